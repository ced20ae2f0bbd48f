"""What the card of a meeting says, as its page draws it and as plain text. No verdict, no rank."""

from collections.abc import Iterator, Sequence
from datetime import date

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import by_words
from peercoach_tui.domain.follow_ups.log import FollowUpLog
from peercoach_tui.domain.listening.checklist import Checklist
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.answer_words import ON_CARD
from peercoach_tui.domain.sessions.card import TREND, MeetingCard, balance, card
from peercoach_tui.domain.sessions.card_news import news
from peercoach_tui.domain.sessions.meeting_words import no_ways_words
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sessions.story import ticked_names
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import long_day, minutes_words, percent, short_day

NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""Counts as words."""
NO_ANSWER = "·"
CLEAR = 300
"""The days within which a day needs no year beside it."""


class BothWays(Value):
    """The seconds in each role and what they are called: "you coached 25′"; `over` tells those of the last meetings, or ""."""

    coached: float
    was_coached: float
    mine: str
    theirs: str
    over: str = ""


class AnswerRow(Value):
    """The partner's answers in one meeting, in the order of `Answer`, 0 to 10; None for one that wasn't given."""

    day: str
    scores: tuple[int | None, ...]


class FollowUpRow(Value):
    """A follow-up that was made: whose, what, and by when and how sure ("by Fri 27 Nov · sure 7")."""

    owner: str
    plan: str
    about: str = ""


class CardWords(Value):
    """The whole card. `said` is the one sentence, `said_by` whose it is; without `ways` `no_ways` says why there are no minutes.

    `answers` are the last meetings, this one last; () where none was given in any. `partner` is a first name.
    """

    partner: str
    title: str
    when: str
    said: str
    said_by: str = ""
    ways: BothWays | None = None
    no_ways: str = ""
    news: tuple[str, ...] = ()
    answers: tuple[AnswerRow, ...] = ()
    follow_ups: tuple[FollowUpRow, ...] = ()
    follow_ups_short: str = ""
    ticked: tuple[str, ...] = ()
    heads_down: str = ""
    used: str = ""
    next: str = ""


def card_words(accounts: Sequence[Account], log: FollowUpLog, checklist: Checklist, partner: str, today: date) -> CardWords:
    """Return what the card of the last of the accounts says.

    `accounts` are those of the meetings that ended up to it, oldest first, at least one; `log` has all follow-ups with the
    partner, `partner` is a first name, `today` a local date.
    """
    newest, day = accounts[-1], accounts[-1].session.day
    cards = tuple(map(card, accounts[-TREND - 1 :]))
    said, said_by = _sentence(newest, partner)
    ways = _both_ways(cards[-TREND:], partner)
    made = [follow_up for follow_up in map(log.find, newest.made) if follow_up is not None]
    return CardWords(
        partner=partner,
        title=f"{partner} and you · {long_day(day, today)}",
        when=_when(newest),
        said=said,
        said_by=said_by,
        ways=ways,
        no_ways="" if ways else _no_ways(newest.session),
        news=news(accounts, log, checklist, partner),
        answers=_answers(cards[-TREND:], day),
        follow_ups=tuple(_follow_up(each, partner, day) for each in made),
        follow_ups_short=_in_short(made, partner, day),
        ticked=tuple(ticked_names(newest, checklist)),
        heads_down=_heads_down(cards),
        used=_used(cards[-1]),
        next=newest.next_meeting.next_date.words_on(day) if newest.next_meeting else "",
    )


def card_text(words: CardWords) -> str:
    """Return the card as plain text, a line for each thing, for a mail or a notebook of one's own."""
    return "\n".join(_text_lines(words)) + "\n"


def _text_lines(words: CardWords) -> Iterator[str]:
    yield words.title
    yield from filter(None, [words.when])
    yield ""
    yield words.said + (f" ({words.said_by})" if words.said_by else "")
    yield ""
    if words.ways:
        over = f" ({words.ways.over})" if words.ways.over else ""
        yield f"Both ways: {words.ways.mine}, {words.ways.theirs}{over}"
    else:
        yield f"Both ways: {words.no_ways}"
    yield from _listed("New this time", words.news)
    yield from _listed(f"{words.partner} said, of ten", map(_answers_line, words.answers))
    yield from _listed("Follow-ups", (_follow_up_line(each) for each in words.follow_ups))
    lines = {
        "You ticked": "; ".join(words.ticked),
        "Heads down": words.heads_down,
        "You used": words.used,
        "Next": words.next,
    }
    yield from (f"{label}: {text}" for label, text in lines.items() if text)


def _listed(label: str, texts: "Iterator[str] | Sequence[str] | map[str]") -> Iterator[str]:
    listed = [f"  {text}" for text in texts]
    if listed:
        yield f"{label}:"
        yield from listed


def _answers_line(row: AnswerRow) -> str:
    scores = zip(ON_CARD.values(), row.scores, strict=True)
    return f"{row.day}: " + ", ".join(f"{name} {score_words(score)}" for name, score in scores)


