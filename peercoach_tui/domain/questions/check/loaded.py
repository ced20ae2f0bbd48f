"""Loaded questions: they carry the answer, or a verdict, in their own words."""

import re
from collections.abc import Iterator

from peercoach_tui.domain.questions.check.asked import Reading, Spot, found_in, is_told, matches
from peercoach_tui.domain.questions.check.closed import is_inviting
from peercoach_tui.domain.questions.check.english import AUXILIARY, BE, DETERMINER, END, NOT, ONE, PERSON, SUBJECT

_BAD = (
    r"(?:lazy|stupid|silly|foolish|dumb|careless|selfish|incompetent|useless|ridiculous|childish|unreasonable|irresponsible"
    r"|ungrateful|rude|arrogant|stubborn|defensive|negative|passive|aggressive|hopeless|pathetic|immature|naive|mean|cruel"
    r"|cold|weak|unfair|impossible|toxic|awful|terrible|horrible|dreadful|bad|poor|unprofessional|disorgani[sz]ed|unreliable"
    r"|dishonest|sloppy|messy|slow|blind|crazy|insane|mad|sensitive|emotional|difficult|obsessed|unhappy|angry|jealous|greedy"
    r"|vain|bossy|controlling|needy|ignorant|hostile|hard on|strict|wrong|late|closed|cynical|bitter|dramatic|moody|impatient"
    r"|critical|demanding|spoilt|spoiled|clumsy|hypocritical|two-faced|annoying|boring|wasteful|reckless|fussy|picky|harsh"
    r"|inflexible|rigid|evil|nasty|petty|clueless|thick|hung up|worked up|against)"
)
_WORST = (
    r"(?:awful|terrible|horrible|dreadful|stupid|lazy|unfair|incompetent|ridiculous|annoying|rude|wonderful|amazing|fantastic"
    r"|brilliant|disappointing|unreasonable|toxic|selfish|lovely|excellent|impressive|disgusting|embarrassing|shameful"
    r"|irresponsible|useless|pathetic|crazy|insane|boring|appalling|cruel|nasty|pointless|outrageous|silly)"
)
_VERY = r"(?:utterly |very |really |truly |extremely |absolutely |so )?"
_SO = r"(?:always |still |being |all |both )*(?:so|such an?|too|that|this) "
_ANYONE = r"(?:anyone|anybody)"
_ANY_OF = r"(?:him|her|them|us|me|people|(?:your|the|other) \w+|any\w+|it|that)"

