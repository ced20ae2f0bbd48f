"""Importing without what isn't used."""

import sys
from importlib import import_module


def import_without(missing: str, module: str) -> None:
    """Import a module as where another, which it can do without, isn't installed; that one can be imported afterwards."""
    if missing not in sys.modules:
        sys.modules[missing] = None  # type: ignore[assignment]  # so that it is not found
        try:
            import_module(module)
        finally:
            del sys.modules[missing]
