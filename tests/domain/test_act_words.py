"""What is said of an act that is taken back, and of one that is done again: a true sentence for each kind."""

from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import pytest

from peercoach_tui.domain.act_words import did_again_words, took_back_words
from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.career.moments import MapLineChanged, MapLineKept
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.listening.moments import FocusChosen, ItemTicked, Slip, SlipSort
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.partners.partner import Pause
from peercoach_tui.domain.points.moments import PointCarried, PointChanged, PointKept
from peercoach_tui.domain.points.point import PointOutcome
from peercoach_tui.domain.questions.moments import (
    DeckTurned,
    QuestionAsked,
    QuestionChanged,
    QuestionPinned,
    QuestionsSwitched,
    QuestionWritten,
)
from peercoach_tui.domain.sessions.moments import (
    AloneDone,
    Answer,
    BreakJudged,
    Brought,
    FeedbackGiven,
    Learned,
    MeetingPutOff,
    NextMeetingSet,
    NoteKept,
    PartnerAnswered,
    SessionBegun,
    SessionChanged,
    SessionEnded,
    StageEntered,
    TurnSwapped,
)
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.undoing import NO_ACTS
from tests.domain.timelines import BEGAN

DAY = date(2026, 11, 24)


def act(kind: Any, **fields: Any) -> Any:
    if kind is not SessionBegun and "session" in kind.__struct_fields__:
        fields.setdefault("session", "s")
    return kind(id="1", at=BEGAN, **fields)


def made(kind: Any, called: str, **fields: Any) -> Any:
    """An act that made or changed something: taken back it is gone, done again it is back."""
    return pytest.param(act(kind, **fields), f"took back {called}", f"{called} is back", id=f"{kind.__name__} {called}")


def ended(kind: Any, undone: str, again: str, **fields: Any) -> Any:
    """An act that took something away or ended it."""
    return pytest.param(act(kind, **fields), undone, again, id=f"{kind.__name__} {undone}")


TABLE = [
    made(PartnerAdded, "the person you added", name="Ana"),
    made(PartnerChanged, "the new name", name="Ana Sol"),
    made(PartnerChanged, "the change", group="Research"),
    made(PartnerChanged, "the agreement", agreement=""),
    made(PartnerChanged, "the change to how often you meet", cadence=Cadence()),
    made(PartnerChanged, "the pause", pause=Pause(until=DAY)),
    made(PartnerChanged, "the end of the pause", pause=None),
    made(PartnerChanged, "the end of the pause", pause=Pause(until=DAY - timedelta(days=1))),
    made(PartnerChanged, "the pause", pause=Pause()),
    ended(PartnerChanged, "they are back", "they are archived again", archived=True),
    ended(PartnerChanged, "they are archived again", "they are back", archived=False),
    made(SessionBegun, "the meeting", partner="p", began=BEGAN, zone="UTC", first=Side.ME),
    made(SessionChanged, "the change to a meeting", place="canteen"),
    made(Brought, "what was brought", side=Side.ME, text="saying no"),
    ended(Brought, "what was brought is back", "what was brought is taken away again", side=Side.ME, text=""),
    made(StageEntered, "the stage", stage="focus"),
    made(TurnSwapped, "the swap", stage="focus", coach=Side.ME),
    made(QuestionAsked, "your question", text="What else?"),
    made(QuestionAsked, "the tick on the question", text="What else?", question="q"),
    made(QuestionPinned, "the pin", question="q"),
    ended(QuestionPinned, "the pin is back", "the pin is off again", question=None),
    made(DeckTurned, "the change to other questions"),
    made(NoteKept, "the note", text="maybe"),
    made(NoteKept, "the change to a note", text="perhaps", replaces="n"),
    ended(NoteKept, "the note is back", "the note is struck again", text="", replaces="n"),
    made(ItemTicked, "the tick", item="i"),
    ended(ItemTicked, "the tick is back", "the tick is off again", item="i", on=False),
    made(FocusChosen, "the focus", item="i"),
    made(Slip, "the slip", sort=SlipSort.STORY),
    made(BreakJudged, "your answer about the break", gap="g", counts=True),
    made(FollowUpMade, "the follow-up", follow_up="f", owner=Side.ME, what="write"),
    made(FollowUpChanged, "the change to a follow-up", follow_up="f", due=DAY),
    made(FollowUpChanged, "the outcome of a follow-up", follow_up="f", outcome=Outcome.DONE),
    ended(FollowUpChanged, "the follow-up is settled again", "the follow-up is open again", follow_up="f", outcome=None),
    made(FollowUpCarried, "the carry-over", follow_up="f"),
    made(PointKept, "what you wanted to bring up", point="p", text="pay", session=None),
    made(PointKept, "the mark", point="p", text="pay"),
    made(PointChanged, "the change to what you wanted to bring up", point="p", text="rise"),
    made(PointChanged, "the outcome of what you wanted to bring up", point="p", outcome=PointOutcome.DROPPED),
    ended(
        PointChanged,
        "what you wanted to bring up is settled again",
        "what you wanted to bring up is open again",
        point="p",
        outcome=None,
    ),
    made(PointCarried, "the carry-over of what you wanted to bring up", point="p"),
    made(GoalSet, "the goal", goal="g", owner=Side.ME, title="speak up"),
    made(GoalChanged, "the change to a goal", goal="g", why="to be heard"),
    ended(GoalChanged, "the goal is open again", "the goal is closed again", goal="g", closed=True, learned="ask early"),
    ended(GoalChanged, "the goal is closed again", "the goal is open again", goal="g", closed=False),
    made(CheckedIn, "the check-in", goal="g", day=DAY, score=6),
    made(CheckedIn, "the change to a check-in", goal="g", day=DAY, score=6, replaces="c"),
    ended(CheckedIn, "the check-in is back", "the check-in is struck again", goal="g", day=DAY, replaces="c"),
    made(MapLineKept, "the line of the career map", line="l", owner=Side.ME, part=Part.HERE, text="a team of three"),
    made(MapLineChanged, "the change to a line of the career map", line="l", text="a team of four"),
    made(MapLineChanged, "the change to a line of the career map", line="l", became="g"),
    ended(
        MapLineChanged,
        "the line of the career map is back",
        "the line of the career map is struck again",
        line="l",
        text="",
    ),
    made(GatheringSet, "the gathering", gathering="g", name="Kick-off", day=DAY),
    made(GatheringChanged, "the change to a gathering", gathering="g", name="Half-time"),
    ended(GatheringChanged, "the gathering is back", "the gathering is dropped again", gathering="g", dropped=True),
    made(QuestionWritten, "the question you wrote", card="q", text="What else?"),
    made(QuestionChanged, "the change to a question", card="q", text="What more?"),
    ended(QuestionChanged, "the question is back", "the question is dropped again", card="q", dropped=True),
    ended(QuestionsSwitched, "it is on again", "it is off again", of="career", on=False),
    ended(QuestionsSwitched, "it is off again", "it is on again", of="career", on=True),
    made(PartnerAnswered, "the answer", answer=Answer.HEARD, score=8),
    made(NextMeetingSet, "the next date", day=DAY),
    ended(MeetingPutOff, "the arranged meeting stands again", "the arranged meeting is put off again", arranged="a"),
    made(Learned, "the line you learned", text="ask early"),
    made(FeedbackGiven, "the line", text="the pauses"),
    made(SessionEnded, "the goodbye"),
    made(AloneDone, "the end"),
]


