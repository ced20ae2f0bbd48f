"""What to bring up, and to come back to: each key, one by one and in one read."""

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.points.moments import PointKept
from peercoach_tui.domain.points.point import PointOutcome
from peercoach_tui.domain.reading.line import WrittenMark
from peercoach_tui.notebook.errors import NotKept
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.base.dialog import ANSWER_FIRST
from peercoach_tui.tui.lines.asking import GONE
from peercoach_tui.tui.lines.dialog import LineDialog
from peercoach_tui.tui.partners.screen import PartnersScreen
from peercoach_tui.tui.session.come_back import ComeBackDialog
from peercoach_tui.workspace import Workspace
from tests.kept import fold_of
from tests.tui.conftest import Opened
from tests.tui.goals.test_screen import take_back_all
from tests.tui.test_partners import add
from tests.tui.test_session import Table, table
from tests.tui.waiting import press, said, shown, type_in, until

__all__ = ["table"]

pytestmark = pytest.mark.usefixtures("hand")
SIZES = [(120, 36), (80, 24), (60, 20), (40, 14)]


def kept(workspace: Workspace, partner: str) -> list[str]:
    """Return what is to be brought up, as it is on disk."""
    return [point.text for point in fold_of(workspace.notebook, partner).points.open]


async def bring(pilot: Pilot[None], text: str, *keys: str) -> None:
    await press(pilot, "b")
    await type_in(pilot, text)
    await press(pilot, *keys)


# In the places


async def test_b_on_today_opens_a_line_and_enter_keeps_it(workspace: Workspace, open_app: Opened) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await press(pilot, "b")
        assert "bring up with Ana" in shown(pilot.app)
        await type_in(pilot, "why 1 and q? bz")
        await press(pilot, "enter")
        assert kept(workspace, ana.id) == ["why 1 and q? bz"]
        assert "Bring up          why 1 and q? bz" in shown(pilot.app)
        await press(pilot, "z")
        assert kept(workspace, ana.id) == []
        assert said(pilot.app)[-1] == "Took back what you wanted to bring up with Ana. Z does it again."
        await press(pilot, "Z")
        assert kept(workspace, ana.id) == ["why 1 and q? bz"]


async def test_today_tells_three_and_counts_the_others(workspace: Workspace, open_app: Opened) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        for text in ("one", "two", "three", "four", "five"):
            await bring(pilot, text, "enter")
        assert kept(workspace, ana.id) == ["one", "two", "three", "four", "five"]
        assert "three" in shown(pilot.app) and "and 2 more" in shown(pilot.app) and "four" not in shown(pilot.app)


async def test_b_on_partners_is_for_the_chosen_one(workspace: Workspace, open_app: Opened) -> None:
    ana, ben = add(workspace), add(workspace, "Ben Okafor")
    async with open_app() as pilot:
        await press(pilot, "2")
        await until(pilot, lambda: isinstance(pilot.app.screen, PartnersScreen))
        await press(pilot, "down", "b")
        assert "bring up with Ben" in shown(pilot.app)
        await type_in(pilot, "the move")
        await press(pilot, "enter")
        assert (kept(workspace, ana.id), kept(workspace, ben.id)) == ([], ["the move"])
        assert "1 thing to bring up" in shown(pilot.app)


async def test_a_line_that_is_left_is_a_draft_for_that_partner_alone(workspace: Workspace, open_app: Opened) -> None:
    ana, ben = add(workspace), add(workspace, "Ben Okafor")
    async with open_app() as pilot:
        await bring(pilot, "half a th", "escape")
        await bring(pilot, "ought", "enter")
        await press(pilot, "down")
        await bring(pilot, "other", "enter")
        assert (kept(workspace, ana.id), kept(workspace, ben.id)) == (["half a thought"], ["other"])


@pytest.mark.parametrize("keys", [("enter",), ("space", "enter"), ("escape",)])
async def test_a_line_of_nothing_keeps_nothing(workspace: Workspace, open_app: Opened, keys: tuple[str, ...]) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await bring(pilot, "", *keys)
        assert kept(workspace, ana.id) == []
        await press(pilot, "b")
        assert "bring up with Ana" in shown(pilot.app)
        await bring(pilot, "", "enter")
        assert kept(workspace, ana.id) == ["b"]


