import hashlib
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain import hashing
from peercoach_tui.domain.hashing import sha256, short_hash


@given(st.binary())
def test_they_are_those_of_hashlib(content: bytes) -> None:
    assert sha256(content) == hashlib.sha256(content).digest()
    assert short_hash(content) == hashlib.blake2b(content, digest_size=8).digest()


def test_a_python_that_has_hashlib_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("_sha2", "_sha256", "_blake2"):
        monkeypatch.setitem(sys.modules, module, None)
    hashing._by_name.cache_clear()
    try:
        assert sha256(b"fern") == hashlib.sha256(b"fern").digest()
        assert short_hash(b"fern") == hashlib.blake2b(b"fern", digest_size=8).digest()
    finally:
        hashing._by_name.cache_clear()
