"""The draft: what is typed, left, on its way and come back, and what of it is on disk."""

from concurrent.futures import Future

import pytest

from peercoach_tui.domain.reading.draft_part import Drafted
from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.meeting.left_lines import keep_left
from peercoach_tui.meeting.line_names import LineNames
from peercoach_tui.meeting.meeting import Meeting
from tests.fakes import FakeNotebook, Full
from tests.meeting.table import Table, leave


def on_disk(notebook: FakeNotebook) -> str:
    live = notebook.live("ana")
    return live.draft if live else ""


def write(meeting: Meeting, text: str) -> None:
    meeting.draft.type(text)
    meeting.writing.write(WrittenNote(text=text))


def test_a_draft_goes_when_its_note_is_on_disk_and_not_when_it_was_sent(notebook: FakeNotebook, meeting: Meeting) -> None:
    meeting.draft.type("two managers")
    meeting.draft.store()
    assert on_disk(notebook) == "two managers"
    notebook.holding = True
    write(meeting, "two managers")
    assert meeting.draft.text == "two managers" and meeting.draft.waiting == ()
    notebook.release()
    notebook.holding = False
    assert meeting.draft.text == ""
    meeting.draft.store()
    assert on_disk(notebook) == ""


def test_what_could_not_be_kept_comes_back_and_is_opened_next(notebook: FakeNotebook, meeting: Meeting) -> None:
    notebook.holding = True
    write(meeting, "one")
    write(meeting, "two")
    meeting.draft.type("three")
    notebook.refuse()
    assert meeting.draft.text == "one\ntwo\nthree"
    assert [(piece.text, piece.came_back) for piece in meeting.draft.waiting] == [("one", True), ("two", True)]
    meeting.draft.put_down()
    first = meeting.draft.next
    assert first is not None and meeting.draft.open(first.id) == "one"
    notebook.holding = False
    write(meeting, "one")
    assert [note.kept.text for note in meeting.account.notes] == ["one"]
    second = meeting.draft.next
    assert second is not None and second.text == "two"


def test_what_was_left_is_opened_where_nothing_came_back(meeting: Meeting) -> None:
    leave(meeting, "half")
    piece = meeting.draft.next
    assert piece is not None and meeting.draft.open(piece.id) == "half"
    meeting.draft.type(" ")
    meeting.draft.put_down()
    assert meeting.draft.next is None


def test_of_what_waits_that_is_opened_next_which_fits(notebook: FakeNotebook, meeting: Meeting) -> None:
    for text in ("! one", "! two", "three"):
        meeting.draft.open()
        meeting.draft.type(text)
        meeting.draft.put_down()

    def next_follow_up() -> str:
        piece = meeting.draft.next_that(lambda text: text.startswith("!"))
        return piece.text if piece is not None else ""

    assert next_follow_up() == "! two"
    assert meeting.draft.next_that(lambda text: text == "four") is None
    notebook.holding = True
    write(meeting, "! four")
    write(meeting, "! five")
    notebook.refuse()
    assert next_follow_up() == "! four"


def test_a_draft_is_written_when_it_changed_or_could_not_be_kept(notebook: FakeNotebook, meeting: Meeting) -> None:
    meeting.draft.type("half")
    first = meeting.draft.store()
    assert first is not None and meeting.draft.store() is first
    notebook.full = True
    meeting.draft.type("half a")
    lost = meeting.draft.store()
    assert lost is not None and isinstance(lost.exception(), Full)
    notebook.full = False
    meeting.draft.store()
    assert on_disk(notebook) == "half a"


def test_seeing_a_draft_out_waits_for_the_note_and_says_why_it_failed(notebook: FakeNotebook, meeting: Meeting) -> None:
    write(meeting, "one")
    assert meeting.draft.see_out() is None and on_disk(notebook) == ""
    notebook.full = True
    write(meeting, "two")
    assert isinstance(meeting.draft.see_out(), Full)
    notebook.full = False
    assert meeting.draft.see_out() is None and on_disk(notebook) == "two"


def test_an_end_that_fails_gives_all_back(notebook: FakeNotebook, meeting: Meeting) -> None:
    leave(meeting, "one")
    notebook.holding = True
    assert meeting.closing.end() is not None
    notebook.refuse()
    assert [piece.text for piece in meeting.draft.waiting] == ["one"]
    assert meeting.account.ended is None


