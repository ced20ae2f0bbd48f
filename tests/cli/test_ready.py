"""A run in a Python that was ready is as one of the command that was started by itself."""

import pytest

from tests.cli.people import Home
from tests.cli.running import run


@pytest.mark.parametrize(
    ("arguments", "typed"),
    [
        (("due",), None),
        (("brief", "--long"), None),
        (("log", "--json"), None),
        (("questions", "list"), None),
        (("forget", "zoë"), "no\n"),
        (("import", "/nowhere.csv"), None),
        (("brief", "--no-such-thing"), None),
        ((), None),
    ],
)
def test_it_says_and_ends_the_same(two: Home, arguments: tuple[str, ...], typed: str | None) -> None:
    ready = run(two.path, *arguments, typed=typed, **two.variables)
    # Any variable but the program's own lets it start by itself.
    started = run(two.path, *arguments, typed=typed, TERM="xterm", **two.variables)
    assert (ready.returncode, ready.stdout, ready.stderr) == (started.returncode, started.stdout, started.stderr)
