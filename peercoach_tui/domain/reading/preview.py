"""What a line would be kept as, before it is kept, and whether its date can be taken off or on."""

from datetime import date

from peercoach_tui.domain.follow_ups.follow_up_words import by_words, read_aloud
from peercoach_tui.domain.reading.line import WrittenFollowUp, read_line
from peercoach_tui.domain.reading.phrases import SUCH_AS
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value


class Preview(Value):
    """A follow-up as it would be kept; `told` says for whom ("Ana: ask Dana"), `due` by when, or what can be typed.

    `turned` is what `dated` is to be for the other reading of its date: False takes it off, True takes it on or back; None where
    there is no other.
    """

    follow_up: WrittenFollowUp
    told: str
    due: str
    turned: bool | None = None

    @property
    def words(self) -> str:
        """Return "→ Ana: ask Dana · by Fri 27 Nov"."""
        return f"→ {self.told} · {self.due}"


def preview_of(
    line: str, *, owner: Side, today: date, partner: str, day_first: bool = True, dated: bool | None = None
) -> Preview | None:
    """Return what a line would be kept as, None where it is no follow-up; the arguments are those of `read_line`."""

    def read(dated: bool | None) -> WrittenFollowUp | None:
        found = read_line(line, owner=owner, today=today, partner=partner, day_first=day_first, dated=dated)
        return found if isinstance(found, WrittenFollowUp) else None

    follow_up = read(dated)
    if follow_up is None:
        return None
    other = read(follow_up.due is None)
    return Preview(
        follow_up=follow_up,
        told=read_aloud(follow_up, partner),
        due=_due_words(follow_up, today),
        turned=None if other == follow_up else follow_up.due is None,
    )


def preview_words(follow_up: WrittenFollowUp, partner: str, today: date) -> tuple[str, str]:
    """Return what a follow-up that is typed will be kept as, "→ Ana: ask Dana" and "by Fri 27 Nov", or how to say the day."""
    return f"→ {read_aloud(follow_up, partner)}", _due_words(follow_up, today)


def _due_words(follow_up: WrittenFollowUp, today: date) -> str:
    words = by_words(follow_up, today)
    return words if follow_up.due else f"{words}: {SUCH_AS}"
