"""A question as a table of a deck has it."""

from collections.abc import Iterable
from typing import Any, cast

from peercoach_tui.content.deck_file import DeckError, cleaned, quoted
from peercoach_tui.domain.hashing import short_hash
from peercoach_tui.domain.partners.names import visible
from peercoach_tui.domain.questions.deck import Aim, Question, Topic
from peercoach_tui.domain.sessions.plan import LOOK_BACK

TEXTS = ("text", "aim", "topic", "stage", "id")
SWITCHES = ("first_meeting", "opens")
"""What a question has: texts, and what is true or false."""
KNOWN = ", ".join((*TEXTS, *SWITCHES[:-1])) + f" and {SWITCHES[-1]}"


def question_in(table: object, topic: Topic, stages: tuple[str, ...], deck: str = "") -> Question:
    """Return the question of a table; one without a topic is about that of its deck. Raises `DeckError`.

    `stages` are the ids of those that have questions of their own, `deck` is the id of the deck.
    """
    if not isinstance(table, dict):
        raise DeckError("a question is a table under [[question]]")
    for key, value in table.items():
        _check_key(key, value)
    text = cleaned(table.get("text", ""))
    if not visible(text):
        raise DeckError("text is empty" if "text" in table else "text is missing", key="text")
    id = cleaned(table.get("id", "")) or f"own-{short_hash(text.encode()).hex()}"
    opens = table.get("opens", True)
    if "stage" in table:
        stage, first = _stage(table, stages), table.get("first_meeting", False)
        return Question(id=id, text=text, stage=stage, first_meeting=first, opens=opens, deck=deck)
    if "first_meeting" in table:
        raise DeckError("first_meeting goes with a stage; add a stage or take the line out", key="first_meeting")
    if "aim" not in table:
        raise DeckError(f"aim is missing; it is one of {', '.join(Aim)}")
    aim, about = _aim(table["aim"]), _topic(table.get("topic", topic))
    return Question(id=id, text=text, aim=aim, topic=about, opens=opens, deck=deck)


def _check_key(key: str, value: object) -> None:
    if key not in (*TEXTS, *SWITCHES):
        raise DeckError(f"{quoted(key)} is nothing a question has; it has {KNOWN}", key=key)
    if key in SWITCHES:
        if not isinstance(value, bool):
            raise DeckError(f"{key} is true or false, without quotation marks", key=key)
        return
    if not isinstance(value, str):
        raise DeckError(f"{key} is a text, and stands in quotation marks", key=key)
    if key == "id" and not cleaned(value):
        raise DeckError("id is empty; give it a name or take the line out", key=key)


def _aim(word: str) -> Aim:
    try:
        return Aim(word)
    except ValueError:
        raise DeckError(none_of("aim", word, Aim), key="aim") from None


def _topic(word: str) -> Topic:
    try:
        return Topic(word)
    except ValueError:
        raise DeckError(none_of("topic", word, Topic), key="topic") from None


def _stage(table: dict[str, Any], stages: tuple[str, ...]) -> str:
    for key in ("aim", "topic"):
        if key in table:
            raise DeckError(f"a question of a stage has no {key}; keep the one or the other", key=key)
    if table["stage"] not in stages:
        raise DeckError(none_of("stage", table["stage"], stages), key="stage")
    if table["stage"] == LOOK_BACK and table.get("first_meeting"):
        raise DeckError("a first meeting has no look back; choose another stage", key="first_meeting")
    return cast(str, table["stage"])


def none_of(key: str, word: object, words: Iterable[str]) -> str:
    """Return what is wrong with a word that is none of those that may stand there."""
    return f"{key} {quoted(str(word))} is none of {', '.join(words)}"
