"""Documents to values and back: what is read is checked, and what could not be read again is never kept."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_up import Outcome
from peercoach_tui.domain.moments import (
    Answer,
    AnyMoment,
    Break,
    BreakJudged,
    DeckTurned,
    FocusChosen,
    FollowUpCarried,
    FollowUpChanged,
    FollowUpMade,
    ItemTicked,
    Learned,
    NextMeetingSet,
    NoteKept,
    NoteSort,
    PartnerAnswered,
    QuestionAsked,
    QuestionPinned,
    SessionEnded,
    Slip,
    SlipSort,
    StageEntered,
    TakenBack,
    TurnSwapped,
    Wrote,
)
from peercoach_tui.domain.questions import Aim, Topic
from peercoach_tui.domain.session import Side
from peercoach_tui.notebook.contents import Contents, Keepable, contents_of, kept, union
from peercoach_tui.notebook.errors import Damaged
from peercoach_tui.notebook.page import Page, Tables, decoded, written
from tests.notebook.making import BEGAN, ana, follow_up, meeting, note

PATH = Path("notebook.json")
M: dict[str, Any] = {"session": "first", "at": BEGAN}

EVERY_KIND: list[AnyMoment] = [
    StageEntered(id="01", stage="focus", coach=Side.ME, **M),
    TurnSwapped(id="02", stage="swap", coach=Side.THEM, **M),
    QuestionAsked(id="03", text="What else?", question="probe", **M),
    QuestionPinned(id="04", question=None, **M),
    DeckTurned(id="05", topic=Topic.CAREER, aim=Aim.CONCERNS, **M),
    NoteKept(id="06", text="yes", sort=NoteSort.WORDS, replaces="00", **M),
    ItemTicked(id="07", item="gist", on=False, **M),
    FocusChosen(id="08", item="gist", **M),
    Slip(id="09", sort=SlipSort.ADVICE_ASKED_FOR, **M),
    Wrote(id="10", began=BEGAN, **M),
    Break(id="11", began=BEGAN, **M),
    BreakJudged(id="12", gap="11", counts=True, **M),
    FollowUpMade(id="13", follow_up="follow-up", **M),
    FollowUpChanged(id="14", before=follow_up(), after=follow_up().but(outcome=Outcome.DONE, resolved=BEGAN), **M),
    FollowUpCarried(id="15", follow_up="follow-up", **M),
    PartnerAnswered(id="16", answer=Answer.TAKES_AWAY, score=9, **M),
    NextMeetingSet(id="17", day=date(2026, 12, 8), hour="10:30", place="2nd floor", **M),
    Learned(id="18", text="wait", **M),
    SessionEnded(id="19", **M),
    TakenBack(id="20", of="19", **M),
]


def tables_of(*values: Keepable) -> Tables:
    """Return the tables as they are read from the text of a file with these values."""
    tables: Tables = {}
    for value in values:
        new = kept(value)
        tables.setdefault(new.table, {})[new.id] = new.document
    return decoded(written(tables, Page()).content, PATH)


def read(tables: Tables) -> Contents:
    return contents_of(tables, PATH, "ana")


def test_every_kind_of_moment_is_read_as_it_was_kept() -> None:
    assert {type(moment) for moment in EVERY_KIND} == set(get_args(AnyMoment))
    contents = read(tables_of(ana(), meeting(), follow_up(), *EVERY_KIND))
    assert contents == Contents(ana(), (meeting(),), (follow_up(),), {"first": tuple(EVERY_KIND)})


def test_the_id_is_the_key_alone() -> None:
    tables = tables_of(ana(), note("n1"))
    assert set(tables["moments"]["n1"]) == {"kind", "session", "at", "text"}
    assert tables["partner"]["ana"]["name"] == "Ana Ruiz"


def test_moments_stand_in_order_by_session() -> None:
    late, early, other = note("a", after=2), note("b", after=1), note("c", session="second")
    contents = read(tables_of(ana(), late, other, early))
    assert contents.moments == {"first": (early, late), "second": (other,)}
    between = note("d", after=1.5)
    assert contents.having([between]).moments == {"first": (early, between, late), "second": (other,)}
    assert contents.moments == {"first": (early, late), "second": (other,)}


def test_sessions_stand_oldest_first_and_follow_ups_as_made() -> None:
    first, second = meeting("b"), meeting("a", began=datetime(2026, 12, 1, tzinfo=UTC))
    later = follow_up("a").but(made=datetime(2026, 12, 1, tzinfo=UTC))
    contents = read(tables_of(ana(), second, first, later, follow_up("b")))
    assert contents.sessions == (first, second)
    assert contents.follow_ups == (follow_up("b"), later)
    again = contents.having([first.but(place="park"), follow_up("b", "call Dana"), ana(name="Ana R.")])
    assert again.sessions == (first.but(place="park"), second)
    assert again.follow_ups == (follow_up("b", "call Dana"), later)
    assert again.partner.name == "Ana R."


@pytest.mark.parametrize(
    ("table", "id", "change", "flaw"),
    [
        ("moments", "n1", {"text": 3}, "$.moments[n1].text: expected `str`, got `int`"),
        ("moments", "n1", {"kind": "secret"}, "$.moments[n1].kind: expected a known word"),
        ("moments", "n1", {"sort": "secret"}, "$.moments[n1].sort: expected a known word"),
        ("moments", "n1", {"at": "secret"}, "$.moments[n1].at: invalid RFC3339 encoded datetime"),
        ("moments", "n1", {"at": "2026-11-24T09:30:00"}, "$.moments[n1].at: expected an instant with its zone"),
        ("moments", "n1", {"at": None}, "$.moments[n1].at: expected `datetime`, got `null`"),
        ("moments", "14", {"after": {"id": "x"}}, "$.moments[14].after: object missing required field `owner`"),
        ("sessions", "first", {"zone": "secret"}, "$.sessions[first].zone: expected the name of a time zone"),
        ("sessions", "first", {"zone": "Europe"}, "$.sessions[first].zone: expected the name of a time zone"),
        ("sessions", "first", {"minutes": "long"}, "$.sessions[first].minutes: expected `int | null`, got `str`"),
        ("follow_ups", "follow-up", {"due": "secret"}, "$.follow_ups[follow-up].due: invalid RFC3339 encoded date"),
        ("follow_ups", "follow-up", {"resolved": "2026-11-24T09:30:00"}, "$.follow_ups[follow-up].resolved: expected an instant"),
        ("partner", "ana", {"cadence": {"every": "secret"}}, "$.partner[ana].cadence.every: expected `int`, got `str`"),
    ],
)
def test_an_ill_shaped_document_is_named_without_its_words(table: str, id: str, change: dict[str, Any], flaw: str) -> None:
    tables = tables_of(ana(), meeting(), follow_up(), note("n0"), note("n1", "secret"), *EVERY_KIND[-7:])
    tables[table][id].update(change)
    with pytest.raises(Damaged) as raised:
        read(tables)
    assert flaw in str(raised.value)
    assert "secret" not in str(raised.value)


def test_an_inner_instant_without_a_zone_is_named() -> None:
    tables = tables_of(ana(), EVERY_KIND[13])
    tables["moments"]["14"]["before"]["made"] = "2026-11-24T09:30:00"
    with pytest.raises(Damaged, match=r"moments\[14\]\.before\.made: expected an instant"):
        read(tables)


def test_an_id_that_could_be_text_is_not_said() -> None:
    tables = tables_of(ana())
    tables["moments"] = {"a whole secret sentence": {}}
    with pytest.raises(Damaged) as raised:
        read(tables)
    assert "$.moments[…]" in str(raised.value)
    assert "secret" not in str(raised.value)


def test_a_file_of_someone_else_is_damaged() -> None:
    with pytest.raises(Damaged, match="expected the partner of this folder"):
        contents_of(tables_of(ana("ben")), PATH, "ana")


def test_fields_that_are_not_known_yet_are_no_flaw() -> None:
    tables = tables_of(ana(), note("n1"))
    tables["moments"]["n1"]["mood"] = "bright"
    tables["goals"] = {"g": {"title": "speak up"}}
    assert read(tables).moments["first"] == (note("n1"),)


@pytest.mark.parametrize(
    "value",
    [
        note("n1").but(at=datetime(2026, 11, 24)),
        note("n1").but(at=None),
        note("n1").but(text=3),
        note("n1").but(id=None),
        meeting().but(zone="Nowhere/Atall"),
        FollowUpChanged(id="14", before=follow_up(), after=follow_up().but(made=datetime(2026, 11, 24)), **M),
        PartnerAnswered(id="16", answer=Answer.HEARD, score=float("nan"), **M),  # type: ignore[arg-type]
    ],
)
def test_what_could_not_be_read_again_is_refused(value: Keepable) -> None:
    with pytest.raises((ValueError, TypeError)):
        kept(value)


STRANGE = ["[b]no[/b]", "\U0001f469\u200d\U0001f4bb", "\u202e\u05e9\u05dc\u05d5\u05dd", "e\u0301", "\0", "\r\n\t", "x" * 10_000]


def strange(test: Callable[[str], None]) -> Callable[[str], None]:
    """Try each of the strange texts as well."""
    for text in STRANGE:
        test = example(text)(test)
    return test


@strange
@given(st.text(max_size=80))
def test_text_is_kept_exactly(text: str) -> None:
    (read_again,) = read(tables_of(ana(), note("n1", text))).moments["first"]
    assert read_again == note("n1", text) == kept(note("n1", text)).value


@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_text_of_any_kind_is_read_as_it_is_in_memory(text: str) -> None:
    value = kept(note("n1", text)).value
    assert read(tables_of(ana(), note("n1", text))).moments["first"] == (value,)


@given(st.lists(st.text(max_size=5) | st.integers(0xDC00, 0xDFFF).map(chr)))
def test_a_lone_surrogate_is_replaced_and_nothing_else(parts: list[str]) -> None:
    value = kept(note("n1", "".join(parts))).value
    clean = ["\ufffd" if part and 0xD800 <= ord(part[0]) <= 0xDFFF else part for part in parts]
    assert isinstance(value, NoteKept)
    assert value.text == "".join(clean)


def test_a_union_has_all_of_both() -> None:
    mine = tables_of(ana(name="Ana"), note("n1"), follow_up("a", "mine", changed=5), follow_up("b", "mine"), follow_up("c"))
    theirs = tables_of(
        ana(name="Ana Ruiz"), note("n2"), follow_up("a", "theirs", changed=4.5), follow_up("b", "theirs", changed=0.5)
    )
    before = json.dumps([mine, theirs])
    theirs["goals"] = {"g": {}}
    contents = read(both := union(mine, theirs))
    del theirs["goals"]
    assert both["goals"] == {"g": {}}
    assert contents.partner.name == "Ana Ruiz"
    assert [moment.id for moment in contents.moments["first"]] == ["n1", "n2"]
    assert [follow_up.what for follow_up in contents.follow_ups] == ["mine", "theirs", "ask Dana"]
    assert json.dumps([mine, theirs]) == before


def test_the_document_of_a_moment_is_what_msgspec_makes_of_it() -> None:
    assert msgspec.convert({**kept(EVERY_KIND[13]).document, "id": "14"}, FollowUpChanged) == EVERY_KIND[13]
