"""The close that the two go through together: what each key keeps, and how one walks it."""

from concurrent.futures import Future
from datetime import date, timedelta

import pytest

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.reading.line import FOLLOW_UP, WrittenFollowUp, WrittenNote
from peercoach_tui.domain.sessions.answer_words import SAID
from peercoach_tui.domain.sessions.moments import Answer, NextMeetingSet
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.settings import AnswersAsked
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.base.drafting import DRAFT_SECONDS
from peercoach_tui.tui.base.palette import Palette
from peercoach_tui.tui.close.answers import AnswersScreen
from peercoach_tui.tui.close.listed import Listed
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.scale import Scale
from peercoach_tui.tui.widgets.sentence import Sentence
from peercoach_tui.tui.widgets.stepper import Stepper
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.close.conftest import Sat, Table
from tests.tui.close.follow_ups import ARTICLE, SCOPE
from tests.tui.conftest import live_of
from tests.tui.waiting import painted, press, until

pytestmark = pytest.mark.usefixtures("hand")

TODAY = date(2026, 11, 24)


def sure(at: Table) -> list[int | None]:
    return [each.confidence for each in at.meeting.follow_ups.made_here]


def dues(at: Table) -> list[date | None]:
    return [each.due for each in at.meeting.follow_ups.made_here]


# The follow-ups


async def test_a_follow_up_is_read_aloud_as_a_sentence(close: Sat) -> None:
    async with close() as at:
        assert "When I see Dana on Monday, Ana will ask for the scope." in at.words.replace(" 1 of 2", "")
        assert "by Fri 27 Nov" in at.text and "1 of 2" in at.text and "goes back" not in at.text
        await at.press("j")
        assert "You will send the article." in at.text and "no date yet" in at.text


@pytest.mark.parametrize(
    ("keys", "confidence"), [("0", 0), ("6", 6), ("7", 7), ("9", 9), ("1 0", 10), ("1", 1), ("right", 5), ("8 left", 7)]
)
async def test_how_sure_by_digits(close: Sat, keys: str, confidence: int) -> None:
    async with close() as at:
        await at.press(*keys.split())
        assert sure(at) == [confidence, None]
        assert f"[{confidence}]" in at.text
        assert ("what makes it not lower?" in at.text) == (confidence < 7)


async def test_the_zero_of_another_follow_up_is_no_ten(close: Sat) -> None:
    async with close() as at:
        await at.press("1", "enter", "0")
        assert sure(at) == [1, 0]


async def test_q_leaves_the_close_and_it_goes_on_where_it_was(close: Sat) -> None:
    async with close() as at:
        await at.press("8", "q")
        assert isinstance(at.pilot.app.screen, TodayScreen) and at.meeting.account.ended is None
        await at.press("g", "enter")
        assert sure(at) == [8, None] and "both ways" in at.text


async def test_q_at_the_goodbye_ends(close: Sat) -> None:
    async with close() as at:
        await at.press("end", "q")
        assert isinstance(at.pilot.app.screen, TodayScreen) and at.meeting.account.ended is not None


async def test_a_click_on_the_scale_answers(close: Sat) -> None:
    async with close() as at:
        await at.pilot.click(Scale, offset=(5 * 9 + 1, 0))
        await at.press()
        assert sure(at) == [9, None]


async def test_enter_goes_on_and_asks_an_undated_one_by_when(close: Sat) -> None:
    async with close() as at:
        await at.press("8", "enter", "7", "enter")
        assert at.is_writing and "by when?" in at.text
        await at.press(*"in 2 weeks")
        assert "by Tue 8 Dec" in at.text and dues(at)[1] is None
        await at.press("enter")
        assert dues(at) == [date(2026, 11, 27), date(2026, 12, 8)] and sure(at) == [8, 7]
        assert at.step == "both ways"


async def test_enter_on_nothing_skips_the_date_and_it_is_asked_once(close: Sat) -> None:
    async with close() as at:
        await at.press("enter", "enter", "enter")
        assert dues(at)[1] is None and at.step == "both ways"
        await at.press("pageup", "enter")
        assert at.step == "both ways"


async def test_words_that_are_no_day_stay_in_the_line(close: Sat) -> None:
    async with close() as at:
        await at.press("plus", *"soonish", "enter")
        assert at.is_writing and at.line == "soonish" and "“soonish” can't be read" in at.text
        await at.press(*["backspace"] * 7, *"fri 17:00", "enter")
        made = at.meeting.follow_ups.made_here[0]
        assert (made.due, made.hour) == (date(2026, 11, 27), "17:00")
        await at.press("pageup", "home", "plus", *"none", "enter")
        assert None in dues(at)


@pytest.mark.parametrize(("typed", "due"), [("4 dec", date(2026, 12, 4)), ("", date(2026, 11, 27)), ("none", None)])
async def test_enter_keeps_a_date_that_was_moved_and_stays_there(close: Sat, typed: str, due: date | None) -> None:
    async with close() as at:
        await at.press("plus", *typed, "enter")
        assert not at.is_writing and at.step == "follow-ups" and "1 of 2" in at.text
        await at.press("7")
        assert (dues(at)[0], sure(at)[0]) == (due, 7)
        await at.press("enter")
        assert "2 of 2" in at.text and "Read it aloud, together. ↑ goes back." in at.text and not at.is_writing


