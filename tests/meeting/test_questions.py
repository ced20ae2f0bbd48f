"""The questions on the screen."""

import pytest

from peercoach_tui.content.loader import Materials
from peercoach_tui.domain.questions.deck import Aim, Deck, Question, Topic
from peercoach_tui.domain.sessions.moments import StageEntered
from peercoach_tui.domain.sessions.plan import ARRIVE, CLOSE, COMMIT, EXPLORE, FOCUS, LOOK_BACK, SWAP
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.meeting.table import Table, go_to, shown


@pytest.mark.parametrize("stage", [ARRIVE, LOOK_BACK, SWAP, CLOSE])
def test_a_stage_shows_its_own_questions(meeting: Meeting, content: Materials, stage: str) -> None:
    go_to(meeting, stage)
    own = {question.id for question in content.deck.of_stage(stage)}
    seen = set()
    for _ in own:
        seen.add(shown(meeting))
        meeting.questions.next()
    assert seen == own


def test_space_goes_through_all_that_fit_and_backspace_returns(meeting: Meeting, content: Materials) -> None:
    go_to(meeting, FOCUS, Side.ME)
    fitting = {question.id for question in content.deck.of((Aim.ISSUES,), None)}
    trail = [shown(meeting)]
    for _ in range(len(fitting) - 1):
        meeting.questions.next()
        trail.append(shown(meeting))
    assert set(trail) == fitting
    for id in reversed(trail):
        assert shown(meeting) == id
        meeting.questions.previous()
    assert shown(meeting) == trail[0]
    for id in trail:
        assert shown(meeting) == id
        meeting.questions.next()
    assert shown(meeting) == trail[0]


def test_the_question_stays_while_it_is_used(meeting: Meeting) -> None:
    before = shown(meeting)
    assert meeting.questions.shown is not None
    assert meeting.questions.asked_before(meeting.questions.shown) is None
    assert meeting.questions.use() is not None
    assert shown(meeting) == before
    assert meeting.questions.used_here(meeting.questions.shown)
    assert meeting.questions.asked_before(meeting.questions.shown) == meeting.sitting.instant
    assert meeting.questions.use() is None


def test_a_new_visit_to_a_stage_begins_with_what_was_not_used(meeting: Meeting, clock: Clock) -> None:
    go_to(meeting, FOCUS, Side.ME)
    used = shown(meeting)
    meeting.questions.use()
    clock.pass_(1)
    meeting.talk.next_stage()
    meeting.talk.previous_stage()
    assert shown(meeting) != used


def test_nothing_is_asked_twice_over_meetings_before_all_of_its_kind_were(table: Table, content: Materials) -> None:
    kind = len(content.deck.of((Aim.COMMITMENT,), None))
    asked: list[str] = []
    while len(asked) < 2 * kind + 5:
        meeting = table.begin()
        table.clock.pass_(60)
        meeting.talk.enter(COMMIT)
        for _ in range(7):
            meeting.questions.use()
            asked.append(shown(meeting))
            meeting.questions.next()
            table.clock.pass_(60)
        meeting.closing.end()
        table.clock.pass_(7 * 86400)
    for begin in range(len(asked) - kind):
        assert len(set(asked[begin : begin + kind])) == kind


def test_a_question_taken_back_was_not_asked(table: Table) -> None:
    meeting = table.begin()
    first = shown(meeting)
    meeting.questions.use()
    meeting.take_back()
    meeting.closing.end()
    assert shown(table.begin()) == first


def test_the_questions_can_be_turned_to_a_topic_and_an_aim(meeting: Meeting) -> None:
    go_to(meeting, EXPLORE, Side.ME)
    topics: list[Topic | None] = []
    for _ in range(len(Topic) + 1):
        meeting.questions.turn_topic()
        topics.append(meeting.account.topic)
        assert meeting.questions.shown is not None
        assert meeting.account.topic in (None, meeting.questions.shown.topic) or meeting.questions.shown.topic is Topic.ANYTHING
    assert topics == [*Topic, None]
    aims: list[Aim | None] = []
    for _ in range(len(Aim) + 1):
        meeting.questions.turn_aim()
        aims.append(meeting.account.aim)
        assert meeting.questions.shown is not None
        assert meeting.account.aim in (None, meeting.questions.shown.aim)
    assert aims == [*Aim, None]


@pytest.mark.parametrize("topic", Topic)
def test_a_topic_shows_its_own_first_whatever_was_on_the_screen(meeting: Meeting, clock: Clock, topic: Topic) -> None:
    go_to(meeting, FOCUS, Side.ME)
    for _ in range(3):
        meeting.questions.next()
    while meeting.account.topic is not topic:
        meeting.questions.turn_topic()
    own = []
    for _ in range(5):
        assert meeting.questions.shown is not None
        own.append(meeting.questions.shown.topic)
        meeting.questions.next()
    assert set(own) == {topic}


