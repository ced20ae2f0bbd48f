"""Advice in disguise: what the one who asks would do, put as a question or before one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from peercoach_tui.domain.questions.check.advised import MAYBE_DO, SAID, SURE, YOU_COULD
from peercoach_tui.domain.questions.check.asked import Clause, Reading, Spot, found_in, matches
from peercoach_tui.domain.questions.check.closed import is_inviting
from peercoach_tui.domain.questions.check.english import (
    ADVERB,
    AUXILIARY,
    BE,
    DETERMINER,
    END,
    GERUND,
    HELP,
    LIVED,
    PRESENT,
    SOFTLY,
    STATE_VERBS,
    SUBJECT,
    WH_OR_IS,
    YOU,
)
from peercoach_tui.domain.questions.check.proposed import ASKED, SUPPOSED
from peercoach_tui.domain.questions.check.told import told

_GOT_TO = (
    r"(?:(?:g[eo]t|had|have|find|found) (?:an?|the|some) (?:\w+ )?(?:chance|time|opportunity|moment) to |manage(?:d)? to "
    r"|end(?:ed)? up (?=\w+ing\b)|g[eo]t (?:round|around) to |got (?:round|around) to |been (?=\w+ing\b)|remember(?:ed)? to )?"
)
"""What stands between having done it and the act itself."""
_YET = (
    rf"(?:(?:have|had)(?:n'?t)? {YOU} (?>{ADVERB}{_GOT_TO})"
    rf"|did(?:n'?t)? {YOU} (?>{ADVERB}{_GOT_TO})(?!(?!explain"
    rf"|describe){STATE_VERBS})(?=[\w-]+ \w))(?!{LIVED})(?!.* (?:(?<!day )(?<!night )before|in the past|till now){END})\w+"
)
_WHY_DID = rf"why (?:did|have|had)(?:n'?t)? {YOU}\b"
"""What asks why it was done or not: then "did you ask him?" asks for what was, and proposes nothing."""
_EVER = (
    r"(?:ever )?(?:tried|considered|thought (?:of|about|that you could)|wondered about|asked|looked (?:into|at))\b(?! (?:what"
    r"|how|why|where|who|when|which)\b)"
)
_OF_THE_HOUR = (
    r"we (?:begin|start|talk about|look (?:at|back)|use|spend|focus|stop here|end|finish|meet|continue|carry on|go (?:on"
    r"|back|over)|pause|move on|swap|agree|come back|take (?:stock|turns|a (?:break|minute|moment)))\b"
)
"""What the two do with their hour is theirs to ask."""
_COULD = (
    (
        rf"(?:(?:could|can|should|shall)(?! {_OF_THE_HOUR})|couldn'?t|can'?t|shouldn'?t|oughtn'?t|might"
        rf"|mightn'?t) {YOU} (?!(?:not )?{ADVERB}{STATE_VERBS})\w+(?: \w+)?"
    ),
    rf"(?:can'?t|couldn'?t) (?:he|she|they) (?!{STATE_VERBS}|be\b)\w+",
    (
        r"(?:(?:could|should)(?:n'?t)?|can(?:'?t)?) (?:(?:some|any|no)(?:one|body)(?: else)?|that(?= (?:wait|go)\b)"
        rf"|one(?! of)|one of (?:the|your) \w+|(?:the|your|his|her|their|our|an?) \w+) (?:not )?{ADVERB}(?:do (?:it|that"
        rf"|this)\b|be (?:\w+ed|told|given|sent|paid|shown)\b|(?!{STATE_VERBS})\w+)"
    ),
)
_SHOULDNT = (
    rf"(?:should|ought|might|must|need)n'?t (?:{YOU}|he|she|they|{DETERMINER} \w+)\b",
    rf"(?:must|need|ought) (?:(?:it|that) be {YOU}\b|{YOU} (?:really |always )?(?!be\b)\w+)",
    rf"should(?:n'?t)? (?!{_OF_THE_HOUR}){YOU}\b",
)
_SMALLER = rf"(?:could|can|would|will|won't|can't|couldn't) {YOU} (?:not )?{SOFTLY}"
_ARE_YOU = rf"(?:would|could|can|might|will|are|were|have|had|did|do)(?:n'?t)? {YOU} {ADVERB}"
_OPEN_TO = (
    rf"{_ARE_YOU}(?:consider|dare (?:to )?\w|think to \w|(?:open|willing) to|(?:benefit|profit) from|(?:be |do )?better (?:off"
    rf"|to|if)\b)",
    rf"{_ARE_YOU}(?<!^will you )(?:be )?(?:able|prepared|(?<!are you )ready|inclined|imagine) to (?!{STATE_VERBS})\w+",
    rf"{_ARE_YOU}(?<!^will you )be (?:open|willing|up|amenable|receptive|keen|game) (?:to|for) (?!{STATE_VERBS})\w+",
    rf"{_ARE_YOU}(?:(?<=n't you )|not )(?:be|feel) (?:\w{{3,}}er|more \w+|less \w+)\b",
    rf"{_ARE_YOU}(?:(?:see|imagine|picture) yourself|imagine) (?!(?:be|leav|liv|work|stay)ing\b){GERUND}",
    (
        rf"{_ARE_YOU}(?:(?:given (?:any )?)?thought to|(?:think(?:ing)?|thought) (?:of|about)"
        r"(?! (?:any|anything|something|how|what|why|when|where|who)\b))"
    ),
)
_WHY_NOT = (
    rf"how come {YOU} (?:don'?t|can'?t|won'?t) {SOFTLY}",
    (
        rf"why (?:don'?t|not|wouldn'?t|shouldn'?t) (?:{YOU}|the two of you|both of you)\b (?:\w+ly )?(?!{ADVERB}(?:like|feel"
        rf"|want|trust|know|believe"
        r"|understand|care|agree|think|see|have|remember|enjoy|need|mind|love|hear|sleep(?! on\b)|talk much|get (?:on"
        r"|along))\b)\w+"
    ),
    rf"why (?:can'?t|couldn'?t) {YOU} {SOFTLY} (?!be\b|(?:get (?:on|along|over)|accept|agree|behave|listen|trust)\b)\w+",
    (
        r"why not (?!higher\b|lower\b|now\b|more\b|less\b|yet\b|then\b|today\b|before\b|sooner\b|later\b|you\b|me\b|in\b"
        r"|at\b|on\b)\w+"
    ),
)
_SOMEBODY = (
    r"(?:\w+ )?(?:friend|colleague|person|man|woman|child|kid|boy|girl|someone|stranger|sibling|sister|brother|daughter|son"
    r"|mate|student|junior|senior|newcomer|beginner|patient|client|customer|manager|boss|leader|team|group|room|crowd|jury"
    r"|court|parent|partner|neighbou?r|teacher|coach|mentor|nurse|doctor|journalist|reporter|\w+ self)\b"
)
"""To whom one says something, rather than what is proposed."""
_HOW_ABOUT = (
    (
        rf"how about (?:{YOU} (?!then\b|now\b|today\b)\w+|(?!{SUBJECT}|the\b|his\b|her\b|their\b|my\b|our\b|your\b|him\b"
        r"|them\b|us\b|now\b|then\b|today\b|at\b|in\b|on\b|for\b|with\b|to (?:you|him|her|them|us)\b|when\b|if\b|me\b)\w+)"
    ),
    rf"what about (?:{GERUND}(?!(?: \w+){{0,4}} (?:{PRESENT}|{BE}|\w+s you)\b)|an? |some (?!of\b)|more |less )",
    rf"what about (?:if )?{YOU} (?:(?!{PRESENT}|{AUXILIARY})\w+|(?:do|have) (?:the|a|an|it|that|some|your)\b)",
    r"how about something \w+",
    rf"what about the idea of (?:an?|{GERUND})",
    (
        rf"what (?:do|would) you say (?:to (?:an? (?!{_SOMEBODY})|{GERUND})"
        r"|if (?:you|we|i)\b(?! (?:could|had|were|knew|didn't|don't|can|never)\b))"
    ),
    r"(?:what|how) about if\b",
)
_THINK = rf"(?:do|don'?t|did|would|wouldn'?t) you {ADVERB}(?:think|agree|say|feel|believe|see|suppose) (?:that )?"
_THINK_YOU = (
    rf"{_THINK}{YOU} (?:should|ought|could|might|need|must|had better|'d better|have to|deserve)\b",
    rf"{_THINK}{YOU}(?:'d| would) (?:be|feel|do) (?:better|\w{{3,}}er)\b",
    rf"{_THINK}(?:{GERUND}|{DETERMINER} \w+|\w+)(?: \w+){{0,3}} (?:would|might|could) (?:{HELP}|do you good)\b",
    (
        rf"{_THINK}(?:an?|some|more|less|fewer|another) (?:[\w-]+ ){{1,4}}?(?:would|might|could|is (?:overdue|due|needed"
        rf"|called for"
        r"|in order|the answer))\b"
    ),
    rf"{_THINK}it(?:'s| is) (?:worth (?!it\b)|(?:high |about )?time\b|(?:better|best|wise|\w{{3,}}er) (?:to|if))",
    rf"{_THINK}it(?:'d| would| might) (?:{HELP})\b",
)
_MAY_I = (
    r"(?:can|could|may|might|shall|mind if) i (?:just |perhaps |maybe |possibly |please )?(?:suggest|recommend|propose"
    r"|advise|make a (?:suggestion|proposal)|(?:offer|give) (?:you )?(?:a|an|some|one|my) (?:thought|idea|suggestion|tip"
    r"|hint|advice|piece of advice))\b"
)
_DONT_YOU_WANT = (
    rf"(?:do|would|need|did)n'?t {YOU} (?:\w+ly |just |maybe )?(?:(?:want|need|have|like|prefer|care) to |rather )"
    rf"(?:(?!{STATE_VERBS})\w+|[^?]+ first{END}|hear )"
)
_WHY_CANT = (
    rf"why (?:can'?t|couldn'?t) {YOU} (?!{STATE_VERBS}|{LIVED}|(?:just|simply|let|stop|stand|leave|behave|listen|do|try|help"
    rf"|move on"
    r"|relax|say|admit|concentrate|focus)\b)\w+"
)
_PUT_FIRST = (*SUPPOSED, *_HOW_ABOUT)
"""What may stand before the clause that asks: "what if you told him, how would that be?"."""
_ASKED = (
    *ASKED,
    _MAY_I,
    _DONT_YOU_WANT,
    _WHY_CANT,
    _YET,
    _EVER,
    *_SHOULDNT,
    *_COULD,
    _SMALLER,
    *_OPEN_TO,
    *_WHY_NOT,
    *_THINK_YOU,
)

_SOUNDS = (
    r"(?:how does (?:that|this|it) (?:sound|feel|seem|land)|how(?:'s| is| about) that|what do you (?:think|say)(?! to (?!that"
    r"|this|it))|what would you say|does (?:that|this|it) (?:sound|seem|make|work|help)|sounds? (?:good|right|ok)|(?:would"
    r"|could|might) (?:that|this|it) (?:work|help|be|suit)|(?:do|would) you (?:agree|see (?:that|it))|is (?:that|this"
    r"|it) (?:an (?:option|idea)|something|a possibility|possible|realistic)|could you do that|would you (?:do|try) that"
    r"|what about that|can you do that|will you (?:do|try) that|how would (?:that|this|it) (?:be|work|feel|sound|land|help)"
    r"|what about you|how about (?:that|you)|how do you see (?:it|that)|when (?:could|can|will) you|what (?:have"
    r"|do) you (?:got |have )?(?:got )?to lose|what(?: \w+)? (?:could|would) (?:possibly )?(?:happen|go wrong)"
    r"|what would be so (?:bad|hard)|what(?:'s| is) the worst|what(?:'s| is) (?:stopping you|holding you back|the problem)"
    r"|what are you waiting for)\b"
)
_TOLD = (
    rf"{SURE}(?:you (?:have to|could|can|need)\b|in my (?:last|old|former|previous|first) \w+"
    r"|in (?:my|our) (?:\w+ )?\w+,? (?:we|i)\b|i'd (?!like\b|love\b|be (?:curious|interested)\b)\w+"
    r"|i would (?!like\b|love\b)\w+|let's (?!imagine|say|suppose|assume|pretend|look|stay|go back|see)"
    r"|i (?:always|usually|often|mostly|normally|generally|never|tend to) (?!hear|see|notice|wonder|think|thought|enjoy|feel"
    r"|read|say|get)\w+|(?:my|our) (?:\w+ )?(?!\w+ is\b)\w+ (?:swore by|uses|does|has|did|had|tried|used|went|took|always|never"
    r"|got|swears by)\b|we (?!agreed|talked|discussed|looked|said|stopped|started)\w+ed\b|(?:most|many|some|other"
    r"|good) (?:people|\w+s)\b|people (?:\w+ ){0,2}(?:find|do|use|try|swear by)\b|(?:talk|try|ask|speak|call|write|go|tell"
    r"|look for|do it|think positive|stop|start|take|get|make|sell|send|leave|quit|just|don't|say|find|put|set|do)\b)"
)
"""What is advice when it is followed by asking what they think of it."""

_YOUR_WORDS = rf", {YOU} (?:said|say|told me|tell me)\b"


def advice(reading: Reading) -> Iterator[Spot]:
    """Find what the other is told to do, in what asks and in what stands before it."""
    blames = any(re.match(_WHY_DID, each.text) for each in reading.sentences[1:])
    for pattern in _ASKED:
        if blames and pattern is _YET:
            continue
        for clause, match in matches(pattern, reading.clauses):
            if not is_inviting(clause):
                yield found_in(clause, match, _better(clause.text))
    for pattern in SAID:
        for sentence, match in matches(pattern, reading.sentences):
            if re.search(_YOUR_WORDS, sentence.text) is None and not is_inviting(sentence):
                yield found_in(sentence, match, _better(sentence.text))
    for sentence in reading.sentences:
        if sentence.asked and not is_inviting(sentence):
            yield from _supposed(sentence)
    for pattern in _PUT_FIRST:
        for clause, match in matches(pattern, (*reading.sentences, *reading.clauses)):
            if not is_inviting(clause):
                yield found_in(clause, match, _better(clause.text))
    for sentence, match in told(reading):
        yield found_in(sentence, match, _better(sentence.text))
    yield from _proposed(reading.sentences)


def _supposed(sentence: Clause) -> Iterator[Spot]:
    """Find what a mere question mark proposes: "you could ask her?", "if it hurts, maybe see a doctor?"."""
    if (match := re.match(YOU_COULD, sentence.text)) is not None:
        yield found_in(sentence, match, _better(sentence.text))
    if re.search(rf"\b{WH_OR_IS} (?:{AUXILIARY}|\w+ {AUXILIARY})", sentence.text) is not None:
        return
    for begins in re.finditer(r"^|[,;] (?:(?:and|or|but|so|then) )*", sentence.text):
        for pattern in MAYBE_DO:
            if (match := re.compile(pattern).match(sentence.text, begins.end())) is not None:
                yield found_in(sentence, match, _better(sentence.text))


def _proposed(sentences: tuple[Clause, ...]) -> Iterator[Spot]:
    """Find a proposal that is followed by asking what they think of it."""
    for said, asked in pairwise(sentences):
        match = re.match(_TOLD, said.text)
        tagged = not asked.text and re.match(r"i(?:'d| would) ", said.text)
        if match is not None and not said.asked and (tagged or re.match(_SOUNDS, asked.text)):
            yield found_in(said, match, _better(said.text))
    for sentence, match in matches(rf"(?:{_TOLD})[^?]*, (?:so |and )?{_SOUNDS}", sentences):
        yield found_in(sentence, match, _better(sentence.text))


def _better(text: str) -> str:
    """Return how to ask for what the proposal is after, as far as its beginning tells: what was tried, wanted or needed."""
    return next((better for begins, better in _BETTER if re.match(begins, text)), "What could you …")


_BETTER = (
    (rf"(?:do|did|would)(?:n'?t)? {YOU} {ADVERB}(?:think|feel|believe|agree|say|find|suppose)\b", "What do you think …"),
    (r"what (?:do|would) you (?:think|say)\b|how would you feel", "What do you think …"),
    (rf"(?:have|had|did)(?:n'?t)? {YOU}\b|(?:ever )?(?:tried|thought|considered)\b", "What have you tried …"),
    (rf"do(?:n'?t)? {YOU} {ADVERB}need\b", "What do you need …"),
    (rf"(?:(?:do|did)(?:n'?t)? {YOU} {ADVERB}want|would(?:n'?t)? {YOU} {ADVERB}(?:like|want))\b", "What do you want …"),
    (rf"{AUXILIARY} [^?]*\bhelp\b", "What would help …"),
)
