"""Which encoding a text is in that says nothing of it: what its letters come to in each tells.

The libraries that guess one from a long text take a table with a few words for another: Mac Roman for DOS, Cyrillic for Baltic.
"""

import re
from typing import NamedTuple

LOOKED_AT = 1 << 18
"""So many bytes tell."""
MOST_ODD = 0.2
"""Where more of the signs than this are odd it is another encoding."""
_WESTERN = frozenset("äöüßéèêëàâáåãçîïíìôóòõûùúñøæœÿýðþªºµ" + "ÄÖÜÉÈÊËÀÂÁÅÃÇÎÏÍÌÔÓÒÕÛÙÚÑØÆŒÝÐÞẞ")
_CENTRAL = frozenset("ąćęłńóśźżáčďéěíňřšťúůýžäöüßőűôľăâîşţđë" + "ĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽÄÖÜŐŰÔĽĂÂÎŞŢĐË")
"""Without those of its own that are as seldom as the Western ones in their place are usual."""
_BOTH = frozenset("šžŠŽ")
"""Letters of names that come from Central Europe, which Windows-1252 has in the same places."""
_NOT_WESTERN = re.compile(r"è(?=[aeiouyáéí])|ì(?=[^\W\d_])|ø(?=[áéíýú])|(?<=[aiou])æ\b", re.IGNORECASE)
"""What Windows-1252 makes of letters of Central Europe, which no word has: “Èerný”, “Vojtìch”, “Jiøí”, “Iliæ”."""
_NO_VOWEL = re.compile(r"(?<![aeiouyáéíóúäöü])[šž](?![aeiouyáéíóúäöü])|(?<=o)ž(?=t)", re.IGNORECASE)
"""What it makes of letters of Mac Roman: “Jšrg”, “gožt”."""
_NOT_IN_MAC = re.compile(r"(?<=[aeo])ö|ö(?=[aeo])|(?<=[aei])û|û(?=[aeiou])|\bä|\bé(?=[aeiou])")
"""What Mac Roman makes of those in both, which no word has: “Miloö”, “éiga”."""
_CYRILLIC = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ" + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁІЇЄҐ")
_BEHIND_A_WORD = frozenset("’”“»…–—´™®©²³°")
"""The signs that stand right behind a letter: an opening quote, say, does not."""
_BEFORE_A_WORD = frozenset("“‘„«‹¿¡–—…•·\u00a0")
"""Those that stand right before one."""
_ANYWHERE = frozenset("’´…–—·°«»\u00a0\u00ad")
"""Those that stand anywhere beside letters in the most usual encoding: “20 °C”, “»nein«”, “said…and”, “geht´s”, “tou·te·s”."""
_SHORTENED = re.compile(r"‘s\b")
"""“Geht‘s” is often typed with the wrong sign."""
MOST_FOREIGN = 0.1
"""Where no more of the signs than this are other than ASCII, a text is in the most usual encoding, however odd they are there."""
_ROW = re.compile(r"[^\x00-\x7f]{4}")
"""So many of them in a row are rather of a language that none of the encodings has."""
_RUN = re.compile(r"[^\W\d_a-zA-Z]{5,}")
_FOREIGN, _END_OF_WORD = re.compile(r"[^\x00-\x7f]"), re.compile(r"[\s,;|\"\x00-\x1f]")
_LONGEST = 40
"""A word is told with so many letters before and behind such a one at the most."""
_SAVED_TWICE = re.compile(r"[ÂÃâ](?:[\u0080-\u00bf]|€.|[ŒŽŠšžŸœƒˆ˜‘’“”„‚‹›†‡•–—…‰™])")
"""UTF-8 that was read as Windows-1252 and saved so: "ZoÃ«" for "Zoë"."""


class _Encoding(NamedTuple):
    name: str
    called: str
    letters: frozenset[str]
    anywhere: frozenset[str] = frozenset()
    seldom: bool = True
    """Whether five of its letters never follow each other, since most have no mark; those of another never stand beside them."""
    never: re.Pattern[str] | None = None
    """What no word has in it, though each of its letters is one."""


