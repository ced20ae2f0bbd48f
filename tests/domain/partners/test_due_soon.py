"""What is due over all partners: a plain reference says the same, and after a break nothing is late."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.due_soon import due_soon
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side

TODAY = date(2026, 11, 24)
MADE = datetime(2026, 11, 3, tzinfo=UTC)


def told(name: str, due: int | None, *follow_ups: tuple[str, int | None], met: int | None = 7) -> Brief:
    """Return a brief with days counted from today: of the meeting that is due, of follow-ups, and since the last meeting."""
    began = datetime.combine(TODAY, datetime.min.time(), UTC) - timedelta(days=met or 0)
    session = Session(id=f"{name}-s", partner=name, began=began, zone="UTC", first=Side.ME)
    made = (
        FollowUp(id=id, owner=Side.ME, what=id, made=MADE, changed=MADE, due=None if day is None else _day(day))
        for id, day in follow_ups
    )
    return Brief(
        partner=Partner(id=name, name=name, added=MADE),
        due=None if due is None else _day(due),
        accounts=() if met is None else (Account(session=session, ended=began),),
        open=tuple(made),
    )


def _day(ahead: int) -> date:
    return TODAY + timedelta(days=ahead)


def test_a_week_ahead_is_soon_and_a_day_more_is_not() -> None:
    due = due_soon([told("ana", 7, ("a", 7), ("b", 8), ("c", None)), told("ben", 8), told("mei", None)], TODAY)
    assert [each.partner.id for each in due.meetings] == ["ana"]
    assert [each.follow_up.id for each in due.follow_ups] == ["a"]
    assert not due.is_late


def test_today_is_not_late_and_yesterday_is() -> None:
    assert not due_soon([told("ana", 0, ("a", 0))], TODAY).is_late
    assert due_soon([told("ana", -1)], TODAY).late == {"ana"}
    assert due_soon([told("ana", None, ("a", -1))], TODAY).is_late


def test_who_was_never_met_is_due_and_not_late() -> None:
    due = due_soon([told("ana", 0, met=None)], TODAY)
    assert len(due.meetings) == 1 and not due.is_late


def test_after_a_break_nothing_is_late() -> None:
    """Twice two weeks are over on the 29th day."""
    for met, broke in ((28, False), (29, True)):
        due = due_soon([told("ana", met - 42, ("a", -1), ("b", 1), met=met)], TODAY)
        assert due.is_late is not broke
        assert [(each.late, each.before_break) for each in due.follow_ups] == [(not broke, broke), (False, False)]


def test_an_hour_comes_before_the_rest_of_its_day() -> None:
    brief = told("ana", None, ("all day", 1), ("noon", 1), ("nine", 1))
    hours = {"noon": "12:00", "nine": "9:00"}
    brief = brief.but(open=tuple(each.but(hour=hours.get(each.id, "")) for each in brief.open))
    assert [each.follow_up.id for each in due_soon([brief], TODAY).follow_ups] == ["nine", "noon", "all day"]


days = st.none() | st.integers(-60, 60)
partners = st.lists(st.tuples(days, st.lists(days, max_size=4), st.none() | st.integers(0, 60)), max_size=4)


@given(partners)
def test_it_is_what_a_plain_reference_says(drawn: list[tuple[int | None, list[int | None], int | None]]) -> None:
    briefs = [
        told(f"p{place}", due, *((f"p{place}-{at}", day) for at, day in enumerate(follow_ups)), met=met)
        for place, (due, follow_ups, met) in enumerate(drawn)
    ]
    due = due_soon(briefs, TODAY)
    near = [(day, f"p{place}-{at}") for place, (_, days, _) in enumerate(drawn) for at, day in enumerate(days) if day is not None]
    broke = {f"p{place}" for place, (_, _, met) in enumerate(drawn) if met is not None and met > 28}
    assert [each.follow_up.id for each in due.follow_ups] == [id for day, id in sorted(near) if day <= 7]
    assert {each.follow_up.id for each in due.follow_ups if each.late} == {
        id for day, id in near if day < 0 and id.split("-")[0] not in broke
    }
    assert [each.partner.id for each in due.meetings] == [
        f"p{place}" for place, (day, _, _) in enumerate(drawn) if day is not None and day <= 7
    ]
    assert (
        due.late
        == {f"p{place}" for place, (day, _, met) in enumerate(drawn) if day is not None and day < 0 and met is not None} - broke
    )
