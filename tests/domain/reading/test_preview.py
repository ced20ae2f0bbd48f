from datetime import date

import pytest

from peercoach_tui.domain.reading.preview import Preview, preview_of
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
        ("! I'll ask Dana by 20 nov", None, "→ You: ask Dana · by Sat 20 Nov 2027", False),
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
