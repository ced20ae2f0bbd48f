"""What the program says out of the box: counts, words and minutes."""

import textwrap
from collections import Counter
from importlib import resources
from itertools import combinations, product

import pytest

from peercoach_tui.content.loader import DECKS, load
from peercoach_tui.domain.listening.checklist import Facet
from peercoach_tui.domain.questions.deck import Aim, Topic
from peercoach_tui.domain.questions.open_question import Severity, check
from peercoach_tui.domain.sessions.plan import STAGES, TURN
from peercoach_tui.domain.sessions.session import LENGTHS, Form

CONTENT = load()
QUESTIONS = CONTENT.deck.questions
SAMPLES = (
    "What do you feel you need to work on to improve?",
    "Why is this an important area for you to address?",
    "How might this show up for others you interact with?",
    "How long has this been an issue for you?",
)
LIST = {
    Facet.SENSING: {
        "a feeling not named": "caught a feeling that was not named",
        "what is skirted": "noticed what was skirted",
        "a change of energy": "noticed a change of energy",
    },
    Facet.PROCESSING: {
        "the point in one sentence": "could retell the point in one sentence",
        "a link to last time": "linked it to an earlier meeting",
        "the thread": "kept the thread",
    },
    Facet.RESPONDING: {
        "say the gist back": "said the gist back and checked it",
        "a word they use": "asked about a word they used",
        "follow the last answer": "followed the last answer, not the next card",
        "leave a pause": "left a pause",
    },
    Facet.RESTRAINT: {
        "no story of mine": "told no story of my own",
        "no unasked advice": "gave no unasked advice",
        "no interruption": "did not interrupt",
        "they speak most": "they spoke most",
    },
}
ASSUMING = (
    "begin to wear thin",
    "are you protecting",
    "outgrown",
    "cost you",
    "are you afraid",
    "skip when",
    "took this seriously",
)


def test_nothing_is_wrong_with_it() -> None:
    assert CONTENT.problems == ()


@pytest.mark.parametrize("name", [*(f"decks/{deck}.toml" for deck in (*DECKS, "probes")), "checklist.toml", "stages.toml"])
def test_every_file_is_in_the_package(name: str) -> None:
    assert resources.files("peercoach_tui.content").joinpath(name).is_file()


def test_every_deck_in_the_package_is_read() -> None:
    decks = {path.name for path in resources.files("peercoach_tui.content").joinpath("decks").iterdir()}
    assert decks == {f"{name}.toml" for name in (*DECKS, "probes")}


@pytest.mark.parametrize(("aim", "topic"), product(Aim, Topic))
def test_each_aim_of_each_topic_has_eight_questions(aim: Aim, topic: Topic) -> None:
    assert sum(question.aim is aim and question.topic is topic for question in QUESTIONS) == 8


@pytest.mark.parametrize(("stage", "count"), [("arrive", 5), ("look back", 5), ("close", 5), ("swap", 3)])
def test_the_stages_have_questions_of_their_own(stage: str, count: int) -> None:
    assert len(CONTENT.deck.of_stage(stage)) >= count


def test_a_first_meeting_settles_what_two_people_who_begin_have_to() -> None:
    texts = [question.text.lower() for question in CONTENT.deck.of_stage("arrive", first_meeting=True)]
    for word in ("brings you", "how shall we do this", "between us", "how often", "where", "stop"):
        assert any(word in text for text in texts), word
    supposing = [text for text in texts for word in ("last time", "again", "since", "follow-up") if word in text]
    assert supposing == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_samples_of_the_programme_are_in_word_for_word(sample: str) -> None:
    (question,) = [question for question in QUESTIONS if question.text == sample]
    assert question.aim is not None and not question.opens
    assert CONTENT.deck.of((question.aim,), question.topic)[0] != question


def test_every_question_passes_the_check() -> None:
    found = {question.text: {objection.severity for objection in check(question.text)} for question in QUESTIONS}
    assert {text: severities for text, severities in found.items() if severities} == {
        SAMPLES[3]: {Severity.NOTE},
        "How often shall we meet?": {Severity.NOTE},
    }


def test_every_question_fits_two_lines_that_are_read_at_arms_length() -> None:
    texts = [question.text for question in QUESTIONS]
    assert [text for text in texts if len(text.split()) > 14 or len(textwrap.wrap(text, 48)) > 2] == []


@pytest.mark.parametrize("words", ASSUMING)
def test_no_question_says_what_it_can_t_know(words: str) -> None:
    assert [question.text for question in QUESTIONS if words in question.text] == []


def test_what_could_get_in_the_way_is_asked_in_two_cells_at_most() -> None:
    words = ("get in the way", "gets in the way", "throw you off", "pulls you back", "put this conversation off")
    hit = {question.topic for question in QUESTIONS for word in words if word in question.text}
    assert len(hit) == 2


