import subprocess
import sys

LEFT_OUT = """
import sys
from peercoach_tui.cli.lean import import_without
import_without("ssl", "asyncio")
assert "asyncio" in sys.modules and "ssl" not in sys.modules
import ssl
assert ssl.create_default_context()
"""
KNOWN = """
import ssl
from peercoach_tui.cli.lean import import_without
import_without("ssl", "asyncio")
import asyncio.sslproto, sys
assert sys.modules["ssl"] is ssl is asyncio.sslproto.ssl
"""


def ran(program: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)


def test_what_is_left_out_can_be_imported_afterwards() -> None:
    done = ran(LEFT_OUT)
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_is_there_already_stays() -> None:
    done = ran(KNOWN)
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_an_editor_stands_on_is_not_there_before_the_first_paint() -> None:
    program = "import peercoach_tui.tui.app, peercoach_tui.tui.today.screen, sys; print('textual.document' in sys.modules)"
    assert ran(program).stdout == b"False\n"
