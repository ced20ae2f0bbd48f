"""The text of a file, whatever program wrote it."""

import re

from peercoach_tui.exchange.reader import MOST_LINES, MOST_OF_TEXT, NotRead, Source

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"), (b"\xff\xfe", "utf-16", "UTF-16"), (b"\xfe\xff", "utf-16", "UTF-16"))
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f]")
"""What stands in no text that someone typed."""


def decoded(source: Source) -> tuple[str, str]:
    """Return the text of a file, with "\\n" at the ends of lines, and what its encoding is called.

    That is what its mark says, else UTF-8, else Windows-1252. Raises `NotRead` for what is no text, or too much of it.
    """
    if len(source.content) > MOST_OF_TEXT:
        size, most = len(source.content) >> 20, MOST_OF_TEXT >> 20
        raise NotRead(f"{source.called} has {size} MB, and of a text {most} are read at once: split it, and import the parts.")
    text, called = text_of(source.content)
    if text is None:
        raise NotRead(f"{source.called} is no text that can be read: save it as text in UTF-8, and import that.")
    if text.count("\n") > MOST_LINES:
        raise NotRead(
            f"{source.called} has more than {MOST_LINES:,} lines, which is too many at once: split it, and import the parts."
        )
    return text, called


def text_of(content: bytes) -> tuple[str | None, str]:
    """Return the text, None where it is none, and what the encoding is called."""
    for mark, encoding, called in (*_MARKS, (b"", "utf-8", "UTF-8"), (b"", "cp1252", "Windows-1252")):
        if content.startswith(mark):
            try:
                text = content.decode(encoding)
            except UnicodeDecodeError:
                continue
            if not _NO_TEXT.search(text):
                return text.replace("\r\n", "\n").replace("\r", "\n"), called
    return None, ""


def head_of(head: bytes) -> str:
    """Return the text of the first bytes of a file, of which the last letter may be half there; "" where it is none."""
    return next((text for cut in range(4) if (text := text_of(head[: len(head) - cut])[0]) is not None), "")
