"""What is known of one partner, as a union of sets: whatever order files come in, and however often, it is the same.

An entry is a moment or, where its document isn't just what this program would write for it, an `Odd`.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec
from msgspec import UNSET

from peercoach_tui.domain.moment import Erased, Moment
from peercoach_tui.domain.moments import TEXTS, AnyMoment

ENCODER = msgspec.json.Encoder()
NOT_READ = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What comes of bytes that are no JSON, or none of the shape that is wanted."""


class Odd(NamedTuple):
    """A document that holds more than its moment, is spelled otherwise, or stood in a line with a wrong sum (not `sound`).

    `moment` is None when this version doesn't know the kind.
    """

    raw: bytes
    moment: AnyMoment | None
    sound: bool = True


Entry = AnyMoment | Odd


def moment_of(entry: Entry) -> AnyMoment | None:
    """Return the moment, None for an unknown kind."""
    return entry.moment if isinstance(entry, Odd) else entry


def raw_of(entry: Entry) -> bytes:
    """Return the bytes of the document."""
    return entry.raw if isinstance(entry, Odd) else ENCODER.encode(entry)


def entry_of(raw: bytes, moment: AnyMoment, *, sound: bool = True) -> Entry:
    """Return the entry of a document: the moment alone, where that says all."""
    return moment if sound and ENCODER.encode(moment) == raw else Odd(raw, moment, sound)


def greater(one: Entry, other: Entry) -> Entry:
    """Return which of two documents of one id stands: the sound one, of two such the one of greater bytes."""
    if one is other:
        return one
    return max(one, other, key=lambda entry: (not isinstance(entry, Odd) or entry.sound, raw_of(entry)))


def erased_in(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the ids of the moments whose text is to be gone."""
    return frozenset(moment.of for moment in map(moment_of, entries) if type(moment) is Erased)


def texts_of(moment: Moment) -> dict[str, str]:
    """Return the texts of people in a moment, by field, without the empty ones."""
    texts = {name: getattr(moment, name) for name in TEXTS.get(type(moment), ())}
    return {name: text for name, text in texts.items() if text is not UNSET and text}


def texts_in(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the texts of people in all of these."""
    moments = filter(None, map(moment_of, entries))
    return frozenset(text for moment in moments for text in texts_of(moment).values())


def emptied(entry: Entry) -> Entry:
    """Return the entry without its texts. One of an unknown kind stays: the version that knows it empties it."""
    moment = moment_of(entry)
    gone = dict.fromkeys(texts_of(moment), "") if moment is not None else {}
    if moment is None or not gone:
        return entry
    bare: AnyMoment = moment.but(**gone)
    if not isinstance(entry, Odd):
        return bare
    document: dict[str, Any] = msgspec.json.decode(entry.raw)
    return entry_of(ENCODER.encode({**document, **gone}), bare, sound=entry.sound)
