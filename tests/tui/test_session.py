"""Each key of a session: what it keeps, and what the screen then shows."""

import errno
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import date, timedelta
from pathlib import Path
from typing import NoReturn, cast

import pytest
from textual import events
from textual.app import RenderResult
from textual.widget import Widget

from peercoach_tui.disk import Disk
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.questions.deck import Aim, Topic
from peercoach_tui.domain.questions.moments import QuestionShown
from peercoach_tui.domain.reading.line import WrittenFollowUp
from peercoach_tui.domain.sessions.folding import Folding
from peercoach_tui.domain.sessions.moments import NoteKept, NoteSort
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.session.aside import Aside
from peercoach_tui.tui.session.asking import STAYS
from peercoach_tui.tui.session.capture_line import CaptureLine
from peercoach_tui.tui.session.head import SessionHead
from peercoach_tui.tui.session.kept import NewestLine
from peercoach_tui.tui.session.line_parts import FollowUpPreview, NoteTimer
from peercoach_tui.tui.session.look_back import LookBackCard, LookBackList
from peercoach_tui.tui.session.overlay import Overlay
from peercoach_tui.tui.session.question_card import QuestionCard
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.session.stage_line import StageLine
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.ribbon import Ribbon
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened, live_of
from tests.tui.seated import Seated, begun, seated
from tests.tui.waiting import painted, said, settled, type_in, until

pytestmark = pytest.mark.usefixtures("hand")


class Table(Seated):
    """A session under way at a café table."""

    @property
    def screen(self) -> SessionScreen:
        screen = self.pilot.app.screen
        assert isinstance(screen, SessionScreen)
        return screen

    async def to_turn(self) -> None:
        """Go to the first stage of the first turn."""
        await self.press("right_square_bracket", "right_square_bracket")

    async def note(self, text: str) -> None:
        await self.press("n")
        await type_in(self.pilot, text)
        await self.press("enter")


@pytest.fixture
def table(workspace: Workspace, open_app: Opened, clock: Clock):  # type: ignore[no-untyped-def]
    @asynccontextmanager
    async def sat_down(size: tuple[int, int] = (80, 24), *, before: int = 0, **fields: object) -> AsyncIterator[Table]:
        values = [
            FollowUp(
                id=workspace.new_id(clock.now),
                owner=Side.THEM if place % 2 == 0 else Side.ME,
                what=f"follow-up number {place}",
                made=clock.now,
                changed=clock.now,
                due=date(2026, 11, 20) + timedelta(days=place),
            )
            for place in range(before)
        ]
        meeting = begun(workspace, clock, *values, **{"first_meeting": False, **fields})
        async with seated(open_app, workspace, meeting, size) as pilot:
            yield Table(pilot, workspace, meeting)

    return sat_down


