"""What is kept as tables: the first row has the names of the columns, the ids stand last.

Days are ISO dates, hours "10:30" by the clocks of the place, minutes whole; what isn't known is "".
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from peercoach_tui.domain.goals.goal import CheckIn, Goal
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card import card
from peercoach_tui.domain.sessions.form_words import FORM_WORDS
from peercoach_tui.domain.sessions.moments import Answer, Feedback, NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.people_tables import CAREER_MAP, GATHERINGS, PEOPLE, career_maps, gatherings, people
from peercoach_tui.exchange.selection import Selection

Row = tuple[str, ...]

NOTES = ("date", "time", "person", "kind", "text", "meeting id", "person id", "id")
FOLLOW_UPS = (
    *("date", "person", "who", "when", "what", "due", "time", "sure", "tells how it went", "outcome", "resolved", "learned"),
    *("meeting id", "goal id", "person id", "id"),
)
GOALS = (
    *("date", "person", "who", "goal", "topic", "why", "how it is seen", "due", "next step", "score", "check-ins", "closed"),
    *("learned", "meeting id", "person id", "id"),
)
MEETINGS = (
    *("date", "start", "end", "time zone", "person", "place", "form", "typed up", "you coached", "they coached"),
    *("you brought", "they brought", "you learned", "you said of it", "they said of it", "what helped", "more of"),
    *("felt heard", "what matters", "takes away", "next date", "next time", "next place", "person id", "id"),
)

KINDS = {NoteSort.PLAIN: "note", NoteSort.WORDS: "their words", NoteSort.GOAL: "for the goals"}
QUESTION, POINT, MARK = "question", "to bring up", "to come back to"


def _notes(selection: Selection) -> Iterator[Row]:
    for book in selection.books:
        for account in selection.accounts(book):
            yield from _notes_in(account, book.partner)
        for point in book.fold.points.all:
            day = selection.day_in(book, point.session, point.kept)
            if point.text.strip() and selection.has_day(day):
                kind = MARK if point.session else POINT
                yield day.isoformat(), "", book.partner.called, kind, point.text, point.session or "", book.partner.id, point.id


def _notes_in(account: Account, partner: Partner) -> Iterator[Row]:
    session = account.session
    said = [(note.at, note.id, KINDS[note.kept.sort], note.kept.text) for note in account.notes]
    said += [(asked.at, asked.id, QUESTION, asked.text) for asked in account.asked if asked.text]
    for at, id, kind, text in sorted(said):
        yield session.day.isoformat(), session.hour(at), partner.called, kind, text, session.id, partner.id, id


def _follow_ups(selection: Selection) -> Iterator[Row]:
    for book in selection.books:
        for each in book.fold.follow_ups:
            made = selection.day_in(book, each.session, each.made)
            if selection.has_day(made):
                yield (
                    *(made.isoformat(), book.partner.called, each.owner.value, each.when, each.what),
                    *(_day(each.due), each.hour, _number(each.confidence), each.report),
                    *(each.outcome.value if each.outcome else "", _day(each.resolved and selection.day_of(each.resolved))),
                    *(each.taught, each.session or "", each.goal or "", book.partner.id, each.id),
                )


def _goals(selection: Selection) -> Iterator[Row]:
    for book in selection.books:
        for goal in book.fold.goals.all:
            yield from _goal(goal, selection.day_in(book, goal.session, goal.set_at), book.partner, selection)
    for goal in selection.coach.goals.all if selection.whole else ():
        yield from _goal(goal, selection.day_of(goal.set_at), None, selection)


def _goal(goal: Goal, was_set: date, partner: Partner | None, selection: Selection) -> Iterator[Row]:
    if selection.has_day(was_set):
        yield (
            *(was_set.isoformat(), partner.called if partner else "", goal.owner.value, goal.title),
            *(goal.topic.value if goal.topic else "", goal.why, goal.seen, _day(goal.due), goal.step),
            *(_number(goal.last_score), "\n".join(map(_check_in, goal.check_ins))),
            *(_day(goal.closed and selection.day_of(goal.closed)), goal.learned),
            *(goal.session or "", partner.id if partner else "", goal.id),
        )


def _check_in(each: CheckIn) -> str:
    """Return "2026-11-24 6 better"."""
    return " ".join(part for part in (each.day.isoformat(), _number(each.score), each.text) if part)


def _meetings(selection: Selection) -> Iterator[Row]:
    met = [(account, book.partner) for book in selection.books for account in selection.accounts(book)]
    for account, partner in sorted(met, key=lambda each: (each[0].session.began, each[0].session.id)):
        session, told, following = account.session, card(account), account.seen_from(selection.zone).next_meeting
        brought, feedback, answers = account.brought, account.feedback, account.answers
        yield (
            *(session.day.isoformat(), session.began_at, session.hour(account.ended) if account.ended else ""),
            *(session.zone, partner.called, session.place, FORM_WORDS[session.form], "yes" if session.typed_up else ""),
            *(_minutes(told.coached) if told.timed else "", _minutes(told.was_coached) if told.timed else ""),
            *(brought.get(Side.ME, ""), brought.get(Side.THEM, ""), account.learned),
            *(feedback.get(each, "") for each in (Side.ME, Side.THEM, Feedback.HELPED, Feedback.MORE_OF)),
            *(_number(answers.get(each)) for each in Answer),
            *((_day(following.day), following.hour, following.place) if following else ("", "", "")),
            *(partner.id, session.id),
        )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _minutes(seconds: float) -> str:
    return str(whole_minutes(seconds))


def whole_minutes(seconds: float) -> int:
    """Return seconds as rounded minutes."""
    return int(seconds / 60 + 0.5)


TABLES: Mapping[str, tuple[Row, Callable[[Selection], Iterator[Row]]]] = {
    "notes": (NOTES, _notes),
    "follow-ups": (FOLLOW_UPS, _follow_ups),
    "goals": (GOALS, _goals),
    "meetings": (MEETINGS, _meetings),
    "people": (PEOPLE, people),
    "career-maps": (CAREER_MAP, career_maps),
    "gatherings": (GATHERINGS, gatherings),
}
"""The columns and the rows of each table, by its name."""


def rows(table: str, selection: Selection) -> Iterator[Row]:
    """Yield the rows of a table, the names of its columns first."""
    columns, rest = TABLES[table]
    yield columns
    yield from rest(selection)
