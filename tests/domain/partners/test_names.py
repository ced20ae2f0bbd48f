"""Names, however they are written: who is the same, what is kept, and what can't be seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.partners.names import AT_ENDS, as_kept, common_form, visible

ASTRONAUT, SCOTLAND, HEART = "👩‍🚀", "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "❤️"
PERSIAN = "بی‌بی"
UNSEEN = ["\u200b", "\ufeff", "\u00ad", "\u2060", "\u200d", "\u200c", "\u200e", "\u2028", "\u2029", "\u3164", "\u2800", "\ufe0f"]


@pytest.mark.parametrize("sign", UNSEEN)
def test_what_cannot_be_seen_makes_nobody_else(sign: str) -> None:
    assert common_form(f"{sign}Ana Ruiz{sign}") == common_form(f"ANA {sign} ruiz") == common_form("Ana Ruiz")
    assert visible(sign * 3) == common_form(f" {sign} ") == as_kept(f" {sign} ") == ""


@pytest.mark.parametrize("sign", ["\u200b", "\ufeff", "\u00ad", "\u2060", "\u2028", "\u2029", "\n", "\u00a0"])
def test_what_stands_at_the_ends_by_mistake_is_not_kept(sign: str) -> None:
    assert as_kept(f" {sign} Ana  Ruiz{sign} {sign}") == "Ana Ruiz"


@pytest.mark.parametrize("name", [ASTRONAUT, SCOTLAND, HEART, PERSIAN, "Ana\u00adRuiz", f"Ana {HEART}", f"{PERSIAN} {ASTRONAUT}"])
def test_all_else_is_kept_to_the_letter(name: str) -> None:
    assert as_kept(name) == name


def test_two_who_can_be_told_apart_stay_two() -> None:
    assert len({common_form(name) for name in ("Ana", "Anna", "Aña", "Ana R", "AnaR")}) == 5


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_kept_is_the_same_person_and_kept_so_again(name: str) -> None:
    kept = as_kept(name)
    assert as_kept(kept) == kept and bool(kept) == bool(visible(name))
    assert not kept or (kept[0] not in AT_ENDS and kept[-1] not in AT_ENDS)


@given(st.text(st.sampled_from(["a", "B", " ", *UNSEEN])))
def test_a_name_is_known_again_as_it_was_typed(name: str) -> None:
    assert common_form(as_kept(name)) == common_form(name)
