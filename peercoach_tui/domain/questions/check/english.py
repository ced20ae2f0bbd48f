"""The small words of English by which a question can be told: closed classes, as patterns in lower case."""

# They stay text until they are used: to compile all that is made of them takes a while, which no start should wait for.

NOT = (
    r"(?:(?:is|are|was|were|do|does|did|have|has|had|ca|could|wo|would|sha|should|might|must|ought|ai)n'?t|cannot"
    r"|(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should)(?= (?:you|he|she|they|we|i|it) not\b))"
)
BE = r"(?:is|are|am|was|were)"
CAN = r"(?:can|could|will|would|shall|should|may|might|must|ought)"
AUXILIARY = rf"(?:(?:{NOT}|{BE}|{CAN}|do|does|did|have|has|had)\b|d'(?=you|ya))(?!['-])"
"""A verb that can open a question."""

ONE = r"(?:you|he|she|they|we|i|y'all)"
PERSON = rf"{ONE}\b(?!')"
DETERMINER = r"(?:the|your|his|her|their|my|our|its|an?|this|that|these|those|some|any|all|both|each|every|no|most)\b(?!')"
INDEFINITE = r"(?:(?:any|some|every|no)(?:one|body|thing)|no one|people|others|either|neither|none|most|all|many)\b(?!')"
SUBJECT = rf"(?:{PERSON}|(?:it|there|this|that|these|those)\b(?!')|{INDEFINITE})"
"""A word that can be the whole subject."""

WH = r"(?:what|how|why|where|which|who|whom|whose|when)\b"
WH_OR_IS = r"(?:what|how|why|where|which|who|whom|whose|when)(?:'(?:s|re|d|ll|ve))?\b"
BEFORE_WH = (
    r"(?:in|on|at|by|for|from|to|with|of|about|since|until|till|under|against|through|over|after|before|within|between|beyond"
    r"|into|around|exactly|roughly|regarding|as)"
)
OPENLY = rf"(?:{BEFORE_WH} (?:{BEFORE_WH} )?)?{WH_OR_IS}"
"""How an open question begins, with a small word before it or not: "in what way"."""

LEADING = (
    r"(?:\W+|(?:and|so|but|or|then|well|now|ok|okay|right|alright|also|just|yet|still|actually|honestly|frankly|oh|ah|um|uh"
    r"|hm+|please|kindly|by the way|because|hey|look|listen|yes|no|yeah|sorry|anyway|first|finally)\b(?!['-]))+"
)
"""What may stand before a question and says nothing of it."""

MARK = r"\?[\s?!.]*"
END = r"[\s.!?]*$"

ADVERB = (
    r"(?:(?:not|ever|never|already|yet|also|perhaps|maybe|possibly|just|simply|really|actually|always|still|even|only"
    r"|too|at least"
    r"|instead|first|now|recently|then|ever since|once|honestly|seriously|truly|at all|not even|or|and|so|to|please|quickly) )*"
)
"""Words that slip in between an auxiliary's subject and its verb, with their spaces."""
SOFTLY = (
    r"(?:(?:maybe|perhaps|possibly|just|simply|always|at least|also|instead|easily|sometimes|try(?:ing)? (?:to|and)"
    r"|start|stop)\b)"
)
"""Words by which a proposal is made smaller than it is."""

STATE_VERBS = (
    r"(?:be|feel|see|hear|imagine|picture|think|believe|know|remember|recall|understand|trust|like|love|want|need|wish"
    r"|hope|mean"
    r"|matter|seem|care|agree|have|own|live with|cope|manage|bear|stand|stay (?:calm|well)|handle|deal with|accept|afford|sleep"
    r"|breathe|enjoy|notice|sense|tell (?:that|whether|if|when|the difference)|fail|succeed|lose|lie with|relate|identify"
    r"|put up with|survive|tolerate|forgive|explain|describe|say no|win|keep up|reach|face|find|expect|foresee|recognise"
    r"|recognize|possibly|ever|do (?:it|that|this)|hope|get (?:by|through|over|used|it))\b"
)
"""What one is or can, rather than does because another proposes it."""

