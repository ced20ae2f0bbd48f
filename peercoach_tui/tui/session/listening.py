"""The page while you listen: the stage and what it is for, the question on its card, the newest word, one thing to listen for."""

from textual.app import ComposeResult
from textual.containers import Container, Vertical

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.session.kept import KeptLine, NewestLine
from peercoach_tui.tui.session.labelled import Labelled
from peercoach_tui.tui.session.look_back import LookBackCard, LookBackList, LookBackShown
from peercoach_tui.tui.session.question_card import QuestionCard, QuestionWords
from peercoach_tui.tui.session.stage_line import StageLine


class ListeningShown(Value):
    """What the page says: a question, or the follow-ups that stand in its place; the newest line, and what to listen for."""

    question: QuestionWords = QuestionWords()
    look_back: LookBackShown = LookBackShown()
    newest: KeptLine | None = None
    listen: str = ""


class ListeningPage(Vertical):
    """Shows one thing large. What stands beside it on a wide screen stands below it on others."""

    DEFAULT_CSS = """
    ListeningPage {
        height: 1fr;

        #beside { height: 1fr; layout: vertical; }
        #main { height: auto; }
        #card { height: 10; }
        #aside { height: auto; margin: 1 0 0 0; }
        LookBackCard, LookBackList { display: none; }
        NewestLine, LookBackList { margin: 1 0 0 0; }
    }
    ListeningPage.-look-back {
        #main { height: 1fr; }
        QuestionCard { display: none; }
        LookBackCard, LookBackList { display: block; }
        #aside { display: none; }
    }
    """

    def __init__(self, empty: str) -> None:
        """Give the sentence that stands where nothing was kept yet."""
        super().__init__()
        self._empty = empty

    def compose(self) -> ComposeResult:
        """Compose the stage, the card, what was kept last, and what stands beside them."""
        yield StageLine()
        with Container(id="beside"):
            with Vertical(id="main"):
                with Container(id="card", classes="card"):
                    yield QuestionCard()
                    yield LookBackCard()
                yield LookBackList()
                newest = NewestLine()
                newest.empty = self._empty
                yield newest
            with Vertical(id="aside"):
                yield Labelled("Listen for", action="overlay('list')", id="listen")

    def show(self, shown: ListeningShown) -> None:
        """Show it; what is as it was isn't drawn again."""
        self.query_one(QuestionCard).shown = shown.question
        self.query_one(LookBackCard).shown = self.query_one(LookBackList).shown = shown.look_back
        newest, looks_back = self.query_one(NewestLine), bool(shown.look_back.follow_ups)
        newest.shown, newest.display = shown.newest, not looks_back or shown.newest is not None
        self.query_one("#listen", Labelled).text = shown.listen
        self.set_class(looks_back, "-look-back")
