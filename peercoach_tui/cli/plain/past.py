"""What was kept, told line by line: in this meeting, and in the last three before it."""

from collections.abc import Iterator

from msgspec import UNSET

from peercoach_tui.cli.plain.spoken import spoken, sure_words
from peercoach_tui.domain.partners.agreement_words import AGREED
from peercoach_tui.domain.partners.last_told import before, last_told
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.plain import capital
from peercoach_tui.domain.points.point_words import MARKED
from peercoach_tui.domain.sessions.meeting_words import NOTHING_KEPT, met_words, ways_words
from peercoach_tui.domain.sessions.story import Line, LineKind, story
from peercoach_tui.meeting.meeting import Meeting

SAID_BEFORE = {
    LineKind.GOAL: "For the goals: ",
    LineKind.ASKED: "Asked: ",
    LineKind.FOLLOW_UP: "Follow-up, ",
    LineKind.LOOKED_AT: "From before, ",
    LineKind.MARK: f"{MARKED}: ",
    LineKind.TICKS: "You ticked: ",
}
"""What stands in the place of a sign, which a voice reads badly or not at all."""
UNSAID = {LineKind.STAGE, LineKind.SLIP, LineKind.BREAK, LineKind.TICKS}
"""What nobody said or typed."""


def kept_lines(meeting: Meeting) -> list[str]:
    """Return what was kept in this meeting, in its order."""
    account = meeting.account
    agreed = any(isinstance(moment, PartnerChanged) and moment.agreement is not UNSET for moment in account.moments)
    agreement = [f"{AGREED}: {meeting.partner.agreement}"] if agreed and meeting.partner.agreement else []
    content, log = meeting.content, meeting.acts.fold.log
    lines = story(
        account.seen_from(meeting.session.zone), log, content.stages, content.checklist, meeting.partner.short, sure_words
    )
    told = [_line(line) for line in lines if line.kind not in UNSAID]
    later = [f"For next time: {point.words}" for point in meeting.points.for_next_time]
    return [*agreement, *told, *later] or ["Nothing yet. A line is a note."]


def past_lines(meeting: Meeting) -> Iterator[str]:
    """Yield the last three meetings before this one, the newest first, each under its day and its minutes."""
    content, fold, partner = meeting.content, meeting.acts.fold, meeting.partner.short
    earlier = [each.seen_from(meeting.session.zone) for each in before(meeting.session, fold.accounts)]
    if not earlier:
        yield "No meeting yet before this one."
    for told in last_told(earlier, fold.log, content.stages, content.checklist, partner, sure=sure_words):
        yield f"{met_words(told.account, meeting.sitting.today)}: {spoken(ways_words(told.account, partner))}."
        yield from map(_line, told.lines)
        if not told.lines:
            yield NOTHING_KEPT


def _line(line: Line) -> str:
    """Return a line with what it is said as, and a capital where the program begins it; what people typed stays as it is."""
    if line.kind is LineKind.STAGE:
        return f"{spoken(line.text)}:"
    if line.kind in (LineKind.NOTE, LineKind.WORDS):
        return line.text
    return f"{SAID_BEFORE[line.kind]}{line.text}" if line.kind in SAID_BEFORE else capital(line.text)
