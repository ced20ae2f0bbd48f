"""The made-up year reads like a real one, whenever it is looked at."""

import random
import re
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from msgspec.json import encode

from peercoach_tui.content.loader import Materials, load
from peercoach_tui.demo.pages import Pages
from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.goals.moments import GoalSet
from peercoach_tui.domain.goals.notes import goal_notes, taken_up
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.listening.moments import Wrote
from peercoach_tui.domain.partners.brief import Brief, brief, by_due
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.questions.deck import Aim, Question, Topic
from peercoach_tui.domain.questions.moments import QuestionAsked, QuestionShown
from peercoach_tui.domain.questions.open_question import Severity, check
from peercoach_tui.domain.sessions.account import Account, Folding
from peercoach_tui.domain.sessions.card import card
from peercoach_tui.domain.sessions.moments import Answer, NextMeetingSet, NoteKept, NoteSort
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import due_words, in_words, minutes_words
from peercoach_tui.notebook.notebook import COACH

TUESDAY = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
ZONE = "Europe/Zurich"


MET = ("Ana", "Ben", "Mei")
"""Those who are met; Nora is archived."""

Year = dict[str, Fold]
"""What was kept with each partner, by first name, and in the coach's own folder."""


def kept_year(now: datetime = TUESDAY, zone: str = ZONE, seed: int = 7) -> Year:
    pages = Pages()
    keep_year(pages, load(), now=now, zone=zone, new_id=IdMaker(random.Random(3).getrandbits), seed=seed)
    folds = [Fold(id, pages.moments(id)) for id in pages.ids()]
    return {fold.partner.short: fold for fold in folds} | {COACH: Fold(COACH, pages.moments(COACH))}


@pytest.fixture(scope="module")
def content() -> Materials:
    return load()


@pytest.fixture(scope="module")
def year() -> Year:
    return kept_year()


def with_partners(year: Year) -> list[Fold]:
    return [fold for short, fold in year.items() if short != COACH]


def accounts(year: Year) -> tuple[Account, ...]:
    return tuple(account for fold in year.values() for account in fold.accounts)


def follow_ups(year: Year) -> tuple[FollowUp, ...]:
    return tuple(follow_up for fold in year.values() for follow_up in fold.follow_ups)


def goals(year: Year) -> tuple[Goal, ...]:
    return tuple(goal for fold in year.values() for goal in fold.goals.all)


def written(fold: Fold) -> str:
    """Return all that is kept in a folder, as it is written."""
    return encode([*fold.timeline]).decode()


def brief_of(year: Year, content: Materials, short: str, today: date) -> Brief:
    fold = year[short]
    points, arrangements = fold.points.open, fold.arrangements
    return brief(fold.partner, fold.accounts, fold.follow_ups, content.deck, today, points, arrangements)


def test_three_partners_meet_in_three_rhythms(year: Year) -> None:
    met = {year[short].partner.name: year[short].partner.cadence.words for short in MET}
    assert met == {
        "Ana Ruiz": "every 3 weeks",
        "Ben Okafor": "every 2 weeks",
        "Mei Lindqvist": "monthly on the second Wednesday",
    }
    assert all(12 <= len(year[short].sessions) <= 16 for short in MET)
    assert not any(year[short].partner.archived for short in MET)


def test_a_fourth_was_met_for_three_months_and_is_archived(year: Year, content: Materials) -> None:
    assert set(year) == {*MET, "Nora", COACH}
    nora = year["Nora"]
    first, *_, last = (session.day for session in nora.sessions)
    assert nora.partner.archived and 80 <= (last - first).days <= 95 and (TUESDAY.date() - last).days > 365
    goodbye = nora.accounts[-1].ended
    assert goodbye and not any(follow_up.is_open for follow_up in nora.follow_ups)
    assert [follow_up.what for follow_up in nora.follow_ups if follow_up.resolved and follow_up.resolved > goodbye]
    told = [brief_of(year, content, fold.partner.short, TUESDAY.date()) for fold in with_partners(year)]
    assert [each.partner.short for each in by_due(told, TUESDAY.date())] == [*MET]


def test_each_partner_is_known(year: Year) -> None:
    partners = [fold.partner for fold in with_partners(year)]
    for partner, fold in zip(partners, with_partners(year), strict=True):
        assert all((partner.agreement, partner.group, partner.role, partner.contact, partner.topics))
        assert partner.since == fold.sessions[0].day
        # What may stand beside a hidden name doesn't give it away.
        assert not any(name in partner.contact + partner.role for name in partner.name.split())
    assert len({partner.group for partner in partners}) == 4
    assert {partner.named for partner in partners} == {True, False, None}


