"""What the page of figures is made of, and the choice of time above it."""

from collections.abc import Iterator

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from peercoach_tui.domain.oneself.figures import Figures
from peercoach_tui.domain.oneself.range import Range
from peercoach_tui.domain.oneself.words import PageWords
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.base.title_head import MARGINS
from peercoach_tui.tui.widgets.section import Lines, Section
from peercoach_tui.tui.widgets.sentence import Sentence
from peercoach_tui.tui.you.months import Months

MOST_LINES = 6
"""The most lines of the sentence."""


def page_parts(told: Figures, words: PageWords, with_keys: WithKeys) -> Iterator[Widget]:
    """Yield the sentence on its card, and the figures below it, the hours with their picture first."""
    sentence = Sentence(with_keys(words.said))
    sentence.most = MOST_LINES
    yield Vertical(sentence, *([Static(words.of, classes="of")] if words.of else []), classes="card")
    for place, part in enumerate(words.parts):
        of = [Content.styled(part.of, "$quiet")] if part.of else []
        yield Section(part.label, Lines(*map(Content, part.lines), *of), classes="" if place else "-first")
        if not place:
            yield Section("", Months(told.ways.bars, told.today), plainly=True, classes="-picture")


def range_words(chosen: Range, width: int) -> Content:
    """Return the choices of time, the chosen one marked, in short words where there is no room for others."""
    whole = _choices(chosen, short=False)
    return whole if whole.cell_length + MARGINS <= width else _choices(chosen, short=True)


def _choices(chosen: Range, *, short: bool) -> Content:
    words = {range: range.short if short else range.value for range in Range}
    each = [
        Content.assemble(("▸ ", "$accent"), (said, "bold $strong")) if range is chosen else Content.styled(f"  {said}", "$quiet")
        for range, said in words.items()
    ]
    return Content("  ").join(each)
