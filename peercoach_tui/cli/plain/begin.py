"""The beginning of a meeting by lines, or going on with one that was left."""

from collections.abc import Callable

from peercoach_tui.cli.plain.choosing import choose, choose_of
from peercoach_tui.cli.plain.dialogue import Dialogue
from peercoach_tui.cli.plain.help import BEGINNING, CHOOSING
from peercoach_tui.cli.plain.hiding import turn_names
from peercoach_tui.cli.plain.spoken import spoken
from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.reading.began import Began
from peercoach_tui.domain.sessions.form_words import FORM_WORDS
from peercoach_tui.domain.sessions.session import LENGTHS
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.meeting.offer import SIDES, SUCH_AS, offered, place_suggested, read_when, session_begun
from peercoach_tui.waiting import Waiting, waiting_meetings
from peercoach_tui.workspace import Workspace

GO_ON, ANOTHER, NOT_NOW = range(3)


def sit_down(workspace: Workspace, partner_id: str, dialogue: Dialogue) -> Meeting | None:
    """Return the meeting that is under way, or a new one; None where there is to be none.

    Raises `NoMore`, and what keeping it raises.
    """
    waiting = _waiting(workspace, partner_id)
    if waiting is not None:
        answer = _what_of(waiting, workspace, dialogue)
        if answer == NOT_NOW:
            return None
        if answer == GO_ON:
            return _gone_on_with(workspace, waiting)
    return _begun(workspace, partner_id, dialogue)


def _waiting(workspace: Workspace, partner_id: str) -> Waiting | None:
    """Return the newest meeting with the partner that was not closed."""
    unfinished = workspace.people.brief(partner_id).unfinished
    found = (each for each in waiting_meetings(workspace) if unfinished and each.session.id == unfinished.session.id)
    return next(found, None)


def _what_of(waiting: Waiting, workspace: Workspace, dialogue: Dialogue) -> int:
    """Return what is to be done with a meeting that was left; where nobody types, one of today that runs nowhere goes on."""
    if waiting.elsewhere:
        dialogue.say(f"The meeting with {waiting.words} runs {waiting.elsewhere}. Going on takes it over here.")
    elif waiting.told.date() == workspace.today and not dialogue.asks:
        dialogue.say(f"Going on with {waiting.words}.")
        return GO_ON
    return choose(dialogue, f"Go on with {waiting.words}", ("go on", "begin another", "not now"), GO_ON)


def _gone_on_with(workspace: Workspace, waiting: Waiting) -> Meeting:
    meeting, kept = workspace.table.take_up(waiting.partner.id, waiting.session)
    if kept is not None:
        kept.result()
    return meeting


def _begun(workspace: Workspace, partner_id: str, dialogue: Dialogue) -> Meeting:
    told = workspace.people.brief(partner_id)
    dialogue.say(f"Meet {told.partner.called}. Enter takes what is suggested.", BEGINNING)
    asking = Beginning(told, workspace, dialogue)
    past = asking.when()
    asking.choose_rest(lambda: workspace.people.brief(partner_id).partner.short)
    began = past or Began(at=workspace.local_now)
    session = session_begun(asking.offer, began, told.partner, workspace.zone, workspace.new_id(workspace.now()))
    meeting, kept = workspace.table.begin(partner_id, session)
    kept.result()
    return meeting


class Beginning:
    """Asks for what a meeting begins with; at each question a command can be typed instead of an answer."""

    def __init__(self, told: Brief, workspace: Workspace, dialogue: Dialogue) -> None:
        self.offer = offered(told)
        self._told, self._placed = told, False
        self._workspace, self._dialogue = workspace, dialogue

    def say(self, *sentences: str) -> None:
        """Say sentences."""
        self._dialogue.say(*sentences)

    def ask(self, question: str | Callable[[], str]) -> str:
        """Return the line that answers a question, once every command typed before it is done. Raises `NoMore`."""
        while (typed := self._dialogue.ask(question)).startswith("/"):
            word, _, text = typed[1:].strip().partition(" ")
            self.say(self._did(word.casefold(), text.strip()))
        return typed

    def _did(self, word: str, text: str) -> str:
        """Do a command, and return what is said of it."""
        offer = self.offer
        if word == "place":
            self.offer = offer.but(place=squeezed(text) or offer.place)
            self._placed = self._placed or bool(squeezed(text))
            return f"Where: {self.offer.place}" if self.offer.place else "Write where you meet after it, such as /place canteen."
        if word == "first" and offer.may_be_first:
            self.offer = offer.but(first_meeting=not offer.first_meeting)
            return "It is your first meeting." if self.offer.first_meeting else "You two met before."
        if word == "first":
            return "A meeting with them was kept already, so it is not the first."
        if word == "hide":
            return turn_names(self._workspace)
        return f"{CHOOSING} {BEGINNING}" if word == "help" else f"There is no /{word} yet. {BEGINNING}"

    def when(self) -> Began | None:
        """Ask when the meeting began; return that, None for now, when it begins."""
        while typed := self.ask(f"When, such as {SUCH_AS}; Enter for now"):
            self.offer = self.offer.but(when=typed)
            began, words = read_when(self.offer, self._workspace.local_now, day_first=self._workspace.settings.day_first)
            self.say(spoken(words))
            if began is not None:
                if not self._placed:
                    self.offer = self.offer.but(place=place_suggested(self._told, began))
                return began
        self.offer = self.offer.but(when="")
        return None

    def choose_rest(self, partner: Callable[[], str]) -> None:
        """Ask how long, how, and who coaches first; `partner` says what the other is called."""
        lengths = [str(minutes) if minutes else "free" for minutes in LENGTHS]
        length = LENGTHS.index(self.offer.minutes) if self.offer.minutes in LENGTHS else len(LENGTHS) - 1
        minutes = LENGTHS[choose(self, "How many minutes", lengths, length)]
        forms = list(FORM_WORDS)
        form = forms[choose(self, "How", tuple(FORM_WORDS.values()), forms.index(self.offer.form))]
        first = SIDES[choose_of(self, "Who coaches first", lambda: ("you", partner()), SIDES.index(self.offer.first))]
        # Only now: a command at each question changes the offer as well.
        self.offer = self.offer.but(minutes=minutes, form=form, first=first)
