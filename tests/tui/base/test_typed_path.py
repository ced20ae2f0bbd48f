"""Paths as people type and read them."""

from pathlib import Path

import pytest

from peercoach_tui.tui.base.typed_path import NoHome, expanded, short


def test_a_path_as_people_write_it() -> None:
    home = Path.home()
    assert short(home / "Documents" / "x.ics") == "~/Documents/x.ics" and short(home) == str(home)
    assert short(Path("/elsewhere/x.ics")) == "/elsewhere/x.ics" and short(Path("x.ics")) == "x.ics"


def test_what_was_typed_is_read_as_a_shell_does() -> None:
    assert expanded(" ~/notes ") == Path.home() / "notes" and expanded("x.ics") == Path("x.ics")


def test_the_home_of_nobody_is_said() -> None:
    with pytest.raises(NoHome, match="no home is called ~nobodyhere: write the whole path"):
        expanded("~nobodyhere/x.ics")
