"""What a field of a meeting was before it was put right."""

from datetime import UTC, datetime, timedelta

from peercoach_tui.domain.sessions.earlier import values_of
from peercoach_tui.domain.sessions.moments import Learned, SessionBegun, SessionChanged
from peercoach_tui.domain.side import Side

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
BEGUN = SessionBegun(id="s", at=AT, partner="ana", began=AT, zone="UTC", first=Side.ME, place="hall")


def changed(**fields: object) -> SessionChanged:
    return SessionChanged(id=f"c{len(fields)}", at=AT + timedelta(days=1), session="s", **fields)  # type: ignore[arg-type]


def test_each_value_stands_in_order_and_what_was_not_changed_is_left_out() -> None:
    moments = (
        BEGUN,
        changed(place="canteen"),
        Learned(id="l", at=AT, session="s", text="x"),
        changed(minutes=None),
        changed(place=""),
    )
    assert values_of(moments, "place") == ("hall", "canteen", "")
    assert values_of(moments, "minutes") == (60, None)
    assert values_of((BEGUN, changed(coached=0)), "coached") == (None, 0)
