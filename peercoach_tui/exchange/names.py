"""Names of people as they stand in a file that comes in."""

import re

from peercoach_tui.domain.partners.names import MOST_LETTERS, TOO_LONG, as_kept
from peercoach_tui.exchange.reader import LineNotRead
from peercoach_tui.exchange.said import again

_ADDRESS = re.compile(r"\s*[(<](?:https?://|mailto:)?[^\s()<>]*[/@][^\s()<>]*[)>]")
"""What stands behind a name where it was a link: “Ben (https://…)”, “Ben <ben@example.org>”."""


def name_in(text: str) -> str:
    """Return a name as it is kept, without an address, "" where nothing of it can be seen.

    Raises `LineNotRead` for several names, and for what is too long for one.
    """
    name = as_kept(_ADDRESS.sub("", text)) or as_kept(text)
    if ";" in name.strip(";"):
        raise LineNotRead(f"{again(name)} names several people: write one of them, or a row for each.")
    if is_too_long(name):
        raise LineNotRead(f"{again(name)}: {TOO_LONG[:1].lower()}{TOO_LONG[1:]}")
    return name


def is_too_long(name: str) -> bool:
    """Say whether a name is too long to be anyone's."""
    return len(name) > MOST_LETTERS
