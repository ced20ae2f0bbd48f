"""Who one meets, what stands on the career maps, and when the whole group meets, as tables; cells are as in `tables`."""

from collections.abc import Iterator
from datetime import date

from peercoach_tui.domain.career.career_map import MapLine
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.selection import Selection

PEOPLE = (
    *("person", "group", "role", "since", "contact", "topics", "how often", "paused", "paused until", "you agreed"),
    *("may be named", "archived", "person id"),
)
CAREER_MAP = ("kept", "person", "who", "part", "line", "became", "meeting id", "person id", "id")
GATHERINGS = ("date", "time", "gathering", "place", "on it", "to bring", "id")
LEFT_OUT = {PEOPLE: "what is known of people is", CAREER_MAP: "career maps are", GATHERINGS: "gatherings are"}
"""What doesn't come in again, by the columns of its table."""
SAID = {True: "yes", False: "no", None: ""}


def people(selection: Selection) -> Iterator[tuple[str, ...]]:
    """Yield everyone who was chosen, whatever the time."""
    for book in selection.books:
        partner = book.partner
        paused = partner.pause is not None and partner.pause.holds(selection.today)
        yield (
            *(partner.called, partner.group, partner.role, _day(partner.since), partner.contact, partner.topics),
            *(partner.cadence.words, "yes" if paused else "", _day(partner.pause.until) if partner.pause and paused else ""),
            *(partner.agreement, SAID[partner.named], "yes" if partner.archived else "", partner.id),
        )


def career_maps(selection: Selection) -> Iterator[tuple[str, ...]]:
    """Yield the lines of each map, one's own where all was chosen."""
    for book in selection.books:
        for line in book.fold.maps.of(Side.THEM).lines:
            yield from _line(line, selection.day_in(book, line.session, line.kept), book.partner, selection)
    for line in selection.coach.maps.of(Side.ME).lines if selection.whole else ():
        yield from _line(line, selection.day_of(line.kept), None, selection)


def _line(line: MapLine, kept: date, partner: Partner | None, selection: Selection) -> Iterator[tuple[str, ...]]:
    if selection.has_day(kept):
        yield (
            *(kept.isoformat(), partner.called if partner else "", line.owner.value, line.part.value, line.text),
            *(line.became or "", line.session or "", partner.id if partner else "", line.id),
        )


def gatherings(selection: Selection) -> Iterator[tuple[str, ...]]:
    """Yield the meetings of the whole group, where all was chosen."""
    for each in selection.coach.gatherings.all if selection.whole else ():
        if selection.has_day(each.day):
            yield each.day.isoformat(), each.hour, each.name, each.place, each.note, each.bring, each.id


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