def test_every_question_belongs_to_an_aim_and_a_topic_or_to_a_stage() -> None:
    placed = {question.id: (question.aim is None, question.topic is None, question.stage is not None) for question in QUESTIONS}
    assert {id for id, (no_aim, no_topic, staged) in placed.items() if not (no_aim == no_topic == staged)} == set()


def test_ids_and_texts_are_there_once() -> None:
    assert (
        len({question.id for question in QUESTIONS}) == len({question.text.lower() for question in QUESTIONS}) == len(QUESTIONS)
    )


def test_no_two_questions_are_made_of_the_same_words() -> None:
    words = {question.id: set(question.text.lower().strip("?").split()) for question in QUESTIONS}
    alike = [(a, b) for a, b in combinations(words, 2) if len(words[a] & words[b]) / len(words[a] | words[b]) > 0.55]
    assert alike == []


def test_questions_open_in_many_ways() -> None:
    openings = Counter(question.text.split()[0].strip(",") for question in QUESTIONS)
    assert len(openings) >= 15
    assert openings.most_common(1)[0][1] <= 0.2 * len(QUESTIONS)
    assert openings["Why"] >= 5 and openings["Where"] >= 5


def test_six_probes_are_open_and_short() -> None:
    probes = CONTENT.deck.probes
    assert len(set(probes)) == 6
    assert probes[:2] == ("What else?", "Tell me more about …")
    assert all(len(probe) <= 26 and check(probe) == () for probe in probes)


@pytest.mark.parametrize("facet", Facet)
def test_the_checklist_is_in_the_words_of_the_practice(facet: Facet) -> None:
    assert {item.now: item.past for item in CONTENT.checklist.items if item.facet is facet} == LIST[facet]
    assert all(len(now) <= 30 for now in LIST[facet])


def test_the_ids_of_the_checklist_never_change() -> None:
    assert [item.id for item in CONTENT.checklist.items] == [
        "sensing-feeling",
        "sensing-skirted",
        "sensing-energy",
        "processing-retell",
        "processing-linked",
        "processing-thread",
        "responding-gist",
        "responding-word",
        "responding-followed",
        "responding-pause",
        "restraint-story",
        "restraint-advice",
        "restraint-interruption",
        "restraint-spoke",
    ]


def test_every_stage_is_described_once() -> None:
    described = [stage.id for stage in CONTENT.stages.stages]
    assert len(described) == len(set(described))
    assert set(described) == {stage for stages in STAGES.values() for stage in stages}
    said = [told for stage in CONTENT.stages.stages for told in (stage, stage.in_meeting(first=True))]
    assert all(stage.name and 0 < len(stage.purpose) <= 72 and 0 < len(stage.short) <= 34 for stage in said)


def test_a_first_meeting_arrives_for_another_purpose() -> None:
    arrive = CONTENT.stages.find("arrive")
    first = arrive.in_meeting(first=True)
    assert arrive.in_meeting(first=False) == arrive
    assert first.purpose.startswith("What brings you here") and first.short.startswith("What brings you?")
    assert CONTENT.stages.find("focus").in_meeting(first=True) == CONTENT.stages.find("focus")


def test_the_aims_of_the_stages() -> None:
    aims = {stage.id: stage.aims for stage in CONTENT.stages.stages}
    assert [aims[stage] for stage in TURN] == [
        (Aim.ISSUES,),
        (Aim.ISSUES, Aim.CONCERNS),
        (Aim.CONCERNS, Aim.COMMITMENT),
        (Aim.COMMITMENT,),
    ]
    assert aims["talk"] == tuple(Aim)


@pytest.mark.parametrize("stage", sorted({stage for stages in STAGES.values() for stage in stages}))
def test_every_stage_has_questions(stage: str) -> None:
    aims = CONTENT.stages.find(stage).aims
    assert bool(CONTENT.deck.of_stage(stage)) != bool(CONTENT.deck.of(aims, None))


@pytest.mark.parametrize(("form", "length"), product(Form, [length for length in LENGTHS if length]))
def test_the_minutes_fill_the_meeting(form: Form, length: int) -> None:
    minutes = CONTENT.stages.minutes[form][length]
    assert len(minutes) == len(STAGES[form])
    assert sum(minutes) == length
    assert min(minutes) > 0


def test_the_minutes_of_the_practice() -> None:
    swap = CONTENT.stages.minutes[Form.SWAP]
    assert swap == {
        60: (4, 6, 3, 11, 4, 4, 1, 3, 11, 4, 4, 5),
        45: (3, 4, 2, 8, 3, 3, 1, 2, 8, 3, 3, 5),
        30: (2, 3, 2, 5, 2, 2, 1, 2, 5, 2, 2, 2),
    }
