"""How what is typed in the close is read: a follow-up, a due date, the next meeting."""

from datetime import date, datetime, time

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.reading.again import may_be_hour_words, read_again
from peercoach_tui.domain.reading.clock_change import another_hour, is_skipped
from peercoach_tui.domain.reading.later_than import later_than
from peercoach_tui.domain.reading.line import FOLLOW_UP, WrittenFollowUp, sign_of
from peercoach_tui.domain.reading.not_one_day import name_like
from peercoach_tui.domain.reading.phrases import SUCH_AS, ends_a_day, read_day
from peercoach_tui.domain.reading.preview import Preview, preview_of
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.reading.refused_day import hour_alone, why_refused, why_unread
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

NO_DATE = frozenset({"none", "no date", "no day", "-", "–"})
"""What is typed for no date at all."""
MEET_SUCH_AS = "10 dec 10:00 canteen"
"""What can be typed for the next meeting: a day, an hour and a place, in any order; in any year, so without its weekday."""
NO_DAY = f"Type a day, such as {SUCH_AS}."
NO_DAY_ALONE = "Type a day, such as fri, in 2 weeks or 12 dec."
NO_NEXT = f"Type a day, an hour and a place, such as {MEET_SUCH_AS}."
"""What is said of a text in which there is nothing."""
_LONGEST_PLACE = 24


class DueRead(Value):
    """A due date that was typed: its local date and its hour ("17:00", or ""); no date at all for "none"."""

    due: date | None = None
    hour: str = ""


NO_DUE = DueRead()


