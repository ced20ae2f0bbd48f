"""TinyDB as the face of the notes: documents as they stand, changes as moments, and nothing removed."""

import random
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.operations import delete
from tinydb.operations import set as setting
from tinydb.table import Document

from peercoach_tui.acts import Acts
from peercoach_tui.cli.places import places
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moment import TakenBack, order_of
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.points.moments import PointChanged, PointKept
from peercoach_tui.domain.points.point import PointOutcome
from peercoach_tui.domain.sessions.moments import NoteKept, SessionBegun, StageEntered
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.documents import TABLES, Refused
from peercoach_tui.notebook.errors import NotebookError, NotKept
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.notebook.open_notes import OpenNotes
from peercoach_tui.notebook.tables import Database, LinesStorage, UidTable

BEGAN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
DUE = date(2026, 12, 1)


def later(seconds: float) -> datetime:
    return BEGAN + timedelta(seconds=seconds)


KNOWN: tuple[AnyMoment, ...] = (
    PartnerAdded(id="p", at=later(-60), name="Ana Ruiz"),
    SessionBegun(id="first", at=BEGAN, partner="ana", began=BEGAN, zone="Europe/Berlin", first=Side.ME),
    StageEntered(id="s", at=BEGAN, session="first", stage="arrive"),
    NoteKept(id="n", at=later(5), session="first", text="two managers"),
    FollowUpMade(
        id="m-1", at=later(10), session="first", follow_up="f-1", owner=Side.THEM, what="ask Dana", due=date(2026, 12, 1)
    ),
    FollowUpMade(id="m-2", at=later(20), session="first", follow_up="f-2", owner=Side.ME, what="write it down"),
    FollowUpChanged(id="c-2", at=later(30), follow_up="f-2", outcome=Outcome.DONE),
    FollowUpMade(id="m-3", at=later(40), session="first", follow_up="f-3", owner=Side.ME, what="a slip"),
    TakenBack(id="t", at=later(41), session="first", of="m-3"),
    PointKept(id="q-1", at=later(45), point="p-1", text="why so many goals"),
    PointKept(id="q-2", at=later(46), session="first", point="p-2", of="n"),
    PointChanged(id="q-3", at=later(47), session="first", point="p-2", outcome=PointOutcome.TAKEN_UP),
    FollowUpMade(id="m-4", at=later(50), batch="never-kept", follow_up="f-4", owner=Side.ME, what="half brought in"),
)


class MemoryBook:
    """A notebook that is kept nowhere: `acts` is what was sent. While `full` nothing is kept."""

    def __init__(self, moments: tuple[AnyMoment, ...]) -> None:
        self.known, self.acts, self.full = moments, list[tuple[AnyMoment, ...]](), False

    def moments(self, partner: str) -> tuple[AnyMoment, ...]:
        return tuple(sorted((*self.known, *chain.from_iterable(self.acts)), key=order_of))

    def keep(self, partner: str, *moments: AnyMoment) -> Future[None]:
        kept: Future[None] = Future()
        if self.full:
            kept.set_exception(NotKept("Not kept, the disk is full: make room, then try again."))
            return kept
        self.acts.append(moments)
        kept.set_result(None)
        return kept

    def lives(self, partner: str) -> tuple[Live, ...]:
        return ()

    def keep_live(self, partner: str, live: Live) -> Future[None]:
        raise NotImplementedError

    def end_live(self, partner: str, session: str) -> Future[None]:
        raise NotImplementedError

    def drop_live(self, partner: str, live: Live) -> Future[None]:
        raise NotImplementedError

    def is_own(self, partner: str, id: str) -> bool:
        return False


class MemoryNotes(Acts):
    """The app's own acts, on a notebook in memory."""

    def __init__(self, moments: tuple[AnyMoment, ...] = KNOWN, *, batches: tuple[str, ...] = ()) -> None:
        self.book = MemoryBook(moments)
        new_id = IdMaker(random.Random(1).getrandbits)
        super().__init__(self.book, "ana", now=lambda: later(60), new_id=new_id, batches=lambda: batches)

    @property
    def acts(self) -> list[tuple[AnyMoment, ...]]:
        return self.book.acts


