"""Loaded questions: they carry the answer, or a verdict, in their own words."""

import re
from collections.abc import Iterator

from peercoach_tui.domain.questions.check.asked import Found, Reading, found_in, matches
from peercoach_tui.domain.questions.check.closed import is_inviting
from peercoach_tui.domain.questions.check.english import AUXILIARY, BE, DETERMINER, NOT, PERSON, SUBJECT

_BAD = (
    r"(?:lazy|stupid|silly|foolish|dumb|careless|selfish|incompetent|useless|ridiculous|childish|unreasonable"
    r"|irresponsible|ungrateful|rude"
    r"|arrogant|stubborn|defensive|negative|passive|aggressive|hopeless|pathetic|immature|naive|mean|cruel|cold|weak"
    r"|unfair|impossible|toxic"
    r"|awful|terrible|horrible|dreadful|bad|poor|unprofessional|disorgani[sz]ed|unreliable|dishonest|sloppy|messy|slow"
    r"|blind|crazy|insane|mad"
    r"|sensitive|emotional|difficult|obsessed|unhappy|angry|jealous|greedy|vain|bossy|controlling|needy|ignorant"
    r"|hostile|hard on|hard|strict"
    r"|wrong|late|closed|afraid|scared|cynical|bitter|dramatic|moody|impatient|critical|demanding|spoilt|spoiled|clumsy"
    r"|hypocritical|two-faced"
    r"|annoying|boring|wasteful|reckless|fussy|picky|harsh|inflexible|rigid|evil|nasty|petty|clueless|thick|hung up"
    r"|worked up|against)"
)
_WORST = (
    r"(?:awful|terrible|horrible|dreadful|bad|stupid|lazy|unfair|incompetent|ridiculous|annoying|rude|wonderful|great"
    r"|amazing|fantastic|brilliant"
    r"|disappointing|unreasonable|toxic|poor|selfish|lovely|excellent|impressive|disgusting|embarrassing|shameful"
    r"|irresponsible|useless"
    r"|pathetic|crazy|insane|boring|appalling|cruel|nasty|pointless|outrageous|silly)"
)
_FAULT = r"(?:excuse|fault|problem with|blame|mistake|lame|mess|failure|alibi|attitude)"
_LOADED = (
    rf"{NOT} (?!me\b)",
    rf"{AUXILIARY} (?:not )?{PERSON} (?:really|honestly|seriously|actually|truly|genuinely|still) (?:think|believe"
    r"|expect|want|need|mean|imagine|like)\b",
    rf"{BE} {PERSON} (?:really|honestly|seriously|just|always|so|that) \w+",
    rf"why (?:is|are|am) {SUBJECT} (?:being |always |still |all |both )?(?:so|such|too|that|this|never|always|still)\b",
    rf"why(?: is| are|'s|'re) {DETERMINER} (?:\w+ )?\w+ (?:always |still )?(?:so|such an?|too|that) \w+",
    rf"why(?: is| are|'s|'re) (?:\w+ ){{1,3}}(?:so |such an? |too |always |never )*{_BAD}\b",
    rf"why (?:do|does|must|can'?t|won'?t|would|are|is) (?:{SUBJECT}|{DETERMINER} \w+) (?:always|never|constantly|keep|keeps"
    r"|insist|refuse|still|even|bother|let yourself|make everything|just|ever|simply|only|have to be|continually"
    r"|not even|waste)\b",
    rf"why (?:can'?t|won'?t|couldn'?t) (?:{PERSON}|{DETERMINER} \w+) \w+",
    rf"why would (?:{PERSON}|anyone|anybody|someone|somebody) (?:ever |even )?(?!(?:want|need|like|be|that|this)\b)\w+",
    rf"how could {PERSON} (?:even |ever )?(?:do|say) (?:that|this|it|such \w+) to\b",
    r"why (?:bother|waste|even try|make such)\b",
    rf"how (?:could|can|dare) (?:{PERSON}|anyone|anybody|someone) (?:ever |even |still |possibly |just |not |be (?:so"
    r"|such|that) )\w+",
    r"how (?:could|dare) (?:you|he|she|they|anyone|anybody|someone|somebody)\b (?!help|make|use|find|learn|go about|see"
    r"|turn|best|show|support|tell if|begin|start|bring"
    r"|change|improve|adjust|look at|approach|grow|get|build|know (?:if|that|when)|prepare|keep|put|work|take|give"
    r"|create|move|care|ask|share|respond|handle"
    r"|stay|say|do (?:this|that|it|more|less|things)|celebrate|test|apply|explore|reach|make|adapt|reward|protect|rest"
    r"|become|be|have more)\w+",
    rf"how (?:utterly |very |really |truly |extremely |absolutely |so )?{_WORST} (?:{BE}|do|does|did|must|has|have|can"
    r"|could)\b",
    rf"how (?:much|badly|deeply|strongly) (?:do|does|did) {PERSON} (?:love|adore|hate|despise|resent|dislike|loathe"
    r"|regret|fear|miss|suffer)\b",
    r"how (?:long|much longer|many (?:more )?times|often) (?:will|do|are|must|can|should|does) "
    rf"(?:{PERSON}|i) (?:going to |gonna |intend to |plan to |have to |need to )?(?:keep|go on|continue|let|put up"
    r"|put off|make|tell|hide|wait|avoid|ignore|waste|say it|repeat|tolerate|have to be told)\b",
    r"when (?:will|are|do|is) (?:\w+ ){1,2}(?:going to |gonna |plan to )?(?:finally|ever|at last|stop|grow up|learn"
    r"|start (?:to )?(?:tak|think|act|behav|listen)|come to your senses|get it)\w*\b",
    rf"what (?:(?:on earth|the hell|in the world) )?(?:were|was|are|is) {PERSON} (?:even |actually |really )?thinking\b",
    r"what (?:on earth|the hell|in the world|in god's name|possessed|business|right (?:do|did|have)|makes you so"
    r"|made you so|gives you the right|gave you the right|good would)\b",
    rf"what(?:'s| is| was) (?:actually |really )?(?:wrong with|{DETERMINER} {_FAULT}|the matter with|the point of"
    rf"|so \w+ about|so {_BAD}|your problem)\b",
    r"what(?: kind| sort| type) of (?:an? )?(?:excuse|idiot|fool|coward|loser|attitude|nonsense)\b",
    r"what(?: kind| sort| type) of (?:an? )?\w+ (?:would|does|could|do) (?:ever |even )?(?:(?:do|say|want|believe"
    r"|accept) )?(?:that|such|this|something|a thing)\b",
    rf"what makes (?:{PERSON}|{DETERMINER} \w+) (?:so|such an?|that) \w+",
    r"who in (?:their|his|her) right mind\b",
    r"(?:who|what person|what kind of \w+) (?:in (?:their|his|her) right mind |on earth |else )?(?:would|wouldn'?t"
    r"|could|wants|likes|in)(?: (?:even|ever|possibly))? (?:want|like|be (?:stupid|crazy|mad)|believe|do such|do that"
    r"|choose|trust|enjoy|need|hire|put up|say such|fall for|marry)\b",
    r"who(?:'s| is| was) (?:really |actually )?(?:to blame|at fault|responsible for (?:this|that|the) (?:mess|mistake"
    r"|failure|disaster))|whose fault\b",
    rf"{AUXILIARY} (?:{SUBJECT}|{DETERMINER} \w+)(?: \w+)?(?: really| just| not)?(?: a bit| a little| rather| quite| too"
    rf"| so| such an?| being| a)+ {_BAD}\b",
    rf"{AUXILIARY} {PERSON} (?:ever |even )?(?:(?:stopped|stop|finally|admit|realise|realize|care|bother|have any idea"
    r"|agree|concede|aware|ashamed|ready to (?:admit|stop))\b)"
    r"(?=.*\b(?:blaming|complaining|lying|wasting|cheating|that you|how|what|making|hurting|it was|it is|you|to say"
    r"|to ask|of yourself|mistake|wrong|fault)\b)",
    rf"(?:{AUXILIARY}|how|what|why) .*\b(?:obviously|clearly|surely|of course|undoubtedly|as everyone knows"
    r"|as we all know|at your age|like everyone else|like a (?:normal|real|good)|once again|yet again|like that)\b"
    rf"(?=.*\?)(?<!like that)",
)
_SURE = (
    r"(?:surely|obviously|clearly|of course|naturally|undoubtedly|certainly|no doubt|everyone knows|everybody knows"
    r"|as we all know|we all know"
    r"|any(?:one|body) can see|you must (?:be|have|feel|know|see|realise|realize|agree|admit)|you have to admit"
    r"|you can't (?:really|seriously|deny)"
    r"|i'm sure you(?:'d|'ll)? \w+|you do (?:realise|realize|know|understand|see))\b"
)


def loaded(reading: Reading) -> Iterator[Found]:
    """Find where the verdict stands."""
    for pattern in _LOADED:
        for clause, match in matches(pattern, reading.clauses):
            if not is_inviting(clause):
                yield found_in(clause, match, _BETTER)
    for clause in (*reading.clauses, *reading.sentences):
        sure = re.match(_SURE, clause.text)
        if clause.asked and sure is not None:
            yield found_in(clause, sure, _BETTER)
        if clause.asked and (end := re.search(r", ?(?:surely|obviously|of course)[\s.!?]*$", clause.text)) is not None:
            yield found_in(clause, end, _BETTER)


_BETTER = "What do you make of …"
