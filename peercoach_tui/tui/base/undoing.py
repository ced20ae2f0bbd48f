"""What the places share in which things are done outside of a meeting: they can be taken back, and done again."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from peercoach_tui.domain.plain import capital, squeezed
from peercoach_tui.tui.base.key_words import DOES_IT_AGAIN, TAKES_IT_BACK
from peercoach_tui.tui.base.saying import Of, SayingApp
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts
    from peercoach_tui.as_sent import Kept
    from peercoach_tui.domain.moments import AnyMoment
    from peercoach_tui.domain.partners.partner import Partner

IS_GONE = "That was taken back or closed meanwhile: nothing was changed."
"""Said where what was to be changed is gone."""
DISCARDED_AGAIN = "The meeting with {whom} is discarded again."
TWICE = "Taken back here; another window did the same, which stands."

Act = tuple["Acts", "AnyMoment"]
Chosen = Callable[["Acts", "AnyMoment"], bool]

# The moments are imported once there are any: the first paint doesn't wait for them.


class Undoing(BaseScreen, part=True):
    """A place that knows what was done in it since the program started, of whichever partner."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("z", "take_back", "take back", show=False, id="take-back", tooltip="Take back what was done here last"),
        Binding("Z", "redo", "do again", show=False, id="redo", tooltip="Do again what was taken back last"),
    ]

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._done: list[Act] = []
        self._undone: list[Act] = []
        self._together: dict[str, str] = {}
        self._choose_again: dict[str, Callable[[], None]] = {}

    @property
    def newest_done(self) -> str:
        """Return the id of the act that would be taken back next, as far as it was done here; "" without one."""
        return self._done[-1][1].id if self._done else ""

    def share_undo(self, place: "Undoing") -> None:
        """Take the same acts back, and do the same again, as the place that this is a page of."""
        self._done, self._undone, self._together = place._done, place._undone, place._together

    def say_done(self, words: str) -> None:
        """Say what was done ("Done: send the article"), and how it is taken back."""
        self.say(f"{words} · {self.with_keys(TAKES_IT_BACK)}")

    def settle_act(
        self,
        acts: "Acts",
        kept: "Kept | None",
        *,
        moments: "Sequence[AnyMoment]" = (),
        along: str = "",
        again: Callable[[], None] | None = None,
        then: Callable[[], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Show an act that was just sent, and remember it; nothing that was taken back before can be done again.

        One that discarded a meeting is a taking-back itself. `moments` are all of an act that has several: they are taken back
        and done again together, and what is said then is said of the first. `along` is the id of the first of an act that was
        sent before, elsewhere, of which these are the rest. `again` chooses what the act took away, or led on from, once it is
        taken back here. `then` is called once the act is on disk, `failed` if it can't
        be kept.
        """
        if kept is not None and acts.sent_last is not None:
            sent = moments or (acts.sent_last,)
            self._together |= {moment.id: along or sent[0].id for moment in moments}
            self._done += ((acts, moment) for moment in sent)
            if again is not None:
                self._choose_again[sent[0].id] = again
            self._undone.clear()
            if isinstance(self.app, SayingApp):
                # It speaks of an act before this one: it is not what would be taken back, or done again.
                self.app.hush(Of.WORD)
        self.settle(kept, then=then, failed=failed)

    def reaches(self, acts: "Acts", act: "AnyMoment") -> bool:
        """Say whether an act shows on this page, so that it can be taken back and done again here. A page of a place leaves the
        rest to the place."""
        return True

    def choose_whose(self, acts: "Acts") -> None:
        """Choose whom an act is about that is taken back or done again, so that it is seen what becomes of it."""

    def action_take_back(self) -> None:
        """Take back what was done here last, and say what."""
        act = self._take_back_last(self._shows)
        if act is None:
            self.say("Nothing was done here that can be taken back.")
        while act is not None and self._take_back_last(partial(self._goes_with, act)):
            pass

    def action_redo(self) -> None:
        """Do again what was taken back last, and say what."""
        act = self._redo_last(self._shows)
        if act is None:
            self.say("Nothing was taken back here that can be done again.")
        while act is not None and self._redo_last(partial(self._goes_with, act)):
            pass

    def _shows(self, acts: "Acts", act: "AnyMoment") -> bool:
        """Say whether an act shows here, or one that was sent together with it does."""
        others = (*self._done, *self._undone)
        return self.reaches(acts, act) or any(self.reaches(*each) for each in others if self._goes_with(act, *each))

    def _goes_with(self, act: "AnyMoment", _: "Acts", other: "AnyMoment") -> bool:
        """Say whether another act was sent together with an act."""
        batch = self._together.get(act.id)
        return batch is not None and self._together.get(other.id) == batch

    def _take_back_last(self, chosen: "Chosen") -> "AnyMoment | None":
        """Take back the last of the chosen acts that were done, and return it; None where none was."""
        from peercoach_tui.domain.act_words import did_again_words, took_back_words
        from peercoach_tui.domain.moment import TakenBack
        from peercoach_tui.domain.partners.moments import PartnerAdded
        from peercoach_tui.domain.said_twice import still_said

        while (last := _last_of(self._done, chosen)) is not None:
            acts, act = last
            discarded, known = isinstance(act, TakenBack), acts.partner
            taken = (acts.redo if discarded else acts.take_back)(partial(_is, act.id))
            if taken is not None:
                self.choose_whose(acts)
                if again := self._choose_again.get(act.id):
                    again()
                self._undone.append((acts, act))
                # Of who was added nothing is known once that is taken back.
                partner = known if isinstance(act, PartnerAdded) else acts.partner
                words = self._whose_words(did_again_words if discarded else took_back_words, acts, taken[0], partner)
                # Not what it was: another window said the same.
                words = TWICE if still_said(acts.fold.timeline, act) else words
                then = partial(self._say_of, act, f"{words} {self.with_keys(DOES_IT_AGAIN)}.")
                self.settle(taken[1], then=then, failed=partial(self._put_back, acts, act))
                return act
        return None

    def _redo_last(self, chosen: "Chosen") -> "AnyMoment | None":
        """Do again the last of the chosen acts that were taken back, and return it; None where none was."""
        from peercoach_tui.domain.act_words import did_again_words
        from peercoach_tui.domain.moment import TakenBack

        while (last := _last_of(self._undone, chosen)) is not None:
            acts, act = last
            if isinstance(act, TakenBack):
                kept, again, words = (
                    acts.discard(act.of),
                    acts.sent_last or act,
                    DISCARDED_AGAIN.format(whom=squeezed(acts.partner.short)),
                )
            else:
                done = acts.redo(partial(_takes_back, act.id))
                kept, again, words = done[1] if done else None, act, self._whose_words(did_again_words, acts, act, acts.partner)
            if kept is not None:
                self.choose_whose(acts)
                self._done.append((acts, again))
                self.settle(kept, then=partial(self._say_of, act, words), failed=partial(self._put_back, acts, again))
                return again
        return None

    def _whose_words(self, words: "Callable[..., str]", acts: "Acts", act: "AnyMoment", partner: "Partner") -> str:
        """Return a sentence on what became of an act, that says with whom it was done, but where it was with several."""
        from peercoach_tui.notebook.notebook import COACH

        together = (each for each, other in (*self._done, *self._undone) if self._goes_with(act, each, other))
        is_of_one = acts.id != COACH and all(each.id in (acts.id, COACH) for each in together)
        whom = squeezed(partner.short) if is_of_one else ""
        return f"{capital(words(act, self.workspace.zone, whom=whom))}."

    def _say_of(self, act: "AnyMoment", sentence: str) -> None:
        """Say what became of an act; of one of several moments that of its first alone."""
        if self._together.get(act.id, act.id) == act.id:
            self.say(sentence)

    def _put_back(self, acts: "Acts", act: "AnyMoment") -> None:
        """Put an act among those done or undone, as it stands, where its undo or redo could not be kept."""
        from peercoach_tui.domain.moment import order_of

        for acted in (self._done, self._undone):
            acted[:] = [each for each in acted if each[1].id != act.id]
        if _is_done(acts, act):
            self._done.append((acts, act))
            self._done.sort(key=lambda each: order_of(each[1]))
        else:
            self._undone.append((acts, act))


def _last_of(acted: list[Act], chosen: Chosen) -> Act | None:
    """Take the last of the chosen acts out of a list, and return it; None where it has none."""
    place = next((place for place in range(len(acted) - 1, -1, -1) if chosen(*acted[place])), None)
    return acted.pop(place) if place is not None else None


def _is_done(acts: "Acts", act: "AnyMoment") -> bool:
    """Say whether an act stands; one that discarded a meeting does while that meeting is gone."""
    from peercoach_tui.domain.moment import TakenBack

    timeline = acts.fold.timeline
    if not isinstance(act, TakenBack):
        return timeline.stands(act)
    begun = timeline.find(act.of)
    return begun is not None and not timeline.stands(begun)


def _is(id: str, moment: "AnyMoment") -> bool:
    return moment.id == id


def _takes_back(id: str, moment: "AnyMoment") -> bool:
    from peercoach_tui.domain.moment import TakenBack

    return isinstance(moment, TakenBack) and moment.of == id
