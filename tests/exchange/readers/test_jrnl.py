"""Journals of jrnl, made up as its 4.6 writes them: `jrnl/plugins/json_exporter.py` and `jrnl/journals/Entry.py`."""

import json
from datetime import date
from time import process_time
from typing import Any

import pytest

from peercoach_tui.exchange.found import FoundMeeting, FoundNote
from peercoach_tui.exchange.reader import NotRead
from tests.importing.desks import found

TEXT = """[2025-03-12 09:30:00 AM] Coffee with @Zoë_Ruiz. *
She asks about [this] and #promotion.

I said too much.

[2025-04-02 02:05:00 PM] Walk with @ben and @zoë_ruiz

[2025-04-03 10:00:00 AM] Nobody was there

[2027-04-03 10:00:00 AM] With @ben, one day
"""


def entry(title: str, body: str = "", day: str = "2025-03-12", time: str = "09:30", **other: Any) -> dict[str, Any]:
    return {"title": title, "body": body, "date": day, "time": time, "tags": [], "starred": False, **other}


JSON = json.dumps(
    {
        "tags": {"@ben": 2, "@zoë_ruiz": 2, "#promotion": 1},
        "entries": [
            entry(
                "Coffee with @Zoë_Ruiz.",
                "She asks about [this] and #promotion.\n\nI said too much.\n",
                starred=True,
                tags=["@zoë_ruiz", "#promotion"],
            ),
            entry("Walk with @ben and @zoë_ruiz", day="2025-04-02", time="14:05", tags=["@zoë_ruiz", "@ben"]),
            entry("Nobody was there", day="2025-04-03", time="10:00"),
            entry("With @ben, one day", day="2027-04-03", time="10:00"),
        ],
    },
    indent=2,
)
MEETINGS = (
    FoundMeeting(
        person="Zoë Ruiz",
        day=date(2025, 3, 12),
        hour="09:30",
        notes=(
            FoundNote(text="Coffee with @Zoë_Ruiz."),
            FoundNote(text="She asks about [this] and #promotion."),
            FoundNote(text="I said too much."),
        ),
    ),
    *(
        FoundMeeting(person=person, day=date(2025, 4, 2), hour="14:05", notes=(FoundNote(text="Walk with @ben and @zoë_ruiz"),))
        for person in ("Ben", "Zoë Ruiz")
    ),
)


@pytest.mark.parametrize(("content", "title"), [(TEXT, "a journal of jrnl, as text"), (JSON, "a journal of jrnl, as JSON")])
def test_both_exports_come_to_the_same(content: str, title: str) -> None:
    read = found(content, "journal.txt")
    assert read.words == title
    assert read.meetings == MEETINGS
    assert read.guessed == {"Zoë Ruiz", "Ben"}


def test_what_is_left_out_is_told() -> None:
    def told(content: str) -> list[tuple[int | None, str]]:
        return [(each.line, each.words) for each in found(content).findings]

    nobody, star = "names nobody with an @: write who it was.", "1 entry with a star, which is not kept"
    assert told(TEXT) == [(8, nobody), (10, "2027-04-03 is still to come."), (None, star)]
    assert told(JSON) == [
        (None, f"entry 3: {nobody}"),
        (None, "entry 4: 2027-04-03 is still to come."),
        (None, star),
    ]


def test_who_is_met_where_no_tag_says_it() -> None:
    read = found(TEXT, person="Ana")
    assert [each.person for each in read.meetings] == ["Zoë Ruiz", "Ben", "Zoë Ruiz", "Ana"]
    assert "Ana" not in read.guessed


@pytest.mark.parametrize("day", ["2025-03-12 09:30", "12.03.2025 09:30", "Wed 12 Mar 2025 9:30 AM", "12/03/2025 09:30"])
def test_days_in_whatever_format_the_journal_has(day: str) -> None:
    (meeting,) = found(f"[{day}] Met @ana\n").meetings
    assert (meeting.day, meeting.hour) == (date(2025, 3, 12), "09:30")


def test_a_body_that_has_brackets_begins_no_entry() -> None:
    (meeting,) = found("[2025-03-12 09:30] Met @ana\n[not a day] is a line\n").meetings
    assert [each.text for each in meeting.notes] == ["Met @ana", "[not a day] is a line"]


@pytest.mark.parametrize(
    ("content", "word", "said"),
    [
        ('{"entries": [\n{"title": }]}', "", "line 2: this can't be read as JSON"),
        ('{"entries": 5}', "", "has no entries"),
        ("[" * 100_000, "jrnl-json", "can't be read as JSON"),
        ("just words", "jrnl", "has no entry that begins with its day in brackets"),
    ],
)
def test_what_is_no_journal_is_one_sentence(content: str, word: str, said: str) -> None:
    with pytest.raises(NotRead, match=said):
        found(content, word=word)


def test_an_entry_that_is_none_is_told() -> None:
    zoned = entry("x", day="2026-13-01T10:00Z", time="")
    content = json.dumps({"entries": [5, entry("x", day="soon"), entry("Met @ana", tags=[7]), zoned]})
    read = found(content)
    assert [each.words for each in read.findings] == [
        "entry 1: “” is no day.",
        "entry 2: “soon 09:30” is no day.",
        "entry 4: “2026-13-01T10:00Z” is no day.",
    ]
    assert [each.person for each in read.meetings] == ["Ana"]


BAD = ("2026-02-29 10:00", "9999-12-31 23:59", "0001-01-01 00:00", "Mon 31.02.2026", "13/25/2026 10:00", "2026-01-02 25:10")


@pytest.mark.parametrize("day", [*BAD, "30 Feb 2026 10:00", "Feb 30, 2026"])
def test_an_entry_whose_day_can_not_be_read_is_told_with_its_line_and_is_nobody_s(day: str) -> None:
    good = "[2026-01-02 10:00] met @zoe.\n[see page 2026] she said\n"
    bad = f"[{day}] @zoe no\nmore of it\n"
    for content, line in ((good + bad, 3), (bad + good, 1), (f"{good}{bad}[2026-01-05 10:00] @ben\n", 3)):
        read = found(content, "journal.txt")
        (told,) = read.findings
        assert told.line == line and told.words.startswith(f"“{day}” is no day that can be read")
        assert [note.text for note in read.meetings[0].notes] == ["met @zoe.", "[see page 2026] she said"]
        assert [each.person for each in read.meetings] == ["Zoe", "Ben"][: len(read.meetings)]
        assert len(read.meetings) == 1 + ("@ben" in content)


def test_a_long_journal_takes_no_longer_than_its_letters() -> None:
    entry = "[2026-03-12 09:30] Met @ana\n\n" + "word " * 600 + "\n\n"
    found(entry, "j.txt")
    began = process_time()
    assert found(entry * 4000, "j.txt").meetings
    assert process_time() - began < 4
