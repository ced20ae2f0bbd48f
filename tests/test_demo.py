"""The made-up year reads like a real one, whenever it is looked at."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from peercoach_tui.content.loader import Content, load
from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.account import Account, fold
from peercoach_tui.domain.brief import Brief, brief
from peercoach_tui.domain.card import card
from peercoach_tui.domain.follow_up import Outcome
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.moments import (
    Answer,
    AnyMoment,
    FollowUpChanged,
    NextMeetingSet,
    NoteKept,
    NoteSort,
    QuestionAsked,
    Wrote,
)
from peercoach_tui.domain.open_question import Severity, check
from peercoach_tui.domain.partner import Partner
from peercoach_tui.domain.questions import Aim, Question, Topic
from peercoach_tui.domain.session import Form, Side
from peercoach_tui.domain.words import due_words, in_words, minutes_words
from peercoach_tui.notebook.notebook import Notebook

TUESDAY = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
ZONE = "Europe/Zurich"


def kept_year(root: Path, now: datetime = TUESDAY, zone: str = ZONE, seed: int = 7) -> Notebook:
    """Return a notebook in which the year is kept, opened again from disk."""
    notebook = Notebook.open(root, now=lambda: now)
    keep_year(notebook, load(), now=now, zone=zone, new_id=IdMaker(random.Random(3).getrandbits), seed=seed)
    notebook.close()
    notebook = Notebook.open(root, now=lambda: now)
    notebook.load()
    return notebook


@pytest.fixture(scope="module")
def content() -> Content:
    return load()


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Notebook]:
    notebook = kept_year(tmp_path_factory.mktemp("year"))
    yield notebook
    notebook.close()


def named(notebook: Notebook, short: str) -> Partner:
    return next(partner for partner in notebook.partners() if partner.short == short)


def accounts_of(notebook: Notebook, partner: Partner) -> tuple[Account, ...]:
    """Return the accounts of all meetings with a partner, oldest first."""
    return tuple(fold(session, notebook.moments(session.id)) for session in notebook.sessions(partner.id))


def accounts(notebook: Notebook) -> tuple[Account, ...]:
    return tuple(account for partner in notebook.partners() for account in accounts_of(notebook, partner))


def brief_of(notebook: Notebook, content: Content, short: str, today: date) -> Brief:
    partner = named(notebook, short)
    return brief(partner, accounts_of(notebook, partner), notebook.follow_ups(partner.id), content.deck, today)


def values_of(notebook: Notebook) -> list[object]:
    """Return all that the notebook holds, in one order."""
    values: list[object] = []
    for partner in sorted(notebook.partners(), key=lambda each: each.name):
        values += [partner, *sorted(notebook.follow_ups(partner.id), key=lambda each: each.id)]
        for session in notebook.sessions(partner.id):
            values += [session, *notebook.moments(session.id)]
    return values


def test_three_partners_meet_in_three_rhythms(year: Notebook) -> None:
    met = {partner.name: partner.cadence.words for partner in year.partners()}
    assert met == {"Ana Ruiz": "every 3 weeks", "Ben Okafor": "every 2 weeks", "Mei Lindqvist": "monthly"}
    assert all(partner.agreement for partner in year.partners())
    assert all(12 <= len(year.sessions(partner.id)) <= 16 for partner in year.partners())


def test_anas_brief_reads_like_the_sketch(year: Notebook, content: Content) -> None:
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


def test_ben_is_due_and_mei_is_not_yet(year: Notebook, content: Content) -> None:
    today = TUESDAY.date()
    ben, mei = brief_of(year, content, "Ben", today), brief_of(year, content, "Mei", today)
    assert (in_words(ben.due, today), ben.arranged) == ("since Friday", None)
    assert mei.arranged and 9 <= (mei.due - today).days <= 15


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
@pytest.mark.parametrize("days", range(1, 7))
def test_every_day_of_the_week_fits(tmp_path: Path, content: Content, days: int, zone: str) -> None:
    now = TUESDAY + timedelta(days=days)
    today = now.astimezone(ZoneInfo(zone)).date()
    notebook = kept_year(tmp_path, now, zone)
    ana, ben = brief_of(notebook, content, "Ana", today), brief_of(notebook, content, "Ben", today)
    assert ana.last and ana.due == today and ana.last.session.day == today - timedelta(days=21)
    (hers,), (mine,) = ana.said_by(Side.THEM), ana.said_by(Side.ME)
    assert hers.due and hers.due.weekday() == 4 and 1 <= (hers.due - today).days <= 7
    assert mine.due == today - timedelta(days=3)
    assert ben.due.weekday() == 4 and 1 <= (today - ben.due).days <= 7
    assert all(moment.at < now for account in accounts(notebook) for moment in account.moments)
    assert all(account.session.day.weekday() < 5 for account in accounts(notebook) if account != ana.last)
    notebook.close()


def test_each_meeting_was_walked_to_its_end(year: Notebook) -> None:
    for account in accounts(year):
        session = account.session
        assert account.ended and account.learned and set(account.answers) == set(Answer)
        assert session.form is Form.SWAP and session.minutes
        assert [span.stage for span in account.spans][:2] == ["arrive", "look back"]
        assert len(account.spans) == 12
        instants = [session.began] + [moment.at for moment in account.moments]
        assert all(earlier < later for earlier, later in pairwise(instants))


def test_minutes_are_plausible(year: Notebook) -> None:
    timed = [account for account in accounts(year) if not account.session.typed_up]
    for account in timed:
        assert account.ended and account.session.minutes
        minutes = account.seconds(account.ended, lambda _: True) / 60
        assert minutes == pytest.approx(account.session.minutes, rel=0.2)
        figures = card(account)
        assert figures.coached > 0.3 * minutes * 60 and figures.was_coached > 0.3 * minutes * 60
        assert figures.heads_down and figures.heads_down < 0.25
    assert {account.session.minutes for account in timed} == {30, 45, 60}


def test_one_coffee_was_typed_up_and_one_was_interrupted(year: Notebook) -> None:
    (typed,) = [account for account in accounts(year) if account.session.typed_up]
    assert typed.session.minutes == 30 and not card(typed).timed
    (broken,) = [account for account in accounts(year) if account.breaks]
    (gap,) = broken.breaks
    assert gap.at - gap.began == timedelta(minutes=12) and not broken.counts(gap)


def test_bursts_of_writing_are_short_and_apart(year: Notebook) -> None:
    for account in accounts(year):
        instants = [account.session.began]
        for moment in account.moments:
            if isinstance(moment, Wrote):
                assert moment.began > instants[-1]
                assert 4 <= (moment.at - moment.began).total_seconds() <= 18
            instants.append(moment.at)


def test_there_is_enough_to_read_and_not_too_much(year: Notebook) -> None:
    for account in accounts(year):
        assert 3 <= len(account.notes) <= 7
        assert 3 <= len(account.asked) <= 6
        assert account.focus and account.ticked
    sorts = Counter(note.kept.sort for account in accounts(year) for note in account.notes)
    assert sorts[NoteSort.WORDS] > 30 and sorts[NoteSort.GOAL] > 8


def test_no_text_stands_twice(year: Notebook) -> None:
    texts = [follow_up.what for partner in year.partners() for follow_up in year.follow_ups(partner.id)]
    for account in accounts(year):
        texts += [moment.text for moment in account.moments if isinstance(moment, NoteKept)]
        texts += [asked.text for asked in account.asked if not asked.question]
        texts.append(account.learned)
    assert [text for text, times in Counter(map(str.casefold, texts)).items() if times > 1] == []


def test_own_questions_are_open(year: Notebook) -> None:
    own = [asked.text for account in accounts(year) for asked in account.asked if not asked.question]
    assert len(own) > 3
    assert [text for text in own for finding in check(text) if finding.severity is Severity.ERROR] == []


def test_slips_grow_rarer(year: Notebook) -> None:
    for partner in year.partners():
        slips = [card(account).slips for account in accounts_of(year, partner)]
        third = len(slips) // 3
        assert sum(slips[:third]) > 2 * sum(slips[-third:])


def pool(content: Content, stage: str, topic: Topic | None) -> tuple[Question, ...]:
    aims = content.stages.find(stage).aims or tuple(Aim)
    return content.deck.of_stage(stage) or content.deck.of(aims, topic)


def test_nothing_is_asked_twice_before_all_of_its_pool_were(year: Notebook, content: Content) -> None:
    for partner in year.partners():
        known: set[str] = set()
        for account in accounts_of(year, partner):
            for number, moment in enumerate(account.moments):
                if isinstance(moment, QuestionAsked) and moment.question:
                    before = fold(account.session, account.moments[:number])
                    kind = pool(content, before.stage, before.topic)
                    assert moment.text in [question.text for question in kind]
                    assert moment.question not in known or known >= {question.id for question in kind}
                    known.add(moment.question)


def test_every_follow_up_ends_in_a_look_back_or_is_open(year: Notebook) -> None:
    outcomes: Counter[Outcome | None] = Counter()
    for partner in year.partners():
        changes = [each for account in accounts_of(year, partner) for each in changes_of(account.moments)]
        newest = {change.after.id: change.after for change in changes}
        follow_ups = year.follow_ups(partner.id)
        assert {follow_up.id: follow_up for follow_up in follow_ups} == newest
        outcomes.update(follow_up.outcome for follow_up in follow_ups)
        assert all(change.before.is_open for change in changes)
        assert all(follow_up.confidence is not None and follow_up.due for follow_up in follow_ups)
    assert outcomes.pop(None) == 6
    assert set(outcomes) == set(Outcome)


def changes_of(moments: tuple[AnyMoment, ...]) -> list[FollowUpChanged]:
    return [moment for moment in moments if isinstance(moment, FollowUpChanged)]


def test_each_date_that_was_set_was_kept(year: Notebook) -> None:
    for partner in year.partners():
        told = accounts_of(year, partner)
        for account, following in pairwise(told):
            assert isinstance(account.next_meeting, NextMeetingSet)
            assert account.next_meeting.day == following.session.day
            assert following.session.first is account.session.first.other


def test_the_same_now_and_seed_keep_the_same(year: Notebook, tmp_path: Path) -> None:
    again, other = kept_year(tmp_path / "again"), kept_year(tmp_path / "other", seed=8)
    assert values_of(again) == values_of(year)
    assert values_of(other) != values_of(year)
    again.close()
    other.close()


def test_it_is_made_up_while_the_screen_is_drawn(tmp_path: Path, content: Content) -> None:
    notebook = Notebook.open(tmp_path, now=lambda: TUESDAY)
    began = time.process_time()
    keep_year(notebook, content, now=TUESDAY, zone=ZONE, new_id=IdMaker(random.Random(3).getrandbits))
    assert time.process_time() - began < 1.5
    notebook.close()
