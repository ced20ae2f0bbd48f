"""Two texts on one line, whatever their lengths."""

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from peercoach_tui.tui.widgets.ends import LEAST, ends

WORDS = st.text("abc 日", max_size=40)


@given(WORDS, WORDS, st.integers(1, 60))
def test_the_right_one_stands_at_the_end_or_gives_way(left: str, right: str, width: int) -> None:
    drawn, end = ends(Content(left), Content(right), width), Content(right)
    if width - end.cell_length - (2 if right else 0) >= LEAST:
        assert drawn.cell_length == width and drawn.plain.endswith(right)
    else:
        assert drawn.plain == Content(left).truncate(width, ellipsis=True).plain


def test_there_is_air_between_them_and_a_sign_where_the_left_one_is_cut() -> None:
    assert ends(Content("send the article"), Content("fri"), 16).plain == "send the a…  fri"
    assert ends(Content("send"), Content("fri"), 16).plain == "send         fri"
