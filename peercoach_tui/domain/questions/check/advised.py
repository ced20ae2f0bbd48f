"""What gives advice outright, before a question or in the place of one."""

from peercoach_tui.domain.questions.check.english import (
    ADVERB,
    DETERMINER,
    GERUND,
    HELP,
    STATE_VERBS,
    WH,
    YOU,
)

SURE = (
    r"(?:(?:maybe|perhaps|surely|really|honestly|clearly|obviously|personally|i (?:really |do |just |still )?(?:think|feel"
    r"|believe|guess|reckon|suppose|would say)|i'd say|to me|in my (?:view|opinion|experience)|it seems to me|if you ask me"
    r"|i'm sure|probably|possibly|the way i see it|then|it sounds like|sounds like),? (?:that )?)*"
)
_PRAISE = (
    r"(?! see (?:your face|yourself|how|what)\b)(?! (?:not )?(?:be|feel) (?:very |so |really )?(?:proud|pleased|happy|glad"
    r"|tired|exhausted|relieved|thrilled|delighted))"
)
_SHOULD = (
    (
        rf"{SURE}(?:you|the two of you|you two|you both) (?:really |just |probably |definitely |maybe |perhaps |simply "
        r"|also )*(?:(?:should|shouldn't|ought to|ought not|need to(?! be\b| feel\b| decide\b)|had better|better"
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
    r"were i (?:in your|you)\b",
    (
        r"i(?:'d| would) (?:(?:strongly |really |just |definitely |always |probably |personally |certainly )*)?(?:suggest"
        r"|recommend|advise|propose|encourage you|urge you|say you)\b"
    ),
    r"i (?:strongly |really |would )?(?:suggest|recommend|advise|propose|urge)\b",
    r"i(?:'d| would) (?:just|simply|definitely|probably|personally|always|never) (?!like\b|love\b|be\b|want\b|think\b)\w+",
    (
        r"i (?:really |just )?(?:think|believe|find|found|guess|feel) (?:that )?(?:it(?:'s| is) best to\b"
        rf"|it (?:would|might|could) be (?:good|better|best|wise|worth|helpful|useful)\b|(?:{GERUND}|\w+) (?:might|could"
        rf"|would) help\b|[^.?]*\bhelps\b|{GERUND} helps\b)"
    ),
    r"don'?t forget to\b",
    r"let me (?:suggest|give you an? (?:tip|hint|advice))\b",
    r"my (?:advice|suggestion|recommendation|tip|proposal)\b",
    r"(?:you know |guess )?what (?:i'd|i would) do\b",
    r"(?:you )?know what (?:would|might|could|always|really|helps|works)\b",
    r"when i was in your\b",
    r"(?:one thing|something|another thing) (?:that |which )?(?:i'd|i would|i always|(?:\w+ )?(?:helped|worked for) me)\b",
    r"(?:you know,? )?i(?:'d| would) be tempted to\b",
    (
        r"there(?:'s| is| are) (?:an? |some )?(?:\w+ )?(?:course|app|book|form|tool|website|training|workshop|fund|programme"
        r"|program|scheme|hotline|service|template|group)s? (?:on|for|about) (?:that|this|it)\b"
    ),
    r"what (?:always |really |often )?(?:(?:worked|works|helped|helps) for|helped|helps) me\b",
    (
        r"it (?:would|might|may|could) be (?:\w+ )?(?:better|best|good|wise|smart|worth|helpful|an idea|a good idea|easier"
        r"|wiser|smarter|useful|time) (?:to(?! (?:know|hear|understand|see|have|get|look|decide|stop)\b)|if|for you"
        rf"|{GERUND})\b"
    ),
    r"(?:the )?(?:best (?:thing |way )?|thing to do )(?:would be|would|is) to\b",
    r"it(?:'s| is) (?:always |usually |often )?(?:best|better) (?:not )?to\b",
    r"it (?:always |really )?helps to (?!know|hear|see|have)\w+",
    r"if i may (?:give|offer|suggest)",
    r"i'd (?:like|love) (?:for )?you to try\b",
    r"(?:one|another) (?:thing|option|idea|way) (?:you (?:could|can|might)|would be|is|might be)\b",
    r"you (?:do )?(?:know|realise|realize) (?:that )?you (?:can|could) (?:always|just|simply|also)\b",
    r"(?:surely )?(?:the (?:best|easiest|simplest|obvious) (?:thing|way|solution|answer) (?:is|would be))",
)
_TRY = (
    rf"{SURE}(?:why not )?(?:do |just )*(?:try (?:not )?(?!(?:to|and) (?:imagine|picture|remember|recall|see|put|describe"
    rf"|think|say|find)\b)(?:{GERUND}|(?:to|and) \w+|a|an|another|some|more|less|the|it|this|that)\b|give it a (?:try|go)\b)"
)
YOU_COULD = rf"you could (?!(?:not )?{ADVERB}{STATE_VERBS})\w+"
_GOOD_FOR_YOU = (
    (
        rf"(?:maybe|perhaps|possibly|surely),? (?!{WH})(?:{DETERMINER} )?(?:\w+ ){{1,3}}?(?:would|might|could"
        r"|may) (?:\w+ )?(?:help|suit|make sense|work|be enough|do(?=[\s.!?]*$| (?:the trick|the job|it\b|you))"
        r"|sort (?:it|that|this|things)|fix (?:it|that|this|things)|solve (?:it|that|this)|do you"
        r"|be (?:a |an |the )?(?:\w+ )?(?:good|better|best|enough|useful|helpful|easier|worth|nice|idea|option|answer"
        r"|way))\b"
    ),
    (
        rf"(?:maybe|perhaps|possibly),? (?:just |try |simply )*(?:{GERUND}(?= (?:\w+ ){{0,4}}?(?:would|might|could|may)\b)"
        r"|(?:ask|talk|tell|call|write|book|join|cancel|start|begin|keep|leave|let(?!'s)|send|give|take|make|move|cut|drop"
        r"|wait|stop|speak|go|put|delegate)\b(?! (?:is|was|are|were|would|of)\b))"
    ),
)
_IT_IS_TIME = (
    (
        r"(?:maybe|perhaps|possibly|surely),? it(?:'s| is| might be| may be) (?:high |about )?time (?:for an? \w+"
        rf"|(?:for )?(?:to (?!end\b|finish\b|stop here\b|pause\b|swap\b|begin\b)\w+|{YOU} \w+))"
    ),
    (
        r"(?:maybe|perhaps|possibly|surely),? (?:that|this|it)(?:'s| is| would be| might be) (?:something|one"
        r"|a (?:job|case|task|matter)) for\b"
    ),
)
_IT_WOULD_HELP = (
    rf"(?:maybe|perhaps|possibly|surely),? it(?:(?:'d| would| might| could)(?: not)? {HELP} (?:to|if|for)\b|(?:'s| is) "
    r"(?:better|best|\w{3,}er) (?:not )?(?:to|if))"
)
_WONDERED = (
    rf"(?:i(?:'m| am| was|'ve been)? )?(?:just )?wonder(?:ing|ed)?,? (?:if|whether|about) (?:[^?]*?(?:would|might|could"
    rf"|'d) (?:not )?{HELP}\b|{YOU} (?:should|ought|might want|could (?!(?:tell|say|describe|share|explain|walk|talk|give|help"
    rf"|show|name|expand|go)\b)(?!{STATE_VERBS})|can't just|shouldn't)|(?:it|that|this) (?:would|might|could"
    rf"|'d) (?:not )?{HELP}|{GERUND} (?:\w+ ){{0,4}}?(?:would|might"
    r"|could)\b)"
)
"""What is wondered aloud; "I wonder if you could tell me more" is an invitation."""
_WOULD_HELP = (
    rf"(?:[^?,]*? (?:thought|think|guess|suppose|imagine|reckon)(?: that)? )?(?:an?|some|more"
    rf"|{GERUND})(?: [\w'-]+){{0,4}}? (?:would|might|could) (?:really |surely )?(?:help|do you good)\b"
    r"(?! me\b)"
)
SAID = (_WOULD_HELP, _WONDERED, _IT_WOULD_HELP, *_SHOULD, _HAVE_TO, *_IN_YOUR_PLACE, _TRY, *_GOOD_FOR_YOU, *_IT_IS_TIME)
"""What gives advice before a question, or in the place of one."""
