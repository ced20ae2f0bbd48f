"""Saying what became of a follow-up, in every place that shows some."""

from functools import partial
from typing import TYPE_CHECKING

from peercoach_tui.tui.base.undoing import IS_GONE, Undoing

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts

# What asks is imported when it is asked: the first paint doesn't wait for it.


LONGEST = 40
"""The most characters that are said again of a follow-up."""


class AskingOutcomes(Undoing, part=True):
    """A place in which can be said what became of a follow-up; it can be taken back there."""

    def ask_what_became(self, partner: str, follow_up: str) -> None:
        """Ask what became of the follow-up of that id with that partner, and keep the answer; where it is gone say so."""
        from peercoach_tui.tui.meetings.outcomes import OutcomesDialog

        acts = self.workspace.acts(partner)
        known = acts.follow_up(follow_up)
        if known is not None:
            dialog = OutcomesDialog(known, lambda: acts.partner.short, self.workspace.today)
            self.app.push_screen(dialog, partial(self._mark, acts, follow_up))
        else:
            self.say(IS_GONE)

    def _mark(self, acts: "Acts", follow_up: str, answer: str | None) -> None:
        if answer is not None:
            self.resolve(acts, follow_up, answer)

    def resolve(self, acts: "Acts", follow_up: str, answer: str) -> None:
        """Keep what became of a follow-up, an outcome or "open", and say it. Where it is gone, say so."""
        from peercoach_tui.domain.follow_ups.follow_up import Outcome
        from peercoach_tui.domain.plain import cut
        from peercoach_tui.tui.meetings.outcomes import OPEN

        outcome = None if answer == OPEN else Outcome(answer)
        known = acts.follow_up(follow_up)
        if known is None:
            self.say(IS_GONE)
            return
        became = outcome.value if outcome is not None else "open again"
        said = partial(self.say_done, f"{became.capitalize()}: {cut(known.plan, LONGEST)}")
        refused = partial(self.outcome_refused, acts.id, follow_up)
        again = partial(self.choose_follow_up, acts.id, follow_up)
        self.settle_act(acts, acts.resolve(follow_up, outcome), again=again, then=said, failed=refused)

    def choose_follow_up(self, partner: str, follow_up: str) -> None:
        """Choose a follow-up again, once what became of it was taken back."""

    def outcome_refused(self, partner: str, follow_up: str) -> None:
        """Go back to a follow-up of which could not be kept what became of it."""
