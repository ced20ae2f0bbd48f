"""What the README says of what comes in is true."""

import re
from datetime import date
from pathlib import Path

import pytest

from peercoach_tui.cli.parser import parser
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.days import Day, Order, day_in
from peercoach_tui.exchange.headings import WORDS, columns_of
from peercoach_tui.exchange.mapping import mapping_in
from peercoach_tui.exchange.reader import MOST, MOST_LINES, MOST_OF_TEXT, Source
from peercoach_tui.exchange.registry import readers
from peercoach_tui.importing.batches import take_back
from peercoach_tui.importing.people import meant
from tests.importing.desks import desk, found, names, planned, take
from tests.test_readme import README

TOLD = README.partition("\n## What comes in\n")[2].partition("\n## ")[0]
OF = dict(re.findall(r"^- ((?:`[\w-]+`(?:, )?)+): (.*?)(?=^- |^$)", TOLD, flags=re.MULTILINE | re.DOTALL))
(MAP,) = re.findall(r"```toml\n(.*?)```", TOLD, flags=re.DOTALL)
ROW = "2026-11-03{0}Zoë Ruiz{0}asks about Dana\n"


def test_each_reader_is_told() -> None:
    assert {each.word for each in readers()} == {word for words in OF for word in re.findall(r"[\w-]+", words)}


def test_the_headings_and_days_of_a_table_are_read() -> None:
    told = " ".join(OF["`csv`"].split())
    headings = re.findall(r"`([\w -]+)`", told.partition("(")[2].partition(")")[0])
    assert len(headings) > 10
    assert all(columns_of([heading], {}).places for heading in headings)
    days = re.findall(r"`([\w ./-]+)`", told.partition("; days as ")[2].partition(" as ")[0])
    assert len(days) == 4
    assert {day_in(day, order=Order(day_first=False)) for day in days} == {Day(date(2026, 11, 24))}
    assert day_in(days[-1]) is None


def test_what_a_due_date_leaves_open_is_to_come() -> None:
    told = " ".join(OF["`csv`"].split())
    (week,) = re.findall(
        r"A due date without a year is the next one from the day of its row on, and a week \(`(.*?)`\) its Friday", told
    )
    read = found(f"date,person,follow-up,due\n2026-11-03,Ana,a,8.12.\n2026-11-03,Ana,b,8 Oct\n2026-11-03,Ana,c,{week}\n", "a.csv")
    assert [each.due for each in read.follow_ups] == [date(2026, 12, 8), date(2027, 10, 8), date(2026, 12, 11)]
    (short,) = re.findall(r"and of `([\d-]+)`, where the days of a file make sense with the year first alone", told)
    assert [each.day for each in found(f"date,person\n{short},Ana\n", "a.csv").meetings] == [date(2026, 10, 8)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_is_read_in_each_encoding_with_each_separator(encoding: str, separator: str) -> None:
    content = separator.join(("date", "person", "notes")) + "\n" + ROW.format(separator)
    (meeting,) = found(content.encode(encoding), "a.csv").meetings
    assert (meeting.person, meeting.day, [note.text for note in meeting.notes]) == (
        "Zoë Ruiz",
        date(2026, 11, 3),
        ["asks about Dana"],
    )


def test_whose_a_follow_up_is() -> None:
    table = found("date,person,follow-up\n2026-11-03,Zoë,ask Dana\n2026-11-03,Zoë,me: call\n", "a.csv")
    assert [each.owner for each in table.follow_ups] == [Side.THEM, Side.ME]
    assert any("taken as theirs" in finding.words for finding in table.findings)
    (task,) = re.findall(r"`(- \[ \] … 📅 [\d-]+)`", OF["`markdown`"])
    page = found(f"---\ndate: 2026-11-03\nperson: Zoë\n---\n{task}\n", "a.md")
    ((follow_up,),) = [meeting.follow_ups for meeting in page.meetings]
    assert (follow_up.what, follow_up.owner, follow_up.due) == ("…", Side.ME, date(2026, 12, 4))


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("---\ndate: 2026-11-03\nperson: Zoë Ruiz\n---\nx\n", "a.md"),
        ("x\n", "2026-11-03 Zoë Ruiz.md"),
        ("# 2026-11-03 Zoë Ruiz\nx\n", "a.md"),
        (f"{re.findall(r'`(## [^`]+)`', OF['`markdown`'])[0]}\nx\n", "2026-11-03.md"),
        ("[2026-11-03 09:30] Met @zoë_ruiz\nx\n", "journal.txt"),
    ],
)
def test_where_a_day_and_a_person_may_stand(content: str, name: str) -> None:
    (meeting,) = found(content, name).meetings
    assert (meeting.person, meeting.day) == ("Zoë Ruiz", date(2026, 11, 3))


def test_the_mapping_file_is_read_as_it_stands(tmp_path: Path) -> None:
    mapping = mapping_in(Source("map.toml", "map.toml", MAP.encode()))
    table = "Session;person;What we said;Remarks\n5/12/2025;Z.;one;two\n5/13/2025;work;three;\n5/14/2025;ana;four;\n"
    read = found(table, "a.csv", columns=mapping.columns, day_first=mapping.day_first)
    assert [(each.day, [note.text for note in each.notes]) for each in read.meetings] == [
        (date(2025, 5, 12), ["one", "two"]),
        (date(2025, 5, 13), ["three"]),
        (date(2025, 5, 14), ["four"]),
    ]
    with desk(tmp_path) as workspace:
        whom = meant(workspace, {"Z.": False, "work": False, "ana": False}, mapping.people)
        assert all(each.sure for each in whom.values())
        take(workspace, read, answers=mapping.people)
        assert names(workspace) == ["ana", "Zoë Ruiz"]


def test_each_of_our_words_for_a_column_is_told() -> None:
    columns = MAP.partition("[people]")[0].partition("[columns]")[2]
    assert set(WORDS) == {
        *re.findall(r"^(\w+) =", columns, flags=re.MULTILINE),
        *re.findall(r"\w+", columns.partition("# and ")[2]),
    }


def test_the_bounds_and_the_options_are_those_of_the_program() -> None:
    bounds = re.findall(r"A text of more than (\d+) MB or ([\d,]+) lines, or a `jsonl` of more than (\d+) MB", TOLD)
    assert bounds == [(str(MOST_OF_TEXT >> 20), f"{MOST_LINES:,}", str(MOST >> 20))]
    options = set(re.findall(r"`(--[a-z]+)", TOLD))
    assert options == {"--as", "--map", "--person", "--undo", "--yes"}
    help_of_import = next(each for each in parser()._subparsers._group_actions[0].choices.items() if each[0] == "import")[1]  # type: ignore[union-attr]
    assert all(option in help_of_import.format_help() for option in options)


def test_once_more_one_that_grew_and_one_that_overlaps_make_nothing_twice_and_all_goes_and_comes_again(tmp_path: Path) -> None:
    head = "date;person;notes\n"
    first, grown = head + ROW.format(";"), head + ROW.format(";") + "2026-11-10;Zoë Ruiz;more\n"
    with desk(tmp_path) as workspace:
        take(workspace, found(first, "a.csv"))
        assert planned(workspace, found(first, "a.csv")).is_empty
        (share,) = planned(workspace, found(grown, "b.csv")).shares
        assert share.counted() == {"meeting": 1, "note": 1}
        take_back(workspace)
        assert names(workspace) == []
        take(workspace, found(first, "a.csv"))
        assert names(workspace) == ["Zoë Ruiz"]
