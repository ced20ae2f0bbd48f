"""Acts on what is kept with a partner: what was sent, what is on disk, and what a fold costs."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from threading import Thread, get_ident

import pytest

from peercoach_tui.acts import Acts
from peercoach_tui.content.loader import load
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote
from peercoach_tui.domain.sessions.folding import Folding
from peercoach_tui.domain.sessions.moments import NoteKept
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.fakes import FakeNotebook
from tests.meeting.table import Table, follow_up_in


@pytest.fixture
def notebook() -> FakeNotebook:
    return FakeNotebook()


@pytest.fixture
def table(notebook: FakeNotebook, clock: Clock, new_id: IdMaker) -> Table:
    return Table(notebook, load(), clock, new_id)


@pytest.fixture
def acts(table: Table) -> Acts:
    return table.acts()


def test_changes_of_a_partner_stand_on_each_other(notebook: FakeNotebook, acts: Acts) -> None:
    known, notebook.holding = acts.partner, True
    acts.change_partner(cadence=Cadence(every=21))
    acts.change_partner(archived=True)
    acts.change_partner(name="Ana Lopez")
    assert (acts.partner.cadence, acts.partner.archived, acts.partner.name) == (Cadence(every=21), True, "Ana Lopez")
    assert Fold("ana", notebook.moments("ana")).partner == known
    notebook.release()
    assert Fold("ana", notebook.moments("ana")).partner == acts.partner


def test_what_is_sent_is_known_as_not_yet_on_disk(notebook: FakeNotebook, table: Table) -> None:
    meeting = table.begin()
    notebook.holding = True
    meeting.writing.write(WrittenNote(text="scope"))
    note = meeting.account.notes[-1].kept
    assert not meeting.is_kept(note.id) and not meeting.acts.all_kept
    notebook.release()
    assert meeting.is_kept(note.id) and meeting.acts.all_kept


def test_what_was_never_kept_is_not_said_to_be(notebook: FakeNotebook, table: Table) -> None:
    meeting = table.begin()
    notebook.holding = True
    meeting.writing.write(WrittenNote(text="lost late"))
    late = meeting.account.notes[-1].kept
    notebook.refuse()
    notebook.full = True
    meeting.writing.write(WrittenNote(text="refused at once"))
    at_once = meeting.acts.sent_last
    assert at_once is not None and [meeting.is_kept(each.id) for each in (late, at_once)] == [False, False]


def test_what_another_window_keeps_while_a_refused_act_is_folded_away_stays(
    notebook: FakeNotebook, acts: Acts, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert acts.partner.name == "Ana Ruiz"
    notebook.holding = True
    acts.change_partner(role="lost")
    elsewhere = PartnerChanged(id="elsewhere", at=clock.now, group="Legal")
    moments = notebook.moments

    def and_then_more(partner: str) -> tuple[AnyMoment, ...]:
        before = moments(partner)
        acts.hear((elsewhere,))
        return before

    monkeypatch.setattr(notebook, "moments", and_then_more)
    notebook.refuse()
    assert (acts.partner.role, acts.partner.group) == ("", "Legal")


def test_an_act_in_order_is_folded_by_itself(
    notebook: FakeNotebook, table: Table, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = table.begin()
    for _ in range(50):
        clock.pass_(1)
        meeting.talk.slip(SlipSort.STORY)
    assert len(meeting.account.slips) == 50
    taken: list[object] = []
    take = Folding.take

    def counted(folding: Folding, moments: Iterable[Moment]) -> None:
        given = tuple(moments)
        taken.extend(given)
        take(folding, given)

    monkeypatch.setattr(Folding, "take", counted)
    notebook.holding = True
    meeting.talk.slip(SlipSort.STORY)
    for _ in range(5):
        meeting.questions.next()
    clock.pass_(1)
    meeting.talk.slip(SlipSort.ADVICE)
    assert len(meeting.account.slips) == 52
    notebook.release()
    assert len(meeting.account.slips) == 52
    assert Counter(type(moment).__name__ for moment in taken) == {"Slip": 2, "QuestionShown": 5}
    meeting.take_back()
    assert len(meeting.account.slips) == 51
    assert len(taken) > 50


def test_a_moment_from_elsewhere_is_folded_in_its_order(notebook: FakeNotebook, table: Table, clock: Clock) -> None:
    meeting = table.begin()
    clock.pass_(60)
    meeting.writing.write(WrittenNote(text="here"))
    early = NoteKept(id=table.new_id(clock()), session=meeting.session.id, at=clock() - timedelta(seconds=30), text="elsewhere")
    notebook.keep("ana", early)
    meeting.acts.hear((early,))
    assert [note.kept.text for note in meeting.account.notes] == ["elsewhere", "here"]


def test_an_undone_change_of_a_follow_up_is_the_later_one(table: Table, clock: Clock) -> None:
    follow_up = follow_up_in(table.begin())
    clock.pass_(60)
    meeting = table.begin()
    meeting.follow_ups.resolve(follow_up.id, Outcome.DONE)
    resolved = meeting.acts.follow_up(follow_up.id)
    meeting.take_back()
    undone = meeting.acts.follow_up(follow_up.id)
    assert resolved is not None and undone is not None
    assert undone.outcome is None
    assert follow_up.changed < resolved.changed
    assert undone == follow_up


def test_a_follow_up_is_changed_later_though_the_clock_was_set_back(table: Table, clock: Clock) -> None:
    follow_up = follow_up_in(table.begin())
    clock.pass_(-3600)
    meeting = table.begin()
    meeting.follow_ups.change(follow_up.id, due=date(2026, 12, 1))
    changed = meeting.acts.follow_up(follow_up.id)
    assert changed is not None and changed.changed > follow_up.changed
    meeting.take_back()
    assert meeting.acts.follow_up(follow_up.id) == follow_up


def test_what_was_taken_back_is_done_again_though_the_clock_was_set_back(
    notebook: FakeNotebook, table: Table, clock: Clock
) -> None:
    follow_up = follow_up_in(table.begin())
    meeting = table.begin()
    meeting.follow_ups.resolve(follow_up.id, Outcome.DONE)
    meeting.take_back()
    clock.pass_(-3600)
    meeting.redo()
    for known in (meeting.acts.follow_ups, Fold("ana", notebook.moments("ana")).follow_ups):
        assert [each.outcome for each in known] == [Outcome.DONE]


def test_a_follow_up_that_is_gone_takes_no_act(table: Table) -> None:
    meeting = table.begin()
    assert meeting.follow_ups.resolve("gone", Outcome.DONE) is None
    assert meeting.follow_ups.carry("gone") is None
    assert meeting.follow_ups.change("gone", confidence=8) is None
    assert meeting.writing.complete("gone", "words") is None
    assert meeting.closing.judge("gone", counts=True) is None


def test_a_follow_up_sent_is_there_before_it_is_on_disk(notebook: FakeNotebook, table: Table) -> None:
    meeting = table.begin()
    notebook.holding = True
    meeting.writing.write(WrittenFollowUp(what="ask", owner=Side.ME))
    (made,) = meeting.follow_ups.made_here
    meeting.follow_ups.change(made.id, confidence=8)
    notebook.refuse()
    assert meeting.follow_ups.made_here == ()


def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list to which the thread is added in which moments of a meeting are folded."""
    threads: list[int] = []
    take = Folding.take

    def taken(folding: Folding, moments: Iterable[Moment]) -> None:
        threads.append(get_ident())
        take(folding, moments)

    monkeypatch.setattr(Folding, "take", taken)
    return threads


