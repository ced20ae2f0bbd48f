"""The card of a meeting: in words first, then a small plot, then what was learned, the follow-ups and the next date."""

from typing import ClassVar

from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive, var
from textual.widget import Widget

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import by_words, read_aloud
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.plain import plain
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card import MeetingCard, last_cards
from peercoach_tui.domain.sessions.card_words import Figure, figures, sentences
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import dots, long_day
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.meeting_card.trend import Trend
from peercoach_tui.tui.widgets.balanced import balanced
from peercoach_tui.workspace import Workspace

WIDEST = 72
"""The most columns of a line of the card."""


class Paragraph(Value):
    """A heading ("" for none) and its lines; `large` for those to be read first."""

    heading: str = ""
    lines: tuple[str, ...] = ()
    large: bool = False


class CardShown(Value):
    """The words above the plot, its figures, and the words below it."""

    above: tuple[Paragraph, ...] = ()
    figures: tuple[Figure, ...] = ()
    below: tuple[Paragraph, ...] = ()


class Paragraphs(Widget):
    """Some paragraphs, each line wrapped."""

    DEFAULT_CSS = """
    Paragraphs { height: auto; }
    """

    shown: reactive[tuple[Paragraph, ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self._paragraph_rows(width))

    def render(self) -> RenderResult:
        """Return the rows."""
        return Content("\n").join(self._paragraph_rows(max(1, self.content_size.width)))

    def _paragraph_rows(self, width: int) -> list[Content]:
        rows: list[Content] = []
        for paragraph in self.shown:
            rows += self._paragraph(paragraph, min(WIDEST, width))
        return rows

    @staticmethod
    def _paragraph(paragraph: Paragraph, width: int) -> list[Content]:
        style = "bold $foreground" if paragraph.large else "$foreground"
        rows = [Content.styled(paragraph.heading, "$accent")] if paragraph.heading else []
        for text in paragraph.lines:
            rows += [Content.styled(row, style) for part in plain(text).split("\n") for row in balanced(part, width)]
        return [*rows, Content("")]


class CardScreen(BaseScreen):
    """Shows what a meeting was, after its end or when it is read again."""

    CSS_PATH = "meeting_card.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,q", "done", "done", id="card-done", tooltip="Go back to Today"),
        Binding("down,j", "scroll(1)", "down", show=False, id="card-down", tooltip="Read on"),
        Binding("up,k", "scroll(-1)", "up", show=False, id="card-up", tooltip="Read what stands above"),
    ]

    shown: var[CardShown] = var(CardShown())

    def __init__(self, workspace: Workspace, partner: Partner, account: Account) -> None:
        super().__init__(workspace)
        self.partner, self.account = partner, account
        self.set_reactive(CardScreen.shown, self._shown())

    def compose_page(self) -> ComposeResult:
        """Compose the words, the plot, and the words below it."""
        day = self.account.session.day
        yield self.head(lambda: f"{self.partner.short} and you" + (f" · {long_day(day)}" if day != self.workspace.today else ""))
        with VerticalScroll(id="card", can_focus=False):
            yield self._paragraphs("above")
            yield self._trend()
            yield self._paragraphs("below")

    def show_names(self) -> None:
        """Write what holds a name anew."""
        self.partner = self.workspace.acts(self.partner.id).partner
        self.shown = self._shown()
        for which in ("above", "below"):
            self.query_one(f"#{which}", Paragraphs).shown = getattr(self.shown, which)
        super().show_names()

    def _paragraphs(self, which: str) -> Paragraphs:
        paragraphs = Paragraphs(id=which)
        paragraphs.shown = self.shown.above if which == "above" else self.shown.below
        return paragraphs

    def _trend(self) -> Trend:
        trend = Trend()
        trend.shown = self.shown.figures
        return trend

    def _shown(self) -> CardShown:
        cards = self._cards()
        first, *others = sentences(cards, self.partner.short)
        return CardShown(
            above=(Paragraph(lines=(first,), large=True), *(Paragraph(lines=tuple(others)),) * bool(others)),
            figures=figures(cards),
            below=tuple(each for each in (self._learned(), self._next(), self._follow_ups()) if each.lines),
        )

    def _cards(self) -> tuple[MeetingCard, ...]:
        """Return the cards of the last meetings up to this one."""
        others = [
            each for each in self.workspace.acts(self.partner.id).fold.accounts if each.session.id != self.account.session.id
        ]
        accounts = [*others, self.account]
        until = [each for each in accounts if _order(each) <= _order(self.account)]
        return last_cards(sorted(until, key=_order))

    def _learned(self) -> Paragraph:
        learned = self.account.learned
        return Paragraph(heading="You learned", lines=(learned,) if learned else ())

    def _next(self) -> Paragraph:
        arranged = self.account.next_meeting
        if arranged is None:
            return Paragraph()
        return Paragraph(heading="You meet again", lines=(arranged.next_date.words,))

    def _follow_ups(self) -> Paragraph:
        log = self.workspace.acts(self.partner.id).fold.log
        made = [each for each in map(log.find, self.account.made) if each is not None]
        return Paragraph(heading="Follow-ups", lines=tuple(map(self._follow_up_row, made)))

    def _follow_up_row(self, made: FollowUp) -> str:
        due = f" · {by_words(made, self.account.session.day)}" if made.due else ""
        sure = f" {dots(made.confidence)}" if made.confidence is not None else ""
        return f"{read_aloud(made, self.partner.short)}{due}{sure}"

    def action_scroll(self, by: int) -> None:
        """Read on or back."""
        self.query_one("#card", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_done(self) -> None:
        """Go back to the place that all began from."""
        while len(self.app.screen_stack) > 1:
            self.app.pop_screen()


def _order(account: Account) -> tuple[object, str]:
    return (account.session.began, account.session.id)
