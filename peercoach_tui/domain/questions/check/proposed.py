"""Frames that hold an act out to the other: whatever stands in them is proposed, whichever verb it is."""

from peercoach_tui.domain.questions.check.english import (
    ADVERB,
    AUXILIARY,
    BE,
    CAN,
    DETERMINER,
    END,
    GERUND,
    HELP,
    LIVED,
    NOT,
    OPENLY,
    PAST,
    PERSON,
    SOFTLY,
    STATE_VERBS,
    SUBJECT,
    WH,
    YOU,
)

_TO_DO = rf"to (?!you\b|me\b|him\b|her\b|them\b|us\b|your\b|the\b|(?!do (?:it|this) \w){STATE_VERBS})\w+"
_PROPOSED = (
    rf"(?:(?:if|when) (?!it\b|this\b|that\b|there\b)\w+|to (?!you\b|me\b|him\b|her\b|them\b|your\b|the\b)\w+|for {YOU} to\b"
    rf"|{GERUND})"
)
_MERELY = rf"(?:maybe|perhaps|possibly|just|simply|at least|instead|easily) (?!{STATE_VERBS})"
"""What makes light of an act: to begin, to stop and to try it are acts that one can ask about."""
_SOFTENED = rf"(?:(?:not|{SOFTLY}) )+"
_WOULD = r"(?:would|could|might|may|can|will)(?:n'?t)?|can'?t|won'?t"

