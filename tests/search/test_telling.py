"""Every kept word is told: of each kind of moment that holds words, once, as it reads today."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.career.moments import MapLineChanged, MapLineKept
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.moment import InSession, Moment
from peercoach_tui.domain.moments import TEXTS, AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.points.moments import PointChanged, PointKept
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.questions.moments import DeckTurned, QuestionAsked
from peercoach_tui.domain.sessions.moments import (
    Brought,
    Feedback,
    FeedbackGiven,
    Learned,
    NextMeetingSet,
    NoteKept,
    NoteSort,
    SessionBegun,
)
from peercoach_tui.domain.side import Side
from peercoach_tui.search.entry import ASIDE, Entry, EntryKind
from peercoach_tui.search.telling import groups_of
from peercoach_tui.tui.notebook.row import after_words
from tests.domain.timelines import BEGAN, at

ZONE = ZoneInfo("Europe/Berlin")
ADDED = PartnerAdded(id="added", at=at(-99), name="Ana Ruiz", agreement="nothing leaves", role="team lead", contact="room 12")
BEGUN = SessionBegun(id="s", partner="p", at=BEGAN, began=BEGAN, zone="Europe/Berlin", first=Side.ME, place="coffee, 2nd floor")


def told(*moments: AnyMoment, folder: str = "p") -> list[tuple[bool, Entry]]:
    """Return the entries of some moments, each with whether it stands in the meeting."""
    fold = Fold(folder, moments)
    topics = {"known": Topic.PEOPLE}
    groups = sorted(groups_of(folder, fold, ZONE, topics.get), key=lambda group: group.at)
    return [(group.session is not None, entry) for group in groups for entry in group.entries]


def one(*moments: AnyMoment) -> tuple[bool, Entry]:
    (entry,) = told(*moments)
    return entry


def test_a_note_is_told_in_its_newest_wording_where_it_was_first_kept() -> None:
    first = NoteKept(id="n", at=at(1), session="s", text="yes", sort=NoteSort.WORDS)
    mended = NoteKept(id="m", at=at(9), session="s", text="yes, no", sort=NoteSort.WORDS, replaces="n")
    inside, entry = one(BEGUN.but(place=""), first, mended)
    assert inside and entry == Entry(id="n", kind=EntryKind.WORDS, text="“yes, no”", words="yes, no", at=at(1), moment="m")
    assert entry.is_note
    assert told(BEGUN.but(place=""), first, NoteKept(id="x", at=at(9), session="s", text="", replaces="n")) == []


def test_what_each_kind_is_told_as() -> None:
    def of_meeting(*moments: AnyMoment) -> tuple[EntryKind, str, str]:
        inside, entry = one(BEGUN.but(place=""), *moments)
        assert inside
        return entry.kind, entry.text, entry.became

    note = NoteKept(id="n", at=at(1), session="s", text="the move", sort=NoteSort.GOAL)
    assert of_meeting(note) == (EntryKind.GOAL, "the move", "")
    assert of_meeting(QuestionAsked(id="q", at=at(1), session="s", text="Why now?")) == (EntryKind.QUESTION, "Why now?", "")
    assert of_meeting(Brought(id="b", at=at(1), session="s", side=Side.THEM, text="the move")) == (
        EntryKind.BROUGHT,
        "the move",
        "",
    )
    assert of_meeting(Learned(id="l", at=at(1), session="s", text="to wait")) == (EntryKind.LEARNED, "to wait", "")
    fed = FeedbackGiven(id="g", at=at(1), session="s", about=Feedback.HELPED, text="silence")
    assert of_meeting(fed) == (EntryKind.FEEDBACK, "silence", "what helped")
    made = FollowUpMade(
        id="f", at=at(1), session="s", follow_up="f", owner=Side.THEM, when="on Monday", what="ask Dana", report="a word"
    )
    assert of_meeting(made) == (EntryKind.FOLLOW_UP, "on Monday, ask Dana · a word", "")
    done = FollowUpChanged(id="d", at=at(2), follow_up="f", outcome=Outcome.DONE)
    assert of_meeting(made, done) == (EntryKind.FOLLOW_UP, "on Monday, ask Dana · a word", "done")
    point = PointKept(id="k", at=at(1), session="s", point="k", text="the trip")
    assert of_meeting(point) == (EntryKind.POINT, "the trip", "")
    goal = GoalSet(id="t", at=at(1), session="s", goal="t", owner=Side.THEM, title="lead", why="to grow", step="ask")
    assert of_meeting(goal) == (EntryKind.GOAL, "lead · to grow · ask", "")
    line = MapLineKept(id="ml", at=at(1), session="s", line="ml", owner=Side.THEM, part=Part.ROLE, text="head of lab")
    assert of_meeting(line) == (EntryKind.MAP, "head of lab", "role")
    agreed = PartnerChanged(id="pc", at=at(1), session="s", agreement="between us")
    assert of_meeting(agreed) == (EntryKind.AGREEMENT, "between us", "between you two")


def test_what_a_follow_up_taught_stands_where_it_was_said() -> None:
    made = FollowUpMade(id="f", at=at(-50), follow_up="f", owner=Side.THEM, what="ask Dana")
    learned = FollowUpChanged(id="c", at=at(1), session="s", follow_up="f", outcome=Outcome.LEARNED, taught="ask sooner")
    (outside, first), (inside, second) = told(BEGUN.but(place=""), made, learned)
    assert (outside, first.text, first.became) == (False, "ask Dana", "learned")
    assert (inside, second.kind, second.text, second.side) == (True, EntryKind.LEARNED, "ask sooner", Side.THEM)


def test_a_mark_is_no_second_time_the_line_that_it_stands_on() -> None:
    note = NoteKept(id="n", at=at(1), session="s", text="yes")
    mark = PointKept(id="k", at=at(2), session="s", point="k", of="n")
    assert [entry.text for _, entry in told(BEGUN.but(place=""), note, mark)] == ["yes"]
    reworded = PointChanged(id="w", at=at(3), point="k", text="what yes costs")
    assert [entry.text for _, entry in told(BEGUN.but(place=""), note, mark, reworded)] == ["yes", "what yes costs"]


def test_my_check_in_stands_under_my_goal() -> None:
    goal = GoalSet(id="t", at=at(-5), goal="t", owner=Side.ME, title="listen", topic=Topic.PERFORMANCE)
    check_in = CheckedIn(id="c", at=at(1), goal="t", day=date(2026, 11, 24), score=6, text="I waited", met="p", meeting="s")
    closed = GoalChanged(id="x", at=at(2), goal="t", closed=True, learned="it takes a breath")
    entries = [entry for _, entry in told(goal, check_in, closed, folder="coach")]
    assert [(entry.kind, entry.text, entry.became, entry.topic) for entry in entries] == [
        (EntryKind.GOAL, "listen · it takes a breath", "closed", Topic.PERFORMANCE),
        (EntryKind.CHECK_IN, "I waited", "6 of 10", Topic.PERFORMANCE),
    ]


def test_what_is_known_of_a_partner_and_where_one_meets_is_told_aside() -> None:
    following = NextMeetingSet(id="next", at=at(1), session="s", day=date(2026, 12, 8), place="canteen")
    entries = [entry for _, entry in told(ADDED, BEGUN, following)]
    assert [(entry.kind, entry.text) for entry in entries] == [
        (EntryKind.AGREEMENT, "nothing leaves"),
        (EntryKind.ABOUT, "team lead · room 12"),
        (EntryKind.PLACE, "coffee, 2nd floor"),
        (EntryKind.PLACE, "canteen"),
    ]
    assert [entry.kind for entry in entries if entry.kind not in ASIDE] == [EntryKind.AGREEMENT]


def test_a_gathering_stands_on_its_own_day_whenever_it_was_changed() -> None:
    def day_of(hour: str) -> tuple[date, datetime]:
        made = GatheringSet(id="g", at=at(1), gathering="g", name="Half-time", day=date(2026, 12, 10), hour=hour)
        fold = Fold("coach", [made, GatheringChanged(id="c", at=at(2), gathering="g", note="soup")])
        (group,) = groups_of("coach", fold, ZONE, lambda question: None)
        return group.day, group.entries[0].at

    assert day_of("18:00") == (date(2026, 12, 10), datetime(2026, 12, 10, 18, tzinfo=ZONE))
    assert day_of("") == (date(2026, 12, 10), datetime(2026, 12, 10, tzinfo=ZONE))


def test_the_topic_is_what_the_questions_were_turned_to_then() -> None:
    turned = DeckTurned(id="d", at=at(5), session="s", topic=Topic.CAREER)
    back = DeckTurned(id="e", at=at(9), session="s")
    said = [NoteKept(id=f"n{minute}", at=at(minute), session="s", text=f"{minute}") for minute in (1, 6, 10)]
    asked = QuestionAsked(id="q", at=at(7), session="s", text="Why?", question="known")
    entries = {entry.text: entry.topic for _, entry in told(BEGUN.but(place=""), turned, back, *said, asked)}
    assert entries == {"1": None, "6": Topic.CAREER, "10": None, "Why?": Topic.PEOPLE}


def test_what_is_kept_between_two_meetings_is_told_by_its_day() -> None:
    late = PointKept(id="k", at=BEGAN.replace(hour=23) - timedelta(days=1), point="k", text="the trip")
    (group,) = groups_of("p", Fold("p", [late]), ZONE, lambda id: None)
    assert (group.session, group.day, group.folder) == (None, date(2026, 11, 24), "p")


EACH: tuple[AnyMoment, ...] = (
    ADDED,
    BEGUN,
    PartnerChanged(id="1", at=at(1), session="s", agreement="a1", group="a2", role="a3", contact="a4", topics="a5"),
    Brought(id="2", at=at(1), session="s", side=Side.ME, text="b1"),
    QuestionAsked(id="3", at=at(1), session="s", text="c1"),
    NoteKept(id="4", at=at(1), session="s", text="d1"),
    FollowUpMade(id="5", at=at(1), session="s", follow_up="f", owner=Side.ME, what="e1", when="e2", report="e3"),
    FollowUpChanged(id="6", at=at(2), follow_up="f", what="f1", when="f2", report="f3", taught="f4"),
    PointKept(id="7", at=at(1), point="k", text="g1"),
    PointChanged(id="8", at=at(2), point="k", text="h1"),
    GoalSet(id="9", at=at(1), goal="t", owner=Side.ME, title="i1", why="i2", seen="i3", step="i4"),
    GoalChanged(id="10", at=at(2), goal="t", title="j1", why="j2", seen="j3", step="j4", learned="j5"),
    CheckedIn(id="11", at=at(3), goal="t", day=date(2026, 11, 24), text="k1"),
    MapLineKept(id="12", at=at(1), line="l", owner=Side.ME, part=Part.HERE, text="l1"),
    MapLineChanged(id="13", at=at(2), line="l", text="m1"),
    GatheringSet(id="14", at=at(1), gathering="g", name="n1", day=date(2026, 12, 1), place="n2", note="n3", bring="n4"),
    NextMeetingSet(id="15", at=at(1), session="s", day=date(2026, 12, 1), place="o1"),
    Learned(id="16", at=at(1), session="s", text="p1"),
    FeedbackGiven(id="17", at=at(1), session="s", about=Feedback.MORE_OF, text="q1"),
)
SUPERSEDED = ("e", "g", "i", "l1")
NOT_TOLD = {"name", "SessionChanged", "GatheringChanged", "BatchKept", "QuestionWritten", "QuestionChanged"}
"""A name is no note, nor is a question that was not asked; what changes a meeting's place, or a gathering, is told there."""


def texts(moment: Moment) -> Iterator[str]:
    names = (name for name in TEXTS.get(type(moment), ()) if not (name == "name" and isinstance(moment, PartnerAdded)))
    return (text for text in (getattr(moment, name) for name in names) if isinstance(text, str) and text)


def test_every_kind_that_holds_words_is_told() -> None:
    assert {kind.__name__ for kind in TEXTS} - NOT_TOLD == {type(moment).__name__ for moment in EACH}
    whole = "\n".join(entry.text for _, entry in told(*EACH))
    for moment in EACH:
        for text in texts(moment):
            assert (text in whole) is not text.startswith(SUPERSEDED), text
    assert not any(isinstance(moment, InSession) and moment.session != "s" for moment in EACH)


@pytest.mark.parametrize(("side", "said"), [(Side.ME, "you, on the meeting"), (Side.THEM, "Ana, on the meeting")])
def test_what_was_said_on_a_meeting_says_by_whom(side: Side, said: str) -> None:
    _, entry = one(BEGUN.but(place=""), FeedbackGiven(id="f", at=at(1), session="s", text="quiet", side=side))
    assert after_words(entry, "Ana") == said
