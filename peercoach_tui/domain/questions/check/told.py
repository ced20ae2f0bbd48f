"""Advice that asks nothing itself: a story of one's own before a question, and what one is bidden to do."""

import re
from collections.abc import Iterator

from peercoach_tui.domain.questions.check.asked import Clause, Reading
from peercoach_tui.domain.questions.check.english import DETERMINER, PAST, SUBJECT, WH

_MY_TIME = (
    r"(?:once|(?:many |some |a few |\w+ )?(?:years|months|weeks|days) (?:ago|back)|back then"
    r"|(?:in|at) (?:my|our) (?:\w+ ){0,2}(?:job|jobs|role|team|experience|case|life|career|time|company|firm|office|place"
    r"|school|department|lab|group|clinic|studies|twenties|thirties|forties)|at (?:my|your) (?:age|stage)|at that (?:age|stage"
    r"|point|time)|in those days|in (?:the same|a similar) (?:\w+ )?(?:place|position|situation|spot|boat)|for me|with me"
    r"|with mine|me)"
)
_TAKEN_IN = (
    r"(?:(?:\w+ly |just |also )*(?:heard"
    r"|read|noticed|saw|wondered|thought|felt|remembered|understood|sensed|meant|said(?! (?:no|yes|sorry)\b)|asked|told"
    r"|forgot|missed|lost the|promised|wrote (?:it|that|this)? ?down|got (?:the|a) (?:impression|sense|feeling)"
    r"|was (?:\w+ly |so |very )?(?:struck|curious|moved|touched|wondering|surprised|glad|late|listening|thinking))\b)"
)
"""What one took in of the other's words, which is no story."""
_I_DID = (
    rf"(?:i|we) (?!{_TAKEN_IN})(?:\w+ly |also |once |always |never |just |even |finally |then |simply )*(?:used to \w+|{PAST})"
)
_ONCE = (
    r"(?:a lot|then|back then|once|at the time|when|too|to (?!hear|see(?! (?:an?|the|my) )|understand|know|listen|read|have|get"
    r"|follow)\w+)"
)
_LIVED_IT = (
    rf"i (?:once (?!{_TAKEN_IN})|used to|always used to|also (?:had|was|went)"
    r"|had (?:exactly |just )?(?:the same|that|this|a similar|such an?)"
    r"|(?:was|(?:have|'ve) been|'ve been) (?:once )?in (?:the same|that|a similar|your|this)|(?:went|'ve been"
    r"|have been) through|faced (?:the same|that|this)|know (?:that|this) (?:one )?(?:well )?from my)\b"
    r"|(?:exactly |just )?(?:the same|that|this|something similar) (?:thing )?(?:once )?happened to me\b"
    r"|it was (?:just |exactly )?the same (?:for|with) me\b"
    rf"|(?:it|that|this) (?:\w+ly |always |also )?(?:helped|saved|worked for) me {_ONCE}"
    r"|(?:in|from) my (?:own )?(?:case|experience)\b(?!,? (?:what|how|why)\b)"
    r"|for me,? (?:personally,? )?(?:the|my) (?:trick|key|solution|answer|way out|turning point) (?:is|was)\b"
    r"|(?:a|one) (?:\w+ )?(?:friend|colleague|client|cousin|neighbou?r|student|boss|mate) of mine\b|(?:someone|people) i know\b"
    r"|what i (?:always |usually )?(?:did|do|tried|used to do)\b.* (?:is|was)\b"
    r"|my (?:\w+ )?(?:boss|manager|team|job|supervisor|colleague|wife|husband|partner)"
    r" (?:was|did|had|went through) (?:\w+ ){0,4}"
    r"(?:like (?:that|this)|the same|too|as well)\b"
)
_WHEN_I = (
    rf"(?:back )?when i (?!{_TAKEN_IN}|was \w+ing\b|came|looked|sat|listened|opened){PAST}.*?\b(?:i|me|my)\b"
    rf"|when my \w+ {PAST}.*?\b{_I_DID}"
)
_STORY = rf"(?:{_LIVED_IT}|{_WHEN_I}|(?:{_MY_TIME}\b,?.*?\b{_I_DID}|{_I_DID}.*?\b{_MY_TIME}\b))"
_OF_YOU = r"\b(?:you|you're|you've|yours?)\b(?! (?:age|stage|place|position|shoes|situation|job|role|boss|manager|team))"

