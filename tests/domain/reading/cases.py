"""Lines whose right reading is known, from tests/cases."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path

from peercoach_tui.domain.reading.phrases import read_day

CASES = Path(__file__).parents[2] / "cases"


def cases(kind: str, columns: int) -> list[tuple[str, ...]]:
    """Return the lines of all lists of a kind, each with so many columns."""
    rows: list[tuple[str, ...]] = []
    for file in sorted(CASES.glob(f"{kind}*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines()[1:]:
            rows.append(tuple((line.split("\t") + [""] * columns)[:columns]))
    return rows


def each_case(kind: str, columns: int) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Let a test be made of each line of a kind, its columns in their order, and fail with all lines of which it is not true.

    As a test of its own each line would take ten times as long.
    """

    def of_all(test: Callable[..., None]) -> Callable[[], None]:
        @wraps(test)
        def made() -> None:
            wrong = []
            for case in cases(kind, columns):
                try:
                    test(*case)
                except AssertionError:
                    wrong.append(case)
            assert wrong == []

        # What pytest would ask fixtures for.
        del made.__wrapped__
        return made

    return of_all


def day_of(text: str, today: date, *, day_first: bool = True) -> date | None:
    """Return the day that the whole text names, None where it names none."""
    found = read_day(text, today, day_first=day_first)
    return found.day if found else None
