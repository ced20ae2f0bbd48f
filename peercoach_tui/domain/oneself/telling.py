"""The one sentence: the figure of a range that is furthest from what one would guess."""

from collections.abc import Iterator

from peercoach_tui.domain.oneself.figures import FOR_A_SHARE, Figures
from peercoach_tui.domain.oneself.times import hours_words, months_words
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import count, percent

MEANT = 0.95
"""The share that who is 9 or 10 sure means to do."""
SEEN = 0.02
"""A change of the heads-down share that is smaller is none."""
CLEARLY = 0.15
"""What is nearer to the guess (0 to 1) isn't told before the plain hours."""

Fact = tuple[float, str]
"""How far a figure is from what one would guess, 0 to 1, and its sentence."""


def telling(figures: Figures) -> str:
    """Return what is most telling of a range with enough meetings: a fact, no verdict. Of two as far off the first stands."""
    facts = (*_balance(figures), *_sure(figures), *_heads_down(figures), *_aims(figures))
    far = [fact for fact in facts if fact[0] >= CLEARLY]
    return max(far, key=lambda fact: fact[0])[1] if far else _plain(figures)


def _balance(figures: Figures) -> Iterator[Fact]:
    """Yield the hours each way; one would guess that they are the same."""
    ways = figures.ways
    whole = ways.coached + ways.was_coached
    if whole and not ways.of.missing:
        yield abs(ways.coached - ways.was_coached) / whole, _hours(figures)


def _sure(figures: Figures) -> Iterator[Fact]:
    """Yield what one was sure of and did; one would guess nearly all."""
    sure = figures.kept[Side.ME].by_sure["9–10"]
    if sure.share is not None:
        yield abs(sure.share - MEANT), f"Of {sure.settled} things you were 9 or 10 sure of, you did {sure.done or 'none'}."


def _heads_down(figures: Figures) -> Iterator[Fact]:
    """Yield how the heads-down share changed; one would guess that it didn't."""
    runs = figures.heads_down.runs
    if len(runs) > 1 and (change := abs(runs[0].share - runs[-1].share)) >= SEEN:
        first, last = ((months_words(run.first, run.last, figures.today), percent(run.share)) for run in (runs[0], runs[-1]))
        words = f"While you coached you wrote for {last[1]} of the time in {last[0]}, and for {first[1]} in {first[0]}."
        yield change / max(runs[0].share, runs[-1].share), words


def _aims(figures: Figures) -> Iterator[Fact]:
    """Yield the aims of the questions; one would guess a third each."""
    aims = sorted(figures.asked.aims.items(), key=lambda each: -each[1])
    whole = sum(times for _, times in aims)
    if whole >= FOR_A_SHARE and not figures.asked.of.missing:
        listed = [f"{times or 'none'} about {aim.value}" for aim, times in aims]
        far = (aims[0][1] / whole - 1 / len(aims)) / (1 - 1 / len(aims))
        yield far, f"Of {whole} questions with an aim you asked {', '.join(listed[:-1])} and {listed[-1]}."


def _plain(figures: Figures) -> str:
    return _hours(figures) if not figures.ways.of.missing else f"You held {count(figures.of.meetings, 'meeting')}."


def _hours(figures: Figures) -> str:
    return f"You coached for {hours_words(figures.ways.coached)}, and were coached for {hours_words(figures.ways.was_coached)}."
