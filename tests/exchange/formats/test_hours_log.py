"""The hours coached, and who is named with them."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from peercoach_tui.domain.sessions.moments import SessionChanged
from peercoach_tui.exchange.formats.hours_log import FORMAT
from peercoach_tui.exchange.selection import Book, Selection
from tests.domain.sessions.meetings import Pair
from tests.exchange.selections import book, selection

HEAD = "client,contact,start,end,hours,kind"
PUT_RIGHT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def log(chosen: Selection, **options: str) -> list[str]:
    (page,) = FORMAT.pages(chosen, options)
    return page.content.decode().splitlines()


def met(*minutes: tuple[float, float], **about: Any) -> Book:
    """Return a book of meetings with these minutes each way, a week after the other."""
    pair = Pair()
    for place, each in enumerate(minutes):
        pair.meet(date(2026, 11, 3 + 7 * place), each)
    return book(*pair.moments, **about).but(place=3)


def test_a_row_a_client_who_agreed() -> None:
    ana = met((25, 22), (0, 40), (29.6, 0), named=True, contact="ana@example.org")
    assert log(selection(ana)) == [HEAD, "Ana Ruiz,ana@example.org,2026-11-03,2026-11-17,0.92,barter"]


@pytest.mark.parametrize("named", [None, False])
def test_who_did_not_agree_has_no_name(named: bool | None) -> None:
    ana = met((60, 22), named=named, contact="ana@example.org")
    expected = [HEAD, "Client 3,,2026-11-03,2026-11-03,1.00,barter"]
    assert log(selection(ana)) == expected
    # Two who aren't named are two.
    assert [row[:9] for row in log(selection(ana, ana.but(place=4)))[1:]] == ["Client 3,", "Client 4,"]


def test_a_row_a_meeting_in_the_order_of_time() -> None:
    ana, ben = met((25, 22), (0, 40), (30, 0), named=True), met((6, 0), name="Ben", id="ben", named=True)
    late = ben.fold.sessions[0]
    changed = SessionChanged(id="put-right", at=PUT_RIGHT, session=late.id, began=datetime(2026, 11, 10, 23, 50, tzinfo=UTC))
    ben.fold.take([changed])
    assert log(selection(ana, ben), by="meeting") == [
        HEAD,
        "Ana Ruiz,,2026-11-03 10:30,2026-11-03 11:23,0.42,barter",
        "Ben,,2026-11-11 00:50,2026-11-11 00:56,0.10,barter",
        "Ana Ruiz,,2026-11-17 10:30,2026-11-17 11:06,0.50,barter",
    ]


def test_of_a_time() -> None:
    ana = met((60, 0), (30, 0), named=True)
    assert log(selection(ana, since=date(2026, 11, 4)))[1:] == ["Ana Ruiz,,2026-11-10,2026-11-10,0.50,barter"]
    assert log(selection(ana, until=date(2026, 11, 2)))[1:] == []


def test_a_meeting_that_was_typed_up_counts_once_its_minutes_were_said() -> None:
    pair = Pair()
    session = pair.meet(date(2026, 11, 3), (25, 22), typed_up=True)
    ana = book(*pair.moments, named=True)
    assert log(selection(ana)) == [HEAD]
    ana.fold.take([SessionChanged(id="said", at=PUT_RIGHT, session=session, coached=45, was_coached=0)])
    assert log(selection(ana), by="meeting")[1:] == ["Ana Ruiz,,2026-11-03,2026-11-03,0.75,barter"]


def test_a_name_that_begins_like_a_formula() -> None:
    assert log(selection(met((60, 0), name="=Ana", named=True)))[1].startswith("'=Ana,")
