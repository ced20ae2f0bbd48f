"""Asking TinyDB of follow-ups as they stand, without reading anything: what the lists over all partners are made of."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tinydb import where
from tinydb.queries import QueryInstance
from tinydb.storages import Storage

from peercoach_tui.domain.follow_ups.filter import Filter
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, plan_words
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.documents import FOLLOW_UPS, Document, Refused, document_of
from peercoach_tui.notebook.tables import Database

OPEN = where("outcome") == None  # noqa: E711 - TinyDB overloads ==.
SETTLED = where("outcome") != None  # noqa: E711


class FollowUpsAsked:
    """The follow-ups with one partner, as documents that are made once and remembered while the follow-up is the same."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[FollowUp, Document]] = {}

    def find(self, follow_ups: Sequence[FollowUp], query: QueryInstance, wanted: Filter | None = None) -> list[FollowUp]:
        """Return those of the follow-ups that a query finds and a filter wants, in their order."""
        known = self._known
        self._known = {each.id: _kept(known.get(each.id), each) for each in follow_ups}
        asked = Database(storage=_Standing, documents={id: document for id, (_, document) in self._known.items()})
        found = asked.table(FOLLOW_UPS).search(query & wanted_by(wanted) if wanted else query)
        return [self._known[str(document.doc_id)][0] for document in found]


def wanted_by(wanted: Filter) -> QueryInstance:
    """Return the query for what a filter wants: its side, and its words somewhere in the plan."""
    query = where("owner").one_of([wanted.owner] if wanted.owner else [*Side])
    return query & _says(wanted) if wanted.words or wanted.whole else query


def _says(wanted: Filter) -> QueryInstance:
    """Return the query for words of the plan, which is in two fields."""

    def says(document: Mapping[Any, Any]) -> bool:
        return wanted.found_in(plan_words(document["when"], document["what"]))

    return QueryInstance(says, None)


def _kept(known: tuple[FollowUp, Document] | None, follow_up: FollowUp) -> tuple[FollowUp, Document]:
    return known if known is not None and known[0] is follow_up else (follow_up, document_of(follow_up))


class _Standing(Storage):
    """Follow-ups as they stood when they were asked for; nothing is kept through it."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents

    def documents(self, table: str) -> Mapping[str, Document]:
        return self._documents if table == FOLLOW_UPS else {}

    def read(self) -> Any:
        return {FOLLOW_UPS: self._documents}

    def write(self, data: Iterable[object]) -> None:
        raise Refused("Nothing is kept through what is only asked.")
