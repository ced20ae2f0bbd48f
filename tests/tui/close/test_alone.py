"""What is done alone after a meeting: words, breaks, listening, one line learned; then the card. It waits on Today."""

from datetime import timedelta

import pytest

from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.domain.sessions.moments import Break, NoteKept, NoteSort
from peercoach_tui.tui.base.drafting import DRAFT_SECONDS
from peercoach_tui.tui.base.typed_words import NO_LINE
from peercoach_tui.tui.close.alone import AloneScreen
from peercoach_tui.tui.close.listed import Listed
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.close.ticks import Ticks
from peercoach_tui.tui.meeting_card.screen import CardScreen
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.workspace import Workspace
from tests.kept import keep
from tests.tui.close.conftest import NOTES, Sat, Table
from tests.tui.conftest import live_of
from tests.tui.waiting import burst, hold, painted, press, settled, until

pytestmark = pytest.mark.usefixtures("hand")


async def alone(at: Table) -> None:
    """Say goodbye, and go on alone."""
    await at.press("end", "pagedown")
    await until(at.pilot, lambda: isinstance(at.pilot.app.screen, AloneScreen))
    await painted(at.pilot)


async def to(at: Table, step: str) -> None:
    for _ in range(5):
        if at.step != step:
            await at.press("pagedown")
    assert at.step == step


def steps(at: Table) -> str:
    """Return the names of the steps."""
    return at.text.splitlines()[2]


def notes(at: Table) -> list[str]:
    return [note.kept.text for note in at.account.notes]


# Words


async def test_each_keyword_becomes_a_sentence(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        assert at.account.waits and "for your eyes only" in at.text
        assert at.is_writing and at.line == "" and "two managers" in at.text
        await at.press(*"Two managers and no agreement.", "enter", *"Yes, before she knows why.", "enter")
        assert notes(at)[:2] == ["Two managers and no agreement.", "Yes, before she knows why."]
        assert at.account.notes[1].kept.sort is NoteSort.WORDS
        assert at.step == "listening"


async def test_it_is_said_how_many_longer_notes_the_keywords_leave_out(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        assert "keyword 1 of 2 · 1 longer note left as is" in at.words
        await at.press("enter")
        assert "keyword 2 of 2 · 1 longer note left as is" in at.words
        await at.press("down")
        assert "a longer note" in at.words and "left as is" not in at.words


async def test_where_every_note_is_a_keyword_none_is_left_out(close: Sat) -> None:
    async with close(notes=NOTES[:2]) as at:
        await alone(at)
        assert "keyword 1 of 2" in at.words and "longer" not in at.words


async def test_enter_on_nothing_leaves_a_keyword(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        before = notes(at)
        await at.press("enter", "enter")
        assert at.step == "listening" and notes(at) == before
        assert not [each for each in at.account.moments if isinstance(each, NoteKept) and each.replaces]


async def test_a_longer_note_is_reworded_from_what_it_says(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        await at.pilot.click(Listed, offset=(10, 1))
        await at.press()
        assert at.line.startswith("she wants to lead")
        await at.press("up")
        assert at.line == "" and "yes before" in at.text
        await at.press("down", *", she says", "enter")
        assert notes(at)[2].endswith("next year, she says") and at.step == "listening"


async def test_notes_keep_their_line_breaks(close: Sat) -> None:
    async with close(notes=(WrittenNote(text="two managers\nno agreement"),)) as at:
        await alone(at)
        assert not at.is_writing
        await at.press("e", *" at all", "enter")
        assert notes(at) == ["two managers\nno agreement at all"]


async def test_without_words_the_page_says_so(close: Sat) -> None:
    async with close(notes=()) as at:
        await alone(at)
        assert "No words were noted this time." in at.text
        card = at.screen.query_one(".card").region
        (row,) = (y for y, line in enumerate(at.text.splitlines()) if "No words were noted" in line)
        assert row - card.y == card.bottom - 1 - row, "it stands in the middle of the card"
        await at.press("e", "enter")
        assert at.step == "listening"


async def test_a_sentence_that_is_left_is_opened_again_and_on_disk(close: Sat, workspace: Workspace) -> None:
    assert DRAFT_SECONDS < 1
    async with close() as at:
        await alone(at)
        await at.type("Two managers")

        def left() -> str:
            live = live_of(workspace, at.meeting)
            return live.draft if live else ""

        await until(at.pilot, lambda: left() == "Two managers")
        await at.press("escape")
        assert at.meeting.draft.text == "Two managers" and notes(at)[0] == "two managers"
        await at.press("n")
        assert at.line == "Two managers"
        await at.press(*", no plan", "enter")
        assert notes(at)[0] == "Two managers, no plan" and at.meeting.draft.text == ""
        await until(at.pilot, lambda: live_of(workspace, at.meeting) is None)


async def test_a_sentence_that_is_left_stays_a_draft_in_its_line(close: Sat, workspace: Workspace) -> None:
    async with close() as at:
        base = at.pilot.app.screen_stack[0]
        await alone(at)
        await at.press("enter", *"abc", "escape")
        assert "› abc" in at.text and "left as a draft · n opens it again" in at.text and "their own words" not in at.text
        await to(at, "learned")
        await at.press(*"learned it", "enter")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CardScreen))
        await at.press("enter")
        await until(at.pilot, lambda: at.pilot.app.screen is base)
        assert "abc" not in notes(at) and at.account.waits and at.account.learned == "learned it"
        await at.press("g")
        assert "abc" not in at.text
        await at.press("enter")
        assert isinstance(at.screen, AloneScreen) and at.line == "abc"
        await at.press(*", no plan", "enter")
        await to(at, "learned")
        await at.press("enter")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CardScreen))
        assert (
            notes(at)[1] == "abc, no plan"
            and len(notes(at)) == 3
            and not workspace.acts(at.meeting.partner.id).account(at.meeting.session).waits
        )