def test_nobodys_name_stands_with_somebody_else(year: Year) -> None:
    for fold in year.values():
        texts = written(fold)
        others = {short for short in (*MET, "Nora") if short != fold.partner.short}
        assert [name for name in others if re.search(rf"\b{name}\b", texts)] == []


def test_anas_brief_reads_like_the_sketch(year: Year, content: Materials) -> None:
    today = TUESDAY.date()
    ana = brief_of(year, content, "Ana", today)
    assert ana.last and ana.last.session.day == date(2026, 11, 3)
    figures = card(ana.last)
    assert (minutes_words(figures.coached), minutes_words(figures.was_coached)) == ("25′", "22′")
    assert ana.arranged and (ana.due, ana.arranged.hour, ana.arranged.place) == (today, "10:30", "coffee, 2nd floor")
    assert ana.last_words is not None and ana.last_words.text == "I keep saying yes before I know why"
    assert ana.question and ana.question.stage == "look back"
    (hers,), (mine,) = ana.said_by(Side.THEM), ana.said_by(Side.ME)
    assert (hers.plan, due_words(hers.due, today), hers.confidence) == ("ask Dana for the scope in writing", "by Fri", 8)
    assert (mine.plan, due_words(mine.due, today)) == ("send the article on feedback", "3 days late")


def test_ben_is_due_and_mei_is_not_yet(year: Year, content: Materials) -> None:
    today = TUESDAY.date()
    ben, mei = brief_of(year, content, "Ben", today), brief_of(year, content, "Mei", today)
    assert ben.due and mei.due
    assert (in_words(ben.due, today), ben.arranged) == ("since Friday", None)
    assert mei.arranged and 9 <= (mei.due - today).days <= 15
    assert mei.points and ben.points and not mei.is_late(today)


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
@pytest.mark.parametrize("days", range(1, 7))
def test_every_day_of_the_week_fits(content: Materials, days: int, zone: str) -> None:
    now = TUESDAY + timedelta(days=days)
    today = now.astimezone(ZoneInfo(zone)).date()
    year = kept_year(now, zone)
    ana, ben = brief_of(year, content, "Ana", today), brief_of(year, content, "Ben", today)
    assert ana.last and ana.due == today and ana.last.session.day == today - timedelta(days=21)
    (hers,), (mine,) = ana.said_by(Side.THEM), ana.said_by(Side.ME)
    assert hers.due and hers.due.weekday() == 4 and 1 <= (hers.due - today).days <= 7
    assert mine.due == today - timedelta(days=3)
    assert ben.due and ben.due.weekday() == 4 and 1 <= (today - ben.due).days <= 7
    assert all(moment.at < now for fold in year.values() for moment in fold.timeline)
    assert all(account.session.day.weekday() < 5 for account in accounts(year) if account != ana.last)
    mei = brief_of(year, content, "Mei", today)
    assert mei.arranged and 9 <= (mei.arranged.day - today).days <= 15 and mei.arranged.day.weekday() == 2
    due = {(follow_up.what, follow_up.due) for follow_up in (*mei.open, *ben.open) if follow_up.due}
    assert [what for what, day in due if day < today] == []
    assert {day >= today for day in (goal.due for goal in goals(year) if goal.due)} == {True}


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_fits(month: int) -> None:
    year = kept_year(datetime(2028, month, 28, 12, tzinfo=UTC))
    mei = year["Mei"]
    days = [session.day for session in mei.sessions]
    assert [mei.partner.cadence.after(day) for day in days] == [*days[1:], mei.arrangements.dates[-1].day]


def test_each_meeting_was_walked_to_its_end(year: Year) -> None:
    firsts = {fold.accounts[0].session.id for fold in with_partners(year)}
    for account in accounts(year):
        session, first = account.session, account.session.id in firsts
        assert account.ended and account.learned and set(account.answers) == set(Answer)
        assert session.form is Form.SWAP and session.minutes
        assert [span.stage for span in account.spans][:2] == ["arrive", "focus" if first else "look back"]
        assert len(account.spans) == 12 - first
        instants = [moment.at for moment in account.moments if not isinstance(moment, QuestionShown)]
        assert session.began <= instants[0]
        assert all(earlier < later for earlier, later in pairwise(instants))


