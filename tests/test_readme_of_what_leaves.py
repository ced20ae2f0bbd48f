"""Each sentence of the README under "What leaves" is true of the program."""

import asyncio
import csv
import json
import re
import shlex
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from io import StringIO
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
import yaml
from icalendar import Calendar
from textual.pilot import Pilot

from peercoach_tui.cli.parser import parser
from peercoach_tui.content.loader import load
from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import Stopped
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.sessions.moments import NoteKept, NoteSort
from peercoach_tui.domain.settings import Settings
from peercoach_tui.exchange.export import IsThere, export_file, export_folder
from peercoach_tui.exchange.format import Page
from peercoach_tui.exchange.registry import formats
from peercoach_tui.exchange.selection import Book, Selection
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.app import EXPORT, PeercoachApp
from peercoach_tui.tui.exporting.screen import ExportScreen
from peercoach_tui.workspace import Workspace
from tests.cli.people import ANA, BEGAN, BEN, Home, meeting
from tests.cli.running import refused, run
from tests.cli.test_log import printed
from tests.demo.years import TUESDAY, ZONE, kept_year, with_partners
from tests.domain.arranging import Notes
from tests.domain.sessions.meetings import Pair
from tests.exchange.calendar.made import selection as of_notes
from tests.exchange.selections import book, gone, selection
from tests.importing.desks import found
from tests.tui.waiting import press, shown, type_in, until

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")
SECTION = " ".join(README.partition("\n## What leaves\n")[2].partition("\n## ")[0].split())
WORDS = {each.word for each in formats()}
CLAIMS: dict[str, Callable[[Path], None]] = {}


def claim(*sentences: str) -> Callable[[Callable[[Path], None]], Callable[[Path], None]]:
    """Say which sentences a check shows to be true."""

    def add(check: Callable[[Path], None]) -> Callable[[Path], None]:
        CLAIMS.update(dict.fromkeys(sentences, check))
        return check

    return add


@cache
def year() -> Selection:
    kept, content = kept_year(), load()
    folds = sorted(with_partners(kept), key=lambda fold: fold.partner.name)
    books = tuple(Book(partner=fold.partner, fold=fold, place=place) for place, fold in enumerate(folds, 1))
    parts = {"stages": content.stages, "checklist": content.checklist, "deck": content.deck}
    return Selection(books=books, coach=kept[COACH], today=TUESDAY.date(), zone=ZONE).but(**parts)


def exported(word: str, chosen: Selection | None = None, **options: str) -> dict[str, str]:
    (format,) = [each for each in formats() if each.word == word]
    chosen = chosen or year()
    one = chosen.but(books=chosen.books[:1], whole=False) if format.for_one else chosen
    return {page.name: page.content.decode() for page in format.pages(one, options)}


def only(word: str, chosen: Selection | None = None, **options: str) -> str:
    (text,) = exported(word, chosen, **options).values()
    return text


def rows(text: str) -> list[dict[str, str]]:
    return [*csv.DictReader(StringIO(text, newline=""), strict=True)]


def events(text: str) -> list[dict[str, str]]:
    return [{name: str(value) for name, value in each.items()} for each in Calendar.from_ical(text).walk("VEVENT")]


def home(path: Path) -> Home:
    (path / "home").mkdir()
    found = Home(path / "home")
    found.add(ANA, "Zoë Ruiz")
    found.add(BEN, "Ben Okafor")
    found.keep(ANA, *meeting(ANA, "hers"))
    found.keep(BEN, *meeting(BEN, "his"))
    return found


def test_every_sentence_has_a_check() -> None:
    rest = SECTION
    for sentence in CLAIMS:
        assert sentence in rest, sentence
        rest = rest.replace(sentence, "", 1)
    assert not re.findall(r"\w+", rest)


@pytest.mark.parametrize("sentence", CLAIMS)
def test_it_is_true(sentence: str, tmp_path: Path) -> None:
    CLAIMS[sentence](tmp_path)


