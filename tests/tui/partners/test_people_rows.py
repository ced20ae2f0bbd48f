"""What a row says of a person in the room there is, and that the pane says the rest."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.partners.partner import Pause
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.people import Person
from peercoach_tui.tui.partners.person_pane import both_ways
from peercoach_tui.tui.partners.person_words import Open, PersonTold, person_told
from peercoach_tui.tui.partners.words import PersonRow, person_row, said_below, said_beside
from peercoach_tui.workspace import Workspace
from tests.domain.partners.test_brief import ANA, TODAY, met, of
from tests.tui.conftest import Opened
from tests.tui.test_partners import add, meet
from tests.tui.waiting import press, shown

PAUSED = "paused until 10 Jan 2027"
ROW = PersonRow(title="Ana", how_often="monthly on the second Wednesday", last="11 Nov")


@pytest.mark.parametrize(
    ("row", "beside", "below"),
    [
        (
            ROW,
            ["last 11 Nov · monthly on the second Wednesday", "last 11 Nov", ""],
            [
                "monthly on the second Wednesday · last met 11 Nov",
                "monthly on the second Wednesday · last 11 Nov",
                "last met 11 Nov",
                "last 11 Nov",
                "",
            ],
        ),
        (
            ROW.but(paused=PAUSED),
            [f"last 11 Nov · {PAUSED}", PAUSED, "last 11 Nov · paused", "paused", ""],
            [f"{PAUSED} · last met 11 Nov", f"{PAUSED} · last 11 Nov", PAUSED, "paused", ""],
        ),
        (ROW.but(last=""), [ROW.how_often, ""], [ROW.how_often, ""]),
        (ROW.but(last="", paused="paused"), ["paused", ""], ["paused", ""]),
    ],
)
def test_what_matters_less_is_left_out_first(row: PersonRow, beside: list[str], below: list[str]) -> None:
    for say, ways in ((said_beside, beside), (said_below, below)):
        said = [say(row, width) for width in range(60, -1, -1)]
        assert list(dict.fromkeys(said)) == ways


@given(st.integers(0, 80), st.text("ab ", max_size=30), st.text("ab ", max_size=30), st.text("ab ", max_size=12))
def test_nothing_is_cut(width: int, paused: str, how_often: str, last: str) -> None:
    row = PersonRow(title="", paused=paused, how_often=how_often, last=last)
    assert cell_len(said_beside(row, width)) <= width and cell_len(said_below(row, width)) <= width


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
@pytest.mark.parametrize("until", [date(2027, 1, 10), None])
async def test_a_pause_is_said_before_all_else_and_below_in_full(
    open_app: Opened, workspace: Workspace, size: tuple[int, int], until: date | None
) -> None:
    ana = add(workspace)
    meet(workspace, ana)
    acts = workspace.acts(ana.id)
    paused = acts.change_partner(pause=Pause(until=until))
    assert paused is not None
    paused.result()
    place = "the seminar room of the faculty library, by the stairs"
    acts.send(acts.moment(NextMeetingSet, day=date(2026, 12, 9), hour="12:15", place=place)).result()
    async with open_app(size) as pilot:
        await press(pilot, "2")
        page = shown(pilot.app).splitlines()
        row, pane = page[2], "\n".join(page[3:])
        if size[0] == 120:
            row, pane = "\n".join(line[:50] for line in page), "\n".join(line[50:] for line in page)
        words = PAUSED if until else "paused"
        assert "Wed 9 Dec 12:15" in row and (size[0] < 60 or "paused" in row) and "…" not in row
        labelled = ("Pause       " + (words.removeprefix("paused ") if until else "no end yet")) in pane
        assert labelled or words in pane
        assert "Wed 9 Dec 12:15, the seminar room of" in " ".join(pane.split())


async def test_how_often_is_said_below_where_the_row_has_no_room(open_app: Opened, workspace: Workspace) -> None:
    ana = add(workspace)
    meet(workspace, ana)
    acts = workspace.acts(ana.id)
    acts.send(acts.moment(NextMeetingSet, day=date(2026, 12, 9), hour="12:15", place="the library")).result()
    async with open_app((60, 20)) as pilot:
        await press(pilot, "2")
        assert "last 17 Nov" in shown(pilot.app).splitlines()[2]
        assert "Wed 9 Dec 12:15, the library · every 2 weeks" in shown(pilot.app)


def both(ways: tuple[float, float] | None, over: str, in_all: str) -> PersonTold:
    return PersonTold(
        **dict.fromkeys(("meetings", "agreement", "next", "more", "paused", "topics", "who"), ""),
        near=False,
        late=False,
        ways=ways,
        over=over,
        in_all=in_all,
        open=Open(follow_ups="", late="", broken=False, others=()),
    )


@pytest.mark.parametrize(
    ("ways", "said"),
    [
        (None, "no minutes known"),
        ((0.0, 0.0), "0′ and 0′ last time · 1 h in all"),
        ((600.0, 300.0), "10′ and 5′ last time · 1 h in all"),
    ],
)
def test_where_no_minutes_are_known_it_is_not_said_of_when(ways: tuple[float, float] | None, said: str) -> None:
    (row,) = both_ways(both(ways, "last time", "1 h in all"), 80, card=False)
    assert row.plain.endswith(said)


@pytest.mark.parametrize("over", ["over the last five", "over the last five, one without minutes"])
@pytest.mark.parametrize("width", [40, 44, 64, 100])
def test_what_both_ways_come_to_in_all_is_said_at_every_width(width: int, over: str) -> None:
    rows = both_ways(both((6180.0, 5940.0), over, "5 h 7′ and 5 h 2′ in all"), width, card=False)
    said = " ".join(row.plain.strip() for row in rows)
    assert "━" in said and "103′ and 99′" in said and over in said and "5 h 7′ and 5 h 2′ in all" in said
    assert max(row.cell_length for row in rows) <= width


def test_of_how_many_meetings_nobody_knows_the_minutes() -> None:
    typed_up = met(12)
    typed_up = typed_up.but(session=typed_up.session.but(typed_up=True))
    told = person_told(of(met(3), met(6), met(9), typed_up, met(15), met(18)), Fold(ANA.id), TODAY)
    assert told.over == "over the last five, one without minutes" and told.in_all == "0′ and 0′ in all"


def test_that_there_is_no_rhythm_is_said_once() -> None:
    told = of(met(3), partner=ANA.but(cadence=Cadence(rhythm=Rhythm.NONE)))
    row = person_row(Person(id="a", name="Ana", brief=told), TODAY)
    assert (row.right, row.how_often) == ("in no rhythm", "")
