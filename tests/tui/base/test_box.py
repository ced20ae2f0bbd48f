"""What a dialog asks and how it is answered is in view in the smallest window, however much there is to say."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.base import discard_dialog, leave_dialog
from peercoach_tui.tui.base.key_words import drawn_keys, with_keys
from peercoach_tui.tui.base.leaving import SMALLEST
from peercoach_tui.tui.importing import look_dialog, whom_dialog
from peercoach_tui.tui.meetings.outcomes import OutcomesDialog
from peercoach_tui.tui.notebook import erase_dialog
from peercoach_tui.tui.quitting import LEAVE_ANSWERS, TRY_AGAIN
from peercoach_tui.tui.today import go_on, missing, warnings
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.waiting import painted, press, shown

NAME = "Maximiliane Oberhuber-Schwarzenberger"
SENTENCE = "The notebook can't be written, since nothing is left of the disk: make room and try again, or leave it for a day."


def keyed(text: str) -> str:
    return with_keys(text, {})


def look(*, slow: bool = False) -> look_dialog.LookDialog:
    told = "\n".join(f"  {NAME} {number} (new): 324 meetings and 324 notes" for number in range(8))
    answers = drawn_keys(look_dialog.ANSWERS, {})
    dialog = look_dialog.LookDialog(lambda: told, "Take in 2592 meetings with 8 people?", answers, lambda tell: "", 9)
    dialog.set_class(slow, "-takes-time")
    return dialog


def leave() -> ModalScreen[Any]:
    return leave_dialog.LeaveDialog([(NAME, "scope " * 20)] * 3, SENTENCE, drawn_keys(TRY_AGAIN + LEAVE_ANSWERS, {}))


def discard() -> ModalScreen[Any]:
    return discard_dialog.DiscardDialog(lambda: NAME, drawn_keys(discard_dialog.ANSWERS, {}))


def go_on_elsewhere() -> ModalScreen[Any]:
    answers = drawn_keys(go_on.ELSEWHERE_ANSWERS, {})
    return go_on.GoOnDialog(lambda: f"{NAME}, 10:41", answers, elsewhere="in another window since 10:31")


def missing_folder() -> ModalScreen[Any]:
    return missing.MissingDialog(lambda: NAME, drawn_keys(missing.ANSWERS, {}))


def whom() -> ModalScreen[Any]:
    ways = (*((f"{number}", f"Ana Ruiz ({number})") for number in range(9)), ("new", "someone new"))
    return whom_dialog.WhomDialog(f"Who is “{NAME}”?", ways, lambda typed: False, keyed)


def outcomes() -> ModalScreen[Any]:
    said = datetime(2026, 11, 1, tzinfo=UTC)
    follow_up = FollowUp(id="f", owner=Side.THEM, what="ask Dana for the scope " * 20, made=said, changed=said)
    return OutcomesDialog(follow_up, lambda: "Ana", said.date())


DIALOGS: list[tuple[Callable[[], ModalScreen[Any]], tuple[str, ...]]] = [
    (look, ("Take in 2592 meetings", "y takes it in", "esc leaves it")),
    (lambda: look(slow=True), ("Take in 2592 meetings", "y takes it in", "esc leaves it", "━━━━")),
    (leave, ("Leave? Not all you typed", "enter tries again", "x leaves without it", "esc stays")),
    (discard, ("Discard this meeting with", "x discards it", "esc leaves it as it is")),
    (go_on_elsewhere, ("Go on with", "Going on takes it over", "enter go on", "esc later")),
    (missing_folder, ("The folder of", "w write it anew", "x forget them", "esc not now")),
    (outcomes, ("Ana said", "ask Dana", "1 done", "2 partly", "3 dropped", "4 learned", "0 carry over", "esc back")),
    (whom, ("Who is “", "Press enter, or esc to take nothing in.")),
    (
        lambda: erase_dialog.EraseDialog("scope " * 200, 3, keyed),
        ("Erase the whole of this?", "Type erase and press enter, or esc"),
    ),
    (lambda: erase_dialog.ErasedDialog([SENTENCE] * 3, keyed), ("The words are gone", "enter goes back")),
    (lambda: warnings.WarningsDialog(lambda: (SENTENCE,) * 6, "esc goes back"), ("All else is used", "esc goes back")),
]


@pytest.mark.parametrize(("dialog", "texts"), DIALOGS)
async def test_what_is_asked_and_how_to_answer_is_in_view(
    open_app: Opened, workspace: Workspace, dialog: Callable[[], ModalScreen[Any]], texts: tuple[str, ...]
) -> None:
    async with open_app(SMALLEST) as pilot:
        pilot.app.push_screen(dialog())
        await painted(pilot)
        words = " ".join(shown(pilot.app).split())
        assert [text for text in texts if text not in words] == []


@pytest.mark.parametrize("dialog", [look, outcomes])
async def test_what_has_no_room_is_scrolled(open_app: Opened, dialog: Callable[[], ModalScreen[Any]]) -> None:
    async with open_app(SMALLEST) as pilot:
        pilot.app.push_screen(dialog())
        await painted(pilot)
        before = pilot.app.screen.query_one(VerticalScroll).scroll_y
        await press(pilot, "down")
        assert pilot.app.screen.query_one(VerticalScroll).scroll_y == before + 1


async def test_the_answer_that_is_chosen_comes_into_view(open_app: Opened) -> None:
    async with open_app(SMALLEST) as pilot:
        pilot.app.push_screen(whom())
        await painted(pilot)
        for number in range(9):
            await press(pilot, "down")
            assert f"▸ {number:>3}  Ana Ruiz ({number})" in shown(pilot.app)


async def test_a_box_is_as_high_as_what_is_in_it(open_app: Opened) -> None:
    async with open_app((80, 24)) as pilot:
        pilot.app.push_screen(discard())
        await painted(pilot)
        box = pilot.app.screen.query_one(".dialog")
        assert box.region.height == 8 and box.region.y == 8
