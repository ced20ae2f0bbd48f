"""Advice in disguise: what the one who asks would do, put as a question or before one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from peercoach_tui.domain.questions.check.asked import Clause, Reading, Spot, found_in, matches
from peercoach_tui.domain.questions.check.closed import is_inviting
from peercoach_tui.domain.questions.check.english import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    PRESENT,
    REMEDY,
    SOFTLY,
    STATE_VERBS,
    SUBJECT,
    WH,
)
from peercoach_tui.domain.questions.check.told import told

_YOU = r"(?:you|we|y'all|you (?:and|two|both|all|guys)(?: \w+)?)"
_ING = (
    r"(?!(?:any|some|every|no)thing|feelings?\b|meetings?\b|mornings?\b|evenings?\b|buildings?\b|things?\b|king\b|being\b"
    r"|timing\b)"
)
_GERUND = rf"{_ING}(?:not |never |just |maybe |simply )?{_ING}\w+ing\b"
_GOOD = (
    r"(?:(?:a |an )?(?:\w+ )?(?:better|best|wise|wiser|smart|good|nice|helpful|useful|sensible|idea|option|possibility|thought"
    r"|plan|solution|worth|possible|easier|simpler|safer|fairer|kinder|healthier|faster|quicker|cheaper"
    r"|clever|reasonable|an option|feasible|realistic|more \w+|less \w+|\w{3,}er))"
)
_HELP = (
    r"(?:help|work|hurt|make (?:sense|a difference|it \w+|things \w+|life \w+)|do (?:any |some )?good"
    r"|be of (?:any )?(?:help|use)"
    rf"|be (?:at all )?(?:any )?{_GOOD}|feel (?:better|good|right|easier)|kill you|pay|solve \w+|change \w+|improve \w+"
    r"|ease \w+)"
)
_PROPOSED = (
    rf"(?:if (?:{_YOU}|they|he|she|someone|your \w+)\b|to (?!you\b|me\b|him\b|her\b|them\b|your\b|the\b)\w+|for {_YOU} to\b"
)
_PROPOSED += rf"|{_GERUND})"

_YET = rf"(?:have|did|had)(?:n'?t)? {_YOU}(?: both| two)? {ADVERB}{REMEDY}"
_WHY_DID = rf"why (?:did|have|had)(?:n'?t)? {_YOU}\b"
"""What asks why it was done or not: then "did you ask him?" asks for what was, and proposes nothing."""
_EVER = (
    r"(?:ever )?(?:tried|considered|thought (?:of|about)|wondered about|asked|looked (?:into|at))\b"
    r"(?! (?:what|how|why|where|who|when|which)\b)"
)
_OF_THE_HOUR = (
    r"we (?:begin|start|talk about|look (?:at|back)|use|spend|focus|stop here|end|finish|meet|continue|carry on"
    r"|go (?:on|back|over)"
    r"|pause|move on|swap|agree|come back|take (?:stock|turns|a break))\b"
)
"""What the two do with their hour is theirs to ask."""
_COULD = (
    rf"(?:could|couldn'?t|can'?t|should(?! {_OF_THE_HOUR})|shouldn'?t|oughtn'?t|might|mightn'?t) {_YOU} "
    rf"(?!(?:not )?{ADVERB}{STATE_VERBS})(?!be\b)\w+(?: \w+)?"
    rf"|(?:could|should)n'?t {DETERMINER} \w+ (?!{STATE_VERBS})\w+"
)
_SHOULDNT = (
    rf"(?:should|ought|might|must|need)n'?t {_YOU}\b|(?:should|ought) {_YOU} not\b|should(?:n'?t)? (?!{_OF_THE_HOUR}){_YOU}\b"
)
_SMALLER = rf"(?:could|can|would|will|won't|can't|couldn't) {_YOU} {SOFTLY}"
_CAN = (
    rf"(?:can|can'?t) {_YOU} (?:not )?(?:ask|call|phone|write|email|speak to|talk to|delegate|hire|contact|try|check"
    r"|apply|get (?:someone|somebody|help"
    r"|him|her|them|your|a)|find (?:someone|somebody|an?)|tell (?!me\b|us\b|that\b|if\b|whether\b)\w+|take (?:a|some)"
    r"|set|hand|move|bring|send|cancel|postpone|book|cut|turn (?:it|off|down|your)"
    r"|switch|give (?:it|him|her|them|someone|yourself)|make (?:an?|some|it)|start|arrange|go to|let|leave (?:it|work"
    r"|early)|negotiate|suggest|propose|share (?:it|the|that)|block|raise|offer)\b"
)
_OPEN_TO = (
    rf"(?:would|could|will|are|have|had|did|do)(?:n'?t)? {_YOU} {ADVERB}(?:consider"
    r"|(?<=n't you )(?:be|feel) (?:\w{3,}er|more \w+|less \w+)\b|(?<!^will you )be (?:open|willing"
    rf"|up|able) (?:to|for) (?:try"
    r"|talk|ask|giv|do|go"
    r"|mov|meet|tak|see)\w*|(?:open|willing) to|given (?:any )?thought to|thought to|think(?:ing)? (?:of|about)|thought (?:of"
    r"|about)|(?:be )?better off)"
)
_WHY_NOT = (
    rf"why (?:don'?t|not|wouldn'?t|shouldn'?t) {_YOU}\b (?:\w+ly )?(?!{ADVERB}(?:like|feel|want|trust|know|believe"
    r"|understand|care|agree"
    r"|think|see|have|remember|enjoy|need|mind|love|hear|sleep|talk much|get (?:on|along))\b)\w+"
    rf"|why (?:can'?t|couldn'?t) {_YOU} {SOFTLY} (?!be\b|(?:get (?:on|along|over)|accept|agree|behave|listen|trust)\b)\w+"
    r"|why not (?!higher\b|lower\b|now\b|more\b|less\b|yet\b|then\b|today\b|before\b|sooner\b|later\b|you\b|me\b|in\b"
    r"|at\b|on\b)\w+"
)
_WHAT_IF = (
    rf"what if (?!.*\bnever\b)(?:{_YOU}|your \w+|{DETERMINER} \w+ of you)(?:'d)? {ADVERB}(?!(?:were|weren't|was|wasn't"
    r"|could|couldn't"
    r"|had|hadn't|knew|felt"
    r"|lost|failed|won|are|aren't|can|can't|fail|succeeded|succeed|believed|do|don't|did nothing|really|no longer|woke"
    r"|became|saw|lived"
    rf"|found out|got (?:ill|sick|fired)|fell|need(?:ed)?|want(?:ed)?|would|will|might|have|regret(?:ted)?)\b)\w+"
)
_SOMEBODY = (
    r"(?:\w+ )?(?:friend|colleague|person|man|woman|child|kid|boy|girl|someone|stranger|sibling|sister|brother|daughter|son|mate"
    r"|student|junior|senior|newcomer|beginner|patient|client|customer|manager|boss|leader|team|group|room|crowd|jury|court"
    r"|parent|partner|neighbou?r|teacher|coach|mentor|nurse|doctor|journalist|reporter|\w+ self)\b"
)
"""To whom one says something, rather than what is proposed."""
_HOW_ABOUT = (
    rf"how about (?:{_YOU} (?!then\b|now\b|today\b)\w+|(?!{SUBJECT}|the\b|his\b|her\b|their\b|my\b|our\b|your\b|him\b"
    r"|them\b|us\b|now\b"
    rf"|then\b|today\b|at\b|in\b|on\b|when\b|if\b|me\b)\w+)|what about (?:{_GERUND}|an? )"
    rf"|what about (?:if )?{_YOU} (?!{PRESENT}|{AUXILIARY})\w+"
    rf"|how would it be if you\b|what (?:do|would) you say (?:to (?:an? (?!{_SOMEBODY})|{_GERUND})|if)|(?:what|how) about if\b"
)
_WOULD_IT = (
    r"(?:would|wouldn'?t|could|couldn'?t|might|may|can|can'?t|will|won'?t|do you think|don'?t you think) (?:it|that"
    r"|this) (?:would |might |could )?"
    rf"(?:perhaps |maybe |not |also |at least |really )?{_HELP}(?: for you| then)? {_PROPOSED}"
    r"|(?:would|wouldn'?t|isn'?t|might|could) (?:it |this |that |now )?(?:be |not )?(?:perhaps |maybe "
    r"|not )?(?:an option|(?:high |about )?time"
    rf"|possible|worth|better|an idea|a good idea|feasible|\w+er)(?: for you)? {_PROPOSED}"
    r"|is (?:it|this|that|now) (?:perhaps |maybe |not )*(?:an option|worth|better|time|(?:possible|feasible|okay"
    rf"|conceivable)(?= for you)) ?(?:for you )?{_PROPOSED}"
    rf"|(?:isn'?t|is) it (?:high |about )?time {_YOU}\b|(?:would|wouldn'?t|might) (?:{_GERUND}"
    rf"|{DETERMINER} (?:\w+ )?\w+)(?: \w+){{0,4}} "
    r"(?:help|do (?:you|her|him|them|your \w+) (?:some |a world of |the world of |a power of )?good|be (?:a "
    r"|an )?(?:good|better|nice|useful|helpful|great|idea|option|best|wise|way|possibility|answer"
    r"|solution|fair)\b|make sense)"
)
_REASON = (
    rf"(?:is|was) there (?:a|any|some|a good|any good) (?:reason|explanation) (?:why |that )?{_YOU} (?:(?:do|ca|could"
    r"|have|did|wo|would|are)n'?t"
    r"|cannot|can not|do not|have not|could not|never)|what (?:is |'s )?(?:stops|stopping|keeps|keeping|prevents"
    r"|preventing) you from "
    rf"{SOFTLY}|is(?:n'?t)? there (?:a|any|some) (?:way|chance|possibility) {_YOU} (?:could|can|might)"
)
_THINK_YOU = (
    rf"(?:do|don'?t|did|would|wouldn'?t) you {ADVERB}(?:think|agree|say|feel|believe|see) (?:that )?(?:{_YOU} (?:should"
    r"|ought|could|might|need"
    rf"|must|had better|'d better|have to|deserve)\b|(?:{_GERUND}|{DETERMINER} \w+|\w+)(?: \w+){{0,3}} (?:would|might"
    rf"|could) (?:{_HELP}|do you good)\b|it(?:'s| is) (?:high |about )?time\b|it(?:'d| would| might) (?:{_HELP})\b)"
)
_DOING = rf"(?:maybe |perhaps |just |simply )?(?!leav|mov|go|stop|say|let)(?=\w+ing\b){REMEDY}"
_MAY_I = (
    r"(?:can|could|may|might|shall|mind if) i (?:just |perhaps |maybe |possibly |please )?(?:suggest|recommend|propose|advise"
    r"|make a (?:suggestion|proposal)|(?:offer|give) (?:you )?(?:a|an|some|one|my) (?:thought|idea|suggestion|tip|hint|advice"
    r"|piece of advice))\b"
)
_DONT_YOU_WANT = (
    rf"(?:do|would|need|did)n'?t {_YOU} (?:\w+ly |just |maybe )?(?:(?:want|need|have|like|prefer|care) to |rather )"
    rf"(?!{STATE_VERBS})\w+|had(?:n'?t)? {_YOU} (?:not |perhaps )?better\b"
)
_WHY_CANT = (
    rf"why (?:can'?t|couldn'?t) {_YOU} (?:work from|swap|delegate|hire|postpone|reschedule|outsource|automate"
    rf"|start (?:later|earlier)"
    r"|move (?:it|the|your)|book|take (?:an?|the|some|your) (?:\w+ )?(?:day|week|month|break|holiday|leave|train|bus|bike|lunch)"
    r"|ask (?:him|her|them|someone|somebody|your \w+|\w+) (?:to|for|if)|hand (?:it|that|the|some)|share the|use (?:an?"
    r"|the|your))\b"
)
_WHAT_HARM = (
    rf"what(?:'s| is| would be) (?:so (?:bad|hard|difficult|terrible|awful)|wrong|the harm) (?:with|about|in|of) {_DOING}"
    rf"|how (?:hard|difficult|bad|awful|terrible) (?:would|could|can) (?:it|that) be (?:for you )?to (?!leav|mov|go"
    rf"|stop|say|let){REMEDY}"
    rf"|(?:is there |what(?:'s| is) )?(?:any|a|the) reason (?:not to|you (?:can|could|have|do|are|would)n'?t)\b"
    rf"|what (?:do|would) you think (?:about|of) {_DOING}|how would you feel about {_DOING}"
    rf"|(?:is|isn'?t) (?:{_GERUND}|{DETERMINER} \w+)(?: \w+){{0,4}} (?:an option|a possibility|out of the question|worth a)\b"
)
_PUT_FIRST = (_WHAT_IF, _HOW_ABOUT)
"""What may stand before the clause that asks: "what if you told him, how would that be?"."""
ASKED = (
    _MAY_I,
    _DONT_YOU_WANT,
    _WHY_CANT,
    _WHAT_HARM,
    _YET,
    _EVER,
    _SHOULDNT,
    _COULD,
    _SMALLER,
    _CAN,
    _OPEN_TO,
    _WHY_NOT,
    _WOULD_IT,
    _REASON,
    _THINK_YOU,
)

_SURE = (
    r"(?:(?:maybe|perhaps|surely|really|honestly|clearly|obviously|personally|i (?:really |do |just |still )?(?:think"
    r"|feel|believe|guess"
    r"|reckon|suppose|would say)|i'd say|to me|in my (?:view|opinion|experience)|it seems to me|if you ask me|i'm sure|probably"
    r"|possibly|the way i see it|then|it sounds like|sounds like),? (?:that )?)*"
)
_PRAISE = (
    r"(?! (?:not )?(?:be|feel) (?:very |so |really )?(?:proud|pleased|happy|glad|tired|exhausted|relieved|thrilled"
    r"|delighted))"
)
_SHOULD = (
    rf"{_SURE}you (?:really |just |probably |definitely |maybe |perhaps |simply |also )*(?:(?:should|shouldn't|ought to"
    r"|ought not|need to(?! be\b| feel\b)"
    rf"|had better|better|can't just|cannot just){_PRAISE}|could (?:always|just|try|also|maybe|perhaps|simply|at least"
    r"|ask|talk|write)"
    r"|might (?:want to|try|like to|consider|think about|as well|wish to)|may want to|must (?!be\b|have\b|feel\b)"
    r"|could do with|deserve to|will (?:want|need) to)\b"
    rf"|{_SURE}you'?d (?:better|be better off|do well)\b"
)
_LONG_SURE = (
    r"(?:maybe|perhaps|surely|clearly|obviously|i (?:really |do |just )?(?:think|feel|believe)|i'd say|in my (?:view"
    r"|opinion)),? (?:that )?"
)
_HAVE_TO = rf"{_LONG_SURE}you (?:have to|could|can|would need to|need)\b"
_IN_YOUR_PLACE = (
    r"(?:if i (?:were|was) you\b|(?:if i (?:were|was) )?in your (?:place|position|shoes|situation)\b,? i\b"
    r"|were i (?:in your|you)\b"
    r"|i(?:'d| would) (?:(?:strongly |really |just |definitely |always |probably |personally |certainly )*)?(?:suggest"
    r"|recommend|advise"
    r"|propose|encourage you|urge you|say you)\b|i (?:strongly |really |would )?(?:suggest|recommend|advise|propose|urge)\b"
    r"|i(?:'d| would) (?:just|simply|definitely|probably|personally|always|never) (?!like\b|love\b|be\b|want\b|think\b)\w+"
    r"|my (?:advice|suggestion|recommendation|tip|proposal)\b|what (?:i'd|i would) do\b|when i was in your\b"
    r"|what (?:always |really |often )?(?:worked|works|helped|helps) for me\b|it (?:would|might|may"
    r"|could) be (?:\w+ )?(?:better|best|good"
    r"|wise|smart|worth|helpful|an idea|a good idea|easier|wiser|smarter|useful|time) (?:to(?! (?:know|hear|understand"
    r"|see|have|get|look)\b)|if|for you)\b"
    r"|(?:the )?best (?:thing )?(?:would|is) to\b"
    r"|(?:the (?:best|easiest|simplest|obvious) (?:thing|way|solution|answer) (?:is|would be)))"
)
_TRY = (
    rf"{_SURE}(?:why not )?(?:do |just )*(?:try (?:not )?(?!(?:to|and) (?:imagine|picture|remember|recall|see|put|describe|think"
    rf"|say|find)\b)(?:{_GERUND}|(?:to|and) \w+|a|an|the|it|this"
    r"|that)\b|give it a (?:try|go)\b)"
)
_YOU_COULD = rf"you could (?!(?:not )?{ADVERB}{STATE_VERBS})\w+"
_GOOD_FOR_YOU = (
    rf"(?:maybe|perhaps|possibly),? (?!{WH})"
    rf"(?:{DETERMINER} )?(?:\w+ ){{1,3}}?(?:would|might|could|may) (?:\w+ )?(?:help|suit|make sense"
    rf"|do you|be (?:a |an |the )?(?:\w+ )?(?:good|better|best|useful|helpful|easier|worth|nice|idea|option|answer|way))\b"
    rf"|(?:maybe|perhaps|possibly),? (?:just |try |simply )*(?:{_GERUND}(?= (?:\w+ ){{0,4}}?(?:would|might|could|may)\b)"
    rf"|(?:ask|talk|tell|call|write|book|join|cancel"
    rf"|delegate)\b)"
)
_IT_IS_TIME = (
    rf"(?:maybe|perhaps|possibly|surely),? it(?:'s| is| might be| may be) (?:high |about )?time (?:for )?"
    rf"(?:to (?!end\b|finish\b|stop here\b|pause\b|swap\b|begin\b)\w+|{_YOU} \w+)"
)
SAID = (_SHOULD, _HAVE_TO, _IN_YOUR_PLACE, _TRY, _GOOD_FOR_YOU, _IT_IS_TIME)
"""What gives advice before a question, or in the place of one."""
_SOUNDS = (
    r"(?:how does (?:that|this|it) (?:sound|feel|seem)|how (?:is|about) that|what do you (?:think|say)|what would you say"
    r"|does (?:that|this|it) (?:sound|seem|make|work|help)|sounds? (?:good|right|ok)|would (?:that|this|it) (?:work|help|be)"
    r"|could you do that|would you (?:do|try) that|what about that|can you do that|will you (?:do|try) that"
    r"|how would that be)\b"
)
_TOLD = (
    rf"{_SURE}you (?:have to|could|can|need)\b|i'd (?!like\b|love\b|be (?:curious|interested)\b)\w+|i would (?!like\b"
    r"|love\b)\w+|let's\b"
    r"|(?:talk|ask|speak|call|write|go|tell|stop|start|take|get|make|sell|send|leave|quit|just|don't|say|find|put|set|do)\b"
)
"""What is advice when it is followed by asking what they think of it."""


def advice(reading: Reading) -> Iterator[Spot]:
    """Find what the other is told to do, in what asks and in what stands before it."""
    blames = any(re.match(_WHY_DID, each.text) for each in reading.sentences[1:])
    for pattern in ASKED:
        if blames and pattern is _YET:
            continue
        for clause, match in matches(pattern, reading.clauses):
            if not is_inviting(clause):
                yield found_in(clause, match, _BETTER)
    for pattern in SAID:
        for sentence, match in matches(pattern, reading.sentences):
            yield found_in(sentence, match, _BETTER)
    for sentence, match in matches(_YOU_COULD, reading.sentences):
        if sentence.asked:
            yield found_in(sentence, match, _BETTER)
    for pattern in _PUT_FIRST:
        for sentence, match in matches(pattern, reading.sentences):
            yield found_in(sentence, match, _BETTER)
    for sentence, match in told(reading):
        yield found_in(sentence, match, _BETTER)
    yield from _proposed(reading.sentences)


def _proposed(sentences: tuple[Clause, ...]) -> Iterator[Spot]:
    """Find a proposal that is followed by asking what they think of it."""
    for said, asked in pairwise(sentences):
        match = re.match(_TOLD, said.text)
        if match is not None and not said.asked and re.match(_SOUNDS, asked.text):
            yield found_in(said, match, _BETTER)


_BETTER = "What could you …"
