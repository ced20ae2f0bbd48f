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
    r"(?:be(?! (?:more|less|the one)\b)|feel|see(?! (?:it|this|that|him|her|them|yourself) as\b)|hear|imagine|picture|think"
    r"|believe|know|remember|recall|understand|trust|like|love|want|need|wish|hope|mean"
    r"|matter|seem|care|agree(?! on\b)|have(?! (?:lunch|coffee|dinner|an? (?:\w+ )?(?:word|chat|talk|go|look|break|rest))\b)"
    r"|own|live with|cope|manage|bear|stand|stay (?:calm|well)|handle|deal with|accept|afford|sleep(?! on\b)|breathe|enjoy"
    r"|notice|sense|tell (?:that|whether|if|when|the difference)|fail|achieve|count on|rely on|succeed|lose|lie with|relate"
    r"|identify|put up with|survive|tolerate|forgive|explain|describe|say no|win|keep up|reach(?! out)|face|find(?! (?:an?"
    r"|some\w*|another|you)\b)|expect|foresee|recognise|recognize|possibly|ever|do (?:it|that|this|whatever)(?! (?:with|without"
    r"|together|yourself|in|on|for|by)\b)|hope|get (?:by|through|over|used|it(?! \w)))\b"
)
"""What one is or can, rather than does because another proposes it."""

LIVED = (
    r"(?:be(?:en)?(?! to\b)|felt|seen?(?! (?:an?|your|dr) )|heard|met|meet|known|loved|liked|wanted|needed|thought(?! (?:of"
    r"|about|through|over|(?:it|this|that) (?:through|over))\b)|believed|understood|remembered|trusted|meant|had(?! (?:(?:it"
    r"|that|this|them|(?:your|the)\w* \w+|yourself) \w+ed|an?(?:other)? \w+ (?:to|with|at|about))\b)|got|gotten|get(?! (?:it"
    r"|them|this|that) (?:in|off|out|from|to|\w+ed)\b)|c[oa]me(?! (?:across|up with)\b)|given up|g(?:o|one)(?! (?:to|for|back"
    r"|and|through|over)\b)|done(?! an?\b)|ma(?:de|ke) (?:progress|mistakes|it(?! \w)|up)|found|slept(?! on\b)|eaten|eat"
    r"|enjoyed|noticed?|learn(?:ed|t)?|lost|won|failed|succeeded|miss(?:ed)?|work(?:ed)?(?! (?:out an?|from|with|for)\b)"
    r"|live[sd]?|grown?|changed?|forg[eo]t(?:ten)?|forg[ia]ven?|achieved?|decided?|recover(?:ed)?|received?|expected|managed"
    r"|reach(?:ed)?(?! out)|finish(?:ed)?|argued?|quarrell?(?:ed)?|fallen?|cry|cried|laugh(?:ed)?|pass(?:ed)?(?! (?:it|this"
    r"|that|them|on)\b)|stay(?:ed)?|hurt|grew|happened|end(?:ed)? up|struggled?|suffer(?:ed)?|regret(?:ted)?|coped?|used? to"
    r"|experienced?|become|reali[sz]ed?|wait(?:ed)?|sensed?|last(?:ed)?|thank(?:ed)?|t(?:ell|old) (?:me|us)|enough|your|any|all"
    r"|an?|the|some(?:thing|one|body)?|everything|both)\b"
)
"""What one lives through or comes to: whether somebody did anything else yet is mostly a proposal to do it."""

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
