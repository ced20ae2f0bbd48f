"""What version 1 kept, as the moments of today: nothing is lost, nothing else is shown."""

import json
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.notebook.errors import NotebookError
from peercoach_tui.notebook.version_1.file import TooNew, Unread
from peercoach_tui.notebook.version_1.moments import Was, moments_of, was

FIXTURE = Path(__file__).with_name("version_1.zip")
BEGAN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

Tables = dict[str, dict[str, dict[str, Any]]]


def fixture() -> tuple[dict[str, bytes], dict[str, Any]]:
    """Return the files of version 1 by partner, and what version 1 folded from them."""
    with zipfile.ZipFile(FIXTURE) as zipped:
        folds: dict[str, Any] = json.loads(zipped.read("folds.json"))
        return {partner: zipped.read(f"notes/partners/{partner}/notebook.json") for partner in (*folds, "lost-1")}, folds


FILES, FOLDS = fixture()


@pytest.fixture(params=sorted(FOLDS))
def partner(request: pytest.FixtureRequest) -> str:
    return str(request.param)


# Version 1's fixture


def test_the_partner_the_sessions_and_the_follow_ups_are_what_they_were(partner: str) -> None:
    fold = Fold(partner, moments_of(FILES[partner], partner))
    told = FOLDS[partner]
    assert fold.partner == msgspec.convert(told["partner"], Partner)
    assert list(fold.sessions) == msgspec.convert(told["sessions"], list[Session])
    follow_ups = [each for each in told["follow_ups"] if not each.get("withdrawn")]
    assert [unchanged(each) for each in fold.follow_ups] == [unchanged(msgspec.convert(each, FollowUp)) for each in follow_ups]


def test_the_accounts_are_what_they_were(partner: str) -> None:
    fold = Fold(partner, moments_of(FILES[partner], partner))
    withdrawn = {each["id"] for each in FOLDS[partner]["follow_ups"] if each.get("withdrawn")}
    assert {account.session.id for account in fold.accounts} == set(FOLDS[partner]["accounts"])
    for account in fold.accounts:
        was_told = told_then(FOLDS[partner]["accounts"][account.session.id], withdrawn)
        today = json.loads(msgspec.json.encode(account))
        # Since then a stage drops the aim, and a swap the topic and the pin: they were the other person's.
        was_told |= {name: None for name in ("aim", "topic", "pinned") if today.get(name) is None}
        assert {name: plain(name, today.get(name)) for name in was_told} == was_told
        assert set(today) - set(was_told) == {"session", "moments"}


def unchanged(follow_up: FollowUp) -> FollowUp:
    return follow_up.but(changed=follow_up.made)


def told_then(account: dict[str, Any], withdrawn: set[str]) -> dict[str, Any]:
    """Return an account of version 1 as today's says it: a follow-up that was withdrawn isn't made."""
    told = {name: plain(name, value) for name, value in account.items()}
    if "made" in told:
        told["made"] = [id for id in told["made"] if id not in withdrawn]
    return told


def plain(name: str, value: Any) -> Any:
    """Return what is told without the ids of notes, which are new, and sets in order."""
    if name == "notes":
        return [{"at": note["at"], "kept": note["kept"]} for note in value]
    return sorted(value) if name in {"ticked", "looked_at"} else value


def test_moments_keep_their_ids_and_instants(partner: str) -> None:
    old = json.loads(FILES[partner])
    today = {moment.id: moment for moment in moments_of(FILES[partner], partner)}
    for id, moment in old["moments"].items():
        assert today[id].at == datetime.fromisoformat(moment["at"])
    for id, session in old["sessions"].items():
        begun = today[id]
        assert isinstance(begun, SessionBegun)
        assert begun.began == datetime.fromisoformat(session["began"])
    new = [moment for id, moment in today.items() if id not in old["moments"] and id not in old["sessions"]]
    assert [type(moment) for moment in new] == [PartnerAdded]


def test_the_beginning_comes_before_all_else_in_a_session(partner: str) -> None:
    begun: set[str] = set()
    for moment in moments_of(FILES[partner], partner):
        if isinstance(moment, SessionBegun):
            begun.add(moment.id)
        assert getattr(moment, "session", None) in {None, *begun}


def test_one_typed_up_afterwards_begins_when_it_was_typed() -> None:
    moments = moments_of(FILES["zoe-1"], "zoe-1")
    begun = next(moment for moment in moments if isinstance(moment, SessionBegun))
    assert (begun.typed_up, begun.at - begun.began) == (True, timedelta(hours=5))


