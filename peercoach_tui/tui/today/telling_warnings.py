"""The warnings on settings, decks and notes: how many there are, and the way to read them."""

from textual.binding import Binding
from textual.widgets import Static

from peercoach_tui.domain.words import count
from peercoach_tui.tui.today.going_on import EDGES
from peercoach_tui.tui.today.on_the_card import OnTheCard
from peercoach_tui.tui.widgets.room import longest

WARNINGS = Binding("v", "warnings", "warnings", id="warnings", tooltip="Show what of your settings and decks can't be used")


class TellingWarnings(OnTheCard, part=True):
    """A place with a line for them. At the table there is none."""

    _warns = False

    def show_warnings(self) -> None:
        """Say how many there are."""
        warnings = self.workspace.every_warning
        line, self._warns = self.query_one("#warnings", Static), bool(warnings) and not self.alone
        line.display = self._warns
        some = count(len(warnings), "warning")
        shows = self.hint(f"{{warnings:v}} shows {'it' if len(warnings) == 1 else 'them'}")
        ways = (" · ".join(filter(None, (words, shows))) for words in (f"{some} about your settings, decks or notes", some))
        line.update(longest(ways, self.app.size.width - EDGES))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the way where there are none."""
        if action == "warnings":
            return self._warns
        return super().check_action(action, parameters)

    def action_warnings(self) -> None:
        """Show what of the settings and decks can't be used."""
        from peercoach_tui.tui.today.warnings import WarningsDialog

        self.app.push_screen(WarningsDialog(lambda: self.workspace.every_warning, self.with_keys("{warnings-back:esc} back")))
