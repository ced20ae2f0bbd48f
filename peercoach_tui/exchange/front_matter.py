"""The properties at the beginning of a Markdown file, as Obsidian and its kin write them: the part of YAML that these have."""

import json
import re
from typing import NamedTuple

_KEY = re.compile(r"([^\s:#][^:]*):(?:\s+(.*))?$")
_LINK = re.compile(r"\[\[([^\]|#]+)(?:[|#][^\]]*)?\]\]")


class FrontMatter(NamedTuple):
    """The properties by their names in lower case, each with its values; `lines` is how many lines of the file they take."""

    values: dict[str, tuple[str, ...]]
    lines: int = 0
    unread: tuple[int, ...] = ()
    """The lines that can't be read."""

    def first(self, *names: str) -> str:
        """Return the first value of the first of these that is there, "" for none."""
        return next((self.values[name][0] for name in names if self.values.get(name)), "")

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
    unread: list[int] = []
    name = ""
    for number, line in enumerate(lines[1:end], 2):
        words = line.strip()
        found = _KEY.match(line)
        if not words or words.startswith("#"):
            continue
        if found is not None and not line[0].isspace():
            name = scalar(found[1]).casefold()
            values[name] = _values((found[2] or "").strip())
        elif name and words.startswith("- "):
            values[name] += (scalar(words[2:]),)
        elif name and line[0].isspace():
            # A text over several lines.
            values[name] = (" ".join((*values[name], words)).strip(),)
        else:
            unread.append(number)
    return FrontMatter(values, end + 1, tuple(unread))


def linked(text: str) -> str:
    """Return a text with the names of links in their place: "[[People/Ana Ruiz|Ana]]" is "Ana Ruiz"."""
    return _LINK.sub(lambda found: found[1].rpartition("/")[2].strip(), text).strip()


def scalar(text: str) -> str:
    """Return a value as YAML has it: plain, or in either quotes."""
    words = text.strip()
    if len(words) >= 2 and words[0] == words[-1] == '"':
        try:
            return str(json.loads(words))
        except ValueError:
            return words[1:-1]
    if len(words) >= 2 and words[0] == words[-1] == "'":
        return words[1:-1].replace("''", "'")
    return re.sub(r"\s+#.*$", "", words)


def _values(text: str) -> tuple[str, ...]:
    if text in ("", "|", ">", "|-", ">-", "null", "~", "[]"):
        return ()
    if text.startswith("[") and text.endswith("]") and not text.startswith("[["):
        inner = re.findall(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'|\[\[[^\]]*\]\]|[^,\s][^,]*', text[1:-1])
        return tuple(filter(None, map(scalar, inner)))
    value = scalar(text)
    return (value,) if value else ()
