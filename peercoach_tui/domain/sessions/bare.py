"""Whether anything was kept in a meeting, or it was only begun."""

from peercoach_tui.domain.listening.moments import FocusChosen, Wrote
from peercoach_tui.domain.questions.moments import DeckTurned, QuestionPinned, QuestionShown
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import Break, BreakJudged, SessionBegun, StageEntered, TurnSwapped

ON_THE_WAY = (
    SessionBegun
    | StageEntered
    | TurnSwapped
    | FocusChosen
    | DeckTurned
    | QuestionPinned
    | QuestionShown
    | Wrote
    | Break
    | BreakJudged
)
"""What says how one went through a meeting, and nothing of what it was about."""


def is_bare(account: Account) -> bool:
    """Say whether nothing was kept in a meeting that one would miss."""
    return all(isinstance(moment, ON_THE_WAY) for moment in account.moments)
