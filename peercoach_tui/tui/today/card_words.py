"""What the card of Today says of someone."""

from datetime import datetime

from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.brief_words import balance_words, due_in_words, last_met_words, soon_words
from peercoach_tui.domain.sessions.under_way import may_go_on
from peercoach_tui.domain.words import count
from peercoach_tui.people import Person
from peercoach_tui.tui.today.person_card import CardShown
from peercoach_tui.tui.widgets.row import WAITS


def card_words(person: Person, now: datetime, heading: str, *, alone: bool) -> CardShown:
    """Return the card of a person at `now` (the clock on the wall), without its key. What both may read holds no counts."""
    told = person.brief
    name = f"{WAITS}{person.called}" if person.waits else person.called
    if told is None:
        return CardShown(name=name, when="can't be read", late=True, sentence=person.reason)
    today = now.date()
    when, more = due_in_words(told, today)
    soon = soon_words(told, now)
    begun = _begun(told, now)
    meetings = count(sum(account.ended is not None for account in told.accounts), "meeting")
    met = last_met_words(told, today)
    late = told.is_late(today) and not alone and begun is None
    gone = told.accounts and told.due is not None and told.due < today
    return CardShown(
        heading=heading,
        name=name,
        when=begun or ("" if alone and gone else f"{when}, {soon}" if soon else when),
        late=late,
        place=told.accounts[-1].session.place if begun else more,
        meetings="" if alone or told.last is None else meetings,
        met=met,
        balance="" if alone else balance_words(told),
        goes_on=begun is not None,
        whom=told.partner.short,
    )


def _begun(told: Brief, now: datetime) -> str | None:
    """Return "begun 10:35" of a meeting that is under way, None where there is none."""
    session = told.unfinished.session if told.unfinished else None
    if session is None or session.typed_up or session.id != told.accounts[-1].session.id or not may_go_on(session.began, now):
        return None
    return f"begun {session.local(session.began):%H:%M}"
