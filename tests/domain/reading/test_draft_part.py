"""The parts of a draft: which line each is, and how it is to be read."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.moment import CheckedId
from peercoach_tui.domain.reading.draft_part import (
    Drafted,
    DraftPart,
    draft_of,
    is_known_as,
    name_going_on_with,
    named_in,
    pieces_of,
)
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


def test_a_name_tells_what_a_line_goes_on_with_as_far_as_an_id_has_room() -> None:
    first = Drafted(name="0123456789ab-1", number=37)
    second = Drafted(name=name_going_on_with("ba9876543210-1", first), number=4)
    third = Drafted(name=name_going_on_with("cdefcdefcdef-12", second), number=99_999)
    fourth = Drafted(name=name_going_on_with("abcabcabcabc-1", third))
    assert named_in([third.known_as]) == {third.name: 99_999, second.name: 4, first.name: 37}
    assert (fourth.name, named_in([fourth.known_as])) == ("abcabcabcabc-1", {"abcabcabcabc-1": 0})
    for each in (second, third, fourth):
        msgspec.convert(each.known_as, CheckedId)
        piece = each.but(text="one")
        assert pieces_of(*draft_of([piece])) == (piece,)


@pytest.mark.parametrize("lines", [(1,), (3,), (0, 2), (-1, 3), (1, 2)])
def test_parts_that_are_not_those_of_a_draft_say_nothing(lines: tuple[int, ...]) -> None:
    parts = tuple(DraftPart(lines=each, given=Side.ME) for each in lines)
    assert [(piece.text, piece.read_as) for piece in pieces_of("one\ntwo", parts)] == [("one\ntwo", AS_IT_SAYS)]


def test_what_pieces_are_known_as_says_the_latest_of_each() -> None:
    known_as = [Drafted(name=name, number=number).known_as for name, number in (("w-1", 2), ("w-1", 11), ("w-1", 3), ("v-2", 0))]
    assert named_in([*known_as, "w-1", "?"]) == {"w-1": 11, "v-2": 0, "w": 1}


@pytest.mark.parametrize(("name", "number"), [("ü", 0), ("w" * 64, 3), ("w\n", 0), ("", 4), ("w-1", -5), ("w-1", 1 << 70)])
def test_a_line_has_a_name_from_its_text_where_it_was_written_with_what_can_t_be_one(name: str, number: int) -> None:
    (bare,) = pieces_of("one", ())
    assert is_known_as(bare.name, bare.number)
    assert pieces_of("one", (DraftPart(name=name, number=number),)) == (bare,)
