"""Asking for follow-ups and for what changes them, and keeping what is answered."""

from functools import partial

from peercoach_tui.acts import Acts
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.groups import FollowUpEntry
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpMade
from peercoach_tui.domain.reading.closing import Reading
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.tui.follow_ups.asked import Asked, AskedDate, AskedNew, AskedTaught, AskedWords
from peercoach_tui.tui.follow_ups.asked_line import Answer, AskedLine
from peercoach_tui.tui.meetings.asking_outcomes import AskingOutcomes
from peercoach_tui.tui.meetings.outcomes import OPEN
from peercoach_tui.workspace import Workspace

NEW = "new"
"""Under this stands the draft of a new follow-up; that of any other line stands under what it asks and of which."""


class AskingFollowUps(AskingOutcomes):
    """A place in which follow-ups are made and changed outside of a meeting, each in a line of its own."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._drafts: dict[str, Draft] = {}

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """Return what was typed and is not kept."""
        return (*super().drafts, *self._drafts.values())

    def ask_new(self, partner: str) -> None:
        """Ask for a follow-up with a partner, or with another one who isn't archived."""
        everyone = [person.id for person in self.workspace.people.by_name() if person.partner and not person.archived]
        everyone = everyone if partner in everyone else [partner, *everyone]
        acts = [self.workspace.acts(id) for id in everyone]
        self._ask(NEW, AskedNew(self.workspace.acts(partner), self._reading, acts))

    def ask_words(self, entry: FollowUpEntry) -> None:
        """Ask for other words."""
        self._ask_of(entry, AskedWords)

    def ask_date(self, entry: FollowUpEntry) -> None:
        """Ask by when."""
        self._ask_of(entry, AskedDate)

    def resolve(self, acts: Acts, follow_up: str, answer: str) -> None:
        """Keep what became of a follow-up, and go on from it."""
        before = acts.follow_up(follow_up)
        super().resolve(acts, follow_up, answer)
        if before is not None:
            outcome = None if answer == OPEN else Outcome(answer)
            self.follow_up_marked(acts.id, follow_up, outcome, new=outcome is not before.outcome)

    def follow_up_marked(self, partner: str, follow_up: str, outcome: Outcome | None, *, new: bool) -> None:
        """Ask what a follow-up taught, where it did; carry over one that was open and stays so."""
        acts = self.workspace.acts(partner)
        known = acts.follow_up(follow_up)
        if known is None:
            return
        if outcome is Outcome.LEARNED:
            self._ask(f"{AskedTaught.__name__} {follow_up}", AskedTaught(acts, self._reading, known))
        elif outcome is None and not new:
            self.settle_act(acts, acts.send(acts.moment(FollowUpCarried, follow_up=follow_up)))

    def was_made(self, partner: str, follow_up: str) -> None:
        """Show a follow-up that was just made."""

    @property
    def _reading(self) -> Reading:
        return Reading(today=self.workspace.today, day_first=self.workspace.settings.day_first)

    def _ask_of(self, entry: FollowUpEntry, what: type[AskedWords] | type[AskedDate]) -> None:
        acts = self.workspace.acts(entry.partner)
        known = acts.follow_up(entry.follow_up)
        if known is not None:
            self._ask(f"{what.__name__} {known.id}", what(acts, self._reading, known))

    def _ask(self, key: str, asked: Asked) -> None:
        draft = self._drafts.setdefault(key, Draft(lambda text, parts: None))
        self.app.push_screen(AskedLine(asked, draft, self.with_keys), partial(self._keep, asked, draft))

    def _keep(self, asked: Asked, draft: Draft, answer: Answer | None) -> None:
        if answer is None:
            return
        acts: Acts = asked.acts
        kept = asked.keep(answer.text, answer.read_as)
        if kept is None:
            draft.drop()
        else:
            draft.sent(kept)
        if kept is not None and isinstance(acts.sent_last, FollowUpMade):
            self.was_made(acts.id, acts.sent_last.follow_up)
        self.settle_act(acts, kept)
