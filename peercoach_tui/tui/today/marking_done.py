"""Choosing a follow-up of the brief, and marking it done."""

from functools import partial
from typing import TYPE_CHECKING

from peercoach_tui.domain.plain import cut
from peercoach_tui.tui.base.leading_on import LeadingOn
from peercoach_tui.tui.base.undoing import Undoing
from peercoach_tui.tui.today.on_the_card import OnTheCard

if TYPE_CHECKING:
    from peercoach_tui.domain.follow_ups.follow_up import FollowUp

LONGEST = 40
"""The most characters that are said again of a follow-up."""


class MarkingDone(Undoing, OnTheCard, LeadingOn, part=True):
    """A place with the follow-ups of one person, of which one may be chosen; they stand as they were sent."""

    @property
    def open_follow_ups(self) -> "tuple[FollowUp, ...]":
        """Return the open ones in the order in which they are read: mine, then theirs."""
        from peercoach_tui.domain.side import Side

        told = self.person.brief if self.person else None
        return (*told.said_by(Side.ME), *told.said_by(Side.THEM)) if told else ()

    def keep_chosen(self) -> None:
        """Let go of a chosen follow-up that is not open any more."""
        if self.follow_up and all(each.id != self.follow_up for each in self.open_follow_ups):
            self.follow_up = ""

    def move_follow_up(self, by: int) -> None:
        """Choose the follow-up below (+1) or above (-1); 0 the first."""
        ids = [each.id for each in self.open_follow_ups]
        if ids:
            place = ids.index(self.follow_up) + by if self.follow_up in ids else 0
            self.follow_up = ids[max(0, min(place, len(ids) - 1))]
            self.show_sent()

    def action_to_follow_ups(self) -> None:
        """Go to the follow-ups."""
        self.move_follow_up(0)

    def action_mark_done(self) -> None:
        """Mark the chosen follow-up as done, and choose the one that takes its place."""
        from peercoach_tui.domain.follow_ups.follow_up import Outcome

        follow_ups = self.open_follow_ups
        place = next((place for place, each in enumerate(follow_ups) if each.id == self.follow_up), None)
        if self.person is None or place is None:
            return
        acts = self.workspace.acts(self.person.id)
        kept = acts.resolve(self.follow_up, Outcome.DONE)
        if kept is not None:
            others = [each.id for each in (*follow_ups[place + 1 :], *follow_ups[:place][::-1])]
            marked, self.follow_up = self.follow_up, others[0] if others else ""
            self.lead_on()
            said = partial(self.say_done, f"Done: {cut(follow_ups[place].plan, LONGEST)}")
            refused = partial(self._refused, marked, led_to=self.follow_up)
            self.settle_act(acts, kept, again=partial(self.choose_follow_up, acts.id, marked), then=said, failed=refused)

    def choose_follow_up(self, person: str, follow_up: str) -> None:
        """Choose a follow-up of somebody, now or as soon as it is open."""
        self.follow_up = follow_up

    def _refused(self, marked: str, led_to: str) -> None:
        """Choose a follow-up again that could not be marked, unless another was chosen since by hand."""
        if self.follow_up == led_to:
            self.follow_up = marked
