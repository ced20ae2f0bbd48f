"""What of the notes stands in a calendar: meetings, follow-ups that are due, gatherings. No word of a note is in it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from math import ceil

from msgspec import UNSET

from peercoach_tui.domain.appointments import Appointment, appointments
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.gatherings.log import GatheringLog
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.moment import said_in
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.brief import usual
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.partners.passed import FREE
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.revisions import revisions, with_takings
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.which_appointment import says
from peercoach_tui.exchange.calendar.batches import Batches, Dated
from peercoach_tui.exchange.calendar.entry import CalendarEvent, times
from peercoach_tui.exchange.selection import Selection

USUAL = FREE // timedelta(minutes=1)
"""So many minutes has a meeting of which nobody said how long it is."""
REMINDER = 15
"""So many minutes has what is due at an hour."""


def entries(selection: Selection) -> tuple[CalendarEvent, ...]:
    """Return the entries of what was chosen by their begin; the gatherings only where all was."""
    batches, partners = Batches(selection.coach), {book.fold.id: book.partner for book in selection.books}
    found: list[Dated] = []
    for fold in (*(book.fold for book in selection.books), *selection.gone):
        found += batches.shown(fold, partial(_of_one, partner=partners.get(fold.id), zone=selection.zone))
    if selection.whole:
        found += batches.shown(selection.coach, partial(_gatherings, zone=selection.zone))
    chosen = ((day, entry) for day, entry in found if selection.has_day(day))
    return tuple(entry for _, entry in sorted(chosen, key=lambda dated: (dated[0], _instant(dated[1]), dated[1].id)))


def next_meeting(fold: Fold, zone: str, today: date, *, title: str) -> CalendarEvent | None:
    """Return the meeting that is arranged, under a title for everybody's eyes; None for none, or one before `today`."""
    standing = fold.arrangements.standing(fold.accounts)
    if standing is None or standing.seen_from(zone).day < today:
        return None
    told = appointments(fold)
    (found,) = [each for each in told if each.arranged == standing and not each.gone]
    return _arranged(found, fold, zone)[1].but(title=title, private=False)


def _instant(entry: CalendarEvent) -> datetime:
    begin = entry.begin
    return begin if isinstance(begin, datetime) else datetime.min.replace(tzinfo=UTC)


def _of_one(fold: Fold, partner: Partner | None, zone: str) -> Iterator[Dated]:
    """Yield what is kept with a partner: as they are told apart from others or, of one who is gone, as they were called."""
    name = squeezed((partner or fold.partner).called)
    yield from _meetings(fold, name, zone)
    yield from _due(fold, name, zone)


def _meetings(fold: Fold, name: str, zone: str) -> Iterator[Dated]:
    title, renamed = f"Peer coaching with {name}", _renamed(fold)
    for each in appointments(fold):
        day, entry = _held(each, each.account) if each.account is not None else _arranged(each, fold, zone)
        yield day, _named_anew(entry.but(title=title), renamed)


def _arranged(appointment: Appointment, fold: Fold, zone: str) -> Dated:
    """Return one that was only arranged: as long as it is to be or, where it doesn't say so, as the last meeting was to be."""
    arranged = appointment.arranged
    assert arranged is not None
    # What came since has no say in one that doesn't say it: a calendar may have it.
    silent = {each.id for each in fold.timeline.of_kind(SessionBegun) if not says(each)}
    before = [session for session in fold.sessions if session.id in silent]
    minutes = usual(before)[1] if arranged.minutes is UNSET else arranged.minutes
    begin, end = times(arranged.day, arranged.hour, minutes or USUAL, arranged.zone or zone)
    return arranged.seen_from(zone).day, _entry(appointment, begin, end, arranged.place)


def _held(appointment: Appointment, account: Account) -> Dated:
    """Return one that was held: once it ended, for as long as it went on; until then, or typed up, for as long as was planned.

    One of which the day alone is known takes the whole of it.
    """
    session = account.session
    place = session.place or (appointment.arranged.place if appointment.arranged else "")
    if not session.began_at:
        return session.day, _entry(appointment, *times(session.day, "", USUAL, session.zone), place)
    begin = session.began.astimezone(UTC).replace(second=0, microsecond=0)
    took = ceil(account.seconds(account.last_instant, lambda span: True) / 60) if account.ended else 0
    end = begin + timedelta(minutes=took or session.minutes or USUAL)
    return session.day, _entry(appointment, begin, end, place)