_PERHAPS = r"(?:(?:perhaps|maybe|not|also|at least|really|just) )*"
_SO_BAD = r"(?:really )?(?:so |that |such )(?:bad|terrible|awful|hard|difficult|wrong|a bad idea)"
_TIME = r"(?:now )?(?:high |about )?time"
_JUDGED = rf"(?:{HELP}|helps|be {_SO_BAD}|be {_TIME}|save (?:you|them|your \w+) \w+)"
_JUDGED_AS = rf"(?:an option|a good idea|an idea|worth|better|enough|realistic|\w{{3,}}er|{_TIME})"
_TOUCHES = (
    r"[^?]*\b(?:hard|difficult|tough|painful|scary|strange|odd|weird|sad|upset|bother|surprise|annoy|hurt|disappoint|shame"
    r"|pity|feel|mean|matter|okay|ok|fine|important|normal|usual|common|natural|easy|(?:fair|right) to say|selfish|childish"
    r"|foolish|silly|rude|clear|true|possible to be|like)\b"
)
"""What one asks to learn how it would be for them."""
_IT_WOULD = (
    (
        rf"(?:{_WOULD}|do(?:n'?t)? you (?:think|find)|does(?:n'?t)?) (?:it|that|this) (?:would |might "
        rf"|could )?{_PERHAPS}{_JUDGED}(?: for you| you| then)? {_PROPOSED}"
    ),
    (
        rf"(?:would|might|could|is)(?:n'?t)? (?:it|now) (?!{_TOUCHES})(?:[\w']+ ){{1,6}}?(?:{_TO_DO}"
        rf"|if {YOU} (?!were\b|had\b|could\b|knew\b))"
    ),
    rf"(?:is|isn'?t) (?:it |this |that ){_PERHAPS}{_JUDGED_AS}(?: for you)? (?:just |simply )?{_PROPOSED}",
    rf"is it (?:not )?(?:possible|conceivable|thinkable) that {YOU}\b",
    rf"(?:is it|would it be) (?:okay|ok|fine|all right) for you {_TO_DO}",
    rf"(?:is|might|would)(?:n'?t)? it {_PERHAPS}(?:be )?{_TIME} (?:{YOU}\b|for an? )",
    (
        r"(?:would|could|might)(?:n'?t)? (?:that|this|it) (?:not )?be (?:something|one|an? (?:matter|case|job|task|question"
        r"|topic)|an? (?:good|nice|great|useful|better) \w+) (?:to|for|you)\b"
    ),
    rf"does(?:n'?t)? (?:{DETERMINER}) \w+ (?:really )?(?:have|need) to be\b|does (?:your|the) \w+ (?:offer|provide|pay for"
    rf"|allow)\b",
    rf"(?:do|does)(?:n'?t)? (?:{YOU} really|it|that|this|every\w+|all \w+) (?:really )?(?:have|need) (?:to|you|your|an?)\b",
    r"(?:can|could|might|should)(?:n'?t)? (?:it|this|that|(?:any|some|all|most|part"
    r"|half) of \w+) (?:not )?(?:just )?be (?:\w+ed|done|cut|put|left|given|taken|split)\b",
    r"has(?:n'?t)? the (?:time|moment) (?:not )?come\b",
    r"would there be (?:any harm|anything wrong)",
    r"(?:is|would)(?:n'?t)? (?:it|that) (?:be )?worth an? ",
    r"isn'?t (?:this|that|now|it) (?:the|a good|your) (?:\w+ )?(?:moment|time|chance|occasion|opportunity)\b",
    r"isn'?t (?:(?:an?|the) (?:[\w-]+ ){1,4}?(?:better|\w{3,}er) than|the (?:\w+ )?(?:best|\w{3,}est) (?:\w+ )?to \w+)",
)
"""An act that is judged."""
_THING = rf"(?:{DETERMINER}|more|less|fewer|another) (?:[\w-]+ ){{0,3}}[\w-]+"
_HEARD_AS = (
    r"[^?]*?\b(?:see|(?<!'s )notice|say|think|know|feel(?! (?:\w{3,}er|better|more)\b)|change|mean|happen|agree|mind|care"
    r"|understand|want|like|trust|believe|hurt|upset|come|lose|be (?:behind|the|there|able|angry|upset|hurt|happy|ok|okay|sad"
    r"|surprised|pleased|proud|ready|willing))\b"
)
"""What an act is not asked about with: "would a friend see it like that?"."""
_MIGHT = r"(?:(?:would|could|might)(?:n'?t)?|can'?t|(?:should|ought|need)n'?t)"
_THAT_WOULD = (
    rf"{_MIGHT} (?!{SUBJECT}|not\b|{_HEARD_AS})(?:(?:an?|some) |(?!{DETERMINER}))[\w'-]+ \w",
    (
        rf"(?:{_WOULD}) (?:{GERUND}|meeting (?:him|her|them|with|up)\b|{_THING}(?: \w+){{0,3}}? {_PERHAPS}(?:help"
        r"|make sense|be (?:of (?:any )?(?:help|use|interest)|(?:an? )?(?:\w+ )?(?:good|better|nice|useful|helpful|great"
        r"|idea|option|best|wise|way|possibility|answer|solution|fair|something (?:for|to)))|(?:do|ease|calm|save|serve"
        r"|suit) (?:you|your|him|her|them)\b))"
    ),
    r"wouldn't (?:most|other|some) people \w+",
    rf"isn'?t {GERUND} [^?]*\b(?:better|best|an?|the|\w{{3,}}er)\b",
    (
        rf"is(?:n'?t)? (?:{GERUND}|this|that|{DETERMINER} \w+|(?!{SUBJECT})[\w-]+)(?: [\w'-]+){{0,5}} (?:an option"
        r"|a possibility|out of the question|o(?:n|ff) the (?:table|cards)|worth an?\b|(?<!this )(?<!that )(?:possible"
        rf"|feasible|conceivable|realistic){END}|(?:something|anything) (?:that )?{YOU}(?:'d| would| could| might|'ve"
        r"| have)\b)"
    ),
)
_CALMER = (
    (
        rf"(?:would|might|could)(?:n'?t)? (?:{YOU}|things|life|your \w+) (?:not )?(?:feel|be|sleep|work|get|have"
        rf"|do)\b[^?]*?\b(?:more|less|better|\w{{3,}}er) (?:\w+ ){{0,3}}?(?:(?:if|when) (?!it\b|{YOU} (?:could|were|knew)\b)\w+"
        r"|(?:in|at|as|with|without|by|from|over) \w)"
    ),
    rf"would(?:n'?t)? {YOU} not rather",
    r"would(?:n'?t)? it be (?:better|more \w+|\w{3,}er) (?:over|in|at|with|without|by|from)\b",
    rf"won'?t (?:{SUBJECT}|{DETERMINER} \w+) (?:feel|be|get|look) (?:better|\w{{3,}}er)\b",
    rf"wouldn'?t [^?]* if {YOU} (?!{STATE_VERBS}|(?:had|were|knew|could)\b)\w+",
    rf"wouldn'?t {YOU} rather (?!be\b|have\b|know\b|feel\b)",
)
"""What would be better for the other, if only they did it."""

