"""Tables as people have them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.cells import guarded, table_bytes
from peercoach_tui.exchange.found import Finding, FoundFollowUp, FoundMeeting, FoundNote
from peercoach_tui.exchange.reader import NotRead
from tests.importing.desks import found

DAY = date(2026, 11, 3)
ROWS = (("Datum", "Name", "Notiz"), ("03.11.2026", "Zoë Ruiz", "fragt nach Dana"))
MEETING = FoundMeeting(person="Zoë Ruiz", day=DAY, notes=(FoundNote(text="fragt nach Dana"),))


def text(separator: str = ",", rows: tuple[tuple[str, ...], ...] = ROWS, ends: str = "\r\n") -> str:
    return "".join(f"{separator.join(row)}{ends}" for row in rows)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (text().encode(), "commas, UTF-8"),
        (text(";").encode("cp1252"), "semicolons, Windows-1252"),
        (text("\t").encode("utf-16"), "tabs, UTF-16"),
        (text("|", ends="\r").encode("utf-8-sig"), "bars, UTF-8"),
        (text(";").encode("utf-16-be").join([b"\xfe\xff", b""]), "semicolons, UTF-16"),
        (text("\t").encode("utf-16-be"), "tabs, UTF-16"),
        (text("\t").encode("utf-16-le"), "tabs, UTF-16"),
        (text().encode("utf-32"), "commas, UTF-32"),
        (text().encode("utf-32-be"), "commas, UTF-32"),
        (b"\n\n" + text(";", ends="\n").encode(), "semicolons, UTF-8"),
    ],
)
def test_what_it_is_is_found_out_and_said(content: bytes, words: str) -> None:
    read = found(content, "table.csv")
    assert read.words == f"a CSV file of a spreadsheet, {words}"
    assert read.meetings == (MEETING,)
    # What had to be guessed is told, with a word by which one sees whether it was guessed rightly.
    assert [each.words for each in read.findings] == (
        [] if "UTF" in words else ["it isn't in UTF-8: read as Windows-1252, with “Zoë”. Where that is wrong, save it in UTF-8."]
    )
    assert found(content, "no ending").meetings == (MEETING,)


ONES, MORE = "1 follow-up doesn't say whose it is", "{} follow-ups don't say whose they are"
THEIRS = "{}: taken as theirs. “me: …”, “I’ll …” or a column “owner” with “me” in it makes one yours."


def test_headings_in_any_order_and_case_and_the_rows_of_one_meeting() -> None:
    table = (
        "NOTES;Follow-up(s);Person;Place;Start Time;day;Duration;What I learned;Mood\n"
        'one;"- ask Dana\n- me: call Ben";Ana Ruiz;canteen;9.30 Uhr;3 Nov 2026;1:00;ask less;fine\n'
        "two;;Ana Ruiz;;09:30;2026-11-03;;;\n"
        ";;;;;;;;\n"
        "three;Ana: write;ana ruiz;;;2026-11-04;;;\n"
    )
    read = found(table, "notes.csv")
    assert read.findings == (
        Finding(line=1, words="the column “Mood” is not known, and is left out.", shell="Say with --map what it is."),
        Finding(words=THEIRS.format(ONES)),
    )
    first, second = read.meetings
    assert first == FoundMeeting(
        person="Ana Ruiz",
        day=DAY,
        hour="09:30",
        minutes=60,
        place="canteen",
        learned="ask less",
        notes=(FoundNote(text="one"), FoundNote(text="two")),
        follow_ups=(
            FoundFollowUp(what="ask Dana", owner=Side.THEM, person="Ana Ruiz"),
            FoundFollowUp(what="call Ben", owner=Side.ME, person="Ana Ruiz", written="me: call Ben"),
        ),
    )
    assert (second.day, second.hour, second.follow_ups[0].owner, second.follow_ups[0].what) == (
        date(2026, 11, 4),
        "",
        Side.THEM,
        "write",
    )


@pytest.mark.parametrize(
    ("told", "owner", "plan"),
    [
        ("I send her the onboarding list", Side.ME, ("", "send her the onboarding list")),
        ("Dana asks for help with deploys", Side.THEM, ("", "asks for help with deploys")),
        ("dana ruiz will ask Bo", Side.THEM, ("", "ask Bo")),
        ("me: Dana asks", Side.ME, ("", "Dana asks")),
        ("Ich: fragen", Side.ME, ("", "fragen")),
        ("when we meet, I'll bring it", Side.ME, ("when we meet", "bring it")),
        ("Dana: if it rains, stay", Side.THEM, ("if it rains", "stay")),
        ("ask Bo", None, ("", "ask Bo")),
    ],
)
def test_a_follow_up_is_read_as_in_a_line_that_is_typed(told: str, owner: Side | None, plan: tuple[str, str]) -> None:
    read = found(f'Date;Who;What we talked about;To do\n2026-11-03;Dana Ruiz;x;"{told}"\n', "a.csv")
    ((follow_up,),) = (meeting.follow_ups for meeting in read.meetings)
    assert (follow_up.owner, (follow_up.when, follow_up.what)) == (owner or Side.THEM, plan)
    assert read.findings == (() if owner else (Finding(words=THEIRS.format(ONES)),))


@pytest.mark.parametrize(
    ("column", "told", "owner", "what"),
    [
        ("Dana", "I'll ask Bo", Side.THEM, "I'll ask Bo"),
        ("me", "I'll ask Bo", Side.ME, "ask Bo"),
        ("me", "Dana asks Bo", Side.ME, "Dana asks Bo"),
        ("me", "when we meet, I ask", Side.ME, "ask"),
        ("me", "Dana: ask Bo", Side.THEM, "ask Bo"),
        ("me", "ask Bo", Side.ME, "ask Bo"),
    ],
)
def test_the_column_of_the_owner_goes_before_the_words_but_for_a_label(column: str, told: str, owner: Side, what: str) -> None:
    read = found(f'who;to do;owner\nDana;"{told}";{column}\n', "a.csv")
    (follow_up,) = read.follow_ups
    assert (follow_up.owner, follow_up.what, read.findings) == (owner, what, ())


@pytest.mark.parametrize(
    ("resolved", "outcome", "left_out"),
    [
        ("2026-11-05", Outcome.DONE, False),
        ("", None, False),
        ("no", None, True),
        ("open", None, True),
        ("-", None, True),
        ("not yet", None, True),
    ],
)
def test_only_a_day_on_which_it_was_done_makes_it_done(resolved: str, outcome: Outcome | None, left_out: bool) -> None:
    read = found(f"who;to do;owner;done on\nDana;ask Bo;me;{resolved}\n", "a.csv")
    (follow_up,) = read.follow_ups
    assert follow_up.outcome is outcome
    assert [each.line for each in read.findings] == ([2] if left_out else [])


def test_a_line_that_can_not_be_read_is_told_and_the_rest_is_taken() -> None:
    table = (
        "date,person,start,minutes,quote,note\n"
        '32.13.2026,Ana,,,,"a note\nof two lines"\n'
        ",Ana,,,,x\n"
        "3.11.26,,,,,x\n"
        "2027-01-01,Ana,,,,x\n"
        "2026-11-03,Ana,late,,,x\n"
        "2026-11-03,Ana,,long,,y\n"
        "2026-11-03 25:10,Ana,,,,z\n"
        f"2026-11-03,{'A' * 81},,,,z\n"
        '2026-11-03,Ana,,,"I want ""more""",\'=a sum\n'
    )
    read = found(table, "notes.csv")
    assert [(each.line, each.words) for each in read.findings] == [
        (2, "“32.13.2026” under “date” is no day: write it as 2026-11-24."),
        (4, "has no day: write one."),
        (5, "names nobody: write who it was."),
        (6, "2027-01-01 is still to come: arrange that meeting in peercoach."),
        (7, "“late” under “start” is no hour, and is left out: write it as 10:30."),
        (8, "“long” under “minutes” is no length, and is left out: write it as 60, 1:00 or 1 h."),
        (9, "“2026-11-03 25:10” under “date” has no such hour; it is left out: write it as 10:30."),
        (10, f"“{'A' * 39}…”: a name has at most 80 letters: write a shorter one."),
    ]
    assert [each.shell for each in read.findings if each.shell] == ["Or add --person and the name."]
    (meeting,) = read.meetings
    assert (meeting.hour, meeting.minutes) == ("", None)
    assert [note.text for note in meeting.notes[:3]] == ["x", "y", "z"]
    assert meeting.notes[3:] == (FoundNote(text="=a sum"), FoundNote(text='I want "more"', sort=NoteSort.WORDS))


