"""The parts of a page: by the days of its headings, or of the page of a day by whom they say was met."""

from time import process_time

import pytest

from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.markdown_parts import name_beside_day, parts_by_person
from tests.importing.desks import found

DAILY = """---
tags: [daily]
---
# Monday

- [ ] water the plants
- coffee with [[Ben Okafor]]

## 1:1 with [[People/Ana Ruiz|Ana]]
- she talks about Dana
### later
> I keep saying yes
- [ ] ask her 📅 2026-05-11

## Errands
- milk

## 14:30 – Coaching Mei
one
```
## with nobody
```
# Evening
- a film
"""


def test_a_page_of_a_day_has_a_meeting_below_each_heading_that_says_with_whom() -> None:
    read = found(DAILY, "2026-05-04.md")
    assert [(each.person, each.hour, [note.text for note in each.notes]) for each in read.meetings] == [
        ("Ana Ruiz", "", ["she talks about Dana", "later", "I keep saying yes"]),
        ("Mei", "14:30", ["one\n```\n## with nobody\n```"]),
    ]
    assert {each.day.isoformat() for each in read.meetings} == {"2026-05-04"}
    assert [(each.what, each.owner) for each in read.meetings[0].follow_ups] == [("ask her", Side.ME)]
    assert read.guessed == {"Ana Ruiz", "Mei"}
    assert next((each.line, each.words) for each in read.findings) == (4, "what stands here, outside of a meeting, is left out.")


@pytest.mark.parametrize("name", ["2026-05-04 Ana Ruiz.md", "2026-05-04.md"])
def test_a_page_that_says_with_whom_it_is_stays_one_meeting(name: str) -> None:
    properties = "" if "Ana" in name else "---\nperson: Ana Ruiz\n---\n"
    (meeting,) = found(f"{properties}x\n\n## with [[Ben]]\ny\n", name).meetings
    assert (meeting.person, [note.text for note in meeting.notes]) == ("Ana Ruiz", ["x", "with Ben", "y"])


def test_a_page_of_a_day_without_such_a_heading_names_nobody() -> None:
    read = found("# Monday\n- coffee with [[Ben]]\n", "2026-05-04.md")
    assert read.meetings == () and "names nobody" in read.findings[0].words


@pytest.mark.parametrize(
    ("heading", "met", "who"),
    [
        ("1:1 Ana", True, "Ana"),
        ("1:1 with Ana", True, "Ana"),
        ("Met with Ana", True, "Ana"),
        ("Lunch with Ana", True, "Ana"),
        ("Treffen mit Ana", True, "Ana"),
        ("Coaching: Ana", True, "Ana"),
        ("with Ana", True, "Ana"),
        ("[[Ana]]", True, "Ana"),
        ("Lunch", False, ""),
        ("Withdrawals", False, ""),
        ("Notes", False, ""),
    ],
)
def test_which_headings_say_with_whom(heading: str, met: bool, who: str) -> None:
    parts = list(parts_by_person([f"## {heading}", "x"], 0))
    assert parts[-1].met is met
    assert not met or (name_beside_day(parts[-1].heading), parts[-1].lines, parts[-1].before) == (who, ["x"], 1)


@pytest.mark.parametrize("line", ["# a" + " " * 20_000 + "b", "# a" + " #" * 20_000 + "b", "# " + "#" * 20_000])
def test_a_long_heading_takes_no_longer_than_its_letters(line: str) -> None:
    began = process_time()
    (above, *_) = parts_by_person([line, "one"], 0)
    assert above.lines == [line, "one"] and name_beside_day(line.strip("# ")).startswith("a"[: "a" in line])
    assert process_time() - began < 1


@pytest.mark.parametrize(
    "line", ["# a" + " " * 20_000 + "b", "- [ ] a" + " " * 20_000 + "b", "[[" * 20_000, "[[a|" * 20_000, "- [ ] [[a#" * 9_000]
)
def test_a_long_line_of_a_page_takes_no_longer_than_its_letters(line: str) -> None:
    found("---\nperson: Ana\ndate: 2026-11-01\n---\n")
    began = process_time()
    (meeting,) = found(f"---\nperson: Ana\ndate: 2026-11-01\n---\n{line}\n").meetings
    assert process_time() - began < 1
    assert len(meeting.notes) + len(meeting.follow_ups) == 1


def test_a_day_without_a_year_before_much_space_takes_no_longer_than_its_letters() -> None:
    found("# 2026-11-01 Ana\nx\n")
    began = process_time()
    found(f"# 2026-11-01 Ana\nx\n# 3 Nov{' ' * 20_000}.\ny\n")
    assert process_time() - began < 1


def test_each_piece_outside_of_a_meeting_is_told() -> None:
    read = found(DAILY, "2026-05-04.md")
    assert [each.line for each in read.findings if each.words.startswith("what stands here")] == [4, 15, 23]


@pytest.mark.parametrize("heading", ["## with Ana", "##  with Ana ##  ", "##\twith Ana #\r"])
def test_what_closes_a_heading_is_none_of_its_words(heading: str) -> None:
    (part,) = (each for each in parts_by_person([heading, "one"], 0) if each.met)
    assert part.heading == "with Ana"
