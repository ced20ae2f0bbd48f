"""The formats of what leaves and the readers of what comes in: a file each in `formats/` and `readers/`, found by walking."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from peercoach_tui.exchange import formats as every
from peercoach_tui.exchange import readers as all_readers
from peercoach_tui.exchange.format import Format
from peercoach_tui.exchange.reader import Reader


def formats() -> Iterator[Format]:
    """Yield every format of what leaves, by the names of their files."""
    for module in iter_modules(every.__path__, f"{every.__name__}."):
        yield import_module(module.name).FORMAT


def readers() -> Iterator[Reader]:
    """Yield every reader of what comes in, by the names of their files."""
    for module in iter_modules(all_readers.__path__, f"{all_readers.__name__}."):
        yield import_module(module.name).READER
