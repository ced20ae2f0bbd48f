"""The page while the partner coaches you, and what each brings."""

import pytest

from peercoach_tui.domain.side import Side
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.session.seat import SeatPage
from peercoach_tui.tui.widgets.cue import Cue
from tests.tui.session.conftest import SatDown, Sitting
from tests.tui.waiting import type_in, until

SIZES = [(120, 36), (80, 24), (60, 20), (40, 14)]
each_size = pytest.mark.parametrize("size", SIZES)


async def line(at: Sitting, key: str, text: str) -> None:
    await at.press(key)
    await type_in(at.pilot, text)
    await at.press("enter")


@each_size
async def test_what_you_bring_and_what_to_remember_stand_on_a_ruled_page(sat_down: SatDown, size: tuple[int, int]) -> None:
    async with sat_down(size) as at:
        await line(at, "n", "before the swap")
        asked = at.question
        await at.pass_(1)
        await at.press("w")
        await line(at, "B", "my talk on feedback")
        await line(at, "n", "one story is enough")
        assert "You bring" in at.text and "my talk on feedback" in at.text and "one story is enough" in at.text
        assert "n writes here" in at.text and "─" * 30 in at.text and "Ana coaches you" in at.text
        assert "before the swap" not in at.text and asked not in at.text and "Listen for" not in at.text
        assert "l list" not in at.text and "used" not in at.text
        assert at.meeting.account.brought == {Side.ME: "my talk on feedback"}
        await at.press("w")
        assert not at.screen.query_one(SeatPage).display and "writes here" not in at.text


@pytest.mark.parametrize("width", range(1, 12))
async def test_a_page_of_any_width_is_drawn(sat_down: SatDown, width: int) -> None:
    async with sat_down((40, 14)) as at:
        await at.press("w")
        page = at.pilot.app.screen.query_one(SeatPage)
        assert page.ends.startswith("ends ")
        await at.pilot.resize_terminal(width, 14)
        await until(at.pilot, lambda: page.size.width <= width)
        assert str(page.render()).lstrip().startswith("You bring")


