"""A line that is written in an editor, in a real terminal: what comes back, and what is left when it doesn't."""

import json
import signal
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal import ENTER, ESCAPE, Terminal
from tests.test_terminal import LISTENING, drafts, in_session, notes

OPEN = "\x0f"
SAYS = 'echo "the editor has it"; read answer < /dev/tty'


def editor(folder: Path, *lines: str) -> dict[str, str]:
    """Return the variable that names an editor of these lines of a shell; "$1" is the file."""
    script = folder / "an editor"
    script.write_text("#!/bin/sh\n" + "\n".join(lines) + "\n")
    script.chmod(0o755)
    return {"VISUAL": f"'{script}' --with 'an argument'", "EDITOR": "false"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def opened(home: Path) -> Iterator[list[Terminal]]:
    terminals: list[Terminal] = []
    yield terminals
    for terminal in terminals:
        terminal.kill()


def writing(opened: list[Terminal], home: Path, *lines: str, text: str = "hello") -> Terminal:
    """Begin a meeting whose line says the text, with this editor."""
    terminal = in_session(home, **editor(home, "shift 2", *lines))
    opened.append(terminal)
    terminal.type("n" + text)
    terminal.see(text)
    return terminal


def left(home: Path) -> list[Path]:
    """Return what lies in the folders that are handed out."""
    return list((home / ".local" / "state" / "peercoach").glob("outside-*"))


def test_a_long_note_comes_back_whole(opened: list[Terminal], home: Path) -> None:
    seen = home / "seen"
    lines = (f'cat "$1" > "{seen}"', 'printf "one\\n\\ntwo: é\\n" > "$1"', 'touch "$1~" "$(dirname "$1")/.swp"')
    terminal = writing(opened, home, *lines)
    terminal.type(OPEN)
    terminal.see("two: é")
    terminal.type(" three" + ENTER)
    terminal.wait(lambda _: notes(home))
    assert seen.read_text().strip() == "hello"
    assert notes(home) == ["one\n\ntwo: é three"] and left(home) == []


def test_it_has_the_terminal_and_the_meeting_goes_on_behind_it(opened: list[Terminal], home: Path) -> None:
    terminal = writing(opened, home, SAYS, 'printf "%s" "$answer" > "$1"')
    terminal.type(OPEN)
    terminal.see("the editor has it")
    # The page is put away before the editor comes.
    assert terminal.written.partition(b"the editor has it")[0].rpartition(b"\x1b[?1049")[2].startswith(b"l")
    (folder,) = left(home)
    (file,) = folder.iterdir()
    assert (folder.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)
    assert drafts(home) == ["hello"]
    # The sign of life goes on.
    (live,) = home.glob(".local/share/peercoach/partners/*/live-*.json")
    before = live.stat().st_mtime_ns
    terminal.wait(lambda _: live.stat().st_mtime_ns != before)
    assert b"\x1b" not in terminal.written.partition(b"the editor has it")[2]
    terminal.type("from the editor\n")
    terminal.wait(lambda shown: "from the editor" in shown and "the editor has it" not in shown)
    terminal.type(ENTER)
    terminal.wait(lambda _: notes(home) == ["from the editor"])
    kinds = {moment["kind"] for moment in _moments(home)}
    assert "break" not in kinds


def _moments(home: Path) -> list[dict[str, str]]:
    from tests.test_terminal import acts

    return acts(home)


def test_keys_that_come_in_with_it_wait_until_it_is_back(opened: list[Terminal], home: Path) -> None:
    terminal = writing(opened, home, 'printf "long" > "$1"')
    terminal.type(OPEN + " and more" + ENTER)
    terminal.wait(lambda _: notes(home))
    assert notes(home) == ["long and more"]


def test_what_came_back_can_be_taken_back(opened: list[Terminal], home: Path) -> None:
    terminal = writing(opened, home, 'printf "long" > "$1"')
    terminal.type(OPEN)
    terminal.see("long")
    terminal.type("\x1f")
    terminal.see("hello")


WRONG = (
    ('printf "long" > "$1"; exit 3', "The editor ended with code 3, so the line stays as it was."),
    ('printf "long" > "$1"; kill -9 $$', "The editor was ended (SIGKILL), so the line stays as it was."),
    ('printf "\\377" > "$1"', "What the editor left is not in UTF-8, so the line stays as it was."),
    ('rm "$1"', "The editor removed its file, so the line stays as it was."),
    ("true", "The editor came back at once"),
)


def test_what_goes_wrong_is_said_and_the_line_stays(opened: list[Terminal], home: Path) -> None:
    terminal = in_session(home, **editor(home, "shift 2", '. "$HOME/does"'))
    opened.append(terminal)
    for number, (line, says) in enumerate(WRONG):
        (home / "does").write_text(line)
        terminal.type(f"nhello {number}")
        terminal.see(f"hello {number}")
        terminal.type(OPEN)
        terminal.wait(lambda shown, says=says: says in " ".join(shown.split()))  # type: ignore[misc]
        terminal.type(" again" + ENTER)
        terminal.wait(lambda _, kept=number + 1: len(notes(home)) == kept)  # type: ignore[misc]
        assert notes(home)[-1] == f"hello {number} again" and left(home) == []
        terminal.see(LISTENING)


def test_an_editor_that_is_not_there_is_said(opened: list[Terminal], home: Path) -> None:
    terminal = in_session(home, EDITOR="no-such-editor --wait")
    opened.append(terminal)
    terminal.type("nhello" + OPEN)
    terminal.see("no-such-editor can't be started", "hello")
    assert left(home) == []


def test_ctrl_c_is_the_editors(opened: list[Terminal], home: Path) -> None:
    terminal = writing(
        opened, home, 'trap \'printf "caught" > "$1"; exit 0\' INT', 'echo "the editor has it"', "while :; do sleep 0.05; done"
    )
    terminal.type(OPEN)
    terminal.see("the editor has it")
    terminal.type("\x03")
    terminal.see("caught")
    terminal.type(ENTER)
    terminal.wait(lambda _: notes(home) == ["caught"])


def test_an_editor_that_is_killed_leaves_the_terminal_as_it_was(home: Path) -> None:
    terminal = writing([], home, "stty raw -echo", "kill -9 $$")
    terminal.type(OPEN)
    terminal.see("SIGKILL")
    terminal.type(ESCAPE)
    terminal.see(LISTENING)
    flags = termios.tcgetattr(terminal.child.child_fd)[3]
    assert not flags & termios.ECHO
    terminal.type("\x11")
    terminal.wait(lambda _: not terminal.child.isalive() or termios.tcgetattr(terminal.child.child_fd)[3] & termios.ECHO)
    assert termios.tcgetattr(terminal.child.child_fd)[3] & termios.ECHO
    assert terminal.end() == 0


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP])
def test_a_program_that_is_told_to_end_ends_the_editor(home: Path, told: signal.Signals) -> None:
    terminal = writing([], home, 'echo $$ > "$HOME/editor"', 'echo "the editor has it"', "exec sleep 60")
    terminal.type(OPEN)
    terminal.see("the editor has it")
    terminal.child.kill(told)
    assert terminal.end() == 128 + told
    assert left(home) == [] and drafts(home) == ["hello"]
    process = int((home / "editor").read_text())
    assert not Path(f"/proc/{process}").exists()


def test_what_was_left_by_a_kill_goes_at_the_next_start(opened: list[Terminal], home: Path) -> None:
    terminal = writing([], home, 'echo "the editor has it"', "exec sleep 60")
    terminal.type(OPEN)
    terminal.see("the editor has it")
    assert len(left(home)) == 1
    terminal.kill()
    again = Terminal(home)
    opened.append(again)
    again.see("Go on with")
    assert left(home) == []
    assert json.dumps(drafts(home)) == '["hello"]'
