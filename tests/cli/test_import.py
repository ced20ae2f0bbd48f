"""`peercoach import FILE…`: a look first, then all of it or nothing, and back again."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peercoach_tui.domain.sessions.moments import NoteKept, SessionBegun
from peercoach_tui.domain.words import long_day
from peercoach_tui.exchange.incoming import found_in
from peercoach_tui.exchange.reader import NotRead, Source, Terms
from tests.cli.people import ANA, BEGAN, Home, meeting
from tests.cli.running import Ran, environment, refused, run, sentence
from tests.cli.test_log import printed
from tests.terminal import COMMAND, ENTER, Terminal


@pytest.fixture
def empty(tmp_path: Path) -> Home:
    """Another home, in which nothing is kept."""
    made = Home(tmp_path / "other")
    made.path.mkdir()
    return made


@pytest.fixture
def exported(two: Home) -> Path:
    """What is kept of the two, as JSON Lines."""
    to = two.path / "notes.jsonl"
    printed(two, "export", "jsonl", "--to", str(to))
    return to


def bring_in(home: Home, *arguments: str | Path, typed: str | None = None) -> Ran:
    return run(home.path, "import", *map(str, arguments), typed=typed, **home.variables)


def log(home: Home) -> str:
    """Return the meetings that are seen, "" where nobody is."""
    ran = run(home.path, "log", **home.variables)
    return ran.stdout.decode()


def test_a_look_first_and_nothing_taken_without_a_yes(exported: Path, empty: Home) -> None:
    ran = bring_in(empty, exported)
    assert ran.stdout.decode().splitlines() == [
        "notes.jsonl: an export of peercoach, JSON Lines",
        "",
        "  Ben Okafor (new)",
        f"  Zoë Ruiz (new): 1 meeting, 1 note and 1 follow-up (theirs), {long_day(BEGAN.date(), datetime.now(UTC).date())}",
    ]
    assert ran.stderr == b"peercoach: this was a look, and nothing was taken in: add --yes to take it in.\n"
    assert ran.returncode == 2
    assert not (empty.data / "partners").exists()


def test_once_more_makes_nothing_twice_and_undo_takes_all_back(exported: Path, two: Home, empty: Home) -> None:
    ran = bring_in(empty, exported, "--yes")
    assert (ran.returncode, ran.stderr) == (0, b"")
    done = "Taken in: 1 meeting, 1 note and 1 follow-up with 2 people. To take it back: peercoach import --undo"
    assert done in ran.stdout.decode()
    assert log(empty) == log(two) != ""
    again = bring_in(empty, exported)
    assert (again.returncode, again.stdout.decode().splitlines()[-1]) == (0, "Nothing of it is new.")
    back = bring_in(empty, "--undo")
    assert back.returncode == 0
    assert back.stdout.decode() == (
        "Taken back: 1 meeting, 1 note and 1 follow-up with 2 people, from today. Import the same again to bring it back.\n"
    )
    assert "Zoë" not in log(empty)
    assert "nothing came in that could be taken back" in refused(bring_in(empty, "--undo"))
    assert bring_in(empty, exported, "--yes").returncode == 0
    assert log(empty) == log(two)


def test_undo_of_what_was_worked_on_is_refused_without_a_yes(exported: Path, empty: Home) -> None:
    bring_in(empty, exported, "--yes")
    with empty.opened() as notebook:
        session = next(each for id in notebook.ids() for each in notebook.moments(id) if isinstance(each, SessionBegun))
        note = NoteKept(id="by-hand", at=BEGAN + timedelta(minutes=5), session=session.id, text="by hand")
        notebook.keep(session.partner, note).result()
    ran = bring_in(empty, "--undo")
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert "1 note that you added would go with it. peercoach import --undo --yes takes it back even so." in sentence(ran)
    assert "Zoë" in log(empty)
    assert bring_in(empty, "--undo", "--yes").returncode == 0
    assert "Zoë" not in log(empty) and "Someone" not in log(empty)


def test_in_a_terminal_it_asks(exported: Path, empty: Home) -> None:
    terminal = Terminal(empty.path, "import", str(exported), **empty.variables)
    terminal.see("Take in 1 meeting, 1 note and 1 follow-up with 2 people? y or n:")
    terminal.type("n" + ENTER)
    terminal.see("nothing was taken in")
    assert terminal.end() == 2
    terminal = Terminal(empty.path, "import", str(exported), **empty.variables)
    terminal.see("y or n:")
    terminal.type("y" + ENTER)
    terminal.see("Taken in: 1 meeting")
    assert terminal.end() == 0
    assert "Zoë" in log(empty)


def test_a_line_that_can_not_be_read_is_named_and_the_others_are_taken(exported: Path, empty: Home) -> None:
    lines = exported.read_text().splitlines()
    lines[2:2] = ["{nonsense", '{"partner":"x","moment":{"kind":"of tomorrow","id":"a","at":"2026-01-01T00:00:00Z"}}']
    lines[4:4] = [lines[4].replace(BEGAN.isoformat()[:10], "2999-01-01")]
    exported.write_text("\n".join(lines))
    said = bring_in(empty, exported, "--yes").stdout.decode().splitlines()
    assert said[1:4] == [
        "  line 3: holds no moment (it is no JSON): export it again.",
        "  line 4: is of a kind that this version doesn't know: import it with a later one.",
        "  line 5: holds what can't be (partner added: at): mend it there and export again.",
    ]
    assert "Zoë" in log(empty)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("notes.jsonl", b'{"peercoach export":2}\n', "line 1: this was written by another version"),
        ("notes.jsonl", b"", "is empty: name another file."),
        ("what.bin", bytes(range(256)) * 9, "is no text that can be read"),
        ("nul.bin", b"\0" * 5000, "is no text that can be read"),
    ],
)
def test_what_can_not_be_read_is_one_sentence(home: Home, name: str, content: bytes, said: str) -> None:
    (home.path / name).write_bytes(content)
    sentence = refused(bring_in(home, home.path / name, "--yes"))
    assert said in sentence and str(home.path / name) in sentence
    assert not home.data.exists()


def test_what_is_no_ordinary_file_is_one_sentence(home: Home) -> None:
    os.mkfifo(home.path / "pipe")
    (home.path / "folder").mkdir()
    with (home.path / "large.csv").open("wb") as large:
        large.truncate(200_000_000)
    (home.path / "secret.csv").write_text("x")
    (home.path / "secret.csv").chmod(0)
    for name, said in {
        "pipe": "is no ordinary file",
        "folder": "is a folder: name the files in it",
        "large.csv": "has more than 64 MB, and no more are read at once: split it",
        "nowhere.csv": "can't be read (no such file or directory)",
        **({"secret.csv": "can't be read (permission denied)"} if os.getuid() else {}),
    }.items():
        assert said in refused(bring_in(home, home.path / name, "--yes"))
    assert not home.data.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [((), "no file is named"), (("--undo", "a.csv"), "write one or the other"), (("a", "--as", "sausage"), "can't be")],
)
def test_what_can_not_be_meant_is_one_sentence(home: Home, arguments: tuple[str, ...], said: str) -> None:
    assert said in refused(bring_in(home, *arguments))


TABLE = "Tag;Wer;Notiz\n12.03.2025;Zoë;fragt\n13.03.2025;Ben Okafor;antwortet\n99.03.2025;Ben Okafor;nie\n"


@pytest.fixture
def table(two: Home) -> Path:
    """A table in which one name is sure and the other isn't."""
    to = two.path / "table.csv"
    to.write_bytes(TABLE.encode("cp1252"))
    return to


