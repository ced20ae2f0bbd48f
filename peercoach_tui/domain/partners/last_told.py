"""The newest meetings with a partner, to be read in full."""

from peercoach_tui.domain.follow_ups.log import FollowUpLog
from peercoach_tui.domain.listening.checklist import Checklist
from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.plan import Stages
from peercoach_tui.domain.sessions.story import Line, story
from peercoach_tui.domain.value import Value

LAST = 3
"""How many are told."""


class Told(Value):
    """A meeting and its story."""

    account: Account
    lines: tuple[Line, ...]


def last_told(brief: Brief, log: FollowUpLog, stages: Stages, checklist: Checklist) -> tuple[Told, ...]:
    """Return the last three meetings, the newest first; `log` has all follow-ups with the partner."""
    short = brief.partner.short
    return tuple(
        Told(account=account, lines=story(account, log, stages, checklist, short)) for account in brief.accounts[-LAST:][::-1]
    )
