"""The signs that a note line can begin with: `!` or `→` a follow-up, `"` their words, `*` a goal, `?` a question, `>` a mark."""

from collections.abc import Callable
from datetime import date, time
from itertools import pairwise
from typing import TYPE_CHECKING

from peercoach_tui.domain.follow_ups.follow_up import plan_words
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

if TYPE_CHECKING:
    from peercoach_tui.domain.reading.phrases import Due

# What reads a follow-up is imported at the first one: a session doesn't wait for it.

FOLLOW_UP, WORDS, GOAL, ASKED, MARK = "!", '"', "*", "?", ">"
"""The sign of each sort of line; a plain note has none."""

_SIGNS = {"!": FOLLOW_UP, "→": FOLLOW_UP, '"': WORDS, "“": WORDS, "*": GOAL, "?": ASKED, ">": MARK}
_NOTHING = "".join(_SIGNS) + "”"


class WrittenNote(Value):
    """A note of that sort, without its sign."""

    text: str
    sort: NoteSort = NoteSort.PLAIN


class WrittenQuestion(Value):
    """A question that the coach asked in own words, as it was typed."""

    text: str


class WrittenMark(Value):
    """Something to come back to, without its sign."""

    text: str


class WrittenFollowUp(Value):
    """A follow-up: `owner` will do `what`, when `when` ("when we meet on Monday", or ""), by `due` (a local date) and its
    `hour` ("17:00", or "")."""

    what: str
    owner: Side
    due: date | None = None
    hour: str = ""
    when: str = ""

    @property
    def plan(self) -> str:
        """Return it as it is read aloud: "when we meet on Monday, ask Dana"."""
        return plan_words(self.when, self.what)


Written = WrittenNote | WrittenQuestion | WrittenMark | WrittenFollowUp
"""What a line can say."""


def sign_of(line: str) -> str:
    """Return the sign that the line begins with (`→` and `“` as `!` and `"`), or "" for a plain note."""
    return _SIGNS.get(line.lstrip()[:1], "")


def read_line(
    line: str,
    *,
    owner: Side,
    today: date,
    partner: str,
    day_first: bool = True,
    given: Side | None = None,
    dated: bool | None = None,
    zone: str = "",
) -> Written | None:
    """Return what a line of the coach says, None when it holds nothing but space and signs.

    A follow-up is `owner`'s unless it says who does it ("me:", "I'm going to", the name of `partner`, the whole one or the
    first); where one of the two is `given`, it is theirs whatever it says. Its date counts from `today`; `dated` False keeps the
    words of a date in the text, and True takes even one that may be part of what is said. An hour that the clocks of the `zone`
    leave out on its day is none: date and hour stay in the text. The text is kept as it was typed but
    for its sign, one space after that, and blank lines around it.
    """
    sign = sign_of(line)
    text = _behind_sign(line) if sign else _without_blank_lines(line)
    if all(letter.isspace() or (sign and letter in _NOTHING) for letter in text):
        return None
    if sign == FOLLOW_UP:
        said = _follow_up(text.strip(), owner, partner, lambda deed: _due(deed, today, day_first, dated, zone))
        return said.but(owner=given) if given else said
    if sign == ASKED:
        return WrittenQuestion(text=text)
    if sign == MARK:
        return WrittenMark(text=text)
    return _note(sign, text)


def completed(line: str, sort: NoteSort) -> str:
    """Return what a line says in the place of a note of that sort, without that sort's sign should it begin with it; "" when it
    holds nothing but space and signs."""
    if all(letter.isspace() or letter in _NOTHING for letter in line):
        return ""
    sign = sign_of(line)
    said = _note(sign, _behind_sign(line)) if sign else None
    return said.text if said and said.sort is sort is not NoteSort.PLAIN else line


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a pasted text: where several begin with a sign, each of them with what follows it, else the whole."""
    lines = text.split("\n")
    begins = [place for place, line in enumerate(lines) if sign_of(line)]
    if len(begins) < 2:
        return (text,)
    edges = sorted({0, *begins, len(lines)})
    pieces = ("\n".join(lines[begin:end]) for begin, end in pairwise(edges))
    return tuple(piece for piece in pieces if piece.strip())


def _behind_sign(line: str) -> str:
    return _without_blank_lines(line.lstrip()[1:].removeprefix(" "))


def _note(sign: str, text: str) -> WrittenNote:
    if sign == WORDS:
        return WrittenNote(text=_without_closing_quote(text), sort=NoteSort.WORDS)
    return WrittenNote(text=text, sort=NoteSort.GOAL if sign == GOAL else NoteSort.PLAIN)


def _due(text: str, today: date, day_first: bool, dated: bool | None, zone: str) -> "Due | None":
    from peercoach_tui.domain.reading.clock_change import is_skipped
    from peercoach_tui.domain.reading.phrases import due_in

    due = None if dated is False else due_in(text, today, day_first=day_first, doubtful=dated is True)
    return None if due and due.hour and is_skipped(due.day, time.fromisoformat(due.hour), zone) else due


def _follow_up(text: str, owner: Side, partner: str, due_of: "Callable[[str], Due | None]") -> WrittenFollowUp:
    from peercoach_tui.domain.reading.owners import owned
    from peercoach_tui.domain.reading.plans import planned

    named, rest = owned(text, partner)
    when, what = planned(rest, partner)
    due = due_of(what)
    what = due.what if due else what
    if named is None:
        named, what = owned(what, partner)
    if not when:
        # "by fri, when we meet, ask Dana" says its day first.
        when, what = planned(what, partner)
    return WrittenFollowUp(what=what, owner=named or owner, due=due.day if due else None, hour=due.hour if due else "", when=when)


def _without_blank_lines(text: str) -> str:
    """Return the text without the lines of mere space at its begin and end; the indent of the first line stays."""
    lines = text.split("\n")
    written = [place for place, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[written[0] : written[-1] + 1]) if written else ""


def _without_closing_quote(text: str) -> str:
    """Return the text without the quote at its end, unless that quote closes one that was opened inside."""
    bare = text.rstrip()
    closes = (bare.endswith('"') and bare.count('"') % 2 == 1) or (bare.endswith("”") and bare.count("”") > bare.count("“"))
    return bare[:-1].rstrip() if closes else text
