"""The whole group's meetings in the made-up year, three a semester: the last of them is still to come."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from peercoach_tui.acts import Acts
from peercoach_tui.demo.dates import workday
from peercoach_tui.demo.pace import Act
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet

KNOWN = timedelta(days=16)
"""How long before the first of a semester all three are known."""
EVENING = time(18, 40)


@dataclass(frozen=True)
class GatheringTold:
    """A gathering so many days from today, on the working day next to that.

    The `note` is written on its evening; what I want to `bring` was thought of so many days before it.
    """

    name: str
    days: int
    hour: str
    place: str
    note: str = ""
    bring: str = ""
    thought_of: int = 9

    def day(self, today: date) -> date:
        """Return the local day."""
        return workday(today + timedelta(days=self.days))


LAST_SEMESTER = (
    GatheringTold(
        name="Opening round",
        days=-264,
        hour="16:00",
        place="old library",
        note="forty of us; two pairs told how they had begun",
        bring="how we agreed on what stays at the table",
    ),
    GatheringTold(
        name="Half-way round",
        days=-215,
        hour="16:00",
        place="old library",
        note="four seconds of silence, in threes; most of us spoke after two",
    ),
    GatheringTold(
        name="Closing round",
        days=-166,
        hour="15:00",
        place="courtyard",
        note="each pair said one sentence that had stayed with them",
        bring="the two lines that I sanded down until they were praise",
    ),
)
THIS_SEMESTER = (
    GatheringTold(
        name="Opening round",
        days=-75,
        hour="16:00",
        place="old library",
        note="eleven new pairs; asked to speak on feedback at the last one",
    ),
    GatheringTold(
        name="Half-way round",
        days=-33,
        hour="16:00",
        place="lecture room 3",
        note="career maps on the wall, none with a name on it",
        bring="one question that opened something",
    ),
    GatheringTold(
        name="Closing round",
        days=18,
        hour="16:00",
        place="old library",
        bring="ten minutes on feedback, no slides",
        thought_of=40,
    ),
)


def gatherings(acts: Acts, today: date, instant: Callable[[date, time], datetime]) -> Iterator[tuple[datetime, Act]]:
    """Yield what is kept of the gatherings, each with the instant at which it is; `instant` gives that of a local time."""
    for semester in (LAST_SEMESTER, THIS_SEMESTER):
        known = semester[0].day(today) - KNOWN
        for place, each in enumerate(semester):
            one, day = _Kept(acts), each.day(today)
            yield instant(known, EVENING) + timedelta(minutes=place), partial(one.set, each, day)
            if each.bring:
                yield instant(day - timedelta(days=each.thought_of), EVENING), partial(one.bring, each.bring)
            if each.note:
                yield instant(day, EVENING), partial(one.note, each.note)


class _Kept:
    """A gathering as it is kept in the coach's own folder."""

    def __init__(self, acts: Acts) -> None:
        self._acts, self._id = acts, ""

    def set(self, gathered: GatheringTold, day: date) -> None:
        acts, self._id = self._acts, self._acts.new_id()
        moment = acts.moment(
            GatheringSet, gathering=self._id, name=gathered.name, day=day, hour=gathered.hour, place=gathered.place
        )
        acts.send(moment)

    def bring(self, text: str) -> None:
        self._acts.send(self._acts.moment(GatheringChanged, gathering=self._id, bring=text))

    def note(self, text: str) -> None:
        self._acts.send(self._acts.moment(GatheringChanged, gathering=self._id, note=text))
