"""A change is the same moment, whether a script makes it through a table or a person in a place."""

from datetime import date
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from peercoach_tui.acts import Acts
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.goals.moments import GoalSet
from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.partners.partner import Pause
from peercoach_tui.domain.points.point import PointOutcome
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.side import Side
from peercoach_tui.goal_acts import GoalActs
from peercoach_tui.notebook.tables import Database
from tests.notebook.test_tables import KNOWN, MemoryNotes, later, table

WITH_GOALS = (
    *KNOWN,
    GoalSet(id="g-1", at=later(52), goal="goal-1", owner=Side.THEM, title="say no", topic=Topic.CAREER),
    GoalSet(id="g-2", at=later(53), goal="goal-2", owner=Side.THEM, title="lead the harbour"),
)
DAYS = st.sampled_from([date(2026, 12, 1), date(2027, 1, 1)])
TEXTS = st.sampled_from(["", "it went well", "ask before I say yes"])
Change = tuple[str, str, dict[str, Any]]


def some(**fields: SearchStrategy[Any]) -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


def with_hour(fields: dict[str, Any], day: tuple[date | None, str] | None) -> dict[str, Any]:
    """Return the fields with a day and its hour, which are always said together in a place."""
    return fields if day is None else {**fields, "due": day[0], "hour": day[1] if day[0] else ""}


FOLLOW_UP = st.builds(
    with_hour,
    some(
        what=st.sampled_from(["ask Dana", "ask Jo"]),
        when=TEXTS,
        owner=st.sampled_from(Side),
        confidence=st.sampled_from([None, 0, 10]),
        report=TEXTS,
        goal=st.sampled_from([None, "goal-1"]),
        outcome=st.sampled_from([None, *Outcome]),
        taught=TEXTS,
    ),
    st.none() | st.tuples(st.none() | DAYS, st.sampled_from(["", "09:00", "17:00"])),
)
PARTNER = some(
    name=st.sampled_from(["Ana Ruiz", "Ana Maria Ruiz"]),
    cadence=st.sampled_from([Cadence(), Cadence(every=30), Cadence(rhythm=Rhythm.MONTHS, every=1, day=31)]),
    agreement=TEXTS,
    archived=st.booleans(),
    group=TEXTS,
    role=TEXTS,
    since=st.none() | DAYS,
    contact=TEXTS,
    topics=TEXTS,
    named=st.none() | st.booleans(),
    pause=st.sampled_from([None, Pause(), Pause(until=date(2027, 1, 1))]),
)
POINT = some(text=st.sampled_from(["why so many goals", "the board"]), outcome=st.sampled_from([None, *PointOutcome]))
GOAL = some(
    title=st.sampled_from(["say no", "say no without a reason"]),
    topic=st.sampled_from([None, *Topic]),
    why=TEXTS,
    seen=TEXTS,
    due=st.none() | DAYS,
    step=TEXTS,
)
CLOSED = st.fixed_dictionaries({"closed": st.just(True), "learned": TEXTS}) | st.just({"closed": None})
"""What a script says of a goal that is closed, or opened again."""


def of(name: str, ids: tuple[str, ...], fields: SearchStrategy[dict[str, Any]]) -> SearchStrategy[Change]:
    return st.tuples(st.just(name), st.sampled_from(ids), fields)


CHANGE = (
    of("partner", ("ana",), PARTNER)
    | of("follow_ups", ("f-1", "f-2"), FOLLOW_UP)
    | of("points", ("p-1", "p-2"), POINT)
    | of("goals", ("goal-1", "goal-2"), GOAL | CLOSED)
)


def in_a_place(acts: Acts, name: str, id: str, fields: dict[str, Any]) -> None:
    """Change fields of a thing as the places do."""
    goals = GoalActs(acts)
    match name:
        case "partner":
            acts.change_partner(**fields)
        case "goals" if "closed" not in fields:
            goals.change(id, **fields)
        case "goals" if fields["closed"]:
            goals.close(id, fields["learned"])
        case "goals":
            goals.reopen(id)
        case _:
            changed = acts.changed(id, **fields) if name == "follow_ups" else acts.changed_point(id, **fields)
            if changed is not None:
                acts.send(changed)


def in_a_script(acts: Acts, name: str, id: str, fields: dict[str, Any]) -> None:
    """Change the same through TinyDB."""
    goal = acts.fold.goals.find(id)
    if goal is not None and fields.get("closed") and not goal.is_open:
        # That closes what is closed again, and a place doesn't offer it.
        return
    table(Database(acts), name).update({field: document(said) for field, said in fields.items()}, doc_ids=[id])


def document(said: Any) -> Any:
    """Return a value with all of its fields, as it stands in a document."""
    return msgspec.structs.asdict(said) if isinstance(said, msgspec.Struct) else said


def said_in_all(notes: MemoryNotes) -> list[list[dict[str, Any]]]:
    """Return what the moments of each act say, but for their ids."""
    return [[{**msgspec.to_builtins(moment), "id": ""} for moment in act] for act in notes.acts]


@given(st.lists(CHANGE, max_size=8))
def test_a_change_through_a_table_and_in_a_place_is_the_same_moment(changes: list[Change]) -> None:
    script, place = MemoryNotes(WITH_GOALS), MemoryNotes(WITH_GOALS)
    for change in changes:
        in_a_script(script, *change)
        in_a_place(place, *change)
    assert said_in_all(script) == said_in_all(place)
    assert script.fold.partner == place.fold.partner
    assert script.fold.follow_ups == place.fold.follow_ups
    assert script.fold.points.all == place.fold.points.all
    assert script.fold.goals.all == place.fold.goals.all


def test_a_day_that_is_moved_with_the_same_hour_keeps_it() -> None:
    notes = MemoryNotes()
    for day in (date(2026, 12, 2), date(2026, 12, 3)):
        changed = notes.changed("f-1", due=day, hour="17:00")
        assert changed is not None
        notes.send(changed)
    stands = notes.follow_up("f-1")
    assert stands is not None
    assert (stands.due, stands.hour) == (date(2026, 12, 3), "17:00")
