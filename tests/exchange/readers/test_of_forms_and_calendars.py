"""Tables as forms, calendars and databases of other programs save them: their headings, their stamps and their links."""

from datetime import date
from time import process_time

import pytest

from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.exchange.reader import NotRead
from tests.importing.desks import found

FORM = (
    "Timestamp,Your partner's name,When did you meet?,How long did you meet? (minutes),What did you talk about?,"
    "What will you do next?,What will your partner do next?,How useful was it?\n"
    "2026/11/03 12:31:09 PM GMT+1,Ana Ruiz,11/3/2026,45,her team,send the article,talk to Dana,8\n"
    "2026/11/17 1:02:44 PM GMT+1,Ana Ruiz,11/17/2026,60,the promotion,,write it down,9\n"
)
CALENDAR = (
    "Subject,Start Date,Start Time,End Date,End Time,All day event,Reminder on/off,Meeting Organizer,Required Attendees,"
    "Description,Location,Priority,Private\n"
    "Coaching,11/13/2026,12:00:00 PM,11/13/2026,12:45:00 PM,False,True,Me,Ana Ruiz,the review,Canteen,Normal,False\n"
    "Lunch,11/20/2026,12:00:00 PM,11/20/2026,1:00:00 PM,False,True,Boss,Me; Ana Ruiz; Ben,,Hall,Normal,False\n"
)
DATABASE = (
    "Name,Date,Person\n"
    'Sync,"November 20, 2026 → November 21, 2026",Ben (https://www.notion.so/Ben-123abc)\n'
    'Talk,"November 17, 2026 12:00 PM (GMT+1) → 12:45 PM",Ana Ruiz <ana@example.org>\n'
)


def told(read: FoundInFile) -> list[tuple[int | None, str]]:
    return [(each.line, each.words) for each in read.findings]


def test_the_questions_of_a_form_are_its_headings() -> None:
    read = found(FORM, "form.csv")
    first, second = read.meetings
    assert (first.person, first.day, first.minutes) == ("Ana Ruiz", date(2026, 11, 3), 45)
    assert [note.text for note in first.notes] == ["her team"]
    assert [(each.owner, each.what) for each in (*first.follow_ups, *second.follow_ups)] == [
        (Side.ME, "send the article"),
        (Side.THEM, "talk to Dana"),
        (Side.THEM, "write it down"),
    ]
    assert told(read) == [
        (1, f"the column “{each}” is not known, and is left out.") for each in ("Timestamp", "How useful was it?")
    ]


@pytest.mark.parametrize("stamp", ["2026/11/03 12:31:09 PM GMT+1", "2026/11/03 12:31:09 PM MEZ", "3/11/2026 12:31:09 UTC+01:00"])
def test_a_stamp_with_its_zone_is_by_the_clocks_of_where_it_was_written(stamp: str) -> None:
    (meeting,) = found(f"Timestamp,Partner,Notes\n{stamp},Ana,x\n", "form.csv").meetings
    assert (meeting.day, meeting.hour) == (date(2026, 11, 3), "12:31")


def test_a_calendar_has_one_meeting_a_row_and_many_columns_that_say_nothing_here() -> None:
    read = found(CALENDAR, "calendar.csv")
    (meeting,) = read.meetings
    assert (meeting.person, meeting.day, meeting.hour) == ("Ana Ruiz", date(2026, 11, 13), "12:00")
    assert (meeting.minutes, meeting.place) == (45, "Canteen")
    assert [note.text for note in meeting.notes] == ["Coaching", "the review"]
    unknown = "“End Date”, “All day event”, “Reminder on/off”, “Meeting Organizer”, “Priority”, “Private”"
    assert told(read) == [
        (1, f"6 columns are not known, and are left out: {unknown}."),
        (3, "“Me; Ana Ruiz; Ben” names several people: write one of them, or a row for each."),
    ]


def test_a_link_beside_a_name_and_a_span_of_days_in_a_database() -> None:
    ben, ana = found(DATABASE, "notes.csv").meetings
    assert (ben.person, ben.day, ben.hour, ben.minutes) == ("Ben", date(2026, 11, 20), "", None)
    assert (ana.person, ana.day, ana.hour, ana.minutes) == ("Ana Ruiz", date(2026, 11, 17), "12:00", 45)


def test_a_log_of_hours_has_no_day_of_a_meeting() -> None:
    with pytest.raises(NotRead, match="no column has the day"):
        found("Client Name,Start Date,End Date,Pro-bono hours\nAna Ruiz,2026-01-12,2026-11-03,12\n", "log.csv")


@pytest.mark.parametrize("content", ["BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "<!DOCTYPE html><p>x", "\n<html><p>x", "{\\rtf1 x}"])
def test_a_file_of_a_program_is_to_be_saved_as_text_there(content: str) -> None:
    with pytest.raises(NotRead, match=r"^notes is made for another program: save it there as CSV, or as plain text"):
        found(content)


def test_what_is_none_of_them_says_which_there_are() -> None:
    with pytest.raises(NotRead, match=r"none of what can be read \(a Markdown file; .*; a table as CSV; .*\)\. Save it"):
        found("1:1 Ana\nTuesday, 3 November\n\ntalked\n", "notes.txt")


def test_json_of_another_program_is_none_of_jrnl() -> None:
    with pytest.raises(NotRead, match="no entries as jrnl writes them"):
        found('{"metadata": {}, "entries": [{"creationDate": "2026-11-03T11:00:00Z", "text": "Met Ana"}]}', "a.json")


@pytest.mark.parametrize("person", ["Ana (R&D/Ops)", "Ana (he/him)", "Ana (Team: Ops)", "Ana (v.2)"])
def test_a_group_behind_a_name_is_no_address(person: str) -> None:
    (meeting,) = found(f"date,person,note\n2026-11-03,{person},x\n", "a.csv").meetings
    assert meeting.person == person


@pytest.mark.parametrize("link", ["../People/Ben%20123.md", "http://[::1]/x", "mailto:ben@example.org"])
def test_an_address_behind_a_name_is_left_out(link: str) -> None:
    (meeting,) = found(f"date,person,note\n2026-11-03,Ben ({link}),x\n", "a.csv").meetings
    assert meeting.person == "Ben"


@pytest.mark.parametrize("filler", [" ", "@", "/"])
def test_a_cell_of_many_signs_in_the_place_of_a_name_takes_no_time(filler: str) -> None:
    began = process_time()
    found(f"date,person,note\n2026-11-03,Ana,x\n2026-11-03,Ben ({filler * 40_000}x,y\n", "a.csv")
    assert process_time() - began < 1
