"""Whose a follow-up of a table or a page is, by what stands before it, the heading above it, and its words."""

from datetime import date

import pytest

from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.exchange.said import said_in
from tests.importing.desks import found

ME, THEM = Side.ME, Side.THEM


@pytest.mark.parametrize(
    ("person", "text", "owner", "what"),
    [
        ("Lea Sommer", "Lea Sommer (Sales): sends the list", THEM, "sends the list"),
        ("Lea Sommer", "Lea Sommer (Sales) sends the list", THEM, "sends the list"),
        ("Lea Sommer", "Lea: sends the list", THEM, "sends the list"),
        ("Lea Sommer (Sales)", "Lea Sommer: sends the list", THEM, "sends the list"),
        ("Lea Sommer (Sales)", "Lea Sommer sends the list", THEM, "sends the list"),
        ("Lea Sommer (Sales)", "Lea Sommer (Sales): sends the list", THEM, "sends the list"),
        ("Lea Sommer (Sales)", "when we meet, Lea sends the list", THEM, "sends the list"),
        ("Lea", "Lea Sommer: sends the list", THEM, "sends the list"),
        ("Lea", "ask Lea: what she needs", None, "ask Lea: what she needs"),
        ("Lea", "Lea asks: what now", THEM, "asks: what now"),
        ("Lea Sommer", "let me know by mail", THEM, "let me know by mail"),
        ("Lea Sommer", "Lea lets me know", THEM, "lets me know"),
        ("Lea Sommer", "I let Lea know", ME, "let Lea know"),
        ("Lea Sommer", "let me ask Bo", ME, "ask Bo"),
    ],
)
def test_a_name_with_what_tells_it_apart_is_the_same_name(person: str, text: str, owner: Side | None, what: str) -> None:
    said = said_in(text, person)
    assert (said.owner, said.what, said.other) == (owner, what, "")


@pytest.mark.parametrize("text", ["Lea Winter: calls", "Lea Sommer (IT): calls", "Bo: calls", "Idea: calls"])
def test_what_stands_before_a_follow_up_and_is_neither_of_the_two_is_told_with_its_line(text: str) -> None:
    other = text.partition(":")[0]
    table = found(
        f"date,person,to do,note\n2026-11-03,Lea Sommer (Sales),me: x,n\n2026-11-03,Lea Sommer (Sales),{text},m\n", "a.csv"
    )
    page = found(f"---\ndate: 2026-11-03\nperson: Lea Sommer (Sales)\n---\n- [ ] me: x\n- [ ] {text}\n")
    titled = found(f"---\nperson: Lea Sommer (Sales)\n---\n# 2026-11-03 Talk\n- [ ] {text}\n")
    for read, line, whose in ((table, 3, "theirs"), (page, 6, "yours"), (titled, 5, "yours")):
        words = (
            f"“{other}” before a follow-up is neither of you: taken as {whose}. Write “me: …” or “Lea Sommer (Sales): …” there."
        )
        assert [(each.line, each.words) for each in read.findings] == [(line, words)]
        assert text in [each.what for meeting in read.meetings for each in meeting.follow_ups]


def test_of_a_page_with_several_people_each_has_their_own() -> None:
    tasks = "- [ ] Ben: calls\n- [ ] Ana sends it\n- [ ] me: x\n- [ ] Kim: y\n"
    read = found(f"---\ndate: 2026-11-03\nperson: [Ana Ruiz, Ben]\n---\n{tasks}", "a.md")
    assert {each.person: [(one.owner, one.what) for one in each.follow_ups] for each in read.meetings} == {
        "Ana Ruiz": [(THEM, "sends it"), (ME, "x"), (ME, "Kim: y")],
        "Ben": [(THEM, "calls"), (ME, "x"), (ME, "Kim: y")],
    }
    assert [each.line for each in read.findings] == [8]


@pytest.mark.parametrize("noted", ["", ",Notes"])
def test_a_follow_up_is_due_when_its_words_say_so_and_no_cell_does(noted: str) -> None:
    end = "\n" if not noted else ",a word\n"
    read = found(
        f"Date,Person,Next steps,Due{noted}\n3/9/2026,Ana,Ana: send chapter 2 by 20 Sept,{end}"
        f"4/9/2026,Ana,I call by fri,2026-09-30{end}5/9/2026,Ana,me: read it,{end}",
        "notes.csv",
    )
    every = [*read.follow_ups, *(each for meeting in read.meetings for each in meeting.follow_ups)]
    assert [(each.what, each.due) for each in every] == [
        ("send chapter 2", date(2026, 9, 20)),
        ("call by fri", date(2026, 9, 30)),
        ("read it", None),
    ]


def owners(read: FoundInFile) -> list[tuple[Side, str]]:
    return [(each.owner, each.what) for meeting in read.meetings for each in meeting.follow_ups]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("My to-do", "Their to-do"),
        ("My to-dos", "Her to-dos"),
        ("To do (me)", "To do (Ana's)"),
        ("My actions", "Partner's actions"),
        ("I will", "They will"),
        ("Next steps: mine", "Next steps: coachee"),
        ("Meine Aufgaben", "Ihre Aufgaben"),
        ("Meine nächsten Schritte", "Seine nächsten Schritte"),
        ("Aufgaben (ich)", "Aufgaben von ihr"),
    ],
)
def test_a_heading_says_whose_the_follow_ups_below_it_are(mine: str, theirs: str) -> None:
    columns = {"their_follow_up": (theirs,)} if "Ana" in theirs else {}
    content = f'Date;Who;Notes;{mine};{theirs};Action items;Due\n3.11.2026;Ana Ruiz;n;"a\nAna: b";"c\nI ask";me: d;4.12.2026\n'
    read = found(content, "a.csv", columns=columns)
    assert sorted(owners(read)) == [(ME, "a"), (ME, "d"), (THEM, "I ask"), (THEM, "b"), (THEM, "c")]
    assert read.findings == ()


def test_a_row_without_any_of_them_tells_what_else_it_says() -> None:
    read = found(
        "date,person,my to-do,their to-do,due\n2026-11-03,Ana,a,,\n2026-11-04,Ana,,b,\n2026-11-05,Ana,,,2026-12-04\n", "a.csv"
    )
    assert [(each.owner, each.what) for each in read.follow_ups] == [(ME, "a"), (THEM, "b")]
    assert [(each.line, each.words) for each in read.findings] == [(4, "says nothing that is to be done.")]
