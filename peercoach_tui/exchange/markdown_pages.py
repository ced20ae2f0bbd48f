"""What is kept as pages of Markdown: a page a meeting, a page a person, and what is in no meeting."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from peercoach_tui.domain.career.career_map import MapLine, Part
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import read_aloud
from peercoach_tui.domain.gatherings.gathering import Gathering
from peercoach_tui.domain.goals.goal import CheckIn, Goal
from peercoach_tui.domain.partners.agreement_words import AGREED
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card import card
from peercoach_tui.domain.sessions.meeting_words import ways_words
from peercoach_tui.domain.sessions.story import Line, LineKind, story
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import dated
from peercoach_tui.exchange.boxes import mark_of
from peercoach_tui.exchange.file_names import file_name
from peercoach_tui.exchange.markdown_text import Property, escaped, in_task, item, properties, quote, tag
from peercoach_tui.exchange.selection import Book, Selection
from peercoach_tui.exchange.tables import whole_minutes

Thing = TypeVar("Thing")

PARTS = {
    Part.HERE: "here",
    Part.ROLE: "a role",
    Part.SKILL: "missing, a skill",
    Part.EXPOSURE: "missing, exposure",
    Part.STEP: "next step",
}
TAG = "peercoach"
"""The tag of every page."""


def person_name(book: Book) -> str:
    """Return the name of the file of a person, by which links find it: the same whoever was chosen."""
    return book.file or file_name(book.partner.called)


def meeting_page(book: Book, account: Account, selection: Selection) -> str:
    """Return a meeting: its properties, what stands above it, and its story by stages."""
    session, told, partner = account.session, card(account), book.partner
    fields: dict[str, Property] = {
        "date": session.day,
        "start": session.began_at,
        "end": session.hour(account.ended) if account.ended else "",
        "person": f"[[{person_name(book)}]]",
        "place": session.place,
        "tags": _tags(account.topic.value if account.topic else ""),
        "you coached": whole_minutes(told.coached) if told.timed else None,
        "they coached": whole_minutes(told.was_coached) if told.timed else None,
        "minutes": session.told_minutes,
        "id": session.id,
        "person id": partner.id,
    }
    return _page(fields, [_above(account, partner), *_meeting(book, account, selection, "##")])


def person_page(book: Book, selection: Selection) -> str:
    """Return a person: each meeting with its stages, and what is in none; "" where a time has nothing of them."""
    partner, accounts = book.partner, list(selection.accounts(book))
    topics = [account.topic.value for account in accounts if account.topic]
    told = [f"## {dated(each.session.day)}\n\n{_above(each, partner, day=False)}" for each in accounts]
    parts: list[str] = []
    for heading, account in zip(told, accounts, strict=True):
        parts += [heading, *_meeting(book, account, selection, "###")]
    parts += [*_between(book, selection), *_agreed(book, selection)]
    return _page(_about(book, topics), parts) if parts or not selection.is_of_a_time else ""


def between_page(book: Book, selection: Selection) -> str:
    """Return what is kept with a person in no meeting: goals, follow-ups, what is to be brought up,
    the career map, what the two agreed; "" where there is nothing."""
    parts = [*_between(book, selection), *_agreed(book, selection)]
    about: dict[str, Property] = {
        "person": f"[[{person_name(book)}]]",
        "tags": (TAG,),
        "person id": book.partner.id,
    }
    return _page(about, parts) if parts else ""


def own_page(selection: Selection) -> str:
    """Return the coach's own goals and career map; "" where there are none."""
    coach = selection.coach
    goals = _chosen(coach.goals.all, selection, lambda goal: selection.day_of(goal.set_at))
    lines = _chosen(coach.maps.of(Side.ME).lines, selection, lambda line: selection.day_of(line.kept))
    topics = [goal.topic.value for goal in goals if goal.topic]
    parts = (*_goals(goals), *_map(lines))
    return _page({"tags": _tags(*topics)}, parts) if parts else ""


def gatherings_page(selection: Selection) -> str:
    """Return the meetings of the whole group by their day; "" where there are none."""
    chosen = _chosen(selection.coach.gatherings.all, selection, lambda each: each.day)
    lines = [line for each in chosen for line in _gathering(each)]
    return _page({"tags": (TAG,)}, ("## Gatherings", "\n".join(lines))) if lines else ""


def _gathering(gathering: Gathering) -> Iterator[str]:
    when = f"{dated(gathering.day)} {gathering.hour}".rstrip()
    yield item(escaped(" · ".join(filter(None, (when, gathering.name, gathering.place)))))
    for label, text in (("note", gathering.note), ("to bring", gathering.bring)):
        if text:
            yield item(f"{label}: {escaped(text)}", 1)


def _about(book: Book, topics: Iterable[str]) -> dict[str, Property]:
    partner = book.partner
    wanted = partner.topics.replace(";", ",").replace("\n", ",").split(",")
    return {
        "aliases": (partner.called,) if partner.called != person_name(book) else (),
        "tags": _tags(*wanted, *topics),
        "group": partner.group,
        "role": partner.role,
        "since": partner.since,
        "person id": partner.id,
    }


def _tags(*topics: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((TAG, *filter(None, map(tag, topics)))))


def _page(fields: dict[str, Property], parts: Iterable[str]) -> str:
    return "\n\n".join((properties(fields).rstrip("\n"), *filter(None, parts))) + "\n"