async def test_a_first_date_that_was_asked_for_stays_there_too(close: Sat) -> None:
    async with close() as at:
        await at.press("down", "plus", *"fri", "enter")
        assert dues(at)[1] == date(2026, 11, 27) and at.step == "follow-ups" and "2 of 2" in at.text
        await at.press("plus", "escape", "enter")
        assert at.step == "both ways"


async def test_a_date_that_was_left_is_a_draft_of_its_follow_up(close: Sat) -> None:
    async with close() as at:
        await at.press("plus", *"fri or sat", "escape")
        assert at.meeting.draft.text == "fri or sat" and not at.is_writing and dues(at)[0] == date(2026, 11, 27)
        await at.press("plus")
        assert at.line == "fri or sat"
        await at.press("escape", "x")
        assert at.meeting.draft.text == ""


async def test_a_follow_up_is_said_in_other_words(close: Sat) -> None:
    async with close() as at:
        await at.press("e")
        assert at.line == "when I see Dana on Monday, ask for the scope"
        await at.press(*" and the budget by 12 dec", "enter")
        made = at.meeting.follow_ups.made_here[0]
        assert made.what == "ask for the scope and the budget" and made.when == "when I see Dana on Monday"
        assert made.due == date(2026, 12, 12) and at.step == "follow-ups" and not at.is_writing
        before = at.account.moments
        await at.press("e", "enter", "e", "escape")
        assert at.account.moments == before and at.meeting.draft.text == ""


async def test_in_other_words_tab_turns_the_owner_and_stays_in_the_line(close: Sat) -> None:
    async with close() as at:
        await at.press("e", "tab")
        assert at.is_writing and "→ You: " in at.text and "makes it Ana's" in at.text
        await at.press("enter")
        made = at.meeting.follow_ups.made_here[0]
        assert (made.owner, made.what, made.due) == (Side.ME, "ask for the scope", date(2026, 11, 27)) and "1 of 2" in at.text


async def test_while_its_date_is_typed_tab_turns_the_owner_and_stays_in_the_line(close: Sat) -> None:
    async with close() as at:
        await at.press("plus", *"fri", "tab")
        assert at.is_writing and at.line == "fri" and at.meeting.follow_ups.made_here[0].owner is Side.ME


@pytest.mark.parametrize("key", ["tab", "shift+tab"])
async def test_tab_leads_out_of_no_line(close: Sat, key: str) -> None:
    async with close() as at:
        await at.press("pagedown", *"calm", key, *"er")
        assert at.is_writing and at.line == "calmer"


async def test_a_week_later_counts_from_the_day_of_the_follow_up_and_keeps_its_hour(close: Sat) -> None:
    async with close() as at:
        await at.press("plus", *"fri 17:00", "enter", "plus", *"a week later")
        assert "by Fri 4 Dec, 17:00" in at.words
        await at.press("enter")
        made = at.meeting.follow_ups.made_here[0]
        assert (made.due, made.hour) == (date(2026, 12, 4), "17:00")


async def test_back_from_the_next_step_one_stands_where_one_left(close: Sat) -> None:
    async with close() as at:
        await at.press("8", "pagedown", "pageup")
        assert "1 of 2" in at.text
        assert "how sure?" in at.text.partition("How sure?")[2]


async def test_owner_is_swapped(close: Sat) -> None:
    async with close() as at:
        await at.press("tab")
        assert next(made.owner for made in at.meeting.follow_ups.made_here) is Side.ME
        assert "you will ask for the scope" in at.words
        await at.press("tab")
        assert next(made.owner for made in at.meeting.follow_ups.made_here) is Side.THEM


async def test_a_follow_up_is_added_and_comes_onto_the_card(close: Sat) -> None:
    async with close(follow_ups=()) as at:
        assert "Nothing new to follow up." in at.text and "f adds one" in at.text
        await at.press("f", *"call Ben by fri")
        assert "→ Ana: call Ben" in at.words
        await at.press("tab")
        assert "→ You: call Ben · by Fri 27 Nov" in at.words
        await at.press("enter", "8")
        assert [(each.what, each.owner, each.due, each.confidence) for each in at.meeting.follow_ups.made_here] == [
            ("call Ben", Side.ME, date(2026, 11, 27), 8)
        ]
        await at.press("f", "enter", "enter")
        assert len(at.meeting.follow_ups.made_here) == 1 and at.step == "both ways"


async def test_a_follow_up_that_is_left_half_typed_opens_again(close: Sat) -> None:
    async with close() as at:
        await at.press("f", *"call B", "escape")
        assert at.meeting.draft.text == "! call B"
        await at.press("f", *"en", "enter")
        assert [each.what for each in at.meeting.follow_ups.made_here][2:] == ["call Ben"] and at.meeting.draft.text == ""


