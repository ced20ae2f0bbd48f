"""What a look says of hours that no clock, or two, showed, and whose follow-ups are."""

from pathlib import Path

import pytest

from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.importing.look import look
from tests.importing.desks import ZONE, desk, fold, found, planned, take

HOURS = ("2026-03-29,02:30", "2026-10-25,02:30", "2026-10-25,03:00", "2026-03-29,03:30")


def table(*hours: str) -> FoundInFile:
    return found("date,time,person,notes\n" + "".join(f"{each},Ana,{place}\n" for place, each in enumerate(hours)), "a.csv")


def test_an_hour_of_a_clock_change_is_taken_and_it_is_said_which(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        every = table(*HOURS)
        said = list(look([("a.csv", every)], planned(here, every), (), here.today, ZONE))
        assert said[1:3] == [
            "  2026-03-29 02:30: the clocks skip that hour there, so 03:30 is taken.",
            "  2026-10-25 02:30: the clocks show that hour twice there, so the first is taken.",
        ]
        assert said[3] == "" and len(said) == 5
        take(here, table(*HOURS[:3]))
        began = [account.session.local(account.session.began) for account in fold(here, "Ana").accounts]
        assert [f"{each:%H:%M%z}" for each in began] == ["03:30+0200", "02:30+0200", "03:00+0100"]
        assert take(here, table(*HOURS[:3])) is None


def test_elsewhere_such_an_hour_is_one_as_any(tmp_path: Path) -> None:
    with desk(tmp_path, zone="Asia/Tokyo") as here:
        every = table(*HOURS)
        assert len(list(look([("a.csv", every)], planned(here, every), (), here.today, "Asia/Tokyo"))) == 3


@pytest.mark.parametrize(
    ("told", "whose"),
    [
        (("I send it", "rest", "sleep"), "3 follow-ups (1 yours, 2 theirs)"),
        (("rest", "sleep"), "2 follow-ups (theirs)"),
        (("I send it",), "1 follow-up (yours)"),
    ],
)
def test_it_says_whose_the_follow_ups_are(tmp_path: Path, told: tuple[str, ...], whose: str) -> None:
    every = found("day,who,to do\n" + "".join(f"2026-11-03,Ana,{each}\n" for each in told), "a.csv")
    with desk(tmp_path) as here:
        assert (
            list(look([("a.csv", every)], planned(here, every), (), here.today, ZONE))[-1] == f"  Ana (new): {whose}, Tue 3 Nov"
        )
