"""What Partners says of a person and of a meeting."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.brief_words import due_words_of
from peercoach_tui.domain.plain import one_line, plain
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card import balance, last_cards
from peercoach_tui.domain.sessions.card_words import NUMBERS
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.words import count, in_words, long_day, minutes_words
from peercoach_tui.people import Person
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.widgets.row import WAITS, Row

NOBODY = "Nobody yet. Press {add-partner:p} to add the person you meet."
ARCHIVED_UNMET = "Nothing yet. Press {archive:x} to bring them back."
UNMET = "Nothing yet. Press {today:1}, then {begin:enter}, to begin your first meeting."


def person_row(person: Person, today: date) -> Row:
    """Return how a person stands in the list."""
    told = person.brief
    if told is None:
        return Row(title=person.called, about=(person.reason,), right="unreadable", late=True)
    words, title = told.partner.cadence.words, f"{WAITS}{person.called}" if person.waits else person.called
    if person.archived:
        return Row(title=title, about=(words,), right="archived", dim=True)
    due = in_words(told.due, today) if told.accounts and told.due else due_words_of(told, today)
    return Row(title=title, about=(words,), right=due, dim=person.waits, late=told.is_late(today))


def about(person: Person | None, today: date, with_keys: WithKeys) -> Content:
    """Return what is said about a person: cadence, balance, open follow-ups, or why their notebook can't be read."""
    if person is None:
        return Content(plain(with_keys(NOBODY)))
    lines = (plain(line) for line in _about_lines(person, today, with_keys))
    mark = Content.styled(WAITS if person.waits else "", "$quiet")
    return Content("\n").join([mark + Content.styled(one_line(person.called), "bold $foreground"), *map(Content, lines)])


def _about_lines(person: Person, today: date, with_keys: WithKeys) -> tuple[str, ...]:
    told = person.brief
    if told is None:
        return (person.reason,)
    partner = told.partner
    if not told.accounts:
        return (partner.cadence.words, *_to_bring_up(told), "", with_keys(ARCHIVED_UNMET if partner.archived else UNMET))
    due = "archived" if partner.archived else due_words_of(told, today)
    open_ones = count(len(told.open), "open follow-up") if told.open else "no open follow-up"
    return (f"{partner.cadence.words} · {due}", _balance_words(told.accounts), open_ones, *_to_bring_up(told), "")


def _to_bring_up(told: Brief) -> tuple[str, ...]:
    """Return how much waits to be brought up; the words are for Look back."""
    return (f"{count(len(told.points), 'thing')} to bring up",) if told.points else ()


def _balance_words(accounts: Sequence[Account]) -> str:
    """Return who coached how long over the last five meetings that were timed."""
    timed = [card for card in last_cards(accounts) if card.timed]
    if not timed:
        return "no minutes yet"
    coached, was_coached = map(minutes_words, balance(timed))
    over = f"over the last {NUMBERS[len(timed)]}" if len(timed) > 1 else "last time"
    return f"you coached {coached}, were coached {was_coached} {over}"


def meeting_row(account: Account, today: date) -> Row:
    """Return how a meeting stands in the list."""
    session = account.session
    right = count(len(account.notes), "note") if account.ended else "not closed"
    said = tuple(part for part in (_length_words(session), session.place) if part)
    return Row(title=_day_words(session, today), about=said, right=right)


def meeting_title(session: Session, today: date) -> str:
    """Return what stands above a meeting that is read: "Tue 17 Nov · 60′ coffee, 2nd floor"."""
    typed_up = " · typed up" if session.typed_up else ""
    return f"{_day_words(session, today)} · {f'{_length_words(session)} {session.place}'.strip()}{typed_up}"


def _day_words(session: Session, today: date) -> str:
    """Return the day of a meeting, with the year when it is not this one."""
    return long_day(session.day) + ("" if session.day.year == today.year else f" {session.day.year}")


def _length_words(session: Session) -> str:
    return f"{session.minutes}′" if session.minutes else "free"
