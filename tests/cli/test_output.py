"""Whatever the output is and wherever it leads: no traceback, no noise."""

import os
from pathlib import Path

import pytest

from peercoach_tui.cli.output import encodable
from tests.cli.running import closed_pipe, run, sentence, shell

SAYING = [("--help",), ("--version",), ("where",), ("brief", "--help"), ("forget", "-h")]


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        ("“Zoë” · ●●○ → 北", "ascii", '"Zo\\xeb" - **o -> \\u5317'),
        ("“Zoë” · ●●○ → 北", "latin-1", '"Zoë" · **o -> \\u5317'),
        ("“Zoë” · ●●○ → 北", "utf-8", "“Zoë” · ●●○ → 北"),
        ("“\udcff”", "utf-8", "“\\udcff”"),
        ("ë", None, "ë"),
    ],
)
def test_what_an_encoding_lacks_is_said_plainer(text: str, encoding: str | None, said: str) -> None:
    assert encodable(text, encoding) == said


@pytest.mark.parametrize("name", [b"Zo\xc3\xab", b"\xff"])
@pytest.mark.parametrize("encoding", ["ascii", "utf-8:strict", "latin-1"])
def test_any_folder_is_said_in_any_encoding(tmp_path: Path, name: bytes, encoding: str) -> None:
    ran = run(tmp_path, "--data", f"/tmp/{os.fsdecode(name)}", "where", PYTHONIOENCODING=encoding)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.count(b"\n") == 5 and ran.stdout.startswith(b"notes     /")


def test_no_folder_moves_the_cursor(tmp_path: Path) -> None:
    ran = run(tmp_path, "--data", "/tmp/a\x1b[2Jb\nc", "where")
    assert b"notes     /tmp/a\xe2\x90\x9b[2Jb" in ran.stdout
    assert b"\x1b" not in ran.stdout and ran.stdout.count(b"\n") == 5


def test_no_argument_moves_the_cursor(tmp_path: Path) -> None:
    ran = run(tmp_path, "where", "\x1b[2J\n")
    assert ran.returncode == 2 and "␛[2J" in sentence(ran)


@pytest.mark.parametrize("arguments", SAYING)
def test_a_full_disk_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = run(tmp_path, *arguments, out=full)
    assert ran.returncode == 2 and "no space left" in sentence(ran)


@pytest.mark.parametrize("arguments", SAYING)
def test_a_closed_output_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ran = shell(tmp_path, f"$peercoach {' '.join(arguments)} >&-")
    assert ran.returncode == 2 and "the output is closed" in sentence(ran)


@pytest.mark.parametrize("arguments", SAYING)
def test_a_closed_pipe_is_quiet(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    with closed_pipe() as out:
        ran = run(tmp_path, *arguments, out=out)
    assert (ran.returncode, ran.stderr) == (141, b"")


def test_whoever_reads_one_line_gets_it(tmp_path: Path) -> None:
    ran = shell(tmp_path, "$peercoach where | head -1")
    assert ran.stdout.startswith(b"notes ") and ran.stdout.count(b"\n") == 1 and ran.stderr == b""


@pytest.mark.parametrize("where", ["2>&-", "2>/dev/full"])
def test_a_sentence_that_goes_nowhere_changes_no_exit_code(tmp_path: Path, where: str) -> None:
    ran = shell(tmp_path, f"$peercoach breif {where}")
    assert (ran.returncode, ran.stdout, ran.stderr) == (2, b"", b"")


@pytest.mark.parametrize("arguments", ["", "demo"])
def test_no_input_at_all_is_no_terminal(tmp_path: Path, arguments: str) -> None:
    ran = shell(tmp_path, f"$peercoach {arguments} <&-")
    assert ran.returncode == 2 and "needs a terminal" in sentence(ran)


def test_help_is_whole_in_ascii(tmp_path: Path) -> None:
    assert run(tmp_path, "--help", PYTHONIOENCODING="ascii").stdout == run(tmp_path, "--help").stdout
