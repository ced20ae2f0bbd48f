"""Pages as Obsidian, Dataview and Notion have them, and journals with days written in other ways."""

from datetime import date

import pytest

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.exchange.reader import NotRead
from tests.importing.desks import found

NOV_3, NOV_4 = date(2026, 11, 3), date(2026, 11, 4)


def notes(read: FoundInFile) -> list[tuple[str, date, list[str]]]:
    return [(each.person, each.day, [note.text for note in each.notes]) for each in read.meetings]


def told(read: FoundInFile) -> list[tuple[int | None, str]]:
    return [(each.line, each.words) for each in read.findings]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "above",
    [
        "date:: 2026-11-03\nperson:: [[Ana Ruiz]]\n\n",
        "Date: November 3, 2026\nPerson: Ana Ruiz\n\n",
        "\nDatum: 3.11.2026\n\nMit: [[People/Ana Ruiz|Ana]]\n",
    ],
)
def test_properties_may_stand_as_lines_of_text(above: str, ends: str) -> None:
    assert notes(found(f"{above}we talked\n".replace("\n", ends), "a.md")) == [("Ana Ruiz", NOV_3, ["we talked"])]


def test_a_title_above_them_is_told_and_words_with_a_colon_are_none() -> None:
    notion = found("# Coffee\n\nDate: November 3, 2026\nPerson: Ana Ruiz\n\nwe talked\n", "Coffee 1a2b.md")
    assert (notes(notion), told(notion)) == ([("Ana Ruiz", NOV_3, ["we talked"])], [(1, "properties left out: title")])
    words = found("When: I asked her\nPerson: she said\n", "2026-11-03 Ana.md")
    assert notes(words) == [("Ana", NOV_3, ["When: I asked her\nPerson: she said"])]


def test_properties_that_are_not_closed_are_told_with_their_line() -> None:
    with pytest.raises(NotRead, match=r"a\.md, line 1: the properties that begin there are not closed: write --- below them\."):
        found("---\ndate: 2026-11-03\nperson: Ana\nx\n", "a.md")
    with pytest.raises(NotRead, match=r"a\.md, line 3: “soon” in its properties is no day"):
        found("---\nperson: Ana\ndate: soon\n---\nx\n", "a.md")


def test_of_a_journal_each_day_may_have_meetings_with_several_people() -> None:
    page = (
        "# 2026-11-03\n## 1:1 with [[Ana]]\na\n### of it\nb\n## Log\nl\n## Coffee with [[Ben]]\nc\n"
        "# 2026-11-04 Kim\nk\n## 1:1 with [[Ana]]\nn\n"
    )
    read = found(page, "journal.md")
    assert notes(read) == [
        ("Ana", NOV_3, ["a", "of it", "b"]),
        ("Ben", NOV_3, ["c"]),
        ("Kim", NOV_4, ["k", "1:1 with Ana", "n"]),
    ]
    assert told(read) == [(6, "what stands here, outside of a meeting, is left out.")]


def test_a_page_of_one_person_keeps_what_stands_below_its_days() -> None:
    page = "## 2026-11-03\n### Lunch with the team\na\n### On [[Project X]]\nb\n"
    assert notes(found(page, "Ana Ruiz.md")) == [("Ana Ruiz", NOV_3, ["Lunch with the team", "a", "On Project X", "b"])]


def test_when_a_file_was_made_is_no_day_of_a_meeting_where_there_is_another() -> None:
    made = "---\ncreated: 2026-01-05\nperson: Ana\n---\n"
    assert notes(found(f"{made}## 2026-11-03\nx\n", "a.md")) == [("Ana", NOV_3, ["x"])]
    assert notes(found(f"{made}x\n", "2026-11-03.md")) == [("Ana", NOV_3, ["x"])]
    assert notes(found(f"{made}x\n", "a.md")) == [("Ana", date(2026, 1, 5), ["x"])]


def test_a_page_of_properties_alone_is_a_meeting_and_oneself_is_nobody_whom_one_met() -> None:
    read = found('---\ndate: 2026-11-03\ntime: 10:30 – 11:15\nattendees: ["[[Ana]]", "[[Me]]"]\n---\n', "a.md")
    (meeting,) = read.meetings
    assert (meeting.person, meeting.hour, meeting.minutes, read.findings) == ("Ana", "10:30", 45, ())


def test_the_fields_of_a_task() -> None:
    tasks = "- [ ] me: ask [due:: 2026-12-04]\n- [x] me: send (completion:: 2026-11-05) it\n"
    (meeting,) = found(f"---\ndate: 2026-11-03\nperson: Ana\n---\n{tasks}", "a.md").meetings
    assert [(each.what, each.due, each.outcome, each.resolved) for each in meeting.follow_ups] == [
        ("ask", date(2026, 12, 4), None, None),
        ("send it", None, Outcome.DONE, date(2026, 11, 5)),
    ]


