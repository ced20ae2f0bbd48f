from datetime import UTC, date, datetime, timedelta

import pytest

from peercoach_tui.domain.zones import instant_of, is_zone, offset_name, zone_called

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


@pytest.mark.parametrize(("hour", "minutes"), [("10:30", 630), ("00:00", 0), ("23:59", 1439), ("9:05", 545), ("9:5", 545)])
def test_an_hour_of_a_day_is_an_instant(hour: str, minutes: int) -> None:
    midnight = datetime(2026, 6, 30, 22, tzinfo=UTC)
    assert instant_of(date(2026, 7, 1), hour, "Europe/Berlin") == midnight + timedelta(minutes=minutes)


@pytest.mark.parametrize("hour", ["", "10", "24:00", "10:60", "10:300", "010:30", "-1:30", "10:30 ", "10:30\n", "half past ten"])
def test_what_is_no_hour_is_no_instant(hour: str) -> None:
    assert instant_of(date(2026, 7, 1), hour, "UTC") is None
    assert instant_of(date(2026, 7, 1), "10:30", "UTC") is not None


def test_an_instant_after_the_end_of_time_is_none() -> None:
    assert instant_of(date.max, "23:00", "UTC-03:30") is None
