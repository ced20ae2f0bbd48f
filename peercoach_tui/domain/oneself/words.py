"""What the page of oneself says: one sentence large, and what it stands on. No praise, no blame, no name."""

from collections.abc import Iterator, Sequence
from datetime import date

from peercoach_tui.domain.oneself.figures import (
    Answers,
    Basis,
    Figures,
    FollowedUp,
    HeadsDown,
    QuestionsUsed,
    Run,
    Scores,
    Sure,
    Ways,
)
from peercoach_tui.domain.oneself.telling import telling
from peercoach_tui.domain.oneself.times import hours_words, months_words
from peercoach_tui.domain.sessions.answer_words import ON_CARD
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import count, percent, short_day

EMPTY = "After three meetings this page tells how you coach."
"""Stands where no meeting was held yet, with how one begins."""
FURTHER = "{range-further:→} looks further back."


class FigurePart(Value):
    """A part of the page: its label, what it says, and what that is of, with dates and counts."""

    label: str
    lines: tuple[str, ...]
    of: str = ""


class PageWords(Value):
    """The page: the one sentence, what it is of, and the parts below; the bars of the months belong to the first of them."""

    said: str
    of: str = ""
    parts: tuple[FigurePart, ...] = ()


def page_words(figures: Figures) -> PageWords:
    """Return what is said of a range; of too few meetings how many are missing, and nothing else."""
    of = figures.of
    if not figures.ever:
        return PageWords(said=EMPTY)
    if of.missing:
        begins = figures.range.begins(figures.today)
        since = "" if begins is None else f" since {short_day(begins, figures.today)}"
        met = f"{_meetings(of.meetings)}{since}" if of.meetings else f"No meeting{since}"
        further = f" {FURTHER}" if figures.ever > of.meetings else ""
        return PageWords(said=f"{met}. After {_more(of.missing, 'meeting')} there is something to tell here.{further}")
    today = figures.today
    return PageWords(
        said=telling(figures),
        of=f"{_meetings(of.meetings)}, {_from_to(of, today)}",
        parts=(
            _ways(figures.ways, figures.typed_up, of, today),
            _heads_down(figures.heads_down, today),
            _asked(figures.asked, of, today),
            _answers(figures.answers, today),
            _kept("you", figures.kept[Side.ME], today),
            _kept("they", figures.kept[Side.THEM], today),
        ),
    )


def page_text(words: PageWords) -> Iterator[str]:
    """Yield the page as plain lines, without the bars."""
    yield words.said
    if words.of:
        yield words.of
    for part in words.parts:
        yield ""
        yield f"{part.label}:"
        yield from (f"  {line}" for line in (*part.lines, part.of) if line)


def _ways(ways: Ways, typed_up: int, of: Basis, today: date) -> FigurePart:
    label = "Both ways"
    without = "The one typed up afterwards has" if typed_up == 1 else f"The {typed_up} typed up afterwards have"
    untimed = f" {without} no minutes." if typed_up else ""
    if ways.of.missing:
        return FigurePart(
            label=label, lines=(f"The hours are told after {_more(ways.of.missing, 'meeting')} with minutes.{untimed}",)
        )
    told = f"You coached for {hours_words(ways.coached)}, and were coached for {hours_words(ways.was_coached)}."
    return FigurePart(label=label, lines=(told,), of=f"In {_out_of(ways.of, of)}, {_from_to(ways.of, today)}.{untimed}")


def _heads_down(heads_down: HeadsDown, today: date) -> FigurePart:
    label = "Heads down"
    if heads_down.share is None:
        missing = f"How much you write is told after {_more(heads_down.missing, 'meeting')} in which you coach."
        return FigurePart(label=label, lines=(missing,))
    runs = heads_down.runs
    told = f"While you coached you wrote for {_percent(heads_down.share)} of the time."
    trend = [_trend_words(runs, today)] if len(runs) > 1 else []
    listed = [", ".join(f"{_run_words(run, today)} {_percent(run.share)}" for run in runs)] if len(runs) > 2 else []
    of = f"In {_meetings(heads_down.of.meetings)} in which you coached, {_from_to(heads_down.of, today)}"
    return FigurePart(label=label, lines=(told, *trend, *listed), of=of)


def _trend_words(runs: Sequence[Run], today: date) -> str:
    first, last = runs[0], runs[-1]
    before, now = (f"{_percent(run.share)} in {_run_words(run, today)}" for run in (first, last))
    if abs(round(100 * first.share) - round(100 * last.share)) < 2:
        return f"It stayed about the same: {before}, {now}."
    return f"It went {'down' if last.share < first.share else 'up'} from {before} to {now}."


