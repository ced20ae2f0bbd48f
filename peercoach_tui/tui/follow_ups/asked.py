"""What is asked of a follow-up in one line: other words for it, its date, or what it taught."""

from collections.abc import Callable
from typing import Any

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import by_words
from peercoach_tui.domain.plain import cut
from peercoach_tui.domain.reading.closing import DueRead, ReadWith
from peercoach_tui.domain.reading.preview import Preview, with_other_owner
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.lines.asked_line import TAKES_AWAY, AskedLine

LONGEST = 80
"""So much of a plan stands above a line."""


class AskedOfFollowUp(AskedLine):
    """Something of a follow-up; `reading` is of the day, without a partner, and `show` shows an act that was sent."""

    asks = ""
    """What is asked, in a word or two."""

    def __init__(self, acts: Acts, reading: ReadWith, follow_up: FollowUp, show: Callable[[Acts, Kept | None], None]) -> None:
        self._acts, self._reading, self._show = acts, reading, show
        self._id, self._before = follow_up.id, follow_up

    @property
    def follow_up(self) -> FollowUp:
        """Return it as it stands now; as it stood, where it was taken back meanwhile."""
        return self._acts.follow_up(self._id) or self._before

    @property
    def title(self) -> str:
        """Return what is asked, and of which follow-up, unless that stands in the line."""
        return self.asks if self.began == self._before.plan else f"{self.asks} · {cut(self.follow_up.plan, LONGEST)}"

    @property
    def of(self) -> str:
        """Return what is asked, and of which follow-up."""
        return f"{self.asks.rstrip('?')}: {self.follow_up.plan}"

    @property
    def reading(self) -> ReadWith:
        """Return what a text is read with."""
        return self._reading.but(partner=self._acts.partner.first_name)

    @property
    def is_gone(self) -> bool:
        """Say whether it was taken back."""
        return self._acts.follow_up(self._id) is None

    def change(self, **fields: Any) -> Kept | None:
        """Keep other fields of it; None where nothing differs, or it is gone."""
        changed = self._acts.changed(self._id, **fields)
        kept = self._acts.send(changed) if changed is not None else None
        self._show(self._acts, kept)
        return kept


class AskedWords(AskedOfFollowUp):
    """Other words for a follow-up, or another owner."""

    asks = "in other words"
    turns_whose = True

    def __init__(self, acts: Acts, reading: ReadWith, follow_up: FollowUp, show: Callable[[Acts, Kept | None], None]) -> None:
        super().__init__(acts, reading, follow_up, show)
        self.began = follow_up.plan

    def previewed(self, text: str, read_as: ReadAs) -> Preview | None:
        """Return what a text would be kept as."""
        return self.reading.preview(text, self.follow_up.owner, self._read_as(text, read_as), called=self._acts.partner.short)

    def other_owner(self, text: str, read_as: ReadAs) -> ReadAs:
        """Give it to the other of the two."""
        return with_other_owner(read_as, self.follow_up.owner, lambda read_as: self._said_anew(text, read_as))

    def turned(self, text: str, read_as: ReadAs) -> str:
        """Return whose it would be, once that is turned."""
        other = self.other_owner(text, read_as)
        found = self._said_anew(text, other)
        owner = found.follow_up.owner if found else other.given or self.follow_up.owner
        return "" if owner is Side.ME else self._acts.partner.short

    def told(self, text: str, read_as: ReadAs, undated: str) -> str:
        """Return what it would be, with the date that it has unless another is said."""
        found, known = self.previewed(text, read_as), self.follow_up
        if found is None or self._stands(text, read_as):
            return ""
        by = by_words(known, self.reading.today) if found.follow_up.due is None and known.due else found.due
        return f"→ {found.told} · {undated if found.is_undated and not known.due else by}"

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep the words, and whose it is; a date that isn't said stays."""
        if self._stands(text, read_as):
            return None
        fields: dict[str, Any] = self.reading.changed(self.follow_up, text, self._read_as(text, read_as))
        return self.change(**fields)

    def _read_as(self, text: str, read_as: ReadAs) -> ReadAs:
        """Return how a text is read; in the words that it has no date is sought, unless a key asks for it."""
        return read_as.but(dated=False) if text == self.began and read_as.dated is None else read_as

    def _said_anew(self, text: str, read_as: ReadAs) -> Preview | None:
        """Return what other words say; those that it has don't say whose it is."""
        return None if text == self.began else self.previewed(text, read_as)

    def _stands(self, text: str, read_as: ReadAs) -> bool:
        """Say whether nothing of it is changed."""
        return text == self.began and read_as.given in {None, self.follow_up.owner} and not read_as.dated


class AskedDate(AskedOfFollowUp):
    """By when a follow-up is to be done."""

    asks, hint = "by when?", "fri, in 2 weeks, 12 dec, +1w, none"

    def told(self, text: str, read_as: ReadAs, undated: str) -> str:
        """Return "by Fri 27 Nov"."""
        due = self.reading.due(text, self._was)
        return "" if due is None else by_words(due, self.reading.today) if due.due else "no date"

    def problem(self, text: str) -> str:
        """Return why a text is no date that can be kept."""
        return self.reading.why_no_due(text, self._was)

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep the date."""
        due = self.reading.due(text, self._was)
        return self.change(due=due.due, hour=due.hour) if due is not None else None

    @property
    def _was(self) -> DueRead:
        return DueRead(due=self.follow_up.due, hour=self.follow_up.hour)


class AskedTaught(AskedOfFollowUp):
    """What a follow-up taught; a line that stands there can be emptied."""

    asks, hint = "what did it teach?", "in a line"

    def __init__(self, acts: Acts, reading: ReadWith, follow_up: FollowUp, show: Callable[[Acts, Kept | None], None]) -> None:
        super().__init__(acts, reading, follow_up, show)
        self.began = follow_up.taught
        self.may_be_empty = bool(self.began)

    def told(self, text: str, read_as: ReadAs, undated: str) -> str:
        """Return what an empty line takes away."""
        return TAKES_AWAY if self.began and not text.strip() else ""

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep the line."""
        return self.change(taught=text.strip())
