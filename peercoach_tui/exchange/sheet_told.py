"""What a sheet tells that is printed for a meeting, in words, whatever it is printed as."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import NamedTuple

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import by_words, read_aloud
from peercoach_tui.domain.partners.brief import Brief, brief, suggested_first, usual
from peercoach_tui.domain.partners.brief_words import last_met_words
from peercoach_tui.domain.questions.deck import Question
from peercoach_tui.domain.questions.rotation import history
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.sessions.plan import Plan, Step, plan
from peercoach_tui.domain.sessions.session import Form, nearest_length
from peercoach_tui.domain.sessions.sheet_questions import asked_stages, chosen_questions, placed
from peercoach_tui.domain.sheets import waiting_sheet
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import count, long_day, short_day
from peercoach_tui.exchange.selection import Book, Selection

FOLLOW_UPS, POINTS = 5, 4
"""So many stand on a sheet; the others are counted."""


class Stage(NamedTuple):
    """A stage, or the partner's turn in one: when it begins ("10:04", or "0:04" from the beginning; "" without an end), for how
    many minutes (None: no end), its name, what it is for, and its questions."""

    at: str
    minutes: int | None
    name: str
    purpose: str = ""
    questions: tuple[str, ...] = ()


class SheetTold(NamedTuple):
    """All that stands on a sheet. Of a follow-up there are its words and by when; `others` and `more_points` are not told."""

    name: str
    when: str
    last_met: str
    follow_ups: tuple[tuple[str, str], ...]
    others: int
    points: tuple[str, ...]
    more_points: int
    last_words: str
    hour: str
    stages: tuple[Stage, ...]


def sheet_told(selection: Selection, book: Book) -> SheetTold:
    """Return what stands on the sheet for the next meeting with a partner."""
    told, today = _brief(selection, book), selection.today
    questions = sheet_questions(selection, book)
    steps = _plan(selection, told)
    asked = asked_stages(steps)
    groups = placed(questions, selection.stages, asked, first_meeting=told.first_meeting)
    arranged = told.arranged if told.arranged is not None and told.arranged.day >= today else None
    hour = arranged.hour if arranged else ""
    return SheetTold(
        name=book.partner.called,
        when=", ".join(filter(None, (long_day(arranged.day, today), hour, arranged.place))) if arranged else "",
        last_met=_last_met(told, today),
        follow_ups=tuple(_follow_up(each, told, today) for each in told.open[:FOLLOW_UPS]),
        others=max(0, len(told.open) - FOLLOW_UPS),
        points=tuple(point.words for point in told.points[:POINTS]),
        more_points=max(0, len(told.points) - POINTS),
        last_words=told.last_words.words if told.last_words and told.last_words.sort is NoteSort.WORDS else "",
        hour=_hour_words(steps, usual([each.session for each in told.accounts])[0], told.partner.short, hour),
        stages=tuple(_stages(selection, told, steps, groups, hour)),
    )


def sheet_questions(selection: Selection, book: Book) -> tuple[Question, ...]:
    """Return the questions of the sheet: those of the one that waits for the meeting, else as the rotation chooses them."""
    waiting = waiting_sheet(book.fold)
    known = [selection.deck.find(each) for each in waiting.questions] if waiting is not None else []
    if found := tuple(each for each in known if each is not None):
        return found
    told = _brief(selection, book)
    asked = asked_stages(_plan(selection, told))
    earlier = history((*told.accounts, *book.fold.sheets))
    return chosen_questions(selection.deck, selection.stages, asked, earlier, book.partner.id, first_meeting=told.first_meeting)


def _brief(selection: Selection, book: Book) -> Brief:
    fold, arrangements = book.fold, book.fold.arrangements.seen_from(selection.zone)
    return brief(book.partner, fold.accounts, fold.log.all, None, selection.today, fold.points.open, arrangements)


def _plan(selection: Selection, told: Brief) -> Plan:
    """Return the stages of the usual form."""
    form, minutes, _ = usual([account.session for account in told.accounts])
    first = suggested_first(told.accounts)
    return plan(selection.stages, form, nearest_length(minutes), first, first_meeting=told.first_meeting)


def _last_met(told: Brief, today: date) -> str:
    """Return "last met 5 Nov", by its date: paper is read on another day."""
    return f"last met {short_day(told.last.session.day, today)}" if told.last else last_met_words(told, today)


def _follow_up(follow_up: FollowUp, told: Brief, today: date) -> tuple[str, str]:
    return read_aloud(follow_up, told.partner.short), by_words(follow_up, today) if follow_up.due else ""


def _hour_words(steps: Plan, form: Form, partner: str, hour: str) -> str:
    """Return "60 minutes, from 10:00, you coach first"."""
    minutes = [step.minutes for step in steps.steps]
    length = "Without an end" if None in minutes else count(sum(each or 0 for each in minutes), "minute")
    first = next((step.coach for step in steps.steps if step.coach), Side.ME)
    who = "you coach" if first is Side.ME else f"{partner} coaches"
    told = (length, f"from {hour}" if hour else "", "" if form is Form.FREE else f"{who} first" if form is Form.SWAP else who)
    return ", ".join(filter(None, told))


def _stages(
    selection: Selection, told: Brief, steps: Plan, questions: Mapping[str, tuple[Question, ...]], hour: str
) -> Iterator[Stage]:
    gone = 0
    for group, theirs in _groups(steps):
        stage = selection.stages.find(group[0].stage).in_meeting(first=told.first_meeting)
        minutes = None if any(step.minutes is None for step in group) else sum(step.minutes or 0 for step in group)
        yield Stage(
            at="" if minutes is None else _at(hour, gone),
            minutes=minutes,
            name=f"{told.partner.short} coaches" if theirs else stage.name,
            purpose="" if theirs else stage.short or stage.purpose,
            questions=() if theirs else tuple(each.text for each in questions.get(stage.id, ())),
        )
        gone += minutes or 0


def _groups(steps: Plan) -> Iterator[tuple[tuple[Step, ...], bool]]:
    """Yield each step; those of the turn in which the partner coaches together, where the coach has a turn as well."""
    mine = any(step.coach is Side.ME for step in steps.steps)
    for theirs, group in groupby(steps.steps, lambda step: mine and step.coach is Side.THEM):
        if theirs:
            yield tuple(group), True
        else:
            yield from (((step,), False) for step in group)


def _at(hour: str, minutes: int) -> str:
    """Return the hour so many minutes after that one; from the beginning where there is none."""
    if not hour:
        return f"{minutes // 60}:{minutes % 60:02}"
    return f"{datetime.combine(date.min, time.fromisoformat(hour.zfill(5))) + timedelta(minutes=minutes):%H:%M}"
