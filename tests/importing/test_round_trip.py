"""What `peercoach export jsonl` wrote comes in again as it was."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.career.moments import MapLineChanged, MapLineKept, MapLookedAt
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.moment import BatchKept, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.moments import MeetingPutOff, NoteKept, SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.formats.json_lines import pages
from peercoach_tui.importing.batches import take_back
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.selecting import selected
from peercoach_tui.workspace import Workspace
from tests.domain.timelines import BEGAN, at, timelines
from tests.importing.desks import desk, found, kept, names, planned, seen, take

ADDED = PartnerAdded(id="p-added", at=at(-90), name="Zoë Ruiz")
BEGUN = SessionBegun(id="s", at=at(-60), partner="p", began=at(-60), zone="Europe/Berlin", first=Side.ME)
MINE: tuple[AnyMoment, ...] = (
    GoalSet(id="g1", at=at(1), goal="mine", owner=Side.ME, title="ask less"),
    GoalChanged(id="g2", at=at(2), goal="mine", step="one question"),
    CheckedIn(id="g3", at=at(3), goal="mine", day=date(2026, 11, 24), score=6, met="p", meeting="s"),
    GatheringSet(id="h1", at=at(4), gathering="h", name="half-time", day=date(2026, 12, 10)),
    GatheringChanged(id="h2", at=at(5), gathering="h", bring="two questions"),
    MapLineKept(id="m1", at=at(6), line="l", owner=Side.ME, part=next(iter(Part)), text="lead"),
    MapLineChanged(id="m2", at=at(7), line="l", text="lead a group"),
    MapLookedAt(id="m3", at=at(8), owner=Side.ME, day=date(2026, 11, 24)),
    TakenBack(id="m4", at=at(9), of="h2"),
    BatchKept(id="old", at=at(10), words="an old import"),
    BatchKept(id="gone", at=at(11), words="one that was taken back"),
    TakenBack(id="m5", at=at(12), of="gone"),
)
IN_BATCHES = tuple(NoteKept(id=f"in-{each}", at=at(20), session="s", text=each, batch=each) for each in ("old", "gone", "never"))
OTHERS = (
    MeetingPutOff(id="put-off", at=at(30), arranged="none"),
    MapLookedAt(id="look", at=at(31), owner=Side.THEM, day=BEGAN.date()),
)


def fill(workspace: Workspace, moments: Sequence[AnyMoment], mine: Sequence[AnyMoment]) -> None:
    workspace.notebook.keep("p", ADDED, BEGUN, *moments).result()
    if mine:
        workspace.notebook.keep(COACH, *mine).result()


def exported(workspace: Workspace) -> bytes:
    (page,) = pages(selected(workspace), {})
    return page.content


def shown_once(workspace: Workspace) -> dict[str, list[AnyMoment]]:
    """Return what is kept but for what came in with a batch that never came to its end."""
    ended = {each.id for each in workspace.notebook.moments(COACH) if isinstance(each, BatchKept)}
    never = {each.id for each in workspace.notebook.moments("p") if each.batch not in {None, *ended}}
    return {id: [each for each in moments if each.id not in never] for id, moments in kept(workspace).items()}


@settings(max_examples=20, deadline=None)
@given(timelines(), st.lists(st.sampled_from(MINE), unique=True), st.lists(st.integers(0, 30), max_size=3))
def test_into_an_empty_folder_the_same_values(told: tuple[AnyMoment, ...], mine: list[AnyMoment], erased: list[int]) -> None:
    moments = (*told, *IN_BATCHES, *OTHERS)
    gone = {moments[each % len(moments)].id for each in erased}
    with TemporaryDirectory() as folder, desk(Path(folder, "a")) as there, desk(Path(folder, "b"), seed=2) as here:
        fill(there, moments, mine)
        if gone:
            there.notebook.erase("p", *sorted(gone)).result()
        came = found(exported(there))
        assert came.findings == ()
        take(here, came)
        assert shown_once(there) == kept(here)
        assert seen(there) == seen(here)
        assert take(here, found(exported(there))) is None, "once more makes nothing twice"
        assert take_back(here) is not None
        assert names(here) == [] and seen(here)[COACH][0] == []
        take(here, came)
        assert seen(there) == seen(here)


@settings(max_examples=12, deadline=None)
@given(timelines("1"), st.integers(0, 20), st.booleans())
def test_into_a_folder_that_has_some_of_it(told: tuple[AnyMoment, ...], known: int, coach: bool) -> None:
    with TemporaryDirectory() as folder, desk(Path(folder, "a")) as there, desk(Path(folder, "b"), seed=2) as here:
        fill(there, (*told, *OTHERS), MINE)
        fill(here, told[:known], MINE[:4] if coach else ())
        before = seen(here)
        take(here, found(exported(there)))
        assert kept(there) == kept(here)
        assert seen(there) == seen(here)
        take_back(here, anyway=True)
        assert seen(here) == before


def test_a_file_that_grew_adds_what_is_new_and_is_taken_back_alone(tmp_path: Path) -> None:
    note = [NoteKept(id=f"n{each}", at=at(each), session="s", text=f"note {each}") for each in range(4)]
    with desk(tmp_path / "a") as there, desk(tmp_path / "b", seed=2) as here:
        fill(there, note[:2], MINE[:1])
        first = found(exported(there))
        take(here, first)
        there.notebook.keep("p", *note[2:]).result()
        second = found(exported(there))
        share = planned(here, second).shares[0]
        assert [each.id for each in share.fresh] == ["n2", "n3"] and share.again == ()
        take(here, second)
        assert seen(here) == seen(there)
        take_back(here)
        (account,) = here.acts("p").fold.accounts
        assert [each.kept.text for each in account.notes] == ["note 0", "note 1"]
        take_back(here)
        assert names(here) == []
        take(here, second)
        assert seen(here) == seen(there)
        take_back(here)
        take(here, first)
        assert [each.kept.text for each in here.acts("p").fold.accounts[0].notes] == ["note 0", "note 1"]
        assert take(here, first) is None


def test_words_that_were_erased_there_stay_here(tmp_path: Path) -> None:
    note = NoteKept(id="n", at=at(1), session="s", text="a word")
    with desk(tmp_path / "a") as there, desk(tmp_path / "b", seed=2) as here:
        fill(there, [note], ())
        fill(here, [note], ())
        there.notebook.erase("p", "n").result()
        plan = planned(here, found(exported(there)))
        assert plan.is_empty and plan.refused == (
            "1 text erased there and standing here: left as it is, since to import takes no words away.",
        )


def test_nothing_of_who_was_forgotten_comes_in(tmp_path: Path) -> None:
    with desk(tmp_path / "a") as there, desk(tmp_path / "b", seed=2) as here:
        fill(there, [], MINE[:1])
        fill(here, [], ())
        here.notebook.forget("p").result()
        plan = planned(here, found(exported(there)))
        assert [share.id for share in plan.shares] == [COACH]
        assert plan.refused == ("2 moments of someone whom you have forgotten: left out.",)
        take(here, found(exported(there)))
        assert names(here) == [] and len(here.acts(COACH).fold.goals.all) == 1


def test_a_wording_of_a_note_is_counted_as_no_other_note(tmp_path: Path) -> None:
    note = NoteKept(id="n", at=at(1), session="s", text="a word")
    with desk(tmp_path / "a") as there, desk(tmp_path / "b", seed=2) as here:
        fill(there, [note, note.but(id="n2", at=at(2), text="another word", replaces="n")], ())
        (share,) = planned(here, found(exported(there))).shares
        assert share.counted() == {"meeting": 1, "note": 1}


def test_moments_of_someone_who_was_never_added_are_told_and_make_nobody(tmp_path: Path) -> None:
    with desk(tmp_path / "a") as there, desk(tmp_path / "b", seed=2) as here:
        there.notebook.keep("p", BEGUN, NoteKept(id="n", at=at(1), session="s", text="a word")).result()
        page = b'{"peercoach export":1}\n' + b"".join(
            b'{"partner":"p","moment":%s}\n' % msgspec.json.encode(each) for each in there.notebook.moments("p")
        )
        came = planned(here, found(page))
        assert came.is_empty and names(here) == []
        assert came.refused == ("2 moments of someone who was never added there: left out, since nobody would know whose it is.",)
        here.notebook.keep("p", ADDED).result()
        assert planned(here, found(page)).shares[0].counted() == {"meeting": 1, "note": 1}
