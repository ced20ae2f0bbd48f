"""Follow-ups with whom one meets, and the place that lists them."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date, datetime, timedelta

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.groups import FollowUpEntry
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.follow_ups.screen import FollowUpsScreen
from peercoach_tui.workspace import Workspace
from tests.kept import fold_of, keep
from tests.tui.conftest import Opened
from tests.tui.test_partners import add, meet
from tests.tui.waiting import painted, press, shown, until

TODAY = date(2026, 11, 24)


class Notes:
    """What is kept with people; a follow-up is named by what it says."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def add(self, name: str, **fields: object) -> Partner:
        return add(self.workspace, name, **fields)

    def meet(self, partner: Partner, *texts: str, days: int = 7) -> str:
        return meet(self.workspace, partner, *texts, days=days).id

    def make(
        self,
        partner: Partner,
        what: str,
        *,
        days: int | None = None,
        owner: Side = Side.ME,
        outcome: Outcome | None = None,
        at: datetime | None = None,
        **fields: object,
    ) -> None:
        """Keep a follow-up that is due in so many days; one with an outcome was settled a minute after it was made."""
        instant = at or self.workspace.now() - timedelta(days=1)
        due = None if days is None else TODAY + timedelta(days=days)
        made = FollowUpMade(
            id=self.workspace.new_id(instant),
            at=instant,
            follow_up=self.workspace.new_id(instant),
            owner=owner,
            what=what,
            due=due,
            **fields,  # type: ignore[arg-type]
        )
        keep(self.workspace.notebook, made, partner=partner.id)
        if outcome is not None:
            then = instant + timedelta(minutes=1)
            settled = FollowUpChanged(id=self.workspace.new_id(then), at=then, follow_up=made.follow_up, outcome=outcome)
            keep(self.workspace.notebook, settled, partner=partner.id)

    def kept(self, partner: Partner) -> dict[str, FollowUp]:
        """Return the follow-ups with a partner as they are on disk, by what they say."""
        return {each.what: each for each in fold_of(self.workspace.notebook, partner.id).follow_ups}


@pytest.fixture
def notes(workspace: Workspace) -> Notes:
    return Notes(workspace)


Listing = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture
def open_list(open_app: Opened) -> Listing:
    """Open the app at its follow-ups."""

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
        async with open_app(size) as pilot:
            await press(pilot, "3")
            await until(pilot, lambda: isinstance(pilot.app.screen, FollowUpsScreen) and "Follow-ups" in shown(pilot.app))
            await painted(pilot)
            yield pilot

    return opened


def screen(pilot: Pilot[None]) -> FollowUpsScreen:
    """Return the place, which may have a line above it."""
    (found,) = (each for each in pilot.app.screen_stack if isinstance(each, FollowUpsScreen))
    return found


def chosen(pilot: Pilot[None]) -> str:
    """Return what the chosen follow-up says, "" for none."""
    found = screen(pilot).chosen
    return found.what if found else ""


def listed(pilot: Pilot[None]) -> list[str]:
    """Return the headings and the plans of the list, in their order."""
    here = screen(pilot)
    rows = []
    for thing in here.listed.things:
        known = here.standing.known(thing) if isinstance(thing, FollowUpEntry) else None
        rows.append(known.what if known else f"[{thing.group}]")
    return rows
