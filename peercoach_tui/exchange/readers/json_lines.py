"""What `peercoach export jsonl` wrote: every moment as it was kept, under its own id."""

from io import BytesIO

import msgspec

from peercoach_tui.domain.flaws import flaw
from peercoach_tui.domain.moment import CheckedId
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.value import Value
from peercoach_tui.exchange.formats.json_lines import HEAD, VERSION
from peercoach_tui.exchange.found import Finding, FoundInFile
from peercoach_tui.exchange.reader import Likely, NotRead, Reader, Source, Terms

_BOM = b"\xef\xbb\xbf"
_FIRST = f'"{HEAD}"'.encode()


MOST_UNREAD = 10_000
"""Where so many lines can't be read, it is none of ours any more."""


class _Line(Value):
    """A moment, and the id of the folder of whom it is kept with."""

    partner: CheckedId
    moment: AnyMoment


_LINE: msgspec.json.Decoder[_Line] = msgspec.json.Decoder(_Line)


def recognises(name: str, head: bytes) -> Likely:
    """Say whether the first line is that of an export."""
    first = head.removeprefix(_BOM).partition(b"\n")[0].lstrip()
    return Likely.BY_CONTENT if first.startswith(b"{") and _FIRST in first else Likely.NOT


def read(source: Source, terms: Terms) -> FoundInFile:
    """Return the moments. A line that holds none is told, and the others are taken."""
    lines = BytesIO(source.content)
    _check_version(source, next(lines, b"").removeprefix(_BOM).rstrip())
    kept: list[tuple[str, AnyMoment]] = []
    findings: list[Finding] = []
    for number, line in enumerate(lines, 2):
        if not line.strip():
            continue
        try:
            found = _LINE.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as problem:
            findings.append(Finding(line=number, words=_what_is_wrong(problem)))
            if len(findings) > MOST_UNREAD:
                raise NotRead(
                    f"{source.called}: more than {MOST_UNREAD:,} of its lines hold no moment. Export it again."
                ) from problem
            continue
        ill = flaw([found.moment], found.partner)
        if ill:
            findings.append(Finding(line=number, words=f"holds what can't be ({ill}): mend it there and export again."))
        else:
            kept.append((found.partner, found.moment))
    return FoundInFile(words=READER.title, kept=tuple(kept), findings=tuple(findings))


def _check_version(source: Source, line: bytes) -> None:
    try:
        version = msgspec.json.decode(line)[HEAD]
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, KeyError, TypeError) as problem:
        first = f'{{"{HEAD}": {VERSION}}}'
        raise NotRead(f"{source.called}, line 1: this is no export, which begins with the line {first}.") from problem
    if version != VERSION:
        raise NotRead(f"{source.called}, line 1: this was written by another version. Import it with that, or a later one.")


def _what_is_wrong(problem: Exception) -> str:
    """Return what is wrong with a line; never a word of what it holds."""
    where = str(problem).rpartition(" - at ")[2] if isinstance(problem, msgspec.ValidationError) else ""
    if "tag" in str(problem) or where == "`$.moment.kind`":
        return "is of a kind that this version doesn't know: import it with a later one."
    return f"holds no moment ({where or 'it is no JSON'}): export it again."


READER = Reader(word="jsonl", title="an export of peercoach, JSON Lines", recognises=recognises, read=read)
