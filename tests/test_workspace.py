"""What is kept is folded once, in the thread that reads it; on the event loop only what an act of that partner adds."""

import random
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import timedelta
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from peercoach_tui import people
from peercoach_tui.as_sent import AsSent
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moment import BatchKept, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.sessions.folding import Folding
from peercoach_tui.domain.sessions.moments import NoteKept, SessionEnded
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.settings import Settings
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import beginning
from peercoach_tui.notebook.notebook import COACH, Notebook
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.fakes import FakeNotebook

ANA, BEN = "ana", "ben"


class Work:
    """What was folded since it was last asked: what kind of work it was, for whom, and whether in this thread."""

    def __init__(self) -> None:
        self._done: list[tuple[str, str, bool]] = []

    def note(self, kind: str, whom: str) -> None:
        self._done.append((kind, whom, threading.current_thread() is threading.main_thread()))

    def here(self) -> set[tuple[str, str]]:
        """Return the work in the main thread, where the event loop is."""
        return {(kind, whom) for kind, whom, here in self._take() if here}

    def elsewhere(self) -> set[tuple[str, str]]:
        return {(kind, whom) for kind, whom, here in self._done if not here}

    def _take(self) -> list[tuple[str, str, bool]]:
        done, self._done = self._done, []
        return done


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    """Note each fold that is begun, each account of a meeting that is begun or told, and each brief that is made."""
    work = Work()

    def noted(holder: Any, name: str, kind: str, whom: Callable[..., str]) -> None:
        does = getattr(holder, name)

        def and_noted(*arguments: Any, **more: Any) -> Any:
            work.note(kind, whom(*arguments))
            return does(*arguments, **more)

        monkeypatch.setattr(holder, name, and_noted)

    noted(Fold, "__init__", "fold", lambda fold, id, *moments: id)
    noted(Folding, "__init__", "folding", lambda folding, session: session.partner)
    noted(Folding, "_told", "account", lambda folding: folding._session.partner)
    noted(people, "brief", "brief", lambda who, *rest: who.id)
    return work


def _notebook(root: Path, clock: Clock) -> Notebook:
    opened = Notebook.open(root / "data", state=root / "state", now=clock, random_bits=random.SystemRandom().getrandbits)
    opened.load()
    return opened


@pytest.fixture
def other(tmp_path: Path, clock: Clock, new_id: IdMaker) -> Iterator[Notebook]:
    """Another window, which kept two partners with three meetings each."""
    notebook = _notebook(tmp_path, clock)
    for id in (ANA, BEN):
        long_ago = clock.now - timedelta(days=90)
        notebook.keep(id, PartnerAdded(id=new_id(long_ago), at=long_ago, name=id.capitalize()))
        for days in (60, 40, 20):
            notebook.keep(id, *meeting(id, clock, new_id, days=days)).result()
    yield notebook
    notebook.close()


@pytest.fixture
def workspace(tmp_path: Path, other: Notebook, clock: Clock, new_id: IdMaker) -> Iterator[Workspace]:
    """The workspace of this window, read in a thread of its own."""
    opened = Workspace(
        open_notebook=lambda: _notebook(tmp_path, clock), settings=Settings(), now=clock, zone="UTC", new_id=new_id
    )
    reader = threading.Thread(target=opened.load)
    reader.start()
    reader.join()
    yield opened
    opened.close()


def meeting(partner: str, clock: Clock, new_id: IdMaker, *, days: int, notes: int = 5) -> list[AnyMoment]:
    began = clock.now - timedelta(days=days)
    session = Session(id=new_id(began), partner=partner, began=began, zone="UTC", first=Side.ME)
    said = [
        NoteKept(id=new_id(at), session=session.id, at=at, text=f"note {minute}")
        for minute in range(notes)
        for at in (began + timedelta(minutes=minute + 1),)
    ]
    ended = began + timedelta(hours=1)
    return [beginning(session, began), *said, SessionEnded(id=new_id(ended), session=session.id, at=ended)]


def look(workspace: Workspace) -> None:
    """Do what a key on Today and one on Partners ask for."""
    for person in (*workspace.people.due(), *workspace.people.by_name()):
        assert person.brief is not None
        assert person.brief is workspace.people.brief(person.id)
        assert person.meetings
        _ = workspace.acts(person.id).fold.log
    assert workspace.every_warning == ()


def test_the_reading_thread_folds_all_and_the_loop_nothing(work: Work, workspace: Workspace) -> None:
    assert {("fold", ANA), ("folding", ANA), ("account", ANA), ("brief", ANA), ("fold", BEN)} <= work.elsewhere()
    assert work.here() == set()
    for _ in range(3):
        look(workspace)
    assert work.here() == set()


def test_an_act_folds_what_it_adds_to_that_partner_alone(work: Work, workspace: Workspace) -> None:
    look(workspace)
    changed = workspace.acts(BEN).change_partner(name="Benno")
    assert changed is not None
    look(workspace)
    changed.result()
    look(workspace)
    assert work.here() == {("brief", BEN)}
    assert workspace.people.brief(BEN).partner.name == "Benno"