def test_a_change_says_only_what_it_changed() -> None:
    ana = "019b4a85-af3b-77a9-89a8-b02f3b1287ff"
    old = json.loads(FILES[ana])["moments"]
    for moment in moments_of(FILES[ana], ana):
        if isinstance(moment, FollowUpChanged):
            before, after = old[moment.id]["before"], old[moment.id]["after"]
            said = set(msgspec.to_builtins(moment)) - {"kind", "id", "at", "session", "follow_up"}
            differ = {name for name in {**before, **after} if before.get(name) != after.get(name)} - {"changed"}
            assert said == differ - ({"resolved"} if after.get("resolved") == after["changed"] else set())


def test_the_damaged_file_is_named_and_none_of_its_words() -> None:
    with pytest.raises(
        Unread, match=r"notes/notebook\.json can't be read at line 6 and was left as it is: put the newest"
    ) as raised:
        moments_of(FILES["lost-1"], "lost-1", Path("notes/notebook.json"))
    assert "Stanton" not in str(raised.value)


# What one file of version 1 may hold


def tables(**more: Any) -> Tables:
    """Return the tables of a file with one meeting and one follow-up made in it."""
    base: Tables = {
        "schema": {"version": {"number": 1}},
        "partner": {"ana": {"name": "Ana Ruiz", "added": at(-60)}},
        "sessions": {"first": {"partner": "ana", "began": at(0), "zone": "Europe/Berlin", "first": "me"}},
        "moments": {
            "m-1": {"kind": "stage", "session": "first", "at": at(0), "stage": "arrive"},
            "m-2": {"kind": "follow-up", "session": "first", "at": at(10), "follow_up": "f-1"},
        },
        "follow_ups": {"f-1": follow_up()},
    }
    for name, table in more.items():
        base[name] = base.get(name, {}) | table
    return base


def at(seconds: float) -> str:
    return (BEGAN + timedelta(seconds=seconds)).isoformat().replace("+00:00", "Z")


def follow_up(**fields: Any) -> dict[str, Any]:
    return {"owner": "them", "what": "ask Dana", "made": at(10), "changed": at(10), "session": "first", **fields}


def content(tables: Tables) -> bytes:
    return msgspec.json.encode(tables)


def taken(tables: Tables) -> tuple[Was, Fold]:
    """Return what version 1 folded, and the fold of today."""
    return was(content(tables), "ana"), Fold("ana", moments_of(content(tables), "ana"))


def change(before: dict[str, Any], after: dict[str, Any], when: str) -> dict[str, Any]:
    whole = [{"id": "f-1", **each} for each in (before, after)]
    return {"kind": "follow-up changed", "session": "first", "at": when, "before": whole[0], "after": whole[1]}


def test_the_making_says_what_the_first_change_found() -> None:
    after = follow_up(what="ask Dana and Jo", changed=at(20))
    old = tables(moments={"m-3": change(follow_up(), after, at(20))}, follow_ups={"f-1": after})
    made = next(moment for moment in moments_of(content(old), "ana") if isinstance(moment, FollowUpMade))
    assert (made.id, made.what, made.made) == ("m-2", "ask Dana", None)


def test_one_made_at_another_instant_says_when() -> None:
    old = tables(follow_ups={"f-1": follow_up(made=at(9))})
    before, fold = taken(old)
    assert fold.follow_ups[0].made == BEGAN + timedelta(seconds=9)
    assert before.differs(fold) == ""


def test_one_without_its_making_gets_it() -> None:
    old = tables(follow_ups={"f-2": follow_up(what="write it down", session=None)})
    before, fold = taken(old)
    assert [each.what for each in fold.follow_ups] == ["ask Dana", "write it down"]
    assert before.differs(fold) == ""


def test_what_no_moment_said_becomes_one_more_change() -> None:
    old = tables(follow_ups={"f-1": follow_up(due="2026-12-01", outcome="done", resolved=at(30), changed=at(40))})
    before, fold = taken(old)
    [rest] = [moment for moment in fold.timeline if isinstance(moment, FollowUpChanged)]
    assert (rest.at, rest.session, rest.resolved) == (BEGAN + timedelta(seconds=40), None, BEGAN + timedelta(seconds=30))
    assert before.differs(fold) == ""