class ReadWith(Value):
    """What a typed text is read with: the local date of the meeting, the partner's first name, whether 5/12 is 5 December, and
    the name of the time zone, "" where no clock is asked.

    `now` is the clock on the wall where the next meeting is asked for, None elsewhere: an hour of `today` that is gone is none.
    """

    today: date
    partner: str = ""
    day_first: bool = True
    zone: str = ""
    now: datetime | None = None

    def preview(self, text: str, owner: Side, read_as: ReadAs = AS_IT_SAYS, *, called: str = "") -> Preview | None:
        """Return what a follow-up that is typed, with or without its sign, would be kept as; None when there is nothing in it."""
        return preview_of(
            text if sign_of(text) == FOLLOW_UP else f"{FOLLOW_UP} {text}",
            owner=owner,
            today=self.today,
            partner=self.partner,
            called=called,
            day_first=self.day_first,
            given=read_as.given,
            dated=read_as.dated,
            zone=self.zone,
        )

    def follow_up(self, text: str, owner: Side, read_as: ReadAs = AS_IT_SAYS) -> WrittenFollowUp | None:
        """Return the follow-up that is typed, with or without its sign; None when there is nothing in it."""
        found = self.preview(text, owner, read_as)
        return found.follow_up if found else None

    def due(self, text: str, was: DueRead = NO_DUE) -> DueRead | None:
        """Return the due date that the whole text says, None where any of it can't be read, or its clocks skip the hour.

        It takes the place of the one that `was`: "a week later" counts from that, or from today once it has gone by, and a day
        alone keeps its hour, but where it is named by its end.
        """
        if is_none(text):
            return NO_DUE
        found = self._due(text, was)
        return found if found and not self._skipped(found.due, found.hour) else None

    def _due(self, text: str, was: DueRead) -> DueRead | None:
        if was.due is not None and (day := later_than(text, max(was.due, self.today))):
            return DueRead(due=day, hour=was.hour)
        found = read_day(text, self.today, day_first=self.day_first)
        stays = "" if ends_a_day(text) else was.hour
        return DueRead(due=found.day, hour=found.hour or stays) if found else None

    def why_no_due(self, text: str, was: DueRead = NO_DUE, *, timed: bool = True) -> str:
        """Return one sentence on why the due date of a text isn't taken, "" where it is; `timed`: an hour may be said."""
        if self.due(text, was) is not None:
            return ""
        found = self._due(text, was)
        if found:
            return self._skipped(found.due, found.hour)
        refused = why_refused(text, self.today, day_first=self.day_first, timed=timed) or (hour_alone(text) if timed else "")
        unread = refused or why_unread(text, self.today, day_first=self.day_first, timed=timed)
        return unread or (NO_DAY if timed else NO_DAY_ALONE)

    def next_date(self, text: str, suggestion: NextDate) -> NextDate | None:
        """Return the day, hour and place of "12 dec 10:30 at the canteen", in any order; what isn't said is as suggested.

        None where any of it can't be read, the clocks skip the hour on that day, or it is gone.
        """
        found = self._next(text, suggestion)
        return None if found is None or self._no_hour(found, suggestion) else found

    def why_no_next(self, text: str, suggestion: NextDate) -> str:
        """Return one sentence on why the next date of a text isn't taken, "" where it is."""
        found = self._next(text, suggestion)
        if found is not None:
            return self._no_hour(found, suggestion)
        if is_none(text):
            return NO_NEXT
        how = {"day_first": self.day_first, "placed": True}
        return (
            why_refused(text, self.today, **how)
            or may_be_hour_words(text, self._is_whole)
            or self._may_be_place(text)
            or why_unread(text, self.today, f"it like {MEET_SUCH_AS}", **how)
            or NO_NEXT
        )

    def _may_be_place(self, text: str) -> str:
        """Return what can be typed where a text that names no day may be a place alone, "" else."""
        place = squeezed(text)
        found = read_again(f"at {place}", self.today, day_first=self.day_first) if len(place) <= _LONGEST_PLACE else None
        is_place = found is not None and found.day is None and found.hour is None and any(map(str.isalnum, place))
        return f"“{place}” is no day: if it is the place, type at {place}." if is_place and not name_like(place) else ""

    def _is_whole(self, text: str) -> bool:
        """Say whether a text names a day and an hour, and nothing of it is left over."""
        found = read_again(text, self.today, day_first=self.day_first)
        return found is not None and found.day is not None and found.hour is not None

    def _no_hour(self, found: NextDate, suggestion: NextDate) -> str:
        """Return why there is no meeting at the hour that was found, "" where there is; what stands already is left so."""
        if skipped := self._skipped(found.day, found.hour):
            return skipped
        hour, stands = found.hour.zfill(len("09:30")), (found.day, found.hour) == (suggestion.day, suggestion.hour)
        if stands or not found.hour or self.now is None or not found.day == self.today == self.now.date():
            return ""
        return f"{hour} today is gone: type a later one, or a day such as fri {hour}." if hour < f"{self.now:%H:%M}" else ""

    def _skipped(self, day: date | None, hour: str) -> str:
        if day is None or not hour or not is_skipped(day, at := time.fromisoformat(hour.zfill(len("09:30"))), self.zone):
            return ""
        return another_hour(day, at, self.today)

    def _next(self, text: str, suggestion: NextDate) -> NextDate | None:
        found = read_again(text, self.today, day_first=self.day_first)
        if found is None:
            return None
        return NextDate(
            day=found.day or suggestion.day,
            hour=suggestion.hour if found.hour is None else found.hour,
            place=suggestion.place if found.place is None else found.place,
        )

    def changed(self, follow_up: FollowUp, text: str, read_as: ReadAs = AS_IT_SAYS) -> dict[str, object]:
        """Return the fields of a follow-up that its new wording changes; a date that isn't said stays."""
        read = self.follow_up(text, follow_up.owner, read_as)
        if read is None:
            return {}
        said: dict[str, object] = {"owner": read.owner, "what": read.what, "when": read.when}
        fields = {name: value for name, value in said.items() if value != getattr(follow_up, name)}
        if read.due is not None and (read.due, read.hour) != (follow_up.due, follow_up.hour):
            fields |= {"due": read.due, "hour": read.hour}
        return fields


def is_none(text: str) -> bool:
    """Say whether a text says that there is no date."""
    return text.strip().casefold() in NO_DATE
