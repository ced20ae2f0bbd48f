"""Markdown for Obsidian: its properties read by a YAML reader, its body by a Markdown library."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from markdown_it import MarkdownIt

from peercoach_tui.content.loader import load
from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.career.moments import MapLineKept
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringSet
from peercoach_tui.domain.goals.moments import CheckedIn, GoalSet
from peercoach_tui.domain.points.moments import PointKept
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.questions.moments import DeckTurned, QuestionAsked
from peercoach_tui.domain.sessions.moments import Brought, Learned, NoteKept, NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.formats.markdown import FORMAT
from peercoach_tui.exchange.markdown_text import shown
from peercoach_tui.exchange.selection import Selection
from tests.domain.sessions.meetings import Pair
from tests.exchange.markdown_read import read_text
from tests.exchange.selections import TEXTS, book, gone, selection, with_text
from tests.importing.desks import found as came_in

GOLDEN = Path(__file__).parent / "golden"
LATER = datetime(2026, 11, 20, 9, tzinfo=UTC)
CONTENT = load()


def pages(chosen: Selection, **options: str) -> dict[str, str]:
    return {page.name: page.content.decode() for page in FORMAT.pages(chosen, options)}


def parts(page: str) -> tuple[dict[str, Any], str]:
    """Return the properties and the body of a page."""
    _, head, body = page.split("---\n", 2)
    return yaml.safe_load(head), body


def texts(body: str) -> list[str]:
    """Return what a library reads, paragraph by paragraph."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return [read_text(token) for token in reader.parse(body) if token.type == "inline"]


@pytest.fixture
def ana() -> Pair:
    """A meeting with a line of each sort, and what is in no meeting."""
    pair = Pair()
    pair.meet(
        date(2026, 11, 3),
        (25, 22),
        (DeckTurned, {"topic": Topic.PEOPLE}),
        (Brought, {"side": Side.THEM, "text": "the move"}),
        (NoteKept, {"text": "- [ ] not a task\n# nor a heading"}),
        (NoteKept, {"text": "I can't say *no*", "sort": NoteSort.WORDS}),
        (QuestionAsked, {"text": "What else?"}),
        (FollowUpMade, {"follow_up": "f", "owner": Side.THEM, "what": "ask Dana", "due": date(2026, 12, 4), "confidence": 8}),
        (FollowUpMade, {"follow_up": "g", "owner": Side.ME, "what": "write 📅 2020-01-01", "when": "on Monday", "hour": ""}),
        (Learned, {"text": "wait"}),
        place="canteen",
    )
    pair.keep(
        FollowUpChanged(id="done", at=LATER, follow_up="g", outcome=Outcome.DONE, taught="it was easy"),
        FollowUpMade(id="made", at=LATER, follow_up="h", owner=Side.ME, what="call", due=date(2026, 12, 1), hour="17:00"),
        GoalSet(id="set", at=LATER, goal="lead", owner=Side.THEM, title="lead", topic=Topic.CAREER, why="1. it matters"),
        CheckedIn(id="check", at=LATER, goal="lead", day=date(2026, 11, 20), score=6, text="better"),
        PointKept(id="point", at=LATER, point="p", text="her boss"),
        MapLineKept(id="step", at=LATER, line="1", owner=Side.THEM, part=Part.STEP, text="ask Dana"),
        MapLineKept(id="role", at=LATER, line="2", owner=Side.THEM, part=Part.ROLE, text="team lead"),
    )
    return pair


def chosen(pair: Pair, **fields: Any) -> Selection:
    hall = GatheringSet(id="w", at=LATER, gathering="g", name="half-time", day=LATER.date(), hour="18:00", place="hall")
    coach = (
        GoalSet(id="own", at=LATER, goal="mine", owner=Side.ME, title="ask more"),
        MapLineKept(id="here", at=LATER, line="3", owner=Side.ME, part=Part.HERE, text="I run the courses"),
        hall.but(bring="the *photos*", note="it may be long"),
    )
    agreed = {"agreement": "what is said here\nstays here"}
    about = book(*pair.moments, topics="Führung, 2026", group="Research", contact="ana@example.org", **agreed)
    return selection(about, coach=coach, stages=CONTENT.stages, checklist=CONTENT.checklist, **fields)


@pytest.mark.parametrize("by", ["meeting", "person"])
def test_the_pages_are_the_golden_ones(ana: Pair, by: str) -> None:
    found = pages(chosen(ana), by=by)
    assert found == {path.name: path.read_text() for path in (GOLDEN / f"by {by}").iterdir()}


def test_a_file_a_meeting_unless_told_otherwise(ana: Pair) -> None:
    assert pages(chosen(ana)) == pages(chosen(ana), by="meeting")


