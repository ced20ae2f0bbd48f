"""Questions that are likely to bring a short fact: a number, a name, a day, a place."""

import re
from collections.abc import Iterator

from peercoach_tui.domain.questions.check.asked import Reading, Spot, found_in, is_relative, matches
from peercoach_tui.domain.questions.check.english import AUXILIARY, BE, BEFORE_WH, DETERMINER, END, PERSON, SUBJECT
from peercoach_tui.domain.questions.check.loaded import loaded

_ENDS = rf"(?:{END}|,? (?:and|or|but)\b)"
_JOINED = r"(?<!^what)(?<!^how)(?<!^who),? (?:and|or|but),? "
_BEFORE = rf"(?:{BEFORE_WH} )*"
_QUANTITY = (
    r"how (?:(?:long|many|often|soon|old|frequently|regularly|recently)\b|much\b(?! is (?:enough|too much)\b)"
    r"(?! (?:freedom|trust|courage|control|support|say|room|space|safety|respect|power|influence"
    r"|responsibility)\b)(?! of (?:this|that|it|what|you"
    r"|your(?! (?:time|week|day|month|year|salary|budget|income)\b))\b)(?! (?:do|does|did|would|can"
    r"|could) (?:\w+ ){1,3}(?:matter|care|mean|want|trust|like|enjoy|value|believe|influence|affect)\b)|(?:big|large|tall|heavy"
    r"|fast|early|late|expensive|high|wide|small) (?:is|are|was|were) (?!going\b|the (?:stakes|risk|gap|cost)"
    r"|this\b|that\b)|far (?!are you (?:prepared|willing|ready))(?:along|did (?:you|they|he|she) get|away|apart|back|off|from"
    r"|is|are|was)\b|(?:far|fast|early|late) (?:do|does"
    r"|did) (?:\w+ ){1,2}(?:live|drive|walk|travel|run|commute|work|start|get (?:up|in|home|there|back)|go (?:to|home)|stay"
    r"|arrive|leave|finish|come)\b)"
)
_KINDS = (
    r"(?:time|date|day|days|year|month|week|weekday|hour|number|percentage|percent|per cent|proportion|share|score"
    r"|grade|mark|salary|price"
    r"|age|city|country|town|street|floor|building|office|room|school|university|college|department|division|company"
    r"|firm|employer|bank"
    r"|subject|course|class|degree|major|semester|term|quarter|team|unit|group|brand|model|language|languages|colou?r"
    r"|name|address|size"
    r"|amount|sum|budget|deadline|shift|train|bus|version|tool|software|programme?|app|book|doctor|hospital|client"
    r"|colleague|manager"
    r"|boss|teacher|professor|sport|instrument|position|rank|region|ward|site|level|grade|wage|fee|age group|nationality"
    r"|medication|dose|website|file"
    r"|form|title)"
)
_WHICH = (
    rf"(?:which (?!of the \w+ (?:is|are) (?:you|me)\b)"
    rf"(?:of the \w+|of them|one)(?: of \w+)? (?:is|was|are|did|do|does|has|have) (?:{PERSON}|yours|his|hers"
    rf"|the (?:newest|oldest|latest))"
    r"(?: (?:send|sent|choose|pick|take|buy|read|get|use|apply|hire|sign|see|meet|call|ask|tell|go|attend"
    r"|open)\w*)?(?:[\s.!?]*$| (?:to|for|with)\b)"
    rf"|which \w+ (?:{BE} {PERSON} (?:on|in|at|with|from)(?: (?:now|today|this \w+|at the moment))?|(?:do|does"
    rf"|did) {PERSON} (?:use|attend|go to|drive|work (?:at|for|with))){END}|(?:what|which)(?:'s)? (?:(?:of the|exact|other"
    rf"|precise) )?(?:(?!{AUXILIARY} )\w+ )?{_KINDS}\b(?!'s)(?!s? of (?:mind"
    r"|life|energy"
    r"|you)\b)(?! would you like to be\b| (?:are|do) you pay))"
)
_FACTS = (
    r"(?:name|age|job|job title|title|role called|salary|wage|income|pay|position called|deadline|budget|address"
    r"|e?-?mail|e?-?mail address"
    r"|(?:\w+ )?hours|phone number|extension|number|telephone|date|due date|birthday|birth date|date of birth|price|cost|rent"
    r"|grade|average|gpa"
    r"|score|result|mark"
    r"|size|length|duration|weight|height|distance|major|degree|subject|department|employer|company|postcode|zip code"
    r"|nationality"
    r"|mother tongue|native language|diagnosis|blood pressure|status|time|occupation|profession|rate|ratio|total|target|quota"
    r"|percentage|turnover|headcount"
    r"|notice period|start date|end date|schedule|timetable|shift|commute|marital status|job description|hourly rate"
    r"|password|capital"
    r"|mortgage|interest rate|debt|time frame|dose|first name|last name|surname|star sign|favou?rite (?!part|thing|bit|moment"
    r"|aspect|way|memory)\w+)"
)
_WHAT_IS = (
    rf"what(?:'s| {BE}) (?:{DETERMINER} |(?:[\w-]+|{DETERMINER} [\w-]+)(?:'s?|s')s? )(?:\w+ )?{_FACTS}(?: called)?"
    rf"(?:{_ENDS}| (?:of|for|at|in|on|by|per|now|again|this|next|last|today|so far|right now)\b(?! (?:you\b|not\b|\w+ing\b)))"
    rf"|what(?:'s| is| was) (?:your|his|her|their) role(?:{END}| (?:in|at) the (?:company|firm|business|department)\b)"
    rf"|what (?:did|do|does) (?:{PERSON}|the \w+) (?:study|major in|order|cost|pay|weigh|earn|drive|have for \w+)(?:{_ENDS}"
    rf"| (?:at|in|for)\b)|what(?:'s| {BE}) (?:it|he|she|they|{DETERMINER} (?:\w+ )+)(?:called|named){_ENDS}|what do (?:you|they"
    r"|people) call (?:him|her|it|them)\b"
)
_PLACE = (
    r"(?:work|live|study|sit|grow up|go to|go on|meet|stay|sleep|eat|park|keep|buy|get (?:it|them|the money)|train"
    r"|teach|move|travel"
    r"|born|based|located|hold (?:it|the|your)|take place|happen|attend|graduate|put|leave|shop|bank|train|apply|run"
    r"|read|hear (?:about )?(?:it|that|this|of)"
    r"|learn (?:it|that|english)|spend|do (?:your|the|it)|have (?:lunch|dinner|the)|find (?:it|the job|this job|out)"
    r"|sign|register|store"
    r"|use|play|walk|swim|stand (?:up|on the platform)|get (?:your|the|that|paid)|download|phone|call|write (?:it"
    r"|things|them) down)"
)
_FELT = r"(?!.*\b(?:in your (?:mind|head|heart|body|life)|as you see|for you\b|inside)\b)"
_NO_PLACE = (
    r"(?:\w+(?:ness|tion|sion|ment|ance|ence|ity|ure|ship)|energy|joy|tension|fear|problem|balance|line|limit|boundary|risk|gap"
    r"|block|heart|focus|fun|love|trust|edge|pain|anger|hope|doubt|power|stress|snag|catch|rub|room|space|centre|center|middle"
    r"|bottleneck|support|need|challenge|issue|difference|middle|rest|attention|mind|head|voice|strength|weakness|truth"
    r"|conflict|harm|hurt|guilt|shame|courage|lever|way|starting|most|best|worst|biggest|real)s?\b"
)
"""What is no place one goes to: "where is the pressure?"."""
_WHERE = (
    rf"(?!where(?: exactly)? (?:do|does|did|will|would) (?:that|this|it|all \w+) (?:leave|put|take)\b)"
    rf"where(?: exactly| else)? (?:do|does|did|will|would|have|has|had|were|was|are|is|can|could) (?:{SUBJECT}"
    rf"|{DETERMINER} (?:\w+ )?\w+|\w+)"
    rf"(?: \w+ly| usually| normally| mostly| both| two)? (?:be )?{_PLACE}(?:ing|s|ed)?\b{_FELT}"
    rf"|where(?: exactly)?(?:'s| {BE}) (?:{DETERMINER} )?(?:\w+ )?(?:office|desk|flat|house|home|room|meeting|team|school"
    rf"|company"
    r"|family|parents|children"
    r"|kids|boss|manager|wife|husband|partner|brother|sister|mother|father|party|interview|exam|hospital|money|document"
    r"|file|report|car"
    r"|conference|campus|headquarters|shop|class|course|gym|lab|clinic|file|key|book|keys|venue|party|wedding|event"
    rf"|seminar|workshop)s?(?:{_ENDS}| (?:going to be|being held|held|at|on|today|tomorrow|again)\b)"
    rf"|where(?:'s| {BE}) (?:the|your|his|her|their) (?!{_NO_PLACE})\w+{END}"
    rf"|where {BE} {PERSON}(?: (?:now|then|at the time|that day|yesterday|last \w+|on \w+|when|from|living|working|based"
    r"|born|going next|staying"
    rf"|sitting|at \w+))*{_ENDS}|where (?:do|does|did) {PERSON} come from|where {BE} {PERSON} (?:when|on|at|last"
    r"|yesterday|from|born|based)\b|where (?:(?:was|is|will|did) )?(?:it|this|that)"
    rf" (?:happen|take place|be held|held){_ENDS}|where{_ENDS}|where(?:'s| is) (?:that|it|he|she|this){_ENDS}"
)
_WHEN = (
    rf"when(?:'s|'d|'ll)|when(?:,? exactly| else)?(?:{_ENDS}| (?:did|was|were|will|had)\b| {AUXILIARY}(?!.*\b(?:feel"
    r"|feels|felt|most|least|best|worst|highest|lowest|strongest|easiest|hardest|notice"
    r"|find yourself|say (?:yes|no)|wish|help|like yourself|happiest|know (?:that|you)|enough|too|yourself|sense|alive|proud"
    r"|become|go well"
    r"|go best|work (?:well|best)"
    r"|lose|enjoy|easy|hard|difficult|tend to|trust|usually|happen to|able to|stop being|start being|matter|allow)\b))"
)
_WHO = (
    r"(?!whose point of view\b|whose (?:voice|words|standards?|rules?|expectations?|interests?|dream|story|life|needs?"
    r"|agenda) (?:is|are|was|were"
    r"|do|does)\b)"
    r"(?:who|whom|whose)(?:'s|'d|'ll)?\b(?! (?:(?:do|would|did|will|could|can|might) (?:you|they|he|she|we) (?:want to "
    r"|need to |like to |have to |hope to |)"
    r"(?:be|become|turn into)\b|(?:are|were|am) (?:you|they|we)\b(?! (?:with|working|talking|meeting|seeing|reporting"
    r"|going|and))"
    r"|would (?:you|want)\b.* if\b))"
    r"(?!.*\b(?:owe|approval|permission|back you|believes? in you|on your side|let down|comes? to mind|trying to please"
    r"|gives? you (?:\w+ )?(?:energy|strength|courage|hope)|people (?:who|that)"
    r"|do you (?:\w+ )?(?:feel|become)|(?:are|feel|feels) (?:\w+ ){0,2}(?:yourself|at ease|at home|safe|alive))\b)"
)
_WITH_WHOM = (
    rf"(?:{BEFORE_WH} )+whom (?:else )?(?:(?:do|would|could|can|might) {PERSON} (?:\w+ly |most |really )?(?:feel|want|wish|need"
    r"|like|love|dare|compare|hope|laugh|grow|care|be|say|share|trust)\b|are you doing\b"
    r"|(?:is|does|do|are|was) (?:\w+ ){1,3}(?:easily|easy|easier|easiest|hard|harder|hardest|naturally|difficult|safe"
    r"|safest)\b)"
)
"""What looks for more than a name: "with whom can you be weak?"."""
_RATED = (
    r"(?:on (?:a|the|that) scale\b|(?:from|between) (?:\d+|zero|one|nought|1) (?:to|and|-) ?(?:\d+|ten|five|seven"
    r"|hundred|a hundred)\b"
    r"|out of (?:\d+|ten|five|a hundred)\b|(?:(?:how|where|what) .*?)\b(?:on (?:a|the|that) scale|out of (?:\d+|ten"
    r"|five|a hundred)"
    r"|(?:from |between )?(?:\d+|zero|one|nought) (?:to|and) (?:\d+|ten|five|seven|a hundred)|in per ?cent|in hours"
    r"|in minutes|in euros|in"
    rf" percent)\b|how (?:would|do|did) {PERSON} (?:rate|score|grade|rank)\b|what (?:number|score|mark|grade)\b)"
)
_FACT = (
    _RATED,
    rf"{_BEFORE}{_QUANTITY}",
    rf"{_BEFORE}{_WHICH}",
    _WHAT_IS,
    _WHERE,
    rf"{_BEFORE}(?:{_WHEN})",
    rf"(?!{_WITH_WHOM}){_BEFORE}{_WHO}",
)

