"""The file of one partner."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import cast

from peercoach_tui.domain.partner import Partner
from peercoach_tui.notebook.backups import Backups
from peercoach_tui.notebook.contents import MOMENTS, PARTNER, Contents, Keepable, Kept, contents_of, kept, union
from peercoach_tui.notebook.disk import Disk
from peercoach_tui.notebook.errors import Changed, Gone, NotKept
from peercoach_tui.notebook.page import Document, Tables
from peercoach_tui.notebook.schema import Schema
from peercoach_tui.notebook.storage import SafeStorage
from peercoach_tui.notebook.table import Database, UidTable

TRIES = 4
"""How often a write begins anew because another program wrote the file in between."""


class PartnerFile:
    """`notebook.json` of one partner, in a folder that is named by the partner's id.

    `contents` is what is kept, None while there is no file. One that `may_write` brings an older version up to date.
    Raises `Damaged`, `TooNew`, `Gone` and `NotRead` when it is made.
    """

    def __init__(self, path: Path, *, disk: Disk, now: Callable[[], datetime], schema: Schema, may_write: bool) -> None:
        self._path, self._partner = path, path.parent.name
        self._storage = storage = SafeStorage(path, disk=disk, now=now, schema=schema)
        self._database = Database(storage=lambda: storage)
        if not storage.exists and _has_copies(storage.backups):
            raise Gone(path)
        self.contents = contents_of(storage.read(), path, self._partner) if storage.exists else None
        if may_write:
            with suppress(NotKept):
                storage.settle()

    def keep(self, values: Sequence[Keepable]) -> None:
        """Keep all of the values in one replace. Raises `NotKept`, or as on reading; none of them is kept then.

        A moment never changes: other words under its id are a ValueError. So is a value that could not be read again.
        """
        new = [kept(value) for value in values]
        self._check(new)
        for _ in range(TRIES):
            try:
                self._write(new)
            except Changed:
                self._merge()
            else:
                self.contents = self._begun(new).having(each.value for each in new)
                return
        raise NotKept(f"Not kept, another program keeps changing {self._path}: close that, then try again.")

    def _check(self, new: Iterable[Kept]) -> None:
        if any(each.table == PARTNER and each.id != self._partner for each in new):
            raise ValueError("a partner is kept in a folder of that id")
        self._begun(new)

    def _begun(self, new: Iterable[Kept]) -> Contents:
        """Return what is kept so far: of someone new, the partner alone."""
        if self.contents is not None:
            return self.contents
        for each in new:
            if isinstance(each.value, Partner):
                return Contents(each.value)
        raise NotKept("Not kept, this partner isn't in the notebook: add them first.")

    def _write(self, new: Sequence[Kept]) -> None:
        with self._storage.together():
            for name in dict.fromkeys(each.table for each in new):
                documents = {each.id: each.document for each in new if each.table == name}
                table = cast(UidTable, self._database.table(name))
                documents = _unknown(table, documents) if name == MOMENTS else documents
                if documents:
                    table.put(documents)

    def _merge(self) -> None:
        self._storage.merge(self._united)
        self.contents = contents_of(self._storage.read(), self._path, self._partner)

    def _united(self, mine: Tables, theirs: Tables) -> Tables:
        """Return both, once theirs are known to be sound. A file that is gone has nothing."""
        if self.contents is not None:
            contents_of({PARTNER: mine[PARTNER], **theirs}, self._path, self._partner)
        return union(mine, theirs)


def _unknown(table: UidTable, documents: Mapping[str, Document]) -> dict[str, Document]:
    known = table.documents(documents)
    if any(documents[id] != document for id, document in known.items()):
        raise ValueError("a moment never changes")
    return {id: document for id, document in documents.items() if id not in known}


def _has_copies(backups: Backups) -> bool:
    try:
        return bool(backups.copies())
    except OSError:
        return False
