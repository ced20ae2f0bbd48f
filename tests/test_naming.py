"""What everyone is called now."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.naming import Naming

ADDED = datetime(2026, 11, 3, 9, tzinfo=UTC)
ANA = Partner(id="1", name="Ana Ruiz", group="Research", added=ADDED)
OTHER = Partner(id="2", name="Ana Ruiz", group="Legal", added=ADDED)
BERG = Partner(id="3", name="Ana Berg", added=ADDED)


class Desk:
    """Partners, a day, and whether names are hidden; each can be another at any time."""

    def __init__(self, *partners: Partner) -> None:
        self.partners, self.today, self.hidden, self.looked = list(partners), date(2026, 11, 24), False, 0
        self.names = Naming(
            self.everyone,
            lambda: [partner.id for partner in self.partners],
            today=lambda: self.today,
            zone=lambda: "UTC",
            hidden=lambda: self.hidden,
        )

    def everyone(self) -> Iterator[Partner]:
        self.looked += 1
        return iter(self.partners)


def test_who_is_the_only_one_of_that_name_stays_as_they_are() -> None:
    desk = Desk(ANA)
    assert desk.names.named(ANA) is ANA


def test_the_whole_and_the_first_name_are_told_apart() -> None:
    desk = Desk(ANA, OTHER)
    assert (desk.names.named(ANA).called, desk.names.named(OTHER).short) == ("Ana Ruiz (Research)", "Ana (Legal)")
    desk = Desk(ANA, OTHER, BERG)
    assert (desk.names.named(ANA).short, desk.names.named(BERG).short) == ("Ana Ruiz (Research)", "Ana Berg")


def test_all_are_looked_at_again_only_after_something_was_kept_or_on_another_day() -> None:
    desk = Desk(ANA)
    for _ in range(3):
        assert desk.names.named(ANA).short == "Ana"
    assert desk.looked == 1
    desk.partners.append(OTHER)
    desk.names.renew()
    assert [desk.names.named(ANA).short for _ in range(3)] == ["Ana (Research)"] * 3 and desk.looked == 2
    desk.today = date(2027, 1, 1)
    desk.partners[0] = ANA.but(group="")
    assert desk.names.named(desk.partners[0]).short == "Ana (added 3 Nov 2026)" and desk.looked == 3


def test_hidden_they_are_numbered() -> None:
    desk = Desk(ANA, OTHER)
    desk.hidden = True
    assert (desk.names.named(OTHER).called, desk.names.named(OTHER).short, desk.names.alias("9")) == (
        "Partner 2",
        "Partner 2",
        "Partner",
    )
    desk.hidden = False
    assert desk.names.alias("1") == "" and desk.names.named(OTHER).called == "Ana Ruiz (Legal)"
