"""What is kept of one's own listening, and of writing, which is none."""

from datetime import datetime
from enum import StrEnum

from peercoach_tui.domain.moment import InSession


class ItemTicked(InSession, tag="ticked"):
    """An item of the listening checklist was ticked, or its tick was taken off."""

    item: str
    on: bool = True


class FocusChosen(InSession, tag="focus"):
    """The one item to listen for was chosen."""

    item: str


class SlipSort(StrEnum):
    """What slipped. Advice that was asked for is no slip."""

    STORY = "story"
    ADVICE = "advice"
    ADVICE_ASKED_FOR = "advice asked for"


class Slip(InSession, tag="slip"):
    """An own story, or advice."""

    sort: SlipSort


class Wrote(InSession, tag="wrote"):
    """One burst of typing, from its first key (`began`) to its last (`at`)."""

    began: datetime
