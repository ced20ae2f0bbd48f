"""What the pane reads: the meeting of what is chosen, or the day between two meetings, and which of its lines that is."""

from collections.abc import Sequence

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.listening.checklist import Checklist
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.plan import Stages
from peercoach_tui.domain.sessions.story import Line, LineKind, story
from peercoach_tui.search.entry import ASIDE, Entry
from peercoach_tui.search.group import EntryGroup
from peercoach_tui.search.wordings import earlier
from peercoach_tui.tui.notebook.row import after_words


def lines_of(group: EntryGroup, fold: Fold, stages: Stages, checklist: Checklist, partner: str, *, zone: str) -> tuple[Line, ...]:
    """Return the lines of a group; of a meeting its story, and below it what else was kept in it.

    `partner` is a first name, `zone` that by whose clocks the next meeting is told.
    """
    told = story(group.account.seen_from(zone), fold.log, stages, checklist, partner) if group.account else ()
    others = [entry for entry in group.entries if entry.kind not in ASIDE and place_of(entry, told) is None]
    between = () if group.account else (Line(kind=LineKind.STAGE, text="Between two meetings" if partner else "Of your own"),)
    return (*told, *between, *(_line(entry, partner, timed=group.session is not None) for entry in others))


def place_of(entry: Entry, lines: Sequence[Line]) -> int | None:
    """Return the place of the line that tells an entry, None where none does."""
    return next((place for place, line in enumerate(lines) if _tells(line, entry)), None)


def with_earlier(lines: tuple[Line, ...], place: int | None, entry: Entry, account: Account | None) -> tuple[Line, ...]:
    """Return the lines with the earlier wordings of a note below it."""
    before = earlier(account, entry) if place is not None and account is not None and entry.is_note else ()
    if not before or place is None:
        return lines
    told = (Line(kind=LineKind.BREAK, text=f"before: {text}", glyph="·") for text in before)
    return (*lines[: place + 1], *told, *lines[place + 1 :])


def _tells(line: Line, entry: Entry) -> bool:
    if line.kind is LineKind.STAGE or line.at not in (None, entry.at):
        return False
    return line.follow_up == entry.id if line.follow_up else entry.text in line.text


def _line(entry: Entry, partner: str, *, timed: bool) -> Line:
    after = after_words(entry, partner)
    text = f"{entry.text} · {after}" if after else entry.text
    return Line(kind=LineKind.NOTE, text=text, at=entry.at if timed else None, glyph=entry.sign)
