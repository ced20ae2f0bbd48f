"""Notes for the goals: whose they are, and which became a check-in."""

from datetime import date, timedelta

from peercoach_tui.domain.goals.goal import CheckIn, Goal
from peercoach_tui.domain.goals.goal_words import in_view, score_words, standing_words
from peercoach_tui.domain.goals.notes import goal_notes, taken_up
from peercoach_tui.domain.sessions.account import Account, Note, Span
from peercoach_tui.domain.sessions.moments import NoteKept, NoteSort
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from tests.domain.timelines import at

TODAY = date(2026, 11, 24)
SESSION = Session(id="s", partner="ana", began=at(0), zone="Europe/Berlin", first=Side.ME)


def note(id: str, minute: int, text: str = "asked first", sort: NoteSort = NoteSort.GOAL) -> Note:
    kept = NoteKept(id=id, at=at(minute), session="s", text=text, sort=sort)
    return Note(id=id, at=at(minute), kept=kept)


def goal(id: str, minute: int, **fields: object) -> Goal:
    return Goal(id=id, owner=Side.ME, title=id, set_at=at(minute), changed=at(minute)).but(**fields)


def test_a_note_is_of_who_was_coached_when_it_was_kept() -> None:
    spans = (
        Span(stage="arrive", coach=None, began=at(0), ended=at(5)),
        Span(stage="explore", coach=Side.ME, began=at(5), ended=at(10)),
        Span(stage="explore", coach=Side.THEM, began=at(10)),
    )
    account = Account(session=SESSION, spans=spans, notes=(note("1", 2), note("2", 7), note("3", 12)))
    assert [(each.id, each.whose) for each in goal_notes([account])] == [("1", Side.THEM), ("2", Side.THEM), ("3", Side.ME)]
    assert {(each.partner, each.session, each.day) for each in goal_notes([account])} == {("ana", "s", SESSION.day)}


def test_other_notes_and_erased_ones_are_none() -> None:
    notes = (note("1", 1, sort=NoteSort.PLAIN), note("2", 2, sort=NoteSort.WORDS), note("3", 3, text=" "))
    assert goal_notes([Account(session=SESSION, notes=notes)]) == ()


def test_a_note_is_taken_up_by_the_goal_that_it_became_a_check_in_of() -> None:
    made = CheckIn(id="c", at=at(3), day=TODAY, text="x", note="n")
    plain = CheckIn(id="d", at=at(4), day=TODAY, score=3)
    assert taken_up([goal("a", 0), goal("b", 1, check_ins=(made, plain))]) == {"n": "b"}


def test_where_it_stands_has_its_whole_and_its_day() -> None:
    check_in = CheckIn(id="c", at=at(3), day=TODAY - timedelta(days=21), score=7, text="asked\nfirst")
    words = CheckIn(id="d", at=at(4), day=TODAY, text="only words")
    assert standing_words(goal("a", 0, check_ins=(check_in, words)), TODAY, lambda _: TODAY) == "7 of 10 · 3 Nov"
    assert standing_words(goal("a", 0, check_ins=(words,)), TODAY, lambda _: TODAY) == "set 24 Nov"
    assert standing_words(goal("a", 0, closed=at(1)), date(2027, 1, 1), lambda _: TODAY) == "closed 24 Nov 2026"
    assert (score_words(0), score_words(None)) == ("0 of 10", "")


def test_the_goal_in_view_is_the_open_one_that_was_changed_last() -> None:
    known = [goal("a", 0), goal("b", 5), goal("c", 9, closed=at(9)), goal("d", 2)]
    found = in_view(known)
    assert found is not None and found.id == "b"
    assert in_view([known[2]]) is None
