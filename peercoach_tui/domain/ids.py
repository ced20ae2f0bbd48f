"""Ids that sort by the time they were made (UUIDv7, RFC 9562)."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from peercoach_tui.domain.hashing import sha256

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)

RandomBits = Callable[[int], int]
"""Gives an integer of that many random bits, as `random.SystemRandom().getrandbits` does."""


class IdMaker:
    """Makes ids that never go backwards, even within a millisecond or when the clock is set back.

    The 12 bits after the millisecond are a counter (RFC 9562, 6.2, method 1) that starts anew, in its lower half, with each
    millisecond and borrows the next millisecond when it is spent.
    """

    def __init__(self, random_bits: RandomBits) -> None:
        self._random_bits = random_bits
        self._millisecond = -1
        self._counter = 0

    def __call__(self, now: datetime) -> str:
        """Return a new id for the aware instant `now`, greater than every id made before."""
        millisecond = (now - EPOCH) // MILLISECOND
        if millisecond > self._millisecond:
            self._millisecond, self._counter = millisecond, self._random_bits(11)
        elif self._counter < 0xFFF:
            self._counter += 1
        else:
            self._millisecond, self._counter = self._millisecond + 1, 0
        return _written(0x7, self._millisecond, self._counter, self._random_bits(62))


def hashed_id(instant: datetime, *content: str) -> str:
    """Return the id that always stands for this content (UUIDv8), so that what comes in twice is the same.

    It sorts by the instant as others do, which is aware and since 1970.
    """
    digest = sha256("".join(f"{len(each)}:{each}" for each in content).encode("utf-8", "surrogatepass"))
    bits = int.from_bytes(digest[:10])
    return _written(0x8, (instant - EPOCH) // MILLISECOND, bits >> 62 & 0xFFF, bits & (1 << 62) - 1)


def is_hashed(id: str) -> bool:
    """Say whether an id stands for a content, as `hashed_id` makes them."""
    return id[14:15] == "8"


def _written(version: int, millisecond: int, twelve: int, sixty_two: int) -> str:
    """Return a UUID of its version, the milliseconds since 1970, 12 bits and 62 bits."""
    digits = f"{(millisecond & (1 << 48) - 1) << 80 | version << 76 | twelve << 64 | 0b10 << 62 | sixty_two:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