@pytest.mark.parametrize(("done", "undone", "again"), TABLE)
def test_what_is_said(done: AnyMoment, undone: str, again: str) -> None:
    assert (took_back_words(done, "UTC"), did_again_words(done, "UTC")) == (undone, again)


@pytest.mark.parametrize(
    ("zone", "hour", "words"),
    [
        ("UTC", 23, "the pause"),
        ("Pacific/Auckland", 23, "the end of the pause"),
        ("UTC", 1, "the pause"),
        ("America/Los_Angeles", 1, "the pause"),
    ],
)
def test_a_pause_ends_on_a_day_of_where_one_is(zone: str, hour: int, words: str) -> None:
    until_today = PartnerChanged(id="1", at=BEGAN.replace(hour=hour), pause=Pause(until=BEGAN.date()))
    assert took_back_words(until_today, zone) == f"took back {words}"


def test_a_pause_that_ended_yesterday_is_over_where_it_is_still_yesterday_in_utc() -> None:
    ended = PartnerChanged(id="1", at=BEGAN.replace(hour=1), pause=Pause(until=BEGAN.date() - timedelta(days=1)))
    assert did_again_words(ended, "UTC") == "the end of the pause is back"
    assert did_again_words(ended, "America/Los_Angeles") == "the pause is back"


def test_each_kind_that_can_be_taken_back_is_in_the_table() -> None:
    kinds = set(get_args(AnyMoment)) - set(get_args(NO_ACTS))
    assert {type(row.values[0]) for row in TABLE} == kinds


def test_coming_back_to_a_mark_is_not_what_you_wanted_to_bring_up() -> None:
    at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    touched = PointChanged(id="a", at=at, session="s", point="p", outcome=PointOutcome.TAKEN_UP)
    assert took_back_words(touched, "UTC", marked=True) == "the mark waits again, to come back to"
    assert did_again_words(touched, "UTC", marked=True) == "you came back to it again"


@pytest.mark.parametrize(
    ("done", "undone", "again"),
    [
        (act(NoteKept, text="yes"), "took back the note with Ana", "the note with Ana is back"),
        (act(NoteKept, text="", replaces="2"), "the note with Ana is back", "the note with Ana is struck again"),
        (act(PartnerAdded, name="Ana"), "took back Ana", "Ana is back"),
        (act(PartnerChanged, name="Ana"), "took back the new name of Ana", "the new name of Ana is back"),
        (act(PartnerChanged, agreement=""), "took back the agreement with Ana", "the agreement with Ana is back"),
        (act(PartnerChanged, archived=True), "Ana is back", "Ana is archived again"),
        (act(PartnerChanged, archived=False), "Ana is archived again", "Ana is back"),
        (act(GoalChanged, goal="2", closed=True), "the goal of Ana is open again", "the goal of Ana is closed again"),
        (
            act(MeetingPutOff, arranged="2"),
            "the arranged meeting with Ana stands again",
            "the arranged meeting with Ana is put off again",
        ),
    ],
)
def test_of_whom_it_was_is_said(done: AnyMoment, undone: str, again: str) -> None:
    assert (took_back_words(done, "UTC", whom="Ana"), did_again_words(done, "UTC", whom="Ana")) == (undone, again)
