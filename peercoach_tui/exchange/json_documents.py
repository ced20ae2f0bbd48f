"""What the commands print as JSON. The keys are those of the README: one may be added, none goes or changes its meaning.

Days are ISO dates, instants ISO with their offset, hours "10:30" or ""; what isn't known is null.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.due_soon import DueFollowUp, DueSoon
from peercoach_tui.domain.partners.last_told import MeetingTold
from peercoach_tui.domain.partners.meeting_log import Met
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.partners.prepared import Prepared
from peercoach_tui.domain.plain import SIGNS
from peercoach_tui.domain.questions.deck import Deck, Imprint
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card import card
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.sessions.story import Line

Document = dict[str, Any]

ESCAPED = {code: f"\\u{code:04x}" for code in SIGNS if code >= 0x7F}
"""What a terminal would obey, and JSON may hold as it is."""


def json_bytes(document: Document) -> bytes:
    """Return a document as UTF-8, in lines, with a line end; nothing in it is obeyed by a terminal."""
    lines = msgspec.json.format(msgspec.json.encode(document), indent=2)
    return lines.decode().translate(ESCAPED).encode() + b"\n"


def brief_document(brief: Brief, today: date, told: Sequence[MeetingTold] | None = None) -> Document:
    """Return a brief; `told` are its last meetings in full, None where they weren't asked for."""
    last, words, question = brief.last, brief.last_words, brief.question
    return {
        "today": today,
        "partner": _partner(brief.partner),
        "meeting": _meeting_due(brief, today),
        "last_met": _met(last) if last else None,
        "follow_ups": [
            _follow_up(each, late=_is_late(each, today) and not brief.is_before_break(each, today)) for each in brief.open
        ],
        "to_bring_up": [point.words for point in brief.points],
        "last_words": words.words if words else None,
        "question": question.text if question else None,
        "meetings": None if told is None else [_told(each) for each in told],
    }


def due_document(due: DueSoon, today: date) -> Document:
    """Return what is due."""
    return {
        "today": today,
        "late": due.is_late,
        "meetings": [{"partner": _partner(each.partner), **_meeting_due(each, today)} for each in due.meetings],
        "follow_ups": [_due_follow_up(each) for each in due.follow_ups],
    }


def log_document(rows: Sequence[Met], since: date | None, today: date) -> Document:
    """Return the meetings from a day on, the newest first."""
    return {
        "today": today,
        "since": since,
        "meetings": [{"partner": _partner(row.partner), **_met(row.account)} for row in rows],
    }


def prep_document(sheet: Prepared) -> Document:
    """Return what a partner can prepare."""
    return {
        "partner": _partner(sheet.partner),
        "arranged": _arranged(sheet.next_date),
        "questions": list(sheet.questions),
    }


def decks_document(deck: Deck) -> Document:
    """Return all decks, those that are switched off as well."""
    return {"decks": [_deck(imprint, deck) for imprint in deck.imprints]}


def _deck(imprint: Imprint, deck: Deck) -> Document:
    cards = deck.cards(imprint.id)
    return {
        "id": imprint.id,
        "name": imprint.name,
        "author": imprint.author or None,
        "licence": imprint.licence or None,
        "language": imprint.language or None,
        "own": imprint.own,
        "on": imprint.id not in deck.off,
        "questions": len(cards),
        "questions_off": sum(card.id in deck.off for card in cards),
    }


def _partner(partner: Partner) -> Document:
    return {"id": partner.id, "name": partner.called}


def _meeting_due(brief: Brief, today: date) -> Document:
    return {
        "due": brief.due,
        "late": brief.is_late(today),
        "cadence": brief.partner.cadence.words,
        "arranged": _arranged(brief.arranged.next_date if brief.arranged else None),
    }


def _arranged(next_date: NextDate | None) -> Document | None:
    return {"day": next_date.day, "hour": next_date.hour, "place": next_date.place} if next_date else None


def _met(account: Account) -> Document:
    session, told = account.session, card(account)
    return {
        "id": session.id,
        "day": session.day,
        "began": session.local(session.began),
        "place": session.place,
        "typed_up": session.typed_up,
        "coached_minutes": _minutes(told.coached) if told.timed else None,
        "was_coached_minutes": _minutes(told.was_coached) if told.timed else None,
        "learned": account.learned or None,
    }


def _minutes(seconds: float) -> int:
    return int(seconds / 60 + 0.5)


def _told(told: MeetingTold) -> Document:
    return {**_met(told.account), "lines": [_line(line, told.account) for line in told.lines]}


def _line(line: Line, account: Account) -> Document:
    at = account.session.local(line.at) if line.at else None
    return {"kind": line.kind.value, "at": at, "text": line.text}


def _is_late(follow_up: FollowUp, today: date) -> bool:
    return follow_up.due is not None and follow_up.due < today


def _due_follow_up(each: DueFollowUp) -> Document:
    return {"partner": _partner(each.partner), **_follow_up(each.follow_up, late=each.late), "before_break": each.before_break}


def _follow_up(follow_up: FollowUp, *, late: bool) -> Document:
    return {
        "id": follow_up.id,
        "owner": follow_up.owner.value,
        "plan": follow_up.plan,
        "due": follow_up.due,
        "hour": follow_up.hour,
        "late": late,
        "sure": follow_up.confidence,
    }