def _above(account: Account, partner: Partner, *, day: bool = True) -> str:
    """Return "Tue 24 Nov 2026 · Ana Ruiz · canteen · you coached 25′, Ana coached you 22′"."""
    session = account.session
    parts = (dated(session.day) if day else "", partner.called if day else "", session.place, ways_words(account, partner.short))
    return escaped(" · ".join(part for part in parts if part))


def _meeting(book: Book, account: Account, selection: Selection, level: str) -> Iterator[str]:
    """Yield the story in blocks: headings, lists, and quotes."""
    lines = story(account.seen_from(selection.zone), book.fold.log, selection.stages, selection.checklist, book.partner.short)
    waiting: list[str] = []
    for line in lines:
        if line.kind in (LineKind.STAGE, LineKind.WORDS):
            if waiting:
                yield "\n".join(waiting)
            waiting = []
            yield f"{level} {escaped(line.text)}" if line.kind is LineKind.STAGE else _words(line, account, book.partner)
        elif line.text:
            waiting += _told(line, account, book)
    if waiting:
        yield "\n".join(waiting)


def _words(line: Line, account: Account, partner: Partner) -> str:
    source = ", ".join(filter(None, (partner.short, account.session.hour(line.at) if line.at else "")))
    return quote(escaped(line.text[1:-1]), escaped(source))


def _told(line: Line, account: Account, book: Book) -> Iterator[str]:
    follow_up = book.fold.log.find(line.follow_up) if line.kind is LineKind.FOLLOW_UP else None
    if follow_up is not None:
        yield from _task(follow_up, book.partner.short)
        return
    hour = account.session.hour(line.at) if line.at else ""
    glyph = "" if line.glyph == "·" else escaped(line.glyph)
    yield item(" ".join(filter(None, (hour, glyph, escaped(line.text)))))


def _task(follow_up: FollowUp, partner: str) -> Iterator[str]:
    """Yield a follow-up as a task, and below it what else is known of it."""
    sure = "" if follow_up.confidence is None else f"{follow_up.confidence} of 10 sure"
    parts = (escaped(read_aloud(follow_up, partner)), f"by {follow_up.hour}" if follow_up.hour else "", sure)
    due = f" 📅 {follow_up.due}" if follow_up.due else ""
    became = f" — {follow_up.outcome.value}" if follow_up.outcome else ""
    box = f"[{mark_of(follow_up.outcome)}]"
    yield item(f"{box} {in_task(' · '.join(filter(None, parts)))}{became}{due}")
    for label, text in (("tells how it went", follow_up.report), ("learned", follow_up.taught)):
        if text:
            yield item(f"{label}: {escaped(text)}", 1)


def _between(book: Book, selection: Selection) -> Iterator[str]:
    """Yield what is in no meeting in blocks: goals wherever they were set, follow-ups and points of no meeting."""
    fold = book.fold
    yield from _goals(_chosen(fold.goals.all, selection, lambda goal: selection.day_in(book, goal.session, goal.set_at)))
    alone = [each for each in fold.follow_ups if fold.session(each.session or "") is None]
    if follow_ups := _chosen(alone, selection, lambda each: selection.day_of(each.made)):
        yield "## Follow-ups"
        yield "\n".join(line for each in follow_ups for line in _task(each, book.partner.short))
    points = [each for each in fold.points.all if each.session is None and each.text.strip()]
    if points := _chosen(points, selection, lambda point: selection.day_of(point.kept)):
        yield "## To bring up"
        yield "\n".join(map(_point, points))

    lines = fold.maps.of(Side.THEM).lines
    yield from _map(_chosen(lines, selection, lambda line: selection.day_in(book, line.session, line.kept)))


def _agreed(book: Book, selection: Selection) -> Iterator[str]:
    """Yield what the two agreed, which has no day: where a time was chosen it stays here."""
    if book.partner.agreement and not selection.is_of_a_time:
        yield f"## {AGREED}"
        yield item(escaped(book.partner.agreement))


def _map(lines: Iterable[MapLine]) -> Iterator[str]:
    """Yield the lines of a career map by their parts."""
    kept = tuple(lines)
    said = [(part, [line for line in kept if line.part is part]) for part in Part]
    if blocks := [item(f"{PARTS[part]}: {escaped(line.text)}") for part, those in said for line in those]:
        yield "## Career map"
        yield "\n".join(blocks)


def _point(point: Point) -> str:
    return item(escaped(point.text) + (f" — {point.outcome.value}" if point.outcome else ""))


def _goals(goals: Iterable[Goal]) -> Iterator[str]:
    if blocks := ["\n".join(_goal(each)) for each in goals]:
        yield "## Goals"
        yield "\n".join(blocks)


def _goal(goal: Goal) -> Iterator[str]:
    """Yield a goal as an item, and what is known of it below."""
    yield item(escaped(goal.title) + (" — closed" if goal.closed else ""))
    by = dated(goal.due) if goal.due else ""
    topic = goal.topic.value if goal.topic else ""
    said = (("about", topic), ("by", by), ("why it matters", goal.why), ("how it will be seen", goal.seen))
    for label, text in (*said, ("next step", goal.step), *map(_check_in, goal.check_ins), ("learned", goal.learned)):
        if text:
            yield item(f"{label}: {escaped(text)}", 1)


def _check_in(each: CheckIn) -> tuple[str, str]:
    score = "" if each.score is None else f"{each.score} of 10"
    return dated(each.day), " · ".join(filter(None, (score, each.text)))


def _chosen(things: Iterable[Thing], selection: Selection, day: Callable[[Thing], date]) -> list[Thing]:
    return [each for each in things if selection.has_day(day(each))]
