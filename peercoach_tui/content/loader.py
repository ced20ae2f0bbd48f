"""Reads what the program says: the decks, the listening checklist and the stages, and the coach's own decks beside them."""

import tomllib
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any, cast

import msgspec

from peercoach_tui.content.deck_file import DeckError, DeckFile, at, cleaned, quoted, read, why
from peercoach_tui.domain.listening.checklist import Checklist
from peercoach_tui.domain.questions.deck import Aim, Deck, Question, Topic
from peercoach_tui.domain.questions.open_question import Severity, check
from peercoach_tui.domain.sessions.plan import LOOK_BACK, Stages
from peercoach_tui.domain.value import Value

HERE = Path(__file__).parent
DECKS = ("performance", "people", "career", "anything", "stages")
"""The built-in decks, in the order in which they are read."""


TEXTS = ("text", "aim", "topic", "stage", "id")
SWITCHES = ("first_meeting", "opens")
"""What a question has: texts, and what is true or false."""
KNOWN = ", ".join((*TEXTS, *SWITCHES[:-1])) + f" and {SWITCHES[-1]}"


class Materials(Value):
    """All that the program says. Each of the `problems` is one sentence about an own deck, for the coach to read."""

    deck: Deck = Deck()
    checklist: Checklist = Checklist()
    stages: Stages = Stages()
    problems: tuple[str, ...] = ()


def load(own_decks: Path | None = None) -> Materials:
    """Return the built-in content and the questions of every `*.toml` in the folder `own_decks`, sorted by name.

    Whatever is wrong in there is left out and becomes a problem; nothing is raised for it. A folder that isn't there is empty.
    """
    stages = _stages()
    gathering = _Gathering(tuple(stage.id for stage in stages.stages if not stage.aims))
    for name in DECKS:
        gathering.take(DeckFile(f"{name}.toml", _packaged(f"decks/{name}.toml")), own=False)
    _take_own(gathering, own_decks)
    deck = Deck(questions=tuple(gathering.questions), probes=tuple(_parsed("decks/probes.toml")["probes"]))
    return Materials(deck=deck, checklist=_checklist(), stages=stages, problems=tuple(gathering.problems))


def _packaged(path: str) -> str:
    return (HERE / path).read_text(encoding="utf-8")


def _parsed(path: str) -> dict[str, Any]:
    return tomllib.loads(_packaged(path))


def _stages() -> Stages:
    table = _parsed("stages.toml")
    return msgspec.convert({"stages": table["stage"], "minutes": table["minutes"]}, Stages, strict=False)


def _checklist() -> Checklist:
    return msgspec.convert({"items": _parsed("checklist.toml")["item"]}, Checklist)


class _Gathering:
    """Gathers the questions of one deck after the other, and a sentence for each that is left out."""

    def __init__(self, stages: tuple[str, ...]) -> None:
        self.questions: list[Question] = []
        self.problems: list[str] = []
        self._stages = stages
        self._where: dict[str, tuple[DeckFile, int]] = {}

    def take(self, file: DeckFile, *, own: bool) -> None:
        """Add what is right in a deck and check the coach's own; raise `DeckError` when nothing in it can be read."""
        table = file.parsed()
        tables = table.pop("question", [])
        topic = self._topic(file, table)
        if not isinstance(tables, list):
            raise DeckError("each question begins with [[question]], in double brackets", line=file.line_of_key("question"))
        for place, each in enumerate(tables):
            if self._take_question(file, place, each, topic) and own:
                self._check_last(file, place)

    def _topic(self, file: DeckFile, table: dict[str, Any]) -> Topic:
        for key in [key for key in table if key != "topic"]:
            known = "it has topic and [[question]]"
            self._file_problem(file, key, f"{quoted(key)} is nothing a deck has; {known}. It is passed over.")
        try:
            return Topic(table.get("topic", Topic.ANYTHING))
        except ValueError:
            reason = _none_of("topic", table["topic"], Topic)
            self._file_problem(file, "topic", f"{reason}. Its questions are about anything.")
            return Topic.ANYTHING

    def _file_problem(self, file: DeckFile, key: str, sentence: str) -> None:
        self.problems.append(f"{file.at(file.line_of_key(key))}: {sentence}")

    def _take_question(self, file: DeckFile, place: int, table: object, topic: Topic) -> bool:
        try:
            question = _question(table, topic, self._stages)
            self._refuse_twice(file, question, named=isinstance(table, dict) and "id" in table)
        except DeckError as wrong:
            where = file.at(file.line_of_question(place, wrong.key))
            self.problems.append(f"{where}: {wrong.reason}. The question is left out.")
            return False
        self._where[question.id] = file, place
        self.questions.append(question)
        return True

    def _check_last(self, file: DeckFile, place: int) -> None:
        """Report what keeps the newest question from being open; it stays."""
        text = self.questions[-1].text
        found = [finding.sentence for finding in check(text) if finding.severity is Severity.ERROR]
        if found:
            where = file.at(file.line_of_question(place, "text"))
            self.problems.append(f"{where}: {quoted(text)} isn't open yet, and stays in. {' '.join(found)}")

    def _refuse_twice(self, file: DeckFile, question: Question, *, named: bool) -> None:
        if question.id not in self._where:
            return
        other, place = self._where[question.id]
        where = f"{'' if other is file else other.name + ', '}line {other.line_of_question(place)}"
        if named:
            raise DeckError(f"id {quoted(question.id)} is used already, by the question at {where}", key="id")
        raise DeckError(f"the same question stands at {where}", key="text")


