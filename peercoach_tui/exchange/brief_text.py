"""A brief as plain text."""

from collections.abc import Iterator

from peercoach_tui.domain.brief_words import BriefLine, BriefWords
from peercoach_tui.domain.plain import one_line

LEAST = 16
"""The least columns of the words at the left."""


def brief_text(brief: BriefWords) -> str:
    """Return what to know before the meeting with a partner, a line each; ends without a line end."""
    return "\n".join([f"{_line(brief.name)}   {_line(brief.when)}", brief.last_met, "", *_lines(brief.lines)]).rstrip()


def _lines(lines: tuple[BriefLine, ...]) -> Iterator[str]:
    margin = max((len(_line(line.label)) for line in lines), default=0)
    for line in lines:
        parts = (_line(line.text), line.due, line.dots)
        yield f"  {_line(line.label):<{max(LEAST, margin)}}  " + "   ".join(part for part in parts if part)


def _line(text: str) -> str:
    return " ".join(one_line(text).split())
