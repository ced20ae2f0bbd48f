"""Names of people, however they are written."""

from unicodedata import category, normalize

from peercoach_tui.domain.plain import squeezed

MOST_LETTERS = 80
"""The most letters of a name that is typed or comes in; what was kept longer stays."""
TOO_LONG = f"A name has at most {MOST_LETTERS} letters: write a shorter one."
AT_ENDS = " \u00ad\u180e\u200b\u2060\ufeff"
"""What stands at the end of a name by mistake: spaces, and signs of no width that join and shape nothing."""
SHOWS_NOTHING = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0") | {
    *map(chr, range(0xFE00, 0xFE10)),
    *map(chr, range(0xE0100, 0xE01F0)),
}
"""Fillers, blanks and selectors of a shape: signs that can't be seen though they are no format characters."""


def visible(name: str) -> str:
    """Return what can be seen of a name, with one space between its words; "" where nothing can."""
    if not name.isprintable() or not SHOWS_NOTHING.isdisjoint(name):
        name = "".join(sign for sign in name if sign not in SHOWS_NOTHING and category(sign) != "Cf")
    return " ".join(name.split())


def common_form(name: str) -> str:
    """Return what all ways to write a name have in common: what can be seen of it, in whatever case."""
    return normalize("NFC", visible(name)).casefold()


def as_kept(name: str) -> str:
    """Return a name as it is kept: to the letter, on one line, without what stands at its ends and can't be seen there.

    It is "" where nothing of it can be seen.
    """
    return squeezed(" ".join(name.split())).strip(AT_ENDS) if visible(name) else ""
