"""Whom a name in a file means, and what is asked where that isn't sure."""

from pathlib import Path

import pytest

from peercoach_tui.importing.asking import answered, first_unsure, question, ways
from peercoach_tui.importing.look import not_sure
from peercoach_tui.importing.people import Whom, apart_in, meant, names_in
from peercoach_tui.workspace import Workspace
from tests.importing.desks import desk, found, names, planned, take
from tests.importing.test_taking_in import BENS, FIRST, table

HEAD = "date,person,note\n"


def whom_in(workspace: Workspace, *people: str) -> dict[str, Whom]:
    rows = "".join(f"2026-03-{place:02},{person},x\n" for place, person in enumerate(people, 1))
    return meant(workspace, names_in([found(HEAD + rows, "a.csv")]), {})


def test_two_new_names_that_are_alike_may_be_one(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        whom = whom_in(here, "Zoë Müller", "Zoe Müller", "Ben", "Ben Okafor", "Mei")
        assert [each.name for each in whom.values() if not each.sure] == ["Zoe Müller", "Ben Okafor"]
        asked = first_unsure(whom)
        assert asked is not None and question(asked) == "Who is “Zoe Müller”?"
        assert not_sure(asked) == "may be Zoë Müller, or someone new"
        assert ways(asked) == (("1", "Zoë Müller"), ("new", "someone new"), ("-", "nobody"))
        known = answered(here, whom, asked, "1")
        assert known is not None
        ben = first_unsure(known)
        assert ben is not None and ben.name == "Ben Okafor"
        known = answered(here, known, ben, "new")
        assert known is not None and first_unsure(known) is None
        rows = "2026-03-01,Zoë Müller,a\n2026-03-02,Zoe Müller,b\n2026-03-03,Ben,c\n2026-03-04,Ben Okafor,d\n"
        take(here, found(HEAD + rows, "a.csv"), answers={"Zoe Müller": "Zoë Müller", "Ben Okafor": "new"})
        assert names(here) == ["Ben", "Ben Okafor", "Zoë Müller"]


def test_names_that_peercoach_wrote_are_told_apart_already(tmp_path: Path) -> None:
    rows = "date,person,who,when,what,due,time,sure,tells how it went,outcome,resolved,learned,meeting id,goal id,person id,id\n"
    rows += "".join(f"2026-03-01,{name},me,,ask,,,,,,,,,,{name},{name}\n" for name in ("Ben", "Ben Okafor"))
    read = found(rows, "follow-ups.csv")
    assert read.words.startswith("a table of peercoach") and len(read.follow_ups) == 2
    with desk(tmp_path) as here:
        assert first_unsure(meant(here, names_in([read]), {}, told_apart_there=apart_in([read]))) is None
        assert [share.name for share in planned(here, read).shares] == ["Ben", "Ben Okafor"]


@pytest.mark.parametrize(
    ("typed", "is_answer"),
    [
        ("", False),
        ("  ", False),
        ("0", False),
        ("7", False),
        ("y", False),
        ("No", False),
        ("?", False),
        ("zoë ruiz", True),
        ("1", True),
        ("new", True),
        ("-", True),
        ("X", True),
    ],
)
def test_what_answers(tmp_path: Path, typed: str, is_answer: bool) -> None:
    with desk(tmp_path) as here:
        take(here, table(FIRST, BENS))
        whom = whom_in(here, "Zoë", "Ben")
        asked = first_unsure(whom)
        assert asked is not None and ways(asked)[0] == ("1", "Zoë Ruiz")
        known = answered(here, whom, asked, typed)
        assert (known is not None) is is_answer
        assert known is None or (known["Zoë"].sure and not known["Ben"].sure)


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("Mei Lin", "1"),
        ("Mei Lin", "zoë"),
        ("-", "1"),
        ("new", "1"),
        ("Mei Lin", "new"),
    ],
)
def test_who_was_chosen_of_the_file_is_whom_that_name_was_said_to_mean(tmp_path: Path, said: str, then: str) -> None:
    with desk(tmp_path) as here:
        take(here, found(HEAD + "2026-01-02,Mei Lin,x\n", "a.csv"))
        whom: dict[str, Whom] | None = meant(here, {"Zoë": True, "Zoë M": True}, {})
        for typed in (said, then):
            assert whom is not None
            asked = first_unsure(whom)
            assert asked is not None
            whom = answered(here, whom, asked, typed)
        assert whom is not None and first_unsure(whom) is None
        zoe, zoe_m = whom["Zoë"], whom["Zoë M"]
        if then == "new":
            assert (zoe.name, zoe_m.name, zoe_m.person) == (said, "Zoë M", None)
        else:
            assert zoe_m == zoe
            assert (zoe.person is not None) is (said == "Mei Lin") and zoe.left_out is (said == "-")


def test_one_answer_is_for_the_name_in_other_letters_as_well(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        take(here, table(FIRST, BENS))
        whom = whom_in(here, "Zoë", "ZOË", "Ben")
        asked = first_unsure(whom)
        assert asked is not None
        known = answered(here, whom, asked, "1")
        assert known is not None
        assert known["Zoë"].person is not None and known["ZOË"].person == known["Zoë"].person
        assert not known["Ben"].sure


@pytest.mark.parametrize(
    "content",
    ["person,to do\nana,me: ask\n", "date,person,to do\n2026-11-03,ana,me: ask\n", "person,goal\nana,lead\n"],
)
def test_who_is_said_to_be_new_is_new_once(tmp_path: Path, content: str) -> None:
    grown = content.replace("\n", "\n2026-01-05,ana,call\n" if "date" in content else "\nana,more\n", 1)
    with desk(tmp_path) as workspace:
        take(workspace, found(content, "a.csv"), answers={"ana": "new"})
        assert planned(workspace, found(content, "a.csv"), answers={"ana": "new"}).is_empty
        take(workspace, found(grown, "a.csv"), answers={"ana": "new"})
        assert names(workspace) == ["ana"]


def test_who_is_said_to_be_new_is_not_who_was_added_by_hand(tmp_path: Path) -> None:
    with desk(tmp_path) as workspace:
        workspace.add_partner("Ana")[1].result()
        take(workspace, found("person,to do\nana,me: ask\n", "a.csv"), answers={"ana": "new"})
        assert sorted(names(workspace)) == ["Ana", "ana"]