@pytest.fixture
def notes() -> MemoryNotes:
    return MemoryNotes()


@pytest.fixture
def database(notes: MemoryNotes) -> Database:
    return Database(notes)


def table(database: TinyDB, name: str) -> Any:
    """Return a table: TinyDB's annotations know ids that are numbers alone."""
    return database.table(name)


def document(fields: dict[str, Any], id: Any) -> Document:
    return Document(fields, id)


def what(documents: list[Document]) -> list[str]:
    return [document["what"] for document in documents]


def said(moment: AnyMoment) -> dict[str, Any]:
    """Return what a moment says, without its id and its instant."""
    document: dict[str, Any] = msgspec.to_builtins(moment)
    return {name: field for name, field in document.items() if name not in ("id", "at")}


# Reading


def test_follow_ups_are_asked_for_as_they_stand(database: Database) -> None:
    follow_ups = table(database, "follow_ups")
    assert what(follow_ups.search(where("outcome") == None)) == ["ask Dana"]  # noqa: E711 - a query, no comparison
    assert what(follow_ups.search(where("outcome") == "done")) == ["write it down"]
    assert what(follow_ups.search(where("owner") == "me")) == ["write it down"]
    assert what(follow_ups.search((where("due") != None) & (where("due") <= "2026-12-01"))) == ["ask Dana"]  # noqa: E711
    assert what(database.search(where("session") == "first")) == ["ask Dana", "write it down"]
    assert len(follow_ups) == 2
    assert follow_ups.get(doc_id="f-3") is None


def test_a_document_has_all_fields_as_json_has_them(database: Database) -> None:
    assert table(database, "follow_ups").get(doc_id="f-1") == {
        "owner": "them",
        "what": "ask Dana",
        "made": "2026-11-24T09:30:10Z",
        "changed": "2026-11-24T09:30:10Z",
        "session": "first",
        "when": "",
        "due": "2026-12-01",
        "hour": "",
        "confidence": None,
        "report": "",
        "goal": None,
        "outcome": None,
        "resolved": None,
        "taught": "",
    }
    [partner] = table(database, "partner").all()
    assert (partner.doc_id, partner["name"], partner["cadence"]) == (
        "ana",
        "Ana Ruiz",
        {"every": 14, "rhythm": "days", "day": 0, "weekday": 0, "nth": 1},
    )


def test_sessions_and_talk_hold_the_moments_that_stand(database: Database) -> None:
    assert [each.doc_id for each in table(database, "sessions")] == ["first"]
    assert table(database, "sessions").all()[0]["kind"] == "session begun"
    talk = table(database, "talk")
    assert [(each.doc_id, each["kind"]) for each in talk] == [
        ("s", "stage"), ("n", "note"), ("m-1", "follow-up made"), ("m-2", "follow-up made"),
        ("q-2", "point kept"), ("q-3", "point changed"),
    ]  # fmt: skip
    assert [each["text"] for each in talk.search(where("kind") == "note")] == ["two managers"]


def test_there_are_these_tables_and_no_other(database: Database) -> None:
    assert database.tables() == set(TABLES)
    assert table(database, "goals").all() == table(database, "anything").all() == []
    assert table(Database(MemoryNotes(())), "partner").all() == []


@pytest.mark.parametrize("name", ["partner", "follow_ups", "points", "sessions", "talk"])
def test_editing_a_document_edits_nothing(notes: MemoryNotes, database: Database, name: str) -> None:
    before = table(database, name).all()
    for document in table(database, name).all():
        document.get("cadence", {})["every"] = 1
        document.clear()
    for document in table(database, name).search(lambda document: document.clear() is None):
        assert document == {}
    assert table(database, name).all() == before
    assert notes.acts == []


