"""Questions and decks as plain text: what a check found, a deck before it is added, and all decks."""

from collections.abc import Sequence

from peercoach_tui.domain.questions.deck import Deck, Imprint
from peercoach_tui.domain.questions.looked_at import Card, LookedAt
from peercoach_tui.domain.words import count

NOT_SAID = "not said"
SHOWN = 3
"""So many questions of a deck are shown before it is added."""


def checked_text(looked: LookedAt) -> str:
    """Return each objection: "own.toml:4:", the question with its place in brackets, and below it what to do; last the sum."""
    lines = [line for card in looked.cards for line in _found(looked.name, card)]
    return "".join(f"{line}\n" for line in (*lines, *looked.problems, _sum(looked)))


def shown_text(looked: LookedAt) -> str:
    """Return a deck as it is shown before it is added: what it says of itself, its first questions, and all that is found."""
    imprint = looked.imprint
    head = _about(imprint) if imprint is not None else ()
    first = [f"  {card.text}" for card in looked.cards[:SHOWN]]
    more = [f"  and {len(looked.cards) - SHOWN} more"] if len(looked.cards) > SHOWN else []
    return "".join(f"{line}\n" for line in (*head, *first, *more)) + checked_text(looked)


def added_text(looked: LookedAt, path: str) -> str:
    """Return that a deck was added, and where it is now."""
    name = looked.imprint.name if looked.imprint is not None else looked.name
    return f"Added: {name}, {count(len(looked.cards), 'question')}, in {path}\n"


def decks_text(deck: Deck, room: int = 0) -> str:
    """Return all decks, a row each, the widths of the columns as their longest.

    Where `room` columns are too few for that, what is known of a deck stands in words below its name; 0 is room for all.
    """
    rows: list[tuple[str, ...]] = [("DECK", "AUTHOR", "LICENCE", "LANGUAGE", "QUESTIONS", "", "")]
    for imprint in deck.imprints:
        cards = deck.cards(imprint.id)
        off = sum(each.id in deck.off for each in cards)
        state = "off" if imprint.id in deck.off else f"on, but for {off}" if off else "on"
        about = (imprint.author, imprint.licence, imprint.language)
        rows.append(
            (imprint.name, *(each or "-" for each in about), f"{len(cards)}", state, "own" if imprint.own else "built in")
        )
    lines = _columns(rows)
    if room and max(map(len, lines)) > room:
        lines = [line for row in rows[1:] for line in (row[0], f"  {_in_words(row)}")]
    return "".join(f"{line}\n" for line in lines)


def _in_words(row: Sequence[str]) -> str:
    _, author, licence, language, number, state, origin = row
    about = (each for each in (author, licence, language) if each != "-")
    return " · ".join((*about, count(int(number), "question"), state, origin))


def _columns(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _about(imprint: Imprint) -> tuple[str, ...]:
    said = {"Author": imprint.author, "Licence": imprint.licence, "Language": imprint.language}
    return (imprint.name, *(f"  {label:<9} {value or NOT_SAID}" for label, value in said.items()))


def _found(name: str, card: Card) -> list[str]:
    where = f"{name}:{card.line}" if card.line else name
    lines = []
    for objection in card.objections:
        start, end = objection.start, objection.end
        lines.append(f"{where}: {card.text[:start]}[{card.text[start:end]}]{card.text[end:]}")
        lines.append(f"  {objection.severity}, {objection.rule}: {objection.sentence}")
    return lines


def _sum(looked: LookedAt) -> str:
    all_of, closed = count(len(looked.cards), "question"), looked.closed
    if not looked.cards:
        return "No question stands in it."
    if len(looked.cards) == 1:
        return "1 question, not open yet." if closed else "1 question, and it is open."
    return f"{all_of}, {closed} of them not open yet." if closed else f"{all_of}, each of them open."
