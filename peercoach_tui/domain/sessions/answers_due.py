"""When the partner's three answers are asked for: scores across a table are polite, so rarely."""

from collections.abc import Sequence

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.settings import AnswersAsked

WITHOUT = 2
"""After so many meetings without answers the next one asks for them."""


def answers_due(asking: AnswersAsked, before: Sequence[Account]) -> bool:
    """Say whether a meeting asks for the answers; `before` are the meetings that ended before it, oldest first.

    Those that were typed up afterwards don't count: nobody could have asked in them.
    """
    if asking is not AnswersAsked.THIRD:
        return asking is AnswersAsked.EACH
    last = [account for account in before if not account.session.typed_up][-WITHOUT:]
    return len(last) == WITHOUT and not any(account.answers for account in last)
