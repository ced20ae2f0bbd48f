"""The places in the first line: which is here in more than colour, what fits, and a click that goes there."""

import pytest
from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Input

from peercoach_tui.domain.words import long_day
from peercoach_tui.tui.base import place_names as module
from peercoach_tui.tui.base.place_names import place_names
from peercoach_tui.tui.base.places import Place
from peercoach_tui.tui.base.title_head import TitleHead, head_line
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.waiting import painted, press, shown

SIX = tuple(
    Place(number=number, title=title, screen="")
    for number, title in enumerate(("Today", "Partners", "Follow-ups", "Goals", "Notebook", "You"), start=1)
)
DAY = Content("Tue 24 Nov")


@pytest.fixture
def six(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be six places."""
    monkeypatch.setattr(module, "PLACES", SIX)


def usual(sentence: str) -> str:
    return sentence.partition(":")[2].rstrip("}")


HIDDEN, DEMO = ("names hidden", "no names"), ("demo · nothing is kept", "demo", "")
BOTH = ("names hidden · demo · nothing is kept", "names hidden · demo", "names hidden", "no names")


def line(present: str, width: int, remarks: tuple[str, ...] = ()) -> str:
    return head_line(place_names(present, usual), remarks, DAY, width, [Content("24 Nov"), Content()]).plain


@pytest.mark.usefixtures("six")
@pytest.mark.parametrize(
    ("present", "columns", "remarks", "said"),
    [
        ("today", 80, (), "Today   2 Partners   3 Follow-ups   4 Goals   5 Notebook   6 You  Tue 24 Nov"),
        ("goals", 80, (), "1 Today   2 Partners   3 Follow-ups   Goals   5 Notebook   6 You  Tue 24 Nov"),
        ("today", 72, (), "Today  2 Partners  3 Follow-ups  4 Goals  5 Notebook  6 You   24 Nov"),
        ("today", 60, (), "Today   ▪ 2 3 4 5 6                           Tue 24 Nov"),
        ("follow-ups", 40, (), "Follow-ups   1 2 ▪ 4 5 6  Tue 24 Nov"),
        ("today", 80, HIDDEN, "Today  2 Partners  3 Follow-ups  4 Goals  5 Notebook  6 You   names hidden  "),
        ("goals", 80, DEMO, "1 Today  2 Partners  3 Follow-ups  Goals  5 Notebook  6 You   demo    24 Nov"),
        ("today", 40, DEMO, "Today   ▪ 2 3 4 5 6   demo    24 Nov"),
        ("you", 40, DEMO, "You   1 2 3 4 5 ▪   demo  Tue 24 Nov"),
        ("follow-ups", 40, DEMO, "Follow-ups   1 2 ▪ 4 5 6   demo     "),
        ("follow-ups", 40, HIDDEN, "Follow-ups   1 2 ▪ 4 5 6   no names "),
    ],
)
def test_six_places_fit(present: str, columns: int, remarks: tuple[str, ...], said: str) -> None:
    assert line(present, columns - 4, remarks) == said


@pytest.mark.usefixtures("six")
@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@pytest.mark.parametrize("remarks", [(), HIDDEN, BOTH])
def test_the_line_is_as_wide_as_the_screen_and_says_where_one_is(columns: int, remarks: tuple[str, ...]) -> None:
    for place in SIX:
        said = line(place.name, columns - 4, remarks)
        assert cell_len(said) == columns - 4 and place.title in said
        assert not remarks or any(each in said for each in HIDDEN)


@pytest.mark.parametrize(
    ("remarks", "said"),
    [
        (HIDDEN, "Partner 1 · the last th…   no names "),
        (DEMO, "Partner 1 · the last t…  Tue 24 Nov"),
        ((), "Partner 1 · the last t…  Tue 24 Nov"),
    ],
)
def test_a_title_is_cut_where_what_must_be_said_has_no_room_beside_it(remarks: tuple[str, ...], said: str) -> None:
    assert head_line([Content("Partner 1 · the last three meetings")], remarks, DAY, 35).plain == said


def test_where_one_is_is_told_by_more_than_colour() -> None:
    long, *_, digits, alone = place_names("partners", usual)
    assert long.plain == "1 Today   Partners   3 Follow-ups   4 Goals   5 Notebook   6 You"
    assert (digits.plain, alone.plain) == ("Partners   1 ▪ 3 4 5 6", "Partners")
    styles = [f"{span.style}" for span in long.spans if long.plain[span.start : span.end] == "Partners"]
    assert any("bold" in style for style in styles) and any("underline" in style for style in styles)


async def test_a_click_goes_there(open_app: Opened) -> None:
    async with open_app() as pilot:
        for there, x in (("partners", 12), ("today", 4), ("today", 4)):
            await pilot.click(TitleHead, offset=(x, 0))
            await painted(pilot)
            assert pilot.app.current_mode == there


async def test_the_key_is_the_one_that_was_chosen(open_app: Opened, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(keys={"partners": "f2"})
    async with open_app() as pilot:
        assert shown(pilot.app).splitlines()[0].startswith("  Today  f2 Partners  ")
        await press(pilot, "f2")
        assert pilot.app.current_mode == "partners"


async def test_at_the_table_none_is_named(open_app: Opened, workspace: Workspace) -> None:
    id, kept = workspace.add_partner("Ana Ruiz")
    kept.result()
    workspace.opens_on = id
    async with open_app(greeted=True) as pilot:
        first = shown(pilot.app).splitlines()[0]
        assert first.split() == ["peercoach", *long_day(workspace.today, workspace.today).split()]
        await press(pilot, "1")
        assert "Today   2 Partners" in shown(pilot.app)
        assert not pilot.app.screen.query(Input)
