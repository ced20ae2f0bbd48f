"""A file is replaced, cut or deleted by someone else at each instant of an append; what was acknowledged is found in the end."""

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.torture.counting import Tally, own_folder, spread
from tests.torture.disks import Hooked
from tests.torture.playing import ANA, APPEND, NOTES, SMALL, Player, found

NEVER = 1 << 30


def _replaced(files: list[Path]) -> None:
    for path in files:
        other = path.with_name(".other")
        content = path.read_bytes()
        other.write_bytes(content[: content.rstrip().rfind(b"\n") + 1])
        other.replace(path)


def _truncated(files: list[Path]) -> None:
    for path in files:
        os.truncate(path, path.stat().st_size // 2)


def _emptied(files: list[Path]) -> None:
    for path in files:
        os.truncate(path, 0)


def _deleted(files: list[Path]) -> None:
    for path in files:
        path.unlink()


def _renamed(files: list[Path]) -> None:
    for path in files:
        path.replace(path.with_name(f"conflict-{path.name}"))


def _touched(files: list[Path]) -> None:
    for path in files:
        path.write_bytes(path.read_bytes())


DOINGS: dict[str, Callable[[list[Path]], None]] = {
    "replaced by an older copy": _replaced,
    "truncated": _truncated,
    "emptied": _emptied,
    "deleted": _deleted,
    "renamed": _renamed,
    "written again": _touched,
    "folder deleted": lambda files: None,
}


class Swap(NamedTuple):
    """What is done to the files of the partner, before or after which call."""

    doing: str
    number: int
    after: bool


def _interfere(doing: str, folder: Path) -> None:
    if doing == "folder deleted":
        shutil.rmtree(folder, ignore_errors=True)
    elif folder.exists():
        DOINGS[doing](sorted(path for path in folder.iterdir() if path.suffix == ".jsonl" and not path.name.startswith(".")))


def _played(base: Path, swap: Swap) -> tuple[Player, int, int]:
    """Play it, and return the player and how many calls were made before the first act and before the last one."""
    log = APPEND.prepared(base)
    disk = Hooked(swap.number, swap.after, partial(_interfere, swap.doing, base / "data/partners" / ANA))
    player = Player(base, disk, log, seed=2)
    began = disk.count
    player.keep(NOTES[0], SMALL)
    ended = disk.count
    player.keep(NOTES[-2])
    player.write_anew()
    player.keep(NOTES[-1])
    player.close()
    return player, began, ended


def _run(base: Path, swap: Swap) -> Tally:
    folder = own_folder(base)
    player, _, _ = _played(folder, swap)
    came_to = player.log.judge(found(folder)._replace(flaws=()), blame=f"with {swap}")
    came_to.runs = 1
    came_to.acts = sum(each.acknowledged == 0 for each in player.log.sent)
    return came_to


def trial(base: Path, *, every: int = 1) -> Tally:
    """Return what comes of each doing at each instant; of them each `every`-th."""
    _, began, ended = _played(own_folder(base), Swap("deleted", NEVER, after=False))
    swaps = [Swap(doing, number, after) for doing in DOINGS for number in range(began, ended) for after in (False, True)]
    return spread(partial(_run, base), swaps[::every])
