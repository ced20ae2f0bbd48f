"""What lies on the desk: everything that the screens work with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peercoach_tui.domain.settings import Settings
from peercoach_tui.tui.key_words import with_keys

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts, Kept
    from peercoach_tui.content.loader import Content
    from peercoach_tui.domain.account import Account
    from peercoach_tui.domain.brief import Brief
    from peercoach_tui.domain.errors import PeercoachError
    from peercoach_tui.domain.partner import Partner
    from peercoach_tui.domain.session import Session
    from peercoach_tui.meeting.draft import Draft
    from peercoach_tui.meeting.meeting import Meeting
    from peercoach_tui.notebook.notebook import Notebook

# What reads and writes is imported where it is first used: the first paint doesn't wait for it.


@dataclass
class Desk:
    """The open notebook, what the program says, the coach's settings, the clock and its zone.

    `prepare` runs once before the notebook is read, off the event loop; `remark` is what the head of every screen says
    besides the date, such as that nothing is kept; `own_decks` is the folder of the coach's own decks; `warnings` are
    sentences on what of the settings can't be used; `keymap` are the commands whose keys the coach chose.
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
    _added: "dict[str, Kept]" = field(default_factory=dict)
    _left: "list[Meeting]" = field(default_factory=list)

    @cached_property
    def notebook(self) -> "Notebook":
        """Open the notebook when it is first asked for. Raises what opening it raises."""
        return self.open_notebook()

    @cached_property
    def content(self) -> "Content":
        """Read the decks, the checklist and the stages when they are first asked for."""
        from peercoach_tui.content.loader import load

        return load(self.own_decks)

    def load(self) -> None:
        """Open and read the whole notebook and the decks. Takes a while: call it in a thread."""
        if self.prepare is not None:
            self.prepare()
        self.notebook.load()
        _ = self.content
        self.loaded = True

    def close(self) -> "tuple[PeercoachError, ...]":
        """Close the notebook, if it was opened, once all is written; return why drafts that were left are not on disk. Blocks."""
        problems = [meeting.draft.see_out() for meeting in self._left]
        self._left = []
        if "notebook" in self.__dict__:
            self.notebook.close()
        return tuple(problem for problem in problems if problem is not None)

    @property
    def today(self) -> date:
        """Return the local date."""
        return self.now().astimezone(ZoneInfo(self.zone)).date()

    @property
    def local_now(self) -> datetime:
        """Return the clock on the wall."""
        return self.now().astimezone(ZoneInfo(self.zone))

    @property
    def every_warning(self) -> tuple[str, ...]:
        """Return a sentence for each thing in the coach's settings and decks that can't be used."""
        return (*self.warnings, *self.content.problems)

    def with_keys(self, sentence: str) -> str:
        """Return a sentence with the keys that the coach chose in the place of "{note:n}"."""
        return with_keys(sentence, self.keymap)

    def acts(self, partner: "Partner") -> "Acts":
        """Return the acts on what is kept with a partner, the same ones each time."""
        from peercoach_tui.acts import Acts

        if partner.id not in self._acts:
            self._acts[partner.id] = Acts(self.notebook, partner, now=self.now, new_id=self.new_id)
        return self._acts[partner.id]

    def partners(self) -> "tuple[Partner, ...]":
        """Return all partners by name as they were sent, those archived as well."""
        self._added = {id: kept for id, kept in self._added.items() if not kept.done()}
        known = {partner.id: self.acts(partner) for partner in self.notebook.partners()}
        known |= {id: self._acts[id] for id in self._added}
        return tuple(sorted((acts.partner for acts in known.values()), key=lambda each: (each.name.casefold(), each.id)))

    def accounts(self, partner: "Partner") -> "list[Account]":
        """Return the accounts of all sessions with a partner, the oldest first."""
        acts = self.acts(partner)
        return [acts.account(session) for session in acts.sessions]

    def brief(self, partner: "Partner") -> "Brief":
        """Return the preparation for one partner."""
        from peercoach_tui.domain.brief import brief

        acts = self.acts(partner)
        return brief(acts.partner, self.accounts(partner), acts.follow_ups, self.content.deck, self.today)

    def briefs(self) -> "tuple[Brief, ...]":
        """Return the briefs of all partners that are not archived, who is next first."""
        from peercoach_tui.domain.brief import by_due

        return by_due((self.brief(partner) for partner in self.partners()), self.today)

    def add_partner(self, name: str) -> "tuple[Partner, Kept]":
        """Return a new partner, and the future of their being kept."""
        from peercoach_tui.domain.partner import Partner

        now = self.now()
        partner = Partner(id=self.new_id(now), name=" ".join(name.split()), added=now)
        kept = self._added[partner.id] = self.acts(partner).send(partner)
        self.names.type(partner.name)
        self.names.sent(kept)
        return partner, kept

    def ask_name(self) -> str:
        """Return the name that could not be kept, to be asked for again; "" where there is none."""
        piece = self.names.next
        return self.names.open(piece.id if piece else "")

    @cached_property
    def names(self) -> "Draft":
        """Return the draft of the names of who is added: those that could not be kept wait in it, in memory alone."""
        from peercoach_tui.meeting.draft import Draft

        return Draft(lambda text: None)

    def begin(self, partner: "Partner", session: "Session") -> "tuple[Meeting, Kept]":
        """Return a new meeting, and the future of its being kept."""
        from peercoach_tui.meeting.meeting import Meeting

        return Meeting.begin(self.acts(partner), self.content, session)

    def take_up(self, partner: "Partner", session: "Session") -> "tuple[Meeting, Kept | None]":
        """Return a meeting that was left or killed, as it was, and the future of the break since then."""
        from peercoach_tui.meeting.meeting import Meeting

        for left in self._left:
            # What it was left with is not on disk yet: it is known here alone.
            if left.session.id == session.id and not left.draft.is_settled:
                return left, left.clock.tick()
        meeting = Meeting(self.acts(partner), self.content, session)
        return meeting, meeting.clock.resume()

    def leave(self, meeting: "Meeting") -> None:
        """Remember a meeting that is left until its draft is settled, so that closing waits for it."""
        self._left = [*(each for each in self._left if each is not meeting and not each.draft.is_settled), meeting]