def test_the_stage_turns_the_aim_and_leaves_the_topic(meeting: Meeting) -> None:
    go_to(meeting, FOCUS, Side.ME)
    meeting.questions.turn_topic()
    meeting.questions.turn_aim()
    meeting.questions.turn_aim()
    turned = meeting.questions.shown
    meeting.talk.enter(COMMIT)
    assert (meeting.account.aim, meeting.account.topic) == (None, Topic.PERFORMANCE)
    by_stage = meeting.questions.shown
    assert turned is not None and by_stage is not None
    assert (turned.aim, by_stage.aim) == (Aim.CONCERNS, Aim.COMMITMENT)
    meeting.take_back()
    assert (meeting.account.aim, meeting.account.topic) == (Aim.CONCERNS, Topic.PERFORMANCE)


@pytest.mark.parametrize("how", ["w", "]", "stage of the other"])
def test_a_swap_drops_what_was_the_other_s(meeting: Meeting, how: str) -> None:
    go_to(meeting, FOCUS, Side.ME)
    meeting.questions.turn_topic()
    meeting.questions.turn_aim()
    meeting.questions.pin()
    meeting.talk.next_stage()
    assert (meeting.account.topic, meeting.questions.pinned is not None) == (Topic.PERFORMANCE, True)
    match how:
        case "w":
            meeting.talk.swap()
        case "]":
            go_to(meeting, SWAP)
        case _:
            meeting.sitting.act(StageEntered, stage=FOCUS, coach=Side.THEM)
    account = meeting.account
    assert (account.topic, account.aim, meeting.questions.pinned) == (None, None, None)
    meeting.take_back()
    assert meeting.account.topic is Topic.PERFORMANCE and meeting.questions.pinned is not None


def test_who_comes_back_to_a_turn_finds_the_question_that_was_there(meeting: Meeting) -> None:
    go_to(meeting, FOCUS, Side.ME)
    first = shown(meeting)
    meeting.questions.next()
    there = shown(meeting)
    meeting.talk.swap()
    meeting.questions.next()
    theirs = shown(meeting)
    meeting.talk.swap()
    assert shown(meeting) == there != first
    meeting.talk.swap()
    assert shown(meeting) == theirs
    meeting.take_back()
    assert shown(meeting) == there
    meeting.questions.previous()
    assert shown(meeting) == first


def test_one_that_was_used_meanwhile_gives_way_to_the_next(meeting: Meeting, clock: Clock) -> None:
    go_to(meeting, FOCUS, Side.ME)
    meeting.questions.use()
    there = shown(meeting)
    clock.pass_(1)
    meeting.talk.swap()
    clock.pass_(1)
    meeting.talk.swap()
    assert shown(meeting) not in (there, "")


def test_who_goes_first_is_a_swap_as_well(meeting: Meeting) -> None:
    meeting.questions.turn_topic()
    meeting.talk.swap()
    assert meeting.account.topic is None


def test_a_pin_stays_while_the_questions_go_on(meeting: Meeting) -> None:
    pinned = meeting.questions.shown
    meeting.questions.pin()
    meeting.questions.next()
    assert meeting.questions.pinned == pinned
    meeting.questions.previous()
    meeting.questions.pin()
    assert meeting.questions.pinned is None


def test_without_questions_there_is_nothing_to_use(table: Table) -> None:
    table.content = table.content.but(deck=Deck())
    meeting = table.begin()
    meeting.questions.next()
    meeting.questions.previous()
    assert (meeting.questions.shown, meeting.questions.use(), meeting.questions.pin()) == (None, None, None)


def test_one_question_alone_is_shown_again(table: Table) -> None:
    table.content = table.content.but(deck=Deck(questions=(Question(id="one", text="What?", stage=ARRIVE),)))
    meeting = table.begin()
    meeting.questions.next()
    assert shown(meeting) == "one"


CARDS = tuple(Question(id=id, text=f"What of {id}?", stage=ARRIVE) for id in ("a", "b", "c"))


def test_a_card_that_is_switched_off_meanwhile_stays_in_view_and_comes_up_no_more(table: Table) -> None:
    deck = Deck(questions=CARDS)
    table.deck = lambda: deck
    meeting = table.begin()
    first = shown(meeting)
    meeting.questions.next()
    second = shown(meeting)
    deck = deck.but(off=frozenset({first, second}))
    assert shown(meeting) == second, "no question changes under one's eyes"
    meeting.questions.previous()
    assert shown(meeting) == second
    meeting.questions.next()
    (third,) = {card.id for card in CARDS} - {first, second}
    assert shown(meeting) == third
    meeting.questions.previous()
    meeting.questions.next()
    assert shown(meeting) == third and [each.id for each in meeting.questions.coming(3)] == [third]
    deck = deck.but(off=frozenset())
    assert {each.id for each in meeting.questions.coming(3)} == {card.id for card in CARDS}


def test_a_question_that_was_dropped_meanwhile_gives_way_and_one_that_was_changed_has_its_new_words(table: Table) -> None:
    deck = Deck(questions=CARDS)
    table.deck = lambda: deck
    meeting = table.begin()
    gone = shown(meeting)
    deck = deck.but(questions=tuple(card.but(text="What now?") for card in CARDS if card.id != gone))
    assert meeting.questions.shown is not None and meeting.questions.shown.text == "What now?"
    deck = Deck()
    assert meeting.questions.shown is None
