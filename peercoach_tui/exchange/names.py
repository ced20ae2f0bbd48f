"""Names of people as they stand in a file that comes in."""

import re

from peercoach_tui.domain.partners.names import MOST_LETTERS, TOO_LONG, as_kept
from peercoach_tui.exchange.reader import LineNotRead
from peercoach_tui.exchange.said import again

_IN_BRACKETS = re.compile(r" ?[(<]([^\s()<>]+)[)>]")


def name_in(text: str) -> str:
    """Return a name as it is kept, without an address, "" where nothing of it can be seen.

    Raises `LineNotRead` for several names, and for what is too long for one.
    """
    name = as_kept(text)
    name = as_kept(_IN_BRACKETS.sub(lambda found: "" if _is_address(found[1]) else found[0], name)) or name
    if ";" in name.strip(";"):
        raise LineNotRead(f"{again(name)} names several people: write one of them, or a row for each.")
    if is_too_long(name):
        raise LineNotRead(f"{again(name)}: {TOO_LONG[:1].lower()}{TOO_LONG[1:]}")
    return name


def _is_address(text: str) -> bool:
    """Say whether it is what stands behind a name where that was a link, and no group: “https://…”, “../People/Ben.md”,
    “ben@example.org”, but not “Sales/Ops”."""
    return "@" in text or ("/" in text and (":" in text or "." in text))


def is_too_long(name: str) -> bool:
    """Say whether a name is too long to be anyone's."""
    return len(name) > MOST_LETTERS
