"""Scales that are honest: as long as the answer, whatever the others are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.sessions.card_words import AnswerRow
from peercoach_tui.tui.widgets.answers_table import LONG, SHORT, AnswersTable, scale

SCORES = st.none() | st.integers(0, 10)
ROWS = st.lists(
    st.builds(AnswerRow, day=st.sampled_from(("1 Sep", "24 Nov")), scores=st.tuples(SCORES, SCORES, SCORES)),
    min_size=1,
    max_size=5,
)


def drawn(rows: list[AnswerRow], width: int) -> list[str]:
    return [row.plain for row in AnswersTable("Ana, of ten", rows)._rows(width)]


@given(st.integers(0, 10), st.sampled_from((SHORT, LONG)))
def test_a_scale_is_as_long_as_its_score_and_drawn_to_its_end(score: int, cells: int) -> None:
    text = scale(score, cells, "").plain
    assert text == "━" * (score * cells // 10) + "─" * (cells - score * cells // 10)


def test_no_answer_has_no_scale() -> None:
    assert scale(None, SHORT, "").plain == " " * SHORT


@given(ROWS, st.sampled_from((61, 98)))
def test_a_row_a_meeting_where_there_is_room(rows: list[AnswerRow], width: int) -> None:
    heading, *lines = drawn(rows, width)
    assert heading.split() == ["felt", "heard", "what", "matters", "takes", "away"]
    assert len(lines) == len(rows)
    for line, row in zip(lines, rows, strict=True):
        assert line.strip().startswith(row.day)
        assert len(line) <= width
        numbers = line.replace(row.day, "", 1).replace("━", "").replace("─", "").split()
        assert numbers == ["·" if score is None else str(score) for score in row.scores]
        assert line.count("━") == sum(score or 0 for score in row.scores) * (2 if width == 98 else 1)
        assert line.count("━") + line.count("─") == sum(score is not None for score in row.scores) * (20 if width == 98 else 10)


@given(ROWS)
def test_a_row_an_answer_where_there_is_little(rows: list[AnswerRow]) -> None:
    heading, *lines = drawn(rows, 56)
    assert heading.startswith("Ana, of ten") and rows[-1].day in heading
    for place, line in enumerate(lines):
        scores = [row.scores[place] for row in rows]
        assert line[12:].replace("━", "").replace("─", "").split() == ["·" if score is None else str(score) for score in scores]
        assert line.count("━") == (scores[-1] or 0)
        assert line.count("─") == (0 if scores[-1] is None else 10 - scores[-1])


@pytest.mark.parametrize(("width", "scales"), [(36, 0), (45, 3)])
def test_on_a_phone_the_numbers_stand_alone(width: int, scales: int) -> None:
    rows = [AnswerRow(day="1 Sep", scores=(5, 5, 5))] * 5
    lines = drawn(rows, width)
    assert all(len(line) <= width for line in lines)
    assert sum("━" in line for line in lines) == scales