@claim(
    "Nothing leaves unless you ask for it: `peercoach export FORMAT [NAME]`, or `Export …` in the palette "
    "(`ctrl+p`) of any place.",
)
def _nothing_leaves_unasked(path: Path) -> None:
    at = home(path)
    before = set(at.path.rglob("*"))
    printed(at, "brief", "ben")
    assert {each for each in at.path.rglob("*") if each.suffix in (".md", ".csv", ".ics")} == set()
    assert set(at.path.rglob("*")) == before


@claim(
    "Typed there, the name of a format, or how it begins, opens it on that one.",
)
def _a_format_is_found_by_its_name(path: Path) -> None:
    asyncio.run(_formats_are_found(home(path)))


async def _formats_are_found(at: Home) -> None:
    with at.opened() as notebook:
        new_id = IdMaker(Random(7).getrandbits)
        app = PeercoachApp(
            Workspace(open_notebook=lambda: notebook, settings=Settings(), now=lambda: BEGAN, zone="Europe/Berlin", new_id=new_id)
        )
        async with app.run_test() as pilot:
            await until(pilot, lambda: app.workspace.loaded)
            await press(pilot, "escape")
            await _is_found(pilot, "the partner's copy", "The partner's copy")
            await press(pilot, "escape")
            await _is_found(pilot, "she", "Sheet to print")