@pytest.mark.parametrize("typed", [(*"abc", "escape"), ()])
async def test_after_the_card_leaving_is_no_question(close: Sat, typed: tuple[str, ...]) -> None:
    async with close() as at:
        base = at.pilot.app.screen_stack[0]
        await at.press("end", "enter")
        await until(at.pilot, lambda: at.pilot.app.screen is base)
        await at.press("g", *typed)
        await to(at, "learned")
        await at.press(*"learned it", "enter")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CardScreen))
        await at.press("enter")
        await until(at.pilot, lambda: at.pilot.app.screen is base)
        await at.pilot.press("q")
        await until(at.pilot, lambda: at.pilot.app._exit)


async def test_a_line_learned_that_is_left_is_a_draft_of_its_own(close: Sat) -> None:
    async with close(notes=()) as at:
        await alone(at)
        await to(at, "learned")
        await at.press(*"ask more", "escape")
        assert "› ask more" in at.text and "left as a draft · n opens it again" in at.text
        await at.press("enter")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CardScreen))
        assert at.account.learned == "" and at.account.waits and notes(at) == []


async def test_a_sentence_for_a_note_that_is_gone_is_left_as_a_draft(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        await at.type("Two managers")
        assert (
            at.meeting.acts.take_back(lambda moment: isinstance(moment, NoteKept) and moment.text == "two managers") is not None
        )
        await at.press("pagedown")
        assert at.meeting.draft.text == "Two managers" and "left as a draft" in at.screen.query_one(Cue).text


# What is half typed


async def test_a_draft_of_the_meeting_becomes_no_note_by_itself(close: Sat, workspace: Workspace) -> None:
    async with close(draft="half a word") as at:
        base = at.pilot.app.screen_stack[0]
        await at.press("end", "enter")
        await until(at.pilot, lambda: at.pilot.app.screen is base and "one half typed" in at.text)
        assert "half a word" not in notes(at) and "your words wait, one half typed · g writes them" in at.text
        await at.press("g")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, AloneScreen))
        assert at.step == "half typed" and "half a word" in at.text
        assert "n keeps it as a note · x drops it · enter leaves it for later" in at.words


@pytest.mark.usefixtures("hand")
async def test_one_key_keeps_what_is_half_typed_and_goes_on(close: Sat) -> None:
    async with close(draft="! ask Dana by 4 Dec") as at:
        await alone(at)
        assert "n keeps it as a follow-up" in at.words
        await at.press("n")
        assert at.meeting.follow_ups.made_here[-1].what == "ask Dana" and at.meeting.draft.text == ""
        assert "Nothing more is half typed." in at.text
        await at.press("enter")
        assert at.step == "words"


@pytest.mark.usefixtures("hand")
async def test_one_key_drops_what_is_half_typed_and_z_brings_it_back_to_its_page(close: Sat) -> None:
    async with close(draft="half a word") as at:
        await alone(at)
        before = notes(at)
        await at.press("x")
        assert at.meeting.draft.text == "" and notes(at) == before and "z brings it back" in at.text
        await at.press("pagedown", "escape", "z")
        assert at.step == "half typed" and at.meeting.draft.text == "half a word" and "half a word" in at.text