def test_plain_tinydb_reads_it_with_these_classes(notes: MemoryNotes) -> None:
    class Plain(TinyDB):
        table_class = UidTable

    with Plain(notes, storage=LinesStorage) as plain:
        assert what(plain.table("follow_ups").all()) == ["ask Dana", "write it down"]
        assert "follow_ups" in repr(plain)


# Changing


def test_an_update_says_only_what_differs(notes: MemoryNotes, database: Database) -> None:
    assert table(database, "follow_ups").update({"what": "ask Dana", "outcome": "partly"}, doc_ids=["f-1"]) == ["f-1"]
    [(moment,)] = notes.acts
    assert said(moment) == {"kind": "follow-up changed", "follow_up": "f-1", "outcome": "partly"}
    found = notes.fold.log.find("f-1")
    assert found is not None
    assert (found.outcome, found.resolved) == (Outcome.PARTLY, moment.at)


def test_an_update_comes_after_the_newest_moment_of_its_follow_up(notes: MemoryNotes, database: Database) -> None:
    notes.fold.take([FollowUpChanged(id="c", at=later(900), follow_up="f-1", what="ask Jo")])
    table(database, "follow_ups").update({"what": "ask Dana"}, doc_ids=["f-1"])
    assert what(table(database, "follow_ups").search(where("owner") == "them")) == ["ask Dana"]


def test_what_another_window_keeps_while_an_update_runs_stays(notes: MemoryNotes, database: Database) -> None:
    def edit(document: dict[str, Any]) -> None:
        notes.send(
            FollowUpChanged(id="c", at=later(70), follow_up="f-1", report="it went well"),
            FollowUpMade(id="m-9", at=later(70), follow_up="f-9", owner=Side.ME, what="call HR"),
        )
        document["what"] = "write it all down"

    table(database, "follow_ups").update(edit, doc_ids=["f-2"])
    assert what(table(database, "follow_ups").all()) == ["ask Dana", "write it all down", "call HR"]
    assert table(database, "follow_ups").get(doc_id="f-1")["report"] == "it went well"


def test_an_update_that_changes_nothing_keeps_nothing(notes: MemoryNotes, database: Database) -> None:
    for name in ("partner", "follow_ups", "points", "sessions", "talk"):
        table(database, name).update(lambda document: None)
        table(database, name).update(dict(table(database, name).all()[0]), doc_ids=[table(database, name).all()[0].doc_id])
    assert notes.acts == []


def test_the_partner_is_changed(notes: MemoryNotes, database: Database) -> None:
    table(database, "partner").update({"archived": True, "cadence": {"every": 1, "rhythm": "months"}})
    [(moment,)] = notes.acts
    assert isinstance(moment, PartnerChanged)
    assert said(moment) == {"kind": "partner changed", "archived": True, "cadence": {"every": 1, "rhythm": "months"}}
    assert notes.fold.partner.cadence == Cadence(every=1, rhythm=Rhythm.MONTHS)


def test_what_is_inserted_is_made(notes: MemoryNotes, database: Database) -> None:
    id: Any = table(database, "follow_ups").insert({"owner": "me", "what": "call HR", "due": date(2026, 12, 3)})
    [(moment,)] = notes.acts
    assert said(moment) == {"kind": "follow-up made", "follow_up": id, "owner": "me", "what": "call HR", "due": "2026-12-03"}
    assert table(database, "follow_ups").get(doc_id=id) is not None


def test_a_day_that_is_moved_keeps_the_hour_that_stands_beside_it(notes: MemoryNotes, database: Database) -> None:
    id: Any = table(database, "follow_ups").insert({"owner": "me", "what": "call HR", "due": date(2026, 12, 3), "hour": "17:00"})
    table(database, "follow_ups").update({"due": "2026-12-04"}, doc_ids=[id])
    found: Any = table(database, "follow_ups").get(doc_id=id)
    assert (found["due"], found["hour"]) == ("2026-12-04", "17:00")
    table(database, "follow_ups").update({"hour": ""}, doc_ids=[id])
    found = table(database, "follow_ups").get(doc_id=id)
    assert (found["due"], found["hour"]) == ("2026-12-04", "")


