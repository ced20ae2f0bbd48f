"""The lines of the close, made from the meeting."""

from datetime import datetime, timedelta

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import read_aloud
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged
from peercoach_tui.domain.listening.moments import ItemTicked, SlipSort
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.answer_words import SAID
from peercoach_tui.domain.sessions.moments import BreakJudged, Learned, NextMeetingSet, NoteKept, PartnerAnswered
from peercoach_tui.domain.words import day_words, length_words
from peercoach_tui.meeting.clock import GAP
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.close.acts import DRAFT
from peercoach_tui.tui.close.shown import (
    AnswerShown,
    AskShown,
    BreakShown,
    EndShown,
    FollowUpShown,
    HeadingShown,
    ItemShown,
    LearnedShown,
    ListenShown,
    NextDate,
    NextShown,
    NoteShown,
    Shown,
)
from peercoach_tui.tui.session.view import asked_before

LISTEN, NEXT, ASK, LEARNED, END, FOLLOW_UPS = "listen", "next", "ask", "learned", "end", "follow-ups"
"""The keys of the lines that there is one of, and of the heading above the follow-ups."""
QUARTER = timedelta(minutes=15)


def page(meeting: Meeting, with_keys: WithKeys, *, no_date: bool = False) -> tuple[Shown, ...]:
    """Return the lines that apply, from top to bottom. `no_date`: no next date is wanted."""
    account = meeting.account
    return (
        *_breaks(meeting, account, with_keys),
        *_follow_ups(meeting, with_keys),
        *_notes(meeting, account),
        *_listening(meeting, account),
        *_answers(meeting, account),
        *_ask(meeting, with_keys),
        HeadingShown(key="heading next", text="Meet again"),
        _next(meeting, account, no_date, with_keys),
        HeadingShown(key="heading learned", text="One line you learned"),
        LearnedShown(key=LEARNED, text=account.learned),
        HeadingShown(key="heading end"),
        EndShown(key=END, aside=with_keys("{close-end:enter} ends it and shows its card")),
    )


def suggested(meeting: Meeting) -> NextDate:
    """Return the next date as the cadence suggests it, at the hour and place of this meeting."""
    return NextDate(day=meeting.closing.suggested_next, hour=_usual_hour(meeting), place=meeting.session.place)


def line_of(act: AnyMoment, account: Account) -> str:
    """Return the key of the line on which an act was made, "" for none of them; `account` is that without the act."""
    match act:
        case BreakJudged():
            return f"break {act.gap}"
        case FollowUpChanged():
            return f"follow-up {act.follow_up}"
        case PartnerAnswered():
            return f"answer {act.answer.value}"
        case NoteKept():
            replaced = (note.id for note in account.notes if note.kept.id == act.replaces)
            return f"note {next(replaced, '')}"
        case ItemTicked():
            return LISTEN
        case NextMeetingSet():
            return NEXT
        case QuestionAsked():
            return ASK
        case Learned():
            return LEARNED
    return ""


def _breaks(meeting: Meeting, account: Account, with_keys: WithKeys) -> list[Shown]:
    if meeting.session.typed_up:
        return []
    local = meeting.session.local
    lines: list[Shown] = [
        BreakShown(
            key=f"break {gap.id}",
            words=_away(local(gap.began), local(gap.at)),
            counts=account.counts(gap),
            judged=gap.id in account.judged,
            other_key=with_keys("{break-no:n}" if account.counts(gap) else "{break-yes:y}"),
        )
        for gap in account.breaks
        if gap.at - gap.began > GAP
    ]
    return [HeadingShown(key="heading breaks", text="Away from the table"), *lines] if lines else []


def _away(began: datetime, ended: datetime) -> str:
    """Return "10:55–11:07, 12′", with the day on which it began when it ended on another."""
    day = "" if began.date() == ended.date() else f"{day_words(began.date(), ended.date())} "
    return f"{day}{began:%H:%M}–{ended:%H:%M}, {length_words((ended - began).total_seconds())}"


