"""Markdown of Obsidian and its kin: a meeting by its properties or its name, or one below each heading that has a day."""

import re
from collections.abc import Iterable, Iterator, Sequence

from peercoach_tui.domain.partners.names import as_kept
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import count
from peercoach_tui.exchange.days import Day, Order, day_in, hours_in, minutes_between, numbered_in
from peercoach_tui.exchange.decoded import decoded, head_of
from peercoach_tui.exchange.found import Finding, FoundInFile, FoundMeeting
from peercoach_tui.exchange.found_meetings import FoundMeetings
from peercoach_tui.exchange.front_matter import FrontMatter, fields_above, front_matter, is_open, linked
from peercoach_tui.exchange.markdown_lines import Told, told_in
from peercoach_tui.exchange.markdown_parts import (
    PagePart,
    dated,
    has_dated_heading,
    headings_in,
    meetings_of_a_day,
    name_beside_day,
    parts_by_day,
    without_day,
)
from peercoach_tui.exchange.names import is_too_long, name_in
from peercoach_tui.exchange.own_pages import above_in, begins_at, between_in
from peercoach_tui.exchange.reader import PERSON, Likely, LineNotRead, NotRead, Reader, Source, Terms
from peercoach_tui.exchange.said import again, minutes_of, side_of
from peercoach_tui.exchange.table_days import TableDays, order_in

_COMMA = re.compile(r",(?![^\[\]]*\]\])")
"""What stands between two names, and within none that is a link."""
OWN_TAG, OWN_GOALS = "peercoach", "My goals"
_PEOPLE = ("person", "people", "with", "partner", "attendees", "participants", "who", "name", "mit", "wer", "personne", "avec")
_DAYS, _MADE = ("date", "day", "when", "datum", "tag", "jour", "quand"), "created"
"""When it was, and when the file was made, which is a day of a meeting only where there is no other."""
_HOURS, _LENGTHS = ("start", "time", "uhrzeit", "heure"), ("minutes", "duration", "dauer", "durée")
_PLACES = ("place", "location", "ort", "lieu")
_OF_THE_FILE = ("tags", "aliases", "cssclass", "cssclasses", "publish", "permalink", "updated", "modified", "id")
_OF_OUR_PAGES = ("end", "you coached", "they coached", "person id", "group", "role", "since")
"""Properties that say nothing of a meeting, or are read elsewhere."""


def recognises(name: str, head: bytes) -> Likely:
    """Say whether it is called so, or begins with properties, or has a heading with a day."""
    text = head_of(head)
    if not text:
        return Likely.NOT
    if name.casefold().endswith((".md", ".markdown")):
        return Likely.BY_NAME
    return Likely.PERHAPS if front_matter(text).values or has_dated_heading(text.split("\n")) else Likely.NOT


def read(source: Source, terms: Terms) -> FoundInFile:
    """Return the meetings. Raises `NotRead` where no day can be found."""
    text, _ = decoded(source)
    properties = front_matter(text)
    if not properties.lines and day_in(linked((above := fields_above(text)).first(*_DAYS)), order=Order(terms.day_first)):
        properties = above
    lines = text.split("\n")
    said = (properties.first(*_DAYS), source.name.rpartition(".")[0], *headings_in(lines))
    numbered = [day for text in said for day in numbered_in(text)]
    on = {day: next((number for number, line in enumerate(lines, 1) if day in line), None) for day in numbered}
    order, doubtful = order_in([*on.items()], terms)
    own = OWN_TAG in properties.every("tags")
    whole = _day_of(properties, source, order)
    end = len(lines)
    if own and whole is None:
        end = properties.lines + begins_at(lines[properties.lines :])
    inner = lines[properties.lines : end]
    days = TableDays(terms.today, order)
    is_of_a_day = own or whole is not None
    parts = list(parts_by_day(inner, properties.lines, order, open_days=None if is_of_a_day else days))
    if not own and whole is None and all(part.day is None for part in parts):
        made = properties.first(_MADE)
        whole = day_in(made, order=order) if made else None
    if not own and whole is None and all(part.day is None for part in parts):
        if is_open(text):
            raise NotRead(f"{source.called}, line 1: the properties that begin there are not closed: write --- below them.")
        raise NotRead(
            f"{source.called} has no day in its properties, its name or a heading. Write one, such as date: 2026-11-24."
        )
    told = _Meetings(terms, properties, source.name, own=own)
    told.findings += (*doubtful, *days.told())
    for line in properties.unread:
        told.findings.append(Finding(line=line, words="can't be read as a property, and is left out."))
    if not (own or told.people or terms.person):
        parts = [each for part in parts for each in told.by_person(part, whole)]
    person = "" if source.name == f"{OWN_GOALS}.md" and not told.people else told.called
    if told.is_nobodys:
        parts, end = [], len(lines)
    told.take_all(parts, whole)
    between = between_in(lines[end:], end, person)
    return FoundInFile(
        words="a page of peercoach, Markdown" if own else READER.title,
        apart=own,
        meetings=told.meetings.all(),
        follow_ups=between.follow_ups,
        goals=between.goals,
        guessed=frozenset(told.guessed),
        findings=(*told.told(), *between.findings),
    )


