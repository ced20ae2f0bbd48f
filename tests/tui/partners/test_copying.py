"""Copying what a partner may have: what goes to the clipboard, and what is said of it."""

from datetime import timedelta

import pytest

from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.moments import NoteKept, SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.workspace import Workspace
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.waiting import press, said, settled, shown

pytestmark = pytest.mark.usefixtures("hand")


@pytest.fixture
def met(workspace: Workspace) -> Partner:
    """A partner who was met, with a note and a follow-up."""
    began = workspace.now() - timedelta(days=7)
    ana = Partner(id="ana", name="Ana Ruiz", added=began)
    keep(workspace.notebook, ana)
    kept = workspace.notebook.keep(
        "ana",
        SessionBegun(id="s", at=began, partner="ana", began=began, zone=workspace.zone, first=Side.ME),
        NoteKept(id="n", at=began, session="s", text="something private"),
        FollowUpMade(id="f", at=began, session="s", follow_up="f", owner=Side.THEM, what="ask Dana"),
    )
    kept.result()
    return ana


@pytest.mark.parametrize("hidden", [False, True], ids=["named", "hidden"])
async def test_it_is_copied_with_the_name_and_without_the_notes(
    open_app: Opened, workspace: Workspace, met: Partner, monkeypatch: pytest.MonkeyPatch, hidden: bool
) -> None:
    workspace.settings = workspace.settings.but(hide_names=hidden)
    called = "Partner 1" if hidden else "Ana Ruiz"
    copied: list[str] = []
    async with open_app((80, 24)) as pilot:
        monkeypatch.setattr(pilot.app, "copy_to_clipboard", copied.append)
        await press(pilot, "2", "y")
        (text,) = copied
        assert text.startswith("For Ana Ruiz, ") and "\nYou said you would\n- [ ] ask Dana\n" in text and "private" not in text
        (sentence,) = said(pilot.app)
        assert "Some terminals ignore that" in sentence and f"peercoach export copy '{called}' writes a file." in sentence


async def test_where_nobody_is_nothing_is_copied(open_app: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    async with open_app((80, 24)) as pilot:
        monkeypatch.setattr(pilot.app, "copy_to_clipboard", copied.append)
        await press(pilot, "2", "y")
        await settled(pilot)
        assert "Nobody yet" in shown(pilot.app) and not copied and said(pilot.app) == []