@pytest.mark.parametrize(
    "begins", ["2026-11-03 09:30:12 PM", "03/11/2026 9:30 PM", "2026-11-03 Tue 21:30", "Nov 3, 2026 at 9:30 PM", "3.11.26 21:30"]
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_journal_with_its_days_in_other_ways(begins: str, ends: str) -> None:
    journal = f"\ufeff[{begins}] Met @ana_ruiz\nwe talked\n".replace("\n", ends)
    read = found(journal, "journal.txt")
    assert notes(read) == [("Ana Ruiz", NOV_3, ["Met @ana_ruiz", "we talked"])]
    assert read.meetings[0].hour == "21:30"


def test_headings_without_a_year_and_of_a_week_are_days_where_the_page_has_none() -> None:
    text = "## 22 Oct\nbetter\n\n## 2.1. A chapter\nfear\n\n## Week 46\nx\n"
    read = found(text, "Ana Ruiz.md")
    assert [(each.person, each.day) for each in read.meetings] == [
        ("Ana Ruiz", date(2026, 10, 22)),
        ("Ana Ruiz", date(2026, 11, 9)),
    ]
    assert [each.line for each in read.findings] == [1, 7]
    (meeting,) = found(text, "2026-11-03 Ana Ruiz.md").meetings
    assert meeting.day == date(2026, 11, 3)
    (meeting,) = found(f"# 2026-11-03\n{text}", "Ana Ruiz.md").meetings
    assert meeting.day == date(2026, 11, 3)


@pytest.mark.parametrize("heading", ["Decision 1", "Mark 2", "5 marketing", "3 decisions", "Maybe 3", "Sem 3"])
def test_the_heading_of_a_chapter_is_no_day(heading: str) -> None:
    with pytest.raises(NotRead, match="no day"):
        found(f"# Notes\n## Goals\nlead\n## {heading}\nbar\n", "Ana.md")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ana.md", "## 10/8/2026\nx\n\n## 10/22/2026\ny\n"),
        ("a.txt", "[10/08/2026 10:30 AM] @ana x\n[10/22/2026 02:30 PM] @ana y\n"),
    ],
)
def test_one_day_tells_how_all_with_slashes_are_meant_and_without_it_that_is_told(name: str, text: str) -> None:
    assert [each.day for each in found(text, name).meetings] == [date(2026, 10, 8), date(2026, 10, 22)]
    read = found(text.partition("22/")[0].rpartition("\n")[0], name)
    assert [each.day for each in read.meetings] == [date(2026, 8, 10)]
    assert any("is read as 2026-08-10, with the day first" in each.words for each in read.findings)


def test_a_heading_without_a_year_among_such_with_one_begins_its_own_meeting() -> None:
    text = "### Tuesday, November 3rd, 2026 - Ana\n- a\n### 17.11. Ben\n- b\n### Nov 20: Cy\nc\n"
    read = found(f"{text}### 2.1 Results\nd\n#### 4.11. more\ne\n", "diary.md")
    assert notes(read) == [
        ("Ana", NOV_3, ["a"]),
        ("Ben", date(2026, 11, 17), ["b"]),
        ("Cy", date(2026, 11, 20), ["c", "2.1 Results", "d", "4.11. more", "e"]),
    ]
    assert told(read) == [(3, "2 days without a year, such as “17.11.”: read as the last one that was, here 2026-11-17.")]


def test_headings_with_a_name_behind_a_day_without_a_year_are_days_where_none_has_one() -> None:
    read = found("# Diary\n## 17.11. Ben\nb\n## 20 Nov – Ana\na\n## 2.1. A chapter\nc\n", "diary.md")
    assert notes(read) == [("Ben", date(2026, 11, 17), ["b"]), ("Ana", date(2026, 11, 20), ["a", "2.1. A chapter", "c"])]


def test_a_line_in_bold_that_begins_with_a_day_is_a_heading_where_there_is_no_other() -> None:
    bold = "# Diary\n\n**3 Nov 2026 – Ana**\nasked **twice**\n**important**\n\n**4.11.2026 Ben**:\nb\n"
    assert notes(found(bold, "diary.md")) == [("Ana", NOV_3, ["asked **twice**\n**important**"]), ("Ben", NOV_4, ["b"])]
    within = "## 2026-11-03 Ana\na\n**4 Nov 2026: due**\n"
    assert notes(found(within, "diary.md")) == [("Ana", NOV_3, ["a\n**4 Nov 2026: due**"])]


def test_a_box_is_a_note_without_its_mark_and_a_quote_is_theirs() -> None:
    text = "> [!note] Remember\n> she laughed\n\n> [!quote]\n> nobody asked me\n\n> of my own\n> [!tip]-\n> ask\nbelow\n"
    (meeting,) = found(text, "2026-11-03 Ana.md").meetings
    assert [(note.text, note.sort) for note in meeting.notes] == [
        ("Remember\nshe laughed", NoteSort.PLAIN),
        ("nobody asked me", NoteSort.WORDS),
        ("of my own", NoteSort.WORDS),
        ("ask", NoteSort.PLAIN),
        ("below", NoteSort.PLAIN),
    ]


def test_a_line_with_nothing_but_tags_is_no_note() -> None:
    text = "we talked\n<aside>\n💡 ask about pay\n\n</aside>\n<br/>\na <b>word</b>\n"
    assert notes(found(text, "2026-11-03 Ana.md")) == [("Ana", NOV_3, ["we talked", "💡 ask about pay", "a <b>word</b>"])]


def test_a_journal_of_jrnl_1_has_no_brackets() -> None:
    text = "2016-03-01 09:00 Met @ana.\nShe asked.\n2016-03-02 is no entry\n\n2016-03-15 09:00 Met @ana again.\n"
    read = found(text, "journal.txt")
    assert notes(read) == [
        ("Ana", date(2016, 3, 1), ["Met @ana.", "She asked.\n2016-03-02 is no entry"]),
        ("Ana", date(2016, 3, 15), ["Met @ana again."]),
    ]