_ENCODINGS = (
    _Encoding("cp1252", "Windows-1252", _WESTERN, _ANYWHERE, never=_NOT_WESTERN),
    _Encoding("mac-roman", "Mac Roman", _WESTERN, never=_NOT_IN_MAC),
    _Encoding("cp850", "DOS (850)", _WESTERN),
    _Encoding("cp1250", "Windows-1250", _CENTRAL),
    _Encoding("cp1251", "Windows-1251", _CYRILLIC, seldom=False),
)
_USUAL = _ENCODINGS[0]
_WITH_BOTH = _USUAL._replace(letters=_WESTERN | _BOTH, never=_NO_VOWEL)
"""The most usual encoding in a text that is the same in that of Central Europe."""


def guessed(content: bytes) -> tuple[str, str] | None:
    """Return the encoding as Python knows it and what it is called, of several the most usual one; None where none is likely.

    That is Windows-1252 by far: a text with few foreign signs is in that where they come to no words in any.
    """
    head = content[:LOOKED_AT]
    is_both = head.decode("cp1250", "replace") == head.decode(_USUAL.name, "replace")
    every = (_WITH_BOTH if is_both else _USUAL, *_ENCODINGS[1:])
    least, place = min((_share_of_odd(head, each), place) for place, each in enumerate(every))
    if least <= MOST_ODD:
        return every[place][:2]
    return _USUAL[:2] if _has_few_foreign(head, _USUAL) else None


def _has_few_foreign(content: bytes, encoding: _Encoding) -> bool:
    try:
        text = content.decode(encoding.name)
    except UnicodeDecodeError:
        return False
    return sum(not sign.isascii() for sign in text) <= MOST_FOREIGN * len(text) and not _ROW.search(text)


def _share_of_odd(content: bytes, encoding: _Encoding) -> float:
    try:
        text = content.decode(encoding.name)
    except UnicodeDecodeError:
        return 1.0
    every = [place for place, sign in enumerate(text) if not sign.isascii()]
    odd = {place for place in every if _is_odd(text, place, encoding)}
    if encoding.seldom:
        odd |= {place for run in _RUN.finditer(text) for place in range(*run.span())}
    if encoding.never is not None:
        odd |= {found.start() for found in encoding.never.finditer(text)}
    return len(odd) / len(every) if every else 0.0


def _is_odd(text: str, place: int, encoding: _Encoding) -> bool:
    sign, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    if sign.isalpha():
        among_others = not encoding.seldom and any(each.isascii() and each.isalpha() for each in (before, after))
        return sign not in encoding.letters or among_others or (sign.isupper() and before.islower())
    if sign in encoding.anywhere or (encoding.anywhere and _SHORTENED.match(text, place)):
        return False
    if before.isalpha():
        return sign not in _BEHIND_A_WORD or (after.isalpha() and sign not in "’–—")
    return (after.isalpha() and sign not in _BEFORE_A_WORD) or not (sign.isprintable() or sign == "\u00a0")


def without_mark(content: bytes) -> tuple[str, str] | None:
    """Return which of UTF-16 and UTF-32 a text is in that has no mark, by where its zeros stand; None for neither."""
    head = content[: LOOKED_AT & ~3]
    if 0 not in head or len(content) % 2:
        return None

    def zeros(start: int, step: int) -> float:
        return head[start::step].count(0) / max(1, len(head[start::step]))

    if len(content) % 4 == 0 and zeros(2, 4) + zeros(3, 4) == 2:
        return "utf-32-le", "UTF-32"
    if len(content) % 4 == 0 and zeros(0, 4) + zeros(1, 4) == 2:
        return "utf-32-be", "UTF-32"
    little, big = zeros(1, 2), zeros(0, 2)
    return None if little == big else (("utf-16-le" if little > big else "utf-16-be"), "UTF-16")


def saved_twice(text: str) -> bool:
    """Say whether a text was read in a wrong encoding before, and saved so."""
    return _SAVED_TWICE.search(text) is not None


def foreign_words(text: str, most: int = 3) -> tuple[str, ...]:
    """Return the first words that have other than ASCII letters, by which one sees whether an encoding is the right one."""
    found: dict[str, None] = {}
    place = 0
    while len(found) < most and (sign := _FOREIGN.search(text, place)) is not None:
        before = _END_OF_WORD.split(text[max(0, sign.start() - _LONGEST) : sign.start()])[-1]
        behind = _END_OF_WORD.split(text[sign.start() : sign.start() + _LONGEST])[0]
        found[before + behind] = None
        place = sign.start() + len(behind)
    return tuple(found)
