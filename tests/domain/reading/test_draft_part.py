"""The parts of a draft, of which a key said how they are to be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.reading.draft_part import DraftPart, Text, parts_of, pieces_of
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.side import Side

MINE = ReadAs(given=Side.ME, dated=False)


def test_one_text_that_is_read_as_it_says_has_no_parts() -> None:
    assert parts_of([("two\nthree", AS_IT_SAYS, "")]) == ()
    assert pieces_of("one\ntwo\nthree", ()) == (("one\ntwo\nthree", AS_IT_SAYS, ""),)


@given(
    st.lists(
        st.tuples(st.text("a\n\r\u2028 "), st.sampled_from([MINE, AS_IT_SAYS]), st.sampled_from(["", "learned"])),
        min_size=1,
        max_size=4,
    )
)
def test_the_pieces_of_a_draft_are_those_of_which_it_was_made(pieces: list[Text]) -> None:
    draft, parts = "\n".join(text for text, _, _ in pieces), parts_of(pieces)
    assert pieces_of(draft, parts) == tuple(pieces)


@pytest.mark.parametrize("lines", [(1,), (3,), (0, 2), (-1, 3), (1, 2)])
def test_parts_that_are_not_those_of_a_draft_say_nothing(lines: tuple[int, ...]) -> None:
    parts = tuple(DraftPart(lines=each, given=Side.ME) for each in lines)
    assert pieces_of("one\ntwo", parts) == (("one\ntwo", AS_IT_SAYS, ""),)