def test_one_that_is_done_already_is_made_and_resolved_in_one_act(notes: MemoryNotes, database: Database) -> None:
    past = {"made": "2026-10-01T09:00:00Z", "resolved": "2026-11-01T09:00:00Z"}
    fields = {"owner": "me", "what": "call HR", "outcome": "done", **past}
    table(database, "follow_ups").insert(document(fields, "f-9"))
    assert [[type(moment) for moment in act] for act in notes.acts] == [[FollowUpMade, FollowUpChanged]]
    kept = table(database, "follow_ups").get(doc_id="f-9")
    assert isinstance(kept, dict)
    assert {name: kept[name] for name in fields} == fields


def test_a_point_is_one_document_with_the_words_that_it_stands_for(database: Database) -> None:
    first, second = table(database, "points").all()
    assert (first.doc_id, dict(first)) == (
        "p-1",
        {
            "text": "why so many goals",
            "kept": "2026-11-24T09:30:45Z",
            "changed": "2026-11-24T09:30:45Z",
            "session": None,
            "outcome": None,
            "resolved": None,
        },
    )
    assert (second["text"], second["session"], second["outcome"]) == ("two managers", "first", "taken up")
    assert [each.doc_id for each in table(database, "points").search(where("outcome") == None)] == ["p-1"]  # noqa: E711


def test_a_point_is_kept_and_changed_through_its_table(notes: MemoryNotes, database: Database) -> None:
    points = table(database, "points")
    id: Any = points.insert({"text": "the new team"})
    points.update({"outcome": "dropped", "text": "the new team"}, doc_ids=[id])
    gone: Any = points.insert({"text": "an old one", "outcome": "taken up"})
    assert [[said(moment) for moment in act] for act in notes.acts] == [
        [{"kind": "point kept", "point": id, "text": "the new team"}],
        [{"kind": "point changed", "point": id, "outcome": "dropped"}],
        [
            {"kind": "point kept", "point": gone, "text": "an old one"},
            {"kind": "point changed", "point": gone, "outcome": "taken up"},
        ],
    ]
    assert [point.text for point in notes.fold.points.open] == ["why so many goals"]


def test_a_goal_is_set_changed_and_closed_through_its_table() -> None:
    notes = MemoryNotes(())
    goals = table(Database(notes), "goals")
    id: Any = goals.insert({"owner": "them", "title": "lead the review", "topic": "career"})
    goals.update({"why": "to be heard", "closed": "2026-11-24T09:30:00Z", "learned": "ask early"}, doc_ids=[id])
    goals.update({"closed": None}, doc_ids=[id])
    assert [[said(moment) for moment in act] for act in notes.acts] == [
        [{"kind": "goal set", "goal": id, "owner": "them", "title": "lead the review", "topic": "career"}],
        [{"kind": "goal changed", "goal": id, "why": "to be heard", "closed": True, "learned": "ask early"}],
        [{"kind": "goal changed", "goal": id, "closed": False}],
    ]
    assert [(each.why, each.learned, each.is_open) for each in notes.fold.goals.all] == [("to be heard", "ask early", True)]
    with pytest.raises(Refused, match="check_ins"):
        goals.update({"check_ins": ["6"]}, doc_ids=[id])