async def test_the_date_of_a_new_follow_up_is_taken_off_and_on(close: Sat) -> None:
    async with close(follow_ups=()) as at:
        await at.press("f", *"call Ben by fri", "ctrl+t")
        assert "→ Ana: call Ben by fri · no date · ctrl+t sets it" in at.words
        await at.press("ctrl+t")
        assert "→ Ana: call Ben · by Fri 27 Nov" in at.words
        await at.press("ctrl+t", "enter")
        assert [(each.what, each.due) for each in at.meeting.follow_ups.made_here] == [("call Ben by fri", None)]
        await at.press("f", *"ask Dana by fri", "enter")
        assert dues(at) == [None, date(2026, 11, 27)]


async def test_the_date_of_other_words_is_taken_off_and_that_which_was_kept_stays(close: Sat) -> None:
    async with close(follow_ups=(ARTICLE.but(due=date(2026, 12, 1)),)) as at:
        await at.press("e", *" by fri", "ctrl+t")
        assert "by fri · by Tue 1 Dec" in at.words
        await at.press("enter")
        made = at.meeting.follow_ups.made_here[0]
        assert made.what.endswith(" by fri") and made.due == date(2026, 12, 1)
        await at.press("e", "ctrl+t")
        assert "by fri · by Tue 1 Dec" in at.words, "its own words as they are"
        await at.press("escape", "e", *" and mon")
        assert "by Tue 1 Dec" in at.words


async def test_ctrl_t_does_nothing_where_no_follow_up_is_typed(close: Sat) -> None:
    async with close() as at:
        await at.press("ctrl+t", "plus", *"12 dec", "ctrl+t", "enter")
        assert dues(at)[0] == date(2026, 12, 12)


async def test_whose_it_is_and_that_it_has_no_date_is_kept_with_what_is_half_typed(close: Sat) -> None:
    async with close(follow_ups=()) as at:
        await at.press("f", *"call Ben by fri", "tab", "ctrl+t", "escape", "f")
        assert "→ You: call Ben by fri · no date" in at.words
        await at.press("enter", "f", *"ask Dana", "enter")
        made = at.meeting.follow_ups.made_here
        assert [(each.what, each.owner) for each in made] == [("call Ben by fri", Side.ME), ("ask Dana", Side.THEM)]


async def test_what_was_left_in_the_session_is_finished_here(close: Sat) -> None:
    async with close(draft="! send the list by fri") as at:
        await at.press("f")
        assert at.line == "! send the list by fri"
        await at.press("enter")
        assert [each.what for each in at.meeting.follow_ups.made_here][2:] == ["send the list"]


async def test_a_click_lays_another_on_the_card(close: Sat) -> None:
    async with close() as at:
        await at.pilot.click(Listed, offset=(8, 0))
        await at.press("4")
        assert sure(at) == [None, 4]


async def test_many_follow_ups_say_how_many_more(close: Sat) -> None:
    many = tuple(ARTICLE.but(what=f"send article {number}") for number in range(12))
    async with close((40, 14), follow_ups=many) as at:
        assert "more" in at.text and "1 of 12" in at.text
        await at.press(*["j"] * 20)
        assert "12 of 12" in at.text and "send article 11" in at.words


# One question both ways


async def to_feedback(at: Table) -> None:
    await at.press("pagedown")
    assert at.step == "both ways"


async def test_a_line_each_is_kept_and_may_stay_empty(close: Sat) -> None:
    async with close() as at:
        await to_feedback(at)
        await at.press(*"the long pause", "enter", *"ask z? twice", "enter")
        assert at.account.feedback == {Side.THEM: "the long pause", Side.ME: "ask z? twice"}
        assert at.step == "next date"
        await at.press("pageup")
        assert at.line == "ask z? twice" and "the long pause" in at.text
        before = at.account.moments
        await at.press("enter", "pageup", "pageup", "pagedown", "enter", "enter")
        assert at.account.moments == before


async def test_page_keys_keep_what_was_typed(close: Sat) -> None:
    async with close() as at:
        await to_feedback(at)
        await at.press(*"drawing it", "pagedown")
        assert at.account.feedback == {Side.THEM: "drawing it"} and at.step == "next date"


async def test_what_is_typed_is_a_draft_within_a_second(close: Sat, workspace: Workspace) -> None:
    assert DRAFT_SECONDS < 1
    async with close(draft="left before") as at:
        await to_feedback(at)
        await at.type("half")

        def left() -> str:
            live = live_of(workspace, at.meeting)
            return live.draft if live else ""

        await until(at.pilot, lambda: left() == "left before\nhalf")
        await at.press("escape")
        assert at.meeting.draft.text == "left before\nhalf" and at.account.feedback == {}
        await at.press("n")
        assert at.line == "half"
        await at.press("enter")
        assert at.account.feedback == {Side.THEM: "half"} and at.meeting.draft.text == "left before"


# The answers


