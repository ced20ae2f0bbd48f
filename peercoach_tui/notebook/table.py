"""TinyDB's table with ids of text, which never lets the store itself be edited."""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from peercoach_tui.notebook.clean import cleaned, copied
from peercoach_tui.notebook.page import Document
from peercoach_tui.notebook.page import Table as Documents


class Copies(Mapping[str, Document]):
    """The documents of a table, each copied when it is read."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    def __getitem__(self, id: str) -> Document:
        document: Document = copied(self._documents[id])
        return document

    def __contains__(self, id: object) -> bool:
        return id in self._documents

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


class Overlay(MutableMapping[str, Document]):
    """What an updater edits: the documents of a table, of which those that it reads or sets are copies of its own."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._gone: set[str] = set()
        self._own: Documents = {}

    def __getitem__(self, id: str) -> Document:
        if id not in self._own:
            if id in self._gone:
                raise KeyError(id)
            self._own[id] = copied(self._documents[id])
        return self._own[id]

    def __setitem__(self, id: str, document: Document) -> None:
        if not isinstance(id, str):
            raise TypeError("the id of a document is text")
        self._own[id] = document
        self._gone.discard(id)

    def __delitem__(self, id: str) -> None:
        if id not in self:
            raise KeyError(id)
        self._own.pop(id, None)
        if id in self._documents:
            self._gone.add(id)

    def __contains__(self, id: object) -> bool:
        return id in self._own or (id in self._documents and id not in self._gone)

    def __iter__(self) -> Iterator[str]:
        yield from (id for id in self._documents if id not in self._gone)
        yield from (id for id in self._own if id not in self._documents)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        """Remove all documents."""
        self._own.clear()
        self._gone = set(self._documents)

    def merged(self) -> Documents:
        """Return all documents; those that were touched are cleaned copies, the others the very same objects."""
        documents = {**self._documents, **{id: _document(own) for id, own in self._own.items()}}
        for id in self._gone:
            del documents[id]
        return documents


class UidTable(Table):
    """A table whose documents have ids of text (UUIDv7), which the caller gives: `Document(body, id)`.

    Updaters edit an overlay and readers get copies. Queries are not cached: a cache would hand the same document to two readers.
    """

    document_id_class = str  # type: ignore[assignment]  # the seam's annotation knows numbers alone

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        super().__init__(storage, name, cache_size=0, persist_empty=persist_empty)

    def put(self, documents: Mapping[str, Mapping[str, Any]]) -> None:
        """Add documents by their ids, in one write; each takes the place of the one that has its id."""
        self._update_table(lambda table: table.update(documents))

    def documents(self, ids: Iterable[str]) -> dict[str, Document]:
        """Return copies of the documents with these ids, without those that there are not."""
        known = self._read_table()
        return {id: known[id] for id in ids if id in known}

    def _read_table(self) -> Any:
        return Copies((self._storage.read() or {}).get(self.name, {}))

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        tables = dict(self._storage.read() or {})
        overlay = Overlay(tables.get(self.name, {}))
        updater(overlay)
        tables[self.name] = overlay.merged()
        self._storage.write(tables)
        self.clear_cache()

    def _get_next_id(self) -> NoReturn:
        raise ValueError("a document comes with its own id: Document(body, id)")


class Database(TinyDB):
    """TinyDB with such tables."""

    table_class = UidTable


def _document(own: Mapping[str, Any]) -> Document:
    document: Document = cleaned(dict(own))
    return document
