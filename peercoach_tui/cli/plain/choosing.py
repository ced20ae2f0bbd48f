"""One answer out of a few: by its number, by its first letters, or with Enter the one that is suggested."""

from collections.abc import Callable, Sequence
from typing import Protocol

YES, NO = 0, 1


class Asks(Protocol):
    """What says sentences and asks for lines, as a dialogue does."""

    def say(self, *sentences: str) -> None:
        """Say sentences."""
        ...

    def ask(self, question: str | Callable[[], str]) -> str:
        """Return the line that answers a question, which is called for each time that it is said. Raises `NoMore`."""
        ...


def choose(dialogue: Asks, question: str, answers: Sequence[str], suggested: int) -> int:
    """Return the place of the answer; what can't be read is asked again. Raises `NoMore`."""
    return choose_of(dialogue, question, lambda: answers, suggested)


def choose_of(dialogue: Asks, question: str, answers_now: Callable[[], Sequence[str]], suggested: int) -> int:
    """Return the same of answers that may be called otherwise when they are said again, as names are. Raises `NoMore`."""
    numbered = not answers_now()[0][0].isdigit()

    def asked() -> str:
        answers = answers_now()
        told = ", ".join(f"{place} {answer}" if numbered else answer for place, answer in enumerate(answers, 1))
        return f"{question}: {told}; Enter for {answers[suggested]}"

    while True:
        typed = dialogue.ask(asked).casefold()
        found = suggested if not typed else place_of(typed, answers_now(), numbered=numbered)
        if found is not None:
            return found
        dialogue.say("That is none of them.")


def place_of(typed: str, answers: Sequence[str], *, numbered: bool) -> int | None:
    """Return the place of what is typed, None where it is none of the answers, or could be several.

    An answer that is typed whole is that one, also where another begins with it.
    """
    if numbered and typed.isdecimal():
        place = int(typed) - 1
        return place if 0 <= place < len(answers) else None
    whole = [place for place, answer in enumerate(answers) if answer.casefold() == typed]
    found = whole or [place for place, answer in enumerate(answers) if answer.casefold().startswith(typed)]
    return found[0] if len(found) == 1 else None


def agrees(dialogue: Asks, question: str) -> bool:
    """Say whether the answer is yes; Enter is no. Raises `NoMore`."""
    return choose(dialogue, question, ("yes", "no"), NO) == YES
