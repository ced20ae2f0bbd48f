"""Looking back: one key says what became of the chosen follow-up or point, and chooses the next that waits."""

from textual.reactive import var

from peercoach_tui.acts import Kept
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.meeting.follow_ups import FollowUps
from peercoach_tui.tui.base.in_meeting import InMeeting
from peercoach_tui.tui.session.look_back import LookBackShown

RESOLVE_KEYS = "{done:1} done · {partly:2} partly · {dropped:3} dropped · {learned:4} learned · {carry:0} carry over"
POINT_KEYS = "{done:1} taken up · {carry:0} next time · {drop-point:x} dropped"
OPEN_KEY = "{tick:enter} opens the first"
POINTS = "points"
"""Stands for the row of what is to be brought up, where a follow-up has its id."""


class LookingBack(InMeeting):
    """A place in which the follow-ups from before are looked at, one after the other, as they were sent.

    Below them stands how much I wanted to bring up, and of that one at a time: who sits opposite sees the screen.
    """

    shown_look_back: var[LookBackShown] = var(LookBackShown())
    _chosen = _opened = ""

    def show_look_back(self) -> None:
        """Show the follow-ups and the points from before, while the meeting looks back; none elsewhere."""
        self.shown_look_back = self._look_back()
        self.set_class(self.looks_back, "-look-back")

    @property
    def looks_back(self) -> bool:
        """Say whether what is looked back at stands in the place of the question."""
        return bool(self.shown_look_back.rows)

    def _look_back(self) -> LookBackShown:
        """Return what is looked back at as it was sent. Where no row is chosen, or it is gone, the first that waits is."""
        meeting = self.meeting
        waiting, points = meeting.follow_ups.waiting, meeting.points.waiting
        if not waiting and not points:
            return LookBackShown()
        follow_ups = meeting.follow_ups.to_look_at
        rows = [*(each.id for each in follow_ups), *([POINTS] if points else [])]
        chosen = self._chosen if self._chosen in rows else waiting[0].id if waiting else POINTS
        opened = next((each for each in points if each.id == self._opened), None) if chosen == POINTS else None
        keys = RESOLVE_KEYS if chosen != POINTS else POINT_KEYS if opened else OPEN_KEY
        return LookBackShown(
            follow_ups=follow_ups,
            looked_at=meeting.account.looked_at,
            points=len(points),
            opened=opened,
            chosen=rows.index(chosen),
            partner=meeting.partner.short,
            today=meeting.sitting.today,
            keys=self.with_keys(keys),
        )

    def choose_to_look_at(self, by: int) -> None:
        """Choose the row below (+1) or above (-1)."""
        shown = self._look_back()
        if shown.rows:
            place = (shown.chosen + by) % shown.rows
            self._chosen = shown.follow_ups[place].id if place < len(shown.follow_ups) else POINTS
            self._opened = ""
            self.show_sent()

    def choose_first(self) -> None:
        """Begin with the first that waits."""
        self._chosen = self._opened = ""

    def open_point(self) -> bool:
        """Open the first of what I wanted to bring up, where the row of its count is chosen; say whether it is."""
        shown = self._look_back()
        if shown.point_chosen and shown.opened is None:
            self._opened = self.meeting.points.waiting[0].id
            self._chosen = POINTS
            self.show_sent()
        return shown.point_chosen

    def action_resolve(self, outcome: str) -> None:
        """Say what became of the chosen follow-up, and choose the next one that waits; an opened point is taken up."""
        shown = self._look_back()
        if shown.follow_up is not None:
            chosen = shown.follow_up.id
            self._look_on(chosen, self.meeting.follow_ups.resolve(chosen, Outcome(outcome)))
        elif shown.opened is not None and outcome == Outcome.DONE:
            self._put_point_away(self.meeting.points.take_up(shown.opened.id))

    def action_carry(self) -> None:
        """Leave the chosen follow-up open, and choose the next one that waits; keep an opened point for the next time."""
        shown = self._look_back()
        if shown.follow_up is not None:
            self._look_on(shown.follow_up.id, self.meeting.follow_ups.carry(shown.follow_up.id))
        elif shown.opened is not None:
            self._put_point_away(self.meeting.points.keep_for_next_time(shown.opened.id))

    def action_drop_point(self) -> None:
        """Drop the opened point."""
        opened = self._look_back().opened
        if opened is not None:
            self._put_point_away(self.meeting.points.drop(opened.id))

    def _put_point_away(self, kept: Kept | None) -> None:
        """Stand at the count again: the next one is opened by hand."""
        self._chosen, self._opened = POINTS, ""
        self.settle(kept)

    def _look_on(self, chosen: str, kept: Kept | None) -> None:
        self._chosen = next_waiting(self.meeting.follow_ups, chosen) if kept is not None else chosen
        self.settle(kept)


def next_waiting(follow_ups: FollowUps, id: str) -> str:
    """Return the id of the follow-up that waits next behind that one, else of the first that waits; "" where none does."""
    ids, waiting = [each.id for each in follow_ups.to_look_at], {each.id for each in follow_ups.waiting}
    place = ids.index(id) if id in ids else 0
    return next((each for each in (*ids[place:], *ids[:place]) if each in waiting), "")
