"""`H` hides every name that the program prints, in every place."""

import pytest
from textual.screen import Screen

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.settings import AnswersAsked
from peercoach_tui.tui.base.commands import found_together
from peercoach_tui.tui.base.everywhere import HIDE
from peercoach_tui.tui.base.screen import NAMES_HIDDEN, NO_NAMES, BaseScreen
from peercoach_tui.tui.close.alone import AloneScreen
from peercoach_tui.tui.close.answers import AnswersScreen
from peercoach_tui.tui.meeting_card.screen import CardScreen
from peercoach_tui.tui.meetings.outcomes import OutcomesDialog
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.go_on import GoOnDialog
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import fold_of, partners
from tests.tui.conftest import Opened
from tests.tui.looks import with_year
from tests.tui.test_today import add, top
from tests.tui.waiting import press, said, shown, type_in

pytestmark = pytest.mark.usefixtures("hand")
NAMES = ("Ana Ruiz", "Ben", "Mei")
NAMELESS = {"BlankScreen", "LargeScreen", "ComeBackDialog", "KeyCard", "Palette", "UndoImportDialog"}
TYPED_IN = {
    *(
        "CheckInDialog",
        "FilterLine",
        "LeaveDialog",
        "LineDialog",
        "LookingDialog",
        "EraseDialog",
        "ErasedDialog",
        "PathDialog",
        "WhomDialog",
        "WriteDialog",
    ),
}
"""Every letter is text there, or what is shown is what was typed: that is not hidden."""
STOOD_ON = {
    *("HeldScreen", "Leaving", "Settling", "NamingKeys", "TypedWords"),
    *("Dialog", "BoxDialog", "AskDialog", "EdgeDialog"),
}
"""No screen is one of these alone."""


@pytest.fixture
def year(workspace: Workspace, clock: Clock) -> None:
    with_year(workspace, clock)


TYPED = "I heard my maybe only when Mei"
"""What a coach typed, in which a name stands."""


def named(text: str) -> list[str]:
    text = text.replace(TYPED, "")
    return [name for name in (*NAMES, "Ana said", "Ana and you", "Ana coaches", "with Ana", "for Ana") if name in text]


@pytest.mark.usefixtures("year")
@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_no_name_stands_anywhere(open_app: Opened, workspace: Workspace, size: tuple[int, int]) -> None:
    workspace.settings = workspace.settings.but(hide_names=True)
    async with open_app(size) as pilot:
        assert named(shown(pilot.app)) == [] and "Partner 2" in shown(pilot.app) and "names hidden" in shown(pilot.app)
        for keys in (["2"], ["down"], ["down"], ["enter"], ["enter"], ["1"], ["enter"], ["enter"]):
            await press(pilot, *keys)
            assert named(shown(pilot.app)) == [], keys
        assert top(pilot) is SessionScreen
        for keys in (["right_square_bracket"], ["right_square_bracket"], ["f"]):
            await press(pilot, *keys)
            assert named(shown(pilot.app)) == [], keys
        await type_in(pilot, "ask Dana by fri")
        assert named(shown(pilot.app)) == []
        await press(pilot, "enter", "q")
        assert named(shown(pilot.app)) == [] and "Unfinished: Partner" in shown(pilot.app)
        await press(pilot, "g")
        assert named(shown(pilot.app)) == [] and "Go on with Partner" in shown(pilot.app)
        await press(pilot, "c")
        assert named(shown(pilot.app)) == []
        await press(pilot, "end", "enter")
        assert named(shown(pilot.app)) == [] and "Partner" in shown(pilot.app)


