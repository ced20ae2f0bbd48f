"""A brief as plain text."""

from collections.abc import Iterator

from peercoach_tui.domain.partners.brief_words import BriefLine, BriefWords
from peercoach_tui.domain.plain import squeezed

LEAST = 16
"""The least columns of the words at the left."""


def brief_text(brief: BriefWords) -> str:
    """Return what to know before the meeting with a partner, a line each; ends without a line end."""
    return "\n".join([f"{squeezed(brief.name)}   {squeezed(brief.when)}", brief.last_met, "", *_text_lines(brief.lines)]).rstrip()


def _text_lines(lines: tuple[BriefLine, ...]) -> Iterator[str]:
    margin = max((len(squeezed(line.label)) for line in lines), default=0)
    for line in lines:
        parts = (squeezed(line.text), line.due, line.sure)
        yield f"  {squeezed(line.label):<{max(LEAST, margin)}}  " + "   ".join(part for part in parts if part)
        if line.more:
            yield f"  {'':<{max(LEAST, margin)}}  and {line.more} more"
