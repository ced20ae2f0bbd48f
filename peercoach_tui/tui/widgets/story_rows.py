"""The lines of a meeting as rows: its stages as headings, and each line beside its hour."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from peercoach_tui.domain.plain import plain
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sessions.story import Line, LineKind
from peercoach_tui.tui.widgets.wrapping import wrapped

HOUR = 7
"""The columns of "10:41" and the space behind it."""
NARROWEST = 12
"""The least columns that a text is wrapped to."""

KEPT_SIGNS = {"→", "✓"}
"""Signs in the colour of what is kept."""
QUIET = {LineKind.SLIP, LineKind.BREAK, LineKind.TICKS, LineKind.ANSWERS, LineKind.ASKED}
"""What steps back behind the words that were said."""


def story_rows(session: Session | None, told: Sequence[Line], width: int) -> Iterator[tuple[int, Content]]:
    """Yield the rows of a meeting, none wider than `width`, each with the place of the line that it belongs to."""
    margin = HOUR if any(line.at for line in told) else 0
    before = None
    for place, line in enumerate(told):
        if line.kind is LineKind.STAGE:
            rows: Iterator[Content] = iter([*([] if before is LineKind.STAGE else [Content("")]), *_heading(line.text, width)])
        else:
            rows = _beside_hour(line, _hour(session, line), width, margin)
        yield from ((place, row) for row in rows)
        before = line.kind


def _hour(session: Session | None, line: Line) -> str:
    """Return the hour on the wall when it was ("10:41"), "" where that isn't known."""
    return f"{session.local(line.at):%H:%M}" if session and line.at else ""


def _heading(text: str, width: int) -> list[Content]:
    name, dot, rest = text.partition(" · ")
    return wrapped(Content.assemble((name, "bold $foreground"), (dot + rest, "$quiet")), width)


def _beside_hour(line: Line, hour: str, width: int, margin: int) -> Iterator[Content]:
    """Yield a line with its hour and sign in the margin, and its text wrapped beside them."""
    glyph = f"{line.glyph} " if line.glyph else ""
    indent = margin + len(glyph)
    text = Content.styled(plain(line.text), "$quiet" if line.kind in QUIET else "")
    for place, row in enumerate(wrapped(text, max(NARROWEST, width - indent))):
        if place:
            yield Content.assemble(" " * indent, row)
        else:
            yield Content.assemble((hour.ljust(margin), "$quiet"), (glyph, sign_style(line.glyph)), row)


def sign_style(sign: str) -> str:
    """Return the style of a sign before what was said."""
    return "$kept" if sign in KEPT_SIGNS else "$quiet"
