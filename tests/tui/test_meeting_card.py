"""The card of a meeting: in words first, then in bars."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.partners.partner import Cadence, Partner
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.meeting_card.screen import CardScreen
from peercoach_tui.tui.meeting_card.trend import bars
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.waiting import press, shown, until

pytestmark = pytest.mark.usefixtures("hand")


async def _ended(workspace: Workspace, clock: Clock, partner: Partner, minutes: tuple[int, int], **fields: object) -> Account:
    session = Session(
        id=workspace.new_id(clock.now), partner=partner.id, began=clock.now, zone=workspace.zone, first=Side.ME
    ).but(**fields)
    meeting, kept = workspace.begin(partner.id, session)
    kept.result()
    meeting.talk.enter("explore")
    clock.pass_(minutes[0] * 60)
    meeting.talk.swap()
    clock.pass_(minutes[1] * 60)
    meeting.talk.enter("close")
    ended = meeting.closing.end()
    assert ended is not None
    ended.result()
    clock.pass_(3600)
    return meeting.account


@asynccontextmanager
async def _card(
    open_app: Opened, workspace: Workspace, partner: Partner, account: Account, size: tuple[int, int]
) -> AsyncIterator[Pilot[None]]:
    async with open_app(size) as pilot:
        await pilot.app.push_screen(screen := CardScreen(workspace, partner, account))
        await until(pilot, lambda: pilot.app.screen is screen)
        yield pilot


@pytest.fixture
def ana(workspace: Workspace, clock: Clock) -> Partner:
    workspace.load()
    partner = Partner(id=workspace.new_id(clock.now), name="Ana Ruiz", added=clock.now, cadence=Cadence(every=7))
    keep(workspace.notebook, partner)
    return partner


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)])
async def test_card_says_it_in_words_and_then_in_bars(
    ana: Partner, workspace: Workspace, clock: Clock, open_app: Opened, size: tuple[int, int]
) -> None:
    accounts = [await _ended(workspace, clock, ana, (20 + place, 10)) for place in range(7)]
    async with _card(open_app, workspace, ana, accounts[5], size) as pilot:
        text = shown(pilot.app)
        assert "You coached 25′ and were coached 10′." in text
        assert "Over the last five you coached 115′ and were coached 50′." in " ".join(text.split())
        row = next(line for line in text.splitlines() if line.strip().startswith("you coached  "))
        assert row.split()[2:] == ["21′", *["▅▅"] * 2, *["▆▆"] * 3, "25′"]


async def test_card_of_a_meeting_typed_up(ana: Partner, workspace: Workspace, clock: Clock, open_app: Opened) -> None:
    await _ended(workspace, clock, ana, (20, 10))
    account = await _ended(workspace, clock, ana, (25, 10), typed_up=True)
    async with _card(open_app, workspace, ana, account, (80, 24)) as pilot:
        assert "Typed up afterwards: no minutes." in shown(pilot.app)


@pytest.mark.parametrize("key", ["enter", "escape", "q"])
async def test_card_leads_back(ana: Partner, workspace: Workspace, clock: Clock, open_app: Opened, key: str) -> None:
    account = await _ended(workspace, clock, ana, (20, 10))
    async with _card(open_app, workspace, ana, account, (60, 20)) as pilot:
        await press(pilot, "j", key)
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)


def test_bars_go_from_nothing_to_the_greatest() -> None:
    assert bars((0, 5, None, 10)) == ["▁▁", "▃▃", "··", "▆▆"]
    assert bars((0, 0)) == ["▁▁", "▁▁"]
    assert bars((None,)) == ["··"]
