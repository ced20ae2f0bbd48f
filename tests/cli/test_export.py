"""`peercoach export` from the notes on disk."""

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from peercoach_tui.exchange.tables import TABLES
from tests.cli.people import ANA, BEN, Home, meeting
from tests.cli.running import closed_pipe, python, refused, run
from tests.cli.test_log import printed
from tests.terminal import Terminal


@pytest.fixture
def three(two: Home) -> Home:
    """Both of the two were met, Zoë twice."""
    two.keep(BEN, *meeting(BEN, "his"))
    two.keep(ANA, *meeting(ANA, "second"))
    return two


def test_a_file_that_its_owner_alone_can_read(three: Home) -> None:
    to = three.path / "deep" / "notes.jsonl"
    assert printed(three, "export", "jsonl", "--to", str(to)) == f"Written: {to}\n"
    assert stat.S_IMODE(to.stat().st_mode) == 0o600
    first, *others = map(json.loads, to.read_bytes().splitlines())
    assert first == {"peercoach export": 1}
    assert {each["partner"] for each in others} == {ANA, BEN}


def test_the_same_twice_and_on_standard_output(three: Home) -> None:
    to = three.path / "notes.jsonl"
    printed(three, "export", "jsonl", "--to", str(to))
    assert printed(three, "export", "jsonl", "--to", "-").encode() == to.read_bytes()


def test_with_one_and_of_a_time(three: Home) -> None:
    def ids(*arguments: str) -> set[str]:
        lines = printed(three, "export", "jsonl", "--to", "-", *arguments).splitlines()[1:]
        return {json.loads(line)["moment"]["id"] for line in lines}

    assert ids() > ids("ben") > ids("ben", "--since", "6 jan 2026") == ids("ben", "--until", "4 jan 2026") != set()
    assert ids("ben") == ids("ben", "--since", "5 jan 2026", "--until", "5 jan 2026")


def test_what_is_there_is_not_written_over_unless_told_to(three: Home) -> None:
    to = three.path / "notes.jsonl"
    to.write_text("mine")
    assert "is there already" in refused(run(three.path, "export", "jsonl", "--to", str(to), **three.variables))
    assert to.read_text() == "mine"
    printed(three, "export", "jsonl", "--to", str(to), "--force")
    assert to.read_text() != "mine"


@pytest.mark.parametrize("to", ["", " "])
def test_no_path_is_none(three: Home, to: str) -> None:
    before = sorted(three.path.rglob("*"))
    said = refused(run(three.path, "export", "csv", "--to", to, **three.variables))
    assert "--to names no path" in said and sorted(three.path.rglob("*")) == before


@pytest.mark.parametrize(("hides", "called"), [("false", "Ben Okafor"), ("true", "Partner 2")])
def test_why_there_is_no_file_names_nobody_while_names_are_hidden(three: Home, hides: str, called: str) -> None:
    three.settings(f"hide_names = {hides}\n")
    said = refused(run(three.path, "export", "invite", called, "--to", "-", **three.variables))
    assert f"no meeting with {called} is arranged" in said


def test_those_whose_names_are_one_as_a_file_have_two(home: Home) -> None:
    names = {"li-1": "Li / Zo", "li-2": "Li ? Zo"}
    for id, name in names.items():
        home.add(id, name)
        home.keep(id, *meeting(id, f"of-{id}"))
    together, alone = home.path / "together", home.path / "alone"
    printed(home, "export", "markdown", "--by", "person", "--to", str(together))
    for name in reversed(names.values()):
        printed(home, "export", "markdown", name, "--by", "person", "--to", str(alone), "--force")
    files = {path.name: path.read_bytes() for path in alone.iterdir()}
    assert len(files) == 2 and files == {path.name: path.read_bytes() for path in together.glob("Li*")}
    for id, name in names.items():
        (page,) = (path for path in alone.iterdir() if id in path.read_text())
        meetings = home.path / f"meetings of {id}"
        printed(home, "export", "markdown", name, "--to", str(meetings))
        assert all(f"[[{page.stem}]]" in path.read_text() for path in meetings.iterdir())


def test_a_folder_in_the_place_of_the_file(three: Home) -> None:
    said = refused(run(three.path, "export", "jsonl", "--to", str(three.path), "--force", **three.variables))
    assert "is a folder: name another file." in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--since", "soon"), "The day after --since can't be taken. “soon” can't be read"),
        (("--since", "2026", "--until", "2025"), "turn them round"),
        (("Okafro",), "Did you mean Ben Okafor?"),
    ],
)
def test_what_can_not_be_meant_is_one_sentence(three: Home, arguments: tuple[str, ...], said: str) -> None:
    assert said in refused(run(three.path, "export", "jsonl", "--to", "-", *arguments, **three.variables))


