"""How the rows of a partner's details are read."""

from datetime import date

import pytest

from peercoach_tui.domain.partners.partner import Pause
from peercoach_tui.domain.reading.cadences import CADENCE_SUCH_AS
from peercoach_tui.domain.reading.closing import MEET_SUCH_AS
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.tui.partners.next_row import NEXT
from peercoach_tui.tui.partners.partner_details import CADENCE, NAMED, SINCE, PartnerDetails
from peercoach_tui.tui.partners.pause_row import PAUSE
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.test_partners import add
from tests.tui.waiting import press, shown


@pytest.mark.parametrize(
    ("typed", "until", "words"),
    [
        ("new year", date(2026, 12, 31), "paused until Thu 31 Dec"),
        ("Until the new year", date(2026, 12, 31), "paused until Thu 31 Dec"),
        ("till new year", date(2026, 12, 31), "paused until Thu 31 Dec"),
        ("10 jan", date(2027, 1, 10), "paused until Sun 10 Jan 2027"),
        ("march", date(2027, 3, 1), "paused until Mon 1 Mar 2027"),
        ("until march", date(2027, 3, 1), "paused until Mon 1 Mar 2027"),
        ("for 2 weeks", date(2026, 12, 8), "paused until Tue 8 Dec"),
        ("the weekend", date(2026, 11, 29), "paused until Sun 29 Nov"),
        ("eow", date(2026, 11, 27), "paused until Fri 27 Nov"),
    ],
)
def test_a_pause_ends_on_a_day_that_is_said_with_or_without_until(
    workspace: Workspace, typed: str, until: date, words: str
) -> None:
    ana = add(workspace)
    details = PartnerDetails(workspace, ana.id)
    assert details.read(PAUSE, typed) == (words, "")
    assert details.keep(PAUSE, typed) is not None and workspace.acts(ana.id).partner.pause == Pause(until=until)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("soon", "“soon” can't be read: type its last day, yes, or none."),
        ("new year or so", "“new year or so” can't be read: type its last day, yes, or none."),
        ("until", "“until” can't be read: type its last day, yes, or none."),
        ("until 31 nov", "November has 30 days: type 30 nov or 1 dec."),
        ("31.12.2026 10:00", "A pause has no hour: type its day alone, such as 31 Dec."),
        ("until until march", "“until march” may be more than one day: type its date, such as 12 dec."),
    ],
)
def test_what_is_no_end_of_a_pause_is_refused(workspace: Workspace, typed: str, why: str) -> None:
    details = PartnerDetails(workspace, add(workspace).id)
    assert details.read(PAUSE, typed) == ("", why) and details.keep(PAUSE, typed) is None


def test_what_is_known_of_a_partner_is_refused_with_its_reason(workspace: Workspace) -> None:
    details = PartnerDetails(workspace, add(workspace).id)
    assert details.read(SINCE, "31 nov") == ("", "November has 30 days: type 30 nov or 1 dec.")
    assert details.read(NAMED, "maybe") == ("", "“maybe” can't be read: type yes, no, or nothing while nobody asked.")
    assert details.read(NEXT, "31 nov") == ("", "November has 30 days: type 30 nov or 1 dec.")
    assert details.read(NEXT, "sun 28 mar 2027 2:30") == ("", "The clocks skip 02:30 on Sun 28 Mar 2027; type another hour.")


def test_a_next_meeting_of_another_year_is_said_with_it(workspace: Workspace) -> None:
    ana = add(workspace)
    details = PartnerDetails(workspace, ana.id)
    assert details.read(NEXT, "20.11. 10:00") == ("Sat 20 Nov 2027, 10:00", "")
    details.keep(NEXT, "20.11. 10:00")
    assert {row.key: row.value for row in details.rows()}[NEXT] == "Sat 20 Nov 2027, 10:00"


