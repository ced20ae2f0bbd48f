"""The table, on memory and on disk: ids of text, and no way to edit the store from outside."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from tinydb import where
from tinydb.storages import MemoryStorage, Storage
from tinydb.table import Document

from peercoach_tui.notebook.disk import Disk
from peercoach_tui.notebook.storage import SafeStorage
from peercoach_tui.notebook.table import Database, UidTable
from tests.conftest import Clock
from tests.notebook.making import ids


@pytest.fixture(params=["memory", "disk"])
def storage(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Storage:
    if request.param == "memory":
        return MemoryStorage()  # type: ignore[no-untyped-call]
    return SafeStorage(tmp_path / "a.json", disk=Disk(), now=clock)


@pytest.fixture
def table(storage: Storage) -> Iterator[UidTable]:
    with Database(storage=lambda: storage) as database:
        yield cast(UidTable, database.table("notes"))


@pytest.fixture
def ana(table: UidTable) -> str:
    id = ids()()
    table.put({id: {"name": "Ana", "tags": ["a"], "deep": {"list": [1]}}})
    return id


def doc(body: dict[str, Any], id: str) -> Document:
    return Document(body, cast(int, id))


def get(table: UidTable, id: str) -> Document:
    found = table.get(doc_id=cast(int, id))
    assert found is not None
    return found


def ids_of(table: UidTable) -> list[Any]:
    return [each.doc_id for each in table.all()]


def test_a_document_is_found_by_its_id(table: UidTable, ana: str) -> None:
    assert get(table, ana) == {"name": "Ana", "tags": ["a"], "deep": {"list": [1]}}
    assert ids_of(table) == [ana]
    assert table.get(doc_id=cast(int, "other")) is None
    assert ana in table.documents([ana, "other"])
    assert len(table) == 1


def test_insert_takes_the_id_it_is_given(table: UidTable) -> None:
    table.insert(doc({"n": 1}, "b"))
    table.insert_multiple([doc({"n": 2}, "a"), doc({"n": 3}, "c")])
    assert ids_of(table) == ["b", "a", "c"]
    with pytest.raises(ValueError, match="already exists"):
        table.insert(doc({"n": 4}, "a"))
    with pytest.raises(ValueError, match="its own id"):
        table.insert({"n": 5})
    with pytest.raises(TypeError):
        table.insert(Document({"n": 6}, 6))
    assert [each["n"] for each in table] == [1, 2, 3]


READS: list[Callable[[UidTable, str], Any]] = [
    get,
    lambda table, _: table.all()[0],
    lambda table, _: next(iter(table)),
    lambda table, _: table.search(where("name") == "Ana")[0],
    lambda table, _: table.get(where("name") == "Ana"),
    lambda table, id: table.documents([id])[id],
]


@pytest.mark.parametrize("read", READS)
def test_a_reader_gets_a_copy(table: UidTable, ana: str, read: Callable[[UidTable, str], Any]) -> None:
    found = read(table, ana)
    found["tags"].append("b")
    found["deep"]["list"].clear()
    found["name"] = "Ben"
    assert read(table, ana) == {"name": "Ana", "tags": ["a"], "deep": {"list": [1]}}


def test_a_condition_sees_a_copy(table: UidTable, ana: str) -> None:
    def spoil(tags: Any) -> bool:
        tags.append("b")
        return True

    table.search(where("tags").test(spoil))
    assert get(table, ana)["tags"] == ["a"]


def test_what_was_put_can_be_edited_outside(table: UidTable) -> None:
    body: dict[str, Any] = {"tags": ["a"]}
    table.put({"one": body})
    table.insert(doc(body, "two"))
    table.update({"more": body["tags"]}, doc_ids=[cast(int, "two")])
    body["tags"].append("b")
    assert table.all() == [{"tags": ["a"]}, {"tags": ["a"], "more": ["a"]}]


def test_an_updater_edits_what_is_kept(table: UidTable, ana: str) -> None:
    table.update(lambda found: found["tags"].append("b"), where("name") == "Ana")
    assert get(table, ana)["tags"] == ["a", "b"]


def test_an_updater_that_fails_changes_nothing(table: UidTable, ana: str) -> None:
    def spoil(found: Any) -> None:
        found["tags"].append("b")
        raise KeyError("spoilt")

    with pytest.raises(KeyError):
        table.update(spoil)
    assert get(table, ana)["tags"] == ["a"]


def test_an_update_keeps_the_others_as_the_very_same_objects(storage: Storage, table: UidTable) -> None:
    table.put({"one": {"n": 1}, "two": {"n": 2}})
    before = (storage.read() or {})["notes"]
    table.update({"n": 3}, doc_ids=[cast(int, "two")])
    after = (storage.read() or {})["notes"]
    assert after["one"] is before["one"]
    assert (before["two"], after["two"]) == ({"n": 2}, {"n": 3})


def test_true_can_take_the_place_of_one(table: UidTable) -> None:
    table.put({"one": {"on": 1}})
    table.update({"on": True})
    assert table.all()[0]["on"] is True


def test_put_replaces_the_whole_document_in_its_place(table: UidTable) -> None:
    table.put({"one": {"n": 1, "gone": True}, "two": {"n": 2}})
    table.put({"one": {"n": 3}})
    assert (ids_of(table), table.all()) == (["one", "two"], [{"n": 3}, {"n": 2}])


def test_documents_are_removed_and_come_back(table: UidTable) -> None:
    table.put({"one": {"n": 1}, "two": {"n": 2}, "three": {"n": 3}})
    removed: list[Any] = table.remove(where("n") == 2)
    removed += table.remove(doc_ids=[cast(int, "one"), cast(int, "nobody")])
    assert removed == ["two", "one"]
    table.put({"two": {"n": 4}})
    assert {cast(str, each.doc_id): each["n"] for each in table} == {"three": 3, "two": 4}
    table.truncate()
    assert table.all() == []


def test_what_is_set_and_removed_at_once_leaves_nothing(table: UidTable, ana: str) -> None:
    def updater(found: Any) -> None:
        found["new"] = {"n": 1}
        del found["new"]
        found.pop(ana)
        assert ana not in found
        assert list(found) == []
        found[ana] = {"n": 2}
        assert len(found) == 1
        with pytest.raises(KeyError):
            del found["nobody"]

    table._update_table(updater)
    assert table.all() == [{"n": 2}]


def test_upsert_updates_or_inserts(table: UidTable) -> None:
    table.upsert(doc({"n": 1}, "one"))
    table.upsert(doc({"m": 2}, "one"))
    assert table.all() == [{"n": 1, "m": 2}]


def test_a_search_sees_what_changed_since(table: UidTable, ana: str) -> None:
    query = where("name") == "Ana"
    assert len(table.search(query)) == 1
    table.put({ana: {"name": "Ben"}})
    assert table.search(query) == []


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_refused(table: UidTable, ana: str, number: float) -> None:
    with pytest.raises(ValueError, match="can't be kept"):
        table.put({ana: {"n": [number]}})
    assert get(table, ana)["name"] == "Ana"


@pytest.mark.parametrize("value", [{1, 2}, b"bytes", object()])
def test_what_json_does_not_have_is_refused_on_memory_as_on_disk(table: UidTable, value: object) -> None:
    with pytest.raises(TypeError):
        table.put({"one": {"n": value}})
    with pytest.raises(TypeError):
        table.put({"one": {"n": {5: "five"}}})
    assert table.all() == []


def test_a_tuple_is_read_as_a_list_at_once(table: UidTable) -> None:
    table.put({"one": {"n": (1, 2)}})
    assert table.all() == [{"n": [1, 2]}]


def test_text_is_cleaned(table: UidTable) -> None:
    table.put({"one": {"n": "a\ud800b \ud83d\ude00 \udc00"}})
    assert table.all() == [{"n": "a�b \U0001f600 �"}]
