"""The story of a meeting: its account as lines that can be read again."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import became_words, by_words, read_aloud
from peercoach_tui.domain.follow_ups.log import FollowUpLog
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.listening.checklist import Checklist
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.points.moments import PointKept
from peercoach_tui.domain.sessions.account import Account, Note, Span
from peercoach_tui.domain.sessions.answer_words import FEEDBACK, TOLD
from peercoach_tui.domain.sessions.moments import Break, Brought, NoteSort
from peercoach_tui.domain.sessions.plan import CLOSE, Stages
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import length_words, long_day, minutes_words, sure_words

BEFORE_ALL = datetime.min.replace(tzinfo=UTC)

PASSING = 30.0
"""Seconds below which a visit to a stage in which nothing was kept was only a passing through."""


class LineKind(StrEnum):
    """What a line of a story tells."""

    STAGE = "stage"
    BROUGHT = "brought"
    NOTE = "note"
    WORDS = "words"
    """Their own words, in quotes."""
    GOAL = "goal"
    ASKED = "asked"
    FOLLOW_UP = "follow-up"
    LOOKED_AT = "looked at"
    """What became of a follow-up from before."""
    MARK = "mark"
    """What was typed to be come back to."""
    SLIP = "slip"
    BREAK = "break"
    TICKS = "ticks"
    ANSWERS = "answers"
    FEEDBACK = "feedback"
    LEARNED = "learned"
    NEXT = "next"


class Line(Value):
    """One thing in a story. `at` is UTC, None in meetings typed up afterwards, and in the words of a close.

    `text` holds people's words exactly as they are kept, with all their lines. `follow_up` is the id of the one that it tells
    of, "" in all other lines.
    """

    kind: LineKind
    text: str
    at: datetime | None = None
    glyph: str = ""
    follow_up: str = ""


class _Stretch(NamedTuple):
    """A stretch of a stage, of so many seconds, and the lines that came in it; without a stage where it is in none."""

    span: Span | None
    seconds: float
    lines: tuple[Line, ...]


NOTES = {NoteSort.PLAIN: LineKind.NOTE, NoteSort.WORDS: LineKind.WORDS, NoteSort.GOAL: LineKind.GOAL}
SLIPS = {
    SlipSort.STORY: "you told a story of your own",
    SlipSort.ADVICE: "you gave advice",
    SlipSort.ADVICE_ASKED_FOR: "you gave advice that was asked for",
}


def story(
    account: Account,
    log: FollowUpLog,
    stages: Stages,
    checklist: Checklist,
    partner: str,
    sure: Callable[[int | None], str] = sure_words,
) -> tuple[Line, ...]:
    """Return a meeting in the order of time, each stage under its heading, and last what its close says.

    `log` has all follow-ups with the partner, `partner` is a first name, `sure` says how sure someone is of a follow-up. What was
    taken back is not told; a note is told once, in its newest wording, at the time at which it was first kept.
    """
    lines = (
        *_brought(account, partner),
        *_notes(account),
        *_asked(account),
        *_marks(account),
        *_follow_ups(account, log, partner, sure),
        *_slips(account),
        *_breaks(account),
    )
    said = tuple(_said(account, checklist, partner))
    headed = _under_headings(account, sorted(lines, key=_when), bool(said), stages, partner)
    whole = (*headed, *_under_close(said, account, stages))
    return tuple(line.but(at=None) for line in whole) if account.session.typed_up else whole


def _when(line: Line) -> datetime:
    return line.at or BEFORE_ALL


def _under_headings(account: Account, lines: Sequence[Line], closes: bool, stages: Stages, partner: str) -> Iterator[Line]:
    """Yield the lines with the heading of each stretch of a stage before those that came in it.

    A stretch goes on over what was only passed through, as where two swapped and swapped back. `closes` says that more follows,
    so that the heading of a last visit to the close stays.
    """
    stretches: list[_Stretch] = []
    for stretch in _visits(account, lines, closes):
        last = stretches[-1] if stretches else None
        if last is not None and last.span and stretch.span and _told_as(last.span) == _told_as(stretch.span):
            stretches[-1] = last._replace(seconds=last.seconds + stretch.seconds, lines=last.lines + stretch.lines)
        else:
            stretches.append(stretch)
    told: set[tuple[str, Side | None]] = set()
    for span, seconds, came in stretches:
        if span is not None:
            again = _told_as(span) in told
            told.add(_told_as(span))
            # Beside minutes that were put right those of the clock would be another truth.
            by_clock = not account.session.typed_up and account.session.put_right(span.coach) is None
            yield _heading(span, seconds if by_clock else None, stages, partner, again=again)
        yield from came


def _told_as(span: Span) -> tuple[str, Side | None]:
    """Return the stage and who coached; the stages of the partner's turn are theirs, and nobody sees them here."""
    return "" if span.coach is Side.THEM else span.stage, span.coach


