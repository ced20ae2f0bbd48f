"""Whether a day that is named in a line is the day that its deed is due."""

from datetime import date
from enum import Enum, auto

from peercoach_tui.domain.reading.asked import Kind
from peercoach_tui.domain.reading.phrases import QUOTES, Phrase
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.verbs import BEFORE_VERBS, CHANGES, DAY_IS_OBJECT_OF, SPEAKS, VERBS
from peercoach_tui.domain.reading.vocabulary import ORDINALS, PARTS

_OBJECT_FOLLOWS = frozenset(
    """a about after an and as between during each else every for from is its it's last like my not of or our past per since than the
    their through to was will with your his her this that these another any some no which what are be being been until till into
    starting beginning commencing effective alternate both until till versus vs regarding re concerning one all most
    early late mid around roughly approximately circa ca towards toward sometime somewhere time latter middle maybe perhaps
    except but via on by before""".split()
)
"""After one of these words a bare day belongs to what is said, or is vague: "think about tomorrow", "early next month"."""
_NOT_WHEN = frozenset("not never don't no cannot can't won't stop without nobody nothing avoid refrain".split())
_NAMED_DAYS = frozenset("black good casual cyber fat super ash palm easter whit holy giving pancake shrove maundy".split())
_ARTICLES = frozenset("a an the my our your his her their every each another any no this that".split())
_FEELS = frozenset(
    """quiet free long busy lazy whole nice calm normal typical perfect happy relaxed slow full short better great bad rough
    hard easy sunny rainy empty other second third fourth single given usual regular random wild good
    meeting-free stressful peaceful boring""".split()
)
_ASKS = frozenset("what how why who whom whose where which when whether if whatever everything anything".split())
_SUBJECTS = frozenset("i we he she they i've we've i'd nobody everybody everyone somebody someone there".split())
_PAST = frozenset(
    """went was were came said did had got learned learnt heard saw told felt made gave took found thought spoke wrote knew left
    met ran held kept lost won sat stood brought happened worked asked showed changed helped talked agreed decided noticed
    called sent been done gone seen surprised""".split()
)
_AFTER_A_DAY = frozenset("about for to with at whether if what how why and regarding re on in from by after so because unless when".split())
_FULL_STOPS = frozenset(". ! ? ;".split())
_FRONT_SIGNS = frozenset(": , – — -".split())


class Place(Enum):
    """Where in its line a phrase stands."""

    FRONT = auto()
    MIDDLE = auto()
    END = auto()


def is_meant(tokens: Tokens, phrase: Phrase, place: Place, today: date) -> bool:
    """Say whether the phrase is when the deed is due, and not what is spoken of."""
    before = tokens.lows(0, phrase.begin)
    if _is_of_something_else(tokens, phrase, before):
        return False
    if place is Place.FRONT:
        return _is_meant_in_front(tokens, phrase)
    if phrase.kind is Kind.BARE_SPAN and not phrase.by:
        return False
    if phrase.strong:
        return not (phrase.by == "by" and _is_measure(phrase, before))
    if _is_in_a_clause(phrase, before, today):
        return False
    if phrase.by == "" and not _can_be_bare(tokens, phrase, place, before):
        return False
    if phrase.by and phrase.kind is Kind.NEAR and before[-1:] == ["based"]:
        return False
    return place is Place.END or _is_meant_in_the_middle(tokens, phrase, before)


def _is_of_something_else(tokens: Tokens, phrase: Phrase, before: list[str]) -> bool:
    last = before[-1] if before else ""
    if last in ("not", "until", "till", "after", "since", "from", "every", "each", "than", "early", "mid", "late", "around", "about"):
        return True
    if phrase.kind is Kind.WEEKDAY and (last in ORDINALS or last == "last"):
        return True
    if last == "-" and before[-2:-1] in (["mid"], ["pre"], ["post"]):
        return True
    negated = phrase.by in ("until", "before") and any(word in _NOT_WHEN for word in before)
    return negated or last in _NAMED_DAYS or _ends_in_a_name_of_a_day(tokens, phrase)


def _ends_in_a_name_of_a_day(tokens: Tokens, phrase: Phrase) -> bool:
    return phrase.kind is Kind.WEEKDAY and phrase.begin > 0 and tokens.low(phrase.begin - 1) == "-"and tokens.joined(phrase.begin)


