"""Reads what the program says: the decks, the listening checklist and the stages, and the coach's own decks beside them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from peercoach_tui.content.deck_file import DeckError, DeckFile, at, cleaned, read
from peercoach_tui.content.deck_reader import DeckReader
from peercoach_tui.domain.errors import reason
from peercoach_tui.domain.listening.checklist import Checklist
from peercoach_tui.domain.questions.deck import Deck
from peercoach_tui.domain.sessions.plan import Stages
from peercoach_tui.domain.value import Value

HERE = Path(__file__).parent
DECKS = ("performance", "people", "career", "anything", "stages")
"""The built-in decks, in the order in which they are read."""


class Materials(Value):
    """All that the program says. Each of the `problems` is one sentence about an own deck, for the coach to read."""

    deck: Deck = Deck()
    checklist: Checklist = Checklist()
    stages: Stages = Stages()
    problems: tuple[str, ...] = ()


def load(own_decks: Path | None = None) -> Materials:
    """Return the built-in content and the questions of every `*.toml` in the folder `own_decks`, sorted by name.

    Whatever is wrong in there is left out and becomes a problem; nothing is raised for it. A folder that isn't there is empty.
    """
    stages, reader = _stages(), read_decks(own_decks)
    probes = tuple(_parsed("decks/probes.toml")["probes"])
    deck = Deck(questions=tuple(reader.questions), probes=probes, imprints=tuple(reader.imprints))
    return Materials(deck=deck, checklist=_checklist(), stages=stages, problems=tuple(reader.problems))


def read_decks(own_decks: Path | None = None, *, besides: Path | None = None) -> DeckReader:
    """Return the reader of decks that read the built-in ones and those in the folder `own_decks`, but for the file `besides`."""
    reader = DeckReader(tuple(stage.id for stage in _stages().stages if not stage.aims))
    for name in DECKS:
        reader.take(DeckFile(f"{name}.toml", _packaged(f"decks/{name}.toml")), own=False)
    _take_own(reader, own_decks, besides)
    return reader


def _packaged(path: str) -> str:
    return (HERE / path).read_text(encoding="utf-8")


def _parsed(path: str) -> dict[str, Any]:
    return tomllib.loads(_packaged(path))


@cache
def _stages() -> Stages:
    table = _parsed("stages.toml")
    return msgspec.convert({"stages": table["stage"], "minutes": table["minutes"]}, Stages, strict=False)


def _checklist() -> Checklist:
    return msgspec.convert({"items": _parsed("checklist.toml")["item"]}, Checklist)


def _take_own(reader: DeckReader, folder: Path | None, besides: Path | None) -> None:
    try:
        paths = sorted(folder.iterdir()) if folder is not None else []
    except FileNotFoundError:
        return
    except OSError as refused:
        reader.problems.append(f"The folder of your own decks can't be read ({reason(refused)}): {folder}")
        return
    for path in paths:
        if path.suffix == ".toml" and not path.name.startswith(".") and path != besides:
            _take_own_file(reader, path)


def _take_own_file(reader: DeckReader, path: Path) -> None:
    name = cleaned(path.name)
    try:
        reader.take(DeckFile(name, read(path)), own=True)
    except DeckError as wrong:
        reader.problems.append(f"{at(name, wrong.line)}: {wrong.reason}. The file is left out.")
