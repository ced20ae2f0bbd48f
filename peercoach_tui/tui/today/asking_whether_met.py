"""Asking about an arranged time that passed, in one quiet line: met, moved, or not. No reason is asked."""

from functools import partial
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.partners.opening import PartnerOpener
from peercoach_tui.tui.today.going_on import EDGES, GoingOn
from peercoach_tui.tui.today.on_the_card import OnTheCard
from peercoach_tui.tui.widgets.room import longest

if TYPE_CHECKING:
    from peercoach_tui.domain.sessions.moments import NextMeetingSet

ARRANGE = Binding("a", "arrange", "arrange", id="arrange", tooltip="Say when and where you two meet next")
TYPE_UP = Binding("t", "type_up", "type it up", show=False, id="type-up", tooltip="Type up the meeting whose time passed")
NOT_MET = Binding("x", "not_met", "not met", show=False, id="not-met", tooltip="Say that you two didn't meet; no reason is asked")

ASKED = (
    "{day}: did you two meet? · {{type-up:t}} yes, type it up · {{arrange:a}} moved · {{not-met:x}} no",
    "{day}: did you meet? · {{type-up:t}} yes · {{arrange:a}} moved · {{not-met:x}} no",
    "Did you meet? {{type-up:t}} yes {{arrange:a}} moved {{not-met:x}} no",
)
"""The line, the longest first."""
ASKED_OF = (
    "{day}: did you and {name} meet? Choose {name} to say so.",
    "Did you and {name} meet? Choose {name} to say so.",
    "Did you and {name} meet?",
)
"""What stands there while another is chosen: no key answers for whom one doesn't see."""
ASKED_BEHIND = (
    "{day}: did you two meet? {{today-back:esc}}, then say so.",
    "Did you two meet? {{today-back:esc}}, then say so.",
    "Did you two meet? {{today-back:esc}} to say.",
)
"""What stands there while a follow-up is chosen: a key would be meant for that."""


class AskingWhetherMet(GoingOn, PartnerOpener, OnTheCard, part=True):
    """A place that tells in `#passed` of the arranged time of the chosen person that passed without a meeting."""

    asks_whether_met = False
    """Whether it is asked now."""
    _not_here = ""
    """What is said where its answers do nothing now: another is chosen, or a follow-up."""

    @property
    def passed(self) -> "NextMeetingSet | None":
        """Return the time that is asked about; None where there is nothing to ask."""
        from peercoach_tui.domain.partners.passed import passed

        told = self.person.brief if self.person else None
        return passed(told, self.workspace.local_now) if told is not None else None

    def show_passed(self, *, asks: bool) -> None:
        """Ask, where that can be answered now; else say of whom, or from where, it can."""
        arranged = None if self.alone else self.passed
        self.asks_whether_met = asks and arranged is not None
        if arranged is not None:
            said = self._line(ASKED if asks else ASKED_BEHIND, arranged)
        else:
            said = "" if self.alone else self._asked_of_another()
        self._not_here = "" if self.asks_whether_met else said
        line = self.query_one("#passed", Static)
        line.display = bool(said)
        if said:
            line.update(said)

    def _asked_of_another(self) -> str:
        """Return what is said of the first of the others whose time passed, "" where nobody's did."""
        from peercoach_tui.domain.partners.passed import passed

        chosen = self.person.id if self.person else ""
        for each in self.people:
            told = each.brief if each.id != chosen else None
            if told is not None and told.arranged is not None and (arranged := passed(told, self.workspace.local_now)):
                return self._line(ASKED_OF, arranged, one_line(told.partner.short))
        return ""

    def _line(self, lines: tuple[str, ...], arranged: "NextMeetingSet", name: str = "") -> str:
        from peercoach_tui.domain.words import long_day

        day = f"{long_day(arranged.day, self.workspace.today)} {arranged.hour}".rstrip()
        said = (self.hint(line.format(day=day, name=name)) for line in lines)
        return longest(said, self.app.size.width - EDGES)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the answers while nothing is asked."""
        if action in {"type_up", "not_met"}:
            return self.asks_whether_met or bool(self._not_here)
        return super().check_action(action, parameters)

    def action_arrange(self) -> None:
        """Open the line of when the two meet next."""
        if self.person and self.person.partner:
            self.open_partner(self.person.id, "next")

    def action_type_up(self) -> None:
        """Begin the meeting at the time that was arranged."""
        from peercoach_tui.domain.partners.passed import when_typed
        from peercoach_tui.meeting.offer import offered

        told, arranged = self.person.brief if self.person else None, self.passed
        if self._not_here:
            self.say(self._not_here)
        elif told is not None and arranged is not None:
            self.begin_anew(told.partner, offered(told).but(when=when_typed(told, arranged)))

    def action_not_met(self) -> None:
        """Put the meeting off."""
        from peercoach_tui.domain.sessions.moments import MeetingPutOff

        if self._not_here:
            self.say(self._not_here)
        elif self.person and (arranged := self.passed):
            acts = self.workspace.acts(self.person.id)
            self.settle_act(
                acts, acts.send(acts.moment(MeetingPutOff, arranged=arranged.id)), then=partial(self.say_done, "Put off")
            )