def _run_words(run: Run, today: date) -> str:
    return months_words(run.first, run.last, today)


def _asked(asked: QuestionsUsed, of: Basis, today: date) -> FigurePart:
    label = "You asked"
    if asked.of.missing:
        missing = f"What you asked about is told after {_more(asked.of.missing, 'meeting')} with a question that you used."
        return FigurePart(label=label, lines=(missing,))
    aims = "Questions: " + ", ".join(f"{times or 'none'} about {aim.value}" for aim, times in asked.aims.items())
    others = [f"{asked.own} in your own words"] if asked.own else []
    others += [f"{asked.others} for a stage, or from a deck that is gone"] if asked.others else []
    whole = f"{count(asked.whole, 'question')} that you used in {_out_of(asked.of, of)}, {_from_to(asked.of, today)}"
    return FigurePart(label=label, lines=(aims, f"Besides: {', '.join(others)}") if others else (aims,), of=whole)


def _answers(answers: Answers, today: date) -> FigurePart:
    label = "They said"
    if answers.of.missing:
        missing = f"Their answers are told after {_more(answers.of.missing, 'meeting')} with answers."
        return FigurePart(label=label, lines=(missing,))
    scores = [f"{ON_CARD[answer].capitalize()}: {_scores_words(told)}" for answer, told in answers.scores.items()]
    newest = [
        f"{short_day(day, today)}: " + ", ".join(f"{ON_CARD[answer]} {given[answer]}" for answer in ON_CARD if answer in given)
        for day, given in answers.newest
    ]
    of = f"On a scale of 0 to 10, in {_meetings(answers.of.meetings)} with answers, {_from_to(answers.of, today)}"
    return FigurePart(label=label, lines=(*scores, *newest), of=of)


def _scores_words(told: Scores) -> str:
    """Return "usually about 7, from 5 to 9, in 12 answers"."""
    answers = f"in {count(told.count, 'answer')}"
    if told.least == told.greatest:
        return f"always {told.least}, {answers}"
    return f"usually about {told.middle:g}, from {told.least} to {told.greatest}, {answers}"


def _kept(who: str, kept: FollowedUp, today: date) -> FigurePart:
    """Return what became of the follow-ups of those who are called "you" or "they"."""
    whole, label = kept.whole, f"{who.capitalize()} kept"
    if kept.first is None:
        return FigurePart(label=label, lines=("No follow-up yet.",))
    made = f"{count(whole.settled + whole.open, 'follow-up')} made since {short_day(kept.first, today)}"
    of = f"{made}, {f'{whole.open} still open' if whole.open else 'none still open'}"
    if whole.share is None:
        return FigurePart(label=label, lines=(_too_few(whole),), of=of)
    lines = [f"Of the {whole.settled} that are no longer open {who} did {whole.done or 'none'} ({percent(whole.share)})."]
    lines += [
        f"When {who} were {name} sure{_sure_words(who, sure)}" for name, sure in kept.by_sure.items() if sure.settled or sure.open
    ]
    return FigurePart(label=label, lines=tuple(lines), of=of)


def _sure_words(who: str, sure: Sure) -> str:
    if sure.share is None:
        return f": {sure.settled} so far, too few to tell." if sure.settled else ": all still open."
    return f", {who} did {sure.done or 'none'} of {sure.settled} ({percent(sure.share)})."


def _too_few(sure: Sure) -> str:
    if not sure.settled:
        return "All of them are still open."
    is_open = "follow-up is" if sure.settled == 1 else "follow-ups are"
    return f"{sure.settled} {is_open} no longer open, too few to tell."


def _more(number: int, noun: str) -> str:
    """Return "one more meeting", "2 more meetings"."""
    return f"one more {noun}" if number == 1 else f"{number} more {noun}s"


def _meetings(number: int) -> str:
    return count(number, "meeting")


def _out_of(part: Basis, whole: Basis) -> str:
    """Return "23 meetings", or "21 of 23 meetings"."""
    return _meetings(whole.meetings) if part.meetings == whole.meetings else f"{part.meetings} of {_meetings(whole.meetings)}"


def _from_to(of: Basis, today: date) -> str:
    """Return "3 Mar to 17 Nov", or the one day."""
    assert of.first is not None and of.last is not None, "there is a meeting"
    first, last = short_day(of.first, today), short_day(of.last, today)
    return first if of.first == of.last else f"{first} to {last}"


def _percent(share: float) -> str:
    return "under 1%" if 0 < share < 0.005 else percent(share)
