"""The large page: what both read, and how the partner picks."""

import pytest

from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.questions.moments import QuestionShown
from peercoach_tui.tui.session.large import LargeScreen
from peercoach_tui.tui.session.question_card import QuestionCard
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.session.three_questions import ThreeQuestions
from peercoach_tui.tui.widgets.block_letters import QUARTERS
from peercoach_tui.tui.widgets.large_text import LargeText
from tests.tui.session.conftest import SatDown, Sitting
from tests.tui.waiting import burst, said

pytestmark = pytest.mark.usefixtures("hand")


def shown_ids(at: Sitting) -> list[str]:
    """Return the questions that are kept as shown, once an act took them along."""
    at.meeting.talk.slip(SlipSort.STORY)
    return [moment.question for moment in at.meeting.account.moments if isinstance(moment, QuestionShown)]


def words(at: Sitting) -> str:
    """Return what stands there, with one space between its words."""
    return " ".join(at.text.split())


async def test_one_then_three_then_the_session(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("L")
        assert isinstance(at.pilot.app.screen, LargeScreen)
        assert at.pilot.app.screen.query_one(LargeText).text == at.question
        assert set(at.text.splitlines()[9]) <= {*QUARTERS}
        assert "Ana" not in at.text and ":" not in at.text
        await at.press("L")
        three = [question.text for question in at.meeting.questions.coming(3)]
        assert three[0] == at.question and len(set(three)) == 3
        assert all(text.split()[0] in at.text for text in three)
        await at.press("L")
        assert isinstance(at.pilot.app.screen, SessionScreen)


@pytest.mark.parametrize("keys", [("escape",), ("L", "escape")])
async def test_escape_leaves_it_at_once(sat_down: SatDown, keys: tuple[str, ...]) -> None:
    async with sat_down() as at:
        before = at.question
        await at.press("L", *keys)
        assert at.pilot.app.screen is at.screen
        assert at.question == before


@pytest.mark.parametrize(
    ("keys", "place"), [("1", 0), ("2", 1), ("3", 2), ("enter", 0), ("down enter", 1), ("up enter", 2), ("j j k enter", 1)]
)
async def test_what_the_partner_picks_becomes_the_question(sat_down: SatDown, keys: str, place: int) -> None:
    async with sat_down() as at:
        picked = at.meeting.questions.coming(3)[place]
        await at.press("L", "L", *keys.split())
        assert at.question == picked.text
        assert at.pilot.app.screen.query_one(LargeText).text == picked.text
        assert at.pilot.app.screen.query_one(LargeText).display
        await at.press("L")
        assert at.pilot.app.screen is at.screen
        assert at.screen.query_one(QuestionCard).shown.text == picked.text


async def test_those_that_were_not_picked_come_next(sat_down: SatDown) -> None:
    async with sat_down() as at:
        first, second, third = at.meeting.questions.coming(3)
        await at.press("L", "L", "3", "escape", "space")
        assert at.question == second.text
        await at.press("backspace", "backspace")
        assert at.question == first.text
        await at.press("space")
        assert at.question == third.text


async def test_a_click_picks(sat_down: SatDown) -> None:
    async with sat_down() as at:
        picked = at.meeting.questions.coming(3)[2]
        await at.press("L", "L")
        where = at.pilot.app.screen.query_one(ThreeQuestions)
        await at.pilot.click(where, offset=(30, where.size.height - 2))
        await at.press()
        assert at.question == picked.text


async def test_other_keys_of_the_session_do_nothing_there(sat_down: SatDown) -> None:
    async with sat_down() as at:
        before = at.question
        await at.press("L", "1", "s", "u", "n", "w", "L", "space", "s", "4")
        assert isinstance(at.pilot.app.screen, LargeScreen)
        assert (at.question, at.meeting.account.slips, at.meeting.account.asked) == (before, (), ())


async def test_on_the_page_that_both_read_nothing_is_said_of_words(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("L")
        await burst(at.pilot, "d", "d")
        assert isinstance(at.pilot.app.screen, LargeScreen) and said(at.pilot.app) == []


async def test_space_and_backspace_turn_the_page(sat_down: SatDown) -> None:
    async with sat_down() as at:
        first, second, *_ = at.meeting.questions.coming(2)
        await at.press("L", "space")
        assert at.pilot.app.screen.query_one(LargeText).text == second.text
        await at.press("backspace")
        assert at.pilot.app.screen.query_one(LargeText).text == first.text


@pytest.mark.parametrize(("seconds", "count"), [(4, 0), (5, 1)])
async def test_what_stands_there_large_counts_after_five_seconds(sat_down: SatDown, seconds: int, count: int) -> None:
    async with sat_down() as at:
        present = at.meeting.questions.coming(1)
        await at.press("L")
        at.screen.tick()
        await at.pass_(seconds)
        assert shown_ids(at) == [question.id for question in present][:count]


@pytest.mark.parametrize(("seconds", "count"), [(4, 0), (5, 3)])
async def test_each_of_the_three_counts_after_five_seconds(sat_down: SatDown, seconds: int, count: int) -> None:
    async with sat_down() as at:
        three = at.meeting.questions.coming(3)
        await at.press("L", "L")
        at.screen.tick()
        await at.pass_(seconds)
        assert shown_ids(at) == [question.id for question in three][:count]


async def test_what_is_picked_at_once_leaves_the_others_unseen(sat_down: SatDown) -> None:
    async with sat_down() as at:
        picked = at.meeting.questions.coming(3)[2]
        await at.press("L", "L", "3")
        at.screen.tick()
        await at.pass_(6)
        assert shown_ids(at) == [picked.id]


async def test_there_is_nothing_large_while_follow_ups_are_looked_at_or_a_line_is_open(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("f", *"ask", "enter", "n", "L")
        assert at.pilot.app.screen is at.screen
        await at.press("escape")
        assert at.meeting.draft.text == "L"


@pytest.mark.parametrize("size", [(40, 14), (60, 20), (80, 24), (120, 36)])
async def test_no_question_is_cut_at_any_size(sat_down: SatDown, size: tuple[int, int]) -> None:
    async with sat_down(size) as at:
        await at.press("L")
        for _ in range(10):
            assert "…" not in at.text
            if size == (40, 14):
                assert at.question in words(at)
            await at.press("space")
        await at.press("L")
        assert "…" not in at.text
        if size[0] < 100:
            texts = [question.text for question in at.meeting.questions.coming(3)]
            assert all(word in at.text for text in texts for word in text.split())
        assert "1 2 3 pick" in at.text and "L back" in at.text


async def test_the_key_card_names_its_keys(sat_down: SatDown) -> None:
    async with sat_down((120, 36)) as at:
        await at.press("L", "question_mark")
        assert "Show three questions" in at.text and "Take this question" not in at.text
        await at.press("escape", "L", "question_mark")
        assert "Take this question" in at.text and "Go back to the meeting" in at.text


@pytest.mark.parametrize("theirs", [False, True])
async def test_all_keys_of_a_session_are_in_view_at_once_in_an_ordinary_window(sat_down: SatDown, theirs: bool) -> None:
    async with sat_down((80, 24)) as at:
        await at.press(*["w"] * theirs, "question_mark")
        for words in ("What is kept", "note", "The hour", "next stage", "leave", "Everywhere", "palette"):
            assert words in at.text
        assert at.pilot.app.screen.query_one("#card").max_scroll_y == 0
