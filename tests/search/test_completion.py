"""What may stand where one types."""

from datetime import date

import pytest

from peercoach_tui.search.completion import as_filter, completion, named_in
from peercoach_tui.search.filters import Known, passing
from peercoach_tui.search.query import read_query

CALLED = {"1": "Ana Ruiz", "2": "Ben Okafor", "3": "Ben Ito", "4": "Émile"}
KNOWN = Known(called=CALLED, names=CALLED, today=date(2026, 2, 24))


@pytest.mark.parametrize(
    ("line", "options"),
    [
        ("", ["with:", "kind:", "topic:", "since:", "before:"]),
        ("yes ", ["with:", "kind:", "topic:", "since:", "before:"]),
        ("yes wi", ["with:"]),
        ("-k", ["-kind:"]),
        ("with:", ["with:ana", 'with:"ben ito"', 'with:"ben okafor"', "with:émile", "with:me"]),
        ("with:e", ["with:émile"]),
        ('with:"ben o', ['with:"ben okafor"']),
        ("kind:f", ["kind:follow-up", "kind:feedback"]),
        ("-topic:ca", ["-topic:career"]),
        ("since:j", ["since:january", "since:july", "since:june"]),
        ("yes", []),
        ("with:zed", []),
    ],
)
def test_the_options(line: str, options: list[str]) -> None:
    assert list(completion(line, len(line), KNOWN).options) == options


def test_an_option_stands_in_the_place_of_what_was_begun() -> None:
    line = "yes wi no"
    found = completion(line, 6, KNOWN)
    assert found.put(line, found.options[0]) == "yes with: no"


@pytest.mark.parametrize("key", ["with", "kind", "topic", "since", "before"])
def test_every_option_is_understood(key: str) -> None:
    line = f"{key}:"
    found = completion(line, len(line), KNOWN)
    assert found.options
    for option in found.options:
        assert passing(read_query(option), KNOWN).sentences == ()
    assert passing(read_query('with:"ben ito"'), KNOWN).sentences == ()


@pytest.mark.parametrize(
    ("line", "filtered"),
    [
        ("oslo Ben", "oslo with:ben"),
        ("Ben Ito oslo", 'with:"ben ito" oslo'),
        ("ito ben  oslo", 'with:"ito ben"  oslo'),
        ('oslo "ben ito" émile', 'oslo with:"ben ito" émile'),
        ("ana ben okafor", 'ana with:"ben okafor"'),
        ("ben oslo okafor", "with:ben oslo okafor"),
    ],
)
def test_words_that_are_a_name_are_a_filter(line: str, filtered: str) -> None:
    found = as_filter(named_in(read_query(line), KNOWN))
    assert found.put(line, found.options[0]) == filtered
    assert passing(read_query(filtered), KNOWN).sentences == ()


@pytest.mark.parametrize("line", ["osl", "be oslo", "-ben oslo", "with:ana ben", "benito", '" "', "kind:ben"])
def test_other_words_are_no_name(line: str) -> None:
    assert named_in(read_query(line), KNOWN) == ()
