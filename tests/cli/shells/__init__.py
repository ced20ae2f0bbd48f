"""What the package carries for shells and `man`, made from the parser: `python -m tests.cli.shells` writes it anew."""

from collections.abc import Callable, Mapping

from peercoach_tui.cli.commands.completion import FILES
from tests.cli.shells.bash import bash
from tests.cli.shells.fish import fish
from tests.cli.shells.levels import Level
from tests.cli.shells.man import man
from tests.cli.shells.zsh import zsh

MAKERS: Mapping[str, Callable[[Level], str]] = {"bash": bash, "zsh": zsh, "fish": fish, "man": man}
"""What makes the text of each file that the package has."""

assert MAKERS.keys() == FILES.keys()