_SOMEBODY = r"(?:someone|somebody|anyone|anybody|nobody|no one|people)"
_COULD_USE = (
    rf"(?:(?:that |which )?{YOU} (?:could|can|might) (?!(?:do|try|change|learn|say)\b|{STATE_VERBS})|(?:who(?:'d| would)"
    rf"|(?:who|that|which) (?:could|can|might))\b(?! help\b))"
)
_OWN_WISH = (
    r"(?:start|begin|go|stay|leave|lead|quit|stop|talk|speak|express|answer|explore|discuss|focus|add|share|say|tell|continue"
    r"|end|finish|change|work|live|become|take (?:a (?:break|moment)|her|him|them)|do|return|come|grow|learn|keep|move|help|be"
    r"|meet|hear|look back)\b"
)
"""What one may ask whether somebody wants it: it is theirs."""
_AT_HAND = (
    r"(?:is|are)n'?t there (?!(?:more|something|anything)\b)",
    (
        r"(?:is|are) there (?:maybe |perhaps )?(?:(?:some|any)thing \w{3,}er|(?:nobody|no one)(?: else)?|no \w+|(?:an?"
        r"|another) (?:\w+ )?\w+"
        rf"|(?:(?:any|some) )?(?:[\w-]+ ){{0,2}}\w+s|{_SOMEBODY}(?: \w+){{0,3}}?) {_COULD_USE}"
    ),
    (
        r"(?:is(?:n'?t)? there (?:(?:an?|any|some|enough|no) )?|any )(?:chance|way|possibility|opportunity|scope|room"
        rf"|space) (?:(?:that )?(?:{YOU}|{DETERMINER} \w+|he|she|they) (?:could|can|might)\b|(?:of|for|to) (?:(?:{YOU} "
        rf"|your )?{GERUND}|an? )|(?<!way )(?<!room )(?<!space ){_TO_DO})"
    ),
    (
        r"(?:is|could|might) there (?:be )?(?:an? |any |no )?(?:room|space|scope|leeway|case|(?<=any )way|way(?= to (?:get"
        r"|avoid|skip|cut|make|turn)\b)) (?:for an?"
        rf"|for {GERUND}|{_TO_DO})"
    ),
    r"(?:do|can|could|would) you see (?:a|any|some) way (?:to|of|you)\b",
    rf"is there (?![^?]*\b(?:risk|fear|danger)\b)[^?]* (?:in|of|for|against) (?!(?:be|do|feel)ing\b){GERUND}",
    r"is there (?:maybe |perhaps )?an? (?:\w{3,}er|better|other) way (?:of|to)\b",
    rf"(?:have|haven'?t|do|don'?t) {YOU} (?:not )?(?:got |have )(?:an?|some|any"
    rf"|{_SOMEBODY}) ?[\w-]*(?: \w+){{0,3}} {_COULD_USE}",
    r"(?:could|might) there be (?:an?|some) (?!reason|cause|explanation)[\w-]+ (?:for|on|that could|you could)\b",
    r"isn'?t (?:it|that) [^?]* job\b",
    r"do(?:es)?n'?t (?:they|your \w+|the \w+) (?:offer|have|provide|pay for|allow|let)\b",
    (
        r"isn'?t (?:this|that|it) (?:(?:\w+ ){0,4}(?:should|ought to)\b|what [^?]* (?:is|are) for\b"
        r"|(?:an?|one|something|a job|a case|a matter) (?:\w+ )?(?:for|to) \w+)"
    ),
    rf"(?:are|aren'?t) {YOU} aware (?:(?:that )?{YOU} (?:can|could|may)|of (?:our|any) )",
    rf"don'?t {YOU} have [^?]* who (?:could|can)\b",
    rf"(?:are {YOU} (?:allowed|entitled|free) to (?!{_OWN_WISH})|aren'?t {YOU} (?:allowed|entitled|free) to )\w+"
    rf"|(?:don'?t {YOU} have|haven'?t {YOU} got) (?:an?|the|any|some) ",
)
"""Who or what stands ready for it."""
_ACT_OF_YOURS = (
    rf"(?![^?]* (?:different|looked at (?:it|this|that) (?:from|as|through)))(?:{YOU}|your \w+(?= (?:{PAST}|would))"
    rf"|{DETERMINER} \w+ of you)(?:'d| would)? (?:(?:just|simply)\b|(?>{ADVERB})(?!(?!had an? (?:\w+ )?(?:word|chat|talk|go"
    rf"|look|break|rest|walk)\b)(?:(?!didn'?t (?!{STATE_VERBS}|{LIVED}|need|want)\w){NOT}|{BE}|{CAN}|do|have|had|did nothing"
    rf"|(?:did )?{STATE_VERBS}|{LIVED}|saw|knew|liked?|hated?|found"
    r"|r[au]n out|turn(?:ed)? out|burn(?:ed|t)? out|mess(?:ed)? up|car(?:ed|e)|woke|fell|lived|need(?:ed)?|want(?:ed)?|really"
    r"|no longer)\b)\w+)"
)
"""What the other does rather than meets with."""

