"""A meeting read again: every word that stands, in the order of time, each once."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.listening.checklist import Checklist, Facet, Item
from peercoach_tui.domain.listening.moments import ItemTicked, Slip, SlipSort
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.points.moments import PointKept
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import (
    Answer,
    Break,
    BreakJudged,
    Brought,
    Feedback,
    FeedbackGiven,
    Learned,
    NextMeetingSet,
    NoteKept,
    NoteSort,
    PartnerAnswered,
    SessionEnded,
    StageEntered,
)
from peercoach_tui.domain.sessions.plan import Stage, Stages
from peercoach_tui.domain.sessions.story import Line, LineKind, story
from peercoach_tui.domain.side import Side
from tests.domain.timelines import BEGAN, at, fold, session, timelines

STAGES = Stages(stages=(Stage(id="explore", name="Explore", purpose=""),))
CHECKLIST = Checklist(
    items=(
        Item(id="gist", facet=Facet.RESPONDING, now="say the gist back", past="said the gist back"),
        Item(id="pause", facet=Facet.RESPONDING, now="leave a pause", past="left a pause"),
    )
)


MADE = FollowUpMade(id="made", session="s", at=at(2), follow_up="f", owner=Side.THEM, what="ask Dana")


def stage(seconds: float, name: str, coach: Side | None = None) -> StageEntered:
    return StageEntered(id=f"stage {seconds}", session="s", at=at(seconds), stage=name, coach=coach)


def note(seconds: float, text: str, sort: NoteSort = NoteSort.PLAIN, *, replaces: str | None = None) -> NoteKept:
    return NoteKept(id=f"note {seconds}", session="s", at=at(seconds), text=text, sort=sort, replaces=replaces)


def told(
    *moments: AnyMoment, before: tuple[AnyMoment, ...] = (), after: tuple[AnyMoment, ...] = (), typed_up: bool = False
) -> tuple[Line, ...]:
    """Return the story of a meeting in which these moments were kept, as it is told after what was kept `after` it."""
    account = fold(session(typed_up=typed_up), moments)
    return story(account, Fold("p", (*before, *moments, *after)).log, STAGES, CHECKLIST, "Ana")


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [f"{line.glyph} {line.text}".strip() for line in lines]


def test_a_mark_stands_with_its_own_words_alone() -> None:
    marks = [PointKept(id=f"mark {text}", session="s", at=at(9), point=f"p{text}", text=text) for text in ("pay", "")]
    lines = told(stage(0, "explore", Side.ME), note(5, "two managers"), *marks)
    assert texts(lines)[1:] == ["two managers", "↺ pay"]
    assert lines[2].kind is LineKind.MARK


def test_what_each_brought_is_told_as_it_was_said_last() -> None:
    said = [(1, Side.THEM, "the mov"), (2, Side.ME, "my team"), (3, Side.THEM, "the move"), (4, Side.ME, "")]
    brought = [Brought(id=f"b{when}", session="s", at=at(when), side=side, text=text) for when, side, text in said]
    lines = told(stage(0, "explore", Side.ME), *brought)
    assert texts(lines)[1:] == ["Ana brought: the move"] and lines[1].kind is LineKind.BROUGHT
    assert texts(told(stage(0, "explore", Side.ME), *brought[:2]))[1:] == ["Ana brought: the mov", "you brought: my team"]


def test_stages_stand_as_headings_with_their_coach_and_minutes() -> None:
    lines = told(
        stage(0, "arrive"),
        stage(240, "explore", Side.ME),
        note(300, "two managers"),
        stage(960, "explore", Side.THEM),
        note(1000, "x"),
    )
    assert texts(lines) == ["Arrive · 4′", "Explore · you coached · 12′", "two managers", "Ana coached you · 1′", "x"]
    assert [line.at for line in lines] == [at(0), at(240), at(300), at(960), at(1000)]


def test_a_stage_that_was_passed_through_has_no_heading() -> None:
    lines = told(stage(0, "arrive"), stage(2, "look back"), stage(4, "explore", Side.ME), note(5, "a word"))
    assert texts(lines) == ["Explore · you coached · under 1′", "a word"]


def test_a_short_stage_in_which_something_was_kept_has_its_heading() -> None:
    assert texts(told(stage(0, "arrive"), note(1, "tired"), stage(2, "explore", Side.ME)))[:2] == ["Arrive · under 1′", "tired"]


def test_a_meeting_in_which_nothing_was_kept_tells_nothing() -> None:
    assert told(stage(0, "arrive")) == ()


def test_each_sort_of_note_has_its_sign() -> None:
    lines = told(
        note(1, "plain"),
        note(2, "yes before I know why", NoteSort.WORDS),
        note(3, "lead a project", NoteSort.GOAL),
        QuestionAsked(id="q", session="s", at=at(4), text="What else?", question="probe"),
    )
    assert texts(lines) == ["plain", "“yes before I know why”", "* lead a project", "? What else?"]
    assert [line.kind for line in lines] == [LineKind.NOTE, LineKind.WORDS, LineKind.GOAL, LineKind.ASKED]


def test_an_edited_note_stands_once_in_its_newest_wording_at_its_first_time() -> None:
    lines = told(
        note(1, "two mgrs"),
        note(5, "between"),
        note(9, "two managers", replaces="note 1"),
        note(12, "two managers!", replaces="note 9"),
    )
    assert [(line.text, line.at) for line in lines] == [("two managers!", at(1)), ("between", at(5))]


def test_what_was_taken_back_is_not_told() -> None:
    made = MADE
    back = [TakenBack(id=f"back {id}", session="s", at=at(9), of=id) for id in ("note 1", "made", "slip")]
    slip = Slip(id="slip", session="s", at=at(3), sort=SlipSort.STORY)
    assert told(note(1, "wrong"), made, slip, *back) == ()


def changed(seconds: float, id: str = "f", **fields: object) -> FollowUpChanged:
    return FollowUpChanged(id=f"changed {seconds}", session=None, at=at(seconds), follow_up=id, **fields)  # type: ignore[arg-type]


def test_a_follow_up_as_it_stands_today() -> None:
    theirs = (MADE.but(due=date(2026, 11, 27)), changed(90, confidence=8), changed(99, outcome=Outcome.DONE))
    assert texts(told(*theirs)) == ["→ Ana: ask Dana · by Fri 27 Nov · ●●●○ 8 of 10 sure — done"]
    mine = MADE.but(owner=Side.ME, when="when we meet on Monday", due=date(2027, 1, 4), report="a mail")
    assert texts(told(mine)) == ["→ You: when we meet on Monday, ask Dana · by Mon 4 Jan 2027 · tells how it went: a mail"]


def test_what_became_of_follow_ups_from_before() -> None:
    before = tuple(
        FollowUpMade(id=f"made {id}", at=at(-900), follow_up=id, owner=owner, what="ask Dana")
        for id, owner in (("a", Side.THEM), ("b", Side.ME))
    )
    lines = told(
        changed(1, "b", outcome=Outcome.PARTLY).but(session="s"),
        FollowUpCarried(id="2", session="s", at=at(2), follow_up="a"),
        changed(3, "a", due=date(2026, 12, 1)).but(session="s"),
        before=before,
    )
    assert texts(lines) == ["✓ You: ask Dana — partly", "→ Ana: ask Dana — carried over"]


def test_what_came_after_a_meeting_that_looked_at_a_follow_up() -> None:
    before = (FollowUpMade(id="made a", at=at(-900), follow_up="a", owner=Side.THEM, what="ask Dana"),)
    carried = FollowUpCarried(id="2", session="s", at=at(2), follow_up="a")
    done = changed(3, "a", outcome=Outcome.DONE).but(session="s")
    done_later, reopened = (changed(9000, "a", outcome=outcome) for outcome in (Outcome.DONE, None))
    assert texts(told(carried, before=before, after=(done_later,))) == ["→ Ana: ask Dana — carried over, then done"]
    assert texts(told(done, before=before, after=(reopened,))) == ["✓ Ana: ask Dana — done, then open again"]
    assert texts(told(done, before=before, after=(done_later,))) == ["✓ Ana: ask Dana — done"]


def test_lines_say_which_follow_up_they_tell_of() -> None:
    before = (FollowUpMade(id="made a", at=at(-900), follow_up="a", owner=Side.THEM, what="ask Dana"),)
    carried = FollowUpCarried(id="2", session="s", at=at(3), follow_up="a")
    assert [line.follow_up for line in told(note(1, "a word"), MADE, carried, before=before)] == ["", "f", "a"]


def test_what_a_follow_up_from_before_taught_is_told_with_it_once() -> None:
    before = (FollowUpMade(id="before", at=at(-86400), follow_up="a", owner=Side.THEM, what="ask Dana"),)
    lines = told(
        changed(1, "a", outcome=Outcome.LEARNED).but(session="s"),
        changed(2, "a", taught="ask before I say yes").but(session="s"),
        before=before,
    )
    assert texts(lines) == ["✓ Ana: ask Dana — learned: ask before I say yes"]


def test_a_follow_up_made_here_and_changed_in_the_close_stands_once() -> None:
    assert texts(told(MADE, changed(5, confidence=10).but(session="s"))) == ["→ Ana: ask Dana · ●●●● 10 of 10 sure"]


def test_slips_and_breaks_in_quiet_words() -> None:
    lines = told(
        stage(0, "explore", Side.ME),
        *(Slip(id=str(place), session="s", at=at(place), sort=sort) for place, sort in enumerate(SlipSort, 1)),
        Break(id="gap", session="s", at=at(400), began=at(100)),
        BreakJudged(id="judged", session="s", at=at(500), gap="gap", counts=False),
    )
    assert texts(lines) == [
        "Explore · you coached · 3′",
        "· you told a story of your own",
        "· you gave advice",
        "· you gave advice that was asked for",
        "· after a break of 5′, which doesn't count",
    ]


def closing(seconds: float) -> tuple[AnyMoment, ...]:
    moment: dict[str, Any] = {"session": "s", "at": at(seconds)}
    return (
        ItemTicked(id="c1", item="pause", **moment),
        ItemTicked(id="c2", item="gist", **moment),
        PartnerAnswered(id="c3", answer=Answer.TAKES_AWAY, score=7, **moment),
        PartnerAnswered(id="c4", answer=Answer.HEARD, score=9, **moment),
        Learned(id="c5", text="wait longer", **moment),
        NextMeetingSet(id="c6", day=date(2026, 12, 8), hour="10:30", place="coffee", **moment),
        FeedbackGiven(id="c8", about=Feedback.MORE_OF, text="silence", **moment),
        FeedbackGiven(id="c9", about=Feedback.HELPED, text="the drawing", **moment),
        FeedbackGiven(id="d1", side=Side.ME, text="fewer notes", **moment),
        FeedbackGiven(id="d2", side=Side.THEM, text="the pause", **moment),
        SessionEnded(id="c7", **moment),
    )


CLOSING = [
    "✓ said the gist back · left a pause",
    "Ana, of ten: felt heard 9 · takes something away 7",
    "Ana, on the meeting: the pause",
    "you, on the meeting: fewer notes",
    "what helped: the drawing",
    "more of: silence",
    "you learned: wait longer",
    "meet next: Tue 8 Dec · 10:30 · coffee",
]


def test_the_close_stands_last_without_hours() -> None:
    lines = told(stage(0, "close"), note(2, "a last word"), *closing(60))
    assert texts(lines) == ["Close · 1′", "a last word", *CLOSING]
    assert [line.at for line in lines[2:]] == [None] * len(CLOSING)


def test_the_close_has_a_heading_of_its_own_where_the_meeting_went_elsewhere() -> None:
    lines = told(stage(0, "close"), *closing(1), stage(2, "explore", Side.ME), note(3, "one more"))
    assert texts(lines)[-2 - len(CLOSING) :] == ["one more", "Close", *CLOSING]


def test_a_typed_up_meeting_shows_no_times_and_no_minutes() -> None:
    lines = told(stage(0, "explore", Side.ME), note(300, "two managers"), stage(400, "close"), *closing(500), typed_up=True)
    assert texts(lines) == ["Explore · you coached", "two managers", "Close", *CLOSING]
    assert {line.at for line in lines} == {None}


def test_words_are_told_exactly() -> None:
    text = "[b]x[/b] 👩‍💻 שלום e\u0301\n\n  indented\t" + "long " * 2000
    assert told(note(1, text))[0].text == text


@given(timelines())
def test_no_standing_word_is_lost_and_time_runs_on(moments: tuple[AnyMoment, ...]) -> None:
    account: Account = fold(session(), moments)
    lines = story(account, Fold("p", moments).log, STAGES, CHECKLIST, "Ana")
    noted = [line.text for line in lines if line.kind in {LineKind.NOTE, LineKind.WORDS, LineKind.GOAL}]
    assert [text.strip("“”") for text in noted] == [each.kept.text for each in account.notes]
    assert [line.text for line in lines if line.kind is LineKind.ASKED] == [each.text for each in account.asked]
    assert sum(line.kind is LineKind.SLIP for line in lines) == len(account.slips)
    assert sum(line.kind is LineKind.FOLLOW_UP for line in lines) == len(account.made)
    instants = [line.at for line in lines if line.at is not None]
    assert instants == sorted(instants)
    assert [line.at for line in lines[len(instants) :]] == [None] * (len(lines) - len(instants))


@given(timelines())
def test_two_devices_that_know_the_same_tell_the_same(moments: tuple[AnyMoment, ...]) -> None:
    forward, backward = (fold(session(), each) for each in (moments, moments[::-1]))
    assert story(forward, Fold("p", moments).log, STAGES, CHECKLIST, "Ana") == story(
        backward, Fold("p", moments[::-1]).log, STAGES, CHECKLIST, "Ana"
    )


def test_a_turn_whose_minutes_were_put_right_has_none_of_the_clock() -> None:
    moments = (stage(0, "explore", Side.ME), stage(600, "explore", Side.THEM), note(1200, "so"))
    put_right = fold(session().but(coached=25), moments)
    lines = story(put_right, Fold("p", moments).log, STAGES, CHECKLIST, "Ana")
    headings = [line.text for line in lines if line.kind is LineKind.STAGE]
    assert "′" not in headings[0] and "10′" in headings[1]


def test_minutes_leave_out_a_break_that_does_not_count() -> None:
    hours = timedelta(hours=2)
    gap = Break(id="gap", session="s", at=BEGAN + hours, began=at(60))
    assert texts(told(stage(0, "explore", Side.ME), gap, note(7260, "back again")))[0] == "Explore · you coached · 2′"


def test_two_who_swapped_and_swapped_back_are_told_as_one_stretch() -> None:
    swapped = (
        stage(0, "explore", Side.ME),
        note(60, "before"),
        stage(120, "explore", Side.THEM),
        stage(125, "explore", Side.ME),
        note(200, "after"),
        stage(305, "close"),
    )
    assert texts(told(*swapped)) == ["Explore · you coached · 5′", "before", "after"]


def test_a_later_stretch_of_a_stage_says_so_with_whose_turn_it_is() -> None:
    turned = (
        stage(0, "explore", Side.ME),
        note(60, "one"),
        stage(120, "explore", Side.THEM),
        note(200, "two"),
        stage(240, "explore", Side.ME),
        note(300, "three"),
        stage(360, "close"),
    )
    assert [text for text in texts(told(*turned)) if "coached" in text] == [
        "Explore · you coached · 2′",
        "Ana coached you · 2′",
        "Explore · you coached again · 2′",
    ]


def test_what_came_in_no_stage_parts_no_stretch_and_is_told() -> None:
    assert texts(told(note(-5, "early"), stage(0, "explore", Side.ME), note(60, "then"))) == [
        "early",
        "Explore · you coached · 1′",
        "then",
    ]
