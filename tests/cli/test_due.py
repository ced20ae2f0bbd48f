"""`peercoach due` from the notes on disk."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.side import Side
from tests.cli.people import ANA, BEN, Home, meeting
from tests.cli.running import run
from tests.cli.test_brief import damage

NOW = datetime.now(UTC)
TODAY = NOW.date()


def due(home: Home, *arguments: str, code: int = 0) -> str:
    ran = run(home.path, "due", *arguments, **home.variables)
    assert (ran.returncode, ran.stderr) == (code, b""), ran
    return ran.stdout.decode()


def said(days: int, what: str, owner: Side = Side.ME) -> FollowUpMade:
    """Return a follow-up that is due in so many days."""
    return FollowUpMade(id=f"{what}-made", at=NOW, follow_up=what, owner=owner, what=what, due=TODAY + timedelta(days=days))


def lately(partner: str, days: int, **fields: Any) -> Any:
    """Return the moments of a meeting so many days ago."""
    begun, *others = meeting(partner, "lately", **fields)
    return begun.but(began=NOW - timedelta(days=days)), *others


def test_who_is_due_and_what(home: Home) -> None:
    home.add(BEN, "Ben Okafor")
    home.keep(BEN, *lately(BEN, 1, next_day=TODAY + timedelta(days=3)), said(1, "write"), said(8, "read"))
    meetings, follow_ups = due(home).split("\n\n")
    assert meetings.startswith("Ben Okafor   ")
    assert follow_ups == "You said to Ben Okafor   write   tomorrow\n"


def test_something_late_is_exit_code_3(home: Home) -> None:
    home.add(BEN, "Ben Okafor")
    home.keep(BEN, *lately(BEN, 1), said(-2, "write", Side.THEM))
    assert due(home, code=3) == "Ben Okafor said   write   2 days late\n"
    assert json.loads(due(home, "--json", code=3))["late"] is True


def test_after_a_break_nothing_is_late(home: Home) -> None:
    home.add(BEN, "Ben Okafor")
    home.keep(BEN, *lately(BEN, 30), said(-2, "write").but(at=NOW - timedelta(days=30)))
    assert "You said to Ben Okafor   write   from before the break\n" in due(home)


def test_an_archived_partner_is_never_due(home: Home) -> None:
    home.add(BEN, "Ben Okafor")
    home.keep(BEN, *lately(BEN, 20), said(-2, "write"), PartnerChanged(id="gone", at=NOW, archived=True))
    assert due(home) == "Nothing is due in the next seven days.\n"


def test_nothing_is_due_where_nobody_is(home: Home) -> None:
    (home.data / "partners").mkdir(parents=True)
    assert due(home) == "Nothing is due in the next seven days.\n"


def test_whom_one_cannot_read_is_said_beside(two: Home) -> None:
    damage(two, ANA)
    ran = run(two.path, "due", **two.variables)
    assert ran.stdout == b"Ben Okafor   not met yet\n" and ran.stderr.startswith("peercoach: Zoë Ruiz: ".encode())
