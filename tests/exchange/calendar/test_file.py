"""The calendar as a file, read back by two libraries."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import vobject
from hypothesis import example, given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringSet
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.calendar.entry import CalendarEvent
from peercoach_tui.exchange.calendar.file import calendar
from peercoach_tui.exchange.formats import invite
from peercoach_tui.exchange.formats.invite import NothingArranged
from peercoach_tui.exchange.selection import Selection
from tests.domain.arranging import NOW, Notes
from tests.exchange.calendar.made import events, exported, selection

GOLDEN = Path(__file__).with_name("golden")
PLAIN = CalendarEvent(id="e", title="Peer coaching", begin=NOW, end=NOW + timedelta(hours=1), made=NOW, changed=NOW, changes=0)


def small() -> Selection:
    """Return one of each: what was put off, what is arranged, what is due, a gathering."""
    notes = Notes("Zoë Åström, née Müller; “the \\ one”")
    notes.put_off(notes.arrange(3))
    notes.arrange(30)
    notes.arrange(36, place="canteen, 2nd floor")
    due = date(2026, 11, 27)
    notes.keep(FollowUpMade(id="made", at=notes.now, follow_up="f1", owner=Side.ME, what="leave", due=due))
    gathered = GatheringSet(id="set", at=NOW, gathering="g1", name="half-time", day=date(2026, 12, 10), hour="18:00")
    return selection(notes, coach=(gathered,))


def test_the_whole_file() -> None:
    content = exported(small())
    assert content.count(b"\r\n") == content.count(b"\n") and content.endswith(b"END:VCALENDAR\r\n")
    assert content.replace(b"\r\n", b"\n").decode() == (GOLDEN / "calendar.ics").read_text(encoding="utf-8")


def test_the_whole_invite() -> None:
    notes = Notes()
    notes.arrange(30)
    notes.arrange(36, place="canteen, 2nd floor")
    (page,) = invite.pages(selection(notes, whole=False), {})
    assert page.name == "invite.ics"
    assert page.content.replace(b"\r\n", b"\n").decode() == (GOLDEN / "invite.ics").read_text(encoding="utf-8")


def test_without_a_meeting_to_come_nobody_is_invited() -> None:
    with pytest.raises(NothingArranged, match="no meeting with Ana Ruiz is arranged"):
        list(invite.pages(selection(Notes(), whole=False), {}))


def test_nothing_in_it_hangs_on_when_it_leaves() -> None:
    assert exported(small()) == exported(small().but(today=date(2027, 5, 1)))


def test_no_line_is_longer_than_75_octets_and_none_ends_within_a_letter() -> None:
    lines = exported(small()).split(b"\r\n")
    assert max(map(len, lines)) <= 75 and any(line.startswith(b" ") for line in lines)
    assert all(line.decode() for line in lines[:-1])


def test_the_invite_is_the_same_event_as_in_the_calendar() -> None:
    notes = Notes()
    notes.arrange(30)
    first = events(exported(selection(notes)))[0]
    notes.arrange(36)
    (page,) = invite.pages(selection(notes, whole=False), {})
    (moved,), (invited,) = events(exported(selection(notes))), events(page.content)
    assert first["UID"] == moved["UID"] == invited["UID"] and first["UID"].endswith("@peercoach.invalid")
    assert (first["SEQUENCE"], moved["SEQUENCE"], invited["SEQUENCE"]) == (0, 1, 1)
    assert first["DTSTAMP"].dt < moved["DTSTAMP"].dt == invited["DTSTAMP"].dt
    assert first["DTSTART"].dt < moved["DTSTART"].dt


def test_what_moved_was_held_or_put_off_keeps_its_name_and_counts_more() -> None:
    def told(notes: Notes) -> tuple[str, int, str]:
        (each,) = events(exported(selection(notes)))
        return each["UID"], each["SEQUENCE"], each["STATUS"]

    held, put_off = Notes(), Notes()
    for notes in (held, put_off):
        notes.arrange(1)
    before = told(held)
    held.pass_(1)
    session = held.begin()
    running = told(held)
    held.end(session)
    put_off.put_off("m001")
    assert [told(each)[0] for each in (held, put_off)] == [before[0]] * 2 == [running[0]] * 2
    assert [before[1], running[1], told(held)[1], told(put_off)[1]] == [0, 1, 2, 1]
    assert [before[2], told(held)[2], told(put_off)[2]] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


TEXTS = st.text(max_size=120)
INSTANTS = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)).map(
    lambda at: at.replace(microsecond=0)
)


@given(TEXTS, TEXTS, INSTANTS, st.integers(1, 1440))
@example("a\\nb;c,d:\"e\" 'f'", "BEGIN:VEVENT\r\nX:\u2028y\x0b\x85", NOW, 60)
@example("ü" * 80, "🎉" * 40, NOW, 60)
@example("\\", " ", NOW, 1)
@example("C:\\New", "\\N\\n\\\\N\\;\\,", NOW, 1)
def test_any_text_and_any_time_comes_back(title: str, place: str, begin: datetime, minutes: int) -> None:
    title, place = squeezed(title), squeezed(place)
    end = begin + timedelta(minutes=minutes)
    content = calendar([PLAIN.but(title=title, place=place, begin=begin, end=end)])
    (event,) = events(content)
    assert (event["SUMMARY"], event.get("LOCATION", "")) == (title, place)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (begin, end)
    other = vobject.readOne(content.decode()).vevent
    assert (other.summary.value, other.location.value if place else "") == (title, place)
    assert (other.dtstart.value, other.dtend.value) == (begin, end)


@given(st.dates(max_value=date.max - timedelta(days=1)))
def test_any_whole_day_comes_back(day: date) -> None:
    content = calendar([PLAIN.but(begin=day, end=day + timedelta(days=1))])
    (event,) = events(content)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (day, day + timedelta(days=1))
    assert b"DTSTART;VALUE=DATE:" in content and b"DTEND;VALUE=DATE:" in content
    other = vobject.readOne(content.decode()).vevent
    assert (other.dtstart.value, other.dtend.value) == (day, day + timedelta(days=1))


def test_the_last_day_has_no_end() -> None:
    assert b"DTEND" not in calendar([PLAIN.but(begin=date.max, end=None)])


def test_what_only_reminds_leaves_the_time_free() -> None:
    shown = {each: calendar([PLAIN.but(busy=each == "busy", cancelled=each == "off")]) for each in ("busy", "free", "off")}
    assert b"TRANSP:OPAQUE" in shown["busy"]
    assert b"TRANSP:TRANSPARENT" in shown["free"] and b"TRANSP:TRANSPARENT" in shown["off"]


def test_an_empty_calendar_is_one() -> None:
    assert events(exported(selection())) == []
    assert exported(selection()).startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