async def test_opens_in_arrive_with_its_question_and_stages(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        assert at.account.stage == "arrive"
        assert "  Arrive  " in at.text and "How are you? What is today for?" in at.text
        assert "Ana and you" in at.text
        assert "4′ left here   ends 11:30" in at.text
        assert "arrive 0′ of 4′" in at.text
        assert at.meeting.questions.shown is not None
        assert at.meeting.questions.shown.text.split()[0] in at.text


async def test_brackets_walk_the_stages_and_quick_keys_stand_on_each_other(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        assert (at.account.stage, at.account.coach) == ("explore", Side.ME)
        assert "  Explore  " in at.text and "Ana · you coach" in at.text
        await at.press("left_square_bracket")
        assert at.account.stage == "focus"


async def test_clock_of_stage_and_turn(table, clock: Clock) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.to_turn()
        clock.pass_(100)
        await at.press("right_square_bracket")
        clock.pass_(12 * 60)
        at.screen.tick()
        await settled(at.pilot)
        await painted(at.pilot)
        # Nothing was spent before the turn: its ten minutes are shared by both.
        assert "explore 12′ of 13′" in at.text
        assert "14′ left in this turn   ends 11:30" in at.text


async def test_space_backspace_and_used(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.to_turn()
        first = at.meeting.questions.shown
        await at.press("space")
        second = at.meeting.questions.shown
        assert first and second and first.id != second.id
        await at.press("backspace")
        assert at.meeting.questions.shown == first
        await at.press("u", "u")
        assert [asked.question for asked in at.account.asked] == [first.id]
        assert "used ✓" in at.text


async def test_all_of_a_kind_come_before_one_comes_twice(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.to_turn()
        pool = at.workspace.content.deck.of((Aim.ISSUES,), None)
        seen = []
        for _ in pool:
            assert at.meeting.questions.shown is not None
            seen.append(at.meeting.questions.shown.id)
            await at.press("u", "space")
        assert sorted(seen) == sorted(question.id for question in pool)


async def test_pin_keeps_a_question_in_view(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.to_turn()
        pinned = at.meeting.questions.shown
        assert pinned is not None
        await at.press("p", "space")
        assert at.account.pinned == pinned.id
        assert "pinned" in at.text and pinned.text[:20] in at.text
        await at.press("backspace", "p")
        assert at.account.pinned is None


async def test_topic_and_aim_turn_the_deck(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.to_turn()
        await at.press("t")
        assert at.account.topic is Topic.PERFORMANCE
        await at.press("i", "i")
        assert at.account.aim is Aim.CONCERNS
        assert at.meeting.questions.shown is not None and at.meeting.questions.shown.aim is Aim.CONCERNS
        assert at.meeting.questions.shown.topic in (Topic.PERFORMANCE, Topic.ANYTHING)


async def test_a_topic_that_finds_no_other_question_is_told(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        for key, turned in (("t", Topic.PERFORMANCE), ("i", Aim.ISSUES)):
            before = at.meeting.questions.shown
            await at.press(key)
            assert at.meeting.questions.shown == before and f"only {turned.value} · {STAYS}" in at.text
        await at.to_turn()
        for key in ("t", "i"):
            before = at.meeting.questions.shown
            await at.press(key)
            assert (at.meeting.questions.shown == before) == (STAYS in at.text)


async def test_what_is_said_of_an_act_goes_with_the_next(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("t")
        assert STAYS in at.text
        await at.press("u")
        assert at.account.asked and STAYS not in at.text
        await at.press("z", "z", "z")
        assert "nothing left to take back" in at.text
        await at.press("u")
        assert "nothing left" not in at.text


async def test_note_is_kept_and_shown(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("n")
        assert at.pilot.app.screen.query_one(CaptureLine).is_open
        assert "A note on Ana" in at.text
        await type_in(at.pilot, "two managers, no agreement")
        await at.press("enter")
        assert [note.kept.text for note in at.account.notes] == ["two managers, no agreement"]
        assert "10:30  two managers, no agreement" in at.text
        assert "A note on Ana" not in at.text


async def test_keys_that_are_commands_are_text_while_writing(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.note("sawnbuzqfc12? [x]")
        assert [note.kept.text for note in at.account.notes] == ["sawnbuzqfc12? [x]"]
        assert at.account.slips == ()


async def test_signs(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.note('"yes before I know why')
        await at.note("*lead a project")
        await at.note("? what else is in it")
        assert [note.kept.sort for note in at.account.notes] == [NoteSort.WORDS, NoteSort.GOAL]
        assert [asked.text for asked in at.account.asked] == ["what else is in it"]
        assert "? what else is in it" in at.text and "“yes before I know why”" not in at.text
        await at.press("v")
        assert "“yes before I know why”" in at.text and "lead a project" in at.text


@pytest.mark.parametrize("sign", ['"', ">", "*", "!", "→", "“"])
async def test_a_sign_opens_the_line_and_what_follows_is_text(table, sign: str) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        before = at.account.moments
        await at.press(sign, *"I feel Xcwuz")
        assert at.screen.is_writing and at.screen.query_one(CaptureLine).editor.line == f"{sign}I feel Xcwuz"
        assert at.account.moments == before and at.meeting.draft.text == f"{sign}I feel Xcwuz"
        await at.press("enter")
        assert not at.screen.is_writing and len(at.account.moments) == len(before) + 1


async def test_a_draft_waits_where_a_sign_opens_the_line(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", *"ask Ben", "escape", "!", *"ask Dana", "enter")
        assert [each.what for each in at.meeting.follow_ups.made_here] == ["ask Dana"]
        await at.press("n")
        assert at.screen.query_one(CaptureLine).editor.line == "! ask Ben"


async def test_a_sign_that_is_a_key_stays_one(table, workspace: Workspace) -> None:  # type: ignore[no-untyped-def]
    workspace.settings = workspace.settings.but(keys={"slip-story": "*", "done": ">"})
    async with table() as at:
        await at.to_turn()
        await at.press("*", ">")
        assert not at.screen.is_writing and len(at.account.slips) == 1
        await at.press("question_mark")
        assert at.pilot.app.screen is not at.pilot.app.screen_stack[1]


async def test_what_was_kept_stands_in_its_order_whatever_it_is(table, clock: Clock) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        for line in ("scope", "? what else", "! ask Dana", "two managers"):
            clock.pass_(60)
            await at.note(line)
        assert [line.text for line in at.screen.shown_kept] == ["scope", "what else", "Ana: ask Dana", "two managers"]


async def test_follow_up_shows_its_date_before_it_is_kept(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", *"ask Dana for scope by fri")
        await until(at.pilot, lambda: "by Fri 27 Nov" in at.text)
        assert at.meeting.follow_ups.made_here == ()
        assert "→ Ana: ask Dana for scope · by Fri 27 Nov" in at.text
        await at.press("enter")
        (made,) = at.meeting.follow_ups.made_here
        assert (made.what, made.due, made.owner) == ("ask Dana for scope", date(2026, 11, 27), Side.THEM)
        assert "→ Ana: ask Dana for scope · Fri" in at.text


async def test_a_follow_up_is_due_at_an_hour(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", *"ask Dana fri 5pm")
        await until(at.pilot, lambda: "→ Ana: ask Dana · by Fri 27 Nov, 17:00" in at.text)
        await at.press("enter")
        (made,) = at.meeting.follow_ups.made_here
        assert (made.what, made.due, made.hour) == ("ask Dana", date(2026, 11, 27), "17:00")
        assert "→ Ana: ask Dana · Fri 17:00" in at.text


async def test_a_date_of_another_year_is_shown_with_it(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", *"ask Dana by 20 sep")
        await until(at.pilot, lambda: "→ Ana: ask Dana · by Mon 20 Sep 2027" in at.text)


async def test_a_date_counts_from_the_day_of_a_meeting_typed_up(table, clock: Clock) -> None:  # type: ignore[no-untyped-def]
    async with table(began=clock.now - timedelta(days=12), typed_up=True) as at:
        await at.note("! ask Dana by 20 nov")
        assert at.meeting.follow_ups.made_here[0].due == date(2026, 11, 20)


async def test_several_signs_in_one_paste_are_a_line_each(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("n")
        text = "two managers\r! ask Dana by fri\r\" yes before I know\rwhy\r! I'll call Ben"
        at.screen.query_one(CaptureLine).editor.post_message(events.Paste(text))
        await settled(at.pilot)
        await at.press("enter")
        assert [note.kept.text for note in at.account.notes] == ["two managers", "yes before I know\nwhy"]
        made = at.meeting.follow_ups.made_here
        assert [(each.what, each.owner) for each in made] == [("ask Dana", Side.THEM), ("call Ben", Side.ME)]
        await at.press("z")
        assert [each.what for each in at.meeting.follow_ups.made_here] == ["ask Dana"]


async def test_tab_gives_the_follow_up_to_the_other(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", *"send the article in 2 weeks", "tab")
        assert at.pilot.app.screen.query_one(FollowUpPreview).follow_up.owner is Side.ME
        await at.press("enter")
        assert at.meeting.follow_ups.made_here[0].owner is Side.ME
        assert at.meeting.follow_ups.made_here[0].due == date(2026, 12, 8)


OFF = "→ Ana: ask Dana by fri · no date · ctrl+t sets it"
ON = "→ Ana: ask Dana · by Fri 27 Nov"


async def test_a_date_is_taken_off_and_on(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", *"ask Dana by fri", "ctrl+t")
        assert OFF in at.text
        await at.press("ctrl+t")
        assert ON in at.text
        await at.press("ctrl+t", "enter")
        made = at.meeting.follow_ups.made_here
        assert [(each.what, each.due) for each in made] == [("ask Dana by fri", None)]
        await at.press("f", *"ask Dana by fri")
        assert ON in at.text, "a new line has its date"
        await at.press("ctrl+t", "ctrl+t", "enter")
        assert at.meeting.follow_ups.made_here[1].due == date(2026, 11, 27)


async def test_a_date_stays_off_while_the_line_is_written(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", *"ask Dana by fri", "ctrl+t", *["backspace"] * 3, *"mon", "enter")
        assert [(each.what, each.due) for each in at.meeting.follow_ups.made_here] == [("ask Dana by mon", None)]


async def test_a_day_that_may_be_part_of_what_is_said_is_taken_as_the_date(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", *"take Friday")
        assert "→ Ana: take Friday · no date · ctrl+t sets it" in at.text
        await at.press("ctrl+t", "enter")
        assert [(each.what, each.due) for each in at.meeting.follow_ups.made_here] == [("take", date(2026, 11, 27))]


async def test_there_is_no_date_to_take_off_of_a_note(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("n", *"ask Dana by fri", "ctrl+t", "enter")
        assert [note.kept.text for note in at.account.notes] == ["ask Dana by fri"]


async def test_the_key_that_was_chosen_for_the_date_is_named(table, workspace: Workspace) -> None:  # type: ignore[no-untyped-def]
    workspace.settings = workspace.settings.but(keys={"line-date": "ctrl+g"})
    async with table() as at:
        await at.press("f", *"ask Dana by fri", "ctrl+g")
        assert "→ Ana: ask Dana by fri · no date · ctrl+g sets it" in at.text


UNDATED = "→ You: ask Dana by fri · no date · ctrl+t sets it"


async def test_whose_it_is_and_that_it_has_no_date_is_kept_with_a_draft(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", *"ask Dana by fri", "tab", "ctrl+t", "escape", "f")
        assert at.screen.query_one(CaptureLine).editor.line == "! ask Dana by fri" and UNDATED in at.text
        await at.press("enter")
        made = at.meeting.follow_ups.made_here
        assert [(each.what, each.owner, each.due) for each in made] == [("ask Dana by fri", Side.ME, None)]
        await at.press("f", *"ask Ben", "enter")
        assert at.meeting.follow_ups.made_here[1].owner is Side.THEM


async def test_whose_it_is_and_that_it_has_no_date_is_there_after_a_kill(table, workspace: Workspace) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", *"ask Dana by fri", "tab", "ctrl+t")
        await until(at.pilot, lambda: at.meeting.draft.at_stake.is_on_disk)
        again = Meeting(workspace.acts(at.meeting.partner.id), at.meeting.content, at.meeting.session)
        again.clock.resume()
        await at.pilot.app.push_screen(screen := SessionScreen(workspace, again))
        await until(at.pilot, lambda: at.pilot.app.screen is screen)
        await painted(at.pilot)
        assert at.screen.query_one(CaptureLine).is_open and UNDATED in at.text


async def test_the_key_of_the_date_is_shown_where_there_is_one(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", *"ask Dana")
        assert "tab makes it yours" in at.text and "ctrl+t date" not in at.text
        await at.press(*" by fri")
        assert "ctrl+t date" in at.text
        await at.press("ctrl+t", *["backspace"] * 7)
        assert "no date yet" in at.text and "ctrl+t date" in at.text, "it is off"
        await at.press("ctrl+t")
        assert "ctrl+t date" not in at.text


async def test_escape_leaves_a_draft_that_n_opens_again(table, clock: Clock) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("n", *"half a thou", "escape")
        assert at.account.notes == ()
        live = live_of(at.workspace, at.meeting)
        assert live is not None and live.draft == "half a thou"
        await at.press("n", *"ght", "enter")
        assert [note.kept.text for note in at.account.notes] == ["half a thought"]
        live = live_of(at.workspace, at.meeting)
        assert live is not None and live.draft == ""


@pytest.mark.usefixtures("hand")
async def test_x_drops_what_was_left_and_z_brings_it_back_before_anything_else(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("n", *"kept", "enter", "n", *"half a thou", "escape")
        assert "left as a draft · n opens it again · x drops it" in at.text
        await at.press("x")
        assert at.meeting.draft.text == _draft_of(at) == "" and "dropped · z brings it back" in at.text
        await at.press("z")
        assert at.meeting.draft.text == _draft_of(at) == "half a thou" and "a draft again, as you left it" in at.text
        assert [note.kept.text for note in at.account.notes] == ["kept"]
        await at.press("x", "z", "z")
        assert at.account.notes == () and at.meeting.draft.text == "half a thou"


async def test_x_drops_nothing_where_nothing_was_left(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("n", *"kept", "enter", "x")
        assert "dropped" not in at.text and not at.screen.check_action("drop_draft", ())
        await at.press("n", *"x")
        assert at.screen.query_one(CaptureLine).editor.line == "x"


@pytest.mark.usefixtures("hand")
async def test_a_follow_up_that_is_a_day_alone_stays_open_and_is_asked_what(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", *"tomorrow")
        assert "only a day: say what as well" in at.text
        await at.press("enter")
        line = at.screen.query_one(CaptureLine)
        assert line.is_open and line.editor.line == "! tomorrow" and at.meeting.follow_ups.made_here == ()
        assert "Only a day: say what as well, such as ask Dana tomorrow." in at.text
        await at.press(*["backspace"] * len("tomorrow"), *"ask Dana tomorrow", "enter")
        assert [made.what for made in at.meeting.follow_ups.made_here] == ["ask Dana"]


async def test_where_a_preview_has_little_room_what_can_be_typed_gives_way(table) -> None:  # type: ignore[no-untyped-def]
    async with table((60, 20)) as at:
        await at.press("f", *"send the map to every group")
        assert "→ Ana: send the map to every group · no date yet" in at.text


async def test_with_marks_alone_it_is_not_said_that_nothing_was_kept(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("n", *"> pay", "enter")
        assert "No note yet. n notes a word." in at.text and "1 marked" in at.text and "Nothing yet" not in at.text


async def test_a_mere_sign_is_no_draft(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("f", "escape", "n")
        assert at.screen.query_one(CaptureLine).editor.line == ""
        await type_in(at.pilot, "two managers")
        await at.press("enter")
        assert [(note.kept.text, note.kept.sort) for note in at.account.notes] == [("two managers", NoteSort.PLAIN)]


async def test_draft_is_on_disk_while_typing(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("n", *"not yet ent")

        def draft() -> str:
            live = live_of(at.workspace, at.meeting)
            return live.draft if live else ""

        await until(at.pilot, lambda: draft() == "not yet ent")


TEXTS = [
    "[b]not bold[/b] [/] [@click=app.quit]x[/]",
    "שלום עולם · مرحبا بالعالم",
    "e\u0301a\u0308o\u0302 ﷺ",
    "👩🏽‍🚀 🇩🇪 ❤️ 家族",
    "tab\tand \\ backslash",
]


@pytest.mark.parametrize("text", TEXTS)
async def test_text_is_kept_exactly(table, text: str) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("n")
        at.screen.query_one(CaptureLine).editor.post_message(events.Paste(text))
        await settled(at.pilot)
        await at.press("enter")
        assert [note.kept.text for note in at.account.notes] == [text]


async def test_paste_of_many_lines_and_controls_is_kept_exactly(table) -> None:  # type: ignore[no-untyped-def]
    text = "first\nsecond \u2028 odd\x0bones\x1b[31m\n\nlast"
    async with table() as at:
        await at.press("n")
        at.screen.query_one(CaptureLine).editor.post_message(events.Paste(text.replace("\n", "\r")))
        await settled(at.pilot)
        await at.press("enter")
        assert [note.kept.text for note in at.account.notes] == [text]
        assert "first ⏎ second" in at.text
        assert "\x1b" not in at.text


async def test_ten_thousand_characters(table) -> None:  # type: ignore[no-untyped-def]
    text = "scope " * 1_666 + "done"
    async with table((60, 20)) as at:
        await at.press("n")
        at.screen.query_one(CaptureLine).editor.post_message(events.Paste(text))
        await settled(at.pilot)
        await at.press("enter")
        assert [note.kept.text for note in at.account.notes] == [text]


async def test_slips_and_undo(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("s", "a", "A")
        assert [slip.sort for slip in at.account.slips] == [SlipSort.STORY, SlipSort.ADVICE, SlipSort.ADVICE_ASKED_FOR]
        await at.press("z")
        assert [slip.sort for slip in at.account.slips] == [SlipSort.STORY, SlipSort.ADVICE]
        assert at.screen.query_one(Cue).text == "took back the slip · Z does it again"


@pytest.mark.parametrize("left", ["two mana", '"yes', "* lead a team"])
async def test_f_opens_a_follow_up_that_was_left_and_no_other_draft(table, left: str) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.to_turn()
        await at.press("n", *left, "escape", "f", *"call HR", "enter")
        assert [made.what for made in at.meeting.follow_ups.made_here] == ["call HR"] and at.meeting.draft.text == left
        await at.press("f", *"ask Dana", "escape", "f")
        assert "A follow-up" in at.text and "→ Ana: ask Dana" in at.text
        await at.press("enter", "n")
        assert at.screen.query_one(CaptureLine).editor.line == left
        await at.press("enter")
        assert len(at.account.notes) == 1 and at.meeting.draft.text == ""


async def test_that_a_draft_waits_stands_there_until_it_is_opened(table, clock: Clock) -> None:  # type: ignore[no-untyped-def]
    async def last_row() -> str:
        at.screen.tick()
        await painted(at.pilot)
        cue = at.screen.query_one(Cue)
        return str(at.text.splitlines()[cue.region.bottom - 1].strip())

    async with table() as at:
        assert await last_row() == ""
        await at.press("n", *"two mana", "escape")
        assert await last_row() == "left as a draft · n opens it again · x drops it", "it is not said twice"
        at.screen.cue("kept")
        assert await last_row() == "kept"
        at.screen.query_one(Cue).hush()
        assert await last_row() == "a draft waits · n opens it"
        await at.press("n")
        assert "a draft waits" not in at.text
        await at.press("enter")
        assert await last_row() == ""


async def test_undo_is_twenty_deep(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press(*["s"] * 24)
        await at.press(*["z"] * 24)
        assert at.account.slips == ()
        await at.press("z")
        assert at.screen.query_one(Cue).text == "nothing left to take back"


async def test_what_was_taken_back_is_done_again_in_its_order(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("s", "a", "z", "z", "Z")
        assert [slip.sort for slip in at.account.slips] == [SlipSort.STORY]
        assert at.screen.query_one(Cue).text == "the slip is back"
        await at.press("Z", "Z")
        assert [slip.sort for slip in at.account.slips] == [SlipSort.STORY, SlipSort.ADVICE]
        assert at.screen.query_one(Cue).text == "nothing to do again"
        await at.press("z")
        assert [slip.sort for slip in at.account.slips] == [SlipSort.STORY]


async def test_nothing_is_done_again_once_something_else_was_done(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("s", "z", "a", "Z")
        assert [slip.sort for slip in at.account.slips] == [SlipSort.ADVICE]
        assert at.screen.query_one(Cue).text == "nothing to do again"


async def test_what_nobody_did_is_not_taken_back_and_stands_in_no_way(table, clock: Clock) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("s", "space", "z", "space")
        clock.pass_(1800)
        at.screen.tick()
        await at.press("n", "escape", "Z")
        assert len(at.account.slips) == len(at.account.breaks) == 1
        await at.press("z", "z", "z")
        assert at.account.slips == () and len(at.account.breaks) == 1 and at.account.stage == "arrive"
        assert at.screen.query_one(Cue).text == "nothing left to take back"
        assert any(isinstance(moment, QuestionShown) for moment in at.account.moments)


async def test_another_devices_act_is_not_taken_back(table, clock: Clock, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("s")
        clock.pass_(60)
        note = NoteKept(id="elsewhere", at=clock.now, session=at.meeting.session.id, text="kept elsewhere")
        keep_elsewhere(at, tmp_path / "other", clock, note)
        assert [note.kept.text for note in at.account.notes] == ["kept elsewhere"]
        clock.pass_(60)
        await at.press("a", "z", "z", "z")
        assert at.account.slips == () and len(at.account.notes) == 1
        assert at.screen.query_one(Cue).text == "nothing left to take back"
        await at.press("Z", "Z")
        assert [slip.sort for slip in at.account.slips] == [SlipSort.STORY, SlipSort.ADVICE]


async def test_what_another_device_took_back_is_not_done_again(table, clock: Clock, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("s")
        (slip,) = at.account.slips
        clock.pass_(60)
        keep_elsewhere(at, tmp_path / "other", clock, TakenBack(id="back", at=clock.now, of=slip.id, session=slip.session))
        assert at.account.slips == ()
        await at.press("Z")
        assert at.account.slips == () and at.screen.query_one(Cue).text == "nothing to do again"


def keep_elsewhere(at: Table, state: Path, clock: Clock, moment: AnyMoment) -> None:
    """Keep a moment of the meeting on another device, and hear of it here."""
    root, bits = at.workspace.notebook.root, random.SystemRandom().getrandbits
    with closing(Notebook.open(root, state=state, now=clock, random_bits=bits)) as other:
        other.load()
        other.keep(at.meeting.partner.id, moment).result()
    at.workspace.notebook.follow().result()


async def test_typing_redraws_nothing_of_the_page(table, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.note("scope")
        await at.press("n")
        drawn: list[object] = []
        for kind in (SessionHead, Ribbon, StageLine, QuestionCard, LookBackCard, LookBackList, NewestLine, Aside, Overlay):
            monkeypatch.setattr(kind, "render", _counting(cast(Render, kind.render), drawn))
        monkeypatch.setattr(SessionScreen, "show_sent", lambda screen: drawn.append(screen))
        monkeypatch.setattr(Folding, "take", lambda folding, moments: drawn.extend(moments))
        await type_in(at.pilot, "half a line")
        await until(at.pilot, lambda: _draft_of(at) == "half a line")
        assert drawn == []


Render = Callable[[Widget], RenderResult]


def _counting(render: Render, drawn: list[object]) -> Render:
    def rendered(widget: Widget) -> RenderResult:
        drawn.append(widget)
        return render(widget)

    return rendered


def _draft_of(at: Table) -> str:
    live = live_of(at.workspace, at.meeting)
    return live.draft if live else ""


async def test_focus_moves_and_is_ticked(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.to_turn()
        items = at.workspace.content.checklist.items
        await at.press("j", "j", "down")
        assert at.meeting.talk.focus == items[3].id
        await at.press("k", "enter")
        assert at.meeting.talk.focus == items[2].id
        assert at.account.ticked == {items[2].id}
        assert f"Listen for  {items[2].now} ✓" in at.text


async def test_swap_enters_the_other_turn(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.to_turn()
        await at.press("w")
        assert (at.account.stage, at.account.coach) == ("focus", Side.THEM)
        assert "Ana coaches you" in at.text


async def test_look_back_resolves_with_one_key_oldest_first(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=3) as at:
        await at.press("right_square_bracket")
        assert "follow-up number 0" in at.text and "1 done" in at.text
        await at.press("1", "4", "escape", "0")
        outcomes = {each.what: each.outcome for each in at.meeting.acts.follow_ups}
        assert outcomes == {"follow-up number 0": Outcome.DONE, "follow-up number 1": Outcome.LEARNED, "follow-up number 2": None}
        assert "1 done" not in at.text
        await at.press("z")
        assert "follow-up number 2" in at.text


async def test_of_a_late_one_that_is_carried_over_it_says_what_gives_it_a_new_date(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=6) as at:
        await at.press("right_square_bracket", "0")
        assert "carried over · + in Follow-ups gives it a new date" in at.text and not at.screen.is_writing
        assert "follow-up number 1" in at.text


async def test_of_one_that_is_due_today_and_carried_over_nothing_is_said(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=6) as at:
        await at.press("right_square_bracket", "1", "1", "1", "1", "0")
        assert "gives it a new date" not in at.text and "follow-up number 5" in at.text


async def test_what_a_follow_up_taught_is_asked_for_in_one_line(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=2) as at:
        await at.press("right_square_bracket", "4")
        assert "What did it teach?" in at.text and "their words" not in at.text
        await type_in(at.pilot, "! ask before I say yes")
        await at.press("enter")
        first, second = at.meeting.acts.follow_ups
        assert (first.outcome, first.taught) == (Outcome.LEARNED, "! ask before I say yes")
        assert at.account.notes == () and at.meeting.follow_ups.made_here == () and second.is_open
        assert "follow-up number 1" in at.text
        await at.press("z")
        assert at.meeting.acts.follow_ups[0].but(taught="x") == first.but(
            taught="x", changed=at.meeting.acts.follow_ups[0].changed
        )
        assert at.meeting.acts.follow_ups[0].taught == ""
        await at.press("z")
        assert at.meeting.acts.follow_ups[0].is_open


async def test_the_line_for_what_it_taught_can_be_left(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=1) as at:
        await at.press("right_square_bracket", "4", *"half", "escape")
        (only,) = at.meeting.acts.follow_ups
        assert (only.outcome, only.taught) == (Outcome.LEARNED, "")
        await at.press("n", "enter")
        assert [note.kept.text for note in at.account.notes] == ["half"]


async def test_in_front_of_both_nothing_is_late(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=2) as at:
        await at.press("right_square_bracket")
        assert "for Fri 20 Nov" in at.text and "for 21 Nov" in at.text
        assert "late" not in at.text.replace("later", "") and "!" not in at.text


async def test_what_is_settled_stands_last_and_quiet(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=3) as at:
        await at.press("right_square_bracket", "1")
        rows = [" ".join(row.split()) for row in at.text.splitlines()]
        waits, settled_one = rows.index("Ana: follow-up number 2 for 22 Nov"), rows.index("✓ Ana: follow-up number 0 done")
        assert rows.index("▸ You said you would") < waits < settled_one


async def test_outcomes_and_other_follow_ups_are_clicked(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=3) as at:
        await at.press("right_square_bracket")
        await click_on(at, "follow-up number 2")
        assert at.screen.shown_look_back.follow_ups[at.screen.shown_look_back.chosen].what == "follow-up number 2"
        await click_on(at, "2 partly")
        outcomes = {each.what: each.outcome for each in at.meeting.acts.follow_ups}
        assert outcomes["follow-up number 2"] is Outcome.PARTLY and outcomes["follow-up number 0"] is None


async def click_on(at: Table, words: str) -> None:
    """Click on words that the screen shows."""
    row, line = next((row, line) for row, line in enumerate(at.text.splitlines()) if words in line)
    await at.pilot.click(offset=(line.index(words) + 1, row))
    await at.press()


async def test_no_question_is_used_while_follow_ups_are_looked_at(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=1) as at:
        await at.press("right_square_bracket", "u", "space", "p")
        assert (at.account.asked, at.account.pinned) == ((), None)
        assert "used" not in at.text
        await at.press("1", "u")
        assert len(at.account.asked) == 1


async def test_a_follow_up_of_a_meeting_typed_up_is_of_that_meetings_day(open_app: Opened, workspace, clock) -> None:  # type: ignore[no-untyped-def]
    earlier = begun(workspace, clock, began=clock.now - timedelta(days=5), typed_up=True)
    written = earlier.writing.write(WrittenFollowUp(what="ask Dana", owner=Side.THEM))
    assert written is not None
    written.result()
    clock.pass_(60)
    session = earlier.session.but(id=workspace.new_id(clock.now), began=clock.now, typed_up=False, first_meeting=False)
    meeting, kept = workspace.table.begin(earlier.partner.id, session)
    kept.result()
    async with seated(open_app, workspace, meeting, (80, 24)) as pilot:
        at = Table(pilot, workspace, meeting)
        await at.press("right_square_bracket")
        assert "ask Dana" in at.text and "made 19 Nov" in at.text and "made today" not in at.text


async def test_a_long_look_back_says_which_of_how_many(table) -> None:  # type: ignore[no-untyped-def]
    async with table(before=30) as at:
        await at.press("right_square_bracket")
        assert "1 of 30" in at.text
        await at.press("k")
        assert "30 of 30" in at.text and "follow-up number 29" in at.text


async def test_a_line_that_cannot_be_kept_is_said_once_and_opened_again_by_n(table, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    def refuse(disk: Disk, handle: int, content: bytes) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    async with table() as at:
        await at.to_turn()
        await at.press("n", *"two managers, no agreement")
        with monkeypatch.context() as full:
            full.setattr(Disk, "write", refuse)
            await at.press("enter")
            assert said(at.pilot.app) == ["Not kept, the disk is full: make room, then try again."]
            assert "Not kept, the disk is full: make room, then try again. · n opens it again" in at.text
            assert not at.screen.is_writing and at.account.notes == ()
        await at.press("n")
        assert "two managers, no agreement" in at.text
        await at.press("enter")
        assert [note.kept.text for note in at.account.notes] == ["two managers, no agreement"]
        assert not at.screen.is_writing


async def test_a_follow_up_that_is_changed_stands_among_the_kept_once(table, clock: Clock) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.note("! ask Dana")
        (made,) = at.meeting.follow_ups.made_here
        at.meeting.follow_ups.change(made.id, confidence=8)
        at.meeting.follow_ups.change(made.id, what="ask Ben")
        at.screen.show_sent()
        assert [line.text for line in at.screen.shown_kept] == ["Ana: ask Ben"]


async def test_note_timer_says_look_up(table, clock: Clock) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.press("n", *"a")
        clock.pass_(12)
        at.screen.tick()
        assert at.screen.query_one(NoteTimer).words == "12 s"
        clock.pass_(9)
        at.screen.tick()
        assert at.screen.query_one(NoteTimer).words == "look up"


async def test_silence_asks_for_a_word_once(table, workspace: Workspace, clock: Clock) -> None:  # type: ignore[no-untyped-def]
    workspace.settings = workspace.settings.but(silence_minutes=6)
    async with table() as at:
        await at.to_turn()
        for _ in range(7):
            clock.pass_(60)
            at.screen.tick()
        await settled(at.pilot)
        assert at.screen.query_one(Cue).text == "a word worth keeping?"


async def test_the_time_of_a_note_can_be_switched_off(table, workspace: Workspace, clock: Clock) -> None:  # type: ignore[no-untyped-def]
    workspace.settings = workspace.settings.but(note_seconds=0)
    async with table() as at:
        await at.to_turn()
        for _ in range(9):
            clock.pass_(60)
            at.screen.tick()
        assert at.screen.query_one(Cue).text == "", "silence asks for nothing where that was not chosen"
        await at.press("n", *"a")
        clock.pass_(50)
        at.screen.tick()
        assert at.screen.query_one(NoteTimer).words == "50 s"


async def test_leaving_and_coming_back(table, workspace: Workspace) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.to_turn()
        await at.press("space")
        showing = at.meeting.questions.shown
        await at.press("n", *"half", "escape", "q")
        await until(at.pilot, lambda: not isinstance(at.pilot.app.screen, SessionScreen))
        meeting, kept = workspace.table.take_up(at.meeting.partner.id, at.meeting.session)
        assert kept is None
        assert (meeting.account.stage, meeting.draft.text, meeting.questions.shown) == ("focus", "half", showing)


async def test_a_closed_lid_is_one_break(table, clock: Clock) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        clock.pass_(12 * 60)
        at.screen.tick()
        await settled(at.pilot)
        assert [round((gap.at - gap.began).total_seconds()) for gap in at.account.breaks] == [720]
        await painted(at.pilot)
        assert "8′ past the time here" in at.text and "arrive 12′ of 4′" in at.text


async def test_close_opens_and_escape_comes_back(table) -> None:  # type: ignore[no-untyped-def]
    async with table() as at:
        await at.to_turn()
        await at.press("c")
        assert at.account.stage == "close"
        await until(at.pilot, lambda: not isinstance(at.pilot.app.screen, SessionScreen))
        await at.press("escape")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, SessionScreen))
        assert at.account.stage != "close"


async def test_free_form_has_one_talk(table) -> None:  # type: ignore[no-untyped-def]
    async with table(form=Form.FREE, minutes=None) as at:
        await at.to_turn()
        assert (at.account.stage, at.account.coach) == ("talk", Side.ME)
        await at.press("w")
        assert (at.account.stage, at.account.coach) == ("talk", Side.THEM)


@pytest.mark.parametrize("size", [(40, 14), (60, 20), (80, 24), (120, 36), (200, 60)])
async def test_question_clock_and_focus_stand_at_every_size(table, size: tuple[int, int]) -> None:  # type: ignore[no-untyped-def]
    async with table(size) as at:
        await at.to_turn()
        assert "Focus" in at.text and "0′ of 4′" in at.text and "left" in at.text and "? keys" in at.text
        assert at.meeting.questions.shown.text.split()[0] in at.text
        assert (at.workspace.content.checklist.items[0].now[:16] in at.text) is (size != (40, 14))
        await at.press("n", *"a word")
        assert "a word" in at.text
        assert "esc" in at.text


async def test_too_small_says_so(table) -> None:  # type: ignore[no-untyped-def]
    async with table((39, 14)) as at:
        assert "peercoach needs 40 × 14" in at.text


@pytest.mark.parametrize("size", [(40, 14), (60, 20), (80, 24), (120, 36), (200, 60)])
async def test_all_probes_are_at_hand_and_the_question_stands_still(table, size: tuple[int, int]) -> None:  # type: ignore[no-untyped-def]
    async with table(size) as at:
        await at.to_turn()
        question = at.screen.query_one(QuestionCard)
        where = question.region
        await at.press("full_stop")
        assert all(probe in at.text for probe in at.workspace.content.deck.probes)
        assert question.region == where
        await at.press("full_stop")
        assert not any(probe in at.text for probe in at.workspace.content.deck.probes)
        await at.press("n", *"! a word")
        assert question.region == where
        await at.press("escape", "s")
        assert question.region == where