async def _is_found(pilot: Pilot[None], typed: str, title: str) -> None:
    await press(pilot, "ctrl+p")
    await type_in(pilot, typed)
    await until(pilot, lambda: f"{EXPORT} {title}" in shown(pilot.app))
    await press(pilot, "enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, ExportScreen))
    screen = pilot.app.screen
    assert isinstance(screen, ExportScreen) and screen.what.format.title == title


@claim(
    "`peercoach export FORMAT --help` has an example of each.",
)
def _help_has_an_example(path: Path) -> None:
    for each in formats():
        words = shlex.split(each.example.partition(" | ")[0])[1:]
        assert words[:2] == ["export", each.word]
        assert parser().parse_args(words).format is each


@claim(
    "What was erased or only typed as a draft is in no file, and what you took back in none but `jsonl`, which "
    "has all that is kept, and `ical`, where it is cancelled.",
)
def _what_is_gone_stays_gone(path: Path) -> None:
    for word in WORDS - {"invite", "jsonl"}:
        assert "SECRET" not in "".join(exported(word, gone("SECRET")).values()), word
    kept = only("jsonl", gone("SECRET"))
    assert "SECRET" in kept and "taken back" in kept
    notes = Notes()
    notes.take_back(notes.arrange(7, place="SECRET"))
    cancelled = only("ical", of_notes(notes))
    assert [each["STATUS"] for each in events(cancelled)] == ["CANCELLED"] and "SECRET" not in cancelled
    at = home(path)
    with at.opened() as notebook:
        notebook.keep_live(BEN, Live(session="his", since=BEGAN, seen=BEGAN, draft="SECRET")).result()
        assert b"SECRET" in at.texts()
        for word, name in (("markdown", ""), ("jsonl", ""), ("sheet", "ben"), ("copy", "ben")):
            to = path / word
            assert run(at.path, "export", word, *filter(None, [name]), "--to", str(to), **at.variables).returncode == 0
            assert not [each for each in (to, *to.rglob("*")) if each.is_file() and b"SECRET" in each.read_bytes()]


@claim(
    "Names are the real ones, also while they are hidden on the screen.",
)
def _names_are_real(path: Path) -> None:
    at = home(path)
    at.settings("hide_names = true\n")
    assert "Okafor" in printed(at, "export", "csv", "--table", "notes", "--to", "-")
    assert "Okafor" not in printed(at, "log")


@claim(
    "`markdown` | for Obsidian and its kin: a file for each meeting, with `--by person` one for each person.",
)
def _a_file_a_meeting_or_a_person(path: Path) -> None:
    met = sum(len(book.fold.sessions) for book in year().books)
    named = [name for name in exported("markdown") if re.match(r"\d{4}-\d\d-\d\d ", name)]
    assert len(named) == met
    assert {f"{book.partner.name}.md" for book in year().books} < set(exported("markdown", by="person"))


@claim(
    "Properties for date, place, person (a link), topics (tags) and ids; a heading for each stage, their words "
    "as quotes, follow-ups as `- [ ] … 📅 2026-12-04`; what is in no meeting (goals, points, their career map, "
    "what you agreed), your own goals and map, and the group's gatherings, in files of their own |",
)
def _what_is_in_the_pages(path: Path) -> None:
    pages = exported("markdown")
    page = next(text for name, text in pages.items() if name.endswith(" Ana Ruiz.md") and "\n> " in text and "place:" in text)
    _, head, body = page.split("---\n", 2)
    told = yaml.safe_load(head)
    assert told.keys() >= {"date", "place", "person", "tags", "id", "person id"} and told["person"] == "[[Ana Ruiz]]"
    assert re.findall(r"^## \S", body, re.MULTILINE) and re.findall(r"^> \S", body, re.MULTILINE)
    assert re.findall(r"^- \[ \] .* 📅 \d{4}-\d\d-\d\d$", "\n".join(pages.values()), re.MULTILINE)
    between = pages["Ana Ruiz between meetings.md"]
    assert {"## Goals", "## Career map", "## You agreed"} <= {*between.splitlines()}
    assert "## To bring up" in "".join(pages.values())
    assert {"## Goals", "## Career map"} <= {*pages["My goals.md"].splitlines()}
    assert "## Gatherings" in pages["Whole group.md"]


@claim(
    "`csv` | tables for a spreadsheet: notes, follow-ups, goals, meetings, people (with what you agreed), career "
    "maps, gatherings; one of them with `--table`.",
)
def _the_tables(path: Path) -> None:
    names = ["notes", "follow-ups", "goals", "meetings", "people", "career-maps", "gatherings"]
    assert list(exported("csv")) == [f"{name}.csv" for name in names]
    assert all(rows(text) for text in exported("csv").values())
    assert any(row["you agreed"] for row in rows(only("csv", table="people")))


@claim("The last three are not taken in again.")
def _what_stays_out(path: Path) -> None:
    for table in ("people", "career-maps", "gatherings"):
        came = found(only("csv", table=table).encode(), f"{table}.csv")
        assert came.words.startswith("a table of peercoach") and "left out: JSON Lines has all" in came.findings[0].words
        assert (came.meetings, came.follow_ups, came.goals) == ((), (), ())


@claim(
    "Days as `2026-11-24`, hours as they were there, ids last.",
)
def _days_and_hours(path: Path) -> None:
    for text in exported("csv").values():
        assert text.partition("\r\n")[0].endswith("id")
    pair = Pair()
    pair.meet(date(2026, 11, 3), zone="Asia/Tokyo")
    (row,) = rows(only("csv", selection(book(*pair.moments)), table="meetings"))
    assert (row["date"], row["start"], row["time zone"]) == ("2026-11-03", "18:30", "Asia/Tokyo")


@claim(
    "`--excel` begins a file with the mark that Excel wants.",
)
def _the_mark(path: Path) -> None:
    assert all(text.startswith("\ufeff") for text in exported("csv", excel="yes").values())
    assert not [text for text in exported("csv").values() if text.startswith("\ufeff")]


@claim(
    "A cell that begins like a formula (`=` `+` `-` `@`) has a `'` before it |",
)
def _guarded_cells(path: Path) -> None:
    for sign in "=+-@":
        pair = Pair()
        pair.meet(date(2026, 11, 3), (25, 22), (NoteKept, {"text": f"{sign}1"}))
        (row,) = rows(only("csv", selection(book(*pair.moments)), table="notes"))
        assert row["text"] == f"'{sign}1"


@claim(
    "`hours` | the hours in which you coached, as a log for a credential has them: client, contact, first and "
    "last day, hours, kind (barter); with `--by meeting` a row for each.",
)
def _the_log(path: Path) -> None:
    log = rows(only("hours"))
    assert list(log[0]) == ["client", "contact", "start", "end", "hours", "kind"] and {row["kind"] for row in log} == {"barter"}
    assert len(log) == len(year().books) < len(rows(only("hours", by="meeting")))


@claim(
    "Who didn't agree to be named is `Client 2`.",
    "A meeting typed up without its minutes doesn't count |",
)
def _who_is_named_and_what_counts(path: Path) -> None:
    pair = Pair()
    pair.meet(date(2026, 11, 3), (25, 22))
    pair.meet(date(2026, 11, 10), (0, 0), typed_up=True)
    (row,) = rows(only("hours", selection(book(*pair.moments).but(place=2))))
    assert (row["client"], row["start"], row["end"]) == ("Client 2", "2026-11-03", "2026-11-03")


@claim(
    "`jsonl` | all that is kept, as it is kept, a moment a line: what `peercoach` takes in again |",
    '`jsonl` is UTF-8 with a JSON object a line. The first is `{"peercoach export": 1}`, with the version of '
    'what follows. Each other is `{"partner": ID, "moment": {…}}`: `ID` is a partner\'s, or `coach` for what is '
    "yours alone; a moment has its `kind`, its `id`, the instant `at` which it was kept (UTC), the `session` "
    "where it belongs to a meeting, whose beginning has that id, and the fields of its kind, as the files "
    "`moments.py` in `peercoach_tui/domain/` tell them; a field that isn't there has its default. Those with one "
    "partner follow each other by `at`, then `id`.",
)
def _the_whole(path: Path) -> None:
    first, *others = map(json.loads, only("jsonl").splitlines())
    assert first == {"peercoach export": 1}
    folds = {book.fold.id: book.fold for book in year().books} | {COACH: year().coach}
    assert {each["partner"] for each in others} == folds.keys()
    moments: dict[str, list[dict[str, str]]] = {id: [] for id in folds}
    for each in others:
        moments[each["partner"]].append(each["moment"])
    for id, fold in folds.items():
        assert [each["id"] for each in moments[id]] == [moment.id for moment in fold.timeline]
        begun = {each["id"] for each in moments[id] if each["kind"] == "session begun"}
        assert {each["session"] for each in moments[id] if each.get("session")} <= begun
        stamps = [(datetime.fromisoformat(each["at"]).astimezone(UTC), each["id"]) for each in moments[id]]
        assert all(one < other for one, other in pairwise(stamps))
    at = home(path)
    printed(at, "export", "jsonl", "--to", str(path / "all.jsonl"))
    (path / "other").mkdir()
    other = Home(path / "other")
    printed(other, "import", str(path / "all.jsonl"), "--yes")
    assert printed(other, "log") == printed(at, "log")


@claim(
    "`ical` `invite` | your meetings, due dates and gatherings; the next meeting alone, for your partner's calendar.",
    "All hours are in UTC.",
    "No word of your notes |",
)
def _the_calendar(path: Path) -> None:
    whole, alone = only("ical"), only("invite")
    titles = {each["SUMMARY"].partition(" with ")[0].partition(":")[0] for each in events(whole)}
    assert titles >= {"Peer coaching", "Follow-up due", "Follow-up settled", "Peer coaching, the whole group"}
    assert [each["SUMMARY"] for each in events(alone)] == ["Peer coaching"]
    assert "TZID" not in whole + alone and re.search(r"^DTSTART:\d{8}T\d{6}Z\r$", whole, re.MULTILINE)
    unfolded = (whole + alone).replace("\r\n ", "")
    notes = [note.kept.text for book in year().books for account in book.fold.accounts for note in account.notes]
    assert len(notes) > 100 and not [text for text in notes if len(text) > 12 and text in unfolded]


@claim(
    "A meeting that was put off, taken back or discarded is cancelled there.",
)
def _what_is_cancelled(path: Path) -> None:
    notes = Notes()
    notes.put_off(notes.arrange(7))
    notes.take_back(notes.arrange(8))
    session = notes.begin()
    notes.take_back(session, session)
    assert [each["STATUS"] for each in events(only("ical", of_notes(notes)))] == ["CANCELLED"] * 3


@claim(
    "What moved counts more (`SEQUENCE`) than what a calendar has, also when notes of another machine come in between yours.",
)
def _what_moved_counts_more(path: Path) -> None:
    whole, without = Notes(), Notes()
    first = whole.arrange(7)
    whole.arrange(8)
    whole.put_off(first)
    # A machine that doesn't know the second date puts off the first.
    without.moments += [whole.moments[1], whole.moments[3]]
    (had,), (has,) = (events(only("ical", of_notes(each))) for each in (without, whole))
    assert had["UID"] == has["UID"] and (had["STATUS"], has["STATUS"]) == ("CANCELLED", "CONFIRMED")
    assert int(has["SEQUENCE"]) > int(had["SEQUENCE"])


@claim(
    "`sheet` `copy` | a page to print for a meeting without a laptop; the follow-ups and goals of both, for your "
    "partner to have |",
)
def _the_pages_on_paper(path: Path) -> None:
    assert (
        55 < len(only("sheet", plain="yes").splitlines()) <= 60 and max(map(len, only("sheet", plain="yes").splitlines())) <= 72
    )
    told = only("copy")
    fold = year().books[0].fold
    assert all(each.what in told for each in fold.follow_ups if each.is_open and each.owner.value == "them")
    pair = Pair()
    pair.meet(date(2026, 11, 3), (25, 22), (NoteKept, {"text": "SECRET"}), (NoteKept, {"text": "SECRET", "sort": NoteSort.WORDS}))
    assert "SECRET" not in only("copy", selection(book(*pair.moments)))


@claim(
    "`--since` and `--until` choose a time, by the day of a meeting.",
)
def _a_time(path: Path) -> None:
    some = year().but(since=date(2026, 10, 1), until=date(2026, 10, 31))
    days = [row["date"] for row in rows(only("csv", some, table="meetings"))]
    assert days and set(days) == {row["date"] for row in rows(only("csv", table="meetings")) if row["date"][:7] == "2026-10"}


@claim(
    "`--to` names a file or a folder, and `-` standard output, which takes one file.",
    "A file that is there is written over with `--force` alone.",
    "The same notes give the same bytes.",
)
def _where_it_goes(path: Path) -> None:
    at, folder, file = home(path), path / "tables", path / "notes.csv"
    printed(at, "export", "csv", "--to", str(folder))
    printed(at, "export", "csv", "--table", "notes", "--to", str(file))
    before = file.read_bytes()
    assert before == (folder / "notes.csv").read_bytes()
    assert printed(at, "export", "csv", "--table", "notes", "--to", "-").encode() == before
    assert "standard output takes one" in refused(run(at.path, "export", "csv", "--to", "-", **at.variables))
    file.write_text("mine")
    assert "is there already" in refused(run(at.path, "export", "csv", "--table", "notes", "--to", str(file), **at.variables))
    assert file.read_text() == "mine"
    printed(at, "export", "csv", "--table", "notes", "--to", str(file), "--force")
    assert file.read_bytes() == before
    for word in WORDS:
        assert exported(word) == exported(word)


@claim(
    "All files get their names at the end, or none: an export that is stopped or fails leaves nothing behind "
    "(one that is killed may leave hidden files that end in `.tmp`, which a later export there removes).",
    "What another program writes there meanwhile is not written over either.",
)
def _all_or_none(path: Path) -> None:
    pages, out = [Page("a", b"1"), Page("b", b"2")], path / "out"

    def told(count: int) -> None:
        assert [each.suffix for each in out.iterdir()] == [".tmp"] * count
        if count == 2:
            raise Stopped("stopped")

    with pytest.raises(Stopped):
        export_folder(Disk(), out, pages, told=told)
    assert not out.exists()

    class Raced(Disk):
        def link(self, source: Path, target: Path) -> None:
            target.write_text("another's")
            super().link(source, target)

    with pytest.raises(IsThere):
        export_file(Raced(), path / "a", pages[:1])
    assert (path / "a").read_text() == "another's"


@claim(
    "Markdown has a visible sign in the place of a control character.",
)
def _control_characters(path: Path) -> None:
    pair = Pair()
    pair.meet(date(2026, 11, 3), (25, 22), (NoteKept, {"text": "bell \a and \x1b[31m red"}))
    (text,) = exported("markdown", selection(book(*pair.moments))).values()
    assert "bell ␇ and ␛" in text and "\x1b" not in text
