"""What a session's widgets show, made from the meeting."""

from collections.abc import Iterator, Sequence

from peercoach_tui.domain.follow_ups.follow_up_words import read_aloud
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.goals.goal_words import in_view
from peercoach_tui.domain.moment import Moment, order_of
from peercoach_tui.domain.partners.agreement_words import AGREED, STAYS
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.points.moments import PointKept
from peercoach_tui.domain.questions.deck import Question
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.hour import Hour
from peercoach_tui.domain.sessions.hour_words import piece_words, spent_words
from peercoach_tui.domain.sessions.moments import Brought
from peercoach_tui.domain.sessions.plan import ARRIVE, CLOSE, FOCUS, LOOK_BACK, SWAP, TURN
from peercoach_tui.domain.sessions.story import Line, LineKind, brought_words
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import day_words
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.session.acting import KeyWord
from peercoach_tui.tui.session.aside import LabelledText
from peercoach_tui.tui.session.columns import ColumnRow, ColumnsShown
from peercoach_tui.tui.session.kept import KeptLine
from peercoach_tui.tui.session.question_card import QuestionWords
from peercoach_tui.tui.session.seat import SeatShown


def question_words(meeting: Meeting, with_keys: WithKeys) -> QuestionWords:
    """Return the question on the screen, with when it was asked before."""
    shown = meeting.questions.shown
    swapping = meeting.account.stage == SWAP
    on = KeyWord(key=with_keys("{next-stage:]}"), word=_second(meeting) if swapping else "next stage", action="next_stage")
    if shown is None:
        return QuestionWords(text=meeting.talk.stage.purpose, kinds=("no question here",), keys=(on,))
    pinned = meeting.questions.pinned
    return QuestionWords(
        text=shown.text,
        kinds=tuple(_kinds(meeting, shown)),
        keys=(on,)
        if swapping
        else (
            KeyWord(key=with_keys("{use:u}"), word="used", action="use"),
            KeyWord(key=with_keys("{next-question:space}"), word="next", action="next_question"),
        ),
        pinned=pinned.text if pinned is not None and pinned.id != shown.id else "",
        used=meeting.questions.used_here(shown),
    )


def _second(meeting: Meeting) -> str:
    """Say whose turn is behind the swap."""
    name = meeting.partner.short
    return f"you coach {name}" if meeting.account.first is Side.THEM else f"{name} coaches you"


def _kinds(meeting: Meeting, question: Question) -> Iterator[str]:
    """Yield what a question is in ever fewer words. That it is one of the stage is said by the stage."""
    asked, account = meeting.questions.asked_words(question), meeting.account
    if question.stage is not None:
        yield asked
        return
    turned = [part.value for part in (account.aim, account.topic) if part is not None]
    if turned and (account.stage in TURN or account.coach is not None):
        yield f"{question.kind} · {asked} · only {', '.join(turned)}"
        yield f"only {', '.join(turned)} · {asked}"
    else:
        yield f"{question.kind} · {asked}"
        if question.aim is not None:
            yield f"{question.aim.value} · {asked}"
    yield asked


def checklist(meeting: Meeting) -> ColumnsShown:
    """Return the whole list, its chosen focus, and what was ticked."""
    items, ticked = meeting.content.checklist.items, meeting.account.ticked
    return ColumnsShown(
        rows=tuple(ColumnRow(text=item.now, mark="✓" if item.id in ticked else "") for item in items),
        chosen=next((place for place, item in enumerate(items) if item.id == meeting.talk.focus), None),
    )


def listen(meeting: Meeting) -> str:
    """Return the one thing to listen for, marked where it was ticked; "" where there is none, and while you don't coach."""
    item = meeting.content.checklist.find(meeting.talk.focus)
    if item is None or meeting.account.coach is not Side.ME:
        return ""
    return f"{item.now} ✓" if item.id in meeting.account.ticked else item.now


def brings(meeting: Meeting, with_keys: WithKeys) -> tuple[LabelledText, LabelledText]:
    """Return what each brings: the partner's until they coach, in Arrive yours too; what is missing is asked for in Arrive and
    Focus, the one after the other."""
    account, name = meeting.account, meeting.partner.short
    theirs, mine = (account.brought.get(side, "") for side in (Side.THEM, Side.ME))
    arriving, key = account.stage == ARRIVE, with_keys("{brings:B}")
    first, second = (
        LabelledText(label=f"{name} brings", text=theirs),
        LabelledText(label="You bring", text=mine) if arriving else LabelledText(),
    )
    if not theirs:
        asked = arriving or account.stage == FOCUS
        first = LabelledText(label=f"What does {name} bring?", text="writes it", key=key) if asked else LabelledText()
    elif arriving and not mine:
        second = LabelledText(label="What do you bring?", text="writes it", key=key)
    return first, second


def goal(meeting: Meeting) -> LabelledText:
    """Return the goal that the partner works towards, once they bring something; nothing where there is none."""
    wanted, brings = in_view(meeting.acts.fold.goals.open), meeting.account.brought.get(Side.THEM, "")
    return (
        LabelledText(label=f"{meeting.partner.short}'s goal", text=wanted.title)
        if wanted is not None and brings
        else LabelledText()
    )


