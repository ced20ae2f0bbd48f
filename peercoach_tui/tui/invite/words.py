"""What stands beside the code: what of the meeting is in it."""

from peercoach_tui.domain.words import count, listed
from peercoach_tui.exchange.calendar.code import Code
from peercoach_tui.exchange.calendar.entry import CalendarEvent

TOO_SMALL = "This window is too small for a code. Make it larger."

TWICE = "Give them the code or the file: both make two meetings."
"""What is to be known of the file where the code had no room for the id of the meeting."""


def in_it(code: Code) -> str:
    """Return "Their phone’s camera reads when and where you meet, and 2 follow-ups."."""
    when = "when and where" if code.place else "when"
    return f"Their phone’s camera reads {when} you meet{_follow_ups(code.follow_ups)}."


def left_out(code: Code, entry: CalendarEvent, follow_ups: int, *, briefly: bool) -> str:
    """Return "A larger window holds where and 3 follow-ups as well.", `briefly` that it holds more; "" for nothing.

    `follow_ups` counts all that there are.
    """
    rest = follow_ups - code.follow_ups
    missing = [
        *(["how long"] if entry.end is not None and not code.ends else []),
        *(["where"] if entry.place and not code.place else []),
        *([f"{rest} more" if code.follow_ups else count(rest, "follow-up")] if rest else []),
    ]
    if not missing:
        return ""
    return "A larger window holds more." if briefly else f"A larger window holds {listed(missing)} as well."


def _follow_ups(number: int) -> str:
    return f", and {count(number, 'follow-up')}" if number else ""
