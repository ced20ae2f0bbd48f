"""The made-up year reads like a real one, whenever it is looked at."""

import random
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from peercoach_tui.content.loader import Materials, load
from peercoach_tui.demo.pages import Pages
from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.listening.moments import Wrote
from peercoach_tui.domain.partners.brief import Brief, brief
from peercoach_tui.domain.questions.deck import Aim, Question, Topic
from peercoach_tui.domain.questions.moments import QuestionAsked, QuestionShown
from peercoach_tui.domain.questions.open_question import Severity, check
from peercoach_tui.domain.sessions.account import Account, Folding
from peercoach_tui.domain.sessions.card import card
from peercoach_tui.domain.sessions.moments import Answer, NextMeetingSet, NoteKept, NoteSort
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import due_words, in_words, minutes_words

TUESDAY = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
ZONE = "Europe/Zurich"


Year = dict[str, Fold]
"""What was kept with each partner, by first name."""


def kept_year(now: datetime = TUESDAY, zone: str = ZONE, seed: int = 7) -> Year:
    pages = Pages()
    keep_year(pages, load(), now=now, zone=zone, new_id=IdMaker(random.Random(3).getrandbits), seed=seed)
    folds = [Fold(id, pages.moments(id)) for id in pages.ids()]
    return {fold.partner.short: fold for fold in folds}


@pytest.fixture(scope="module")
def content() -> Materials:
    return load()


@pytest.fixture(scope="module")
def year() -> Year:
    return kept_year()


def accounts(year: Year) -> tuple[Account, ...]:
    return tuple(account for fold in year.values() for account in fold.accounts)


def brief_of(year: Year, content: Materials, short: str, today: date) -> Brief:
    fold = year[short]
    return brief(fold.partner, fold.accounts, fold.follow_ups, content.deck, today, arrangements=fold.arrangements)


def test_three_partners_meet_in_three_rhythms(year: Year) -> None:
    met = {fold.partner.name: fold.partner.cadence.words for fold in year.values()}
    assert met == {"Ana Ruiz": "every 3 weeks", "Ben Okafor": "every 2 weeks", "Mei Lindqvist": "monthly"}
    assert all(fold.partner.agreement for fold in year.values())
    assert all(12 <= len(fold.sessions) <= 16 for fold in year.values())


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
    assert all(moment.at < now for account in accounts(year) for moment in account.moments)
    assert all(account.session.day.weekday() < 5 for account in accounts(year) if account != ana.last)


def test_each_meeting_was_walked_to_its_end(year: Year) -> None:
    firsts = {fold.accounts[0].session.id for fold in year.values()}
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
    assert sorts[NoteSort.WORDS] > 30 and sorts[NoteSort.GOAL] > 8


def test_no_text_stands_twice(year: Year) -> None:
    texts = [follow_up.what for fold in year.values() for follow_up in fold.follow_ups]
    for account in accounts(year):
        texts += [moment.text for moment in account.moments if isinstance(moment, NoteKept)]
        texts += [asked.text for asked in account.asked if not asked.question]
        texts.append(account.learned)
    assert [text for text, times in Counter(map(str.casefold, texts)).items() if times > 1] == []


def test_own_questions_are_open(year: Year) -> None:
    own = [asked.text for account in accounts(year) for asked in account.asked if not asked.question]
    assert len(own) > 3
    assert [text for text in own for finding in check(text) if finding.severity is Severity.ERROR] == []


def test_slips_grow_rarer(year: Year) -> None:
    for fold in year.values():
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


def test_every_follow_up_ends_in_a_look_back_or_is_open(year: Year) -> None:
    outcomes: Counter[Outcome | None] = Counter()
    for fold in year.values():
        follow_ups, changes = fold.follow_ups, fold.log.changes.values()
        outcomes.update(follow_up.outcome for follow_up in follow_ups)
        assert all(change.before.is_open for change in changes)
        assert {change.after.id for change in changes} == {follow_up.id for follow_up in follow_ups}
        assert all(follow_up.confidence is not None and follow_up.due for follow_up in follow_ups)
    assert outcomes.pop(None) == 6
    assert set(outcomes) == set(Outcome)


def test_each_date_that_was_set_was_kept(year: Year) -> None:
    for fold in year.values():
        told = fold.accounts
        for account, following in pairwise(told):
            assert isinstance(account.next_meeting, NextMeetingSet)
            assert account.next_meeting.day == following.session.day
            assert following.session.first is account.session.first.other


def test_the_same_now_and_seed_keep_the_same(year: Year) -> None:
    timelines, again, other = ([list(fold.timeline) for fold in each.values()] for each in (year, kept_year(), kept_year(seed=8)))
    assert again == timelines
    assert other != timelines


def test_it_is_made_up_while_the_screen_is_drawn(content: Materials) -> None:
    began = time.process_time()
    keep_year(Pages(), content, now=TUESDAY, zone=ZONE, new_id=IdMaker(random.Random(3).getrandbits))
    assert time.process_time() - began < 1.5
