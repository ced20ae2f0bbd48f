"""Names of files that every file system takes."""

import re
from unicodedata import category, normalize

from peercoach_tui.domain.partners.names import visible

MOST = 140
"""The most bytes of a name: with what is added to it below the 255 that most file systems take."""
LOST = frozenset(["Cc", "Cn", "Co", "Cs", "Zl", "Zp"])
"""The categories of signs that some file system refuses."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*#^\[\]]')
"""What Windows takes for more than a sign and, the last four, a link in Markdown."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)", re.IGNORECASE)
"""What is a device on Windows, whatever stands behind its dot."""


def file_name(text: str, otherwise: str = "unnamed", *, most: int = MOST) -> str:
    """Return a name of at most so many bytes that is safe on every file system, without a suffix.

    A sign that may not stand in it is a space, and it is cut between two letters. `otherwise` is the name where nothing is left.
    """
    spaced = (" " if category(sign) in LOST else sign for sign in _FORBIDDEN.sub(" ", text))
    # A dot or a space at the end is lost on Windows, and one at the beginning hides the file elsewhere.
    name = _cut(normalize("NFC", visible("".join(spaced))).strip(". "), most - 1).rstrip(". ")
    return f"_{name}" if _RESERVED.match(name) else name or otherwise


def _cut(text: str, most: int) -> str:
    """Return what of a text fits into so many bytes, without half a letter at its end: a mark belongs to what it stands on."""
    kept = text.encode()[:most].decode(errors="ignore")
    end = len(kept)
    while 0 < end < len(text) and category(text[end]).startswith("M"):
        end -= 1
    return text[:end] or kept


class Names:
    """The names that are given in one folder, so that no two are one where the case of letters counts for nothing."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, name: str, suffix: str) -> str:
        """Return a name with its suffix, and with a number behind it where another has it already."""
        number, given = 1, f"{name}{suffix}"
        while folded(given) in self._given:
            number += 1
            given = f"{name} {number}{suffix}"
        self._given.add(folded(given))
        return given


def folded(name: str) -> str:
    """Return what two names have in common that some file system takes for one."""
    return normalize("NFKC", normalize("NFKC", name).casefold())
