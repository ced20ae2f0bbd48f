"""The close, under a minute: one page, each line answered by one key or skipped by Enter."""

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import var

from peercoach_tui.acts import Kept
from peercoach_tui.domain.act_words import act_words
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.drafting import Drafting
from peercoach_tui.tui.close.acts import BACK_TO_ITS_LINE, CloseActs, Editing
from peercoach_tui.tui.close.edit import CloseEditor, EditLine
from peercoach_tui.tui.close.lines import CloseLine, CloseRow, FollowUpLine, LearnedLine, ListenBlock, Sheet, line
from peercoach_tui.tui.close.reading import DAY_WORDS, Edited, hint
from peercoach_tui.tui.close.shown import NextShown, Shown
from peercoach_tui.tui.close.view import FOLLOW_UPS, line_of, page
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.line import LineEditor
from peercoach_tui.workspace import Workspace

CONTEXT = (2, 0, 1, 0)
"""Rows above (the heading) and below the chosen line that are kept in view with it."""
UNREAD = f"No day ahead is called that. Try {DAY_WORDS}."


class CloseScreen(Drafting):
    """Everything is kept the moment it is answered; a close that was left or killed stands as it was."""

    CSS_PATH = "close.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "follow_up", "follow-up", id="close-follow-up", tooltip="Add a follow-up"),
        Binding("z", "take_back", "take back", id="take-back", tooltip="Take the last act back"),
        Binding("Z", "redo", "do again", show=False, id="redo", tooltip="Do again what was taken back last"),
        Binding("escape,left_square_bracket", "back", "session", id="close-back", tooltip="Back to the session"),
        Binding("down,j,tab", "go(1)", "down", show=False, id="close-down", tooltip="Go to the next line"),
        Binding("up,k,shift+tab", "go(-1)", "up", show=False, id="close-up", tooltip="Go to the line before"),
        Binding("end", "edge(-1)", "end", show=False, id="close-last", tooltip="Go to the end of the meeting"),
        Binding("home", "edge(0)", "top", show=False, id="close-first", tooltip="Go to the first line"),
    ]

    page: var[tuple[Shown, ...]] = var((), init=False)

    def __init__(self, workspace: Workspace, meeting: Meeting) -> None:
        super().__init__(workspace, meeting)
        self.acts = CloseActs(meeting)
        self._editing: Editing | None = None
        self._no_date = self._ending = False
        self._last = ""
        self.set_reactive(CloseScreen.page, self._page())

    def compose_page(self) -> ComposeResult:
        """Compose the page, and the editor that opens in it."""
        yield self.head(f"Close · {self.meeting.partner.short} and you")
        with Sheet():
            yield from map(line, self.page)
            yield EditLine()
        yield Cue()

    def on_mount(self) -> None:
        """Begin after the last line that was answered."""
        answered = [place for place, each in enumerate(self.lines) if each.shown.answered and not isinstance(each, LearnedLine)]
        self._choose(self.lines[answered[-1] + 1 if answered else 0])

    def show_sent(self) -> None:
        """Show the meeting as it was sent; without a close to be in, go back to the session."""
        account = self.meeting.account
        if account.stage != CLOSE:
            self._left()
        elif self.is_mounted and not account.ended:
            self.page = self._page()

    def _page(self) -> tuple[Shown, ...]:
        return page(self.meeting, self.with_keys, no_date=self._no_date)

    def watch_page(self, shown: tuple[Shown, ...]) -> None:
        """Give every line its value, and add and take away lines."""
        known = {row.key: row for row in self.query(CloseRow)}
        before: CloseRow | None = None
        for each in shown:
            before = self._give(known.pop(each.key, None), each, before)
        for gone in known.values():
            if gone is self.focused:
                self._choose(self._beside(gone.key, 1))
            gone.remove()

    def _give(self, row: CloseRow | None, shown: Shown, before: CloseRow | None) -> CloseRow:
        if row is None:
            row = line(shown)
            self._sheet.mount(row, before=None if before else 0, after=before)
        row.shown = shown
        return row

    # Where one is

    @property
    def lines(self) -> list[CloseLine]:
        """Return the lines that can be chosen, from top to bottom."""
        there = {shown.key for shown in self.page}
        return [line for line in self.query(CloseLine) if line.key in there]

    @property
    def _sheet(self) -> Sheet:
        return self.query_one(Sheet)

    @property
    def _edit(self) -> EditLine:
        return self.query_one(EditLine)

    @property
    def chosen(self) -> CloseLine:
        """Return the line with the focus, or whose editor has it."""
        return self.focused if isinstance(self.focused, CloseLine) else self._beside(self._last, 0)

    def _beside(self, key: str, by: int) -> CloseLine:
        lines = self.lines
        place = next((place for place, each in enumerate(lines) if each.key == key), 0)
        return lines[max(0, min(len(lines) - 1, place + by))]

    def _choose(self, chosen: CloseLine) -> None:
        self._last = chosen.key
        self.set_focus(chosen, scroll_visible=False)
        self.call_after_refresh(self._bring_into_view)

    def _bring_into_view(self) -> None:
        if not self.is_active:
            return
        row: CloseRow | EditLine = self._edit if self._editing else self.chosen
        region = row.virtual_region.grow(CONTEXT)
        if isinstance(row, CloseLine) and region.height > self._sheet.size.height:
            region = row.chosen_region.grow(CONTEXT)
        self._sheet.scroll_to_region(region, animate=False)

    def on_edit_line_grew(self) -> None:
        """Keep the whole editor in view."""
        self._bring_into_view()

    def action_go(self, by: int) -> None:
        """Go to the line below (+1) or above (-1); what is typed is kept on the way."""
        if self._editing is None:
            self._go(by)
        else:
            self._finish(by)

    def action_edge(self, place: int) -> None:
        """Go to the first line (0) or the last (-1)."""
        if self._editing is None or self._finish(0):
            self._choose(self.lines[place])

    def _go(self, by: int, origin: str = "") -> None:
        self._choose(self._beside(origin or self.chosen.key, by))
        if isinstance(self.chosen, LearnedLine) and by:
            self.action_edit(Edited.LEARNED)

    def action_move(self, by: int) -> None:
        """Go to another item of the listening list, or out of it."""
        block = self.chosen
        if isinstance(block, ListenBlock) and block.move(by):
            self.call_after_refresh(self._bring_into_view)
        else:
            self.action_go(by)

    # One key

    def _answer(self, kept: Kept | None) -> None:
        """Keep an answer and go on to the next line."""
        if kept is not None:
            self.settle(kept)
            self._go(1)

    def action_judge(self, counts: bool) -> None:
        """Count the chosen break, or don't."""
        self._answer(self.acts.judge(self.chosen.shown, counts))

    def action_score(self, score: int) -> None:
        """Answer 0 to 10: how sure of the follow-up, or what the partner says."""
        self._answer(self.acts.score(self.chosen.shown, score))

    def action_other_owner(self) -> None:
        """Give the chosen follow-up to the other of the two."""
        self.settle(self.acts.give_to_other(self.chosen.shown))

    def action_tick(self) -> None:
        """Tick the chosen item, or take its tick off."""
        block = self.chosen
        if isinstance(block, ListenBlock) and block.item:
            self.settle(self.meeting.talk.tick(block.item))

    def action_take_date(self) -> None:
        """Take the date that is suggested; one that stands is left as it is."""
        shown = self.chosen.shown
        if isinstance(shown, NextShown) and not shown.answered:
            self.settle(self.acts.meet_next(shown.date))
        self._go(1)

    def action_use(self) -> None:
        """Keep the question as asked."""
        self._answer(self.meeting.questions.use())

    def action_next_question(self) -> None:
        """Show the next question."""
        self.meeting.questions.next()
        self.show_sent()

    def action_no_date(self) -> None:
        """Set no date for now."""
        if self.meeting.account.next_meeting is not None:
            self._cue(self.with_keys("a date is set · {next-date:d} changes it"))
            return
        self._no_date = True
        self.show_sent()
        self._go(1)

    # Writing

    def action_follow_up(self) -> None:
        """Open an editor for another follow-up, below them all."""
        if self._editing is None or self._finish(0):
            self._open(self.acts.adding(self.chosen.key), self._last_follow_up())

    def action_edit(self, field: str) -> None:
        """Open the editor of a field of the chosen line."""
        chosen = self.chosen
        editing = self.acts.editing(chosen.shown, field)
        if editing and (self._editing is None or self._finish(0)):
            chosen.add_class("-edited")
            self._open(editing, chosen)

    def _last_follow_up(self) -> CloseRow:
        return [row for row in self.query(CloseRow) if row.key == FOLLOW_UPS or isinstance(row, FollowUpLine)][-1]

    def _open(self, editing: Editing, below: CloseRow) -> None:
        self._editing, self._last = editing, editing.below
        self.meeting.draft.open(editing.piece)
        self._sheet.move_child(self._edit, after=below)
        self._edit.open(editing.text, editing.reading)
        self.set_focus(self._edit.editor, scroll_visible=False)
        self.call_after_refresh(self._bring_into_view)

    def _shut(self, by: int) -> None:
        """Close the editor and go on from its line."""
        editing, self._editing = self._editing, None
        self._edit.close()
        self.query(".-edited").remove_class("-edited")
        if editing:
            self._go(by, editing.below)

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Show what would be kept, and see that what is typed is on disk within a second."""
        event.stop()
        if self._editing is None:
            return
        self._edit.say(hint(event.line, self._editing.reading))
        self.typed(self.acts.draft_of(self._editing, event.line))

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Keep what was typed and go on."""
        event.stop()
        self._finish(0 if self._editing and self._editing.field in {*BACK_TO_ITS_LINE, Edited.ADD} else 1)

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Leave the line as it was; what was left or came back is left as it now reads."""
        event.stop()
        if self._editing:
            self.acts.leave(self._editing, event.line)
            self.store_draft()
        self._shut(0)
        self.show_sent()

    def on_close_editor_beyond(self, event: CloseEditor.Beyond) -> None:
        """Keep what was typed and go where the arrow points."""
        self._finish(event.by)

    def _finish(self, by: int) -> bool:
        """Keep what stands in the editor and go on; False where it can't be read, and the editor stays."""
        editing, text = self._editing, self._edit.editor.line
        if editing is None:
            return True
        if not self.acts.can_be_read(editing, text):
            self._edit.say(UNREAD, unread=True)
            return False
        kept = self.acts.keep(editing, text)
        self._shut(by)
        self.settle_line(kept)
        self.show_sent()
        if editing.field is Edited.ADD and kept is not None:
            self._to_newest()
        return True

    def _to_newest(self) -> None:
        newest = self._last_follow_up()
        if isinstance(newest, CloseLine):
            self._choose(newest)

    def tell_came_back(self) -> None:
        """Say how what came back is opened again."""
        self._cue(self.with_keys("not kept · {note-complete:e} on its line opens it again"))

    # Undo, back, and the end

    def action_take_back(self) -> None:
        """Take the last act back, say which, and go to its line."""
        taken = self.meeting.take_back()
        if taken is None:
            self._cue("nothing left to take back")
            return
        act, kept = taken
        self.settle(kept, then=partial(self._cue, f"took back {act_words(act)}"))
        self._go_to(act)

    def action_redo(self) -> None:
        """Do again what was taken back last, say what, and go to its line."""
        done = self.meeting.redo()
        if done is None:
            self._cue("nothing to do again")
            return
        act, kept = done
        self.settle(kept, then=partial(self._cue, f"did {act_words(act)} again"))
        self._go_to(act)

    def _go_to(self, act: AnyMoment) -> None:
        key = line_of(act, self.meeting.account)
        if any(each.key == key for each in self.lines) and self._editing is None:
            self._choose(self._beside(key, 0))

    def _cue(self, words: str) -> None:
        self.query_one(Cue).say(words)

    def action_back(self) -> None:
        """Go back to the session, to the stage that was left for the close."""
        self.settle(self.meeting.talk.leave_close())
        self._left()

    def _left(self) -> None:
        self.once_on_top(self.dismiss)

    def action_end(self) -> None:
        """End the meeting and show its card, once what was typed before is on disk."""
        if self._ending or (self._editing and not self._finish(0)):
            return
        self._ending = True
        lines = self.meeting.draft.on_their_way
        if lines:
            self.settle(lines[-1], then=partial(self._end, lines), failed=self._not_ended)
        else:
            self._end(lines)

    def _end(self, lines: tuple[Kept, ...]) -> None:
        if any(kept.exception() for kept in lines):
            self._not_ended()
        else:
            self.settle(self.meeting.closing.end(), then=self._ended, failed=self._not_ended)

    def _ended(self) -> None:
        from peercoach_tui.tui.meeting_card.screen import CardScreen

        card = CardScreen(self.workspace, self.meeting.partner, self.meeting.account)
        self.once_on_top(lambda: self.app.switch_screen(card))

    def _not_ended(self) -> None:
        self._ending = False
