"""Tables as other programs save them: what stands above the headings, merged cells, and headings that mean two things."""

from datetime import date

import pytest

from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.found import Finding, FoundInFile
from peercoach_tui.exchange.reader import NotRead
from peercoach_tui.exchange.tables import FOLLOW_UPS
from tests.importing.desks import found


def notes(read: FoundInFile) -> list[tuple[str, date, list[str]]]:
    return [(each.person, each.day, [note.text for note in each.notes]) for each in read.meetings]


NOV_3, NOV_4 = date(2026, 11, 3), date(2026, 11, 4)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize(("first", "separator"), [("sep=;", ";"), ('"sep=;"', ";"), ("SEP=,", ","), ("sep=\t", "\t")])
def test_the_line_that_tells_excel_what_parts_the_cells_is_no_heading(encoding: str, first: str, separator: str) -> None:
    rows = (("Datum", "Name", "Notiz"), ("03.11.2026", "Jörg", "fragt"), ("x", "Jörg", "y"))
    text = "".join(f"{line}\r\n" for line in (first, *map(separator.join, rows)))
    read = found(text.encode(encoding), "a.csv")
    assert notes(read) == [("Jörg", NOV_3, ["fragt"])]
    assert [each.line for each in read.findings if each.line] == [4]


def test_a_title_above_the_headings_is_left_out_and_told() -> None:
    read = found("Coaching log 2026,,\n,,\nDate,Person,Notes\n2026-11-03,Ana,x\n,Ana,y\n", "a.csv")
    assert notes(read) == [("Ana", NOV_3, ["x"])]
    assert [(each.line, each.words) for each in read.findings] == [
        (1, "what stands above the headings is left out."),
        (5, "has no day: write one."),
    ]


def test_a_row_of_merged_cells_goes_on_with_the_one_above() -> None:
    read = found("Date,Person,Note,To do\n2026-11-03,Ana,a,\n,,x,me: ask\n2026-11-04,Ben,b\n,,x,\n,,,\n,,,\n", "a.csv")
    assert notes(read) == [("Ana", NOV_3, ["a", "x"]), ("Ben", NOV_4, ["b", "x"])]
    assert [each.what for meeting in read.meetings for each in meeting.follow_ups] == ["ask"]
    assert read.findings == (
        Finding(line=3, several=True, words="2 rows name neither a day nor a person: they are taken with the row above."),
    )


def test_a_heading_over_lines_is_said_again_on_one() -> None:
    with pytest.raises(NotRead, match=r"line 1: none of its headings is known \(a ⏎ b, -, A{39}…\)"):
        found(f'"a\nb",,{"A" * 50}\n1,2,3\n', "a.csv")


def test_no_row_is_merged_with_what_says_neither() -> None:
    total = found("Date,Person,Note,Minutes\n,,x,\n2026-11-03,Ana,a,60\n,,,60\n", "a.csv")
    assert notes(total) == [("Ana", NOV_3, ["a"])]
    assert [(each.line, each.words) for each in total.findings] == [
        (2, "names nobody: write who it was."),
        (4, "names nobody: write who it was."),
    ]
    tasks = found("Person,To do\nAna,me: a\n,me: b\n", "a.csv")
    assert [(each.line, each.words) for each in tasks.findings] == [(3, "names nobody: write who it was.")]


def test_a_name_beside_a_person_is_a_title_and_who_and_when_are_of_the_task() -> None:
    notion = found('\ufeffName,Date,Person\nCoffee,"November 3, 2026 10:30 AM → 11:15 AM",Ana Ruiz\n', "a.csv")
    assert notes(notion) == [("Ana Ruiz", NOV_3, ["Coffee"])]
    assert [(each.hour, each.minutes) for each in notion.meetings] == [("10:30", 45)]
    tasks = found("Date,Name,Notes,Action items,Who,When\n2026-11-03,Ana,x,ask Bo,me,2026-12-04\n", "a.csv")
    (follow_up,) = tasks.meetings[0].follow_ups
    assert (tasks.meetings[0].person, follow_up.owner, follow_up.due) == ("Ana", Side.ME, date(2026, 12, 4))
    alone = found("When,Who,Notes\n2026-11-03,Ana,x\n", "a.csv")
    assert (notes(alone), alone.findings) == ([("Ana", NOV_3, ["x"])], ())
    mapped = found("Name,Date,Person,Notes\nAna,2026-11-03,Bo,x\n", "a.csv", columns={"person": ("Name",)})
    assert notes(mapped)[0][0] == "Ana"


