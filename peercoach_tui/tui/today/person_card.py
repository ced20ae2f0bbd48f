"""The one raised card of Today: who is next, when, where, and the key that begins."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.widgets.ends import ends
from peercoach_tui.tui.widgets.wrapping import wrapped

EDGES = 10
"""The columns beside what is written on a low card."""
NARROW = 50
"""Below this many columns nothing stands beside the name."""


class CardShown(Value):
    """What the card says. `key` begins, or `goes_on` with the meeting that was left, "" where nothing can be done; `sentence`
    stands where there is nobody to meet.

    Where the low card has no room for that, it stands on the page below.
    """

    heading: str = ""
    name: str = ""
    when: str = ""
    late: bool = False
    place: str = ""
    meetings: str = ""
    met: str = ""
    balance: str = ""
    key: str = ""
    goes_on: bool = False
    whom: str = ""
    sentence: str = ""


class PersonCard(Widget):
    """Draws the card, in as many rows as it has; a click on it begins."""

    ALLOW_SELECT = False

    class Begun(Message):
        """The card was clicked."""

    def __init__(self) -> None:
        super().__init__(classes="card")
        self._shown = CardShown()

    def show(self, shown: CardShown) -> None:
        """Show whom one meets."""
        if shown != self._shown:
            self._shown = shown
            self.refresh()

    def render(self) -> RenderResult:
        """Return the card."""
        width, height = max(1, self.content_size.width), self.content_size.height
        rows = _alone(self._shown, width) if height > 4 else _short(self._shown, width, height)
        return Content("\n").join([*rows][: max(1, height)])

    def on_click(self, event: events.Click) -> None:
        """Begin."""
        if self._shown.key:
            self.post_message(self.Begun())


def _alone(shown: CardShown, width: int) -> Iterator[Content]:
    """Yield the rows of the tall card, a thing each."""
    yield Content.styled(shown.heading, "$quiet")
    yield Content()
    yield _name(shown).truncate(width, ellipsis=True)
    for part in (_when(shown), Content.styled(one_line(shown.place), "$foreground")):
        if part.cell_length:
            yield part.truncate(width, ellipsis=True)
    yield Content()
    yield from wrapped(Content.styled(one_line(shown.sentence), "$foreground"), width) if shown.sentence else ()
    for words in (" · ".join(filter(None, (shown.meetings, shown.met))), shown.balance):
        if words:
            yield Content.styled(words, "$quiet").truncate(width, ellipsis=True)
    if shown.key:
        yield Content()
        yield _begins(shown, f"{'go on' if shown.goes_on else 'begin'} with {shown.whom}").truncate(width, ellipsis=True)


def _short(shown: CardShown, width: int, height: int) -> Iterator[Content]:
    """Yield the rows of the low card: two, or three where nothing fits beside the name."""
    begins = _begins(shown, "goes on" if shown.goes_on else "begins") if shown.key else Content()
    if width < NARROW and height > 2:
        yield _name(shown).truncate(width, ellipsis=True)
        yield _when(shown).truncate(width, ellipsis=True)
        yield ends(Content.styled(one_line(shown.place), "$foreground"), begins, width)
        return
    name, when, place = _name(shown), _when(shown), Content.styled(one_line(shown.place), "$foreground")
    room = width - when.cell_length - 3
    first = Content.assemble(name.truncate(max(8, room), ellipsis=True), "   ", when) if shown.when else name
    if shown.sentence and cell_len(one_line(shown.sentence)) <= width:
        yield from (first, Content.styled(one_line(shown.sentence), "$foreground"))
        return
    beside = first.cell_length + 2 + place.cell_length <= width
    yield ends(first, place if beside else Content(), width)
    said = [Content.styled(words, "$quiet") for words in (shown.met, shown.balance) if words]
    told = [*([] if beside or not shown.place else [place]), *said]
    dot = Content.styled(" · ", "$quiet")
    while len(told) > 1 and dot.join(told).cell_length + begins.cell_length + 2 > width:
        told.pop()
    yield ends(dot.join(told), begins, width)


def _name(shown: CardShown) -> Content:
    return Content.styled(one_line(shown.name), "bold $accent" if shown.heading else "bold $strong")


def _when(shown: CardShown) -> Content:
    return Content.styled(f"{'! ' if shown.late else ''}{shown.when}", "bold $late" if shown.late else "bold $strong")


def _begins(shown: CardShown, words: str) -> Content:
    return Content.assemble((shown.key, "bold $accent"), (f" {one_line(words)}", "$foreground"))
