"""What stands of a change that was taken back, since another window made the same one."""

from datetime import UTC, datetime, timedelta

import pytest

from peercoach_tui.domain.follow_ups.moments import FollowUpChanged
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.said_twice import still_said
from peercoach_tui.domain.sessions.moments import NoteKept
from peercoach_tui.domain.timeline import Timeline

BEGAN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def at(seconds: int) -> datetime:
    return BEGAN + timedelta(seconds=seconds)


def archived(id: str, seconds: int, value: bool = True) -> PartnerChanged:
    return PartnerChanged(id=id, at=at(seconds), archived=value)


def worded(id: str, seconds: int, follow_up: str, what: str) -> FollowUpChanged:
    return FollowUpChanged(id=id, at=at(seconds), follow_up=follow_up, what=what)


@pytest.mark.parametrize(
    ("moments", "still"),
    [
        ((archived("a", 1), archived("b", 2)), True),
        ((archived("b", 1), archived("a", 2)), True),
        ((archived("a", 1), archived("b", 2), archived("c", 3, value=False)), False),
        ((archived("a", 1), archived("b", 2, value=False)), False),
        ((archived("a", 1),), False),
        ((archived("a", 1), PartnerChanged(id="b", at=at(2), role="postdoc")), False),
        ((worded("a", 1, "f", "ask"), worded("b", 2, "f", "ask")), True),
        ((worded("a", 1, "f", "ask"), worded("b", 2, "g", "ask")), False),
        ((NoteKept(id="a", at=at(1), session="s", text="x"), NoteKept(id="b", at=at(2), session="s", text="x")), False),
    ],
)
def test_a_change_that_is_said_twice_stands(moments: tuple[AnyMoment, ...], still: bool) -> None:
    timeline = Timeline()
    timeline.take([*moments, TakenBack(id="z", at=at(9), of="a")])
    act = timeline.find("a")
    assert act is not None and still_said(timeline, act) is still
