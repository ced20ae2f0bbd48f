"""Verbs that a deed begins with, in their plain form: what tells "by fri ask Dana" from "by the fri train"."""

from peercoach_tui.domain.reading.vocabulary import words

VERBS = words(
    """accept act add address admit advertise agree aim allow announce answer apologise apologize apply appoint approach
    approve arrange ask assign attend avoid back be begin block book break brief bring browse build buy calculate call
    cancel carry catch celebrate change chase chat check choose clarify clean clear close coach collect come comment
    commit compare complain complete compose confirm congratulate consider contact continue convince cook copy count
    create cut deal decide declare decline define delegate delete deliver demand demo describe design develop discuss
    divide do document drop draft draw drive eat edit email e-mail end enjoy enrol enroll ensure establish estimate
    evaluate examine exercise explain explore extend face feed file fill finalise finalize find finish fix follow forget
    forward free gather get give go google grab greet hand handle hang have hear help hire hold identify ignore improve
    include inform initiate inquire install interview introduce invite invoice involve join journal keep kick know lay
    lead learn leave let limit list listen log look make manage map mark measure meditate meet mention mentor message move
    name negotiate note notice notify observe offer open order organise organize outline own pack paint pause pay phone
    pick ping plan play pledge post postpone practise practice praise prepare present prioritise prioritize print promise
    propose protect prove provide publish pull push put quit raise reach read realise realize recall receive record
    recruit reduce reflect refuse register rehearse relax release remember remind remove rename reorganise repeat repair
    replace reply report request reread research reserve resign resolve respond rest restart retell return review revise
    rewrite ring run save say scan schedule search see sell send separate set settle shadow share shift ship shorten show
    sign sit skip sketch slack sleep smile solve sort speak spend split stand start state stay step stick stop structure
    study submit suggest sum summarise summarize support survey swap swim switch take talk tape teach tell test text thank
    think tidy track train translate travel trust try turn type understand unsubscribe update upload use verify visit
    volunteer vote wait walk warn wash watch welcome whatsapp work wrap write zoom"""
)
BEFORE_VERBS = words("""please pls plz don't do never always just then also first not kindly finally really only simply""")
"""What may stand before the verb of a deed."""
DAY_IS_OBJECT_OF = words(
    """swap trade exchange cancel carve open change switch own dedicate dread make declare plan prepare enjoy skip book block
    keep review reserve schedule organise organize discuss celebrate survive take use structure outline fill protect clear
    spend cover remember name pick choose suggest propose set find offer mention move postpone shift have love hate like need
    free win lose count read say write-off compare contrast"""
)
"""Verbs whose object a day can be: "plan next week", "keep Friday free"."""
ALONE = words(
    """answer apply ask begin call chat come cook debrief decide deliver demo draft drive eat email e-mail exercise finish fly go
    interview join journal launch leave mail meditate meet move pay phone practise practice present publish quit read register
    rehearse relax release reply report resign rest return ring run send ship sign sleep speak start study submit swim talk
    teach test text train travel try visit vote walk work write zoom"""
)
"""Verbs that need no object before a day: "meet 12 Dec", where "confirm 12 Dec" is done to the day."""
SPLIT = words(
    "turn push pencil put set take clear move open block free fill pick give bring hold throw note save keep rule call cross shut"
)
PARTICLES = words("in down up off out back aside over away")
"""Behind one of the verbs before, a day can be its object: "turn down Thursday"."""
ON_VERBS = words("reflect focus comment insist rely count bank expand dwell elaborate")
"""What these are done on is spoken of: "reflect on Tuesday"."""
CHANGES = words(
    """raise cut grow increase reduce lower decrease extend shorten improve beat exceed drop shrink rise fall boost trim up
    down multiply divide delay postpone"""
)
"""After these "by 3.12" is by how much."""
SPEAKS = words(
    """ask call tell send email e-mail write meet ping talk speak phone remind invite text message see chat contact visit
    brief update reply answer check zoom ring thank inform present join go come be"""
)
"""After these a day in the middle of a line is the day of the deed, whatever stands between."""


_DOES_ELSEWHERE = words(
    """schickt sendet fragt ruft schreibt liest macht sucht findet spricht redet klärt meldet trifft bringt prüft erstellt
    bereitet organisiert übt bittet bucht kauft teilt versucht kümmert überlegt lernt zeigt sagt gibt hört testet lädt
    envoie demande appelle écrit fait prépare cherche trouve parle apporte vérifie planifie organise rencontre essaie réserve
    achète partage montre apprend relit"""
)
"""The most common deeds of a third person in German and in French, none of them an English word behind a name."""


def is_verb(word: str) -> bool:
    """Say whether the word, in small letters, is a verb that a deed begins with."""
    return word in VERBS


def says_that_one_does(word: str) -> bool:
    """Say whether the word is such a verb as it is said of a third person: "calls", "tries", "has"."""
    if word in ("has", "does", "goes", "needs", "wants", "likes", "is"):
        return word != "is"
    bases = (word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y")
    return word.endswith("s") and any(base != word and base in VERBS for base in bases)


def does_elsewhere(word: str) -> bool:
    """Say whether the word is such a verb in German or in French: "schickt", "envoie"."""
    return word in _DOES_ELSEWHERE