_OCCURRED = (
    r"(?:did|has|had|have|does)(?:n'?t)? (?:it|the (?:idea|thought)) (?:ever |never |not )*(?:occur(?:red)?|cross(?:ed)?"
    rf"|enter(?:ed)?|struck|strike|come|came|dawn(?:ed)?)\b.*? (?:to (?!{YOU}\b|me\b|your\b)\w+|of {GERUND}|(?:that )?{YOU} "
    r"(?:could|might|should|can)\b)"
)
_NEEDED = (
    (
        rf"(?:would|do) {YOU} (?:like|want) (?:me|us|someone|somebody|hr) to (?!repeat|slow|stop|say|go on"
        r"|give you an? (?:moment|minute))\w+"
    ),
    rf"do(?:n'?t)? {YOU} {_SOFTENED}(?:want|need) (?:{_TO_DO}|an? |some |more )",
    rf"do(?:n'?t)? {YOU} (?:not )?need to (?!be\b(?! the one)|know|feel|hear|see|understand|have\b|sleep|go\b|leave|do\b|eat"
    rf"|work)\w+",
    rf"do(?:n'?t)? {YOU} need (?:someone|somebody) to",
    r"(?:want|like) me to (?!repeat|slow|stop|say|go on|give you an? (?:moment|minute))\w+",
    rf"would {YOU} (?:entertain|contemplate|try)\b",
    rf"might {YOU} (?:not )?want to \w+",
    rf"(?:do|would) {YOU} (?:(?:want|like|care) to|rather) (?!{STATE_VERBS}|{_OWN_WISH})\w+(?![^?]* or )",
    rf"would {YOU} give [^?]*? (?:a|another|one more|one last) (?:chance|try|go|shot)",
    rf"wouldn'?t {YOU} (?!{STATE_VERBS}|say|call|agree|rather)\w+",
    rf"will {YOU} (?:give it|try)\b",
    rf"would {YOU} (?:be (?:up for|interested in)|feel (?:comfortable|able|okay|up)(?: to| with)? {GERUND})",
    rf"don'?t {YOU} (?:just )?need (?:an? |some |more |another )",
    rf"do(?:n'?t)? {YOU} (?:ever |not )*(?:just|simply) (?!{STATE_VERBS})\w+",
    rf"are(?:n'?t)? {YOU} (?:(?:sure|certain) (?:that )?{YOU} (?:should|need|ought|must|(?:do|ca|could|would)n'?t)"
    rf"|supposed to (?!{STATE_VERBS}))",
    r"(?:has|have)(?:n'?t)? (?:\w+ )?(?:any(?:one|body)|some(?:one|body)|no(?:body| one)) (?:ever )?(?:told|advised|suggested)",
)
_LARGE = r"(?!(?:leav|mov|go|stop|say|lett|be|hav|feel|los|fail|liv|work|becom|know|stay|hear)ing\b)"
_DOING = rf"(?!\w+ing \w+s(?: in general| at \w+)?{END})(?:maybe |perhaps |just |simply )?{GERUND}"
_AGAINST = (
    (
        r"(?:(?:is|was|are|isn'?t|would) there (?:be )?)?(?:anything|something"
        rf"|much)(?: to be said)?(?: that speaks)? against (?:{GERUND}|an? )"
    ),
    rf"what(?: is there|'s there| (?:really )?(?:would |could )?speaks?) against (?:{GERUND}|an? )",
    (
        r"(?:(?:is|was) there )?(?:what(?:'s| is) )?(?:any|a|some|the|a good|any good) (?:reason|explanation) (?:not to"
        rf"|(?:why |that )?{YOU} (?:(?:do|ca|could|have|did|wo|would|are)n'?t|cannot|(?:can|do|have|could) not|never))\b"
    ),
    rf"what(?:'s| is| would| could)? ?(?:keeps?|holds?|(?:stop|prevent|hinder)(?:s|ping|ing)?) {YOU} (?:off "
    rf"|back )?from {SOFTLY}",
    r"is there anything (?:to|that would|that could) (?:stop|keep|prevent)\b",
    rf"what(?:'s| is) (?:there )?to (?:stop|keep|prevent) {YOU} (?:from )?{GERUND}",
)
_HARM = (
    rf"what (?:have|do|would|could|can) {YOU} (?:have )?(?:got )?to lose (?:by|if)\b",
    rf"what can {YOU} lose by {GERUND}",
    r"what (?:would|could|can|does) it hurt\b",
    rf"what would it (?:cost|take) (?:for )?{YOU} to {_MERELY}",
    r"what harm (?:would|could|can) (?:it|that) (?:do|be)",
    r"(?:what|where)(?:'s| is| would be) the harm\b(?! (?:you|he|she|they|that)\b)",
    rf"who says (?:that )?{YOU} (?:can'?t|couldn't|have to|must)",
    (
        rf"how (?:hard|difficult|bad|awful|terrible) (?:would|could|can) (?:it|that) be (?:for you to {_MERELY}"
        rf"|to (?:{SOFTLY}|(?!leav|mov|go|stop|say|let)(?!{STATE_VERBS})\w+))"
    ),
    rf"what(?:'s| is| would be| could be) (?:wrong with|the harm in|the problem with) (?:{GERUND}|an? (?![^?]*\b(?:who|that"
    rf"|which|like|when)\b))",
    rf"what(?:'s| is| would be) (?:so (?:bad|hard|difficult|terrible|awful|wrong)|the harm) (?:with|about|in|of) {_DOING}",
    (
        r"(?:what|how (?:bad|much))(?:'s the worst that| is the worst that)? (?:would|might|could|can"
        rf"|will) (?:possibly )?(?:happen|change|it cost|be lost) if {YOU} {SOFTLY} (?:say no"
        rf"|(?!{STATE_VERBS}|(?:were|had|could|knew|let)\b)\w+)"
    ),
    rf"what(?:'s| is) the worst that (?:could|can|might|would) happen if {_ACT_OF_YOURS}",
    rf"what could possibly go wrong if {YOU}\b",
)
"""What is only asked about to have it done: "what would happen if you simply stopped"."""
_LIKED = (
    (
        rf"what (?:do|would) you think (?:about|of) (?:the idea (?:of {GERUND}|{_TO_DO})|{_DOING}"
        r"|an? (?![^?]*\b(?:who|that|which|like|when)\b))"
    ),
    rf"how would you feel about {_DOING}",
    r"what (?:do|would) you say we \w+",
    rf"how does (?:{GERUND}|an? )[^?]*\bsound\b",
    (
        rf"how would it be (?:(?:for you )?to (?:{_MERELY}|(?!{STATE_VERBS}|{_OWN_WISH}|just\b|let\b)\w+)"
        r"|with (?:an?|some|more|less) )"
    ),
    rf"(?:how|what) would (?:it )?be (?:if|when) {_ACT_OF_YOURS}",
    rf"how open (?:are|would) {YOU} (?:be )?to {_LARGE}{GERUND}(?! (?:it|that|this)\b)",
)
_RATHER_THAN = (
    (
        rf"why (?!{SUBJECT}|{AUXILIARY} (?:{PERSON}|{DETERMINER})|not\b)\w+ .*\b(?:instead of|rather than"
        rf"|when {YOU} (?:can|could))\b"
    ),
    r"why (?:wait|keep|risk|hold on|hold back|carry on|hang on|stick|hesitate|worry|fight|struggle|suffer)\b",
    r"why take (?:it|that|this) all\b",
)
"""With a bare verb: "why wait for it instead of asking"."""
_FANCY = (
    rf"(?:do|could|would|can|should|is it|is there) [^?]*, (?:maybe|perhaps){END}",
    rf"{AUXILIARY} [^?]*, (?:like|such as|say|maybe|perhaps|for (?:example|instance),?) (?:{GERUND}|an? )",
    rf"(?:any interest in\b|(?:fancy|feel like|any (?:thoughts|ideas?|plans?) (?:about|of|on|for)|up for) {GERUND})",
    rf"{OPENLY}(?: \w+)? (?:could|can|might) .*, (?:(?:maybe|perhaps) [^,]+|(?:[^\s,]+ ){{1,3}}(?:maybe|perhaps)){END}",
    rf"(?:an?(?! (?:bit|little))|some|more|less) (?:[\w-]+ ){{0,2}}[\w-]+, (?:maybe|perhaps){END}",
    rf"(?:go|time to|ask|talk|take|try|start|stop|get|call|write|tell|find|use|make|wait|have an?) [^,?]*, (?:maybe"
    rf"|perhaps){END}",
)
ASKED = (
    *_IT_WOULD,
    *_THAT_WOULD,
    *_CALMER,
    *_AT_HAND,
    _OCCURRED,
    *_NEEDED,
    *_AGAINST,
    *_HARM,
    *_LIKED,
    *_RATHER_THAN,
    *_FANCY,
)