def score_words(score: int | None) -> str:
    """Return a score as it is read, a dot for none."""
    return NO_ANSWER if score is None else f"{score}"


def _follow_up_line(row: FollowUpRow) -> str:
    return f"{row.owner}: {row.plan}" + (f" · {row.about}" if row.about else "")


def _when(account: Account) -> str:
    """Return "10:30 to 11:29 · 2nd floor", or "typed up · 2nd floor"."""
    session = account.session
    hours = f"{session.local(session.began):%H:%M} to {session.local(account.last_instant):%H:%M}"
    return " · ".join(part for part in ("typed up" if session.typed_up else hours, session.place) if part)


def _sentence(account: Account, partner: str) -> tuple[str, str]:
    """Return the line that the coach learned, else the partner's last words, else that the two met; and whose it is."""
    words = [note.kept.words for note in account.notes if note.kept.sort is NoteSort.WORDS]
    if account.learned:
        return account.learned, "what you learned"
    return (words[-1], f"{partner}’s words") if words else (f"You and {partner} met.", "")


def _both_ways(cards: Sequence[MeetingCard], partner: str) -> BothWays | None:
    newest, timed = cards[-1], [each for each in cards if each.timed]
    if not newest.coached + newest.was_coached:
        return None
    return BothWays(
        coached=newest.coached,
        was_coached=newest.was_coached,
        mine=f"you coached {minutes_words(newest.coached)}",
        theirs=f"{partner} coached you {minutes_words(newest.was_coached)}",
        over=_over(timed) if len(timed) > 1 else "",
    )


def _no_ways(session: Session) -> str:
    if session.is_timed:
        return "Neither of you coached."
    return "Typed up afterwards: no minutes." if session.told_minutes is None else f"{no_ways_words(session)}."


def _over(timed: Sequence[MeetingCard]) -> str:
    coached, was_coached = map(minutes_words, balance(timed))
    return f"the last {NUMBERS[len(timed)]}: {coached} and {was_coached}"


def _answers(cards: Sequence[MeetingCard], day: date) -> tuple[AnswerRow, ...]:
    if not any(each.answers for each in cards):
        return ()
    return tuple(AnswerRow(day=_day(each.day, day), scores=tuple(map(each.answers.get, ON_CARD))) for each in cards)


def _day(day: date, newest: date) -> str:
    """Return "3 Nov", with its year only where that isn't clear."""
    return short_day(day, day if (newest - day).days < CLEAR else newest)


def _follow_up(made: FollowUp, partner: str, day: date) -> FollowUpRow:
    due = by_words(made, day) if made.due else ""
    sure = f"sure {made.confidence}" if made.confidence is not None else ""
    owner = "You" if made.owner is Side.ME else partner
    return FollowUpRow(owner=owner, plan=made.plan, about=" · ".join(part for part in (due, sure) if part))


def _in_short(made: Sequence[FollowUp], partner: str, day: date) -> str:
    """Return "three made · Ana two, you one · the first by Fri 27 Nov"."""
    if not made:
        return ""
    mine = sum(each.owner is Side.ME for each in made)
    shares = [f"{who} {_number(number)}" for who, number in ((partner, len(made) - mine), ("you", mine)) if number]
    dated = [each for each in made if each.due]
    first = by_words(min(dated, key=lambda each: each.due or date.max), day) if dated else ""
    several = "the first " if len(made) > 1 and first else ""
    return " · ".join(part for part in (f"{_number(len(made))} made", ", ".join(shares), several + first) if part)


def _heads_down(cards: Sequence[MeetingCard]) -> str:
    """Return "4% of your time as coach, after 9, 7, 11, 8 and 6%"; "" without time as coach."""
    *before, newest = cards
    if newest.heads_down is None:
        return ""
    share = percent(newest.heads_down)
    now = f"{share if share != '0%' else 'under 1%'} of your time as coach" if newest.heads_down else "never while you coached"
    told = [percent(each.heads_down).rstrip("%") for each in before if each.heads_down is not None]
    if not told:
        return now
    listed = ", ".join(told[:-1]) + f" and {told[-1]}" if len(told) > 1 else told[0]
    return f"{now}, after {listed}%"


def _used(newest: MeetingCard) -> str:
    parts = [
        _many(newest.asked, "question"),
        _many(newest.stories, "story of your own", "stories of your own") if newest.stories else "",
        _many(newest.advice, "piece of unasked advice", "pieces of unasked advice") if newest.advice else "",
        f"{_many(newest.asked_for, 'piece', 'pieces')} of advice that was asked for" if newest.asked_for else "",
    ]
    return ", ".join(part for part in parts if part)


def _many(number: int, noun: str, plural: str = "") -> str:
    return f"{_number(number)} {noun if number == 1 else plural or f'{noun}s'}"


def _number(number: int) -> str:
    """Return a count as a word, "no" for none, as a figure beyond ten."""
    return "no" if not number else NUMBERS[number] if number < len(NUMBERS) else f"{number}"
