"""Whose a follow-up is, in German and in French as well."""

import pytest

from peercoach_tui.domain.reading.owners import owned
from peercoach_tui.domain.side import Side


@pytest.mark.parametrize(
    ("text", "owner", "deed"),
    [
        ("ich schicke die Folien", Side.ME, "schicke die Folien"),
        ("Ich werde die Folien schicken", Side.ME, "die Folien schicken"),
        ("ich muss Dana fragen", Side.ME, "Dana fragen"),
        ("j'envoie le plan", Side.ME, "envoie le plan"),
        ("J’appelle Dana", Side.ME, "appelle Dana"),
        ("je vais appeler Dana", Side.ME, "appeler Dana"),
        ("je demande à Dana", Side.ME, "demande à Dana"),
        ("Ana schickt den Plan", Side.THEM, "schickt den Plan"),
        ("Ana wird Dana fragen", Side.THEM, "Dana fragen"),
        ("ana envoie le plan", Side.THEM, "envoie le plan"),
        ("Ana va demander à Dana", Side.THEM, "demander à Dana"),
        ("die Folien schicken", None, "die Folien schicken"),
        ("Ana Folien schicken", None, "Ana Folien schicken"),
        ("Ana draft of the plan", None, "Ana draft of the plan"),
        ("jeans for Dana", None, "jeans for Dana"),
        ("ichiban with Dana", None, "ichiban with Dana"),
        ("je", None, "je"),
    ],
)
def test_it_is_whose_deed_the_words_say(text: str, owner: Side | None, deed: str) -> None:
    assert owned(text, "Ana Ruiz") == (owner, deed)


def test_a_partner_may_be_called_as_one_says_i_elsewhere() -> None:
    assert owned("Je calls Dana", "Je Park") == (Side.THEM, "calls Dana")
