"""Writing what is kept into files for other programs: in which format, of whom, and where. Enter writes."""

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import var
from textual.widgets import Input, ProgressBar, Static

from peercoach_tui.as_sent import Kept
from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import PeercoachError, Stopped
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.plain import capital, one_line
from peercoach_tui.exchange.export import IsThere
from peercoach_tui.exchange.registry import formats
from peercoach_tui.selecting import remember, selected
from peercoach_tui.tui.base.saying import Of, SayingApp
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.base.suggested_folder import suggested_folder
from peercoach_tui.tui.base.typed_path import short
from peercoach_tui.tui.base.unread import TOO_SOON, UnreadQuestion
from peercoach_tui.tui.exporting.order import LINES, Order
from peercoach_tui.tui.exporting.parts import FormatCard, WhereRow
from peercoach_tui.tui.exporting.writer import Writer
from peercoach_tui.tui.widgets.answer_lines import AnswerLines
from peercoach_tui.tui.widgets.choice import Choice, ChoiceShown
from peercoach_tui.workspace import Workspace

LONG = 1.0
"""Seconds after which a bar is shown."""
STEP = 0.1
"""Seconds between two looks at how far it is."""
REAL_NAMES = "Names are hidden here; the files have the real ones."
OVER = "{path} is there already: {{export-write:enter}} writes over what is there, {{export-back:esc}} goes back."
WRITING = "{count} written · {{export-back:esc}} stops"
NOWHERE = "Say where: a path is needed."

WRITE = Binding("enter", "write", "write", id="export-write", tooltip="Write the files as they are chosen here")


