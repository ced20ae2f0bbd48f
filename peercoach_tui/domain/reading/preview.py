"""What a line would be kept as, before it is kept, and whether its date can be taken off or on."""

import re
from collections.abc import Callable
from datetime import date, time
from functools import lru_cache

from peercoach_tui.domain.follow_ups.follow_up_words import by_words, read_aloud
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.reading.line import WrittenFollowUp, read_line
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

_TAIL = 120
"""Of a longer text no more than its end is looked through for a day that is none."""
_PART_OF_A_DAY = re.compile(
    r"(?:(?:in|at) )?(?:the )?(?:early |late )?(?:morning|noon|midday|lunchtime|afternoon|evening|night)", re.I
)
"""What says of a day when in it, and is nothing to be done."""
ONLY_A_DAY = "only a day: say what as well"


class Preview(Value):
    """A follow-up as it would be kept; `told` says for whom ("Ana: ask Dana"), `due` by when, or what can be typed.

    `refused` is why the date that was typed isn't kept ("the clocks skip 02:30 on Sun 28 Mar"), or "".

    `turned` is what `dated` is to be for the other reading of its date: False takes it off, True takes it on or back; None where
    there is no other. `bare` says what is missing where nothing but a day was typed, or "".
    """

    follow_up: WrittenFollowUp
    told: str
    due: str
    refused: str = ""
    turned: bool | None = None
    bare: str = ""

    @property
    def words(self) -> str:
        """Return "→ Ana: ask Dana · by Fri 27 Nov"."""
        return f"→ {self.told} · {self.due}"

    @property
    def is_undated(self) -> bool:
        """Say whether it has no date though its words can be read as one."""
        return self.follow_up.due is None and self.turned is not None


# A line asks for the same several times at each letter: what it is, whose it would be turned, whether its date can be.
@lru_cache(maxsize=8)
def preview_of(
    line: str,
    *,
    owner: Side,
    today: date,
    partner: str,
    called: str = "",
    day_first: bool = True,
    given: Side | None = None,
    dated: bool | None = None,
    zone: str = "",
) -> Preview | None:
    """Return what a line would be kept as, None where it is no follow-up; the arguments are those of `read_line`.

    `called` is what the partner is called on the screen, where that is not `partner`.
    """

    def read(dated: bool | None) -> WrittenFollowUp | None:
        found = read_line(line, owner=owner, today=today, partner=partner, day_first=day_first, given=given, dated=dated)
        return found if isinstance(found, WrittenFollowUp) else None

    said = read(dated)
    refused = _skipped(said, today, zone) if said else ""
    follow_up = read(False) if refused else said
    if follow_up is None:
        return None
    bare = "" if refused else _bare(follow_up, today, day_first)
    other = None if refused or bare else read(follow_up.due is None)
    if other is None or _skipped(other, today, zone):
        other = follow_up
    return Preview(
        follow_up=follow_up,
        told=read_aloud(follow_up, called or partner),
        due=f"no date: {refused}" if refused else ONLY_A_DAY if bare else _due_words(follow_up, today, day_first),
        refused=refused,
        bare=bare,
        turned=None if other == follow_up else follow_up.due is None,
    )


def with_other_owner(read_as: ReadAs, owner: Side, read: Callable[[ReadAs], Preview | None]) -> ReadAs:
    """Return `read_as` with the follow-up given to the other of the two; back to what the line says, where that is the same.

    `read` returns the preview of the line, and a follow-up of which nothing is typed yet is `owner`'s.
    """

    def whose(read_as: ReadAs) -> Side:
        found = read(read_as)
        return found.follow_up.owner if found else read_as.given or owner

    said, other = whose(read_as.but(given=None)), whose(read_as).other
    return read_as.but(given=None if said is other else other)


def can_turn_date(read_as: ReadAs, read: Callable[[ReadAs], Preview | None]) -> bool:
    """Say whether a line has a date that can be taken off or on, or had one that was."""
    found = read(read_as)
    return found is not None and (found.turned is not None or read_as.dated is not None)


def with_date_turned(read_as: ReadAs, read: Callable[[ReadAs], Preview | None]) -> ReadAs:
    """Return `read_as` with the date taken off or on; back to what the line says, where that is the same or there is no other."""
    found, as_it_says = read(read_as), read_as.but(dated=None)
    said = read(as_it_says)
    if found is None or said is None:
        return read_as
    other = read_as.but(dated=found.turned)
    return as_it_says if read(other) == said else other


def _skipped(follow_up: WrittenFollowUp, today: date, zone: str) -> str:
    if follow_up.due is None or not follow_up.hour:
        return ""
    from peercoach_tui.domain.reading.clock_change import is_skipped, skipped_words

    hour = time.fromisoformat(follow_up.hour)
    return skipped_words(follow_up.due, hour, today) if is_skipped(follow_up.due, hour, zone) else ""


def _bare(follow_up: WrittenFollowUp, today: date, day_first: bool) -> str:
    from peercoach_tui.domain.reading.phrases import read_day

    if follow_up.due is not None and not follow_up.when and _PART_OF_A_DAY.fullmatch(follow_up.what):
        day = f"{follow_up.due:%A} {one_line(follow_up.what)}"
        return f"Only a day: say what as well, such as ask Dana {day}."
    if follow_up.due is not None or follow_up.when or read_day(follow_up.what, today, day_first=day_first) is None:
        return ""
    return f"Only a day: say what as well, such as ask Dana {one_line(follow_up.what)}."


def _due_words(follow_up: WrittenFollowUp, today: date, day_first: bool) -> str:
    from peercoach_tui.domain.reading.asked import Asked
    from peercoach_tui.domain.reading.no_such_day import why_no_such_day
    from peercoach_tui.domain.reading.phrases import SUCH_AS
    from peercoach_tui.domain.reading.tokens import Tokens

    words = by_words(follow_up, today)
    if follow_up.due:
        return words
    why = why_no_such_day(Tokens(follow_up.what[-_TAIL:]), Asked(today, day_first), numbers=False)
    return f"{words}: {why or SUCH_AS}"