def test_minutes_are_plausible(year: Year) -> None:
    timed = [account for account in accounts(year) if not account.session.typed_up]
    for account in timed:
        assert account.ended and account.session.minutes
        minutes = account.seconds(account.ended, lambda _: True) / 60
        assert minutes == pytest.approx(account.session.minutes, rel=0.2)
        figures = card(account)
        assert figures.coached > 0.3 * minutes * 60 and figures.was_coached > 0.3 * minutes * 60
        assert figures.heads_down and figures.heads_down < 0.25
    assert {account.session.minutes for account in timed} == {30, 45, 60}


def test_one_coffee_was_typed_up_and_one_was_interrupted(year: Year) -> None:
    (typed,) = [account for account in accounts(year) if account.session.typed_up]
    assert typed.session.minutes == 30 and not card(typed).timed
    (broken,) = [account for account in accounts(year) if account.breaks]
    (gap,) = broken.breaks
    assert gap.at - gap.began == timedelta(minutes=12) and not broken.counts(gap)


def test_bursts_of_writing_are_short_and_apart(year: Year) -> None:
    for account in accounts(year):
        instants = [account.session.began]
        for moment in account.moments:
            if isinstance(moment, Wrote):
                assert moment.began > instants[-1]
                assert 4 <= (moment.at - moment.began).total_seconds() <= 18
            instants.append(moment.at)


def test_there_is_enough_to_read_and_not_too_much(year: Year) -> None:
    for account in accounts(year):
        assert 3 <= len(account.notes) <= 7
        assert 3 <= len(account.asked) <= 6
        assert account.focus and account.ticked
    sorts = Counter(note.kept.sort for account in accounts(year) for note in account.notes)
    assert sorts[NoteSort.WORDS] > 30 and sorts[NoteSort.GOAL] > 10


def test_no_text_stands_twice(year: Year) -> None:
    texts = [follow_up.what for fold in year.values() for follow_up in fold.follow_ups]
    for account in accounts(year):
        texts += [moment.text for moment in account.moments if isinstance(moment, NoteKept)]
        texts += [asked.text for asked in account.asked if not asked.question]
        texts.append(account.learned)
    for fold in year.values():
        texts += [point.text for point in fold.points.all]
        texts += [line.text for side in Side for line in fold.maps.of(side).lines if not line.became]
        texts += [check_in.text for goal in fold.goals.all for check_in in goal.check_ins if not check_in.note]
    assert [text for text, times in Counter(map(str.casefold, texts)).items() if times > 1] == []


def test_own_questions_are_open(year: Year) -> None:
    own = [asked.text for account in accounts(year) for asked in account.asked if not asked.question]
    assert len(own) > 3
    assert [text for text in own for finding in check(text) if finding.severity is Severity.ERROR] == []


def test_slips_grow_rarer(year: Year) -> None:
    for fold in with_partners(year):
        cards = map(card, fold.accounts)
        slips = [each.stories + each.advice for each in cards]
        third = len(slips) // 3
        assert sum(slips[:third]) > 2 * sum(slips[-third:])


def pool(content: Materials, stage: str, topic: Topic | None) -> tuple[Question, ...]:
    aims = content.stages.find(stage).aims or tuple(Aim)
    about = {topic, Topic.ANYTHING} if topic is not None else {None}
    return content.deck.of_stage(stage) or tuple(question for each in about for question in content.deck.of(aims, each))


def test_nothing_is_asked_twice_before_all_of_its_pool_were(year: Year, content: Materials) -> None:
    for folded in year.values():
        known: set[str] = set()
        for account in folded.accounts:
            before = Folding(account.session)
            for moment in account.moments:
                if isinstance(moment, QuestionAsked) and moment.question:
                    kind = pool(content, before.account.stage, before.account.topic)
                    assert moment.text in [question.text for question in kind]
                    assert moment.question not in known or known >= {question.id for question in kind}
                    known.add(moment.question)
                before.take(moment)


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


def test_the_same_now_and_seed_keep_the_same(year: Year) -> None:
    timelines, again, other = ([list(fold.timeline) for fold in each.values()] for each in (year, kept_year(), kept_year(seed=8)))
    assert again == timelines
    assert other != timelines


def test_it_is_made_up_while_the_screen_is_drawn(content: Materials) -> None:
    began = time.process_time()
    keep_year(Pages(), content, now=TUESDAY, zone=ZONE, new_id=IdMaker(random.Random(3).getrandbits))
    assert time.process_time() - began < 1.5
