"""What the coach did as a listener, ticked alone; and which breaks count as time of the meeting."""

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.listening.moments import ItemTicked
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.moments import Break, BreakJudged
from peercoach_tui.domain.sessions.slip_words import LISTENED, slip_words
from peercoach_tui.domain.words import day_words, length_words
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.meeting.steady_clock import GAP
from peercoach_tui.tui.close.page import ClosePage
from peercoach_tui.tui.close.ticks import TickRow, Ticks
from peercoach_tui.tui.widgets.sentence import Sentence


class TicksPage(ClosePage):
    """A sentence, rows to be ticked, and a word below them."""

    asks: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "tick", id="listen-tick", tooltip="Tick this, or take its tick off"),
    ]

    def compose(self) -> ComposeResult:
        """Compose the sentence, the rows and the word."""
        yield Sentence(self.asks, widest=70, id="sentence", classes="strong")
        yield Ticks()
        yield Sentence(widest=100, id="noted", classes="quiet")

    @property
    def ticks(self) -> Ticks:
        """Return the rows."""
        return self.query_one(Ticks)

    def rows(self) -> Iterator[TickRow]:
        """Yield the rows."""
        yield from ()

    def noted(self) -> str:
        """Return the word below the rows."""
        return ""

    def find(self, act: AnyMoment) -> None:
        """Choose the row of an act."""
        if isinstance(act, ItemTicked | BreakJudged):
            self.ticks.chosen = act.item if isinstance(act, ItemTicked) else act.gap

    def turn(self, key: str) -> Kept | None:
        """Tick a row, or take its tick off."""
        return None

    def show(self) -> None:
        """Show the rows, and the word below."""
        self.ticks.rows = tuple(self.rows())
        self.ticks.chosen = self.ticks.beside(0)
        self.query_one("#noted", Sentence).words = self.noted()

    def on(self) -> bool:
        """Go on to the next page."""
        return False

    def go(self, by: int) -> bool:
        """Choose the next row, or the one before."""
        self.ticks.chosen = self.ticks.beside(by)
        return True

    def action_tick(self) -> None:
        """Tick the chosen row, or take its tick off."""
        if self.ticks.chosen:
            self.book.settle(self.turn(self.ticks.chosen))

    def on_ticks_row_picked(self, event: Ticks.RowPicked) -> None:
        """Tick the row that was clicked."""
        event.stop()
        self.ticks.chosen = event.key
        self.action_tick()


class ListeningPage(TicksPage):
    """The checklist in its four facets, and what was noted of slips as one quiet sentence."""

    title = "listening"
    keeps = (ItemTicked,)
    asks = LISTENED

    @property
    def is_done(self) -> bool:
        """Say whether something was ticked."""
        return bool(self.meeting.account.ticked)

    def rows(self) -> Iterator[TickRow]:
        """Yield the items of the checklist."""
        ticked = self.meeting.account.ticked
        for item in self.meeting.content.checklist.items:
            yield TickRow(key=item.id, text=item.past, group=item.facet.value, ticked=item.id in ticked)

    def noted(self) -> str:
        """Return what was noted of slips."""
        return slip_words(self.meeting.account)

    def turn(self, key: str) -> Kept | None:
        """Tick an item, or take its tick off."""
        return self.meeting.talk.tick(key)


class BreaksPage(TicksPage):
    """The breaks of the meeting; those that are ticked count as its time."""

    title = "breaks"
    keeps = (BreakJudged,)
    asks = "Away from the table: tick what counts as time of the meeting."

    @property
    def is_done(self) -> bool:
        """Say whether of a break was said that it counts, or doesn't."""
        return any(gap.id in self.meeting.account.judged for gap in breaks(self.meeting))

    def rows(self) -> Iterator[TickRow]:
        """Yield the breaks."""
        account, local = self.meeting.account, self.meeting.session.local
        for gap in breaks(self.meeting):
            yield TickRow(key=gap.id, text=_away(local(gap.began), local(gap.at)), ticked=account.counts(gap))

    def turn(self, key: str) -> Kept | None:
        """Count a break, or don't."""
        account = self.meeting.account
        found = next((each for each in account.breaks if each.id == key), None)
        return self.meeting.closing.judge(key, not account.counts(found)) if found else None


def breaks(meeting: Meeting) -> tuple[Break, ...]:
    """Return the breaks that are asked about: none in a meeting typed up."""
    if meeting.session.typed_up:
        return ()
    return tuple(gap for gap in meeting.account.breaks if gap.at - gap.began > GAP)


def _away(began: datetime, ended: datetime) -> str:
    """Return "10:55–11:07, 12′", with the day on which it began when it ended on another."""
    day = "" if began.date() == ended.date() else f"{day_words(began.date(), ended.date())} "
    return f"{day}{began:%H:%M}–{ended:%H:%M}, {length_words((ended - began).total_seconds())}"
