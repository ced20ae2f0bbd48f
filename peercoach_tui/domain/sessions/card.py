"""The card of a meeting: its few figures, set beside those of the last five. A trend, never a rank."""

from collections.abc import Iterable, Sequence
from datetime import date

from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

TREND = 5
"""How many meetings a trend looks at, this one included."""


class MeetingCard(Value):
    """The figures of one meeting on a local day: seconds in each role, the share of heads-down time (0 to 1, None without time
    as coach), counts, and the partner's answers (0 to 10). `timed` is false for a meeting that was typed up, unless its minutes
    were said."""

    day: date
    coached: float
    was_coached: float
    heads_down: float | None
    asked: int
    stories: int
    advice: int
    asked_for: int
    answers: dict[Answer, int]
    timed: bool = True


def card(account: Account) -> MeetingCard:
    """Return the card of a meeting, up to its end or its newest moment."""
    now = account.last_instant
    return MeetingCard(
        day=account.session.day,
        coached=account.in_role(Side.ME, now),
        was_coached=account.in_role(Side.THEM, now),
        heads_down=account.heads_down(now),
        asked=len(account.asked_as_coach),
        stories=account.slipped(SlipSort.STORY),
        advice=account.slipped(SlipSort.ADVICE),
        asked_for=account.slipped(SlipSort.ADVICE_ASKED_FOR),
        answers=account.answers,
        timed=account.session.is_timed,
    )


def last_cards(accounts: Sequence[Account], most: int = TREND) -> tuple[MeetingCard, ...]:
    """Return the cards of so many of the newest meetings that ended, oldest first; `accounts` stand oldest first."""
    ended = [account for account in accounts if account.ended]
    return tuple(map(card, ended[-most:]))


def balance(cards: Sequence[MeetingCard]) -> tuple[float, float]:
    """Return the seconds as coach and as coachee over the cards."""
    return in_sum(each.coached for each in cards), in_sum(each.was_coached for each in cards)


def in_sum(seconds: Iterable[float]) -> float:
    """Return the sum of seconds that are shown as minutes: what stands in the rows adds up to it. Where that is less than half
    of one in each, it is the seconds themselves."""
    each = [*seconds]
    return sum(60.0 * int(one / 60 + 0.5) for one in each) or sum(each)
