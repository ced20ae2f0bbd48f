"""What the lists of Partners say of a person and of a meeting."""

from collections.abc import Sequence
from datetime import date

from peercoach_tui.domain.partners.brief_words import due_in_words, paused_words
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card import balance, last_cards
from peercoach_tui.domain.sessions.card_words import CLEAR
from peercoach_tui.domain.sessions.meeting_words import lasted_words
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.words import count, dated, long_day, short_day
from peercoach_tui.people import Person
from peercoach_tui.tui.widgets.room import longest
from peercoach_tui.tui.widgets.row import WAITS, Row


class PersonRow(Row):
    """A row of who one meets. `paused` says until when ("paused until 1 Dec") where they meet all the same; `how_often` and the
    day on which they met `last` are "" for what there is not. `ways` are the seconds as coach and as coachee over the last five
    meetings, None before any are known. One whom one meets today is `near`.
    """

    paused: str = ""
    how_often: str = ""
    last: str = ""
    ways: tuple[float, float] | None = None
    near: bool = False


def person_row(person: Person, today: date) -> PersonRow:
    """Return how a person stands in the list."""
    told = person.brief
    if told is None:
        return PersonRow(title=person.called, about=(person.reason,), right="unreadable", late=True)
    steps_back, late = told.partner.archived or told.partner.is_paused(today), told.is_late(today)
    when = "archived" if told.partner.archived else due_in_words(told, today)[0]
    return PersonRow(
        title=f"{WAITS}{person.called}" if person.waits else person.called,
        right=f"! {when}" if late else when,
        dim=person.waits or steps_back,
        late=late and not steps_back,
        paused=paused_words(told.partner, today) if told.arranged is not None else "",
        how_often=told.partner.cadence.words if when != told.partner.cadence.words else "",
        last=short_day(told.last.session.day, today) if told.last else "",
        ways=ways(told.accounts),
        near=told.arranged is not None and told.arranged.day == today,
    )


def said_beside(row: PersonRow, width: int) -> str:
    """Return what is said beside a name in so many cells: what matters less is left out, and nothing is cut."""
    last = f"last {row.last}" if row.last else ""
    paused = (row.paused, _joined(last, "paused"), "paused") if row.paused else ()
    return longest((_joined(last, row.paused or row.how_often), *(paused or (last,)), ""), width)


def said_below(row: PersonRow, width: int) -> str:
    """Return the same of what is said below a name."""
    words, last = row.paused or row.how_often, f"last {row.last}" if row.last else ""
    met = last.replace("last", "last met", 1)
    return longest((_joined(words, met), _joined(words, last), row.paused or met, "paused" if row.paused else last, ""), width)


def _joined(*words: str) -> str:
    return " · ".join(filter(None, words))


def ways(accounts: Sequence[Account]) -> tuple[float, float] | None:
    """Return the seconds as coach and as coachee over the last five meetings, of those that were timed; None where none was."""
    timed = [card for card in last_cards(accounts) if card.timed]
    return balance(timed) if timed else None


def meeting_row(account: Account, today: date) -> Row:
    """Return how a meeting stands in the list: by what was learned in it, else by where it was and how much was noted."""
    session = account.session
    said = account.learned or ", ".join(filter(None, (session.place, count(len(account.notes), "note"))))
    right = (lasted_words(account) or "typed up") if account.ended else "not closed"
    day = long_day(session.day, session.day) if _is_clear(session, today) else short_day(session.day, today)
    return Row(title=day, about=(said,), right=right, labels=True)


def meeting_title(account: Account, today: date) -> str:
    """Return what stands above a meeting that is read: "Tue 17 Nov · 58′ · coffee, 2nd floor"."""
    session = account.session
    lasted = lasted_words(account) if account.ended else ""
    return _joined(day_words(session, today), lasted, session.place, "typed up" if session.typed_up else "")


def day_words(session: Session, today: date) -> str:
    """Return the day of a meeting, with its year where that isn't clear."""
    return long_day(session.day, session.day) if _is_clear(session, today) else dated(session.day)


def _is_clear(session: Session, today: date) -> bool:
    return session.day.year == today.year or 0 <= (today - session.day).days < CLEAR
