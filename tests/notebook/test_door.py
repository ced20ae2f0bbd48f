"""What is written is checked at the door, and cleaned."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.moment import Erased
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.door import checked, cleaned
from peercoach_tui.notebook.errors import NotKept
from tests.notebook.making import BEGAN, ana, begun, note

LATE = datetime(9999, 12, 31, 23, 59, tzinfo=UTC)


def made(**fields: Any) -> FollowUpMade:
    return FollowUpMade(id="f", at=BEGAN, follow_up="f", owner=Side.ME, what="ask", **fields)


def changed(**fields: Any) -> FollowUpChanged:
    return FollowUpChanged(id="f", at=BEGAN, follow_up="f", **fields)


@pytest.mark.parametrize("hour", ["9:00", "24:00", "10:60", "noon", "10:30 ", "\n", "１０:30"])
def test_an_hour_is_one_that_clocks_show(hour: str) -> None:
    with pytest.raises(NotKept, match="hour"):
        checked([made(due=date(2026, 12, 1), hour=hour)], "ana")
    with pytest.raises(NotKept, match="hour"):
        checked([changed(hour=hour)], "ana")
    for good in ("", "00:00", "09:30", "23:59"):
        assert checked([made(hour=good), changed(hour=good)], "ana") == [made(hour=good), changed(hour=good)]


def test_what_is_written_is_checked_as_what_is_read() -> None:
    for ill, where in (
        (begun(minutes=-60), "$[0].minutes"),
        (made(confidence=2**63), "$[0].confidence"),
        (ana().but(cadence=Cadence(every=10**7)), "$[0].cadence.every"),
        (note("../x"), "note: id"),
        (note("n").but(at=LATE), "note: at"),
    ):
        with pytest.raises(NotKept, match=r"^Not kept, it holds what can't be .*: change that, then try again\.$") as problem:
            checked([ill], "ana")
        assert where in str(problem.value)


def test_halves_of_letters_are_replaced_and_nothing_else() -> None:
    text = "tab\t \x1b[31m nul\0 \ud83d\ude00 \ud800!"
    assert checked([note("n", text)], "ana") == [note("n", "tab\t \x1b[31m nul\0 \U0001f600 \ufffd!")]


def test_no_word_of_a_note_is_in_what_is_said() -> None:
    with pytest.raises(NotKept) as problem:
        checked([note("n").but(sort="secret")], "ana")
    assert "secret" not in str(problem.value)


@pytest.mark.parametrize("ill", [{1: 2}, {None: 3}, {True: 4}, {"a": [{1: 2}]}, {"a": ({1: 2},)}])
def test_a_key_that_is_no_text_is_refused(ill: Any) -> None:
    with pytest.raises(TypeError):
        cleaned(ill)
    assert cleaned({"a": [{"1": 2}]}) == {"a": [{"1": 2}]}


def test_a_name_may_be_empty_where_it_was_erased() -> None:
    nameless, erased = ana().but(name=""), Erased(id="e", at=BEGAN, of=ana().id)
    with pytest.raises(NotKept, match="name"):
        checked([nameless], "ana")
    assert checked([nameless, erased], "ana") == [nameless, erased]
    assert checked([nameless], "ana", erased={nameless.id}) == [nameless]
    with pytest.raises(NotKept, match="at"):
        checked([nameless.but(at=LATE), erased], "ana")
