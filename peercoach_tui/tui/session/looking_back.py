"""Looking back: one key says what became of the chosen follow-up, and chooses the next that waits."""

from peercoach_tui.acts import Kept
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.meeting.follow_ups import FollowUps
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


class LookingBack(WritingLines):
    """A place in which the follow-ups from before are looked at, one after the other, as they were sent."""

    shown_look_back = LookBackShown()
    _chosen = ""

    def show_look_back(self) -> None:
        """See the follow-ups from before, while the meeting looks back; none elsewhere. One begins with the first that waits."""
        self.shown_look_back = self._look_back()
        if not self.looks_back:
            self._chosen = ""

    @property
    def looks_back(self) -> bool:
        """Say whether follow-ups stand in the place of the question."""
        return bool(self.shown_look_back.follow_ups)

    def _look_back(self) -> LookBackShown:
        """Return the follow-ups as they were sent. Where none is chosen, or it is gone, the first that waits is."""
        meeting = self.meeting
        waiting = meeting.follow_ups.waiting
        if not waiting:
            return LookBackShown()
        waits, by_date = {each.id for each in waiting}, meeting.follow_ups.to_look_at
        follow_ups = tuple(sorted(by_date, key=lambda each: each.id not in waits))
        ids = [each.id for each in follow_ups]
        chosen = ids.index(self._chosen if self._chosen in ids else waiting[0].id)
        return LookBackShown(
            follow_ups=follow_ups,
            looked_at=meeting.account.looked_at,
            chosen=chosen,
            number=by_date.index(follow_ups[chosen]) + 1,
            partner=meeting.partner.short,
            today=meeting.sitting.today,
            session=meeting.session,
            keys=tuple(KeyWord(key=self.with_keys(key), word=word, action=action) for key, word, action in OUTCOMES),
        )

    def choose_follow_up(self, by: int) -> None:
        """Choose the one below (+1) or above (-1)."""
        shown = self.shown_look_back
        self._chosen = shown.follow_ups[(shown.chosen + by) % len(shown.follow_ups)].id
        self.show_sent()

    def on_look_back_list_chosen(self, event: LookBackList.Chosen) -> None:
        """Choose the follow-up that was clicked."""
        self._chosen = event.id
        self.show_sent()

    def action_resolve(self, outcome: str) -> None:
        """Say what became of the chosen follow-up, and choose the next one that waits; of one that taught something ask what."""
        if chosen := self._looked_at:
            self._look_on(chosen, self.meeting.follow_ups.resolve(chosen, Outcome(outcome)))
            if outcome == Outcome.LEARNED:
                self.ask_taught(chosen)

    def action_carry(self) -> None:
        """Leave the chosen follow-up open, and choose the next one that waits."""
        if chosen := self._looked_at:
            self._look_on(chosen, self.meeting.follow_ups.carry(chosen))

    @property
    def _looked_at(self) -> str:
        """Return the id of the follow-up that is chosen as it was sent, "" where none is looked at."""
        shown = self._look_back()
        return shown.follow_ups[shown.chosen].id if shown.follow_ups else ""

    def _look_on(self, chosen: str, kept: Kept | None) -> None:
        self._chosen = next_waiting(self.meeting.follow_ups, chosen) if kept is not None else chosen
        self.settle(kept)


def next_waiting(follow_ups: FollowUps, id: str) -> str:
    """Return the id of the follow-up that waits next behind that one, else of the first that waits; "" where none does."""
    ids, waiting = [each.id for each in follow_ups.to_look_at], {each.id for each in follow_ups.waiting}
    place = ids.index(id) if id in ids else 0
    return next((each for each in (*ids[place:], *ids[:place]) if each in waiting), "")
