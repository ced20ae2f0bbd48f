"""Which printed sheet is for which meeting."""

from collections.abc import Iterator

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.questions.moments import SheetMade
from peercoach_tui.domain.sessions.session import Session


def waiting_sheet(fold: Fold) -> SheetMade | None:
    """Return the sheet that was printed for the next meeting with a partner, None where there is none."""
    newest = fold.sheets[-1] if fold.sheets else None
    return None if newest is None or any(_may_be_of(newest, each, fold) for each in fold.sessions) else newest


def sheet_of(session: Session, fold: Fold) -> SheetMade | None:
    """Return the sheet that was printed for a meeting: the newest before it that no earlier meeting used up; None without one."""
    return next(_of(session, fold), None)


def _of(session: Session, fold: Fold) -> Iterator[SheetMade]:
    earlier = [each for each in fold.sessions if (each.began, each.id) < (session.began, session.id)]
    for sheet in reversed(fold.sheets):
        if _may_be_of(sheet, session, fold) and not any(_may_be_of(sheet, each, fold) for each in earlier):
            yield sheet


def _may_be_of(sheet: SheetMade, session: Session, fold: Fold) -> bool:
    """Say whether a meeting came after a sheet: on its day or later, and kept later.

    The hour of one that is typed up is what someone remembers, and may stand before that at which they printed the sheet.
    """
    begun = fold.timeline.find(session.id)
    # One that is about to begin is not known there yet.
    return session.day >= session.local(sheet.at).date() and (begun is None or begun.at > sheet.at)
