"""Everyone in the notebook, and what is known of each: folded once, in the thread that reads, and remembered."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from weakref import WeakKeyDictionary

from peercoach_tui.acts import Acts
from peercoach_tui.acts_of_all import ActsOfAll
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.ids import hashed_id
from peercoach_tui.domain.moment import BatchKept
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.brief import Brief, brief, by_due
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.partners.names import common_form
from peercoach_tui.domain.partners.partner import SOMEONE, Partner
from peercoach_tui.domain.questions.deck import Deck
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import long_day
from peercoach_tui.domain.zones import local_day
from peercoach_tui.naming import Naming
from peercoach_tui.notebook.notebook import COACH, Notebook

LAST = "~"
"""Sorts after all ids."""


class Person(Value):
    """Someone in the notebook: with a brief when their files could be read, else with the reason why not."""

    id: str
    name: str
    brief: Brief | None = None
    reason: str = ""
    alias: str = ""
    waits: bool = False
    """Whether they were just added, and are on their way to disk."""

    @property
    def called(self) -> str:
        """Return the name as it is printed: another one in its place while names are hidden, with what tells two apart."""
        return self.alias or (self.brief.partner.called if self.brief else self.name)

    @property
    def partner(self) -> Partner | None:
        """Return the partner, None when their files can't be read."""
        return self.brief.partner if self.brief else None

    @property
    def archived(self) -> bool:
        """Say whether they were put to the end of the list."""
        return self.brief is not None and self.brief.partner.archived

    @property
    def meetings(self) -> tuple[Account, ...]:
        """Return the accounts of all meetings, the newest first."""
        return self.brief.accounts[::-1] if self.brief else ()


