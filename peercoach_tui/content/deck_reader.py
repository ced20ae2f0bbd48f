"""Reads decks, one after the other, and says what in them can't be used."""

from typing import Any

from peercoach_tui.content.deck_file import DeckError, DeckFile, cleaned, quoted
from peercoach_tui.content.deck_question import none_of, question_in
from peercoach_tui.domain.questions.deck import Imprint, Question, Topic

ABOUT = ("name", "author", "licence", "language")
"""What a deck says of itself, each a text."""
SPELLED = {"license": "licence"}
"""What is written otherwise elsewhere."""
KNOWN = f"topic, {', '.join(ABOUT)} and [[question]]"
OWN = "own/"
"""What the ids of the coach's own decks begin with; behind it stands the name of the file without its end."""


class DeckReader:
    """Gathers the questions of one deck after the other, and a sentence for each that is left out.

    `stages` are the ids of those that have questions of their own. While it `checks`, it says which of the coach's own questions
    are not open.
    """

    def __init__(self, stages: tuple[str, ...]) -> None:
        self.questions: list[Question] = []
        self.imprints: list[Imprint] = []
        self.problems: list[str] = []
        self.checks = True
        self._stages = stages
        self._where: dict[str, tuple[DeckFile, int]] = {}

    def take(self, file: DeckFile, *, own: bool) -> None:
        """Add what is right in a deck and check the coach's own; raise `DeckError` when nothing in it can be read."""
        table = file.parsed()
        tables = table.pop("question", [])
        if not isinstance(tables, list):
            raise DeckError("each question begins with [[question]], in double brackets", line=file.line_of_key("question"))
        imprint, topic = self._imprint(file, table, own=own), self._topic(file, table)
        self.imprints.append(imprint)
        for place, each in enumerate(tables):
            if self._take_question(file, place, each, topic, imprint.id) and own and self.checks:
                self._check_last(file, place)

    def line(self, question: str) -> int | None:
        """Return the line at which the text of the question of that id stands in its file."""
        file, place = self._where[question]
        return file.line_of_question(place, "text")

    def _imprint(self, file: DeckFile, table: dict[str, Any], *, own: bool) -> Imprint:
        """Return what a deck says of itself; one without a name is called as its file is."""
        said = dict.fromkeys(ABOUT, "")
        for key in [key for key in table if key != "topic"]:
            about, value = SPELLED.get(key, key), table[key]
            if about not in ABOUT:
                self._file_problem(file, key, f"{quoted(key)} is nothing a deck has; it has {KNOWN}. It is passed over.")
            elif not isinstance(value, str):
                self._file_problem(file, key, f"{key} is a text, and stands in quotation marks. It is passed over.")
            else:
                said[about] = cleaned(value)
        stem = file.name.removesuffix(".toml")
        said["name"] = said["name"] or stem
        return Imprint(id=f"{OWN}{stem}" if own else stem, own=own, **said)

    def _topic(self, file: DeckFile, table: dict[str, Any]) -> Topic:
        try:
            return Topic(table.get("topic", Topic.ANYTHING))
        except ValueError:
            reason = none_of("topic", table["topic"], Topic)
            self._file_problem(file, "topic", f"{reason}. Its questions are about anything.")
            return Topic.ANYTHING

    def _file_problem(self, file: DeckFile, key: str, sentence: str) -> None:
        self.problems.append(f"{file.at(file.line_of_key(key))}: {sentence}")

    def _take_question(self, file: DeckFile, place: int, table: object, topic: Topic, deck: str) -> bool:
        try:
            question = question_in(table, topic, self._stages, deck)
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
        from peercoach_tui.domain.questions.open_question import Severity, check

        text = self.questions[-1].text
        found = [objection.sentence for objection in check(text) if objection.severity is Severity.NOT_OPEN]
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