_WHAT_IF = rf"what if (?!.*\bnever\b)(?:instead |maybe |just )?(?:{_ACT_OF_YOURS}|{YOU} (?:were|was) {_TO_DO})"
_SUPPOSED = rf"(?:suppose|supposing|let'?s (?:say|suppose|assume)|say),? (?:that )?{_ACT_OF_YOURS}(?!.*\b{WH}).*\?{END}"
"""With nothing else to answer: "suppose you took it to her?"."""
_IF_SIMPLY = (
    rf"if {YOU} (?:were to |would |could |can |did )?{SOFTLY} (?!{STATE_VERBS}|(?:had|knew|could|were|trusted"
    r"|believed)\b)\w+[^?]*, (?:what(?:'s| is) the worst|(?:what|how) (?:bad |much )?(?:would|might|could|will) (?:that |it )?"
    r"(?:be|happen|change|cost)\b)"
)
_WOULDNT_THAT = rf"(?:if|imagine|suppose|supposing) {YOU} .*[,:;] (?:would|could|might)n'?t (?:that|it|this|he|she|they|you)\b"
_IF_ONLY = rf"if {_ACT_OF_YOURS}[^?,]*\?{END}"
"""With nothing else said: "and if you asked him instead?"."""
SUPPOSED = (_WHAT_IF, _IF_ONLY, _SUPPOSED, _IF_SIMPLY, _WOULDNT_THAT)
"""What stands at the beginning of a sentence, before the clause that asks or without one."""