@pytest.mark.parametrize("key", ["x", "n"])
async def test_a_key_that_is_held_down_takes_away_one_half_typed_line_alone(close: Sat, key: str) -> None:
    async with close(draft="half a word") as at:
        await alone(at)
        for text in ("another", "a third"):
            at.meeting.draft.type(text)
            at.meeting.draft.put_down()
        await hold(at.pilot, key, delay=0.5)
        assert at.meeting.draft.text == "another\na third" and "another" in at.text


@pytest.mark.usefixtures("hand")
async def test_what_was_kept_of_it_and_is_taken_back_is_half_typed_again(close: Sat) -> None:
    async with close(draft="half a word") as at:
        await alone(at)
        before = notes(at)
        await at.press("n", "z")
        assert notes(at) == before and "took back the note, a draft again · Z does it again" in at.text
        assert at.step == "half typed" and at.meeting.draft.text == "half a word" and "half a word" in at.text
        await at.press("Z")
        assert notes(at)[-1] == "half a word" and at.meeting.draft.text == ""


async def test_what_is_left_half_typed_waits_on_and_all_else_can_be_done(close: Sat) -> None:
    async with close(draft="half a word") as at:
        await alone(at)
        at.meeting.draft.type("another", of="yours")
        at.meeting.draft.put_down()
        await at.press("enter")
        assert at.step == "half typed" and "another" in at.text
        await at.press("enter")
        assert at.step == "words"
        await to(at, "learned")
        await at.press("enter")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CardScreen))
        assert at.account.waits and at.meeting.draft.text == "half a word\nanother"


async def test_a_line_of_the_close_that_was_left_is_dropped_with_x_there(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        await at.press(*"abc", "escape")
        assert "left as a draft · n opens it again · x drops it" in at.text
        await at.press("x")
        assert "› abc" not in at.text and at.meeting.draft.text == ""
        await at.press("z")
        assert "› abc" in at.text
        await at.press("n")
        assert at.line == "abc"


async def test_a_key_before_words_stays_done_and_of_no_word_but_that_which_hides_names(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        await at.press(*"half", "escape")
        await burst(at.pilot, *"xaw")
        await settled(at.pilot)
        assert at.line == "aw"
        await at.press("escape")
        await burst(at.pilot, *"Ha")
        await settled(at.pilot)
        assert at.line.endswith("Ha") and "Partner 1" not in at.text


# Listening and breaks


async def test_ticks_in_four_facets_with_slips_as_a_sentence(close: Sat) -> None:
    async with close() as at:
        for sort in (SlipSort.STORY, SlipSort.ADVICE, SlipSort.ADVICE, SlipSort.ADVICE_ASKED_FOR):
            at.meeting.talk.slip(sort).result()
        await alone(at)
        await to(at, "listening")
        for facet in ("Sensing", "Processing", "Responding", "Restraint"):
            assert facet in at.text
        noted = "You noted in the talk: 1 own story, 2 pieces of unasked advice, 1 piece of advice that was asked for."
        assert noted in " ".join(at.text.split())
        items = at.workspace.content.checklist.items
        await at.press("space", "j", "down", "space", "k", "space", "space")
        assert at.account.ticked == {items[0].id, items[2].id}
        await at.press(*["j"] * 20, "space", "enter")
        assert items[-1].id in at.account.ticked and at.step == "learned"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
async def test_every_item_can_be_seen_and_clicked(close: Sat, size: tuple[int, int]) -> None:
    async with close(size) as at:
        await alone(at)
        await to(at, "listening")
        for item in at.workspace.content.checklist.items:
            row = next(line for line in at.text.splitlines() if "▸" in line)
            assert item.past[:28] in row
            await at.press("j")
        ticks = at.screen.query_one(Ticks)
        lines = at.text.splitlines()
        first = at.workspace.content.checklist.items[-1]
        found = next(place for place, line in enumerate(lines) if first.past[:20] in line)
        await at.pilot.click(offset=(lines[found].index(first.past[:20]) + 2, found))
        await at.press()
        assert at.account.ticked == {first.id} and ticks.chosen == first.id


async def test_no_slips_are_not_spoken_of(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        await to(at, "listening")
        assert "You noted" not in at.text


async def test_a_break_is_counted_or_not_by_one_key(close: Sat) -> None:
    async with close(gap=720) as at:
        await alone(at)
        await to(at, "breaks")
        assert "✓ 10:35–10:47, 12′" in at.text
        await at.press("space")
        assert list(at.account.judged.values()) == [False] and "· 10:35–10:47" in at.text
        await at.press("space")
        assert list(at.account.judged.values()) == [True]


async def test_a_break_over_night_says_since_when_in_a_small_window(close: Sat) -> None:
    async with close((60, 20), gap=19 * 3600 + 35 * 60) as at:
        await alone(at)
        await to(at, "breaks")
        assert "· yesterday 10:35–06:10, 19 h 35′" in at.text


async def test_no_break_is_asked_about_in_a_meeting_typed_up(close: Sat) -> None:
    async with close(typed_up=True) as at:
        end = at.meeting.session.began + timedelta(hours=1)
        gap = Break(id=at.workspace.new_id(end), session=at.meeting.session.id, at=end, began=at.meeting.session.began)
        keep(at.workspace.notebook, gap, partner=at.meeting.partner.id)
        await alone(at)
        assert at.account.breaks and [page.title for page in at.screen.pages] == ["words", "listening", "learned"]


# The end


async def test_the_line_learned_and_then_the_card_and_today(close: Sat) -> None:
    async with close() as at:
        base = at.pilot.app.screen_stack[0]
        await alone(at)
        await to(at, "learned")
        await at.press(*"jk, z? ask more", "enter")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CardScreen))
        assert at.account.learned == "jk, z? ask more" and not at.account.waits
        await at.press("enter")
        await until(at.pilot, lambda: at.pilot.app.screen is base)
        await painted(at.pilot)
        assert at.pilot.app.screen_stack == [base] and "your words wait" not in at.text


async def test_later_it_waits_on_today_and_opens_there(close: Sat) -> None:
    async with close() as at:
        base = at.pilot.app.screen_stack[0]
        await alone(at)
        await at.press(*"Two managers, no plan", "enter", "escape", "escape")
        await until(at.pilot, lambda: at.pilot.app.screen is base)
        await painted(at.pilot)
        assert "Ana, 10:35: your words wait · g writes them" in at.text and notes(at)[0] == "Two managers, no plan"
        await at.press("g")
        assert isinstance(at.pilot.app.screen, AloneScreen) and "two managers" not in at.text
        await to(at, "learned")
        await at.press("enter")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CardScreen))
        await at.press("enter")
        await painted(at.pilot)
        assert "your words wait" not in at.text


