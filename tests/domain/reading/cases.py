"""Lines whose right reading is known, from tests/cases."""

from pathlib import Path

CASES = Path(__file__).parents[2] / "cases"


def cases(kind: str, columns: int) -> list[tuple[str, ...]]:
    """Return the lines of all lists of a kind, each with so many columns."""
    rows: list[tuple[str, ...]] = []
    for file in sorted(CASES.glob(f"{kind}*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines()[1:]:
            rows.append(tuple((line.split("\t") + [""] * columns)[:columns]))
    return rows
