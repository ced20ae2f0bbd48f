"""The months of a range and what was held in each: the one picture."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from peercoach_tui.domain.oneself.held import Held
from peercoach_tui.domain.oneself.range import month_after
from peercoach_tui.domain.value import Value

MOST_MONTHS = 24
"""More months than these are drawn as years."""


class Bar(Value):
    """A month or a year: the first days of its first and its last month, its meetings, those whose minutes are known, and the
    seconds in each role. Months without a meeting that follow on each other are one."""

    first: date
    last: date
    meetings: int = 0
    timed: int = 0
    coached: float = 0.0
    was_coached: float = 0.0


def bars(met: Sequence[Held], today: date) -> tuple[Bar, ...]:
    """Return the months from that of the first meeting to the present one; `met` stand in order of their days."""
    if not met:
        return ()
    first, last = month_after(met[0].day, 0), month_after(max(met[-1].day, today), 0)
    months = [first]
    while months[-1] < last:
        months.append(month_after(months[-1], 1))
    if len(months) > MOST_MONTHS:
        spans = [(date(year, 1, 1), date(year, 12, 1)) for year in range(first.year, last.year + 1)]
        inside = {date(year, 1, 1): list(each) for year, each in groupby(met, key=lambda each: each.day.year)}
    else:
        spans = [(month, month) for month in months]
        inside = {month: list(each) for month, each in groupby(met, key=lambda each: month_after(each.day, 0))}
    return tuple(_joined([_bar(*span, inside.get(span[0], [])) for span in spans]))


def _bar(first: date, last: date, met: Sequence[Held]) -> Bar:
    timed = [each for each in met if each.timed]
    return Bar(
        first=first,
        last=last,
        meetings=len(met),
        timed=len(timed),
        coached=sum(each.coached for each in timed),
        was_coached=sum(each.was_coached for each in timed),
    )


def _joined(each: Sequence[Bar]) -> Iterator[Bar]:
    """Yield the bars, those without a meeting that follow on each other as one."""
    for any_meeting, run in groupby(each, key=lambda bar: bar.meetings > 0):
        together = list(run)
        if any_meeting:
            yield from together
        else:
            yield Bar(first=together[0].first, last=together[-1].last)
