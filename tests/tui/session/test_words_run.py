"""Letters that are typed in one go while no line is open."""

from peercoach_tui.tui.session.words_run import IN_A_WORD, Word, WordsRun

SOON = IN_A_WORD / 2


def test_letters_that_come_soon_are_of_one_word() -> None:
    run = WordsRun()
    run.hear("w", 10.0, "one", 1)
    run.hear("t", 10.0 + SOON, "two", 0)
    assert run.end(10.0 + 3 * SOON - 0.01) == Word(letters="wt", newest="one", drafts=1)
    assert run.end(10.0 + 3 * SOON) == Word()


def test_after_a_while_another_word_begins() -> None:
    run = WordsRun()
    run.hear("w", 10.0, "one", 1)
    run.hear("t", 10.0 + IN_A_WORD, "two", 0)
    assert run.end(10.0 + IN_A_WORD + SOON) == Word(letters="t", newest="two")
    run.hear("s", 10.0 + IN_A_WORD + SOON, "three", 2)
    assert run.end(10.0 + 2 * IN_A_WORD + SOON) == Word()


def test_one_that_is_ended_begins_anew() -> None:
    run = WordsRun()
    run.hear("w", 10.0, "one", 1)
    assert run.end() == Word()
    run.hear("t", 10.0 + SOON, "two", 0)
    assert run.end(10.0 + SOON) == Word(letters="t", newest="two")
