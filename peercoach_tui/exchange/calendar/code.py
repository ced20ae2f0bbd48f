"""The next meeting, and what was promised, as the text of a QR code: as much of it as a code of a size holds."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import zip_longest
from typing import Any

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, oldest_due_first
from peercoach_tui.domain.follow_ups.follow_up_words import by_words
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.exchange.calendar.entry import CalendarEvent

Modules = tuple[tuple[bool, ...], ...]
"""The rows of a code, without its margin: True where it is dark."""
SMALLEST, STEP, LARGEST = 21, 4, 177
"""The modules on a side of the smallest code, how many more each version has, and those of the largest."""


class Code(Value):
    """A code: its modules, and what is in its text: the end, the place, the id that the file has, how many of the follow-ups, and
    which of two is the later.
    """

    modules: Modules
    ends: bool = False
    place: bool = False
    known: bool = False
    follow_ups: int = 0
    stamped: bool = False


def promises(follow_ups: Iterable[FollowUp], today: date) -> tuple[str, ...]:
    """Return the open follow-ups of both as lines for the partner, one of theirs and one of the coach's in turn, the oldest due
    first: "You: ask Dana, by Fri 27 Nov", "Your partner: …".
    """
    waiting = oldest_due_first(follow_ups)
    theirs, mine = ([each for each in waiting if each.owner is side] for side in (Side.THEM, Side.ME))
    return tuple(_promise(each, today) for pair in zip_longest(theirs, mine) for each in pair if each is not None)


def _promise(follow_up: FollowUp, today: date) -> str:
    who = "You" if follow_up.owner is Side.THEM else "Your partner"
    due = f", {by_words(follow_up, today)}" if follow_up.due else ""
    return f"{who}: {squeezed(follow_up.plan)}{due}"


def code(entry: CalendarEvent, lines: Sequence[str], most: int) -> Code | None:
    """Return the code of a meeting and some lines that has at most so many modules on a side, None where not even the begin fits.

    What doesn't fit is left out: first the stamp, then the lines, the id, the place and the end. One that fits is taken although
    one before it was too long.
    """
    holds, said = _holds(most), _Said()

    def more(**added: object) -> _Said:
        """Return what is said with this as well, if it fits."""
        longer = said.but(**added)
        return longer if len(_text(entry, longer)) <= holds else said

    if len(_text(entry, said)) > holds:
        return None
    if entry.end is not None:
        said = more(ends=True)
    if entry.place:
        said = more(place=True)
    said = more(known=True)
    for line in lines:
        said = more(lines=(*said.lines, line))
    if said.known:
        said = more(stamped=True)
    return Code(
        modules=_drawn(_text(entry, said)),
        ends=said.ends,
        place=said.place,
        known=said.known,
        follow_ups=len(said.lines),
        stamped=said.stamped,
    )


class _Said(Value):
    """What of a meeting stands in the text besides its title and its begin."""

    ends: bool = False
    place: bool = False
    known: bool = False
    lines: tuple[str, ...] = ()
    stamped: bool = False


def _text(entry: CalendarEvent, said: _Said) -> bytes:
    """Return the event alone, which phones read without a calendar around it."""
    from peercoach_tui.exchange.calendar.file import Words, bare_event, identify, stamp

    event = bare_event(entry, ends=said.ends)
    if said.place:
        event.add("location", Words(entry.place))
    if said.known:
        identify(event, entry)
    if said.lines:
        event.add("description", Words("\n".join(said.lines)))
    if said.stamped:
        stamp(event, entry)
    content: bytes = event.to_ical()
    return content.replace(b"\r\n ", b"").replace(b"\r\n", b"\n").rstrip()


def _holds(most: int) -> int:
    """Return how many bytes the largest code of so many modules on a side holds, 0 where not even the smallest has room."""
    from segno.consts import ERROR_LEVEL_L, SYMBOL_CAPACITY

    version = (min(most, LARGEST) - SMALLEST) // STEP + 1
    if version < 1:
        return 0
    capacity: Any = SYMBOL_CAPACITY
    bits: int = capacity[version][ERROR_LEVEL_L]
    # Before the bytes stand four bits that say what they are, and how many there are.
    return (bits - 4 - (8 if version < 10 else 16)) // 8


def _drawn(text: bytes) -> Modules:
    import segno

    drawn = segno.make_qr(text, error="l", mode="byte")
    return tuple(tuple(map(bool, row)) for row in drawn.matrix)