class People:
    """What is kept with each: the acts on it, and the brief, the same one as long as nothing was kept and the day is the same.

    `today` is the local date in the zone that `zone` names now, `deck` that of which a first question is taken (None: of none),
    the same one as long as nothing in it is switched, `hidden` says whether names are hidden now. Nothing here reads from disk.
    """

    def __init__(
        self,
        notebook: Notebook,
        *,
        deck: Callable[[], Deck] | None,
        now: Callable[[], datetime],
        today: Callable[[], date],
        zone: Callable[[], str],
        new_id: Callable[[datetime], str],
        hidden: Callable[[], bool],
    ) -> None:
        self._notebook, self._deck, self._today, self._zone = notebook, deck, today, zone
        self.names = Naming(self._partners, self._in_order, today=today, zone=zone, hidden=hidden)
        self._acts = ActsOfAll(notebook, now=now, new_id=new_id, names=self.names, folded=self._told_of)
        self._told: WeakKeyDictionary[Fold, tuple[int, date, str, Deck | None, Brief]] = WeakKeyDictionary()
        self._named: WeakKeyDictionary[Fold, tuple[Brief, Brief]] = WeakKeyDictionary()
        self._seen: set[str] = set()
        self._since: dict[str, str] = {}
        """What each sorts by who was added here, by their ids."""

    def fold(self) -> None:
        """Fold all that is kept, and hear of what is kept from now on. Takes a while: call it in a thread."""
        self._acts.listen()
        for id in self._notebook.ids():
            self._told_of(self.acts(id).fold)

    # One of them

    def acts(self, id: str) -> Acts:
        """Return the acts on what is kept with a partner, the same each time."""
        return self._acts.of(id)

    def brief(self, id: str) -> Brief:
        """Return the preparation for one partner."""
        return self._brief_of(self.acts(id).fold)

    def _all_briefs(self, ids: Iterable[str]) -> list[Brief]:
        return [self._brief_of(self.acts(id).fold) for id in ids]

    def _brief_of(self, fold: Fold) -> Brief:
        """Return the brief of a fold, with what the partner is called now."""
        told = self._told_of(fold)
        partner = self.names.named(told.partner)
        if partner == told.partner:
            return told
        known = self._named.get(fold)
        if known is None or known[0] is not told or known[1].partner != partner:
            known = self._named[fold] = told, told.but(partner=partner)
        return known[1]

    def _told_of(self, fold: Fold) -> Brief:
        """Return the brief of a fold under the name that is kept, made where it isn't known yet.

        May be called in any thread while the fold is known in no other: what someone is called depends on what was sent to all.
        """
        known, today, zone = self._told.get(fold), self._today(), self._zone()
        deck = self._deck() if self._deck is not None else None
        if known is None or known[:3] != (len(fold.timeline), today, zone) or known[3] is not deck:
            log = fold.log
            touched = {each.id: local_day(log.touched(each), zone) for each in log.all if each.is_open}
            waiting, arranged = fold.points.open, fold.arrangements.seen_from(zone)
            told = brief(fold.partner, fold.accounts, log.all, deck, today, waiting, arranged, touched, fold.sheets)
            known = self._told[fold] = len(fold.timeline), today, zone, deck, told
        return known[4]

    def _partners(self) -> Iterator[Partner]:
        return (self.acts(id).fold.partner for id in self.ids())

    def _in_order(self) -> list[str]:
        """Return the ids of all who are kept, or were in this run, by when each was added here."""
        ids = self._notebook.ids()
        self._seen |= {*ids, *(each.id for each in self._notebook.unreadable)}
        for id in ids:
            if self._since.get(id, LAST) == LAST:
                self._since[id] = came_here(self.acts(id).fold, self.acts(COACH).fold)
        return sorted(self._seen, key=lambda id: (self._since.get(id, id), id))

    def is_gone(self, id: str) -> bool:
        """Say whether nothing stands of what was kept with someone: their adding was taken back, or they were forgotten."""
        return id != COACH and self.acts(id).fold.is_empty

    # All of them

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all partners, those who are on their way to disk as well; none whose adding was taken back."""
        known = dict.fromkeys(self._notebook.ids())
        added = [id for id, each in self._acts.known() if id != COACH and id not in known and not each.all_kept]
        return tuple(id for id in (*known, *added) if not self.acts(id).fold.is_empty)

    def by_name(self) -> tuple[Person, ...]:
        """Return everyone: those you meet, those whose files can't be read, and last the archived."""
        everyone = (*self._people(self._all_briefs(self.ids())), *self.unreadable())
        return tuple(sorted(everyone, key=_by_name))

    def has_name(self, name: str, *, besides: str = "") -> bool:
        """Say whether someone is called so, in whatever letter case; `besides` is the id of one who doesn't count."""
        wanted = common_form(name)
        return any(common_form(each.name) == wanted for each in self.by_name() if each.id != besides)

    def first_names(self) -> dict[str, str]:
        """Return what the first who has a first name is called, by its `common_form`; "" while names are hidden."""
        named = [(common_form(each.name).split()[:1], each) for each in self.by_name()]
        return {first[0]: "" if each.alias else each.called for first, each in reversed(named) if first}

    def due(self) -> tuple[Person, ...]:
        """Return who is met, who is next first, and then those whose files can't be read."""
        return (*self._people(by_due(self._all_briefs(self.ids()), self._today())), *self.unreadable())

    def taken_back(self) -> tuple[Person, ...]:
        """Return those whose adding was taken back: nobody sees them, and yet they stand in the files."""
        gone = [fold for fold in (self.acts(id).fold for id in self._notebook.ids()) if fold.is_empty]
        return tuple(self._once(fold, _once_called(fold)) for fold in gone)

    def _once(self, fold: Fold, name: str) -> Person:
        brief = self._brief_of(fold)
        partner = brief.partner.but(name=name)
        return Person(id=fold.id, name=name, brief=brief.but(partner=partner), alias=self.names.alias(fold.id))

    def unreadable(self) -> tuple[Person, ...]:
        """Return those whose files can't be read."""
        return tuple(
            Person(id=each.id, name=each.name, reason=each.reason, alias=self.names.alias(each.id))
            for each in self._notebook.unreadable
        )

    def findings(self) -> Iterator[str]:
        """Yield a sentence for each thing in the notes that can't be used, or is to be known."""
        for id in self._notebook.ids():
            yield from self._notebook.findings(id)
            fold = self.acts(id).fold
            again = frozenset(fold.timeline.takings.stood_again)
            for session in (session for session in fold.sessions if session.id in again) if again else ():
                met = f"The meeting with {self.acts(id).partner.short} on {long_day(session.day, self._today())}"
                yield f"{met} was discarded, but another device kept on in it: it stands."

    def _people(self, briefs: Iterable[Brief]) -> Iterator[Person]:
        on_disk = frozenset(self._notebook.ids())
        for told in briefs:
            partner = told.partner
            yield Person(id=partner.id, name=partner.name, alias=partner.alias, brief=told, waits=partner.id not in on_disk)


def _by_name(person: Person) -> tuple[bool, bool, bool, int, str, str]:
    """Return where someone comes: aliases end in a number, of which the shorter comes before, once they are kept."""
    waits = bool(person.alias) and person.waits
    return person.archived, not person.brief, waits, len(person.alias), person.called.casefold(), person.id


def _once_called(fold: Fold) -> str:
    """Return the name under which someone was added, whether that stands or not."""
    named = [moment.name for moment in fold.timeline if isinstance(moment, PartnerAdded)]
    return named[-1] if named else SOMEONE


def came_here(fold: Fold, coach: Fold) -> str:
    """Return what sorts someone among the ids of others by when they were added here: who came in did so with their batch.

    While that batch isn't kept they come last.
    """
    added = next((each for each in fold.timeline if isinstance(each, PartnerAdded)), None)
    if added is None or added.batch is None:
        return fold.id
    batch: AnyMoment | None = added
    while batch is not None and batch.batch is not None:
        batch = coach.timeline.find(batch.batch)
    return hashed_id(batch.at) if isinstance(batch, BatchKept) else LAST
