"""What is built from the source has all that it needs: the wheel, the sdist, and the one file."""

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from peercoach_tui import __version__
from peercoach_tui.cli.commands.completion import FILES
from tests.cli.ready import ROOT
from tests.terminal import Terminal

pytestmark = pytest.mark.longer

README = (ROOT / "README.md").read_text(encoding="utf-8")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
"""As it is outside of the tests: with the home in which pip keeps what it fetched."""


class Built(NamedTuple):
    wheel: Path
    sdist: Path


def done(folder: Path, *command: str | Path) -> str:
    """Run a command in a folder; return what it printed."""
    ran = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=600)
    assert ran.returncode == 0, f"{command}: {ran.stdout}{ran.stderr}"
    return ran.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Both, the wheel made of the sdist."""
    folder = tmp_path_factory.mktemp("built")
    done(ROOT, sys.executable, "-m", "build", "--outdir", folder)
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return Built(wheel, sdist)


@pytest.fixture(scope="module")
def unpacked(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist as someone has it who fetched it."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(built.sdist) as packed:
        packed.extractall(folder, filter="data")
    (inside,) = folder.iterdir()
    return inside


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that was empty, with the wheel in it; far from the source."""
    folder = tmp_path_factory.mktemp("installed") / ".venv"
    done(folder.parent, sys.executable, "-m", "venv", folder)
    done(folder.parent, folder / "bin" / "pip", "install", "-q", built.wheel)
    return folder


def ours(root: Path) -> set[str]:
    """Return the files of the package below a folder."""
    files = (root / "peercoach_tui").rglob("*")
    return {str(file.relative_to(root)) for file in files if file.is_file() and "__pycache__" not in file.parts}


def opened(home: Path, program: Path, *arguments: str) -> None:
    """Open the demo, see today and a place, and leave."""
    terminal = Terminal(home, *arguments, program=program, size=(100, 30))
    terminal.see("demo", "A first question")
    terminal.type("2")
    terminal.see("You agreed", "Nora Haddad")
    terminal.type("q")
    assert terminal.end() == 0


def test_the_wheel_has_every_file_of_the_package(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name and ".data/" not in name}
        shared = {name.partition(".data/data/")[2] for name in wheel.namelist() if ".data/" in name}
    assert names == ours(ROOT)
    assert {Path(name).suffix for name in names} >= {".py", ".toml", ".tcss", ".1", ".bash", ".fish"}
    assert shared == {
        "share/man/man1/peercoach.1",
        "share/bash-completion/completions/peercoach",
        "share/zsh/site-functions/_peercoach",
        "share/fish/vendor_completions.d/peercoach.fish",
    }


def test_the_sdist_has_what_the_checks_need(unpacked: Path) -> None:
    tracked = set(done(ROOT, "git", "ls-files", "-z", "peercoach_tui", "tests", "screenshots", ".ci").split("\0")) - {""}
    missing = {name for name in tracked if not (unpacked / name).is_file()}
    assert not missing
    assert ours(unpacked) == ours(ROOT)
    assert all((unpacked / name).is_file() for name in ("README.md", "LICENSE", "pyproject.toml"))


def test_the_wheel_opens_the_demo_far_from_the_source(installed: Path, tmp_path: Path) -> None:
    python, command = installed / "bin" / "python", installed / "bin" / "peercoach"
    lies = done(tmp_path, python, "-c", "import peercoach_tui, sys; print(peercoach_tui.__file__); print(sys.path)")
    assert str(ROOT) not in lies and str(installed) in lies.splitlines()[0]
    assert done(tmp_path, command, "--version") == f"peercoach {__version__}\n"
    opened(tmp_path / "home", command, "demo")


def test_every_command_of_the_wheel_is_there(installed: Path, tmp_path: Path) -> None:
    command = installed / "bin" / "peercoach"
    words = re.findall(r"^\| `peercoach (\w+)", README, flags=re.MULTILINE)
    assert len(words) > 9
    for word in {*words}:
        assert done(tmp_path, command, word, "--help").startswith(f"usage: peercoach {word} ")
    for shell, file in FILES.items():
        assert done(tmp_path, command, "completion", shell) == (ROOT / "peercoach_tui" / "cli" / "shells" / file).read_text()


def test_the_one_file_is_built_as_the_readme_says_and_opens_the_demo(unpacked: Path, tmp_path: Path) -> None:
    (command,) = re.findall(r"<!-- one file -->\n```sh\n(.*)\n```", README)
    done(unpacked, "bash", "-euc", command)
    file = unpacked / "peercoach.pyz"
    assert file.stat().st_size < 20_000_000
    # The file alone: neither the source nor the environment that built it is left.
    alone = tmp_path / "peercoach.pyz"
    file.rename(alone)
    opened(tmp_path / "home", Path(sys.executable), "-I", str(alone), "demo")
    assert [each.name for each in (tmp_path / "home" / ".shiv").iterdir() if each.is_dir()]
