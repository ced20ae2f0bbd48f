"""The line of the follow-ups of a close: a new one, other words for one, or its date."""

from functools import partial

from textual.content import Content

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import by_words
from peercoach_tui.domain.reading.closing import NO_DUE, DueRead, ReadWith
from peercoach_tui.domain.reading.line import FOLLOW_UP, sign_of
from peercoach_tui.domain.reading.preview import Preview, can_turn_date, with_other_owner
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.base.in_meeting import DROPS
from peercoach_tui.tui.close.card_page import CardPage
from peercoach_tui.tui.close.line_field import LineField
from peercoach_tui.tui.lines.whose import makes_it
from peercoach_tui.tui.widgets.line import UNDATED

ADD, WHAT, DATE = "add", "what", "date"
"""How the keys of the field begin: for a new follow-up, for the wording of one, for its date."""


class FollowUpLine(CardPage):
    """A page with a follow-up on its card, of which a line says what is typed."""

    left_words = f"left as a draft · {DROPS}"
    _offers_date = False

    @property
    def things(self) -> tuple[FollowUp, ...]:
        """Return the follow-ups that were made here, as they were sent."""
        return self.meeting.follow_ups.made_here

    @property
    def follow_up(self) -> FollowUp | None:
        """Return that on the card, None where there is none."""
        return self.on_card(self.things)

    @property
    def reading(self) -> ReadWith:
        """Return what a text is read with."""
        meeting = self.meeting
        return ReadWith(
            today=meeting.session.day,
            partner=meeting.partner.first_name,
            day_first=self.workspace.settings.day_first,
            zone=meeting.session.zone,
        )

    def hint(self, field: LineField) -> None:
        """Say what would be kept, and for whom."""
        asks = self.unread(field) if field.is_new else ""
        field.say(asks or (self._hint(field) if field.is_new else ""), asks=bool(asks), turns=self._turns(field))
        offered, self._offers_date = self._offers_date, self.has_date(field)
        if self._offers_date != offered:
            self.refresh_bindings()

    def _turns(self, field: LineField) -> Content:
        """Return what the key does that gives the follow-up in a field to the other of the two."""
        if field.key.startswith(DATE):
            return Content()
        other = with_other_owner(field.read_as, self.owner(field), partial(self.previewed, field))
        found = self.previewed(field, other)
        owner = found.follow_up.owner if found else other.given or self.owner(field)
        whose = makes_it("" if owner is Side.ME else self.meeting.partner.short)
        return Content.assemble((self.book.with_keys("{follow-up-owner:tab}"), "bold $foreground"), (f" {whose}", "$quiet"))

    def _hint(self, field: LineField) -> str:
        today = self.meeting.session.day
        if field.key.startswith(DATE):
            due = self.reading.due(field.line, self._due)
            return "" if due is None else by_words(due, today) if due.due else "no date"
        found, known = self.previewed(field, field.read_as), self.follow_up
        if found is None:
            return ""
        if field.key != ADD and known is not None and known.due and found.follow_up.due is None:
            by = by_words(known, today)
        else:
            by = self.book.with_keys(UNDATED) if found.is_undated else found.due
        return f"→ {found.told} · {by}"

    def previewed(self, field: LineField, read_as: ReadAs) -> Preview | None:
        """Return what the follow-up in a field would be kept as when it is read so."""
        return self.reading.preview(field.line, self.owner(field), read_as, called=self.meeting.partner.short)

    @property
    def _due(self) -> DueRead:
        """Return when the follow-up on the card is due."""
        found = self.follow_up
        return DueRead(due=found.due, hour=found.hour) if found is not None else NO_DUE

    def has_date(self, field: LineField) -> bool:
        """Say whether a field is of a follow-up of which a date can be taken off or on."""
        return not field.key.startswith(DATE) and can_turn_date(field.read_as, partial(self.previewed, field))

    def owner(self, field: LineField) -> Side:
        """Return whose the follow-up in a field is unless it says so."""
        found = self.follow_up
        if found is not None and field.key != ADD:
            return found.owner
        return field.read_as.owner or self.meeting.talk.coachee

    def draft_of(self, field: LineField) -> str:
        """Return a new follow-up with the sign that says what it is, else what was typed; nothing is left of a date for none."""
        if field.key.startswith(DATE) or not field.is_new:
            return "" if field.key.startswith(DATE) and self.is_gone(field) else super().draft_of(field)
        signed = (field.key != ADD and not self.is_gone(field)) or sign_of(field.line) == FOLLOW_UP
        return field.line if signed else f"{FOLLOW_UP} {field.line}"

    def left_as(self, field: LineField) -> ReadAs:
        """Return how it is to be read: a new one stays whose it is, whoever is coached when it is opened again."""
        return field.read_as.but(owner=self.owner(field)) if field.key == ADD else super().left_as(field)

    @property
    def drafted(self) -> str:
        """Return the id of a draft of the follow-up on the card, or of a new one."""
        found = self.follow_up
        keys = (*(f"{kind} {found.id}" for kind in (WHAT, DATE) if found is not None), ADD)
        return next((id for key in keys if (id := self.typed.id_of(key))), "")

    def unread(self, field: LineField) -> str:
        """Say why a date isn't taken, or what else a follow-up needs, and what can be typed."""
        if field.key.startswith(DATE):
            return self.reading.why_no_due(field.line, self._due)
        found = self.previewed(field, field.read_as)
        return found.bare if found else ""

    def is_gone(self, field: LineField) -> bool:
        """Say whether the follow-up that a field is open for was taken away meanwhile."""
        kind, _, id = field.key.partition(" ")
        return kind != ADD and all(each.id != id for each in self.things)

    def keep(self, field: LineField) -> Kept | None:
        """Keep a new follow-up, other words, or a date."""
        kind, _, id = field.key.partition(" ")
        if kind == ADD:
            read = self.reading.follow_up(field.line, self.owner(field), field.read_as)
            return self.meeting.writing.keep(read) if read else None
        known = next((each for each in self.things if each.id == id), None)
        if known is None:
            return None
        if kind == DATE:
            due = self.reading.due(field.line, DueRead(due=known.due, hour=known.hour))
            return self.meeting.follow_ups.change(id, due=due.due, hour=due.hour) if due else None
        changed = self.reading.changed(known, field.line, field.read_as)
        return self.meeting.follow_ups.change(id, **changed) if changed else None
