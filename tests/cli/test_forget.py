"""`peercoach forget NAME`: nothing goes before the name is typed, and then all goes."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from peercoach_tui.domain.moment import TakenBack
from tests.cli.people import ANA, BEGAN, BEN, Home, meeting
from tests.cli.running import Ran, refused, run, shell
from tests.cli.test_brief import damage
from tests.terminal import ENTER, Terminal


def forget(home: Home, name: str, typed: str | bytes | None = None, **variables: Any) -> Ran:
    return run(home.path, "forget", name, typed=typed, **home.variables, **variables)


def kept(home: Home) -> set[str]:
    """Return the names of those who are known."""
    with home.opened() as notebook:
        return set(notebook.ids())


def test_what_would_go_is_said_before_it_goes(two: Home) -> None:
    two.keep(ANA, *meeting(ANA, "second"))
    said = forget(two, "Zoë", "no\n").stdout.decode()
    assert "Zoë Ruiz: 2 meetings, 2 notes, 2 follow-ups, 1 backup." in said
    assert f"{two.data}/partners/{ANA}" in said and f"{next((two.state / 'backups').iterdir())}/{ANA}" in said
    assert "nothing brings it back" in said


@pytest.mark.parametrize("typed", ["Zoë Ruiz\n", "  Zoe\u0308  Ruiz \r\n", "Zoë Ruiz", f"{ANA}\n"])
def test_all_goes_once_the_name_is_typed(two: Home, typed: str) -> None:
    assert b"a note of first" in two.texts()
    ran = forget(two, "zoë", typed)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "Zoë Ruiz is forgotten." in ran.stdout.decode() and b"What this can't reach" in ran.stdout
    assert kept(two) == {BEN}
    assert b"Ruiz" not in two.texts() and b"a note of first" not in two.texts()
    assert not list((two.state / "backups").glob(f"*/{ANA}/*"))


@pytest.mark.parametrize(
    "typed", [None, "", "\n", "y\n", "zoë ruiz\n", "Zoë\n", "Ben Okafor\n", "x" * 10000, b"\xff\n"], ids=range(9)
)
def test_anything_else_leaves_all(two: Home, typed: str | bytes | None) -> None:
    before = two.texts()
    ran = forget(two, "zoë", typed)
    assert ran.returncode == 2
    assert ran.stderr == b"peercoach: that is not the name, so nothing was forgotten.\n"
    assert two.texts() == before


@pytest.mark.parametrize("ending", [">/dev/full", ">&-", "| true", "<&-"])
def test_who_cannot_be_asked_forgets_nothing(two: Home, ending: str) -> None:
    before = two.texts()
    ran = shell(two.path, f"(sleep 0.5; echo 'Zoë Ruiz') | $peercoach forget Zoë {ending}", **two.variables)
    assert b"Traceback" not in ran.stderr
    assert two.texts() == before


def test_a_name_that_the_terminal_cannot_write(two: Home) -> None:
    ran = forget(two, ANA, f"{ANA}\n", PYTHONIOENCODING="ascii")
    assert ran.returncode == 0 and b"Zo\\xeb Ruiz is forgotten" in ran.stdout
    assert kept(two) == {BEN}


def test_several_of_that_name_are_named(two: Home) -> None:
    two.add("zoe-2", "Zoë Ruiz")
    said = refused(forget(two, "zoë", "Zoë Ruiz\n"))
    assert f"({ANA})" in said and "(zoe-2)" in said and said.count("Zoë Ruiz") == 2
    assert forget(two, "zoe-2", "Zoë Ruiz\n").returncode == 0
    assert kept(two) == {ANA, BEN}


def test_lines_to_bring_up_are_counted_where_there_are_any(two: Home) -> None:
    run(two.path, "bring", "zoë", typed="the scope\n", **two.variables)
    assert "1 follow-up, 1 talking point, " in forget(two, "Zoë", "no\n").stdout.decode()
    assert "point" not in forget(two, "Ben", "no\n").stdout.decode()


def test_of_several_it_says_who_was_taken_back(two: Home) -> None:
    two.add("zoe-2", "Zoë Ruiz")
    two.keep("zoe-2", TakenBack(id="back", at=BEGAN + timedelta(seconds=1), of="zoe-2-added"))
    said = refused(forget(two, "zoë", "Zoë Ruiz\n"))
    assert f"({ANA})" in said and "(zoe-2, taken back)" in said


def test_nobody_of_that_name_is_one_sentence(two: Home) -> None:
    assert "nobody is called 'Okafer'. Did you mean Ben Okafor?" in refused(forget(two, "Okafer", "Okafer\n"))
    assert "the name is empty" in refused(forget(two, "", "\n"))


def test_no_notes_is_one_sentence(home: Home) -> None:
    assert "there are no notes in" in refused(forget(home, "Ana"))
    assert home.files() == {}


@pytest.mark.parametrize("named_by", ["name", "id"])
def test_someone_whose_files_cannot_be_read(two: Home, named_by: str) -> None:
    damage(two, ANA)
    ran = forget(two, "Zoë" if named_by == "name" else ANA, f"{ANA}\n")
    assert ran.returncode == 0 and b"nothing that can be read, 1 backup" in ran.stdout
    assert kept(two) == {BEN} and b"Ruiz" not in two.texts()


@pytest.mark.parametrize("left", ["a damaged file", "a lost folder"])
def test_what_is_left_of_someone_without_a_name(two: Home, left: str) -> None:
    for file in (two.data / "partners" / ANA).glob("*.jsonl"):
        file.write_bytes(b"Ruiz") if left == "a damaged file" else file.unlink()
    if left == "a lost folder":
        (two.data / "partners" / ANA).rmdir()
    ran = forget(two, ANA, f"{ANA}\n")
    said = ran.stdout.decode()
    name = "Zoë Ruiz" if left == "a damaged file" else ANA  # a backup of what is there says it
    assert ran.returncode == 0 and f"{name}: nothing that can be read, 1 backup." in said
    assert f"their name, {ANA}: " in said or f"their name, {name} (or {ANA}): " in said
    assert b"Ruiz" not in two.texts() and not list((two.state / "backups").glob(f"*/{ANA}/*"))


def test_backups_that_stay_are_said(two: Home) -> None:
    """As in a state folder that can't be written any more."""
    (device,) = two.state.glob("device*")
    device.unlink()
    device.mkdir()
    ran = forget(two, ANA, f"{ANA}\n")
    assert ran.returncode == 2 and b"is forgotten, but for this:" in ran.stdout
    (backups,) = (two.state / "backups").iterdir()
    assert f"{backups}/{ANA}" in ran.stdout.decode().partition("but for this:")[2]


