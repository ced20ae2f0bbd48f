"""A brief in words: the same for the screen and for the command line."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import said_in_short
from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.arranged import begins
from peercoach_tui.domain.sessions.moments import NoteKept, NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import count, day_words, due_words, in_words, long_day, minutes_words, short_day, sure_words

SOON = 60
"""From so many minutes before the hour it is said how many are left."""

BEFORE_THE_BREAK = "from before the break"
"""Said of what was due while the two didn't meet for long."""

WAS_TO_BE = "was to be"
"""Said before an arranged day that is gone."""

IN_THE_PAUSE = "in the pause"
"""Said of a meeting that is arranged although the two are paused then."""

TOLD = 3
"""So many points are told, the oldest; the others are counted."""


class BriefLine(Value):
    """One line: its label, what it says, and of a follow-up when it is due and how sure its owner is.

    `more` is how many others of its label are not told.
    """

    label: str
    text: str
    due: str = ""
    late: bool = False
    sure: str = ""
    more: int = 0


class BriefWords(Value):
    """A brief as it is read: whom one meets and when, the last meeting, and its lines, those of one label together."""

    name: str
    when: str = ""
    late: bool = False
    last_met: str = ""
    lines: tuple[BriefLine, ...] = ()


def brief_words(brief: Brief, today: date) -> BriefWords:
    """Return a brief in words as of `today` (the local date)."""
    last_met, balance = last_met_words(brief, today), balance_words(brief)
    return BriefWords(
        name=brief.partner.called,
        when=when(brief, today),
        late=brief.is_late(today),
        last_met=f"{last_met} · {balance}" if balance else last_met,
        lines=_brief_lines(brief, today),
    )


def when(brief: Brief, today: date) -> str:
    """Return when the two meet: "today 10:30 · coffee, 2nd floor", "due since Friday (every 2 weeks)" or "not met yet".

    Of an arranged day that is gone it is "was to be yesterday 10:30".
    """
    if brief.arranged is None:
        due = due_words_of(brief, today)
        return f"{due} ({brief.partner.cadence.words})" if brief.accounts and brief.due is not None else due
    day = f"{day_words(brief.arranged.day, today)} {brief.arranged.hour}".rstrip()
    day = f"{WAS_TO_BE} {day}" if brief.arranged.day < today else day
    return " · ".join(filter(None, (day, brief.arranged.place, paused_words(brief.partner, today))))


def due_in_words(brief: Brief, today: date) -> tuple[str, str]:
    """Return when the two meet, and what belongs to it: "Wed 9 Dec 12:15" and its place, "due since Friday" and how often.

    A pause belongs to what is arranged as well. Of an arranged day that is gone it is "was to be Wed 9 Dec".
    """
    if brief.arranged is None:
        told = brief.accounts and brief.due is not None
        return due_words_of(brief, today), brief.partner.cadence.words if told else ""
    near = -1 <= (brief.arranged.day - today).days <= 1
    day = (day_words if near else long_day)(brief.arranged.day, today)
    more = " · ".join(filter(None, (brief.arranged.place, paused_words(brief.partner, today))))
    return (f"{WAS_TO_BE} {day}" if brief.arranged.day < today else f"{day} {brief.arranged.hour}".rstrip()), more


def paused_words(partner: Partner, today: date) -> str:
    """Return "paused until 1 Dec", "paused" for no end, "" for who isn't."""
    if partner.pause is None or not partner.is_paused(today):
        return ""
    return f"paused until {day_words(partner.pause.until, today)}" if partner.pause.until else "paused"


def in_pause_words(partner: Partner, day: date, today: date) -> str:
    """Return "in the pause until 1 Dec", "in the pause" for no end, of a day to come that is in it; "" of any other."""
    if partner.pause is None or not (partner.is_paused(today) and partner.is_paused(day)):
        return ""
    return f"{IN_THE_PAUSE} until {day_words(partner.pause.until, today)}" if partner.pause.until else IN_THE_PAUSE


def due_words_of(brief: Brief, today: date) -> str:
    """Return when the next meeting is due where none is arranged: "due since Friday", "paused until 1 Dec", "in no rhythm".

    After a long break it says since when the two haven't met.
    """
    partner = brief.partner
    if paused := paused_words(partner, today):
        return paused
    if not brief.accounts:
        return "not met yet"
    if brief.last is not None and brief.after_a_break(today):
        return f"not met since {short_day(brief.last.session.day, today)}"
    return partner.cadence.words if brief.due is None else f"due {in_words(brief.due, today)}"


def soon_words(brief: Brief, now: datetime) -> str:
    """Return "in 25 minutes" or "now" in the hour before an arranged time, "" at any other; `now` is the clock on the wall."""
    at = begins(brief.arranged, now.tzinfo) if brief.arranged is not None else None
    if at is None:
        return ""
    left = int((at - now.astimezone(UTC).replace(second=0, microsecond=0)).total_seconds() // 60)
    if not 0 <= left <= SOON:
        return ""
    return f"in {count(left, 'minute')}" if left else "now"


def last_met_words(brief: Brief, today: date) -> str:
    """Return "last met 3 Nov", or "no meeting yet"; a day that is only to come here, of another zone, by its date.

    Where the only meeting there was isn't closed it says so.
    """
    if brief.last is None:
        begun = brief.unfinished
        return f"the meeting of {short_day(begun.session.day, today)} is not closed" if begun else "no meeting yet"
    day = brief.last.session.day
    return f"last met {day_words(day, today) if day <= today else short_day(day, today)}"


def balance_words(brief: Brief) -> str:
    """Return who coached how long in the last meeting: "you coached 25′, were coached 22′"; "" where no minutes are known."""
    last = brief.last
    return "" if last is None or last.session.typed_up else _balance(last)


def _balance(last: Account) -> str:
    now = last.last_instant
    both = [last.in_role(side, now) for side in (Side.ME, Side.THEM)]
    if not any(both):
        return ""
    coached, was_coached = map(minutes_words, both)
    return f"you coached {coached}, were coached {was_coached}"


def last_words_label(last: NoteKept) -> str:
    """Return what the newest words are called: the partner's own, or a note of the coach's."""
    return "Last words" if last.sort is NoteSort.WORDS else "Last note"


def _brief_lines(brief: Brief, today: date) -> tuple[BriefLine, ...]:
    theirs = [_follow_up_line(each, today, brief) for each in brief.said_by(Side.THEM)]
    mine = [_follow_up_line(each, today, brief) for each in brief.said_by(Side.ME)]
    words = [BriefLine(label=last_words_label(brief.last_words), text=brief.last_words.words)] if brief.last_words else []
    first = [BriefLine(label="A first question", text=brief.question.text)] if brief.question else []
    return (*theirs, *mine, *_to_bring_up(brief.points), *words, *first)


def _to_bring_up(points: Sequence[Point]) -> Iterator[BriefLine]:
    for place, point in enumerate(points[:TOLD], start=1):
        yield BriefLine(label="To bring up", text=point.words, more=len(points) - TOLD if place == TOLD else 0)


def _follow_up_line(follow_up: FollowUp, today: date, brief: Brief) -> BriefLine:
    late = follow_up.due is not None and follow_up.due < today
    broken = brief.is_before_break(follow_up, today)
    return BriefLine(
        label=said_in_short(follow_up.owner, brief.partner.short),
        text=follow_up.plan,
        due=BEFORE_THE_BREAK if late and broken else due_words(follow_up.due, today, follow_up.hour),
        late=late and not broken,
        sure=sure_words(follow_up.confidence),
    )
