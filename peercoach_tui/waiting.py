"""The meetings that wait to be gone on with."""

from collections.abc import Sequence
from datetime import datetime

from peercoach_tui.domain.live import Live, half_typed, holder
from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import day_words
from peercoach_tui.domain.zones import zone_called
from peercoach_tui.workspace import Workspace


class Waiting(Value):
    """A meeting that was not closed: with whom, and when it was left, in words; where it runs, when that is elsewhere.

    `told` is when it was left by the clocks here or, typed up afterwards, when it was. `alone` says that it was closed, and only
    what is done alone waits; `typed` is how many lines were left as drafts in it.
    """

    partner: Partner
    session: Session
    left: datetime
    told: datetime
    words: str
    elsewhere: str = ""
    alone: bool = False
    typed: int = 0


def waiting_meetings(workspace: Workspace) -> tuple[Waiting, ...]:
    """Return the meetings that wait to be gone on with, the one that was left last first; then those of which the words wait."""
    briefs = tuple(map(workspace.people.brief, workspace.people.ids()))
    waiting = [_waiting(told.partner, told.unfinished, workspace) for told in briefs if told.unfinished is not None]
    alone = [_alone(told.partner, account, workspace) for told in briefs for account in _ended(told, workspace)]
    return tuple(sorted([*waiting, *alone], key=lambda each: (not each.alone, each.left), reverse=True))


def _waiting(partner: Partner, account: Account, workspace: Workspace) -> Waiting:
    session = account.session
    lives = [live for live in workspace.acts(partner.id).lives if live.session == session.id]
    left = max([account.last_instant, *(live.seen for live in lives)])
    elsewhere = _elsewhere(lives, session, workspace)
    told = _told(session, left, workspace)
    words = partner.short if elsewhere else _words(partner, told, workspace, "met" if session.typed_up else "left")
    typed = _typed_in(session, workspace)
    return Waiting(partner=partner, session=session, left=left, told=told, words=words, elsewhere=elsewhere, typed=typed)


def _ended(told: Brief, workspace: Workspace) -> tuple[Account, ...]:
    """Return the meetings of which the words wait, or a line that was half typed in a window that slept."""
    waiting = told.waiting_alone
    drafted = {live.session for live in workspace.acts(told.partner.id).lives if live.pieces}
    drafted -= {account.session.id for account in waiting}
    ended = (account for account in told.accounts if account.ended and account.session.id in drafted)
    return (*waiting, *(account for account in ended if _typed_in(account.session, workspace)))


def _alone(partner: Partner, account: Account, workspace: Workspace) -> Waiting:
    session, left = account.session, account.last_instant
    told = _told(session, left, workspace)
    words, typed = _words(partner, told, workspace), _typed_in(session, workspace)
    return Waiting(partner=partner, session=session, left=left, told=told, words=words, alone=True, typed=typed)


def _typed_in(session: Session, workspace: Workspace) -> int:
    """Return how many lines wait as drafts."""
    acts = workspace.acts(session.partner)
    lives = (live for live in acts.lives if live.session == session.id)
    return len(half_typed(lives, acts.fold.timeline.drafted_in(session.id)))


def _told(session: Session, left: datetime, workspace: Workspace) -> datetime:
    return session.local(session.began) if session.typed_up else left.astimezone(zone_called(workspace.zone))


def _words(partner: Partner, told: datetime, workspace: Workspace, was: str = "") -> str:
    """Return "Ana, 10:41", with the day where that isn't today, and with what was then: "Ana, left yesterday at 10:41"."""
    day = "" if told.date() == workspace.today else day_words(told.date(), workspace.today)
    when = (was, day, "at" if was else "", f"{told:%H:%M}")
    return f"{partner.short}, {' '.join(filter(None, when))}"


def _elsewhere(lives: Sequence[Live], session: Session, workspace: Workspace) -> str:
    """Return where a meeting runs, when in another window: "in another window since 10:31"; "" else."""
    holding = holder(lives, session.id, workspace.now())
    if holding is None or holding.here:
        return ""
    where = f"on {holding.where}" if holding.where and holding.device != workspace.notebook.device.id else "in another window"
    return f"{where} since {holding.since.astimezone(zone_called(workspace.zone)):%H:%M}"
