"""The open-question check, for questions that people write themselves."""

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum

from peercoach_tui.domain.value import Value

MOST_WORDS = 20
"""A question of more words is hard to take in by ear."""


class Severity(StrEnum):
    """How much a finding weighs: an error closes the question, a warning makes it harder to answer, a note is good to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Finding(Value):
    """What was found. `rule` is a short id that never changes, `sentence` says to a person what to do."""

    severity: Severity
    rule: str
    sentence: str


def check(text: str) -> tuple[Finding, ...]:
    """Return what keeps a question from being open, the errors first; nothing for a good one, and for no words at all.

    The rules are those of English; a text in another language mostly passes.
    """
    reading = _read(text)
    return tuple(finding for finding, found in _RULES if found(reading))


class _Reading(Value):
    """A question as the rules look at it: in lower case, with plain apostrophes and without what others are quoted to say.

    `clauses` are those that ask, each from where it begins to: "do you" of "and if so, do you".
    """

    plain: str
    clauses: tuple[str, ...]
    tagged: bool
    words: int


_LOOKED_AT = 2000
"""The characters that are looked at: far more than is said in one breath, and few enough to answer at once."""

# The patterns stay text until they are used: to compile them all takes 7 ms, which no start should wait for.
_PLAIN = str.maketrans("’‘‛ʼ′´`“”„‟«»؟—–", "'''''''" + '""""""' + "?,,")
_QUOTED = r'"[^"]*"'
_SENTENCE = r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*"
_LEADING = (
    r"(?:\W+|(?:and|so|but|or|then|well|now|ok|okay|right|also|just|yet|still|actually|honestly|oh|ah|um|hm+|please)\b(?!['-]))+"
)

_NOT = r"(?:is|are|was|were|do|does|did|have|has|had|ca|could|wo|would|sha|should|might|must|ought|ai)n'?t|cannot"
_BE_OR_CAN = r"is|are|am|was|were|does|can|could|will|would|shall|should|may|might|must|ought"
_AUXILIARY = rf"(?:(?:{_NOT}|{_BE_OR_CAN}|do|did|have|has|had)\b|d'(?=you|ya))(?!['-])"
_PERSON = r"(?:you|he|she|they|we|i)\b"
_SUBJECT = r"(?:you|he|she|they|we|i|it|there|this|that)\b"
_WH = r"(?:what|how|why|where|which|who|whom|whose|when)\b"

_INTRODUCED = rf"[,:;]\s+(?={_WH}|{_AUXILIARY} )"
_ASKS_ALREADY = rf"(?!were \w+(?: \w+)? to\b)(?:(?:what|how|why|where|which|who)\b|when {_AUXILIARY}|{_AUXILIARY})"
_YES_OR_NO = rf"(?!do (?:tell|say|go)\b|have an? |(?:will|may),){_AUXILIARY}"
_ADVICE = (
    r"(?:(?:have|haven't|did|didn't) you (?:ever |already |not |perhaps |maybe )?"
    r"(?:tried|try|considered|consider|thought (?:of|about)|think (?:of|about)|looked into|spoken to|talked to)"
    r"|ever (?:tried|considered|thought (?:of|about))|why don'?t (?:you|we)|why not (?!higher\b|lower\b|now\b)\w+"
    r"|(?:should|could|ca|would|ought)n'?t (?:you|we|it help|it be (?:better|best|wise))|don'?t you think (?:that )?(?:you|we)"
    r"|would it (?:help|be (?:better|best|wise)) (?:to|if)|what if you just|how about (?!you\b|that\b|this\b)\w+|if i were you"
    r"|(?:maybe |perhaps |i think |surely )?you (?:should|ought to|must|need to|had better|could always|might want to)"
    r"|you'd better)\b"
)
_SAID_TAG = (
    rf", ?(?:{_AUXILIARY} {_SUBJECT}(?: (?:not|think|agree|say|feel))?|right|correct|yes|no|ok|okay|eh|innit|agreed?)[\s.!?]*$"
)
_RUN_ON_TAG = rf" (?:(?:{_NOT}) {_SUBJECT}(?: (?:think|agree|say|feel))?|innit)[\s.!?]*$"
_ASKS_OPENLY = _WH
_MARK = r"\?[\s?!.]*"
_ALSO = (
    r"\b(?:and|or|but)\b[\s,]*(?:then |also |if so,? )?(?:(?:what|how|why)\b"
    rf"|(?:who|whom|whose|which|where|when)(?:[\s?.!]*$| (?:else\b|{_AUXILIARY}))"
    rf"|(?:{_NOT}|{_BE_OR_CAN}) {_SUBJECT}|(?:do|did|have|has|had) {_PERSON})"
)
_BETWEEN = r"\b(?:between|both)\b"
_IN_A_ROW = rf"{_WH} {_AUXILIARY}.*[,;:]\s*{_WH} {_AUXILIARY}"
_HARMLESS_OR = (
    r"\b(?:more or less|sooner or later|(?:one|a \w+) or two|two or three|way or another|or so|whom? or what|what or whom?)\b"
)
_CHOICE = rf"\b(?:either|whether)\b.*\bor\b|[,;:].*\bor\b|^(?:which\b|{_AUXILIARY}).*\bor\b"
_FACT = (
    r"(?:(?:for|since|by|until|till|from|with|to|at|on|in|of|about|exactly) )?"
    r"(?:how (?:long|many|much|often|soon|old)\b|(?:who|whom|whose)\b|(?:what|which) (?:time|date|day)\b"
    rf"|when(?:'s|'d|'ll)|when(?:,? exactly| else)?(?:[\s?.!]*$| {_AUXILIARY}))"
)
_BLAME = (
    rf"\b(?:why|how come) (?:(?:did|have|had|were|has|(?:did|have|had|were|has)n'?t) {_PERSON}"
    r"|(?:you|he|she|they|we|i) (?:did|didn'?t|said|went|left|chose|\w+[^e\W]ed)\b)"
)


def _read(text: str) -> _Reading:
    normal = unicodedata.normalize("NFKC", text[:_LOOKED_AT].translate(_PLAIN)).translate(_PLAIN).lower()
    plain = _without_quotes(" ".join(normal.split()))
    untagged = _without_tag(plain)
    return _Reading(plain=plain, clauses=tuple(_asking(untagged)), tagged=untagged != plain, words=_count_words(text))


def _count_words(text: str) -> int:
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def _without_quotes(whole: str) -> str:
    """Return it with `this` for what is quoted, unless all of it stands in quotation marks."""
    unquoted = re.sub(_QUOTED, "this", whole)
    return whole.replace('"', "") if unquoted.rstrip(" .!?") == "this" else unquoted


def _without_tag(plain: str) -> str:
    untagged = re.sub(_SAID_TAG, "", plain)
    if untagged == plain and not re.match(_ASKS_OPENLY, _bare(plain)):
        return re.sub(_RUN_ON_TAG, "", plain)
    return untagged


def _asking(plain: str) -> list[str]:
    """Return the clauses that ask: those with a question mark and the last one, without what leads up to them."""
    sentences = [sentence.strip() for sentence in re.findall(_SENTENCE, plain)]
    return [_main(sentence) for sentence in sentences[:-1] if sentence.endswith("?")] + [_main(last) for last in sentences[-1:]]


def _main(sentence: str) -> str:
    bare = _bare(sentence)
    found = None if re.match(_ASKS_ALREADY, bare) else re.search(_INTRODUCED, bare)
    return _bare(bare[found.end() :]) if found else bare


def _bare(clause: str) -> str:
    leading = re.match(_LEADING, clause)
    return clause[leading.end() :] if leading else clause


def _opens_with(pattern: str) -> Callable[[_Reading], bool]:
    return lambda reading: any(re.match(pattern, clause) for clause in reading.clauses)


def _is_two(reading: _Reading) -> bool:
    if len(re.findall(_MARK, reading.plain)) > 1:
        return True
    return any(_joins(clause) or re.match(_IN_A_ROW, clause) for clause in reading.clauses)


def _joins(clause: str) -> bool:
    """Say whether a second question is joined on; the gap "between what you say and what you do" is one."""
    one = re.sub(_HARMLESS_OR, "", clause)
    return any(not re.search(_BETWEEN, one[: found.start()]) for found in re.finditer(_ALSO, one))


def _is_a_choice(reading: _Reading) -> bool:
    return any(re.search(_CHOICE, re.sub(_HARMLESS_OR, "", clause)) for clause in reading.clauses)


def _finding(severity: Severity, rule: str, sentence: str) -> Finding:
    return Finding(severity=severity, rule=rule, sentence=sentence)


_YES_OR_NO_FOUND = 'Begin with "what", "how" or "tell me": this one can be answered with yes or no.'
_ADVICE_FOUND = "Leave the advice out and ask what they see themselves."
_TAG_FOUND = "Stop before the last words: they tell the other what to answer."
_TWO_FOUND = "Ask one thing at a time: keep the question that matters more."
_LONG_FOUND = f"Make it shorter: up to {MOST_WORDS} words are easy to take in by ear."
_CHOICE_FOUND = "Leave the choice open: there may be a third way that only they see."
_BLAME_FOUND = 'Ask "what led you to …" instead: "why" about a past act sounds like blame.'
_FACT_FOUND = "This may bring a short fact: have an open question ready to follow it."

_RULES: tuple[tuple[Finding, Callable[[_Reading], bool]], ...] = (
    (_finding(Severity.ERROR, "yes-or-no", _YES_OR_NO_FOUND), _opens_with(_YES_OR_NO)),
    (_finding(Severity.ERROR, "advice", _ADVICE_FOUND), _opens_with(_ADVICE)),
    (_finding(Severity.ERROR, "tag", _TAG_FOUND), lambda reading: reading.tagged),
    (_finding(Severity.ERROR, "two-in-one", _TWO_FOUND), _is_two),
    (_finding(Severity.WARNING, "long", _LONG_FOUND), lambda reading: reading.words > MOST_WORDS),
    (_finding(Severity.WARNING, "either-or", _CHOICE_FOUND), _is_a_choice),
    (_finding(Severity.WARNING, "why-past", _BLAME_FOUND), lambda reading: bool(re.search(_BLAME, reading.plain))),
    (_finding(Severity.NOTE, "fact", _FACT_FOUND), _opens_with(_FACT)),
)
