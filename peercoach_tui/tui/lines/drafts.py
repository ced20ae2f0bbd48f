"""What a line of a place does with its draft."""

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.meeting.draft import Draft


def opened(draft: Draft, began: str) -> str:
    """Open a line, and return what is to stand in it: what came back or was left, else `began`."""
    waits = draft.next
    return (draft.open(waits.id, waits.of) if waits else draft.open()) or began


def leave(draft: Draft, line: str, began: str, read_as: ReadAs = AS_IT_SAYS) -> None:
    """Leave a line; what is new in it waits to be opened again."""
    if line == began:
        draft.drop()
    else:
        draft.type(line, read_as)
        draft.put_down()


def settle(draft: Draft, kept: Kept | None) -> None:
    """Hold what was typed until what it became is on disk; forget it where it became nothing."""
    if kept is None:
        draft.drop()
    else:
        draft.sent(kept)