def _is_measure(phrase: Phrase, before: list[str]) -> bool:
    """Say whether "by" is by how much: "raise it by 3.12", "extend it by 2 weeks"."""
    return phrase.kind is Kind.BARE_SPAN or (phrase.kind is Kind.SHORT_NUMBERS and any(word in CHANGES for word in before))


def _is_in_a_clause(phrase: Phrase, before: list[str], today: date) -> bool:
    """Say whether the day may be that of a clause: "ask how it went today", "ask what happens on Friday"."""
    begin = max((place for place, word in enumerate(before) if word in _ASKS), default=-1)
    clause = before[begin + 1 :] if begin >= 0 else []
    gone = _tells_the_past(clause)
    recent = phrase.day is not None and ((phrase.day - today).days <= 0 or phrase.kind is Kind.WEEK and (phrase.day - today).days < 7)
    if clause:
        return recent or not gone
    subject = any(word in _SUBJECTS for word in before[1:])
    return recent and subject


def _tells_the_past(clause: list[str]) -> bool:
    """Say whether a verb of the clause is in the past; "to be asked" is not."""
    return any(
        (word in _PAST or (word.endswith("ed") and len(word) > 4)) and clause[place - 1 : place] not in (["be"], ["get"], ["to"])
        for place, word in enumerate(clause)
    )


def _can_be_bare(tokens: Tokens, phrase: Phrase, place: Place, before: list[str]) -> bool:
    if phrase.kind in (Kind.NTH, Kind.SHORT_NUMBERS, Kind.THE_END, Kind.BY_ONLY):
        return phrase.kind is Kind.SHORT_NUMBERS and _is_dotted(tokens, phrase, before)
    last = before[-1] if before else ""
    if phrase.kind is not Kind.SPAN and (last in _OBJECT_FOLLOWS or last in DAY_IS_OBJECT_OF):
        return False
    if phrase.kind is Kind.SPAN and last in ("about", "for", "than", "of", "the"):
        return False
    if last in _FEELS and any(word in _ARTICLES for word in before[-3:-1]):
        return False
    if last == "second" or last == "other":
        return False
    first = tokens[phrase.begin]
    if first.low in ("sat", "sun") and phrase.end == phrase.begin + 1:
        return first.text[0].isupper() and place is Place.END
    return True


def _is_dotted(tokens: Tokens, phrase: Phrase, before: list[str]) -> bool:
    """Say whether a bare "12.12." is a day: it needs its last dot, and more than one word before it."""
    return tokens.low(phrase.end - 1) == "." and len(before) > 1 and before[-1] not in _OBJECT_FOLLOWS and before[-1].isalpha()


def _is_meant_in_front(tokens: Tokens, phrase: Phrase) -> bool:
    after = tokens.low(phrase.end)
    verb = tokens.low(phrase.end + 1) if after in BEFORE_VERBS else after
    deed = verb in VERBS and tokens.low(phrase.end + 1) != ":"
    if after in _FRONT_SIGNS:
        return after != "-" or not tokens.joined(phrase.end)
    if phrase.kind in (Kind.BARE_SPAN, Kind.SHORT_NUMBERS, Kind.THE_END) and not phrase.by:
        return False
    sure = phrase.strong or phrase.kind in (Kind.SPAN, Kind.END)
    return deed or (sure and after not in ("and", "or", "to") and after not in PARTS)


def _is_meant_in_the_middle(tokens: Tokens, phrase: Phrase, before: list[str]) -> bool:
    after = tokens.low(phrase.end)
    if after in PARTS:
        after = tokens.low(phrase.end + 1)
    if after in _FULL_STOPS or after in (",", "(", ")", "–", "—"):
        return True
    if after not in _AFTER_A_DAY:
        return False
    spoken = bool(before) and before[0] in SPEAKS
    return spoken or not any(word in _ARTICLES for word in before)


def is_adjacent(tokens: Tokens, first: Phrase, second: Phrase) -> bool:
    """Say whether nothing but small words parts two phrases, so that they may be one of two days, or a stretch of days."""
    between = tokens.lows(first.end, second.begin)
    small = ("or", "and", "to", "through", "thru", "till", "until", "i", "e", "ie", "that", "is", "the", "better", "rather", "not", "if")
    small += ("early", "late", "mid", "at", "on", "else", "even", "maybe", "possibly", "latest", "preferably", "resp", "aka", "by")
    return all(word in small or word in QUOTES or not word.isalnum() for word in between)

