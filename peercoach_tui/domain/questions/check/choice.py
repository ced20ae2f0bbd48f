"""Either/or: a choice of two, where there may be a third way."""

import re
from collections.abc import Iterator

from peercoach_tui.domain.questions.check.asked import Reading, Spot, found_in, matches
from peercoach_tui.domain.questions.check.english import AUXILIARY, END

_HARMLESS = (
    r"\b(?:more or less|sooner or later|(?:one|a \w+|\d+) or (?:two|three|\d+)|two or three|way or another|or so"
    r"|whom? or what|what or whom?"
    r"|or not at all|rain or shine)\b"
)
_DECIDING = (
    r"how (?:do|does|did|will|would|can|could) (?:\w+ ){1,3}?(?:decide|know|tell|judge|choose|find out|work out) whether\b"
)
_CHOICE = (
    rf"\b(?:either|whether)\b.*\bor\b|[;:] (?:[^\s,?]+ ){{1,6}}or (?:[^\s,?]+ ?){{1,6}}{END}"
    r"|^(?:which|what|who|where|how)\b.*\b(?:more|better|worse|worst|harder|hardest|\w+ier|rather|prefer|most"
    r"|best|sooner|first|of the two|which one"
    r"|choose|easier|stronger|matters)(?:,? .*)?, "
    rf"(?!(?:at|in|on|with|for|from|by|to)\b)(?:[^\s,?]+ ){{1,6}}or (?:[^\s,?]+ ?){{1,6}}{END}"
    rf"|^which\b[^,]*, (?:[^\s,?]+ ){{1,6}}or (?:[^\s,?]+ ?){{1,6}}{END}|^{AUXILIARY}.*\bor\b"
)


def choice(reading: Reading) -> Iterator[Spot]:
    """Find the words of the choice."""
    for sentence, either in matches(r"either\b.*\bor\b", reading.sentences):
        yield found_in(sentence, either, _BETTER)
    for clause in reading.clauses:
        one = re.sub(_HARMLESS, lambda each: "_" * len(each[0]), clause.text)
        match = None if re.match(_DECIDING, one) else re.search(_CHOICE, one)
        if match is not None:
            yield Spot(start=clause.start + match.start(), end=clause.start + match.end(), better=_BETTER)


_BETTER = "What would you like …"
