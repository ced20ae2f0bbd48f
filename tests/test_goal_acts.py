"""Acts on goals, against what they should come to; and on the career map."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.acts import Acts
from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.career.moments import MapLookedAt
from peercoach_tui.domain.goals.notes import GoalNote
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.side import Side
from peercoach_tui.goal_acts import GoalActs, owner_of
from peercoach_tui.map_acts import MapActs
from peercoach_tui.notebook.notebook import COACH
from tests.conftest import Clock
from tests.fakes import FakeNotebook

TODAY = date(2026, 11, 24)
NOTE = GoalNote(id="note", text="asked first", whose=Side.THEM, partner="ana", session="s", day=TODAY)


def acts_in(folder: str = "ana") -> Acts:
    made = iter(range(10_000))
    return Acts(FakeNotebook(), folder, now=Clock(), new_id=lambda at: f"{next(made):05}")


@pytest.fixture
def goals() -> GoalActs:
    return GoalActs(acts_in())


acts = st.lists(
    st.tuples(
        st.sampled_from(["check in", "correct", "strike"]),
        st.integers(0, 4),
        st.none() | st.integers(0, 10),
        st.sampled_from(["", "a", "b "]),
    ),
    max_size=12,
)


@given(acts)
def test_check_ins_are_what_was_said_last_of_each(done: list[tuple[str, int, int | None, str]]) -> None:
    goals = GoalActs(acts_in())
    made = goals.set("lead the review")
    assert made is not None
    expected: list[tuple[date, int | None, str]] = []
    for what, place, score, text in done:
        check_ins = goals.acts.fold.goals.all[0].check_ins
        if what == "check in":
            day = TODAY - timedelta(days=place)
            if goals.check_in(made[0], day, score, text) is not None:
                expected.append((day, score, text.strip()))
        elif place < len(check_ins):
            new = (score, text) if what == "correct" else (None, "")
            goals.correct(made[0], check_ins[place].id, *new)
            standing = sorted(range(len(expected)), key=lambda each: (expected[each][0], each))
            expected[standing[place]] = (expected[standing[place]][0], new[0], new[1].strip())
        expected = [each for each in expected if each[1] is not None or each[2]]
    (goal,) = goals.acts.fold.goals.all
    assert [(each.day, each.score, each.text) for each in goal.check_ins] == sorted(expected, key=lambda each: each[0])


def test_nothing_to_do_keeps_nothing(goals: GoalActs) -> None:
    made = goals.set(" lead  it ")
    assert made is not None and goals.set("  ") is None
    id = made[0]
    assert goals.find(id) is not None and goals.acts.fold.goals.all[0].title == "lead it"
    assert (
        goals.change(id, title="lead it") is None and goals.change(id, title="") is None and goals.change("none", why="x") is None
    )
    assert goals.check_in(id, TODAY, None, " ") is None and goals.check_in("none", TODAY, 3, "") is None
    assert goals.reopen(id) is None and goals.close(id, "l") is not None and goals.close(id, "m") is None
    assert goals.acts.fold.goals.all[0].learned == "l" and goals.reopen(id) is not None
    assert goals.acts.fold.goals.all[0].is_open and goals.acts.fold.goals.all[0].learned == "l"


@pytest.mark.parametrize(("folder", "source"), [("ana", ("s", None, None, "note")), (COACH, (None, "ana", "s", "note"))])
def test_of_a_note_a_check_in_says_where_it_is_from(folder: str, source: tuple[str | None, ...]) -> None:
    goals = GoalActs(acts_in(folder))
    made = goals.set("x")
    assert made is not None
    goals.check_in(made[0], TODAY, 6, "", note=NOTE)
    for text in ("", "put right"):
        (check_in,) = goals.acts.fold.goals.all[0].check_ins
        assert (check_in.session, check_in.met, check_in.meeting, check_in.note) == source
        assert (check_in.text, check_in.score) == (text, 6)
        goals.correct(made[0], check_in.id, 6, "put right")
    assert goals.acts.fold.goals.all[0].owner is owner_of(folder)


def test_lines_of_a_map_are_reworded_struck_and_become_something(new_id: IdMaker) -> None:
    career = MapActs(acts_in(COACH))
    assert career.look_at(TODAY) is None and career.keep(Part.STEP, " ") is None
    first, second = career.keep(Part.STEP, "one  course"), career.keep(Part.ROLE, "steward")
    assert first is not None and second is not None
    assert career.reword(first[0], "one course") is None and career.reword("none", "x") is None
    assert career.became("none", "x") is None
    career.became(first[0], "goal")
    career.strike(second[0])
    assert [(line.text, line.became) for line in career.map.lines] == [("one course", "goal")]
    assert career.look_at(TODAY) is not None and career.look_at(TODAY) is None
    assert sum(isinstance(moment, MapLookedAt) for moment in career.acts.fold.timeline) == 1
    assert career.map.owner is Side.ME
