"""Words that are typed while no line is open: letters that are no keys open it, and keys stay keys."""

import pytest
from textual import events

from peercoach_tui.domain.sessions.plan import EXPLORE
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.base.typed_words import IN_ONE_GO
from peercoach_tui.tui.session.capture_line import CaptureLine
from peercoach_tui.tui.session.lies import Lies
from peercoach_tui.tui.widgets.cue import Cue
from tests.tui.session.conftest import SatDown, Sitting
from tests.tui.waiting import burst, painted, settled, shown


def line(at: Sitting) -> str:
    """Return what stands in the open line, "" where none is open."""
    found = at.screen.query_one(CaptureLine)
    return found.editor.line if found.is_open else ""


def notes(at: Sitting) -> list[str]:
    return [note.kept.text for note in at.account.notes]


async def in_one_go(at: Sitting, *keys: str) -> None:
    """Press keys in one read, and wait until all that they did is kept and shown."""
    await burst(at.pilot, *keys)
    await settled(at.pilot)
    await painted(at.pilot)


async def before(at: Sitting, letter: str) -> None:
    """Press a letter, and let the hand rest."""
    event = events.Key(letter, letter)
    event.time -= 2 * IN_ONE_GO
    event.set_sender(at.pilot.app)
    at.pilot.app.post_message(event)
    await settled(at.pilot)
    await painted(at.pilot)


@pytest.mark.parametrize(
    "words", ["her team", "dana said no", "I feel Xcwuz", "Über uns", "dem Chef", "7 of them", "26/11 10:00", "(so"]
)
async def test_a_sign_that_is_no_key_opens_the_line_and_what_follows_is_text(sat_down: SatDown, words: str) -> None:
    async with sat_down() as at:
        moments = at.account.moments
        await at.type(words)
        assert line(at) == words and at.account.moments == moments and at.meeting.draft.text == words
        await at.press("enter")
        assert notes(at) == [words]


async def test_a_byte_that_is_no_letter_opens_no_line(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await in_one_go(at, "\ufffd", "s")
        assert line(at) == "" and len(at.account.slips) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [("team of two", "“t” did as a key"), ("what now", "“w” did as a key"), ("she said", "“s” did as a key")],
)
async def test_the_keys_that_begin_a_word_stand_in_it_and_did_nothing(sat_down: SatDown, words: str, said: str) -> None:
    async with sat_down() as at:
        account = at.account
        await in_one_go(at, *words)
        after = at.account
        assert line(at) == words and said in at.text and "is taken back" in at.text
        assert (after.slips, after.coach, after.stage, after.topic) == ((), account.coach, account.stage, account.topic)
        await at.press("enter")
        assert notes(at) == [words]


