"""`peercoach export sheet`: the page, and that its questions are remembered."""

from peercoach_tui.domain.questions.moments import SheetMade
from tests.cli.people import ANA, Home
from tests.cli.running import closed_pipe, run, sentence, shell
from tests.cli.test_log import printed

SHEET = ("export", "sheet", "ruiz", "--plain", "--to", "-")


def sheets(home: Home) -> list[SheetMade]:
    with home.opened() as notebook:
        return [each for each in notebook.moments(ANA) if isinstance(each, SheetMade)]


def test_it_is_printed_twice_alike_and_remembered_once(two: Home) -> None:
    page = printed(two, *SHEET)
    assert page.startswith("Zoë Ruiz") and page.count("[ ] ") >= 12 and page.count("\n") <= 60
    assert printed(two, *SHEET) == page
    (sheet,) = sheets(two)
    assert len(set(sheet.questions)) == 12 and sheet.batch is None


def test_it_is_written_to_a_file_of_its_kind(two: Home) -> None:
    to = two.path / "deep" / "sheet.md"
    assert printed(two, "export", "sheet", "ruiz", "--to", str(to)) == f"Written: {to}\n"
    assert to.read_text().startswith("# Zoë Ruiz\n") and len(sheets(two)) == 1


def test_what_is_not_printed_is_not_remembered(two: Home) -> None:
    to = two.path / "mine.md"
    to.write_text("mine")
    assert run(two.path, "export", "sheet", "ruiz", "--to", str(to), **two.variables).returncode == 2
    with closed_pipe() as out:
        assert run(two.path, *SHEET, out=out, **two.variables).returncode == 141
    assert sheets(two) == [] and to.read_text() == "mine"


def test_where_nothing_can_be_kept_it_is_printed_and_that_is_said(two: Home) -> None:
    # No file may grow: what is printed goes into a pipe.
    ran = shell(two.path, f'ulimit -f 0; "$peercoach" {" ".join(SHEET)}', **two.variables)
    assert ran.returncode == 0 and ran.stdout.decode().startswith("Zoë Ruiz")
    assert sentence(ran).startswith("peercoach: The questions of this sheet are not remembered. ")
    assert sheets(two) == []


def test_it_has_no_time(two: Home) -> None:
    ran = run(two.path, *SHEET, "--since", "2026", **two.variables)
    assert ran.returncode == 2 and b"--since" in ran.stderr