def test_at_the_end_what_came_back_is_a_note_and_what_was_left_is_none(
    table: Table, notebook: FakeNotebook, meeting: Meeting
) -> None:
    notebook.holding = True
    write(meeting, "one")
    notebook.refuse()
    leave(meeting, "two")
    notebook.release()
    notebook.holding = False
    meeting.closing.end()
    assert [note.kept.text for note in meeting.account.notes] == ["one"]
    assert (meeting.draft.text, on_disk(notebook)) == ("two", "two")


def test_a_draft_that_was_dropped_is_brought_back_before_what_was_done_until_then(meeting: Meeting) -> None:
    write(meeting, "before")
    leave(meeting, "half")
    assert not meeting.drop_draft("none") and meeting.drop_draft(meeting.draft.left[0].id) and meeting.draft.text == ""
    write(meeting, "after")
    assert meeting.bring_back_draft() == "" and meeting.take_back() is not None
    assert meeting.bring_back_draft() == meeting.draft.text == "half"
    assert meeting.bring_back_draft() == "" and meeting.take_back() is not None
    assert meeting.account.notes == ()


def test_how_it_is_to_be_read_and_where_it_stands_comes_back_with_a_draft(meeting: Meeting) -> None:
    meeting.draft.type("! ask Dana", ReadAs(given=Side.ME, dated=False), "add")
    meeting.draft.put_down()
    before = meeting.draft.left[0]
    assert meeting.drop_draft(meeting.draft.left[0].id) and meeting.bring_back_draft() == "! ask Dana"
    (after,) = meeting.draft.left
    assert after.but(name=before.name, number=before.number) == before and after.name != before.name


def test_what_is_found_is_taken_up_unless_it_stands_here_as_a_whole(meeting: Meeting) -> None:
    leave(meeting, "ask Dana")
    for found in ("Dana", "ask Dana", "Dana", "ask Dana\nDana"):
        meeting.draft.find(found)
    assert [piece.text for piece in meeting.draft.waiting] == ["ask Dana", "Dana"]


def test_what_was_left_in_a_line_without_a_draft_on_disk_is_not_at_stake() -> None:
    draft, sent = Draft(None), Future[None]()
    at_stake = draft.at_stake

    def told() -> tuple[str, bool, bool, bool]:
        return at_stake.text, at_stake.is_safe, at_stake.is_let_go, at_stake.can_try_again

    draft.type("half")
    assert told() == ("half", False, False, False)
    draft.put_down()
    assert draft.text == "half" and told() == ("", True, True, False)
    draft.open("1")
    assert told() == ("half", False, False, False)
    draft.sent(sent)
    assert told() == ("half", False, False, True)
    sent.set_exception(Full())
    assert told() == ("half", False, True, False)
    assert [piece.came_back for piece in draft.waiting] == [True]
    draft.open("1")
    draft.put_down()
    assert at_stake.text == "half", "it could not be kept, and nobody let go of it"


def test_two_lines_that_were_left_are_two_again_after_a_restart(table: Table, meeting: Meeting) -> None:
    meeting.draft.type("one")
    meeting.draft.put_down()
    leave(meeting, "two\nand more")
    again = table.anew(meeting)
    again.clock.resume()
    assert [piece.text for piece in again.draft.left] == ["one", "two\nand more"]


def test_what_came_back_and_was_dropped_came_back_still_once_it_is_brought_back(notebook: FakeNotebook, meeting: Meeting) -> None:
    notebook.holding = True
    write(meeting, "one")
    notebook.refuse()
    meeting.draft.type("two")
    meeting.draft.put_down()
    (before, _) = meeting.draft.waiting
    assert meeting.drop_draft(before.id) and meeting.bring_back_draft() == "one"
    (after,) = meeting.draft.came_back
    assert meeting.draft.waiting[0] == after and (after.id, after.text) == (before.id, before.text)