async def test_a_key_hides_them_and_shows_them_again(open_app: Opened, workspace: Workspace) -> None:
    kept: list[tuple[str, str | bool]] = []
    workspace.save_setting = lambda *choice: kept.append(choice)
    add(workspace, "Ana Ruiz")
    add(workspace, "Ben Okafor")
    async with open_app() as pilot:
        await press(pilot, "H")
        text = shown(pilot.app)
        assert named(text) == [] and "Partner 1" in text and "Partner 2" in text and "names hidden" in text
        await press(pilot, "2")
        assert named(shown(pilot.app)) == [] and "names hidden" in shown(pilot.app)
        await press(pilot, "H")
        assert "Ana Ruiz" in shown(pilot.app) and "Partner 1" not in shown(pilot.app) and "hidden" not in shown(pilot.app)
        await press(pilot, "1")
        assert "Ana Ruiz" in shown(pilot.app) and "Partner 1" not in shown(pilot.app)
    assert kept == [("hide_names", True), ("hide_names", False)]


async def test_in_every_place_that_is_open(open_app: Opened, workspace: Workspace) -> None:
    add(workspace, "Ana Ruiz")
    async with open_app() as pilot:
        await press(pilot, "enter", "ctrl+n")
        assert "Meet Partner 1" in shown(pilot.app) and "Partner 1 coaches" in shown(pilot.app) and named(shown(pilot.app)) == []
        await press(pilot, "ctrl+n", "enter", "H")
        assert named(shown(pilot.app)) == [] and "Partner 1" in shown(pilot.app)
        await press(pilot, "H")
        assert "Ana" in shown(pilot.app)
        await press(pilot, "c", "H")
        assert "Partner 1 and you" in shown(pilot.app) and named(shown(pilot.app)) == []
        await press(pilot, "H", "end", "pagedown", "H")
        assert top(pilot) is AloneScreen and named(shown(pilot.app)) == []
        await press(pilot, "H", "end", "pagedown", "H")
        assert top(pilot) is CardScreen
        assert "Partner 1 and you" in shown(pilot.app) and named(shown(pilot.app)) == []
        await press(pilot, "H")
        assert "Ana and you" in shown(pilot.app)


def test_every_screen_has_the_key_but_those_that_print_no_name() -> None:
    screens = {each for together in found_together() for each in together if issubclass(each, Screen)}
    without = {each.__name__ for each in screens if not any(HIDE in base.__dict__.get("BINDINGS", ()) for base in each.__mro__)}
    assert without == NAMELESS | TYPED_IN | STOOD_ON


async def test_over_a_question_on_today(open_app: Opened, workspace: Workspace) -> None:
    add(workspace, "Ana Ruiz")
    async with open_app() as pilot:
        await press(pilot, "enter", "enter", "q", "g")
        assert top(pilot) is GoOnDialog and "Go on with Ana, left at 10:30?" in shown(pilot.app)
        await press(pilot, "H")
        assert (
            top(pilot) is GoOnDialog
            and "Go on with Partner 1, left at 10:30?" in shown(pilot.app)
            and named(shown(pilot.app)) == []
        )
        await press(pilot, "H", "enter")
        assert top(pilot) is SessionScreen and "Ana" in shown(pilot.app)


