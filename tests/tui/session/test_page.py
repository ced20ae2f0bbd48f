"""The page while you coach: few words at rest, all else with one key, and nothing that moves but the clock."""

import re
from typing import Any

import pytest
from textual._compositor import ChopsUpdate, Compositor, LayoutUpdate
from textual.app import App
from textual.geometry import Offset

from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.sessions.plan import SWAP
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.session.aside import Aside
from peercoach_tui.tui.session.columns import RowColumns
from peercoach_tui.tui.session.head import SessionHead
from peercoach_tui.tui.session.kept import NewestLine
from peercoach_tui.tui.session.question_card import QuestionCard
from peercoach_tui.tui.session.stage_line import StageLine, purpose_in
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.ribbon import Ribbon
from tests.tui.session.conftest import SatDown, Sitting
from tests.tui.waiting import draw_each_frame, painted, press, said, settled, type_in, until

SIZES = [(40, 14), (60, 20), (80, 24), (120, 36)]
each_size = pytest.mark.parametrize("size", SIZES, ids=[f"{columns}x{rows}" for columns, rows in SIZES])

LONG = "two managers, no agreement, and each of them believes that the other one has said yes to the opening day, months ago"


async def note(at: Sitting, text: str) -> None:
    await at.press("n")
    await type_in(at.pilot, text)
    await at.press("enter")


