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
    r"(?:(?:maybe|perhaps|surely|really|honestly|clearly|obviously|personally|i (?:really |do |just |still )?(?:think"
    r"|feel|believe|guess"
    r"|reckon|suppose|would say)|i'd say|to me|in my (?:view|opinion|experience)|it seems to me|if you ask me|i'm sure|probably"
    r"|possibly|the way i see it|then|it sounds like|sounds like),? (?:that )?)*"
)
_PRAISE = (
    r"(?! see (?:your face|yourself|how|what)\b)(?! (?:not )?(?:be|feel) (?:very |so |really )?(?:proud|pleased|happy|glad"
    r"|tired|exhausted|relieved|thrilled"
    r"|delighted))"
)
_SHOULD = (
    rf"{SURE}you (?:really |just |probably |definitely |maybe |perhaps |simply |also )*(?:(?:should|shouldn't|ought to"
    r"|ought not|need to(?! be\b| feel\b| decide\b)"
    rf"|had better|better|can't just|cannot just){_PRAISE}|could (?:always|just|try|also|maybe|perhaps|simply|at least"
    r"|ask|talk|write)"
    r"|might (?:want to|try|like to|consider|think about|as well|wish to)|may want to|must (?!be\b|have\b|feel\b)"
    r"|could do with|deserve to|will (?:want|need) to)\b"
    rf"|{SURE}you'?d (?:better|be better off|do well)\b"
)
_LONG_SURE = (
    r"(?:maybe|perhaps|possibly|surely|clearly|obviously|i (?:really |do |just )?(?:think|feel|believe)|i'd say|in my (?:view"
    r"|opinion)),? (?:that )?"
)
_HAVE_TO = rf"{_LONG_SURE}you (?:have to|could|can|would need to|need)\b"
_IN_YOUR_PLACE = (
    r"(?:if i (?:were|was) you\b|if (?:it|this|that) (?:were|was) (?:me|mine|up to me|my \w+)\b"
    r"|(?:if i (?:were|was) )?in your (?:place|position|shoes|situation)\b,? i\b"
    r"|were i (?:in your|you)\b"
    r"|i(?:'d| would) (?:(?:strongly |really |just |definitely |always |probably |personally |certainly )*)?(?:suggest"
    r"|recommend|advise"
    r"|propose|encourage you|urge you|say you)\b|i (?:strongly |really |would )?(?:suggest|recommend|advise|propose|urge)\b"
    r"|i(?:'d| would) (?:just|simply|definitely|probably|personally|always|never) (?!like\b|love\b|be\b|want\b|think\b)\w+"
    rf"|i (?:really |just )?(?:think|believe|find|found|guess|feel) (?:that )?(?:it(?:'s| is) best to\b|it (?:would|might"
    rf"|could) be (?:good|better|best|wise|worth|helpful|useful)\b|(?:{GERUND}|\w+) (?:might|could|would) help\b"
    rf"|[^.?]*\bhelps\b|{GERUND} helps\b)|don'?t forget to\b|let me (?:suggest|give you an? (?:tip|hint|advice))\b"
    rf"|my (?:advice|suggestion|recommendation|tip|proposal)\b"
    rf"|(?:you know |guess )?what (?:i'd|i would) do\b|when i was in your\b"
    r"|what (?:always |really |often )?(?:(?:worked|works|helped|helps) for|helped|helps) me\b|it (?:would|might|may"
    r"|could) be (?:\w+ )?(?:better|best|good"
    rf"|wise|smart|worth|helpful|an idea|a good idea|easier|wiser|smarter|useful|time) (?:to(?! (?:know|hear|understand|see"
    rf"|have|get|look|decide|stop)\b)|if|for you|{GERUND})\b"
    r"|(?:the )?(?:best (?:thing |way )?|thing to do )(?:would be|would|is) to\b|it(?:'s| is) (?:always |usually "
    r"|often )?(?:best|better) (?:not )?to\b|it (?:always |really )?helps to (?!know|hear|see|have)\w+|if i may (?:give|offer"
    r"|suggest)|i'd (?:like|love) (?:for )?you to try\b|(?:one|another) (?:thing|option|idea|way) (?:you (?:could|can|might)"
    r"|would be)\b"
    r"|you (?:do )?(?:know|realise|realize) (?:that )?you (?:can|could) (?:always|just|simply|also)\b"
    r"|(?:the (?:best|easiest|simplest|obvious) (?:thing|way|solution|answer) (?:is|would be)))"
)
_TRY = (
    rf"{SURE}(?:why not )?(?:do |just )*(?:try (?:not )?(?!(?:to|and) (?:imagine|picture|remember|recall|see|put|describe|think"
    rf"|say|find)\b)(?:{GERUND}|(?:to|and) \w+|a|an|another|some|more|less|the|it|this"
    r"|that)\b|give it a (?:try|go)\b)"
)
YOU_COULD = rf"you could (?!(?:not )?{ADVERB}{STATE_VERBS})\w+"
_GOOD_FOR_YOU = (
    rf"(?:maybe|perhaps|possibly|surely),? (?!{WH})"
    rf"(?:{DETERMINER} )?(?:\w+ ){{1,3}}?(?:would|might|could|may) (?:\w+ )?(?:help|suit|make sense|work|be enough"
    rf"|do(?=[\s.!?]*$| (?:the trick|the job|it\b|you))|sort (?:it|that|this|things)|fix (?:it|that|this|things)|solve (?:it"
    rf"|that|this)"
    rf"|do you|be (?:a |an |the )?(?:\w+ )?(?:good|better|best|enough|useful|helpful|easier|worth|nice|idea|option|answer|way))\b"
    rf"|(?:maybe|perhaps|possibly),? (?:just |try |simply )*(?:{GERUND}(?= (?:\w+ ){{0,4}}?(?:would|might|could|may)\b)"
    rf"|(?:ask|talk|tell|call|write|book|join|cancel|start|begin|keep|leave|let(?!'s)|send|give|take|make|move|cut|drop|wait|stop"
    rf"|speak|go|put|delegate)\b(?! (?:is|was|are|were|would|of)\b))"
)
_IT_IS_TIME = (
    rf"(?:maybe|perhaps|possibly|surely),? it(?:'s| is| might be| may be) (?:high |about )?time (?:for an? \w+|(?:for )?"
    rf"(?:to (?!end\b|finish\b|stop here\b|pause\b|swap\b|begin\b)\w+|{YOU} \w+))|(?:maybe|perhaps|possibly|surely),? (?:that"
    rf"|this|it)(?:'s| is| would be| might be) (?:something|one|a (?:job|case|task|matter)) for\b"
)
_IT_WOULD_HELP = (
    rf"(?:maybe|perhaps|possibly|surely),? it(?:(?:'d| would| might| could)(?: not)? {HELP} (?:to|if|for)\b|(?:'s"
    rf"| is) (?:better|best|\w{{3,}}er) (?:not )?(?:to|if))"
)
_WONDERED = (
    rf"(?:i(?:'m| am| was|'ve been)? )?(?:just )?wonder(?:ing|ed)?,? (?:if|whether|about) (?:{YOU} (?:should|ought|might want"
    rf"|could (?!(?:tell|say|describe|share|explain|walk|talk|give|help|show|name|expand|go)\b)(?!{STATE_VERBS})|can't just"
    rf"|shouldn't)|(?:it|that|this) (?:would|might|could|'d) (?:not )?{HELP}|{GERUND} (?:\w+ ){{0,4}}?(?:would|might|could)\b)"
)
"""What is wondered aloud; "I wonder if you could tell me more" is an invitation."""
_WOULD_HELP = (
    rf"(?:an?|some|more|{GERUND})(?: [\w'-]+){{0,4}}? (?:would|might|could) (?:really |surely )?(?:help|do you good)\b(?! me\b)"
)
SAID = (_WOULD_HELP, _WONDERED, _IT_WOULD_HELP, _SHOULD, _HAVE_TO, _IN_YOUR_PLACE, _TRY, _GOOD_FOR_YOU, _IT_IS_TIME)
"""What gives advice before a question, or in the place of one."""
