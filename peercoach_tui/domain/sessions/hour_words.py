"""The hour in words: what is left, when all ends, and what to do when a part of it is over."""

from peercoach_tui.domain.sessions.hour import MINUTE, Hour, HourPiece, Then
from peercoach_tui.domain.sessions.plan import CLOSE, Stages
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side

SOON = 2 * MINUTE
"""Seconds before a swap, the close or the end from which a quiet line says so."""


def minutes_left(seconds: float) -> int:
    """Return seconds as the minutes that one says are left, the one that runs included; past the end those that are full."""
    return -int(-seconds // MINUTE) if seconds > 0 else int(-seconds // MINUTE)


def left_words(hour: Hour) -> str:
    """Return what the clock says first: "12′ left in this turn", "3′ left here"; "12′ so far" without an end."""
    if hour.turn_left is None:
        return f"{int(hour.gone // MINUTE)}′ so far"
    if hour.turn_left <= 0:
        return _past(hour)
    where = {Then.SWAP: "in this turn", Then.CLOSE: "in this turn", Then.END: "in all", Then.ON: "here"}[hour.then]
    return f"{minutes_left(hour.turn_left)}′ left {where}"


def few_left_words(hour: Hour) -> str:
    """Return the same in as few words as there can be: "12′ left", "3′ over", "12′ so far"."""
    if hour.turn_left is None:
        return left_words(hour)
    return f"{minutes_left(hour.turn_left)}′ {'left' if hour.turn_left > 0 else 'over'}"


def ends_words(hour: Hour, session: Session) -> str:
    """Return when the meeting ends: "ends 11:30"; "" without an end."""
    return f"ends {session.local(hour.ends):%H:%M}" if hour.ends is not None else ""


def turn_words(hour: Hour) -> str:
    """Return the one quiet line about time, "" most of the time.

    "2′ to the swap" shortly before, then what to do: "3′ past the half · {swap:w} swaps", with keys still to be put in.
    """
    if hour.turn_left is None or hour.then is Then.ON:
        return ""
    to = {Then.SWAP: "the swap", Then.CLOSE: "the close", Then.END: "the end"}[hour.then]
    if hour.turn_left <= 0:
        return f"{_past(hour)}{_does(hour)}"
    return f"{minutes_left(hour.turn_left)}′ to {to}" if hour.turn_left <= SOON else ""


def few_over_words(hour: Hour) -> str:
    """Return what to do past the end of a part in as few words as there can be: "3′ over · {swap:w} swaps"."""
    return f"{few_left_words(hour)}{_does(hour)}"


def _does(hour: Hour) -> str:
    """Return what to press once a part is over, "" where there is nothing to press."""
    if hour.then is Then.SWAP:
        return " · {swap:w} swaps"
    closes = hour.then is not Then.ON and not any(piece.present and piece.stage == CLOSE for piece in hour.pieces)
    return " · {close:c} closes" if closes else ""


def _past(hour: Hour) -> str:
    """Return how far past its end the present part is: "the half", then "3′ past the half"."""
    reached, past = {
        Then.ON: ("time is up here", "past the time here"),
        Then.SWAP: ("the half", "past the half"),
        Then.CLOSE: ("time to close", "past the time to close"),
        Then.END: ("the end", "past the end"),
    }[hour.then]
    minutes = minutes_left(hour.turn_left or 0.0)
    return f"{minutes}′ {past}" if minutes else reached


def shorter_words(hour: Hour) -> str:
    """Return by how much what is left is shorter than planned: "the rest is 3′ shorter", "" below a minute."""
    minutes = int(hour.shorter + 0.5)
    return f"the rest is {minutes}′ shorter" if minutes >= 1 else ""


def piece_words(piece: HourPiece, stages: Stages, partner: str) -> str:
    """Return what a piece of the hour is called: a stage by its name, a turn by who coaches."""
    if piece.stage:
        return stages.find(piece.stage).name.lower()
    if piece.coach is Side.THEM:
        return f"{partner} coached you" if piece.passed else f"{partner} coaches you"
    return f"you coached {partner}" if piece.passed else f"you coach {partner}"


def spent_words(piece: HourPiece) -> str:
    """Return how much of a piece is gone: "6′ of 11′", "6′" where it has no end, or no minutes left to it."""
    spent, minutes = f"{int(piece.spent // MINUTE)}′", int((piece.minutes or 0.0) + 0.5)
    return f"{spent} of {minutes}′" if minutes else spent
