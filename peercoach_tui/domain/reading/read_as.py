"""How a line is to be read, whatever it says."""

from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value


class ReadAs(Value):
    """What a key said of a line: `given` and `dated` are those of `read_line`, None where it is left to the line."""

    given: Side | None = None
    dated: bool | None = None


AS_IT_SAYS = ReadAs()
"""A line of which no key said anything."""
