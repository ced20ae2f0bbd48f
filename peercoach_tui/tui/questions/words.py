"""What is said of decks and questions in their lists, of the chosen one whole, and of one while it is typed."""

from textual.content import Content

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.questions.deck import Deck, Imprint, Question
from peercoach_tui.domain.questions.log import WRITTEN
from peercoach_tui.domain.questions.open_question import Objection, check
from peercoach_tui.domain.words import count
from peercoach_tui.tui.widgets.balanced import balanced
from peercoach_tui.tui.widgets.row import Row

LARGE = 44
"""The most columns of what is large."""
NONE_YET = "No question of your own yet. Press {write-question:n} to write one."
BUILT_IN, WRITTEN_HERE = "comes with peercoach", "written here"
OFF, DECK_OFF = "off", "its deck is off"
OPEN = "Open, as far as the check can tell."
BEGIN = "The check speaks up as you type, and refuses nothing."


def all_imprints(deck: Deck) -> tuple[Imprint, ...]:
    """Return all decks: what the coach wrote first, written or not, then the coach's own, then the built-in ones."""
    others = [each for each in deck.imprints if each != WRITTEN]
    return (WRITTEN, *(each for each in others if each.own), *(each for each in others if not each.own))


def imprint_row(imprint: Imprint, deck: Deck) -> Row:
    """Return how a deck stands in the list."""
    off = imprint.id in deck.off
    return Row(title=imprint.name, right=OFF if off else f"{len(deck.cards(imprint.id))}", dim=off)


def card_row(question: Question, deck: Deck) -> Row:
    """Return how a question stands in the list."""
    off = not deck.is_on(question)
    return Row(title=question.text, right=OFF if off else "", dim=off)


def imprint_card(imprint: Imprint, deck: Deck, width: int) -> Content:
    """Return what lies on the card of a deck: its name, how many questions it has, whose it is."""
    cards = deck.cards(imprint.id)
    off = sum(each.id in deck.off for each in cards)
    counted = count(len(cards), "question") + (f", {off} of them off" if off else "")
    about = [part for part in (imprint.author and f"by {imprint.author}", imprint.licence, imprint.language) if part]
    whose = WRITTEN_HERE if imprint == WRITTEN else "" if imprint.own else BUILT_IN
    said = [counted, " · ".join(about), whose, OFF if imprint.id in deck.off else ""]
    return _card(imprint.name, said, width)


def question_card(question: Question, deck: Deck, width: int) -> Content:
    """Return what lies on the card of a question: its words, what it is about, and whether it comes up."""
    state = DECK_OFF if question.deck in deck.off else OFF if question.id in deck.off else ""
    return _card(question.text, [question.kind, state], width)


def _card(title: str, said: list[str], width: int) -> Content:
    large = [Content.styled(row, "bold $strong") for row in balanced(one_line(title), max(1, min(LARGE, width)))]
    return Content("\n").join([*large, *(Content.styled(one_line(line), "$quiet") for line in said if line)])


def found_words(question: Question) -> Content:
    """Return what the check finds in a question, a paragraph each, its place first; nothing for an open one."""
    return Content("\n\n").join(_found(question.text, objection) for objection in check(question.text))


def _found(text: str, objection: Objection) -> Content:
    place = one_line(text[objection.start : objection.end]).strip(" ,")
    weight = f"{objection.severity}, {objection.rule}"
    head = (f"“{place}”", "bold $foreground"), (f"  {weight}", "$quiet")
    return Content.assemble(*head, "\n", (objection.sentence, "$foreground"))


def told_while_typed(text: str) -> str:
    """Return what the check says of a question that is typed: its gravest objection with the place, and how many more."""
    objections = check(text)
    if not objections:
        return OPEN if text.rstrip().endswith("?") else BEGIN
    first, more = objections[0], len(objections) - 1
    place = one_line(text[first.start : first.end]).strip(" ,")
    return f"{first.rule}: “{place}” · {first.sentence}" + (f" · {more} more" if more else "")
