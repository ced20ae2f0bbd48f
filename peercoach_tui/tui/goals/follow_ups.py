"""A follow-up towards a goal, or of a step of the career map."""

from collections.abc import Callable

from peercoach_tui.acts import Acts, Kept
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.reading.closing import Reading
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.goals.keeping import GoalKeeping, Turned

NOBODY_TO_TELL = "A follow-up is said to someone you meet. Press 2, then p, to add one."
NOTHING_TO_DO = "A follow-up needs something to do."


class FollowUpMaking(GoalKeeping):
    """A place in which a follow-up can be made without a meeting: by who has the goal, said to the one they meet."""

    def ask_follow_up(
        self,
        folder: str,
        key: str,
        *,
        goal: str | None = None,
        text: str = "",
        beside: Callable[[str], tuple[Acts, AnyMoment | None]] | None = None,
    ) -> None:
        """Ask for a follow-up of whose goals are in a folder; of one of mine can be turned to whom it is said.

        `goal` is the id of the goal that it is a step to. `beside` gives, for its id, what is
        kept in one act with it, and where.
        """
        from peercoach_tui.tui.goals.lines import Asked, LinesDialog

        side = Side.ME if folder == COACH else Side.THEM
        partners = self.folders[1:] if side is Side.ME else (folder,)
        if not partners:
            self.say(NOBODY_TO_TELL)
            return
        turned, read_as = Turned(partners, partners[0]), ReadAs(given=side)

        def reading() -> Reading:
            partner = self.workspace.acts(turned.now).partner.first_name
            return Reading(today=self.workspace.today, partner=partner, day_first=self.workspace.settings.day_first)

        def told(text: str) -> str:
            found = reading().preview(text, side, read_as, called=self.called(turned.now))
            return found.words if found else ""

        def label() -> str:
            whom = self.called(turned.now)
            return f"a follow-up of yours, said to {whom}" if side is Side.ME else f"a follow-up of {whom}"

        def keep(text: str) -> Kept | None:
            acts = self.workspace.acts(turned.now)
            moment = _made(acts, reading(), text, side, goal)
            if moment is None:
                return None
            where, linked = beside(moment.follow_up) if beside is not None else (acts, None)
            moments = (moment, linked) if linked is not None and where is acts else (moment,)
            kept = acts.send(*moments)
            self.settle_act(acts, kept, moments=moments)
            if linked is not None and where is not acts:
                self.settle_act(where, where.send(linked), moments=(linked,), along=moment.id)
            return kept

        asked = Asked(
            key=key,
            label=label,
            keep=keep,
            text=text,
            told=told,
            unread=lambda text: "" if not text.strip() or told(text) else NOTHING_TO_DO,
            turn=turned.turn if len(partners) > 1 else None,
        )
        self.app.push_screen(LinesDialog([asked], self.lines, self.with_keys))


def _made(acts: Acts, reading: Reading, text: str, side: Side, goal: str | None) -> FollowUpMade | None:
    found = reading.follow_up(text, side, ReadAs(given=side)) if text.strip() else None
    if found is None:
        return None
    return acts.moment(
        FollowUpMade,
        follow_up=acts.new_id(),
        owner=side,
        what=found.what,
        when=found.when,
        due=found.due,
        hour=found.hour,
        goal=goal,
    )
