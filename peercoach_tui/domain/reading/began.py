"""When a meeting began, in words: "now", "9:45", "yesterday 10:30", "12 nov 9:00". The past, while due dates are the future."""

import re
from datetime import UTC, datetime, time, timedelta

from peercoach_tui.domain.value import Value

NOON = time(12)
"""The hour of a day that was named without one."""
STILL_LIVE = timedelta(minutes=30)
"""A meeting that began longer ago than this is typed up afterwards."""

_LONGEST = 40
_TIME = r"(?:at\s+)?(?P<hour>\d{1,2})(?P<separator>[:.h](?P<minute>\d{2}))?\s*(?P<half>am|pm)?"
_HOURS = (re.compile(rf"(?P<day>.*?)(?:^|\s|,){_TIME}"), re.compile(rf"{_TIME}\s(?P<day>.+)"))
"""An hour behind the day, or before it."""
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Began(Value):
    """When a meeting began (an aware local instant) and whether it is typed up afterwards."""

    at: datetime
    typed_up: bool = False


def began_in(phrase: str, now: datetime) -> Began | None:
    """Return when the phrase says that a meeting began, None when it can't be read.

    `now` is aware and local. A weekday is the last one, today not included; a day and a month without a year are the last
    ones. An instant after `now` is returned as it is: whether a meeting may begin then is not decided here.
    """
    text = " ".join(phrase.casefold().split())
    if text in ("", "now"):
        return Began(at=now)
    if len(text) > _LONGEST:
        return None
    ago = _ago(text, now)
    if ago is not None:
        return _judged(ago, now)
    day_text, hour = _without_hour(text)
    day = _day(day_text, now)
    if day is None:
        return None
    if hour is None and day.date() == now.date():
        return Began(at=now)
    return _judged(day.replace(hour=(hour or NOON).hour, minute=(hour or NOON).minute, second=0, microsecond=0), now)


def _judged(at: datetime, now: datetime) -> Began:
    # Clocks on walls are no measure of time: they change twice a year.
    ago = now.astimezone(UTC) - at.astimezone(UTC)
    return Began(at=at, typed_up=ago > STILL_LIVE)


def _ago(text: str, now: datetime) -> datetime | None:
    """Return the instant of "20 minutes ago" and "2 hours ago"; days ago are days, not hours."""
    match = re.fullmatch(r"(\d{1,3}|an?|half an) (min(?:ute)?s?|hours?|h) ago", text)
    if match is None:
        return None
    number, unit = match.groups()
    amount = 0.5 if number == "half an" else int(number) if number.isdigit() else 1
    ago = timedelta(minutes=amount) if unit.startswith("m") else timedelta(hours=amount)
    return (now.astimezone(UTC) - ago).astimezone(now.tzinfo)


def _without_hour(text: str) -> tuple[str, time | None]:
    """Return the text without its hour, and the hour."""
    for word in ("noon", "midday"):
        if text.endswith(word):
            return text.removesuffix(word).removesuffix("at ").strip(" ,"), NOON
    for pattern in _HOURS:
        match = pattern.fullmatch(text)
        if match is None or not (match["separator"] or match["half"]):
            continue
        hours = int(match["hour"]) % 12 + 12 * (match["half"] == "pm") if match["half"] else int(match["hour"])
        minutes = int(match["minute"] or 0)
        if hours < 24 and minutes < 60:
            return match["day"].strip(" ,"), time(hours, minutes)
    return text, None


def _day(text: str, now: datetime) -> datetime | None:
    """Return the day at the time of `now`."""
    text = re.sub(r"^(?:on|last|this) ", "", text)
    if text in ("", "today", "morning", "afternoon"):
        return now
    if text in ("yesterday", "the day before yesterday"):
        return now - timedelta(days=1 if text == "yesterday" else 2)
    if match := re.fullmatch(r"(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?", text):
        back = (now.weekday() - _WEEKDAYS.index(match[1]) - 1) % 7 + 1
        return now - timedelta(days=back)
    return _by_library(text, now)


def _by_library(text: str, now: datetime) -> datetime | None:
    from dateparser.date import DateDataParser  # type: ignore[import-untyped]

    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "past",
        "RELATIVE_BASE": now.replace(tzinfo=None),
        "TIMEZONE": "UTC",
        "REQUIRE_PARTS": ["day", "month"],
    }
    iso = bool(re.match(r"\d{4}-", text))
    settings |= {"DATE_ORDER": "YMD"} if iso else {}
    found: datetime | None = DateDataParser(languages=["en"], settings=settings).get_date_data(text).date_obj
    if found is None:
        return None
    try:
        return now.replace(year=found.year, month=found.month, day=found.day)
    except ValueError:
        return None
