"""A name that is too long for anyone's is told with its line, and the rest of its file is taken, whatever program wrote it."""

import json

import pytest

from peercoach_tui.domain.partners.names import MOST_LETTERS
from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.exchange.registry import readers
from peercoach_tui.exchange.tables import FOLLOW_UPS, GOALS, MEETINGS, NOTES
from tests.importing.desks import found

LONG, LONGEST = "A" * (MOST_LETTERS + 1), "A" * MOST_LETTERS
TOLD = f"“{'A' * 39}…”: a name has at most 80 letters: write a shorter one."
PAGE = '---\ntags:\n  - "peercoach"\n'


def jrnl(*tags: str) -> str:
    entries = [{"title": f"Met @{tag}", "body": "", "date": "2026-11-03", "time": "09:30", "tags": []} for tag in tags]
    return json.dumps({"tags": {}, "entries": entries})


FILES: dict[str, list[tuple[str, str, int | None]]] = {
    "csv": [
        ("a.csv", "date,person,note\n2026-11-03,{name},x\n2026-11-03,Ana,x\n", 2),
        ("notes.csv", ",".join(NOTES) + "\n2026-11-03,,{name},note,x,m,p,1\n2026-11-03,,Ana,note,x,n,p,2\n", 2),
        ("meetings.csv", ",".join(MEETINGS) + "\n2026-11-03,,,,{name}\n2026-11-03,,,,Ana\n", 2),
        ("follow-ups.csv", ",".join(FOLLOW_UPS) + "\n2026-11-03,{name},me,,x\n2026-11-03,Ana,me,,x\n", 2),
        ("goals.csv", ",".join(GOALS) + "\n2026-11-03,{name},them,x\n2026-11-03,Ana,them,x\n", 2),
    ],
    "jrnl": [("j.txt", "[2026-11-03 09:30] Met @Ana\n\n[2026-11-04 09:30] Met @{name} and @Ana\n", 3)],
    "jrnl-json": [("j.json", "{jrnl}", None)],
    "markdown": [
        ("2026-11-03.md", "# 1:1 with [[Ana]]\nx\n# 1:1 with [[{name}]]\ny\n", 3),
        ("2026.md", "---\ndate: 2026-11-03\nperson:\n  - {name}\n  - Ana\n---\nx\n", 3),
        ("-.md", "# 2026-11-03 Ana\nx\n# 2026-11-04 {name}\ny\n", 3),
        ("2026-11-03 {name}.md", "- x\n", 1),
        ("Ana between meetings.md", PAGE + 'person: "[[{name}]]"\n---\n\n## Follow-ups\n\n- [ ] Ana: ask\n', 4),
        ("Ana.md", PAGE + 'aliases:\n  - "{name}"\nperson id: x\n---\n\n## Tue 3 Nov 2026\n\n- x\n', 4),
    ],
}
"""Files of each kind with a name in them, by the words of their readers, and the line where that stands."""


def people_in(read: FoundInFile) -> set[str]:
    return {
        *(each.person for each in read.meetings),
        *(each.person for each in read.follow_ups),
        *(each.person for each in read.goals),
    }


def made(text: str, name: str) -> str:
    return text.replace("{name}", name).replace("{jrnl}", jrnl("Ana", name))


@pytest.mark.parametrize(("name", "text", "line"), [each for files in FILES.values() for each in files])
def test_a_name_that_is_too_long_is_told_with_its_line_and_the_rest_is_taken(name: str, text: str, line: int | None) -> None:
    read = found(made(text, LONG), made(name, LONG))
    told = [each for each in read.findings if each.words.endswith(TOLD)]
    assert [each.line for each in told] == [line]
    names = people_in(read)
    assert names == ({"Ana"} if "Ana" in made(text, LONG) and PAGE not in text else set())


@pytest.mark.parametrize(("name", "text", "line"), [each for files in FILES.values() for each in files])
def test_a_name_as_long_as_there_may_be_is_taken(name: str, text: str, line: int | None) -> None:
    read = found(made(text, LONGEST), made(name, LONGEST))
    assert LONGEST.casefold() in {each.casefold() for each in people_in(read)}
    assert not any("letters" in each.words for each in read.findings)


def test_each_kind_of_file_is_tried() -> None:
    assert {*FILES, "jsonl"} == {each.word for each in readers()}


def test_a_heading_that_is_no_name_stays_as_a_note() -> None:
    long = "what we said of " + "the raise " * 8
    named = found(
        "---\nperson: Ana Ruiz\n---\n# 2026-11-03 – Talk of the raise\nx\n# 2026-11-04 with Ana\ny\n# 1:1, 2026-11-05\nz\n"
    )
    assert [[note.text for note in each.notes] for each in named.meetings] == [["Talk of the raise", "x"], ["y"], ["z"]]
    said = found(f"# 2026-11-03 {long}\nx\n", person="Ben")
    assert [(each.person, [note.text for note in each.notes]) for each in said.meetings] == [("Ben", [long.strip(), "x"])]
    called = found(f"# 2026-11-03 {long}\nx\n", "Ana Ruiz.md")
    assert [(each.person, [note.text for note in each.notes]) for each in called.meetings] == [("Ana Ruiz", [long.strip(), "x"])]
