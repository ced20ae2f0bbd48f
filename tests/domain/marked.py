"""Moments of any kind whose every text is a word of its own, so that it can be told where it comes out."""

import typing
from datetime import date, datetime
from itertools import count
from typing import Any

import msgspec
from msgspec import inspect

from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.moments import AnyMoment

KINDS: tuple[type[Moment], ...] = typing.get_args(AnyMoment)
"""Every kind of moment."""

DAY = date(2026, 11, 3)


class Marker:
    """Makes moments, and knows which word stands in which field of which of them."""

    def __init__(self) -> None:
        self.words: dict[str, tuple[Moment, str]] = {}
        self._count = count(1)

    def moment(self, kind: type[Moment], at: datetime, **known: Any) -> Any:
        """Return a moment of a kind: fields that are not `known` have a word of their own, or any value that fits."""
        number = next(self._count)
        fields: dict[str, Any] = {"id": f"m{number:04}", "at": at, "batch": None}
        marked: list[tuple[str, str]] = []
        for field in inspect.type_info(kind).fields:  # type: ignore[attr-defined]
            if field.name in known:
                fields[field.name] = known[field.name]
            elif field.name not in fields:
                word = f"zz{number}{field.name.replace('_', '')}zz"
                value = _value(field.type, word)
                if value is not msgspec.UNSET:
                    fields[field.name] = value
                    marked += [(word, field.name)] if word in str(value) else []
        made = kind(**fields)
        self.words |= {word: (made, name) for word, name in marked}
        return made

    def found(self, text: str) -> set[tuple[Moment, str]]:
        """Return of which moments and fields a word stands in a text."""
        return {of for word, of in self.words.items() if word in text}


def _value(type: inspect.Type, word: str) -> Any:
    match type:
        case inspect.UnionType(types=types):
            return next((found for each in types if (found := _value(each, word)) is not msgspec.UNSET), msgspec.UNSET)
        case inspect.StrType(pattern=None):
            return word
        case inspect.StrType(pattern=pattern):
            return "any" if "{1,64}" in str(pattern) else "10:30"
        case inspect.VarTupleType(item_type=item):
            return (_value(item, word),)
        case inspect.EnumType(cls=cls):
            return next(iter(cls))
        case inspect.IntType():
            return 5
        case inspect.BoolType():
            return True
        case inspect.DateTimeType():
            return datetime.fromisoformat("2026-11-03T10:00:00+00:00")
        case inspect.DateType():
            return DAY
    return msgspec.UNSET
