"""The card of a meeting: its few figures, set against the last five. A trend, never a rank."""

from collections.abc import Callable, Sequence

from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

TREND = 5
"""How many meetings a trend looks at, this one included."""


class MeetingCard(Value):
    """The figures of one meeting: seconds in each role, the share of heads-down time (0 to 1, None without time as coach),
    and counts. `timed` is false for a meeting that was typed up afterwards."""

    coached: float
    was_coached: float
    heads_down: float | None
    asked: int
    stories: int
    advice: int
    asked_for: int
    ticked: int
    answers: dict[Answer, int]
    timed: bool = True

    @property
    def slips(self) -> int:
        """Return own stories and advice that nobody asked for."""
        return self.stories + self.advice


def card(account: Account) -> MeetingCard:
    """Return the card of a meeting, up to its end or its newest moment."""
    now = account.last_instant
    return MeetingCard(
        coached=account.in_role(Side.ME, now),
        was_coached=account.in_role(Side.THEM, now),
        heads_down=account.heads_down(now),
        asked=len(account.asked),
        stories=account.slipped(SlipSort.STORY),
        advice=account.slipped(SlipSort.ADVICE),
        asked_for=account.slipped(SlipSort.ADVICE_ASKED_FOR),
        ticked=len(account.ticked),
        answers=account.answers,
        timed=not account.session.typed_up,
    )


def last_cards(accounts: Sequence[Account]) -> tuple[MeetingCard, ...]:
    """Return the cards of the newest five meetings that ended, oldest first; `accounts` stand oldest first."""
    return tuple(card(account) for account in accounts if account.ended)[-TREND:]


def balance(cards: Sequence[MeetingCard]) -> tuple[float, float]:
    """Return the seconds as coach and as coachee over the cards."""
    return sum(each.coached for each in cards), sum(each.was_coached for each in cards)


def against(cards: Sequence[MeetingCard], figure: Callable[[MeetingCard], float | None]) -> tuple[float | None, float | None]:
    """Return a figure of the newest card and its mean over those before, None where there is none."""
    if not cards:
        return None, None
    before = [value for value in map(figure, cards[:-1]) if value is not None]
    return figure(cards[-1]), sum(before) / len(before) if before else None
