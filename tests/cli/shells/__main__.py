"""Write the completions and the man page anew, beside the command that prints them."""

from peercoach_tui.cli.commands.completion import FILES, HERE
from tests.cli.shells import MAKERS
from tests.cli.shells.levels import levels

for name, make in MAKERS.items():
    (HERE / FILES[name]).write_text(make(levels()), encoding="utf-8", newline="\n")
    print(HERE / FILES[name])
