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
    from peercoach_tui.content.loader import Content
    from peercoach_tui.domain.account import Account
    from peercoach_tui.domain.brief import Brief
    from peercoach_tui.domain.moments import AnyMoment
    from peercoach_tui.domain.partner import Partner
    from peercoach_tui.domain.session import Session
    from peercoach_tui.meeting import Kept, Meeting
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
    _accounts: "dict[str, tuple[tuple[AnyMoment, ...], Account]]" = field(default_factory=dict)

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

    def close(self) -> None:
        """Close the notebook, if it was opened."""
        if "notebook" in self.__dict__:
            self.notebook.close()

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

    def account(self, session: "Session") -> "Account":
        """Return the account of a session."""
        from peercoach_tui.domain.account import fold

        moments = self.notebook.moments(session.id)
        known = self._accounts.get(session.id)
        if known is None or known[0] != moments or known[1].session != session:
            known = self._accounts[session.id] = (moments, fold(session, moments))
        return known[1]

    def brief(self, partner: "Partner") -> "Brief":
        """Return the preparation for one partner."""
        from peercoach_tui.domain.brief import brief

        accounts = [self.account(session) for session in self.notebook.sessions(partner.id)]
        return brief(partner, accounts, self.notebook.follow_ups(partner.id), self.content.deck, self.today)

    def briefs(self) -> "tuple[Brief, ...]":
        """Return the briefs of all partners that are not archived, who is next first."""
        from peercoach_tui.domain.brief import by_due

        return by_due((self.brief(partner) for partner in self.notebook.partners()), self.today)

    def add_partner(self, name: str) -> "tuple[Partner, Kept]":
        """Return a new partner, and the future of their being kept."""
        from peercoach_tui.domain.partner import Partner

        now = self.now()
        partner = Partner(id=self.new_id(now), name=" ".join(name.split()), added=now)
        return partner, self.notebook.keep(partner.id, partner)

    def begin(self, partner: "Partner", session: "Session") -> "tuple[Meeting, Kept]":
        """Return a new meeting, and the future of its being kept."""
        from peercoach_tui.meeting import Meeting

        return Meeting.begin(self.notebook, self.content, partner, session, now=self.now, new_id=self.new_id)

    def take_up(self, partner: "Partner", session: "Session") -> "tuple[Meeting, Kept | None]":
        """Return a meeting that was left or killed, as it was, and the future of the break since then."""
        from peercoach_tui.meeting import Meeting

        meeting = Meeting(self.notebook, self.content, partner, session, now=self.now, new_id=self.new_id)
        return meeting, meeting.resume()
