"""What a terminal sent, taken apart: pastes, which never act, from keys, and what the terminal itself reports from both."""

import re
from codecs import getincrementaldecoder
from enum import Enum

from peercoach_tui.domain.value import Value

TOGETHER = 0.005
"""Reads less than so many seconds apart are one: a terminal sends a paste faster than a hand types."""
MOST_TYPED = 40
"""One read that holds a line break and more printable characters than these was pasted, whether the terminal says so or not."""
ESCAPE_SECONDS = 0.1
"""After so long an ESC that nothing follows was a key."""
TORN_SECONDS = 1.0
"""After so long without the rest of it, a sequence was torn on the way and is dropped."""
PASTE_SECONDS = 5.0
"""After so long without its end, a paste has ended."""

SHORT = 2
"""A part of a sequence of no more bytes may be keys."""

PASTE, PASTE_END = b"\x1b[200~", b"\x1b[201~"

_TOKEN = re.compile(
    rb"(?P<text>[^\x1b]+)"
    rb"|(?P<old_mouse>\x1b\[M(?P<button>[^\x1b])(?P<x>[^\x1b])(?P<y>[^\x1b]))"
    rb"|(?P<sequence>\x1b\[\[[A-E]|\x1b\[(?![M[])[ -?]*[@-~]|\x1bO[A-Za-z])"
    rb"|(?P<part>\x1b(?:\[(?:M[^\x1b]{0,2}|\[|[ -?]*)|O)?\Z)"
    rb"|(?P<torn>\x1b\[(?:M[^\x1b]{0,2}|[ -?]*\d[ -?]*)(?=\x1b))"
    rb"|(?P<escape>\x1b)",
    re.DOTALL,
)
_REPORT = re.compile(r"\x1b\[(<[\d;-]+[Mm]|[\d;]+M|[IO]|\?[\d;]*\$?[A-Za-z]|\d+;\d+R|48;[\d;:]+t)")
_OFFSET, _RELEASED = 32, 3


class Sort(Enum):
    """What arrived."""

    TEXT = "text"
    """Characters that were typed, each a key."""
    ESCAPE = "escape"
    """The key Escape."""
    SEQUENCE = "sequence"
    """A key that the terminal sends as a sequence, such as an arrow."""
    REPORT = "report"
    """What the terminal says unasked or when asked: the mouse, the focus, what it can do."""
    PASTE = "paste"
    """A text that was pasted."""


class Arrived(Value):
    """Something that arrived, to the letter; a byte that isn't UTF-8 is U+FFFD."""

    sort: Sort
    text: str


