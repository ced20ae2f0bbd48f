"""What the commands print as JSON: its keys are a promise."""

import json
from datetime import date
from typing import Any

from peercoach_tui.content.loader import load
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.partners.brief import brief
from peercoach_tui.domain.partners.due_soon import due_soon
from peercoach_tui.domain.partners.last_told import last_told
from peercoach_tui.domain.partners.meeting_log import meeting_log
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.partners.prepared import prepared
from peercoach_tui.domain.questions.deck import Deck
from peercoach_tui.domain.sessions.moments import Learned, NextMeetingSet, NoteKept
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange import json_documents as documents
from tests.domain.sessions.meetings import Pair

TODAY = date(2026, 11, 24)
PARTNER = {"id", "name"}
MET = {"id", "day", "began", "place", "typed_up", "coached_minutes", "was_coached_minutes", "learned"}
DUE = {"due", "late", "cadence", "arranged"}
FOLLOW_UP = {"id", "owner", "plan", "due", "hour", "late", "sure"}


def read(document: dict[str, Any]) -> Any:
    return json.loads(documents.json_bytes(document))


def pair() -> Pair:
    made = {"follow_up": "f", "owner": Side.ME, "what": "write", "due": date(2026, 11, 20), "confidence": 8}
    met = Pair()
    met.meet(
        date(2026, 11, 3),
        (25, 22),
        (NoteKept, {"text": "“yes”"}),
        (FollowUpMade, made),
        (Learned, {"text": "to wait"}),
        (NextMeetingSet, {"day": date(2026, 11, 26), "hour": "10:30", "place": "canteen"}),
    )
    return met


def told(met: Pair) -> Any:
    fold = met.fold
    partner = Partner(id="ana", name="Zoë\x1b\x9b\u202e", added=met.moments[0].at)
    return brief(partner, fold.accounts, fold.follow_ups, Deck(), TODAY, arrangements=fold.arrangements)


def test_a_brief() -> None:
    met = pair()
    document = read(documents.brief_document(told(met), TODAY))
    assert set(document) == {
        *("today", "partner", "meeting", "last_met", "follow_ups", "to_bring_up", "last_words", "question", "meetings")
    }
    assert set(document["partner"]) == PARTNER and set(document["meeting"]) == DUE and set(document["last_met"]) == MET
    assert document["meeting"]["arranged"] == {"day": "2026-11-26", "hour": "10:30", "place": "canteen"}
    (follow_up,) = document["follow_ups"]
    assert follow_up == {
        "id": "f",
        "owner": "me",
        "plan": "write",
        "due": "2026-11-20",
        "hour": "",
        "late": True,
        "sure": 8,
    }
    assert (document["meetings"], document["question"], document["to_bring_up"]) == (None, None, [])


def test_a_long_brief() -> None:
    met, content = pair(), load(None)
    meetings = last_told(told(met).accounts, met.fold.log, content.stages, content.checklist, "Ana")
    (meeting,) = read(documents.brief_document(told(met), TODAY, meetings))["meetings"]
    assert set(meeting) == MET | {"lines"}
    note = next(line for line in meeting["lines"] if line["kind"] == "note")
    assert set(note) == {"kind", "at", "text"} and note["text"] == "“yes”" and note["at"].endswith("+01:00")


def test_what_is_due() -> None:
    document = read(documents.due_document(due_soon([told(pair())], TODAY), TODAY))
    assert set(document) == {"today", "late", "meetings", "follow_ups"} and document["late"] is True
    assert set(document["meetings"][0]) == DUE | {"partner"}
    assert set(document["follow_ups"][0]) == FOLLOW_UP | {"partner", "before_break"}


def test_a_log() -> None:
    document = read(documents.log_document(meeting_log([told(pair())]), date(2026, 1, 1), TODAY))
    assert set(document) == {"today", "since", "meetings"} and document["since"] == "2026-01-01"
    (meeting,) = document["meetings"]
    assert set(meeting) == MET | {"partner"}
    assert (meeting["coached_minutes"], meeting["was_coached_minutes"], meeting["learned"]) == (25, 22, "to wait")
    assert meeting["began"] == "2026-11-03T10:30:00+01:00"


def test_minutes_that_nobody_knows_are_null() -> None:
    met = Pair()
    met.meet(date(2026, 11, 3), typed_up=True)
    (meeting,) = read(documents.log_document(meeting_log([told(met)]), None, TODAY))["meetings"]
    assert (meeting["coached_minutes"], meeting["was_coached_minutes"], meeting["learned"]) == (None, None, None)


def test_what_a_partner_can_prepare() -> None:
    document = read(documents.prep_document(prepared(told(pair()), TODAY)))
    assert set(document) == {"partner", "arranged", "questions"} and len(document["questions"]) == 4


def test_a_name_stays_to_the_letter_and_no_terminal_obeys_it() -> None:
    document = documents.prep_document(prepared(told(pair()), TODAY))
    printed = documents.json_bytes(document)
    assert "Zoë".encode() in printed and printed.endswith(b"}\n")
    assert all(letter.isprintable() or letter == "\n" for letter in printed.decode())
    assert json.loads(printed)["partner"]["name"] == "Zoë\x1b\x9b\u202e"
