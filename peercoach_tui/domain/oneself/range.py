"""How far back one looks at oneself."""

from datetime import date
from enum import StrEnum


class Range(StrEnum):
    """A choice of time, as the page says it."""

    THREE_MONTHS = "the last three months"
    """This month and the two before it."""
    YEAR = "this year"
    ALL = "all"

    @property
    def short(self) -> str:
        """Return its words where there is little room."""
        return self.removeprefix("the last ")

    def begins(self, today: date) -> date | None:
        """Return its first day (a local date), None where everything counts."""
        match self:
            case Range.THREE_MONTHS:
                return month_after(today, -2)
            case Range.YEAR:
                return date(today.year, 1, 1)
        return None


def month_after(day: date, months: int) -> date:
    """Return the first day of the month that comes so many months after that of `day`."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)