def _visits(account: Account, lines: Sequence[Line], closes: bool) -> Iterator[_Stretch]:
    """Yield each visit to a stage that is told, with its lines, and without a stage the lines before and behind."""
    rest = deque(lines)
    for span, after in zip_longest(account.spans, account.spans[1:]):
        if early := tuple(_before(rest, span.began)):
            yield _Stretch(None, 0.0, early)
        seconds = account.seconds(account.last_instant, _just(span))
        came = tuple(_before(rest, after.began if after else None))
        if came or seconds >= PASSING or (closes and after is None and span.stage == CLOSE):
            yield _Stretch(span, seconds, came)
    if rest:
        yield _Stretch(None, 0.0, tuple(rest))


def _before(rest: deque[Line], instant: datetime | None) -> Iterator[Line]:
    """Take the lines before an instant from the left of `rest`; all of them for None."""
    while rest and (instant is None or _when(rest[0]) < instant):
        yield rest.popleft()


def _just(span: Span) -> Callable[[Span], bool]:
    return lambda other: other is span


def _heading(span: Span, seconds: float | None, stages: Stages, partner: str, *, again: bool) -> Line:
    """Return "Explore · you coached · 11′", "Ana coached you · 22′", of a later stretch "Explore · you coached again · 3′"."""
    if span.coach is Side.THEM:
        parts = [f"{partner} coached you"]
    else:
        parts = [stages.find(span.stage).name, *(["you coached"] if span.coach else [])]
    if again:
        parts[-1] += " again"
    parts.append("" if seconds is None else minutes_words(seconds))
    return Line(kind=LineKind.STAGE, text=" · ".join(part for part in parts if part), at=span.began)


def _brought(account: Account, partner: str) -> Iterator[Line]:
    """Yield what each brought, as it was said last."""
    said = {moment.side: moment for moment in account.moments if isinstance(moment, Brought)}
    for side, moment in said.items():
        if side in account.brought:
            yield Line(kind=LineKind.BROUGHT, text=brought_words(side, account.brought[side], partner), at=moment.at)


def brought_words(side: Side, text: str, partner: str) -> str:
    """Return "Ana brought: the move", or "you brought: …"; `partner` is a first name."""
    return f"{'you' if side is Side.ME else partner} brought: {text}"


def _notes(account: Account) -> Iterator[Line]:
    for note in account.notes:
        yield _note_line(note)


def _note_line(note: Note) -> Line:
    return Line(kind=NOTES[note.kept.sort], text=note.kept.words, at=note.at, glyph=note.kept.sign)


def _asked(account: Account) -> Iterator[Line]:
    for asked in account.asked:
        yield Line(kind=LineKind.ASKED, text=asked.text, at=asked.at, glyph="?")


def _marks(account: Account) -> Iterator[Line]:
    """Yield the marks that have words of their own; those of the others stand there as a line or a question already."""
    for moment in account.moments:
        if isinstance(moment, PointKept) and moment.text:
            yield Line(kind=LineKind.MARK, text=moment.text, at=moment.at, glyph="↺")


def _slips(account: Account) -> Iterator[Line]:
    for slip in account.slips:
        yield Line(kind=LineKind.SLIP, text=SLIPS[slip.sort], at=slip.at, glyph="·")


def _breaks(account: Account) -> Iterator[Line]:
    for gap in account.breaks:
        yield Line(kind=LineKind.BREAK, text=_break(account, gap), at=gap.at, glyph="·")


def _break(account: Account, gap: Break) -> str:
    words = f"after a break of {length_words((gap.at - gap.began).total_seconds())}"
    return words if account.counts(gap) else f"{words}, which doesn't count"


