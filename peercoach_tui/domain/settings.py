"""What a coach can choose. Each choice is declared once: its type with what it may be, its usual value, what it does."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, NamedTuple

from peercoach_tui.domain.value import Value
from peercoach_tui.domain.zones import is_zone


class Shape(NamedTuple):
    """What a choice may be: `words` say it, `read` returns it as it is kept, or None for what it can't be.

    `usual` says what it is where none is made, "" where the value itself says it.
    """

    words: str
    read: Callable[[object], Any]
    usual: str = ""


def _limit(most: int) -> Shape:
    """Return the shape of a limit: 0 and false switch it off."""

    def read(value: object) -> int | None:
        if value is False:
            return 0
        return value if isinstance(value, int) and value is not True and 0 <= value <= most else None

    return Shape(f"a whole number from 0 (off) to {most}", read)


def _yes(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _theme(value: object) -> str | None:
    return (value.strip() or None) if isinstance(value, str) else None


def _zone(value: object) -> str | None:
    return value if isinstance(value, str) and (value == "" or is_zone(value)) else None


def _keys(value: object) -> dict[str, str] | None:
    return value if isinstance(value, dict) and all(isinstance(keys, str) for keys in value.values()) else None


class AnswersAsked(StrEnum):
    """In which meetings the partner's three answers are asked for in the close."""

    NEVER = "never"
    THIRD = "every third meeting"
    EACH = "each"


def _asking(value: object) -> AnswersAsked | None:
    return AnswersAsked(value) if isinstance(value, str) and value in list(AnswersAsked) else None


class Settings(Value):
    """The coach's choices, from a TOML file. A limit of 0 switches its cue off."""

    theme: Annotated[str, Shape('the name of a theme, such as "crema"', _theme)] = "crema"
    """The name of a Textual theme: crema, paper, or any that Textual has."""
    zone: Annotated[str, Shape('the name of a time zone, such as "Asia/Tokyo"', _zone, "the one of this machine")] = ""
    """The time zone of dates and hours; "" is the one of this machine."""
    day_first: Annotated[bool, Shape("true or false", _yes)] = True
    """Whether 5/12 is 5 December; else it is 12 May."""
    note_seconds: Annotated[int, _limit(600)] = 20
    """After this many seconds of one note the line says "look up"."""
    silence_minutes: Annotated[int, _limit(120)] = 0
    """After this many minutes without a note a line asks "a word worth keeping?": who listens well need not be told to type."""
    answers: Annotated[AnswersAsked, Shape('"never", "every third meeting" or "each"', _asking)] = AnswersAsked.THIRD
    """In which meetings the close asks for the partner's three answers."""
    hide_names: Annotated[bool, Shape("true or false", _yes)] = False
    """Whether "Partner 1" stands in the place of every name that is printed."""
    keys: Annotated[dict[str, str], Shape('a table of commands and their keys, such as next = "space"', _keys, "empty")] = {}
    """Other keys for commands: the binding's id to one key or several with commas between."""
