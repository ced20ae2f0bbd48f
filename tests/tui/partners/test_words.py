"""What is said of a meeting in the list, and above it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.partners.words import meeting_row, meeting_title

TODAY = date(2026, 11, 24)


def held(at: datetime, *, place: str = "") -> Account:
    session = Session(id="s", partner="ana", began=at, zone="UTC", first=Side.ME, place=place)
    return Account(session=session, ended=at + timedelta(hours=1))


@pytest.mark.parametrize(
    ("day", "row", "title"),
    [((2026, 11, 3), "Tue 3 Nov", "Tue 3 Nov"), ((2025, 3, 4), "4 Mar 2025", "Tue 4 Mar 2025")],
)
def test_where_a_year_is_said_the_list_has_no_room_for_the_weekday(day: tuple[int, int, int], row: str, title: str) -> None:
    account = held(datetime(*day, 10, 30, tzinfo=UTC))
    assert meeting_row(account, TODAY).title == row
    assert meeting_title(account, TODAY).startswith(title)


def test_a_dot_stands_between_how_long_it_was_and_where() -> None:
    title = meeting_title(held(datetime(2026, 11, 3, 10, 30, tzinfo=UTC), place="coffee, 2nd floor"), TODAY)
    assert title.startswith("Tue 3 Nov · ") and title.endswith(" · coffee, 2nd floor") and "′ coffee" not in title
