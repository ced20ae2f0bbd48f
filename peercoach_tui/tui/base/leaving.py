"""How a screen leaves: from the top of the stack, and once."""

from collections.abc import Callable

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import ScreenResultType

from peercoach_tui.tui.base.saying import Said, SayingApp
from peercoach_tui.tui.base.seams import HeldScreen, closes

SMALLEST = (40, 14)
"""The least columns and rows."""
TOO_SMALL = f"peercoach needs {SMALLEST[0]} × {SMALLEST[1]} characters. Make the window a little larger. {{quit:ctrl+q}} leaves."
"""Covers what is shown where there is less."""


class Leaving(HeldScreen[ScreenResultType]):
    """A screen that a second key or click can't make leave once more, and with it the screen below."""

    def __init__(self) -> None:
        super().__init__()
        self._later: Callable[[], object] | None = None
        self._is_styled = False

    async def on_event(self, event: events.Event) -> None:
        """Leave out the mounting of what is closed before it was composed, as where the program ends right then; and the
        styling of a screen that was styled a moment ago, as it was composed, and all in it as it was mounted."""
        if isinstance(event, events.Mount) and closes(self):
            return
        if isinstance(event, events.ScreenResume):
            event.refresh_styles &= not self._is_styled
            self._is_styled = False
        await super().on_event(event)

    def on_compose(self) -> None:
        """Take the classes of the size before there is anything in here: Textual gives them after the first layout, and styles
        and paints everything a second time."""
        names = []
        for size, breakpoints in zip(self.app.size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True):
            reached = [each for each in breakpoints or () if each[0] <= size]
            names += [name for _, name in sorted(reached)[-1:]]
        self.add_class(*names)
        self._is_styled = bool(names)

    @property
    def is_covered(self) -> bool:
        """Say whether the terminal is too small for what is shown here, which a sentence covers."""
        return False

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave with a result; nothing happens unless this is the top of the stack."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def stop_work(self) -> bool:
        """Stop what is under way here, which says then what came of it; False where nothing is, or it was told so before."""
        return False

    def once_on_top(self, act: Callable[[], object]) -> None:
        """Change the stack of screens from here: now, or when what has opened above meanwhile is put away."""
        if self.is_active:
            act()
        else:
            self._later = act

    def on_screen_resume(self) -> None:
        """Say what stands, and do what waited for this screen to be on top."""
        self.show_said()
        later, self._later = self._later, None
        if later is not None:
            self.once_on_top(later)

    def word_for(self, id: str) -> str:
        """Return the word of the key line for the command of that id, where it does something else now; "" for its own."""
        return ""

    def on_screen_suspend(self) -> None:
        """Leave what is said to the screen that is on top now."""
        for said in self.query_children(Said):
            said.display = False

    def show_said(self) -> None:
        """Say here what stands, once nothing is above."""
        if isinstance(self.app, SayingApp):
            self.app.show_said()
