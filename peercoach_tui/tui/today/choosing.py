"""Choosing on Today: one of the people, one of their follow-ups, or the whole group."""

from typing import TYPE_CHECKING

from peercoach_tui.tui.today.marking_done import MarkingDone
from peercoach_tui.tui.today.page import TodayPage
from peercoach_tui.tui.today.whole_group import WholeGroup
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.people import Person


class ChoosingOnToday(MarkingDone, WholeGroup, part=True):
    """A place in which one thing is chosen by its id: nothing has identity by where it stands."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.place, self._chosen = 0, ""

    @property
    def person(self) -> "Person | None":
        """Return who is on the card, None where there is nobody."""
        return self.people[self.place] if self.people else None

    def show_chosen(self) -> None:
        """Show what is chosen."""

    def choose_person(self, id: str) -> None:
        """Put a person on the card, now or as soon as they are there."""
        self._chosen, self.follow_up, self.on_group = id, "", False

    def choose_follow_up(self, person: str, follow_up: str) -> None:
        """Choose a follow-up of somebody, who comes on the card for that."""
        self.choose_person(person)
        super().choose_follow_up(person, follow_up)

    def keep_chosen(self) -> None:
        """Keep what is chosen where it is still there: the first person else, no follow-up, and not the whole group."""
        self.place = next((place for place, each in enumerate(self.people) if each.id == self._chosen), 0)
        super().keep_chosen()
        self.keep_group()

    def action_choose(self, by: int) -> None:
        """Choose the next person or the one before; among the follow-ups, one of these."""
        if self.follow_up:
            self.move_follow_up(by)
        elif self.moves_group(by, last=self.place + 1 >= len(self.people)):
            self.show_chosen()
        elif self.people:
            self.place = max(0, min(self.place + by, len(self.people) - 1))
            self._chosen = self.people[self.place].id
            self.show_chosen()

    def action_back(self) -> None:
        """Go back from the follow-ups, or from the whole group, to the person."""
        self.follow_up, self.on_group = "", False
        self.show_chosen()

    def on_today_page_row_picked(self, event: TodayPage.RowPicked) -> None:
        """Choose what was clicked; a second click on a follow-up marks it as done."""
        if event.group:
            self.action_whole_group()
        elif event.person:
            self.choose_person(event.person)
        elif self.follow_up == event.follow_up:
            self.action_mark_done()
        else:
            self.follow_up = event.follow_up
        self.show_sent()
