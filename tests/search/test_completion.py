"""What may stand where one types."""

from datetime import date

import pytest

from peercoach_tui.search.completion import completion
from peercoach_tui.search.filters import Known, passing
from peercoach_tui.search.query import read_query

KNOWN = Known(called={"1": "Ana Ruiz", "2": "Ben Okafor", "3": "Ben Ito", "4": "Émile"}, today=date(2026, 2, 24))


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