def _question(table: object, topic: Topic, stages: tuple[str, ...]) -> Question:
    if not isinstance(table, dict):
        raise DeckError("a question is a table under [[question]]")
    for key, value in table.items():
        _check_key(key, value)
    text = cleaned(table.get("text", ""))
    if not text:
        raise DeckError("text is empty" if "text" in table else "text is missing", key="text")
    id = cleaned(table.get("id", "")) or f"own-{blake2b(text.encode(), digest_size=8).hexdigest()}"
    opens = table.get("opens", True)
    if "stage" in table:
        stage, first = _stage(table, stages), table.get("first_meeting", False)
        return Question(id=id, text=text, stage=stage, first_meeting=first, opens=opens)
    if "first_meeting" in table:
        raise DeckError("first_meeting goes with a stage; add a stage or take the line out", key="first_meeting")
    if "aim" not in table:
        raise DeckError(f"aim is missing; it is one of {', '.join(Aim)}")
    return Question(id=id, text=text, aim=_aim(table["aim"]), topic=_topic(table.get("topic", topic)), opens=opens)


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
        raise DeckError(_none_of("aim", word, Aim), key="aim") from None


def _topic(word: str) -> Topic:
    try:
        return Topic(word)
    except ValueError:
        raise DeckError(_none_of("topic", word, Topic), key="topic") from None


def _stage(table: dict[str, Any], stages: tuple[str, ...]) -> str:
    for key in ("aim", "topic"):
        if key in table:
            raise DeckError(f"a question of a stage has no {key}; keep the one or the other", key=key)
    if table["stage"] not in stages:
        raise DeckError(_none_of("stage", table["stage"], stages), key="stage")
    if table["stage"] == LOOK_BACK and table.get("first_meeting"):
        raise DeckError("a first meeting has no look back; choose another stage", key="first_meeting")
    return cast(str, table["stage"])


def _none_of(key: str, word: object, words: Iterable[str]) -> str:
    return f"{key} {quoted(str(word))} is none of {', '.join(words)}"


def _take_own(gathering: _Gathering, folder: Path | None) -> None:
    try:
        paths = sorted(folder.iterdir()) if folder is not None else []
    except FileNotFoundError:
        return
    except OSError as refused:
        gathering.problems.append(f"The folder of your own decks can't be read ({why(refused)}): {folder}")
        return
    for path in paths:
        if path.suffix == ".toml" and not path.name.startswith("."):
            _take_own_file(gathering, path)


def _take_own_file(gathering: _Gathering, path: Path) -> None:
    name = cleaned(path.name)
    try:
        gathering.take(DeckFile(name, read(path)), own=True)
    except DeckError as wrong:
        gathering.problems.append(f"{at(name, wrong.line)}: {wrong.reason}. The file is left out.")
