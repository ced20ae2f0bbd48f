"""Statements with a question mark."""

import re
from collections.abc import Iterator

from peercoach_tui.domain.questions.check.asked import Clause, Reading, Spot
from peercoach_tui.domain.questions.check.closed import is_inviting
from peercoach_tui.domain.questions.check.english import (
    AUXILIARY,
    BE,
    BEFORE_WH,
    CAN,
    DETERMINER,
    INDEFINITE,
    ONE,
    OPENLY,
    PAST,
    PERSON,
    PRESENT,
    SUBJECT,
    WH,
)

_SHORT = r"(?:'(?:s|re|d|ll|ve|m)\b)"
_OFTEN = r"(?:(?:\w+ly|never|always|often|still|just|also|even|all|both|really|not|already|only|then|now|too|ever) )*"
_VERB = (
    rf"(?:{BE}|{CAN}|do|does|did|have|has|had|(?:is|are|was|were|do|does|did|have|has|had|ca|could|wo|would|should)n'?t"
    rf"|{PAST}|{PRESENT})\b"
)
_NO_VERB = (
    r"(?:too|also|and|or|in|on|at|with|one|of|as|then|again|instead|alone|yourself|himself|herself|all|both|two|guys"
    r"|next|first|not|about"
    r"|to|for|from|by|here|there|now|today|before|after|really|but|like|\w+ing)\b"
)
_MAY_TELL = rf"(?:{ONE}|it|there) (?:could|can|would|might|may|'d)\b"
_I_WONDER = (
    r"(?:(?:i|we)(?:'m| am| was|'d| would| do)? ?(?:\w+ly |just |also )?(?:wonder|wondered|wondering|curious|interested"
    r"|(?:like|love|want) to|ask"
    rf"|asking|invite|hear|don't know|keep wondering)\b)(?! you\b)(?! (?:if|whether) (?!{_MAY_TELL}))"
)
_STATED = (
    rf"{PERSON} (?:and|or) (?:{DETERMINER} )?\w+ {_OFTEN}(?!{_NO_VERB})\w+|"
    rf"{PERSON} {_OFTEN}(?:(?!{_NO_VERB}|{WH})\w+|like (?:{DETERMINER}|to|it|him|her|them)\b)|(?:{ONE}|it|that|there|this"
    rf"|what){_SHORT} \w|(?:i|you|he|she|we"
    r"|they|it|that|there)'(?:s|re|d|ll|ve|m) \w"
    rf"|(?:it|this|that|there|these|those|{INDEFINITE}) {_OFTEN}{_VERB}"
    rf"|(?:{DETERMINER} )?(?:[^\s,?]+ ){{0,4}}?(?:[^\s,?]+) {_OFTEN}{_VERB}"
    rf"|(?:\w+ly,? )?{DETERMINER} (?:\w+ )?\w+ {_OFTEN}\w+s (?:you|him|her|them|me|us|it|your|his|their|my|our)\b"
    rf"|{DETERMINER} (?:\w+ )?(?:\w+s|children|people) (?!{BEFORE_WH}\b)\w+ (?:you|him|her|them|me|us"
    rf"|it)(?: to \w+.*)?[\s.!?]*$|{DETERMINER} (?:\w+ ){{0,3}}\w+'(?:s|re|d|ll) (?:\w+ing|not|a|an|the|been|\w+ed|your|in|on"
    rf"|at|too|so|very|all|no)\b"
)
_FRONTED = (
    rf"(?:if|when|whenever|while|because|since|as|after|before|although) (?!{AUXILIARY})[^,?]+, (?:{ONE}|it|that|this"
    rf"|there)\b(?:{_SHORT}| {_OFTEN}(?!{_NO_VERB}|{WH})\w+)|{BEFORE_WH} (?!{WH})(?:[^\s,?]+ ){{1,5}}?{PERSON} {_OFTEN}{_VERB}"
    rf"|{BEFORE_WH} [^?]*?, (?:{ONE}|it|that|this|there)\b(?:{_SHORT}"
    rf"| {_OFTEN}(?!{_NO_VERB}|{WH})\w+)"
)
_NOT_STATED = (
    rf"{OPENLY}|{AUXILIARY}|(?:if|when|whenever|while|because|since|as|after|before|until|unless|although|though|in case"
    r"|suppose|supposing"
    r"|imagine|picture|assuming|given|tell|say|describe|think|let|let's|and|or|any|anything|with|without|not|for|at|in"
    r"|on|by|to|from|of|what"
    r"|whatever|how|else|more|ever|remember|compared|like|such as|meaning|than|rather|walk|talk|help|help me|show"
    r"|explain|take|give|share"
    r"|name|put|looking|thinking|having|knowing|being|going|whose|once|about|only|so)\b"
)
_ASKS_INSIDE = rf"\b{WH}{_SHORT}? {AUXILIARY}? ?(?:{SUBJECT}|{DETERMINER} )|\b{WH}[\s.!?]*$|\bwhat now\b"
_UNSURE = r"(?:huh|hm+|eh)$"
_MAYBE = r"(?:(?:surely|obviously|clearly|maybe|perhaps|probably|presumably|apparently|supposedly|then),? )+"


