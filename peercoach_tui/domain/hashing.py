"""Hashes, by the modules below hashlib, as Python's own `random` takes them: hashlib needs 4 MB more, and a while."""

from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any


def sha256(content: bytes) -> bytes:
    """Return the SHA-256 of it."""
    digest: bytes = _by_name("sha256")(content).digest()
    return digest


def short_hash(content: bytes) -> bytes:
    """Return the BLAKE2b of it, in 8 bytes."""
    digest: bytes = _by_name("blake2b")(content, digest_size=8).digest()
    return digest


@cache
def _by_name(name: str) -> Any:
    """Return the function: from hashlib itself where this Python has no such module below it."""
    for module in ("_sha2", "_sha256", "_blake2"):
        with suppress(ImportError, AttributeError):
            return getattr(import_module(module), name)
    return getattr(import_module("hashlib"), name)
