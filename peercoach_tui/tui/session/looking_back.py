"""Looking back: one key says what became of the chosen follow-up or point, and chooses the next that waits."""

from collections.abc import Callable

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.points.moments import PointCarried, PointChanged
from peercoach_tui.domain.points.point_words import DROPPED, NEXT_TIME, TAKEN_UP
from peercoach_tui.meeting.follow_ups import FollowUps
from peercoach_tui.tui.base.typed_words import PutBack
from peercoach_tui.tui.session.acting import KeyWord
from peercoach_tui.tui.session.look_back import LookBackList, LookBackShown
from peercoach_tui.tui.session.writing_lines import WritingLines

OUTCOMES = (
    ("{done:1}", "done", "resolve('done')"),
    ("{partly:2}", "partly", "resolve('partly')"),
    ("{dropped:3}", "dropped", "resolve('dropped')"),
    ("{learned:4}", "learned", "resolve('learned')"),
    ("{carry:0}", "carry over", "carry"),
)
"""The keys that say what became of a follow-up, their words and their actions."""
POINT_OUTCOMES = (
    ("{done:1}", TAKEN_UP, "resolve('done')"),
    ("{carry:0}", NEXT_TIME, "carry"),
    ("{drop-point:x}", DROPPED, "drop_point"),
)
OPENING = (("{tick:enter}", "opens the first", "tick"),)
STILL_LATE = "carried over · {move-date:+} in Follow-ups gives it a new date"
"""Said of one that is late: no line is asked for while the two look back."""
POINTS = "points"
"""Stands for the row of what is to be brought up, where a follow-up has its id."""


class LookingBack(WritingLines, part=True):
    """A place in which the follow-ups from before are looked at, one after the other, as they were sent.

    Below them stands how much I wanted to bring up, and once that is opened one at a time: who sits opposite sees the screen.
    """

    shown_look_back = LookBackShown()
    _chosen = _opened = ""

    def show_look_back(self) -> None:
        """See what is from before, while the meeting looks back; nothing elsewhere. One begins with the first that waits."""
        self.shown_look_back = self._look_back()
        if not self.looks_back:
            self._chosen = self._opened = ""

    def as_it_stands(self) -> PutBack:
        """Put back besides what is looked at."""
        below, was = super().as_it_stands(), (self._chosen, self._opened)

        def put_back(keys: int) -> bool:
            moved = (self._chosen, self._opened) != was
            self._chosen, self._opened = was
            return below(keys) or moved

        return put_back

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
        waits, by_date = {each.id for each in waiting}, meeting.follow_ups.to_look_at
        follow_ups = tuple(sorted(by_date, key=lambda each: each.id not in waits))
        rows = [*(each.id for each in follow_ups), *([POINTS] if points else [])]
        chosen = self._chosen if self._chosen in rows else waiting[0].id if waiting else POINTS
        opened = next((each for each in points if each.id == self._opened), None) if chosen == POINTS else None
        keys = OUTCOMES if chosen != POINTS else POINT_OUTCOMES if opened else OPENING
        return LookBackShown(
            follow_ups=follow_ups,
            looked_at=meeting.account.looked_at,
            points=len(points),
            opened=opened,
            chosen=rows.index(chosen),
            number=next((place for place, each in enumerate(by_date, 1) if each.id == chosen), 0),
            partner=meeting.partner.short,
            today=meeting.sitting.today,
            made_on=next((meeting.follow_ups.day_of(each) for each in follow_ups if each.id == chosen), None),
            keys=tuple(KeyWord(key=self.with_keys(key), word=word, action=action) for key, word, action in keys),
        )

    def choose_to_look_at(self, by: int) -> None:
        """Choose the row below (+1) or above (-1)."""
        shown = self._look_back()
        if shown.rows:
            place = (shown.chosen + by) % shown.rows
            self._choose(shown.follow_ups[place].id if place < len(shown.follow_ups) else POINTS)

    def on_look_back_list_row_picked(self, event: LookBackList.RowPicked) -> None:
        """Choose the row that was clicked."""
        self._choose(event.id or POINTS)

    def _choose(self, row: str) -> None:
        self._chosen, self._opened = row, ""
        self.show_sent()

    def open_point(self) -> bool:
        """Open the first of what I wanted to bring up, where the row of its count is chosen; say whether it is."""
        shown = self._look_back()
        if shown.point_chosen and shown.opened is None:
            self._chosen, self._opened = POINTS, self.meeting.points.waiting[0].id
            self.show_sent()
        return shown.point_chosen

    def action_resolve(self, outcome: str) -> None:
        """Say what became of the chosen follow-up, and choose the next one that waits; of one that taught something ask what.
        An opened point is taken up."""
        shown = self._look_back()
        if shown.follow_up is not None:
            chosen = shown.follow_up.id
            self._look_on(chosen, self.meeting.follow_ups.resolve(chosen, Outcome(outcome)))
            if outcome == Outcome.LEARNED:
                self.ask_taught(chosen)
        elif shown.opened is not None and outcome == Outcome.DONE:
            self._look_on_points(shown.opened.id, self.meeting.points.take_up)

    def action_carry(self) -> None:
        """Leave the chosen follow-up open, and choose the next one that waits; keep an opened point for the next time.

        Of a follow-up that is late it is said what gives it a new date.
        """
        shown = self._look_back()
        if shown.follow_up is not None:
            kept, due = self.meeting.follow_ups.carry(shown.follow_up.id), shown.follow_up.due
            is_late = due is not None and due < self.meeting.sitting.today
            self._look_on(shown.follow_up.id, kept, then=self.cue_later(STILL_LATE) if is_late else None)
        elif shown.opened is not None:
            self._look_on_points(shown.opened.id, self.meeting.points.keep_for_next_time)

    def action_drop_point(self) -> None:
        """Drop the opened point."""
        opened = self._look_back().opened
        if opened is not None:
            self._look_on_points(opened.id, self.meeting.points.drop)

    def _look_on_points(self, opened: str, act: Callable[[str], Kept | None]) -> None:
        """Say what becomes of the opened point, and open the next: they were opened by hand, and an arrow closes them."""
        before = [each.id for each in self.meeting.points.waiting]
        kept = act(opened)
        waiting = {each.id for each in self.meeting.points.waiting}
        place = before.index(opened)
        following = (each for each in (*before[place:], *before[:place]) if each in waiting)
        self._chosen, self._opened = POINTS, next(following, "")
        self.settle(kept)

    def go_to(self, act: AnyMoment) -> None:
        """Lay a point of which the outcome was taken back on the card again, while they are open."""
        super().go_to(act)
        if self._opened and isinstance(act, PointChanged | PointCarried):
            waiting = [each.id for each in self.meeting.points.waiting]
            self._opened = act.point if act.point in waiting else self._opened
            self.show_sent()

    def _look_on(self, chosen: str, kept: Kept | None, then: Callable[[], None] | None = None) -> None:
        self._chosen = next_waiting(self.meeting.follow_ups, chosen) if kept is not None else chosen
        self.settle(kept, then=then)


def next_waiting(follow_ups: FollowUps, id: str) -> str:
    """Return the id of the follow-up that waits next behind that one, else of the first that waits; "" where none does."""
    ids, waiting = [each.id for each in follow_ups.to_look_at], {each.id for each in follow_ups.waiting}
    place = ids.index(id) if id in ids else 0
    return next((each for each in (*ids[place:], *ids[:place]) if each in waiting), "")
