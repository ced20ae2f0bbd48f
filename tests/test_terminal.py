"""What a terminal does to the installed program: bytes that are no text, pastes, sizes, signals. Nothing of it ends it."""

import json
import random
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.terminal import COMMAND, ENTER, ESCAPE, Terminal

LISTENING = "n note  f follow-up"
LONG = "they said that it can wait until the new year, and then went quiet"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def session(home: Path) -> Iterator[Terminal]:
    """A meeting that has just begun."""
    terminal = in_session(home)
    yield terminal
    terminal.kill()


def in_session(home: Path, **environment: Any) -> Terminal:
    terminal = Terminal(home, **environment)
    terminal.see("Who do you meet?")
    terminal.type("Ana Ruiz" + ENTER)
    terminal.see("Ana Ruiz", "begin")
    terminal.type(ENTER)
    terminal.see("coach", "45", "free")
    terminal.type(ENTER)
    terminal.see("Arrive", LISTENING)
    return terminal


def acts(home: Path) -> list[dict[str, Any]]:
    """Return all that is kept, in its order."""
    files = (home / ".local" / "share" / "peercoach" / "partners").glob("*/*.jsonl")
    lines = (json.loads(line) for file in sorted(files) for line in file.read_text().splitlines())
    return [moment for line in lines for moment in line.get("act", [])]


def notes(home: Path) -> list[str]:
    return [moment["text"] for moment in acts(home) if moment["kind"] == "note"]


def drafts(home: Path) -> list[str]:
    lives = (home / ".local" / "share" / "peercoach" / "partners").glob("*/live-*.json")
    texts = [file.read_text() for file in lives]
    # One that is being written just now is looked at again.
    whole = [text[text.index("{") :] for text in texts if text.rstrip().endswith("}")]
    return [draft for text in whole if (draft := json.loads(text).get("draft", ""))]


def keep(terminal: Terminal) -> None:
    """Keep the open line."""
    terminal.type(ENTER)
    terminal.see(LISTENING)


def shows_the_end(terminal: Terminal) -> bytes:
    """Return what the program wrote once the terminal was its own again, which it must be."""
    _, found, after = terminal.written.rpartition(b"\x1b[?1049l")
    assert found and b"\x1b[?25h" in after and b"\x1b[?2004l" in terminal.written
    return after


# Bytes


def test_a_byte_that_is_no_letter_is_replaced_and_the_program_goes_on(session: Terminal, home: Path) -> None:
    session.child.send(b"\xff\xe9")
    session.type("n")
    session.wait(lambda shown: LISTENING not in shown)
    session.child.send(b"caf\xe9 x")
    session.see("caf\ufffd x")
    keep(session)
    session.wait(lambda _: notes(home) == ["caf\ufffd x"])


@pytest.mark.parametrize("report", ["pressed", "released", "wheel"])
def test_an_old_report_of_the_mouse_is_no_key_and_leaves_the_line_open(session: Terminal, home: Path, report: str) -> None:
    button = {"pressed": 32, "released": 35, "wheel": 96}[report]
    session.type("n")
    session.wait(lambda shown: LISTENING not in shown)
    session.child.send(b"one\x1b[M" + bytes([button, 32 + 150, 32 + 201]) + b" two")
    session.see("one two")
    keep(session)
    session.wait(lambda _: notes(home) == ["one two"])


def test_escape_and_a_letter_in_one_read_are_two_keys(session: Terminal) -> None:
    session.type("n")
    session.wait(lambda shown: LISTENING not in shown)
    session.type("half" + ESCAPE + "s")
    session.see("story", LISTENING)


@pytest.mark.parametrize("bracketed", [False, True])
def test_all_text_is_kept_to_the_letter(session: Terminal, home: Path, bracketed: bool) -> None:
    text = "a\u00a0b\u3000c\u200cd \U0001f469\u200d\U0001f4bb soft\u00adhyphen \u202edetrevni e\u0301"
    session.type("n")
    session.wait(lambda shown: LISTENING not in shown)
    if bracketed:
        session.paste(text)
    else:
        session.type(text)
    session.wait(lambda _: drafts(home) == [text])
    keep(session)
    session.wait(lambda _: notes(home) == [text])
    assert "\u202e".encode() not in session.written


