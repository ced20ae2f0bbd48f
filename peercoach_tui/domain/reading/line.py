"""The signs that a note line can begin with: `!` or `→` a follow-up, `"` their words, `*` a goal, `?` a question, `>` a mark."""

import re
from datetime import date

from peercoach_tui.domain.follow_ups.follow_up import plan_words
from peercoach_tui.domain.reading.phrases import due_in
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.sessions.session import Side
from peercoach_tui.domain.value import Value

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
    """A follow-up: `owner` will do `what`, when `when` ("when we meet on Monday", or ""), by `due` (a local date)."""

    what: str
    owner: Side
    due: date | None = None
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


def read_line(line: str, *, owner: Side, today: date, partner: str) -> Written | None:
    """Return what a line of the coach says, None when it holds nothing but space and signs.

    A follow-up is `owner`'s unless it begins with "me:", "I " or the first name of `partner` (the whole name) and a colon.
    The text is kept as it was typed but for its sign, one space after that, and blank lines around it.
    """
    sign = sign_of(line)
    text = _without_blank_lines(line.lstrip()[1:].removeprefix(" ") if sign else line)
    if all(letter.isspace() or (sign and letter in _NOTHING) for letter in text):
        return None
    if sign == FOLLOW_UP:
        return _follow_up(text.strip(), owner, today, partner)
    if sign == ASKED:
        return WrittenQuestion(text=text)
    if sign == MARK:
        return WrittenMark(text=text)
    return _note(sign, text)


def _note(sign: str, text: str) -> WrittenNote:
    if sign == WORDS:
        return WrittenNote(text=_without_closing_quote(text), sort=NoteSort.WORDS)
    return WrittenNote(text=text, sort=NoteSort.GOAL if sign == GOAL else NoteSort.PLAIN)


def _follow_up(text: str, owner: Side, today: date, partner: str) -> WrittenFollowUp:
    owner, rest = _owned(text, owner, partner)
    when, what = _planned(rest)
    due = due_in(what, today)
    return WrittenFollowUp(what=due.what if due else what, owner=owner, due=due.day if due else None, when=when)


def _owned(text: str, owner: Side, partner: str) -> tuple[Side, str]:
    """Return who the text begins with, else `owner`, and the text after that."""
    if mine := re.match(r"(?:me\s*:|I(?:['’]ll|\s+will)?\s)\s*(?=\S)", text, re.IGNORECASE):
        return Side.ME, text[mine.end() :]
    name = "".join(partner.split()[:1])
    head, colon, rest = text.partition(":")
    if colon and rest.strip() and head.strip().casefold() in {name.casefold(), partner.strip().casefold()} - {""}:
        return Side.THEM, rest.lstrip()
    return owner, text


def _planned(text: str) -> tuple[str, str]:
    """Return the "when X" or "if X" that the text begins with, "" without one, and the deed."""
    plan = re.match(r"((?:when|if)\s+\S.*?)(?:,(?:\s+then)?|\sthen)\s+(\S.*)", text, re.IGNORECASE | re.DOTALL)
    return (plan[1].rstrip(), plan[2]) if plan else ("", text)


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
