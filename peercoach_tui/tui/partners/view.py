"""What the screen of the partners shows, made from the workspace."""

from collections.abc import Sequence

from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card import balance, last_cards
from peercoach_tui.domain.sessions.card_words import NUMBERS
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sessions.story import story
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import count, in_words, long_day, minutes_words
from peercoach_tui.tui.base.key_words import with_keys
from peercoach_tui.tui.widgets.moments_list import TimelineShown, Told
from peercoach_tui.tui.widgets.rows import Row
from peercoach_tui.workspace import Person, Workspace


class AboutShown(Value):
    """A name, and what is said about it line by line."""

    name: str = ""
    lines: tuple[str, ...] = ()


NOBODY = "Nobody yet. Press {add-partner:p} to add the person you meet."


def row(person: Person, workspace: Workspace) -> Row:
    """Return how a person stands in the list."""
    if person.brief is None:
        return Row(title=person.name, about=(person.reason,), right="unreadable", late=True)
    words = person.brief.partner.cadence.words
    if person.archived:
        return Row(title=person.name, about=(words,), right="archived", dim=True)
    return Row(title=person.name, about=(words,), right=_due(person.brief, workspace), late=person.brief.due < workspace.today)


def _due(told: Brief, workspace: Workspace) -> str:
    return in_words(told.due, workspace.today) if told.accounts else "not met yet"


def about(person: Person, workspace: Workspace) -> AboutShown:
    """Return what is said about a person: cadence, balance, open follow-ups, or why their notebook can't be read."""
    told = person.brief
    if told is None:
        return AboutShown(name=person.name, lines=(person.reason,))
    partner = told.partner
    if not told.accounts:
        return AboutShown(name=partner.name, lines=(partner.cadence.words, "", with_keys(_nothing(partner), workspace.keymap)))
    due = "archived" if partner.archived else f"due {in_words(told.due, workspace.today)}"
    open_ones = f"{count(len(told.open), 'open follow-up')}" if told.open else "no open follow-up"
    return AboutShown(name=partner.name, lines=(f"{partner.cadence.words} · {due}", _balance(told.accounts), open_ones, ""))


def _nothing(partner: Partner) -> str:
    if partner.archived:
        return "Nothing yet. Press {archive:x} to bring them back."
    return "Nothing yet. Press {today:1}, then {begin:enter}, to begin your first meeting."


def _balance(accounts: Sequence[Account]) -> str:
    """Return who coached how long over the last five meetings that were timed."""
    timed = [card for card in last_cards(accounts) if card.timed]
    if not timed:
        return "no minutes yet"
    coached, was_coached = map(minutes_words, balance(timed))
    over = f"over the last {NUMBERS[len(timed)]}" if len(timed) > 1 else "last time"
    return f"you coached {coached}, were coached {was_coached} {over}"


def meeting_row(account: Account, workspace: Workspace) -> Row:
    """Return how a meeting stands in the list."""
    session = account.session
    right = count(len(account.notes), "note") if account.ended else "not closed"
    return Row(
        title=_day(session, workspace), about=tuple(part for part in (_length(session), session.place) if part), right=right
    )


def read(account: Account, partner: Partner, workspace: Workspace) -> TimelineShown:
    """Return a meeting as it is read again."""
    session, content = account.session, workspace.content
    lines = story(account, workspace.acts(partner.id).fold.log, content.stages, content.checklist, partner.short)
    told = tuple(Told(line=line, hour=f"{session.local(line.at):%H:%M}" if line.at else "") for line in lines)
    title = f"{_day(session, workspace)} · {_what(session)}"
    return TimelineShown(of=session.id, title=title, told=told, empty="Nothing was kept in this meeting.")


def _day(session: Session, workspace: Workspace) -> str:
    return long_day(session.day) + ("" if session.day.year == workspace.today.year else f" {session.day.year}")


def _what(session: Session) -> str:
    return f"{_length(session)} {session.place}".strip() + (" · typed up" if session.typed_up else "")


def _length(session: Session) -> str:
    return f"{session.minutes}′" if session.minutes else "free"