async def test_the_answers_are_asked_on_a_page_of_their_own(close: Sat, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(answers=AnswersAsked.EACH)
    async with close() as at:
        await to_feedback(at)
        await at.press("enter", "enter")
        assert isinstance(at.pilot.app.screen, AnswersScreen)
        assert at.words == (
            "Turn the laptop to Ana. enter or pgdn shows three questions, and nothing else"
            " pgup goes back · esc skips them this time"
        )
        await at.press("enter", "8", "enter", "enter", "1", "0", "ctrl+p", "question_mark")
        assert "I felt heard" in at.text and "Close" not in at.text and not isinstance(at.pilot.app.screen, Palette)
        await at.press("enter")
        assert at.words == "Thank you. Turn it back. enter or pgdn goes on · ↑ or pgup goes back"
        await at.press("enter")
        assert at.step == "next date" and at.account.answers == {Answer.HEARD: 8, Answer.TAKES_AWAY: 10}
        await at.press("pageup")
        assert "Turn the laptop" in at.text
        await at.press("pagedown", "5", "pagedown")
        assert "Turn it back" in at.text and len(at.account.answers) == 3
        await at.press("pagedown", "pageup")
        assert at.step == "both ways"
        await at.press("pagedown")
        assert at.step == "next date"


async def test_the_page_keys_skip_no_answer_and_lead_back_to_what_is_open(close: Sat, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(answers=AnswersAsked.EACH)
    async with close() as at:
        await to_feedback(at)
        await at.press("pagedown", *["pagedown"] * 6)
        screen = at.pilot.app.screen
        assert isinstance(screen, AnswersScreen) and screen.place == 2 and at.account.answers == {}
        await at.press(*["pageup"] * 3)
        assert screen.place == -1 and "Turn the laptop" in at.text
        await at.press("pageup")
        assert at.step == "both ways"
        await at.press("pagedown", *["enter"] * 5)
        assert at.step == "next date" and at.account.answers == {}
        await at.press("pageup")
        assert "Turn the laptop" in at.text
        await at.press("pageup")
        assert at.step == "both ways"
        await at.press("pagedown", "pagedown", *"876", "pagedown")
        assert "Turn it back" in at.text and len(at.account.answers) == 3
        await at.press("pageup")
        assert isinstance(at.pilot.app.screen, AnswersScreen) and at.pilot.app.screen.place == 2


@pytest.mark.parametrize(
    ("keys", "scores"),
    [
        ([*"8109"], (8, 10, 9)),
        (["8", "enter", "1", "0", "enter", "9"], (8, 10, 9)),
        ([*"1910"], (1, 9, 10)),
        ([*"111"], (1, 1, 1)),
        ([*"101010"], (10, 10, 10)),
        ([*"1000"], (10, 0, 0)),
        ([*"0101"], (0, 10, 1)),
        (["1", "enter", *"09"], (1, 0, 9)),
        (["1", "down", *"09"], (1, 0, 9)),
        (["1", "up", *"09"], (0, 9, None)),
        (["8", "enter", "enter", "7"], (8, None, 7)),
        (["enter", "4", "down", "up", "5"], (None, 5, None)),
        (["8", "7", "6", "5"], (8, 7, 5)),
        (["8", "7", "1", "5"], (8, 7, 5)),
        (["8", "7", "6", "up", "up", *"45"], (4, 5, 6)),
        (["8", "7", "6", "up", "1", "enter"], (8, 1, 6)),
        (["8", "right", "7"], (8, 7, None)),
        (["1", "right", "0"], (0, None, None)),
    ],
)
async def test_three_numbers_in_a_row_answer_the_three(
    close: Sat, workspace: Workspace, keys: list[str], scores: tuple[int | None, ...]
) -> None:
    workspace.settings = workspace.settings.but(answers=AnswersAsked.EACH)
    async with close() as at:
        await to_feedback(at)
        await at.press("pagedown", "enter", *keys)
        assert tuple(at.account.answers.get(answer) for answer in Answer) == scores
        screen = at.pilot.app.screen
        assert isinstance(screen, AnswersScreen)
        assert tuple(each.scale.score for each in screen.asked) == scores


async def test_it_is_said_what_the_next_number_does(close: Sat, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(answers=AnswersAsked.EACH)
    async with close() as at:

        def how() -> str:
            return at.pilot.app.screen.query_one("#how", Sentence).words

        ways = " · ↑ ↓ pgup pgdn choose · esc ends"
        await to_feedback(at)
        await at.press("pagedown", "enter")
        assert how() == f"a number answers and goes on · 1 0 is ten · enter skips{ways}"
        assert "esc ends" in at.text
        await at.press("1")
        assert how() == "0 makes it ten · another number answers the next"
        await at.press("0", "8")
        assert how() == f"a number answers · 1 0 is ten · enter skips{ways}"
        await at.press("1")
        assert how() == "0 makes it ten · enter goes on"
        await at.press("0")
        assert how() == f"enter goes on{ways}"


async def test_enter_goes_on_to_what_is_open_and_then_thanks(close: Sat, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(answers=AnswersAsked.EACH)
    async with close() as at:
        await to_feedback(at)
        await at.press("pagedown", "enter", *"876", "up", "up", "5", "enter")
        assert "Turn it back" in at.text and at.account.answers[Answer.HEARD] == 5
        await at.press("up", "9", "enter", "enter")
        assert at.step == "next date" and at.account.answers[Answer.TAKES_AWAY] == 9


async def test_a_sign_stands_before_the_question_that_a_number_answers(close: Sat, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(answers=AnswersAsked.EACH)
    async with close() as at:
        await to_feedback(at)
        await at.press("pagedown", "enter")
        screen = at.pilot.app.screen
        assert isinstance(screen, AnswersScreen)
        for place in range(len(screen.asked)):
            lines = [line for line in at.text.splitlines() if "▸" in line]
            assert len(lines) == 1 and SAID[screen.asked[place].answer].split()[0] in lines[0]
            assert [bool(str(each.sign.render()).strip()) for each in screen.asked] == [
                each == place for each in range(len(screen.asked))
            ]
            await at.press("down")


async def test_the_answers_can_be_left_out(close: Sat, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(answers=AnswersAsked.EACH)
    async with close() as at:
        await to_feedback(at)
        await at.press("pagedown", "escape")
        assert at.step == "next date" and at.account.answers == {}


@pytest.mark.parametrize("keys", [["escape"], ["enter", "8", "escape", "enter"]])
async def test_the_answers_are_asked_once_in_a_meeting(close: Sat, workspace: Workspace, keys: list[str]) -> None:
    workspace.settings = workspace.settings.but(answers=AnswersAsked.EACH)
    async with close(after_session=True) as at:
        await to_feedback(at)
        await at.press("pagedown", *keys, "pageup", "escape", "escape")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, SessionScreen))
        await at.press("c")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CloseScreen))
        await to_feedback(at)
        await at.press("pagedown")
        assert at.step == "next date"


async def test_a_click_answers_and_chooses_the_question(close: Sat, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(answers=AnswersAsked.EACH)
    async with close() as at:
        await to_feedback(at)
        await at.press("pagedown", "enter")
        screen = at.pilot.app.screen
        assert isinstance(screen, AnswersScreen)
        await at.pilot.click(screen.asked[2].scale, offset=(5 * 7 + 1, 0))
        await at.press("enter")
        assert at.account.answers == {Answer.TAKES_AWAY: 7} and "Turn it back" in at.text


@pytest.mark.parametrize("asked", [AnswersAsked.NEVER, AnswersAsked.THIRD])
async def test_answers_that_are_not_due_are_not_asked(close: Sat, workspace: Workspace, asked: AnswersAsked) -> None:
    workspace.settings = workspace.settings.but(answers=asked)
    async with close() as at:
        await to_feedback(at)
        await at.press("pagedown")
        assert at.step == "next date"


# The next date


async def to_next(at: Table) -> None:
    await at.press("pagedown", "pagedown")
    assert at.step == "next date"


def arranged(at: Table) -> NextDate | None:
    return at.account.next_meeting.next_date if at.account.next_meeting else None


async def test_enter_takes_the_suggested_date(close: Sat) -> None:
    async with close() as at:
        await to_next(at)
        assert "Tue 8 Dec, 10:30 · coffee, 2nd floor" in at.text and "enter takes it" in at.text
        await at.press("enter")
        assert arranged(at) == NextDate(day=date(2026, 12, 8), hour="10:30", place="coffee, 2nd floor")
        assert "Kept. Say goodbye." in at.text and "You meet again Tue 8 Dec" in at.text
        await at.press("pageup", "enter")
        assert len([each for each in at.account.moments if type(each).__name__ == "NextMeetingSet"]) == 1


async def test_without_a_rhythm_no_date_is_suggested_and_enter_takes_none(close: Sat) -> None:
    async with close() as at:
        at.meeting.acts.change_partner(cadence=Cadence(rhythm=Rhythm.NONE))
        await to_next(at)
        assert "No date for now." in at.text and "Type a day, or enter for none" in at.text and "8 Dec" not in at.text
        await at.press("enter")
        assert arranged(at) is None and "Kept. Say goodbye." in at.text


async def test_another_date_is_typed_in_any_order(close: Sat) -> None:
    async with close() as at:
        await to_next(at)
        await at.press(*"some day", "enter")
        assert at.is_writing and "“some day” can't be read: type it like" in at.text
        await at.press(*["backspace"] * 8, *"canteen, 12 dec 9:05")
        assert "Sat 12 Dec, 09:05 · canteen" in at.text
        await at.press("enter")
        assert arranged(at) == NextDate(day=date(2026, 12, 12), hour="09:05", place="canteen")


async def test_no_date_for_now(close: Sat) -> None:
    async with close() as at:
        await to_next(at)
        await at.press(*"none")
        assert "no date for now" in at.text
        await at.press("enter")
        assert arranged(at) is None and "Kept. Say goodbye." in at.text and "meet again" not in at.text


async def test_none_takes_no_date_away_that_is_set(close: Sat) -> None:
    async with close() as at:
        await to_next(at)
        await at.press("enter", "pageup", *"none", "enter")
        assert at.is_writing and "A date is set: z takes it back." in at.text
        assert arranged(at) is not None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("12 nov 2026", "Thu 12 Nov is gone: type one such as fri or 12 dec 10:00."),
        ("in 300 years", "2326 is too far off: type a day such as fri or 12 dec 10:00."),
        ("28 mar 2:30am", "The clocks skip 02:30 on Sun 28 Mar 2027; type another hour."),
        ("soon", "“soon” is no day: if it is the place, type at soon."),
    ],
)
async def test_a_next_date_that_is_not_taken_says_why(close: Sat, typed: str, said: str) -> None:
    async with close() as at:
        await to_next(at)
        await at.press(*typed, "enter")
        assert at.is_writing and at.line == typed and said in at.text
        assert arranged(at) is None


@pytest.mark.usefixtures("hand")
async def test_a_next_date_that_was_left_is_a_draft_and_enter_takes_no_other(close: Sat) -> None:
    async with close() as at:
        await to_next(at)
        await at.press(*"thu 10 dec 10 canteen")
        assert "If 10 is the hour, type 10:00." in at.text
        await at.press("escape")
        assert "no date taken · enter opens your line · x drops it" in at.words and "suggested" not in at.text
        assert "left as a draft" in at.screen.query_one(Cue).text
        await at.press("enter")
        assert at.screen.query_one(Cue).text == "", "its keys are text now"
        assert at.line == "thu 10 dec 10 canteen" and arranged(at) is None
        await at.press(*["backspace"] * len(" canteen"), *":00", "enter")
        assert arranged(at) == NextDate(day=date(2026, 12, 10), hour="10:00", place="coffee, 2nd floor")


@pytest.mark.usefixtures("hand")
async def test_a_next_date_that_was_dropped_leaves_the_suggestion(close: Sat) -> None:
    async with close() as at:
        await to_next(at)
        await at.press(*"soon", "escape", "x")
        assert "suggested · enter takes it" in at.words and at.meeting.draft.text == ""
        await at.press("enter")
        assert arranged(at) is not None


async def test_a_next_date_in_another_year_names_it(close: Sat) -> None:
    async with close() as at:
        await to_next(at)
        await at.press(*"12 jan 9:00")
        assert "Tue 12 Jan 2027, 09:00" in at.text
        await at.press("enter")
        assert "You meet again Tue 12 Jan 2027" in " ".join(at.text.split())
        await at.press("pageup")
        assert "Tue 12 Jan 2027, 09:00" in at.text


SUGGESTED = NextDate(day=date(2026, 12, 8), hour="10:30", place="coffee")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12 dec 10:45 at the canteen", NextDate(day=date(2026, 12, 12), hour="10:45", place="the canteen")),
        ("fri", NextDate(day=date(2026, 11, 27), hour="10:30", place="coffee")),
        ("fri at 9:00", NextDate(day=date(2026, 11, 27), hour="09:00", place="coffee")),
        ("in 2 weeks · my office", NextDate(day=date(2026, 12, 8), hour="10:30", place="my office")),
        ("16:15", NextDate(day=date(2026, 12, 8), hour="16:15", place="coffee")),
        ("canteen, fri 9:00", NextDate(day=date(2026, 11, 27), hour="09:00", place="canteen")),
        ("same time next fri", NextDate(day=date(2026, 12, 4), hour="10:30", place="coffee")),
        ("fri or sat", None),
        ("canteen", None),
        ("fri 25:00", None),
        ("soon at the canteen", None),
        ("1 nov 2026", None),
    ],
)
def test_next_date_in_words(text: str, found: NextDate | None) -> None:
    assert ReadWith(today=TODAY).next_date(text, SUGGESTED) == found


