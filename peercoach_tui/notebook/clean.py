"""Documents on their way in and out of the store: copies, so that editing one never edits the store."""

from math import isfinite
from typing import Any


def cleaned(value: Any) -> Any:
    """Return a copy of a JSON value as it may be kept: lone surrogates in texts are replaced by U+FFFD.

    Raises TypeError for what JSON doesn't have, and ValueError for a number that is none (NaN, infinity).
    """
    match value:
        case str():
            return clean_text(value)
        case dict():
            return {_key(key): cleaned(each) for key, each in value.items()}
        case list() | tuple():
            return [cleaned(each) for each in value]
        case float() if not isfinite(value):
            raise ValueError("a number that is none can't be kept")
        case bool() | int() | float() | None:
            return value
    raise TypeError(f"a {type(value).__name__} can't be kept")


def clean_text(text: str) -> str:
    """Return the text with the halves of a surrogate pair joined, and each that stands alone replaced by U+FFFD."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError("the name of a field is text")
    return clean_text(key)
