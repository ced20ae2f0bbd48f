"""What of the notes stands in a calendar: meetings, follow-ups that are due, gatherings. No word of a note is in it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from math import ceil

from peercoach_tui.domain.appointments import Appointment, appointments
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.partners.brief import usual
from peercoach_tui.domain.partners.passed import FREE
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.revisions import revisions
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.calendar.entry import Entry, times
from peercoach_tui.exchange.selection import Book, Selection

USUAL = FREE // timedelta(minutes=1)
"""So many minutes has a meeting of which nobody said how long it is."""
REMINDER = 15
"""So many minutes has what is due at an hour."""

Dated = tuple[date, Entry]
"""An entry and its local day."""


def entries(selection: Selection) -> tuple[Entry, ...]:
    """Return the entries of what was chosen by their begin; the gatherings only where all was."""
    found = [each for book in selection.books for each in (*_meetings(book, selection.zone), *_due(book, selection.zone))]
    if selection.whole:
        found += _gatherings(selection.coach, selection.zone)
    chosen = ((day, entry) for day, entry in found if selection.has_day(day))
    return tuple(entry for _, entry in sorted(chosen, key=lambda dated: (dated[0], _instant(dated[1]), dated[1].id)))


def next_meeting(fold: Fold, zone: str, today: date, *, title: str) -> Entry | None:
    """Return the meeting that is arranged, under a title for everybody's eyes; None for none, or one before `today`."""
    standing = fold.arrangements.standing(fold.accounts)
    if standing is None or standing.day < today:
        return None
    (found,) = [each for each in appointments(fold.timeline, fold.accounts) if each.arranged == standing]
    return _arranged(found, fold, zone)[1].but(title=title, private=False)


def _instant(entry: Entry) -> datetime:
    begin = entry.begin
    return begin if isinstance(begin, datetime) else datetime.min.replace(tzinfo=UTC)


def _meetings(book: Book, zone: str) -> Iterator[Dated]:
    title = f"Peer coaching with {squeezed(book.partner.called)}"
    for each in appointments(book.fold.timeline, book.fold.accounts):
        day, entry = _held(each, each.account) if each.account is not None else _arranged(each, book.fold, zone)
        yield day, entry.but(title=title)


def _arranged(appointment: Appointment, fold: Fold, zone: str) -> Dated:
    """Return one that was only arranged: as long as the last meeting was to be."""
    arranged = appointment.arranged
    assert arranged is not None
    begin, end = times(arranged.day, arranged.hour, usual(fold.sessions)[1] or USUAL, zone)
    return arranged.day, _entry(appointment, begin, end, arranged.place)


def _held(appointment: Appointment, account: Account) -> Dated:
    """Return one that was held: once it ended, for as long as it went on; until then, or typed up, for as long as was planned."""
    session = account.session
    begin = session.began.astimezone(UTC).replace(second=0, microsecond=0)
    took = ceil(account.seconds(account.last_instant, lambda span: True) / 60) if account.ended else 0
    end = begin + timedelta(minutes=took or session.minutes or USUAL)
    place = session.place or (appointment.arranged.place if appointment.arranged else "")
    return session.day, _entry(appointment, begin, end, place)


def _entry(appointment: Appointment, begin: date, end: date | None, place: str) -> Entry:
    return Entry(
        id=appointment.id,
        title="",
        begin=begin,
        end=end,
        made=appointment.made,
        changed=appointment.changed,
        changes=appointment.changes,
        place=squeezed(place),
        cancelled=appointment.put_off,
    )


def _due(book: Book, zone: str) -> Iterator[Dated]:
    known = revisions(book.fold.timeline, (FollowUpMade, FollowUpChanged))
    for each in book.fold.follow_ups:
        if each.due is not None:
            begin, end = times(each.due, each.hour, REMINDER, zone)
            revision = known[each.id]
            yield (
                each.due,
                Entry(
                    id=each.id,
                    title=_due_words(each, squeezed(book.partner.called)),
                    begin=begin,
                    end=end,
                    made=revision.made,
                    changed=revision.changed,
                    changes=revision.changes,
                    cancelled=each.outcome is Outcome.DROPPED,
                    busy=False,
                ),
            )


def _due_words(follow_up: FollowUp, name: str) -> str:
    """Return "Follow-up due: Ana Ruiz", one of mine "Follow-up due: yours, with Ana Ruiz"; never what it is."""
    who = name if follow_up.owner is Side.THEM else f"yours, with {name}"
    return f"Follow-up {'due' if follow_up.is_open else 'settled'}: {who}"


def _gatherings(coach: Fold, zone: str) -> Iterator[Dated]:
    known = revisions(coach.timeline, (GatheringSet, GatheringChanged))
    for id, revision in known.items():
        gathering = coach.gatherings.find(id)
        if gathering is not None and gathering.name:
            begin, end = times(gathering.day, gathering.hour, USUAL, zone)
            yield (
                gathering.day,
                Entry(
                    id=id,
                    title=f"Peer coaching, the whole group: {squeezed(gathering.name)}",
                    begin=begin,
                    end=end,
                    made=revision.made,
                    changed=revision.changed,
                    changes=revision.changes,
                    place=squeezed(gathering.place),
                    cancelled=gathering.dropped,
                    private=False,
                ),
            )
