"""What the moments with one partner come to, in whatever order and pieces they come."""

import random
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.log import FollowUpLog
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.goals.moments import CheckedIn, GoalSet
from peercoach_tui.domain.moment import TakenBack, order_of
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.points.moments import PointChanged, PointKept
from peercoach_tui.domain.points.point import PointOutcome
from peercoach_tui.domain.sessions.moments import MeetingPutOff, NextMeetingSet, NoteKept, SessionBegun, SessionChanged
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from tests.domain.timelines import BEGAN, at, fold, timelines

ADDED = PartnerAdded(id="added", at=at(-99), name="Ana Ruiz")
BEGUN = SessionBegun(id="s", partner="p", at=BEGAN, began=BEGAN, zone="Europe/Berlin", first=Side.ME)
MADE = FollowUpMade(id="made", at=at(1), session="s", follow_up="f", owner=Side.THEM, what="ask Dana")


def seen(folded: Fold) -> tuple[object, ...]:
    told = folded.partner, folded.sessions, folded.accounts, folded.follow_ups, dict(folded.log.changes), folded.points.all
    maps = tuple(folded.maps.of(side) for side in Side)
    return *told, folded.goals.all, maps, folded.gatherings.all, folded.arrangements


@settings(max_examples=60, deadline=None)
@given(
    timelines("1"),
    timelines("2"),
    st.lists(st.sampled_from(["Ana", "Bo"]), max_size=3),
    st.lists(st.sampled_from("abc"), max_size=3),
    st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(0, 20)), max_size=3),
    st.booleans(),
    st.randoms(use_true_random=False),
)
def test_in_whatever_pieces_moments_come_they_fold_to_the_same(
    mine: tuple[AnyMoment, ...],
    theirs: tuple[AnyMoment, ...],
    names: list[str],
    brought: list[str],
    discards: list[tuple[int, int | None]],
    in_order: bool,
    chance: random.Random,
) -> None:
    """The session is discarded, brought back, discarded again; another stays."""
    renamed = [PartnerChanged(id=f"r{place}", at=at(place), name=name) for place, name in enumerate(names)]
    between: list[AnyMoment] = [
        PointKept(id=f"b{place}", at=at(place), point=point, text=point) for place, point in enumerate(brought)
    ]
    between += [
        *(
            GatheringSet(id=f"g{place}", at=at(place), gathering=id, name=id, day=date(2026, 12, 1))
            for place, id in enumerate(brought)
        ),
        *(GatheringChanged(id=f"h{place}", at=at(9), gathering=id, day=date(2026, 12, 5)) for place, id in enumerate(brought)),
        *(NextMeetingSet(id=f"n{place}", at=at(place), day=date(2026, 12, 7)) for place, _ in enumerate(names)),
        *(MeetingPutOff(id=f"o{place}", at=at(20), arranged=f"n{place}") for place, _ in enumerate(brought)),
    ]
    other = SessionBegun(id="t", partner="p", at=at(1), began=at(1), zone="UTC", first=Side.ME)
    beside: list[AnyMoment] = [other, NoteKept(id="elsewhere", at=at(2), session="t", text="x")]
    discarded = [
        TakenBack(id=f"z{place}", at=at(seconds), session="s", of="s" if place == 0 else f"z{place - 1}", read=read)
        for place, (seconds, read) in enumerate(discards)
    ]
    every: list[AnyMoment] = [ADDED, BEGUN, *mine, *theirs, *renamed, *between, *beside, *discarded]
    whole = seen(Fold("p", every))
    chance.shuffle(every)
    if in_order:
        every.sort(key=order_of)
    growing = Fold("p")
    while every:
        size = chance.randint(1, 6)
        growing.take(every[:size])
        # What was asked for in between must not be remembered wrongly.
        seen(growing)
        every = every[size:]
    assert seen(growing) == whole


@settings(max_examples=40, deadline=None)
@given(timelines())
def test_an_account_is_that_of_its_session_alone(moments: tuple[AnyMoment, ...]) -> None:
    other = SessionBegun(id="t", partner="p", at=at(1), began=at(1), zone="UTC", first=Side.ME)
    folded = Fold("p", [ADDED, BEGUN, other, *moments, NoteKept(id="elsewhere", at=at(2), session="t", text="x")])
    (session,) = [each for each in folded.sessions if each.id == "s"]
    assert folded.account(session) == fold(session, moments)


def test_a_partner_is_what_was_said_last_of_each_field() -> None:
    changes: list[AnyMoment] = [
        PartnerChanged(id="1", at=at(1), name="Ana Sol"),
        PartnerChanged(id="2", at=at(2), cadence=Cadence(every=7)),
    ]
    partner = Fold("p", [ADDED, *changes]).partner
    assert (partner.name, partner.cadence.every, partner.added) == ("Ana Sol", 7, at(-99))
    assert Fold("p", [ADDED, *changes, TakenBack(id="3", at=at(3), of="1")]).partner.name == "Ana Ruiz"


def test_a_partner_whose_name_is_lost_is_someone() -> None:
    partner = Fold("p", [BEGUN]).partner
    assert (partner.name, partner.added) == ("Someone", BEGAN)


