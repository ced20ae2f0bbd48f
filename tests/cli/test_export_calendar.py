"""`peercoach export ical` and `peercoach export invite` from the notes on disk."""

from datetime import date

from icalendar import Calendar

from tests.cli.people import ANA, BEN, Home, meeting
from tests.cli.running import python, refused, run
from tests.cli.test_log import printed


def titles(content: str) -> list[str]:
    return [str(each["SUMMARY"]) for each in Calendar.from_ical(content).walk("VEVENT")]


def test_all_or_one(two: Home) -> None:
    two.keep(BEN, *meeting(BEN, "his", next_day=date(2190, 1, 12)))
    every = ["Peer coaching with Ben Okafor", "Peer coaching with Zoë Ruiz", "Peer coaching with Ben Okafor"]
    assert sorted(titles(printed(two, "export", "ical", "--to", "-"))) == sorted(every)
    assert titles(printed(two, "export", "ical", "ruiz", "--to", "-")) == every[1:2]
    assert titles(printed(two, "export", "ical", "--since", "6 jan 2026", "--to", "-")) == every[2:]


def test_a_file_for_the_partner(two: Home) -> None:
    two.keep(BEN, *meeting(BEN, "his", next_day=date(2190, 1, 12)))
    to = two.path / "ben.ics"
    assert printed(two, "export", "invite", "ben", "--to", str(to)) == f"Written: {to}\n"
    assert titles(to.read_text(encoding="utf-8")) == ["Peer coaching"]
    assert "Ben" not in to.read_text(encoding="utf-8")


def test_nobody_is_invited_to_what_is_not_arranged_or_went_by(two: Home) -> None:
    said = refused(run(two.path, "export", "invite", "ruiz", "--to", "-", **two.variables))
    assert "no meeting with Zoë Ruiz is arranged: open peercoach and say when you two meet next." in said
    two.keep(ANA, *meeting(ANA, "second", next_day=date(2026, 1, 12)))
    assert "no meeting with Zoë Ruiz is arranged" in refused(run(two.path, "export", "invite", "ruiz", **two.variables))
    assert not (two.path / "invite.ics").exists()


def test_it_is_for_someone(two: Home) -> None:
    assert "NAME" in run(two.path, "export", "invite", **two.variables).stderr.decode()


def test_the_formats_are_named_without_what_writes_them(two: Home) -> None:
    program = (
        "import sys; from peercoach_tui.exchange.registry import formats; print(len([*formats()]) > 2, "
        "[name for name in ('icalendar', 'segno') if name in sys.modules])"
    )
    assert python(two.path, program).stdout == b"True []\n"