class _Meetings:
    """The meetings of one file."""

    def __init__(self, terms: Terms, properties: FrontMatter, name: str, *, own: bool) -> None:
        self.meetings = FoundMeetings()
        self.guessed: set[str] = set()
        self.findings: list[Finding] = []
        self._terms, self._properties, self._own = terms, properties, own
        self._others = self._nobodys = 0
        self._named = as_kept(name_beside_day(name.rpartition(".")[0] or name))
        self.people = self._names(properties.place(*_PEOPLE), _apart(properties.every(*_PEOPLE), own=own))
        # Who writes down who was there often does so of themselves as well.
        self.people = [each for each in self.people if own or side_of(each, "") is not Side.ME]
        if own and not properties.every(*_PEOPLE) and properties.first("person id"):
            # A page of a whole person is called so, or says how they are called where no file may be.
            self.people = self._names(max(properties.place("aliases"), 1), [properties.first("aliases") or self._named])
        self.is_nobodys = own and not self.people and bool(self.findings)
        """A page of ours is about one person; where that can't be anyone's name, nothing of it is anyone's."""
        start, length = properties.first(*_HOURS), properties.first(*_LENGTHS)
        self._hour, until = (hours_in(start) if start else None) or ("", "")
        self._minutes = minutes_of(length) if length else minutes_between(self._hour, until)
        self._tell_properties(start, length)

    @property
    def called(self) -> str:
        """Return who the whole page is about."""
        return self.people[0] if self.people else self._terms.person or self._named

    def told(self) -> Iterator[Finding]:
        """Yield what is to be known of them."""
        yield from self.findings
        if self._others:
            yield Finding(words=f"{count(self._others, 'other line')} left out, such as questions: JSON Lines has all of it.")
        if self._nobodys:
            said = "doesn't say whose it is: taken as yours" if self._nobodys == 1 else "don't say whose they are: taken as yours"
            yield Finding(words=f"{count(self._nobodys, 'follow-up')} {said}. The name before it, “Ana: …”, makes one theirs.")

    def _names(self, line: int, texts: Iterable[str]) -> list[str]:
        """Return the names that stand in a line; what can't be one is told."""
        names: list[str] = []
        for text in texts:
            try:
                names.append(name_in(text))
            except LineNotRead as problem:
                self.findings.append(Finding(line=line, words=str(problem)))
        return list(filter(None, names))

    def _tell_properties(self, start: str, length: str) -> None:
        """Tell which properties can't be read, and which aren't known."""
        if start and not self._hour:
            words = f"{again(start)} is no hour, and is left out: write it as time: 10:30."
            self.findings.append(Finding(line=self._properties.place(*_HOURS), words=words))
        if length and self._minutes is None:
            words = f"{again(length)} is no length, and is left out: write it as duration: 60."
            self.findings.append(Finding(line=self._properties.place(*_LENGTHS), words=words))
        known = {*_PEOPLE, *_DAYS, _MADE, *_HOURS, *_LENGTHS, *_PLACES, *_OF_THE_FILE, *(_OF_OUR_PAGES if self._own else ())}
        if left := [name for name, values in self._properties.values.items() if values and name not in known]:
            self.findings.append(Finding(line=self._properties.place(left[0]), words=f"properties left out: {', '.join(left)}"))

    def by_person(self, part: PagePart, whole: Day | None) -> list[PagePart]:
        """Return the meetings of a day whose heading names nobody, else the part as it is."""
        has_name = bool(name_beside_day(part.heading) if part.day else self._named)
        return [part] if has_name or not (part.day or whole) else meetings_of_a_day(part, named=bool(self._named))

    def take_all(self, parts: Sequence[PagePart], whole: Day | None) -> None:
        """Take the parts; `whole` is the day of the file. What stands between those that say who was met is left out."""
        for part in parts:
            if part.between:
                if written := [place for place, line in enumerate(part.lines, 1) if line.strip()]:
                    words = "what stands here, outside of a meeting, is left out."
                    self.findings.append(Finding(line=part.before + written[0], words=words))
            elif part.unread:
                words = "has no day that can be read: what stands below it is left out. Write it as 2026-11-24."
                self.findings.append(Finding(line=part.before, words=f"{again(part.heading)} {words}"))
            else:
                day = part.day or whole
                if part.day or any(line.strip() for line in part.lines) or (len(parts) == 1 and day and self.people):
                    self._take(part, day._replace(hour=part.hour or day.hour) if day is not None else None)

    def _take(self, part: PagePart, day: Day | None) -> None:
        """Take one part; what names no day or nobody, or is still to come, is told."""
        if day is None:
            self.findings.append(Finding(line=part.before + 1, words="what stands above the first day is left out."))
            return
        if day.day > self._terms.today:
            self.findings.append(Finding(line=part.before, words=f"{day.day.isoformat()} is still to come."))
            return
        try:
            people, title = self._met_in(part)
        except LineNotRead as problem:
            self.findings.append(Finding(line=max(part.before, 1), words=str(problem), shell=problem.shell))
            return
        if title:
            part = part._replace(lines=[title, "", *part.lines], before=part.before - 2)
        for person in people:
            self.meetings.add(self._meeting(person, day, part, people))

    def _met_in(self, part: PagePart) -> tuple[list[str], str]:
        """Return who was met, as the properties say, the heading, the terms, or the name of the file, and what of the heading
        says something else, "" for nothing. Raises `LineNotRead` where nobody is named, or only what is too long for a name.
        """
        in_heading = "" if self._own else as_kept(name_beside_day(part.heading))
        title = without_day(part.heading) if in_heading else ""
        if self.people:
            return self.people, "" if any(side_of(in_heading, each) for each in self.people) else title
        if in_heading and not is_too_long(in_heading):
            self.guessed.add(in_heading)
            return [in_heading], ""
        if self._terms.person:
            return [self._terms.person], title
        if name := name_in(self._named):
            self.guessed.add(name)
            return [name], title
        name_in(in_heading)
        raise LineNotRead("names nobody: write person: and the name at its beginning.", shell=PERSON)

    def _meeting(self, person: str, day: Day, part: PagePart, people: Sequence[str]) -> FoundMeeting:
        others = [each for each in people if each != person]
        told: Told = told_in(part.lines, person, own=self._own, before=part.before, others=others)
        self.findings += told.findings if person == people[0] else ()
        properties = self._properties
        self._others += told.others
        self._nobodys += told.nobodys
        # A page of a whole person says there what that of a meeting has as properties.
        above = above_in(told.above if self._own and not properties.first(*_DAYS) else "")
        return FoundMeeting(
            person=person,
            day=day.day,
            hour=day.hour or self._hour,
            id=properties.first("id") if self._own else "",
            minutes=self._minutes or above.minutes,
            coached=minutes_of(properties.first("you coached")) or above.coached,
            was_coached=minutes_of(properties.first("they coached")) or above.was_coached,
            place=properties.first(*_PLACES) or above.place,
            learned=told.learned,
            notes=told.notes,
            follow_ups=told.follow_ups,
        )


def _day_of(properties: FrontMatter, source: Source, order: Order) -> Day | None:
    """Return the day of the whole file, of its properties or its name."""
    said = linked(properties.first(*_DAYS))
    day = day_in(said, order=order) if said else None
    if said and day is None:
        where = f"{source.called}, line {properties.place(*_DAYS)}"
        raise NotRead(f"{where}: {again(said)} in its properties is no day: write it as 2026-11-24.")
    return day or dated(source.name.rpartition(".")[0], order)


def _apart(values: Iterable[str], *, own: bool) -> Iterator[str]:
    """Yield the names in a property: "[[Ana Ruiz]], Ben"; a comma in a link, or on a page of our own, parts none."""
    for value in values:
        yield from map(linked, (value,) if own else _COMMA.split(value))


READER = Reader(word="markdown", title="a Markdown file", recognises=recognises, read=read)
