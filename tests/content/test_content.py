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
    Facet.SENSING: ("caught a feeling that was not named", "noticed what was skirted", "noticed a change of energy"),
    Facet.PROCESSING: ("could retell the point in one sentence", "linked it to an earlier meeting", "kept the thread"),
    Facet.RESPONDING: (
        "said the gist back and checked it",
        "asked about a word they used",
        "followed the last answer, not the next card",
        "left a pause",
    ),
    Facet.RESTRAINT: ("no story of mine", "no unasked advice", "no interruption", "they spoke most"),
}


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


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_samples_of_the_programme_are_in_word_for_word(sample: str) -> None:
    (question,) = [question for question in QUESTIONS if question.text == sample]
    assert question.aim is not None


def test_every_question_passes_the_check() -> None:
    found = {question.text: {finding.severity for finding in check(question.text)} for question in QUESTIONS}
    assert {text: severities for text, severities in found.items() if severities} == {SAMPLES[3]: {Severity.NOTE}}


def test_every_question_fits_two_lines_that_are_read_at_arms_length() -> None:
    texts = [question.text for question in QUESTIONS]
    long = [text for text in texts if len(text) > 90 or len(text.split()) > 16 or len(textwrap.wrap(text, 48)) > 2]
    assert long == []


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
    assert openings.most_common(1)[0][1] <= 0.4 * len(QUESTIONS)


def test_six_probes_are_open_and_short() -> None:
    probes = CONTENT.deck.probes
    assert len(set(probes)) == 6
    assert probes[:2] == ("What else?", "Tell me more about …")
    assert all(len(probe) <= 26 and check(probe) == () for probe in probes)


@pytest.mark.parametrize("facet", Facet)
def test_the_checklist_is_in_the_words_of_the_practice(facet: Facet) -> None:
    assert tuple(item.text for item in CONTENT.checklist.items if item.facet is facet) == LIST[facet]


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
    assert all(stage.name and 0 < len(stage.purpose) <= 72 for stage in CONTENT.stages.stages)


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