def _follow_ups(account: Account, log: FollowUpLog, partner: str, sure: Callable[[int | None], str]) -> Iterator[Line]:
    """Yield the follow-ups made here as they stand today, and those from before as this meeting left them and what came then."""
    looked_at: dict[str, Line] = {}
    for moment in account.moments:
        known = log.find(moment.follow_up) if isinstance(moment, FollowUpMade | FollowUpCarried) else None
        match moment:
            case FollowUpMade() if known is not None:
                text = _follow_up_words(known, partner, account.session.day, sure)
                yield Line(kind=LineKind.FOLLOW_UP, text=text, at=moment.at, glyph="→", follow_up=known.id)
            case FollowUpChanged() if moment.id in log.changes and moment.follow_up not in account.made:
                change = log.changes[moment.id]
                if (change.before.outcome, change.before.taught) != (change.after.outcome, change.after.taught):
                    looked_at[moment.follow_up] = _looked_at(change.after, log, moment.at, partner)
            case FollowUpCarried() if known is not None and moment.follow_up not in account.made:
                looked_at[moment.follow_up] = _looked_at(known.but(outcome=None), log, moment.at, partner)
    yield from looked_at.values()


def _follow_up_words(follow_up: FollowUp, partner: str, met: date, sure: Callable[[int | None], str]) -> str:
    parts = (
        read_aloud(follow_up, partner),
        by_words(follow_up, met) if follow_up.due else "",
        sure(follow_up.confidence),
        f"tells how it went: {follow_up.report}" if follow_up.report else "",
    )
    outcome = f" — {follow_up.outcome.value}" if follow_up.outcome else ""
    return " · ".join(part for part in parts if part) + outcome


def _looked_at(left: FollowUp, log: FollowUpLog, at: datetime, partner: str) -> Line:
    """Return how a meeting left a follow-up from before, and what became of it since: "— carried over, then done"."""
    today = log.find(left.id) or left
    taught = f": {left.taught}" if left.taught else ""
    then = "" if today.outcome is left.outcome else f", then {today.outcome.value if today.outcome else 'open again'}"
    text = f"{read_aloud(left, partner)} — {became_words(left.outcome)}{taught}{then}"
    glyph = "✓" if left.outcome else "→"
    return Line(kind=LineKind.LOOKED_AT, text=text, at=at, glyph=glyph, follow_up=left.id)


def _under_close(said: Sequence[Line], account: Account, stages: Stages) -> Iterator[Line]:
    """Yield what the close says, under a heading of its own unless the close is where the meeting is."""
    if said and account.stage != CLOSE:
        yield Line(kind=LineKind.STAGE, text=stages.find(CLOSE).name)
    yield from said


def _said(account: Account, checklist: Checklist, partner: str) -> Iterator[Line]:
    if account.ticked:
        yield Line(kind=LineKind.TICKS, text=" · ".join(ticked_names(account, checklist)), glyph="✓")
    if account.answers:
        answers = [f"{words} {account.answers[answer]}" for answer, words in TOLD.items() if answer in account.answers]
        yield Line(kind=LineKind.ANSWERS, text=f"{partner}, of ten: {' · '.join(answers)}")
    for side, who in ((Side.THEM, partner), (Side.ME, "you")):
        if text := account.feedback.get(side):
            yield Line(kind=LineKind.FEEDBACK, text=f"{who}, on the meeting: {text}")
    for about, words in FEEDBACK.items():
        if text := account.feedback.get(about):
            yield Line(kind=LineKind.FEEDBACK, text=f"{words}: {text}")
    if account.learned:
        yield Line(kind=LineKind.LEARNED, text=f"you learned: {account.learned}")
    if account.next_meeting is not None:
        meet = account.next_meeting
        parts = (long_day(meet.day, account.session.day), meet.hour, meet.place)
        yield Line(kind=LineKind.NEXT, text=f"meet next: {' · '.join(part for part in parts if part)}")


def ticked_names(account: Account, checklist: Checklist) -> list[str]:
    """Return what was ticked in the order of the list, and then what the list has no more."""
    known = [item.past for item in checklist.items if item.id in account.ticked]
    return known + sorted(id for id in account.ticked if checklist.find(id) is None)