def agreement(meeting: Meeting, with_keys: WithKeys) -> LabelledText:
    """Return in Arrive what the two agreed on confidentiality, or the question for it; nothing elsewhere."""
    if meeting.account.stage != ARRIVE:
        return LabelledText()
    if agreed := meeting.partner.agreement:
        return LabelledText(label=AGREED, text=agreed)
    return LabelledText(label=STAYS, text="writes it", key=with_keys("{agreement:C}"))


def is_coached(meeting: Meeting) -> bool:
    """Say whether the partner coaches you."""
    return meeting.account.coach is Side.THEM and meeting.account.stage not in (ARRIVE, LOOK_BACK, CLOSE)


def seat(meeting: Meeting, with_keys: WithKeys, goals: Sequence[Goal] = ()) -> SeatShown | None:
    """Return the page while the partner coaches you, None while they don't; `goals` are those of yours."""
    if not is_coached(meeting):
        return None
    spans = [span for span in meeting.account.spans if span.coach is Side.THEM]
    towards = in_view(goals)
    return SeatShown(
        brings=meeting.account.brought.get(Side.ME, ""),
        goal=towards.title if towards is not None else "",
        lines=tuple(
            line
            for moment, line in _in_order(meeting)
            if any(span.began <= moment.at and (span.ended is None or moment.at <= span.ended) for span in spans)
        ),
        note=KeyWord(key=with_keys("{note:n}"), word="writes here", action="note"),
        bring=KeyWord(key=with_keys("{brings:B}"), word="writes what you bring", action="brings"),
    )


def probes(meeting: Meeting) -> ColumnsShown:
    """Return the short questions that are always at hand."""
    return ColumnsShown(rows=tuple(ColumnRow(text=probe) for probe in meeting.content.deck.probes))


def stages(meeting: Meeting, told: Hour, chosen: int) -> ColumnsShown:
    """Return the pieces of the hour with their minutes."""
    names = (piece_words(piece, meeting.content.stages, meeting.partner.short) for piece in told.pieces)
    rows = (
        ColumnRow(text=name, mark="✓" if piece.passed else "", about="" if meeting.session.typed_up else spent_words(piece))
        for name, piece in zip(names, told.pieces, strict=True)
    )
    return ColumnsShown(rows=tuple(rows), chosen=chosen)


def kept_lines(meeting: Meeting) -> tuple[KeptLine, ...]:
    """Return what was kept in this session, in its order, and what is still on its way to disk."""
    return tuple(line for _, line in _in_order(meeting))


def told_lines(meeting: Meeting) -> tuple[Line, ...]:
    """Return the same as lines to be read to their end, with what was brought, agreed and marked among them."""
    kept = [
        (
            moment,
            Line(kind=LineKind.NOTE, text=f"{line.text} {line.end}" if line.end else line.text, at=moment.at, glyph=line.sign),
        )
        for moment, line in _in_order(meeting)
    ]
    told = sorted([*kept, *_kept_besides(meeting)], key=lambda pair: order_of(pair[0]))
    typed_up = meeting.session.typed_up
    return tuple(line.but(at=None) if typed_up else line for _, line in told)


def _kept_besides(meeting: Meeting) -> Iterator[tuple[Moment, Line]]:
    """Yield what each brings and what the two agreed, as it was said last, and each mark with what it is of."""
    account, acts = meeting.account, meeting.acts
    said: dict[object, tuple[Moment, Line]] = {}
    for moment in account.moments:
        match moment:
            case Brought():
                text = brought_words(moment.side, moment.text, meeting.partner.short) if moment.text else ""
                said[moment.side] = moment, Line(kind=LineKind.BROUGHT, text=text, at=moment.at)
            case PartnerChanged() if isinstance(moment.agreement, str):
                text = f"you agreed: {moment.agreement}" if moment.agreement else ""
                said[PartnerChanged] = moment, Line(kind=LineKind.NOTE, text=text, at=moment.at)
            case PointKept() if (point := acts.point(moment.point)) is not None:
                said[point.id] = moment, Line(kind=LineKind.MARK, text=point.words, at=moment.at, glyph="↺")
    yield from ((moment, line) for moment, line in said.values() if line.text)


def _in_order(meeting: Meeting) -> list[tuple[Moment, KeptLine]]:
    lines = sorted(_kept_lines_of(meeting), key=lambda pair: pair[0].at)
    return [(moment, line.but(waits=not meeting.is_kept(moment.id))) for moment, line in lines]


def _kept_lines_of(meeting: Meeting) -> Iterator[tuple[Moment, KeptLine]]:
    account = meeting.account
    made = {follow_up.id: follow_up for follow_up in meeting.follow_ups.made_here}
    for note in account.notes:
        first = note.kept.but(at=note.at)
        yield first, KeptLine(hour=meeting.session.hour(first.at), sign=first.sign, text=first.words)
    for moment in account.moments:
        follow_up = made.get(moment.follow_up) if isinstance(moment, FollowUpMade) else None
        if follow_up is not None:
            due = f"· {day_words(follow_up.due, meeting.sitting.today)} {follow_up.hour}".rstrip() if follow_up.due else ""
            text = read_aloud(follow_up, meeting.partner.short)
            yield moment, KeptLine(hour=meeting.session.hour(moment.at), sign="→", text=text, end=due)
        elif isinstance(moment, QuestionAsked) and not moment.question:
            yield moment, KeptLine(hour=meeting.session.hour(moment.at), sign="?", text=moment.text)