async def test_while_the_partner_answers(open_app: Opened, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(answers=AnswersAsked.EACH)
    add(workspace, "Ana Ruiz")
    async with open_app() as pilot:
        await press(pilot, "enter", "enter", "c", "pagedown", "pagedown")
        assert top(pilot) is AnswersScreen and "Turn the laptop to Ana." in shown(pilot.app)
        await press(pilot, "H")
        assert "Turn the laptop to Partner 1." in shown(pilot.app)
        await press(pilot, "enter", "7", "H")
        assert "Ana, three questions for you" in shown(pilot.app) and "[7]" in shown(pilot.app)
        await press(pilot, "H")
        assert "Partner 1, three questions for you" in shown(pilot.app) and "[7]" in shown(pilot.app)


@pytest.mark.usefixtures("year")
async def test_where_is_asked_what_became_of_a_follow_up(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "o", "down", "enter")
        assert top(pilot) is OutcomesDialog
        await press(pilot, "H")
        assert top(pilot) is OutcomesDialog and named(shown(pilot.app)) == [] and "Partner" in shown(pilot.app)


async def test_what_was_typed_stays_and_is_read_by_the_name(open_app: Opened, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(hide_names=True)
    ana = add(workspace, "Ana Ruiz")
    async with open_app((120, 36)) as pilot:
        await press(pilot, "enter", "enter", "n")
        await type_in(pilot, "! Ana asks Dana by fri")
        await press(pilot, "enter", "n")
        await type_in(pilot, "Ana is quiet today")
        await press(pilot, "enter", "v")
        assert "Ana is quiet today" in shown(pilot.app)
    (made,) = fold_of(workspace.notebook, ana.id).follow_ups
    assert (made.what, made.owner.value) == ("asks Dana", "them")


async def test_they_are_numbered_as_they_were_added(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    workspace.settings = workspace.settings.but(hide_names=True)
    for name in ("Zoe", "Ben", "Ana"):
        add(workspace, name)
        clock.pass_(1)
    async with open_app() as pilot:
        await press(pilot, "p")
        await type_in(pilot, "Mei")
        await press(pilot, "enter")
        assert {each.name: workspace.people.names.alias(each.id) for each in partners(workspace.notebook)} == {
            "Zoe": "Partner 1",
            "Ben": "Partner 2",
            "Ana": "Partner 3",
            "Mei": "Partner 4",
        }
        await press(pilot, "2")
        listed = [line.split("▸")[-1].split()[:2] for line in shown(pilot.app).splitlines() if "Partner " in line]
        assert [number for _, number in listed[:4]] == ["1", "2", "3", "4"]


async def test_a_choice_that_cannot_be_kept_is_made_all_the_same(open_app: Opened, workspace: Workspace) -> None:
    def refuse(name: str, value: str | bool) -> None:
        raise PeercoachError("The settings can't be written.")

    workspace.save_setting = refuse
    add(workspace, "Ana Ruiz")
    async with open_app() as pilot:
        await press(pilot, "H")
        assert named(shown(pilot.app)) == [] and said(pilot.app) == ["The settings can't be written."]


@pytest.mark.usefixtures("year")
@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 14)])
async def test_every_place_that_was_open_follows_and_says_the_same(open_app: Opened, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        for hidden in (True, False, True):
            await press(pilot, *"2345", "1", "H")
            for place in "623451":
                await press(pilot, place)
                text = shown(pilot.app)
                assert any(said in text.splitlines()[0] for said in (NAMES_HIDDEN, NO_NAMES)) is hidden, place
                assert named(text) == [] or not hidden, place
        for keys in (
            ["o"],
            ["escape", "2", "e"],
            ["escape", "4", "m"],
            ["escape", "1", "w"],
            ["escape", "enter"],
            ["enter", "c"],
        ):
            await press(pilot, *keys)
            assert any(said in shown(pilot.app).splitlines()[0] for said in (NAMES_HIDDEN, NO_NAMES)), keys


@pytest.mark.usefixtures("year")
@pytest.mark.parametrize("keys", [("2", "y"), ("1", "x"), ("3", "b")])
async def test_what_is_said_at_the_foot_goes(open_app: Opened, workspace: Workspace, keys: tuple[str, ...]) -> None:
    async with open_app() as pilot:
        await press(pilot, *keys)
        screen = pilot.app.screen
        assert isinstance(screen, BaseScreen)
        screen.say("Copied for Ana.")
        assert said(pilot.app) == ["Copied for Ana."]
        await press(pilot, "H")
        assert said(pilot.app) == [] and named(shown(pilot.app)) == []


async def test_what_a_meeting_says_in_passing_goes(open_app: Opened, workspace: Workspace) -> None:
    add(workspace, "Ana Ruiz")
    async with open_app() as pilot:
        await press(pilot, "enter", "enter")
        pilot.app.screen.query_one(Cue).say("Ana is quiet")
        await press(pilot, "H")
        assert said(pilot.app) == [] and not pilot.app.screen.query_one(Cue).text
