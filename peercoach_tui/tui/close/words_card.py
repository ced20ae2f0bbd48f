"""What is seen of the words of a meeting: one note on the card, with a line below it, and the others."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from peercoach_tui.domain.sessions.account import Note
from peercoach_tui.domain.words import count
from peercoach_tui.tui.close.card_page import CardPage
from peercoach_tui.tui.close.line_field import LineField
from peercoach_tui.tui.close.listed import Listed, ListedLine
from peercoach_tui.tui.widgets.sentence import Sentence

FEW = 7
"""A note of fewer words is a keyword, of which a sentence can be made."""
OPENS = "{note-complete:n} opens this line"
WHOLE, THEIR_WORDS = "the whole sentence", "their own words, as they said them"
"""What is to be typed for a note; of theirs it stays a quote."""


class WordsCard(CardPage):
    """A page that shows one note at a time; of a keyword a sentence can be made."""

    def compose(self) -> ComposeResult:
        """Compose the card and the list of the rest."""
        with Vertical(classes="card"):
            yield Static(id="by", classes="quiet", markup=False)
            yield Sentence(id="sentence", classes="strong")
            yield LineField(WHOLE, id="line")
        yield Listed()

    @property
    def things(self) -> tuple[Note, ...]:
        """Return the notes, as they were sent."""
        return self.meeting.account.notes

    @property
    def note(self) -> Note | None:
        """Return that on the card, None where there is none."""
        return self.on_card(self.things)

    def show(self) -> None:
        """Show the note on the card, and the others."""
        found = self.note
        self.set_class(found is None, "-none")
        self.query_one("#sentence", Sentence).words = _read(found) if found else "No words were noted this time."
        self.query_one("#by", Static).update(self._told(found) if found else "")
        self.query_one(LineField).display = found is not None
        self.query_one(LineField).show(self.typed.text_of(note_key(found)) if found else "")
        if self.field is None:
            self.query_one(LineField).suggest(self.book.with_keys(OPENS))
        others = (each for each in self.things if found and each.id != found.id)
        self.query_one(Listed).lines = tuple(
            ListedLine(key=each.id, left=self.meeting.session.hour(each.at), text=_read(each), kept=not is_keyword(each))
            for each in others
        )

    def _told(self, note: Note) -> str:
        """Return when a note was made, and of a keyword its place among those, and how many others they leave out."""
        ids = self.keywords
        place = f"keyword {ids.index(note.id) + 1} of {len(ids)}" if note.id in ids else "a longer note"
        longer = len(self.things) - len(ids)
        left = f"{count(longer, 'longer note')} left as is" if longer and note.id in ids else ""
        parts = (self.meeting.session.hour(note.at), place, left)
        return " · ".join(filter(None, parts))

    @property
    def keywords(self) -> list[str]:
        """Return the ids of the notes of which a sentence can be made."""
        return [each.id for each in self.things if is_keyword(each)]

    @property
    def drafted(self) -> str:
        """Return the id of the draft in the line of the note on the card."""
        return self.typed.id_of(note_key(self.note)) if self.note is not None else ""


def is_keyword(note: Note) -> bool:
    """Say whether a note is so short that a sentence can be made of it."""
    return len(note.kept.text.split()) < FEW and "\n" not in note.kept.text


def note_key(note: Note) -> str:
    """Return the key of the line of a note."""
    return f"note {note.id}"


def _read(note: Note) -> str:
    return f"{note.kept.sign} {note.kept.words}".lstrip()