@pytest.mark.parametrize("held", [False, True])
def test_a_note_that_was_a_draft_is_one_again_once_it_is_taken_back(notebook: FakeNotebook, meeting: Meeting, held: bool) -> None:
    leave(meeting, "half a")
    notebook.holding = held
    meeting.draft.open(meeting.draft.left[0].id)
    write(meeting, "half a line")
    assert meeting.take_back() is not None
    notebook.release()
    assert [piece.text for piece in meeting.draft.left] == ["half a line"]
    assert meeting.redo() is not None
    notebook.release()
    assert meeting.draft.left == () and [note.kept.text for note in meeting.account.notes] == ["half a line"]
    write(meeting, "typed at once")
    assert meeting.take_back() is not None
    notebook.release()
    assert meeting.draft.left == () and meeting.back is None


def test_of_several_lines_the_one_that_is_taken_back_is_a_draft_again(meeting: Meeting) -> None:
    leave(meeting, "! a\n! b")
    (left,) = meeting.draft.left
    keep_left(meeting, left, day_first=True)
    assert [made.what for made in meeting.follow_ups.made_here] == ["a", "b"]
    meeting.take_back()
    assert [piece.text for piece in meeting.draft.left] == ["! b"]


def kept_of_a_draft(meeting: Meeting) -> None:
    """Leave a draft, and make a note of it."""
    leave(meeting, "half a")
    meeting.draft.open(meeting.draft.left[0].id)
    write(meeting, "half a line")


def standing(meeting: Meeting) -> list[str]:
    """Return what stands, as a note or as a draft."""
    return [*(note.kept.text for note in meeting.account.notes), *(piece.text for piece in meeting.draft.waiting)]


def test_where_a_note_can_t_be_taken_back_it_stands_and_no_draft(notebook: FakeNotebook, meeting: Meeting) -> None:
    kept_of_a_draft(meeting)
    notebook.holding = True
    meeting.take_back()
    assert standing(meeting) == ["half a line"] and meeting.account.notes == ()
    notebook.refuse()
    assert standing(meeting) == ["half a line"] and meeting.draft.text == ""


def test_where_a_note_can_t_be_done_again_the_draft_stands_and_no_note(notebook: FakeNotebook, meeting: Meeting) -> None:
    kept_of_a_draft(meeting)
    meeting.take_back()
    notebook.holding = True
    meeting.redo()
    assert standing(meeting) == ["half a line"] and meeting.draft.waiting == ()
    notebook.refuse()
    assert standing(meeting) == ["half a line"] and meeting.draft.text == "half a line" and meeting.account.notes == ()


def test_what_was_typed_on_stands_where_its_note_can_t_be_taken_back(notebook: FakeNotebook, meeting: Meeting) -> None:
    kept_of_a_draft(meeting)
    notebook.holding = True
    meeting.take_back()
    meeting.draft.open(meeting.draft.left[0].id)
    notebook.refuse()
    assert meeting.draft.text == "half a line", "its line is open"
    meeting.draft.type("half a line and more")
    meeting.draft.put_down()
    assert standing(meeting) == ["half a line", "half a line and more"]


@pytest.mark.parametrize("refused", [False, True])
def test_an_open_line_that_was_not_typed_on_goes_once_it_is_left(notebook: FakeNotebook, meeting: Meeting, refused: bool) -> None:
    kept_of_a_draft(meeting)
    notebook.holding = True
    meeting.take_back()
    meeting.draft.open(meeting.draft.left[0].id)
    (notebook.refuse if refused else notebook.release)()
    meeting.draft.put_down()
    assert standing(meeting) == ["half a line"] and bool(meeting.draft.text) is not refused


def test_one_that_is_sent_while_its_note_is_taken_back_is_held_until_both_are_settled(
    notebook: FakeNotebook, meeting: Meeting
) -> None:
    kept_of_a_draft(meeting)
    notebook.holding = True
    meeting.take_back()
    meeting.draft.open(meeting.draft.left[0].id)
    write(meeting, "half a line")
    notebook.refuse_first()
    assert meeting.draft.text == "half a line" and meeting.draft.waiting == ()
    notebook.release()
    assert meeting.draft.text == "" and [note.kept.text for note in meeting.account.notes] == ["half a line"] * 2


def test_what_is_known_of_a_line_is_never_less_than_it_was() -> None:
    names = LineNames(lambda: "here")
    names.know({"there-1": 3})
    names.know({"there-1": 1})
    assert [names.is_gone(Drafted(name="there-1", number=number)) for number in (3, 4)] == [True, False]
