"""What other programs wrote becomes meetings, notes and follow-ups, each once, and goes again as it came."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged
from peercoach_tui.domain.moment import BatchKept, TakenBack
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.moments import NoteKept, SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.formats.comma_separated import pages
from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.importing.batches import WorkedOn, last_batch, take_back, take_in
from peercoach_tui.importing.look import look
from peercoach_tui.notebook.errors import NotebookError
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.selecting import selected
from peercoach_tui.workspace import Workspace
from tests.importing.desks import NOW, ZONE, desk, fold, found, kept, names, planned, seen, take

HEAD = "date,time,person,minutes,place,note,learned,follow up,owner,due,status\n"
FIRST = "2025-03-12,09:30,Zoë Ruiz,60,canteen,asks about Dana,ask less,call Dana,me,2025-04-01,\n"
SECOND = "2025-04-02,,Zoë Ruiz,,,one,,,,,\n2025-04-02,,Zoë Ruiz,,,two,,,,,\n"
BENS = "2025-05-07,10:00,Ben Okafor,45,,his note,,,,,\n"


def table(*rows: str) -> FoundInFile:
    return found(HEAD + "".join(rows), "sessions.csv")


def notes(workspace: Workspace, name: str) -> list[list[str]]:
    return [[each.kept.text for each in account.notes] for account in fold(workspace, name).accounts]


def test_a_meeting_as_it_was_typed_up(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        take(here, table(FIRST))
        (account,) = fold(here, "Zoë Ruiz").accounts
        session = account.session
        assert session.began == datetime(2025, 3, 12, 8, 30, tzinfo=UTC)
        assert (session.zone, session.place, session.minutes, session.typed_up) == ("Europe/Berlin", "canteen", 60, True)
        assert (account.learned, account.ended is not None, account.waits) == ("ask less", True, False)
        (follow_up,) = fold(here, "Zoë Ruiz").follow_ups
        assert (follow_up.what, follow_up.owner, follow_up.due) == ("call Dana", Side.ME, date(2025, 4, 1))
        assert (follow_up.session, follow_up.is_open) == (session.id, True)


def test_once_more_and_a_file_that_grew_and_one_that_overlaps(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        take(here, table(FIRST, SECOND))
        before = kept(here)
        assert take(here, table(FIRST, SECOND)) is None
        assert take(here, table(SECOND), table(FIRST, FIRST)) is None
        grown = SECOND + "2025-04-02,,zoë ruiz,,,three,,,,,\n"
        take(here, table(grown, BENS, FIRST.replace(",,\n", ",done\n").replace("2025-04-01,\n", "2025-04-01,done\n")))
        assert notes(here, "Zoë Ruiz") == [["asks about Dana"], ["one", "two", "three"]]
        assert names(here) == ["Ben Okafor", "Zoë Ruiz"]
        assert [each.outcome for each in fold(here, "Zoë Ruiz").follow_ups] == [Outcome.DONE]
        take_back(here)
        assert {id: moments for id, moments in seen(here).items() if id != COACH}.keys() == set(before) - {COACH}
        assert notes(here, "Zoë Ruiz") == [["asks about Dana"], ["one", "two"]]
        assert fold(here, "Zoë Ruiz").follow_ups[0].is_open and names(here) == ["Zoë Ruiz"]


def test_what_was_taken_back_comes_back_with_another_file_that_has_it(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        take(here, table(FIRST, SECOND))
        take_back(here)
        assert names(here) == []
        take(here, table(SECOND, BENS))
        assert notes(here, "Zoë Ruiz") == [["one", "two"]]
        take(here, table(FIRST, SECOND))
        assert notes(here, "Zoë Ruiz") == [["asks about Dana"], ["one", "two"]]
        take_back(here)
        assert notes(here, "Zoë Ruiz") == [["one", "two"]]
        take_back(here)
        assert names(here) == [] and take_back(here) is None
        take(here, table(FIRST, SECOND, BENS))
        assert notes(here, "Zoë Ruiz") == [["asks about Dana"], ["one", "two"]] and notes(here, "Ben Okafor") == [["his note"]]


def test_with_someone_who_is_there_and_meetings_that_are(tmp_path: Path) -> None:
    began = datetime(2025, 3, 12, 8, 30, 20, tzinfo=UTC)
    late = datetime(2025, 6, 1, tzinfo=UTC)
    with desk(tmp_path) as here:
        here.notebook.keep(
            "z",
            PartnerAdded(id="z-added", at=late, name="zoë  ruiz"),
            SessionBegun(id="own", at=late, partner="z", began=began, zone="Europe/Berlin", first=Side.ME),
            NoteKept(id="own-note", at=late, session="own", text="asks about Dana"),
        ).result()
        take(here, table(FIRST, FIRST.replace("asks about Dana", "another")))
        (share,) = planned(here, table(FIRST, SECOND)).shares
        assert (share.id, share.new, share.counted()) == ("z", False, {"meeting": 1, "note": 2})
        (account,) = here.acts("z").fold.accounts
        assert (account.session.id, account.learned, account.session.place) == ("own", "ask less", "")
        assert [each.kept.text for each in account.notes] == ["asks about Dana", "another"]
        assert [each.session for each in here.acts("z").follow_ups] == ["own"]


def test_what_is_here_already_is_counted_as_what_came_in(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        every = table(FIRST, SECOND)
        (coming,) = planned(here, every).shares
        assert coming.here == 0
        take(here, every)
        (again,) = planned(here, every).shares
        assert (again.coming, again.here) == ((), sum(coming.counted().values()))
        taken = f"nothing new, {again.here} here already"
        assert list(look([], planned(here, every), (), NOW.date(), ZONE))[-1].endswith(taken)


def test_another_due_date_of_a_follow_up_that_is_there_is_told(tmp_path: Path) -> None:
    moved = FIRST.replace("2025-04-01", "2025-04-08")
    with desk(tmp_path) as here:
        came = planned(here, table(FIRST), table(moved))
        assert [share.differs for share in came.shares] == [1], "in two files at once"
        take(here, table(FIRST.replace("2025-04-01", "")), table(FIRST))
        assert [each.due for each in fold(here, "Zoë Ruiz").follow_ups] == [date(2025, 4, 1)]
        files = [("grown.csv", table(moved))]
        assert list(look(files, planned(here, table(moved)), (), NOW.date(), ZONE))[-1].endswith(
            "here already, 1 due date differs, kept as it is here"
        )
        assert take(here, table(moved)) is None
        (share,) = planned(here, table(FIRST), table(FIRST.replace("2025-04-01", ""))).shares
        assert share.differs == 0


TIMED = "2025-03-12,10:30,Zoë Ruiz,60,,same,,,,,\n"
UNTIMED = "2025-03-12,,Zoë Ruiz,,canteen,same,,,,,\n2025-03-12,,Zoë Ruiz,,,more,,,,,\n"


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("order", [(TIMED, UNTIMED), (UNTIMED, TIMED)])
def test_a_meeting_with_an_hour_and_one_of_that_day_without_are_one(
    tmp_path: Path, order: tuple[str, str], *, together: bool
) -> None:
    first, second = map(table, order)
    with desk(tmp_path) as here:
        for part in ((first, second),) if together else ((first,), (second,)):
            take(here, *part)
        (session,) = fold(here, "Zoë Ruiz").sessions
        assert session.began == datetime(2025, 3, 12, 9, 30, tzinfo=UTC)
        assert sorted(notes(here, "Zoë Ruiz")[0]) == ["more", "same"]
        if together:
            assert (session.place, session.minutes) == ("canteen", 60)
        for again in ((first,), (second,), (first, second), (second, first)):
            assert take(here, *again) is None
        take_back(here)
        assert len(names(here)) == (0 if together else 1)


def test_two_hours_of_a_day_are_two_meetings_and_what_has_no_hour_goes_to_that_with_its_words(tmp_path: Path) -> None:
    other = TIMED.replace("10:30", "15:00").replace("same", "else")
    with desk(tmp_path) as here:
        take(here, table(TIMED, other), table(UNTIMED.replace("same", "else")))
        assert [sorted(each) for each in notes(here, "Zoë Ruiz")] == [["same"], ["else", "more"]]
        take(here, table("2025-03-12,,Zoë Ruiz,,,of neither,,,,,\n"))
        assert sorted(map(len, notes(here, "Zoë Ruiz"))) == [1, 1, 2]
        assert take(here, table("2025-03-12,,Zoë Ruiz,,,of neither,,,,,\n")) is None


def test_what_was_discarded_here_stays_away(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        take(here, table(FIRST, SECOND))
        acts = here.acts(here.people.ids()[0])
        discarded = acts.discard(acts.sessions[0].id)
        assert discarded is not None
        discarded.result()
        (share,) = planned(here, table(FIRST, SECOND)).shares
        assert (share.coming, share.left_out) == ((), 1)
        grown = FIRST.replace("asks about Dana", "more of it")
        assert take(here, table(grown)) is None and notes(here, "Zoë Ruiz") == [["one", "two"]]


def test_a_line_that_was_mended_or_struck_is_not_made_again(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        take(here, table(SECOND))
        acts = here.acts(here.people.ids()[0])
        one, two = acts.account(acts.sessions[0]).notes
        acts.send(acts.moment(NoteKept, session=one.kept.session, text="mended", replaces=one.id)).result()
        acts.send(acts.moment(TakenBack, of=two.id, session=one.kept.session)).result()
        assert take(here, table(SECOND)) is None
        assert notes(here, "Zoë Ruiz") == [["mended"]]


PAGE = "# 2026-11-10 – with Lea Sommer\n\n- [ ] Lea Sommer (Sales): send the list\n- [ ] call Ben\n"
CELLS = 'Person,Date,Notes,Action items\nLea Sommer,2026-11-10,one,"Lea Sommer (Sales): send the list\ncall Ben"\n'


@pytest.mark.parametrize("owner", Side)
@pytest.mark.parametrize(("content", "name"), [(PAGE, "notes.md"), (CELLS, "notes.csv")])
def test_a_follow_up_that_came_in_before_the_name_before_it_was_read_as_one_is_not_made_again(
    tmp_path: Path, content: str, name: str, owner: Side
) -> None:
    read = found(content, name)
    (meeting,) = read.meetings
    first, second = meeting.follow_ups
    assert (first.what, first.owner) == ("send the list", Side.THEM)
    unread = first.but(what=first.written, owner=owner, written="")
    with desk(tmp_path) as here:
        take(here, read.but(meetings=(meeting.but(follow_ups=(unread, second)),)))
        (share,) = planned(here, read).shares
        assert share.coming == () and [each.what for each in fold(here, "Lea Sommer").follow_ups] == [
            "Lea Sommer (Sales): send the list",
            "call Ben",
        ]


def test_someone_who_was_forgotten_comes_in_as_someone_new(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        take(here, table(FIRST))
        (before,) = here.people.ids()
        here.notebook.forget(before).result()
        assert take(here, table(FIRST)) is not None
        assert names(here) == ["Zoë Ruiz"] and here.people.ids() != (before,)


def test_what_can_not_be_kept_shows_nothing_and_once_more_goes_on(tmp_path: Path) -> None:
    class Broken(Exception):
        pass

    def breaks(done: int) -> None:
        if done:
            raise Broken

    with desk(tmp_path) as here:
        came = table(FIRST, SECOND, BENS)
        with pytest.raises(Broken):
            take_in(here, planned(here, came), "", breaks)
        assert len(here.notebook.ids()) == 1 and names(here) == [] and last_batch(here.acts(COACH).fold) is None
        batch = take(here, came)
        assert batch is not None and batch.again == ()
        assert names(here) == ["Ben Okafor", "Zoë Ruiz"]
        assert {each.batch for id in here.notebook.ids() for each in here.notebook.moments(id)} == {batch.id}
        here.notebook.close()
        with pytest.raises(NotebookError):
            take(here, table(FIRST.replace("Zoë Ruiz", "Someone Else")))


def test_nothing_is_seen_before_the_batch_s_own_moment(tmp_path: Path) -> None:
    shown: list[list[str]] = []
    with desk(tmp_path) as here:
        take_in(here, planned(here, table(FIRST, BENS)), "", lambda done: shown.append(names(here)))
        assert shown == [[], [], []] and names(here) == ["Ben Okafor", "Zoë Ruiz"]
        batches = [each for each in here.notebook.moments(COACH) if isinstance(each, BatchKept)]
        assert len(batches) == 1 and here.notebook.moments(COACH)[-1] is batches[0]


def test_our_own_tables_come_in_again(tmp_path: Path) -> None:
    with desk(tmp_path / "a") as there, desk(tmp_path / "b", seed=2) as here:
        take(there, table(FIRST, SECOND, BENS))
        written = {page.name: page.content for page in pages(selected(there), {})}
        every = [found(content, name) for name, content in written.items() if content.count(b"\n") > 1]
        assert [each.words for each in every] == ["a table of peercoach, commas, UTF-8"] * len(every) and len(every) == 4
        assert take(there, *every) is None, "all of it is there"
        take(here, *every)
        assert {page.name: strip(page.content) for page in pages(selected(here), {})} == {
            name: strip(content) for name, content in written.items()
        }
        assert take(here, *every) is None


def strip(content: bytes) -> list[list[str]]:
    """Return the cells but for the ids, and but for the hours, which a table doesn't tell of what was typed up."""
    rows = [line.split(",") for line in content.decode().splitlines()]
    left_out = [place for place, heading in enumerate(rows[0]) if heading.endswith("id") or heading in ("start", "end")]
    return [[cell for place, cell in enumerate(row) if place not in left_out] for row in rows]


