"""Queries of follow-ups as they stand find what a plain reading finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import where

from peercoach_tui.domain.follow_ups.filter import Filter, read_filter
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook import asking
from peercoach_tui.notebook.asking import OPEN, SETTLED, FollowUpsAsked
from peercoach_tui.notebook.documents import Document, document_of
from tests.domain.timelines import follow_up

WORDS = st.lists(st.sampled_from(("Dana", "café", "SCOPE", "straße", "ana", "bananas")), max_size=4).map(" ".join)
FOLLOW_UPS = st.lists(
    st.builds(
        lambda id, owner, what, when, outcome: follow_up(id, owner=owner, what=what, when=when, outcome=outcome),
        st.uuids().map(str),
        st.sampled_from(Side),
        WORDS,
        WORDS,
        st.none() | st.sampled_from(Outcome),
    ),
    unique_by=lambda each: each.id,
)
WANTED = st.sampled_from(("", "mine", "theirs", "dana", "cafe scope", "mine strasse", "an", "ana")).map(read_filter)


@given(FOLLOW_UPS, WANTED, st.booleans())
def test_they_find_what_is_wanted_in_the_order_given(follow_ups: list[FollowUp], wanted: Filter, knows_ana: bool) -> None:
    wanted = wanted.knowing(["Ana Ruiz"] if knows_ana else [])
    asked = FollowUpsAsked()
    for query, is_open in ((OPEN, True), (SETTLED, False)):
        found = asked.find(follow_ups, query, wanted)
        assert found == [
            each
            for each in follow_ups
            if each.is_open is is_open and wanted.owner in (None, each.owner) and wanted.found_in(each.plan)
        ]
        assert asked.find(follow_ups, query) == [each for each in follow_ups if each.is_open is is_open]


def test_any_query_can_be_asked() -> None:
    late = follow_up("a").but(hour="17:00")
    assert FollowUpsAsked().find([late, follow_up("b")], where("hour") == "17:00") == [late]


def test_a_document_is_made_once_while_its_follow_up_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(value: FollowUp) -> Document:
        made.append(value.id)
        return document_of(value)

    monkeypatch.setattr(asking, "document_of", counted)
    asked, one, two = FollowUpsAsked(), follow_up("a"), follow_up("b")
    asked.find([one, two], OPEN)
    asked.find([one, two.but(what="ask Ben")], OPEN)
    assert made == ["a", "b", "b"]
