"""What is typed outside a meeting and was not kept: it waits in memory alone."""

from collections.abc import Callable

from peercoach_tui.meeting.check_in_draft import CheckInDraft
from peercoach_tui.meeting.draft import Draft


class Unsent:
    """The drafts of names, of what is to be brought up, of check-ins that notes are to become, and of pages that are of no place.

    `called` returns what the partner of an id is called.
    """

    def __init__(self, called: Callable[[str], str]) -> None:
        self._called = called
        self.names = _in_memory(lambda: "the name of the person you add")
        self.lines: dict[str, Draft] = {}
        """Those of lines on such pages, by their keys."""
        self._to_bring_up: dict[str, Draft] = {}
        self._check_ins: dict[str, CheckInDraft] = {}

    def ask_name(self) -> str:
        """Return the name that was left or could not be kept, to be asked for again; "" where there is none."""
        piece = self.names.next
        return self.names.open(piece.id if piece else "")

    def to_bring_up(self, partner_id: str) -> Draft:
        """Return the draft of what is to be brought up with a partner, the same each time."""
        draft = _in_memory(lambda: f"to bring up with {self._called(partner_id)}")
        return self._to_bring_up.setdefault(partner_id, draft)

    def check_in_of(self, note: str) -> CheckInDraft:
        """Return the draft of the check-in that the note of that id is to become, the same each time."""
        return self._check_ins.setdefault(note, CheckInDraft())

    @property
    def unkept(self) -> tuple[Draft, ...]:
        """Return the drafts in which something waits."""
        of_notes = (draft for check_in in self._check_ins.values() for draft in check_in.drafts)
        every = (self.names, *self.lines.values(), *self._to_bring_up.values(), *of_notes)
        return tuple(draft for draft in every if not draft.at_stake.is_safe)


def _in_memory(title: Callable[[], str]) -> Draft:
    return Draft(None, title)
