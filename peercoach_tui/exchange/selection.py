"""What is to leave: with whom, and of which time."""

from collections.abc import Iterator
from datetime import date, datetime

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.listening.checklist import Checklist
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.questions.deck import Deck
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.plan import Stages
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.zones import local_day


class Book(Value):
    """All that is kept with one partner, who is told apart from others of one name; names are never hidden in it.

    `place` is theirs in the order in which all partners were added, 1 for the first, whoever was chosen. `spoken` is what a
    sentence of the program calls them, which is no part of a file: "Partner 2" while names are hidden, "" for the name.
    `file` is what files of theirs are called, apart from those of all others in the notebook, "" for the name.
    """

    partner: Partner
    fold: Fold
    place: int = 0
    spoken: str = ""
    file: str = ""

    def day_of(self, session: str | None) -> date | None:
        """Return the local day of a meeting of that id, None where there is none."""
        found = self.fold.session(session) if session else None
        return found.day if found else None


class Selection(Value):
    """What was chosen: the books of partners, by name, and the coach's own fold.

    `since` and `until` are the first and the last local day of it, None for no bound; `zone` is that of the coach, `today` the
    local date; `gone` are the folds of those of whom nothing stands any more, where all was chosen. `stages` and `checklist`
    have the words for what was gone through, `deck` the questions that are switched on. An exporter changes nothing of it, and
    what it returns hangs on nothing else.
    """

    books: tuple[Book, ...]
    coach: Fold
    today: date
    zone: str
    whole: bool = True
    gone: tuple[Fold, ...] = ()
    since: date | None = None
    until: date | None = None
    stages: Stages = Stages()
    checklist: Checklist = Checklist()
    deck: Deck = Deck()

    @property
    def is_of_a_time(self) -> bool:
        """Say whether it has a bound."""
        return self.since is not None or self.until is not None

    def has_day(self, day: date) -> bool:
        """Say whether a local day is in the time that was chosen."""
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)

    def has_instant(self, instant: datetime) -> bool:
        """Say whether an instant is in it, by the clocks of the coach's zone."""
        return self.has_day(self.day_of(instant))

    def day_of(self, instant: datetime) -> date:
        """Return the local day of an instant."""
        return local_day(instant, self.zone)

    def day_in(self, book: Book, session: str | None, instant: datetime) -> date:
        """Return the local day of what was kept in a meeting or, in none, at an instant: a meeting may be typed up later."""
        return book.day_of(session) or self.day_of(instant)

    def accounts(self, book: Book) -> Iterator[Account]:
        """Yield the accounts of the meetings that were chosen, the oldest first."""
        return (each for each in book.fold.accounts if self.has_day(each.session.day))
