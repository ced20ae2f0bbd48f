"""The newest meetings with a partner, to be read in full."""

from collections.abc import Callable, Sequence

from peercoach_tui.domain.follow_ups.log import FollowUpLog
from peercoach_tui.domain.listening.checklist import Checklist
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.plan import Stages
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sessions.story import Line, story
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import sure_words

LAST = 3
"""How many are told."""


class MeetingTold(Value):
    """A meeting and its story."""

    account: Account
    lines: tuple[Line, ...]


def last_told(
    accounts: Sequence[Account],
    log: FollowUpLog,
    stages: Stages,
    checklist: Checklist,
    partner: str,
    *,
    until: str = "",
    sure: Callable[[int | None], str] = sure_words,
) -> tuple[MeetingTold, ...]:
    """Return the last three of some meetings, or of those up to the session `until`, the newest first; `accounts` begin with the
    oldest. The others are as in `story`."""
    ids = [account.session.id for account in accounts]
    end = ids.index(until) + 1 if until in ids else len(ids)
    last = accounts[max(0, end - LAST) : end][::-1]
    return tuple(MeetingTold(account=each, lines=story(each, log, stages, checklist, partner, sure)) for each in last)


def before(session: Session, accounts: Sequence[Account]) -> Sequence[Account]:
    """Return the accounts of the meetings that began before that one."""
    return [each for each in accounts if each.session.id != session.id and each.session.began <= session.began]
