"""Frames that hold an act out to the other: whatever stands in them is proposed, whichever verb it is."""

from peercoach_tui.domain.questions.check.english import (
    ADVERB,
    DETERMINER,
    END,
    GERUND,
    HELP,
    OPENLY,
    SOFTLY,
    STATE_VERBS,
    SUBJECT,
    WH,
    YOU,
)

_TO_DO = rf"to (?!you\b|me\b|him\b|her\b|them\b|us\b|your\b|the\b|{STATE_VERBS})\w+"
_PROPOSED = (
    rf"(?:if (?:{YOU}|they|he|she|someone|your \w+)\b|to (?!you\b|me\b|him\b|her\b|them\b|your\b|the\b)\w+|for {YOU} to\b"
    rf"|{GERUND})"
)
_SOFTENED = rf"(?:(?:not|{SOFTLY}) )+"
_WOULD = r"(?:would|could|might|may|can|will)(?:n'?t)?|can'?t|won'?t"

# What is judged.
_PERHAPS = r"(?:(?:perhaps|maybe|not|also|at least|really|just) )*"
_SO_BAD = r"(?:really )?(?:so |that |such )(?:bad|terrible|awful|hard|difficult|wrong|a bad idea)"
_TIME = r"(?:now )?(?:high |about )?time"
_JUDGED = rf"(?:{HELP}|be {_SO_BAD}|be {_TIME}|save (?:you|them|your \w+) \w+)"
_JUDGED_AS = rf"(?:an option|a good idea|an idea|worth|better|enough|\w{{3,}}er|{_TIME})"
_IT_WOULD = (
    rf"(?:{_WOULD}|do(?:n'?t)? you (?:think|find)|does(?:n'?t)?) (?:it|that|this) (?:would |might |could )?{_PERHAPS}"
    rf"(?:{_JUDGED}|helps)(?: for you| you| then)? {_PROPOSED}"
    rf"|(?:is|isn'?t|would|wouldn'?t|might|could) (?:it |this |that "
    rf"|now )?(?:be )?{_PERHAPS}{_JUDGED_AS}(?: for you)? {_PROPOSED}"
    rf"|(?:would|wouldn'?t|might|could|isn'?t) it (?:not )?(?:be )?(?:possible|feasible) {_PROPOSED}"
    rf"|is it (?:possible|feasible|okay|conceivable) for you {_PROPOSED}|is(?:n'?t)? it {_TIME} (?:{YOU}\b|for an? )"
    rf"|isn'?t (?:it|that) worth an? "
    rf"|isn'?t the (?:\w+ )?(?:best|\w{{3,}}est) (?:\w+ )?to \w+"
)
_THING = rf"(?:{DETERMINER}|more|less) (?:[\w-]+ ){{0,3}}[\w-]+"
_THAT_WOULD = (
    rf"(?:{_WOULD}) (?:{GERUND}|{_THING}(?: \w+){{0,3}}? {_PERHAPS}(?:help|make sense|be (?:of (?:any )?(?:help|use)"
    r"|(?:an? )?(?:\w+ )?(?:good|better|nice|useful|helpful|great|idea|option|best|wise|way|possibility|answer|solution|fair))"
    r"|(?:do|clear|ease|calm|help|save|serve|suit) (?:you|your|him|her|them)\b))"
    rf"|would(?:n'?t)? an? (?:[\w-]+ ){{1,4}}?(?:be (?:\w{{3,}}er|more \w+|enough)|do\b)"
    r"|wouldn't (?:most|other|some) people \w+"
)
_CALMER = (
    rf"would(?:n'?t)? {YOU} (?:not )?(?:feel|be|sleep|work|get|have|do)\b[^?]*?\b(?:more|less|better|\w{{3,}}er) (?:\w+ ){{0,3}}"
    rf"(?:if|when) {YOU} (?!could\b|had\b|were\b|knew\b)"
    rf"|would(?:n'?t)? {YOU} not rather|wouldn'?t {YOU} rather (?!be\b|have\b|know\b|feel\b)"
)
"""What would be better for the other, if only they did it."""

# What is there to be used.
_SOMEBODY = r"(?:someone|somebody|anyone|anybody|nobody|no one|people)"
_COULD_USE = rf"(?:(?:that |which )?{YOU} (?:could|can|might) (?!(?:do|try|change)\b)|who (?:could|can|might)\b)"
_AT_HAND = (
    rf"(?:is|are)n'?t there (?:{_SOMEBODY}|(?:an?|some|other) [\w-]+)(?: \w+){{0,3}} (?:{_COULD_USE}|for (?:that|this|it)\b)"
    rf"|(?:is|are) there (?:nobody|no one|no \w+|an? (?:\w+ )?way) {_COULD_USE}|is(?:n'?t)? there (?:a|any|some)"
    rf" (?:way|chance|possibility) {YOU} (?:could|can|might)"
    rf"|(?:have|haven'?t|do|don'?t) {YOU} (?:not )?(?:got |have )(?:an?|some|any|{_SOMEBODY}) ?[\w-]*(?: \w+){{0,3}} {_COULD_USE}"
    r"|doesn'?t your \w+ (?:offer|have|provide|pay for)\b"
    r"|isn'?t (?:this|that|it) (?:(?:\w+ ){0,4}(?:should|ought to)\b|(?:an?|one|something|a job|a case"
    r"|a matter) (?:\w+ )?for \w+)"
)
_SOMETHING_YOU_WOULD = (
    rf"is(?:n'?t)? (?:{GERUND}|{DETERMINER} \w+)(?: \w+){{0,4}} (?:an option|a possibility|out of the question|worth an?\b"
    rf"|(?:something|anything) (?:that )?{YOU}(?:'d| would| could| might|'ve| have)\b)"
)

