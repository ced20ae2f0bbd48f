"""The parts of a draft: which line each is, and how it is to be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.reading.draft_part import Drafted, DraftPart, draft_of, named_in, pieces_of
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.side import Side

MINE = ReadAs(given=Side.ME, dated=False)


def test_one_text_that_is_read_as_it_says_has_no_parts() -> None:
    assert draft_of([Drafted(text="two\nthree")]) == ("two\nthree", ())
    (piece,) = pieces_of("one\ntwo\nthree", ())
    assert (piece.text, piece.read_as, piece.of) == ("one\ntwo\nthree", AS_IT_SAYS, "") and piece.name


@given(
    st.lists(
        st.builds(
            Drafted,
            text=st.text("a\n\r\u2028 "),
            read_as=st.sampled_from([MINE, AS_IT_SAYS]),
            of=st.sampled_from(["", "learned"]),
            name=st.sampled_from(["w-1", "w-2"]),
            number=st.integers(0, 9),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_the_pieces_of_a_draft_are_those_of_which_it_was_made(pieces: list[Drafted]) -> None:
    assert pieces_of(*draft_of(pieces)) == tuple(piece for piece in pieces if piece.text.strip())


@pytest.mark.parametrize("lines", [(1,), (3,), (0, 2), (-1, 3), (1, 2)])
def test_parts_that_are_not_those_of_a_draft_say_nothing(lines: tuple[int, ...]) -> None:
    parts = tuple(DraftPart(lines=each, given=Side.ME) for each in lines)
    assert [(piece.text, piece.read_as) for piece in pieces_of("one\ntwo", parts)] == [("one\ntwo", AS_IT_SAYS)]


def test_what_pieces_are_known_as_says_the_latest_of_each() -> None:
    known_as = [Drafted(name=name, number=number).known_as for name, number in (("w-1", 2), ("w-1", 11), ("w-1", 3), ("v-2", 0))]
    assert named_in([*known_as, "w-1", "?"]) == {"w-1": 11, "v-2": 0, "w": 1}
