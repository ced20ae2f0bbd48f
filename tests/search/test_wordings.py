"""Each moment that holds words of what was said is found, and no other."""

from datetime import date

import pytest

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.sessions.moments import Brought, Learned, NoteKept, SessionBegun, SessionChanged
from peercoach_tui.domain.side import Side
from peercoach_tui.search.telling import groups_of
from peercoach_tui.search.wordings import earlier, made_of, names_someone, wordings
from tests.domain.timelines import BEGAN, at
from tests.search.test_telling import ZONE

DAY = date(2026, 11, 24)
ALL: tuple[AnyMoment, ...] = (
    PartnerAdded(id="added", at=at(-99), name="Ana", agreement="kept here"),
    PartnerChanged(id="agreed", at=at(-98), agreement="kept between us"),
    SessionBegun(id="s", partner="p", at=BEGAN, began=BEGAN, zone="Europe/Berlin", first=Side.ME, place="coffee"),
    SessionChanged(id="moved", at=at(90), session="s", place="canteen"),
    NoteKept(id="n1", at=at(1), session="s", text="first"),
    NoteKept(id="other", at=at(1), session="s", text="another"),
    NoteKept(id="n2", at=at(2), session="s", text="second", replaces="n1"),
    NoteKept(id="n3", at=at(3), session="s", text="third", replaces="n1"),
    TakenBack(id="back", at=at(4), of="n2", session="s"),
    CheckedIn(id="of-note", at=at(5), goal="g", day=DAY, text="third", note="n3"),
    Brought(id="b1", at=at(1), session="s", side=Side.THEM, text="the move"),
    Brought(id="b2", at=at(2), session="s", side=Side.THEM, text="the trip"),
    Brought(id="b3", at=at(2), session="s", side=Side.ME, text="my talk"),
    Learned(id="l1", at=at(1), session="s", text="to wait"),
    Learned(id="l2", at=at(2), session="s", text="to wait longer"),
    FollowUpMade(id="made", at=at(6), session="s", follow_up="f", owner=Side.THEM, what="ask Dana"),
    FollowUpChanged(id="worded", at=at(7), follow_up="f", what="ask Dana again"),
    FollowUpChanged(id="due", at=at(8), follow_up="f", due=DAY),
    GoalSet(id="set", at=at(1), goal="g", owner=Side.THEM, title="lead"),
    GoalChanged(id="why", at=at(2), goal="g", why="to grow"),
    CheckedIn(id="in", at=at(3), goal="g", day=DAY, text="better"),
    CheckedIn(id="in2", at=at(4), goal="g", day=DAY, text="much better", replaces="in"),
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("third", ["n1", "n2", "n3", "of-note"]),
        ("another", ["other"]),
        ("the trip", ["b1", "b2"]),
        ("to wait longer", ["l1", "l2"]),
        ("ask Dana again", ["made", "worded"]),
        ("lead · to grow", ["set", "why"]),
        ("much better", ["in", "in2"]),
        ("kept between us", ["agreed"]),
        ("canteen", ["moved", "s"]),
    ],
)
def test_every_wording(text: str, ids: list[str]) -> None:
    fold = Fold("p", ALL)
    entries = [entry for group in groups_of("p", fold, ZONE, lambda id: None) for entry in group.entries]
    (entry,) = [each for each in entries if each.text == text and each.id != "of-note"]
    assert sorted(moment.id for moment in wordings(fold, entry)) == sorted(ids)


def test_the_earlier_wordings_are_those_that_stand_the_newest_first() -> None:
    fold = Fold("p", ALL)
    (account,) = fold.accounts
    entries = [entry for group in groups_of("p", fold, ZONE, lambda id: None) for entry in group.entries]
    (entry,) = [each for each in entries if each.id == "n1"]
    assert earlier(account, entry) == ("first",)


def test_check_ins_in_another_folder_and_names() -> None:
    assert [each.id for each in made_of(Fold("p", ALL), ["n3"])] == ["of-note"] and made_of(Fold("p", ALL), []) == ()
    assert names_someone(ALL[:1]) and not names_someone(ALL[1:2])
