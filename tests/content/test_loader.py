"""What the coach's own decks add, and what is said when something in them is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.content.loader import Materials, load
from peercoach_tui.domain.questions.deck import Aim, Imprint, Question, Topic

GOOD = '[[question]]\nid = "good"\naim = "issues"\ntext = "What is good here?"\n'
BUILT_IN = len(load().deck.questions)

Loads = Callable[..., Materials]


@pytest.fixture
def loaded(tmp_path: Path) -> Loads:
    def write_and_load(text: str | bytes, name: str = "own.toml") -> Materials:
        (tmp_path / name).write_bytes(text.encode() if isinstance(text, str) else text)
        return load(tmp_path)

    return write_and_load


def unreadable(line: int, hint: str) -> str:
    return f"own.toml, line {line}: the file can't be read from here on ({hint}). The file is left out."


def own(content: Materials) -> tuple[Question, ...]:
    return tuple(each.but(deck="") for each in content.deck.questions[BUILT_IN:])


def test_no_folder_is_no_problem(tmp_path: Path) -> None:
    assert load(tmp_path / "missing") == load(None) == load(tmp_path)


def test_an_own_question_comes_after_the_built_in_ones(loaded: Loads) -> None:
    content = loaded(GOOD)
    assert own(content) == (Question(id="good", text="What is good here?", aim=Aim.ISSUES, topic=Topic.ANYTHING),)
    assert content.problems == ()


def test_a_question_without_a_topic_takes_that_of_its_file(loaded: Loads) -> None:
    text = 'topic = "career"\n' + GOOD + '[[question]]\naim = "issues"\ntopic = "people at work"\ntext = "What else is good?"\n'
    assert [question.topic for question in own(loaded(text))] == [Topic.CAREER, Topic.PEOPLE]


def test_a_question_of_a_stage_has_neither_aim_nor_topic(loaded: Loads) -> None:
    content = loaded('topic = "career"\n[[question]]\nid = "s"\nstage = "look back"\ntext = "What came of it?"\n')
    assert own(content) == (Question(id="s", text="What came of it?", stage="look back"),)


def test_a_question_can_be_for_a_first_meeting_and_can_leave_the_opening_to_others(loaded: Loads) -> None:
    text = '[[question]]\nid = "s"\nstage = "arrive"\nfirst_meeting = true\ntext = "What else?"\n'
    content = loaded(text + GOOD + "opens = false\n")
    assert content.problems == ()
    assert [(each.first_meeting, each.opens) for each in own(content)] == [(True, True), (False, False)]


def test_a_question_without_an_id_has_the_same_one_wherever_it_stands(tmp_path: Path) -> None:
    bare = '[[question]]\naim = "issues"\ntext = "What is good here?"\n'
    (tmp_path / "a.toml").write_text(bare)
    first = own(load(tmp_path))
    (tmp_path / "a.toml").rename(tmp_path / "b.toml")
    (tmp_path / "b.toml").write_text("# moved\n" + bare + bare.replace("good", "new"))
    second = own(load(tmp_path))
    assert first[0].id.startswith("own-")
    assert second[0].id == first[0].id
    assert second[1].id != first[0].id


def test_files_are_read_by_name_and_others_are_left_alone(tmp_path: Path) -> None:
    for name in ("b.toml", "a.toml", "c.txt", ".d.toml"):
        (tmp_path / name).write_text(GOOD.replace('"good"', f'"{name}"'))
    assert [question.id for question in own(load(tmp_path))] == ["a.toml", "b.toml"]


def test_text_stands_on_one_line_without_control_characters(loaded: Loads) -> None:
    (question,) = own(loaded('[[question]]\naim = "issues"\ntext = """\n  What \\u001b[31m\n  is [b]it[/b], شكرا 👩‍💻?"""\n'))
    assert question.text == "What [31m is [b]it[/b], شكرا 👩‍💻?"


def test_the_byte_order_mark_and_line_ends_of_windows_are_fine(loaded: Loads) -> None:
    content = loaded(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert (len(own(content)), content.problems) == (1, ())


@pytest.mark.parametrize(
    ("before", "question", "line", "reason"),
    [
        ("", 'aim = "isues"\ntext = "What is it?"', 6, 'aim "isues" is none of issues, concerns, commitment'),
        ("", 'text = "What is it?"', 5, "aim is missing; it is one of issues, concerns, commitment"),
        ("", 'aim = "issues"', 5, "text is missing"),
        ("", 'aim = "issues"\ntext = " \\n "', 7, "text is empty"),
        ("", 'aim = "issues"\ntext = "\u200b\ufe0f"', 7, "text is empty"),
        ("", 'aim = "issues"\ntext = 7', 7, "text is a text, and stands in quotation marks"),
        ("", 'aim = ["issues"]\ntext = "What is it?"', 6, "aim is a text, and stands in quotation marks"),
        (
            "",
            '# a comment\n\ntext = "What is it?"\naim = "issues"\ntopic = "cats"',
            10,
            'topic "cats" is none of performance goals, people at work, career, anything',
        ),
        ("", 'stage = "arive"\ntext = "What is it?"', 6, 'stage "arive" is none of arrive, look back, swap, close'),
        ("", 'stage = "focus"\ntext = "What is it?"', 6, 'stage "focus" is none of arrive, look back, swap, close'),
        (
            "",
            'stage = "close"\ntext = "What is it?"\naim = "issues"',
            8,
            "a question of a stage has no aim; keep the one or the other",
        ),
        (
            "",
            'txt = "What is it?"\naim = "issues"',
            6,
            '"txt" is nothing a question has; it has text, aim, topic, stage, id, first_meeting and opens',
        ),
        (
            "",
            'stage = "arrive"\ntext = "What is it?"\nfirst_meeting = "true"',
            8,
            "first_meeting is true or false, without quotation marks",
        ),
        ("", 'aim = "issues"\ntext = "What is it?"\nopens = 0', 8, "opens is true or false, without quotation marks"),
        (
            "",
            'aim = "issues"\nfirst_meeting = true\ntext = "What is it?"',
            7,
            "first_meeting goes with a stage; add a stage or take the line out",
        ),
        (
            "",
            'stage = "look back"\ntext = "What is it?"\nfirst_meeting = true',
            8,
            "a first meeting has no look back; choose another stage",
        ),
        ("", 'id = " "\ntext = "What is it?"\naim = "issues"', 6, "id is empty; give it a name or take the line out"),
        (
            "",
            'aim = "issues"\ntext = "What is it?"\nid = "good"',
            8,
            'id "good" is used already, by the question at line 1',
        ),
        (
            "",
            'id = "career-issues-1"\naim = "issues"\ntext = "What is it?"',
            6,
            'id "career-issues-1" is used already, by the question at career.toml, line 15',
        ),
        (
            '[[question]]\naim = "issues"\ntext = "What is it?"\n',
            'aim = "issues"\ntext = "What is it?"',
            10,
            "the same question stands at line 5",
        ),
        (
            '[[question]]\naim = "issues"\ntext = """\n[[question]]\n?"""\n',
            'aim = "isues"\ntext = "What is it?"',
            11,
            'aim "isues" is none of issues, concerns, commitment',
        ),
    ],
)
def test_a_wrong_question_is_named_and_all_others_are_loaded(
    loaded: Loads, before: str, question: str, line: int, reason: str
) -> None:
    last = GOOD.replace("good", "last")
    content = loaded(f"{GOOD}{before}[[question]]\n{question}\n{last}")
    assert content.problems == (f"own.toml, line {line}: {reason}. The question is left out.",)
    ids = [one.id for one in own(content)]
    assert (ids[0], ids[-1], len(ids)) == ("good", "last", 2 + bool(before))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            '[[question]]\ntext = "What is it?\n',
            unreadable(2, "the quotation mark at the end is missing"),
        ),
        (
            "[[question]]\naim = issues\n",
            unreadable(2, "a text stands in quotation marks"),
        ),
        (
            '[[question]]\n\naim "issues"\n',
            unreadable(3, "an = is missing"),
        ),
        (
            '[[question]]\naim = "issues"\naim = "issues"\n',
            unreadable(3, "this key stands here twice"),
        ),
        (
            'topic = ["career"\n',
            unreadable(1, "a bracket is missing"),
        ),
        (
            '\n[question]\ntext = "What is it?"\n',
            "own.toml, line 2: each question begins with [[question]], in double brackets. The file is left out.",
        ),
        (
            b'# fine\n[[question]]\ntext = "Qu\xe9?"\n',
            "own.toml, line 3: a letter here isn't UTF-8; save the file as UTF-8. The file is left out.",
        ),
    ],
)
def test_a_file_that_is_no_deck_is_left_out_and_the_next_is_read(tmp_path: Path, text: str | bytes, sentence: str) -> None:
    (tmp_path / "own.toml").write_bytes(text.encode() if isinstance(text, str) else text)
    (tmp_path / "right.toml").write_text(GOOD)
    content = load(tmp_path)
    assert content.problems == (sentence,)
    assert [question.id for question in own(content)] == ["good"]


def test_a_file_nested_too_deep_is_left_out(loaded: Loads) -> None:
    content = loaded("a = " + "[" * 20_000)
    assert len(content.problems) == 1
    assert content.problems[0].startswith("own.toml")
    assert own(content) == ()


def test_what_cant_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "right.toml").write_text(GOOD)
    content = load(tmp_path)
    assert content.problems == (
        "folder.toml: this is no file. The file is left out.",
        "gone.toml: it can't be opened (no such file or directory). The file is left out.",
    )
    assert len(own(content)) == 1


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "decks").write_text("")
    (problem,) = load(tmp_path / "decks").problems
    assert problem == f"The folder of your own decks can't be read (not a directory): {tmp_path / 'decks'}"


def test_an_unknown_topic_of_a_file_makes_its_questions_about_anything(loaded: Loads) -> None:
    content = loaded('# mine\ntopic = "carreer"\n' + GOOD)
    reason = 'topic "carreer" is none of performance goals, people at work, career, anything'
    assert content.problems == (f"own.toml, line 2: {reason}. Its questions are about anything.",)
    assert [question.topic for question in own(content)] == [Topic.ANYTHING]


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [('\ntopics = "career"\n' + GOOD, 2, "topics"), (GOOD + '[[questions]]\ntext = "What is it?"\n', 5, "questions")],
)
def test_a_key_that_no_deck_has_is_passed_over(loaded: Loads, text: str, line: int, key: str) -> None:
    content = loaded(text)
    known = "it has topic, name, author, licence, language and [[question]]"
    assert content.problems == (f'own.toml, line {line}: "{key}" is nothing a deck has; {known}. It is passed over.',)
    assert len(own(content)) == 1


def test_questions_as_one_list_are_read_too(loaded: Loads) -> None:
    content = loaded('question = [{aim = "issues", text = "What is it?"}, 7]\n')
    assert content.problems == ("own.toml, line 1: a question is a table under [[question]]. The question is left out.",)
    assert len(own(content)) == 1


def test_a_closed_question_stays_in_and_is_named(loaded: Loads) -> None:
    content = loaded('[[question]]\nid = "closed"\naim = "issues"\ntext = "Do you like it, don\'t you?"\n' + GOOD)
    (problem,) = content.problems
    assert problem.startswith(
        'own.toml, line 4: "Do you like it, don\'t you?" isn\'t open yet, and stays in. Begin with "What do you …"'
    )
    assert problem.endswith('Begin with "How do you see …": the last words tell the other what to answer.')
    assert [question.id for question in own(content)] == ["closed", "good"]


def test_a_question_with_no_more_than_a_warning_is_not_named(loaded: Loads) -> None:
    content = loaded('[[question]]\naim = "issues"\ntext = "Why did you leave?"\n')
    assert (len(own(content)), content.problems) == (1, ())


def test_a_long_wrong_word_is_cut_and_cleaned(loaded: Loads) -> None:
    content = loaded(f'[[question]]\ntext = "What is it?"\naim = "\\u001b{"x" * 500}"\n')
    (problem,) = content.problems
    assert f'aim "{"x" * 59}…" is none of' in problem


@given(
    st.one_of(
        st.binary(max_size=200),
        st.lists(
            st.sampled_from(["[[question]]", 'text = "What?"', 'aim = "issues"', "aim = 1", '"""', "topic = []", "x", "'''"])
        )
        .map("\n".join)
        .map(str.encode),
    )
)
def test_no_file_keeps_the_rest_from_loading(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    folder = tmp_path_factory.mktemp("decks")
    (folder / "any.toml").write_bytes(raw)
    content = load(folder)
    assert len(content.deck.questions) >= BUILT_IN
    assert all(problem.startswith("any.toml") for problem in content.problems)


def test_a_file_that_is_too_large_for_a_deck_is_left_out(tmp_path: Path) -> None:
    with (tmp_path / "own.toml").open("wb") as file:
        file.truncate(1 << 33)
    content = load(tmp_path)
    assert own(content) == ()
    assert len(content.problems) == 1 and "larger than 1 MiB" in content.problems[0]


def test_a_deck_says_whose_it_is_and_each_question_which_deck_it_is_from(loaded: Loads) -> None:
    said = 'name = "Calm"\nauthor = "Li"\nlicense = "CC0"\nlanguage = "en"\n'
    deck = loaded(said + GOOD, "calm.toml").deck
    imprint = deck.imprints[-1]
    assert imprint == Imprint(id="own/calm", name="Calm", author="Li", licence="CC0", language="en", own=True)
    assert [question.id for question in deck.cards("own/calm")] == ["good"]
    assert all(deck.imprint(question.deck) is not None for question in deck.questions)
    assert [(each.own, each.licence, each.language) for each in deck.imprints[:-1]] == [(False, "MIT", "en")] * 5


def test_a_deck_without_a_name_is_called_as_its_file_and_what_is_no_text_is_passed_over(loaded: Loads) -> None:
    content = loaded("author = 7\n" + GOOD)
    assert content.deck.imprints[-1] == Imprint(id="own/own", name="own", own=True)
    assert content.problems == ("own.toml, line 1: author is a text, and stands in quotation marks. It is passed over.",)


def test_a_sign_of_no_text_is_named_with_its_line(loaded: Loads) -> None:
    content = loaded(GOOD.encode() + b"\n\0")
    assert content.problems == ("own.toml, line 6: a sign stands here that no text has. The file is left out.",)