@pytest.mark.parametrize("name", ["coach", "..", "partners/ben-1", "../partners"])
def test_no_other_folder_can_be_named(two: Home, name: str) -> None:
    (two.data / "partners" / "coach").mkdir()
    assert "nobody is called" in refused(forget(two, name, f"{name}\n"))


@pytest.mark.parametrize("typed", ["", "\n", " \n"])
def test_someone_whose_name_is_lost_is_not_forgotten_by_typing_nothing(two: Home, typed: str) -> None:
    damage(two, ANA, name="")
    before = two.texts()
    ran = forget(two, ANA, typed)
    assert ran.returncode == 2 and "nothing was forgotten" in ran.stderr.decode()
    assert two.texts() == before


def test_in_a_terminal(two: Home, tmp_path: Path) -> None:
    terminal = Terminal(two.path, "forget", "ben", **two.variables)
    terminal.see("To forget them, type their name, Ben Okafor")
    terminal.type("Ben Okafor" + ENTER)
    terminal.see("Ben Okafor is forgotten.")
    assert terminal.end() == 0
    assert kept(two) == {ANA}


def test_someone_whose_adding_was_taken_back_can_be_forgotten(two: Home) -> None:
    two.add("mistake", "Mistaken Name")
    two.keep("mistake", TakenBack(id="back", at=BEGAN + timedelta(seconds=1), of="mistake-added"))
    assert b"Mistaken" in two.texts()
    ran = forget(two, "mistaken", "Mistaken Name\n")
    said = " ".join(ran.stdout.decode().split())
    assert "Mistaken Name was taken back, so no page shows them. Still in the files: their name, 1 backup." in said
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"Mistaken" not in two.texts()


def test_what_came_in_and_was_taken_back_is_counted_too(home: Home) -> None:
    table = home.path / "meetings.csv"
    table.write_text("date,person,notes,follow up\n2026-01-02,Mei Tanaka,one,call\n2026-01-09,Mei Tanaka,two,\n")
    run(home.path, "import", str(table), "--yes", **home.variables)
    run(home.path, "import", "--undo", **home.variables)
    ran = forget(home, "mei", "Mei Tanaka\n")
    said = "Mei Tanaka was taken back, so no page shows them. Still in the files: their name, 2 meetings, 2 notes, 1 follow-up, 1"
    assert said in " ".join(ran.stdout.decode().split())
    assert ran.returncode == 0 and b"Tanaka" not in b"".join(each.read_bytes() for each in home.data.rglob("*.jsonl"))


def test_of_what_stands_the_rest_is_counted_apart(two: Home) -> None:
    two.keep(ANA, *meeting(ANA, "second"))
    two.keep(ANA, TakenBack(id="gone", at=BEGAN + timedelta(hours=2), of="second"))
    said = " ".join(forget(two, "Zoë", "no\n").stdout.decode().split())
    gone = "and 1 meeting, 1 note and 1 follow-up that were taken back, but are still in the files."
    assert f"Zoë Ruiz: 1 meeting, 1 note, 1 follow-up, 1 backup, {gone}" in said
