import pytest

from peercoach_tui.domain.act_words import act_words, did_again_words, took_back_words
from peercoach_tui.domain.gatherings.moments import GatheringChanged
from peercoach_tui.domain.goals.moments import GoalChanged
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.points.moments import PointChanged, PointKept
from peercoach_tui.domain.questions.moments import QuestionAsked
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
        (QuestionAsked(id="1", at=BEGAN, session="s", question="q", text="What else?"), "the tick on the question"),
        (QuestionAsked(id="1", at=BEGAN, session="s", text="What else?"), "your question"),
        (GoalChanged(id="1", at=BEGAN, goal="g", closed=True, learned="ask early"), "the close of a goal"),
        (GoalChanged(id="1", at=BEGAN, goal="g", closed=False), "the opening of a goal"),
        (GoalChanged(id="1", at=BEGAN, goal="g", why="to be heard"), "the change to a goal"),
        (GatheringChanged(id="1", at=BEGAN, gathering="g", dropped=True), "the dropping of a gathering"),
        (GatheringChanged(id="1", at=BEGAN, gathering="g", name="Half-time"), "the change to a gathering"),
        (PointKept(id="1", at=BEGAN, point="p", text="pay"), "what you wanted to bring up"),
        (PointKept(id="1", at=BEGAN, point="p", session="s", text="pay"), "the mark"),
        (PointChanged(id="1", at=BEGAN, point="p", outcome=None), "the outcome of what you wanted to bring up"),
        (PointChanged(id="1", at=BEGAN, point="p", text="rise"), "the change to what you wanted to bring up"),
    ],
)
def test_what_is_taken_back_is_called_by_what_it_was(act: AnyMoment, words: str) -> None:
    assert act_words(act) == words
    assert (took_back_words(act), did_again_words(act)) == (f"took back {words}", f"{words} is back")