def test_a_note_in_a_meeting_tells_that_meeting_anew_and_no_other(
    work: Work, workspace: Workspace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    acts = workspace.acts(ANA)
    session = acts.sessions[-1]
    acts.send(acts.moment(NoteKept, session=session.id, text="one more")).result()
    before = workspace.people.brief(ANA).accounts
    assert work.here() == {("account", ANA), ("brief", ANA)}
    acts.send(acts.moment(NoteKept, session=session.id, text="and more")).result()
    after = workspace.people.brief(ANA).accounts
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, True, False]


def test_a_little_from_another_window_is_added_where_it_is_read(
    work: Work, workspace: Workspace, other: Notebook, clock: Clock, new_id: IdMaker
) -> None:
    other.keep(ANA, PartnerChanged(id=new_id(clock.now), at=clock.now, name="Ana Sol")).result()
    workspace.notebook.follow().result()
    look(workspace)
    assert work.here() == {("brief", ANA)}
    assert workspace.people.brief(ANA).partner.name == "Ana Sol"


@pytest.mark.parametrize("what", ["much", "from before", "taken back"])
def test_what_another_window_kept_is_folded_off_the_loop(
    work: Work, workspace: Workspace, other: Notebook, clock: Clock, new_id: IdMaker, what: str
) -> None:
    acts = workspace.acts(ANA)
    acts.send(acts.moment(NoteKept, session=acts.sessions[-1].id, text="mine")).result()
    look(workspace)
    work.here()
    if what == "much":
        kept = meeting(ANA, clock, new_id, days=0, notes=300)
    elif what == "from before":
        kept = meeting(ANA, clock, new_id, days=30)
    else:
        at = clock.now + timedelta(seconds=1)
        kept = [TakenBack(id=new_id(at), at=at, of=acts.sessions[0].id, session=None, read=99)]
    sessions = len(acts.sessions)
    waiting = acts.change_partner(name="On its way")
    other.keep(ANA, *kept).result()
    workspace.notebook.follow().result()
    look(workspace)
    assert waiting is not None
    waiting.result()
    look(workspace)
    assert {("fold", ANA), ("folding", ANA), ("account", ANA), ("brief", ANA)} <= work.elsewhere()
    # What was on its way is added to what the other thread folded.
    assert work.here() <= {("brief", ANA)}
    assert len(workspace.people.brief(ANA).accounts) == sessions + (-1 if what == "taken back" else 1)
    assert workspace.people.brief(ANA).partner.name == "On its way"
    assert workspace.people.brief(ANA).accounts == Fold(ANA, workspace.notebook.moments(ANA)).accounts


class Met(Future[None]):
    """On its way for ever; in another thread than the one that made it, it is stopped where it is looked up."""

    def __init__(self, looked_up: Queue[str], go_on: threading.Event) -> None:
        super().__init__()
        self._home, self._looked_up, self._go_on = threading.get_ident(), looked_up, go_on

    def __hash__(self) -> int:
        if threading.get_ident() != self._home and not self._go_on.is_set():
            self._looked_up.put("looked up")
            assert self._go_on.wait(10)
        return super().__hash__()


