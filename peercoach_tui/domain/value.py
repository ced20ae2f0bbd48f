"""The base of every value."""

from typing import TYPE_CHECKING, Any, Self, dataclass_transform

import msgspec

if TYPE_CHECKING:
    # msgspec's own annotations forget that a subclass of a frozen struct is frozen and takes keywords alone.
    @dataclass_transform(frozen_default=True, kw_only_default=True)
    class Value:
        """An immutable value."""

        def __init_subclass__(cls, *, tag: str = "", tag_field: str = "") -> None: ...

        def but(self, **changes: Any) -> Self:
            """Return the same value but for these fields."""
            ...

else:

    class _Keywords(msgspec.StructMeta):
        """Makes every field of every subclass a keyword: msgspec does that for the class alone that says so."""

        def __new__(mcls, name, bases, namespace, **options):
            return super().__new__(mcls, name, bases, namespace, kw_only=True, **options)

    class Value(msgspec.Struct, metaclass=_Keywords, frozen=True, omit_defaults=True):
        """An immutable value."""

        def but(self, **changes: Any) -> Self:
            """Return the same value but for these fields."""
            return msgspec.structs.replace(self, **changes)