@pytest.mark.parametrize("typed", ["tomorrow", "me: by fri"])
async def test_a_follow_up_that_is_a_day_alone_is_asked_what(close: Sat, typed: str) -> None:
    async with close(follow_ups=()) as at:
        await at.press("f", *typed, "enter")
        assert at.is_writing and at.line == typed and not at.account.made
        assert "Only a day: say what as well, such as ask Dana" in at.words
        await at.press(*["backspace"] * len(typed), *"ask Dana by fri", "enter")
        assert at.meeting.follow_ups.made_here[-1].what == "ask Dana"


async def test_what_is_still_open_from_before_is_said_where_nothing_is_new(close: Sat) -> None:
    async with close(follow_ups=()) as at:
        acts, before = at.meeting.acts, at.meeting.session.began - timedelta(days=7)
        acts.send(acts.moment(FollowUpMade, at=before, follow_up="f", owner=Side.THEM, what="ask Dana")).result()
        at.screen.show_sent()
        await at.press()
        assert "Nothing new to follow up." in at.text and "1 from before is still open · f adds one" in at.text


# The goodbye


async def test_a_date_that_was_arranged_already_is_not_called_a_suggestion(close: Sat) -> None:
    async with close() as at:
        acts = at.meeting.acts
        acts.send(acts.moment(NextMeetingSet, day=date(2026, 12, 10), hour="10:00", place="canteen")).result()
        await to_next(at)
        assert "Thu 10 Dec, 10:00" in at.words and "arranged already · enter keeps it" in at.words and "suggested" not in at.text
        await at.press(*"none", "enter")
        assert at.line == "none" and "It is arranged already: on Today a puts it off." in at.words
        await at.press("escape", "x", "pageup")
        assert "✓ next date" in at.text


