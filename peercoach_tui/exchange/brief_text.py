"""A brief as plain text."""

from collections.abc import Iterator, Sequence
from datetime import date

from peercoach_tui.domain.partners.brief_words import BriefLine, BriefWords
from peercoach_tui.domain.partners.last_told import MeetingTold
from peercoach_tui.domain.plain import cut, plain, squeezed
from peercoach_tui.domain.sessions.meeting_words import met_words, ways_words
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sessions.story import Line, LineKind
from peercoach_tui.exchange.due_text import NAME

LEAST = 16
"""The least columns of the words at the left."""
HOUR = 7
"""The columns of "10:41" and the space behind it."""


def brief_text(brief: BriefWords) -> str:
    """Return what to know before the meeting with a partner, a line each; ends without a line end."""
    head = f"{cut(brief.name, NAME)}   {squeezed(brief.when)}"
    return "\n".join([head, brief.last_met, "", *_text_lines(brief.lines)]).rstrip()


def _text_lines(lines: tuple[BriefLine, ...]) -> Iterator[str]:
    margin = max((len(cut(line.label, NAME)) for line in lines), default=0)
    for line in lines:
        parts = (squeezed(line.text), line.due, line.sure)
        yield f"  {cut(line.label, NAME):<{max(LEAST, margin)}}  " + "   ".join(part for part in parts if part)
        if line.more:
            yield f"  {'':<{max(LEAST, margin)}}  and {line.more} more"


def meetings_text(told: Sequence[MeetingTold], partner: str, today: date) -> tuple[str, ...]:
    """Return each meeting in full: its day and place, the minutes each way, and its story. `partner` is a first name."""
    return tuple("\n".join(_meeting_lines(each, partner, today)) for each in told)


def _meeting_lines(told: MeetingTold, partner: str, today: date) -> Iterator[str]:
    yield squeezed(met_words(told.account, today))
    yield squeezed(ways_words(told.account, cut(partner, NAME)))
    margin = HOUR if any(line.at for line in told.lines) else 0
    before = None
    for line in told.lines:
        if line.kind is LineKind.STAGE:
            yield from () if before is LineKind.STAGE else ("",)
            yield f"  {squeezed(line.text)}"
        else:
            yield from _story_lines(line, told.account.session, margin)
        before = line.kind
    if not told.lines:
        yield "  Nothing was kept in this meeting."


def _story_lines(line: Line, session: Session, margin: int) -> Iterator[str]:
    """Yield a line with its hour and sign, and its other lines under the first."""
    glyph = f"{line.glyph} " if line.glyph else ""
    hour = session.hour(line.at) if line.at else ""
    first, *others = plain(line.text).split("\n")
    yield f"  {hour:<{margin}}{glyph}{first}".rstrip()
    yield from (f"  {'':<{margin + len(glyph)}}{other}".rstrip() for other in others)