# No clause of these can be answered by one's own view: what opens with an auxiliary.
_CLOSED = (
    rf"{NOT} (?!me\b)",
    rf"{AUXILIARY} (?:not )?{PERSON} (?:(?:really|honestly|seriously|actually|truly|genuinely) (?:think|believe|expect|care"
    rf"|want"
    r"|need|mean|imagine|like)|still (?:think|believe|expect|imagine))\b",
    rf"(?:{BE}|do|does|must) {PERSON} always\b",
    rf"(?:{BE}|will) {PERSON} (?:ever (?:going to )?\w|(?:\w+ )?going to (?:let|keep|allow|put up|waste|throw|go on|give up"
    rf"|give in)\b)",
    rf"{AUXILIARY} {PERSON} really not\b|is (?:that|this|it) really\b|have {PERSON} no \w+{END}",
    r"[^?]*\bthat (?:fool|idiot|jerk|loser|moron|coward|clown)\b",
    rf"{BE} {PERSON} (?:really|honestly|seriously|just|always|so|that) \w+",
    rf"(?!\w+ it (?:an? )?(?:difficult|hard|slow|demanding|emotional|critical|sensitive|late|messy) \w)"
    rf"{AUXILIARY} (?:{SUBJECT}|{DETERMINER} \w+)(?: \w+)?(?: really| just| not)?"
    rf"(?: a bit| a little| rather| quite| too| so| such an?| being| a)+ {_BAD}\b",
    rf"{AUXILIARY} {PERSON} (?:ever |even )?(?:stopped|stop|finally|admit|realise|realize|care|bother|have any idea|agree"
    r"|concede|aware|ashamed|ready to (?:admit|stop))\b(?=.*\b(?:blaming|complaining|lying|wasting|cheating|that you|how"
    r"|what|making|hurting|it was|it is|you|to say|to ask|of yourself|mistake|wrong|fault)\b)",
)
_WHY = (
    rf"why (?:is|are|am) {PERSON} (?:{_SO}|never\b|always\b|still\b)",
    r"why (?:is|are) (?:\w+ ){1,2}always\b",
    rf"why(?: is| are|'s|'re) {DETERMINER} (?:\w+ )?\w+ (?:{_SO}{_BAD}\b|always\b|such an? )",
    rf"why(?: is| are|'s|'re) (?!(?:it|this|that|there)\b)(?:\w+ ){{1,2}}{_SO}{_BAD}\b",
    rf"why (?:do|does|must|can'?t|won'?t|are|is) (?:{PERSON}|{DETERMINER} \w+) (?:always|never|constantly|continually"
    r"|keep (?:on )?(?!com|go|think|return|choos|feel|hop)\w+ing|keeps \w+ing|insist|insists|refuse|refuses|even|let yourself"
    r"|make (?:everything|it so|things so)|ever|have to be"
    r"|waste)\b",
    rf"why (?:do|does) {PERSON} (?:still|just|only|simply|bother|put up|let (?:him|her|them|it|people|others|your \w+"
    rf"|\w+ (?:treat|talk|walk|boss|push|get)))\b",
    rf"why (?:can'?t|won'?t|couldn'?t) {PERSON} (?:people |guys |all )?(?:ever|be|just|simply|let|forgive|accept|get over|stop"
    rf"|admit|leave|stand up|move on"
    r"|do|trust"
    r"|listen|see that|understand|agree|behave|try|make|grow|learn)\b",
    rf"why don'?t {PERSON} (?:care|trust|listen|understand|see that)\b",
    rf"why would (?:you|{_ANYONE}) (?:ever |even )?(?!(?:want|need|like|be|that|this|stay|leave|go|choose|recommend|prefer|miss"
    rf"|change|say yes)\b)\w+",
    r"why (?:on earth (?!did\b|had\b|was\b|were\b)|bother|waste|even try|make such)\b",
)
_BLAMING = (
    r"(?:miss|overlook|neglect|fail|waste|hurt|break(?![^?]* (?:down|up|into)\b)|blow|mess|forget|lie|cheat|betray|abandon"
    r"|treat (?:him|her|them|me|your)|ignore (?:him|her|them|that|this|it|the)"
    r"|let (?:that|this|it|him|her|them|things) (?:happen|slip|slide|get|go on|down|go so|come)|leave (?:him|her|them|the|your)"
    rf"|(?:do|say|think) (?:that|this|it|so|such \w+|something)(?:{END}| (?:to|about|of|when)\b)|believe (?:that|him|her|such)"
    r"|marry|fall for|agree to (?:that|this|such)|be (?:so|such|that))\b"
)
_SUFFERING = r"(?:stand|bear|stomach|tolerate|put up with|trust|believe|forgive|marry|defend)"
_HOW = (
    rf"how (?:could|can|dare) (?:{PERSON}|{_ANYONE}) (?:ever |even |still |possibly )(?!but\b)\w+",
    rf"how (?:could|dare) {PERSON} {_BLAMING}",
    rf"how (?:could|can|dare) {_ANYONE} \w+",
    rf"how (?:could|can) {PERSON} not (?:see|know|notice|reali[sz]e|understand)\b",
    rf"how (?:could|can) (?:{PERSON}|{DETERMINER} \w+) be (?:so|that) (?:sure|certain|\w+ about|{_BAD})\b",
    rf"how dare {PERSON}|how can {PERSON} call (?:that|this|it)\b",
    rf"how (?:can|could) {PERSON} (?:stand|stomach|put up with) (?:him|her|them|that|this|it)\b",
    rf"how (?:could|can) {PERSON} (?:do|work (?:for|with)|{_SUFFERING})(?: \w+){{0,2}} such (?:an?|\w+s)\b",
    rf"how (?:could|can) {PERSON} (?:work|{_SUFFERING})(?: \w+){{0,3}} like (?:that|him|her|this){END}",
    rf"how (?:do|can|could) {PERSON} (?:ever |seriously |possibly )?expect {_ANY_OF} to \w+.*\b(?:if|when) {ONE}\b",
    rf"how {_VERY}{_WORST} {BE}\b",
    rf"how {_VERY}(?:bad|great|poor|good) {BE} (?:your|our|his|her|their) \w+",
    rf"how {_VERY}(?:bad|guilty|ashamed|awful|terrible|hurt|stupid|{_WORST}) (?:do|does|did) (?:{SUBJECT}|{DETERMINER} \w+)"
    r" (?:make (?:you|him|her|them) )?feel\b",
    rf"how {_VERY}(?:{_BAD}|upset|furious|frustrated|sad|ashamed|guilty|scared|hurt|proud|happy) (?:does|did) (?:{SUBJECT}"
    rf"|{DETERMINER} \w+) make (?:you|him|her|them)\b",
    rf"how (?:much|badly|deeply|strongly) (?:do|does|did) {PERSON} (?:love|adore|hate|despise|resent|loathe)\b",
    rf"how (?:long|much longer|many (?:times|more \w+)) (?:will|must|can"
    rf"|are) (?:{PERSON}) (?:going to |gonna |have to )?(?:keep"
    rf"|go on"
    r"|continue|let|give (?:him|her|them)|put up with|put off|ignore|waste|tolerate|make|wait for (?:him|her|them))\b",
    rf"how (?:long|much longer) do {PERSON} (?:want|intend|plan|mean) to (?:go on |keep (?:on )?)?(?:put(?:ting)? up|let"
    rf"|ignor|tolerat)",
)
_WHEN = (
    rf"when (?:will|are|is) (?:{PERSON}|{DETERMINER} \w+) (?:going to |gonna )?(?:(?:finally|ever|at last|stand up|speak up"
    rf"|grow up|put yourself"
    r"|come to your senses|stop \w+ing|start (?:to )?(?:tak|think|act|behav|listen)\w*)\b"
    rf"|learn(?:{END}| to )|get it{END})",
)
_WHAT = (
    rf"what (?:(?:on earth|the hell|in the world) )?(?:were|was) {PERSON} (?:even )?thinking(?:{END}|, \w+ing| when | to "
    rf"| of,)",
    r"what (?:(?:on earth|the hell|in the world|in god's name)(?! (?:was|is|were|are|would|did) (?:that|it|this|these|those)\b"
    r"(?: (?:day|week|year|meeting|call|time|hour))?(?: (?:be|feel|look|sound))? like\b)"
    r"|possessed|business (?:is|was|do|did|have)|right (?:do|does|did|have|has)"
    r"|makes you so (?:sure|certain)|gives (?:you|him|her|them) the right|gave you the right)\b",
    rf"what (?:were|are) {PERSON} (?:expecting, |(?:hoping|trying|expecting) [^?]*\bsuch )"
    rf"|what did {PERSON} expect from \w+ (?:\w+ )?like\b|what good (?:is|will|would|did|does) (?:that|it"
    rf"|this) (?:going to )?do{END}",
    rf"what(?:'s| is| was) (?:actually |really )?(?:wrong with|the matter with|the point of \w+ing|your problem"
    rf"|{DETERMINER} (?:lame )?(?:excuse|fault|alibi)|so {_BAD} about|{DETERMINER} problem with)\b",
    rf"what (?:ever )?made {PERSON} (?:\w+ly |ever )?(?:think|believe|imagine|suppose|decide)(?: that)?"
    r" (?:it|this|that|\w+ing \w+) (?:was|were|is|would be) (?:an? |all )?"
    r"(?:good|great|bright|clever|wise|smart|fine|okay|ok|right|fair|acceptable|best)\b",
    r"what (?:lame |other )?excuse\b(?! would| could| might)",
    r"what(?: kind| sort| type) of (?:an? )?(?:excuse|idiot|fool|coward|loser|nonsense)\b",
    r"what(?: kind| sort| type) of (?:an? )?\w+ (?:would|does|could|do) (?:ever |even )?(?:(?:do|say|want|believe"
    r"|accept|behave)"
    rf" )(?:that|such|this|something|a thing|like)\b|what(?: kind| sort) of (?:an? )?\w+ does (?:that|this|such a thing){END}",
    r"what(?: kind| sort| type) of (?:an? )?\w+ (?:(?:(?:says|does|thinks) (?:that|this|such)|forgets|lies|cheats|shouts|steals"
    r"|abandons|humiliates)\b|(?:leaves|treats|ignores) (?:him|her|them|me|you|us)\b)",
    rf"what makes (?:{PERSON}|him|her|them|us) (?:(?:so|such an?|that) {_BAD}\b|think (?:that )?{ONE}(?:(?:'re| are|'s"
    rf"| is) so| deserve)\b)",
    r"what(?: kind| sort| type) of (?:an? )?\w+ (?:says|does) such\b",
    rf"how (?:do|can|could) {PERSON} [^?]*\b(?:that|this|your) {_WORST} ",
    rf"why should {PERSON} (?:always|do|have to|be the one)\b",
    rf"why would {_ANYONE} (?:want|like|need)\b",
)
_WHO = (
    rf"who (?:do|does|did) {PERSON} think {PERSON} (?:are|is|was|were)\b",
    r"who (?:in (?:their|his|her) right mind|on earth|in the world)\b",
    r"who (?:else )?(?:would|wouldn'?t|could) (?:even |ever |possibly )?(?:want|like|be (?:so )?(?:stupid|crazy|mad)"
    r"|believe|do such"
    r"|do that|\w+ such|trust|enjoy|hire|put up|say such|fall for|marry)\b",
    r"who says (?:that )?(?:it|this|that|you|they|we)\b",
    r"who (?:else )?(?:would|could) (?:possibly |ever |[^?]*\bsuch\b)",
    rf"who wouldn'?t (?!{PERSON})\w+",
    r"who(?:'s| is| was) (?:really |actually )?(?:to blame|at fault|responsible for (?:this|that|the) (?:mess|mistake|failure"
    r"|disaster))|whose fault\b",
)
_BESIDE = (
    rf"(?:{AUXILIARY}|how|what|why|when|who)\b.*\b(?:obviously|of course|undoubtedly|as everyone knows|as we all know"
    r"|at your age"
    r"|like everyone else|like a (?:normal|real|good)|once again|yet again)\b",
)
_LOADED = (*_CLOSED, *_WHY, *_HOW, *_WHEN, *_WHAT, *_WHO, *_BESIDE)
_SURE = (
    r"(?:surely|obviously|clearly|of course|naturally|undoubtedly|certainly|no doubt|everyone knows|everybody knows"
    r"|as we all know|we all know|any(?:one|body) can see|you must (?:be|have|feel|know|see|realise|realize|agree|admit)"
    r"|you have to admit|you can't (?:really|seriously|deny)|i'm sure you(?:'d|'ll)? \w+"
    r"|you (?:surely|obviously|clearly|certainly) \w+|you do (?:realise|realize|know|understand|see))\b"
)


def loaded(reading: Reading) -> Iterator[Spot]:
    """Find where the verdict stands."""
    for pattern in _LOADED:
        for clause, match in matches(pattern, reading.clauses):
            if not is_inviting(clause) and not is_told(clause):
                yield found_in(clause, match, _BETTER)
    for clause in (*reading.clauses, *reading.sentences):
        sure = re.match(_SURE, clause.text)
        if clause.asked and sure is not None:
            yield found_in(clause, sure, _BETTER)
        if clause.asked and (end := re.search(r", ?(?:surely|obviously|of course)[\s.!?]*$", clause.text)) is not None:
            yield found_in(clause, end, _BETTER)


_BETTER = "What do you make of …"
