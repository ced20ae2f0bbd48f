"""Parts of a page on which a click does what a key does."""

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from peercoach_tui.domain.value import Value


class KeyWord(Value):
    """A key and what it does, in a word ("space next"). `action` is that of the screen."""

    key: str
    word: str
    action: str

    def drawn(self, key_style: str, word_style: str) -> Content:
        """Return the two, to be clicked."""
        words = Content.assemble((self.key, key_style), (f" {self.word}", word_style))
        return words.stylize(Style.from_meta({"action": self.action}))


class Acting(Widget):
    """A click on it runs the action that is written there, elsewhere `action`, as far as the screen lets it be done now."""

    ALLOW_SELECT = False

    action = ""

    async def on_click(self, event: events.Click) -> None:
        """Do what the key would."""
        if action := self.clicked(event):
            event.stop()
            await self.app.run_action(action, self.screen)

    def clicked(self, event: events.Click) -> str:
        """Return the action of where a click went, "" for none."""
        action: str = event.style.meta.get("action", self.action)
        return action
