"""The names of the places, as the first line of each has them."""

from textual.content import Content
from textual.style import Style

from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.base.places import PLACES, Place

HERE = "▪"
"""Stands for the digit of the place that one is in, where there is no room for the names."""
GAPS = (3, 2)
"""The columns between two names, as room is."""


def place_names(present: str, with_keys: WithKeys) -> tuple[Content, ...]:
    """Return the ways to write the places, the longest first, from the one whose name is `present`.

    "Today   2 Partners"; then its title with the digits alone, "Partners   1 ▪"; then its title.
    """
    title = next(place.title for place in PLACES if place.name == present)
    here = Content.styled(title, "bold $strong")
    named = [here.stylize("underline") if place.name == present else _way(place, with_keys, named=True) for place in PLACES]
    digits = [Content.styled(HERE, "$accent") if place.name == present else _way(place, with_keys) for place in PLACES]
    short = Content.assemble(here, "   ", Content(" ").join(digits))
    return (*(Content(" " * gap).join(named) for gap in GAPS), short, here)


def _way(place: Place, with_keys: WithKeys, *, named: bool = False) -> Content:
    """Return the key that leads to a place, and its title behind it; a click on them goes there."""
    key = Content.styled(with_keys(f"{{{place.name}:{place.number}}}"), "bold $foreground")
    words = Content.assemble(key, f" {place.title}") if named else key
    return words.stylize(Style.from_meta({"place": place.name}))
