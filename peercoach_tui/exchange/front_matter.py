"""The properties at the beginning of a Markdown file, as Obsidian and its kin write them, in YAML."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

_BEGINS, _EMPTY = re.compile(r"[^\s#]"), re.compile(r":\s*(?:#.*)?$")
"""What a line begins with that begins a property, rather than goes on with one, and how one ends that has no value yet."""
_LINK = re.compile(r"\[\[([^\[\]|#]+)(?:[|#][^\[\]]*)?\]\]")
_BRACKET = re.compile(r"[\[\]{}]")
_FIELD = re.compile(r"([^\W\d_][\w ]{0,30}?)::?\s+(\S.*)")
_TITLE = re.compile(r"#\s+(\S.*)")
MOST_FIELDS = 50
"""So many first lines may hold properties as text."""
MOST_LINES = 1000
MOST_LETTERS, MOST_OF_ALL = 10_000, 64 << 10
"""So many letters of one property are read, and of all of them."""
DEEPEST = 8
"""A property with so many brackets in each other is none that a person wrote, and takes YAML long to find out."""


class FrontMatter(NamedTuple):
    """The properties by their names in lower case, each with its values; `lines` is how many lines of the file they take."""

    values: dict[str, tuple[str, ...]]
    lines: int = 0
    unread: tuple[int, ...] = ()
    """The lines that can't be read."""
    places: Mapping[str, int] = {}
    """The line at which each property begins."""

    def first(self, *names: str) -> str:
        """Return the first value of the first of these that is there, "" for none."""
        return next((self.values[name][0] for name in names if self.values.get(name)), "")

    def place(self, *names: str) -> int:
        """Return the line of the first of these that has a value, 0 for none."""
        return next((self.places[name] for name in names if self.values.get(name)), 0)

    def every(self, *names: str) -> tuple[str, ...]:
        """Return all values of the first of these that is there."""
        return next((self.values[name] for name in names if self.values.get(name)), ())


def front_matter(text: str) -> FrontMatter:
    """Return the properties of a file, none where it doesn't begin with a line of three dashes that is closed."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return FrontMatter({})
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
    if not end:
        return FrontMatter({})
    values: dict[str, tuple[str, ...]] = {}
    places: dict[str, int] = {}
    unread: list[int] = []
    letters = 0
    for number, piece in _pieces(lines[1:end]):
        letters += len(piece)
        found = _read(piece) if number <= MOST_LINES and letters <= MOST_OF_ALL and not _is_too_much(piece) else None
        if found is None:
            unread.append(number)
        else:
            values |= found
            places |= dict.fromkeys(found, number)
    return FrontMatter(values, end + 1, tuple(unread), places)


def fields_above(text: str) -> FrontMatter:
    """Return the properties that stand as lines of text above all else, but for a title: "date:: 2026-11-24", "Person: Ana".

    Dataview reads such, and Notion writes them. The title is one of them, so that it doesn't go without a word.
    """
    lines = text.split("\n")
    values: dict[str, tuple[str, ...]] = {}
    places: dict[str, int] = {}
    for number, line in enumerate(lines[:MOST_FIELDS], 1):
        found = _FIELD.fullmatch(line.strip())
        title = _TITLE.fullmatch(line.strip()) if not places else None
        if found is None and title is None and line.strip():
            break
        if found is not None or title is not None:
            name, value = (found[1].casefold(), found[2]) if found is not None else ("title", title[1] if title else "")
            values[name], places[name] = (value,), number
    return FrontMatter(values, max(places.values(), default=0), (), places)


def is_open(text: str) -> bool:
    """Say whether a file begins with the line of three dashes that begins properties, and no line closes them."""
    return text.split("\n", 1)[0].rstrip() == "---" and not front_matter(text).lines


def linked(text: str) -> str:
    """Return a text with the names of links in their place: "[[People/Ana Ruiz|Ana]]" is "Ana Ruiz"."""
    return _LINK.sub(lambda found: found[1].rpartition("/")[2].strip(), text).strip()


def _pieces(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield each property with the line of the file at which it begins: one that can't be read takes no other along."""
    begun, piece = 2, list[str]()
    for number, line in enumerate(lines, 2):
        # What stands below a property without a value may be a list that isn't moved in.
        goes_on = line.startswith("- ") and piece and _EMPTY.search(piece[0])
        if _BEGINS.match(line) and not goes_on:
            if any(each.strip() for each in piece):
                yield begun, "\n".join(piece)
            begun, piece = number, []
        piece.append(line.replace("\t", "  "))
    if any(each.strip() for each in piece):
        yield begun, "\n".join(piece)


def _is_too_much(piece: str) -> bool:
    depth = 0
    for bracket in _BRACKET.findall(piece):
        depth += 1 if bracket in "[{" else -1
        if depth > DEEPEST:
            return True
    return len(piece) > MOST_LETTERS


def _read(piece: str) -> dict[str, tuple[str, ...]] | None:
    """Return a property with its values, none where it is a mere remark, None where it can't be read."""
    # Imported where it is needed: no start waits for it.
    import yaml

    try:
        # Days and hours stay as they were typed: to YAML "9:30" is the number 570.
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(piece, Loader=yaml.BaseLoader)):
            return None
        found: Any = yaml.load(piece, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    if found is None:
        return {}
    if not isinstance(found, dict) or not all(isinstance(name, str) for name in found):
        return None
    values = {name.strip().casefold(): _values(value) for name, value in found.items()}
    return None if None in values.values() else {name: value or () for name, value in values.items()}


def _values(value: object) -> tuple[str, ...] | None:
    """Return the texts of a value; None where it holds properties of its own."""
    if isinstance(value, str):
        text = " ".join(value.split())
        return () if text in ("", "null", "~") else (text,)
    if not isinstance(value, list):
        return None
    if link := _bare_link(value):
        return (link,)
    each = [_values(item) for item in value]
    return None if None in each else tuple(text for texts in each for text in texts or ())


def _bare_link(value: object) -> str:
    """Return "[[Ana Ruiz]]" of what YAML takes for a list in a list, where nobody put quotes; "" for anything else."""
    if not (isinstance(value, list) and len(value) == 1 and isinstance(value[0], list)):
        return ""
    inner = value[0]
    return f"[[{', '.join(inner)}]]" if inner and all(isinstance(part, str) for part in inner) else ""
