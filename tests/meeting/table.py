"""What the tests of a meeting sit at."""

from collections.abc import Callable
from datetime import date

from peercoach_tui.acts import Acts
from peercoach_tui.content.loader import Materials
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.questions.deck import Deck
from peercoach_tui.domain.reading.line import WrittenFollowUp
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.fakes import FakeNotebook


class Table:
    """Where meetings with Ana are begun, and begun anew from what was kept."""

    def __init__(self, notebook: FakeNotebook, content: Materials, clock: Clock, new_id: IdMaker) -> None:
        self.notebook, self.content, self.clock, self.new_id = notebook, content, clock, new_id
        self.deck: Callable[[], Deck] | None = None

    def begin(self, partner_id: str = "ana", **fields: object) -> Meeting:
        """Begin a meeting; it isn't the first with the partner, whatever is kept, unless the fields say otherwise."""
        session = Session(
            id=self.new_id(self.clock()), partner=partner_id, began=self.clock(), zone="Europe/Berlin", first=Side.ME
        ).but(**{"first_meeting": False, **fields})
        meeting, kept = Meeting.begin(self.acts(partner_id), self.content, session, self.deck)
        assert kept.done() is not self.notebook.holding
        return meeting

    def anew(self, meeting: Meeting) -> Meeting:
        """Return the meeting as another run of the program finds it."""
        return Meeting(self.acts(meeting.partner.id), self.content, meeting.session)

    def acts(self, partner_id: str = "ana") -> Acts:
        """Return acts that know what is on disk alone."""
        return Acts(self.notebook, partner_id, now=self.clock, new_id=self.new_id)


def go_to(meeting: Meeting, stage: str, coach: Side | None = None) -> None:
    """Go on from stage to stage until there."""
    while (meeting.talk.step.stage, meeting.talk.step.coach) != (stage, coach):
        assert meeting.talk.next_stage() is not None


def place(meeting: Meeting) -> tuple[str, Side | None]:
    return meeting.account.stage, meeting.account.coach


def shown(meeting: Meeting) -> str:
    assert meeting.questions.shown is not None
    return meeting.questions.shown.id


def follow_up_in(meeting: Meeting, what: str = "ask Dana", due: date | None = None, owner: Side = Side.THEM) -> FollowUp:
    assert meeting.writing.write(WrittenFollowUp(what=what, owner=owner, due=due)) is not None
    return meeting.follow_ups.made_here[-1]


def leave(meeting: Meeting, text: str) -> None:
    """Type a line and leave it as a draft."""
    meeting.draft.type(text)
    meeting.leave()


def type_keys(meeting: Meeting, clock: Clock, *pauses: float) -> None:
    """Hit a key, and one more after each pause."""
    meeting.writing.key()
    for pause in pauses:
        clock.pass_(pause)
        meeting.writing.key()
