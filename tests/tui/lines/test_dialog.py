"""The one line that places ask for: what each key does in it, one by one and in one read."""

from collections.abc import Callable
from concurrent.futures import Future

import pytest
from textual import events
from textual.pilot import Pilot

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.errors import NotKept
from peercoach_tui.tui.follow_ups.screen import FollowUpsScreen
from peercoach_tui.tui.lines.asked_line import AskedLine, PlainLine
from peercoach_tui.tui.lines.asking import AskingLines
from peercoach_tui.tui.lines.dialog import LineDialog
from peercoach_tui.tui.lines.new_follow_up import NOTHING_TO_DO, NewFollowUp
from peercoach_tui.workspace import Workspace
from tests.kept import fold_of
from tests.tui.conftest import Opened
from tests.tui.test_partners import add
from tests.tui.waiting import press, settled, shown, type_in

pytestmark = pytest.mark.usefixtures("hand")


async def open_line(pilot: Pilot[None], asked: AskedLine) -> AskingLines:
    """Open a line over Follow-ups, and return that place."""
    if not isinstance(pilot.app.screen, FollowUpsScreen):
        await press(pilot, "3")
    place = pilot.app.screen
    assert isinstance(place, FollowUpsScreen)
    place.ask_line(asked, place.draft_of("line"))
    await settled(pilot)
    return place


def kept_into(texts: list[str], failed: Exception | None = None) -> Callable[[str], Kept | None]:
    def keep(text: str) -> Kept | None:
        texts.append(text)
        kept: Future[None] = Future()
        kept.set_result(None) if failed is None else kept.set_exception(failed)
        return kept

    return keep


def waiting(place: AskingLines) -> list[str]:
    return [piece.text for piece in place.draft_of("line").waiting]


async def test_a_paste_of_many_lines_is_kept_whole_and_typing_can_be_undone(open_app: Opened) -> None:
    texts: list[str] = []
    async with open_app() as pilot:
        place = await open_line(pilot, PlainLine(lambda: "what is it?", kept_into(texts), "be"))
        assert "what is it?" in shown(pilot.app) and "▸ be" in shown(pilot.app)
        await press(pilot, "x", "ctrl+underscore")
        pilot.app.screen.focused.post_message(events.Paste("gin\r\nagain"))  # type: ignore[union-attr]
        await settled(pilot)
        await press(pilot, "enter")
        assert texts == ["begin\nagain"] and waiting(place) == [] and pilot.app.screen is place


async def test_what_stood_there_is_no_draft_and_what_is_new_waits(open_app: Opened) -> None:
    texts: list[str] = []
    asked = PlainLine(lambda: "what is it?", kept_into(texts), "as it is")
    async with open_app() as pilot:
        place = await open_line(pilot, asked)
        assert all(draft.at_stake.is_on_disk for draft in place.drafts)
        await press(pilot, "escape")
        assert waiting(place) == []
        await open_line(pilot, asked)
        await press(pilot, "x", "escape")
        assert waiting(place) == ["as it isx"] and texts == []
        await open_line(pilot, asked)
        assert "▸ as it isx" in shown(pilot.app)
        await press(pilot, "enter")
        assert texts == ["as it isx"] and waiting(place) == []


async def test_an_empty_line_keeps_nothing_unless_it_may_be_empty(open_app: Opened) -> None:
    texts: list[str] = []
    async with open_app() as pilot:
        await open_line(pilot, PlainLine(lambda: "what is it?", kept_into(texts), "a"))
        await press(pilot, "backspace", "space", "enter")
        assert texts == []
        await open_line(pilot, PlainLine(lambda: "what is it?", kept_into(texts), "a", may_be_empty=True))
        await press(pilot, "backspace", "enter")
        assert texts == [""]


async def test_what_can_not_be_read_stays_and_says_what_can_be_typed(open_app: Opened) -> None:
    texts: list[str] = []
    problem: Callable[[str], str] = lambda text: "" if text.isdigit() else "Type a number."  # noqa: E731
    asked = PlainLine(lambda: "how many?", kept_into(texts), told=lambda text: f"{text} of them", problem=problem)
    async with open_app() as pilot:
        await open_line(pilot, asked)
        await press(pilot, "a", "enter")
        assert "Type a number." in shown(pilot.app) and isinstance(pilot.app.screen, LineDialog)
        await press(pilot, "backspace", "7")
        assert "7 of them" in shown(pilot.app) and "Type a number." not in shown(pilot.app)
        await press(pilot, "enter")
        assert texts == ["7"]


async def test_what_can_not_be_kept_comes_back(open_app: Opened) -> None:
    texts: list[str] = []
    async with open_app() as pilot:
        place = await open_line(pilot, PlainLine(lambda: "what is it?", kept_into(texts, NotKept("The disk is full."))))
        await press(pilot, "a", "b", "enter")
        assert waiting(place) == ["ab"]
        await open_line(pilot, PlainLine(lambda: "what is it?", kept_into(texts)))
        await press(pilot, "enter")
        assert texts == ["ab", "ab"] and waiting(place) == []


async def test_a_title_calls_everyone_as_they_are_called_now(open_app: Opened, workspace: Workspace) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await press(pilot, "3", "n")
        await type_in(pilot, "call Falk")
        assert "a follow-up with Ana Ruiz" in shown(pilot.app)
        await pilot.app.run_action("hide_names")
        await settled(pilot)
        text = shown(pilot.app)
        assert "Ana" not in text and "a follow-up with Partner 1" in text and "▸ call Falk" in text
        await press(pilot, "enter")
        assert [each.what for each in fold_of(workspace.notebook, ana.id).follow_ups] == ["call Falk"]


async def test_how_a_line_is_read_comes_back_with_it(open_app: Opened, workspace: Workspace) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await press(pilot, "3", "n")
        await type_in(pilot, "call Ben by fri")
        await press(pilot, "tab", "ctrl+t", "escape", "n")
        assert "→ Ana: call Ben by fri · no date" in shown(pilot.app)
        await press(pilot, "enter")
        (made,) = fold_of(workspace.notebook, ana.id).follow_ups
        assert (made.owner.value, made.what, made.due) == ("them", "call Ben by fri", None)


async def test_a_sign_alone_is_no_follow_up_and_is_not_lost(open_app: Opened, workspace: Workspace) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await press(pilot, "3", "n", "!", "enter")
        assert NOTHING_TO_DO in shown(pilot.app) and isinstance(pilot.app.screen, LineDialog)
        assert fold_of(workspace.notebook, ana.id).follow_ups == ()


@pytest.mark.parametrize(("size", "whom"), [((80, 24), True), ((60, 20), True), ((40, 14), False)])
async def test_the_keys_stand_on_one_row_what_matters_least_goes_first(
    open_app: Opened, workspace: Workspace, size: tuple[int, int], whom: bool
) -> None:
    add(workspace), add(workspace, "Ben Okafor")
    async with open_app(size) as pilot:
        await press(pilot, "3", "n")
        text = shown(pilot.app)
        assert "enter keeps · esc leaves a draft" in text and ("↑ ↓ with whom" in text) is whom


def test_whose_it_is_settled_where_the_owner_is_given(workspace: Workspace) -> None:
    acts = workspace.acts(add(workspace).id)
    reading = ReadWith(today=workspace.today)
    theirs = NewFollowUp(acts, [acts], reading, lambda acts, made: None, owner=Side.THEM)
    assert (theirs.turns_whose, theirs.turns_whom, theirs.title) == (False, False, "a follow-up of Ana")
    found = theirs.previewed("me: call Ben", AS_IT_SAYS)
    assert found is not None and found.follow_up.owner is Side.THEM
