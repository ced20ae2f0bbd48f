"""TinyDB's storage in which nothing is lost: a file is replaced whole, and memory follows the disk."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from tinydb.storages import Storage

from peercoach_tui.notebook.backups import Backups
from peercoach_tui.notebook.disk import Disk, Stamp, beside, make_folders, replace, sync_folder
from peercoach_tui.notebook.errors import Changed, NotRead, not_kept
from peercoach_tui.notebook.page import Page, Tables, decoded, written
from peercoach_tui.notebook.schema import Schema


class SafeStorage(Storage):
    """Keeps the tables of one file. It is read once; from then on reads come from memory.

    A write that fails leaves the file and memory as they were, and no temporary file. The documents that are handed in
    must not be edited afterwards, nor those that are read: `UidTable` hands out copies.
    Raises `Damaged`, `TooNew` and `NotRead` when it is made, `Changed` and `NotKept` on writing.
    """

    def __init__(self, path: Path, *, disk: Disk, now: Callable[[], datetime], schema: Schema | None = None) -> None:
        self.path = path
        self.backups = Backups(path, disk=disk, now=now)
        self._disk, self._schema = disk, schema or Schema()
        self._together: Tables | None = None
        self._page, self._stamp, self._tables = self._look()
        self._migrated = self._ahead = self._tables is not self._page.tables and self.exists

    @property
    def exists(self) -> bool:
        """Say whether there is a file, as far as is known."""
        return self._stamp is not None

    def read(self) -> Tables:
        """Return the tables as they stand in memory."""
        return dict(self._tables if self._together is None else self._together)

    def write(self, data: Tables) -> None:
        """Keep these tables in place of those before. Within `together` that comes at its end."""
        if self._together is None:
            self._save(data)
        else:
            self._together = data

    @contextmanager
    def together(self) -> Iterator[None]:
        """Change several tables in one replace; an exception inside discards them all."""
        if self._together is not None:
            yield
            return
        before = self._together = dict(self._tables)
        try:
            yield
            changed = self._together
        finally:
            self._together = None
        if changed is not before or self._ahead:
            self._save(changed)

    def settle(self) -> None:
        """Bring to disk what memory holds more than it: a file that was migrated or merged."""
        if self._ahead:
            self._save(self._tables)

    def merge(self, union: Callable[[Tables, Tables], Tables]) -> None:
        """Read the file anew after `Changed`: memory becomes `union(mine, theirs)`, which the next write brings to disk.

        Raises as on the first reading, and then nothing has changed.
        """
        page, stamp, theirs = self._look()
        self._tables = union(self._tables, theirs)
        self._page, self._stamp = page, stamp
        self._migrated, self._ahead = theirs is not page.tables and self.exists, True

    def _look(self) -> tuple[Page, Stamp | None, Tables]:
        try:
            content, stamp = self._disk.read(self.path)
        except FileNotFoundError:
            return Page(), None, self._schema.fresh()
        except OSError as problem:
            raise NotRead(self.path, problem) from problem
        page = Page(content, decoded(content, self.path))
        return page, stamp, self._schema.upgraded(page.tables, self.path)

    def _save(self, tables: Tables) -> None:
        try:
            self._check()
            page = written(tables, self._page)
            stamp = self._replace(page.content)
        except OSError as problem:
            raise not_kept(problem, self.path) from problem
        self._page, self._stamp, self._tables = page, stamp, dict(tables)
        self._migrated = self._ahead = False

    def _check(self) -> None:
        if self._disk.stat(self.path) != self._stamp:
            raise Changed(self.path)

    def _replace(self, content: bytes) -> Stamp:
        if not self.exists:
            make_folders(self._disk, self.path.parent)
        with beside(self._disk, self.path, content) as (temporary, stamp):
            if self.exists:
                self.backups.link(always=self._migrated)
            self._disk.replace(temporary, self.path)
        try:
            sync_folder(self._disk, self.path.parent)
        except OSError:
            self._put_back()
            raise
        return stamp

    def _put_back(self) -> None:
        """Let the file be again what it was. When even that fails, the next check finds it changed, and merges."""
        with suppress(OSError):
            if not self.exists:
                self._disk.unlink(self.path)
            else:
                replace(self._disk, self.path, self._page.content, durable=False)
                self._stamp = self._disk.stat(self.path)