_AS_HEARD = r"if i(?:'m| am)? (?:hear(?:ing)?|understand|understood|got?|get(?:ting)?)\b[^,]*, "
_HEARD = (
    rf"(?:(?:it )?(?:sounds|seems|looks|feels) (?:like|as (?:if|though)|that|to me)|(?:must|might) (?:be|have been)\b"
    rf"|(?:i )?(?:guess|bet|gather|take it|assume|suppose|reckon|imagine|hear) (?:that )?(?:{SUBJECT}|{DETERMINER} )"
    rf"|what {ONE}(?:'(?:re|m|s)| (?:\w+ ){{1,4}}?){{1,2}} ?(?:\w+ )?(?:is|was) (?:that |to |an? |the |more |some )?\w"
    rf"|what {ONE}(?:'re|'m| are| am| \w+)? (?:really |actually )?\w+(?: me)? (?:is|was) \w)"
)
"""What one heard in the other's words, given back with a question mark."""


def statement(reading: Reading) -> Iterator[Spot]:
    """Find a clause in the order of a statement that a question mark ends, or a mere word such as "huh"."""
    for clause in reading.clauses:
        if (
            (clause.asked or _is_unmarked(clause, reading))
            and _is_stated(clause.text)
            and not is_inviting(clause)
            and not _is_only_tagged(clause, reading)
        ):
            yield Spot(start=clause.start, end=clause.start + len(clause.text.rstrip(" .!?")), better=_better(clause.text))


def _is_unmarked(clause: Clause, reading: Reading) -> bool:
    """Say whether it is a whole text typed in a hurry, without any mark at its end."""
    return (
        len(reading.sentences) == 1
        and reading.tag is None
        and re.match(r"(?:you|he|she|they|we|i)\b", clause.text) is not None
        and reading.plain.rstrip()[-1:].isalnum()
    )


def _is_only_tagged(clause: Clause, reading: Reading) -> bool:
    """Say whether a tag turns the clause into a question; after a mere word it stays a statement about the other."""
    tag = reading.tag
    if tag is None or not clause.start <= tag.start <= clause.start + len(clause.text) + 2:
        return False
    return re.match(_UNSURE, tag.word) is None or re.match(PERSON, clause.text) is None


def _is_stated(text: str) -> bool:
    text = re.sub(rf"^(?:{_AS_HEARD})?(?:{_MAYBE})?", "", text)
    if re.match(_HEARD, text) and re.search(_ASKS_INSIDE, text.partition(" ")[2]) is None:
        return True
    if re.match(_FRONTED, text) and re.search(_ASKS_INSIDE, text) is None:
        return True
    if re.match(_NOT_STATED, text) or re.match(_I_WONDER, text):
        return False
    stated = re.match(_STATED, text)
    return stated is not None and re.search(_ASKS_INSIDE, text) is None


def _better(text: str) -> str:
    return "How do you see …" if re.match(PERSON, text) else "What do you make of …"
