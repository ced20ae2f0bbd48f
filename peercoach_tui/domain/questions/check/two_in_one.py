"""Two questions in one: a second clause that asks, or one question about two things."""

import re
from collections.abc import Iterator

from peercoach_tui.domain.plain import capital
from peercoach_tui.domain.questions.check.asked import Clause, Reading, Spot, is_relative
from peercoach_tui.domain.questions.check.english import (
    AUXILIARY,
    BE,
    BEFORE_WH,
    CAN,
    DETERMINER,
    END,
    NOT,
    OPENLY,
    PAST,
    PERSON,
    PRESENT,
    SUBJECT,
    WH,
)

_RELATION = (
    r"\b(?:between|both|together|each other|one another|balance|balancing|combine|combining|connect|connects|reconcile|separate"
    r"|difference|differ|differs|same time|at once|meet|match|overlap|share|relate|link|links|bridge|weigh|mix|compare"
    r"|divide|split"
    r"|get (?:on|along)|fit|as well as|even|agree on|distinguish|tell apart|juggle|juggling|connected|related|linked"
    r"|intertwined|aligned|apart|against|either|neither|conflict|clash|tension)\b"
)
"""What says that two things are looked at as one."""
_PAIRS = (
    r"\b(?:pros and cons|ups and downs|friends and family|family and friends|ins and outs|do'?s and don'?ts|(?:mum|mom"
    r"|mother|father|dad)"
    r" and (?:mum|mom|mother|father|dad)|back and forth|(?:first|here) and (?:foremost|now)|husband and wife"
    r"|terms and conditions"
    r"|health and safety|trial and error|checks and balances|peace and quiet|strengths and weaknesses|day and night"
    r"|black and white"
    r"|(\w+) and \1|now and (?:then|again)|time and again|on and off|up and running|by and large|sick and tired|safe and sound"
    r"|(?:go|come|try|sit|wait|stay|stop|run|went|came|get up) and (?!what\b|how\b|why\b)\w+|in and out|give and take"
    r"|wear and tear"
    r"|time and (?:energy|money)"
    r"|nice and \w+|good and bad|bits and pieces|and so on|and so forth|so and so|wife and kids|wife and children"
    r"|nuts and bolts"
    r"|open and honest|loud and clear|alive and well|slow and steady|heart and soul|body and mind|mind and body"
    r"|rest and recover"
    r"|research and development|questions and answers|q and a|r and d|once and for all|hope and pray"
    r"|\w+ hundred and \w+|null and void"
    r"|more or less|sooner or later|(?:one|a \w+) or two|two or three|way or another|or so|whom? or what|what or whom?"
    r"|rain or shine"
    r"|make or break|right or wrong)\b"
)
"""Words that stand in pairs and are one thing."""
_JOIN = r"\b(?:and|or|but|plus|as well as|along with)\b[\s,]*(?:then |also |if so,? |if not,? |so |where |just |now )?"
_THING = rf"(?:{SUBJECT}|{DETERMINER} )"
_WH_ALONE = rf"(?:{BEFORE_WH} )*{WH}(?: else| not| so| then| exactly)?{END}"
_WH_ASKS = (
    rf"(?:{BEFORE_WH} )*(?:{WH}(?:'(?:s|re|d|ll|ve)\b|(?: [^\s,]+){{0,3}}? {AUXILIARY} {_THING})|(?:who|which) (?:else\b"
    rf"|{PRESENT}|{PAST}"
    rf"|{AUXILIARY}))"
)
_IS = rf"(?:{BE} (?:{SUBJECT}|(?:the|your|his|her|their|my|our) \w+))"
_AUX_ASKS = (
    rf"(?:{NOT}|{CAN}|does|is|are|am|was|were) {SUBJECT}|(?:do|did|have|has|had) (?:{PERSON}|it\b|there\b|that\b)|(?:{CAN}"
    rf"|did|does|do|has) {DETERMINER} |{_IS}"
)
_SECOND = rf"{_JOIN}(?:{_WH_ALONE}|{_WH_ASKS}|{_AUX_ASKS})"
_EMBEDDED = rf"{_JOIN}(?:{BEFORE_WH} )?(?:what|how|why|where|who|which|when)\b"
_FIRST_EMBEDDED = rf"\s(?:{BEFORE_WH} )?{WH}(?! {AUXILIARY} {_THING})"
_SHORT_WH = rf"{WH}'s\b"
_IN_A_ROW = (
    rf"(?:{OPENLY}|{AUXILIARY}).*?[,;:]\s*(?:(?:and|or|but) )?(?:then )?(?:{BEFORE_WH} )*"
    rf"(?:{WH}'s\b|when {AUXILIARY}\b|(?!when\b){WH}(?: (?!{PERSON})[^\s,]+){{0,2}} {AUXILIARY}\b)"
)
_TELLS_MORE = (
    rf"(?<= )(?:to|for|from|with|about|of|by|at|in|on|see|meet|tell|ask|miss|help) (?!(?:him|her|them|it|this|that)\b)"
    rf"(?:[^\s,?]+ ){{0,3}}[^\s,?]+, (?:who|which) (?:\w+s (?:you|your|him|her|them|it)\b"
    rf"|(?:{BE}|have|has|had)(?:n't)? (?!{SUBJECT}|{DETERMINER}|in charge|responsible|there\b|involved))"
    rf"|(?<= )[^\s,?]+, (?:who|which) (?:{BE}|have|has|had)(?:n't)? (?!{SUBJECT})[^,?]+,(?! (?:(?:and|or|but) )?{WH})"
)
"""What tells more of somebody behind a comma: "to your boss, who is new here"."""
_OFFERED = rf"{OPENLY}.*?, (?:{BE}|do|does|did) (?:it|that|this|there|they|he|she)\b(?! (?:think|say|feel|agree)\b)"
"""An answer that is held out behind the question: "what do you need, is it more time?"."""
_LAST_WORD = rf", ?(?:{BEFORE_WH} (?:what|whom|which|where|when|how \w+)|why|when|how|where|who|whom|to what end){END}"
_WHO_DOES = rf"{OPENLY} .*[,;]\s*(?:and |or )?(?:who|what) \w+(?:s|ed)\b"
_JOINED = rf"{_IN_A_ROW}|{_WHO_DOES}|{_OFFERED}"
_BOTH_WH = rf"{WH} (?:and|or) (?:{BEFORE_WH} )?{WH}"
_NOT_JOINED = (
    rf"(?:what|who|how|where|which)(?:'s|'re| {AUXILIARY})?(?: (?!\w+(?:one|body)\b|people\b|person\b|{WH}|if\b|when\b|that\b"
    rf"|of\b|about\b)[^\s,;:?]+){{1,3}} (?:what|who|where|why|how)(?:'s|'re)? (?:{AUXILIARY}n'?t|(?:did|do|does|is|was|were|are"
    rf"|has)(?:nt|n't| not)|{AUXILIARY} (?:{PERSON}|it) \w+)"
)
"""Two that stand side by side, as one types in a hurry: "what went well what didn't"."""
_KNOWN = r"(?:know|knew|tell|say|see|saw|decide|explain|remember|understand|think|ask|learn|show|find|sure|notice|describe|mean)"
_LISTENS = (
    r"(?:really|yes|no|right|ok|okay|oh|hm+|so|well|sure|correct|huh|and|true|oh really|is it|are you|did you|do you|yeah|)"
)
_TWO_QUALITIES = rf"how \w+,? (?:and|or|but) (?:how )?\w+ {AUXILIARY}"
_TWO_CLAUSES = rf"(?:and|but) {DETERMINER} (?:\w+ )?\w+ (?:{AUXILIARY}|\w+s\b)"
_NOW = (
    r"(?: (?:so far|these days|now|at the moment|lately|nowadays|right now|today|this (?:week|month|year|term)|at (?:all"
    r"|work|home)))?"
)
_A_THING = (
    r"(?:(?:the|your|his|her|their|my|our|its|this|that|these|those) (?:[^\s,?]+ ){0,2}[^\s,?]+"
    r"|(?:[^\s,?]+ ){0,2}(?!\w+ing\b)[^\s,?]+)"
)
_ITS_OWN = r"(?:the|your|his|her|their|my|our|its) (?:[^\s,?]+ ){0,2}[^\s,?]+"
_OF_IT = r"(?: (?:of|in|at|for|on) (?:[^\s,?]+ ){0,2}[^\s,?]+)?"
_RATED = (
    rf"(?:how (?!{BE})\w+(?: \w+)? {BE} (?:{PERSON}|your \w+) (?:with|about|of|in|by|at|on|for|to)"
    rf"|how (?:do|did|would) {PERSON} (?:\w+ly )?(?:like|find|rate|enjoy|judge|score)"
    rf"|how (?:is|was|has|did|does) (?!{PERSON}|{BE}|it\b|there\b|this\b|that\b|things\b|everything\b))"
)
_VIEWED = (
    rf"(?:what (?:do|did|would) {PERSON} (?:think of|think about|make of|like about|love about|hate about"
    rf"|dislike about|enjoy about|say to)|how (?:do|did|would) {PERSON} (?:\w+ly )?(?:feel about|see|view|value|think of))"
)
_TWO_THINGS = (
    rf"(?:{_RATED} {_A_THING},? (?:and|and also|as well as) {_A_THING}|{_VIEWED} {_ITS_OWN},? (?:and|as well as) {_ITS_OWN})"
    rf"{_OF_IT}{_NOW}(?: (?:been|go|going|doing))?{END}"
)
_OWN_TWO = rf"(?:what|how)(?:'s|'re| {BE}) (?!the\b){_ITS_OWN},? (?:and|as well as) (?!the\b){_ITS_OWN}{_OF_IT}{_NOW}{END}"
_TWICE = (
    rf"(?:how|what) .*? ((?:{BEFORE_WH}|without)) (?:[^\s,?]+ ){{0,3}}?[^\s,?]+,? (?:and|or|and also|as well as)"
    rf" \1 [^,?]+{END}"
)
"""One small word twice, with two things: "with the noise and with your boss"."""
_SO_OR_SO = r"(?:[^\s,?]+ ?){1,3}"
_OLD_AND_NEW = rf"(?:which|what) (?!{BE})[^\s,?]+ ({BE}) {_SO_OR_SO} (?:and|or) (?:which|what) \1 {_SO_OR_SO}{END}"
"""One question that divides: "which fears are old and which are new"."""
_PART_AND_PART = rf"(?:which|what) ((?!{BE}|{AUXILIARY})[^\s,?]+) [^?]*?(?:and|or) (?:which|what) \1 (?:{AUXILIARY}|\w+n'?t)"
"""The same thing divided in two: "what part is about him and what part isn't"."""
_AND_NOT = rf"{WH} .* and (?:what|which|who|where|when) not{END}"
"""What belongs to it and what doesn't: "what can you change and what not"."""
_DIVIDED = (_OLD_AND_NEW, _PART_AND_PART, _AND_NOT)
_HEAD = rf"{AUXILIARY} (?:(?:{SUBJECT})(?! (?:and|or) )|{DETERMINER} \w+(?! (?:and|or) )|\w+(?! (?:and|or) ))"
_LATER = (
    r"\b(?:when|if|that|who|whom|because|while|until|before|after|where|since|which|whether|how|what|why|unless|though|than"
    r"|as)\b"
)