async def test_the_goodbye_says_a_date_that_stood_already_and_hands_it_over(close: Sat) -> None:
    async with close() as at:
        acts = at.meeting.acts
        acts.send(acts.moment(NextMeetingSet, day=date(2026, 12, 10), hour="10:00", place="canteen")).result()
        await at.press("end")
        assert "You meet again Thu 10 Dec, 10:00 · canteen" in at.words and "I hands over the date" in at.words


async def test_it_says_kept_once_all_of_the_meeting_is(close: Sat, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    async with close() as at:
        held: Kept = Future()
        monkeypatch.setattr(workspace.notebook, "keep", lambda partner, *moments: held)
        at.meeting.draft.type("sent in the session")
        at.meeting.writing.write(WrittenNote(text="sent in the session"))
        await at.press("end")
        assert "… Say goodbye." in at.text and "Kept." not in at.text
        held.set_exception(PeercoachError("The disk is full."))
        at.screen.show_sent()
        await at.press("pageup", "end")
        assert "… Say goodbye." in at.text and at.meeting.draft.text == "sent in the session"
        at.meeting.draft.open(at.meeting.draft.waiting[0].id)
        at.meeting.draft.drop()
        at.screen.show_sent()
        await at.press()
        assert "Kept. Say goodbye." in at.text


async def test_a_close_without_a_word_typed_costs_three_keys(close: Sat) -> None:
    async with close(after_session=True) as at:
        base = at.pilot.app.screen_stack[0]
        await at.press("escape")
        assert isinstance(at.pilot.app.screen, SessionScreen)
        await at.press("c", "end", "enter")
        await until(at.pilot, lambda: at.pilot.app.screen is base)
        assert at.account.ended is not None and at.account.waits
        assert (at.account.answers, at.account.feedback, arranged(at)) == ({}, {}, None)
        await painted(at.pilot)
        assert "Ana, 10:35: your words wait · g writes them" in at.text


async def test_the_goodbye_shows_nothing_else(close: Sat) -> None:
    async with close() as at:
        at.meeting.talk.slip(SlipSort.STORY).result()
        await at.press("end")
        assert at.words == (
            "Kept. Say goodbye. enter ends here, your words wait on Today pgdn writes them now, alone"
            " esc goes back to the meeting"
        )


async def test_nothing_of_the_coach_is_in_sight_together(close: Sat) -> None:
    async with close((120, 36)) as at:
        at.meeting.talk.slip(SlipSort.ADVICE).result()
        seen = at.text
        for _ in range(3):
            await at.press("pagedown")
            seen += at.text
        for word in ("two managers", "yes before", "listening", "advice", "words\n", "learned"):
            assert word not in seen


async def test_end_in_an_empty_line_goes_to_the_goodbye(close: Sat) -> None:
    async with close() as at:
        await to_feedback(at)
        await at.press("end")
        assert "Say goodbye" in at.text
        await at.press("home")
        assert at.step == "follow-ups"


async def test_end_in_a_line_with_words_goes_to_their_end(close: Sat) -> None:
    async with close() as at:
        await to_feedback(at)
        await at.press(*"ab", "home", "x", "end", "y")
        assert at.line == "xaby"


# Walking


async def test_a_click_on_the_stepper_goes_to_a_step(close: Sat) -> None:
    async with close() as at:
        await at.pilot.click(Stepper, offset=(60, 1))
        await at.press()
        assert at.step == "next date"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
async def test_strange_text_breaks_no_page(close: Sat, size: tuple[int, int]) -> None:
    odd = "[b]שלום 👩‍👩‍👧 é\x1b[31m 漢字 " * 40
    async with close(size, follow_ups=(WrittenFollowUp(what=odd, owner=Side.ME), SCOPE)) as at:
        assert "[b]" in at.text and "\x1b" not in at.text and "…" in at.text
        assert "10" in at.text and "1 of 2" in at.text
        await at.press("e", "escape", "j")
        assert "ask for the scope" in at.words


@pytest.mark.parametrize("key", ["escape", "left_square_bracket"])
async def test_back_to_the_session(close: Sat, key: str) -> None:
    async with close(after_session=True) as at:
        closed = at.screen
        await at.press(key)
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, SessionScreen))
        assert at.account.stage == "arrive"
        await until(at.pilot, lambda: not closed.is_running)
        assert not at.meeting.clock.left


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_where_there_is_no_follow_up_only_the_key_that_adds_one_is_named(close: Sat, size: tuple[int, int]) -> None:
    async with close(size, follow_ups=()) as at:
        assert "Nothing new to follow up." in at.text
        assert at.text.splitlines()[-1].split() == ["enter", "on", "pgdn", "next", "step", "f", "add", "?", "keys"]
        await at.press("e", "plus")
        assert not at.is_writing
        await at.press("f", *"call", "enter")
        assert size < (80, 24) or ("e reword" in at.text and "+ by when" in at.text)


