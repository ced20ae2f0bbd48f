"""Texts of people and properties in Markdown, as Obsidian and its kin read it: nothing in a text is more than itself."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date

from peercoach_tui.domain.plain import SIGNS

Property = str | int | date | Sequence[str] | None

_PICTURES = {code: sign for code, sign in SIGNS.items() if (code < 0x20 or 0x7F <= code < 0xA0) and code != ord("\t")}
"""What no Markdown can hold, each with the sign that stands for it."""
_MARKS = re.compile(r"[\\`*_\[\]<>&~|$#^]|==|%%")
"""What may be more than a sign anywhere: in CommonMark, in tables, and in Obsidian's tags, links, formulas and comments."""
_BEGINS = re.compile(r"(?:[-+=]|\d+(?=[.)]))")
"""What may be more than a sign where a line begins: an item, a rule under a heading."""
_TASKS = re.compile("[📅⏳🛫🔁✅➕❌⏫🔼🔽🔺⏬🆔⛔🏁]")
"""What says a date, a rhythm or a rank in a task, as the plugin Tasks reads it."""
_NO_TAG = re.compile(r"[^\w/]+")
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def shown(text: str) -> str:
    """Return a text as Markdown can hold it: a control character is the sign for it."""
    return text.replace("\r\n", "\n").translate(_PICTURES)


def escaped(text: str) -> str:
    """Return a text of people so that Markdown reads it as it is `shown`, over as many lines, each but the last with a break."""
    whole = shown(text)
    inner = whole.strip("\n")
    before = len(whole) - len(whole.lstrip("\n"))
    after = len(whole) - before - len(inner)
    return "&#10;" * before + "\\\n".join(map(_line, inner.split("\n"))) + "&#10;" * after


def _line(text: str) -> str:
    """Return a line; what stands at its ends and can't be seen is lost unless it is written as its number."""
    begin, rest = (text[:1], text[1:]) if text[:1].isspace() else ("", text)
    middle, end = (rest[:-1], rest[-1:]) if rest[-1:].isspace() else (rest, "")
    return _coded(begin) + (_marked(middle) if begin else _begun(middle)) + _coded(end)


def _begun(text: str) -> str:
    begins = _BEGINS.match(text)
    if begins is None:
        return _marked(text)
    sign = begins[0]
    return (f"{sign}\\" if sign[0].isdigit() else f"\\{sign}") + _marked(text[begins.end() :])


def _marked(text: str) -> str:
    return _MARKS.sub(lambda found: "".join(f"\\{sign}" for sign in found[0]), text)


def _coded(text: str) -> str:
    return "".join(f"&#{ord(sign)};" for sign in text)


def in_task(markdown: str) -> str:
    """Return Markdown as it may stand in a task: no sign in it says a date."""
    return _TASKS.sub(lambda found: _coded(found[0]), markdown)


def item(markdown: str, depth: int = 0) -> str:
    """Return Markdown as an item of a list, so deep in others."""
    return indented(f"- {indented(markdown, 2)}", 2 * depth, first=True)


def indented(markdown: str, columns: int, *, first: bool = False) -> str:
    """Return Markdown with so many columns before each line; before the first one as well if told so."""
    margin = " " * columns
    return (margin if first else "") + markdown.replace("\n", f"\n{margin}")


def quote(markdown: str, source: str) -> str:
    """Return Markdown as a quote, and below it whose words they are."""
    return "\n".join(f"> {line}".rstrip() for line in (*markdown.split("\n"), "", f"— {source}"))


def properties(fields: Mapping[str, Property]) -> str:
    """Return what stands at the beginning of a file, as YAML; what has no value is left out. Ends with a line end."""
    told = {name: value for name, value in fields.items() if value not in (None, "", ())}
    return "".join(["---\n", *(f"{name}:{_value(value)}\n" for name, value in told.items()), "---\n"])


def _value(value: Property) -> str:
    match value:
        case str():
            return f" {_quoted(value)}"
        case None | int() | date():
            return f" {value}"
    return "".join(f"\n  - {_quoted(each)}" for each in value)


def _quoted(text: str) -> str:
    """Return a text as YAML reads it in quotes, which is as JSON writes it but for what YAML can't print."""
    return _NOT_IN_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def tag(text: str) -> str:
    """Return a text as a tag: "performance-goals", "" where nothing is left of it."""
    word = _NO_TAG.sub("-", text.casefold()).strip("-/")
    # Obsidian takes no tag of digits alone.
    return f"topic-{word}" if word.isdigit() else word