REMEDY = (
    r"(?:tr(?:y|ied|ying)|offer(?:ed|ing)?|done an?\b|had (?:it|that|this|them|yourself) \w+ed|consider(?:ed|ing)?|th(?:ink"
    r"|ought|inking) (?:of"
    r"|about)(?! (?:what|how|why|where|who|when"
    r"|which)\b)|look(?:ed|ing)? (?:into|at|for|up)"
    r"|sp(?:eak|oken|eaking|oke) (?:to|with|up|about)|talk(?:ed|ing)? (?:to|with|it|this|that|things|about)|ask(?:ed"
    r"|ing)?(?! me\b)|t(?:ell|old|elling)(?! me\b)"
    r"|call(?:ed|ing)?|phon(?:e|ed|ing)|wr(?:ite|itten|iting|ote)|e?-?mail(?:ed|ing)?|text(?:ed|ing)?|messag(?:e|ed|ing)"
    r"|contact(?:ed|ing)?|reach(?:ed|ing)? out|check(?:ed|ing)?|rais(?:e|ed|ing)|br(?:ing|ought|inging) (?:it|this|that|\w+) up"
    r"|discuss(?:ed|ing)?|suggest(?:ed|ing)?|propos(?:e|ed|ing)|explor(?:e|ed|ing)|experiment(?:ed|ing)?|delegat(?:e|ed|ing)"
    r"|appl(?:y|ied|ying)|googl(?:e|ed|ing)|set(?:ting)? (?:up|an?|some|aside|yourself)|ma(?:ke|de|king) (?:a|an|some) \w+"
    r"|put(?:ting)? (?:it|that|this|them|your|a)|schedul(?:e|ed|ing)|plann(?:ed|ing)|appeal(?:ed|ing)?|negotiat(?:e|ed|ing)"
    r"|complain(?:ed|ing)?|apologi[sz](?:e|ed|ing)|see(?:n|ing)? (?:a|your|the) (?:doctor|dentist|gp|therapist"
    r"|counsell?or|lawyer"
    r"|specialist|physio\w*|nurse|solicitor|adviser|advisor|coach)|see(?:n|ing)? dr"
    r"|been to (?:a|an|the|your|see)|read(?:ing)?|list(?:ed|ing)?"
    r"|track(?:ed|ing)?|block(?:ed|ing)?|book(?:ed|ing)?|cancel(?:led|ling|ed|ing)?|save|sav(?:ed|ing)|cut(?:ting)?"
    r"|switch(?:ed|ing)?"
    r"|turn(?:ed|ing)? (?:it|off|on|your|down|to)|us(?:e|ed|ing)|join(?:ed|ing)?|sign(?:ed|ing)? up|enrol?l?(?:ed|ing)?"
    r"|hir(?:e|ed|ing)|practi[sc](?:e|ed|ing)|invit(?:e|ed|ing)|involv(?:e|ed|ing)|escalat(?:e|ed|ing)|report(?:ed|ing)?"
    r"|consult(?:ed|ing)?|review(?:ed|ing)?|keep(?:ing)? (?:a|an|some|track)|kept (?:a|an|track)|tak(?:e|en|ing)"
    r"|took (?:a|some|time)"
    r"|go(?:ne|ing)? (?:to|for|and|back)|g(?:iven|ive|iving) (?:it|them|him|her|yourself)|let(?:ting)? (?:them|him|her"
    r"|your|someone)"
    r"|start(?:ed|ing)?|stopp(?:ed|ing)|reward(?:ed|ing)?|compar(?:e|ed|ing)|split|break(?:ing)? (?:it|the|them)"
    r"|broken (?:it|the)"
    r"|shar(?:e|ed|ing)|show(?:n|ed|ing)? (?:it|them|him|her|your|the)|arrang(?:e|ed|ing)|prepar(?:e|ed|ing)|order(?:ed|ing)?"
    r"|install(?:ed|ing)?|refus(?:e|ed|ing)"
    r"|say(?:ing)? (?:no|sorry|it|that|so)|said (?:no|sorry|so|it)|leav(?:e|ing)|s(?:end|ent|ending)|mov(?:e|ed|ing)"
    r"|hand(?:ed|ing)?|ha(?:d|ve|ving) an?(?:other)? (?:\w+ )?(?:word|chat|talk|go|look|think|break|rest|nap)|drop(?:ped|ping)?"
    r" (?:him|her|them|it|by|a|an|the|one|some|in)|r(?:ing|ung|inging) (?!true\b)|run(?:ning)? (?:it|that|this) (?:by|past)"
    r"|pop(?:ped|ping)? (?:in|into|over|round)|pick(?:ed|ing)? up the phone|outsourc(?:e|ed|ing)|swap(?:ped|ping)?)\b"
)
"""What one does about a trouble: whether somebody did it yet is mostly a proposal to do it."""

