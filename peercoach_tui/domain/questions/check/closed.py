"""Questions that open with an auxiliary, and invitations, which do so out of politeness."""

import re
from collections.abc import Iterator

from peercoach_tui.domain.questions.check.asked import Clause, Reading, Spot, found_in, is_told, matches
from peercoach_tui.domain.questions.check.english import AUXILIARY, BE, CAN, PERSON

_SUBJECT = rf"(?:{PERSON}|it\b|there\b)"
_OPENS = rf"({AUXILIARY})(?: not(?= {_SUBJECT}))?(?: ({_SUBJECT}))?"
_JUDGES = r"is(?:n'?t)? it (?:not )?[^?]*?\b(?:to \w+|worth|that)\b"
"""What asks for a verdict: "is it worth asking him?"."""
_SHORT = 12
_SHORTENED = (
    r"(?:any(?:thing|one|body|where)?\b(?! (?:way|how)\b)|(?:ever|never) \w+(?:ed|t|n)\b|got (?:everything|all|enough|a"
    r"|an|any|some|the|what|enough|time|your|it|to)\b"
    r"|ready\b|makes? (?:any )?sense\b|fancy\b|(?:still )?(?:happy|okay|ok|sure|comfortable|willing|done|finished|free)"
    r" (?:with|about|to|that|for|enough)\b|you (?:ok|okay|alright|all right|sure|ready|happy|free|with me|done|good)\b"
    r"|(?:feeling|sleeping|coping|eating|getting|still) \w+|no \w+ (?:yet|then|at all)\b|enough \w+|mind if\b|need (?:a"
    r"|any|some)\b)"
)
"""What is left of such a question when its first words are swallowed: "got a plan?"."""
_SMALL = r"(?:please |perhaps |maybe |just |possibly |also |kindly |briefly |quickly )*"
_TO_ONESELF = r"(?!.*\b(?:to|with) (?:him|her|them|your|the|his|someone|somebody|anyone|people)\b)"
_SAY = (
    r"(?:(?:tell|give|show|teach|remind|let|take|bring|guide|lead|talk|walk|fill) (?:to )?(?:me|us)\b"
    r"|be (?:a bit |a little )?(?:clearer|more (?:specific|precise|concrete|explicit|detailed))\b|help (?:me"
    r"|us) (?:to )?(?:understand|see|follow|get|picture|out)|(?:say|share|talk|speak)\b(?= (?:(?:a |some )?(?:little "
    r"|bit )?(?:more|something|about|what|how|where|why|a bit|a little"
    r"|a few|some|your (?:thoughts?|story|view|experience|feelings?|side)|an? (?:example|story|memory|moment))\b"
    rf"|with (?:me|us)\b)){_TO_ONESELF}"
    r"|(?!describe (?:yourself|him|her|them|\w+self) as\b)(?:describe|explain|elaborate|expand|unpack|illustrate|paint"
    r"|outline|sketch|spell|name|state|phrase|repeat|rank|list|summari[sz]e|define|clarify"
    rf"|flesh|go (?:into|on|over|through|deeper)|put (?:it|that|this) (?:in|into)|sum (?:it|that|this|up)|recount|retell"
    rf"|think (?:out loud|aloud)|fill (?:me|us))\b{_TO_ONESELF})"
)
_SAYING = (
    r"(?:telling|saying(?! (?:nothing|no|yes|so|sorry)\b)|sharing(?! (?:an?|the) (?!bit|little|story|memory|example|moment"
    r"|thought|few))|describing|explaining|giving|walking|talking|taking|elaborating|expanding|showing|helping)\b"
    rf"(?! (?:him|her|them|your|the)\b)(?! (?:to|with) (?!me\b|us\b)){_TO_ONESELF}"
)
_WILLING = (
    r"(?:like|love|care|want|wish|feel (?:able|like|free|comfortable|ready|okay|ok)|be (?:able|willing|ready|happy|open"
    r"|up|okay|ok)"
    r"|mind|prefer|try)(?: to| for)?"
)
_INVITATION = (
    rf"(?:why don'?t|how about(?: if)?|(?:maybe|perhaps),? (?=\w+ (?:can|could)\b)) ?(?:you|we)(?: can| could)? {_SMALL}"
    rf"(?:(?:start|begin)(?: off)? (?:by|with) (?:you )?)?(?:{_SAY}|{_SAYING})"
    rf"|(?!(?:should|shall|must|ought)\b)(?:{CAN}|do|are|is) (?:you|we|i|it)\b ?{_SMALL}"
    rf"(?:{_SAY}|{_WILLING} {_SMALL}(?:{_SAY}|{_SAYING})|(?:ask|invite|hear|learn|trouble)\b(?: you)?(?= (?:about"
    r"|what|how|why|who"
    r"|where|which|when|more|a (?:question|favour|favor|bit)|to (?:say|tell|share|describe|explain))\b|[\s.!?]*$)"
    r"|(?:willing|able|happy|ready|open|up|ok|okay|comfortable|possible) (?:to|for|with) "
    rf"(?:you to )?(?:{_SAY}|{_SAYING}))"
)
_MAY_ASK = rf"(?:may|might|can|could) i {_SMALL}(?:ask|hear|know|invite)\b"


def closed(reading: Reading) -> Iterator[Spot]:
    """Find clauses that can be answered with yes or no."""
    for clause, match in matches(_OPENS, reading.clauses):
        if not is_told(clause) and not is_inviting(clause):
            yield found_in(clause, match, _opened(match[1], match[2] or "", clause.text))
    for clause, match in matches(_SHORTENED, reading.clauses):
        if clause.asked and len(clause.text.split()) <= _SHORT:
            yield found_in(clause, match, "What …")


def inviting(reading: Reading) -> Iterator[Spot]:
    """Find invitations to say more, which nobody answers with yes or no."""
    for clause in reading.clauses:
        match = _inviting(clause)
        if match is not None:
            yield found_in(clause, match, "Tell me …")


def is_inviting(clause: Clause) -> bool:
    """Say whether the clause invites to say more."""
    return _inviting(clause) is not None


def _inviting(clause: Clause) -> re.Match[str] | None:
    return re.match(rf"{_MAY_ASK}|{_INVITATION}", clause.text)


def _opened(auxiliary: str, subject: str, text: str) -> str:
    """Return the beginning of an open question that keeps the auxiliary and the subject: "How are you …"."""
    verb = _POSITIVE.get(auxiliary) or re.sub(r"n'?t$", "", auxiliary)
    if subject == "it" and re.match(_JUDGES, text):
        return "What makes it …"
    if subject == "i" and re.fullmatch(BE, verb):
        return "How do you see …"
    word = "How" if re.fullmatch(BE, verb) and subject != "there" else "What"
    subject = subject.replace("i", "I") if subject == "i" else subject
    return " ".join(part for part in (word, verb, subject, "…") if part)


_POSITIVE = {
    "can't": "can",
    "cant": "can",
    "cannot": "can",
    "won't": "will",
    "wont": "will",
    "shan't": "shall",
    "ain't": "is",
    "d'": "do",
}
