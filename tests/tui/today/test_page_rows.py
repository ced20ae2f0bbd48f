"""The rows of Today at any size: as much as fits, nothing past the margins, nobody twice."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.gatherings.gathering import Gathering
from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.side import Side
from peercoach_tui.people import Person
from peercoach_tui.tui.today.page_rows import rows
from peercoach_tui.tui.today.page_shown import PageShown
from tests.domain.partners.test_brief import ANA, TODAY, met, of, point, said

NOW = datetime(2026, 11, 24, 10, 0)


GATHERINGS = (
    Gathering(id="g1", name="Kick-off", day=date(2026, 10, 15), changed=ANA.added),
    Gathering(id="g2", name="Half-time " * 9, day=date(2026, 12, 10), changed=ANA.added, hour="18:00", bring="a list " * 30),
)


def follow_up(number: int, owner: Side, due: date | None) -> FollowUp:
    at = ANA.added + timedelta(minutes=number)
    return FollowUp(
        id=f"f{number}", owner=owner, what=f"plan {number} " + "and more " * (number % 5), made=at, changed=at, due=due
    )


def told(name: str, follow_ups: int = 0, points: int = 0) -> Brief:
    made = [
        follow_up(place, Side.ME if place % 2 else Side.THEM, TODAY + timedelta(days=place - 2) if place % 3 else None)
        for place in range(follow_ups)
    ]
    partner = ANA.but(id=name, name=name)
    return of(met(6, said("what I heard")), follow_ups=tuple(made), partner=partner).but(
        points=tuple(point(f"point {place}") for place in range(points))
    )


def people(count: int, follow_ups: int = 0, points: int = 0) -> tuple[Person, ...]:
    briefs = [told(f"Name{place} Surname", follow_ups, points) for place in range(count)]
    return tuple(Person(id=each.partner.id, name=each.partner.name, brief=each) for each in briefs)


def text(shown: PageShown, width: int = 80, height: int = 18, *, wide: bool = False) -> list[str]:
    return [line.row.plain for line in rows(shown, width, height, wide=wide)]


@settings(max_examples=60, deadline=None)
@given(
    st.integers(40, 200),
    st.integers(1, 60),
    st.integers(1, 25),
    st.integers(0, 12),
    st.integers(0, 4),
    st.booleans(),
    st.data(),
)
def test_nothing_leaves_the_page(
    width: int, height: int, count: int, follow_ups: int, points: int, alone: bool, data: st.DataObject
) -> None:
    met_all = people(1 if alone else count, follow_ups, points)
    place = data.draw(st.integers(0, len(met_all) - 1))
    chosen = data.draw(st.sampled_from(["", *(f"f{number}" for number in range(follow_ups))]))
    gathered = None if alone else data.draw(st.none() | st.just(()) | st.just(GATHERINGS))
    on_group = gathered is not None and not chosen and data.draw(st.booleans())
    shown = PageShown(
        people=met_all,
        place=place,
        now=NOW,
        follow_up=chosen,
        alone=alone,
        gatherings=gathered,
        no_gathering="no date yet · w",
        on_group=on_group,
    )
    drawn = rows(shown, width, height, wide=width >= 110 and height >= 20)
    assert len(drawn) <= height
    for line in drawn:
        assert line.row.cell_length <= width - 2
        assert line.row.plain[:2] in ("", "  ", "▸ ", " ") or line.row.plain[0] == " "
    assert sum("▸" in line.row.plain for line in drawn) <= 1
    assert not on_group or height < 3 or any("▸" in line.row.plain and line.group for line in drawn)
    if alone:
        seen = " ".join(line.row.plain for line in drawn)
        assert "late" not in seen and "point 0" not in seen and "The others" not in seen and "▾" not in seen


@pytest.mark.parametrize("place", [0, 3, 7])
def test_everyone_but_who_is_on_the_card_has_a_row_and_a_year(place: int) -> None:
    shown = PageShown(people=people(8), place=place, now=NOW)
    drawn = text(shown, 80, 40)
    listed = [line for line in drawn if "Surname" in line]
    assert [line.split()[0] for line in listed] == [f"Name{other}" for other in range(8) if other != place]
    assert sum("●" in line for line in drawn) == 8
    wide = text(shown, 120, 60, wide=True)
    assert sum("●" in line for line in wide) == 9 and "● met" in wide[-1]


def test_a_wide_page_gives_up_the_legend_before_the_year() -> None:
    shown = PageShown(people=people(3), place=0, now=NOW)
    drawn = {height: text(shown, 120, height, wide=True) for height in range(20, 50)}
    year = [height for height, lines in drawn.items() if any("The year" in line for line in lines)]
    legend = [height for height, lines in drawn.items() if any("● met" in line for line in lines)]
    assert year and min(legend) - min(year) == 2
    assert "●" in drawn[min(year)][-1], "nothing stands below it then"


def test_of_many_those_around_are_seen_and_the_rest_counted() -> None:
    met_all = people(25)
    for place in range(25):
        drawn = text(PageShown(people=met_all, place=place, now=NOW), 80, 18)
        seen = [int(line.split()[0].removeprefix("Name")) for line in drawn if "Surname" in line]
        assert len(seen) >= 3 and min(abs(other - place) for other in seen) == 1
        assert any(f"and {24 - len(seen)} more" in line for line in drawn)


@pytest.mark.parametrize(("width", "height", "wide"), [(80, 18, False), (60, 14, False), (80, 40, False), (120, 34, True)])
def test_what_stands_below_the_brief_stays_whoever_is_chosen(width: int, height: int, wide: bool) -> None:
    briefs = [told("Ana A", 1, 2), told("Ben B"), told("Mei M", 2, 2)]
    met_all = tuple(Person(id=each.partner.id, name=each.partner.name, brief=each) for each in briefs)
    below = set()
    for place, on_group in [(0, False), (1, False), (2, False), (2, True)]:
        shown = PageShown(people=met_all, place=place, now=NOW, gatherings=GATHERINGS, on_group=on_group)
        drawn = rows(shown, width, height, wide=wide)
        below.add((tuple(row for row, line in enumerate(drawn) if line.group), len(drawn)))
    assert len(below) == 1


def test_the_whole_group_has_a_second_row_for_what_i_bring() -> None:
    gathering = Gathering(
        id="g", name="Closing round", day=date(2026, 12, 11), changed=ANA.added, hour="16:00", place="old library"
    )
    shown = PageShown(people=people(3), place=0, now=NOW, gatherings=(gathering.but(bring="ten minutes on feedback"),))
    for width in (60, 80):
        drawn = [line.row.plain.strip() for line in rows(shown, width, 18, wide=False) if line.group]
        assert (
            drawn[0].endswith("Closing round, Fri 11 Dec 16:00, old library") and drawn[1] == "you bring ten minutes on feedback"
        )


@pytest.mark.parametrize(("number", "said"), [(1, ""), (2, "1 other · ↑ ↓"), (4, "3 others · ↑ ↓")])
def test_a_narrow_page_says_how_many_others_there_are(number: int, said: str) -> None:
    drawn = text(PageShown(people=people(number, follow_ups=4), place=0, now=NOW), 40, 7)
    assert (drawn[-1].strip() == said) if said else not any("other" in line for line in drawn)
    assert len(text(PageShown(people=people(number, follow_ups=4), place=0, now=NOW), 40, 3)) == 3


def test_a_row_knows_what_stands_in_it() -> None:
    met_all = people(3, follow_ups=2)
    drawn = rows(PageShown(people=met_all, place=1, now=NOW), 120, 40, wide=True)
    assert {line.follow_up for line in drawn if "plan" in line.row.plain} == {"f0", "f1"}
    assert {line.person for line in drawn if "Surname" in line.row.plain} == {met_all[0].id, met_all[2].id}
    assert [line.person for line in drawn if "!" in line.row.plain and "●" in line.row.plain][:3] == [each.id for each in met_all]


def test_a_narrow_page_holds_the_first_follow_up_alone() -> None:
    drawn = text(PageShown(people=people(3, follow_ups=4, points=2), place=0, now=NOW), 44, 8)
    assert "said they would" in drawn[1] or "You said you would" in drawn[1]
    assert "plan" in drawn[2] and not any("Name1" in line or "point" in line for line in drawn)


@pytest.mark.parametrize(("points", "seen", "more"), [(3, 3, []), (4, 4, []), (5, 3, ["and 2 more"])])
def test_three_points_are_told_and_the_others_counted_where_it_is_not_one_alone(points: int, seen: int, more: list[str]) -> None:
    drawn = text(PageShown(people=people(1, points=points), place=0, now=NOW), 76, 30)
    assert [row[-7:] for row in drawn if "point " in row] == [f"point {place}" for place in range(seen)]
    assert [row.strip() for row in drawn if "more" in row] == more


@given(st.integers(2, 8), st.integers(0, 9), st.integers(0, 6), st.integers(8, 40))
def test_nothing_is_counted_in_a_row_in_which_it_could_stand(number: int, follow_ups: int, points: int, height: int) -> None:
    drawn = text(PageShown(people=people(number, follow_ups, points), place=0, now=NOW), 80, height)
    assert not any("and 1 more" in row for row in drawn)


def test_a_question_is_never_cut_in_half() -> None:
    shown = PageShown(people=people(20, follow_ups=9), place=0, now=NOW)
    assert any("What came of it?" in line for line in text(shown, 60, 13))


def test_who_was_never_met_has_no_year() -> None:
    brief = of(partner=ANA)
    person = Person(id="ana", name="Ana Ruiz", brief=brief)
    assert not any("▾" in line for line in text(PageShown(people=(person,), place=0, now=NOW)))
    other = Person(id="lost", name="Lost", reason="can't be read (why)")
    drawn = text(PageShown(people=(other, person), place=0, now=NOW, sentence="x" * 80))
    assert any("x" * 40 in line for line in drawn) and any("Ana Ruiz" in line and "not met yet" in line for line in drawn)


@pytest.mark.parametrize(("height", "free"), [(24, 1), (19, 0)])
def test_where_there_is_room_a_row_is_free_below_all(height: int, free: int) -> None:
    shown = PageShown(people=people(3), place=0, now=NOW, gatherings=GATHERINGS)
    assert height - len(rows(shown, 100, height, wide=False)) == free


@pytest.mark.parametrize("side", list(Side))
def test_where_little_room_is_left_it_is_said_in_short_whose_it_is(side: Side) -> None:
    late = follow_up(0, side, TODAY)
    ana = told("Ana").but(open=(late,))
    shown = (Person(id="ana", name="Ana", brief=ana), *people(1))
    drawn = text(PageShown(people=shown, place=0, now=NOW + timedelta(days=200)), 38, 5)
    said_by = "You said  " if side is Side.ME else "Ana said  "
    assert any(line.strip().startswith(said_by) and line.endswith("from before the break") for line in drawn)
