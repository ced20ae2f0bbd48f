"""What of the follow-ups is wanted: mine or theirs, those with a person, those that say a word."""

import re
from collections.abc import Iterable
from unicodedata import combining, normalize

from peercoach_tui.domain.follow_ups.groups import Group
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

MINE, THEIRS = "mine", "theirs"
"""What is typed for those of one side."""
LATE, SOON, SETTLED = "late", "soon", "settled"
"""What is typed for those that are late, due in the next days, or settled."""

SIDES = {MINE: Side.ME, THEIRS: Side.THEM}
GROUPS = {LATE: Group.LATE, SOON: Group.SOON, SETTLED: Group.SETTLED}


class Filter(Value):
    """The side, None for both, the groups, none for all, and the words, in their common form, each of which is of the person's
    name or of the plan.

    Those of `whole` are names: nothing is meant that only begins or goes on like them.
    """

    owner: Side | None = None
    groups: tuple[Group, ...] = ()
    words: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()

    def knowing(self, names: Iterable[str]) -> "Filter":
        """Return it with those of its words as whole ones that are a word of the name of anyone."""
        known = frozenset(word for name in names for word in common(name).split())
        said = (*self.whole, *self.words)
        return self.but(
            words=tuple(word for word in said if word not in known), whole=tuple(word for word in said if word in known)
        )

    def left_by(self, *names: str) -> "Filter":
        """Return what the plan is to say of those with a person of these names: the words that none of these is meant by."""
        known = tuple(word for name in names for word in common(name).split())
        return self.but(
            words=tuple(word for word in self.words if not any(each.startswith(word) for each in known)),
            whole=tuple(word for word in self.whole if word not in known),
        )

    def found_in(self, plan: str) -> bool:
        """Say whether a plan says all of its words."""
        said = common(plan)
        return all(word in said for word in self.words) and all(_is_word(word, said) for word in self.whole)


def read_filter(text: str) -> Filter:
    """Return what a typed text asks for: "mine" and "theirs" a side, the later one, "late", "soon" and "settled" a group, any
    other word a person or a word."""
    words = common(text).split()
    sides = [SIDES[word] for word in words if word in SIDES]
    groups = tuple(dict.fromkeys(GROUPS[word] for word in words if word in GROUPS))
    said = tuple(dict.fromkeys(word for word in words if word not in SIDES | GROUPS))
    return Filter(owner=sides[-1] if sides else None, groups=groups, words=said)


def _is_word(word: str, said: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said) is not None


def common(text: str) -> str:
    """Return what all ways to write a text have in common: letters in whatever case, without accents."""
    if text.isascii():
        return text.lower()
    bare = "".join(sign for sign in normalize("NFKD", text) if not combining(sign))
    # Folding the case may bring an accent of its own.
    return "".join(sign for sign in normalize("NFKD", bare.casefold()) if not combining(sign))