# What comes to mind, is needed, or speaks against it.
_OCCURRED = (
    r"(?:did|has|had|have|does)(?:n'?t)? (?:it|the (?:idea|thought)) (?:ever |never |not )*"
    r"(?:occur(?:red)?|cross(?:ed)?|enter(?:ed)?|struck|strike|come|came|dawn(?:ed)?)\b"
    rf".*? (?:to (?!{YOU}\b|me\b|your\b)\w+|of {GERUND}|(?:that )?{YOU} (?:could|might|should|can)\b)"
)
_NEEDED = (
    rf"do(?:n'?t)? {YOU} {_SOFTENED}(?:want|need) (?:{_TO_DO}|an? |some |more )"
    rf"|don'?t {YOU} (?:just )?need (?:an? |some |more |another )"
    rf"|(?:do|would)(?:n'?t)? {YOU} (?:want|like|care) to (?:try|consider|test|give)\b(?! to (?:describe|say|put|explain))"
    rf"|do(?:n'?t)? {YOU} (?:ever |not )*(?:just|simply) (?!{STATE_VERBS})\w+"
    rf"|are(?:n'?t)? {YOU} (?:(?:sure|certain) (?:that )?{YOU} (?:should|need|ought|must)|supposed to (?!{STATE_VERBS}))"
    rf"|(?:has|have)(?:n'?t)? (?:\w+ )?(?:any(?:one|body)|some(?:one|body)|no(?:body| one)) (?:ever )?(?:told|advised|suggested)"
)
_AGAINST = (
    rf"(?:(?:is|was|are|isn'?t|would) there (?:be )?(?:anything|something|much)|what(?: is|'s) there|what (?:really )?speaks"
    rf"|does anything speak)(?: to be said)?(?: that speaks)? against (?:{GERUND}|an? )"
    rf"|what (?:have|do|would|could|can) {YOU} (?:(?:have )?(?:got )?to lose (?:by|if)\b)|what can {YOU} lose by {GERUND}"
    rf"|what would it (?:cost|take|hurt) {YOU} to {SOFTLY}"
    rf"|how (?:hard|difficult|bad|awful|terrible) (?:would|could|can) (?:it|that) be (?:for you )?to {SOFTLY}"
    rf"|what(?:'s| is| would be| could be) (?:wrong with|the harm in) {GERUND}"
)
_RATHER_THAN = (
    rf"why (?!{SUBJECT}|not\b)\w+ .*\b(?:instead of|rather than|when {YOU} (?:can|could))\b"
    r"|why (?:wait|keep|risk|hold on|hold back|carry on|hang on|stick|hesitate|worry)\b"
)
"""With a bare verb: "why wait for it instead of asking"."""
_FANCY = (
    rf"(?:fancy|feel like|any (?:thoughts|ideas?|plans?) (?:about|of|on|for)|up for) {GERUND}"
    rf"|(?:possibly|maybe|perhaps),? (?:just|simply|rather) (?!{SUBJECT}|{DETERMINER}|{WH})\w+"
    rf"|{OPENLY}(?: \w+)? (?:could|can|might) {YOU} .*, (?:(?:maybe|perhaps) [^,]+|(?:[^\s,]+ ){{1,3}}(?:maybe|perhaps)){END}"
    rf"|(?:possibly|maybe|perhaps),? (?:an?|some|more) (?:\w+ ){{1,4}}?(?:would|might|could|for {YOU}\b|for your)\b"
)
ASKED = (
    _IT_WOULD,
    _THAT_WOULD,
    _CALMER,
    _AT_HAND,
    _SOMETHING_YOU_WOULD,
    _OCCURRED,
    _NEEDED,
    _AGAINST,
    _RATHER_THAN,
    _FANCY,
)

_ACT_OF_YOURS = (
    rf"(?:{YOU}|your \w+|{DETERMINER} \w+ of you)(?:'d)? {ADVERB}(?!(?:were|weren't|was|wasn't|could|couldn't"
    rf"|had(?! an? (?:\w+ )?(?:word|chat|talk|go|look|break|rest|walk)\b)|hadn't|knew"
    r"|felt|lost|failed|won|are|aren't|can|can't|fail|succeeded|succeed|believed|do|don't|did nothing|really|no longer|woke"
    r"|became|saw|lived|found out|got (?:ill|sick|fired)|fell|need(?:ed)?|want(?:ed)?|would|will|might|have"
    rf"|did {STATE_VERBS}|regret(?:ted)?)\b)\w+"
)
"""What the other does rather than meets with."""
_WHAT_IF = rf"what if (?!.*\bnever\b){_ACT_OF_YOURS}"
_SUPPOSED = rf"(?:suppose|supposing|let'?s (?:say|suppose|assume)|say),? (?:that )?{_ACT_OF_YOURS}(?!.*\b{WH}).*\?{END}"
"""With nothing else to answer: "suppose you took it to her?"."""
_IF_SIMPLY = (
    rf"if {YOU} (?:were to |would |could |can |did )?{SOFTLY} (?!{STATE_VERBS}|(?:had|knew|could|were|trusted|believed)\b)\w+"
    r"[^?]*, (?:what|how) (?:bad |much )?(?:would|might|could|will) (?:that |it )?(?:be|happen|change|cost)\b"
)
SUPPOSED = (_WHAT_IF, _SUPPOSED, _IF_SIMPLY)
"""What stands at the beginning of a sentence, before the clause that asks or without one."""
