"""Texts of people in Markdown and YAML, read back by libraries."""

import re
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from peercoach_tui.exchange.markdown_text import escaped, in_task, item, properties, quote, shown, tag
from tests.exchange.markdown_read import read_text
from tests.exchange.selections import TEXTS

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def kinds(markdown: str) -> list[str]:
    return [token.type for token in READER.parse(markdown) if token.nesting >= 0]


BLOCKS = (
    "---",
    "===",
    "# x",
    "- [ ] x",
    "+ x",
    "* x",
    "1. x",
    "12) x",
    "> x",
    "```\nx",
    "~~~",
    "    code",
    "\tcode",
    "a\n---\nb",
)
TABLE = "| a | b |\n|-|-|"
INLINE = ("[[Ana]]", "![x](y)", "<div>", "<!-- x", "&amp;", "a\\", "\\", "a_b_c", "**b**", "[^1]: x", "[a]: /x", "<https://a.b>")
RULED = ("a\n---\nb", "a\n===\nb", "- x ", "1. x\t", "a\n- ")
SPACES = ("x  \ny", "x\n\n\ny", "\nx\n", " ", "\u00a0x", "\u2028", "\x1c", "\0", "\n")
OBSIDIAN = ("%%x%%", "==x==", "$x$", "#tag", "x ^id")


@pytest.mark.parametrize("text", [*BLOCKS, TABLE, *RULED, *INLINE, *SPACES, *OBSIDIAN])
def test_what_would_be_more_than_itself(text: str) -> None:
    assert kinds(escaped(text)) == ["paragraph_open", "inline"]
    assert read_text(READER.parse(escaped(text))[1]) == shown(text)


@pytest.mark.parametrize("text", OBSIDIAN)
def test_what_obsidian_alone_would_read(text: str) -> None:
    assert not re.search(r"(?<!\\)[#^$]|(?<!\\)%%|(?<!\\)==", escaped(text))


@given(TEXTS)
@example("a\r\nb\rc")
def test_any_text_is_read_as_it_is(text: str) -> None:
    (paragraph, inline, _) = READER.parse(escaped(text))
    assert (paragraph.type, read_text(inline)) == ("paragraph_open", shown(text))


@given(TEXTS, TEXTS)
def test_any_text_stays_in_its_item_and_in_its_quote(text: str, other: str) -> None:
    markdown = "\n".join([item(escaped(text)), item(escaped(other), 1), "", quote(escaped(text), escaped("Ana"))])
    tokens = READER.parse(markdown)
    assert [token.type for token in tokens if token.nesting > 0] == [
        *("bullet_list_open", "list_item_open", "paragraph_open", "bullet_list_open", "list_item_open", "paragraph_open"),
        *("blockquote_open", "paragraph_open", "paragraph_open"),
    ]
    told = [read_text(token) for token in tokens if token.type == "inline"]
    assert told == [shown(text), shown(other), shown(text), "— Ana"]


@given(TEXTS)
def test_nothing_in_a_task_says_a_date(text: str) -> None:
    markdown = in_task(escaped(f"{text} 📅 2020-01-01 ✅"))
    assert "📅" not in markdown and "✅" not in markdown
    assert read_text(READER.parse(markdown)[1]) == shown(f"{text} 📅 2020-01-01 ✅")


def test_plain_words_stay_readable() -> None:
    assert escaped("It's Zoë's 3.5 (or 4) — well-known, e.g. a/b: 50% “yes”!") == (
        "It's Zoë's 3.5 (or 4) — well-known, e.g. a/b: 50% “yes”!"
    )


def read_back(fields: dict[str, Any]) -> Any:
    text = properties(fields)
    assert text.startswith("---\n") and text.endswith("\n---\n") and text.count("\n---\n") == 1
    return yaml.safe_load(text[4:-5])


@given(TEXTS, st.lists(TEXTS))
@example("---\na: b", [])
@example("[[Ana]] # no: 'x' \\", ["yes", "1", "null", "- x"])
def test_any_text_is_a_property(text: str, several: list[str]) -> None:
    read = {"person": text, "tags": several} if several else {"person": text}
    assert read_back({"person": text, "tags": tuple(several)}) == read


def test_dates_and_numbers_are_read_as_such() -> None:
    fields = {"date": date(2026, 11, 24), "you coached": 25, "start": "10:30", "place": ""}
    assert read_back(fields) == {"date": date(2026, 11, 24), "you coached": 25, "start": "10:30"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("performance goals", "performance-goals"), ("C# & Go!", "c-go"), ("2026", "topic-2026"), ("Führung", "führung"), ("?", "")],
)
def test_tags(text: str, expected: str) -> None:
    assert tag(text) == expected
