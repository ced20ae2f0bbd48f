"""What is known of a thing, a row each: what stands there, and what may be typed in its place."""

from typing import TYPE_CHECKING, Protocol

from peercoach_tui.domain.value import Value

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts
    from peercoach_tui.as_sent import Kept


class Detail(Value):
    """A row: its `key`, by which it is known, its label, its value as it is read, "" for none.

    `typed` is what stands in the line when it is opened: what is kept, as it can be typed. `whole` says that it is a name,
    a place, a date or a number, so that what is typed takes its place; sentences are gone on with. `hint` says what can be
    typed, or how it read before.
    """

    key: str
    label: str
    value: str = ""
    typed: str = ""
    whole: bool = False
    hint: str = ""


class Details(Protocol):
    """A thing with its details."""

    def title(self) -> str:
        """Return what it is called, with names as they are called now."""

    def rows(self) -> tuple[Detail, ...]:
        """Return the details as they were sent; none when the thing is gone."""

    def read(self, key: str, text: str) -> tuple[str, str]:
        """Return what a text would be kept as, in words, and why it can't be kept; at least one is ""."""

    def keep(self, key: str, text: str) -> "tuple[Acts, Kept] | None":
        """Keep a text that can be; an empty one takes away what stands there."""