async def test_enter_on_today_begins_another_meeting_all_the_same(close: Sat) -> None:
    async with close() as at:
        await at.press("end", "enter")
        await until(at.pilot, lambda: len(at.pilot.app.screen_stack) == 1)
        await press(at.pilot, "enter")
        assert "Meet Ana Ruiz" in at.text


# Undo


async def test_z_takes_back_and_turns_to_the_page(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        await at.press(*"Two managers, no plan", "pagedown", "space", "z")
        assert at.account.ticked == frozenset()
        await at.press("z")
        assert notes(at)[0] == "two managers" and at.step == "words"
        assert at.screen.query_one(Cue).text == "took back the change to a note · Z does it again"
        await at.press("Z", "Z")
        assert notes(at)[0] == "Two managers, no plan" and len(at.account.ticked) == 1 and at.step == "listening"


async def test_z_of_the_goodbye_goes_back_to_it(close: Sat) -> None:
    async with close(notes=()) as at:
        await alone(at)
        await at.press("z")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CloseScreen))
        assert at.account.ended is None and "Say goodbye" in at.text
        await at.press("enter")
        await until(at.pilot, lambda: len(at.pilot.app.screen_stack) == 1)
        assert at.account.ended is not None


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
async def test_strange_text_breaks_no_page(close: Sat, size: tuple[int, int]) -> None:
    odd = "[b]שלום 👩‍👩‍👧 é\x1b[31m 漢字 " * 40
    async with close(size, notes=(WrittenNote(text="short"), WrittenNote(text=odd))) as at:
        await alone(at)
        assert "[b]" in at.text and "\x1b" not in at.text
        await at.press("down", "escape", "e", "enter")
        assert notes(at) == ["short", odd]


async def test_a_goodbye_that_is_said_again_ends_it_as_the_first_did(close: Sat) -> None:
    async with close(notes=()) as at:
        await alone(at)
        await at.press("z")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CloseScreen))
        await at.press("Z", "enter")
        await until(at.pilot, lambda: len(at.pilot.app.screen_stack) == 1)
        assert at.account.waits