def test_a_column_that_says_what_another_says_already_is_told() -> None:
    read = found("Date,Person,Partner,Notes\n2026-11-03,Ana,Ana R.,x\n", "a.csv")
    words = "the column “Partner” is left out, since “Person” is that already."
    assert read.findings == (Finding(line=1, words=words, shell="Say with --map which it is."),)


@pytest.mark.parametrize("headings", ["KW;Zeitstempel", "Zeitstempel;KW"])
def test_a_week_says_when_they_met_before_the_moment_a_form_was_sent_wherever_it_stands(headings: str) -> None:
    cells = {"KW": "KW 45", "Zeitstempel": "24.11.2026 14:03"}
    read = found(f"{headings};Wer\n{';'.join(cells[each] for each in headings.split(';'))};Ana\n", "a.csv")
    assert [each.day for each in read.meetings] == [date(2026, 11, 2)]
    assert any("Zeitstempel" in each.words and "left out" in each.words for each in read.findings)


def test_a_year_that_stands_first_does_so_in_all_cells() -> None:
    table = "date,person,follow-up,due\n25-11-24,Ana,ask,25-12-08\n26-10-08,Ana,call,26-12-08\n"
    read = found(table, "a.csv")
    assert [(each.made, each.due) for each in read.follow_ups] == [
        (date(2025, 11, 24), date(2025, 12, 8)),
        (date(2026, 10, 8), date(2026, 12, 8)),
    ]
    assert any("“25-11-24” is read as 2025-11-24, with the year first" in each.words for each in read.findings)
    (meeting,) = found("# 26-10-08\nx\n", "Ana.md").meetings
    assert meeting.day == date(2026, 10, 8)


@pytest.mark.parametrize(
    ("day_first", "read_as", "first", "other"), [(True, "2026-03-11", "day", "false"), (False, "2026-11-03", "month", "true")]
)
def test_days_that_can_be_meant_in_two_ways_are_told(day_first: bool, read_as: str, first: str, other: str) -> None:
    read = found("date,person\n11/3/26,Ana\n1/2/26,Ana\n", "a.csv", day_first=day_first)
    words = f"“11/3/26” is read as {read_as}, with the {first} first, as day_first says, and so are its like."
    shell = f"Write day_first = {other} in a file for --map where that is wrong."
    assert read.findings == (Finding(line=2, words=words, shell=shell),)
    sure = found("date,person\n11/3/26,Ana\n11/24/26,Ana\n", "a.csv", day_first=day_first)
    same = found("date,person\n11/11/26,Ana\n3.11.26,Ana\n", "a.csv", day_first=day_first)
    assert sure.findings == same.findings == ()


@pytest.mark.parametrize(
    ("days", "day_first", "read_as", "is_told"),
    [
        (("11/3/2026", "11/24/2026"), True, NOV_3, False),
        (("3.11.2026", "24.11.2026"), False, NOV_3, False),
        (("11/3/2026", "11/4/2026"), True, date(2026, 3, 11), True),
    ],
)
def test_a_table_of_ours_that_a_spreadsheet_saved_anew(
    days: tuple[str, str], day_first: bool, read_as: date, is_told: bool
) -> None:
    rows = [",".join(FOLLOW_UPS), *(f"{day},Ana,me,,ask,{day},,,,done,{day}" for day in days)]
    read = found("\n".join(rows).replace(",", ";"), "follow-ups.csv", day_first=day_first)
    first = read.follow_ups[0]
    assert (first.made, first.due, first.resolved) == (read_as, read_as, read_as)
    assert bool(read.findings) == is_told


@pytest.mark.parametrize("mood", ["", ",Mood"])
def test_a_name_beside_the_column_that_a_mapping_calls_the_person_is_a_note(mood: str) -> None:
    table = f"Coachee,Name,Date{mood}\nAna Ruiz,the raise,2026-11-03{mood and ',fine'}\n"
    assert notes(found(table, "notes.csv", columns={"person": ("Coachee",)})) == [("Ana Ruiz", NOV_3, ["the raise"])]
