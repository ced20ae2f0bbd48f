"""What is said of a follow-up: whose it is, by when, and what became of it."""

from datetime import date
from typing import Protocol

from peercoach_tui.domain.follow_ups.follow_up import SURE_ENOUGH, Outcome
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import long_day

SMALLER = f"Under {SURE_ENOUGH}: what makes it not lower? A smaller step?"
"""What is asked of someone who is less sure."""


class Planned(Protocol):
    """A follow-up, kept or just typed."""

    @property
    def owner(self) -> Side:
        """Return who does it."""
        ...

    @property
    def plan(self) -> str:
        """Return it as it is read aloud."""
        ...


def read_aloud(follow_up: Planned, partner: str) -> str:
    """Return "Ana: when we meet on Monday, ask Dana", or "You: …"; `partner` is a first name."""
    return f"{'You' if follow_up.owner is Side.ME else partner}: {follow_up.plan}"


def said_words(owner: Side, partner: str) -> str:
    """Return "You said you would", or "Ana said they would"."""
    return "You said you would" if owner is Side.ME else f"{partner} said they would"


def said_in_short(owner: Side, partner: str) -> str:
    """Return "You said", or "Ana said"."""
    return "You said" if owner is Side.ME else f"{partner} said"


class Timed(Protocol):
    """A follow-up with its day and hour."""

    @property
    def due(self) -> date | None:
        """Return the local date, None for no date."""
        ...

    @property
    def hour(self) -> str:
        """Return the hour of that day ("17:00"), or ""."""
        ...


def by_words(timed: Timed, today: date) -> str:
    """Return "by Fri 27 Nov", "by Fri 27 Nov, 17:00", or "no date yet"; with its year where that isn't the one of `today`."""
    return f"by {_due_words(timed.due, timed.hour, today)}" if timed.due is not None else "no date yet"


def meant_words(timed: Timed, today: date) -> str:
    """Return "for Fri 27 Nov", "for Fri 27 Nov, 17:00", or "no date": what was meant. Nothing is late where both may read."""
    return f"for {_due_words(timed.due, timed.hour, today)}" if timed.due is not None else "no date"


def _due_words(due: date, hour: str, today: date) -> str:
    return long_day(due, today) + (f", {hour}" if hour else "")


def became_words(outcome: Outcome | None) -> str:
    """Return what became of one that was looked at: "done", or "carried over" while it stays open."""
    return outcome.value if outcome else "carried over"
