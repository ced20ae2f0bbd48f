"""What is too much for one file is one sentence, and takes little memory."""

import tracemalloc
from collections.abc import Callable
from datetime import date

import pytest

from peercoach_tui.exchange.incoming import MOST_IN_A_NOTE, found_in
from peercoach_tui.exchange.mapping import MOST as MOST_OF_A_MAPPING
from peercoach_tui.exchange.mapping import mapping_in
from peercoach_tui.exchange.reader import MOST_LINES, MOST_OF_TEXT, NotRead, Source, Terms
from peercoach_tui.exchange.readers.json_lines import MOST_UNREAD
from peercoach_tui.exchange.readers.spreadsheet import MOST_COLUMNS, MOST_IN_A_CELL

TERMS = Terms(today=date(2026, 11, 24))
HEAD = "date,person,note\n"
PAGE = "---\ndate: 2026-03-12\nperson: Zoë\n---\n"


def source(name: str, text: str) -> Source:
    return Source(f"in/{name}", name, text.encode())


def row(note: str) -> str:
    return f"2026-03-12,Zoë,{note}\n"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", lambda: HEAD + row("x" * (MOST_IN_A_CELL + 1)), "in/a.csv, line 2: a cell there is far too long."),
        ("a.csv", lambda: HEAD + row("x") + '2026-03-13,Zoë,"' + "x\n" * MOST_IN_A_CELL, "has more than 200,000 lines"),
        (
            "a.csv",
            lambda: HEAD + row("x") + '2026-03-13,Zoë,"' + "x" * MOST_IN_A_CELL + "y",
            "line 3: a cell there is far too long",
        ),
        ("a.csv", lambda: HEAD + row("," * MOST_COLUMNS), "line 2: that row has 1,003 cells"),
        ("a.csv", lambda: HEAD + "\n" * MOST_LINES, "has more than 200,000 lines"),
        ("a.csv", lambda: HEAD + row("x" * MOST_OF_TEXT), "has 16 MB, and of a text 16 are read at once"),
        ("a.md", lambda: PAGE + "x" * (MOST_IN_A_NOTE + 1), "in/a.md: a note of 2026-03-12 is far too long for one"),
        ("a.md", lambda: PAGE + "- x\n" * MOST_LINES, "has more than 200,000 lines"),
        (
            "a.jsonl",
            lambda: '{"peercoach export":1}\n' + "x\n" * (MOST_UNREAD + 1),
            "more than 10,000 of its lines hold no moment",
        ),
    ],
)
def test_too_much_is_one_sentence_with_its_file(name: str, text: Callable[[], str], said: str) -> None:
    with pytest.raises(NotRead, match=said) as problem:
        found_in(source(name, text()), TERMS)
    assert "\n" not in str(problem.value) and str(problem.value).startswith("in/")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", HEAD + row("x" * MOST_IN_A_CELL)),
        ("a.csv", HEAD + row("x" + "," * (MOST_COLUMNS - 3))),
        ("a.md", PAGE + "x" * MOST_IN_A_NOTE),
    ],
)
def test_as_much_as_there_may_be_is_read(name: str, text: str) -> None:
    (meeting,) = found_in(source(name, text), TERMS).meetings
    assert len(meeting.notes) == 1


def test_a_mapping_file_is_small() -> None:
    with pytest.raises(NotRead, match="too large for a file of headings"):
        mapping_in(source("map.toml", "#" * (MOST_OF_A_MAPPING + 1)))


@pytest.mark.parametrize("begins", [HEAD + '2026-03-12,Zoë,"', HEAD + "2026-03-12,😀,", HEAD + ",,"])
def test_a_cell_as_large_as_a_file_takes_a_few_times_its_size(begins: str) -> None:
    whole = source("a.csv", begins + "x" * (MOST_OF_TEXT - 100))
    tracemalloc.start()
    with pytest.raises(NotRead):
        found_in(whole, TERMS)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10 * MOST_OF_TEXT


def test_rows_are_read_one_by_one() -> None:
    """A copy of a row that was read is held nowhere."""
    whole = source("a.csv", HEAD + row("word" * 20) * 10_000)
    tracemalloc.start()
    (meeting,) = found_in(whole, TERMS).meetings
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(meeting.notes) == 1
    assert peak < 4 * len(whole.content)