def test_an_hour_of_today_that_is_gone_is_no_next_meeting_but_where_it_stands(workspace: Workspace, clock: Clock) -> None:
    ana, now = add(workspace), f"{workspace.local_now:%H:%M}"
    details = PartnerDetails(workspace, ana.id)
    gone = "01:00 today is gone: type a later one, or a day such as fri 01:00."
    assert details.read(NEXT, "today 1:00") == ("", gone) and details.keep(NEXT, "today 1:00") is None
    assert details.read(NEXT, f"today {now}")[1] == "" and details.keep(NEXT, f"today {now}") is not None
    clock.pass_(60)
    assert details.read(NEXT, "at the canteen")[1] == ""


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        (CADENCE, CADENCE_SUCH_AS.split(", ")),
        (NEXT, [MEET_SUCH_AS, "none"]),
        (PAUSE, ["10 Jan", "yes", "none"]),
        (SINCE, ["march", "12 nov", "last week", "2025", "none"]),
        (NAMED, ["yes", "no"]),
    ],
)
def test_what_a_row_says_can_be_typed_is_read(workspace: Workspace, key: str, typed: list[str]) -> None:
    details = PartnerDetails(workspace, add(workspace).id)
    (row,) = (each for each in details.rows() if each.key == key)
    for each in typed:
        assert each in row.hint
        words, why = details.read(key, each)
        assert why == "" and (words or each in ("none", "no")), each


async def test_the_line_says_until_which_day(open_app: Opened, workspace: Workspace) -> None:
    add(workspace)
    async with open_app() as pilot:
        await press(pilot, "2", "e", "down", "down", "down", "down", "enter", *"new year")
        assert "paused until Thu 31 Dec" in shown(pilot.app)


def arrange(workspace: Workspace, partner: str, day: date) -> None:
    acts = workspace.acts(partner)
    acts.send(acts.moment(NextMeetingSet, day=day, hour="10:30", place="")).result()


@pytest.mark.parametrize(("typed", "until"), [("10 dec", date(2026, 12, 10)), ("1 dec", date(2026, 12, 1)), ("yes", None)])
def test_a_pause_says_that_a_meeting_in_it_stays(workspace: Workspace, typed: str, until: date | None) -> None:
    ana = add(workspace)
    arrange(workspace, ana.id, date(2026, 12, 1))
    details = PartnerDetails(workspace, ana.id)
    words, problem = details.read(PAUSE, typed)
    assert words.endswith(" · the meeting on Tue 1 Dec stays") and problem == ""
    kept = details.keep(PAUSE, typed)
    assert kept is not None
    kept[1].result()
    told = workspace.people.brief(ana.id)
    assert told.partner.pause == Pause(until=until) and told.arranged is not None
    (row,) = (each for each in details.rows() if each.key == NEXT)
    assert row.value.startswith("Tue 1 Dec, 10:30") and row.value.endswith(" · in the pause")


def test_a_pause_that_ends_before_the_meeting_says_nothing_of_it(workspace: Workspace) -> None:
    ana = add(workspace)
    arrange(workspace, ana.id, date(2026, 12, 1))
    details = PartnerDetails(workspace, ana.id)
    assert details.read(PAUSE, "30 nov") == ("paused until Mon 30 Nov", "")


@pytest.mark.parametrize(
    ("pause", "typed", "words"),
    [
        (Pause(until=date(2026, 12, 10)), "tue 1 dec 9:00", " · in the pause until 10 Dec"),
        (Pause(until=date(2026, 12, 10)), "thu 10 dec", " · in the pause until 10 Dec"),
        (Pause(until=date(2026, 12, 10)), "fri 11 dec", ""),
        (Pause(), "tue 1 dec", " · in the pause"),
        (Pause(until=date(2026, 11, 20)), "tue 1 dec", ""),
        (None, "tue 1 dec", ""),
    ],
)
def test_a_meeting_that_is_arranged_in_a_pause_says_so(workspace: Workspace, pause: Pause | None, typed: str, words: str) -> None:
    ana = add(workspace)
    if pause is not None:
        workspace.acts(ana.id).change_partner(pause=pause)
    said, problem = PartnerDetails(workspace, ana.id).read(NEXT, typed)
    assert problem == "" and said.partition(" · ")[1:] == ((" · ", words[3:]) if words else ("", ""))


def test_a_date_that_is_typed_anew_moves_the_appointment_that_stands(workspace: Workspace) -> None:
    ana = add(workspace)
    details = PartnerDetails(workspace, ana.id)
    for typed in ("tue 1 dec 10:00", "wed 2 dec 10:00", "none", "thu 3 dec 10:00"):
        kept = details.keep(NEXT, typed)
        assert kept is not None
        kept[1].result()
    first, moved, after = workspace.acts(ana.id).fold.timeline.of_kind(NextMeetingSet)
    assert [first.appointment, moved.appointment, after.appointment] == [None, first.id, None]
