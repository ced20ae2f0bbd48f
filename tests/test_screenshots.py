"""The pictures of the README come from the program as it is."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_script_makes_the_pictures_that_are_shown(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "screenshots/make.py", str(tmp_path)], cwd=ROOT, check=True, timeout=120)
    made = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    kept = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "screenshots").glob("*.svg")}
    assert sorted(made) == sorted(kept)
    assert [name for name in made if made[name] != kept[name]] == []


def test_the_readme_shows_pictures_that_are_there() -> None:
    shown = re.findall(r"screenshots/[\w-]+\.svg", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert shown
    assert [picture for picture in shown if not (ROOT / picture).exists()] == []
