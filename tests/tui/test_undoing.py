"""Undo and redo in a place: what was done there since the program started, of whichever partner, also while the disk is slow."""

from datetime import timedelta

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.settings import Settings
from peercoach_tui.tui.partners.next_row import NEXT
from peercoach_tui.tui.partners.partner_details import PartnerDetails
from peercoach_tui.tui.partners.screen import PartnersScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.fakes import FakeNotebook
from tests.kept import moments_of, partners
from tests.tui.conftest import Opened
from tests.tui.waiting import burst, press, said, settled, shown, until

FULL = "The disk is full. Make some room."
Row = tuple[str, str, bool]
NOTHING_DONE = "Nothing was done here that can be taken back."
NOTHING_UNDONE = "Nothing was taken back here that can be done again."

pytestmark = pytest.mark.usefixtures("hand")


@pytest.fixture
def disk() -> FakeNotebook:
    return FakeNotebook()


@pytest.fixture
def workspace(disk: FakeNotebook, clock: Clock, new_id: IdMaker) -> Workspace:
    """A workspace with three partners, of whom the disk knows Ana, and a disk that can be held up."""
    for name in ("Ben", "Mei"):
        disk.keep(name.lower(), *moments_of(Partner(id=name.lower(), name=name, added=clock.now - timedelta(days=1))))
    return Workspace(open_notebook=lambda: disk, settings=Settings(), now=clock, zone="UTC", new_id=new_id)  # type: ignore[arg-type,return-value]


def known(disk: FakeNotebook) -> list[Row]:
    """Return how each partner stands on disk: their name, their cadence, and whether they are archived."""
    return [(each.name, each.cadence.words, each.archived) for each in partners(disk)]


def usual(*changed: Row) -> list[Row]:
    """Return how the partners stood at first but for those that are given."""
    names = [name for name, *_ in changed]
    return sorted([*changed, *((name, "every 2 weeks", False) for name in ("Ana Ruiz", "Ben", "Mei") if name not in names)])


MONTHLY, WEEKLY = ("c", *"monthly", "enter"), ("c", *"weekly", "enter")
"""The keys that say how often the two meet."""


async def at_partners(pilot: Pilot[None]) -> PartnersScreen:
    await press(pilot, "2")
    await until(pilot, lambda: isinstance(pilot.app.screen, PartnersScreen) and "Partners" in shown(pilot.app))
    assert isinstance(pilot.app.screen, PartnersScreen)
    return pilot.app.screen


async def test_each_act_is_taken_back_the_newest_first_of_whichever_partner(open_app: Opened, disk: FakeNotebook) -> None:
    async with open_app() as pilot:
        await at_partners(pilot)
        await press(pilot, *MONTHLY, "down", *MONTHLY, *WEEKLY, "down", "x", "end")
        archived, weekly, monthly = ("Mei", "every 2 weeks", True), ("Ben", "weekly", False), ("Ana Ruiz", "monthly", False)
        assert known(disk) == usual(monthly, weekly, archived)
        undone: list[tuple[Row, ...]] = [(monthly, weekly), (monthly, ("Ben", "monthly", False)), (monthly,), ()]
        for after in undone:
            await press(pilot, "z")
            assert known(disk) == usual(*after)
        await press(pilot, "z")
        assert said(pilot.app)[-1] == NOTHING_DONE and known(disk) == usual()
        for after in [*undone[-2::-1], (monthly, weekly, archived)]:
            await press(pilot, "Z")
            assert known(disk) == usual(*after)
        await press(pilot, "Z")
        assert said(pilot.app)[-1] == NOTHING_UNDONE and known(disk) == usual(monthly, weekly, archived)


async def test_all_in_one_go(open_app: Opened, disk: FakeNotebook) -> None:
    async with open_app() as pilot:
        await at_partners(pilot)
        await press(pilot, *MONTHLY, "down", *MONTHLY, "z", "z", "Z", "z", "Z", "Z", "z")
        assert known(disk) == usual(("Ana Ruiz", "monthly", False))


async def test_what_is_done_after_an_undo_ends_what_could_be_done_again(open_app: Opened, disk: FakeNotebook) -> None:
    async with open_app() as pilot:
        await at_partners(pilot)
        await press(pilot, *MONTHLY, "z")
        assert said(pilot.app)[-1] == "Took back the change to how often you meet with Ana. Z does it again."
        await press(pilot, "Z")
        assert said(pilot.app)[-1] == "The change to how often you meet with Ana is back."
        await press(pilot, "z", "down", *MONTHLY)
        assert not said(pilot.app)
        await press(pilot, "Z")
        assert known(disk) == usual(("Ben", "monthly", False))
        assert said(pilot.app)[-1] == NOTHING_UNDONE
        await press(pilot, "z")
        assert known(disk) == usual()


