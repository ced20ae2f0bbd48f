"""What is typed in one go while no line is open."""

from functools import partial

from peercoach_tui.tui.base.words_run import IN_ONE_GO, Before, FirstSigns, WordsRun

SOON = IN_ONE_GO / 2


def now(newest: str) -> Before:
    return Before(newest=newest)


def test_signs_that_come_soon_are_typed_in_one_go() -> None:
    run = WordsRun()
    for place, sign in enumerate("a t."):
        run.hear(sign, 10.0 + place * SOON, partial(now, sign))
    assert run.end(10.0 + 5 * SOON - 0.01) == FirstSigns(text="a t.", before=now("a"))
    assert run.end(10.0 + 5 * SOON) == FirstSigns()


def test_after_a_while_another_text_begins_with_a_letter() -> None:
    run = WordsRun()
    run.hear("w", 10.0, lambda: now("one"))
    run.hear(" ", 10.0 + IN_ONE_GO, lambda: now("two"))
    assert run.end(10.0 + IN_ONE_GO + SOON) == FirstSigns()
    run.hear("w", 11.0, lambda: now("one"))
    run.hear("t", 11.0 + IN_ONE_GO, lambda: now("two"))
    assert run.end(11.0 + IN_ONE_GO + SOON) == FirstSigns(text="t", before=now("two"))
    run.hear("s", 12.0, lambda: now("three"))
    assert run.end(12.0 + IN_ONE_GO) == FirstSigns()


def test_one_that_is_ended_begins_anew() -> None:
    run = WordsRun()
    run.hear("w", 10.0, lambda: now("one"))
    assert run.end() == FirstSigns()
    run.hear("t", 10.0 + SOON, lambda: now("two"))
    assert run.end(10.0 + SOON) == FirstSigns(text="t", before=now("two"))
