"""How well the open-question check reads lists of questions: `python -m tests.domain.questions.figures` prints it."""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

from peercoach_tui.domain.questions.open_question import Severity, check

CASES = Path(__file__).parents[2] / "cases"
KINDS = {
    "closed": "yes-or-no",
    "advice": "advice",
    "tag": "tag",
    "two-in-one": "two-in-one",
    "statement": "statement",
    "leading": "loaded",
    "why-past": "why-past",
    "fact": "fact",
    "invites": "invitation",
    "choice": "either-or",
    "long": "long",
}
"""What the lists call what the check finds."""
IN_SOME = frozenset({"choice", "long", "invites"})
"""What not every list names; one that doesn't isn't measured by it."""
MAY = "may: "
"""How a note begins that names what may be found as well, and is right, though nobody has to find it."""


class Case(NamedTuple):
    """A question, what is to be found in it ("open": nothing that weighs), and what is found."""

    text: str
    kinds: frozenset[str]
    found: frozenset[str]
    warned: bool
    allowed: frozenset[str] = frozenset()

    @property
    def is_open(self) -> bool:
        return self.kinds == {"open"}


class Figures(NamedTuple):
    """Of one kind: how many there are, how many of them are found, and how many objections there are in all."""

    there: int
    found: int
    objections: int

    @property
    def recall(self) -> float:
        return self.found / self.there if self.there else 1.0

    @property
    def right(self) -> float:
        return self.found / self.objections if self.objections else 1.0


@cache
def cases(name: str) -> tuple[Case, ...]:
    """Return the questions of a list."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()[1:]
    return tuple(_case(*line.split("\t")) for line in lines)


def _case(text: str, kinds: str, note: str = "") -> Case:
    objections = check(text)
    names = {rule: kind for kind, rule in KINDS.items()}
    found = frozenset(names[objection.rule] for objection in objections if objection.rule in names)
    warned = any(objection.severity is not Severity.NOTE for objection in objections)
    allowed = note.removeprefix(MAY).split() if note.startswith(MAY) else ()
    return Case(text, frozenset(kinds.split()), found, warned, frozenset(allowed))


def figures(all_of: tuple[Case, ...]) -> dict[str, Figures]:
    """Return the figures of each kind. A note on an open question counts as an objection like any other, unless it is allowed."""
    there: Counter[str] = Counter()
    found: Counter[str] = Counter()
    objections: Counter[str] = Counter()
    for case in all_of:
        there.update(case.kinds)
        found.update(case.kinds & case.found)
        objections.update(case.found - case.allowed)
    return {kind: Figures(there[kind], found[kind], objections[kind]) for kind in KINDS if there[kind] or kind not in IN_SOME}


def main() -> None:
    """Print the figures of every list."""
    for path in sorted(CASES.glob("questions*.tsv")):
        all_of = cases(path.name)
        opens = [case for case in all_of if case.is_open]
        print(f"{path.name}: {len(all_of)} questions, {sum(case.warned for case in opens)} of {len(opens)} open ones warned of")
        for kind, each in figures(all_of).items():
            found, right = f"{each.found} of {each.there}", f"{each.found} of {each.objections}"
            print(f"  {kind:<11} found {found:>10} ({each.recall:.2f}), right {right:>10} ({each.right:.2f})")


if __name__ == "__main__":
    main()