def _follow_ups(meeting: Meeting, with_keys: WithKeys) -> list[Shown]:
    made = meeting.follow_ups.made_here
    if not made:
        return [HeadingShown(key=FOLLOW_UPS, text="No follow-ups yet", aside=with_keys("{close-follow-up:f} to add one"))]
    lines: list[Shown] = [
        HeadingShown(key=FOLLOW_UPS, text="Read them aloud", aside=with_keys("{close-follow-up:f} adds another"))
    ]
    for each in made:
        lines += [_follow_up(meeting, each), HeadingShown(key=f"after {each.id}")]
    return lines[:-1]


def _follow_up(meeting: Meeting, made: FollowUp) -> FollowUpShown:
    words = read_aloud(made, meeting.partner.short)
    return FollowUpShown(key=f"follow-up {made.id}", id=made.id, words=words, due=made.due, confidence=made.confidence)


def _notes(meeting: Meeting, account: Account) -> list[Shown]:
    lines: list[Shown] = [
        NoteShown(key=f"{DRAFT} {piece.id}", text=piece.text, words=piece.text, left=True, came_back=piece.came_back)
        for piece in meeting.draft.waiting
    ]
    for note in account.notes:
        hour = "" if meeting.session.typed_up else f"{meeting.session.local(note.at):%H:%M}"
        kept = note.kept
        lines.append(NoteShown(key=f"note {note.id}", text=kept.text, words=kept.words, hour=hour, sign=kept.sign))
    return [HeadingShown(key="heading notes", text="Keywords to complete"), *lines] if lines else []


def _listening(meeting: Meeting, account: Account) -> list[Shown]:
    items = tuple(
        ItemShown(id=item.id, facet=item.facet, text=item.past, ticked=item.id in account.ticked)
        for item in meeting.content.checklist.items
    )
    story, advice, asked_for = (account.slipped(sort) for sort in (SlipSort.STORY, SlipSort.ADVICE, SlipSort.ADVICE_ASKED_FOR))
    slips = f"own story {story} · advice {advice} · asked for {asked_for}"
    return [HeadingShown(key="heading listen", text="Your listening", aside=slips), ListenShown(key=LISTEN, items=items)]


def _answers(meeting: Meeting, account: Account) -> list[Shown]:
    lines: list[Shown] = [
        AnswerShown(key=f"answer {each.value}", words=words, score=account.answers.get(each)) for each, words in SAID.items()
    ]
    return [HeadingShown(key="heading answers", text=f"Turn the laptop: three answers from {meeting.partner.short}"), *lines]


def _ask(meeting: Meeting, with_keys: WithKeys) -> list[Shown]:
    question = meeting.questions.shown
    if question is None:
        return []
    used = meeting.questions.used_here(question)
    keys = "" if used else with_keys(" · {ask-use:u} used · {ask-next:space} next")
    kind = asked_before(meeting, question, used) + keys
    return [
        HeadingShown(key="heading ask", text="Ask each other"),
        AskShown(key=ASK, text=question.text, kind=kind, used=used),
    ]


def _next(meeting: Meeting, account: Account, no_date: bool, with_keys: WithKeys) -> NextShown:
    arranged = account.next_meeting
    if arranged is None:
        return NextShown(key=NEXT, date=suggested(meeting), none=no_date, aside=with_keys("{next-take:enter} takes it"))
    return NextShown(key=NEXT, date=NextDate(day=arranged.day, hour=arranged.hour, place=arranged.place), arranged=True)


def _usual_hour(meeting: Meeting) -> str:
    """Return the hour that was arranged for this meeting, else that at which it began, to the nearest quarter."""
    for session in meeting.acts.sessions:
        for moment in meeting.acts.account(session).moments:
            if isinstance(moment, NextMeetingSet) and moment.hour and moment.day == meeting.session.day:
                return moment.hour
    began = meeting.session.local(meeting.session.began)
    midnight = began.replace(hour=0, minute=0, second=0, microsecond=0)
    quarters = round((began - midnight) / QUARTER)
    return f"{midnight + min(quarters, 95) * QUARTER:%H:%M}"
