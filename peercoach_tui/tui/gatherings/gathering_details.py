"""What is known of a gathering, to be changed a row at a time."""

from typing import Any

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.gatherings.gathering import Gathering
from peercoach_tui.domain.gatherings.gathering_words import when_words
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.reading.gone_by import gone_by_in
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.words import dated
from peercoach_tui.gathering_acts import GatheringActs
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.details.detail import Detail
from peercoach_tui.workspace import Workspace

NAME, WHEN, PLACE, BRING, NOTE = "name", "when", "place", "bring", "note"
WHEN_HINT = "a day and an hour, such as 10 dec 18:00"
NO_NAME = "A gathering needs a name."


class GatheringDetails:
    """The details of a gathering, in the order in which they are read."""

    def __init__(self, workspace: Workspace, gathering: str) -> None:
        self._workspace, self._id = workspace, gathering

    @property
    def _acts(self) -> Acts:
        return self._workspace.acts(COACH)

    @property
    def _gathering(self) -> Gathering | None:
        found = self._acts.fold.gatherings.find(self._id)
        return None if found is None or found.dropped else found

    def title(self) -> str:
        """Return its name."""
        found = self._gathering
        return found.name if found else "A gathering that is gone"

    def rows(self) -> tuple[Detail, ...]:
        """Return what is known, none once it is gone."""
        found = self._gathering
        if found is None:
            return ()
        when = when_words(found, self._workspace.today)
        return (
            Detail(key=NAME, label="Name", value=found.name, typed=found.name, whole=True),
            Detail(key=WHEN, label="When", value=when, typed=_typed(found), whole=True, hint=WHEN_HINT),
            Detail(key=PLACE, label="Place", value=found.place, typed=found.place, whole=True),
            Detail(key=BRING, label="You bring", value=squeezed(found.bring), typed=found.bring, hint="what you want to bring"),
            Detail(key=NOTE, label="Note", value=squeezed(found.note), typed=found.note),
        )

    def read(self, key: str, text: str) -> tuple[str, str]:
        """Return what a text would be kept as, and why it can't be."""
        if key == NAME:
            return "", "" if squeezed(text) else NO_NAME
        found = self._gathering
        if key != WHEN or found is None:
            return "", ""
        date = self._date(found, text)
        return (date.words_on(self._workspace.today), "") if date else ("", self._reading.why_no_next(text, _date_of(found)))

    def keep(self, key: str, text: str) -> tuple[Acts, Kept] | None:
        """Change what the row is about; None when it says so already, or the gathering is gone."""
        found = self._gathering
        fields = self._fields(found, key, text) if found is not None else None
        kept = GatheringActs(self._acts).change(self._id, **fields) if fields else None
        return (self._acts, kept) if kept is not None else None

    def _fields(self, found: Gathering, key: str, text: str) -> dict[str, Any]:
        if key == WHEN:
            date = self._date(found, text)
            return {"day": date.day, "hour": date.hour, "place": date.place} if date else {}
        return {key: text.strip() if key in (BRING, NOTE) else squeezed(text)}

    @property
    def _reading(self) -> ReadWith:
        settings = self._workspace.settings
        return ReadWith(today=self._workspace.today, day_first=settings.day_first, zone=self._workspace.zone)

    def _date(self, found: Gathering, text: str) -> NextDate | None:
        """Return when and where it is by a text, which may name a day gone by; None where it can't be read."""
        if text.strip() == _typed(found):
            return _date_of(found)
        date = self._reading.next_date(text, NextDate(day=found.day, place=found.place)) if text.strip() else None
        if date is None and (gone := gone_by_in(text, self._workspace.today, day_first=self._workspace.settings.day_first)):
            date = NextDate(day=gone, place=found.place)
        return date


def _date_of(found: Gathering) -> NextDate:
    return NextDate(day=found.day, hour=found.hour, place=found.place)


def _typed(found: Gathering) -> str:
    return f"{dated(found.day)} {found.hour}".rstrip()
