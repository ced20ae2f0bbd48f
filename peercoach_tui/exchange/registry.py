"""The formats that there are: a file each in `formats/`, found by walking."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from peercoach_tui.exchange import formats as every
from peercoach_tui.exchange.format import Format


def formats() -> Iterator[Format]:
    """Yield every format of what leaves, by the names of their files."""
    for module in iter_modules(every.__path__, f"{every.__name__}."):
        yield import_module(module.name).FORMAT
