"""What the clock of a session says: in its head, over its stages, on the blank page, and in the one line about time."""

from peercoach_tui.domain.sessions.hour import Hour
from peercoach_tui.domain.sessions.hour_words import (
    ends_words,
    few_left_words,
    few_over_words,
    left_words,
    piece_words,
    spent_words,
    turn_words,
)
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.session.above import BlankShown
from peercoach_tui.tui.session.head import HeadShown
from peercoach_tui.tui.session.stage_line import StageShown

TYPED_UP = "typed up afterwards"


def head(meeting: Meeting, told: Hour, remarks: tuple[str, ...], with_keys: WithKeys) -> HeadShown:
    """Return who coaches, what is left and when all ends. Past the end of a turn it says what to do."""
    name = meeting.partner.short
    who = {None: f"{name} and you", Side.ME: f"{name} · you coach", Side.THEM: f"{name} coaches you"}[meeting.account.coach]
    if meeting.session.typed_up:
        return HeadShown(who=who, name=name, left=TYPED_UP, few=TYPED_UP, remarks=remarks)
    return HeadShown(
        who=who,
        name=name,
        left=with_keys(turn_words(told) or left_words(told)) if told.is_over else left_words(told),
        few=with_keys(few_over_words(told)) if told.is_over else few_left_words(told),
        ends=ends_words(told, meeting.session),
        over=told.is_over,
        remarks=remarks,
    )


def stage(meeting: Meeting, told: Hour) -> StageShown:
    """Return the present stage and what it is for, with its minutes."""
    found = meeting.talk.stage
    # Where there is no question, the purpose stands in its place.
    in_view = meeting.questions.shown is not None
    present = next((piece for piece in told.pieces if piece.present), None)
    # At the swap the present piece is the turn behind it, whose minutes aren't the swap's.
    counts = present is not None and present.stage == found.id and not meeting.session.typed_up
    return StageShown(
        name=found.name,
        purpose=found.purpose if in_view else "",
        short=found.short if in_view else "",
        spent=spent_words(present) if present is not None and counts else "",
        ends=ends_words(told, meeting.session),
    )


def labels(meeting: Meeting, told: Hour) -> tuple[str, ...]:
    """Return what the pieces of the ribbon are called, the present one with its minutes."""
    names = []
    for piece in told.pieces:
        name = piece_words(piece, meeting.content.stages, meeting.partner.short)
        names.append(f"{name} {spent_words(piece)}" if piece.present and not meeting.session.typed_up else name)
    return tuple(names)


def time_words(told: Hour, with_keys: WithKeys) -> str:
    """Return the quiet line shortly before a swap or the end, "" else: past it the head says what to do."""
    return "" if told.is_over else with_keys(turn_words(told))


def blank(meeting: Meeting, told: Hour) -> BlankShown:
    """Return what the blank page says: the hour, and what is left of the turn, outside the turns of the whole meeting."""
    left = "" if told.turn_left is None or meeting.session.typed_up else few_left_words(told)
    return BlankShown(hour=f"{meeting.sitting.local_now:%H:%M}", left=left)
