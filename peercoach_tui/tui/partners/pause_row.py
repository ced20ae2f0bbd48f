"""Whether and until when the two pause, as a row of what is known of a partner."""

import re
from datetime import date

from peercoach_tui.domain.partners.brief_words import due_words_of
from peercoach_tui.domain.partners.partner import Partner, Pause
from peercoach_tui.domain.reading.closing import NO_DUE, DueRead, ReadWith
from peercoach_tui.domain.reading.refused_day import why_refused, why_unread
from peercoach_tui.domain.words import dated, long_day, short_day
from peercoach_tui.tui.details.detail import Detail
from peercoach_tui.tui.partners.next_row import NextRow
from peercoach_tui.workspace import Workspace

PAUSE = "pause"
ENDED = frozenset({"", "no", "none", "over", "ended", "-", "–"})
FOR_NOW = frozenset({"yes", "on", "paused", "open", "for now"})
_NONE = "Type until when, such as 10 Jan, or yes for no end, or none to end it."
_UNTIL = re.compile(r"^(until|till|til|for)\s+")
_HINT = "until when, such as 10 Jan; yes for no end; none ends it"


class PauseRow:
    """The pause that stands, and what is typed in its place. A meeting that is arranged in it stays."""

    def __init__(self, workspace: Workspace, partner_id: str, meets_next: NextRow) -> None:
        self._workspace, self._id, self._next = workspace, partner_id, meets_next

    @property
    def _partner(self) -> Partner:
        return self._workspace.acts(self._id).partner

    def row(self) -> Detail:
        """Return the row."""
        pause, today = self._partner.pause, self._workspace.today
        words = due_words_of(self._workspace.people.brief(self._id), today) if self._partner.is_paused(today) else ""
        typed = "" if pause is None or not pause.holds(today) else dated(pause.until) if pause.until else "yes"
        return Detail(key=PAUSE, label="Pause", value=words, typed=typed, whole=True, hint=_HINT)

    def read(self, text: str) -> tuple[dict[str, Pause] | None, str]:
        """Return the fields of the partner that a text changes, and in words; None, and why, where it can't be read."""
        words, today = text.strip().casefold(), self._workspace.today
        if words in ENDED:
            ended = Pause(until=date.fromordinal(today.toordinal() - 1))
            return ({"pause": ended}, "ends the pause") if self._partner.is_paused(today) else ({}, "no pause")
        if words in FOR_NOW:
            return self._paused(Pause(), "paused until you end it")
        until = self._until(words)
        if until is None:
            return None, self._why_unread(words)
        return self._paused(Pause(until=until), f"paused until {long_day(until, today)}")

    def _paused(self, pause: Pause, words: str) -> tuple[dict[str, Pause], str]:
        standing = self._next.standing
        if standing is not None and pause.holds(standing.day):
            words = f"{words} · the meeting on {long_day(standing.day, self._workspace.today)} stays"
        return {"pause": pause}, words

    def _due(self, words: str) -> DueRead | None:
        settings, pause = self._workspace.settings, self._partner.pause
        reading = ReadWith(today=self._workspace.today, day_first=settings.day_first, zone=self._workspace.zone)
        return reading.due(words, DueRead(due=pause.until) if pause else NO_DUE)

    def _until(self, words: str) -> date | None:
        """Return the day until which a pause is: its row says "until" where the words don't, as in "new year" and "march"."""
        alone = _UNTIL.sub("", words)
        found = next(filter(None, map(self._due, (words, f"until {alone}", f"by {alone}"))), None)
        return found.due if found is not None and not found.hour else None

    def _why_unread(self, words: str) -> str:
        today, day_first = self._workspace.today, self._workspace.settings.day_first
        due = self._due(words)
        if due is not None and due.hour:
            return f"A pause has no hour: type its day alone, such as {short_day(due.due or today, today)}."
        alone = _UNTIL.sub("", words)
        refused = why_refused(alone, today, day_first=day_first, timed=False)
        return refused or why_unread(alone, today, "its last day, yes, or none", day_first=day_first) or _NONE
