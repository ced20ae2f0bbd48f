"""What lies on the desk: the open notebook, what the program says, the settings, the clock and its zone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from peercoach_tui.domain.settings import Settings
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import long_day
from peercoach_tui.domain.zones import zone_called

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts, Kept
    from peercoach_tui.content.loader import Materials
    from peercoach_tui.domain.errors import PeercoachError
    from peercoach_tui.domain.moments import AnyMoment
    from peercoach_tui.domain.partners.brief import Brief
    from peercoach_tui.domain.partners.partner import Partner
    from peercoach_tui.domain.sessions.account import Account
    from peercoach_tui.domain.sessions.session import Session
    from peercoach_tui.meeting.draft import Draft
    from peercoach_tui.meeting.meeting import Meeting
    from peercoach_tui.notebook.notebook import Notebook

# What reads and writes is imported where it is first used: the first paint doesn't wait for it.

COACH = "coach"
"""Whose moments are the coach's own."""


class Person(Value):
    """Someone in the notebook: with a brief when their files could be read, else with the reason why not."""

    id: str
    name: str
    brief: "Brief | None" = None
    reason: str = ""

    @property
    def partner(self) -> "Partner | None":
        """Return the partner, None when their files can't be read."""
        return self.brief.partner if self.brief else None

    @property
    def archived(self) -> bool:
        """Say whether they were put to the end of the list."""
        return self.brief is not None and self.brief.partner.archived

    @property
    def meetings(self) -> "tuple[Account, ...]":
        """Return the accounts of all meetings, the newest first."""
        return self.brief.accounts[::-1] if self.brief else ()


