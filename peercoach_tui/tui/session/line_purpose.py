"""What the capture line is opened for, where that is no note."""

from collections.abc import Callable
from functools import partial

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.meeting.meeting import Meeting

SIGNS = (*",.;:!?)…", "")
"""What stands behind words without a space; "" is the end."""


class LinePurpose(Value):
    """A line that was asked for by itself: what stands above it, what it says so far, and what keeps it.

    `whose` is whose it is, None where it is of both or of something else. It can be turned to the `other` of the two then, in
    words, "" where it can't.
    """

    words: str
    text: str
    keep: Callable[[str], Kept | None]
    whose: Side | None = None
    other: str = ""

    def says(self, line: str) -> bool:
        """Say whether a line says no more than what stands there already."""
        return line.strip() == self.text.strip()

    @property
    def opens_with(self) -> str:
        """Return what stands there to be gone on with: behind a space."""
        return f"{self.text} " if self.text and not self.text[-1].isspace() else self.text

    def in_whole(self, line: str) -> str:
        """Return what a line says, behind what stood there already no space before a sign such as a comma, and one elsewhere."""
        stood = self.opens_with
        if not stood or not line.startswith(stood):
            return line.strip()
        more = line[len(stood) :].strip()
        return f"{self.text}{more}" if more[:1] in SIGNS else f"{stood}{more}"


def what_is_brought(meeting: Meeting, side: Side | None = None) -> LinePurpose:
    """Return the line for what one of the two brings today: `side`, else the one who is coached.

    Before the turns it is for what isn't written yet.
    """
    account, name = meeting.account, meeting.partner.short
    if side is None and account.coach is not None:
        side = account.coach.other
    if side is None:
        side = next((each for each in (Side.THEM, Side.ME) if not account.brought.get(each)), Side.THEM)
    mine = side is Side.ME
    return LinePurpose(
        words="What do you bring today?" if mine else f"What does {name} bring today?",
        text=account.brought.get(side, ""),
        keep=lambda text: meeting.writing.wrote(lambda: meeting.talk.bring(side, text)),
        whose=side,
        other=f"what {name} brings" if mine else "what you bring",
    )


def what_stays_between(meeting: Meeting) -> LinePurpose:
    """Return the line for what stays between the two."""
    return LinePurpose(
        words="What stays between the two of you?",
        text=meeting.partner.agreement,
        keep=lambda text: meeting.writing.wrote(lambda: meeting.talk.agree(text)),
    )


def what_it_taught(meeting: Meeting, follow_up: str) -> LinePurpose:
    """Return the line for what the follow-up of that id taught."""
    return LinePurpose(words="What did it teach?", text="", keep=partial(_teach, meeting, follow_up))


def _teach(meeting: Meeting, follow_up: str, text: str) -> Kept | None:
    """Keep what a follow-up taught; as a note where it says so already."""
    taught = meeting.follow_ups.taught(follow_up, text) if text else None
    if taught is not None:
        return meeting.writing.teach(taught)
    return meeting.writing.write(WrittenNote(text=text) if text else None)
