"""Which time zone dates and hours are in."""

import os
import time
from datetime import datetime
from pathlib import Path

from peercoach_tui.domain.zones import is_zone, offset_name, zone_called

_OTHERS = ("system/bin/getprop", "var/db/zoneinfo", "etc/sysconfig/clock", "etc/conf.d/clock")
"""What else may say the zone of a machine."""


def local_zone(chosen: str, settings: Path, now: datetime) -> tuple[str, tuple[str, ...]]:
    """Return the name of the zone, and a sentence when it is the machine's mere offset because that zone has no name.

    `chosen` is the coach's own choice, "" for the machine's; `settings` the file in which it stands; `now` is aware.
    """
    if chosen:
        return chosen, ()
    try:
        local = now.astimezone()
    except (ValueError, OverflowError, OSError):
        return "UTC", (
            f"the clock of this machine names no time zone that exists (TZ), so dates and hours are in UTC: "
            f'write zone = "Asia/Tokyo", or where you are, into {settings}.',
        )
    name = _machine_zone()
    # The name comes from other files than the clock, so the two may differ.
    if name and is_zone(name) and now.astimezone(zone_called(name)).utcoffset() == local.utcoffset():
        return name, ()
    offset = offset_name(local)
    return offset, (
        f"the time zone of this machine has no name that can be read, so it is {offset} all year: "
        f'write zone = "Asia/Tokyo", or where you are, into {settings}.',
    )


def zone_of_machine(now: datetime) -> str:
    """Return the name of the zone in which the machine is by now (aware), "" where that can't be told at once and for sure."""
    # The offset is remembered; Windows has no such function, and asks the system each time.
    if hasattr(time, "tzset"):
        time.tzset()
    name = plain_zone()
    try:
        there = now.astimezone(zone_called(name)).utcoffset() if name else None
        return name if there is not None and there == now.astimezone().utcoffset() else ""
    except (ValueError, OverflowError, OSError):
        return ""


def _machine_zone() -> str:
    """Return the name of the machine's zone, "" where it has none or several."""
    return plain_zone() or _searched_zone()


def plain_zone(root: Path = Path("/")) -> str:
    """Return the name where TZ or the link below the root has it and nothing else there says otherwise, "" else.

    Where a zone has a place in its name, that is what tzlocal finds, which takes a while to import.
    """
    named = os.environ.get("TZ")
    if named is not None:
        return named if is_zone(named) else ""
    if any((root / other).exists() for other in _OTHERS):
        return ""
    try:
        place = (root / "etc/localtime").readlink()
    except OSError:
        return ""
    name = str(place).partition("/zoneinfo/")[2]
    try:
        said = (root / "etc/timezone").read_bytes().decode("ascii").strip()
    except FileNotFoundError:
        said = name
    except (OSError, UnicodeDecodeError):
        return ""
    return name if said == name and is_zone(name) else ""


def _searched_zone() -> str:
    import logging
    import warnings

    from tzlocal import get_localzone_name

    # What it finds odd in the system's files is said once, by us.
    logging.getLogger("tzlocal").addHandler(logging.NullHandler())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return get_localzone_name() or ""
        except (LookupError, ValueError, OSError):
            return ""
