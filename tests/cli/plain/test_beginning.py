"""Whom one meets, how a meeting begins, and going on with one."""

from datetime import timedelta

import pytest

from peercoach_tui.cli.command import Misused
from peercoach_tui.cli.plain.choosing import place_of
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from tests.cli.plain.script import Heard, Room
from tests.fakes import Full

BEGUN = ("",) * 4


def test_enter_takes_what_is_suggested(room: Room) -> None:
    room.hold(*BEGUN)
    session = room.account.session
    assert (session.minutes, session.form, session.first, session.began) == (60, Form.SWAP, Side.ME, room.clock())
    assert room.said.startswith(
        "Meet Ana Ruiz. Enter takes what is suggested.\n"
        "When, such as “9:45”, “yesterday 10:30”, “12 nov 9:00”; Enter for now\n"
        "How many minutes: 30, 45, 60, free; Enter for 60\n"
    )


def test_what_is_chosen_counts_and_what_cannot_be_read_is_asked_again(room: Room) -> None:
    room.hold("", "31", "45", "9", "open", "2")
    session = room.account.session
    assert (session.minutes, session.form, session.first) == (45, Form.FREE, Side.THEM)
    assert room.said.count("That is none of them.") == 2


@pytest.mark.parametrize(
    ("typed", "place"), [("1", 0), ("3", 2), ("4", None), ("0", None), ("s", 0), ("one", 1), ("o", None), ("x", None)]
)
def test_an_answer_by_its_number_or_its_first_letters(typed: str, place: int | None) -> None:
    assert place_of(typed, ("swap half-way", "one coaches", "open talk"), numbered=True) == place


def test_an_answer_that_is_typed_whole_is_that_one() -> None:
    assert place_of("you", ("you", "Young"), numbered=True) == 0 and place_of("young", ("you", "Young"), numbered=True) == 1
    assert place_of("yo", ("you", "Young"), numbered=True) is None


def test_a_number_that_is_an_answer_is_that_answer() -> None:
    assert place_of("3", ("30", "45"), numbered=False) == 0 and place_of("2", ("30", "45"), numbered=False) is None


@pytest.mark.parametrize("heard", [(), ("",), ("", "30"), ("", "30", KeyboardInterrupt)])
def test_no_meeting_begins_before_all_is_answered(room: Room, heard: tuple[Heard, ...]) -> None:
    assert room.hold(*heard).endswith("No meeting has begun.\n")
    assert room.accounts() == ()


def test_someone_new_is_added_once_that_was_said(room: Room) -> None:
    assert "Add Ben  Ok, whom" not in room.hold("", name="Ben Ok") and room.said.endswith("Nobody was added.\n")
    room.hold("y", *BEGUN, "a note", name="Ben Ok")
    ben = next(id for id in room.notebook.ids() if id != "ana")
    assert room.workspace().people.brief(ben).partner.name == "Ben Ok"
    assert [note.kept.text for note in room.accounts(ben)[-1].notes] == ["a note"]


@pytest.mark.parametrize("name", ["ANA", "ruiz", "ana"])
def test_who_is_known_is_not_added_again(room: Room, name: str) -> None:
    assert "Add" not in room.hold(*BEGUN, name=name)


def test_without_a_name_it_is_who_is_next(room: Room) -> None:
    assert "Meet Ana Ruiz." in room.hold(*BEGUN, name="")


def test_a_name_of_two_is_refused(room: Room) -> None:
    room.notebook.keep("b", PartnerAdded(id="b-added", at=room.clock(), name="Ana Prince"))
    with pytest.raises(Misused, match=r"'an' may be Ana (Ruiz or Ana Prince|Prince or Ana Ruiz)"):
        room.hold(name="an")


def test_a_beginning_that_cannot_be_kept_is_said(room: Room) -> None:
    room.notebook.full = True
    with pytest.raises(Full):
        room.hold(*BEGUN)


@pytest.mark.parametrize("ending", [(), ("/leave",), (KeyboardInterrupt,)])
def test_a_meeting_that_was_left_is_gone_on_with(room: Room, ending: tuple[Heard, ...]) -> None:
    said = room.hold(*BEGUN, "one", *ending)
    assert said.endswith("The meeting with Ana is left. The same command goes on with it.\n")
    room.clock.pass_(60)
    assert room.hold("two").startswith("Going on with Ana, left at 10:30.\n")
    (account,) = room.accounts()
    assert [note.kept.text for note in account.notes] == ["one", "two"] and account.ended is None


def test_one_of_another_day_is_asked_about(room: Room) -> None:
    room.hold(*BEGUN)
    room.clock.now += timedelta(days=2)
    assert "Go on with Ana, left 24 Nov at 10:30: 1 go on, 2 begin another, 3 not now" in room.hold("3")
    assert len(room.accounts()) == 1
    room.hold("2", *BEGUN)
    assert len(room.accounts()) == 2


def test_prompts_stand_where_somebody_types(room: Room) -> None:
    said = room.hold(*BEGUN, "one", "/leave", asks=True)
    assert "Enter for 60: How: 1 swap" in said and said.count("\n> Kept.\n> ") == 1 and "> " not in room.hold("/leave")