def test_a_name_that_is_not_sure_is_refused_with_what_to_write(two: Home, table: Path) -> None:
    ran = bring_in(two, table, "--yes")
    assert ran.returncode == 2
    assert ran.stdout.decode().splitlines() == [
        "table.csv: a CSV file of a spreadsheet, semicolons, Windows-1252",
        "  it isn't in UTF-8: read as Windows-1252, with “Zoë”. Where that is wrong, save it in UTF-8.",
        "  line 4: “99.03.2025” under “Tag” is no day: write it as " + f"{datetime.now(UTC).astimezone().date()}.",
        "",
        "  Ben Okafor: 1 meeting and 1 note, Thu 13 Mar 2025",
        "  Zoë (new): 1 meeting and 1 note, Wed 12 Mar 2025",
        "  “Zoë”: may be Zoë Ruiz, or someone new",
    ]
    assert '"Zoë" = "Zoë Ruiz", or "new" for someone new, "" for nobody.' in sentence(ran)
    assert "12 Mar" not in log(two)


@pytest.mark.parametrize(("known", "alias"), [("Zoë Ruiz", "Partner 1"), ("Ben Okafor", "Partner 2")])
def test_while_names_are_hidden_only_those_of_the_file_are_said(two: Home, known: str, alias: str) -> None:
    two.settings("hide_names = true\n")
    first, last = known.split()
    to = two.path / "table.csv"
    to.write_text(f"date;person;note\n2025-03-12;{first};asks\n")
    ran = bring_in(two, to, "--yes")
    assert ran.returncode == 2
    assert last not in (ran.stdout + ran.stderr).decode() and f"may be {alias}, or someone new" in sentence(ran)
    mapping = two.path / "map.toml"
    mapping.write_text(f'[people]\n"{first}" = "{known}"\n')
    ran = bring_in(two, to, "--yes", "--map", mapping)
    assert ran.returncode == 0
    assert last not in (ran.stdout + ran.stderr).decode() and f"{alias}: 1 meeting" in ran.stdout.decode()


