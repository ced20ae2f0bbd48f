from datetime import date
from functools import partial

import pytest

from peercoach_tui.domain.reading.preview import ONLY_A_DAY, Preview, preview_of, with_date_turned, with_other_owner
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.side import Side

NONE = "no date yet: fri, in 2 weeks, 12 dec or fri 10:00"
WEDNESDAY = date(2026, 11, 25)


def preview(line: str, dated: bool | None = None) -> Preview | None:
    return preview_of(line, owner=Side.THEM, today=WEDNESDAY, partner="Bo", dated=dated)


@pytest.mark.parametrize(
    ("line", "dated", "words", "turned"),
    [
        ("! ask Dana by fri", None, "→ Bo: ask Dana · by Fri 27 Nov", False),
        ("! ask Dana by fri", False, f"→ Bo: ask Dana by fri · {NONE}", True),
        ("! ask Dana by fri", True, "→ Bo: ask Dana · by Fri 27 Nov", False),
        ("! I'll ask Dana by 20 sep", None, "→ You: ask Dana · by Mon 20 Sep 2027", False),
        ("! ask Dana by 20 nov", None, f"→ Bo: ask Dana by 20 nov · {NONE}", True),
        ("! ask Dana by 20 nov", True, "→ Bo: ask Dana · by Sat 20 Nov 2027", False),
        ("! Bo asks Dana fri 5pm", None, "→ Bo: asks Dana · by Fri 27 Nov, 17:00", False),
        ("! if she agrees, ask Dana by 5/12", None, "→ Bo: if she agrees, ask Dana · by Sat 5 Dec", False),
        ("! take Friday", None, f"→ Bo: take Friday · {NONE}", True),
        ("! take Friday", True, "→ Bo: take · by Fri 27 Nov", False),
        ("! ask Dana", None, f"→ Bo: ask Dana · {NONE}", None),
        (
            "! ask Dana by mon or tue",
            None,
            f"→ Bo: ask Dana by mon or tue · {NONE}",
            None,
        ),
    ],
)
def test_it_says_what_would_be_kept_and_whose(line: str, dated: bool | None, words: str, turned: bool | None) -> None:
    found = preview(line, dated)
    assert found is not None
    assert (found.words, found.turned) == (words, turned)


@pytest.mark.parametrize("line", ["", "!", "scope", "? what by fri", "* lead a team by fri"])
def test_what_is_no_follow_up_has_none(line: str) -> None:
    assert preview(line) is None


def test_turning_twice_is_back_where_it_was() -> None:
    first = preview("! ask Dana by fri")
    assert first is not None
    off = preview("! ask Dana by fri", first.turned)
    assert off is not None
    back = preview("! ask Dana by fri", off.turned)
    assert back == first


def test_a_partner_is_told_of_as_the_screen_calls_them() -> None:
    found = preview_of("! Bo calls Dana", owner=Side.ME, today=WEDNESDAY, partner="Bo", called="Partner 1")
    assert found is not None and found.told == "Partner 1: calls Dana"


@pytest.mark.parametrize(
    ("line", "dated", "is_undated"),
    [
        ("! ask Dana by fri", None, False),
        ("! ask Dana by fri", False, True),
        ("! take Friday", None, True),
        ("! ask Dana", None, False),
        ("! ask Dana", False, False),
    ],
)
def test_it_says_where_a_date_in_its_words_is_not_taken(line: str, dated: bool | None, is_undated: bool) -> None:
    found = preview(line, dated)
    assert found is not None and found.is_undated is is_undated


def read(line: str, read_as: ReadAs) -> Preview | None:
    return preview_of(line, owner=Side.THEM, today=WEDNESDAY, partner="Bo", given=read_as.given, dated=read_as.dated)


@pytest.mark.parametrize(
    ("line", "turns"),
    [
        ("! ask Dana", [Side.ME, None]),
        ("! me: ask Dana", [Side.THEM, None]),
        ("! Bo asks Dana", [Side.ME, None]),
        ("! ", [Side.ME, None]),
        ("ask Dana", [Side.ME, None]),
    ],
)
def test_the_other_owner_is_given_once_and_then_as_it_says(line: str, turns: list[Side | None]) -> None:
    read_as = AS_IT_SAYS
    for given in turns:
        read_as = with_other_owner(read_as, Side.THEM, partial(read, line))
        assert read_as.given is given
        found = read(line, read_as)
        assert found is None or given is None or found.follow_up.owner is given


@pytest.mark.parametrize(
    ("line", "turns"),
    [
        ("! ask Dana by fri", [False, None, False]),
        ("! take Friday", [True, None, True]),
        ("! ask Dana", [None]),
        ("ask Dana by fri", [None]),
    ],
)
def test_the_date_is_taken_off_once_and_then_as_it_says(line: str, turns: list[bool | None]) -> None:
    read_as = ReadAs(given=Side.ME)
    for dated in turns:
        read_as = with_date_turned(read_as, partial(read, line))
        assert read_as == ReadAs(given=Side.ME, dated=dated)


def test_a_date_that_was_off_is_on_where_its_words_are_gone() -> None:
    assert with_date_turned(ReadAs(dated=False), partial(read, "! ask Dana")) == AS_IT_SAYS


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("! tomorrow", "Only a day: say what as well, such as ask Dana tomorrow."),
        ("! me: by fri 5pm", "Only a day: say what as well, such as ask Dana by fri 5pm."),
        ("! monday morning", "Only a day: say what as well, such as ask Dana Monday morning."),
        ("! late Evening by fri", "Only a day: say what as well, such as ask Dana Friday late Evening."),
        ("! night shift by fri", ""),
        ("! ask Dana tomorrow", ""),
        ("! fri or sat", ""),
        ("! when we meet, fri", ""),
        ("! read", ""),
    ],
)
def test_a_day_alone_is_no_deed(line: str, bare: str) -> None:
    found = preview(line)
    assert found is not None and found.bare == bare and (found.due == ONLY_A_DAY) == bool(bare)
