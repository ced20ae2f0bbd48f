"""What is said of a follow-up: whose it is, by when, and what became of it."""

from datetime import date
from typing import Protocol

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import long_day

DAY_WORDS = "fri, in 2 weeks or 12 dec"
"""Ways to say a day."""


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


class Typed(Planned, Protocol):
    """A follow-up that was just typed."""

    @property
    def due(self) -> date | None:
        """Return by when, None where nothing was said."""
        ...


def read_aloud(follow_up: Planned, partner: str) -> str:
    """Return "Ana: when we meet on Monday, ask Dana", or "You: …"; `partner` is a first name."""
    return f"{'You' if follow_up.owner is Side.ME else partner}: {follow_up.plan}"


def preview_words(follow_up: Typed, partner: str) -> tuple[str, str]:
    """Return what a follow-up that is typed will be kept as, "→ Ana: ask Dana" and "by Fri 27 Nov", or how to say the day."""
    due = by_words(follow_up.due) if follow_up.due else f"{by_words(None)}: by {DAY_WORDS}"
    return f"→ {read_aloud(follow_up, partner)}", due


def said_words(owner: Side, partner: str) -> str:
    """Return "You said you would", or "Ana said they would"."""
    return "You said you would" if owner is Side.ME else f"{partner} said they would"


def by_words(due: date | None) -> str:
    """Return "by Fri 27 Nov", or "no date yet"."""
    return f"by {long_day(due)}" if due else "no date yet"


def became_words(outcome: Outcome | None) -> str:
    """Return what became of one that was looked at: "done", or "carried over" while it stays open."""
    return outcome.value if outcome else "carried over"
