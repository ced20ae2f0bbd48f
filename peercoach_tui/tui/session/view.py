"""What a session's widgets show, made from the meeting."""

from collections.abc import Iterator
from math import ceil

from peercoach_tui.domain.follow_ups.follow_up_words import read_aloud
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.plan import TURN
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import clock_words, day_words
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.session.blank import BlankShown
from peercoach_tui.tui.session.margins import KeptLine
from peercoach_tui.tui.session.question_view import QuestionWords
from peercoach_tui.tui.session.session_head import ClockWords, HeadShown, StripShown


def head(meeting: Meeting, remark: str) -> HeadShown:
    """Return who coaches and how late it is."""
    account, step = meeting.account, meeting.talk.step
    name = meeting.partner.short
    who = {None: f"{name} and you", Side.ME: f"{name} · you coach", Side.THEM: f"{name} coaches you"}[account.coach]
    stage = meeting.content.stages.find(account.stage).name
    if meeting.session.typed_up:
        return HeadShown(who=who, stage=stage, stage_clock=ClockWords(words="typed up afterwards"), remark=remark)
    now = meeting.sitting.instant
    return HeadShown(
        who=who,
        stage=stage,
        stage_clock=_clock_of(account.in_stage(now), step.minutes),
        turn_clock=_turn_clock(meeting, account),
        remark=remark,
    )


def _turn_clock(meeting: Meeting, account: Account) -> ClockWords:
    """Return the clock of the turn; outside the turns that of the whole meeting."""
    if account.coach is not None and meeting.session.form is not Form.FREE:
        return _clock_of(account.in_role(account.coach, meeting.sitting.instant), meeting.talk.plan.turn_minutes(account.coach))
    return _clock_of(account.seconds(meeting.sitting.instant, lambda span: True), meeting.session.minutes)


def _clock_of(seconds: float, minutes: int | None) -> ClockWords:
    if minutes is None:
        return ClockWords(words=clock_words(seconds))
    return ClockWords(words=f"{clock_words(seconds)} of {minutes}′", over=seconds >= minutes * 60)


def blank(meeting: Meeting) -> BlankShown:
    """Return what the blank page says: the hour, and what is left of the turn, outside the turns of the whole meeting."""
    account, now = meeting.account, meeting.sitting.instant
    if account.coach is not None and meeting.session.form is not Form.FREE:
        spent, minutes = account.in_role(account.coach, now), meeting.talk.plan.turn_minutes(account.coach)
    else:
        spent, minutes = account.seconds(now, lambda span: True), meeting.session.minutes
    left = "" if minutes is None or meeting.session.typed_up else left_words(minutes * 60 - spent)
    return BlankShown(hour=f"{meeting.session.local(now):%H:%M}", left=left)


def left_words(seconds: float) -> str:
    """Return what is left of some time, in whole minutes that have begun: "12′ left", or "3′ over"."""
    return f"{ceil(seconds / 60)}′ left" if seconds > 0 else f"{int(-seconds // 60)}′ over"


def strip(meeting: Meeting, with_keys: WithKeys) -> StripShown:
    """Return the stages, those of the present turn once."""
    account, steps = meeting.account, meeting.talk.plan.steps
    names: list[str] = []
    present = 0
    turn = account.coach or account.first
    for step in steps:
        if step.coach is not None and step.coach is not turn and meeting.session.form is Form.SWAP:
            continue
        if step.stage == account.stage:
            present = len(names)
        names.append(step.stage)
    return StripShown(names=tuple(names), present=present, key=with_keys("{next-stage:]}"))


def question_words(meeting: Meeting, with_keys: WithKeys) -> QuestionWords:
    """Return the question on the screen, with when it was asked before."""
    shown = meeting.questions.shown
    if shown is None:
        purpose = meeting.talk.stage.purpose
        return QuestionWords(text=purpose, kind=with_keys("no question here · {next-stage:]} goes on"))
    pinned = meeting.questions.pinned
    return QuestionWords(
        text=shown.text,
        kind=f"{shown.kind} · {meeting.questions.asked_words(shown)}{_turned_to(meeting)}",
        hint=with_keys("‹ {next-question:space} next · {use:u} used ›"),
        pinned=pinned.text if pinned is not None and pinned.id != shown.id else "",
        used=meeting.questions.used_here(shown),
    )


def _turned_to(meeting: Meeting) -> str:
    """Return what the questions were turned to."""
    account = meeting.account
    turned = [part.value for part in (account.aim, account.topic) if part is not None]
    in_turn = account.stage in TURN or account.coach is not None
    return f" · only {', '.join(turned)}" if turned and in_turn else ""


def kept_lines(meeting: Meeting) -> tuple[KeptLine, ...]:
    """Return what was kept in this session, in its order, and what is still on its way to disk."""
    lines = sorted(_kept_lines_of(meeting), key=lambda pair: pair[0].at)
    return tuple(line.but(waits=not meeting.is_kept(moment.id)) for moment, line in lines)


def _kept_lines_of(meeting: Meeting) -> Iterator[tuple[Moment, KeptLine]]:
    account = meeting.account
    made = {follow_up.id: follow_up for follow_up in meeting.follow_ups.made_here}
    for note in account.notes:
        first = note.kept.but(at=note.at)
        yield first, KeptLine(hour=_hour(meeting, first), sign=first.sign, text=first.words)
    for moment in account.moments:
        follow_up = made.get(moment.follow_up) if isinstance(moment, FollowUpMade) else None
        if follow_up is not None:
            due = f"· {day_words(follow_up.due, meeting.sitting.today)} {follow_up.hour}".rstrip() if follow_up.due else ""
            text = read_aloud(follow_up, meeting.partner.short)
            yield moment, KeptLine(hour=_hour(meeting, moment), sign="→", text=text, end=due)
        elif isinstance(moment, QuestionAsked) and not moment.question:
            yield moment, KeptLine(hour=_hour(meeting, moment), sign="?", text=moment.text)


def _hour(meeting: Meeting, moment: Moment) -> str:
    return "" if meeting.session.typed_up else f"{meeting.session.local(moment.at):%H:%M}"
