"""ctrl+o where nothing can be opened: a sentence, and the line stays, with the keys behind it."""

from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.outside import Outside
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.details.screen import DetailsScreen
from peercoach_tui.tui.partners.partner_details import PartnerDetails
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.tui.widgets.line import LineEditor
from peercoach_tui.tui.widgets.rows import Rows
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.seated import begun, seated
from tests.tui.waiting import press, said, until

pytestmark = pytest.mark.usefixtures("hand")


def line(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(LineEditor).line


def writes(workspace: Workspace, clock: Clock, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an editor write two lines, in a terminal that can be given away."""
    script = folder / "editor"
    script.write_text('#!/bin/sh\nprintf "much\\nmore" > "$1"\n')
    script.chmod(0o755)
    monkeypatch.setattr(PeercoachApp, "suspend", lambda _: nullcontext())
    workspace.outside = Outside(folder / "state", {"EDITOR": str(script)}, clock)


async def test_a_terminal_that_cannot_be_given_away_is_said(
    open_app: Opened, workspace: Workspace, clock: Clock, tmp_path: Path
) -> None:
    workspace.outside = Outside(tmp_path / "state", {"EDITOR": "true"}, clock)
    async with seated(open_app, workspace, begun(workspace, clock), (120, 36)) as pilot:
        await press(pilot, "n", "a", "b", "ctrl+o", "c")
        assert line(pilot) == "abc"
        assert said(pilot.app) == ["This terminal can't be given to an editor, so the line stays as it was."]
    assert list((tmp_path / "state").glob("outside-*")) == []


async def test_where_no_line_can_be_handed_out_it_is_said(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    async with seated(open_app, workspace, begun(workspace, clock), (80, 24)) as pilot:
        await press(pilot, "n", "a", "ctrl+o", "b")
        assert (line(pilot), said(pilot.app)) == ("ab", ["No editor can be opened here."])


async def test_no_editor_is_said(open_app: Opened, workspace: Workspace, clock: Clock, tmp_path: Path) -> None:
    workspace.outside = Outside(tmp_path / "state", {"PATH": str(tmp_path)}, clock)
    async with seated(open_app, workspace, begun(workspace, clock), (80, 24)) as pilot:
        await press(pilot, "n", "ctrl+o")
        assert said(pilot.app) == ["There is no editor. Set EDITOR to one, such as nano, and open peercoach again."]


async def test_a_field_of_the_close_can_be_written_there(
    open_app: Opened, workspace: Workspace, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes(workspace, clock, tmp_path, monkeypatch)
    meeting = begun(workspace, clock)
    async with seated(open_app, workspace, meeting, (80, 24)) as pilot:
        await press(pilot, "c", "f", "a", "ctrl+o")
        focused = pilot.app.focused
        assert isinstance(focused, LineEditor) and focused.line == "much\nmore"
    assert list((tmp_path / "state").glob("outside-*")) == []


async def test_a_row_of_details_can_be_written_there(
    open_app: Opened, workspace: Workspace, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes(workspace, clock, tmp_path, monkeypatch)
    partner = begun(workspace, clock).partner
    async with open_app((80, 24)) as pilot:
        pilot.app.push_screen(DetailsScreen(workspace, PartnerDetails(workspace, partner.id), of=partner.id, first="agreement"))
        await until(pilot, lambda: pilot.app.screen.query(Rows))
        await press(pilot, "enter", "ctrl+o")
        assert line(pilot) == "much\nmore"


async def test_where_a_meeting_is_can_be_written_there_and_stands_on_one_row(
    open_app: Opened, workspace: Workspace, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes(workspace, clock, tmp_path, monkeypatch)
    keep(workspace.notebook, Partner(id=workspace.new_id(clock.now), name="Ana Ruiz", added=clock.now))
    async with open_app((80, 24)) as pilot:
        await press(pilot, "enter", "H", "ctrl+o")
        focused = pilot.app.focused
        assert isinstance(focused, Field) and focused.value == "much ⏎ more"