@dataclass
class Workspace:
    """Everything that the screens and the commands work with.

    `prepare` runs once when the notebook is read, off the event loop; `remark` is what the head of every screen says
    besides the date, such as that nothing is kept; `own_decks` is the folder of the coach's own decks; `warnings` are
    sentences on what of the settings can't be used. What is folded is remembered per partner.
    """

    open_notebook: "Callable[[], Notebook]"
    settings: Settings
    now: Callable[[], datetime]
    zone: str
    new_id: Callable[[datetime], str]
    own_decks: Path | None = None
    remark: str = ""
    warnings: tuple[str, ...] = ()
    save_theme: Callable[[str], None] | None = None
    prepare: Callable[[], None] | None = None
    loaded: bool = False
    keymap: dict[str, str] = field(default_factory=dict)
    _acts: "dict[str, Acts]" = field(default_factory=dict)
    _left: "list[Meeting]" = field(default_factory=list)
    _told: "dict[str, tuple[object, Brief]]" = field(default_factory=dict)

    @cached_property
    def notebook(self) -> "Notebook":
        """Open the notebook when it is first asked for. Raises what opening it raises."""
        return self.open_notebook()

    @cached_property
    def content(self) -> "Materials":
        """Read the decks, the checklist and the stages when they are first asked for."""
        from peercoach_tui.content.loader import load

        return load(self.own_decks)

    def load(self) -> None:
        """Open and read the whole notebook and the decks, and fold it. Takes a while: call it in a thread."""
        self.notebook.load()
        _ = self.content
        if self.prepare is not None:
            self.prepare()
        self.notebook.listen(self._hear)
        for id in self.notebook.ids():
            self._tell(self.acts(id))
        self.loaded = True

    def close(self) -> "tuple[PeercoachError, ...]":
        """Close the notebook, if it was opened, once all is written; return why drafts that were left are not on disk. Blocks."""
        problems = [meeting.draft.see_out() for meeting in self._left]
        self._left = []
        if "notebook" in self.__dict__:
            self.notebook.close()
        return tuple(problem for problem in problems if problem is not None)

    # The clock

    @property
    def local_now(self) -> datetime:
        """Return the clock on the wall."""
        return self.now().astimezone(zone_called(self.zone))

    @property
    def today(self) -> date:
        """Return the local date."""
        return self.local_now.date()

    # What is known

    @property
    def every_warning(self) -> tuple[str, ...]:
        """Return a sentence for each thing in the coach's settings, decks and notes that can't be used, or is to be known."""
        return (*self.warnings, *self.content.problems, *self.notebook.remarks, *self._of_notes())

    def _of_notes(self) -> "Iterator[str]":
        for id in self.notebook.ids():
            yield from self.notebook.findings(id)
            fold = self.acts(id).fold
            for session in (session for session in fold.sessions if session.id in fold.timeline.stood_again):
                met = f"The meeting with {fold.partner.short} on {long_day(session.day)}"
                yield f"{met} was discarded, but another device kept on in it: it stands."

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all partners, those who are on their way to disk as well; none whose adding was taken back."""
        known = dict.fromkeys(self.notebook.ids())
        added = [id for id, acts in self._acts.items() if id != COACH and id not in known and not acts.all_kept]
        return tuple(id for id in (*known, *added) if not self.acts(id).fold.is_empty)

    def acts(self, partner_id: str) -> "Acts":
        """Return the acts on what is kept with a partner, the same each time."""
        if partner_id not in self._acts:
            from peercoach_tui.acts import Acts

            batches = tuple if partner_id == COACH else self._batches
            self._acts[partner_id] = Acts(self.notebook, partner_id, now=self.now, new_id=self.new_id, batches=batches)
        return self._acts[partner_id]

    def _batches(self) -> frozenset[str]:
        from peercoach_tui.domain.moment import BatchKept

        coach = self.acts(COACH).fold.timeline
        return frozenset(moment.id for moment in coach.standing() if isinstance(moment, BatchKept))

    def _hear(self, partner_id: str, moments: "tuple[AnyMoment, ...]") -> None:
        """Pass on what was kept. Called in the notebook's thread."""
        self.acts(partner_id).hear(moments)
        if partner_id == COACH:
            for acts in tuple(self._acts.values()):
                if acts.id != COACH:
                    acts.hear(())

    def brief(self, partner_id: str) -> "Brief":
        """Return the preparation for one partner."""
        return self._tell(self.acts(partner_id))

    def _tell(self, acts: "Acts") -> "Brief":
        """Return a brief, the same as long as nothing was kept with them and the day is the same."""
        from peercoach_tui.domain.partners.brief import brief

        fold, today = acts.fold, self.today
        state = fold, len(fold.timeline), today
        known = self._told.get(acts.id)
        if known is None or known[0] != state:
            told = brief(fold.partner, fold.accounts, fold.follow_ups, self.content.deck, today)
            known = self._told[acts.id] = state, told
        return known[1]

    def briefs(self) -> "tuple[Brief, ...]":
        """Return the briefs of all partners that are not archived, who is next first."""
        from peercoach_tui.domain.partners.brief import by_due

        return by_due(map(self.brief, self.ids()), self.today)

    def people(self) -> tuple[Person, ...]:
        """Return everyone by name: those you meet, those whose files can't be read, and last the archived."""
        briefs = map(self.brief, self.ids())
        known = [Person(id=each.partner.id, name=each.partner.name, brief=each) for each in briefs]
        return tuple(
            sorted(
                (*known, *self.unreadable()),
                key=lambda person: (person.archived, not person.brief, person.name.casefold(), person.id),
            )
        )

    def due(self) -> tuple[Person, ...]:
        """Return who is met, who is next first, and then those whose files can't be read."""
        known = [Person(id=each.partner.id, name=each.partner.name, brief=each) for each in self.briefs()]
        return (*known, *self.unreadable())

    def unreadable(self) -> tuple[Person, ...]:
        """Return those whose files can't be read."""
        return tuple(Person(id=each.id, name=each.name, reason=each.reason) for each in self.notebook.unreadable)

    # Acts

    def add_partner(self, name: str) -> "tuple[str, Kept]":
        """Return the id of a new partner, and the future of their being kept."""
        from peercoach_tui.domain.partners.moments import PartnerAdded

        acts = self.acts(self.new_id(self.now()))
        added = acts.moment(PartnerAdded, name=" ".join(name.split()))
        kept = acts.send(added)
        self.names.type(added.name)
        self.names.sent(kept)
        return acts.id, kept

    def ask_name(self) -> str:
        """Return the name that could not be kept, to be asked for again; "" where there is none."""
        piece = self.names.next
        return self.names.open(piece.id if piece else "")

    @cached_property
    def names(self) -> "Draft":
        """Return the draft of the names of who is added: those that could not be kept wait in it, in memory alone."""
        from peercoach_tui.meeting.draft import Draft

        return Draft(lambda text: None)

    def begin(self, partner_id: str, session: "Session") -> "tuple[Meeting, Kept]":
        """Return a new meeting, and the future of its being kept."""
        from peercoach_tui.meeting.meeting import Meeting

        return Meeting.begin(self.acts(partner_id), self.content, session)

    def take_up(self, partner_id: str, session: "Session") -> "tuple[Meeting, Kept | None]":
        """Return a meeting that was left or killed, as it was, and the future of the break since then."""
        from peercoach_tui.meeting.meeting import Meeting

        for left in self._left:
            # What it was left with is not on disk yet: it is known here alone.
            if left.session.id == session.id and not left.draft.is_settled:
                return left, left.clock.tick()
        meeting = Meeting(self.acts(partner_id), self.content, session)
        return meeting, meeting.clock.resume()

    def leave(self, meeting: "Meeting") -> None:
        """Remember a meeting that is left until its draft is settled, so that closing waits for it."""
        self._left = [*(each for each in self._left if each is not meeting and not each.draft.is_settled), meeting]
