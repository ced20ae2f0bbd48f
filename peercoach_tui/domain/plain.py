"""Kept text as a terminal may show it: what is no sign of writing becomes a sign that can be seen."""

from unicodedata import combining, east_asian_width

PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if code != ord("\n")}
"""The C0 controls have pictures of their own in Unicode; a line break stays one."""
TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "␦")
"""What turns the direction of all that follows, on a terminal beyond its own text as well: words would be read backwards."""
SIGNS = (
    PICTURES
    | {0x7F: "␡", ord("\t"): "    "}
    | dict.fromkeys(range(0x80, 0xA0), "␦")
    | dict.fromkeys((0x2028, 0x2029), "\n")
    | TURNS
)


def plain(text: str) -> str:
    """Return the text over its lines, with a picture in place of every control character and four spaces for a tab."""
    return text.replace("\r\n", "\n").translate(SIGNS)


def one_line(text: str) -> str:
    """Return the text on a single line, with " ⏎ " where a line ended."""
    return plain(text).replace("\n", " ⏎ ")


def squeezed(text: str) -> str:
    """Return the text on a single line, with one space between its words."""
    return " ".join(one_line(text).split())


def capital(words: str) -> str:
    """Return words with their first letter in upper case, the others as they are."""
    return words[:1].upper() + words[1:]


def cut(text: str, most: int) -> str:
    """Return the text squeezed, of one of more characters than that no more than fits before an "…"."""
    words = squeezed(text)
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def columns(text: str) -> int:
    """Return how many columns a text takes where each sign takes one, none or, in East Asian scripts, two."""
    return sum(0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text)
