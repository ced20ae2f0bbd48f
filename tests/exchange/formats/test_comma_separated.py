"""Tables for spreadsheets, read back by a strict reader."""

import csv
from datetime import UTC, date, datetime
from io import StringIO
from typing import Any

import pytest
from hypothesis import given

from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.career.moments import MapLineChanged, MapLineKept
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringSet
from peercoach_tui.domain.goals.moments import CheckedIn, GoalSet
from peercoach_tui.domain.partners.partner import Pause
from peercoach_tui.domain.points.moments import PointKept
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.moments import Answer, Brought, Learned, NextMeetingSet, NoteKept, NoteSort, PartnerAnswered
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.cells import unguarded
from peercoach_tui.exchange.formats.comma_separated import FORMAT
from peercoach_tui.exchange.selection import Selection
from tests.domain.sessions.meetings import Pair
from tests.exchange.selections import TEXTS, book, gone, selection, with_text

Table = list[dict[str, str]]


def tables(chosen: Selection) -> dict[str, Table]:
    return {page.name: read(page.content) for page in FORMAT.pages(chosen, {})}


def read(content: bytes) -> Table:
    rows = csv.DictReader(StringIO(content.decode(), newline=""), strict=True)
    return [{name: unguarded(cell) for name, cell in row.items()} for row in rows]


def told(row: dict[str, str]) -> dict[str, str]:
    """Return what a row says."""
    return {name: cell for name, cell in row.items() if cell}


@pytest.fixture
def ana() -> Pair:
    """A meeting in which something of every table was kept, and one that was typed up."""
    pair = Pair()
    pair.meet(
        date(2026, 11, 3),
        (25, 22),
        (Brought, {"side": Side.THEM, "text": "the move"}),
        (NoteKept, {"text": "I can't", "sort": NoteSort.WORDS}),
        (QuestionAsked, {"text": "What else?"}),
        (PointKept, {"point": "p", "text": "her boss"}),
        (FollowUpMade, {"follow_up": "f", "owner": Side.THEM, "what": "ask Dana", "when": "on Monday", "confidence": 8}),
        (GoalSet, {"goal": "g", "owner": Side.THEM, "title": "lead", "due": date(2027, 1, 1)}),
        (CheckedIn, {"goal": "g", "day": date(2026, 11, 3), "score": 6, "text": "better"}),
        (PartnerAnswered, {"answer": Answer.HEARD, "score": 9}),
        (Learned, {"text": "wait"}),
        (NextMeetingSet, {"day": date(2026, 11, 17), "hour": "10:30"}),
        place="canteen",
    )
    pair.meet(date(2026, 11, 17), (0, 0), (NoteKept, {"text": "later"}), typed_up=True)
    resolved = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    pair.keep(FollowUpChanged(id="done", at=resolved, follow_up="f", outcome=Outcome.DONE, due=date(2026, 11, 20), hour="17:00"))
    return pair


def test_what_is_in_each_table(ana: Pair) -> None:
    found = tables(selection(book(*ana.moments)))
    assert list(found) == [
        *("notes.csv", "follow-ups.csv", "goals.csv", "meetings.csv", "people.csv", "career-maps.csv", "gatherings.csv"),
    ]
    words, question, later, mark = found["notes.csv"]
    at = {"date": "2026-11-03", "time": "11:18", "person": "Ana Ruiz", "meeting id": "m0000", "person id": "ana"}
    assert told(words) == at | {"kind": "their words", "text": "I can't", "id": words["id"]}
    assert told(question) == at | {"kind": "question", "text": "What else?", "id": question["id"]}
    assert (later["date"], later["time"], later["text"]) == ("2026-11-17", "", "later")
    assert (mark["kind"], mark["text"], mark["id"]) == ("to come back to", "her boss", "p")
    assert [told(each) for each in found["follow-ups.csv"]] == [
        {
            "date": "2026-11-03",
            "person": "Ana Ruiz",
            "who": "them",
            "when": "on Monday",
            "what": "ask Dana",
            "sure": "8",
            "due": "2026-11-20",
            "time": "17:00",
            "outcome": "done",
            "resolved": "2026-11-21",
            "meeting id": "m0000",
            "person id": "ana",
            "id": "f",
        }
    ]
    assert [told(each) for each in found["goals.csv"]] == [
        {
            "date": "2026-11-03",
            "person": "Ana Ruiz",
            "who": "them",
            "goal": "lead",
            "due": "2027-01-01",
            "score": "6",
            "check-ins": "2026-11-03 6 better",
            "meeting id": "m0000",
            "person id": "ana",
            "id": "g",
        }
    ]
    first, typed_up = found["meetings.csv"]
    assert told(first) == {
        "date": "2026-11-03",
        "start": "10:30",
        "end": "11:23",
        "time zone": "Europe/Berlin",
        "person": "Ana Ruiz",
        "place": "canteen",
        "form": "swap half-way",
        "you coached": "25",
        "they coached": "22",
        "they brought": "the move",
        "you learned": "wait",
        "felt heard": "9",
        "next date": "2026-11-17",
        "next time": "10:30",
        "person id": "ana",
        "id": "m0000",
    }
    assert (typed_up["start"], typed_up["you coached"], typed_up["typed up"]) == ("10:30", "", "yes")


