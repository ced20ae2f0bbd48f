"""What lies on the desk: the open notebook, what the program says, the settings, the clock and its zone."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from peercoach_tui.domain.settings import Settings
from peercoach_tui.domain.zones import local_day, zone_called

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts
    from peercoach_tui.as_sent import Kept
    from peercoach_tui.content.loader import Materials
    from peercoach_tui.decks import Decks
    from peercoach_tui.domain.errors import PeercoachError
    from peercoach_tui.domain.partners.cadence import Cadence
    from peercoach_tui.domain.questions.deck import Deck
    from peercoach_tui.meeting.draft import Draft
    from peercoach_tui.meeting.table import Table
    from peercoach_tui.meeting.unsent import Unsent
    from peercoach_tui.notebook.notebook import Notebook
    from peercoach_tui.outside import Outside
    from peercoach_tui.people import People
    from peercoach_tui.search.index import Index

# What reads and writes is imported where it is first used: the first paint doesn't wait for it.


class Workspace:
    """Everything that the screens and the commands work with.

    `zone` is the name of the zone that dates and hours are in; `find_zone` finds that of the machine anew, "" where it can't be
    told, and is None where the coach chose one. `prepare` runs once when the notebook is read, off the event loop; `remark` is
    what the head of every screen says besides the date, such as that nothing is kept; `save_setting` keeps a choice under its
    name; `opens_on` is the id of the partner whose page alone is opened, "" for the whole of Today; `outside` hands lines to an
    editor; `own_decks` is the folder of the coach's own decks; `warnings` are sentences on what of the settings can't be used.
    Where nothing `asks` a question no deck is read, and no brief has one.
    """

    def __init__(
        self,
        *,
        open_notebook: "Callable[[], Notebook]",
        settings: Settings,
        now: Callable[[], datetime],
        zone: str,
        find_zone: Callable[[], str] | None = None,
        new_id: Callable[[datetime], str],
        own_decks: Path | None = None,
        remark: str = "",
        warnings: tuple[str, ...] = (),
        save_setting: Callable[[str, str | bool], None] | None = None,
        opens_on: str = "",
        prepare: Callable[[], None] | None = None,
        asks: bool = True,
    ) -> None:
        self.open_notebook, self.settings, self.now, self.zone, self.new_id = open_notebook, settings, now, zone, new_id
        self.own_decks, self.remark, self.warnings, self.save_setting = own_decks, remark, warnings, save_setting
        self.opens_on, self.prepare, self.asks = opens_on, prepare, asks
        self.outside: Outside | None = None
        self.loaded, self._find_zone = False, find_zone
        self.keymap: dict[str, str] = {}

    @cached_property
    def notebook(self) -> "Notebook":
        """Open the notebook when it is first asked for. Raises what opening it raises."""
        return self.open_notebook()

    @cached_property
    def decks(self) -> "Decks":
        """Return what the program says; its files are read when first asked for."""
        from peercoach_tui.decks import Decks
        from peercoach_tui.notebook.notebook import COACH

        return Decks(self.own_decks, lambda: self.notebook.moments(COACH), lambda: self.acts(COACH).fold.questions)

    @property
    def content(self) -> "Materials":
        """Return the decks, the checklist and the stages."""
        return self.decks.content

    @property
    def deck(self) -> "Deck":
        """Return all questions, those that the coach wrote as well, and what was switched off, as it was sent."""
        return self.decks.sent

    def load(self) -> None:
        """Open and read the whole notebook and the decks, and fold it. Takes a while: call it in a thread."""
        if self.asks:
            self._load_with_content()
        else:
            self.notebook.load()
        if self.outside is not None:
            self.outside.sweep()
        if self.prepare is not None:
            self.prepare()
        self.people.fold()
        self.loaded = True

    def _load_with_content(self) -> None:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(max_workers=1) as beside:
            # Reading waits for the disk, the decks for the processor.
            content = beside.submit(lambda: self.content)
            self.notebook.load()
            content.result()

    def close(self) -> "tuple[PeercoachError, ...]":
        """Close the notebook, if it was opened, once all is written; return why drafts that were left are not on disk. Blocks."""
        problems = self.table.see_out() if "table" in self.__dict__ else ()
        if "notebook" in self.__dict__:
            self.notebook.close()
        return problems

    @property
    def unkept(self) -> "tuple[Draft, ...]":
        """Return what was typed and is not on disk, or is where nobody would look for it.

        These are names, what is to be brought up, check-ins that notes are to become, and drafts of meetings left.
        """
        unsent = self.unsent.unkept if "unsent" in self.__dict__ else ()
        of_meetings = (*self.table.unkept, *self.table.lost) if "table" in self.__dict__ else ()
        return tuple(dict.fromkeys((*unsent, *of_meetings)))

    # The clock

    def look_at_zone(self) -> bool:
        """Say whether the machine is in another time zone than before; dates and hours are in that from now on."""
        found = self._find_zone() if self._find_zone is not None else ""
        before, self.zone = self.zone, found or self.zone
        if self.zone != before and self.loaded:
            self.people.names.renew()
        return self.zone != before

    @property
    def local_now(self) -> datetime:
        """Return the clock on the wall."""
        return self.now().astimezone(zone_called(self.zone))

    @property
    def today(self) -> date:
        """Return the local date."""
        return self.local_now.date()

    def day_of(self, instant: datetime) -> date:
        """Return the local date of an instant."""
        return local_day(instant, self.zone)

    # What is known

    @property
    def every_warning(self) -> tuple[str, ...]:
        """Return a sentence for each thing in the coach's settings, decks and notes that can't be used, or is to be known."""
        return (*self.warnings, *self.content.problems, *self.notebook.remarks, *self.people.findings())

    @cached_property
    def people(self) -> "People":
        """Return everyone in the notebook."""
        from peercoach_tui.people import People

        return People(
            self.notebook,
            deck=self.decks.kept if self.asks else None,
            now=self.now,
            today=lambda: self.today,
            zone=lambda: self.zone,
            new_id=self.new_id,
            hidden=lambda: self.settings.hide_names,
        )

    @cached_property
    def index(self) -> "Index":
        """Return the index of all that was said; nothing is told in it before it is asked."""
        from peercoach_tui.search.index import Index

        topics = {question.id: question.topic for question in self.deck.questions}
        return Index(self.people.ids, self.acts, lambda: zone_called(self.zone), topics.get)

    @cached_property
    def table(self) -> "Table":
        """Return where meetings are held."""
        from peercoach_tui.meeting.table import Table

        return Table(self.acts, lambda: self.content.but(deck=self.deck), lambda: self.deck)

    @cached_property
    def unsent(self) -> "Unsent":
        """Return what is typed outside a meeting and was not kept."""
        from peercoach_tui.meeting.unsent import Unsent

        return Unsent(lambda partner_id: self.acts(partner_id).partner.short)

    def acts(self, partner_id: str) -> "Acts":
        """Return the acts on what is kept with a partner, the same each time."""
        return self.people.acts(partner_id)

    # Acts

    def choose(self, name: str, value: str | bool) -> None:
        """Make a choice of the settings, and keep it. Raises what keeping it raises; it is made all the same."""
        self.settings = self.settings.but(**{name: value})
        if self.save_setting is not None:
            self.save_setting(name, value)

    def add_partner(self, name: str, cadence: "Cadence | None" = None, group: str = "") -> "tuple[str, Kept]":
        """Return the id of a new partner, and the future of their being kept. Something of the name can be seen.

        `cadence` is how often the two meet, None for the usual.
        """
        from peercoach_tui.domain.partners.cadence import Cadence
        from peercoach_tui.domain.partners.moments import PartnerAdded
        from peercoach_tui.domain.partners.names import as_kept

        acts = self.acts(self.new_id(self.now()))
        added = acts.moment(PartnerAdded, name=as_kept(name), cadence=cadence or Cadence(), group=group)
        kept = acts.send(added)
        typed = (added.name, f"({group})" if group else "", cadence.words if cadence else "")
        self.unsent.names.type(" ".join(filter(None, typed)))
        self.unsent.names.sent(kept)
        return acts.id, kept