def test_one_that_was_withdrawn_is_taken_back_once() -> None:
    gone = {"f-1": follow_up(withdrawn=True, changed=at(30))}
    alone = tables(follow_ups=gone)
    said = tables(follow_ups=gone, moments={"m-3": {"kind": "taken back", "session": "first", "at": at(30), "of": "m-2"}})
    for old, ids in ((alone, None), (said, ["m-3"])):
        before, fold = taken(old)
        back = [moment for moment in fold.timeline if isinstance(moment, TakenBack)]
        assert [(each.of, each.session) for each in back] == [("m-2", "first")]
        assert ids is None or [each.id for each in back] == ids
        assert fold.follow_ups == ()
        assert before.differs(fold) == ""


def test_one_whose_making_was_taken_back_and_that_was_changed_on_another_device_stands() -> None:
    old = tables(moments={"m-3": {"kind": "taken back", "session": "first", "at": at(30), "of": "m-2"}})
    before, fold = taken(old)
    assert [each.id for each in fold.follow_ups] == ["f-1"]
    assert before.differs(fold) == ""


def test_of_a_change_that_was_taken_back_only_what_stayed_is_said() -> None:
    after = follow_up(what="ask Jo", changed=at(20))
    moments = {
        "m-3": change(follow_up(), after, at(20)),
        "m-4": {"kind": "taken back", "session": "first", "at": at(30), "of": "m-3"},
    }
    for row, said in ((follow_up(changed=at(30)), ["m-3"]), (after, ["m-3", "more"])):
        before, fold = taken(tables(moments=moments, follow_ups={"f-1": row}))
        changes = [moment.id for moment in fold.timeline if isinstance(moment, FollowUpChanged)]
        assert len(changes) == len(said)
        assert fold.follow_ups[0].what == row["what"]
        assert before.differs(fold) == ""


@pytest.mark.parametrize("made", [True, False])
def test_a_change_before_its_making_counts(made: bool) -> None:
    after = follow_up(what="ask Jo", made=at(10), changed=at(5))
    old = tables(moments={"m-3": change(follow_up(), after, at(5))}, follow_ups={"f-1": after})
    if not made:
        del old["moments"]["m-2"]
    before, fold = taken(old)
    assert (fold.follow_ups[0].what, fold.follow_ups[0].made) == ("ask Jo", BEGAN + timedelta(seconds=10))
    assert before.differs(fold) == ""
    assert len([moment for moment in fold.timeline if isinstance(moment, FollowUpChanged)]) == (2 if made else 1)


def test_an_outcome_that_two_devices_said_was_resolved_as_it_stood() -> None:
    done, later = follow_up(outcome="done"), follow_up(outcome="done", resolved=at(20))
    moments = {"m-3": change(follow_up(), later, at(20)), "m-4": change(follow_up(), done, at(21))}
    before, fold = taken(tables(moments=moments, follow_ups={"f-1": later}))
    assert fold.follow_ups[0].resolved == BEGAN + timedelta(seconds=20)
    assert before.differs(fold) == ""


def test_a_session_begins_before_what_was_kept_at_the_same_instant() -> None:
    old = tables()
    session = old["sessions"].pop("first")
    old["sessions"]["z"] = session
    for moment in old["moments"].values():
        moment["session"] = "z"
    old["follow_ups"]["f-1"]["session"] = "z"
    before, fold = taken(old)
    assert [moment.id for moment in fold.timeline][1:3] == ["z", "m-1"]
    assert before.differs(fold) == ""


def test_what_version_1_passed_over_hides_nothing() -> None:
    note = {"kind": "note", "session": "first", "at": at(5), "text": "so it was", "batch": "none", "unknown": {"a": 1}}
    before, fold = taken(tables(moments={"n": note}))
    assert [each.kept.text for each in fold.accounts[0].notes] == ["so it was"]
    assert before.differs(fold) == ""


def test_the_same_bytes_give_the_same_moments_in_any_order_of_their_documents() -> None:
    old = tables(follow_ups={"f-1": follow_up(due="2026-12-01"), "f-2": follow_up(), "f-3": follow_up(withdrawn=True)})
    turned = {name: dict(reversed(table.items())) for name, table in reversed(old.items())}
    assert moments_of(content(old), "ana") == moments_of(content(old), "ana") == moments_of(content(turned), "ana")


def test_texts_are_as_they_are() -> None:
    text = "one\n two\u2028\x00 \t 🙂 <b>[/]"
    note = {"kind": "note", "session": "first", "at": at(5), "text": text}
    moments = moments_of(content(tables(moments={"n": note})), "ana")
    assert [getattr(moment, "text", None) for moment in moments if moment.id == "n"] == [text]


