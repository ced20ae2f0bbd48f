"""Tags: words at the end of a sentence that tell the other what to answer."""

import re

from peercoach_tui.domain.questions.check.english import AUXILIARY, END, NOT, ONE, OPENLY, SUBJECT
from peercoach_tui.domain.value import Value

_OPINION = r"(?:think|agree|say|feel|believe|reckon|suppose|find)"
_AFTER = r"(?: (?:though|then|now|really|too|either|at all|anymore|any more|after all))?"
_ASIDE = rf"(?:do|would|did) you {_OPINION}"
"""What a question for the other's own view may end with: "what did he mean, do you think?"."""
_WORDS = (
    r"(?:right|correct|yes|no|ok|okay|eh|innit|agreed|agree|huh|hm+|yeah|yep|nope|true|deal|alright|all right|fair enough|fair"
    r"|am i right|(?:is|isn't) (?:that|it) (?:right|so|true|correct|fair)|is (?:that|it) not|(?:or )?am i wrong|get it|got it"
    r"|you know|you see|see|don't you know|or what|or no|or not|or|not true|is it not|are you not|do you not|know what i mean"
    r"|you know what i mean|if you see what i mean|(?:right|okay|ok|yes), (?:right|okay|ok|yes|no))"
)
_LISTENING = rf"(?:(?:oh|m+|mhm|well|good|great|sure|cool|{_WORDS})[ ,]*)+\.?"
"""What only shows that one listens: "okay, right."."""
_JUDGED = rf", ?({NOT} (?:it|that|this)(?: (?:a bit|a little|rather|too|very|quite))? \w+){END}"
"""What says one's own view behind an open question: "where will you be in a year, isn't that far?"."""
_INVERTED = rf"{AUXILIARY} {SUBJECT}(?: not)?(?: {_OPINION})?"
_SAID = rf", ?(?:(?:or|and|but) )?({_INVERTED}|{_WORDS}){_AFTER}{END}"
_RUN_ON = rf" ({NOT} {SUBJECT}(?: {_OPINION})?|innit|huh|eh|yeah|am i right){_AFTER}{END}"
_AFTER_NO = rf"\b(?:\w+n'?t|never|not) .* ({AUXILIARY} {ONE}){END}"
_IN_THE_MIDDLE = rf", ?({NOT} {SUBJECT}(?: {_OPINION})?)(?=,)"
_ALONE = rf"({NOT} {SUBJECT}(?: {_OPINION})?|{_WORDS}){_AFTER}{END}"
_QUESTION = rf"{OPENLY}|{AUXILIARY}"


class Tag(Value):
    """Where a tag stands in its sentence, and its `word` when it is a mere word, such as "right"."""

    start: int
    end: int
    word: str = ""


def tag_in(sentence: str, *, stated: bool) -> Tag | None:
    """Return the tag of a sentence; one that is nothing else is a tag when something was `stated` before it."""
    if stated and sentence.endswith("?") and re.fullmatch(_ALONE, sentence):
        return Tag(start=0, end=len(sentence.rstrip(" .!?")))
    said = None if re.fullmatch(_LISTENING, sentence) else re.search(_SAID, sentence)
    if said is not None and not (re.match(OPENLY, sentence) and re.match(_ASIDE, said[1])):
        return _tag(said)
    if re.match(OPENLY, sentence):
        judged = re.search(_JUDGED, sentence)
        return _tag(judged) if judged is not None else None
    run_on = re.search(_RUN_ON, sentence) or (None if re.match(_QUESTION, sentence) else re.search(_AFTER_NO, sentence))
    if run_on is not None and run_on.start() > 0:
        return _tag(run_on)
    middle = None if re.match(_QUESTION, sentence) else re.search(_IN_THE_MIDDLE, sentence)
    return _tag(middle) if middle is not None else None


def _tag(match: re.Match[str]) -> Tag:
    return Tag(start=match.start(), end=match.end(1), word="" if re.match(_INVERTED, match[1]) else match[1])