def test_who_comes_in_takes_nobody_s_place_while_names_are_hidden(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        for name in ("Late One", "Late Two"):
            acts = here.acts(here.new_id(here.now()))
            here.notebook.keep(acts.fold.id, acts.moment(PartnerAdded, name=name)).result()
        there = here.people.ids()
        take(here, table(FIRST))
        take(here, table(BENS.replace("2025-05-07", "2024-05-07")))
        (zoe, ben) = (fold(here, name).id for name in ("Zoë Ruiz", "Ben Okafor"))
        order = [*there, zoe, ben]
        assert [here.people.names.place(id) for id in order] == [1, 2, 3, 4]
        take_back(here)
        take(here, table(BENS.replace("2025-05-07", "2024-05-07")))
    with desk(tmp_path) as here:
        assert [here.people.names.place(id) for id in order] == [1, 2, 3, 4]


def test_what_was_worked_on_goes_only_when_that_is_wanted_and_leaves_nobody_half(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        take(here, table(BENS))
        take(here, table(FIRST))
        acts = here.acts(fold(here, "Zoë Ruiz").id)
        (session,) = acts.sessions
        (follow_up,) = acts.follow_ups
        acts.send(acts.moment(NoteKept, session=session.id, text="by hand")).result()
        acts.send(acts.moment(FollowUpChanged, follow_up=follow_up.id, outcome=Outcome.DONE)).result()
        ben = here.acts(fold(here, "Ben Okafor").id)
        ben.send(ben.moment(NoteKept, session=ben.sessions[0].id, text="of another batch")).result()
        with pytest.raises(WorkedOn, match="1 note and 1 other change that you added would go with it"):
            take_back(here)
        assert names(here) == ["Ben Okafor", "Zoë Ruiz"]
        take_back(here, anyway=True)
        assert names(here) == ["Ben Okafor"]
        assert [each.name for each in here.people.taken_back()] == ["Zoë Ruiz"]
        take(here, table(FIRST))
        assert names(here) == ["Ben Okafor", "Zoë Ruiz"]
        assert notes(here, "Zoë Ruiz") == [["asks about Dana", "by hand"]]
