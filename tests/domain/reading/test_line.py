import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.reading.line import (
    Written,
    WrittenFollowUp,
    WrittenMark,
    WrittenNote,
    WrittenQuestion,
    completed,
    lines_of,
    read_line,
    sign_of,
)
from peercoach_tui.domain.reading.plans import planned
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.side import Side

TODAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)


def read(line: str, owner: Side = Side.THEM, partner: str = "Ana Ruiz") -> Written | None:
    return read_line(line, owner=owner, today=TODAY, partner=partner)


plain = st.text(min_size=1).filter(lambda text: text.strip() != "" and sign_of(text) == "")


def whole(text: str) -> bool:
    """Say whether the text neither begins nor ends with a blank line."""
    lines = text.split("\n")
    return bool(lines[0].strip() and lines[-1].strip())


@given(plain.filter(whole))
def test_a_plain_note_is_kept_exactly(text: str) -> None:
    assert read(text) == WrittenNote(text=text)


@given(plain.filter(whole), st.text("\n\t ").map(lambda space: space + "\n"))
def test_blank_lines_around_a_note_go(text: str, blank: str) -> None:
    assert read(blank + text + "\n" + blank) == WrittenNote(text=text)


@given(plain.filter(whole))
def test_a_sign_and_one_space_go(text: str) -> None:
    assert read("*" + text.removeprefix(" ")) == read("* " + text.removeprefix(" "))
    assert read("* " + text) == WrittenNote(text=text, sort=NoteSort.GOAL)
    assert read("? " + text) == WrittenQuestion(text=text)
    assert read("> " + text) == WrittenMark(text=text)


@given(st.text())
def test_any_line_is_read(line: str) -> None:
    for sign in ("", "!", "→ ", '"', "*", "?", ">", "! when "):
        read(sign + line)


@given(st.text('!→"“”*?> \n\t'))
def test_space_and_signs_after_a_sign_are_nothing(line: str) -> None:
    assert read("!" + line) is None


@pytest.mark.parametrize("line", ["", "   ", "\n\t\n", '"', '""', "!", "→  ", "* ", "?", "??", ">", "> ", "“”"])
def test_a_line_of_nothing_is_none(line: str) -> None:
    assert read(line) is None


def test_long_text_of_every_kind_is_kept() -> None:
    text = "[bold]two\n\n  managers 🎉[/] é שלום " + "x" * 10_000
    assert read(text) == WrittenNote(text=text)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('"I keep saying yes"', "I keep saying yes"),
        ('"I keep saying yes', "I keep saying yes"),
        ('" I keep saying yes" ', "I keep saying yes"),
        ('"he said "no"', 'he said "no"'),
        ('"he said "no""', 'he said "no"'),
        ("“I keep saying yes”", "I keep saying yes"),
    ],
)
def test_their_words_lose_the_quotes_around_them(line: str, text: str) -> None:
    assert read(line) == WrittenNote(text=text, sort=NoteSort.WORDS)


def test_a_quote_inside_a_plain_note_stays() -> None:
    assert read('she said "no"') == WrittenNote(text='she said "no"')


@pytest.mark.parametrize(
    ("line", "what", "due", "owner", "when"),
    [
        ("! ask Dana for scope by fri", "ask Dana for scope", FRIDAY, Side.THEM, ""),
        ("→ ask Dana for scope by fri", "ask Dana for scope", FRIDAY, Side.THEM, ""),
        ("!ask Dana", "ask Dana", None, Side.THEM, ""),
        ("  ! ask Dana", "ask Dana", None, Side.THEM, ""),
        ("! tomorrow", "tomorrow", None, Side.THEM, ""),
        ("! me: send the article", "send the article", None, Side.ME, ""),
        ("! ME : send the article", "send the article", None, Side.ME, ""),
        ("! I'll send the article fri", "send the article", FRIDAY, Side.ME, ""),
        ("! I’ll send the article", "send the article", None, Side.ME, ""),
        ("! I will send the article", "send the article", None, Side.ME, ""),
        ("! I send the article", "send the article", None, Side.ME, ""),
        ("! Invite Dana", "Invite Dana", None, Side.THEM, ""),
        ("! me", "me", None, Side.THEM, ""),
        ("! me:", "me:", None, Side.THEM, ""),
        ("! dana: the scope", "dana: the scope", None, Side.THEM, ""),
        ("! when we meet on Monday, ask Dana by fri", "ask Dana", FRIDAY, Side.THEM, "when we meet on Monday"),
        ("! if she says no, then ask Ben", "ask Ben", None, Side.THEM, "if she says no"),
        ("! If she says no then ask Ben", "ask Ben", None, Side.THEM, "If she says no"),
        ("! me: when we meet, ask, then tell", "ask, then tell", None, Side.ME, "when we meet"),
        ("! whenever, ask Ben", "whenever, ask Ben", None, Side.THEM, ""),
        ("! before fri, ask Dana", "ask Dana", FRIDAY, Side.THEM, ""),
        ("! by fri, when we meet, ask Dana", "ask Dana", FRIDAY, Side.THEM, "when we meet"),
        ("! by fri I'll ask Dana", "ask Dana", FRIDAY, Side.ME, ""),
        ("! after Friday, ask Dana", "ask Dana", None, Side.THEM, "after Friday"),
        ("! ask Dana when we meet on Friday", "ask Dana when we meet on Friday", None, Side.THEM, ""),
        ("! when 1,000 came, ask Ben", "ask Ben", None, Side.THEM, "when 1,000 came"),
        ("! if only", "if only", None, Side.THEM, ""),
    ],
)
def test_a_follow_up(line: str, what: str, due: date | None, owner: Side, when: str) -> None:
    assert read(line) == WrittenFollowUp(what=what, due=due, owner=owner, when=when)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ("",)),
        ("two\nlines", ("two\nlines",)),
        ("! ask Dana\nfor the scope", ("! ask Dana\nfor the scope",)),
        ("! ask Dana\n! call Ben", ("! ask Dana", "! call Ben")),
        ("scope\n! ask Dana\n\n→ call Ben\nby fri\n", ("scope", "! ask Dana\n", "→ call Ben\nby fri\n")),
        ("* a\n? b", ("* a", "? b")),
    ],
)
def test_several_signs_are_a_line_each(text: str, lines: tuple[str, ...]) -> None:
    assert lines_of(text) == lines