def two_in_one(reading: Reading) -> Iterator[Spot]:
    """Find where the second question begins, or the second thing that is asked about."""
    asked = [each for place, each in enumerate(reading.sentences) if each.asked and _is_whole(each, first=place == 0)]
    if len(asked) > 1:
        second = asked[1]
        yield Spot(start=second.start, end=second.start + len(second.text), better=_better(asked[0]))
    for clause in reading.clauses:
        place = _joined(clause)
        if place is not None:
            start, end = place
            yield Spot(start=clause.start + start, end=clause.start + end, better=_better(clause))


def _is_whole(sentence: Clause, *, first: bool) -> bool:
    """Say whether it is more than a word to show that one listens; one behind a question offers an answer to it."""
    bare = sentence.text.rstrip(" .!?")
    if re.fullmatch(_LISTENS, bare):
        return False
    if first and re.fullmatch(rf"{PERSON}|{DETERMINER} \w+", bare):
        return False
    return not first or len(bare.split()) > 1 or re.match(OPENLY, bare) is not None


def _joined(clause: Clause) -> tuple[int, int] | None:
    one = re.sub(_PAIRS, lambda pair: "_" * len(pair[0]), clause.text)
    one = re.sub(_TELLS_MORE, lambda more: more[0].replace(", ", "_ "), one)
    if any(re.match(divided, one) for divided in _DIVIDED):
        return None
    for pattern in (_BOTH_WH, _TWO_QUALITIES, _NOT_JOINED):
        match = re.match(pattern, one)
        if match is not None and (pattern is not _NOT_JOINED or re.search(rf"\b{_KNOWN}\w*\b", match[0]) is None):
            return match.span()
    if (match := re.match(_JOINED, one)) is not None and not re.match(rf"{OPENLY},", one):
        return max(one.rfind(sign, 0, match.end()) for sign in ",;:"), match.end()
    if (match := re.search(_LAST_WORD, one)) is not None and re.match(OPENLY, one) and match.start() > 0:
        return match.span()
    for match in re.finditer(_SECOND, one):
        before = one[: match.start()]
        if re.match(rf"or (?:{AUXILIARY})", match[0]) and re.match(AUXILIARY, one):
            continue  # A choice of two answers is one question.
        goes_on = re.search(_SHORT_WH, match[0]) is not None and _asks_within(before)
        if not re.search(_RELATION, before) and not is_relative(one, _behind(match)) and not goes_on:
            return match.span()
    return _embedded(one) or _two_things(one)


