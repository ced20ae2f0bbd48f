"""What is written, checked at the door, and cleaned of what can't be written."""

from collections.abc import Collection, Sequence
from typing import Any

import msgspec

from peercoach_tui.domain.flaws import flaw
from peercoach_tui.domain.moment import Erased
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.notebook.errors import NotKept
from peercoach_tui.notebook.union import ENCODER

_ACT: msgspec.json.Decoder[list[AnyMoment]] = msgspec.json.Decoder(list[AnyMoment])


def checked(moments: Sequence[AnyMoment], partner: str, erased: Collection[str] = ()) -> list[AnyMoment]:
    """Return the moments as they will be read again, once they are written. Raises `NotKept` when they couldn't be.

    What must say something may be empty where it was `erased`: these are the ids of such that are known, besides those that the
    moments themselves name.
    """
    ill = ""
    try:
        read = _ACT.decode(ENCODER.encode([_writable(moment) for moment in moments]))
        gone = {*erased, *(moment.of for moment in read if isinstance(moment, Erased))}
        ill = flaw([moment for moment in read if moment.id not in gone], partner, writing=True)
        ill = ill or flaw([moment for moment in read if moment.id in gone], partner)
    except msgspec.ValidationError as problem:
        # What stands before the place may quote a text.
        ill = str(problem).rpartition(" - at ")[2] or "its shape"
    if ill:
        raise NotKept(f"Not kept, it holds what can't be ({ill}): change that, then try again.")
    return read


def cleaned(value: Any) -> Any:
    """Return a copy of a JSON value as it may be kept, as `clean_text` says.

    Raises TypeError for what JSON doesn't have, and ValueError for a number that is none (NaN, infinity).
    """
    import json

    _check_keys(value)
    return json.loads(clean_text(json.dumps(value, ensure_ascii=False, allow_nan=False)))


def _check_keys(value: Any) -> None:
    """Raise TypeError where a key is no text: written as one it could take the place of another."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise TypeError(f"a key must be a text, not {type(key).__name__}")
            _check_keys(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            _check_keys(inner)


def clean_text(text: str) -> str:
    """Return the text with the halves of a surrogate pair joined, and each that stands alone replaced by U+FFFD."""
    return text if text.isascii() else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _writable(moment: AnyMoment) -> AnyMoment:
    """Return the moment without halves of letters in its texts, which can't be written."""
    try:
        ENCODER.encode(moment)
    except UnicodeEncodeError:
        kind: type[AnyMoment] = type(moment)
        return msgspec.convert(cleaned(msgspec.to_builtins(moment)), kind)
    return moment
