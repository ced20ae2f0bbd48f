"""Which printed sheet is for which meeting."""

from datetime import UTC, datetime, timedelta

import pytest

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.questions.moments import SheetMade
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sheets import sheet_of, waiting_sheet
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.undoing import is_act, undone_next

NINE = datetime(2026, 11, 24, 8, tzinfo=UTC)
"""Nine in Berlin."""


def hours(count: float) -> datetime:
    return NINE + timedelta(hours=count)


def sheet(at: float, id: str = "sheet") -> SheetMade:
    return SheetMade(id=id, at=hours(at), questions=(f"{id}-1", f"{id}-2"))


def begun(began: float, kept: float | None = None, id: str = "s") -> SessionBegun:
    return SessionBegun(
        id=id,
        at=hours(began if kept is None else kept),
        partner="ana",
        began=hours(began),
        zone="Europe/Berlin",
        first=Side.ME,
        typed_up=kept is not None,
    )


def found(fold: Fold, id: str = "s") -> str | None:
    session = fold.session(id)
    assert session is not None
    sheet = sheet_of(session, fold)
    return sheet.id if sheet else None


def test_it_waits_until_a_meeting_is_held() -> None:
    assert waiting_sheet(Fold("ana")) is None
    assert waiting_sheet(Fold("ana", [sheet(0)])) == sheet(0)
    assert waiting_sheet(Fold("ana", [sheet(0), sheet(1, "later")])) == sheet(1, "later")
    assert waiting_sheet(Fold("ana", [sheet(0), begun(2)])) is None


def test_it_waits_again_when_that_meeting_was_begun_by_mistake() -> None:
    assert waiting_sheet(Fold("ana", [sheet(0), begun(2), TakenBack(id="t", at=hours(3), of="s")])) == sheet(0)


@pytest.mark.parametrize(
    ("began", "kept", "taken"),
    [
        (-1, None, False),  # held before it was printed, on the same day
        (-1, 5, True),  # typed up after it: the hour is what one remembers
        (-24, 5, False),  # of the day before, typed up after it
        (30, 60, True),
    ],
)
def test_a_meeting_after_it_takes_it(began: float, kept: float | None, taken: bool) -> None:
    fold = Fold("ana", [sheet(0), begun(began, kept)])
    assert (waiting_sheet(fold) is None) is taken
    assert found(fold) == ("sheet" if taken else None)


def test_each_meeting_has_the_newest_that_none_before_it_used_up() -> None:
    fold = Fold("ana", [sheet(0), begun(24, 30, "first"), sheet(40, "next"), begun(48, 60, "second"), begun(72, 80, "third")])
    assert (found(fold, "first"), found(fold, "second"), found(fold, "third")) == ("sheet", "next", None)


def test_one_that_is_about_to_begin_is_after_all_that_is_known() -> None:
    session = Session(id="new", partner="ana", began=hours(2), zone="Europe/Berlin", first=Side.ME, typed_up=True)
    assert sheet_of(session, Fold("ana", [sheet(0)])) == sheet(0)
    assert sheet_of(session, Fold("ana", [sheet(0), begun(1)])) is None


def test_paper_is_no_act() -> None:
    assert not is_act(sheet(0))
    assert undone_next(Fold("ana", [sheet(0)]).timeline, lambda moment: True) is None
