"""What is known is a union of sets: of any files, in any order, however often."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.moments import FollowUpChanged
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.notebook.memory import Memory
from peercoach_tui.notebook.union import Entry, Odd, emptied, entry_of, raw_of
from tests.notebook.making import BEGAN, ana, note


def entry(id: str, text: str, more: bytes, sound: bool) -> Entry:
    moment = note(id, text)
    return entry_of(raw_of(moment)[:-1] + more, moment, sound=sound)


def entries() -> st.SearchStrategy[Entry]:
    more = st.sampled_from([b"}", b',"loud":1}', b',"loud":2}'])
    return st.builds(entry, st.sampled_from("abc"), st.sampled_from(["", "x", "y"]), more, st.booleans())


def sets() -> st.SearchStrategy[dict[str, Entry]]:
    def by_id(found: list[Entry]) -> dict[str, Entry]:
        known: dict[str, Entry] = {}
        for entry in found:
            moment = entry.moment if isinstance(entry, Odd) else entry
            assert moment is not None
            known[moment.id] = entry
        return known

    return st.lists(entries(), max_size=4).map(by_id)


def known(*files: dict[str, Entry]) -> dict[str, Entry]:
    """Return what is known once files with these entries were read, one after the other."""
    memory = Memory(lambda id: ())
    for file in files:
        memory.take(file)
    return memory.entries()


@given(sets(), sets(), sets())
def test_a_union_is_commutative_associative_and_idempotent(
    one: dict[str, Entry], two: dict[str, Entry], three: dict[str, Entry]
) -> None:
    orders = [_raw(known(*order)) for order in permutations((one, two, three))]
    assert orders == [orders[0]] * 6
    assert _raw(known(known(one, two), three)) == _raw(known(one, known(two, three))) == orders[0]
    assert known(one, one) == one
    assert {*known(one, two)} == {*one, *two}


def test_of_two_sound_documents_the_greater_bytes_win() -> None:
    assert known({"a": note("a", "x")}, {"a": note("a", "y")}) == {"a": note("a", "y")}


def test_a_doubtful_copy_gives_way_to_any_sound_one() -> None:
    doubtful = Odd(raw_of(note("a", "z")), note("a", "z"), sound=False)
    assert known({"a": doubtful}, {"a": note("a", "x")}) == {"a": note("a", "x")}
    assert known({"a": note("a", "x")}, {"a": doubtful}) == {"a": note("a", "x")}


def test_fields_that_this_version_does_not_know_stay_when_the_text_goes() -> None:
    raw = raw_of(note("a", "x"))[:-1] + b',"loud":1}'
    assert raw_of(emptied(Odd(raw, note("a", "x")))) == raw_of(note("a", ""))[:-1] + b',"loud":1}'


def test_texts_of_every_kind_go() -> None:
    assert emptied(ana()) == ana(name="")
    change = FollowUpChanged(id="c", at=BEGAN, follow_up="f", what="x", report="y")
    assert emptied(change) == change.but(what="", report="")
    unsaid = PartnerChanged(id="p", at=BEGAN, archived=True)
    assert emptied(unsaid) is unsaid


def _raw(known: dict[str, Entry]) -> dict[str, tuple[bytes, bool]]:
    return {id: (raw_of(entry), not isinstance(entry, Odd) or entry.sound) for id, entry in known.items()}
