"""The close by lines."""

from datetime import date

import pytest

from peercoach_tui.cli.plain.close import ALONE
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.sessions.plan import CLOSE, FOCUS
from peercoach_tui.domain.sessions.slip_words import LISTENED
from peercoach_tui.domain.settings import AnswersAsked, Settings
from peercoach_tui.domain.side import Side
from tests.cli.plain.script import Room

BEGUN = ("", "30", "", "")


def test_a_close_in_full(room: Room) -> None:
    said = room.hold(
        *(*BEGUN, "! ask Dana by fri", "! think", "a note", "/close"),
        *("eleven", "8", "some day", "in 2 weeks", "5", "! me: read it by mon", "", ""),
        *("the silence", "more of it", "next", "thu 10 dec 10:00 canteen", "wait longer", ""),
    )
    follow_ups = room.workspace().acts("ana").follow_ups
    assert [(each.what, each.due, each.confidence) for each in follow_ups] == [
        ("ask Dana", date(2026, 11, 27), 8),
        ("think", date(2026, 12, 8), 5),
        ("read it", date(2026, 11, 30), None),
    ]
    account = room.account
    assert account.feedback == {Side.THEM: "the silence", Side.ME: "more of it"}
    assert account.next_meeting is not None
    assert account.next_meeting.next_date.words_on(account.next_meeting.day) == "Thu 10 Dec, 10:00 · canteen"
    assert account.learned == "wait longer" and account.ended is not None and account.ended >= room.clock()
    assert "Type a number from 0 to 10, or Enter.\n" in said
    assert "can't be read: type a day, such as fri or 12 dec 10:00. Enter for no date.\n" in said
    assert "Under 7: what makes it not lower? A smaller step?\n" in said
    assert said.endswith("Kept: 1 note, 3 follow-ups. Say goodbye.\n")


def test_enter_skips_everything_but_takes_the_date_as_the_app_does(room: Room) -> None:
    said = room.hold(*BEGUN, "! think", "/close", *[""] * 8)
    account = room.account
    assert account.ended and account.learned == "" and account.feedback == {}
    assert (
        account.next_meeting is not None
        and account.next_meeting.next_date.words_on(account.next_meeting.day) == "Tue 8 Dec, 10:30"
    )
    assert room.workspace().acts("ana").follow_ups[0].confidence is None
    assert said.endswith("Kept: 0 notes, 1 follow-up. Say goodbye.\n") and "Question" not in said.partition("Close: ")[2]


@pytest.mark.parametrize("answer", ["", "y"])
def test_enter_takes_the_date_that_the_cadence_suggests_and_says_so(room: Room, answer: str) -> None:
    room.clock.pass_(400)
    said = room.hold(*BEGUN, "/close", "", "", "", answer, "", "")
    assert "When do you meet again? Enter takes Tue 8 Dec, 10:30, none is for no date; or type a day" in said
    assert "Kept: you meet again Tue 8 Dec, 10:30.\n" in said
    assert room.account.next_meeting is not None and room.account.next_meeting.day == date(2026, 12, 8)


def test_none_is_no_date_until_one_is_set(room: Room) -> None:
    refused = "Type a day, an hour and a place, such as 10 dec 10:00 canteen. "
    said = room.hold(*BEGUN, "! think", "/close", "none", "8", "", "", "", "around 12 dec", "None", "", "/meeting", "/close")
    unread = "“around” can't be read: type it like 10 dec 10:00 canteen. "
    assert f"{unread}Enter takes Tue 8 Dec, 10:30, none is for no date.\n" in said and "Type a day, such as" not in said
    assert room.account.next_meeting is None and room.workspace().acts("ana").follow_ups[0].due is None
    said = room.hold("", "", "", "", "", "y", "/meeting", "/close", "", "", "", "", "", "none", "", "", "")
    assert f"{refused}Enter keeps it.\n" in said
    assert "You meet again Tue 8 Dec, 10:30. Enter keeps it; or type a day, an hour, a place\n" in said
    assert room.account.next_meeting is not None and room.account.next_meeting.day == date(2026, 12, 8) and room.account.ended