_JOINED_FACT = tuple(
    rf"{_BEFORE}{begins}" for begins in (_QUANTITY, _WHAT_IS, rf"when(?:{END}| {AUXILIARY})", rf"(?:who|whom|whose) {AUXILIARY}")
)


def fact(reading: Reading) -> Iterator[Spot]:
    """Find what asks for a number, a name, a day or a place, but for what is loaded: it asks for nothing."""
    if any(loaded(reading)):
        return
    for pattern in _FACT:
        for clause, match in matches(pattern, reading.clauses):
            yield found_in(clause, match, _better(match[0]))
    for clause in reading.clauses:
        for joined in re.finditer(_JOINED, clause.text):
            if is_relative(clause.text, joined.end()):
                continue
            for pattern in _JOINED_FACT:
                if (asked := re.compile(pattern).match(clause.text, joined.end())) is not None:
                    yield found_in(clause, asked, _better(asked[0]))
    for sentence, rated in matches(_RATED, reading.sentences):
        if sentence.asked:
            yield found_in(sentence, rated, "What makes it not lower …")


def _better(begins: str) -> str:
    if "when" in begins:
        return "What happened …" if re.search(r"\b(?:did|was|were|had)\b", begins) else "What has to happen before …"
    if "who" in begins:
        return "What do they …"
    if "where" in begins:
        return "What is it like …"
    return "What does it mean to you …" if begins.startswith("how") else "What matters to you about …"