def texts(meeting: Meeting) -> list[str]:
    return [note.kept.text for note in meeting.account.notes]


@pytest.mark.parametrize("looked_at", [True, False])
def test_what_could_not_be_kept_goes_and_what_was_sent_beside_it_stays(
    notebook: FakeNotebook, table: Table, looked_at: bool
) -> None:
    meeting = table.begin()
    notebook.holding = True
    for text in ("before", "lost", "after"):
        meeting.writing.write(WrittenNote(text=text))
        if text == "before":
            notebook.release()
    notebook.refuse_first()
    if looked_at:
        assert texts(meeting) == ["before", "after"]
    notebook.release()
    assert texts(meeting) == ["before", "after"]
    assert meeting.acts.all_kept


def test_no_key_waits_for_what_is_folded_after_an_act_that_failed(
    notebook: FakeNotebook, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = table.begin()
    meeting.writing.write(WrittenNote(text="kept"))
    notebook.holding = True
    meeting.writing.write(WrittenNote(text="lost"))
    threads = counted(monkeypatch)
    writer = Thread(target=notebook.refuse)
    writer.start()
    writer.join()
    assert threads, "the writer folds what is left"
    assert texts(meeting) == ["kept"] and get_ident() not in threads
    notebook.full = True
    meeting.writing.write(WrittenNote(text="refused at once"))
    assert texts(meeting) == ["kept"] and get_ident() not in threads


def test_discarding_a_meeting_folds_no_other_anew(table: Table, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = table.begin()
    kept.writing.write(WrittenNote(text="kept"))
    clock.pass_(60)
    discarded = table.begin()
    discarded.writing.write(WrittenFollowUp(what="ask", owner=Side.ME))
    acts = discarded.acts
    assert len(acts.fold.accounts) == 2
    threads = counted(monkeypatch)
    acts.discard(discarded.session.id)
    assert [[note.kept.text for note in account.notes] for account in acts.fold.accounts] == [["kept"]]
    assert acts.follow_ups == ()
    assert threads == []
