from peercoach_tui.domain import undoing
from peercoach_tui.domain.goals.moments import CheckedIn
from peercoach_tui.domain.listening.moments import Slip, SlipSort, Wrote
from peercoach_tui.domain.moment import Erased, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.moments import Break, NoteKept
from peercoach_tui.domain.timeline import Timeline
from tests.domain.test_timeline import BEGUN, ENTERED, back, note, of
from tests.domain.timelines import at, standing


def undone_next(*moments: AnyMoment) -> AnyMoment | None:
    return undoing.undone_next(of(*moments), lambda moment: moment.id != "0")


def redone_next(*moments: AnyMoment) -> TakenBack | None:
    return undoing.redone_next(of(*moments), lambda moment: True)


def test_the_newest_act_that_stands_is_undone_next() -> None:
    moments: list[AnyMoment] = [ENTERED, note("a", 1), note("b", 2)]
    assert undone_next(*moments) == note("b", 2)
    assert undone_next(*moments, back("z", "b")) == note("a", 1)
    assert undone_next(*moments, back("z", "b"), back("zz", "a")) is None


def test_what_the_clock_kept_is_no_act() -> None:
    slip = Slip(id="1", session="s", at=at(1), sort=SlipSort.STORY)
    clock = (Wrote(id="2", session="s", at=at(2), began=at(1)), Break(id="3", session="s", at=at(300), began=at(2)))
    assert undone_next(ENTERED, slip, *clock) == slip
    assert undone_next(ENTERED, *clock) is None


def test_what_was_undone_last_is_redone_first_and_once() -> None:
    moments = (note("a", 1), note("b", 2), back("y", "b", 3), back("z", "a", 4))
    assert redone_next(*moments) == back("z", "a", 4)
    again = (*moments, back("za", "z", 5))
    assert standing(again) == (note("a", 1),)
    assert redone_next(*again) == back("y", "b", 3)
    assert redone_next(*again, back("zb", "y", 6)) is None
    assert undone_next(*again, back("zb", "y", 6)) == note("b", 2)


def test_a_discarded_session_can_be_brought_back() -> None:
    discarded = back("z", "s")
    assert redone_next(BEGUN, ENTERED, note("a"), discarded) == discarded


def test_nothing_is_redone_once_something_else_was_done() -> None:
    assert redone_next(note("a", 1), back("y", "a", 2), note("b", 3)) is None
    assert redone_next(note("a", 1)) is None


def test_what_was_erased_is_neither_taken_back_nor_done_again() -> None:
    def any_act(moment: AnyMoment) -> bool:
        return True

    erased = Erased(id="e", at=at(9), of="n")
    struck = NoteKept(id="x", session="s", at=at(3), text="", replaces="n")
    timeline = Timeline()
    timeline.take([note("n", 1), note("o", 2), struck])
    assert undoing.undone_next(timeline, any_act) == struck
    timeline.take([erased])
    assert undoing.undone_next(timeline, any_act) == note("o", 2)

    again = Timeline()
    again.take([note("n", 1), back("t", "n", 3)])
    assert undoing.redone_next(again, any_act) == back("t", "n", 3)
    again.take([erased])
    assert undoing.redone_next(again, any_act) is None


def test_of_what_was_erased_a_number_still_stands_and_can_be_taken_back() -> None:
    checked = CheckedIn(id="c", at=at(1), goal="g", day=at(1).date(), score=6, text="better")
    timeline = Timeline()
    timeline.take([checked, Erased(id="e", at=at(9), of="c")])
    assert undoing.undone_next(timeline, lambda moment: True) == checked