def test_a_partner_a_session_and_a_note_are_inserted() -> None:
    notes = MemoryNotes(())
    database = Database(notes)
    with pytest.raises(Refused, match="of one partner"):
        table(database, "partner").insert(document({"name": "Ben"}, "ben"))
    assert table(database, "partner").insert({"name": "Ana"}) == "ana"
    session: Any = table(database, "sessions").insert({"began": "2026-11-24T09:30:00Z", "zone": "UTC", "first": "me"})
    note: Any = table(database, "talk").insert({"kind": "note", "session": session, "text": "half a \ud83d letter"})
    assert [[type(moment) for moment in act] for act in notes.acts] == [[PartnerAdded], [SessionBegun], [NoteKept]]
    assert (notes.fold.partner.name, [each.id for each in notes.fold.sessions]) == ("Ana", [session])
    assert notes.fold.sessions[0].partner == "ana"
    assert [(each.id, each.kept.text) for each in notes.fold.accounts[0].notes] == [(note, "half a \ufffd letter")]


def test_upsert_updates_what_is_there_and_inserts_what_is_not(notes: MemoryNotes, database: Database) -> None:
    follow_ups = table(database, "follow_ups")
    follow_ups.upsert({"what": "ask Dana and Jo"}, where("owner") == "them")
    follow_ups.upsert({"what": "new", "owner": "me"}, where("what") == "new")
    follow_ups.upsert(document({"report": "it went well"}, "f-2"))
    assert [[type(moment) for moment in act] for act in notes.acts] == [[FollowUpChanged], [FollowUpMade], [FollowUpChanged]]
    assert what(follow_ups.all()) == ["ask Dana and Jo", "write it down", "new"]


def test_many_documents_are_one_act(notes: MemoryNotes, database: Database) -> None:
    table(database, "follow_ups").update({"outcome": "dropped"})
    table(database, "follow_ups").insert_multiple([{"owner": "me", "what": "one"}, {"owner": "me", "what": "two"}])
    assert [len(act) for act in notes.acts] == [2, 2]


def test_the_tables_as_a_whole_are_written_as_what_differs(notes: MemoryNotes, database: Database) -> None:
    tables = {name: dict(table) for name, table in database.storage.read().items()}  # type: ignore[union-attr]
    tables["follow_ups"]["f-1"]["what"] = "ask Jo"
    tables["partner"]["ana"]["archived"] = True
    database.storage.write(tables)
    assert [[type(moment) for moment in act] for act in notes.acts] == [[PartnerChanged, FollowUpChanged]]


# What is refused


REMOVING: list[Callable[[Database], object]] = [
    lambda database: table(database, "follow_ups").remove(where("owner") == "me"),
    lambda database: table(database, "follow_ups").remove(doc_ids=["f-1"]),
    lambda database: table(database, "follow_ups").truncate(),
    lambda database: table(database, "talk").truncate(),
    lambda database: database.drop_table("follow_ups"),
    lambda database: database.drop_tables(),
    lambda database: database.storage.write({"follow_ups": {}}),
]


@pytest.mark.parametrize("remove", REMOVING)
def test_nothing_is_removed(notes: MemoryNotes, database: Database, remove: Callable[[Database], object]) -> None:
    with pytest.raises(Refused, match=r"^Nothing is removed through a table: take it back in the app, or forget the partner\.$"):
        remove(database)
    assert notes.acts == []
    assert len(table(database, "follow_ups")) == 2