def test_what_is_sent_while_the_notebook_folds_another_partner_is_not_lost(
    workspace: Workspace, other: Notebook, clock: Clock, new_id: IdMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    events, go_on = Queue[str](), threading.Event()
    ben = workspace.acts(BEN)
    monkeypatch.setattr(workspace.notebook, "keep", lambda partner, *moments: Met(events, go_on))
    ben.change_partner(role="first")
    other.keep(ANA, *meeting(ANA, clock, new_id, days=30)).result()
    followed = workspace.notebook.follow()
    followed.add_done_callback(lambda _: events.put("followed"))
    met = events.get(timeout=10)
    ben.change_partner(group="second")
    sent = ben.sent_last
    go_on.set()
    if met != "followed":
        assert events.get(timeout=10) == "followed"
    assert sent is not None and not ben.is_kept(sent.id)
    ben.hear_fold(Fold(BEN, workspace.notebook.moments(BEN)))
    assert (ben.partner.role, ben.partner.group) == ("first", "second")


@pytest.mark.parametrize("what", ["a little", "from before", "a batch", "refused"])
def test_what_was_sent_is_read_in_one_thread_alone(
    workspace: Workspace, other: Notebook, clock: Clock, new_id: IdMaker, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    threads: list[int] = []
    catch_up = AsSent._catch_up

    def noted(acts: AsSent) -> None:
        threads.append(threading.get_ident())
        catch_up(acts)

    monkeypatch.setattr(AsSent, "_catch_up", noted)
    if what == "a little":
        other.keep(ANA, PartnerChanged(id=new_id(clock.now), at=clock.now, name="Ana Sol")).result()
    elif what == "from before":
        other.keep(ANA, *meeting(ANA, clock, new_id, days=30)).result()
    elif what == "a batch":
        other.keep(COACH, BatchKept(id=new_id(clock.now), at=clock.now, words="all")).result()
    else:
        monkeypatch.setattr(workspace.notebook._keeper, "keep", lambda partner, moments: 1 / 0)
        refused = workspace.acts(ANA).change_partner(name="Refused")
        assert refused is not None and refused.exception() is not None
    workspace.people.names.renew()
    workspace.notebook.follow().result()
    look(workspace)
    assert set(threads) == {threading.get_ident()}


def test_of_the_coach_only_a_batch_that_came_to_its_end_folds_anything(
    work: Work, workspace: Workspace, other: Notebook, clock: Clock, new_id: IdMaker
) -> None:
    batch = new_id(clock.now)
    change = PartnerChanged(id=new_id(clock.now), at=clock.now, name="In the batch", batch=batch)
    other.keep(ANA, change).result()
    workspace.notebook.follow().result()
    look(workspace)
    assert workspace.people.brief(ANA).partner.name == "Ana"
    work.here()
    other.keep(COACH, PartnerChanged(id=new_id(clock.now), at=clock.now, agreement="no matter")).result()
    workspace.notebook.follow().result()
    look(workspace)
    assert work.here() == set()
    other.keep(COACH, BatchKept(id=batch, at=clock.now, words="one name")).result()
    workspace.notebook.follow().result()
    look(workspace)
    assert work.here() == set()
    assert workspace.people.brief(ANA).partner.name == "In the batch"


def test_a_new_day_makes_the_briefs_anew_and_folds_nothing(work: Work, workspace: Workspace, clock: Clock) -> None:
    clock.pass_(24 * 3600)
    look(workspace)
    assert work.here() == {("brief", ANA), ("brief", BEN)}


def test_a_meeting_that_was_left_and_is_gone_on_with_runs_here_whoever_had_it_meanwhile(clock: Clock, new_id: IdMaker) -> None:
    disk = FakeNotebook()
    desk = Workspace(open_notebook=lambda: disk, settings=Settings(), now=clock, zone="UTC", new_id=new_id)  # type: ignore[arg-type,return-value]
    session = Session(id=new_id(clock.now), partner="ana", began=clock.now, zone="UTC", first=Side.ME)
    meeting, _ = desk.table.begin("ana", session)
    disk.holding = True
    meeting.draft.type("half")
    meeting.leave()
    desk.table.leave(meeting)
    clock.pass_(30)
    disk.elsewhere = (Live(session=session.id, since=clock.now, seen=clock.now, device="other", window=1),)
    clock.pass_(10)
    assert meeting.clock.elsewhere is not None
    again, _ = desk.table.take_up("ana", session)
    assert again is meeting and again.clock.elsewhere is None and again.draft.text == "half"
    said = disk.lives_sent[-1]
    assert said is not None and (said.since, said.draft, said.left) == (clock.now, "half", False)


def test_hidden_names_are_numbered_by_who_is_kept_and_stay(clock: Clock, new_id: IdMaker) -> None:
    disk, hidden = FakeNotebook(), Settings(hide_names=True)
    desk = Workspace(open_notebook=lambda: disk, settings=hidden, now=clock, zone="UTC", new_id=new_id)  # type: ignore[arg-type,return-value]

    def called() -> list[str]:
        return [person.called for person in desk.people.by_name()]

    disk.forget("ana")
    desk.add_partner("Ana Ruiz")
    clock.pass_(60)
    disk.full = True
    desk.add_partner("Refused")
    disk.full, disk.holding = False, True
    desk.add_partner("Lost on the way")
    clock.pass_(60)
    ben, _ = desk.add_partner("Ben Okafor")
    assert called() == ["Partner 1", "Partner", "Partner"]
    disk.refuse_first()
    disk.release()
    assert called() == ["Partner 1", "Partner 2"] and desk.acts(ben).partner.called == "Partner 2"
    clock.pass_(60)
    disk.holding = False
    desk.add_partner("Ana Lopez")
    assert called() == ["Partner 1", "Partner 2", "Partner 3"]
    disk.forget(ben)
    assert called() == ["Partner 1", "Partner 3"]


@pytest.mark.parametrize(("zone", "day"), [("UTC", "24 Nov"), ("Pacific/Auckland", "25 Nov")])
def test_who_was_added_when_is_a_day_of_where_one_is(clock: Clock, new_id: IdMaker, zone: str, day: str) -> None:
    disk = FakeNotebook()
    desk = Workspace(open_notebook=lambda: disk, settings=Settings(), now=clock, zone=zone, new_id=new_id)  # type: ignore[arg-type,return-value]
    clock.now = clock.now.replace(day=24, hour=23)
    ids = [desk.add_partner("Bo Li")[0] for _ in range(2)]
    assert [desk.acts(id).partner.apart for id in ids] == [f"added {day}, number 1", f"added {day}, number 2"]
