"""TinyDB as the face of a partner's notes, to read and to write: its storage, and its table with ids that are texts.

    from tinydb import where
    from peercoach_tui.notebook.tables import Database

    Database("notes/partners/<id>").table("follow_ups").search(where("outcome") == None)

A document is a copy: editing it edits nothing. `insert` and `update` become moments, nothing is ever removed. Only this file
knows TinyDB's seams.
"""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moment import INSTANT, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.thing import thing_in
from peercoach_tui.notebook.documents import PARTNER, TABLES, Document, Refused, changing, document_of, making, values
from peercoach_tui.notebook.open_notes import OpenNotes


class Notes(Protocol):
    """The notes with one partner, open: what was kept, folded, and the way to keep more."""

    @property
    def id(self) -> str:
        """Return the id of the partner."""

    @property
    def fold(self) -> Fold:
        """Return what their moments come to."""

    def now(self, session: str | None = None, thing: str | None = None) -> datetime:
        """Return an instant (UTC) that comes after the newest moment of what it is about; a thing is a follow-up or a point."""

    def new_id(self) -> str:
        """Return a new id."""

    def send(self, *moments: AnyMoment) -> Future[None]:
        """Keep moments as one act. The future fails with a `NotebookError`, and then none is kept."""


class LinesStorage(Storage):
    """What TinyDB reads and writes: the tables of `documents.py`, folded from moments and kept as moments."""

    def __init__(self, notes: Notes | Path | str, **how: Any) -> None:
        """`notes` are open ones, or the folder of a partner; `how` to open those is as `OpenNotes` says, and raises as that."""
        self.notes: Notes = OpenNotes(Path(notes), **how) if isinstance(notes, Path | str) else notes
        self._together: list[AnyMoment] | None = None

    def read(self) -> Any:
        """Return all tables as they stand."""
        return {name: self.documents(name) for name in TABLES}

    def documents(self, table: str) -> dict[str, Document]:
        """Return the documents of a table as they stand, by id; of one that isn't there, none."""
        return {id: document_of(value) for id, value in values(self._fold, table).items()}

    def write(self, data: Mapping[str, Mapping[str, Document]]) -> None:
        """Keep in what the tables differ from what stands, as one act. Raises as `change`."""
        with self.together():
            for name in dict.fromkeys((*TABLES, *data)):
                self.change(name, self.documents(name), data.get(name, {}))

    def change(self, table: str, known: Mapping[str, Document], documents: Mapping[str, Document]) -> None:
        """Keep in what the documents of a table differ from those that were known, as one act.

        Raises `Refused`, also when any is missing, and as `send` does.
        """
        if known.keys() - documents.keys():
            raise Refused("Nothing is removed through a table: take it back in the app, or forget the partner.")
        moments: list[AnyMoment] = []
        for id, document in documents.items():
            if document == known.get(id):
                continue
            if id in known:
                moments += changing(table, id, known[id], document, self._filled)
            elif table == PARTNER and id != self.notes.id:
                raise Refused("Not kept, this folder is of one partner: add another one with peercoach.")
            else:
                moments += making(table, id, document, self._filled)
        if self._together is not None:
            self._together += moments
        elif moments:
            self.notes.send(*moments).result()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep all that is changed within as one act, when it is left; an error leaves nothing kept."""
        if self._together is not None:
            yield
            return
        self._together = []
        try:
            yield
            moments = self._together
        finally:
            self._together = None
        if moments:
            self.notes.send(*moments).result()

    def new_id(self, table: str) -> str:
        """Return the id of a new document, which is the partner's own in their table."""
        return self.notes.id if table == PARTNER else self.notes.new_id()

    def close(self) -> None:
        """Let go of the notes, where they were opened for this."""
        if isinstance(self.notes, OpenNotes):
            self.notes.close()

    @property
    def _fold(self) -> Fold:
        """Return what stands, what is changed together included."""
        fold = self.notes.fold
        if not self._together:
            return fold
        timeline = fold.timeline
        known = (each for each in timeline if timeline.stands(each) or (isinstance(each, TakenBack) and timeline.came_in(each)))
        return Fold(fold.id, (*(moment.but(batch=None) for moment in known), *self._together))

    def _filled(self, fields: Document) -> Document:
        """Return the fields of a moment with its id and its instant, and whose meeting it is."""
        session, thing = fields.get("session"), thing_in(fields)
        about = [session if isinstance(session, str) else None, thing if isinstance(thing, str) else None]
        at = max([self.notes.now(*about), *(moment.at + INSTANT for moment in self._together or ())])
        partner = {"partner": self.notes.id} if fields.get("kind") == "session begun" else {}
        return {"id": self.notes.new_id(), "at": at.astimezone(UTC).isoformat(), **partner, **fields}


class UidTable(Table):
    """A table whose documents have ids of text: those of the moments and the follow-ups; a new document gets one by itself.

    Queries are not cached: a cache would hand the same document to two readers.
    """

    document_id_class = str  # type: ignore[assignment]  # the seam's annotation knows numbers alone

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        super().__init__(storage, name, cache_size=0)

    def _read_table(self) -> Any:
        storage: Any = self._storage
        return storage.documents(self.name)

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        known = self._read_table()
        documents = deepcopy(known)
        updater(documents)
        storage: Any = self._storage
        storage.change(self.name, known, documents)
        self.clear_cache()

    def _get_next_id(self) -> Any:
        storage: Any = self._storage
        return storage.new_id(self.name)


class Database(TinyDB):
    """TinyDB with this storage and these tables."""

    table_class = UidTable
    default_table_name = "follow_ups"
    default_storage_class = LinesStorage  # type: ignore[assignment]  # the seam's annotation knows its own storage alone
