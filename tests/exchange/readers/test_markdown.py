"""Markdown as Obsidian and its kin have it."""

from datetime import date
from pathlib import Path

import pytest

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.formats.markdown import pages
from peercoach_tui.exchange.found import FoundFollowUp, FoundGoal, FoundMeeting, FoundNote
from peercoach_tui.exchange.reader import NotRead
from peercoach_tui.selecting import selected
from tests.importing.desks import desk, fold, found, names, planned, take
from tests.importing.test_taking_in import BENS, FIRST, SECOND, table

DAY = date(2025, 3, 12)
PAGE = """---
date: 2025-03-12
time: 9:30
person: "[[People/Zoë Ruiz|Zoë]]"
place: canteen
tags: [coaching, 1on1]
---
## Notes
She asks about Dana,
and [[Ben Okafor]].

- a word
  that goes on
- another

> I want more of it.

## A heading of its own
```
- [ ] no task
```

## Follow-ups
- [ ] ask Dana 📅 2025-04-01 ⏫
- [x] Zoë: write it ✅ 2025-03-20
- [-] me: call Ben
"""


def test_a_page_with_properties() -> None:
    read = found(PAGE, "any.md")
    assert read.words == "a Markdown file" and read.guessed == frozenset()
    whose = "1 follow-up doesn't say whose it is: taken as yours. The name before it, “Ana: …”, makes one theirs."
    assert [each.words for each in read.findings] == [whose]
    assert read.meetings == (
        FoundMeeting(
            person="Zoë Ruiz",
            day=DAY,
            hour="09:30",
            place="canteen",
            notes=(
                FoundNote(text="She asks about Dana,\nand Ben Okafor."),
                FoundNote(text="a word\nthat goes on"),
                FoundNote(text="another"),
                FoundNote(text="I want more of it.", sort=NoteSort.WORDS),
                FoundNote(text="A heading of its own"),
                FoundNote(text="```\n- [ ] no task\n```"),
            ),
            follow_ups=(
                FoundFollowUp(what="ask Dana", owner=Side.ME, person="Zoë Ruiz", due=date(2025, 4, 1)),
                FoundFollowUp(
                    what="write it",
                    owner=Side.THEM,
                    written="Zoë: write it",
                    person="Zoë Ruiz",
                    outcome=Outcome.DONE,
                    resolved=date(2025, 3, 20),
                ),
                FoundFollowUp(what="call Ben", owner=Side.ME, written="me: call Ben", person="Zoë Ruiz", outcome=Outcome.DROPPED),
            ),
        ),
    )


def test_a_meeting_below_each_heading_with_a_day() -> None:
    read = found(
        "# Coaching\nabove all\n\n## 2025-03-12 Zoë Ruiz\n- one\n\n## Mon 14 April 2025, 10:15 – met with [[Ben Okafor]]\ntwo\n"
        "### more\nthree\n## 2027-01-01 Ana\nx\n",
        "log.md",
        day_first=True,
    )
    assert [(each.person, each.day, each.hour, [note.text for note in each.notes]) for each in read.meetings] == [
        ("Zoë Ruiz", DAY, "", ["one"]),
        ("Ben Okafor", date(2025, 4, 14), "10:15", ["two", "more", "three"]),
    ]
    assert read.guessed == {"Zoë Ruiz", "Ben Okafor"}
    assert [(each.line, each.words) for each in read.findings] == [
        (1, "what stands above the first day is left out."),
        (11, "2027-01-01 is still to come."),
    ]


@pytest.mark.parametrize(
    ("content", "name", "person", "who"),
    [
        ("- one\n", "2025-03-12 Zoë Ruiz.md", "", "Zoë Ruiz"),
        ("- one\n", "12.03.2025.md", "Ana", "Ana"),
        ("---\ndate: 12.3.2025\npeople:\n  - Zoë Ruiz\n---\n- one\n", "x.md", "Ana", "Zoë Ruiz"),
        ("# 12 March 2025\n- one\n", "x.md", "Ana", "Ana"),
        ("---\ndate: 2025-03-12\nwith: 'Zoë O''Neill'\n---\n- one\n", "x.md", "", "Zoë O'Neill"),
    ],
)
def test_who_was_met_and_when(content: str, name: str, person: str, who: str) -> None:
    (meeting,) = found(content, name, person=person).meetings
    assert (meeting.person, meeting.day, meeting.notes) == (who, DAY, (FoundNote(text="one"),))


def test_a_page_with_several_people_is_a_meeting_with_each() -> None:
    read = found('---\ndate: 2025-03-12\npeople: ["[[Ana]]", Ben]\n---\nx\n', "x.md")
    assert [each.person for each in read.meetings] == ["Ana", "Ben"]


@pytest.mark.parametrize(
    ("content", "said"),
    [("just words\n", "has no day in its properties"), ("---\ndate: soon\n---\nx\n", "“soon” in its properties is no day")],
)
def test_what_has_no_day_is_one_sentence(content: str, said: str) -> None:
    with pytest.raises(NotRead, match=said):
        found(content, "x.md")


