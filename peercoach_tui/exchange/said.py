"""What a cell or a line of someone's notes says in a word or two: whose it is, what became of it, how long it took."""

import re
from typing import NamedTuple

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.partners.names import common_form
from peercoach_tui.domain.plain import cut
from peercoach_tui.domain.reading.owners import owned
from peercoach_tui.domain.reading.plans import planned
from peercoach_tui.domain.side import Side

_MINE = frozenset({"me", "i", "ich", "mir", "mine", "my", "myself", "self", "selbst", "coach", "you", "du", "moi", "je"})
_THEIRS = frozenset({"them", "they", "their", "theirs", "partner", "coachee", "client", "colleague", "sie", "er"}) | frozenset(
    {"klient", "klientin", "kollege", "kollegin", "elle", "lui", "cliente", "collègue"}
)
_OPEN = frozenset(
    {"", "open", "offen", "no", "nein", "false", "todo", "to do", "pending", "in progress", "in arbeit", "started", "0", "-"}
) | frozenset({"non", "à faire", "ouvert", "en cours", "faux"})
_OUTCOMES = {
    Outcome.DONE: "done, yes, ja, x, ✓, ✔, ✅, true, wahr, 1, completed, complete, finished, closed, reached, achieved, "
    "erreicht, abgeschlossen, erledigt, fertig, getan, "
    "oui, vrai, fait, faite, terminé, terminée",
    Outcome.PARTLY: "partly, partially, half, teilweise, zum teil, en partie",
    Outcome.DROPPED: "dropped, cancelled, canceled, abandoned, verworfen, abgebrochen, gestrichen, entfällt, "
    "annulé, annulée, abandonné",
    Outcome.LEARNED: "learned, learnt, gelernt",
}
_KNOWN = {word.strip(): outcome for outcome, words in _OUTCOMES.items() for word in words.split(",")}
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")
_HOURS_AND_MINUTES = re.compile(
    r"(\d{1,2})\s*(?:h|hrs?|hours?|std\.?|stunden?|heures?)\s*(\d{1,2})\s*(?:m|mins?\.?|minutes?|minuten)?"
)
_LENGTH = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?)\s*(h|hrs?|hours?|std\.?|stunden?|heures?|m|mins?\.?|minutes?|minuten|′|')?")
_SURE = re.compile(r"(\d{1,3})\s*(%|(?:/|of|von)\s*10)?")
_NAMED = re.compile(r"\s*([^:\n]{1,120}):\s+(.+)", re.DOTALL)
_APART = re.compile(r"\s*\(([^()\n]{1,80})\)$")
"""What tells two of one name apart, behind it: "Lea Sommer (Sales)"."""
_BEGINS = re.compile(r"([^():\n]{1,80}?\s*\([^()\n]{1,80}\))(\s.*)", re.DOTALL)
MOST_OF_A_NAME = 4
"""So many words has a name at the most."""
MOST_MINUTES = 1440


def side_of(word: str, person: str) -> Side | None:
    """Return whose something is: one's own word for it, or the person's name; None where that can't be told."""
    form = common_form(word)
    if form in _MINE:
        return Side.ME
    return Side.THEM if form in _THEIRS or (form and _is_named(word, person)) else None


def _is_named(word: str, person: str) -> bool:
    """Say whether a word names a person: by the whole name or the first, with or without what tells two of one name apart."""
    (name, group), (whole, of_person) = map(_parted, (common_form(word), common_form(person)))
    if group and of_person and group != of_person:
        return False
    mine, theirs = name.split(), whole.split()
    begins = len(theirs) == 1 < len(mine) and theirs == mine[:1] and is_like_a_name(word)
    return mine == theirs or mine == theirs[:1] or begins


def _parted(name: str) -> tuple[str, str]:
    found = _APART.search(name)
    return (name[: found.start()], found[1]) if found is not None else (name, "")


def is_like_a_name(text: str) -> bool:
    """Say whether a text is written as a name is: in few words, each with a great letter."""
    words = _APART.sub("", text.strip()).split()
    return 0 < len(words) <= MOST_OF_A_NAME and all(word[0].isupper() for word in words)


class HeardFollowUp(NamedTuple):
    """A follow-up as it was written: whose, None where that isn't said, when ("when we meet on Monday", or ""), and the deed.

    `other` is what stands before a colon as a name does and is neither's of the two, "" for nothing. `written` is all of it where
    its own words say whose it is, else "".
    """

    owner: Side | None
    when: str
    what: str
    other: str = ""
    written: str = ""


def labelled(text: str, person: str) -> tuple[Side | None, str]:
    """Return whose a follow-up is and the rest, of "Ana: ask Dana" or "me: call Ben"; None and the text of "ask Dana"."""
    named = _NAMED.fullmatch(text)
    side = side_of(named[1], person) if named is not None else None
    return (side, named[2].strip()) if named is not None and side is not None else (None, text.strip())


def said_in(text: str, person: str, column: Side | None = None) -> HeardFollowUp:
    """Return what a follow-up says, which is read as in a line that is typed: "I send it", "Ana asks Dana", "me: call Ben".

    Where a `column` says whose it is, a label alone tells another: in "I'll ask Dana" beside "Ana" the words are Ana's.
    """
    owner, rest = labelled(text, person)
    if owner is not None:
        return HeardFollowUp(owner, *planned(rest, person), written=text)
    label = _NAMED.fullmatch(text)
    other = label[1].strip() if label is not None and is_like_a_name(label[1]) else ""
    if (begins := _BEGINS.match(rest)) is not None and _is_named(begins[1], person):
        # "Lea Sommer (Sales) sends it" is read as it is without what tells her apart.
        rest = f"{_APART.sub('', begins[1])}{begins[2]}"
    called = _APART.sub("", person)
    named, deed = owned(rest, called)
    when, what = planned(deed, called)
    if named is None:
        named, what = owned(what, called)
    if column is None or named is column:
        return HeardFollowUp(named, when, what, other, text if named is not None else "")
    return HeardFollowUp(column, "", rest, other)


def other_words(other: str, person: str, taken: Side) -> str:
    """Return what is told of a follow-up before which someone else stands, and whose it is `taken` to be."""
    whose = "theirs" if taken is Side.THEM else "yours"
    name = cut(person, 40) or "the name"
    return f"{again(other)} before a follow-up is neither of you: taken as {whose}. Write “me: …” or “{name}: …” there."


def outcome_of(word: str) -> tuple[Outcome | None, bool]:
    """Return what became of something, None for open, and whether the word is one that is known."""
    form = " ".join(word.casefold().split())
    return (None, True) if form in _OPEN else (_KNOWN.get(form), form in _KNOWN)


def minutes_of(text: str, *, hours: bool = False) -> int | None:
    """Return how long something took, in minutes: "60", "1:30", "1 h 30", "45 min", "1,5 h"; None for none.

    A bare number is minutes, or `hours`.
    """
    words = text.casefold().strip()
    if clock := _CLOCK.fullmatch(words) or _HOURS_AND_MINUTES.fullmatch(words):
        minutes = int(clock[1]) * 60 + int(clock[2])
    elif length := _LENGTH.fullmatch(words):
        in_hours = length[2][0] in "hs" if length[2] else hours
        minutes = round(float(length[1].replace(",", ".")) * (60 if in_hours else 1))
    else:
        return None
    return minutes if 1 <= minutes <= MOST_MINUTES else None


def sureness_of(text: str) -> int | None:
    """Return how sure one is, from 0 to 10: "8", "8/10", "8 of 10", "80 %"; None for anything else."""
    found = _SURE.fullmatch(text.casefold().strip())
    if found is None:
        return None
    sure = (int(found[1]) + 5) // 10 if found[2] == "%" else int(found[1])
    return sure if sure <= 10 else None


def again(text: str) -> str:
    """Return a text as a finding says it again: in quotes, on one line, and not at any length."""
    return f"“{cut(text, 40)}”"
