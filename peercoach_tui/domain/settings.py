"""What a coach can choose."""

from peercoach_tui.domain.value import Value


class Settings(Value):
    """The coach's choices, from a TOML file. A limit of 0 switches its cue off."""

    theme: str = "crema"
    """The name of a Textual theme: crema, paper, or any that Textual has."""
    note_seconds: int = 20
    """After this many seconds of one note the line says "look up"."""
    silence_minutes: int = 6
    """After this many minutes without a note a line asks "a word worth keeping?"."""
    keys: dict[str, str] = {}
    """Other keys for commands: the binding's id to one key or several with commas between."""