def test_a_day_that_is_not_taken_is_refused_with_its_reason(room: Room) -> None:
    said = room.hold(
        *(*BEGUN, "! think", "/close", "yesterday", "28 mar 2:30am", "", "8", "! call Dana by 28 mar 2:30am", "", "", "", "", ""),
        *("12 nov 2026", "in 300 years", "28 mar 2027 2:30am", "12 jan 10:00", "", ""),
    )
    assert said.count(" is gone: type one such as fri or 12 dec 10:00. Enter ") == 2
    assert "The clocks skip 02:30 on Sun 28 Mar 2027; type another hour. Enter for no date.\n" in said
    assert "No date: the clocks skip 02:30 on Sun 28 Mar 2027.\n" in said
    assert "2326 is too far off: type a day such as fri or 12 dec 10:00. Enter " in said
    assert said.count("The clocks skip 02:30 on Sun 28 Mar 2027; type another hour. Enter ") == 2
    assert "Kept: you meet again Tue 12 Jan 2027, 10:00" in said
    assert [each.due for each in room.workspace().acts("ana").follow_ups] == [None, None]


def test_back_goes_to_the_meeting_and_the_close_begins_anew_with_what_was_said(room: Room) -> None:
    said = room.hold(
        *BEGUN, "/stage", "/close", "", "the silence", "/nonsense", "/meeting", "a note", "/close", "", "", "", "", "", ""
    )
    assert "Here there are five commands. /meeting goes back to the meeting, " in said
    assert said.count("Focus: ") == 2
    assert "What helped Ana, and what would Ana want more of? Kept: the silence. Enter leaves it\n" in said
    assert [note.kept.text for note in room.account.notes] == ["a note"]
    assert room.account.feedback == {Side.THEM: "the silence"} and room.account.ended


@pytest.mark.parametrize("left", [(), ("/leave",)])
def test_a_close_that_was_left_is_gone_on_with(room: Room, left: tuple[str, ...]) -> None:
    room.hold(*BEGUN, "/close", "", *left)
    assert (room.account.stage, room.account.ended) == (CLOSE, None)
    assert "Close: " in room.hold(*[""] * 6) and room.account.ended


def test_a_break_is_asked_about(room: Room) -> None:
    room.hold(*BEGUN)
    room.clock.pass_(720)
    said = room.hold("/close", "n", *[""] * 6)
    assert "Away 10:30 to 10:42, 12 minutes. Count it: 1 yes, 2 no; Enter for yes\n" in said
    assert list(room.account.judged.values()) == [False] and room.account.ended


def test_an_end_that_cannot_be_kept_is_said_and_tried_again(room: Room) -> None:
    room.hold(*BEGUN, "/close")
    keep, refused = room.notebook.keep, list[object]()

    def once_full(partner: str, *moments: object) -> object:
        if type(moments[-1]).__name__ == "SessionEnded" and not refused:
            refused.append(moments)
            room.notebook.full = True
            try:
                return keep(partner, *moments)  # type: ignore[arg-type]
            finally:
                room.notebook.full = False
        return keep(partner, *moments)  # type: ignore[arg-type]

    room.notebook.keep = once_full  # type: ignore[method-assign, assignment]
    said = room.hold(*[""] * 12)
    assert said.count("The disk is full. Make some room.\n") == 1 and said.endswith("Say goodbye.\n")
    assert room.account.ended


EACH = Settings(answers=AnswersAsked.EACH)


def test_the_partner_answers_three_questions_each_from_0_to_10_or_not(room: Room) -> None:
    room.settings = EACH
    said = room.hold(*BEGUN, "/close", *[""] * 3, "eleven", "10", "", "0", "", "", "")
    assert "Let Ana type now, or read aloud what follows.\nAna, three questions for you. 0 is not at all, 10 is fully.\n" in said
    assert "I felt heard, 0 to 10? Enter skips it\nType a number from 0 to 10, or Enter.\nI felt heard, 0 to 10?" in said
    assert "Thank you.\nWhen do you meet again?" in said
    assert room.account.answers == {Answer.HEARD: 10, Answer.TAKES_AWAY: 0} and room.account.ended


@pytest.mark.parametrize("answers", ["9", ""])
def test_the_partner_is_asked_once_also_where_the_close_is_gone_through_again(room: Room, answers: str) -> None:
    room.settings = EACH
    said = room.hold(*BEGUN, "/close", *[""] * 3, *[answers] * 3, "/meeting", "/close", *[""] * 6)
    assert said.count("three questions for you") == 1 and room.account.ended


def test_by_itself_the_third_meeting_asks_for_the_answers(room: Room) -> None:
    asked = []
    for _ in range(4):
        said = room.hold(*BEGUN, "/close", *[""] * 9)
        asked.append("three questions" in said)
        room.clock.pass_(86400)
    assert asked == [False, False, True, True]


