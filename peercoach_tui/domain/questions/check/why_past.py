"""Why about a past act, which sounds like blame; why about meaning passes."""

import re
from collections.abc import Iterator

from peercoach_tui.domain.questions.check.asked import Reading, Spot, found_in, matches
from peercoach_tui.domain.questions.check.english import DETERMINER, END, OPENLY, PAST, PERSON, SUBJECT

_WHY = (
    r"(?:(?<!that's )(?<!that is )(?<!this is )\b(?:why|how come|what(?:'s| is| was) the reason(?: that| why)?"
    r"|for what reason|what for)\b|\bwhy(?='(?:d|ve) ))(?:,? (?:on earth"
    r"|exactly|then|ever|the hell"
    r"|in the world|in god's name|else|was it that|is it that|do you think|actually|really|again|again then|also|even"
    r"|so suddenly|all of a"
    r" sudden))*,?"
)
_NEXT = r"(?:[^\s,?.!]+)"
_SOMEONE = rf"(?:{SUBJECT}|{DETERMINER} (?:{_NEXT} )?{_NEXT}|{_NEXT})"
_MEANS = (
    r"(?:(?:\w+ly |even |still |ever )*(?:matter|mean|seem|feel|hurt|count|strike|touch|bother you|appeal|interest"
    r"|resonate|work so well"
    r"|help(?: so)?)\b(?! \w+ed)|be(?:come)?\b|(?:this |that |it )?(?:come|came) up\b|arise\b|stay with you\b)"
)
_MEANT = (
    r"(?:important|meaningful|significant|special|valuable|worth|precious|helpful|useful|interesting|central|vital|dear"
    r"|essential|so hard)\b"
)
_TURNED = (
    rf"(?:(?:did|didn'?t|had|hadn'?t|have|haven'?t|has|hasn'?t) (?!{_SOMEONE} {_MEANS}){_SOMEONE} (?:not )?(?!{PERSON}){_NEXT}"
    rf"|(?:was|were|wasn'?t|weren'?t) (?!{_SOMEONE} (?:\w+ )?{_MEANT}){_SOMEONE}(?: {_NEXT})?"
    rf"|(?:did|have|had|were|was)(?:n'?t)? {PERSON}|(?:would|should|could|might"
    rf"|must)(?:n'?t)? {_SOMEONE} (?:not )?have {_NEXT})"
)
_STRAIGHT = (
    rf"(?:{SUBJECT}|{DETERMINER} (?:{_NEXT} )?{_NEXT}|(?!not\b)[^\W\d]+) (?:(?:\w+ly|never|not|also|just|only|always"
    r"|ever|even|still|then|once|both"
    rf"|suddenly|have|had|has|haven't|hasn't|hadn't) )*(?!was (?:so )?{_MEANT}){PAST}"
)
_ASKS_ELSE = rf"(?!why\b|how come\b|what(?:'s| is| was) the reason\b|what for\b|for what reason\b){OPENLY}"
_THEIR_VIEW = rf"(?<!\w)why do you think (?:(?!you\b)|{PERSON} (?:was|were) \w+(?:ed|en|ght|nt)\b)"
_BLAMED = (
    rf"(?!{_THEIR_VIEW}){_WHY} (?:{_TURNED}|{_STRAIGHT})|\bwhy'(?:d|ve) (?!{PERSON} (?:like|want|prefer|rather"
    rf"|love)\b){_SOMEONE} {_NEXT}"
)
_WHAT_FOR = rf"\bwhat (?:on earth |the hell |ever )?did {PERSON} (?!tell|ask|hope|wish|use|need|want)(?:\w+ ){{2,6}}for{END}"
_REASON_FOR = rf"what(?:'s| was| were) {DETERMINER} reasons? (?:for|behind) (?:not |never )?\w+ing\b"
_ALSO = r"[,;] (?:and |but )?$"
"""What stands before a why that asks by itself, behind another question."""


def why_past(reading: Reading) -> Iterator[Spot]:
    """Find a why with an act that is done."""
    asked = [clause for clause in reading.clauses if re.match(_ASKS_ELSE, clause.text)]
    for match in re.finditer(_BLAMED, reading.plain):
        behind = re.search(_ALSO, reading.plain[: match.start()]) and re.match(rf"{_WHY} {_TURNED}", match[0])
        if not behind and any(each.start <= match.start() < each.start + len(each.text) for each in asked):
            continue
        yield Spot(start=match.start(), end=match.end(), better=_better(match[0]))
    for pattern in (_WHAT_FOR, _REASON_FOR):
        for clause, match in matches(pattern, reading.clauses):
            yield found_in(clause, match, _better(match[0]))


def _better(blamed: str) -> str:
    subject = next((word for word in re.findall(r"\w+", blamed) if word in _THEM), "")
    return f"What led {_THEM[subject]} to …" if subject else "What led to …"


_THEM = {"you": "you", "he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}
