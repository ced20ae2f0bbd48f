"""The question that a meeting opens with."""

from collections.abc import Iterable, Sequence

from peercoach_tui.domain.questions.deck import Deck, Question
from peercoach_tui.domain.questions.fitting import Fitting, in_turn
from peercoach_tui.domain.questions.rotation import AskedIn, history
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.first_meeting import has_met
from peercoach_tui.domain.sessions.plan import ARRIVE, LOOK_BACK


def opening(deck: Deck, accounts: Sequence[Account], seed: str, sheets: Iterable[AskedIn] = ()) -> Question | None:
    """Return the question that the next meeting's look back will open with, or a first one's arrival; None without any.

    `accounts` are of all meetings with a partner, `sheets` those that were printed for one, `seed` is the partner's id. To look
    ahead is not to show.
    """
    first = not has_met(accounts)
    fitting = Fitting(stage=ARRIVE if first else LOOK_BACK, first_meeting=first)
    return next(iter(in_turn(deck, fitting, history((*accounts, *sheets)), seed)), None)