@pytest.mark.parametrize(
    ("days", "day_first", "read", "order"),
    [
        (("5/12/2025",), True, (date(2025, 12, 5),), ""),
        (("5/12/2025",), False, (date(2025, 5, 12),), ""),
        (("5/12/2025", "11/24/2025"), True, (date(2025, 5, 12), date(2025, 11, 24)), ", days written month first"),
        (("5-12-2025", "24-11-2025"), False, (date(2025, 12, 5), date(2025, 11, 24)), ", days written day first"),
        (("5.12.25", "Di., 24. November 2025"), False, (date(2025, 12, 5), date(2025, 11, 24)), ""),
        (("Dec 5, 2025", "Mon 24th Nov 2025"), True, (date(2025, 12, 5), date(2025, 11, 24)), ""),
        (("2025-12-05T10:30:00Z", "2025/11/24"), True, (date(2025, 12, 5), date(2025, 11, 24)), ""),
    ],
)
def test_days_as_they_are_written(days: tuple[str, ...], day_first: bool, read: tuple[date, ...], order: str) -> None:
    table = found("date;person\n" + "".join(f"{day};Ana\n" for day in days), "a.csv", day_first=day_first)
    assert tuple(each.day for each in table.meetings) == read
    assert table.words == f"a CSV file of a spreadsheet, semicolons, UTF-8{order}"


