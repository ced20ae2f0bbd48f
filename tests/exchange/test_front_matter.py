"""Properties as Obsidian writes them, and as people do by hand."""

import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.exchange.front_matter import DEEPEST, MOST_LETTERS, MOST_LINES, MOST_OF_ALL, front_matter, linked


def values(properties: str) -> dict[str, tuple[str, ...]]:
    found = front_matter(f"---\n{properties}\n---\nwords\n")
    assert found.unread == ()
    return found.values


@pytest.mark.parametrize(
    ("properties", "read"),
    [
        ("date: 2026-03-12", ("2026-03-12",)),
        ("date: 2026-02-30", ("2026-02-30",)),
        ("date: 2026-03-12T09:30:00", ("2026-03-12T09:30:00",)),
        ("date: 12.3.2026", ("12.3.2026",)),
        ("date: 9:30", ("9:30",)),
        ("date: 0930", ("0930",)),
        ("date: no", ("no",)),
        ('date: "[[People/Zoë Ruiz|Zoë]]"', ("[[People/Zoë Ruiz|Zoë]]",)),
        ("date: [[People/Zoë Ruiz|Zoë]]", ("[[People/Zoë Ruiz|Zoë]]",)),
        ("date: [[Zoë Ruiz]]", ("[[Zoë Ruiz]]",)),
        ("date:\n  - [[Zoë Ruiz]]\n  - Ben", ("[[Zoë Ruiz]]", "Ben")),
        ('date:\n  - "[[Zoë Ruiz]]"\n  - Ben', ("[[Zoë Ruiz]]", "Ben")),
        ("date:\n- Zoë\n- Ben", ("Zoë", "Ben")),
        ('date: ["[[Zoë, Ruiz]]", Ben]', ("[[Zoë, Ruiz]]", "Ben")),
        ("date: [a, 'b, c']", ("a", "b, c")),
        ("date: 'Zoë O''Neill'", ("Zoë O'Neill",)),
        ('date: "Zoë: \\"Z\\""', ('Zoë: "Z"',)),
        ("date: http://a.b/c#d  # a remark", ("http://a.b/c#d",)),
        ("date: >-\n  over\n  lines", ("over lines",)),
        ("date: |\n  over\n  lines", ("over lines",)),
        ("date:\tZoë", ("Zoë",)),
        ("Date: x", ("x",)),
        ('"date": x', ("x",)),
        ("date: x\ndate: y", ("y",)),
        ("date:", ()),
        ("date: null", ()),
        ("date: ~", ()),
        ("date: []", ()),
        ('date: ""', ()),
        ("# a remark\ndate: x\n\n# another", ("x",)),
    ],
)
def test_values_are_read_as_they_were_typed(properties: str, read: tuple[str, ...]) -> None:
    assert values(properties) == {"date": read}


@pytest.mark.parametrize(
    "ill",
    [
        "topic: pay: how much",
        "who: @ana",
        "who: [a",
        'who: "a',
        "who: {a: b}",
        "who:\n  a: b",
        "just words",
        "who: [&a [x, x], *a]",
        "who: *a",
        "who: " + "[" * 5000,
    ],
)
def test_one_that_can_not_be_read_is_told_and_takes_no_other_along(ill: str) -> None:
    found = front_matter(f"---\ndate: 2026-03-12\n{ill}\nplace: canteen\n---\nwords\n")
    assert found.unread == (3,)
    assert found.values == {"date": ("2026-03-12",), "place": ("canteen",)}
    assert found.lines == 5 + ill.count("\n")


@pytest.mark.parametrize("text", ["", "words", "---\ndate: x\n", "-- -\ndate: x\n---\n", " ---\ndate: x\n---\n"])
def test_a_file_without_them_has_none(text: str) -> None:
    assert front_matter(text) == ({}, 0, (), {})


def test_more_lines_than_anybody_has_are_told() -> None:
    found = front_matter("---\n" + "a: b\n" * (MOST_LINES + 1) + "---\n")
    assert found.values == {"a": ("b",)} and found.unread == (MOST_LINES + 1, MOST_LINES + 2)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1))
def test_a_text_in_quotes_comes_back(text: str) -> None:
    written = json.dumps(text, ensure_ascii=False)
    expected = " ".join(text.split())
    assert values(f"a: {written}").get("a") == ((expected,) if expected not in ("", "~", "null") else ())


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    found = front_matter(f"---\n{text}\n---\n")
    assert all(isinstance(value, str) for every in found.values.values() for value in every)


def test_links_give_their_names() -> None:
    assert linked("[[People/Zoë Ruiz|Zoë]] and [[Ben#Notes]]") == "Zoë Ruiz and Ben"


@pytest.mark.parametrize(
    "ill",
    ["[" * (DEEPEST + 1) + "a" + "]" * (DEEPEST + 1), "{a: " * (DEEPEST + 1) + "a" + "}" * (DEEPEST + 1), "a" * MOST_LETTERS],
)
def test_what_would_take_yaml_long_is_never_handed_to_it(ill: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real, handed = yaml.parse, list[str]()

    def parse(text: str, **other: Any) -> Any:
        handed.append(text)
        return real(text, **other)

    monkeypatch.setattr(yaml, "parse", parse)
    found = front_matter(f"---\nperson: Zoë\nx: {ill}\ndate: 2026-03-12\n---\n")
    assert found.unread == (3,) and found.values == {"person": ("Zoë",), "date": ("2026-03-12",)}
    assert handed == ["person: Zoë", "date: 2026-03-12"]


def test_lists_in_a_row_and_a_long_list_are_read() -> None:
    names = [f"[[Person {number}]]" for number in range(200)]
    assert values(f"with: [{', '.join(names)}]")["with"] == tuple(names)


def test_of_all_properties_no_more_is_read_than_a_person_writes() -> None:
    each = MOST_OF_ALL // 10
    found = front_matter("---\n" + "".join(f"k{number}: {'a' * (each - 4)}\n" for number in range(12)) + "---\n")
    assert list(found.values) == [f"k{number}" for number in range(10)] and found.unread == (12, 13)
