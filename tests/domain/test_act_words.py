import pytest

from peercoach_tui.domain.act_words import act_words
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.sessions.moments import Brought
from peercoach_tui.domain.side import Side
from tests.domain.timelines import BEGAN


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (PartnerChanged(id="1", at=BEGAN, name="Ana Sol"), "the change"),
        (PartnerChanged(id="1", at=BEGAN, agreement=""), "the agreement"),
        (PartnerChanged(id="1", at=BEGAN, session="s", agreement="It stays here."), "the agreement"),
        (Brought(id="1", at=BEGAN, session="s", side=Side.ME, text="saying no"), "what was brought"),
    ],
)
def test_what_is_taken_back_is_called_by_what_it_was(act: AnyMoment, words: str) -> None:
    assert act_words(act) == words