def test_a_table_of_follow_ups_and_one_of_goals() -> None:
    follow_ups = found(
        "Wer,Aufgabe,verantwortlich,fällig,Status,erledigt am\n"
        "Ana,ask Dana,ich,4.12.2026,offen,\n"
        "Ana,write it,Ana,,erledigt,5.11.2026\n"
        "Ana,call,Ben,,,\n"
        "Ana,rest,,,vielleicht,\n"
        ",x,,,,\n",
        "a.csv",
    )
    assert follow_ups.meetings == ()
    assert follow_ups.follow_ups == (
        FoundFollowUp(what="ask Dana", person="Ana", owner=Side.ME, due=date(2026, 12, 4)),
        FoundFollowUp(what="write it", person="Ana", owner=Side.THEM, outcome=Outcome.DONE, resolved=date(2026, 11, 5)),
        FoundFollowUp(what="rest", person="Ana", owner=Side.THEM),
    )
    assert [(each.line, each.words) for each in follow_ups.findings] == [
        (None, THEIRS.format(ONES)),
        (4, "“Ben” under “verantwortlich” is neither of you: write me or the name."),
        (5, "“vielleicht” under “Status” is no outcome that is known: taken as open."),
        (6, "names nobody: write who it was."),
    ]
    goals = found("goal,owner,person,why\nlead,me,Ana,it matters\n,me,Ana,\n", "a.csv")
    assert [(each.title, each.owner, each.why) for each in goals.goals] == [("lead", Side.ME, "it matters")]
    assert [(each.line, each.words) for each in goals.findings] == [(3, "has no goal.")]


def test_nothing_that_is_not_taken_goes_without_a_word() -> None:
    read = found(
        "date,person,note,follow up,due,status,confidence,goal,,place\n"
        "2026-11-03,Ana,one,ask,,,80%,lead a group,,,beyond\n"
        "2026-11-04,Ana,two,,2026-12-04,open,-,,,\n"
        "2026-11-05,Ana,three,call,,,quite,,,\n"
        "2026-11-06,Ana,four,write,,,8/10,,7,\n"
        "2026-11-07,Ana,five,,,,,,,\n",
        "a.csv",
    )
    assert [(each.line, each.words) for each in read.findings] == [
        (1, "the column “goal” is left out, since this is a table of meetings."),
        (1, "column 9 has no heading, and is left out: write one."),
        (1, "column 11 has no heading, and is left out: write one."),
        (None, THEIRS.format(MORE.format(3))),
        (3, "“2026-12-04”, “open”: left out, since no follow-up stands in that row."),
        (4, "“quite” under “confidence” is left out: how sure one is goes from 0 to 10."),
    ]
    assert [each.sure for meeting in read.meetings for each in meeting.follow_ups] == [8, None, 8]


