"""One field: the name of the person you meet, and how often, behind it."""

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.partners.names import MOST_LETTERS, TOO_LONG, as_kept, common_form
from peercoach_tui.domain.plain import cut
from peercoach_tui.domain.reading.whom_line import read_whom
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import BOX_STYLE, BoxDialog
from peercoach_tui.tui.base.everywhere import HIDE
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.base.saying import SayingApp
from peercoach_tui.tui.base.unread import TOO_SOON, UnreadQuestion
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.tui.widgets.sentence import Sentence

WELCOME = "Welcome. peercoach keeps the next question and what you both promised, so that your eyes stay on the other person."
SUCH_AS = "their name, such as Ana Ruiz"
KEEPS, GOES_BACK = "enter keeps", " · {name-back:esc} goes back"
HINT = f"{KEEPS}{GOES_BACK}"
"""What the keys do. A new person is kept with how often you meet."""
THERE_ALREADY = "Someone of that name is there already: enter keeps it all the same, {name-back:esc} goes back."
ALIKE, SOMEONE, LONGEST = "{} is there already", "Someone of that first name", 20
"""Said while it is typed of who has the same first name, with so many letters of their name."""
NO_NAME = "A name is needed: type one and press enter, or {name-back:esc} to go back."


class AddPartnerDialog(BoxDialog[str | None]):
    """Asks whom you meet; gives the name, None for no answer.

    `typed` is what stands in the field already, such as a name that could not be kept; what stands there at any time is typed in
    `draft`. A name that is `taken` is given only once it was entered again, when that could be read. `first_names` are those of
    everyone else in their `common_form`, with what these are called, "" while names are hidden.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = [BOX_STYLE, Path(__file__).with_name("add_partner.tcss")]
    AUTO_FOCUS: ClassVar[str] = "Field"
    BINDINGS: ClassVar[list[BindingType]] = [
        HIDE,
        Binding("escape", "leave", "back", id="name-back", tooltip="Go back without a name"),
    ]

    def __init__(
        self,
        with_keys: WithKeys,
        taken: Callable[[str], bool],
        first_names: Callable[[], Mapping[str, str]],
        draft: Draft,
        *,
        typed: str = "",
        welcome: bool = False,
    ) -> None:
        super().__init__()
        self._with_keys, self._taken = with_keys, taken
        self._name_first, self._first_names = first_names, first_names()
        self._asked_about = ""
        self.unread = UnreadQuestion(self)
        self._draft, self._typed, self._welcome = draft, typed, welcome

    def compose(self) -> ComposeResult:
        """Compose the question, the field, and what the keys do."""
        with Box():
            if self._welcome:
                yield Sentence(WELCOME, widest=58, most=6, classes="sentence")
            yield Static("Who do you meet?", classes="large")
            yield Field(self._typed, placeholder=SUCH_AS)
            yield Static(self._alike(self._typed), id="alike", markup=False)
            yield Static(self._with_keys(HINT), classes="quiet", id="hint", markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take what stands there, and forget what was said about the field as it was."""
        self._draft.type(event.value)
        self._asked_about = ""
        self._show_alike(event.value)
        self._say(self._hint)

    def show_names(self) -> None:
        """Call who is alike as they are called now."""
        self._first_names = self._name_first()
        self._show_alike(self.query_one(Field).value)

    def _show_alike(self, typed: str) -> None:
        self.query_one("#alike", Static).update(self._alike(typed))

    def _alike(self, typed: str) -> str:
        """Return who is there already by the first name that was typed, "" for nobody."""
        first = common_form(read_whom(as_kept(typed)).name).split()[:1]
        called = self._first_names.get(first[0]) if first else None
        return "" if called is None else ALIKE.format(cut(called, LONGEST) or SOMEONE)

    @property
    def _hint(self) -> str:
        """Return what the keys do, the group that was typed, and how often one would meet."""
        typed = as_kept(self.query_one(Field).value)
        if not typed:
            return HINT
        whom = read_whom(typed)
        group = f", group {whom.group}" if whom.group else ""
        return whom.refused or f"{KEEPS}{group}, {(whom.cadence or Cadence()).words}{GOES_BACK}"

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the name, or say what is missing; where someone has it already, ask first."""
        typed = as_kept(event.value)
        whom = read_whom(typed)
        name = whom.name
        if whom.refused:
            self._say(whom.refused, late=True)
        elif not name:
            self._say(NO_NAME, late=True)
        elif len(name) > MOST_LETTERS:
            self._say(TOO_LONG, late=True)
        elif name != self._asked_about and self._taken(name):
            self._asked_about = name
            self.unread.begin()
            self._show_alike("")
            self._say(THERE_ALREADY, late=True)
        elif self._asked_about and self.unread.lasts:
            self.unread.begin()
            if isinstance(self.app, SayingApp):
                self.app.say(TOO_SOON)
        else:
            self.dismiss(typed)

    def _say(self, sentence: str, *, late: bool = False) -> None:
        hint = self.query_one("#hint", Static)
        hint.set_class(late, "late")
        hint.update(self._with_keys(sentence))

    def action_leave(self) -> None:
        """Go back without a name."""
        self.dismiss(None)
