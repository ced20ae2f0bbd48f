import random
from datetime import UTC, datetime, timedelta
from uuid import RFC_4122, UUID

from hypothesis import example, given
from hypothesis import strategies as st

from peercoach_tui.domain.ids import EPOCH, IdMaker, RandomBits, hashed_id, is_hashed

INSTANTS = st.datetimes(datetime(1970, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC))
BITS = st.integers(0, 2**32).map(lambda seed: random.Random(seed).getrandbits)


@given(INSTANTS, BITS)
def test_an_id_is_a_uuid_of_version_7(now: datetime, bits: RandomBits) -> None:
    made = UUID(IdMaker(bits)(now))
    assert (made.version, made.variant) == (7, RFC_4122)


@given(INSTANTS)
@example(datetime(9999, 12, 30, microsecond=999, tzinfo=UTC))
def test_an_id_begins_with_its_millisecond(now: datetime) -> None:
    made = UUID(IdMaker(random.Random(1).getrandbits)(now))
    assert made.int >> 80 == (now - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


@given(st.lists(INSTANTS, max_size=50))
def test_ids_rise_whatever_the_clock_does(instants: list[datetime]) -> None:
    new_id = IdMaker(random.Random(2).getrandbits)
    ids = [new_id(now) for now in instants]
    assert ids == sorted(set(ids))


def test_ids_rise_when_a_millisecond_is_spent() -> None:
    new_id, now = IdMaker(random.Random(3).getrandbits), datetime(2026, 11, 24, tzinfo=UTC)
    ids = [new_id(now) for _ in range(9000)]
    assert ids == sorted(set(ids))
    later = new_id(now + timedelta(milliseconds=9))
    assert later > ids[-1]


def test_the_counter_begins_in_its_lower_half() -> None:
    made = UUID(IdMaker(lambda bits: 2**bits - 1)(datetime(2026, 11, 24, tzinfo=UTC)))
    assert (made.int >> 64) & 0xFFF == 0x7FF


def test_two_devices_make_different_ids_at_the_same_instant() -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    assert IdMaker(random.Random(4).getrandbits)(now) != IdMaker(random.Random(5).getrandbits)(now)


def test_an_id_of_a_content_is_told_from_one_that_was_made_anew() -> None:
    assert is_hashed(hashed_id(EPOCH, "x")) and not is_hashed("s01") and not is_hashed("")
    assert not any(is_hashed(IdMaker(random.Random(seed).getrandbits)(EPOCH)) for seed in range(99))