# Undo and redo


async def test_z_takes_back_and_turns_to_the_page(close: Sat) -> None:
    async with close() as at:
        await at.press("8", "end", "z")
        assert sure(at)[0] is None and at.step == "follow-ups"
        assert at.screen.query_one(Cue).text == "took back the change to a follow-up · Z does it again"
        await at.press("Z")
        assert sure(at)[0] == 8


async def test_z_takes_back_every_act_of_the_close(close: Sat) -> None:
    async with close() as at:
        before = at.account
        await at.press("8", "tab", "plus", *"12 dec", "enter", "pagedown", *"pause", "enter", "enter", "enter")
        assert "Say goodbye" in at.text
        acts = len(at.account.moments) - len(before.moments)
        assert acts == 5
        await at.press(*["z"] * acts)
        assert at.account.moments == before.moments and at.step == "follow-ups"
        await at.press(*["Z"] * acts)
        assert at.account.feedback == {Side.THEM: "pause"} and arranged(at) is not None


async def test_z_of_the_close_itself_goes_back_to_the_session(close: Sat) -> None:
    async with close(after_session=True) as at:
        await at.press("z")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, SessionScreen))
        assert at.account.stage == "arrive"


async def test_taking_back_a_follow_up_takes_it_off_the_card(close: Sat) -> None:
    async with close(follow_ups=()) as at:
        await at.press("f", *"call Ben", "enter", "z")
        assert at.meeting.follow_ups.made_here == () and "Nothing new to follow up" in at.text
        await at.press("8", "tab", "e", "plus")
        assert at.meeting.follow_ups.made_here == () and not at.is_writing