_TO_ANOTHER = r"(?!me\b|us\b|yourself\b|that\b|this\b|it\b|what\b|how\b|about\b|through\b|more\b|of\b)"
_BIDDEN = (
    rf"(?:(?:just|simply|kindly|please|really|do|better|go and|go|do try to|try to|try and) )*"
    rf"(?:(?:talk|speak|write|reach out|say (?:it|that|sorry|no)) to {_TO_ANOTHER}\w+|(?:ask|tell|call|phone|text|email|inform)"
    rf" {_TO_ANOTHER}(?:him|her|them|your|the|a|an|someone|somebody|hr|for) ?\w*"
    r"|(?:apply|quit|resign|delegate|negotiate|say no|consider (?!for|this|it|that|what|how|why)\w+)\b"
    r"|(?:leave|drop|cancel|postpone|block|report|raise|hire|ignore|avoid|switch|change|send|move|hand|turn (?:off|down))"
    rf" (?:him|her|them|your|the|some|an?|it|that)\b|don'?t (?!{SUBJECT}|{DETERMINER})\w+|stop \w+ing\b|start \w+ing\b"
    rf"|keep a \w+|make a (?:list|plan"
    r"|schedule)\b|(?:take|book) (?:a|some|the|your) (?:day|week|month|break|holiday|leave|time off|walk|rest|nap)"
    r"|be (?:yourself|honest|patient|brave|clear|firm|more \w+)\b|let (?:him|her|them) \w+|get (?:some|a|an|yourself|help)\b"
    r"|go (?:home|and see|to (?:the|your|a|hr|bed))\b)"
)
_SOFTENED = r"(?:just|please|kindly|simply)\b"
_IMAGINED = r"\b(?:imagine|picture|as if|pretend|suppose)\b"


def told(reading: Reading) -> Iterator[tuple[Clause, re.Match[str]]]:
    """Yield each sentence that tells one's own story before a question, or bids the other, and the words that do."""
    for place, sentence in enumerate(reading.sentences):
        before = _before_asking(sentence, reading)
        story = re.match(_STORY, before)
        if story is not None and not re.search(_OF_YOU, before) and (sentence.asked or _is_asked_after(place, reading)):
            yield sentence, story
        bidden = re.match(_BIDDEN, sentence.text)
        if bidden is not None and _bids(sentence, bidden, reading) and not re.search(_IMAGINED, reading.plain):
            yield sentence, bidden


def _before_asking(sentence: Clause, reading: Reading) -> str:
    """Return what the sentence says before it asks, all of it where it asks nothing."""
    end = sentence.start + len(sentence.text)
    asking = [each.start for each in reading.clauses if sentence.start < each.start < end]
    if asking:
        return sentence.text[: asking[0] - sentence.start]
    return "" if sentence.asked else sentence.text


def _is_asked_after(place: int, reading: Reading) -> bool:
    return any(each.asked for each in reading.sentences[place + 1 :])


def _bids(sentence: Clause, bidden: re.Match[str], reading: Reading) -> bool:
    """Say whether it bids rather than invites: a "just" makes it small, or a tag or a mere question mark asks for a yes."""
    if sentence.asked and re.search(rf"\b{WH}", sentence.text) is None:
        return True
    tag = reading.tag
    tagged = tag is not None and sentence.start <= tag.start <= sentence.start + len(sentence.text) + 2
    return tagged or re.search(_SOFTENED, f"{sentence.lead} {bidden[0]}") is not None
