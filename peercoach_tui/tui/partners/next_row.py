"""When and where the two meet next, as a row of what is known of a partner."""

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.partners.brief_words import IN_THE_PAUSE, in_pause_words
from peercoach_tui.domain.reading.closing import MEET_SUCH_AS, ReadWith, is_none
from peercoach_tui.domain.sessions.moments import MeetingPutOff, NextMeetingSet
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.words import dated
from peercoach_tui.tui.details.detail import Detail
from peercoach_tui.workspace import Workspace

NEXT = "next"
_HINT = f"{MEET_SUCH_AS}; none puts it off"


class NextRow:
    """The date that is arranged, and what is typed in its place."""

    def __init__(self, workspace: Workspace, partner_id: str) -> None:
        self._workspace, self._id = workspace, partner_id

    @property
    def _acts(self) -> Acts:
        return self._workspace.acts(self._id)

    @property
    def _arranged(self) -> NextMeetingSet | None:
        return self._workspace.people.brief(self._id).arranged

    @property
    def standing(self) -> NextDate | None:
        """Return the date that is arranged, None for none."""
        return self._arranged.next_date if self._arranged else None

    def row(self) -> Detail:
        """Return the row."""
        standing, words = self.standing, ""
        if standing is not None:
            words = standing.words_on(self._workspace.today) + (f" · {IN_THE_PAUSE}" if self._within(standing) else "")
        return Detail(key=NEXT, label="Meet next", value=words, typed=self._typed, whole=True, hint=_HINT)

    def read(self, text: str) -> tuple[str, str]:
        """Return what a text would be kept as, and why it can't be."""
        if not text.strip() or is_none(text):
            return "puts the meeting off" if self.standing else "no date", ""
        found = self._date_in(text)
        if found is None:
            return "", self._reading.why_no_next(text, self._suggested)
        return " · ".join(filter(None, (found.words_on(self._workspace.today), self._within(found)))), ""

    def keep(self, text: str) -> Kept | None:
        """Arrange what a text says, or put off what is arranged; None when it is so already."""
        acts, arranged = self._acts, self._arranged
        if not text.strip() or is_none(text):
            return acts.send(acts.moment(MeetingPutOff, arranged=arranged.id)) if arranged else None
        found = self._date_in(text)
        if found is None or found == self.standing:
            return None
        zone = self._workspace.zone
        moved = acts.moment(NextMeetingSet, day=found.day, hour=found.hour, place=found.place, zone=zone)
        return acts.send(acts.of_appointment(moved))

    @property
    def _typed(self) -> str:
        """Return the date as it can be typed; a place that would not be read again is left out, and stays."""
        standing = self.standing
        if standing is None:
            return ""
        when = f"{dated(standing.day)} {standing.hour}".rstrip()
        whole = f"{when} {standing.place}"
        again = self._reading.next_date(whole, standing.but(place="")) if standing.place else None
        return whole if again == standing else when

    @property
    def _reading(self) -> ReadWith:
        settings, now = self._workspace.settings, self._workspace.local_now
        return ReadWith(today=now.date(), day_first=settings.day_first, zone=self._workspace.zone, now=now)

    @property
    def _suggested(self) -> NextDate:
        """Return what stands for what a text doesn't say."""
        told = self._workspace.people.brief(self._id)
        last = told.accounts[-1].session if told.accounts else None
        return self.standing or NextDate(day=told.due or self._workspace.today, place=last.place if last else "")

    def _date_in(self, text: str) -> NextDate | None:
        standing = self.standing
        if standing is not None and text.strip() == self._typed:
            return standing
        return self._reading.next_date(text, self._suggested)

    def _within(self, date: NextDate) -> str:
        """Return that a date is in the pause, and until when that is; "" of any other."""
        return in_pause_words(self._acts.partner, date.day, self._workspace.today)
