"""The meetings of the made-up year read like real ones."""

from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest

from peercoach_tui.content.loader import Materials
from peercoach_tui.domain.listening.moments import Wrote
from peercoach_tui.domain.questions.deck import Aim, Question, Topic
from peercoach_tui.domain.questions.moments import QuestionAsked, QuestionShown
from peercoach_tui.domain.questions.open_question import Severity, check
from peercoach_tui.domain.sessions.card import card
from peercoach_tui.domain.sessions.folding import Folding
from peercoach_tui.domain.sessions.moments import Answer, NoteKept, NoteSort
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from tests.demo.years import Year, accounts, with_partners


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
    assert [text for text in own for finding in check(text) if finding.severity is Severity.NOT_OPEN] == []


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
                before.take((moment,))