class Arrivals:
    """Takes bytes as they are read, and gives what arrived in its order once it is known what it is.

    Instants are seconds of one clock that only goes on. Reports don't wait for what was typed before them.
    """

    def __init__(self) -> None:
        self._bytes = b""
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self._group: list[Arrived] = []
        self._ready: list[Arrived] = []
        self._pasted: list[bytes] | None = None
        self._read_at = 0.0
        self._said: list[Arrived] = []

    def read(self, data: bytes, now: float, *, typing: bool = False) -> None:
        """Take what was read at an instant. While `typing`, a line is open: a letter alone is known to go there."""
        if now - self._read_at >= TOGETHER:
            self._end_group()
        self._read_at = now
        began = not self._group and not self._said
        self._bytes += data
        self._take()
        if began and len(self._group) == 1 and (self._group[0].sort is Sort.SEQUENCE or (typing and _is_letter(self._group[0]))):
            self._said, self._group = self._group, []
            self._ready += self._said

    def due(self, now: float) -> list[Arrived]:
        """Return what is known by that instant."""
        silent = now - self._read_at
        if (self._bytes or self._pasted is not None) and silent >= self._longest:
            self._give_up()
        if silent >= TOGETHER:
            self._end_group()
        if silent >= ESCAPE_SECONDS:
            self._add(Sort.TEXT, self._decoder.decode(b"", final=True))
            self._end_group()
        ready, self._ready = self._ready, []
        return ready

    def patience(self, now: float) -> float | None:
        """Return the seconds after which more may be due; None when nothing waits."""
        silent = now - self._read_at
        waits = [TOGETHER] if self._group or self._said else []
        if self._decoder.getstate()[0]:
            waits.append(ESCAPE_SECONDS)
        if self._bytes or self._pasted is not None:
            waits.append(self._longest)
        return max(0.0, min(waits) - silent) if waits else None

    @property
    def _longest(self) -> float:
        """Return the seconds of silence after which what is not whole stays so."""
        if self._pasted is not None:
            return PASTE_SECONDS
        return ESCAPE_SECONDS if len(self._bytes) <= SHORT else TORN_SECONDS

    # Taking apart

    def _take(self) -> None:
        """Take all that is whole."""
        while self._bytes:
            if self._pasted is not None:
                before, end, after = self._bytes.partition(PASTE_END)
                if not end:
                    kept = _begun(before, PASTE_END)
                    self._pasted.append(before[: len(before) - kept])
                    self._bytes = before[len(before) - kept :]
                    return
                self._end_paste(before)
                self._bytes = after
                continue
            found = _TOKEN.match(self._bytes)
            if found is None or found["part"] is not None:
                return
            self._bytes = self._bytes[found.end() :]
            self._take_token(found)

    def _take_token(self, found: "re.Match[bytes]") -> None:
        if found["text"] is not None:
            self._add(Sort.TEXT, self._decoder.decode(found["text"]))
            return
        self._add(Sort.TEXT, self._decoder.decode(b"", final=True))
        if found["old_mouse"] is not None:
            self._ready.append(Arrived(sort=Sort.REPORT, text=_newer(found)))
        elif found["sequence"] == PASTE:
            self._end_group()
            self._pasted = []
        elif found["sequence"] is not None:
            sequence = found["sequence"].decode("ascii")
            if _REPORT.fullmatch(sequence):
                self._ready.append(Arrived(sort=Sort.REPORT, text=sequence))
            elif found["sequence"] != PASTE_END:
                self._add(Sort.SEQUENCE, sequence)
        elif found["escape"] is not None:
            self._add(Sort.ESCAPE, "\x1b")

    def _give_up(self) -> None:
        """Take what stayed a part: a paste is what came of it; ESC, and "[" or "O" behind it, were keys; a longer one is lost."""
        part, self._bytes = self._bytes, b""
        if self._pasted is not None:
            self._end_paste(part)
        elif len(part) <= SHORT:
            self._add(Sort.ESCAPE, "\x1b")
            self._add(Sort.TEXT, part[1:].decode("ascii"))

    def _add(self, sort: Sort, text: str) -> None:
        if text:
            self._group.append(Arrived(sort=sort, text=text))

    def _end_paste(self, last: bytes) -> None:
        pasted = b"".join([*(self._pasted or []), last])
        self._pasted = None
        self._ready.append(Arrived(sort=Sort.PASTE, text=pasted.decode("utf-8", "replace")))

    def _end_group(self) -> None:
        """Judge what was read together: a paste, or keys."""
        group, said = self._group, self._said
        self._group, self._said = [], []
        typed = "".join(each.text for each in (*said, *group) if each.sort is Sort.TEXT)
        if ("\r" in typed or "\n" in typed) and sum(map(str.isprintable, typed)) > MOST_TYPED:
            self._ready.append(Arrived(sort=Sort.PASTE, text="".join(each.text for each in group)))
        else:
            self._ready += group


def _is_letter(arrived: Arrived) -> bool:
    return arrived.sort is Sort.TEXT and len(arrived.text) == 1 and arrived.text.isprintable()


def _begun(text: bytes, marker: bytes) -> int:
    """Return how many bytes at the end of a text may be the beginning of a marker."""
    return next((size for size in range(len(marker) - 1, 0, -1) if text.endswith(marker[:size])), 0)


def _newer(found: "re.Match[bytes]") -> str:
    """Return an old report of the mouse as terminals of today send it: its button and place are bytes, which need be no UTF-8."""
    button, x, y = (found[name][0] - _OFFSET for name in ("button", "x", "y"))
    return f"\x1b[<{button};{x};{y}{'m' if button & 3 == _RELEASED and button < _OFFSET else 'M'}"
