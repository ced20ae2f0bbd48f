import typing

import msgspec
import pytest
from hypothesis import given, settings

from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.moments import NoteKept, StageEntered
from peercoach_tui.domain.side import Side
from tests.domain.timelines import BEGAN, at, timelines

KINDS = {
    "partner added",
    "partner changed",
    "session begun",
    "brought",
    "shown",
    "erased",
    "batch",
    "stage",
    "swap",
    "asked",
    "pinned",
    "deck",
    "sheet made",
    "note",
    "ticked",
    "focus",
    "slip",
    "wrote",
    "break",
    "judged",
    "follow-up made",
    "follow-up changed",
    "follow-up carried",
    "point kept",
    "point changed",
    "point carried",
    "answered",
    "next",
    "learned",
    "feedback",
    "ended",
    "alone done",
    "goal set",
    "goal changed",
    "check-in",
    "map line",
    "map line changed",
    "map looked at",
    "gathering set",
    "gathering changed",
    "questions switched",
    "question written",
    "question changed",
    "put off",
    "session changed",
    "taken back",
}
"""What stands in people's files."""


def test_the_kinds_stay_as_they_are_in_people_s_files() -> None:
    kinds: tuple[type[Moment], ...] = typing.get_args(AnyMoment)
    tags = {typing.cast(typing.Any, kind).__struct_config__.tag for kind in kinds}
    assert tags == KINDS
    assert {typing.cast(typing.Any, kind).__struct_config__.tag_field for kind in kinds} == {"kind"}


@settings(max_examples=40, deadline=None)
@given(timelines())
def test_moments_come_back_as_they_went(moments: tuple[AnyMoment, ...]) -> None:
    documents = msgspec.to_builtins(moments, str_keys=True)
    assert msgspec.convert(documents, tuple[AnyMoment, ...]) == moments
    assert msgspec.json.decode(msgspec.json.encode(moments), type=tuple[AnyMoment, ...]) == moments


def test_a_moment_is_small_and_plain_in_its_file() -> None:
    entered = StageEntered(id="1", session="s", at=BEGAN, stage="arrive")
    assert msgspec.to_builtins(entered) == {
        "kind": "stage",
        "id": "1",
        "session": "s",
        "at": "2026-11-24T09:30:00Z",
        "stage": "arrive",
    }


def test_a_moment_never_changes() -> None:
    entered = StageEntered(id="1", session="s", at=BEGAN, stage="focus", coach=Side.ME)
    with pytest.raises(AttributeError):
        entered.at = at(1)  # type: ignore[misc]
    assert entered.but(coach=None) == StageEntered(id="1", session="s", at=BEGAN, stage="focus")
    assert entered.coach is Side.ME


def test_what_is_wrong_in_a_file_is_named() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"\$\[0\]\.at"):
        msgspec.json.decode(b'[{"kind":"note","id":"1","session":"s","at":"noon","text":"x"}]', type=tuple[AnyMoment, ...])


def test_a_note_is_plain_unless_said_otherwise() -> None:
    note = NoteKept(id="1", session="s", at=BEGAN, text="x")
    assert (note.sort.value, note.replaces) == ("plain", None)
