"""What the types of the moments don't say, field by field."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, cast, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields

from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.career.moments import MapLineKept, MapLookedAt
from peercoach_tui.domain.flaws import flaw
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.listening.moments import Wrote
from peercoach_tui.domain.moment import CheckedId, Erased, Id, Moment
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.partners.partner import Pause
from peercoach_tui.domain.points.moments import PointChanged, PointKept
from peercoach_tui.domain.sessions.moments import Break, NextMeetingSet, SessionChanged
from peercoach_tui.domain.side import Side
from tests.notebook.making import BEGAN, ana, begun, note

EARLY, LATE = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)
FIRST, LAST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC) - timedelta(microseconds=1)


def made(**fields: Any) -> FollowUpMade:
    return FollowUpMade(id="f", at=BEGAN, follow_up="f", owner=Side.ME, what="ask", **fields)


def changed(**fields: Any) -> FollowUpChanged:
    return FollowUpChanged(id="f", at=BEGAN, follow_up="f", **fields)


@pytest.mark.parametrize(
    "at", [EARLY, LATE, LAST + timedelta(microseconds=1), FIRST - timedelta(microseconds=1), BEGAN.replace(tzinfo=None)]
)
@pytest.mark.parametrize(
    ("field", "moment"),
    [
        ("at", note("n")),
        ("began", begun()),
        ("began", Wrote(id="w", at=BEGAN, session="first", began=BEGAN)),
        ("began", Break(id="w", at=BEGAN, session="first", began=BEGAN)),
        ("made", made()),
        ("resolved", changed()),
        ("began", SessionChanged(id="w", at=BEGAN, session="first", began=BEGAN)),
    ],
)
def test_every_instant_is_aware_and_between_1970_and_2200(at: datetime, field: str, moment: AnyMoment) -> None:
    ill = moment.but(**{field: at})
    assert flaw([note("good"), ill], "ana") == f"{_kind(moment)}: {field}"
    for good in (FIRST, LAST, BEGAN.astimezone(timezone(timedelta(hours=9)))):
        assert flaw([note("good"), moment.but(**{field: good})], "ana") == ""


def is_a(kind: Any, value: str) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


@given(st.text(st.sampled_from("aZ09_- .\n\0é\uff11"), max_size=66) | st.integers(62, 67).map(lambda size: "x" * size))
def test_what_is_an_id_where_one_stands_alone_is_one_among_moments(text: str) -> None:
    ill = flaw([Erased(id="x", at=BEGAN, of=text)], "ana")
    assert (is_a(Id, text) and not ill) is is_a(CheckedId, text)


def test_the_ids_of_every_kind_are_looked_at() -> None:
    for kind in get_args(AnyMoment):
        bare = kind(**{field.name: None for field in fields(kind) if field.required} | {"id": "x", "at": BEGAN})
        assert flaw([bare], "ana") == ""
        for field in fields(kind):
            types = (field.type, *get_args(field.type))
            wrong = "../x" if Id in types else ("x", "../x") if tuple[Id, ...] in types else None
            if wrong is not None:
                assert flaw([bare, bare.but(**{field.name: wrong})], "ana") == f"{_kind(bare)}: {field.name}"


FAR = date(2200, 1, 1)


@pytest.mark.parametrize(
    ("moment", "named"),
    [
        (GoalSet(id="g", at=BEGAN, goal="g", owner=Side.ME, title="lead", due=FAR), "goal set: due"),
        (GoalChanged(id="g", at=BEGAN, goal="g", due=FAR), "goal changed: due"),
        (CheckedIn(id="g", at=BEGAN, goal="g", day=FAR), "check-in: day"),
        (MapLookedAt(id="g", at=BEGAN, owner=Side.ME, day=FAR), "map looked at: day"),
        (GatheringSet(id="g", at=BEGAN, gathering="g", name="Half-time", day=FAR), "gathering set: day"),
        (GatheringChanged(id="g", at=BEGAN, gathering="g", day=FAR), "gathering changed: day"),
        (NextMeetingSet(id="g", at=BEGAN, day=FAR), "next: day"),
        (PartnerChanged(id="g", at=BEGAN, since=FAR), "partner changed: since"),
        (PartnerChanged(id="g", at=BEGAN, pause=Pause(until=FAR)), "partner changed: pause"),
        (SessionChanged(id="g", at=BEGAN, session="first", zone="Nowhere/Else"), "session changed: zone"),
    ],
)
def test_a_day_no_calendar_shows_and_a_zone_that_is_none_are_named(moment: AnyMoment, named: str) -> None:
    assert flaw([note("good"), moment], "ana") == named


@pytest.mark.parametrize(
    ("moment", "named"),
    [
        (GoalSet(id="g", at=BEGAN, goal="g", owner=Side.ME, title=" "), "goal set: title"),
        (GoalChanged(id="g", at=BEGAN, goal="g", title=""), "goal changed: title"),
        (MapLineKept(id="g", at=BEGAN, line="g", owner=Side.ME, part=Part.STEP, text=""), "map line: text"),
        (GatheringSet(id="g", at=BEGAN, gathering="g", name="", day=date(2026, 12, 1)), "gathering set: name"),
        (GatheringChanged(id="g", at=BEGAN, gathering="g", name=""), "gathering changed: name"),
    ],
)
def test_what_names_a_thing_is_never_written_empty_but_may_have_been_erased(moment: AnyMoment, named: str) -> None:
    assert flaw([moment], "ana", writing=True) == named
    assert flaw([moment], "ana") == ""
    assert flaw([GoalChanged(id="g", at=BEGAN, goal="g", why="")], "ana", writing=True) == ""


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31), date(1969, 12, 31), date(2200, 1, 1)])
def test_every_day_is_between_1970_and_2200(day: date) -> None:
    assert flaw([made(due=day)], "ana") == "follow-up made: due"
    assert flaw([changed(due=day)], "ana") == "follow-up changed: due"
    assert flaw([NextMeetingSet(id="n", at=BEGAN, session="first", day=day)], "ana") == "next: day"
    good: list[AnyMoment] = [
        made(due=date(1970, 1, 1)),
        changed(due=None),
        changed(),
        NextMeetingSet(id="n", at=BEGAN, session="s", day=date(2199, 12, 31)),
    ]
    assert flaw(good, "ana") == ""


@pytest.mark.parametrize("zone", ["", "Mars/Base", "../../etc/passwd", "/etc/localtime", "Europe", "a\0b", "x" * 999])
def test_a_zone_exists(zone: str) -> None:
    assert flaw([begun(zone=zone)], "ana") == "session begun: zone"
    assert flaw([begun(zone="UTC+09:00")], "ana") == ""


@pytest.mark.parametrize("name", [" ", "\t", "A\x1b[31mna", "Ana\n", "\x00", "A\x9bna", "A\u202ena", "Ana\u2028"])
def test_a_name_can_be_shown(name: str) -> None:
    assert flaw([ana(name=name)], "ana") == "partner added: name"
    assert flaw([PartnerChanged(id="c", at=BEGAN, name=name)], "ana") == "partner changed: name"
    assert (
        flaw([ana(name="Zoë O’Neil-Ångström 山田"), PartnerChanged(id="c", at=BEGAN, archived=True)], "ana", writing=True) == ""
    )


def test_an_empty_name_was_erased_and_is_never_written_so() -> None:
    assert flaw([ana(name="")], "ana") == ""
    assert flaw([ana(name="")], "ana", writing=True) == "partner added: name"


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_what_is_to_be_brought_up_says_something_unless_it_was_erased(text: str) -> None:
    brought = PointKept(id="p", at=BEGAN, point="p", text=text)
    reworded = PointChanged(id="c", at=BEGAN, point="p", text=text)
    assert flaw([brought, reworded], "ana") == ""
    assert flaw([brought], "ana", writing=True) == "point kept: text"
    assert flaw([reworded], "ana", writing=True) == "point changed: text"
    good: list[AnyMoment] = [brought.but(session="first"), brought.but(text="why"), PointChanged(id="c", at=BEGAN, point="p")]
    assert flaw(good, "ana", writing=True) == ""


def test_a_session_is_with_the_partner_of_the_folder() -> None:
    assert flaw([begun(partner="ben")], "ana") == "session begun: partner"


def _kind(moment: Moment) -> str:
    return str(cast(Any, moment).__struct_config__.tag)