class ExportScreen(BaseScreen):
    """Up and down go through the lines, left and right change one, Enter writes."""

    CSS_PATH = "exporting.tcss"
    AUTO_FOCUS = "#format"
    BINDINGS: ClassVar[list[BindingType]] = [
        WRITE,
        Binding("down", "go(1)", "next line", key_display="↑ ↓", id="export-down", tooltip="Go to the next line"),
        Binding("up", "go(-1)", "line before", show=False, id="export-up", tooltip="Go to the line before"),
        Binding("j", "go(1)", "next line", show=False, id="export-j", tooltip="Go to the next line"),
        Binding("k", "go(-1)", "line before", show=False, id="export-k", tooltip="Go to the line before"),
        Binding("escape", "back", "back", id="export-back", tooltip="Stop writing, or go back without a file"),
    ]

    order: var[Order | None] = var(None, init=False)

    def __init__(self, workspace: Workspace, partner: Partner | None = None, word: str = "", disk: Disk | None = None) -> None:
        """`partner` is who was chosen where this opens, of whom it is suggested, and so is the format of that `word`."""
        super().__init__(workspace)
        people = tuple(person for person in workspace.people.by_name() if person.partner is not None)
        every = tuple(sorted(formats(), key=lambda each: each.title.casefold()))
        first = Order(
            formats=every,
            place=next((place for place, each in enumerate(every) if each.word == word), 0),
            people=people,
            folder=suggested_folder(),
            whom=partner.id if partner else "",
        )
        self.set_reactive(ExportScreen.order, first)
        self._writer = Writer(disk or Disk())
        self._over: Path | None = None
        self.unread = UnreadQuestion(self)

    @property
    def what(self) -> Order:
        """Return what is to leave, as it is chosen now."""
        assert self.order is not None
        return self.order

    def compose_page(self) -> ComposeResult:
        """Compose the lines, each with its answer."""
        yield self.head("Export")
        with AnswerLines(id="order"):
            yield FormatCard(self.what.format, self.keyed("{export-write:enter} writes"))
            for id in LINES:
                line = Choice(self.what.line(id) or ChoiceShown(), id=id)
                line.display = self.what.line(id) is not None
                yield line
            yield WhereRow(self.what.path)
            yield Static(id="told", markup=False)
            yield ProgressBar(total=None, show_eta=False, show_percentage=False)

    def on_mount(self) -> None:
        """Say what is to be known of the files."""
        self._show_told()

    def show_names(self) -> None:
        """Call everyone as they are called now."""
        super().show_names()
        people = tuple(person for person in self.workspace.people.by_name() if person.partner is not None)
        self.order = self.what.but(people=people)

    def watch_order(self, order: Order | None) -> None:
        """Show what is chosen, and what there is to choose."""
        if order is None or not self.is_mounted:
            return
        self._over = None
        self.query_one(FormatCard).show(order.format)
        for id in LINES:
            line, shown = self.query_one(f"#{id}", Choice), order.line(id)
            line.display = shown is not None
            line.shown = shown or line.shown
        if order.typed is None:
            self.query_one(WhereRow).show(order.path)
        self._show_told()

    def _show_told(self) -> None:
        """Say below the lines what is to be known before Enter, or how far it is."""
        told, asks = self.query_one("#told", Static), self._over is not None
        if self._writer.is_under_way:
            words = WRITING.format(count=self._writer.done) if self.query_one(ProgressBar).has_class("-shown") else ""
        elif self._over is not None:
            # The name of a file may be that of somebody.
            path = self.what.path if self.workspace.settings.hide_names else one_line(short(self._over))
            words = OVER.format(path=path.replace("{", "(").replace("}", ")"))
        else:
            words = REAL_NAMES if self.workspace.settings.hide_names else ""
        told.set_class(asks and not self._writer.is_under_way, "-asks")
        told.update(self.keyed(words))
        if words:
            told.scroll_visible(animate=False)

    # The lines

    def on_choice_answer_chosen(self, event: Choice.AnswerChosen) -> None:
        """Take another answer, unless it is being written."""
        if self._writer.is_under_way:
            return
        self.order = self.what.turned(event.choice.id or "", event.place)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take the path that was typed."""
        if event.value != self.what.path:
            self.order = self.what.but(typed=event.value)

    def on_input_submitted(self) -> None:
        """Write from the field as well."""
        self.action_write()

    def action_go(self, by: int) -> None:
        """Go to the next line or the one before."""
        if by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    # Writing

    def action_write(self) -> None:
        """Write it; over what is there only once that was asked, and can have been read."""
        order = self.what
        if self._writer.is_under_way:
            return
        if self._over is not None and self.unread.lasts:
            self.unread.begin()
            self.say(TOO_SOON)
            return
        if not order.path.strip():
            self.say(NOWHERE)
            self.query_one("#where").focus()
            return
        if not order.ids:
            self.say("There is nobody yet of whom anything could be written.")
            return
        chosen = selected(self.workspace, (order.who,) if order.who else None)
        write = self._writer.write(order, chosen, over=self._over is not None)
        self.set_timer(LONG, self._show_bar)
        kept = partial(remember, self.workspace, order.format, chosen)
        self.run_worker(self._write(order, write, kept), group="settle")

    async def _write(self, order: Order, write: Callable[[], str], kept: Callable[[], Kept | None]) -> None:
        """Write in a thread, say what came of it, and let what it printed be `kept`."""
        try:
            said = await asyncio.to_thread(write)
        except IsThere as problem:
            self._end()
            self.once_on_top(partial(self._ask_over, order, problem.path))
        except Stopped as problem:
            self._end()
            self.say(str(problem))
        except PeercoachError as problem:
            self._end()
            said = self.what.hidden(str(problem)) if self.workspace.settings.hide_names else str(problem)
            self.say(capital(said), Of.PROBLEM)
        else:
            self._end()
            self.settle(kept())
            self.once_on_top(lambda: self._leave(said))

    def _ask_over(self, order: Order, path: Path) -> None:
        """Ask whether to write over what is there, unless something else was chosen meanwhile."""
        if self.what == order:
            self._over = path
            self.unread.begin()
            self._show_told()

    def _leave(self, said: str) -> None:
        app = self.app
        self.dismiss()
        assert isinstance(app, SayingApp)
        app.say(said)

    def _end(self) -> None:
        self._writer.end()
        self.query_one(ProgressBar).remove_class("-shown")
        self._show_told()

    def _show_bar(self) -> None:
        if self._writer.is_under_way:
            self.query_one(ProgressBar).add_class("-shown")
            self._show_told()
            self.set_timer(STEP, self._show_bar)

    def action_back(self) -> None:
        """Stop writing; else go back."""
        if self._writer.is_under_way:
            self._writer.stop()
        else:
            self.dismiss()

    def stop_work(self) -> bool:
        """Stop what is under way."""
        return self._writer.stop()

    def on_unmount(self) -> None:
        """Stop writing where the program ends."""
        self._writer.stop()
