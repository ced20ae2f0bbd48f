"""What one meeting, and one follow-up, count for oneself."""

from datetime import date

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value


class Held(Value):
    """A meeting that ended, on the local day on which it began.

    `coached` and `was_coached` are seconds in each role, both 0 where `timed` is false: it was typed up, and nobody said its
    minutes. `measured` are the seconds as coach of which is known how long one wrote, and `wrote` those. `asked` are the ids of
    the questions that one used as coach, "" for one in own words; `answers` are the partner's, 0 to 10.
    """

    day: date
    timed: bool
    coached: float
    was_coached: float
    measured: float
    wrote: float
    asked: tuple[str, ...]
    answers: dict[Answer, int]


class SaidToDo(Value):
    """What one of the two said they would do: on which local day, how sure (0 to 10, or None), and what became of it."""

    day: date
    owner: Side
    sure: int | None
    outcome: Outcome | None


def held(account: Account) -> Held:
    """Return what a meeting counts for, up to its end."""
    now = account.last_instant
    coached, share = account.in_role(Side.ME, now), account.heads_down(now)
    return Held(
        day=account.session.day,
        timed=account.session.is_timed,
        coached=coached,
        was_coached=account.in_role(Side.THEM, now),
        measured=0.0 if share is None else coached,
        wrote=0.0 if share is None else coached * share,
        asked=tuple(question.question for question in account.asked_as_coach),
        answers=account.answers,
    )
