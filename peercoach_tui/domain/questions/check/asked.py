"""A question as the rules look at it: its sentences, and in each the clause that asks."""

import re
from collections.abc import Iterator

from peercoach_tui.domain.questions.check.english import (
    AUXILIARY,
    BEFORE_WH,
    DETERMINER,
    LEADING,
    OPENLY,
    PERSON,
    SUBJECT,
    WH,
    WH_OR_IS,
)
from peercoach_tui.domain.questions.check.letters import Letters, letters
from peercoach_tui.domain.questions.check.tags import Tag, tag_in
from peercoach_tui.domain.value import Value

_SENTENCE = r"[^.!?]+(?:[.!?](?=\w)[^.!?]*)*[.!?]*"
_WITHOUT_WHEN = rf"(?!when\b(?! {AUXILIARY}))"
_INTRODUCED = (
    r"[,:;]\s+(?:(?:and|but|so|then|yet|or|just|honestly|really|tell me|if so|if not|say),? )*"
    rf"(?={_WITHOUT_WHEN}{OPENLY}|{AUXILIARY} )"
)
_TOLD_TO = (
    r"have an? |do (?:tell|say|go|what|try)\b|(?:will|may),|(?:can|may) i be \w+[:,]"
    rf"|don'?t (?!{SUBJECT}|{DETERMINER}|\w+[^s]s\b)"
)
"""What opens like a question and is none: "do tell", "have a look", a name."""
_MAYBE_TOLD = rf"{_TOLD_TO}|do(?:n'?t)? (?!{SUBJECT}|{DETERMINER})"
"""What is none when a question follows it: "don't rush: what …"."""
_TOPIC = (
    rf"(?:what|how) (?:if|about|of)\b[^,?]*(?:, (?!{OPENLY}|{AUXILIARY} )[^,?]*)*,\s+"
    rf"(?={OPENLY} (?!if\b|about\b)|{AUXILIARY} (?:{SUBJECT}|{DETERMINER} ))"
)
"""What is put first, and asked about behind the comma: "what about the team, how do they take it?"."""
_CONDITION = rf"(?:were \w+(?: \w+)? to|(?:had|should|were) {SUBJECT})\b.*,\s+(?:then )?(?={OPENLY}|{AUXILIARY} {SUBJECT})"
_ASKS_ALREADY = (
    rf"(?:{_WITHOUT_WHEN}{WH_OR_IS}(?! {PERSON} [^,?]*,)"
    rf"|(?:{BEFORE_WH} )+{WH}(?: [^\s,]+){{0,3}} {AUXILIARY}|{AUXILIARY})"
)


class Clause(Value):
    """A clause in plain letters, and where it starts among the letters of all; `asked` when a question mark ends it.

    `lead` is what stood before it in its sentence.
    """

    text: str
    start: int
    asked: bool
    lead: str = ""


class Reading(Value):
    """A question: all its `sentences`, the `clauses` that ask (those with a question mark, and the last), its tag, "
    "its words."""

    letters: Letters
    sentences: tuple[Clause, ...]
    clauses: tuple[Clause, ...]
    tag: Tag | None
    words: int

    @property
    def plain(self) -> str:
        """Return all its letters."""
        return self.letters.plain


def read(text: str) -> Reading:
    """Return the question as the rules look at it."""
    known = letters(text)
    sentences: list[Clause] = []
    tag: Tag | None = None
    spans = [found.span() for found in re.finditer(_SENTENCE, known.plain)]
    for start, end in spans:
        sentence = _sentence(known.plain, start, end)
        if sentences and not any(letter.isalnum() for letter in sentence.text):
            # A mark that stands apart is that of the sentence before.
            sentences[-1] = sentences[-1].but(asked=sentences[-1].asked or sentence.asked)
            continue
        found = tag_in(sentence.text, stated=bool(sentences) and not sentences[-1].asked)
        if found is not None:
            tag = tag or Tag(start=sentence.start + found.start, end=sentence.start + found.end, word=found.word)
            sentence = sentence.but(text=sentence.text[: found.start])
        sentences.append(sentence)
    asking = [each for each in sentences[:-1] if each.asked] + sentences[-1:]
    clauses = tuple(_main(sentence) for sentence in asking if sentence.text)
    words = sum(any(letter.isalnum() for letter in word) for word in text.split())
    return Reading(letters=known, sentences=tuple(sentences), clauses=clauses, tag=tag, words=words)


def _sentence(plain: str, start: int, end: int) -> Clause:
    whole = plain[start:end]
    left = len(whole) - len(whole.lstrip())
    return _bare(Clause(text=whole.strip(), start=start + left, asked=re.search(r"\?[\s.!?]*$", whole) is not None))


def _bare(clause: Clause) -> Clause:
    """Return it without the words that may stand before a question."""
    leading = re.match(LEADING, clause.text)
    if leading is None or leading.end() == len(clause.text):
        return clause
    return _from(clause, leading.end())


def _main(sentence: Clause) -> Clause:
    """Return the clause that asks, without what leads up to it."""
    first = re.match(_CONDITION, sentence.text) or re.match(_TOPIC, sentence.text)
    if first is not None:
        return _bare(_from(sentence, first.end()))
    if re.match(_ASKS_ALREADY, sentence.text) and not re.match(_MAYBE_TOLD, sentence.text):
        return sentence
    found = re.search(_INTRODUCED, sentence.text)
    return _bare(_from(sentence, found.end())) if found else sentence


def _from(clause: Clause, start: int) -> Clause:
    return clause.but(text=clause.text[start:], start=clause.start + start, lead=clause.lead + clause.text[:start])


def is_told(clause: Clause) -> bool:
    """Say whether it tells to do something, though it opens as a question does: "do tell me"."""
    return re.match(_TOLD_TO, clause.text) is not None


def is_relative(text: str, start: int) -> bool:
    """Say whether the "who …" that starts there goes on with what a who before it tells of: "people who come and who stay"."""
    goes_on = re.match(r"(?:who|which|whose|whom)\b", text[start:])
    return goes_on is not None and re.search(r"\w (?:who|which|whose|whom)\b", text[:start]) is not None


class Spot(Value):
    """Where a rule found something among the letters of a reading, and how the question would better begin."""

    start: int
    end: int
    better: str


def matches(pattern: str, clauses: tuple[Clause, ...]) -> Iterator[tuple[Clause, re.Match[str]]]:
    """Yield each clause that begins with the pattern, and how."""
    for clause in clauses:
        if (match := re.match(pattern, clause.text)) is not None:
            yield clause, match


def found_in(clause: Clause, match: re.Match[str], better: str) -> Spot:
    """Return what was found where it stands among the letters of all, its last word whole."""
    within_word = re.compile(r"\B\w+").match(clause.text, match.end())
    end = match.end() if within_word is None else within_word.end()
    return Spot(start=clause.start + match.start(), end=clause.start + end, better=better)