def test_who_reads_it_may_go(three: Home) -> None:
    with closed_pipe() as out:
        ran = run(three.path, "export", "jsonl", "--to", "-", out=out, **three.variables)
    assert (ran.returncode, ran.stderr) == (141, b"")


def test_the_copy_of_one_partner_alone(three: Home) -> None:
    told = printed(three, "export", "copy", "okafor", "--to", "-", "--plain")
    assert told.startswith("For Ben Okafor, ") and "\n- [ ] ask Dana\n" in told and "a note of" not in told
    assert b"NAME" in run(three.path, "export", "copy", **three.variables).stderr


def test_a_folder_of_tables_and_one_of_them(three: Home) -> None:
    to = three.path / "tables"
    assert printed(three, "export", "csv", "--to", str(to)) == f"Written: 7 files in {to}\n"
    assert {each.name for each in to.iterdir()} == {f"{table}.csv" for table in TABLES}
    notes = printed(three, "export", "csv", "--table", "notes", "--to", "-").encode()
    assert notes == (to / "notes.csv").read_bytes() != b""
    one = three.path / "one.csv"
    assert printed(three, "export", "csv", "--table", "notes", "--to", str(one)) == f"Written: {one}\n"
    assert one.read_bytes() == notes
    # Where a path goes on from is said as well.
    relative = os.path.relpath(three.path / "goals.csv")
    assert printed(three, "export", "csv", "--table", "goals", "--to", relative) == f"Written: {Path.cwd() / relative}\n"


def test_standard_output_takes_one_file(three: Home) -> None:
    said = refused(run(three.path, "export", "csv", "--to", "-", **three.variables))
    assert said.endswith("name a folder with --to, or choose one table with --table.\n")


def test_notes_for_obsidian(three: Home) -> None:
    to = three.path / "vault" / "peercoach"
    assert printed(three, "export", "markdown", "--to", str(to)) == f"Written: 3 files in {to}\n"
    names = ["2026-01-05 Ben Okafor.md", "2026-01-05 Zoë Ruiz 2.md", "2026-01-05 Zoë Ruiz.md"]
    assert sorted(each.name for each in to.iterdir()) == names
    assert "- [ ] Zoë: ask Dana · 8 of 10 sure\n" in (to / "2026-01-05 Zoë Ruiz.md").read_text()
    one = printed(three, "export", "markdown", "ben", "--by", "person", "--to", "-")
    assert "ask Dana" in one and one.startswith("---\n")


def test_a_time_of_which_nothing_is_kept(three: Home) -> None:
    to = three.path / "vault"
    said = "Nothing of that is kept, so nothing was written.\n"
    assert printed(three, "export", "markdown", "--since", "2 feb 2026", "--to", str(to)) == said
    assert not to.exists()


STOPPED = """
import os, signal, sys
from peercoach_tui.disk import Disk
create, files = Disk.create, []
def creating(self, path):
    files.append(path)
    if len(files) == 2:
        os.kill(os.getpid(), signal.{told})
    return create(self, path)
Disk.create = creating
from peercoach_tui.cli import main
code = main(["export", "markdown", "--to", {to!r}])
assert files == [], "it was written"
"""


@pytest.mark.parametrize("told", ["SIGINT", "SIGTERM"])
def test_stopped_in_the_midst_it_leaves_nothing_behind(three: Home, told: str) -> None:
    to = three.path / "vault" / "peercoach"
    ran = python(three.path, STOPPED.format(told=told, to=str(to)), **three.variables)
    assert (ran.returncode, ran.stdout, ran.stderr) == (-2 if told == "SIGINT" else 143, b"", b"")
    assert not to.parent.exists()


def test_what_takes_over_a_second_has_a_bar_of_which_nothing_stays(three: Home) -> None:
    slow = """
import sys, threading
from peercoach_tui.cli import bar
from peercoach_tui.disk import Disk
bar.AFTER = 0.0
shown, show = threading.Event(), bar._show
def showing(words, out, after, done, counted):
    class Out:
        def __getattr__(self, name): return getattr(out, name)
        def write(self, text):
            shown.set()
            return out.write(text)
    show(words, Out(), 0.0, done, counted)
bar._show = showing
create = Disk.create
def creating(self, path):
    assert shown.wait(20)
    return create(self, path)
Disk.create = creating
from peercoach_tui.cli import main
raise SystemExit(main(["export", "markdown", "--to", sys.argv[1]]))
"""
    (three.path / "slow.py").write_text(slow)
    terminal = Terminal(
        three.path, str(three.path / "slow.py"), str(three.path / "vault"), program=Path(sys.executable), **three.variables
    )
    while terminal.read():
        pass
    assert b"Writing" in terminal.written
    assert "Written: 3 files in" in terminal.text and "Writing" not in terminal.text
