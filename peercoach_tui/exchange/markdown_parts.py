"""The parts of a Markdown file that may be meetings: below headings with a day, or below those that say who was met."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from peercoach_tui.exchange.days import DAY_FIRST, Day, Order, day_within, hour_in, is_meant_as_day
from peercoach_tui.exchange.front_matter import linked
from peercoach_tui.exchange.table_days import TableDays

_HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
_BOLD, _BELOW_ALL = re.compile(r"(\*\*|__)(\S.{0,200}?)\1:?\s*"), 7
_SORTS = (
    r"(?:met|meeting|session|coaching|peer coaching|1:1|1-1|1on1|one[- ]on[- ]one|catch[- ]?up|coffee|lunch|call|talk|treffen"
    r"|termin|gespräch|sitzung|kaffee|mittagessen)"
)
_WITH = re.compile(rf"^(?:{_SORTS}\b\W*)?(?:(?:with|mit)\b\W*)?", re.IGNORECASE)
"""What stands before a name in a heading."""
_MET = re.compile(rf"{_SORTS}\b\W*(?:with|mit)\b|(?:with|mit)\b|(?:1:1|1-1|1on1|coaching|peer coaching)\b|.*\[\[", re.IGNORECASE)
_SOMEONE = re.compile(rf"{_SORTS}\b\W{{0,9}}(?:(?:with|mit)\b)?\s{{0,9}}\[\[", re.IGNORECASE)
_OPEN_DAY = re.compile(
    r"(?:[^\W\d_]{2,10}\.?,?\s+)?(?:\d{1,2}\.\s?\d{1,2}\.(?!\d)|\d{1,2}(?:\.|st|nd|rd|th|er)?\s+[^\W\d_]{3,9}\b\.?"
    r"|[^\W\d_]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?\b(?![.:]\d)),?(?=\s*$|:?\s\W*\w)"
)
"""What may be a day without a year at the begin of a heading, with its weekday."""
_CHAPTER = re.compile(r"\d{1,2}\.\s?\d\.")
_SIGNS = re.compile(r"^\W+")
_HOUR = re.compile(r"(\d{1,2}[:.]\d{2})\s+[-–—]?\s*")


class PagePart(NamedTuple):
    """A piece of a file that may be a meeting: its heading, its day, its lines, and the line of the file before them.

    `hour` is one that its heading has without a day; a part that is `met` says in its heading who was, and what stands `between`
    such parts is of no meeting; the heading of one that is `unread` has a day that can't be read, so that it is nobody's.
    """

    heading: str
    day: Day | None
    lines: list[str]
    before: int
    hour: str = ""
    met: bool = False
    unread: bool = False
    between: bool = False


def has_dated_heading(lines: Sequence[str], order: Order = DAY_FIRST) -> bool:
    """Say whether a heading has a day."""
    return any(found is not None and dated(found[1], order) for _, _, found in _with_bold(lines, 0, order))


def headings_in(lines: Sequence[str]) -> list[str]:
    """Return the words of all headings."""
    return [found[1] for _, _, found in _with_bold(lines, 0) if found is not None]


def parts_by_day(lines: Sequence[str], before: int, order: Order, *, open_days: TableDays | None = None) -> Iterator[PagePart]:
    """Yield what stands above the first heading with a day, and what stands below each, also where that day can't be read.

    With `open_days` a heading is one as well that is nothing but a day without a year, or a week, where none has a whole day, or
    that begins with such a day, and is one of a level with those that have a whole day.
    """
    headings = _with_bold(lines, before, order)
    levels = {found[0] for _, _, found in headings if found is not None and dated(found[1], order)}
    part = PagePart("", None, [], before)
    for number, line, found in headings:
        day = dated(found[1], order) if found is not None else None
        if day is None and found is not None and open_days is not None and (not levels or found[0] in levels):
            day, rest = _open_day(linked(found[1]), number, open_days, alone=not levels)
            found = (found[0], rest) if day is not None else found
        if found is not None and (day is not None or is_meant_as_day(linked(found[1]), anywhere=True)):
            yield part
            part = PagePart(found[1], day, [], number, unread=day is None)
        else:
            part.lines.append(line)
    yield part


def _open_day(words: str, line: int, days: TableDays, *, alone: bool) -> tuple[Day | None, str]:
    """Return the day without a year with which a heading begins, None for none, and what stands behind it.

    Where it stands `alone`, with no whole one in any heading, it may be a week as well; but "2.1." may be the number of a
    chapter, and "1/2" a half.
    """
    if alone and any(map(str.isalpha, words)) and (day := days.day(words, line)) is not None:
        return day, ""
    if (found := _OPEN_DAY.match(words)) and not (alone and _CHAPTER.match(words)):
        return days.day(found[0].rstrip(" ,"), line), words[found.end() :]
    return None, words


def meetings_of_a_day(part: PagePart, *, named: bool) -> list[PagePart]:
    """Return the parts of a day: those whose headings say who was met with what stands between them, or the part as it is.

    Where somebody may be `named` for all of it, only a link behind a word for a meeting says that it was someone else.
    """
    every = list(parts_by_person(part.lines, part.before))
    if not any(each.met and (not named or _SOMEONE.match(each.heading)) for each in every):
        return [part]
    return [each._replace(day=part.day, between=not each.met) for each in every]


def parts_by_person(lines: Sequence[str], before: int) -> Iterator[PagePart]:
    """Yield what stands below each heading that says who was met, as a page of a day has it, and what stands between them."""
    part, level = PagePart("", None, [], before), 0
    for number, line, found in _with_headings(lines, before):
        if found is not None and (not level or found[0] <= level):
            hour = _HOUR.match(found[1])
            heading = found[1][hour.end() :] if hour is not None else found[1]
            met = _MET.match(heading) is not None
            if met or level:
                yield part
                level = found[0] if met else 0
                # The heading of one that isn't met is the first of its lines.
                before = number if met else number - 1
                part = PagePart(heading if met else "", None, [], before, (hour_in(hour[1]) or "") if hour else "", met)
                if met:
                    continue
        part.lines.append(line)
    yield part


def _with_bold(lines: Sequence[str], before: int, order: Order = DAY_FIRST) -> list[tuple[int, str, tuple[int, str] | None]]:
    """Return each line as `_with_headings` does; where no heading has a day, a line in bold that begins with one is a heading."""
    every = [*_with_headings(lines, before)]
    if any(found is not None and dated(found[1], order) for _, _, found in every):
        return every
    return [(number, line, found or _bold_day(line, order)) for number, line, found in every]


def _bold_day(line: str, order: Order) -> tuple[int, str] | None:
    found = _BOLD.fullmatch(line)
    begins = day_within(linked(found[2]), order=order) if found is not None else None
    return (_BELOW_ALL, found[2]) if found is not None and begins is not None and begins[1] == 0 else None


def _with_headings(lines: Sequence[str], before: int) -> Iterator[tuple[int, str, tuple[int, str] | None]]:
    """Yield each line with its number in the file, and its level and its words where it is a heading."""
    fenced = False
    for number, line in enumerate(lines, before + 1):
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        yield number, line, None if fenced else heading_in(line)


def heading_in(line: str) -> tuple[int, str] | None:
    """Return the level and the words of a heading, None for another line."""
    found = _HEADING.match(line)
    words = found[2].rstrip("# \t\r") if found is not None else ""
    return (len(found[1]), words) if found is not None and words else None


def dated(text: str, order: Order = DAY_FIRST) -> Day | None:
    """Return the day that stands in a heading or a name, None for none."""
    found = day_within(linked(text), order=order)
    return found[0] if found is not None else None


def name_beside_day(text: str) -> str:
    """Return what may be a name in a heading or the name of a file: "Ana Ruiz" of "2026-11-24 – with [[Ana Ruiz]]"."""
    return _WITH.sub("", without_day(text))


def without_day(text: str) -> str:
    """Return what is left of a heading without its day: "Talk of the raise" of "2026-11-24: Talk of the raise"."""
    rest = linked(text)
    if (found := day_within(rest)) is not None:
        rest = f"{rest[: found[1]]} {rest[found[2] :]}"
    rest = _SIGNS.sub("", rest)
    # A pattern would try each gap within the words for the end.
    end = next((place for place in range(len(rest), 0, -1) if rest[place - 1].isalnum() or rest[place - 1] in "_.)"), 0)
    return rest[:end]