async def test_other_words_for_a_follow_up_that_is_gone_are_left_as_a_new_one(close: Sat) -> None:
    async with close(follow_ups=(SCOPE,)) as at:
        await at.press("e", *" again")
        words = at.line
        assert at.meeting.acts.take_back(lambda moment: isinstance(moment, FollowUpMade)) is not None
        await at.press("enter")
        assert at.meeting.draft.text == f"{FOLLOW_UP} {words}" and "left as a draft" in at.screen.query_one(Cue).text
        await at.press("f")
        assert at.line.endswith(words)
        await at.press("enter")
        assert len(at.meeting.follow_ups.made_here) == 1 and at.meeting.draft.text == ""


async def test_a_date_for_a_follow_up_that_is_gone_is_said_to_be_of_nothing(close: Sat) -> None:
    async with close(follow_ups=(SCOPE,)) as at:
        await at.press("plus", *"12 dec")
        assert at.meeting.acts.take_back(lambda moment: isinstance(moment, FollowUpMade)) is not None
        await at.press("down")
        assert at.meeting.draft.text == "" and "that is gone" in at.screen.query_one(Cue).text


async def test_a_close_that_was_left_stands_as_it_was(close: Sat, workspace: Workspace) -> None:
    async with close() as at:
        await at.press("5", "pagedown", *"pause", "enter")
        meeting, _ = workspace.table.take_up(at.meeting.partner.id, at.meeting.session)
        await at.pilot.app.push_screen(again := CloseScreen(workspace, meeting))
        await until(at.pilot, lambda: at.pilot.app.screen is again)
        await press(at.pilot, "k")
        assert "[5]" in at.text
        await press(at.pilot, "pagedown")
        assert at.line == "pause"


# What is typed for a date


@pytest.mark.parametrize("text", ["fri or so", "fri 10:00-11:00", "12 dec or 13 dec", "thu 12 dec"])
async def test_a_day_of_which_part_is_not_read_is_not_kept(close: Sat, text: str) -> None:
    async with close() as at:
        await at.press("plus", *text, "enter")
        assert at.is_writing and at.line == text
        assert dues(at)[0] == date(2026, 11, 27)


async def test_dates_of_a_meeting_typed_up_count_from_its_day(close: Sat, clock: Clock) -> None:
    async with close(began=clock.now - timedelta(days=12), typed_up=True) as at:
        await at.press("plus", *"20 nov", "enter")
        assert dues(at)[0] == date(2026, 11, 20)
        await at.press("pagedown", "pagedown", *"tomorrow 9:00")
        assert "Fri 13 Nov, 09:00" in at.text


async def test_month_first_is_a_setting(close: Sat, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(day_first=False)
    async with close() as at:
        await at.press("plus", *"12/5")
        assert "by Sat 5 Dec" in at.text


async def test_what_was_done_is_ticked_and_what_was_skipped_is_not(close: Sat) -> None:
    async with close() as at:
        await at.press("pagedown", "pagedown")
        assert at.step == "next date" and "✓" not in at.text
        await at.press("home", "8", "pagedown")
        assert "✓" not in at.text, "one of two follow-ups waits"
        await at.press("home", "down", "7", "pagedown")
        assert "✓ follow-ups" in at.text
        await at.press(*"the silence", "pagedown", "enter")
        assert at.screen.query_one(Stepper).steps.done == {0, 1, 2}
        await at.press("z")
        assert at.screen.query_one(Stepper).steps.done == {0, 1}


async def test_of_two_lines_that_are_not_open_the_one_that_the_key_opens_says_so(close: Sat) -> None:
    async with close() as at:
        await to_feedback(at)
        assert "their words" in at.text and "your words" in at.text and "opens this line" not in at.text
        await at.press("down", "escape")
        assert "Ana › their words" in at.words and "You › n opens this line" in at.words
        await at.press("n", *"more time")
        assert at.line == "more time" and "opens this line" not in at.text
