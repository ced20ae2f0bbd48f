"""The made-up year has something to show in every place."""

from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest

from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.goals.moments import GoalSet
from peercoach_tui.domain.goals.notes import goal_notes, taken_up
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import COACH
from tests.demo.years import MET, TUESDAY, Year, follow_ups, goals, kept_year, with_partners


def test_every_follow_up_is_settled_once_or_open(year: Year) -> None:
    outcomes: Counter[Outcome | None] = Counter()
    for fold in with_partners(year):
        changes = fold.log.changes.values()
        outcomes.update(follow_up.outcome for follow_up in fold.follow_ups)
        assert all(change.before.is_open for change in changes)
        assert {change.after.id for change in changes} == {follow_up.id for follow_up in fold.follow_ups}
        assert all(follow_up.confidence is not None for follow_up in fold.follow_ups)
    assert outcomes.pop(None) == 6
    assert set(outcomes) == set(Outcome)


def test_follow_ups_are_of_every_sort(year: Year) -> None:
    (undated,) = [follow_up for follow_up in follow_ups(year) if follow_up.due is None]
    assert undated.is_open and undated.owner is Side.ME
    for follow_up in follow_ups(year):
        assert bool(follow_up.taught) is (follow_up.outcome is Outcome.LEARNED)
    assert any(fold.log.carried(follow_up.id) for fold in with_partners(year) for follow_up in fold.follow_ups)
    assert {follow_up.confidence for follow_up in follow_ups(year)} >= set(range(4, 10))
    for side in Side:
        # Enough of the last year for a share: nothing is told of fewer than ten.
        of_side = [each for short in MET for each in year[short].follow_ups if each.owner is side and not each.is_open]
        sure = [each.outcome for each in of_side if each.confidence and each.confidence >= 9]
        assert len(sure) >= 10 and 0.5 < sure.count(Outcome.DONE) / len(sure) < 1


def test_goals_have_good_and_bad_months(year: Year) -> None:
    assert {short: len(fold.goals.all) for short, fold in year.items()} == {"Nora": 0, "Ana": 2, "Ben": 3, "Mei": 2, COACH: 2}
    for goal in goals(year):
        assert goal.title and goal.topic and goal.why and goal.seen
        assert all(check_in.score is not None and check_in.text for check_in in goal.check_ins)
    long = [goal for goal in goals(year) if len(goal.check_ins) > 3]
    assert len(long) >= 5
    ups_and_downs = [[check_in.score or 0 for check_in in goal.check_ins] for goal in long]
    assert all(any(later < earlier for earlier, later in pairwise(scores)) for scores in ups_and_downs)
    assert all(scores[-1] > scores[0] for scores in ups_and_downs)
    assert {goal.topic for goal in goals(year)} == set(Topic) - {Topic.ANYTHING}


def test_a_goal_was_closed_with_what_was_learned_and_one_reworded(year: Year) -> None:
    (closed,) = [goal for goal in goals(year) if not goal.is_open]
    assert closed.learned and closed.closed and closed.check_ins[-1].at < closed.closed
    (reworded,) = [goal for goal in year["Ana"].goals.all if goal.title.startswith("scope before date")]
    (first,) = [moment for moment in year["Ana"].timeline if isinstance(moment, GoalSet) and moment.goal == reworded.id]
    assert first.title == "know on Monday what the week will hold"


def test_check_ins_are_made_of_notes(year: Year) -> None:
    notes = {note.id: note for fold in with_partners(year) for note in goal_notes(fold.accounts)}
    for short, fold in year.items():
        for check_in in (check_in for goal in fold.goals.all for check_in in goal.check_ins if check_in.note):
            note = notes[check_in.note or ""]
            assert note.day == check_in.day and note.whose is (Side.ME if short == COACH else Side.THEM)
            where = (check_in.met, check_in.meeting) if short == COACH else (fold.id, check_in.session)
            assert where == (note.partner, note.session)
    made = taken_up(goals(year))
    assert len(made) >= 8 and 1 <= len([note for note in notes.values() if note.id not in made]) <= 3


def test_follow_ups_are_steps_to_goals_of_their_owner(year: Year) -> None:
    steps = Counter[str]()
    for fold in with_partners(year):
        theirs, mine = ({goal.id for goal in of.goals.all} for of in (fold, year[COACH]))
        for follow_up in fold.follow_ups:
            if follow_up.goal:
                assert follow_up.goal in (mine if follow_up.owner is Side.ME else theirs)
                steps[follow_up.goal] += 1
    assert len(steps) >= 5 and max(steps.values()) >= 3


def test_career_maps_lead_somewhere(year: Year) -> None:
    for short in ("Ana", "Mei"):
        fold = year[short]
        known = fold.maps.of(Side.THEM)
        assert {line.part for line in known.lines} == set(Part) and 2 <= len(known.of(Part.ROLE)) <= 3
        assert known.looked_at in {session.day for session in fold.sessions}
        steps = known.of(Part.STEP)
        goals_of = {goal.id: goal.title for goal in fold.goals.all}
        assert [step.text for step in steps if step.became in goals_of] == [
            goals_of[step.became] for step in steps if step.became in goals_of
        ]
        assert any(step.became in goals_of for step in steps) and any(step.became is None for step in steps)
    became = {line.became for line in year["Mei"].maps.of(Side.THEM).lines}
    assert "send the application, and tell Falk on the same day" in {each.what for each in follow_ups(year) if each.id in became}
    assert 2 <= len(year[COACH].maps.of(Side.ME).lines) <= 3


@pytest.mark.parametrize("days", range(7))
def test_the_whole_group_meets_three_times_a_semester(days: int) -> None:
    today = TUESDAY.date() + timedelta(days=days)
    all_of_them = kept_year(TUESDAY + timedelta(days=days))[COACH].gatherings.all
    assert [each.name for each in all_of_them] == ["Opening round", "Half-way round", "Closing round"] * 2
    gone = [each for each in all_of_them if each.day < today]
    (to_come,) = [each for each in all_of_them if each.day > today]
    assert len(gone) == 5 and to_come == all_of_them[-1] and to_come.bring and not to_come.note
    assert all(each.note and each.hour and each.place and each.day.weekday() < 5 for each in gone)


def test_there_was_a_rest_that_is_over(year: Year) -> None:
    (paused,) = [fold for fold in with_partners(year) if fold.partner.pause]
    pause, today = paused.partner.pause, TUESDAY.date()
    assert paused.partner.short == "Ben" and pause and pause.until and not paused.partner.is_paused(today)
    assert 90 < (today - pause.until).days < 150
    (before,) = [moment for moment in paused.timeline if isinstance(moment, PartnerChanged) and moment.pause]
    assert [session.day for session in paused.sessions if before.at.date() <= session.day <= pause.until] == []


def test_each_date_that_was_set_was_kept_but_for_one_that_was_put_off(year: Year) -> None:
    put_off = []
    for fold in with_partners(year):
        for account, following in pairwise(fold.accounts):
            said = account.next_meeting
            assert isinstance(said, NextMeetingSet)
            if said.id in fold.arrangements.put_off:
                (anew,) = [each for each in fold.arrangements.dates if each.session is None]
                assert said.at < anew.at < following.session.began
                put_off.append(said)
                said = anew
            assert said.day == following.session.day
            assert following.session.first is account.session.first.other
    (only,) = put_off
    assert only.day.weekday() == 4
