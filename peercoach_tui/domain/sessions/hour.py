"""The hour of a meeting: how its minutes are shared out, what of them is gone, and when it ends."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from peercoach_tui.domain.sessions.account import Account, Span
from peercoach_tui.domain.sessions.plan import CLOSE, SWAP, Plan, Step
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

MINUTE = 60.0


class Then(StrEnum):
    """What comes when the present part of the hour is over."""

    ON = "on"
    """The next stage: neither coaches yet, or the roles change as they like."""
    SWAP = "swap"
    CLOSE = "close"
    END = "end"


class HourPiece(Value):
    """A stage, or a whole turn in one piece. `minutes` are those it has today, `planned` those of the plan (None: no end).

    `spent` are seconds. `stage` is "" for a turn in one piece.
    """

    stage: str
    coach: Side | None
    planned: float | None
    minutes: float | None
    spent: float = 0.0
    present: bool = False
    passed: bool = False
    swaps: bool = False
    """Whether the roles change before it."""

    @property
    def share(self) -> float:
        """Return how much of it is gone, from 0 to 1: all once it is left, none where it has no end."""
        if self.passed:
            return 1.0
        return min(1.0, self.spent / (self.minutes * MINUTE)) if self.present and self.minutes else 0.0


class Hour(Value):
    """The hour at one instant. `left` are the seconds to its end, `turn_left` those of the present part, negative past it.

    Without an end `left`, `turn_left` and `ends` are None. `shorter` are the minutes by which all that is left before the close,
    the present turn included, is shorter than planned.
    """

    pieces: tuple[HourPiece, ...] = ()
    gone: float = 0.0
    left: float | None = None
    turn_left: float | None = None
    ends: datetime | None = None
    then: Then = Then.ON
    shorter: float = 0.0

    @property
    def is_over(self) -> bool:
        """Say whether the present part is past its end."""
        return self.turn_left is not None and self.turn_left <= 0


def hour(account: Account, plan: Plan, now: datetime) -> Hour:
    """Return the hour at an instant (UTC). Past its end nothing comes any more but that end, whatever is under way.

    The end stays, and so do the minutes of the close: what was taken or saved before is shared by all that is left, in proportion
    to its planned minutes. A part that is under way keeps the minutes that it had when it was entered.
    """
    parts = _parts(plan, plan.index(account.stage, account.coach))
    here = next(part for part in parts if part.present)
    gone, then, total = account.seconds(now, lambda span: True), _then(account.session.form, parts), account.session.minutes
    if total is None or account.session.typed_up or not any(part.planned for part in parts):
        return Hour(pieces=tuple(_pieces(account, parts, now, {})), gone=gone, then=then)
    left = total * MINUTE - gone
    talk = total - sum(part.planned for part in parts if part.is_close)
    rest = [part for part in parts if part.place > here.place and not part.is_close]
    factor = 1.0 if here.is_close else _factor([here, *rest], talk - _gone_before(account, here, now) / MINUTE)
    turn_left = left if here.is_close else here.planned * factor * MINUTE - account.seconds(now, _within(account, here.steps))
    if left <= 0:
        then, turn_left = Then.END, left
    later = _factor(rest, talk - (gone + max(0.0, turn_left)) / MINUTE)
    stretched = {part.place: later for part in rest} | {here.place: factor}
    return Hour(
        pieces=tuple(_pieces(account, parts, now, stretched)),
        gone=gone,
        left=left,
        turn_left=turn_left,
        ends=now + timedelta(seconds=left),
        then=then,
        shorter=sum(part.planned * (1 - stretched.get(part.place, 1.0)) for part in parts),
    )


class _Part:
    """What is taken as one when minutes are shared out: a turn, or a stage outside the turns.

    The minute in which the two change places belongs to the turn behind it.
    """

    def __init__(self, place: int, steps: list[Step], present: int) -> None:
        self.place, self.steps = place, steps
        self.present = place <= present < place + len(steps)
        self.passed = place + len(steps) <= present
        self.coach = steps[-1].coach
        self.is_close = steps[0].stage == CLOSE
        self.swaps = steps[0].stage == SWAP
        self.planned = sum(step.minutes or 0 for step in steps)


def _parts(plan: Plan, present: int) -> list[_Part]:
    parts: list[_Part] = []
    steps: list[Step] = []
    for place, step in enumerate(plan.steps):
        steps.append(step)
        after = plan.steps[place + 1] if place + 1 < len(plan.steps) else None
        if step.stage != SWAP and (after is None or step.coach is None or after.coach is not step.coach):
            parts.append(_Part(place + 1 - len(steps), steps, present))
            steps = []
    return parts


def _factor(parts: list[_Part], minutes: float) -> float:
    """Return how much of their planned minutes parts have that share so many."""
    planned = sum(part.planned for part in parts)
    return max(0.0, minutes) / planned if planned else 1.0


def _gone_before(account: Account, part: _Part, now: datetime) -> float:
    """Return the seconds of the meeting that were gone when a part was entered first."""
    within = _within(account, part.steps)
    entered = next((span.began for span in account.spans if within(span)), now)
    return account.seconds(entered, lambda span: span.began < entered)


def _within(account: Account, steps: list[Step]) -> Callable[[Span], bool]:
    """Return what says whether a span is one of these steps: of that coach only where each has a turn of their own."""
    if account.session.form is not Form.SWAP:
        return lambda span: any(step.stage == span.stage for step in steps)
    return lambda span: any((step.stage, step.coach) == (span.stage, span.coach) for step in steps)


def _then(form: Form, parts: list[_Part]) -> Then:
    here, *after = [part for part in parts if not part.passed]
    if here.is_close:
        return Then.END
    if here.coach is None:
        return Then.ON
    return Then.SWAP if form is Form.SWAP and after[0].coach is not None else Then.CLOSE


def _pieces(account: Account, parts: list[_Part], now: datetime, stretched: dict[int, float]) -> Iterator[HourPiece]:
    """Yield the pieces in order. The partner's turn is one piece, and while they coach, the turn of the coach is too."""
    for part in parts:
        stretch = stretched.get(part.place, 1.0)
        if part.coach is not None and Side.THEM in (part.coach, account.coach):
            whole = _piece(account, part, part.steps, now, stretch)
            yield whole.but(stage="", present=part.present, passed=part.passed, swaps=part.swaps)
            continue
        steps = [step for step in part.steps if step.stage != SWAP]
        here = next((place for place, step in enumerate(steps) if step.stage == account.stage), -1)
        for place, step in enumerate(steps):
            yield _piece(account, part, [step], now, stretch).but(
                present=part.present and place == here,
                passed=part.passed or (part.present and place < here),
                swaps=part.swaps and place == 0,
            )


def _piece(account: Account, part: _Part, steps: list[Step], now: datetime, stretch: float) -> HourPiece:
    endless = any(step.minutes is None for step in steps)
    planned = None if endless else float(sum(step.minutes or 0 for step in steps))
    return HourPiece(
        stage=steps[0].stage,
        coach=part.coach,
        planned=planned,
        minutes=None if planned is None else planned * stretch,
        spent=account.seconds(now, _within(account, steps)),
    )
