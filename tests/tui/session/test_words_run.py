"""Letters that are typed in one go while no line is open."""

from peercoach_tui.tui.session.words_run import IN_A_WORD, WordsRun


def test_letters_that_come_soon_are_of_one_word() -> None:
    run = WordsRun()
    run.hear("w", 10.0, "one")
    run.hear("t", 10.0 + IN_A_WORD / 2, "two")
    assert run.letters(10.0 + IN_A_WORD) == "wt" and run.end() == ("one", 2)
    assert run.letters(10.0 + IN_A_WORD) == ""


def test_after_a_while_another_word_begins() -> None:
    run = WordsRun()
    run.hear("w", 10.0, "one")
    assert run.letters(10.0 + IN_A_WORD) == ""
    run.hear("t", 10.0 + IN_A_WORD, "two")
    assert run.letters(10.0 + IN_A_WORD) == "t" and run.end() == ("two", 1)
