"""The lines of a meeting in Markdown: tasks are follow-ups, quotes are their words, and all else is notes."""

import re
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.reading.plans import planned
from peercoach_tui.domain.sessions.answer_words import FEEDBACK
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.sessions.story import SLIPS
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.boxes import MEANT
from peercoach_tui.exchange.days import day_in
from peercoach_tui.exchange.found import Finding, FoundFollowUp, FoundNote
from peercoach_tui.exchange.front_matter import linked
from peercoach_tui.exchange.markdown_parts import heading_in
from peercoach_tui.exchange.said import HeardFollowUp, labelled, other_words, said_in

_TASK = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+\[(.)\]\s+(.*)")
_ITEM = re.compile(r"(\s*)(?:[-*+]|\d+[.)])\s+(.*)")
_DATES = re.compile(r"\s*(📅|✅|❌|⏳|🛫|➕)\s*(\d{4}-\d{2}-\d{2})")
_FIELD = re.compile(r"\s*[\[(](due|completion|cancelled|scheduled|start|created)::\s*(\d{4}-\d{2}-\d{2})[\])]")
_SIGNS = {"due": "📅", "completion": "✅", "cancelled": "❌", "scheduled": "⏳", "start": "🛫", "created": "➕"}
"""The fields of Dataview in a task, with the signs for which the plugin Tasks takes them."""
_GAP = re.compile(r"\s{9,}")
"""More space than a person puts between two words, for which each pattern that begins with space would take long."""
_RANKS = re.compile(r"\s*(?:⏫|🔼|🔽|🔺|⏬)")
_CALLOUT = re.compile(r"\[!([\w-]+)\][+-]?\s*(.*)")
"""How a box of Obsidian and its kin begins, which looks like a quote, and its title."""
_QUOTES = frozenset({"quote", "cite"})
_TAGS_ALONE = re.compile(r"\s*(?:</?[a-z][\w-]{0,30}(?:\s[^<>]{0,200})?/?>\s*)+", re.IGNORECASE)
"""A line with nothing but tags, as the pages of Notion have them, says nothing."""
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>&~|$#^=%+.)\-])")
_OWN = re.compile(r"(?:(\d\d:\d\d)\s+)?(?:([?↺→✓])\s+)?(.*)", re.DOTALL)
_LEARNED = "you learned: "
USUAL_OWNER = Side.ME
"""Whose a follow-up is where nothing in a page says so."""
_NO_NOTE = re.compile(
    rf"(?:{'|'.join(map(re.escape, SLIPS.values()))}|after a break of [^,\n]{{1,40}}(?:, which doesn't count)?)$"
    rf"|[^:\n]{{1,80}}(?: brought|, of ten|, on the meeting): |(?:{'|'.join(FEEDBACK.values())}|meet next): "
)
"""What a story tells besides notes, without a sign of its own."""
_BECAME = re.compile(r"\s+— (done|partly|dropped|learned)$")
_ASIDE = re.compile(r"\s+·\s+(?:by (\d\d:\d\d)|(\d{1,2}) of 10 sure)")
_BELOW = {"tells how it went": "report", "learned": "taught"}
_STRUCTURE = frozenset({"notes", "tasks", "follow-ups", "follow ups", "to do", "todo", "actions", "action items"}) | frozenset(
    {"next steps", "quotes", "notizen", "aufgaben", "nächste schritte"}
)
"""Headings that say only what stands below them."""


class Told(NamedTuple):
    """What the lines tell. So many follow-ups, `nobodys`, don't say whose they are.

    Of an own page `others` are so many lines that are no note and no follow-up, and `above` is what stands first in a meeting:
    "canteen · you coached 25′, Ana coached you 22′".
    """

    notes: tuple[FoundNote, ...]
    follow_ups: tuple[FoundFollowUp, ...]
    learned: str
    others: int
    nobodys: int
    above: str
    findings: tuple[Finding, ...] = ()


def told_in(lines: Sequence[str], person: str, *, own: bool, before: int = 0, others: Sequence[str] = ()) -> Told:
    """Return what the lines of a meeting tell, `before` which so many stand in the file.

    In an `own` page, which peercoach wrote, what is no note is left out; so are the follow-ups of `others` who were met as well.
    """
    reading = _Reading(person, own, others)
    findings: list[Finding] = []
    for number, line in enumerate(lines, before + 1):
        reading.take(line)
        findings += [Finding(line=number, words=other_words(other, person, USUAL_OWNER)) for other in reading.strangers]
        reading.strangers.clear()
    reading.end()
    told = (tuple(reading.notes), tuple(reading.follow_ups), reading.learned, reading.others, reading.nobodys, reading.above)
    return Told(*told, tuple(findings))