@pytest.mark.parametrize(
    ("name", "today"), [(" Ana Ruiz", " Ana Ruiz"), ("Ana\tRuiz\x1b", "Ana Ruiz"), ("\n", "Someone"), ("", "Someone")]
)
def test_a_name_is_as_it_can_be_shown(name: str, today: str) -> None:
    before, fold = taken(tables(partner={"ana": {"name": name, "added": at(0)}}))
    assert fold.partner.name == today
    assert before.differs(fold) == ""


FLAWS: list[tuple[str, Any, str]] = [
    ("schema.version.number", 2, "newer peercoach"),
    ("schema.version.number", 0, "version 1"),
    ("schema.version.number", True, "version 1"),
    ("partner", {}, r"\$\.partner: expected the partner of this folder"),
    ("partner.ben", {"name": "Ben", "added": at(0)}, r"\$\.partner: expected the partner of this folder"),
    ("partner.ana.added", "9999-12-31T23:00:00Z", r"\$\.partner\[ana\]\.added: expected an instant between"),
    ("partner.ana.cadence", {"every": 10**7}, r"\$\.partner\[ana\]\.cadence\.every"),
    ("sessions.first.began", "0001-01-01T00:00:00Z", r"\$\.sessions\[first\]\.began: expected an instant"),
    ("sessions.first.began", "2026-11-24T09:30:00", r"\$\.sessions\[first\]\.began: expected an instant .* with its zone"),
    ("sessions.first.zone", "Mars/Olympus", r"\$\.sessions\[first\]\.zone: expected the name of a time zone"),
    ("sessions.first.zone", "../../etc/passwd", r"\.zone: expected the name of a time zone"),
    ("sessions.first.partner", "ben", r"\$\.sessions\[first\]\.partner: expected the partner of this folder"),
    ("sessions.first.minutes", -60, r"\$\.sessions\[first\]\.minutes"),
    (
        "sessions.m-1",
        {"partner": "ana", "began": at(0), "zone": "UTC", "first": "me"},
        r"\$\.moments\[m-1\]: expected another id",
    ),
    ("follow_ups.f-1.confidence", 2**63, r"\$\.follow_ups\[f-1\]\.confidence"),
    ("follow_ups.f-1.due", "9999-12-31", r"\(follow-up made: due\)"),
    ("follow_ups.f-1.outcome", "a secret", r"\$\.follow_ups\[f-1\]\.outcome: expected a known word"),
    ("moments.m-1.kind", "a secret", r"\$\.moments\[m-1\]\.kind: expected a known word"),
    ("moments.m-1.kind", "shown", r"\$\.moments\[m-1\]\.kind: expected a known word"),
    ("moments.m-2.follow_up", "nowhere", r"\$\.moments\[m-2\]\.follow_up: expected a follow-up of this file"),
    ("moments.m-2.session", None, r"\$\.moments\[m-2\]\.session"),
    ("moments.an id with a secret", {"kind": "ended"}, r"\$\.moments\[…\]"),
    (
        "moments.a",
        {"kind": "answered", "session": "first", "at": at(1), "answer": "heard", "score": 10**18},
        r"\$\.moments\[a\]\.score",
    ),
    ("moments", [], "something else than documents"),
]


@pytest.mark.parametrize(("where", "value", "said"), FLAWS)
def test_what_is_not_whole_is_refused_where_it_is_and_without_its_words(where: str, value: Any, said: str) -> None:
    old: Any = deepcopy(tables())
    *path, last = where.split(".")
    table = old
    for name in path:
        table = table[name]
    table[last] = value
    with pytest.raises(NotebookError, match=said) as raised:
        moments_of(content(old), "ana")
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    "bad", [b"", b" \n", b"{", b"[]", b'"x"', b"\xff\xfe", b'{"schema": {"version": {"number": 1}}', b"[" * 100_000]
)
def test_what_is_no_json_is_refused(bad: bytes) -> None:
    with pytest.raises(Unread, match=r"notebook\.json can't be read .*put the newest whole copy"):
        moments_of(bad, "ana")


def test_a_newer_version_is_refused_as_such() -> None:
    with pytest.raises(TooNew):
        moments_of(content(tables(schema={"version": {"number": 2}})), "ana")


# Any file


