"""A brief as plain text."""

from datetime import date

from peercoach_tui.domain.account import Account
from peercoach_tui.domain.brief import Brief
from peercoach_tui.domain.follow_up import FollowUp
from peercoach_tui.domain.session import Side
from peercoach_tui.domain.words import day_words, dots, due_words, in_words, minutes_words

LABEL = 18
"""Columns of the words at the left."""


def brief_text(brief: Brief, today: date) -> str:
    """Return what to know before the meeting with a partner, a line each; ends without a line end."""
    name = brief.partner.short
    lines = [f"{brief.partner.name}   {_when(brief, today)}", _last_met(brief.last, today), ""]
    lines += [_line(f"{name} said", _promise(each, today)) for each in brief.said_by(Side.THEM)]
    lines += [_line("You said", _promise(each, today)) for each in brief.said_by(Side.ME)]
    if brief.last_words:
        lines.append(_line("Last words", f"“{' '.join(brief.last_words.split())}”"))
    if brief.question:
        lines.append(_line("A first question", brief.question.text))
    return "\n".join(lines)


def _line(label: str, text: str) -> str:
    return f"  {label:<{LABEL}}{text}"


def _when(brief: Brief, today: date) -> str:
    if brief.arranged is None:
        return "not met yet" if not brief.accounts else f"due {in_words(brief.due, today)} ({brief.partner.cadence.words})"
    place = f" · {brief.arranged.place}" if brief.arranged.place else ""
    return f"{day_words(brief.due, today)} {brief.arranged.hour}".rstrip() + place


def _last_met(last: Account | None, today: date) -> str:
    if last is None:
        return "no meeting yet"
    met = f"last met {day_words(last.session.day, today)}"
    if last.session.typed_up:
        return met
    now = last.last_instant
    coached, was_coached = (minutes_words(last.in_role(side, now)) for side in (Side.ME, Side.THEM))
    return f"{met} · you coached {coached}, were coached {was_coached}"


def _promise(follow_up: FollowUp, today: date) -> str:
    due = due_words(follow_up.due, today) if follow_up.due else ""
    return "   ".join(part for part in (" ".join(follow_up.plan.split()), due, dots(follow_up.confidence)) if part)
