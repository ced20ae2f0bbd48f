"""Which place on a career map is chosen."""

from collections.abc import Sequence

from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.tui.goals.map_words import Slot

PARTS = tuple(Part)


class MapChoice:
    """One of the places on a map. It stays chosen while it is there; where it is gone, what took its place is."""

    def __init__(self) -> None:
        self._slots: tuple[Slot, ...] = ()
        self._slot, self._place = Slot(), 0

    @property
    def slot(self) -> Slot:
        """Return the chosen place."""
        return self._slots[self._place] if self._slots else Slot()

    def show(self, slots: Sequence[Slot]) -> None:
        """Choose among these, which hold a place of each part at least."""
        self._slots = tuple(slots)
        if self._slot in self._slots:
            self._place = self._slots.index(self._slot)
        else:
            of_part = [place for place, slot in enumerate(self._slots) if slot.part is self._slot.part]
            self._place = min(of_part, key=lambda place: abs(place - self._place))
        self._slot = self.slot

    def choose(self, slot: Slot) -> None:
        """Choose a place, now or as soon as it is there."""
        self._slot = slot

    def begin(self) -> None:
        """Choose the first place of another map."""
        self._slot, self._place = Slot(), 0

    def move(self, by: int) -> None:
        """Go on by so many, or back; no further than there is."""
        self._slot = self._slots[max(0, min(self._place + by, len(self._slots) - 1))]

    def move_part(self, by: int) -> None:
        """Go to the first place of the next part, or of the one before."""
        part = PARTS[max(0, min(PARTS.index(self.slot.part) + by, len(PARTS) - 1))]
        if part is not self.slot.part:
            self._slot = next(slot for slot in self._slots if slot.part is part)
