"""What the card of a meeting says: in words first, then as the figures of a small plot. No verdict, no rank."""

from collections.abc import Callable, Sequence

from peercoach_tui.domain.sessions.answer_words import SHORT, TOLD
from peercoach_tui.domain.sessions.card import MeetingCard, against, balance
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import count, minutes_words, percent

NUMBERS = ("none", "one", "two", "three", "four", "five")
"""Counts up to the length of a trend, as words."""


class Figure(Value):
    """One figure over the last meetings, oldest first: its name, its values (None where there is none) and each as it is read."""

    name: str
    values: tuple[float | None, ...]
    words: tuple[str, ...]


def sentences(cards: Sequence[MeetingCard], partner: str) -> tuple[str, ...]:
    """Return what is said of the newest of the cards (oldest first); `partner` is a first name. () without any card."""
    if not cards:
        return ()
    newest = cards[-1]
    said = (_minutes(newest), _heads_down(cards), _used(newest), _listened(cards), _answered(newest, partner), _balance(cards))
    return tuple(sentence for sentence in said if sentence)


def figures(cards: Sequence[MeetingCard]) -> tuple[Figure, ...]:
    """Return the figures of the plot, those alone that any of the cards has; () for fewer than two cards."""
    if len(cards) < 2:
        return ()
    said = (
        _figure("you coached", cards, lambda card: card.coached if card.timed else None, minutes_words),
        _figure("were coached", cards, lambda card: card.was_coached if card.timed else None, minutes_words),
        _figure("heads down", cards, lambda card: card.heads_down, percent),
        _figure("questions used", cards, lambda card: card.asked, _whole),
        _figure("slips", cards, lambda card: card.slips, _whole),
        _figure("listening list", cards, lambda card: card.ticked, _whole),
        _figure(TOLD[Answer.HEARD], cards, lambda card: card.answers.get(Answer.HEARD), _whole),
    )
    return tuple(figure for figure in said if any(value is not None for value in figure.values))


def _figure(
    name: str, cards: Sequence[MeetingCard], value: Callable[[MeetingCard], float | None], words: Callable[[float], str]
) -> Figure:
    values = tuple(value(card) for card in cards)
    return Figure(name=name, values=values, words=tuple("" if each is None else words(each) for each in values))


def _whole(value: float) -> str:
    return f"{value:.0f}"


def _minutes(card: MeetingCard) -> str:
    if not card.timed:
        return "Typed up afterwards: no minutes."
    coached, was_coached = minutes_words(card.coached), minutes_words(card.was_coached)
    if card.coached and card.was_coached:
        return f"You coached {coached} and were coached {was_coached}."
    if card.coached or card.was_coached:
        return f"You coached {coached}." if card.coached else f"You were coached {was_coached}."
    return "Neither of you coached this time."


def _heads_down(cards: Sequence[MeetingCard]) -> str:
    newest, before = against(cards, lambda card: card.heads_down)
    if newest is None:
        return ""
    told = sum(card.heads_down is not None for card in cards[:-1])
    earlier = f"; {percent(before)} {_before(told)}" if before is not None else ""
    return f"Heads down {percent(newest)} of your time as coach{earlier}."


def _before(number: int) -> str:
    return f"over the {NUMBERS[number]} before" if number > 1 else "the time before"


def _used(card: MeetingCard) -> str:
    questions = f"{count(card.asked, 'question')} used" if card.asked else "No question used"
    stories = count(card.stories, "own story") if card.stories else "no own story"
    advice = count(card.advice, "piece of unasked advice", "pieces of unasked advice") if card.advice else "no unasked advice"
    asked_for = f", {card.asked_for} that was asked for" if card.asked_for else ""
    return f"{questions}, {stories}, {advice}{asked_for}."


def _listened(cards: Sequence[MeetingCard]) -> str:
    newest = cards[-1].ticked
    return f"{newest} ticked on the listening list." if newest else ""


def _answered(card: MeetingCard, partner: str) -> str:
    said = [f"{words} {card.answers[answer]}" for answer, words in SHORT.items() if answer in card.answers]
    return f"{partner} said, of ten: {', '.join(said)}." if said else ""


def _balance(cards: Sequence[MeetingCard]) -> str:
    timed = [card for card in cards if card.timed]
    if len(cards) < 2:
        return "The trend begins with the next meeting."
    if len(timed) < 2:
        return ""
    coached, was_coached = map(minutes_words, balance(timed))
    over = f"{NUMBERS[len(timed)]} of the last" if len(timed) < len(cards) else "the last"
    return f"Over {over} {NUMBERS[len(cards)]} you coached {coached} and were coached {was_coached}."
