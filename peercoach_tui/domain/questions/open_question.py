"""The open-question check, for questions that people write themselves."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from peercoach_tui.domain.questions.check.advice import advice
from peercoach_tui.domain.questions.check.asked import Reading, Spot, read
from peercoach_tui.domain.questions.check.choice import choice
from peercoach_tui.domain.questions.check.closed import closed, inviting
from peercoach_tui.domain.questions.check.fact import fact
from peercoach_tui.domain.questions.check.loaded import loaded
from peercoach_tui.domain.questions.check.statement import statement
from peercoach_tui.domain.questions.check.two_in_one import two_in_one
from peercoach_tui.domain.questions.check.why_past import why_past
from peercoach_tui.domain.value import Value

MOST_WORDS = 20
"""A question of more words is hard to take in by ear."""


class Severity(StrEnum):
    """How much an objection weighs: the question isn't open, it is harder to answer, or it is merely good to know."""

    NOT_OPEN = "not open"
    WARNING = "warning"
    NOTE = "note"


class Objection(Value):
    """What was found. `rule` is a short id that never changes, `sentence` says to a person what to do.

    `start` and `end` are the place in the text, counted in characters; `better` is how the question would better begin, such
    as "What do you …".
    """

    severity: Severity
    rule: str
    sentence: str
    start: int
    end: int
    better: str


def check(text: str) -> tuple[Objection, ...]:
    """Return what keeps a question from being open, the gravest first; nothing for a good one, and for no words at all.

    Each rule is found once, where it shows first. The rules are those of English; a text in another language mostly passes.
    """
    reading = read(text)
    return tuple(objection for rule in _RULES if (objection := rule.objection(reading)) is not None)


class _Rule(Value):
    severity: Severity
    id: str
    sentence: str
    find: Callable[[Reading], Iterator[Spot]]

    def objection(self, reading: Reading) -> Objection | None:
        first = min(self.find(reading), key=lambda each: each.start, default=None)
        if first is None:
            return None
        start, end = reading.letters.place(first.start, first.end)
        sentence = self.sentence.format(better=first.better)
        return Objection(severity=self.severity, rule=self.id, sentence=sentence, start=start, end=end, better=first.better)


def _tagged(reading: Reading) -> Iterator[Spot]:
    if reading.tag is not None:
        yield Spot(start=reading.tag.start, end=reading.tag.end, better="How do you see …")


def _long(reading: Reading) -> Iterator[Spot]:
    if reading.words > MOST_WORDS:
        yield Spot(start=0, end=len(reading.plain), better="What matters most …")


_RULES = (
    _Rule(
        severity=Severity.NOT_OPEN,
        id="yes-or-no",
        sentence='Begin with "{better}": this one can be answered with yes or no.',
        find=closed,
    ),
    _Rule(
        severity=Severity.NOT_OPEN,
        id="advice",
        sentence='Leave the advice out and ask what they see themselves: "{better}".',
        find=advice,
    ),
    _Rule(
        severity=Severity.NOT_OPEN,
        id="tag",
        sentence='Begin with "{better}": the last words tell the other what to answer.',
        find=_tagged,
    ),
    _Rule(
        severity=Severity.NOT_OPEN,
        id="two-in-one",
        sentence='Ask one thing at a time, the one that matters more: "{better}".',
        find=two_in_one,
    ),
    _Rule(
        severity=Severity.NOT_OPEN,
        id="statement",
        sentence='Begin with "{better}": a statement with a question mark asks for a yes.',
        find=statement,
    ),
    _Rule(
        severity=Severity.WARNING,
        id="long",
        sentence=f'Make it shorter, such as "{{better}}": up to {MOST_WORDS} words are easy to take in by ear.',
        find=_long,
    ),
    _Rule(
        severity=Severity.WARNING,
        id="either-or",
        sentence='Leave the choice open with "{better}": there may be a third way that only they see.',
        find=choice,
    ),
    _Rule(
        severity=Severity.WARNING,
        id="why-past",
        sentence='Ask "{better}" instead: "why" about a past act sounds like blame.',
        find=why_past,
    ),
    _Rule(
        severity=Severity.WARNING,
        id="loaded",
        sentence='Ask "{better}" instead: this one has its answer in it.',
        find=loaded,
    ),
    _Rule(
        severity=Severity.NOTE,
        id="fact",
        sentence='This may bring a short fact: have an open question ready, such as "{better}".',
        find=fact,
    ),
    _Rule(
        severity=Severity.NOTE,
        id="invitation",
        sentence='It is polite, and is heard as an invitation; "{better}" is plainer.',
        find=inviting,
    ),
)
