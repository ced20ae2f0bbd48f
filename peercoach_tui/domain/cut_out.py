"""Taking words out of a text in which they stand, and leaving all else."""

from collections.abc import Iterable
from unicodedata import combining


def without_words(text: str, gone: Iterable[str]) -> str:
    """Return a text without these words, wherever they stand in it as words: "no" is not in "note". The longest go first.

    What is left of a text in which nothing but signs is left is "". A text in which none of the words stands stays as it is.
    """
    left = text
    for words in sorted({stripped for each in gone if (stripped := each.strip())}, key=len, reverse=True):
        left = _without(left, words)
    if left == text:
        return text
    return left.strip() if any(sign.isalnum() for sign in left) else ""


def _without(text: str, words: str) -> str:
    begin = 0
    while (at := text.find(words, begin)) >= 0:
        end = at + len(words)
        if _joined(text[at - 1 : at], words[0]) or _joined(words[-1], text[end : end + 1]):
            begin = at + 1
        else:
            # The space before goes with the words: the one behind stays. What that joins may be these words again.
            text = text[:at].rstrip(" ") + text[end:]
            begin = max(0, at - len(words))
    return text


def _joined(before: str, after: str) -> bool:
    """Say whether two signs stand in one word, in a script that has spaces between words and is sure to."""
    return bool(before and after) and _of_a_word(before) and _of_a_word(after)


def _of_a_word(sign: str) -> bool:
    return sign.isdigit() or sign.lower() != sign.upper() or combining(sign) != 0