def test_names_and_questions_of_others_turn_nothing_round(home: Path) -> None:
    decks = home / ".local" / "share" / "peercoach" / "decks"
    decks.mkdir(parents=True)
    (decks / "own.toml").write_text('topic = "care\u202eer"\n', encoding="utf-8")
    terminal = Terminal(home)
    terminal.see("Who do you meet?")
    terminal.type("Ana\u202ezuiR" + ENTER)
    terminal.see("Ana␦zuiR", "warning")
    terminal.type("v")
    terminal.see("care␦er")
    terminal.kill()
    assert "\u202e".encode() not in terminal.written


# Pastes


TORN = "first \x1b[31mline\x1b]q\x11\x1b\n\x1bOq last"


def test_a_paste_with_escapes_in_it_is_kept_to_the_letter(session: Terminal, home: Path) -> None:
    session.type("n")
    session.wait(lambda shown: LISTENING not in shown)
    session.paste(TORN)
    session.see("last")
    keep(session)
    session.wait(lambda _: notes(home) == [TORN])


def test_a_paste_while_no_line_is_open_is_a_draft(session: Terminal, home: Path) -> None:
    session.paste(TORN)
    session.see("left as a draft", LISTENING)
    assert drafts(home) == [TORN]
    session.type("n")
    session.see("first", "last")
    keep(session)
    session.wait(lambda _: notes(home) == [TORN])


def test_a_paste_on_today_does_nothing_and_says_so(home: Path) -> None:
    terminal = Terminal(home, "demo")
    terminal.see("demo", "A first question")
    terminal.paste("q\x11\x1b2")
    terminal.see("No line is open for what you pasted.", "A first question")
    terminal.type("q")
    assert terminal.end() == 0


def test_a_paste_without_brackets_is_one_draft(session: Terminal, home: Path) -> None:
    # Several reads are in test_arrivals, where how far apart they are doesn't hang on this machine.
    session.type(f"n{LONG}\rq")
    session.see("left as a draft", LISTENING)
    assert drafts(home) == [f"n{LONG}\nq"] and notes(home) == []


def test_what_a_fast_hand_types_acts(session: Terminal, home: Path) -> None:
    session.type("nsaw it\rnzap\r]")
    session.wait(lambda _: notes(home) == ["saw it", "zap"])
    session.type(f"n{LONG}")
    session.see("they said")
    session.type(ENTER)
    session.wait(lambda _: notes(home) == ["saw it", "zap", LONG])


# Sizes


@pytest.mark.parametrize("size", [(30, 10), (5, 3), (1, 1)])
@pytest.mark.parametrize("key", ["n", "cf"])
def test_a_line_is_open_at_any_size(session: Terminal, home: Path, size: tuple[int, int], key: str) -> None:
    session.type(key)
    session.wait(lambda shown: LISTENING not in shown and ("follow-up" in shown or "a word" in shown))
    session.type("half")
    session.see("half")
    session.resize(*size)
    session.type(" more")
    session.wait(lambda _: any("half more" in draft for draft in drafts(home)))
    session.type(ENTER)
    session.wait(lambda _: "half more" in json.dumps(acts(home)))
    session.resize(80, 24)
    session.see("half more")


# Enter more than once


@pytest.fixture
def invite(home: Path) -> Iterator[Terminal]:
    """The next meeting with someone, with a folder where its file may go."""
    (home / "Documents").mkdir(parents=True)
    terminal = Terminal(home, "demo")
    terminal.see("demo")
    terminal.type("2")
    terminal.see("how often")
    terminal.type("I")
    terminal.see("w writes a file")
    yield terminal
    terminal.kill()


