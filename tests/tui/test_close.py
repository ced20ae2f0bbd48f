"""The close: what each key keeps, how one walks it, and that it stands as it was after a kill; then the card."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date, timedelta

import pytest
from textual import events
from textual.pilot import Pilot

from peercoach_tui.domain.listening.moments import SlipSort, Wrote
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import Answer, Break, NoteKept, NoteSort
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.drafting import DRAFT_SECONDS
from peercoach_tui.tui.close.edit import EditLine
from peercoach_tui.tui.close.lines import CloseLine, EndLine, ListenBlock, Sheet
from peercoach_tui.tui.close.reading import read_next, read_when
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.meeting_card.screen import CardScreen
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep
from tests.tui.conftest import Opened, live_of
from tests.tui.waiting import painted, press, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")

TODAY = date(2026, 11, 24)
SCOPE = WrittenFollowUp(what="ask for the scope", when="when I see Dana on Monday", owner=Side.THEM, due=date(2026, 11, 27))
ARTICLE = WrittenFollowUp(what="send the article", owner=Side.ME)
NOTES = (
    WrittenNote(text="two managers"),
    WrittenNote(text="yes before I know why", sort=NoteSort.WORDS),
    WrittenNote(text="lead a team", sort=NoteSort.GOAL),
)


class Table:
    """A close under way."""

    def __init__(self, pilot: Pilot[None], workspace: Workspace, meeting: Meeting) -> None:
        self.pilot, self.workspace, self.meeting = pilot, workspace, meeting

    @property
    def account(self) -> Account:
        return self.meeting.account

    @property
    def text(self) -> str:
        return shown(self.pilot.app)

    @property
    def screen(self) -> CloseScreen:
        screen = self.pilot.app.screen
        assert isinstance(screen, CloseScreen)
        return screen

    @property
    def key(self) -> str:
        return self.screen.chosen.key.partition(" ")[0]

    @property
    def edit(self) -> EditLine:
        return self.screen.query_one(EditLine)

    @property
    def is_editing(self) -> bool:
        return self.screen.focused is self.edit.editor and self.edit.display

    async def press(self, *keys: str) -> None:
        await press(self.pilot, *keys)

    async def type(self, text: str) -> None:
        """Type a text at once, as a fast terminal hands it over."""
        assert self.is_editing
        await type_in(self.pilot, text)

    async def down_to(self, key: str) -> None:
        """Go down to the first line of that kind, from the line above it."""
        lines = self.screen.lines
        place = next(place for place, each in enumerate(lines) if each.key.partition(" ")[0] == key)
        above = lines[place - 1]
        if isinstance(above, ListenBlock):
            above.place = len(self.workspace.content.checklist.items) - 1
        self.screen.set_focus(above)
        await self.press("j")
        assert self.key == key

    async def write(self, text: str) -> None:
        """Write a text over what stands in the open editor, and keep it."""
        assert self.is_editing
        self.edit.editor.line = text
        await self.press("enter")


Sat = Callable[..., AbstractAsyncContextManager[Table]]


@pytest.fixture
def close(workspace: Workspace, open_app: Opened, clock: Clock) -> Sat:
    @asynccontextmanager
    async def closing(
        size: tuple[int, int] = (80, 24),
        *,
        follow_ups: tuple[WrittenFollowUp, ...] = (SCOPE, ARTICLE),
        notes: tuple[WrittenNote, ...] = NOTES,
        gap: int = 0,
        draft: str = "",
        **fields: object,
    ) -> AsyncIterator[Table]:
        workspace.load()
        partner = Partner(id=workspace.new_id(clock.now), name="Ana Ruiz", added=clock.now)
        keep(workspace.notebook, partner)
        session = Session(id=workspace.new_id(clock.now), partner=partner.id, began=clock.now, zone=workspace.zone, first=Side.ME)
        meeting, kept = workspace.begin(partner.id, session.but(place="coffee, 2nd floor", **fields))
        kept.result()
        lines: tuple[WrittenNote | WrittenFollowUp, ...] = (*notes, *follow_ups)
        for line in lines:
            clock.pass_(60)
            written = meeting.writing.write(line)
            assert written is not None
            written.result()
            meeting.clock.tick()
        if gap:
            clock.pass_(gap)
            meeting.clock.tick()
        entered = meeting.talk.enter("close")
        assert entered is not None
        entered.result()
        if draft:
            meeting.draft.type(draft)
            meeting.draft.put_down()
        async with open_app(size) as pilot:
            await pilot.app.push_screen(SessionScreen(workspace, meeting))
            await until(pilot, lambda: isinstance(pilot.app.screen, CloseScreen) and _is_laid_out(pilot.app.screen))
            yield Table(pilot, workspace, meeting)

    return closing


def _is_laid_out(screen: CloseScreen) -> bool:
    return screen.focused is not None and bool(screen.focused.size)


# Answers


@pytest.mark.parametrize(("key", "counts", "words"), [("y", True, "counted ✓"), ("n", False, "not counted ✓")])
async def test_a_break_is_judged_by_one_key(close: Sat, key: str, counts: bool, words: str) -> None:
    async with close(gap=720) as at:
        assert "10:35–10:47, 12′. Count it?" in at.text
        await at.press(key)
        assert list(at.account.judged.values()) == [counts]
        assert words in at.text
        assert at.key == "follow-up"


async def test_a_break_over_night_says_since_when_in_the_smallest_window(close: Sat) -> None:
    async with close((60, 20), gap=19 * 3600 + 35 * 60) as at:
        assert "yesterday 10:35–06:10, 19 h 35′" in at.text and "not counted unless y" in at.text


async def test_enter_leaves_a_break_by_its_length(close: Sat) -> None:
    async with close(gap=720) as at:
        await at.press("enter")
        gap = at.account.breaks[0]
        assert (at.account.judged, at.account.counts(gap)) == ({}, True)
        assert "counted unless n" in at.text


async def test_no_break_is_asked_about_in_a_meeting_typed_up(close: Sat) -> None:
    async with close(typed_up=True) as at:
        end = at.meeting.session.began + timedelta(hours=1)
        gap = Break(id=at.workspace.new_id(end), session=at.meeting.session.id, at=end, began=at.meeting.session.began)
        keep(at.workspace.notebook, gap, partner=at.meeting.partner.id)
        at.screen.show_sent()
        assert at.account.breaks
        assert "Away" not in at.text


@pytest.mark.parametrize(("key", "confidence"), [("0", 0), ("6", 6), ("7", 7), ("9", 9), ("t", 10)])
async def test_how_sure_by_one_key(close: Sat, key: str, confidence: int) -> None:
    async with close() as at:
        first = at.screen.chosen.key
        await at.press(key)
        assert [each.confidence for each in at.meeting.follow_ups.made_here] == [confidence, None]
        assert f"confidence {confidence} " in at.text
        assert ("make the step smaller" in at.text) == (confidence < 7)
        assert at.key == "follow-up" and at.screen.chosen.key != first


async def test_two_keys_in_one_read_fall_on_two_lines(close: Sat) -> None:
    async with close() as at:
        for key in ("8", "5"):
            at.pilot.app.post_message(events.Key(key, key))
        await settled(at.pilot)
        await until(at.pilot, lambda: [each.confidence for each in at.meeting.follow_ups.made_here] == [8, 5])


async def test_changes_of_one_follow_up_stand_on_each_other(close: Sat) -> None:
    async with close() as at:
        at.screen.action_other_owner()
        at.screen.action_score(8)
        await settled(at.pilot)
        first = at.meeting.follow_ups.made_here[0]
        assert (first.owner, first.confidence) == (Side.ME, 8)
        assert "You: when I see Dana" in at.text


async def test_owner_is_swapped(close: Sat) -> None:
    async with close() as at:
        await at.press("o")
        assert next(made.owner for made in at.meeting.follow_ups.made_here) is Side.ME
        assert at.key == "follow-up"
        await at.press("o")
        assert next(made.owner for made in at.meeting.follow_ups.made_here) is Side.THEM


async def test_when_is_asked_for_and_read_aloud(close: Sat) -> None:
    async with close() as at:
        await at.press("j", "w", *"the week is over")
        assert "You: when the week is over, send the article" in at.text
        await at.press("enter")
        assert at.meeting.follow_ups.made_here[1].when == "when the week is over"
        assert at.key == "follow-up" and not at.is_editing
        await at.press("w")
        await at.write("")
        assert at.meeting.follow_ups.made_here[1].when == ""


async def test_due_shows_the_day_before_it_is_kept(close: Sat) -> None:
    async with close() as at:
        await at.press("d", *"in 2 weeks")
        assert "by Tue 8 Dec" in at.text
        assert at.meeting.follow_ups.made_here[0].due == date(2026, 11, 27)
        await at.press("enter")
        assert at.meeting.follow_ups.made_here[0].due == date(2026, 12, 8)


async def test_due_can_have_an_hour(close: Sat) -> None:
    async with close() as at:
        await at.press("d")
        await at.write("12 dec 14:30")
        made = at.meeting.follow_ups.made_here[0]
        assert (made.due, made.hour) == (date(2026, 12, 12), "14:30")
        assert "by Sat 12 Dec, 14:30 · how sure" in at.text
        await at.press("d")
        await at.write("fri")
        made = at.meeting.follow_ups.made_here[0]
        assert (made.due, made.hour) == (date(2026, 11, 27), "")


@pytest.mark.parametrize("text", ["fri or so", "fri 10:00-11:00", "12 dec or 13 dec", "thu 12 dec"])
async def test_a_day_of_which_part_is_not_read_is_not_kept(close: Sat, text: str) -> None:
    async with close() as at:
        await at.press("d")
        await at.write(text)
        assert at.is_editing and at.edit.editor.line == text
        assert at.meeting.follow_ups.made_here[0].due == date(2026, 11, 27)


async def test_dates_of_a_meeting_typed_up_count_from_its_day(close: Sat, clock: Clock) -> None:
    async with close(began=clock.now - timedelta(days=12), typed_up=True) as at:
        await at.press("d")
        await at.write("20 nov")
        assert at.meeting.follow_ups.made_here[0].due == date(2026, 11, 20)
        await at.down_to("next")
        await at.press("d", *"tomorrow 9:00")
        assert "Fri 13 Nov, 09:00" in at.text


async def test_month_first_is_a_setting(close: Sat, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(day_first=False)
    async with close() as at:
        await at.press("d", *"12/5")
        assert "by Sat 5 Dec" in at.text


async def test_words_that_are_no_day_stay_in_the_editor(close: Sat) -> None:
    async with close() as at:
        await at.press("d", *"soonish", "enter")
        assert "Type a day, such as fri, in 2 weeks, 12 dec or fri 10:00." in at.text
        assert at.is_editing and at.edit.editor.line == "soonish"
        await at.write("fri")
        assert at.meeting.follow_ups.made_here[0].due == date(2026, 11, 27)
        await at.press("d")
        await at.write("none")
        assert at.meeting.follow_ups.made_here[0].due is None


async def test_deed_is_reworded_and_never_emptied(close: Sat) -> None:
    async with close() as at:
        await at.press("e")
        assert at.edit.editor.line == "ask for the scope"
        await at.write("ask for half of the scope")
        assert at.meeting.follow_ups.made_here[0].what == "ask for half of the scope"
        await at.press("e")
        await at.write("  ")
        assert at.meeting.follow_ups.made_here[0].what == "ask for half of the scope"


async def test_escape_leaves_a_field_as_it_was(close: Sat) -> None:
    async with close() as at:
        before = at.account.moments
        await at.press("e", *" and more", "escape")
        assert at.account.moments == before
        assert at.meeting.draft.text == ""
        assert at.key == "follow-up" and not at.is_editing


async def test_follow_up_is_added_from_anywhere(close: Sat) -> None:
    async with close(follow_ups=()) as at:
        assert "No follow-ups yet   f to add one" in at.text
        await at.down_to("answer")
        await at.press("f", *"me: call Ben by fri")
        assert "→ You: call Ben · by Fri 27 Nov" in at.text
        await at.press("enter")
        assert [(each.what, each.owner, each.due) for each in at.meeting.follow_ups.made_here] == [
            ("call Ben", Side.ME, date(2026, 11, 27))
        ]
        assert "Read them aloud" in at.text
        await at.press("8")
        assert at.meeting.follow_ups.made_here[0].confidence == 8


async def test_empty_follow_up_is_none(close: Sat) -> None:
    async with close() as at:
        await at.press("f", "enter")
        assert len(at.meeting.follow_ups.made_here) == 2
        assert at.key == "follow-up"


async def test_notes_are_completed_with_their_line_breaks(close: Sat) -> None:
    async with close(notes=(WrittenNote(text="two managers\nno agreement"), *NOTES[1:])) as at:
        await at.down_to("note")
        await at.press("e")
        assert at.edit.editor.line == "two managers\nno agreement"
        await at.press(*" at all", "enter")
        assert at.account.notes[0].kept.text == "two managers\nno agreement at all"
        assert at.screen.chosen.key == f"note {at.account.notes[1].id}"
        await at.press("e")
        await at.write("yes, before I know why")
        kept = at.account.notes[1].kept
        assert (kept.text, kept.sort) == ("yes, before I know why", NoteSort.WORDS)
        assert len(at.account.notes) == 3


async def test_unchanged_note_keeps_nothing(close: Sat) -> None:
    async with close() as at:
        await at.down_to("note")
        await at.press("e", "enter")
        assert not [each for each in at.account.moments if isinstance(each, NoteKept) and each.replaces]


async def test_left_draft_is_finished(close: Sat) -> None:
    async with close(draft="! send the list by fri") as at:
        await at.down_to("draft")
        assert "left unfinished  ! send the list by fri" in at.text
        await at.press("e", "enter")
        assert [each.what for each in at.meeting.follow_ups.made_here][2:] == ["send the list"]
        assert at.meeting.draft.text == "" and "left unfinished" not in at.text
        assert at.key == "note"


async def test_left_draft_that_is_skipped_is_kept_at_the_end(close: Sat) -> None:
    async with close(draft="half a word") as at:
        await at.down_to("draft")
        await at.press("e", *" more", "escape")
        assert at.meeting.draft.text == "half a word more"
        at.screen.choose(at.screen.query_one(EndLine))
        await at.press("enter")
        await until(at.pilot, lambda: at.account.ended)
        assert [note.kept.text for note in at.account.notes][-1] == "half a word more"


async def test_listening_list_is_one_block(close: Sat) -> None:
    async with close() as at:
        at.meeting.talk.slip(SlipSort.STORY).result()
        at.screen.show_sent()
        await at.down_to("listen")
        assert "own story 1 · advice 0 · asked for 0" in at.text
        items = at.workspace.content.checklist.items
        await at.press("space", "j", "down", "space", "k", "space", "space")
        assert at.account.ticked == {items[0].id, items[2].id}
        await at.press("up", "up")
        assert at.key == "note"
        await at.press("down", *["down"] * len(items))
        assert at.key == "answer"


async def test_three_answers(close: Sat) -> None:
    async with close() as at:
        await at.down_to("answer")
        assert "three answers from Ana" in at.text
        await at.press("8", "enter", "t")
        assert at.account.answers == {Answer.HEARD: 8, Answer.TAKES_AWAY: 10}
        assert "8 ●●●○ ✓" in at.text
        assert at.key == "ask"


# The next date, the line learned, the end


async def test_enter_takes_the_suggested_date(close: Sat) -> None:
    async with close() as at:
        await at.down_to("next")
        assert "Tue 8 Dec, 10:30 · coffee, 2nd floor   enter takes it" in at.text
        await at.press("enter")
        found = at.account.next_meeting
        assert found and (found.day, found.hour, found.place) == (date(2026, 12, 8), "10:30", "coffee, 2nd floor")
        assert at.key == "learned" and at.is_editing


async def test_another_date_is_typed(close: Sat) -> None:
    async with close() as at:
        await at.down_to("next")
        await at.press("d", *"some day", "enter")
        assert "Type a day, an hour and a place, such as thu 10 dec 10:00 canteen." in at.text
        at.edit.editor.line = ""
        await at.type("12 dec 9:05 at the canteen")
        assert "Sat 12 Dec, 09:05 · the canteen" in at.text
        await at.press("enter")
        found = at.account.next_meeting
        assert found and (found.day, found.hour, found.place) == (date(2026, 12, 12), "09:05", "the canteen")
        assert at.key == "learned"


async def test_no_date_for_now(close: Sat) -> None:
    async with close() as at:
        await at.down_to("next")
        await at.press("x")
        assert at.account.next_meeting is None
        assert "no date for now ✓" in at.text
        await at.press("escape", "k", "enter")
        assert at.account.next_meeting is None


SUGGESTED = NextDate(day=date(2026, 12, 8), hour="10:30", place="coffee")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12 dec 10:45 at the canteen", NextDate(day=date(2026, 12, 12), hour="10:45", place="the canteen")),
        ("fri", NextDate(day=date(2026, 11, 27), hour="10:30", place="coffee")),
        ("fri at 9:00", NextDate(day=date(2026, 11, 27), hour="09:00", place="coffee")),
        ("in 2 weeks · my office", NextDate(day=date(2026, 12, 8), hour="10:30", place="my office")),
        ("12 dec · 14:00 · the canteen", NextDate(day=date(2026, 12, 12), hour="14:00", place="the canteen")),
        ("16:15", NextDate(day=date(2026, 12, 8), hour="16:15", place="coffee")),
        ("canteen, fri 9:00", NextDate(day=date(2026, 11, 27), hour="09:00", place="canteen")),
        ("same time next fri", NextDate(day=date(2026, 12, 4), hour="10:30", place="coffee")),
        ("9:00 thu at the canteen", NextDate(day=date(2026, 11, 26), hour="09:00", place="the canteen")),
        ("fri or sat", None),
        ("canteen", None),
        ("fri 25:00", None),
        ("soon at the canteen", None),
        ("1 nov 2026", None),
    ],
)
def test_next_date_in_words(text: str, found: NextDate | None) -> None:
    assert read_next(text, SUGGESTED, TODAY) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("I see Dana,", "when I see Dana"), ("if it rains", "if it rains"), ("After lunch", "After lunch"), ("  ", ""), ("", "")],
)
def test_when_in_words(text: str, found: str) -> None:
    assert read_when(text) == found


async def test_the_line_learned_opens_by_itself(close: Sat) -> None:
    async with close() as at:
        await at.down_to("learned")
        assert at.is_editing
        await at.press(*"jk, z? ask more", "enter")
        assert at.account.learned == "jk, z? ask more"
        assert at.key == "end"
        await at.press("up")
        assert at.is_editing and at.edit.editor.line == "jk, z? ask more"
        await at.press("up")
        assert at.key == "next"
        await at.press("j", "escape")
        assert at.key == "learned" and not at.is_editing


async def test_end_shows_the_card_and_then_today(close: Sat) -> None:
    async with close() as at:
        base = at.pilot.app.screen_stack[0]
        await at.down_to("next")
        await at.press("enter", *"ask more", "enter", "enter")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CardScreen))
        assert at.account.ended is not None
        await settled(at.pilot)
        for words in (
            "ask more",
            "Tue 8 Dec, 10:30 · coffee, 2nd floor",
            "two made · Ana one, you one · the first by Fri 27 Nov",
        ):
            assert words in at.text
        await at.press("enter")
        await until(at.pilot, lambda: at.pilot.app.screen is base)
        assert at.pilot.app.screen_stack == [base]


# Walking


async def test_enter_alone_walks_to_the_end(close: Sat) -> None:
    async with close(gap=720) as at:
        keys = 0
        while isinstance(at.pilot.app.screen, CloseScreen):
            await at.press("enter")
            keys += 1
            assert keys < 35
        await until(at.pilot, lambda: at.account.ended)
        assert keys == 1 + 2 + 3 + 1 + 3 + 1 + 1 + 1 + 1
        assert at.account.next_meeting is not None
        assert (at.account.answers, at.account.learned, at.account.judged) == ({}, "", {})


async def test_end_and_home_go_to_the_edges_and_change_nothing(close: Sat) -> None:
    async with close() as at:
        await at.press("end")
        assert at.key == "end"
        await at.press("home")
        assert at.key == at.screen.lines[0].key.partition(" ")[0]
        assert (at.account.answers, at.account.next_meeting, at.account.ended) == ({}, None, None)
        await at.press("end", "enter")
        await until(at.pilot, lambda: at.account.ended)


async def test_a_whole_close_takes_fewer_than_35_keys(close: Sat) -> None:
    async with close() as at:
        keys = [
            "8",
            "o",
            "7",
            "enter",
            "enter",
            "enter",
            *["space", "j", "j"] * 3,
            "space",
            "enter",
            "8",
            "9",
            "t",
            "u",
            "enter",
            "enter",
            "enter",
        ]
        assert len(keys) < 35
        await at.press(*keys)
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CardScreen))
        assert [each.confidence for each in at.meeting.follow_ups.made_here] == [8, 7]
        assert len(at.account.ticked) == 4
        assert len(at.account.answers) == 3
        assert len(at.account.asked) == 1


async def test_a_question_of_the_close_is_asked_by_one_key(close: Sat) -> None:
    async with close() as at:
        await at.down_to("ask")
        first = at.meeting.questions.shown
        assert first is not None and first.stage == "close" and first.text.split()[0] in at.text
        assert "never asked · u used · space next" in at.text
        await at.press("space")
        second = at.meeting.questions.shown
        assert second is not None and second.stage == "close" and second != first
        await at.press("u")
        assert [asked.question for asked in at.account.asked] == [second.id]
        assert at.key == "next"
        await at.press("up")
        assert "used ✓" in at.text
        await at.press("u")
        assert len(at.account.asked) == 1
        await at.press("z")
        assert not at.meeting.account.asked and at.key == "ask"


async def test_arrows_and_letters_go_up_and_down(close: Sat) -> None:
    async with close() as at:
        first = at.screen.chosen
        await at.press("down", "j", "tab")
        assert at.screen.lines.index(at.screen.chosen) == 3
        await at.press("up", "k", "shift+tab", "up")
        assert at.screen.chosen is first


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)])
async def test_the_chosen_line_is_always_in_view(close: Sat, size: tuple[int, int]) -> None:
    async with close(size, gap=720, draft="left") as at:
        items = len(at.workspace.content.checklist.items)
        for _ in range(14 + items):
            assert _in_view(at), (at.key, at.screen.chosen.region, at.edit.region, at.is_editing)
            assert "▸" in at.text or at.is_editing
            await at.press("tab" if at.is_editing else "j")
        assert at.key == "end"
        for _ in range(14 + items):
            await at.press("k" if not at.is_editing else "up")
            assert _in_view(at), (at.key, at.screen.chosen.region, at.edit.region, at.is_editing)
        assert at.screen.chosen is at.screen.lines[0]


def _in_view(at: Table) -> bool:
    """Say whether the marked row stands on the page."""
    page = at.screen.query_one(Sheet).scrollable_content_region
    if at.is_editing:
        return page.contains_region(at.edit.region)
    chosen = at.screen.chosen
    moved = chosen.chosen_region.offset - chosen.virtual_region.offset
    return page.contains_region(chosen.chosen_region.at_offset(chosen.region.offset + moved))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)])
@pytest.mark.parametrize("theme", ["crema", "paper"])
async def test_strange_text_breaks_no_row(close: Sat, size: tuple[int, int], theme: str) -> None:
    odd = "[b]שלום 👩‍👩‍👧 é\x1b[31m 漢字 " * 40
    async with close(size, notes=(WrittenNote(text=odd),), follow_ups=(SCOPE.but(what=odd),)) as at:
        at.pilot.app.theme = theme
        await at.down_to("note")
        assert "[b]" in at.text and "\x1b" not in at.text and "…" in at.text
        await at.press("e", "enter")
        assert at.account.notes[0].kept.text == odd


# Undo, going back, coming back


async def test_z_takes_back_and_goes_to_the_line(close: Sat) -> None:
    async with close() as at:
        await at.press("8")
        await at.down_to("answer")
        await at.press("9", "z")
        assert at.account.answers == {} and at.key == "answer"
        assert at.screen.query_one(Cue).text == "took back the answer · Z does it again"
        await at.press("z")
        assert at.meeting.follow_ups.made_here[0].confidence is None
        assert at.screen.chosen is at.screen.lines[0]
        await at.press("7")
        assert at.meeting.follow_ups.made_here[0].confidence == 7


async def test_z_takes_back_every_act_of_the_close(close: Sat) -> None:
    async with close(gap=720) as at:
        before = at.account
        await at.press("n", "8", "o", "d")
        await at.write("12 dec")
        await at.down_to("note")
        await at.press("e")
        await at.write("longer")
        await at.down_to("listen")
        await at.press("space")
        await at.down_to("answer")
        await at.press("8")
        await at.down_to("next")
        await at.press("enter", *"ask", "enter")
        acts = [each for each in at.account.moments if each not in before.moments and not isinstance(each, Wrote)]
        assert len(acts) == 9
        await at.press(*["z"] * len(acts))
        after = at.account
        assert after.moments == before.moments
        assert [(each.owner, each.due, each.confidence) for each in at.meeting.follow_ups.made_here] == [
            (each.owner, each.due, None) for each in (SCOPE, ARTICLE)
        ]


async def test_what_was_taken_back_in_the_close_is_done_again_on_its_line(close: Sat) -> None:
    async with close() as at:
        await at.press("8")
        await at.down_to("answer")
        await at.press("9", "z", "z", "Z")
        assert at.meeting.follow_ups.made_here[0].confidence == 8 and at.account.answers == {}
        assert at.screen.chosen is at.screen.lines[0]
        await at.press("Z")
        assert at.account.answers == {Answer.HEARD: 9} and at.key == "answer"
        assert at.screen.query_one(Cue).text == "did the answer again"
        await at.press("z", "6", "Z")
        assert at.account.answers == {Answer.HEARD: 6}
        assert at.screen.query_one(Cue).text == "nothing to do again"


async def test_z_of_the_close_itself_goes_back_to_the_session(close: Sat) -> None:
    async with close() as at:
        await at.press("z")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, SessionScreen))
        assert at.account.stage == "arrive"


async def test_taking_back_a_follow_up_takes_its_line_away(close: Sat) -> None:
    async with close(follow_ups=()) as at:
        await at.press("f", *"call Ben", "enter")
        assert "Ana: call Ben" in at.text and at.key == "follow-up"
        await at.press("z")
        assert at.meeting.follow_ups.made_here == ()
        assert "No follow-ups yet" in at.text and at.key == "note"


@pytest.mark.parametrize("key", ["escape", "left_square_bracket"])
async def test_back_to_the_session(close: Sat, key: str) -> None:
    async with close() as at:
        await at.press(key)
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, SessionScreen))
        assert at.account.stage != "close"


async def test_a_close_that_was_left_stands_as_it_was(close: Sat, workspace: Workspace) -> None:
    async with close() as at:
        await at.press("5")
        await at.down_to("answer")
        await at.press("8")
        meeting, _ = workspace.take_up(at.meeting.partner.id, at.meeting.session)
        await at.pilot.app.push_screen(again := CloseScreen(workspace, meeting))
        await until(at.pilot, lambda: _is_laid_out(again))
        await painted(at.pilot)
        assert again.chosen.key == f"answer {Answer.MATTERED.value}"
        assert "8 ●●●○ ✓" in at.text
        await at.press("z", "z")
        await until(at.pilot, lambda: again.chosen is again.lines[0])
        assert "how sure, 0 to 10?" in at.text


async def test_what_is_typed_is_a_draft_within_a_second(close: Sat, workspace: Workspace) -> None:
    assert DRAFT_SECONDS < 1
    async with close(draft="left before") as at:
        await at.down_to("learned")
        await at.type("half")

        def left() -> str:
            live = live_of(workspace, at.meeting)
            return live.draft if live else ""

        await until(at.pilot, lambda: left() == "left before\nhalf")
        await at.press("enter")
        again, _ = workspace.take_up(at.meeting.partner.id, at.meeting.session)
        assert (again.draft.text, again.account.learned) == ("left before", "half")


async def test_a_click_on_another_line_leaves_the_open_editor(close: Sat) -> None:
    async with close((120, 40)) as at:
        await at.press("e", *" twice")
        await at.pilot.click(at.screen.lines[2])
        assert isinstance(at.screen.focused, CloseLine)
        await at.press("e")
        assert at.meeting.follow_ups.made_here[0].what == "ask for the scope twice"
        assert at.edit.editor.line == "two managers"
