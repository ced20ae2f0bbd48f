"""Meetings that are found piece by piece."""

from datetime import date

import pytest

from peercoach_tui.domain.value import Value
from peercoach_tui.exchange.found import FoundMeeting, FoundNote
from peercoach_tui.exchange.found_meetings import FoundMeetings

DAY = date(2026, 11, 3)


def test_pieces_of_one_meeting_are_one() -> None:
    gathered = FoundMeetings()
    gathered.add(FoundMeeting(person="Ana Ruiz", day=DAY, learned="ask less", notes=(FoundNote(text="one"),)))
    gathered.add(FoundMeeting(person="ana  ruiz", day=DAY, place="canteen", minutes=30, learned="wait"))
    gathered.add(FoundMeeting(person="Ben", day=DAY))
    gathered.add(FoundMeeting(person="Ana Ruiz", day=DAY, place="lab", learned="ask less", notes=(FoundNote(text="two"),)))
    notes = (FoundNote(text="one"), FoundNote(text="two"))
    assert gathered.all() == (
        FoundMeeting(person="Ana Ruiz", day=DAY, place="canteen", minutes=30, learned="ask less\nwait", notes=notes),
        FoundMeeting(person="Ben", day=DAY),
    )


def test_however_many_pieces_a_meeting_has_it_is_put_together_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [0]
    but = Value.but

    def counted(value: FoundMeeting, **changes: object) -> FoundMeeting:
        made[0] += 1
        return but(value, **changes)

    monkeypatch.setattr(FoundMeeting, "but", counted)
    gathered = FoundMeetings()
    for each in range(500):
        gathered.add(FoundMeeting(person="Ana", day=DAY, notes=(FoundNote(text=str(each)),)))
    (meeting,) = gathered.all()
    assert len(meeting.notes) == 500 and made == [1]
