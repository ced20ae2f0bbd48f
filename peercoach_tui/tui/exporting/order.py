"""What is to leave, as it is chosen line by line."""

from collections.abc import Mapping
from pathlib import Path

from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.value import Value
from peercoach_tui.exchange.format import Format, Option
from peercoach_tui.people import Person
from peercoach_tui.tui.base.typed_path import short
from peercoach_tui.tui.widgets.choice import MARGIN, ChoiceShown

EVERYONE = "everyone"
YES = "yes"
SLOTS = 3
"""The most options of a format that have a line."""
FORMAT, WHOM, OPTION = "format", "whom", "option-"
LINES = (FORMAT, WHOM, *(f"{OPTION}{slot}" for slot in range(SLOTS)))
"""The lines that have answers."""


class Order(Value):
    """A format, of whom ("" for everyone, else an id), and what was chosen of the options of each format, by its word.

    `folder` is where a path is suggested, `typed` what was typed in the place of that.
    """

    formats: tuple[Format, ...]
    people: tuple[Person, ...]
    folder: Path
    place: int = 0
    whom: str = ""
    options: Mapping[str, Mapping[str, str]] = {}
    typed: str | None = None

    @property
    def format(self) -> Format:
        """Return the chosen format."""
        return self.formats[self.place]

    @property
    def ids(self) -> tuple[str, ...]:
        """Return of whom it can be, "" for everyone; a format that is for one partner is for nobody else."""
        ids = tuple(person.id for person in self.people)
        return ids if self.format.for_one else ("", *ids)

    @property
    def who(self) -> str:
        """Return of whom it is: the first where that can't be everyone."""
        return self.whom if self.whom in self.ids else next(iter(self.ids), "")

    @property
    def names(self) -> tuple[str, ...]:
        """Return how those are called."""
        called = {person.id: person.called for person in self.people}
        return tuple(called.get(id, EVERYONE) for id in self.ids)

    def hidden(self, sentence: str) -> str:
        """Return a sentence in which each is called as they are now, whatever name of theirs stood in it."""
        for person in self.people:
            for name in (person.name, squeezed(person.name)):
                sentence = sentence.replace(name, person.called)
        return sentence

    @property
    def chosen(self) -> Mapping[str, str]:
        """Return what was chosen of the options of the format."""
        given = self.options.get(self.format.word, {})
        return {option.name: given.get(option.name, "") for option in self.format.options}

    def line(self, id: str) -> ChoiceShown | None:
        """Return what stands in a line, None where it has nothing to choose."""
        if id == FORMAT:
            return ChoiceShown(label="Format", answers=tuple(each.title for each in self.formats), chosen=self.place)
        if id == WHOM:
            return ChoiceShown(label="Of whom", answers=self.names, chosen=self.ids.index(self.who)) if self.ids else None
        options = self.format.options[int(id.removeprefix(OPTION)) :][:1]
        for option in options:
            label = option.name.capitalize()[: MARGIN - 1]
            return ChoiceShown(label=label, answers=answers(option), chosen=self.answer(option))
        return None

    def turned(self, id: str, place: int) -> "Order":
        """Return it with another answer in a line."""
        if id == FORMAT:
            return self.but(place=place)
        if id == WHOM:
            return self.but(whom=self.ids[place])
        return self._with(self.format.options[int(id.removeprefix(OPTION))], place)

    def _with(self, option: Option, place: int) -> "Order":
        answer = answers(option)[place]
        value = "" if answer == option.otherwise else YES if not option.choices else answer
        word = self.format.word
        return self.but(options={**self.options, word: {**self.options.get(word, {}), option.name: value}})

    def answer(self, option: Option) -> int:
        """Return the place of the answer to an option."""
        value = self.chosen[option.name]
        wanted = (value if option.choices else YES) if value else option.otherwise
        return answers(option).index(wanted)

    @property
    def path(self) -> str:
        """Return where it is to be written: what was typed, else what is suggested."""
        suggested = short(self.folder / self.format.called_with(self.chosen))
        return suggested if self.typed is None else self.typed


def answers(option: Option) -> tuple[str, ...]:
    """Return what can be answered to an option, as it is shown."""
    if not option.choices:
        return (option.otherwise, YES)
    return option.choices if option.otherwise in option.choices else (option.otherwise, *option.choices)
