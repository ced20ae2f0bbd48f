"""What the app is opened with: its folders, the coach's choices, the zone."""

from argparse import Namespace
from pathlib import Path

import pytest

from peercoach_tui.cli import screen
from peercoach_tui.cli.commands import app, demo
from peercoach_tui.content.settings_file import SettingsUnchanged
from peercoach_tui.workspace import Workspace


class Opened:
    """Stands for the app: what it was opened with, and what its folders were then."""

    workspace: Workspace
    root: Path
    state: Path | None

    def __call__(self, workspace: Workspace) -> int:
        self.workspace = workspace
        self.root, self.state = workspace.notebook.root, workspace.notebook.state
        workspace.close()
        return 7


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Opened:
    made = Opened()
    monkeypatch.setattr(screen, "needs_terminal", lambda: None)
    monkeypatch.setattr(screen, "open_app", made)
    monkeypatch.setattr("gc.disable", lambda: None)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PEERCOACH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PEERCOACH_STATE", str(tmp_path / "state"))
    return made


def settings(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "config" / "peercoach" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text(text)
    return file


def test_the_demo_keeps_nothing_of_ours(opened: Opened, tmp_path: Path) -> None:
    assert demo.COMMAND.run(Namespace(data=None)) == 7
    assert opened.root.name == "data" and opened.state == opened.root.parent / "state"
    assert opened.root.parent.name.startswith("peercoach-demo-") and not opened.root.parent.exists()
    assert (
        opened.workspace.save_setting is None
        and opened.workspace.prepare is not None
        and "nothing is kept" in opened.workspace.remark
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("opened")
def test_the_demo_is_played_without_waiting_for_the_medium(monkeypatch: pytest.MonkeyPatch) -> None:
    def met(workspace: Workspace) -> int:
        workspace.load()
        workspace.close()
        return len(workspace.notebook.ids())

    def refused(handle: int) -> None:
        raise AssertionError(f"waited for {handle}")

    monkeypatch.setattr(screen, "open_app", met)
    monkeypatch.setattr("os.fsync", refused)
    monkeypatch.delattr("os.fork", raising=False)
    assert demo.COMMAND.run(Namespace(data=None)) == 4


def test_the_demo_has_no_use_for_wrong_folders(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEERCOACH_DATA", "~no_such_user")
    monkeypatch.setenv("PEERCOACH_STATE", "~no_such_user")
    assert demo.COMMAND.run(Namespace(data=None)) == 7


def test_the_app_has_its_folders_and_the_choices(opened: Opened, tmp_path: Path) -> None:
    settings(tmp_path, 'theme = "paper"\nzone = "Asia/Tokyo"\nnote_seconds = -1\n')
    assert app.COMMAND.run(Namespace(data=None)) == 7
    workspace = opened.workspace
    assert (opened.root, opened.state, workspace.own_decks) == (
        tmp_path / "data",
        tmp_path / "state",
        tmp_path / "data" / "decks",
    )
    assert (workspace.settings.theme, workspace.zone) == ("paper", "Asia/Tokyo")
    assert len(workspace.warnings) == 1 and "note_seconds" in workspace.warnings[0]


def test_a_theme_that_is_chosen_is_kept(opened: Opened, tmp_path: Path) -> None:
    file = settings(tmp_path, "# mine\n")
    app.COMMAND.run(Namespace(data=None))
    assert opened.workspace.save_setting is not None
    opened.workspace.save_setting("theme", "paper")
    assert file.read_text() == '# mine\ntheme = "paper"\n'
    file.write_bytes(b"\xff")
    with pytest.raises(SettingsUnchanged):
        opened.workspace.save_setting("theme", "crema")
    assert file.read_bytes() == b"\xff"