async def test_several_keys_of_a_word_are_taken_back_together_and_no_more(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await before(at, "A")
        await burst(at.pilot, *"asp")
        await in_one_go(at, *"eaking")
        assert line(at) == "aspeaking" and "what “asp” did as keys is taken back" in at.text
        assert len(at.account.slips) == 1 and at.meeting.questions.pinned is None


async def test_a_draft_that_the_beginning_of_a_word_dropped_waits_again(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("n", *"one", "escape")
        await in_one_go(at, *"Axe")
        assert line(at) == "Axe" and "what “Ax” did as keys is taken back" in at.text and at.account.slips == ()
        assert [piece.text for piece in at.meeting.draft.left] == ["one"]


async def test_what_was_taken_back_is_done_again_once_the_line_is_put_down(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await burst(at.pilot, "s", "d")
        await at.press("escape", "Z")
        assert len(at.account.slips) == 1 and at.meeting.draft.text == "sd"


async def test_a_key_before_which_the_hand_rested_stays_one(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await before(at, "s")
        await at.press("d")
        assert line(at) == "d" and len(at.account.slips) == 1
        assert at.screen.query_one(CaptureLine).query_one(Cue).text == ""


async def test_keys_and_lines_in_one_read_are_keys_and_lines(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await in_one_go(at, "n", *"saw it", "enter", "n", *"zap", "enter", "right_square_bracket")
        assert notes(at) == ["saw it", "zap"] and at.account.stage == EXPLORE and line(at) == ""


async def test_a_key_before_a_line_in_one_read_is_of_no_word_after_it(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await in_one_go(at, "s", "n", *"half", "enter", *"done")
        assert line(at) == "done" and len(at.account.slips) == 1 and notes(at) == ["half"]


@pytest.mark.parametrize("between", ["enter", "backspace", "z"])
async def test_what_is_no_sign_and_undo_are_of_no_word(sat_down: SatDown, between: str) -> None:
    async with sat_down() as at:
        await before(at, "A")
        await in_one_go(at, "s", between, "d")
        assert line(at) == "d" and len(at.account.slips) == (1 if between == "z" else 2)


@pytest.mark.parametrize("words", ["a talk with her", "it's her", "i will 8 days", "at 3 days", "a  d", "ask p. d", "3x a week"])
async def test_all_words_of_one_go_stand_in_the_line_and_did_nothing(sat_down: SatDown, words: str) -> None:
    async with sat_down() as at:
        account, question = at.account, at.question
        await in_one_go(at, *words)
        after = at.account
        assert line(at) == words and "is taken back" in at.text and at.question == question
        assert (after.slips, after.coach, after.stage, after.topic, after.aim) == ((), account.coach, account.stage, None, None)
        assert (after.focus, after.ticked, after.pinned, after.asked) == ("", frozenset(), None, ())
        await at.press("enter")
        assert notes(at) == [words] and at.question == question


async def test_what_words_skipped_was_not_shown(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await burst(at.pilot, *"j   d")
        await at.press("enter", "u")
        assert at.account.shown == ()


@pytest.mark.parametrize("key", ["l", "v", "g"])
async def test_what_words_laid_over_the_page_is_put_away(sat_down: SatDown, key: str) -> None:
    async with sat_down() as at:
        await in_one_go(at, key, "d")
        assert line(at) == f"{key}d" and at.screen.lies is Lies.NOTHING and f"“{key}” did as a key" in at.text


async def test_what_lay_over_the_page_before_the_words_stays(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await before(at, "g")
        await in_one_go(at, *"gd")
        assert line(at) == "gd" and at.screen.lies is Lies.STAGES


async def test_names_that_words_hid_are_shown_again(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await in_one_go(at, *"Haste")
        assert line(at) == "Haste" and not at.workspace.settings.hide_names and "names hidden" not in at.text
        assert "what “Hast” did as keys is taken back" in at.text
        await at.press("escape")
        await before(at, "H")
        await in_one_go(at, *"we")
        assert at.workspace.settings.hide_names


async def test_space_alone_begins_no_words(sat_down: SatDown) -> None:
    async with sat_down() as at:
        question = at.question
        await in_one_go(at, "space", "d")
        assert line(at) == "d" and at.question != question


async def test_a_key_that_opened_another_page_is_of_no_word(sat_down: SatDown) -> None:
    async with sat_down() as at:
        stage = at.account.stage
        await in_one_go(at, "s", "c", "escape", "d")
        assert line(at) == "d" and at.account.stage == stage and len(at.account.slips) == 1


async def test_a_key_that_does_nothing_now_begins_no_words_but_is_of_one(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await before(at, "w")
        assert at.account.coach is Side.THEM
        await before(at, "u")
        assert line(at) == "" and at.meeting.draft.text == ""
        await in_one_go(at, *"pure")
        assert line(at) == "pure" and at.account.coach is Side.THEM


@pytest.mark.parametrize("words", ["вот", "её"])
async def test_on_another_layout_words_are_what_was_typed(sat_down: SatDown, words: str) -> None:
    async with sat_down() as at:
        topic = at.account.topic
        await in_one_go(at, *words)
        assert line(at) == words and at.account.topic == topic


async def test_a_draft_waits_where_a_letter_opens_the_line(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("n", *"one", "escape")
        await at.press("d")
        assert line(at) == "d" and [piece.text for piece in at.meeting.draft.left] == ["one"]
        await at.press("escape")
        assert "left as a draft" in shown(at.pilot.app)


@pytest.mark.parametrize(("words", "brought", "agreed"), [("Ben", "her move en", "trust"), ("Could", "her move", "trust ould")])
async def test_what_one_brings_and_what_stays_between_is_not_written_over(
    sat_down: SatDown, words: str, brought: str, agreed: str
) -> None:
    async with sat_down() as at:
        await at.press("B", *"her move", "enter", "C", *"trust", "enter")
        await in_one_go(at, *words, "enter")
        assert at.account.brought[Side.THEM] == brought and at.meeting.partner.agreement == agreed


@pytest.mark.parametrize("leaves", ["enter", "escape"])
async def test_what_one_brings_that_stays_as_it_was_is_neither_kept_nor_left(sat_down: SatDown, leaves: str) -> None:
    async with sat_down() as at:
        await at.press("B", *"her move", "enter")
        newest = at.meeting.newest_act
        await at.press("B")
        assert line(at) == "her move "
        await at.press(leaves)
        assert at.meeting.newest_act == newest and at.meeting.draft.text == "" and at.account.brought[Side.THEM] == "her move"


async def test_what_was_turned_to_the_other_and_left_is_a_draft(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("B", *"her move", "tab")
        assert line(at) == at.meeting.draft.text == "her move"
        await at.press("escape")
        assert [piece.text for piece in at.meeting.draft.left] == ["her move"]