def changes_of(before: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    fields = st.fixed_dictionaries(
        {},
        optional={
            "what": st.sampled_from(["ask Dana", "ask Jo", ""]),
            "owner": st.sampled_from(["me", "them"]),
            "due": st.sampled_from([None, "2026-12-01"]),
            "confidence": st.sampled_from([None, 0, 10]),
            "outcome": st.sampled_from([None, "done", "dropped"]),
            "resolved": st.sampled_from([None, at(20), at(21)]),
            "changed": st.sampled_from([at(20), at(25), at(90)]),
        },
    )
    return fields.map(lambda changed: {**before, **changed})


INSTANTS = st.integers(0, 30).map(at)


@st.composite
def old_files(draw: st.DrawFn) -> Tables:
    """Draw tables as several devices may have left them: anything was taken back, and no moment explains how a row stands."""
    follow_ups: dict[str, dict[str, Any]] = {}
    moments: dict[str, dict[str, Any]] = {}

    def moment(kind: str, **fields: Any) -> None:
        session = draw(st.sampled_from(["first", "second", "unknown"]))
        moments[f"m-{len(moments)}"] = {"kind": kind, "session": session, "at": draw(INSTANTS), **fields}

    for number in range(draw(st.integers(0, 3))):
        id = f"f-{number}"
        states = [follow_up(session=draw(st.sampled_from(["first", None])), made=draw(INSTANTS))]
        states[0]["changed"] = states[0]["made"]
        for _ in range(draw(st.integers(0, 1))):
            moment("follow-up", follow_up=id)
            if states[0]["session"]:
                moments[f"m-{len(moments) - 1}"]["session"] = states[0]["session"]
        for _ in range(draw(st.integers(0, 3))):
            states.append(draw(changes_of(states[-1])))
            before = states[-2] if draw(st.booleans()) else states[0]
            moment("follow-up changed", before={"id": id, **before}, after={"id": id, **states[-1]})
        follow_ups[id] = {**draw(st.sampled_from(states)), "withdrawn": draw(st.booleans())}
    for _ in range(draw(st.integers(0, 4))):
        moment("note", text=draw(st.text(max_size=5)))
    for _ in range(draw(st.integers(0, 5))):
        moment("taken back", of=f"m-{draw(st.integers(0, len(moments)))}")
    second = {"partner": "ana", "began": draw(INSTANTS), "zone": "UTC", "first": "them", "typed_up": draw(st.booleans())}
    first = {"partner": "ana", "began": draw(INSTANTS), "zone": "Europe/Berlin", "first": "me"}
    return {**tables(), "sessions": {"first": first, "second": second}, "moments": moments, "follow_ups": follow_ups}


@settings(max_examples=300)
@given(old_files())
def test_every_fold_is_what_it_was(old: Tables) -> None:
    before, fold = taken(old)
    assert {moment.id for moment in fold.timeline} >= before.moments
    if made_where_they_say(old):
        assert before.differs(fold) == ""


def made_where_they_say(old: Tables) -> bool:
    """Say whether each follow-up was made in the session that it names."""
    return all(
        old["follow_ups"][moment["follow_up"]]["session"] == moment["session"]
        for moment in old["moments"].values()
        if moment["kind"] == "follow-up"
    )


@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    whole = content(tables())
    place = data.draw(st.integers(0, len(whole) - 1))
    cut = data.draw(st.integers(0, 4))
    damaged = whole[:place] + data.draw(st.binary(max_size=4)) + whole[place + cut :]
    try:
        moments = moments_of(damaged, "ana")
    except NotebookError as problem:
        assert str(problem).endswith("start again.")
    else:
        # A field's name may be damaged so that the tables contradict each other: then the file is shown, and not taken over.
        assert was(damaged, "ana").differs(Fold("ana", moments)) in ("", "a follow-up", "a moment")


def test_a_moment_that_is_missing_is_seen() -> None:
    before, _ = taken(tables(moments={"n": {"kind": "note", "session": "first", "at": at(5), "text": "so it was"}}))
    moments = moments_of(content(tables()), "ana")
    assert before.differs(Fold("ana", moments)) == "a moment"
    for lost, said in (("m-2", "a follow-up"), ("first", "a session")):
        before, fold = taken(tables())
        assert before.differs(Fold("ana", without(fold, lost))) == said
    before, fold = taken(tables(partner={"ana": {"name": "Ana", "added": at(0)}}))
    assert before.differs(Fold("ana", moments)) == "the partner"


def without(fold: Fold, lost: str) -> Iterator[Any]:
    return (moment for moment in fold.timeline if moment.id != lost)