REFUSED: list[tuple[Callable[[Database], object], str]] = [
    (lambda database: table(database, "talk").update({"text": "a secret"}, doc_ids=["n"]), "a moment never changes"),
    (lambda database: table(database, "sessions").update({"place": "a secret"}), "a moment never changes"),
    (lambda database: table(database, "follow_ups").update({"session": "a secret"}), "session can't be said here"),
    (lambda database: table(database, "follow_ups").update({"changed": "a secret"}), "changed can't be said here"),
    (lambda database: table(database, "follow_ups").update({"whta": "a secret"}), "whta can't be said here"),
    (lambda database: table(database, "follow_ups").update({"outcome": "a secret"}), r"doesn't fit \(\$\.outcome\)"),
    (lambda database: table(database, "follow_ups").update({"confidence": 11}), r"doesn't fit \(\$\.confidence\)"),
    (lambda database: table(database, "follow_ups").update({"what": float("nan")}), "no JSON can hold"),
    (lambda database: table(database, "follow_ups").update({"what": object()}), "no JSON can hold"),
    (lambda database: table(database, "follow_ups").update(delete("due")), r"a field isn't removed \(due\)"),
    (lambda database: table(database, "follow_ups").insert({"what": "a secret"}), "doesn't fit"),
    (lambda database: table(database, "follow_ups").insert({"owner": "me", "what": "x", "id": "y"}), "id can't be said here"),
    (lambda database: table(database, "partner").update({"added": "2026-11-24T09:30:00Z"}), "added can't be said here"),
    (lambda database: table(database, "talk").insert({"kind": "note", "text": "a secret"}), "doesn't fit"),
    (lambda database: table(database, "talk").insert({"kind": "partner changed"}), "no moment of a meeting"),
    (
        lambda database: table(database, "talk").insert({"kind": "note", "session": "first", "text": "", "x": 1}),
        "x can't be said here",
    ),
    (lambda database: table(database, "points").update({"session": "a secret"}), "session can't be said here"),
    (lambda database: table(database, "points").insert({"what": "a secret"}), "what can't be said here"),
    (lambda database: table(database, "points").update({"outcome": "a secret"}), r"doesn't fit \(\$\.outcome\)"),
    (lambda database: table(database, "goals").insert({"what": "a secret"}), "what can't be said here"),
    (lambda database: table(database, "others").insert({"what": "a secret"}), "there is no table others"),
]


@pytest.mark.parametrize(("act", "why"), REFUSED)
def test_what_cant_be_kept_is_refused_whole_and_without_its_words(
    notes: MemoryNotes, database: Database, act: Callable[[Database], object], why: str
) -> None:
    with pytest.raises(Refused, match=why) as raised:
        act(database)
    assert "secret" not in str(raised.value)
    assert notes.acts == []


def test_what_isnt_kept_is_raised(notes: MemoryNotes, database: Database) -> None:
    notes.book.full = True
    with pytest.raises(NotKept, match="the disk is full"):
        table(database, "follow_ups").update({"outcome": "done"})
    assert len(table(database, "follow_ups").search(where("outcome") == "done")) == 1


# Together


def together(database: TinyDB) -> Any:
    storage = database.storage
    assert isinstance(storage, LinesStorage)
    return storage.together()


def test_what_is_done_together_is_one_act_and_is_seen_before(notes: MemoryNotes, database: Database) -> None:
    follow_ups = table(database, "follow_ups")
    with together(database):
        follow_ups.update({"what": "ask Jo"}, doc_ids=["f-1"])
        with together(database):
            follow_ups.update(setting("what", "ask Jo and Lena"), where("what") == "ask Jo")
        follow_ups.insert({"owner": "me", "what": "new"})
        assert what(follow_ups.all()) == ["ask Jo and Lena", "write it down", "new"]
        assert notes.acts == []
    assert [len(act) for act in notes.acts] == [3]
    assert what(follow_ups.all()) == ["ask Jo and Lena", "write it down", "new"]


def test_what_is_done_together_stays_in_its_order_when_the_clock_is_set_back(notes: MemoryNotes, database: Database) -> None:
    clock = iter([later(90), later(60)])
    notes.now = lambda session=None, thing=None: next(clock)  # type: ignore[method-assign]
    with together(database):
        table(database, "follow_ups").update({"what": "ask Jo"}, doc_ids=["f-1"])
        table(database, "follow_ups").update({"what": "ask Lena"}, doc_ids=["f-1"])
    assert what(table(database, "follow_ups").search(where("owner") == "them")) == ["ask Lena"]


def test_of_what_fails_together_nothing_is_kept(notes: MemoryNotes, database: Database) -> None:
    with pytest.raises(Refused), together(database):
        table(database, "follow_ups").update({"outcome": "done"})
        table(database, "follow_ups").remove(doc_ids=["f-1"])
    assert notes.acts == []
    assert len(table(database, "follow_ups").search(where("outcome") == "done")) == 1