@pytest.mark.parametrize("enters", [2, 3, 10])
def test_enters_in_one_read_write_a_file_once(invite: Terminal, home: Path, enters: int) -> None:
    invite.type("w" + ENTER * enters)
    invite.see("Written: ~/Documents/peer-coaching-")
    invite.type("\x11")
    assert invite.end() == 0
    assert len([*(home / "Documents").iterdir()]) == 1


def test_what_nobody_can_have_read_writes_over_nothing(invite: Terminal, home: Path) -> None:
    for enters in (2, 3, 10):
        invite.type("w")
        shown = invite.see("~/Documents/peer-coaching-")
        there = home / "Documents" / shown.partition("~/Documents/")[2].split()[0]
        there.write_text("mine")
        invite.type(ENTER * enters)
        invite.see("That file is there already")
        invite.type(ENTER * enters)
        invite.see("Read this first, then press enter.")
        invite.type(ESCAPE)
        invite.see("w writes a file")
        assert there.read_text() == "mine"


# Signals


def test_the_program_is_put_aside_and_comes_back_with_its_line(home: Path) -> None:
    shell = shutil.which("bash")
    if shell is None:
        pytest.skip("needs a shell with job control")
    home.mkdir()
    terminal = Terminal(home, "--norc", "--noprofile", "-i", program=Path(shell), PS1="ready> ")
    terminal.see("ready>")
    terminal.type(f"{COMMAND} demo\r")
    terminal.see("demo", "A first question")
    terminal.type("p" + "Zoe")
    terminal.see("Zoe")
    terminal.type("\x1a")
    terminal.see("ready>", "Stopped")
    terminal.type("fg\r")
    terminal.see("Who do you meet?", "Zoe")
    terminal.type(" Ray")
    terminal.see("Zoe Ray")
    terminal.kill()


def test_without_a_shell_the_program_stays(session: Terminal) -> None:
    session.type("\x1a")
    session.see("There is no shell here")
    session.type("n")
    session.wait(lambda shown: LISTENING not in shown)


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("early", [True, False])
def test_the_demo_leaves_nothing_behind(home: Path, tmp_path: Path, told: signal.Signals, early: bool) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    terminal = Terminal(home, "demo", TMPDIR=str(folder))
    if early:
        terminal.wait(lambda _: any(folder.iterdir()))
    else:
        terminal.see("demo", "A first question")
    terminal.child.kill(told)
    assert terminal.end() == 128 + told
    assert list(folder.iterdir()) == []


BROKEN = """
import sys, threading
from peercoach_tui.tui.today.screen import TodayScreen
def act(screen):
    {how}
def broken():
    note = "in confidence"
    raise KeyError(note)
TodayScreen.action_add = act
from peercoach_tui.cli import main
sys.exit(main(["demo"]))
"""


@pytest.mark.parametrize(
    "how",
    [
        "broken()",
        "threading.Thread(target=broken).start()",
        "screen.run_worker(broken, thread=True)",
        "screen.set_timer(0.01, broken)",
        "screen.workspace.notebook._do(dict).add_done_callback(lambda done: broken())",
    ],
)
def test_a_mistake_in_any_thread_ends_with_one_sentence(home: Path, how: str) -> None:
    terminal = Terminal(home, "-c", BROKEN.format(how=how), program=Path(sys.executable))
    terminal.see("demo", "A first question")
    terminal.type("p")
    assert terminal.end() == 1
    said = shows_the_end(terminal)
    assert said.count(b"peercoach stopped:") == 1 and b"on disk; open it again" in b" ".join(said.split())
    assert b"Traceback" not in terminal.written and b"in confidence" not in terminal.written


def test_a_terminal_that_is_gone_ends_the_program_and_keeps_the_line(home: Path) -> None:
    terminal = in_session(home)
    terminal.type("nhalf a tho")
    terminal.see("half a tho")
    terminal.child.close(force=False)
    again = Terminal(home)
    again.see("Go on with Ana")
    again.type(ENTER)
    again.see("half a tho")
    again.kill()