@pytest.mark.parametrize(("answer", "names"), [("Zoë Ruiz", 2), ("new", 3), ("", 2), ("Someone Else", 3)])
def test_a_mapping_file_answers_for_names(two: Home, table: Path, answer: str, names: int) -> None:
    mapping = two.path / "map.toml"
    mapping.write_text(f'[columns]\nplace = "nirgends"\n[people]\n"zoë" = "{answer}"\n')
    ran = bring_in(two, table, "--yes", "--map", mapping)
    assert (ran.returncode, ran.stderr) == (0, b"")
    with two.opened() as notebook:
        assert len(notebook.ids()) == names


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[columns\n", "line 1: this can't be read as TOML"),
        ("colums = 1\n", "“colums” is not known"),
        ("columns = 1\n", "[columns] is a table"),
        ("[columns]\nnotes = 'Bemerkung'\n", "“notes” under [columns] is not known. There may be person, date, time,"),
        ("[columns]\ndate = 1\n", "date under [columns] is a heading in quotes"),
        ("[people]\nana = 1\n", "ana under [people] is a name in quotes"),
        ('day_first = "yes"\n', "day_first is true or false"),
    ],
)
def test_a_mapping_file_that_can_not_be_read(two: Home, table: Path, text: str, said: str) -> None:
    mapping = two.path / "map.toml"
    mapping.write_text(text)
    assert said in refused(bring_in(two, table, "--map", mapping))


def test_who_it_is_is_asked_once_in_a_terminal(two: Home, table: Path) -> None:
    terminal = Terminal(two.path, "import", str(table), **two.variables)
    terminal.see("Who is “Zoë”? 1 Zoë Ruiz, new for someone new, - for nobody, or a name:")
    terminal.type("1" + ENTER)
    terminal.see("Take in 2 meetings and 2 notes with 2 people? y or n:")
    terminal.type("y" + ENTER)
    terminal.see("Taken in: 2 meetings and 2 notes with 2 people.")
    assert terminal.end() == 0
    assert log(two).count("Zoë Ruiz") == 2


def test_a_file_that_names_nobody_needs_a_person(two: Home) -> None:
    to = two.path / "table.csv"
    to.write_text("date,note\n2025-03-12,x\n")
    assert "doesn't say whom you met: write --person and the name." in refused(bring_in(two, to, "--yes"))
    assert bring_in(two, to, "--yes", "--person", "Ben Okafor").returncode == 0


def test_ctrl_c_during_the_look_is_one_sentence_and_takes_nothing_in(two: Home) -> None:
    with two.opened() as notebook:
        before = notebook.ids()
    to = two.path / "table.csv"
    to.write_text("date,person,note\n" + "".join(f"2025-03-12,Ben Okafor,note {each}\n" for each in range(190_000)))
    terminal = Terminal(two.path, "import", str(to), **two.variables)
    terminal.see("Looking")
    terminal.type("\x03")
    terminal.see("stopped: nothing was taken in.")
    assert terminal.end() != 0
    with two.opened() as notebook:
        assert notebook.ids() == before


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(min_size=1, max_size=3000), name=st.sampled_from(["a.csv", "a.md", "a.jsonl", "a.json", "a"]))
def test_whatever_bytes_come_in_are_read_or_refused_in_one_sentence(content: bytes, name: str) -> None:
    try:
        read = found_in(Source(name, name, content), Terms(today=BEGAN.date()))
    except NotRead as problem:
        assert str(problem).count("\n") == 0 and name in str(problem)
    else:
        assert read.words


def test_a_kill_leaves_nothing_shown_and_once_more_finishes_it(two: Home, empty: Home) -> None:
    two.keep(ANA, *meeting(ANA, "long"), *_many_notes(60_000))
    to = two.path / "notes.jsonl"
    printed(two, "export", "jsonl", "--to", str(to))
    importing = subprocess.Popen(
        [str(COMMAND), "import", str(to), "--yes"],
        env=environment(empty.path, **empty.variables),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for size in _sizes(empty.data / "partners" / ANA):
        if size > 1_000_000:
            break
    importing.send_signal(signal.SIGKILL)
    assert importing.wait(60) == -signal.SIGKILL
    assert list((empty.data / "partners" / ANA).glob("*.jsonl")) and not list((empty.data / "coach").glob("*.jsonl"))
    assert "Zoë" not in log(empty)
    assert "nothing came in" in refused(bring_in(empty, "--undo"))
    assert bring_in(empty, to, "--yes").returncode == 0
    assert log(empty) == log(two)
    with empty.opened() as after, two.opened() as before:
        assert [each.id for each in after.moments(ANA)] == [each.id for each in before.moments(ANA)]


def _many_notes(number: int) -> Iterator[NoteKept]:
    for each in range(number):
        at = BEGAN + timedelta(minutes=6, milliseconds=each)
        yield NoteKept(id=f"many-{each}", at=at, session="long", text=f"a word {each}")


def _sizes(folder: Path) -> Iterator[int]:
    """Yield how much stands in the files of a folder, each time it is looked at, for a minute at most."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        yield sum(file.stat().st_size for file in folder.glob("*.jsonl"))


def test_what_came_in_stays_as_it_was_in_its_file(exported: Path, two: Home, empty: Home) -> None:
    bring_in(empty, exported, "--yes")
    to = empty.path / "again.jsonl"
    printed(empty, "export", "jsonl", "--to", str(to))

    def moments(file: Path) -> set[str]:
        lines = map(json.loads, file.read_text().splitlines()[1:])
        told = [{name: value for name, value in line["moment"].items() if name != "batch"} for line in lines]
        return {json.dumps(each) for each in told if each["kind"] != "batch"}

    assert moments(to) == moments(exported)