async def test_the_newest_lines_are_in_view(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("w")
        for number in range(9):
            await line(at, "n", f"thought {number}")
        assert "thought 8" in at.text and "thought 0" not in at.text and "n writes here" in at.text


@pytest.mark.parametrize(("key", "says"), [("s", "own story: counts when you coach"), ("a", "advice: counts when you coach")])
async def test_slips_count_when_you_coach(sat_down: SatDown, key: str, says: str) -> None:
    async with sat_down() as at:
        await at.press("w", key)
        assert at.screen.query_one(Cue).text == says and at.meeting.account.slips == ()
        await at.press("w", key)
        assert len(at.meeting.account.slips) == 1


async def test_what_belongs_to_the_coach_does_nothing(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("l")
        assert at.screen.lies == "list"
        await at.press("w")
        assert at.screen.lies == ""
        before = len(at.meeting.account.moments)
        await at.press("l", "full_stop", "u", "space", "p", "t", "i", "down", "enter", "L")
        assert at.screen.lies == "" and at.pilot.app.screen is at.screen
        assert len(at.meeting.account.moments) == before
        await at.press("v")
        assert at.screen.lies == "kept"


async def test_no_word_is_asked_for_and_no_question_counts_as_shown(sat_down: SatDown) -> None:
    async with sat_down() as at:
        at.screen.workspace.settings = at.screen.workspace.settings.but(silence_minutes=1)
        await at.press("w")
        before = len(at.meeting.account.moments)
        await at.pass_(90)
        assert at.screen.query_one(Cue).text == "" and len(at.meeting.account.moments) == before


async def test_what_they_bring_is_asked_for_and_in_view_until_the_swap(sat_down: SatDown) -> None:
    async with sat_down() as at:
        assert "What does Ana bring?  B writes it" in at.text
        await line(at, "B", "the review on Friday")
        assert "Ana brings  the review on Friday" in at.text and "What does Ana bring" not in at.text
        await at.press("right_square_bracket", "right_square_bracket")
        assert "Ana brings  the review on Friday" in at.text
        await at.press("B", "end")
        await type_in(at.pilot, " week")
        await at.press("enter")
        assert at.meeting.account.brought == {Side.THEM: "the review on Friday week"}
        await at.press("w")
        assert "the review" not in at.text


async def test_in_arrive_both_are_asked_for_one_after_the_other(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("left_square_bracket")
        assert "What does Ana bring?" in at.text and "do you bring" not in at.text
        await line(at, "B", "the review")
        assert "What do you bring?  B writes it" in at.text
        await line(at, "B", "my talk")
        assert at.meeting.account.brought == {Side.THEM: "the review", Side.ME: "my talk"}
        assert "You bring   my talk" in at.text
        await at.press("B", "tab")
        assert "What do you bring today?" in at.text
        await at.press("end")
        await type_in(at.pilot, " at noon")
        await at.press("enter")
        assert at.meeting.account.brought == {Side.THEM: "the review", Side.ME: "my talk at noon"}


async def test_what_stands_there_already_stays_until_it_is_emptied(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("left_square_bracket")
        await line(at, "B", "the review")
        await line(at, "B", "my talk")
        await at.press("B", "ctrl+u")
        await type_in(at.pilot, "the promotion")
        await at.press("enter")
        assert at.meeting.account.brought == {Side.THEM: "the promotion", Side.ME: "my talk"}
        await at.press("B", "tab", "ctrl+u")
        await type_in(at.pilot, "how to run it")
        await at.press("enter")
        assert at.meeting.account.brought == {Side.THEM: "the promotion", Side.ME: "how to run it"}
        await line(at, "C", "all of it")
        await line(at, "C", " and nothing")
        assert at.meeting.partner.agreement == "all of it and nothing"


async def test_words_that_are_given_to_the_other_are_gone_on_with(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("left_square_bracket", "B")
        await type_in(at.pilot, "my talk")
        await at.press("tab")
        await type_in(at.pilot, " at noon")
        await at.press("enter")
        assert at.meeting.account.brought == {Side.ME: "my talk at noon"}


async def test_tab_is_named_where_it_turns_and_else_does_nothing(sat_down: SatDown) -> None:
    async with sat_down((120, 36)) as at:
        await at.press("B")
        assert "tab turns to what you bring" in at.text
        await at.press("tab")
        assert "tab turns to what Ana brings" in at.text
        await at.press("escape", "C")
        assert " tab " not in at.text
        await type_in(at.pilot, "all")
        await at.press("tab")
        await type_in(at.pilot, " of it")
        await at.press("enter", "n")
        assert at.meeting.partner.agreement == "all of it" and " tab " not in at.text


async def test_all_that_was_kept_has_what_was_brought_agreed_and_marked(sat_down: SatDown) -> None:
    async with sat_down((120, 36)) as at:
        await line(at, "B", "the review")
        await at.press("B", "ctrl+u")
        await type_in(at.pilot, "the promotion")
        await at.press("enter")
        await line(at, "C", "all of it")
        await line(at, "n", "two managers")
        await at.press("m", "v")
        told = ["Ana brought: the promotion", "you agreed: all of it", "  two managers", "↺ two managers"]
        places = [at.text.rfind(each) for each in told]
        assert places == sorted(places) and -1 not in places and "Ana brought: the review" not in at.text
        await at.press("z", "v", "v")
        assert "↺ two managers" not in at.text


async def test_what_was_taken_back_is_said_until_the_next_act(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await line(at, "B", "the review")
        await at.press("z")
        assert at.screen.query_one(Cue).text == "took back what was brought · Z does it again"
        await line(at, "n", "two managers")
        assert "does it again" not in at.screen.query_one(Cue).text
        await at.press("z", "Z")
        assert at.screen.query_one(Cue).text.startswith("the note is")
        await line(at, "n", "one")
        assert at.screen.query_one(Cue).text == ""


async def test_a_sign_means_nothing_there_and_a_line_left_as_it_was_is_no_draft(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await line(at, "B", "! ask Dana")
        assert at.meeting.account.brought == {Side.THEM: "! ask Dana"} and not at.meeting.follow_ups.made_here
        await at.press("B", "escape")
        assert at.meeting.draft.next is None
        await at.press("z")
        assert at.meeting.account.brought.get(Side.THEM, "") == ""


async def test_the_agreement_stands_in_arrive_and_can_be_changed(sat_down: SatDown) -> None:
    async with sat_down() as at:
        assert "What stays between" not in at.text
        await at.press("left_square_bracket")
        assert "What stays between you two?  C writes it" in at.text
        await line(at, "C", "all of it")
        await until(at.pilot, lambda: "You agreed  all of it" in at.text)
        assert at.meeting.partner.agreement == "all of it"
        await at.press("C", "end")
        await type_in(at.pilot, ", always")
        await at.press("enter")
        assert at.meeting.partner.agreement == "all of it, always"


async def test_the_next_stage_after_the_turn_of_the_partner_is_the_close_and_the_one_before_is_yours(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("right_square_bracket", "w")
        assert at.account.coach is Side.THEM
        await at.press("left_square_bracket")
        assert (at.account.coach, at.account.stage) == (Side.ME, "explore")
        await at.press("w", "right_square_bracket")
        assert at.account.stage == "close" and isinstance(at.pilot.app.screen, CloseScreen)


async def test_who_coaches_first_is_said_where_w_turns_it(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("left_square_bracket", "left_square_bracket", "w")
        assert (at.account.first.value, "Ana coaches first" in at.text) == ("them", True)
        await at.press("w")
        assert (at.account.first.value, "you coach first" in at.text) == ("me", True)


async def test_what_is_ticked_is_said_and_can_be_taken_back(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("enter")
        assert "a feeling not named ✓ · z takes it back" in at.text
        await at.press("enter")
        assert "a feeling not named not ticked · z takes it back" in at.text


async def test_behind_the_swap_comes_the_turn_of_the_partner_and_before_it_yours(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        assert (at.account.coach, at.account.stage) == (Side.ME, "commit")
        await at.press("right_square_bracket")
        assert at.account.stage == "swap"
        assert "] Ana coaches you" in at.text
        await at.press("left_square_bracket")
        assert (at.account.coach, at.account.stage) == (Side.ME, "commit")
        await at.press("right_square_bracket", "right_square_bracket")
        assert at.account.coach is Side.THEM
        assert "Ana coaches you" in at.text
        await at.press("right_square_bracket")
        assert at.account.stage == "close" and isinstance(at.pilot.app.screen, CloseScreen)
        await at.press("escape")
        assert at.account.coach is Side.THEM


async def test_after_the_turn_of_the_partner_comes_yours_where_they_go_first(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("left_square_bracket", "w", "right_square_bracket")
        assert at.account.coach is Side.THEM
        await at.press("right_square_bracket")
        assert at.account.stage == "swap"
        assert "] you coach Ana" in at.text
        await at.press("left_square_bracket")
        assert at.account.coach is Side.THEM
        await at.press("right_square_bracket", "right_square_bracket")
        assert (at.account.coach, at.account.stage) == (Side.ME, "focus")
        await at.press("right_square_bracket")
        assert at.account.stage == "explore"
