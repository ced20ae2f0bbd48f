"""The text of a file, whatever program wrote it."""

import re
from collections.abc import Iterator
from itertools import islice

from peercoach_tui.exchange.encodings import foreign_words, guessed, saved_twice, without_mark
from peercoach_tui.exchange.found import Finding
from peercoach_tui.exchange.reader import MOST_LINES, MOST_OF_TEXT, NotRead, Source
from peercoach_tui.exchange.said import again

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "UTF-32"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
_WIDE, _UTF = 4, "UTF-"
"""The bytes of a letter of UTF-32, and how the encodings are called that need no guess."""
_NO_TEXT, _NO_BYTE = re.compile("[\x00-\x08\x0b\x0e-\x1f]"), re.compile(rb"[\x00-\x08\x0b\x0e-\x1f]")
"""What stands in no text that someone typed."""

MOST_STRAY = 10
"""Where no more signs than these are in no text, it is a text all the same."""
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"<!doctype html", b"<html", b"begin:vcalendar")
"""How the files of spreadsheets, word processors, browsers and calendars begin, in small letters where they are text."""


def decoded(source: Source) -> tuple[str, str]:
    """Return the text of a file, with "\\n" at the ends of lines, and what its encoding is called.

    That is what its mark says, else UTF-8, or whatever else its letters tell. Raises `NotRead` for what is no text, or too much
    of it.
    """
    if len(source.content) > MOST_OF_TEXT:
        size, most = len(source.content) >> 20, MOST_OF_TEXT >> 20
        raise NotRead(f"{source.called} has {size} MB, and of a text {most} are read at once: split it, and import the parts.")
    text, called = text_of(source.content)
    if text is None:
        raise NotRead(why_no_text(source))
    if text.count("\n") > MOST_LINES:
        raise NotRead(
            f"{source.called} has more than {MOST_LINES:,} lines, which is too many at once: split it, and import the parts."
        )
    return text, called


def why_no_text(source: Source) -> str:
    """Return the sentence on a file that is no text: a workbook, one with a stray sign in it, or anything else."""
    if is_of_a_program(source.content):
        return f"{source.called} is made for another program: save it there as CSV, or as plain text, and import that."
    signs = [found.start() for found in islice(_NO_BYTE.finditer(source.content), MOST_STRAY + 1)]
    if 0 < len(signs) <= MOST_STRAY:
        line = source.content.count(b"\n", 0, signs[0]) + 1
        return f"{source.called}, line {line}: a sign stands there that is in no text. Take it out, and import it again."
    return f"{source.called} is no text that can be read: save it as text in UTF-8, and import that."


def is_of_a_program(content: bytes) -> bool:
    """Say whether a file is written to be opened by its program alone."""
    return content.startswith(_PACKED) or content[:20].lstrip().lower().startswith(_PACKED)


def text_of(content: bytes) -> tuple[str | None, str]:
    """Return the text, None where it is none, and what the encoding is called."""
    for encoding, called in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _NO_TEXT.search(text):
            return text.replace("\r\n", "\n").replace("\r", "\n"), called
    return None, ""


def _encodings(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield what a text may be in, the likeliest first."""
    yield from ((encoding, called) for mark, encoding, called in _MARKS if content.startswith(mark))
    if (wide := without_mark(content)) is not None:
        yield wide
    yield "utf-8", "UTF-8"
    if 0 not in content and (found := guessed(content)) is not None:
        yield found


def doubts(content: bytes) -> tuple[Finding, ...]:
    """Return what is to be known of how a text was read: in an encoding that was guessed, or one that was wrong before."""
    text, called = text_of(content)
    if text is None:
        return ()
    if called.startswith(_UTF) and not saved_twice(text):
        return ()
    words = ", ".join(map(again, foreign_words(text)))
    if not called.startswith(_UTF):
        return (Finding(words=f"it isn't in UTF-8: read as {called}, with {words}. Where that is wrong, save it in UTF-8."),)
    return (Finding(words=f"{words}: it may have been saved in a wrong encoding once. Taken as it stands."),)


def head_of(head: bytes) -> str:
    """Return the text of the first bytes of a file, of which the last letter may be half there; "" where it is none."""
    return next((text for cut in range(_WIDE) if (text := text_of(head[: len(head) - cut])[0]) is not None), "")
