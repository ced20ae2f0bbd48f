"""Asking for follow-ups and for what changes them, and keeping what is answered."""

from functools import partial

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.groups import FollowUpEntry
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpMade
from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.tui.base.undoing import IS_GONE
from peercoach_tui.tui.follow_ups.asked import AskedDate, AskedOfFollowUp, AskedTaught, AskedWords
from peercoach_tui.tui.lines.asking import AskingLines
from peercoach_tui.tui.lines.new_follow_up import NewFollowUp
from peercoach_tui.tui.meetings.asking_outcomes import AskingOutcomes
from peercoach_tui.tui.meetings.outcomes import OPEN

NEW = "new follow-up"
"""Under this stands the draft of a new follow-up; that of any other line stands under what it asks and of which."""


class AskingFollowUps(AskingLines, AskingOutcomes, part=True):
    """A place in which follow-ups are made and changed outside of a meeting, each in a line of its own."""

    def ask_new(self, partner: str) -> None:
        """Ask for a follow-up with a partner, or with another one who isn't archived."""
        everyone = [person.id for person in self.workspace.people.by_name() if person.partner and not person.archived]
        left = self.draft_of(NEW).next
        for id in (partner, left.of if left is not None else ""):
            if id and id not in everyone:
                everyone.append(id)
        acts = [self.workspace.acts(id) for id in everyone]
        asked = NewFollowUp(self.workspace.acts(partner), acts, self._reading, self._keep_new)
        self.ask_line(asked, self.draft_of(NEW))

    def _keep_new(self, acts: Acts, made: FollowUpMade) -> Kept | None:
        kept = acts.send(made)
        self.was_made(acts.id, made.follow_up)
        self.settle_act(acts, kept)
        return kept

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
        """Ask what a follow-up taught, where it did; carry over one that was open and stays so, and ask for a new date where its
        own has gone by."""
        acts = self.workspace.acts(partner)
        known = acts.follow_up(follow_up)
        if known is None:
            return
        if outcome is Outcome.LEARNED:
            self._ask_in_line(known, AskedTaught(acts, self._reading, known, self.settle_act))
        elif outcome is None and not new:
            kept = acts.send(acts.moment(FollowUpCarried, follow_up=follow_up))
            self.settle_act(acts, kept, again=partial(self.choose_follow_up, partner, follow_up))
            if known.due is not None and known.due < self.workspace.today:
                self._ask_in_line(known, AskedDate(acts, self._reading, known, self.settle_act))

    def was_made(self, partner: str, follow_up: str) -> None:
        """Show a follow-up that was just made."""

    @property
    def _reading(self) -> ReadWith:
        return ReadWith(today=self.workspace.today, day_first=self.workspace.settings.day_first)

    def _ask_of(self, entry: FollowUpEntry, what: type[AskedWords] | type[AskedDate]) -> None:
        acts = self.workspace.acts(entry.partner)
        known = acts.follow_up(entry.follow_up)
        if known is None:
            self.say(IS_GONE)
        else:
            self._ask_in_line(known, what(acts, self._reading, known, self.settle_act))

    def _ask_in_line(self, known: FollowUp, asked: AskedOfFollowUp) -> None:
        self.ask_line(asked, self.draft_of(f"{type(asked).__name__} {known.id}"))