def test_a_follow_up_that_two_devices_change_keeps_both_changes() -> None:
    log = Fold(
        "p",
        [
            MADE,
            FollowUpChanged(id="1", at=at(2), follow_up="f", due=date(2026, 12, 1)),
            FollowUpChanged(id="2", at=at(3), follow_up="f", outcome=Outcome.DONE),
        ],
    ).log
    follow_up = log.find("f")
    assert follow_up is not None
    assert (follow_up.due, follow_up.outcome, follow_up.resolved) == (date(2026, 12, 1), Outcome.DONE, at(3))
    assert log.changes["2"].before.outcome is None


def test_an_outcome_that_is_taken_away_opens_it_again() -> None:
    done = FollowUpChanged(id="1", at=at(2), follow_up="f", outcome=Outcome.DONE)
    (opened,) = Fold("p", [MADE, done, FollowUpChanged(id="2", at=at(3), follow_up="f", outcome=None)]).follow_ups
    assert opened.is_open and opened.resolved is None


def test_a_session_that_is_taken_back_takes_its_follow_ups_and_outcomes_along() -> None:
    before = MADE.but(id="m0", session=None, follow_up="old", at=at(-5))
    done = FollowUpChanged(id="1", at=at(2), session="s", follow_up="old", outcome=Outcome.DONE)
    folded = Fold("p", [ADDED, before, BEGUN, MADE, done])
    folded.take([TakenBack(id="z", at=at(9), of="s", read=folded.timeline.read("s"))])
    assert folded.sessions == ()
    assert [(each.id, each.outcome) for each in folded.follow_ups] == [("old", None)]


def test_a_session_that_is_taken_back_takes_its_marks_and_what_became_of_points_along() -> None:
    brought = PointKept(id="q", at=at(-5), point="old", text="the new team")
    mark = PointKept(id="k", at=at(1), session="s", point="mark", text="honour")
    taken_up = PointChanged(id="1", at=at(2), session="s", point="old", outcome=PointOutcome.TAKEN_UP)
    folded = Fold("p", [ADDED, brought, BEGUN, mark, taken_up])
    assert [each.id for each in folded.points.open] == ["mark"]
    folded.take([TakenBack(id="z", at=at(9), of="s", read=folded.timeline.read("s"))])
    assert [(each.id, each.outcome) for each in folded.points.all] == [("old", None)]


def test_follow_ups_as_they_would_stand_without_a_session() -> None:
    before = MADE.but(id="m0", session=None, follow_up="old", at=at(-5))
    done = FollowUpChanged(id="1", at=at(2), session="s", follow_up="old", outcome=Outcome.DONE)
    folded = Fold("p", [ADDED, before, BEGUN, MADE, done])
    assert [(each.id, each.outcome) for each in folded.without({"s"}, FollowUpLog).all] == [("old", None)]


def test_a_meeting_is_as_it_was_put_right_and_again_as_it_was_once_that_is_taken_back() -> None:
    later = BEGAN + timedelta(days=1)
    changes: list[AnyMoment] = [
        SessionChanged(id="1", at=at(9), session="s", began=later, coached=20),
        SessionChanged(id="2", at=at(10), session="s", place="canteen"),
    ]
    folded = Fold("p", [ADDED, BEGUN])
    before = folded.account(folded.sessions[0])
    folded.take(changes)
    (changed,) = folded.sessions
    assert (changed.began, changed.place, changed.coached, changed.form) == (later, "canteen", 20, Form.SWAP)
    # Who holds the meeting as it was gets the account of it as it is.
    assert folded.account(before.session).in_role(Side.ME, at(99)) == 20 * 60
    folded.take([TakenBack(id="z", at=at(11), of="1", session="s")])
    assert [(each.began, each.place, each.coached) for each in folded.sessions] == [(BEGAN, "canteen", None)]
    assert folded.account(before.session).in_role(Side.ME, at(99)) == 0


def test_a_session_that_is_taken_back_takes_its_check_ins_along() -> None:
    goal = GoalSet(id="g", at=at(-5), goal="lead", owner=Side.THEM, title="lead the review")
    folded = Fold(
        "p", [ADDED, goal, BEGUN, CheckedIn(id="c", at=at(1), session="s", goal="lead", day=date(2026, 11, 24), score=6)]
    )
    assert [each.last_score for each in folded.goals.all] == [6]
    folded.take([TakenBack(id="z", at=at(9), of="s", read=folded.timeline.read("s"))])
    assert [each.check_ins for each in folded.goals.all] == [()]


def test_a_change_of_a_goal_is_later_than_the_one_before_whatever_the_clock_says() -> None:
    goal = GoalSet(id="g", at=at(50), goal="lead", owner=Side.THEM, title="lead the review")
    folded = Fold("p", [ADDED, BEGUN, goal])
    assert folded.after(at(3), "s", "lead") > at(50)
    assert folded.after(at(3), "s", "another") == at(3)


def test_a_note_whose_text_was_erased_is_no_note() -> None:
    account = fold(Fold("p", [BEGUN]).sessions[0], [NoteKept(id="1", session="s", at=at(1), text="")])
    assert account.notes == ()


def test_a_session_that_begins_again_otherwise_has_the_account_of_its_new_plan() -> None:
    folded = Fold("p", [ADDED])
    (planned,) = Fold("p", [BEGUN]).sessions
    assert folded.account(planned).session.minutes == planned.minutes
    folded.take([BEGUN.but(minutes=25)])
    assert folded.account(folded.sessions[0]).session.minutes == 25
