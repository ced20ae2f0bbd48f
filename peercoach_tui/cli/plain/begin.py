"""The beginning of a meeting by lines, or going on with one that was left."""

from peercoach_tui.cli.plain.choosing import choose
from peercoach_tui.cli.plain.dialogue import Dialogue
from peercoach_tui.cli.plain.spoken import spoken
from peercoach_tui.domain.reading.began import Began
from peercoach_tui.domain.sessions.form_words import FORM_WORDS
from peercoach_tui.domain.sessions.session import LENGTHS
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.meeting.offer import SIDES, SUCH_AS, Offer, offered, read_when, session_begun
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
    elif waiting.session.day == workspace.today and not dialogue.asks:
        dialogue.say(f"Going on with {waiting.words}.")
        return GO_ON
    return choose(dialogue, f"Go on with {waiting.words}", ("go on", "begin another", "not now"), GO_ON)


def _gone_on_with(workspace: Workspace, waiting: Waiting) -> Meeting:
    meeting, kept = workspace.take_up(waiting.partner.id, waiting.session)
    if kept is not None:
        kept.result()
    return meeting


def _begun(workspace: Workspace, partner_id: str, dialogue: Dialogue) -> Meeting:
    told = workspace.people.brief(partner_id)
    dialogue.say(f"Meet {told.partner.called}. Enter takes what is suggested.")
    offer, past = _when(offered(told), workspace, dialogue)
    offer = _chosen(offer, told.partner.short, dialogue)
    began = past or Began(at=workspace.local_now)
    session = session_begun(offer, began, told.partner, workspace.zone, workspace.new_id(workspace.now()))
    meeting, kept = workspace.begin(partner_id, session)
    kept.result()
    return meeting


def _when(offer: Offer, workspace: Workspace, dialogue: Dialogue) -> tuple[Offer, Began | None]:
    """Return the offer with when the meeting began, and that as it was read; None for now, when it begins."""
    while typed := dialogue.ask(f"When, such as {SUCH_AS}; Enter for now"):
        offer = offer.but(when=typed)
        began, words = read_when(offer, workspace.local_now, day_first=workspace.settings.day_first)
        dialogue.say(spoken(words))
        if began is not None:
            return offer, began
    return offer.but(when=""), None


def _chosen(offer: Offer, partner: str, dialogue: Dialogue) -> Offer:
    lengths = [str(minutes) if minutes else "free" for minutes in LENGTHS]
    length = LENGTHS.index(offer.minutes) if offer.minutes in LENGTHS else len(LENGTHS) - 1
    minutes = LENGTHS[choose(dialogue, "How many minutes", lengths, length)]
    forms = list(FORM_WORDS)
    form = forms[choose(dialogue, "How", tuple(FORM_WORDS.values()), forms.index(offer.form))]
    first = SIDES[choose(dialogue, "Who coaches first", ("you", partner), SIDES.index(offer.first))]
    return offer.but(minutes=minutes, form=form, first=first)
