"""A place that asks for lines."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from peercoach_tui.tui.base.keyed_app import KeyedApp
from peercoach_tui.tui.base.undoing import IS_GONE, Undoing
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.meeting.draft import Draft
    from peercoach_tui.tui.lines.asked_line import AskedLine
    from peercoach_tui.tui.lines.dialog import TypedLine

LEFT = "Left as a draft until you quit · {key} opens it again"
LEFT_THERE = "Left as a draft until you quit: it stands in its line again."
GONE = "Not kept: that was taken back or closed meanwhile. What you typed waits."

# What asks is imported when it is asked: the first paint doesn't wait for it.


class AskingLines(Undoing, part=True):
    """A place that asks for lines. What was left, or couldn't be kept, stands in its line again when that is opened."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._line_drafts: dict[str, Draft] = {}

    def is_page_of(self, place: Undoing) -> None:
        """Take the same acts back as the place that this is a page of, and keep with it what was left in lines."""
        self.share_undo(place)
        if isinstance(place, AskingLines):
            self._line_drafts = place._line_drafts

    def is_page_of_none(self) -> None:
        """Keep on the desk what was left in lines: this page is gone once it is left."""
        self._line_drafts = self.workspace.unsent.lines

    @property
    def drafts(self) -> "tuple[Draft, ...]":
        """Return what was typed in lines and is not on disk."""
        return (*super().drafts, *self._line_drafts.values())

    def waits(self, key: str) -> bool:
        """Say whether anything was left in the line of that key, or came back."""
        return key in self._line_drafts and bool(self._line_drafts[key].waiting)

    def any_waits(self, id: str) -> bool:
        """Say whether anything was left in a line of the thing of that id, or came back."""
        return any(id in key.split() and draft.waiting for key, draft in self._line_drafts.items())

    def draft_of(self, key: str) -> "Draft":
        """Return the draft of the line of that key."""
        from peercoach_tui.meeting.draft import Draft

        return self._line_drafts.setdefault(key, Draft(None))

    def ask_line(self, asked: "AskedLine", draft: "Draft", then: Callable[[bool], None] | None = None) -> None:
        """Ask for a line, and keep what is typed. `then` is called when it is put away, with whether it was handed over."""
        from peercoach_tui.tui.lines.dialog import LineDialog

        draft.title = lambda: asked.of
        self.app.push_screen(LineDialog(asked, draft, self.keyed), partial(self._keep_line, asked, draft, self.opens, then))

    @property
    def opens(self) -> str:
        """Return the key that opens a line now, to stand in a sentence; "" for none, as at a click."""
        return self.app.key_that_runs if isinstance(self.app, KeyedApp) else ""

    def say_left(self, opens: str, *drafts: "Draft") -> None:
        """Say what becomes of what was just left in a line, where anything was, and which key opens that."""
        if any(draft.at_stake.is_let_go for draft in drafts):
            self.say(self.with_keys(self.left_words(opens, *drafts)))

    def left_words(self, opens: str, *drafts: "Draft") -> str:
        """Return what is said of what was just left in a line, with the key that opens it."""
        return left_words(opens)

    def _keep_line(
        self, asked: "AskedLine", draft: "Draft", opens: str, then: Callable[[bool], None] | None, typed: "TypedLine | None"
    ) -> None:
        from peercoach_tui.tui.lines.drafts import settle

        if typed is not None:
            kept = asked.keep(typed.text, typed.read_as)
            if kept is None and asked.is_gone:
                self._leave_gone(draft, new=typed.text != asked.began)
            else:
                settle(draft, kept)
        else:
            self.say_left(opens, draft)
        if then is not None:
            then(typed is not None)

    def _leave_gone(self, draft: "Draft", *, new: bool) -> None:
        """Say that what was to be changed is gone; what was typed `new` waits."""
        if new:
            draft.refuse()
        else:
            draft.drop()
        self.say(GONE if new else IS_GONE)


def left_words(opens: str) -> str:
    """Return what is said of what was left in a line; `opens` is the key that opens it, such as "{bring:b}", "" for none."""
    return LEFT.format(key=opens) if opens else LEFT_THERE