async def test_what_was_done_before_the_start_stays(open_app: Opened, workspace: Workspace, disk: FakeNotebook) -> None:
    workspace.load()
    changed = workspace.acts("ben").change_partner(archived=True)
    assert changed is not None
    changed.result()
    async with open_app() as pilot:
        await at_partners(pilot)
        await press(pilot, "z")
        assert known(disk) == usual(("Ben", "every 2 weeks", True))
        assert said(pilot.app)[-1] == NOTHING_DONE


async def test_undo_stands_on_what_was_sent_while_the_disk_is_slow(open_app: Opened, disk: FakeNotebook) -> None:
    async with open_app() as pilot:
        screen = await at_partners(pilot)
        disk.holding = True
        await burst(pilot, *MONTHLY, "down", *MONTHLY, "z")
        assert [person.partner.cadence.words for person in screen.people.things if person.partner] == [
            "monthly",
            "every 2 weeks",
            "every 2 weeks",
        ]
        await burst(pilot, "z", "Z")
        assert known(disk) == usual()
        disk.holding = False
        disk.release()
        await settled(pilot)
        assert known(disk) == usual(("Ana Ruiz", "monthly", False))


async def test_what_cannot_be_kept_is_not_taken_back(open_app: Opened, disk: FakeNotebook) -> None:
    async with open_app() as pilot:
        await at_partners(pilot)
        await press(pilot, *MONTHLY)
        disk.full = True
        await press(pilot, "down", *MONTHLY)
        assert FULL in said(pilot.app)
        disk.full = False
        await press(pilot, "z")
        assert known(disk) == usual()
        await press(pilot, "z")
        assert said(pilot.app)[-1] == NOTHING_DONE


async def test_an_undo_that_cannot_be_kept_is_neither_claimed_nor_lost(open_app: Opened, disk: FakeNotebook) -> None:
    async with open_app() as pilot:
        await at_partners(pilot)
        await press(pilot, *MONTHLY, "down", *MONTHLY)
        disk.full = True
        await press(pilot, "z", "z")
        assert said(pilot.app) == [FULL]
        disk.full = False
        await press(pilot, "z")
        assert known(disk) == usual(("Ana Ruiz", "monthly", False))
        await press(pilot, "z")
        assert known(disk) == usual()
        disk.full = True
        await press(pilot, "Z")
        disk.full = False
        await press(pilot, "Z", "Z")
        assert known(disk) == usual(("Ana Ruiz", "monthly", False), ("Ben", "monthly", False))


async def test_an_undo_is_claimed_once_it_is_on_disk_and_both_that_are_refused_stay(open_app: Opened, disk: FakeNotebook) -> None:
    async with open_app() as pilot:
        await at_partners(pilot)
        await press(pilot, *MONTHLY, "down", *MONTHLY)
        disk.holding = True
        await burst(pilot, "z", "z")
        assert said(pilot.app) == []
        disk.holding = False
        disk.refuse()
        await settled(pilot)
        assert said(pilot.app) == [FULL]
        await press(pilot, "z")
        assert known(disk) == usual(("Ana Ruiz", "monthly", False))


async def test_what_was_said_goes_with_the_next_act_also_while_that_is_on_its_way(open_app: Opened, disk: FakeNotebook) -> None:
    async with open_app() as pilot:
        await at_partners(pilot)
        await press(pilot, "z")
        assert said(pilot.app) == [NOTHING_DONE]
        disk.holding = True
        await burst(pilot, "x")
        assert said(pilot.app) == []
        disk.release()
        await settled(pilot)
        assert said(pilot.app)[0].startswith("Archived")


async def test_what_another_window_did_as_well_is_said_to_stand(
    open_app: Opened, workspace: Workspace, disk: FakeNotebook
) -> None:
    async with open_app() as pilot:
        await at_partners(pilot)
        await press(pilot, "x")
        await settled(pilot)
        name, *_ = next(row for row in known(disk) if row[2])
        id = next(each.id for each in workspace.people.by_name() if each.name == name)
        acts = workspace.acts(id)
        acts.send(acts.moment(PartnerChanged, archived=True))
        await press(pilot, "z")
        await until(pilot, lambda: any("another window did the same" in each for each in said(pilot.app)))
        assert (name, "every 2 weeks", True) in known(disk)
        await press(pilot, "Z", "z")
        assert (name, "every 2 weeks", True) in known(disk)


async def test_a_date_that_was_moved_twice_was_moved_in_no_other_window(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        await at_partners(pilot)
        ana = workspace.people.by_name()[0].id
        for day in ("1", "2", "3"):
            details = PartnerDetails(workspace, ana)
            kept = details.keep(NEXT, f"{day} dec 10:00")
            assert kept is not None
            pilot.app.screen.settle_act(*kept)  # type: ignore[attr-defined]
        await settled(pilot)
        await press(pilot, "z")
        assert "the next date" in said(pilot.app)[0]
