from datetime import UTC, datetime, timedelta

import pytest

from peercoach_tui.domain.zones import is_zone, offset_name, zone_called

NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "hours"),
    [("Europe/Berlin", 2), ("UTC", 0), ("UTC+09:30", 9.5), ("UTC-03:30", -3.5), ("UTC+00:00", 0), ("UTC+14:00", 14)],
)
def test_a_zone_is_known_by_its_name_or_its_offset(name: str, hours: float) -> None:
    assert NOON.astimezone(zone_called(name)).utcoffset() == timedelta(hours=hours)
    assert is_zone(name)


@pytest.mark.parametrize("name", ["", "Berlin", "UTC+9", "UTC+99:00", "UTC+01:60", "../../etc", "Europe/", "a\0b", "x" * 5000])
def test_no_other_name_is_a_zone(name: str) -> None:
    assert not is_zone(name)
    with pytest.raises(ValueError, match="no time zone"):
        zone_called(name)


@pytest.mark.parametrize("name", ["UTC+09:30", "UTC-03:30", "UTC+00:00"])
def test_an_offset_is_named_as_it_is_read(name: str) -> None:
    assert offset_name(NOON.astimezone(zone_called(name))) == name