def test_who_they_are_what_they_want_and_when_all_meet() -> None:
    at = datetime(2026, 11, 20, 9, tzinfo=UTC)
    about: dict[str, Any] = {
        "group": "Research",
        "agreement": "=stays here",
        "named": False,
        "pause": Pause(until=date(2026, 12, 1)),
    }
    line = MapLineKept(id="1", at=at, line="l", owner=Side.THEM, part=Part.ROLE, text="team lead")
    became = MapLineChanged(id="2", at=at, line="l", became="g")
    own = MapLineKept(id="3", at=at, line="own", owner=Side.ME, part=Part.HERE, text="I run the courses")
    hall = GatheringSet(id="4", at=at, gathering="w", name="half-time", day=date(2026, 12, 10), hour="18:00", place="hall")
    chosen = selection(book(line, became, **about), coach=(own, hall.but(note="long", bring="photos")))
    found = tables(chosen)
    assert [told(row) for row in found["people.csv"]] == [
        {
            "person": "Ana Ruiz",
            "group": "Research",
            "how often": "every 2 weeks",
            "paused": "yes",
            "paused until": "2026-12-01",
            "you agreed": "=stays here",
            "may be named": "no",
            "person id": "ana",
        }
    ]
    assert [told(row) for row in found["career-maps.csv"]] == [
        {
            "kept": "2026-11-20",
            "person": "Ana Ruiz",
            "who": "them",
            "part": "role",
            "line": "team lead",
            "became": "g",
            "person id": "ana",
            "id": "l",
        },
        {"kept": "2026-11-20", "who": "me", "part": "here", "line": "I run the courses", "id": "own"},
    ]
    assert [told(row) for row in found["gatherings.csv"]] == [
        {
            "date": "2026-12-10",
            "time": "18:00",
            "gathering": "half-time",
            "place": "hall",
            "on it": "long",
            "to bring": "photos",
            "id": "w",
        }
    ]
    some = tables(chosen.but(whole=False))
    assert (len(some["career-maps.csv"]), some["gatherings.csv"]) == (1, [])
    later = tables(chosen.but(since=date(2026, 12, 11)))
    assert (later["career-maps.csv"], later["gatherings.csv"], len(later["people.csv"])) == ([], [], 1)


def test_of_a_time(ana: Pair) -> None:
    whole = selection(book(*ana.moments))
    later = tables(whole.but(since=date(2026, 11, 4)))
    assert [len(later[name]) for name in later] == [1, 0, 0, 1, 1, 0, 0]
    before = tables(whole.but(until=date(2026, 11, 3)))
    assert [len(before[name]) for name in before] == [3, 1, 1, 1, 1, 0, 0]


def test_ones_own_goals_leave_with_all_alone() -> None:
    at = datetime(2026, 11, 3, 23, 30, tzinfo=UTC)
    mine = selection(book(), coach=(GoalSet(id="set", at=at, goal="mine", owner=Side.ME, title="ask more"),))
    (goal,) = tables(mine)["goals.csv"]
    assert told(goal) == {"date": "2026-11-04", "who": "me", "goal": "ask more", "id": "mine"}
    assert tables(mine.but(whole=False))["goals.csv"] == []


def test_one_table_alone_and_the_mark_for_excel(ana: Pair) -> None:
    chosen = selection(book(*ana.moments))
    (page,) = FORMAT.pages(chosen, {"table": "goals", "excel": "yes"})
    assert (page.name, page.content[:3]) == ("goals.csv", b"\xef\xbb\xbf")
    assert page.content[3:] == next(each.content for each in FORMAT.pages(chosen, {}) if each.name == "goals.csv")


@given(TEXTS)
def test_any_text_comes_back(text: str) -> None:
    notes, follow_ups, goals, meetings, *_ = tables(with_text(text)).values()
    # A text of nothing but spaces is no point.
    assert [each["text"] for each in notes] == [text] * (6 if text.strip() else 4)
    assert [each[name] for each in follow_ups for name in ("when", "what", "tells how it went", "learned")] == [text] * 4
    (goal,) = goals
    assert [goal[name] for name in ("goal", "why", "how it is seen", "next step")] == [text] * 4
    assert goal["check-ins"] == f"2026-11-03 6 {text}"
    (meeting,) = meetings
    assert [meeting[name] for name in ("place", "they brought", "you learned", "they said of it")] == [text] * 4


def test_what_was_taken_back_or_erased_does_not_leave() -> None:
    content = b"".join(page.content for page in FORMAT.pages(gone("secret"), {}))
    assert b"stays" in content and b"now" in content and b"secret" not in content