async def test_what_cannot_be_kept_is_said_and_comes_back(
    workspace: Workspace, open_app: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        with monkeypatch.context() as full:
            full.setattr(Notebook, "keep", refuse)
            await bring(pilot, "the new team", "enter")
        assert said(pilot.app)[-1] == "The disk is full."
        assert "the new team" not in shown(pilot.app)
        await press(pilot, "b")
        assert "the new team" in shown(pilot.app)
        await press(pilot, "enter")
        assert kept(workspace, ana.id) == ["the new team"]


def refuse(notebook: Notebook, partner: str, *moments: object) -> object:
    from concurrent.futures import Future

    kept: Future[None] = Future()
    kept.set_exception(NotKept("The disk is full."))
    return kept


async def test_with_nobody_there_is_nothing_to_bring(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "b")
        assert not isinstance(pilot.app.screen, LineDialog)


@pytest.mark.parametrize("size", SIZES)
async def test_the_line_fits_every_size(workspace: Workspace, open_app: Opened, size: tuple[int, int]) -> None:
    add(workspace)
    async with open_app(size) as pilot:
        await press(pilot, "b")
        await type_in(pilot, "why")
        rows = shown(pilot.app).splitlines()
        assert any("bring up with Ana" in row for row in rows) and any("▸ why" in row for row in rows)
        assert any("enter keeps · esc leaves a draft" in row for row in rows)


# In the look back


def bring_before(at: Table, *texts: str) -> None:
    kept = at.meeting.acts.bring(*texts)
    assert kept is not None
    kept.result()


def outcomes(at: Table) -> list[PointOutcome | None]:
    return [point.outcome for point in at.meeting.acts.fold.points.all]


async def test_they_stand_below_the_follow_ups_as_a_count_and_open_one_at_a_time(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=1) as at:
        bring_before(at, "my pay", "the move", "their tone")
        await at.press("]")
        assert "3 things you wanted to bring up" in at.text and "my pay" not in at.text
        await at.press("1")
        assert "enter opens the first" in at.text and "my pay" not in at.text
        assert "▸ 3 things you wanted to bring up" in at.text
        await at.press("1", "0", "x")
        assert outcomes(at) == [None, None, None]
        await at.press("enter")
        assert "my pay" in at.text and "the move" not in at.text and "1 taken up" in at.text
        await at.press("1")
        assert "the move" in at.text and "their tone" not in at.text
        await at.press("0")
        assert "their tone" in at.text and "the move" not in at.text
        await at.press("x")
        assert "wanted to bring up" not in at.text
        assert outcomes(at) == [PointOutcome.TAKEN_UP, None, PointOutcome.DROPPED]
        assert [each.outcome for each in at.meeting.acts.follow_ups] == [Outcome.DONE]
        assert at.account.ticked == frozenset()


async def test_what_was_said_of_one_is_taken_back(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        bring_before(at, "my pay")
        await at.press("]", "enter", "x", "z")
        assert outcomes(at) == [None]
        assert "took back the outcome of what you wanted to bring up" in at.text and "1 thing you wanted to bring up" in at.text
        assert "my pay" not in at.text
        await at.press("Z")
        assert outcomes(at) == [PointOutcome.DROPPED]


async def test_what_is_taken_back_is_on_the_card_again_while_they_are_open(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=1) as at:
        bring_before(at, "my pay", "the move")
        await at.press("]", "1", "enter", "1", "z")
        assert "my pay" in at.text and "the move" not in at.text
        await at.press("down", "0")
        assert outcomes(at) == [None, None] and "2 things you wanted to bring up" in at.text
        await at.press("enter", "1", "down", "z")
        assert "2 things you wanted to bring up" in at.text and "my pay" not in at.text


async def test_the_next_one_is_that_behind_and_behind_the_last_the_first(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=1) as at:
        bring_before(at, "my pay", "the move", "their tone")
        await at.press("]", "1", "enter", "1", "1", "z", "z")
        assert "my pay" in at.text
        await at.press("1", "1")
        assert "their tone" in at.text
        await at.press("z", "1")
        assert "their tone" in at.text and "my pay" not in at.text


async def test_the_arrows_close_what_is_open_and_other_outcomes_are_none(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=2) as at:
        bring_before(at, "my pay")
        await at.press("]", "up")
        assert "enter opens the first" in at.text
        await at.press("enter", "2", "3", "4")
        assert "my pay" in at.text and outcomes(at) == [None]
        await at.press("down", "up")
        assert "my pay" not in at.text and "enter opens the first" in at.text
        await at.press("down", "1")
        assert [each.outcome for each in at.meeting.acts.follow_ups] == [Outcome.DONE, None]
        assert outcomes(at) == [None]


# To come back to


async def test_m_marks_and_the_session_counts_it(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.note("two managers")
        await at.press("m")
        await at.note("> pay")
        assert [point.words for point in at.meeting.points.marked] == ["two managers", "pay"]
        assert "↺ 2 marked" in at.text
        assert [note.kept.text for note in at.account.notes] == ["two managers"]
        await at.press("z")
        assert "↺ 1 marked" in at.text and "took back the mark" in at.text


async def test_a_mark_without_a_line_is_of_the_question_in_view(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=1) as at:
        question = at.meeting.questions.shown
        await at.press("m", "]", "m")
        first, second = at.meeting.points.marked
        assert question is not None and first.text == question.text and second.text == ""


async def test_each_is_come_back_to_with_enter(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        for text in ("pay", "Dana", "the move"):
            await at.note(f"> {text}")
        await at.press("M", "down", "enter")
        assert [point.words for point in at.meeting.points.marked] == ["pay", "the move"]
        assert "▸ the move" in at.text and "✓ Dana" in at.text
        await at.press("escape")
        assert "↺ 2 marked" in at.text and "came back to “Dana” · z takes it back" in at.text
        await at.press("M", "enter", "enter")
        assert at.meeting.points.marked == () and "marked" not in at.text
        assert not isinstance(at.pilot.app.screen, ComeBackDialog)
        assert "came back to “the move” · z takes it back" in at.text
        await at.press("z")
        assert [point.words for point in at.meeting.points.marked] == ["the move"]
        assert "the mark waits again, to come back to · Z does it again" in at.text
        await at.press("Z")
        assert at.meeting.points.marked == () and "you came back to it again" in at.text


async def test_words_typed_at_the_list_touch_nothing_of_it_and_that_is_said(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        for text in ("pay", "Dana"):
            await at.note(f"> {text}")
        await at.press("M", "n", *"ask", "enter")
        assert [point.words for point in at.meeting.points.marked] == ["pay", "Dana"] and "▸ pay" in at.text
        assert said(at.pilot.app) == [ANSWER_FIRST]
        await at.press("escape")
        assert "↺ 2 marked" in at.text


async def test_what_says_that_z_takes_it_back_goes_with_the_next_act(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("n", *"> pay", "enter")
        assert "M comes back to “pay” · z takes it back" in at.text
        await at.press("n", *"note", "enter")
        assert "takes it back" not in at.text
        await at.press("z")
        assert at.account.notes == () and [point.words for point in at.meeting.points.marked] == ["pay"]


async def test_m_says_what_it_marked_and_a_question_asked_since_the_line_is_newer(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("right_square_bracket")
        await at.note("pay")
        await at.press("m")
        assert "marked · M comes back to “pay” · z takes it back" in at.text
        await at.press("u", "m")
        question = at.meeting.questions.shown
        assert question is not None and at.meeting.points.newest.words == question.text
        assert f"comes back to “{question.text[:12]}" in at.text


async def test_a_line_that_marks_says_what_and_how_it_is_come_back_to(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.note("> pay")
        assert "marked · M comes back to “pay” · z takes it back" in at.text
        await at.press("z")
        assert "comes back to" not in at.text
        await at.note("two managers")
        assert "comes back to" not in at.text
        await at.note("> the way she said “review”, and next year")
        assert "marked · M comes back to “the way she said “review”,…” · z takes it back" in at.text


async def test_with_no_mark_m_is_said(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("M")
        assert "nothing to come back to · m marks this" in at.text


async def test_a_touch_that_cannot_be_kept_stands_there_again(table, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.note("> pay")
        await at.note("> Dana")
        with monkeypatch.context() as full:
            full.setattr(Notebook, "keep", refuse)
            await at.press("M", "enter")
        assert "pay" in at.text and "Dana" in at.text
        assert [point.words for point in at.meeting.points.marked] == ["pay", "Dana"]


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_fits_every_size(table, size: tuple[int, int]) -> None:  # type: ignore[no-untyped-def]
    async with table(size) as at:
        marked = [at.meeting.writing.write(WrittenMark(text=f"mark number {place}")) for place in range(12)]
        assert all(each is not None and each.result() is None for each in marked)
        await at.press("M", "up")
        assert "▸ mark number 11" in at.text and "enter" in at.text


async def test_what_to_bring_up_with_who_was_taken_back_meanwhile_waits(open_app: Opened, workspace: Workspace) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await press(pilot, "b", *"pay")
        take_back_all(workspace, ana.id)
        await press(pilot, "enter")
        assert said(pilot.app)[-1] == GONE and [draft.text for draft in workspace.unkept] == ["pay"]
        assert not [each for each in workspace.notebook.moments(ana.id) if isinstance(each, PointKept)]
