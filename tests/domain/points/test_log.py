"""The points with one partner: kept, marked, changed, and what stands for a mark without words."""

from typing import Any

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.points.log import PointLog
from peercoach_tui.domain.points.moments import PointCarried, PointChanged, PointKept
from peercoach_tui.domain.points.point import UNSAID, Point, PointOutcome
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.moments import NoteKept, SessionBegun
from peercoach_tui.domain.side import Side
from tests.domain.timelines import BEGAN, at

BEGUN = SessionBegun(id="s", partner="p", at=BEGAN, began=BEGAN, zone="Europe/Berlin", first=Side.ME)


def kept(id: str, seconds: float, text: str = "", **fields: Any) -> PointKept:
    return PointKept(id=f"k-{id}", at=at(seconds), point=id, text=text, **fields)


def changed(seconds: float, id: str = "a", **fields: Any) -> PointChanged:
    return PointChanged(id=f"c{seconds}", at=at(seconds), point=id, **fields)


def points(*moments: AnyMoment) -> tuple[Point, ...]:
    return Fold("p", moments).points.all


def words(*moments: AnyMoment) -> list[str]:
    return [point.words for point in points(*moments)]


def test_the_open_ones_stand_the_oldest_first() -> None:
    folded = Fold("p", [kept("b", 3, "second"), kept("a", 1, "first"), kept("c", 2, "gone")])
    folded.take([changed(9, "c", outcome=PointOutcome.DROPPED)])
    assert [point.text for point in folded.points.open] == ["first", "second"]
    assert [point.text for point in folded.points.all] == ["first", "gone", "second"]


def test_a_point_is_resolved_when_its_outcome_is_said_and_open_again_when_it_is_taken_away() -> None:
    taken_up = changed(5, outcome=PointOutcome.TAKEN_UP)
    (point,) = points(kept("a", 1, "why"), taken_up)
    assert (point.outcome, point.resolved, point.changed, point.kept) == (PointOutcome.TAKEN_UP, at(5), at(5), at(1))
    (point,) = points(kept("a", 1, "why"), taken_up, changed(6, outcome=None))
    assert (point.is_open, point.resolved, point.changed) == (True, None, at(6))


def test_one_that_two_devices_change_keeps_both_changes() -> None:
    (point,) = points(kept("a", 1, "why"), changed(5, text="why now"), changed(6, outcome=PointOutcome.DROPPED))
    assert (point.text, point.outcome) == ("why now", PointOutcome.DROPPED)


def test_what_nobody_kept_cant_be_changed_and_is_kept_once() -> None:
    assert points(changed(5, text="why")) == ()
    assert words(kept("a", 1, "first"), kept("a", 2, "again").but(id="other")) == ["first"]


def test_one_that_is_kept_for_next_time_stays_as_it_is() -> None:
    assert points(kept("a", 1, "why"), PointCarried(id="n", at=at(5), point="a")) == points(kept("a", 1, "why"))


def test_a_mark_without_words_has_those_of_its_line_while_that_stands() -> None:
    note = NoteKept(id="n", at=at(1), session="s", text="two managers")
    made = FollowUpMade(id="m", at=at(1), session="s", follow_up="f", owner=Side.THEM, what="ask Dana", when="on Monday")
    asked = QuestionAsked(id="q", at=at(1), session="s", text="What else?")
    for line, said in ((note, "two managers"), (made, "on Monday, ask Dana"), (asked, "What else?")):
        mark = kept("a", 2, session="s", of=line.id)
        assert words(BEGUN, line, mark) == [said]
        gone = TakenBack(id="z", at=at(3), of=line.id, session="s")
        folded = Fold("p", [BEGUN, line, mark])
        assert folded.points.all[0].words == said
        folded.take([gone])
        assert [point.words for point in folded.points.all] == [UNSAID]
    assert words(BEGUN, note, kept("a", 2, session="s", of="n"), changed(5, text="their two managers")) == ["their two managers"]


def test_what_was_marked_in_a_meeting_waits_there_until_it_is_touched() -> None:
    marks = (kept("a", 1, "pay", session="s"), kept("b", 2, "Dana", session="t"), kept("c", 3, "goals"))
    folded = Fold("p", [BEGUN, *marks])
    assert [point.text for point in folded.points.marked_in("s")] == ["pay"]
    folded.take([changed(5, session="s", outcome=PointOutcome.TAKEN_UP)])
    assert not folded.points.marked_in("s")
    assert [point.text for point in folded.points.open] == ["Dana", "goals"]


def test_taking_back_takes_a_change_then_the_point_itself() -> None:
    folded = Fold("p", [kept("a", 1, "why"), changed(5, outcome=PointOutcome.DROPPED)])
    assert not folded.points.open
    folded.take([TakenBack(id="y", at=at(6), of="c5")])
    assert [point.text for point in folded.points.open] == ["why"]
    folded.take([TakenBack(id="z", at=at(7), of="k-a")])
    assert not folded.points.all and folded.points.find("a") is None
    folded.take([TakenBack(id="zz", at=at(8), of="z")])
    assert [point.text for point in folded.points.open] == ["why"]


def test_a_meeting_that_is_discarded_takes_its_marks_and_what_was_taken_up_in_it_along() -> None:
    before, mark = kept("a", -5, "why"), kept("b", 1, "pay", session="s")
    folded = Fold("p", [before, BEGUN, mark, changed(2, session="s", outcome=PointOutcome.TAKEN_UP)])
    assert [point.text for point in folded.without({"s"}, PointLog).all if point.is_open] == ["why"]
    folded.take([TakenBack(id="z", at=at(9), of="s", read=folded.timeline.read("s"))])
    assert [(point.text, point.is_open) for point in folded.points.all] == [("why", True)]


def test_one_whose_text_was_erased_is_none() -> None:
    assert points(kept("a", 1, "")) == ()