async def wait(at: Sitting, seconds: int) -> None:
    """Let time go by in steps of a minute at the most: longer ones would be breaks."""
    for step in [*[60] * (seconds // 60), seconds % 60]:
        at.clock.pass_(step)
        at.screen.tick()
    await settled(at.pilot)
    await painted(at.pilot)


def words(text: str) -> int:
    return len([word for word in text.split() if re.search(r"\w", word)])


async def click(at: Sitting, widget: Any, x: int = 1, y: int = 0) -> None:
    await at.pilot.click(offset=widget.region.offset + Offset(x, y))
    await press(at.pilot)


async def test_another_length_is_found_by_its_name_and_taken_back(sat_down: SatDown) -> None:
    async with sat_down() as at:
        before = at.text
        await at.press("ctrl+p")
        await type_in(at.pilot, "length 30")
        await until(at.pilot, lambda: "Length 30′" in at.text)
        await at.press("enter")
        # It is said once it is on disk.
        await until(at.pilot, lambda: "the meeting lasts 30′ now" in at.text)
        assert at.meeting.account.session.minutes == 30 and "ends 11:00" in at.text
        await at.press("z")
        assert at.meeting.account.session.minutes == 60 and "ends 11:30" in before and "ends 11:30" in at.text


@pytest.mark.parametrize(("size", "most"), [((80, 24), 75), ((120, 36), 95)])
async def test_few_words_stand_there_at_rest(sat_down: SatDown, size: tuple[int, int], most: int) -> None:
    async with sat_down(size) as at:
        await note(at, "two managers, no agreement")
        for _ in range(4):
            assert words(at.text) <= most, at.text
            await at.press("right_square_bracket", "space")


@each_size
async def test_the_question_and_the_time_stand_at_every_size(sat_down: SatDown, size: tuple[int, int]) -> None:
    async with sat_down(size) as at:
        await note(at, "two managers")
        rows = [" ".join(row.split()) for row in at.text.splitlines()]
        assert at.question in " ".join(rows)
        assert "Ana · you coach" in rows[0] or "Ana · you coach" in rows[1]
        assert "27′ left" in at.text and "ends 11:30" in at.text and "10:30  two managers" in at.text


async def test_nothing_to_listen_for_stands_there_while_nobody_coaches(sat_down: SatDown) -> None:
    async with sat_down() as at:
        assert at.meeting.account.coach is Side.ME and "Listen for" in at.text
        await at.press(*["right_square_bracket"] * 4)
        ticked = at.meeting.account.ticked
        assert at.meeting.account.stage == SWAP and "Listen for" not in at.text
        await at.press("enter", "down")
        assert at.meeting.account.ticked == ticked


async def test_the_newest_line_alone_stands_there(sat_down: SatDown) -> None:
    async with sat_down() as at:
        assert "Nothing yet. n notes a word." in at.text
        await note(at, "scope")
        await note(at, '"yes before I know why')
        assert "“yes before I know why”" in at.text and "scope" not in at.text


@each_size
async def test_v_shows_all_that_was_kept_to_its_end(sat_down: SatDown, size: tuple[int, int]) -> None:
    async with sat_down(size) as at:
        await note(at, "the first word")
        for _ in range(3):
            await note(at, LONG)
        await note(at, "the last word")
        await at.press("v")
        await until(at.pilot, lambda: "the last word" in at.text)
        await at.press(*["up"] * 12)
        assert "the first word" in at.text
        seen = at.text
        for _ in range(4):
            await at.press("down", "down", "down")
            seen += at.text
        assert "months ago" in seen and "the last word" in at.text
        await at.press("escape")
        assert "the first word" not in at.text and at.pilot.app.screen is at.screen


@pytest.mark.parametrize("size", SIZES[1:])
@pytest.mark.parametrize("away", ["l", "escape"])
async def test_l_lays_the_list_below_the_question(sat_down: SatDown, size: tuple[int, int], away: str) -> None:
    async with sat_down(size) as at:
        items = at.meeting.content.checklist.items
        before = at.screen.query_one(QuestionCard).region
        await at.press("l", "down", "down", "enter")
        assert all(item.now[:15] in at.text for item in items)
        assert at.screen.query_one(QuestionCard).region == before and at.question.split()[-1] in at.text
        assert at.screen.query_one(RowColumns).region.y >= before.bottom
        assert at.meeting.talk.focus == items[2].id and at.meeting.account.ticked == {items[2].id}
        assert f"▸✓ {items[2].now[:15]}" in at.text
        await at.press(away)
        assert items[-1].now not in at.text and f"{items[2].now} ✓" in " ".join(at.text.split())


async def test_on_a_phone_the_list_goes_with_the_focus(sat_down: SatDown) -> None:
    async with sat_down((40, 14)) as at:
        items = at.meeting.content.checklist.items
        await at.press("l")
        assert items[0].now[:20] in at.text and "↓ 4" in at.text
        await at.press("up")
        assert f"▸  {items[-1].now}" in at.text and "↑ 4" in at.text


@pytest.mark.parametrize("overlay", ["l", "v", "full_stop", "g"])
async def test_what_needs_no_arrows_goes_on_below_an_overlay(sat_down: SatDown, overlay: str) -> None:
    async with sat_down() as at:
        first = at.question
        await at.press(overlay, "space")
        assert at.question != first
        await note(at, "scope")
        assert [each.kept.text for each in at.meeting.account.notes] == ["scope"]
        await at.press("escape", "escape")
        assert at.pilot.app.screen is at.screen and "10:30  scope" in at.text


async def test_g_goes_to_a_stage(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("g")
        assert "Ana coaches you  0′ of" in at.text and "▸  focus" in at.text
        await at.press("down", "down", "enter")
        assert (at.meeting.account.stage, at.meeting.account.coach) == ("options", Side.ME)
        await at.press("g", "down", "down", "enter")
        assert (at.meeting.account.stage, at.meeting.account.coach) == ("focus", Side.THEM)


# Writing


@each_size
async def test_what_is_typed_is_seen_and_the_page_stands_still_and_dims(sat_down: SatDown, size: tuple[int, int]) -> None:
    async with sat_down(size) as at:
        page = at.screen.query_one("#page")
        before = {widget: widget.region for widget in page.query("*")}
        await at.press("n")
        assert page.opacity == pytest.approx(0.48)
        await type_in(at.pilot, f"! {LONG} by fri")
        assert "months ago by fri" in " ".join(at.text.split())
        assert "by Fri 27 Nov" in at.text and "enter keep" in at.text
        assert {widget: widget.region for widget in page.query("*")} == before
        await at.press("escape")
        assert page.opacity == 1.0


async def test_an_empty_line_says_the_signs_and_whose_note_it_is(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("n")
        assert "A note on Ana" in at.text and "! follow-up" in at.text
        await at.press("x")
        assert "! follow-up" not in at.text
        await at.press("escape", "w", "n")
        assert "A note of yours" in at.text


# Time


async def test_a_quiet_line_says_that_a_swap_comes_and_the_head_what_to_do_past_it(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await wait(at, 23 * 60)
        cue = at.screen.query_one(Cue)
        assert cue.rest == "" and "4′ left in this turn" in at.text
        await wait(at, 115)
        assert cue.rest == "2′ to the swap" and "2′ to the swap" in at.text
        await wait(at, 3 * 60)
        assert "1′ past the half · w swaps" in at.text.splitlines()[0] and cue.rest == ""
        assert at.screen.query_one(SessionHead).shown.over


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
@pytest.mark.parametrize("turns", [[], ["w"]])
async def test_past_any_end_the_head_says_whole_what_to_do_and_the_page_when_all_ends(
    sat_down: SatDown, size: tuple[int, int], turns: list[str]
) -> None:
    async with sat_down(size) as at:
        await at.press(*turns)
        for minutes, keys in ((58, ("c closes",) if turns else ("w swaps",)), (18, ("c closes",))):
            await wait(at, minutes * 60)
            head = at.text.splitlines()[size == (120, 36)].rstrip()
            assert "…" not in head and head.removesuffix("   ends 11:30").endswith(keys)
            assert "ends 11:30" in at.text


@each_size
@pytest.mark.parametrize("turns", [[], ["w"]])
async def test_that_names_are_hidden_stands_in_the_head_of_a_session_too(
    sat_down: SatDown, size: tuple[int, int], turns: list[str]
) -> None:
    async with sat_down(size) as at:
        await at.press(*turns)
        for hidden in (False, True, False):
            head = at.text.splitlines()[size == (120, 36)]
            assert ("names hidden" in head or "no names" in head) is hidden and "′ left" in head
            await at.press("H")


async def test_that_the_rest_is_shorter_is_said_once(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await wait(at, 40 * 60)
        await at.press("w")
        assert at.screen.query_one(Cue).text == "the rest is 8′ shorter"
        await at.press("v", "escape")
        assert at.screen.query_one(Cue).text == "the rest is 8′ shorter"
        await at.press("s")
        assert "shorter" not in at.screen.query_one(Cue).text


async def test_the_tick_draws_the_clock_and_nothing_else(sat_down: SatDown, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Any] = []
    display = App._display

    def watched(app: App[Any], screen: Any, renderable: Any) -> None:
        if isinstance(renderable, ChopsUpdate | LayoutUpdate):
            drawn.append(renderable)
        display(app, screen, renderable)

    async with sat_down() as at:
        await at.pass_(20)
        await painted(at.pilot)
        monkeypatch.setattr(Compositor, "render_update", draw_each_frame)
        monkeypatch.setattr(App, "_display", watched)
        await at.pass_(1)
        await painted(at.pilot)
        assert drawn == []
        await at.pass_(60)
        await painted(at.pilot)
        assert drawn and not any(isinstance(each, LayoutUpdate) for each in drawn)
        rows = {y for update in drawn for y, _, _ in update.spans}
        time = [at.screen.query_one(kind).region for kind in (SessionHead, Ribbon, Cue)]
        assert rows <= {row for region in time for row in region.line_range}


# Cues


async def test_a_word_ends_the_cue_that_asks_for_it(sat_down: SatDown) -> None:
    async with sat_down() as at:
        at.screen.workspace.settings = at.screen.workspace.settings.but(silence_minutes=6)
        await wait(at, 7 * 60)
        cue = at.screen.query_one(Cue)
        assert cue.text == "a word worth keeping?"
        await note(at, "scope")
        assert cue.text == ""


async def test_a_swap_ends_a_cue(sat_down: SatDown) -> None:
    async with sat_down() as at:
        at.screen.workspace.settings = at.screen.workspace.settings.but(silence_minutes=6)
        await wait(at, 7 * 60)
        assert at.screen.query_one(Cue).text
        await at.press("w")
        assert at.screen.query_one(Cue).text == ""


async def test_what_is_taken_back_takes_its_cue_away(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("s")
        assert at.screen.query_one(Cue).text == "story · kept, z takes it back"
        at.meeting.take_back()
        at.screen.show_sent()
        assert at.screen.query_one(Cue).text == ""


async def test_a_cue_and_the_time_stand_beside_each_other(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await wait(at, 25 * 60)
        await at.press("s")
        row = next(row for row in at.text.splitlines() if "kept, z takes it back" in row)
        assert row.strip().startswith("story") and row.strip().endswith("2′ to the swap")


@each_size
async def test_a_message_covers_nothing(sat_down: SatDown, size: tuple[int, int]) -> None:
    async with sat_down(size) as at:
        before = at.text.splitlines()
        at.screen.say("Not kept, the disk is full: make room, then try again.")
        await painted(at.pilot)
        after = at.text.splitlines()
        cue = at.screen.query_one(Cue).region
        assert [row for row in range(size[1]) if before[row] != after[row]] == [
            row for row in range(cue.y, cue.bottom) if after[row].strip()
        ]
        assert "Not kept" in at.text and len(said(at.pilot.app)) == 1


async def test_while_one_writes_a_message_stands_on_the_card_of_the_line(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("n", "x")
        at.screen.say("Not kept.")
        await painted(at.pilot)
        assert "Not kept." in at.text and len(said(at.pilot.app)) == 1


# The mouse


async def test_a_click_on_the_question_is_the_next_one_and_on_its_keys_what_they_say(sat_down: SatDown) -> None:
    async with sat_down() as at:
        card, first = at.screen.query_one(QuestionCard), at.question
        await click(at, card, 10, 2)
        assert at.question != first and not at.meeting.account.asked
        row = next(y for y, line in enumerate(at.text.splitlines()) if "u used" in line)
        column = at.text.splitlines()[row].index("u used")
        await click(at, card, column - card.region.x, row - card.region.y)
        assert [asked.text for asked in at.meeting.account.asked] == [at.question]


async def test_a_click_on_the_ribbon_goes_to_a_stage(sat_down: SatDown) -> None:
    async with sat_down() as at:
        ribbon = at.screen.query_one(Ribbon)
        places = {each.piece.stage or "theirs": each.start for each in ribbon._drawn()}
        await click(at, ribbon, places["options"])
        assert (at.meeting.account.stage, at.meeting.account.coach) == ("options", Side.ME)
        await click(at, ribbon, places["theirs"])
        assert (at.meeting.account.stage, at.meeting.account.coach) == ("focus", Side.THEM)


async def test_what_to_listen_for_and_what_was_kept_open_at_a_click(sat_down: SatDown) -> None:
    async with sat_down() as at:
        items = at.meeting.content.checklist.items
        aside = at.screen.query_one(Aside)
        row = next(row for row, line in enumerate(at.text.splitlines()) if "Listen for" in line)
        await click(at, aside, aside.content_region.width - 1, row - aside.region.y)
        assert items[-1].now in at.text
        columns = at.screen.query_one(RowColumns)
        await click(at, columns, 4, 3)
        assert at.meeting.account.ticked == {items[3].id}
        await at.press("escape")
        await click(at, at.screen.query_one(NewestLine))
        assert at.screen.lies == "kept"


async def test_while_one_writes_a_click_on_the_page_does_nothing(sat_down: SatDown) -> None:
    async with sat_down() as at:
        first = at.question
        await at.press("n", "x")
        await click(at, at.screen.query_one(QuestionCard), 10, 2)
        await click(at, at.screen.query_one(Ribbon), 40)
        assert at.question == first and at.meeting.account.stage == "focus"
        await at.press("y", "enter")
        assert [each.kept.text for each in at.meeting.account.notes] == ["xy"]


# Parts of it


@pytest.mark.parametrize(
    ("room", "seen"),
    [
        (80, "What is underneath: facts, feelings, other people, what is skirted."),
        (60, "What is underneath: facts, feelings, other people …"),
        (30, "What is underneath: facts …"),
        (25, "What is underneath …"),
        (12, "What is …"),
        (3, ""),
    ],
)
def test_a_purpose_is_cut_behind_a_part_of_it(room: int, seen: str) -> None:
    assert purpose_in("What is underneath: facts, feelings, other people, what is skirted.", room) == seen
    assert len(seen) <= room


async def test_the_stage_says_its_minutes_where_the_ribbon_has_no_labels(sat_down: SatDown) -> None:
    async with sat_down((60, 20)) as at:
        assert at.screen.query_one(Ribbon).region.height == 1
        assert "Focus · 0′ of" in at.text and "What is this about, and why now?" in at.text
    async with sat_down((80, 24)) as at:
        assert at.screen.query_one(StageLine).shown.spent in at.text and "Focus ·" not in at.text


async def test_the_swap_has_not_the_minutes_of_the_turn_behind_it(sat_down: SatDown) -> None:
    async with sat_down((60, 20)) as at:
        while at.meeting.talk.stage.id != SWAP:
            await at.press("right_square_bracket")
        assert "Swap" in at.text and at.screen.query_one(StageLine).shown.spent == ""


async def test_a_purpose_is_said_whole_on_a_wide_screen(sat_down: SatDown) -> None:
    purpose = "What is underneath: facts, feelings, other people, what is skirted."
    async with sat_down((120, 36)) as at:
        await at.press("right_square_bracket")
        assert purpose in at.text
    async with sat_down((80, 24)) as at:
        await at.press("right_square_bracket")
        assert "What lies underneath?" in at.text


async def test_a_slip_stands_on_no_page(sat_down: SatDown) -> None:
    async with sat_down((120, 36)) as at:
        before = at.text
        await at.press("s", "a")
        assert [slip.sort for slip in at.meeting.account.slips] == [SlipSort.STORY, SlipSort.ADVICE]
        at.screen.query_one(Cue).text = ""
        await settled(at.pilot)
        await painted(at.pilot)
        assert at.text == before


async def test_nothing_is_ticked_or_chosen_that_is_not_seen(sat_down: SatDown) -> None:
    async with sat_down() as at:
        focus = at.meeting.talk.focus
        await at.press("left_square_bracket", "enter", "down", "enter")
        assert at.meeting.account.stage == "arrive"
        assert not at.meeting.account.ticked and at.meeting.talk.focus == focus
        await at.press("right_square_bracket", "enter")
        assert at.meeting.account.ticked == {at.meeting.talk.focus}


@pytest.mark.parametrize(
    ("size", "keys"),
    [
        ((80, 24), "n note  f follow-up  ] next stage  w swap  l list  v kept  ? keys"),
        ((60, 20), "n note  f follow-up  ] stage  w swap  l list  ? keys"),
        ((40, 14), "n note  f follow-up  ] stage  ? keys"),
    ],
)
async def test_the_way_to_the_next_stage_stands_below_at_every_size(sat_down: SatDown, size: tuple[int, int], keys: str) -> None:
    async with sat_down(size) as at:
        assert at.text.splitlines()[-1].split() == keys.split()


async def test_nothing_to_listen_for_is_cut_where_there_is_room_beside_it(sat_down: SatDown) -> None:
    async with sat_down((60, 20)) as at:
        await at.press("l")
        assert "the point in one sentence" in at.text and "follow the last answer" in at.text and "…" not in at.text
        assert "esc back" in at.text


async def test_the_list_at_the_smallest_size_says_how_it_is_put_away(sat_down: SatDown) -> None:
    async with sat_down((40, 14)) as at:
        await at.press("l")
        assert at.text.splitlines()[-1].split() == ["enter", "tick", "↑↓", "esc", "back", "?", "keys"]


async def test_the_stages_stand_in_one_column_where_two_would_cut_them(sat_down: SatDown) -> None:
    async with sat_down((60, 20)) as at:
        await at.press("w", "g")
        assert "Ana coaches you  0′ of " in at.text and "you coached Ana  0′ of " in at.text
        assert "…" not in at.text.partition("To remember")[2]


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
@pytest.mark.parametrize("overlay", ["l", "v", "g"])
async def test_what_lies_over_the_page_covers_nothing_said(sat_down: SatDown, size: tuple[int, int], overlay: str) -> None:
    async with sat_down(size) as at:
        await at.press("s", overlay, "z")
        await painted(at.pilot)
        assert "took back" in at.text


async def test_a_line_that_was_left_is_called_a_draft_when_it_is_gone_on_with(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("n")
        assert "A note on Ana" in at.text and "your draft" not in at.text
        await at.press(*"one", "escape", "f")
        assert "A follow-up" in at.text and "your draft" not in at.text
        await at.press("escape", "n")
        assert "A note on Ana · your draft" in at.text