def test_a_column_of_follow_ups_alone_is_told_where_there_are_none() -> None:
    read = found("date,person,note,status\n2026-11-03,Ana,one,done\n", "a.csv")
    assert [each.words for each in read.findings] == ["the column “status” is left out, since this is a table of meetings."]
    empty = found("date,person,note,status\n2026-11-03,Ana,one,\n", "a.csv")
    assert empty.findings == ()


def test_whose_a_goal_is_and_whether_it_is_closed_is_read_or_told() -> None:
    read = found(
        "goal,owner,person,closed,confidence\n"
        "a,somebody else,Ana,,\n"
        "b,me,Ana,never,9\n"
        "c,Ana,Ana,2026-11-03,\n"
        "d,,Ana,no,\n"
        "e,,Ana,reached,\n",
        "a.csv",
    )
    assert [(each.title, each.owner, each.closed) for each in read.goals] == [
        ("b", Side.ME, False),
        ("c", Side.THEM, True),
        ("d", Side.THEM, False),
        ("e", Side.THEM, True),
    ]
    assert [(each.line, each.words) for each in read.findings] == [
        (1, "the column “confidence” is left out, since this is a table of goals."),
        (2, "“somebody else” under “owner” is neither of you: write me or the name."),
        (3, "“never” under “closed” is no outcome that is known: taken as open."),
    ]


def test_headings_of_ones_own_and_a_person_who_is_not_named() -> None:
    table = "Tag der Sitzung;Was war;Sonst;Note\n3.11.2026;erst;dann;nie\n"
    columns = {"date": ("tag der sitzung",), "note": ("Was war", "Sonst")}
    read = found(table, "a.csv", columns=columns, person="Ana")
    assert read.meetings == (FoundMeeting(person="Ana", day=DAY, notes=(FoundNote(text="erst"), FoundNote(text="dann"))),)
    assert [each.words for each in read.findings] == ["the column “Note” is not known, and is left out."]
    with pytest.raises(NotRead, match=r"no column has the day \(Tag der Sitzung, Was war, Sonst, Note\)"):
        found(table, "a.csv")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a,b,c\n1,2,3\n", r"line 1: none of its headings is known \(a, b, c\)"),
        ('date,person,note\n2026-01-01,Ana,"never closed\n2026-01-02,Ana,x\n', "line 2: a quote"),
        (b"date,person\n\x00\x01\x02", "line 2: a sign stands there"),
    ],
)
def test_what_can_not_be_a_table_is_one_sentence(content: str | bytes, said: str) -> None:
    with pytest.raises(NotRead, match=said):
        found(content, "a.csv", word="csv")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda text: text.strip() == text))
def test_any_text_of_a_cell_comes_through(said: str) -> None:
    content = table_bytes([("date", "person", "note"), ("2026-11-03", "Ana", said)])
    (meeting,) = found(content, "a.csv").meetings
    assert meeting.notes == (FoundNote(text=said),)
    assert guarded(said).endswith(said)


@pytest.mark.parametrize(
    ("headings", "rest"),
    [
        ("Date,Coachee,Session notes,Action items,Status", 'Ben,"a, b",ask Dana,Done'),
        ("Date of session,Client name,What we talked about,Homework,Done?", 'Ben,"a, b",ask Dana,yes'),
        ("Datum,Mit wem,Gesprächsnotizen,Hausaufgabe(n),Erledigt", 'Ben,"a, b",ask Dana,ja'),
        ("Datum,Klient,Besprochen,Maßnahmen,Stand", 'Ben,"a, b",ask Dana,erledigt'),
    ],
)
def test_headings_as_people_write_them(headings: str, rest: str) -> None:
    (meeting,) = found(f"{headings}\n2026-11-03,{rest}\n", "a.csv").meetings
    assert (meeting.person, [note.text for note in meeting.notes]) == ("Ben", ["a, b"])
    assert [(each.what, each.outcome) for each in meeting.follow_ups] == [("ask Dana", Outcome.DONE)]