@given(st.lists(st.sampled_from(["! ask", "scope", "? why", "", "  ", "* goal"]), max_size=8).map("\n".join))
def test_no_line_of_a_paste_is_lost(text: str) -> None:
    pieces = lines_of(text)
    assert [line for piece in pieces for line in piece.split("\n") if line.strip()] == [
        line for line in text.split("\n") if line.strip()
    ]


@pytest.mark.parametrize(
    ("line", "owner", "what"),
    [
        ("! I'm sick of it", Side.ME, "I'm sick of it"),
        ("! I am sick of it", Side.ME, "I am sick of it"),
        ("! Ana is on leave", Side.THEM, "Ana is on leave"),
        ("! Anas Plan", Side.THEM, "Anas Plan"),
        ("! Ana Ruiz will ask", Side.THEM, "ask"),
    ],
)
def test_the_deed_keeps_its_words(line: str, owner: Side, what: str) -> None:
    assert read(line) == WrittenFollowUp(what=what, owner=owner)


@given(st.text(max_size=80))
def test_no_word_of_a_plan_is_lost(text: str) -> None:
    when, what = planned(text)
    assert re.sub(r"(?i)\bthen\b|[\s,]", "", when + what) == re.sub(r"(?i)\bthen\b|[\s,]", "", text)


@pytest.mark.parametrize("line", ["! ana: send it", "! Ana : send it", "! ANA RUIZ: send it"])
def test_a_follow_up_that_begins_with_their_name_is_theirs(line: str) -> None:
    assert read(line, owner=Side.ME) == WrittenFollowUp(what="send it", owner=Side.THEM)


def test_a_follow_up_is_else_of_the_one_who_is_coached() -> None:
    assert read("! send it", owner=Side.ME) == WrittenFollowUp(what="send it", owner=Side.ME)


def test_a_partner_without_a_name_owns_no_colon() -> None:
    assert read("! : send it", owner=Side.ME, partner=" ") == WrittenFollowUp(what=": send it", owner=Side.ME)


@pytest.mark.parametrize(
    ("line", "sign"), [("! a", "!"), (" → a", "!"), ('"a', '"'), ("“a", '"'), ("*", "*"), ("? a", "?"), ("a !", ""), ("", "")]
)
def test_the_sign_of_a_line(line: str, sign: str) -> None:
    assert sign_of(line) == sign


@pytest.mark.parametrize(
    ("line", "sort", "said"),
    [
        ("* she asks", NoteSort.GOAL, "she asks"),
        ("* she asks", NoteSort.PLAIN, "* she asks"),
        ("* she asks", NoteSort.WORDS, "* she asks"),
        ("“I know”", NoteSort.WORDS, "I know"),
        ("“I know”", NoteSort.PLAIN, "“I know”"),
        ("  two lines\n", NoteSort.GOAL, "  two lines\n"),
        ("! x", NoteSort.PLAIN, "! x"),
        ("*", NoteSort.GOAL, ""),
        ("*", NoteSort.PLAIN, ""),
        (" \n", NoteSort.PLAIN, ""),
    ],
)
def test_what_a_note_is_completed_to_has_its_sign_but_once(line: str, sort: NoteSort, said: str) -> None:
    assert completed(line, sort) == said
