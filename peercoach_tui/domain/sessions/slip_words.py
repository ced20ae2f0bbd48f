"""What was noted of one's own slips, in words."""

from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.words import count

SLIPS: dict[SlipSort, tuple[str, str]] = {
    SlipSort.STORY: ("own story", "own stories"),
    SlipSort.ADVICE: ("piece of unasked advice", "pieces of unasked advice"),
    SlipSort.ADVICE_ASKED_FOR: ("piece of advice that was asked for", "pieces of advice that was asked for"),
}
"""What one of each sort is called, and several."""
LISTENED = "What did you do as a listener? Tick what is true, by your own measure."
"""What is asked in the close, alone."""


def slip_words(account: Account) -> str:
    """Return "You noted in the talk: 1 own story, 2 pieces of unasked advice."; "" where nothing was noted."""
    found = [(account.slipped(sort), *words) for sort, words in SLIPS.items()]
    said = [count(number, noun, plural) for number, noun, plural in found if number]
    return f"You noted in the talk: {', '.join(said)}." if said else ""
