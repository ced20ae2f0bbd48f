"""What the names of the files in a partner's folder say."""

import re
from typing import NamedTuple

FORGOTTEN = "forgotten"
"""The name of the mark on a partner who was forgotten. It is empty."""
FILE, LIVE = "notebook.json", "live.json"
"""The names of version 1's files: what was kept, and the meeting under way."""

_OWN = r"(?P<device>[A-Za-z0-9_-]{1,64})\.(?P<number>[1-9][0-9]{0,8})-(?P<random>[0-9a-f]{8})\.jsonl"


class Name(NamedTuple):
    """What the name of a file of moments says, in the order in which they were made by one device."""

    number: int
    random: str
    device: str

    def __str__(self) -> str:
        """Return the name itself."""
        return f"{self.device}.{self.number}-{self.random}.jsonl"


def is_sheet(name: str) -> bool:
    """Say whether a file of that name is read."""
    return name.endswith(".jsonl") and not name.startswith(".")


def name_of(name: str) -> Name | None:
    """Return what the name of a file says, None for one that no device writes, such as a conflict copy."""
    found = re.fullmatch(_OWN, name)
    return Name(int(found["number"]), found["random"], found["device"]) if found else None
