"""Follow-ups: what you and everyone you meet said you would do, in one list, and the whole of the chosen one."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.groups import FollowUpEntry
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried
from peercoach_tui.domain.words import count
from peercoach_tui.tui.base.everywhere import LEAVE, OWN_QUESTIONS
from peercoach_tui.tui.base.leading_on import LeadingOn
from peercoach_tui.tui.base.places import ways_from
from peercoach_tui.tui.follow_ups.asking import AskingFollowUps
from peercoach_tui.tui.follow_ups.grouped import EntryRow
from peercoach_tui.tui.follow_ups.listed_screen import ListedScreen
from peercoach_tui.tui.follow_ups.listing import undated_of_the_break
from peercoach_tui.tui.follow_ups.sources import sources
from peercoach_tui.tui.lines.dropping import DroppingLines
from peercoach_tui.tui.meetings.opening import MeetingsOpener
from peercoach_tui.tui.widgets.rows import Rows
from peercoach_tui.workspace import Workspace

DROP = Binding("x", "drop", "drop", id="drop-follow-up", tooltip="Drop it")


class FollowUpsScreen(ListedScreen, DroppingLines, AskingFollowUps, MeetingsOpener, LeadingOn):
    """The list of follow-ups, and what can be done with the chosen one: each act stands on what was sent before it."""

    CSS_PATH = "follow_ups.tcss"
    STRIKES = DROP
    ACT_ON_CHOSEN = frozenset({"outcomes", "move-date", "reword", "drop-follow-up"})
    BY_NAME: ClassVar[list[Binding]] = [OWN_QUESTIONS]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "outcomes", "what became", id="outcomes", tooltip="Say what became of it: done, partly, dropped, learned"
        ),
        Binding("plus", "move_date", "by when", key_display="+", id="move-date", tooltip="Say by when, or move the date"),
        Binding("e", "reword", "reword", id="reword", tooltip="Say it in other words"),
        Binding("o", "open_meetings", "its meeting", id="open-meetings", tooltip="Read the meeting that it is from"),
        Binding("n", "new", "new", id="new-follow-up", tooltip="Write down a follow-up without a meeting"),
        Binding(
            "slash",
            "filter",
            "filter",
            key_display="/",
            id="filter",
            tooltip="Show mine, theirs, late, soon, a person, a word",
        ),
        DROP,
        Binding(
            "C", "carry_undated", "carry over", id="carry-undated", tooltip="Carry over all from before the break without a date"
        ),
        Binding("right", "open", "read", show=False, id="open", tooltip="Go to the whole of it, to read on"),
        Binding("escape,left", "back", "back", id="back", tooltip="Go back to the list; show all again"),
        *ways_from("follow-ups"),
        LEAVE,
    ]

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._led_to: dict[str, str] = {}

    @property
    def to_read(self) -> tuple[str, str] | None:
        """Return whose meeting the chosen follow-up is from, and which; None where it is from none."""
        entry, known = self.list.entry, self.chosen
        return (entry.partner, known.session) if entry and known and known.session else None

    @property
    def follow_up_read(self) -> str:
        """Return the chosen follow-up."""
        return self.list.entry.follow_up if self.list.entry else ""

    @property
    def chosen_id(self) -> str:
        """Return the id of the chosen follow-up."""
        return self.list.entry.follow_up if self.list.entry else ""

    def row_of(self, entry: FollowUpEntry) -> EntryRow:
        """Return how a follow-up stands in the list; of one of whose lines anything was left, that a draft waits."""
        row = super().row_of(entry)
        return row.but(right=f"a draft · {row.right}".rstrip(" ·")) if self.any_waits(entry.follow_up) else row

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what the chosen follow-up, or the list, can't do."""
        match action:
            case "outcomes" | "move_date" | "reword":
                return self.chosen is not None
            case "drop":
                return self.has_left or (self.chosen is not None and self.chosen.is_open)
            case "new":
                return self.whom is not None
            case "filter":
                return not self.shows_nothing
            case "carry_undated":
                return bool(self.listed.to_carry)
            case "back":
                return self.is_reading or bool(self.filter)
        return super().check_action(action, parameters)

    def word_for(self, id: str) -> str:
        """Return what Escape does in a list in which not all is shown."""
        return "show all" if id == "back" and not self.is_reading else super().word_for(id)

    def action_outcomes(self) -> None:
        """Ask what became of the chosen follow-up."""
        if entry := self.list.entry:
            self.ask_what_became(entry.partner, entry.follow_up)

    def follow_up_marked(self, partner: str, follow_up: str, outcome: Outcome | None, *, new: bool) -> None:
        """Choose the next that is open; of one that taught something ask what."""
        key = FollowUpEntry.key_of(partner, follow_up)
        if (outcome is not None or not new) and self.list.is_chosen(key):
            self._led_to[key] = self.list.next_where(self.is_open) or key
            self.list.choose(self._led_to[key])
            if not self.list.is_chosen(key):
                self.lead_on()
            self.show_sent()
        super().follow_up_marked(partner, follow_up, outcome, new=new)

    def outcome_refused(self, partner: str, follow_up: str) -> None:
        """Choose it again, unless another was chosen since by hand."""
        key = FollowUpEntry.key_of(partner, follow_up)
        if self.list.is_chosen(self._led_to.pop(key, "")):
            self.list.choose(key)

    def action_drop(self) -> None:
        """Drop the chosen follow-up, but first what was left in one of its lines."""
        entry, known = self.list.entry, self.chosen
        if not self.drop_left() and entry and known and known.is_open:
            self.resolve(self.workspace.acts(entry.partner), known.id, Outcome.DROPPED.value)

    def action_move_date(self) -> None:
        """Ask by when."""
        if entry := self.list.entry:
            self.ask_date(entry)

    def action_reword(self) -> None:
        """Ask for other words."""
        if entry := self.list.entry:
            self.ask_words(entry)

    def action_new(self) -> None:
        """Ask for a follow-up with who is chosen, or with who is next."""
        if whom := self.whom:
            self.ask_new(whom)

    def was_made(self, partner: str, follow_up: str) -> None:
        """Choose a follow-up that was just made, as soon as it is in the list; what is filtered out is shown again."""
        self.filter = ""
        self.choose_follow_up(partner, follow_up)

    def choose_follow_up(self, partner: str, follow_up: str) -> None:
        """Choose a follow-up, now or as soon as it is in the list."""
        self.list.choose(FollowUpEntry.key_of(partner, follow_up))

    def action_carry_undated(self) -> None:
        """Carry over what is from before a break and has no date, of all partners, which is taken back together."""
        first, on_disk = "", list[FollowUpCarried]()

        def say(moments: Sequence[FollowUpCarried]) -> None:
            on_disk.extend(moments)
            self.say_done(f"Carried over: {count(len(on_disk), 'follow-up')} without a date")

        for source in sources(self.workspace):
            acts = self.workspace.acts(source.partner)
            undated = undated_of_the_break(source, self.workspace.today)
            if moments := [acts.moment(FollowUpCarried, follow_up=each.id) for each in undated]:
                first = first or moments[0].id
                self.settle_act(acts, acts.send(*moments), moments=moments, along=first, then=partial(say, moments))

    def action_filter(self) -> None:
        """Open the line in which is typed what is wanted."""
        from peercoach_tui.tui.follow_ups.filter_line import FilterLine

        self.go_to(0)
        self.app.push_screen(FilterLine(self.filter, self.want, self.keyed), self._filtered)

    def _filtered(self, wanted: str | None) -> None:
        self.want(wanted or "")

    def action_back(self) -> None:
        """Come back to the list; in the list show all again."""
        if self.is_reading:
            super().action_back()
        else:
            self.want("")

    def on_rows_row_picked(self, event: Rows.RowPicked) -> None:
        """Choose the follow-up that was clicked; a second click asks what became of it."""
        event.prevent_default()
        again = not self.is_reading and event.rows.is_chosen(event.thing)
        self.list.choose(event.thing)
        self.go_to(0)
        self.show_picked()
        if again:
            self.action_outcomes()