PAST = (
    r"(?:\w+[^e\W]ed|agreed|disagreed|freed|guaranteed|left|went|said|told|chose|thought|felt|knew|made|took|gave|got"
    r"|came|saw|found|lost|kept|let|put|quit|stood"
    r"|began|broke|brought|bought|built|caught|did|drank|drove|fell|fought|forgot|froze|grew|had|heard|held|hid|hit"
    r"|hurt|led|lied"
    r"|lent|meant|met|paid|ran|read|rose|sat|sent|set|shut|slept|sold|spent|spoke|stuck|swore|taught|threw|understood"
    r"|wept|won|wrote"
    r"|wasn't|weren't|was|were|didn't|became|blew|drew|ate|flew|laid|lay|rang|sang|stole|struck|tore|woke|wore|withdrew"
    r"|cost|cut|upset|beat|burst|bent|bit|burnt|chucked|clung|crept|dealt|dreamt|dug|fed|fled|flung|hung|knelt|leant|leapt"
    r"|learnt|lit|overslept|rode|sank|shone|shook|shot|shrank|slid|slipped|sought|spelt|split|spoilt|spread|sprang|spun|stank"
    r"|stung|swam|swept|swung|trod|wound|wrung)\b"
)
"""A verb in the past, as far as its form tells."""

PRESENT = (
    r"(?:knows|wants|thinks|says|lives|works|needs|likes|hates|feels|seems|looks|sounds|makes|takes|gets|gives|goes|comes|means"
    r"|matters|helps|depends|agrees|supports|pays|loves|expects|keeps|treats|runs|leaves|stays|talks|tells|calls|trusts"
    r"|believes"
    r"|hurts|bothers|scares|worries|has|does|wins|stops|starts|starts|ends|changes|plays|lets|asks|listens|understands"
    r"|remembers"
    r"|blames|owns|costs|earns|sits|sees|hears|tries|uses|happens|shows|belongs|owes|refuses|insists|decides|prefers"
    r"|suits|fits)\b"
)
"""A verb of the third person, as far as it can't well be a noun."""

YOU = r"(?:you|we|y'all|you (?:and|two|both|all|guys)(?: \w+)?)"
_ING = (
    r"(?!(?:any|some|every|no)thing|feelings?\b|meetings?\b|mornings?\b|evenings?\b|buildings?\b|things?\b|king\b|being\b"
    r"|timing\b)"
)
GERUND = rf"{_ING}(?:not |never |just |maybe |simply )?{_ING}\w+ing\b"
_GOOD = (
    r"(?:(?:a |an )?(?:\w+ )?(?:better|best|wise|wiser|smart|good|nice|helpful|useful|sensible|idea|option|possibility|thought"
    r"|plan|solution|worth|possible|easier|simpler|safer|fairer|kinder|healthier|faster|quicker|cheaper"
    r"|clever|reasonable|an option|feasible|realistic|more \w+|less \w+|\w{3,}er))"
)
HELP = (
    r"(?:help|work|hurt|make (?:sense|a difference|it \w+|things \w+|life \w+)|do (?:any |some )?good"
    r"|be of (?:any )?(?:help|use)"
    rf"|be (?:at all )?(?:any )?{_GOOD}|feel (?:better|good|right|easier)|kill you|pay|solve \w+|change \w+|improve \w+"
    r"|ease \w+)"
)
