"""Which place on a career map is chosen, whatever comes and goes."""

from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.tui.goals.map_choice import MapChoice
from peercoach_tui.tui.goals.map_words import Slot

LINES = st.dictionaries(st.sampled_from(Part), st.lists(st.sampled_from("abcde"), unique=True))


def slots_of(lines: dict[Part, list[str]]) -> list[Slot]:
    """Return the places on a map, the free one of a part without lines."""
    return [Slot(part=part, id=f"{part} {id}" if id else "") for part in Part for id in lines.get(part) or [""]]


@given(LINES, LINES, st.lists(st.integers(-3, 3)))
def test_it_stays_with_its_line_else_in_its_part(
    before: dict[Part, list[str]], after: dict[Part, list[str]], moves: list[int]
) -> None:
    choice, slots = MapChoice(), slots_of(before)
    choice.show(slots)
    place = 0
    for by in moves:
        choice.move(by)
        choice.show(slots)
        place = max(0, min(place + by, len(slots) - 1))
        assert choice.slot == slots[place]
    later = slots_of(after)
    choice.show(later)
    assert choice.slot in later
    if slots[place] in later:
        assert choice.slot == slots[place]
    else:
        of_part = [number for number, slot in enumerate(later) if slot.part is slots[place].part]
        assert choice.slot in [later[number] for number in of_part]
        assert abs(later.index(choice.slot) - place) == min(abs(number - place) for number in of_part)


@given(LINES, st.lists(st.sampled_from([-1, 1])))
def test_a_part_is_gone_to_at_its_first_place(lines: dict[Part, list[str]], ways: list[int]) -> None:
    choice, slots, parts = MapChoice(), slots_of(lines), list(Part)
    choice.show(slots)
    at = 0
    for by in ways:
        before, at = at, max(0, min(at + by, len(parts) - 1))
        choice.move_part(by)
        choice.show(slots)
        if at != before:
            assert choice.slot == next(slot for slot in slots if slot.part is parts[at])
    assert choice.slot.part is parts[at]


def test_another_map_begins_at_its_top() -> None:
    choice, slots = MapChoice(), slots_of({Part.ROLE: ["a", "b"]})
    choice.show(slots)
    choice.move(2)
    choice.show(slots)
    choice.begin()
    choice.show(slots)
    assert choice.slot == slots[0]