# Anything


SIZES = [(80, 24), (60, 20), (40, 14), (20, 5), (1, 1), (120, 36), (200, 60)]
SENT = [
    *(bytes([each]) for each in b"nfusawtijk120 \\r\\r\\x1b\\x1b\\t\\x0a\\x7f]?[".decode("unicode_escape").encode()),
    b"\x1b[A", b"\x1b[B", b"\x1b[6~", b"\x1b[5~", b"\x1b[", b"\x1bO", b"\x1b[12;", b"\x1b[n", b"\x1b[<0;5;7M", b"\x1b[<0;5;7m",
    b"\x1b[M\x20\xff\xfe", b"\xff", b"\xc3", b"\xf0\x9f", "é👩\u200d💻\u202e".encode(), "дф".encode(), b"\x10", b"\x00",
    b"\x1b[200~a\rq\x11\x1b\x1b[201~",
    f"{LONG}\r{LONG}".encode(), b"\x1b[I", b"\x1b[O", b"\x1b[48;9;9;9;9t", b"\x1b[9999999999u",
]  # fmt: skip


TIMES, FEW = 150, 50
"""So many times something is sent, and in the short form."""


@pytest.mark.parametrize("seed", range(3))
def test_any_bytes_sizes_and_signals(home: Path, pytestconfig: pytest.Config, seed: int) -> None:
    chance = random.Random(seed)
    terminal = in_session(home, EDITOR="true")
    for _ in range(FEW if pytestconfig.getoption("short") else TIMES):
        sort = chance.random()
        if sort < 0.08:
            terminal.resize(*chance.choice(SIZES))
        elif sort < 0.12:
            terminal.child.kill(chance.choice([signal.SIGWINCH, signal.SIGCONT]))
        else:
            terminal.child.send(b"".join(chance.choices(SENT, k=chance.randint(1, 6))))
        # Keys may have led the way out, as ctrl+q does, or back to the shell.
        if chance.random() < 0.3 and not terminal.read():
            break
    terminal.resize(80, 24)
    terminal.child.kill(signal.SIGTERM)
    terminal.child.kill(signal.SIGCONT)
    ended = terminal.end()
    assert ended in (0, 128 + signal.SIGTERM), terminal.written.rpartition(b"stopped: ")[2][:120]
    shows_the_end(terminal)
    assert b"Traceback" not in terminal.written and b"stopped:" not in terminal.written
    again = Terminal(home)
    again.wait(lambda shown: "Ana Ruiz" in shown or "Partner 1" in shown)
    again.kill()


TOLD_WHILE_IT_WRITES = """
import os, signal, sys
from textual.drivers._writer_thread import WriterThread
usual, told = WriterThread.write, []
def write(writer, text):
    if "Who do you meet" in text and not told:
        told.append(text)
        with writer._queue.mutex:
            os.kill(os.getpid(), signal.SIGCONT)
    usual(writer, text)
WriterThread.write = write
from peercoach_tui.cli import main
sys.exit(main())
"""


def test_told_to_go_on_in_the_midst_of_writing_it_goes_on(home: Path) -> None:
    terminal = Terminal(home, "-c", TOLD_WHILE_IT_WRITES, program=Path(sys.executable))
    terminal.wait(lambda _: terminal.written.count(b"\x1b[?1049h") == 2)
    terminal.type("Zoe")
    terminal.see("Who do you meet?", "Zoe")
    terminal.kill()


def test_the_size_is_that_of_the_terminal_whatever_the_variables_said_when_it_was_opened(home: Path) -> None:
    terminal = Terminal(home, COLUMNS="10", LINES="5")
    terminal.see("Who do you meet?", "3 Follow-ups")
    terminal.resize(20, 10)
    terminal.see("needs 40")
    terminal.resize(80, 24)
    terminal.see("Who do you meet?", "3 Follow-ups")
    terminal.kill()
