"""What can lie on the overlay."""

from enum import StrEnum


class Lies(StrEnum):
    """What lies on the overlay."""

    NOTHING = ""
    LIST = "list"
    KEPT = "kept"
    PROBES = "probes"
    STAGES = "stages"