def _behind(joined: re.Match[str]) -> int:
    """Return where what was joined begins, behind the word that joins."""
    word = re.match(_JOIN, joined[0])
    return joined.end() if word is None else joined.start() + word.end()


def _embedded(one: str) -> tuple[int, int] | None:
    """Find a second "what …" that isn't turned round, where the first isn't such a one itself within a question."""
    for match in re.finditer(_EMBEDDED, one):
        before = one[: match.start()]
        if not _asks_within(before) and not re.search(_RELATION, before) and not re.match(r"\W*who\b", match[0][3:]):
            return match.span()
    return None


def _asks_within(before: str) -> bool:
    """Say whether a "what …" that isn't turned round stands within the first question: "how do you know what is yours"."""
    asks = re.match(rf"{OPENLY}|{AUXILIARY}", before)
    return asks is not None and re.search(_FIRST_EMBEDDED, before[asks.end() :]) is not None


def _two_things(one: str) -> tuple[int, int] | None:
    if re.search(_RELATION, one):
        return None
    joins = [each for each in re.finditer(r",? \b(?:and|as well as)\b .*", one) if not _after_a_person(one, each.start())]
    if not joins:
        return None
    last = joins[-1]
    if re.match(rf"{_OWN_TWO}|{_TWICE}", one) and not re.search(rf" {_LATER}", one.partition(" ")[2]):
        return last.span()
    if re.match(_TWO_THINGS, one) and not re.search(rf" {_LATER}", one.partition(" ")[2]):
        return last.span()
    head = re.match(_HEAD, one)
    if (
        head is not None
        and (match := re.search(_TWO_CLAUSES, one))
        and not re.search((r"\b(?:if|when|who|because)\b"), one[: match.start()])
    ):
        return match.span()
    if head is None or re.match(rf"{AUXILIARY} there\b", one) or re.search(rf"{_LATER}|\bto \w+", one[: last.start()]):
        return None
    return last.span() if head.end() <= last.start() else None


def _after_a_person(one: str, place: int) -> bool:
    """Say whether it is "you and …", or "him and her", which is one pair of people."""
    before, after = one[:place], re.sub(r"^,? *(?:and|as well as) *", "", one[place:])
    if re.search(rf"\b(?:{PERSON}|yourself|two)$", before) is not None and not one[place:].startswith(","):
        return True
    pair = rf"(?:{PERSON}|him|her|them|me|us|{DETERMINER})"
    return re.search(r"\b(?:him|her|them|me|us)$", before) is not None and re.match(pair, after) is not None


def _better(clause: Clause) -> str:
    """Return how the first of the two begins: "What do you …"."""
    words = re.split(r",? (?:and|or|but) |[,?.!]", clause.text)[0].split()[:3]
    begins = " ".join(words) if re.match(OPENLY, clause.text) else "what"
    return re.sub(r"\bi\b", "I", f"{capital(begins)} …")
