"""Where a file is suggested to be, wherever one is written from a screen."""

from collections.abc import Callable, Iterator
from pathlib import Path


def folders() -> Iterator[Path]:
    """Yield the folders in which one would look for it, the likeliest first: documents, downloads, the present one."""
    from platformdirs import user_documents_path, user_downloads_path

    yield from (user_documents_path(), user_downloads_path(), Path())


def suggested_folder(folders: Callable[[], Iterator[Path]] = folders) -> Path:
    """Return the first of the folders that there is, the present one where there is none."""
    return next((each for each in folders() if each.is_dir()), Path())
