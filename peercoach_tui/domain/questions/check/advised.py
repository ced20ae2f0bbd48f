"""What gives advice outright, before a question or in the place of one."""

from peercoach_tui.domain.questions.check.english import (
    ADVERB,
    AUXILIARY,
    BEFORE_WH,
    DETERMINER,
    END,
    GERUND,
    HELP,
    ONE,
    STATE_VERBS,
    SUBJECT,
    WH,
    YOU,
)

SURE = (
    r"(?:(?:maybe|perhaps|surely|really|honestly|clearly|obviously|personally|i (?:really |do |just |still )?(?:think|feel"
    r"|believe|guess|reckon|suppose|would say)|i'd say|to me|in my (?:view|opinion|experience)|it seems to me|if you ask me"
    r"|i'm sure|probably|possibly|the way i see it|then|it sounds like|sounds like),? (?:that )?)*"
)
_PRAISE = (
    r"(?! (?:not )?have (?:to|been|had|\w+ed)\b)(?! see (?:your face|yourself|how|what)\b)(?! (?:not )?(?:be|feel) (?:very |so "
    r"|really )?(?:proud|pleased|happy|glad|tired|exhausted|relieved|thrilled|delighted))"
)
_SHOULD = (
    (
        rf"{SURE}(?:you|the two of you|you two|you both) (?:really |just |probably |definitely |maybe |perhaps |simply "
        r"|also )*(?:(?:should|shouldn't|ought to|ought not|need to(?! be\b(?! (?:more|less|\w{3,}er)\b)| feel\b| decide\b)"
        r"|had better|better"
        rf"|can't just|cannot just){_PRAISE}|could (?:always|just|try|also|maybe|perhaps|simply|at least|ask|talk|write)"
        r"|might (?:want to|try|like to|consider|think about|as well|wish to)|may want to|must (?!be\b|have\b|feel\b)"
        r"|could do with|deserve to|will (?:want|need) to)\b"
    ),
    rf"{SURE}you(?:'re| are) better off\b",
    rf"{SURE}you'?d (?:better|be better off|do well)\b",
)
_LONG_SURE = (
    r"(?:maybe|perhaps|possibly|surely|clearly|obviously|i (?:really |do |just )?(?:think|feel|believe)|i'd say|in my "
    r"(?:view|opinion)),? (?:that )?"
)
_HAVE_TO = rf"{_LONG_SURE}you (?:have to|could|can|would need to|need)\b"
_IN_YOUR_PLACE = (
    r"if i (?:were|was) you\b",
    r"if (?:it|this|that) (?:were|was) (?:me|mine|up to me|my \w+)\b",
    r"(?:if i (?:were|was) )?in your (?:place|position|shoes|situation)\b,? i\b",
    (
        r"i(?:'d| would) (?:(?:strongly |really |just |definitely |always |probably |personally |certainly )*)?(?:suggest"
        r"|recommend|advise|propose|encourage you|urge you|say you)\b"
    ),
    r"i (?:strongly |really |would )?(?:suggest|recommend|advise|propose|urge)\b",
    r"i(?:'d| would) (?:just|simply|definitely|probably|personally|always|never) (?!like\b|love\b|be\b|want\b|think\b"
    r"|have\b)\w+",
    (
        r"i (?:really |just )?(?:think|believe|find|found|guess|feel) (?:that )?(?:it(?:'s| is) best to\b"
        rf"|it (?:would|might|could) be (?:good|better|best|wise|worth|helpful|useful)\b|(?:{GERUND}|\w+) (?:might|could"
        rf"|would) help\b|[^.?]*\bhelps\b|{GERUND} helps\b)"
    ),
    r"don'?t forget to\b",
    r"let me (?:suggest|give you an? (?:tip|hint|advice))\b",
    r"it (?:always |really |usually |often |sometimes )?helps to (?!know|hear|see|have)\w+",
    r"my (?:advice|suggestion|recommendation|tip|proposal)\b",
    r"(?:you know |guess )?what (?:i'd|i would) do\b",
    r"(?:you )?know what (?:would|might|could|always|really|helps|works)\b",
    r"(?:with|for) me,? it (?:helps?|helped|works?|worked)\b|if i had your\b|i (?:always )?f(?:i|ou)nd it (?:\w+ )?(?:helpful"
    r"|useful|easier|better|best) to\b",
    r"(?:one thing|something|another thing) (?:that |which )?(?:i'd|i would|i always|(?:\w+ )?(?:helped|worked for) me)\b",
    r"(?:you know,? )?i(?:'d| would) be tempted to\b",
    (
        r"there(?:'s| is| are) (?:an? |some )?(?:\w+ )?(?:course|app|book|form|tool|website|training|workshop|fund|programme"
        r"|program|scheme|hotline|service|template|group)s? (?:on|for|about) (?:that|this|it)\b"
    ),
    r"what (?:always |really |often )?(?:(?:worked|works|helped|helps) for|helped|helps) me\b",
    (
        r"(?:i think )?it (?:would|might|may|could) be (?:\w+ )?(?:better|best|good|wise|smart|worth|helpful|an idea"
        r"|a good idea|easier|wiser|smarter|useful|time) (?:to(?! (?:know|hear|understand|see|have|get|look|decide|stop)\b)|if"
        r"|for you"
        rf"|{GERUND})\b"
    ),
    r"(?:the )?(?:best (?:thing |way )?|thing to do )(?:would be|would|is) to\b",
    r"it(?:'s| is) (?:always |usually |often )?(?:best|better) (?:not )?to\b",
    r"if i may (?:give|offer|suggest)",
    r"i'd (?:like|love) (?:for )?you to try\b",
    r"(?:one|another) (?:thing|option|idea|way) (?:you (?:could|can|might)|would be|is|might be)\b",
    r"you (?:do )?(?:know|realise|realize) (?:that )?you (?:can|could) (?:always|just|simply|also)\b",
    r"(?:surely )?the (?:best|easiest|simplest|obvious) (?:(?:thing|way|solution|answer) )?(?:is|would be)(?: to)?\b",
)
_TRY = (
    rf"{SURE}(?:why not )?(?:do |just )*(?:try not to \w|try (?!(?:to|and) (?:imagine|picture|remember|recall|see|put|describe"
    rf"|think|say|find)\b)(?:{GERUND}|(?:to|and) \w+|a|an|another|some|more|less|the|it|this|that)\b|give it a (?:try|go)\b)"
)
YOU_COULD = rf"you could (?!(?:not )?{ADVERB}{STATE_VERBS})\w+"
_MAYBE = r"(?:maybe|perhaps|possibly|surely),? "
_MAY = r"(?:would|might|could|may|can|should|'d)"
_GOOD_FOR_YOU = (
    rf"{_MAYBE}(?!{WH})[^?]*? {_MAY} (?:\w+ )?(?:{HELP}|suit|be enough|do (?:it|you|the)\b|sort \w+|fix \w+)",
    (
        rf"{_MAYBE}(?:just |try |simply )*(?:{GERUND}(?= (?:\w+ ){{0,4}}?(?:would|might|could|may)\b)|(?:ask|talk|tell|call"
        rf"|write"
        r"|book|join|cancel|start|begin|keep|leave|let(?!'s)|send|give|take|make|move|cut|drop|wait|stop|speak|go|put"
        r"|delegate)\b(?! (?:is|was|are|were|would|of)\b))"
    ),
    rf"{_MAYBE}it(?:'s| is) (?:better|best|\w{{3,}}er) (?:not )?(?:to|if)",
    (
        rf"{_MAYBE}it(?:'s| is| might be| may be) (?:high |about )?time (?:for (?!me\b|us\b)\w+|(?:for )?"
        rf"(?:to (?!end\b|finish\b|stop here\b|pause\b|swap\b|begin\b)\w+|{YOU} \w+))"
    ),
    rf"{_MAYBE}(?:that|this|it)(?:'s| is| would be| might be) (?:something|one|a (?:job|case|task|matter)) for\b",
)
_NO_ACT = (
    r"(?:yet|too|so|very|now|then|because|when|that|as|like|even|\w+(?:ed|ful|less|ous|y)|afraid|sad|glad|bad|sure|wrong|right"
    r"|more|less|a|an)\b"
)
"""What follows a maybe and is no act: "maybe not yet", "maybe angry with him"."""
MAYBE_DO = (
    *_GOOD_FOR_YOU,
    rf"{_MAYBE}(?!he\b|she\b|they\b|i\b|{WH})[^?]*? {_MAY} (?:\w+ly |also |just |always |even )*(?!{STATE_VERBS}|happen|change"
    rf"|get)\w+",
    rf"{_MAYBE}(?:just |even |simply |rather |not )*(?!{ONE}\b|{SUBJECT}|{DETERMINER}|{WH}|{BEFORE_WH}\b|{AUXILIARY}"
    rf"|{_NO_ACT})[\w'-]+ \w",
    rf"{_MAYBE}(?:just )?(?:an?(?! (?:bit|little)\b(?! (?:more|less)))|some|another|less|more|fewer"
    rf"|one) (?:[\w-]+ ?){{1,4}}{END}",
    rf"{_MAYBE}{YOU} (?:both )?(?:need|deserve)\b",
    rf"{_MAYBE}(?:there(?:'s| is| are) (?!more\b|no\b|nothing\b|something (?:else|you)\b)|if you |not to |best to |you(?:'d"
    rf"| would) like)",
)
"""What is proposed by a question mark behind a maybe, at the beginning or behind a comma."""
_WONDERED = (
    rf"(?:i(?:'m| am| was|'ve been)? )?(?:just )?wonder(?:ing|ed)?,? (?:if|whether|about) (?:[^?]*?(?:would|might|could"
    rf"|'d) (?:not )?{HELP}\b|{YOU}(?:'ve| have) (?:considered|tried|thought)|{YOU} (?:should|ought|might want|could (?!(?:tell"
    rf"|say|describe|share|explain|walk|talk|give|help|show|name|expand|go)\b)(?!{STATE_VERBS})|can't just|shouldn't)|(?:it"
    rf"|that|this) (?:would|might|could|'d) (?:not )?{HELP}|{GERUND} (?:\w+ ){{0,4}}?(?:would|might"
    r"|could)\b)"
)
"""What is wondered aloud; "I wonder if you could tell me more" is an invitation."""
_WOULD_HELP = (
    rf"(?:[^?,]*? (?:thought|think|guess|suppose|imagine|reckon)(?: that)? )?(?!(?:{ONE}|if|nothing)\b|{AUXILIARY})"
    rf"(?:(?!{WH})[\w'-]+ ){{1,7}}?(?:would|might|could|may) (?:\w+ly |also )?(?:help|do you good)\b(?! (?:me|us|to (?:know"
    rf"|hear|see))\b)"
)
SAID = (_WOULD_HELP, _WONDERED, *_SHOULD, _HAVE_TO, *_IN_YOUR_PLACE, _TRY, *_GOOD_FOR_YOU)
"""What gives advice before a question, or in the place of one."""
