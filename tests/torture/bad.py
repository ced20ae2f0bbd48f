"""Files that are damaged, foreign, or no files: none stops anything, and every line in them that is sound is still read."""

import json
import os
import random
import shutil
import socket
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from peercoach_tui.content.loader import load
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.partners.brief import brief
from tests.torture.counting import Tally, own_folder, spread
from tests.torture.damage import AT, DEEP, FOREIGN, ILL, MUTATIONS, header, line
from tests.torture.playing import ACTS, ANA, BEN, NOTES, SESSION, Player, found, opened
from tests.torture.sent import Log, Sent, acts_of

_HUGE = 64 << 30


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _to_zero(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _to_itself(path: Path) -> None:
    path.symlink_to(path)


def _to_nothing(path: Path) -> None:
    path.symlink_to("/nowhere/at/all")


def _to_terminal(path: Path) -> None:
    path.symlink_to("/dev/tty")


def _sparse(path: Path) -> None:
    path.touch()
    os.truncate(path, _HUGE)


def _folder(path: Path) -> None:
    path.mkdir()


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(path.parent)
        listening.bind(path.name[:90])
        os.chdir(here)


def _empty(path: Path) -> None:
    path.touch()


def _json(path: Path) -> None:
    path.write_text('{"moments": [1, 2, 3]}')


THINGS = (_fifo, _to_zero, _to_itself, _to_nothing, _to_terminal, _sparse, _folder, _socket, _empty, _json)
NAMES = (
    "elsewhere.1-0a0a0a0a.jsonl",
    "here.2-0a0a0a0a.jsonl",
    "a conflict copy.jsonl",
    "live-elsewhere.1.json",
    "live-here.1.json",
    "live.json",
    "notebook.json",
    ".elsewhere.1-0a0a0a0a.jsonl.tmp",
    ".x.tmp",
    "\x1b[2J.jsonl",
    "a\nb.jsonl",
    os.fsdecode(b"\xff\xfe.jsonl"),
    "x" * 249 + ".jsonl",
)
PARTNERS = (BEN, ".hidden", "a b", "\x1b[2J", os.fsdecode(b"\xff"))
LIVES = (
    b"",
    b"{}",
    b"null",
    b"\n",
    b"\0" * 100,
    b"9999-12-31T23:59:59.999999Z\n{}",
    b'0001-01-01T00:00:00.000000Z\n{"session":"s","since":"0001-01-01T00:00:00+14:00"}',
    b'9999-12-31T23:59:59.999999Z\n{"session":"s","since":"9999-12-31T23:59:59-14:00","draft":"x"}',
    b'2026-11-24T09:30:00.000000\n{"session":"s","since":"2026-11-24T09:30:00","draft":"x"}',
    b'2026-11-24T09:30:00.000000Z\n{"session":"s","since":"2026-11-24T09:30:00Z","draft":"\\ud800"}',
    b'2026-11-24T09:30:00.000000Z\n{"session":"../..","since":"2026-11-24T09:30:00Z","draft":5}',
    b'{"session":"s","seen":"9999-12-31T23:59:59-14:00","draft":"x"}',
    DEEP.encode(),
    b"\xff" * 100,
)


class Case(NamedTuple):
    """Something bad: how it is put there, and the lines in it that are sound."""

    name: str
    put: Callable[[Path], None]
    lines: tuple[bytes, ...] = ()


@cache
def good_lines() -> dict[bytes, tuple[str, ...]]:
    """Return the lines of a good file of another device, with the ids in each; the header has none."""
    lines: dict[bytes, tuple[str, ...]] = {header(): ()}
    for number, act in enumerate(ACTS[3:15], 1):
        text = msgspec.json.encode(act).decode()
        lines[line(number, text)] = tuple(moment.id for moment in act)
    return lines


def _sound(content: bytes) -> tuple[bytes, ...]:
    """Return the lines that are as they were, before any of another partner or version."""
    sound = []
    for each in content.split(b"\n"):
        if each.strip() in FOREIGN:
            break
        if good_lines().get(each.rstrip(b"\r")):
            sound.append(each.rstrip(b"\r"))
    return tuple(sound)


def _mutated(seed: int) -> Case:
    chance = random.Random(seed)
    mutation = MUTATIONS[seed % len(MUTATIONS)]
    content = mutation(list(good_lines()), chance)
    if chance.random() < 0.25:
        other = chance.choice(MUTATIONS)
        content = other([*content.split(b"\n"), b""], chance)
    name = chance.choice(("elsewhere.1-0a0a0a0a.jsonl", "elsewhere.1-0a0a0a0a (copy).jsonl"))
    return Case(f"{mutation.__name__} {seed}", partial(_thing, partial(_write, content), name, 0), _sound(content))


def _write(content: bytes, path: Path) -> None:
    path.write_bytes(content)


def _ill(act: str) -> Case:
    content = b"\n".join([*good_lines(), line(len(good_lines()), act)]) + b"\n"
    return Case(f"ill {act[:120]}", partial(_thing, partial(_write, content), NAMES[0], 0), tuple(good_lines())[1:])


def _twice(ana: Path) -> None:
    """Put the session of one partner in another's file too."""
    begun = {"kind": "session begun", "id": SESSION, "at": AT, "partner": BEN, "began": AT, "zone": "UTC", "first": "me"}
    (ana.parent / BEN).mkdir()
    (ana.parent / BEN / "elsewhere.1-0a0a0a0a.jsonl").write_bytes(b"\n".join([header(BEN), line(1, json.dumps([begun])), b""]))


def _thing(put: Callable[[Path], None], name: str, up: int, ana: Path) -> None:
    """Put something under a name, so many folders above the partner's own."""
    put((ana, *ana.parents)[up] / name)


def cases(mutations: int) -> list[Case]:
    """Return everything bad, with so many mutations of a good file."""
    places = (("in the folder", 0, NAMES), ("as a partner", 1, PARTNERS), ("at the root", 2, ("coach", "lock", "x.jsonl")))
    things = [
        Case(f"{put.__name__} {where}, {name!r}", partial(_thing, put, name, up))
        for put in THINGS
        for where, up, names in places
        for name in names
    ]
    lives = [
        Case(f"live {content[:60]!r} as {name}", partial(_thing, partial(_write, content), name, 0))
        for content in LIVES
        for name in ("live-elsewhere.1.json", "live-here.1.json", "live.json")
    ]
    twice = Case("a session in two partners", _twice)
    return [*map(_mutated, range(mutations)), *map(_ill, ILL), *things, *lives, twice]


def _read_as_the_program_does(base: Path) -> None:
    """Read all, fold it, and make the brief of each partner."""
    deck = load(None).deck
    notebook = opened(base, seed=5)
    notebook.load()
    for id in notebook.ids():
        fold = Fold(id, notebook.moments(id))
        brief(fold.partner, fold.accounts, fold.follow_ups, deck, date(2026, 11, 25), arrangements=fold.arrangements)
        notebook.lives(id)
    notebook.close()


def _run(base: Path, case: Case) -> Tally:
    folder = own_folder(base)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(base / "good", folder)
    case.put(folder / "data/partners" / ANA)
    log = Log([Sent("act", ANA, act, acknowledged=0) for act in ACTS[:3]])
    by_id = {act[0].id: act for act in ACTS}
    log.sent += [Sent("act", ANA, by_id[good_lines()[each][0]], acknowledged=0) for each in case.lines]
    came_to = Tally(runs=1)
    came_to.add(log.judge(found(folder)._replace(flaws=()), blame=f"with {case.name}"))
    _read_as_the_program_does(folder)
    player = Player(folder, None, log, seed=6)
    player.keep(NOTES[-1])
    player.keep(next(acts_of(9, "eve")), partner="eve")
    player.close()
    kept = sum(each.acknowledged == 0 for each in log.sent[-2:])
    if kept < 2:
        came_to.blame("lost", f"nothing more can be kept with {case.name}")
    came_to.add(log.judge(found(folder)._replace(flaws=()), blame=f"after one more act, with {case.name}"))
    came_to.acts = sum(each.acknowledged == 0 for each in log.sent)
    return came_to


def trial(base: Path, *, mutations: int, every: int = 1) -> Tally:
    """Return what comes of all that is bad, with so many mutations."""
    player = Player(base / "good")
    player.keep(*ACTS[:3])
    player.close()
    return spread(partial(_run, base), cases(mutations)[::every], limit=15)