def _entry(appointment: Appointment, begin: date, end: date | None, place: str) -> CalendarEvent:
    return CalendarEvent(
        id=appointment.id,
        title="",
        begin=begin,
        end=end,
        made=appointment.made,
        changed=appointment.changed,
        changes=appointment.changes,
        place="" if appointment.gone else squeezed(place),
        cancelled=appointment.put_off or appointment.gone,
    )


def _renamed(fold: Fold) -> tuple[datetime, ...]:
    """Return when someone was named anew, or that was taken back (UTC), whatever stands."""

    def names(moment: AnyMoment) -> bool:
        return isinstance(moment, PartnerAdded) or (isinstance(moment, PartnerChanged) and moment.name is not UNSET)

    return tuple(moment.at for moment in with_takings(fold.timeline, names))[1:]


def _named_anew(entry: CalendarEvent, renamed: tuple[datetime, ...]) -> CalendarEvent:
    """Return an entry that counts the moments that may have named someone anew as well: its title has the name."""
    return entry.but(changes=entry.changes + len(renamed), changed=max(entry.changed, *renamed)) if renamed else entry


def _due(fold: Fold, name: str, zone: str) -> Iterator[Dated]:
    known, renamed = revisions(fold.timeline, (FollowUpMade, FollowUpChanged)), _renamed(fold)
    dated = {each.id: each for each in fold.follow_ups if each.due is not None}
    for each in (*dated.values(), *(each for each in _once_due(fold) if each.id not in dated)):
        if each.due is not None:
            begin, end = times(each.due, each.hour, REMINDER, zone)
            revision = known[each.id]
            entry = CalendarEvent(
                id=each.id,
                title=_due_words(each, name),
                begin=begin,
                end=end,
                made=revision.made,
                changed=revision.changed,
                changes=revision.changes,
                cancelled=each.id not in dated or each.outcome is Outcome.DROPPED,
                busy=False,
            )
            yield each.due, _named_anew(entry, renamed)


def _once_due(fold: Fold) -> Iterator[FollowUp]:
    """Yield the follow-ups that ever had a date, with the last, whether they stand or not: a calendar may have them."""
    said: dict[str, FollowUp] = {}
    for moment in fold.timeline:
        if isinstance(moment, FollowUpMade) and fold.timeline.came_in(moment):
            made = FollowUp(id=moment.follow_up, owner=moment.owner, what="", made=moment.at, changed=moment.at)
            said[made.id] = made.but(due=moment.due, hour=moment.hour)
        elif isinstance(moment, FollowUpChanged) and moment.follow_up in said and fold.timeline.came_in(moment):
            before = said[moment.follow_up]
            changes = said_in(moment, ("owner", "outcome"))
            if isinstance(moment.due, date):
                changes |= {"due": moment.due, "hour": moment.hour or ""}
            said[before.id] = before.but(**changes)
    yield from (each for each in said.values() if each.due is not None)


def _due_words(follow_up: FollowUp, name: str) -> str:
    """Return "Follow-up due: Ana Ruiz", one of mine "Follow-up due: yours, with Ana Ruiz"; never what it is."""
    who = name if follow_up.owner is Side.THEM else f"yours, with {name}"
    return f"Follow-up {'due' if follow_up.is_open else 'settled'}: {who}"


def _gatherings(coach: Fold, zone: str) -> Iterator[Dated]:
    """Yield those that ever were, as they last stood: a calendar may have one that was taken back, or whose name was erased."""
    known = revisions(coach.timeline, (GatheringSet, GatheringChanged))
    ever = GatheringLog(
        each for each in coach.timeline if isinstance(each, GatheringSet | GatheringChanged) and coach.timeline.came_in(each)
    )
    for id, revision in known.items():
        stands = coach.gatherings.find(id)
        gathering = stands or ever.find(id)
        if gathering is None:
            continue
        begin, end = times(gathering.day, gathering.hour, USUAL, zone)
        named = f": {squeezed(gathering.name)}" if gathering.name else ""
        yield (
            gathering.day,
            CalendarEvent(
                id=id,
                title=f"Peer coaching, the whole group{named}",
                begin=begin,
                end=end,
                made=revision.made,
                changed=revision.changed,
                changes=revision.changes,
                place=squeezed(gathering.place),
                cancelled=stands is None or stands.dropped or not stands.name,
                private=False,
            ),
        )
