"""Dialogs: a question, or a page of words, above a screen."""

from textual.screen import ModalScreen, ScreenResultType

from peercoach_tui.tui.base.leaving import Leaving


class Dialog(Leaving[ScreenResultType], ModalScreen[ScreenResultType]):
    """A question, or a page of words, above a screen."""

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 70%;

        .dialog { width: 64; max-width: 100%; height: auto; padding: 1 3; background: $surface; }
        .sentence { margin: 0 0 1 0; }
        .large { text-style: bold; color: $foreground; }
        Field { margin: 1 0; }
        .quiet { color: $quiet; }
        .quiet.late { color: $late; }
        VerticalScroll {
            height: auto;
            max-height: 70vh;
            margin: 1 0;
        }
        VerticalScroll Static { margin: 0 1 1 0; }
        VerticalScroll Static:last-child { margin: 0 1 0 0; }
    }
    """