async def test_what_was_done_is_ticked_and_what_was_skipped_is_not(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        await at.press("pagedown", "pagedown")
        assert at.step == "learned" and "✓" not in steps(at)
        await at.press("pageup", "space")
        assert at.step == "listening" and "✓" not in steps(at), "one is there"
        await at.press("pagedown")
        assert "✓ listening" in steps(at) and "✓ words" not in steps(at)
        await at.press("home", "e", *"Two managers.", "enter", *"Yes, before I know.", "enter")
        assert at.step == "listening" and "✓ words" in steps(at)
        await at.press("z")
        assert "✓ words" not in steps(at)


async def test_a_line_learned_is_ticked_from_the_other_pages(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        await to(at, "learned")
        await at.press(*"less is more", "pageup")
        assert "✓ learned" in steps(at)


async def test_a_break_is_ticked_once_it_was_judged(close: Sat) -> None:
    async with close(gap=12 * 60) as at:
        await alone(at)
        await to(at, "breaks")
        await at.press("pagedown")
        assert "✓ breaks" not in steps(at)
        await at.press("pageup", "space", "pagedown")
        assert "✓ breaks" in steps(at)


@pytest.mark.parametrize("step", ["learned", "words"])
async def test_a_line_that_is_not_open_says_the_key_that_opens_it(close: Sat, step: str) -> None:
    asks = {"learned": "one line, in your own words", "words": "the whole sentence"}[step]
    async with close() as at:
        await alone(at)
        await to(at, step)
        assert at.is_writing and asks in at.text and "opens this line" not in at.text
        await at.press("escape")
        assert not at.is_writing and "› n opens this line" in at.text and asks not in at.text
        await at.press("n")
        assert at.is_writing and asks in at.text and "opens this line" not in at.text


async def test_a_last_page_that_is_gone_to_says_the_key_that_opens_its_line(close: Sat) -> None:
    async with close(notes=()) as at:
        await alone(at)
        await at.press("end")
        assert at.step == "learned" and "› n opens this line" in at.text
        await at.press("n", *"lesson")
        assert at.line == "lesson"


# Words at a line that isn't open


@pytest.mark.parametrize("first", ["T", "t", "3", "“", "ц"])
async def test_a_letter_that_is_no_key_opens_the_line_and_stands_in_it(close: Sat, first: str) -> None:
    async with close(notes=(WrittenNote(text="two managers"),)) as at:
        await alone(at)
        await at.press("escape", first, *"wo, nothing zero quite joker")
        assert at.is_writing and at.line == f"{first}wo, nothing zero quite joker"
        await at.press("enter")
        assert notes(at) == [f"{first}wo, nothing zero quite joker"]


async def test_what_is_typed_at_the_closed_line_of_a_longer_note_goes_to_its_end(close: Sat) -> None:
    long = "she wants to lead a team of her own one day"
    async with close(notes=(WrittenNote(text=long),)) as at:
        await alone(at)
        assert not at.is_writing
        await at.press(".", *" soon")
        assert at.line == f"{long}. soon"


async def test_what_was_learned_opens_with_its_first_letter(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        await to(at, "learned")
        await at.press("escape", "W", *"ait.", "enter")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CardScreen))
        assert at.account.learned == "Wait."


async def test_words_typed_where_no_line_is_are_no_keys_until_the_hand_rests(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        await to(at, "listening")
        before = at.account.moments
        await at.press("T", *"wo managers, quite zen", "space")
        assert at.step == "listening" and at.account.moments == before
        assert NO_LINE in at.text
        await at.press("space")
        assert len(at.account.ticked) == 1


async def test_where_a_line_opens_it_is_not_said_any_more_that_none_is(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        await to(at, "listening")
        await at.press("T", "o", "pagedown")
        assert at.step == "learned" and NO_LINE not in at.text


async def test_enter_behind_words_where_no_line_is_goes_on_once_the_hand_rests(close: Sat) -> None:
    async with close() as at:
        await alone(at)
        await to(at, "listening")
        await at.press("T", *"oo", "enter")
        assert at.step == "listening"
        await at.press("enter")
        assert at.step == "learned"


async def test_without_a_note_words_are_no_keys(close: Sat) -> None:
    async with close(notes=()) as at:
        await alone(at)
        await at.press("T", *"zoq")
        assert isinstance(at.screen, AloneScreen) and at.step == "words" and not at.is_writing


@pytest.mark.parametrize("step", ["learned", "words"])
async def test_a_key_that_hid_names_right_before_a_letter_is_of_its_word(close: Sat, step: str) -> None:
    async with close() as at:
        await alone(at)
        await to(at, step)
        await at.press("escape")
        await burst(at.pilot, *"Harm")
        assert at.line == "Harm" and not at.workspace.settings.hide_names
        await at.press("escape", "H")
        assert at.workspace.settings.hide_names
