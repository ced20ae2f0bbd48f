"""What is said of points: how many wait, what became of one, what was marked. `{mark:m}` in a sentence is a binding's key."""

import textwrap

from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.words import count

WANTED = "You wanted to bring up"
"""What stands before a point that is opened."""
TAKEN_UP, NEXT_TIME, DROPPED = "taken up", "next time", "dropped"
"""What may become of a point, as one answers."""
MARKED = "To come back to"
"""What stands above all that was marked."""
NOTHING_MARKED = "nothing to come back to · {mark:m} marks this"
MARKED_WIDTH = 34
"""How much of what was marked is said, in columns."""


def to_bring_up(points: int) -> str:
    """Return "2 things you wanted to bring up"."""
    return f"{count(points, 'thing')} you wanted to bring up"


def marked_words(point: Point) -> str:
    """Return what was marked just now, and what can be done: it may be another thing than was meant."""
    words = textwrap.shorten(point.words, MARKED_WIDTH, placeholder="…")
    return f"marked “{words}” · {{take-back:z}} takes it back, {{come-back:M}} shows all"
