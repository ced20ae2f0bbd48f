"""How a line is to be read, whatever it says."""

from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value


class ReadAs(Value):
    """What a key said of a line: `given` and `dated` are those of `read_line`, None where it is left to the line.

    `owner` is whose a follow-up is that doesn't say so, as it was when the line was left; None for whoever is coached.
    """

    given: Side | None = None
    dated: bool | None = None
    owner: Side | None = None


AS_IT_SAYS = ReadAs()
"""A line of which no key said anything."""
