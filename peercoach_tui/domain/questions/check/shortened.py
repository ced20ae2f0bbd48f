"""Spellings of a hurry, as the words they stand for, and full stops that shorten a word and end no sentence."""

import re

from peercoach_tui.domain.questions.check.english import AUXILIARY, SUBJECT, WH_OR_IS

_STAND_FOR = {
    "u": "you",
    "ya": "you",
    "ur": "your",
    "abt": "about",
    "ppl": "people",
    "pls": "please",
    "plz": "please",
    "wat": "what",
    "wht": "what",
    "wut": "what",
    "hv": "have",
    "hav": "have",
    "wud": "would",
    "wld": "would",
    "shud": "should",
    "shld": "should",
    "cud": "could",
    "cld": "could",
    "bc": "because",
    "bcz": "because",
    "bcoz": "because",
    "cuz": "because",
    "coz": "because",
    "rly": "really",
    "smth": "something",
    "sth": "something",
    "smb": "somebody",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "thx": "thanks",
    "btw": "by the way",
    "tbh": "honestly",
    "w/": "with",
    "w/o": "without",
    "b4": "before",
    "wudnt": "wouldn't",
    "cudnt": "couldn't",
    "shudnt": "shouldn't",
    "dnt": "don't",
    "cn": "can",
    "rn": "right now",
    "wanna": "want to",
    "gonna": "going to",
    "gotta": "have to",
    "im": "i'm",
    "ive": "i've",
    "youre": "you're",
    "youve": "you've",
    "theyre": "they're",
    "whats": "what's",
    "whens": "when's",
    "hows": "how's",
    "wheres": "where's",
    "whos": "who's",
    "thats": "that's",
    "n": "and",
    "&": "and",
}
_WHERE_IT_FITS = {"are": "are", "why": "why", "with": "with", "for": "for", "how": "how", "you": "you're", "it": "it's"}
"""Groups of the pattern by what they stand for: a letter or a number alone is mostly no word."""
_ASKS = rf"(?:{WH_OR_IS}|{AUXILIARY})"
_YOU = r"(?:u|ur|you|your|they|we|ppl|people)\b"
_FELT = r"(?:angry|sad|happy|tired|afraid|scared|worried|stressed|sure|mad|upset|ready|stuck|lost|alone|fine|done)\b"
_SPELT = (
    r"(?P<it>\bits\b(?= (?:time|a|an|the|not|too|so|very|just|all|better|worth|hard|easy|ok|okay|fine|like|been|about)\b))|"
    rf"(?P<are>\br\b(?= {_YOU})|(?<=how )r\b(?= (?:things|the|{_YOU})))"
    r"|(?P<with>\bw\b(?= (?:u|ur|you|your|him|her|them|the)\b))|(?P<for>\b4\b(?= (?:u|ur|you|your|me)\b))"
    rf"|(?P<how>\bhw\b(?= {AUXILIARY} (?:{_YOU}|{SUBJECT})))"
    rf"|(?P<you>\bur\b(?= (?:a|an|the|not|so|too|very|just|always|still|never"
    rf"|\w+ing (?:out|in|up|to|on|away|back|off|me|him|her|them|it|that)|{_FELT}(?= (?:at|with|about|that|of|now)\b"
    rf"|[\s.!?,]*$))\b))|(?P<why>\by\b(?= (?:{AUXILIARY} (?:{_YOU}|{SUBJECT})|not\b|r u\b)))"
    rf"|(?<![\w'/.&-])(?P<word>{'|'.join(sorted(map(re.escape, _STAND_FOR), key=len, reverse=True))})(?![\w'/&-]|\.\w)"
)
_TITLE = r"(?:dr|prof|mr|mrs|ms|mx|st|sr|jr|rev|dept|approx|ph\.d|a\.m|p\.m|u\.s|u\.k|[b-hj-z])"
_STOPPED = rf"\b(?:e\.g|i\.e|vs|cf|viz)\.(?=[\s,]|$)|\b(?:{_TITLE}|etc)\.(?=,| (?!{_ASKS}|i\b)\w)"
"""A title stands before a name: what asks behind it begins a sentence, as in "I saw the dr. What would you do?"."""


SHORTENED = rf"{_STOPPED}|{_SPELT}"
"""What is shortened, in plain letters."""


def in_full(found: re.Match[str]) -> str:
    """Return the word that a shortened one stands for, or one with a full stop without it."""
    if found["word"]:
        return _STAND_FOR[found["word"]]
    return next((word for name, word in _WHERE_IT_FITS.items() if found[name]), found[0].replace(".", ""))
