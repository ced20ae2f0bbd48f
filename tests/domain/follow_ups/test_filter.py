"""What is typed to find follow-ups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.filter import Filter, common, read_filter
from peercoach_tui.domain.follow_ups.groups import Group
from peercoach_tui.domain.side import Side


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", Filter()),
        ("   ", Filter()),
        ("mine", Filter(owner=Side.ME)),
        ("Theirs", Filter(owner=Side.THEM)),
        ("mine theirs", Filter(owner=Side.THEM)),
        ("Ana café", Filter(words=("ana", "cafe"))),
        ("mine ana ana", Filter(owner=Side.ME, words=("ana",))),
        ("mines", Filter(words=("mines",))),
        ("ben Late", Filter(words=("ben",), groups=(Group.LATE,))),
        ("late soon mine", Filter(owner=Side.ME, groups=(Group.LATE, Group.SOON))),
        ("Settled theirs", Filter(owner=Side.THEM, groups=(Group.SETTLED,))),
        ("latest", Filter(words=("latest",))),
    ],
)
def test_sides_are_sides_and_all_else_are_words(text: str, wanted: Filter) -> None:
    assert read_filter(text) == wanted


@pytest.mark.parametrize(
    ("one", "other"), [("CAFÉ", "cafe"), ("Straße", "strasse"), ("İstanbul", "istanbul"), ("ﬁnd", "find"), ("Ärger", "arger")]
)
def test_case_and_accents_make_no_difference(one: str, other: str) -> None:
    assert common(one) == other


@given(st.text())
def test_what_is_common_already_stays(text: str) -> None:
    assert common(common(text)) == common(text)


def test_a_word_is_of_the_name_or_of_the_plan() -> None:
    wanted = read_filter("an scope")
    assert wanted.left_by("Ana Ruiz", "Partner 1") == Filter(words=("scope",))
    assert wanted.left_by("Ben Okafor") == wanted
    assert read_filter("ruiz").left_by("Ana Ruiz") == Filter()


def test_a_whole_name_means_nobody_else_and_no_longer_word() -> None:
    wanted = read_filter("ana").knowing(["Ana Ruiz", "Mei Anand"])
    assert wanted == Filter(whole=("ana",))
    assert wanted.left_by("Ana Ruiz") == Filter() and wanted.left_by("Mei Anand") == wanted
    assert wanted.found_in("ask Ana") and not wanted.found_in("eat a banana")


def test_all_words_are_to_be_said_in_any_order() -> None:
    wanted = read_filter("scope dana")
    assert wanted.found_in("ask Dana for the Scópe") and not wanted.found_in("ask Dana")