def test_a_property_that_can_not_be_read_is_told() -> None:
    read = found("---\ndate: 2025-03-12\n- {x\nperson: Ana\nand so on\n---\nx\n", "x.md")
    assert [each.line for each in read.findings] == [3, 5] and read.meetings[0].person == "Ana"
    assert [(each.line, each.words) for each in read.findings[1:]] == [(5, "can't be read as a property, and is left out.")]


def test_our_own_pages_come_in_again(tmp_path: Path) -> None:
    with desk(tmp_path / "a") as there, desk(tmp_path / "b", seed=2) as here:
        take(there, table(FIRST, SECOND, BENS))
        every = [found(page.content, page.name) for page in pages(selected(there), {})]
        assert {each.words for each in every} == {"a page of peercoach, Markdown"}
        assert planned(there, *every).is_empty, "all of it is there"
        take(here, *every)
        assert names(here) == ["Ben Okafor", "Zoë Ruiz"]
        said = [[note.kept.text for note in account.notes] for account in fold(here, "Zoë Ruiz").accounts]
        assert said == [["asks about Dana"], ["one", "two"]]
        (follow_up,) = fold(here, "Zoë Ruiz").follow_ups
        assert (follow_up.what, follow_up.owner, follow_up.due) == ("call Dana", Side.ME, date(2025, 4, 1))
        assert take(here, *every) is None


def test_properties_that_can_not_be_read_are_told_once() -> None:
    read = found(
        "---\nperson: Ana\ntime: half past ten\nduration: about an hour\nmood: fine\ntags: [a]\nempty:\n---\n"
        "# 2026-11-03\none\n# 2026-11-04\ntwo\n",
        "a.md",
    )
    assert [(each.hour, each.minutes) for each in read.meetings] == [("", None)] * 2
    assert [each.words for each in read.findings] == [
        "“half past ten” is no hour, and is left out: write it as time: 10:30.",
        "“about an hour” is no length, and is left out: write it as duration: 60.",
        "properties left out: mood",
    ]


def test_our_own_pages_without_a_day_come_in_as_what_they_are() -> None:
    tag = '---\ntags:\n  - "peercoach"\n'
    goals = (
        "---\n\n## Goals\n\n- lead a group — closed\n  - by: Fri 4 Dec 2026\n"
        "  - why it matters: she \\*wants\\* it\n  - Tue 24 Nov 2026: 6 of 10\n"
    )
    follow_ups = "\n## Follow-ups\n\n- [ ] Ana: ask Dana 📅 2026-12-01\n  - learned: a lot\n"
    content = f'{tag}person: "[[Ana Ruiz]]"\n{goals}{follow_ups}\n## To bring up\n\n- a point\n'
    between = found(content, "Ana Ruiz between meetings.md")
    goal = FoundGoal(
        title="lead a group", owner=Side.THEM, person="Ana Ruiz", why="she *wants* it", due=date(2026, 12, 4), closed=True
    )
    assert between.goals == (goal,) and between.meetings == ()
    follow_up = FoundFollowUp(what="ask Dana", owner=Side.THEM, person="Ana Ruiz", due=date(2026, 12, 1), taught="a lot")
    assert between.follow_ups == (follow_up,)
    assert [each.words for each in between.findings] == [
        "what is to be brought up is left out: JSON Lines has it.",
        "1 line of goals left out, such as check-ins: JSON Lines has all of it.",
    ]
    mine = found(f"{tag}{goals}", "My goals.md")
    assert mine.goals == (goal.but(owner=Side.ME, person=""),)
    page = f"{tag}---\n\n## Tue 3 Nov 2026\n\n- a note\n\n## Follow-ups\n\n- [ ] Ana: ask Dana\n"
    whole = found(page, "Ana Ruiz.md")
    assert [(each.day, len(each.notes), each.follow_ups) for each in whole.meetings] == [(date(2026, 11, 3), 1, ())]
    assert [each.what for each in whole.follow_ups] == ["ask Dana"]


@pytest.mark.parametrize("day", ["2026-02-29", "31.02.2026 10:00", "30 Feb 2026", "9999-12-31", "13/25/2026"])
@pytest.mark.parametrize("name", ["notes.md", "2026-01-01 Zoe.md"])
def test_what_stands_below_a_heading_whose_day_can_not_be_read_is_nobody_s(day: str, name: str) -> None:
    read = found(f"## 2026-01-02 Ana\none\n\n## Ana, {day}\ntwo\n### of it\nthree\n\n## 2026-01-05 Ana\nfour 31.31.2026\n", name)
    assert [[note.text for note in each.notes] for each in read.meetings] == [["one"], ["four 31.31.2026"]]
    (told,) = read.findings
    assert told.line == 4 and told.words.startswith(
        f"“Ana, {day}” has no day that can be read: what stands below it is left out."
    )


@pytest.mark.parametrize(
    "heading", ["Version 3.14.99", "12 people 2026", "Room 1234-56", "Steps 1.2.3", "2026", "Plan 9-10-11", "Room 1.2.26"]
)
def test_a_heading_with_numbers_that_are_no_day_stays_in_its_meeting(heading: str) -> None:
    (meeting,) = found(f"## 2026-01-02 Ana\none\n## {heading}\ntwo\n").meetings
    assert [note.text for note in meeting.notes] == ["one", heading, "two"]
