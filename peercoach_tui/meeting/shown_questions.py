"""Which questions stood before the coach: what comes up later stands on it, since `used` is easily forgotten."""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime, timedelta

LOOKED_AT = timedelta(seconds=5)
"""How long a question stands on the screen until it counts as shown; one that is skipped counts at once."""


class ShownQuestions:
    """The ids of the questions that were shown and wait to be kept, and since when each on the screen stands there."""

    def __init__(self) -> None:
        self._waiting: dict[str, None] = {}
        self._since: dict[str, datetime] = {}

    def see(self, questions: Iterable[str], now: datetime) -> None:
        """Say which questions are on the screen; called about once a second."""
        self._since = {question: self._since.get(question, now) for question in questions}
        for question, since in self._since.items():
            if now - since >= LOOKED_AT:
                self.add(question)

    def add(self, question: str) -> None:
        """Take a question that was skipped, or stood there for long enough."""
        self._waiting[question] = None

    def bookmark(self) -> Callable[[], None]:
        """Return what lets those alone wait that do now; what was kept meanwhile stays kept."""
        waiting = {**self._waiting}

        def go_back() -> None:
            self._waiting = {**waiting}

        return go_back

    @property
    def wait(self) -> bool:
        """Say whether any wait to be kept."""
        return bool(self._waiting)

    def taken(self, known: Collection[str]) -> tuple[str, ...]:
        """Return those that wait and aren't `known` to have been shown, in the order in which they came; none waits any more."""
        waiting, self._waiting = self._waiting, {}
        return tuple(question for question in waiting if question not in known)
