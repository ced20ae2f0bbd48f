"""A look at a file of questions before it is taken: a deck, or a question a line."""

from pathlib import Path

from peercoach_tui.content.deck_file import DeckError, DeckFile, at, cleaned, read
from peercoach_tui.content.loader import read_decks
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.partners.names import visible
from peercoach_tui.domain.questions.looked_at import Card, LookedAt
from peercoach_tui.domain.questions.open_question import check

DECK = ".toml"
"""What the name of a deck ends with; any other file has a question a line."""
REMARK = "#"
"""What a line begins with that is no question."""


MOST_IN_A_LINE = 500
"""A line of more is no question."""


class NoDeck(PeercoachError):
    """A file that can't be looked at: one sentence names it, the line, and what to do."""


def look_at(path: Path, own_decks: Path | None, *, besides: Path | None = None, text: str | None = None) -> LookedAt:
    """Return what a file has. A deck is read beside the built-in ones and those in `own_decks`, but for the file `besides`.

    `text` is what was read of it already. Raises `NoDeck`.
    """
    name, text = cleaned(path.name), read_once(path) if text is None else text
    try:
        return _deck(name, text, own_decks, besides) if path.name.endswith(DECK) else _lines(name, text)
    except DeckError as wrong:
        raise _no_deck(path, wrong) from wrong


def read_once(path: Path) -> str:
    """Return the text of a file; raise `NoDeck`."""
    try:
        return read(path)
    except DeckError as wrong:
        raise _no_deck(path, wrong) from wrong


def _no_deck(path: Path, wrong: DeckError) -> NoDeck:
    return NoDeck(f"{at(cleaned(str(path)), wrong.line)}: {wrong.reason}. Mend that, or name another file.")


def _deck(name: str, text: str, own_decks: Path | None, besides: Path | None) -> LookedAt:
    reader = read_decks(own_decks, besides=besides)
    reader.checks = False
    known, problems = len(reader.questions), len(reader.problems)
    reader.take(DeckFile(name, text), own=True)
    cards = tuple(_card(each.text, reader.line(each.id)) for each in reader.questions[known:])
    return LookedAt(name=name, imprint=reader.imprints[-1], cards=cards, problems=tuple(reader.problems[problems:]))


def _lines(name: str, text: str) -> LookedAt:
    lines = ((number, cleaned(line)) for number, line in enumerate(text.split("\n"), 1))
    asked = [(number, line) for number, line in lines if visible(line) and not line.startswith(REMARK)]
    if long := next((number for number, line in asked if len(line) > MOST_IN_A_LINE), None):
        raise DeckError(f"a question is a line of at most {MOST_IN_A_LINE} letters", line=long)
    cards = tuple(_card(line, number) for number, line in asked)
    return LookedAt(name=name, cards=cards)


def _card(text: str, line: int | None) -> Card:
    return Card(text=text, line=line, objections=check(text))
