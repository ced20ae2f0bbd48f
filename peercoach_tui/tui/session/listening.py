"""The page while you listen: the stage and what it is for, the question on its card, the newest word, one thing to listen for."""

from asyncio import gather

from textual.app import ComposeResult
from textual.containers import Container, Vertical

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.session.aside import Aside, LabelledText
from peercoach_tui.tui.session.kept import KeptLine, NewestLine
from peercoach_tui.tui.session.look_back import LookBackCard, LookBackList, LookBackShown
from peercoach_tui.tui.session.question_card import QuestionCard, QuestionWords
from peercoach_tui.tui.session.seat import SeatPage, SeatShown
from peercoach_tui.tui.session.stage_line import StageLine


class ListeningShown(Value):
    """What the page says: a question, or the follow-ups that stand in its place; the newest line, and what to listen for.

    `brings`, `yours` and `agreement` say what each brings and what stays between the two, or ask for it; `goal` is what the
    partner works towards; `marks` are what waits to be come back to, the oldest first. `seat` is the page while one is coached,
    None else.
    """

    question: QuestionWords = QuestionWords()
    look_back: LookBackShown = LookBackShown()
    newest: KeptLine | None = None
    listen: str = ""
    brings: LabelledText = LabelledText()
    yours: LabelledText = LabelledText()
    goal: LabelledText = LabelledText()
    agreement: LabelledText = LabelledText()
    seat: SeatShown | None = None
    marks: tuple[str, ...] = ()


class HourPage(Vertical):
    """Shows one thing large. What stands beside it on a wide screen stands below it on others."""

    DEFAULT_CSS = """
    HourPage {
        height: 1fr;

        #beside { height: 1fr; layout: vertical; }
        #main { height: auto; }
        #card { height: 10; }
        Aside { margin: 1 0 0 0; }
        LookBackCard, LookBackList { display: none; }
        NewestLine, LookBackList { margin: 1 0 0 0; }
    }
    HourPage.-look-back {
        #main { height: 1fr; }
        QuestionCard { display: none; }
        LookBackCard, LookBackList { display: block; }
        Aside { display: none; }
    }
    HourPage.-coached {
        SeatPage { display: block; }
        StageLine, #beside { display: none; }
    }
    """

    def __init__(self, empty: str, *, whole: bool) -> None:
        """Give the sentence that stands where nothing was kept yet, and say whether it is `whole` at once."""
        super().__init__()
        self._empty, self._whole = empty, whole

    def compose(self) -> ComposeResult:
        """Compose the stage, the card, what was kept last, and what stands beside them; what takes the place of the question
        where it is `whole`, else `complete` mounts that."""
        if self._whole:
            yield SeatPage()
        yield StageLine()
        with Container(id="beside"):
            with Vertical(id="main"):
                with Container(id="card", classes="card"):
                    yield QuestionCard()
                    if self._whole:
                        yield LookBackCard()
                if self._whole:
                    yield LookBackList()
                newest = NewestLine()
                newest.empty = self._empty
                yield newest
            yield Aside()

    async def complete(self) -> None:
        """Mount what takes the place of the question: the look back, and the page of who is coached."""
        card = self.query_one("#card")
        await gather(
            self.mount(SeatPage(), before=0),
            card.mount(LookBackCard()),
            self.query_one("#main").mount(LookBackList(), after=card),
        )

    def show(self, shown: ListeningShown) -> None:
        """Show it; what is as it was isn't drawn again."""
        self.query_one(QuestionCard).shown = shown.question
        for part in (*self.query(LookBackCard), *self.query(LookBackList)):
            part.shown = shown.look_back
        newest, looks_back = self.query_one(NewestLine), bool(shown.look_back.rows)
        newest.shown, newest.display = shown.newest, not looks_back or shown.newest is not None or bool(shown.marks)
        newest.marks = len(shown.marks)
        self.query_one(Aside).shown = (
            shown.brings.but(action="brings"),
            shown.goal.but(in_margin=True),
            shown.yours.but(action="brings"),
            shown.agreement.but(action="agreement"),
            LabelledText(label="Listen for", text="" if looks_back else shown.listen, action="overlay('list')"),
            LabelledText(label="Come back to", text=marks_words(shown.marks), action="come_back", in_margin=True),
        )
        self.set_class(looks_back, "-look-back")
        self.set_class(shown.seat is not None, "-coached")
        for page in self.query(SeatPage):
            page.shown = shown.seat or page.shown


def marks_words(marks: tuple[str, ...]) -> str:
    """Return the newest of what is to be come back to, and how much more there is: "↺ the review · 2 more"."""
    if not marks:
        return ""
    return f"↺ {marks[-1]}" + (f" · {len(marks) - 1} more" if len(marks) > 1 else "")