def test_a_column_of_ends_with_days_in_it_has_due_dates() -> None:
    read = found(
        "Datum;Wer;Notiz;Aufgabe;Bis\n05.03.2026;Ana;eins;anrufen;20.03.2026\n"
        "06.03.2026;Ana;zwei;;\n07.03.2026;Ana;drei;schreiben;bald\n08.03.2026;Ana;vier;fragen;21.03.2026 17:00\n",
        "a.csv",
    )
    assert [[note.text for note in each.notes] for each in read.meetings] == [["eins"], ["zwei"], ["drei"], ["vier"]]
    assert [(each.what, each.due, each.hour) for meeting in read.meetings for each in meeting.follow_ups] == [
        ("anrufen", date(2026, 3, 20), ""),
        ("schreiben", None, ""),
        ("fragen", date(2026, 3, 21), "17:00"),
    ]
    told = [(each.line, each.words) for each in read.findings if each.line is not None]
    assert told == [(4, "“bald” under “Bis” is no day, and is left out: write it as 2026-11-24.")]


@pytest.mark.parametrize(
    ("due", "day", "hour", "is_told"),
    [
        ("by Friday", date(2026, 10, 9), "", False),
        ("in 2 weeks", date(2026, 10, 19), "", False),
        ("tomorrow 10:00", date(2026, 10, 6), "10:00", False),
        ("bis Freitag", None, "", True),
        ("32.13.2026", None, "", True),
    ],
)
def test_a_due_day_is_read_from_the_day_of_its_row_and_one_that_can_not_be_takes_no_row_along(
    due: str, day: date | None, hour: str, is_told: bool
) -> None:
    meetings = found(f"Datum;Wer;Notiz;Aufgabe;Fällig\n5.10.2026;Jörg Weiß;redet von Dana;Buch leihen;{due}\n", "a.csv")
    (meeting,) = meetings.meetings
    assert (meeting.person, [note.text for note in meeting.notes]) == ("Jörg Weiß", ["redet von Dana"])
    follow_ups = found(f"date,person,follow-up,due\n2026-10-05,Jörg Weiß,Buch leihen,{due}\n", "b.csv")
    goals = found(f"date,person,goal,due\n2026-10-05,Jörg Weiß,Buch leihen,{due}\n", "c.csv")
    (of_goal,) = goals.goals
    assert of_goal.due == day
    for each in (*meeting.follow_ups, *follow_ups.follow_ups):
        assert (each.what, each.due, each.hour) == ("Buch leihen", day, hour)
    for read in (meetings, follow_ups, goals):
        told = [each.words for each in read.findings if each.line == 2]
        assert len(told) == is_told
        assert all(f"“{due}” under" in words and "is no day, and is left out" in words for words in told)


def test_a_day_from_no_day_is_told() -> None:
    read = found("person,follow-up,due\nAna,call,by Friday\n", "b.csv")
    assert [each.due for each in read.follow_ups] == [None]
    assert any("“by Friday” under “due” is no day" in each.words for each in read.findings)


@pytest.mark.parametrize(
    ("rows", "columns", "minutes", "told"),
    [
        ("2026-03-05,10:00,11:30,Ana\n", {}, [90], ()),
        ("2026-03-05,10:00,2026-03-05 11:30,Ana\n", {}, [90], ()),
        ("2026-03-05,2026-03-05 23:30,2026-03-06 0:15,Ana\n", {}, [45], ()),
        (
            "2026-03-05,10:00,11:00,Ana\n2026-03-06,10:00,2026-03-20,Ana\n",
            {},
            [60, None],
            ("“2026-03-20” under “Bis” is no hour",),
        ),
        ("2026-03-05,10:00,2026-03-20,Ana\n", {"end": ("Bis",)}, [None], ("“2026-03-20” under “Bis” is no hour",)),
        ("2026-03-05,10:00,2026-03-20,Ana\n", {}, [None], ("the column “Bis” is left out",)),
    ],
)
def test_a_column_of_ends_with_hours_in_it_has_ends(
    rows: str, columns: dict[str, tuple[str, ...]], minutes: list[int | None], told: tuple[str, ...]
) -> None:
    read = found(f"date,Von,Bis,person\n{rows}", "a.csv", columns=columns)
    assert [each.minutes for each in read.meetings] == minutes
    assert [each.words.startswith(words) for each, words in zip(read.findings, told, strict=True)] == [True] * len(told)
