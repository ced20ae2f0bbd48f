"""Whom one meets, how a meeting begins, and going on with one."""

from datetime import timedelta

import pytest

from peercoach_tui.cli.command import Misused
from peercoach_tui.cli.plain.choosing import place_of
from peercoach_tui.cli.plain.conversation import converse
from peercoach_tui.cli.plain.help import CHOOSING
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from tests.cli.plain.script import Heard, Room, Script
from tests.fakes import Full

BEGUN = ("",) * 4


def test_enter_takes_what_is_suggested(room: Room) -> None:
    room.hold(*BEGUN)
    session = room.account.session
    assert (session.minutes, session.form, session.first, session.began) == (60, Form.SWAP, Side.ME, room.clock())
    assert room.said.startswith(
        "Meet Ana Ruiz. Enter takes what is suggested.\n"
        "/place … says where, /first whether you two met before, /hide hides every name.\n"
        "When, such as “9:45”, “yesterday 10:30”, “12 nov 9:00”; Enter for now\n"
        "How many minutes: 30, 45, 60, free; Enter for 60\n"
    )


def test_a_name_is_hidden_in_the_question_that_stands(room: Room) -> None:
    room.hold("", "", "", "/hide", "partner 1")
    asked = [line for line in room.said.splitlines() if line.startswith("Who coaches first")]
    assert asked == ["Who coaches first: 1 you, 2 Ana; Enter for you", "Who coaches first: 1 you, 2 Partner 1; Enter for you"]
    assert room.account.session.first is Side.THEM


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


def test_where_it_is_is_said_while_it_begins(room: Room) -> None:
    said = room.hold("/place", "/place  canteen,  2nd floor ", "", "/place", *BEGUN[1:])
    assert room.account.session.place == "canteen, 2nd floor"
    assert "Write where you meet after it, such as /place canteen.\n" in said
    assert said.count("Where: canteen, 2nd floor\n") == 2


def test_the_place_of_last_time_is_suggested(room: Room) -> None:
    room.hold("/place canteen", *BEGUN, "/close", *("",) * 8)
    room.clock.pass_(8 * 86400)
    assert "Where: canteen\n" in room.hold("/place", *BEGUN) and room.account.session.place == "canteen"


@pytest.mark.parametrize(("firsts", "stage"), [(0, "Explore"), (1, "Look back"), (2, "Explore")])
def test_whether_they_met_before_is_said_while_it_begins(room: Room, firsts: int, stage: str) -> None:
    said = room.hold(*BEGUN[:2], *["/first"] * firsts, *BEGUN[2:], "/stage", "/stage")
    turned = ["You two met before.", "It is your first meeting."][:firsts]
    assert [line for line in said.splitlines() if line in turned] == turned
    assert ("\nLook back: " in said) == (stage == "Look back")


def test_one_that_follows_another_is_not_the_first(room: Room) -> None:
    room.hold(*BEGUN, "/close", *("",) * 8)
    room.clock.pass_(8 * 86400)
    said = room.hold("/first", *BEGUN, "/stage")
    assert "A meeting with them was kept already, so it is not the first.\n" in said and "\nLook back: " in said


def test_what_is_no_command_while_it_begins_is_said(room: Room) -> None:
    said = room.hold("/used", "/help", *BEGUN)
    assert "There is no /used yet. /place … says where" in said and said.count("/hide hides every name.\n") == 3
    assert CHOOSING in said and len(room.accounts()) == 1


@pytest.mark.parametrize("when", ["begin", "talk"])
def test_names_are_hidden_and_shown_again(room: Room, when: str) -> None:
    hidden = ("/hide", *BEGUN) if when == "begin" else (*BEGUN, "/hide")
    said = room.hold(*hidden, "/swap", "! call Dana by fri", "/hide", "! ask Ana by fri")
    before, _, after = said.partition("Every name is hidden; /hide shows them again.\n")
    middle, _, last = after.partition("Names are shown again.\n")
    assert "Ana" in before and "Ana" not in middle and "Partner 1" in middle and "Ana" in last


def test_that_names_stay_hidden_is_said_where_it_cannot_be_kept(room: Room) -> None:
    said: list[str] = []
    workspace = room.workspace()

    def refuses(name: str, value: object) -> None:
        raise Full("The disk is full.")

    workspace.save_setting = refuses
    converse(workspace, "ana", Script(room.clock, *BEGUN, "/hide"), said.append)
    assert "Every name is hidden; /hide shows them again. The disk is full.\n" in "".join(said)
    workspace.close()


def test_someone_new_is_asked_about_without_a_way_round(room: Room) -> None:
    said = room.hold("", name="Ben Ok")
    assert said.startswith("Nobody is called 'Ben Ok'.\nAdd Ben Ok, whom you haven't met yet") and "Open peercoach" not in said
    assert "Add Cy Li (Sales), whom you haven't met yet" in room.hold("1", name="Cy  Li (Sales)")
    cy = next(each for each in room.workspace().people.by_name() if each.name == "Cy Li")
    assert cy.partner is not None and cy.partner.group == "Sales"
    assert room.hold("", name="Ana Ruix").startswith("Nobody is called 'Ana Ruix'. Did you mean Ana Ruiz?\nAdd Ana Ruix")


@pytest.mark.parametrize("answered", range(5))
def test_a_command_counts_at_every_question(room: Room, answered: int) -> None:
    room.hold(*BEGUN[:answered], "/place kitchen", "/first", *BEGUN[answered:])
    session = room.account.session
    assert (session.place, session.first_meeting) == ("kitchen", False if answered < len(BEGUN) else None), "the place, later too"