class _Reading:
    """Takes line by line; a paragraph, an item with what is indented below it, and a quote are one note each."""

    def __init__(self, person: str, own: bool, others: Sequence[str]) -> None:
        self._person, self._own, self._others = person, own, others
        self._waiting: list[str] = []
        self._sort = NoteSort.PLAIN
        self._item = False
        self._fence = ""
        self.notes: list[FoundNote] = []
        self.follow_ups: list[FoundFollowUp] = []
        self.strangers: list[str] = []
        self._learns = self._boxed = False
        self.learned = self.above = ""
        self.others = self.nobodys = 0

    def take(self, line: str) -> None:
        """Take the next line."""
        if self._fence:
            self._waiting.append(line)
            if line.strip().startswith(self._fence):
                self._fence = ""
            return
        if line.lstrip().startswith(("```", "~~~")):
            self._fence = line.strip()[:3]
            self._waiting.append(line)
            return
        task, item, heading = _TASK.match(line), _ITEM.match(line), heading_in(line)
        if task is not None:
            self.end()
            self._take_follow_up(task[1], task[2])
        elif heading is not None:
            self.end()
            if heading[1].casefold().rstrip(":") not in _STRUCTURE and not self._own:
                self.notes.append(FoundNote(text=plain(heading[1])))
        elif not line.strip() or _TAGS_ALONE.fullmatch(line) or (set(line.strip()) <= set("-*_ ") and len(line.strip()) > 2):
            self.end()
        elif line.startswith(">"):
            self._quote(line[1:].strip())
        elif item is not None and not item[1]:
            self.end()
            self._item = True
            self._begin(item[2])
        else:
            if self._sort is NoteSort.WORDS or self._boxed:
                self.end()
            if self._own and not self._item:
                # What stands above the story says when and where again.
                if item is not None and self.follow_ups:
                    self._more(item[2])
                elif item is None and not self.above:
                    self.above = plain(line)
                return
            self._waiting.append(line.strip())

    def _quote(self, text: str) -> None:
        """Take a line of a quote, which is theirs, or of a box, which is a note."""
        box = _CALLOUT.fullmatch(text)
        if box is not None or not (self._boxed or self._sort is NoteSort.WORDS):
            self.end()
        if box is not None:
            self._boxed, text = box[1].casefold() not in _QUOTES, box[2]
        if not self._boxed:
            self._sort = NoteSort.WORDS
        self._waiting.append(text)

    def _more(self, text: str) -> None:
        """Take what one of our pages says below a task."""
        label, _, words = text.partition(": ")
        if label in _BELOW:
            self.follow_ups[-1] = self.follow_ups[-1].but(**{_BELOW[label]: plain(words)})

    def _begin(self, text: str) -> None:
        if not self._own:
            self._waiting.append(text)
            return
        found = _OWN.fullmatch(text)
        if found is None or found[2] or _NO_NOTE.match(plain(found[3])):
            self.others += 1
        elif found[3].startswith(_LEARNED) and not found[1]:
            self._sort, self._learns = NoteSort.PLAIN, True
            self._waiting.append(found[3].removeprefix(_LEARNED))
        elif found[3].startswith("\\* "):
            self._sort = NoteSort.GOAL
            self._waiting.append(found[3].removeprefix("\\* "))
        else:
            self._waiting.append(found[3])

    def end(self) -> None:
        """End what is being read."""
        waiting, sort, learns = self._waiting, self._sort, self._learns
        self._waiting, self._sort, self._item, self._learns, self._boxed = [], NoteSort.PLAIN, False, False, False
        if sort is NoteSort.WORDS and self._own and waiting and waiting[-1].startswith("— "):
            waiting = waiting[:-1]
        text = plain("\n".join(waiting)).strip()
        if text and learns:
            self.learned = text
        elif text:
            self.notes.append(FoundNote(text=text, sort=sort))

    def _take_follow_up(self, mark: str, text: str) -> None:
        text = _FIELD.sub(lambda found: f" {_SIGNS[found[1]]} {found[2]}", _GAP.sub(" ", text))
        dates = {sign: day.day for sign, written in _DATES.findall(text) if (day := day_in(written)) is not None}
        words = _RANKS.sub("", _DATES.sub("", text)).strip()
        outcome, hour, sure = MEANT.get(mark), "", None
        if self._own:
            became = _BECAME.search(words)
            outcome = Outcome(became[1]) if became is not None else outcome
            words = _BECAME.sub("", words)
            for by, of_ten in _ASIDE.findall(words):
                hour, sure = by or hour, int(of_ten) if of_ten else sure
            words = _ASIDE.sub("", words)
        said = self._said(plain(words))
        if said.owner is None and any(said_in(plain(words), each).owner is Side.THEM for each in self._others):
            return
        if said.owner is None and not self._own:
            self.nobodys += not said.other
            self.strangers += [said.other] if said.other else []
        follow_up = FoundFollowUp(
            what=said.what,
            when=said.when,
            owner=said.owner or USUAL_OWNER,
            written=said.written,
            person=self._person,
            due=dates.get("📅"),
            hour=hour,
            sure=sure if sure is None or sure <= 10 else None,
            outcome=outcome,
            resolved=dates.get("✅") or dates.get("❌"),
        )
        self.follow_ups.append(follow_up)

    def _said(self, words: str) -> HeardFollowUp:
        """Return what a follow-up says; one of our own pages says whose in a label alone."""
        if not self._own:
            return said_in(words, self._person)
        owner, rest = labelled(words, self._person)
        return HeardFollowUp(owner, *planned(rest, self._person))


def plain(text: str) -> str:
    """Return Markdown as it was meant: links by their names, and signs that were escaped."""
    return unescape(_ESCAPED.sub(r"\1", re.sub(r"\\\n", "\n", linked(text))))
