"""What is found: one thing that was said or typed, and the meeting or the day that it belongs to."""

from datetime import datetime
from enum import StrEnum

from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value


class EntryKind(StrEnum):
    """What it is; the value is what stands behind `kind:`."""

    NOTE = "note"
    WORDS = "words"
    """Their own words."""
    QUESTION = "question"
    FOLLOW_UP = "follow-up"
    BROUGHT = "brought"
    LEARNED = "learned"
    FEEDBACK = "feedback"
    POINT = "point"
    GOAL = "goal"
    CHECK_IN = "check-in"
    MAP = "map"
    AGREEMENT = "agreement"
    GATHERING = "gathering"
    PLACE = "place"
    ABOUT = "about"
    """What is known of the partner: group, role, contact, topics."""


ASIDE = frozenset({EntryKind.PLACE, EntryKind.ABOUT})
"""What is found when it is asked for, and doesn't stand in the timeline."""


class Entry(Value):
    """One thing as it reads today.

    `id` stays the same however it is reworded; `moment` is the id of the moment that words it now. `at` is when it was said
    (UTC), `text` what is read, to the letter, `words` what was typed of a note, "" of all else. `side` is whose it is, None where
    that says nothing; `became` what became of it, in a word.
    """

    id: str
    kind: EntryKind
    text: str
    at: datetime
    moment: str = ""
    words: str = ""
    sign: str = ""
    side: Side | None = None
    became: str = ""
    topic: Topic | None = None

    @property
    def is_note(self) -> bool:
        """Say whether it is a note of a meeting, whose words can be mended."""
        return bool(self.words)