def test_what_was_kept_last_is_taken_back_and_kept_again(room: Room) -> None:
    said = room.hold(*BEGUN, "/close", "", "the calm", "/undo", "/redo", "/undo", "", "", "", "")
    assert "Kept.\n" in said and "Took back the line.\n" in said and "The line is back.\n" in said
    assert room.account.feedback == {} and room.account.ended


def test_an_answer_of_the_partner_is_taken_back(room: Room) -> None:
    room.settings = EACH
    said = room.hold(*BEGUN, "/close", *[""] * 3, "8", "7", "/undo", *[""] * 5)
    assert "Took back the answer.\n" in said and room.account.answers == {Answer.HEARD: 8}


def test_taking_the_close_itself_back_leaves_it(room: Room) -> None:
    said = room.hold(*BEGUN, "/stage", "/close", "/undo", "a note")
    assert "Took back the stage.\n" in said and said.count("Focus: ") == 2
    assert [note.kept.text for note in room.account.notes] == ["a note"] and room.account.stage == FOCUS


def test_every_question_says_what_enter_does(room: Room) -> None:
    room.settings = EACH
    said = room.hold(*BEGUN, "! think", "! me: read it by mon", "/close", "", "8", "", "", "it", *[""] * 9)
    asked = [line for line in said.partition("Close: ")[2].splitlines()[1:] if "?" in line]
    assert len(asked) > 10 and not [line for line in asked if "Enter" not in line]


def test_the_list_is_ticked_in_the_close_in_the_words_of_what_was_done(room: Room) -> None:
    items = room.workspace().content.checklist.items
    said = room.hold(*BEGUN, "/story", "/list 2", "/close", "/list", "", "/LIST 1", "", "", "", "", "")
    assert f"{LISTENED}\n1 {items[0].past}\n2 {items[1].past}, ticked\n" in said
    assert "You noted in the talk: 1 own story.\n" in said and f"Ticked: {items[0].past}\n" in said
    assert room.account.ticked == {items[0].id, items[1].id} and room.account.ended
    assert said.index(ALONE) < said.index("What did you learn today")


def test_after_undo_nothing_is_asked_of_what_is_gone(room: Room) -> None:
    said = room.hold(*BEGUN, "/close", "ask Dana", "/undo", "", "", "", "none", "", "")
    behind = said.partition("Took back the follow-up.\n")[2]
    assert behind.startswith("A follow-up? What you type is Ana's, after me: it is yours; Enter for none\n")
    assert "By when" not in behind and "How sure" not in behind and room.account.ended is not None
    assert not room.account.made


def test_after_undo_it_is_asked_as_it_stands_now(room: Room) -> None:
    said = room.hold(*BEGUN, "/close", "", "the silence", "/undo", "y", "/leave")
    assert "Took back the line.\nWhat helped you, and what would you want more of?" in said
    assert room.account.feedback == {Side.ME: "y"}


def test_a_day_alone_is_asked_what(room: Room) -> None:
    said = room.hold(*BEGUN, "/close", "tomorrow", "me: ask Dana tomorrow", "", "", "", "", "none", "", "")
    assert "Only a day: say what as well, such as ask Dana tomorrow.\nA follow-up? What you type is" in said
    assert [(each.what, each.owner) for each in room.workspace().acts("ana").follow_ups] == [("ask Dana", Side.ME)]


@pytest.mark.parametrize(
    ("answer", "notes", "waits", "said"),
    [
        ("1", ["half a tho"], False, "Kept.\n"),
        ("2", [], False, "Dropped. /undo brings it back.\n"),
        ("", [], True, "What is half typed waits on Today, in the app.\n"),
    ],
)
def test_what_is_half_typed_is_offered(room: Room, answer: str, notes: list[str], waits: bool, said: str) -> None:
    room.hold(*BEGUN)
    session, now = room.account.session.id, room.clock()
    room.notebook.elsewhere = (Live(session=session, since=now, seen=now, draft="half a tho", left=True, device="d", window=2),)
    told = room.hold("/close", "", "", "", "none", "three", answer, "", "")
    question = "Half typed: half a tho. 1 keeps it as a note, 2 drops it, Enter leaves it for later\n"
    assert f"{question}Type 1 or 2, or Enter.\n{question}" in told and said in told
    assert [note.kept.text for note in room.account.notes] == notes
    assert room.account.ended is not None and room.account.waits is waits