def test_together_shows_what_stands_and_no_more() -> None:
    brought = FollowUpMade(id="m-5", at=later(50), batch="b", follow_up="f-5", owner=Side.ME, what="brought in")
    notes = MemoryNotes((*KNOWN, brought), batches=("b",))
    database = Database(notes)
    with together(database):
        table(database, "follow_ups").update({"outcome": "done"})
        assert what(table(database, "follow_ups").all()) == ["ask Dana", "write it down", "brought in"]


# Any change


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "what": st.sampled_from(["ask Dana", "ask Jo", ""]),
        "owner": st.sampled_from(list(Side)),
        "when": st.sampled_from(["", "on Monday"]),
        "due": st.sampled_from([None, date(2026, 12, 1), date(2027, 1, 1)]),
        "confidence": st.sampled_from([None, 0, 10]),
        "report": st.sampled_from(["", "it went well"]),
        "taught": st.sampled_from(["", "ask before I say yes"]),
        "outcome": st.sampled_from([None, *Outcome]),
        "resolved": st.sampled_from([None, later(5), later(600)]),
    },
)


@given(st.lists(st.tuples(st.sampled_from(["f-1", "f-2"]), CHANGES), max_size=6))
def test_an_update_ends_as_the_moment_sent_directly(changes: list[tuple[str, dict[str, Any]]]) -> None:
    through, direct = MemoryNotes(), MemoryNotes()
    follow_ups = table(Database(through), "follow_ups")
    for id, fields in changes:
        stood = direct.fold.log.find(id)
        differing = {name: field for name, field in fields.items() if getattr(stood, name) != field}
        if differing:
            moment = FollowUpChanged(id=direct.new_id(), at=direct.now(thing=id), follow_up=id, **differing)
            direct.send(moment)
        follow_ups.update(fields, doc_ids=[id])
    assert through.fold.follow_ups == direct.fold.follow_ups
    assert through.acts == direct.acts


# On disk


