"""Every command that keys can be chosen for."""

from collections.abc import Iterable
from difflib import get_close_matches

from textual.binding import Binding
from textual.dom import DOMNode

from peercoach_tui.tui.dialogs.add_partner import AddPartnerDialog
from peercoach_tui.tui.dialogs.go_on import GoOnDialog
from peercoach_tui.tui.dialogs.keys import KeysDialog
from peercoach_tui.tui.place import Place
from peercoach_tui.tui.screens.begin import BeginField, BeginScreen
from peercoach_tui.tui.screens.card import CardScreen
from peercoach_tui.tui.screens.close import CloseScreen
from peercoach_tui.tui.screens.partners import PartnersScreen
from peercoach_tui.tui.screens.session import SessionScreen
from peercoach_tui.tui.screens.today import TodayScreen
from peercoach_tui.tui.widgets import close_lines
from peercoach_tui.tui.widgets.capture_line import CaptureLine
from peercoach_tui.tui.widgets.choice import Choice
from peercoach_tui.tui.widgets.line_editor import LineEditor

HOLDERS: tuple[type[DOMNode], ...] = (
    Place,
    TodayScreen,
    BeginScreen,
    BeginField,
    SessionScreen,
    CaptureLine,
    LineEditor,
    CloseScreen,
    CardScreen,
    PartnersScreen,
    AddPartnerDialog,
    GoOnDialog,
    KeysDialog,
    Choice,
    *close_lines.KINDS.values(),
)
"""What has commands."""


def commands() -> frozenset[str]:
    """Return the ids of all commands of the program."""
    bindings = (binding for holder in HOLDERS for binding in holder.BINDINGS)
    return frozenset({binding.id for binding in bindings if isinstance(binding, Binding) and binding.id}) | {"quit"}


def unknown(chosen: Iterable[str]) -> tuple[str, ...]:
    """Return a sentence for each of the names that is no command."""
    known = commands()
    return tuple(_sentence(name, known) for name in chosen if name not in known)


def _sentence(name: str, known: frozenset[str]) -> str:
    near = get_close_matches(name.casefold(), known, n=1)
    return f"settings: {name} is no command, so its key is ignored" + (f"; did you mean {near[0]}?" if near else ".")
