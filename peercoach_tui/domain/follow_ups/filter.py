"""What of the follow-ups is wanted: mine or theirs, those with a person, those that say a word."""

from unicodedata import combining, normalize

from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

MINE, THEIRS = "mine", "theirs"
"""What is typed for those of one side."""


class Filter(Value):
    """The side, None for both, and the words, in their common form, each of which is of the person's name or of the plan."""

    owner: Side | None = None
    words: tuple[str, ...] = ()

    def left_by(self, *names: str) -> "Filter":
        """Return what the plan is to say of those with a person of these names: the words that begin no word of a name."""
        begins = tuple(word for name in names for word in common(name).split())
        return self.but(words=tuple(word for word in self.words if not any(each.startswith(word) for each in begins)))


def read_filter(text: str) -> Filter:
    """Return what a typed text asks for: "mine" and "theirs" a side, the later one, any other word a person or a word."""
    words = common(text).split()
    sides = [Side.ME if word == MINE else Side.THEM for word in words if word in (MINE, THEIRS)]
    said = tuple(dict.fromkeys(word for word in words if word not in (MINE, THEIRS)))
    return Filter(owner=sides[-1] if sides else None, words=said)


def common(text: str) -> str:
    """Return what all ways to write a text have in common: letters in whatever case, without accents."""
    if text.isascii():
        return text.lower()
    bare = "".join(sign for sign in normalize("NFKD", text) if not combining(sign))
    # Folding the case may bring an accent of its own.
    return "".join(sign for sign in normalize("NFKD", bare.casefold()) if not combining(sign))
