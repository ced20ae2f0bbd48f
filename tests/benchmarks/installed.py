"""Programs to compare with, from the package index."""

import subprocess
import venv
from pathlib import Path


def installed(package: str, program: str, folder: Path) -> list[str] | None:
    """Install a package in an environment of its own and return the command of its program; None where that can't be done."""
    venv.create(folder, with_pip=True)
    if subprocess.run([str(folder / "bin" / "pip"), "install", "-q", package], capture_output=True, check=False).returncode:
        return None
    return [str(folder / "bin" / program)]
