"""The box before a follow-up in a text, as Obsidian and its kin have it: only what was done is ticked."""

from peercoach_tui.domain.follow_ups.follow_up import Outcome

OPEN, DONE, PARTLY, DROPPED = " ", "x", "/", "-"
_MARKS = {None: OPEN, Outcome.DONE: DONE, Outcome.PARTLY: PARTLY, Outcome.DROPPED: DROPPED, Outcome.LEARNED: DROPPED}
MEANT = {DONE: Outcome.DONE, DONE.upper(): Outcome.DONE, DROPPED: Outcome.DROPPED, PARTLY: Outcome.PARTLY}
"""What a mark in a box says of a follow-up that has no other word."""


def mark_of(outcome: Outcome | None) -> str:
    """Return what stands in the box of a follow-up: "x" for done, "/" for partly, "-" for what was let go, " " for open."""
    return _MARKS[outcome]