def opened(folder: Path, state: Path, seed: int = 5) -> TinyDB:
    """Open a partner's folder as a script does, in TinyDB itself."""

    class Plain(TinyDB):
        table_class = UidTable

    random_bits = random.Random(seed).getrandbits
    return Plain(folder, storage=LinesStorage, state=state, now=lambda: later(3600), random_bits=random_bits)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a partner with notes in it."""
    root = tmp_path / "notes"
    notebook = Notebook.open(root, state=tmp_path / "state", now=lambda: later(60), random_bits=random.Random(4).getrandbits)
    notebook.load()
    notebook.keep("ana", *KNOWN).result()
    notebook.close()
    return root / "partners" / "ana"


def test_a_folder_is_opened_read_and_written(folder: Path, tmp_path: Path) -> None:
    with opened(folder, tmp_path / "state") as notes:
        assert what(table(notes, "follow_ups").search(where("outcome") == None)) == ["ask Dana"]  # noqa: E711
        table(notes, "follow_ups").update({"outcome": "done"}, doc_ids=["f-1"])
        with together(notes):
            table(notes, "follow_ups").insert({"owner": "me", "what": "call HR"})
            table(notes, "talk").insert({"kind": "note", "session": "first", "text": "one more"})
    with opened(folder, tmp_path / "state") as notes:
        assert table(notes, "follow_ups").search(where("outcome") == None)[0]["what"] == "call HR"  # noqa: E711
        assert [note["text"] for note in table(notes, "talk").search(where("kind") == "note")] == ["two managers", "one more"]
    [path] = folder.glob("*.jsonl")
    assert path.read_bytes().count(b"\n") == 4, "a header, what was there, and two acts"


def test_two_that_have_it_open_see_what_the_other_keeps(folder: Path, tmp_path: Path) -> None:
    with opened(folder, tmp_path / "state") as one, opened(folder, tmp_path / "state", 6) as other:
        table(one, "follow_ups").update({"what": "ask Jo"}, doc_ids=["f-1"])
        assert what(table(other, "follow_ups").search(where("owner") == "them")) == ["ask Jo"]
        table(other, "follow_ups").update({"what": "ask Lena"}, doc_ids=["f-1"])
        assert what(table(one, "follow_ups").search(where("owner") == "them")) == ["ask Lena"]


@pytest.mark.parametrize("name", ["notes", "notes/partners", "notes/partners/nobody", "notes/coach"])
def test_what_is_no_partners_folder_is_said(folder: Path, tmp_path: Path, name: str) -> None:
    if name == "notes/coach":
        with opened(tmp_path / name, tmp_path / "state") as notes:
            assert table(notes, "follow_ups").all() == []
        return
    with pytest.raises(NotebookError, match="is no folder of a partner"):
        opened(tmp_path / name, tmp_path / "state")


def test_the_same_changes_on_disk_and_in_memory_end_the_same(folder: Path, tmp_path: Path, notes: MemoryNotes) -> None:
    with opened(folder, tmp_path / "state") as on_disk:
        for database in (on_disk, Database(notes)):
            table(database, "follow_ups").update({"outcome": "partly", "report": "it went well"})
            table(database, "partner").update({"name": "Ana R."})
            table(database, "follow_ups").upsert({"due": "2027-01-01"}, where("owner") == "me")

        def timeless(database: TinyDB) -> list[Any]:
            rows = [*table(database, "partner"), *table(database, "follow_ups")]
            return [{name: row[name] for name in row if name not in ("changed", "resolved")} for row in rows]

        assert timeless(on_disk) == timeless(Database(notes))


@pytest.mark.parametrize("clock", [60, -3600])
@pytest.mark.parametrize(
    ("session", "thing"), [(None, None), ("first", None), (None, "f-2"), ("first", "f-2"), (None, "p-2"), (None, "?")]
)
def test_the_app_s_acts_and_a_script_read_the_same_clock(
    folder: Path, tmp_path: Path, clock: float, session: str | None, thing: str | None
) -> None:
    notebook = Notebook.open(tmp_path / "notes", state=tmp_path / "app", now=lambda: later(clock), random_bits=lambda bits: 3)
    notebook.load()
    acts = Acts(notebook, "ana", now=lambda: later(clock), new_id=IdMaker(random.Random(1).getrandbits))
    script = OpenNotes(folder, state=tmp_path / "script", now=lambda: later(clock), random_bits=random.Random(2).getrandbits)
    assert script.now(session, thing) == acts.now(session, thing)
    script.close()
    notebook.close()


def test_the_app_s_acts_are_a_database_too_and_both_see_what_the_other_kept(folder: Path, tmp_path: Path) -> None:
    notebook = Notebook.open(tmp_path / "notes", state=tmp_path / "app", now=lambda: later(60), random_bits=lambda bits: 3)
    notebook.load()
    acts = Acts(notebook, "ana", now=lambda: later(60), new_id=IdMaker(random.Random(1).getrandbits))
    notebook.listen(lambda partner, moments: acts.hear(moments))
    app = Database(acts)
    with opened(folder, tmp_path / "script") as script:
        table(app, "follow_ups").update({"report": "it went well"}, doc_ids=["f-1"])
        table(script, "follow_ups").update({"outcome": "done"}, doc_ids=["f-1"])
        notebook.follow().result()
        for name in TABLES:
            assert table(app, name).all() == table(script, name).all()
        assert table(app, "follow_ups").get(doc_id="f-1")["outcome"] == "done"
    notebook.close()


@pytest.mark.parametrize("named", ["~/state", ""])
def test_the_state_of_a_script_is_where_the_app_s_is(named: str, folder: Path, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setenv("PEERCOACH_STATE", named)
    Database(folder).close()
    assert [*places(None, {"PEERCOACH_STATE": named}).state.glob("device-*.json")]
