"""A check-in that is being made of a note: what was left of it, or came back."""

from dataclasses import dataclass, field

from peercoach_tui.meeting.draft import Draft


@dataclass
class CheckInDraft:
    """The line, and the number from 0 to 10 or None; kept in memory alone."""

    line: Draft = field(default_factory=lambda: Draft(lambda text, parts: None, lambda: "a check-in of a note"))
    score: int | None = None
