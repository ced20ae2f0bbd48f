"""The meetings on the command line, a line each."""

from datetime import date

from peercoach_tui.domain.partners.brief import brief
from peercoach_tui.domain.partners.meeting_log import Met, meeting_log
from peercoach_tui.domain.questions.deck import Deck
from peercoach_tui.domain.sessions.moments import Learned, NoteKept
from peercoach_tui.exchange.log_text import log_text
from tests.domain.sessions.meetings import Pair

TODAY = date(2026, 11, 24)


def met() -> tuple[Met, ...]:
    """Return two meetings with Ana, and one with Bo between them."""
    ana, bo = Pair(), Pair()
    ana.meet(date(2025, 12, 30), (25, 22), (NoteKept, {"text": "their secret"}), place="canteen")
    bo.meet(date(2026, 2, 3), typed_up=True)
    ana.meet(date(2026, 11, 3), (0, 30), (Learned, {"text": "to\nwait"}))
    briefs = [
        brief(pair.fold.partner.but(id=id, name=name), pair.fold.accounts, [], Deck(), TODAY)
        for pair, id, name in ((ana, "ana", "Ana Ruiz"), (bo, "bo", "Bo"))
    ]
    return meeting_log(briefs)


def test_the_newest_first_in_columns() -> None:
    assert log_text(met(), None, TODAY).splitlines() == [
        "Tue 3 Nov         Ana Ruiz   Ana coached you 30′                    you learned: to ⏎ wait",
        "Tue 3 Feb         Bo         typed up afterwards, no minutes",
        "Tue 30 Dec 2025   Ana Ruiz   you coached 25′, Ana coached you 22′   canteen",
    ]


def test_no_words_but_ones_own() -> None:
    assert "secret" not in log_text(met(), None, TODAY)


def test_none() -> None:
    assert log_text((), None, TODAY) == "No meeting yet."
    assert log_text((), date(2026, 11, 1), TODAY) == "No meeting since Sun 1 Nov."


def test_from_a_day_on() -> None:
    briefs = [brief(each.partner, [each.account], [], Deck(), TODAY) for each in met()]
    days = [row.account.session.day for row in meeting_log(briefs, date(2026, 2, 3))]
    assert days == [date(2026, 11, 3), date(2026, 2, 3)]
    assert len(meeting_log(briefs, date(2026, 2, 4))) == 1
