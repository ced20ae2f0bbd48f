"""What is due on the command line."""

from datetime import UTC, date, datetime

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.due_soon import DueFollowUp, DueSoon
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.due_text import due_text

TODAY = date(2026, 11, 24)
MADE = datetime(2026, 11, 3, tzinfo=UTC)
ANA = Partner(id="ana", name="Ana Ruiz", added=MADE)


def follow_up(what: str, owner: Side, day: int, hour: str = "") -> FollowUp:
    return FollowUp(id=what, owner=owner, what=what, made=MADE, changed=MADE, due=date(2026, 11, day), hour=hour)


def arranged(day: int) -> Brief:
    at = NextMeetingSet(id="n", at=MADE, day=date(2026, 11, day), hour="10:30", place="canteen")
    return Brief(partner=ANA.but(name="Bo"), due=at.day, arranged=at)


def test_nothing() -> None:
    assert due_text(DueSoon(), TODAY) == "Nothing is due in the next seven days."


def test_meetings_and_then_follow_ups_in_columns() -> None:
    due = DueSoon(
        meetings=(Brief(partner=ANA, due=TODAY), arranged(26), arranged(20)),
        follow_ups=(
            DueFollowUp(partner=ANA, follow_up=follow_up("ask\nDana", Side.THEM, 21), late=True),
            DueFollowUp(partner=ANA, follow_up=follow_up("write", Side.ME, 1), before_break=True),
            DueFollowUp(partner=ANA, follow_up=follow_up("send it", Side.ME, 27, "17:00")),
        ),
    )
    assert due_text(due, TODAY).splitlines() == [
        "Ana Ruiz   not met yet",
        "Bo         Thu 10:30 · canteen",
        "Bo         was to be 20 Nov 10:30 · canteen",
        "",
        "Ana Ruiz said          ask ⏎ Dana   3 days late",
        "You said to Ana Ruiz   write   from before the break",
        "You said to Ana Ruiz   send it   by Fri 17:00",
    ]


def test_follow_ups_alone() -> None:
    due = DueSoon(follow_ups=(DueFollowUp(partner=ANA.but(alias="Partner 1"), follow_up=follow_up("write", Side.THEM, 24)),))
    assert due_text(due, TODAY) == "Partner 1 said   write   today"


def test_a_name_of_any_length_is_cut_with_a_sign() -> None:
    endless = ANA.but(name="Ana " + "Ruiz" * 25_000)
    due = DueSoon(
        meetings=(Brief(partner=endless, due=TODAY),),
        follow_ups=(DueFollowUp(partner=endless, follow_up=follow_up("write", Side.THEM, 24)),),
    )
    name = f"{endless.name[:59]}…"
    assert due_text(due, TODAY) == f"{name}   not met yet\n\n{name} said   write   today"
