"""Entries of jrnl (https://jrnl.sh), as both of its exports have them: a day, an hour, a title, a body, and tags in the text.

A tag that begins with "@" is who was met; one that begins with "#" stays in the text. An entry with two people is a meeting with
each. Its title is a note, and so is each paragraph of its body.
"""

import re
from collections.abc import Iterable
from datetime import date

from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import count
from peercoach_tui.exchange.found import Finding, FoundInFile, FoundMeeting, FoundNote
from peercoach_tui.exchange.found_meetings import FoundMeetings
from peercoach_tui.exchange.names import name_in
from peercoach_tui.exchange.reader import PERSON, LineNotRead, Terms

_TAG = re.compile(r"(?<!\S)@([-+*#/\w]+)")
"""A tag in a text, as jrnl itself finds it."""


class JournalEntry(Value):
    """An entry; `where` says which it is in a finding, `line` is its own, None where that isn't known."""

    day: date
    hour: str
    title: str
    body: str = ""
    tags: tuple[str, ...] = ()
    starred: bool = False
    where: str = ""
    line: int | None = None


class Entries:
    """Takes the entries of one file."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._meetings = FoundMeetings()
        self._names: dict[str, str] = {}
        self._starred = 0
        self.findings: list[Finding] = []

    def take(self, entry: JournalEntry) -> None:
        """Take one; what names nobody, or is still to come, is told."""
        tags, unread = self._names_of(people_in(entry), entry)
        people = tags or [self._terms.person]
        if unread and not people[0]:
            return
        if not people[0]:
            self._tell(entry, "names nobody with an @: write who it was.", shell=PERSON)
        elif entry.day > self._terms.today:
            self._tell(entry, f"{entry.day.isoformat()} is still to come.")
        else:
            texts = [entry.title.strip(), *(each.strip() for each in re.split(r"\n\s*\n", entry.body))]
            notes = tuple(FoundNote(text=text) for text in texts if text)
            for person in people:
                self._meetings.add(FoundMeeting(person=person, day=entry.day, hour=entry.hour, notes=notes))
            self._starred += entry.starred

    def found(self, words: str) -> FoundInFile:
        """Return all that was taken."""
        stars = [Finding(words=f"{count(self._starred, 'entry')} with a star, which is not kept")] if self._starred else []
        return FoundInFile(
            words=words,
            meetings=self._meetings.all(),
            guessed=frozenset(self._names.values()),
            findings=(*self.findings, *stars),
        )

    def _names_of(self, tags: Iterable[str], entry: JournalEntry) -> tuple[list[str], bool]:
        """Return the names that tags mean, and whether one can't be anyone's, which is told."""
        names: list[str] = []
        unread = False
        for tag in tags:
            try:
                if name := name_in(re.sub(r"[_+*#/]+", " ", tag)):
                    names.append(self._name(name))
            except LineNotRead as problem:
                self._tell(entry, str(problem))
                unread = True
        return names, unread

    def _name(self, name: str) -> str:
        """Return the name that a tag means: "ana ruiz" is "Ana Ruiz"; jrnl's JSON has tags in lower case alone."""
        return self._names.setdefault(name.casefold(), name.title() if name.islower() else name)

    def _tell(self, entry: JournalEntry, words: str, *, shell: str = "") -> None:
        self.findings.append(Finding(line=entry.line, words=f"{entry.where}{words}", shell=shell))


def people_in(entry: JournalEntry) -> tuple[str, ...]:
    """Return the tags that are people, each once, without their sign; as they are spelled in the text, where they stand in it."""
    tags = [*_TAG.findall(f"{entry.title}\n{entry.body}"), *(tag[1:] for tag in entry.tags if tag.startswith("@"))]
    first: dict[str, str] = {}
    for tag in tags:
        first.setdefault(tag.casefold(), tag)
    return tuple(first.values())