def test_the_properties_as_yaml_reads_them(ana: Pair) -> None:
    head, _ = parts(pages(chosen(ana))["2026-11-03 Ana Ruiz.md"])
    assert head == {
        "date": date(2026, 11, 3),
        "start": "10:30",
        "end": "11:23",
        "person": "[[Ana Ruiz]]",
        "place": "canteen",
        "tags": ["peercoach", "people-at-work"],
        "you coached": 25,
        "they coached": 22,
        "id": "m0000",
        "person id": "ana",
    }
    head, _ = parts(pages(chosen(ana), by="person")["Ana Ruiz.md"])
    assert head["tags"] == ["peercoach", "führung", "topic-2026", "people-at-work"]


def test_two_a_day_are_told_apart_by_which_was_kept_first() -> None:
    pair = Pair()
    first = pair.meet(date(2026, 11, 3))
    second = pair.meet(date(2026, 11, 3), (20, 20), (NoteKept, {"text": "again"}))
    found = pages(selection(book(*pair.moments)))
    assert [parts(page)[0]["id"] for page in found.values()] == [first, second]
    assert list(found) == ["2026-11-03 Ana Ruiz.md", "2026-11-03 Ana Ruiz 2.md"]


def test_names_that_are_one_to_a_file_system() -> None:
    pair = Pair()
    pair.meet(date(2026, 11, 3))
    ana, other = book(*pair.moments, name="Zoë / Li?"), book(*pair.moments, id="b", name="zoë li")
    found = pages(selection(ana, other), by="person")
    assert list(found) == ["Zoë Li.md", "zoë li 2.md"]
    assert parts(found["Zoë Li.md"])[0]["aliases"] == ["Zoë / Li?"]
    meeting = pages(selection(ana))["2026-11-03 Zoë Li.md"]
    assert parts(meeting)[0]["person"] == "[[Zoë Li]]"
    assert "Zoë / Li?" in parts(meeting)[1]


def test_of_a_time(ana: Pair) -> None:
    ana.meet(date(2026, 11, 17))
    assert list(pages(chosen(ana, since=date(2026, 11, 4), until=date(2026, 11, 19)))) == ["2026-11-17 Ana Ruiz.md"]
    assert list(pages(chosen(ana, since=date(2026, 11, 18)))) == ["Ana Ruiz between meetings.md", "My goals.md", "Whole group.md"]
    assert list(pages(chosen(ana, since=date(2026, 11, 24)), by="person")) == []
    # What was agreed has no day: it is in no time.
    assert "You agreed" not in pages(chosen(ana, since=date(2026, 11, 18)))["Ana Ruiz between meetings.md"]


def test_what_is_ones_own_leaves_with_all_alone(ana: Pair) -> None:
    assert pages(chosen(ana, whole=False)).keys().isdisjoint({"My goals.md", "Whole group.md"})


@settings(deadline=None)
@given(TEXTS)
@example("\n- ")
@example("- x ")
def test_any_text_comes_back(text: str) -> None:
    by_meeting = pages(with_text(text))
    body = "\n".join(parts(page)[1] for page in by_meeting.values())
    found = texts(body)
    told = shown(text)
    assert found.count(f"11:18 {told}") == 1  # a note
    # Their words, the title of the goal, and a point, which a text of nothing but spaces isn't.
    assert found.count(told) == (3 if text.strip() else 2)
    assert f"11:18 * {told}" in found and f"11:18 ? {told}" in found
    assert f"Ana brought: {told}" in [each[6:] for each in found]
    assert {f"you learned: {told}", f"Ana, on the meeting: {told}"} <= set(found)
    assert {f"learned: {told}", f"tells how it went: {told}"} <= set(found)
    assert any(each.startswith(f"[-] Ana: {told}, {told}") for each in found)
    assert {f"why it matters: {told}", f"next step: {told}", f"Tue 3 Nov 2026: 6 of 10 · {told}"} <= set(found)
    assert parts(by_meeting["2026-11-03 Ana Ruiz.md"])[0]["place"] == text
    (page,) = pages(with_text(text), by="person").values()
    assert set(texts(parts(page)[1])) >= {each for each in found if not each.startswith("Tue 3 Nov 2026 · ")}


@pytest.mark.parametrize("by", ["meeting", "person"])
def test_what_was_taken_back_or_erased_does_not_leave(by: str) -> None:
    content = "".join(pages(gone("secret"), by=by).values())
    assert "stays" in content and "now" in content and "secret" not in content


def test_what_a_page_has_and_does_not_come_in_again_is_said_in_one_line(ana: Pair) -> None:
    between = came_in(pages(chosen(ana))["Ana Ruiz between meetings.md"].encode(), "Ana Ruiz between meetings.md")
    words = "what is to be brought up and the career map and what you agreed are left out: JSON Lines has them."
    assert [each.words for each in between.findings if "JSON Lines has them" in each.words] == [words]
    group = came_in(pages(chosen(ana))["Whole group.md"].encode(), "Whole group.md")
    assert [each.words for each in group.findings] == ["what the whole group does is left out: JSON Lines has it."]
    assert (group.meetings, group.follow_ups, group.goals) == ((), (), ())
