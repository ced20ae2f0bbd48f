"""What Today shows, made from the workspace."""

from collections.abc import Sequence
from datetime import datetime

from peercoach_tui.domain.partners.brief_words import brief_words, when
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import day_words
from peercoach_tui.notebook.live import Live, holder
from peercoach_tui.tui.base.key_words import with_keys
from peercoach_tui.tui.today.brief_view import BriefShown
from peercoach_tui.tui.widgets.rows import Row
from peercoach_tui.workspace import Person, Workspace

NOBODY = "Press {add-partner:p} to add the person you meet."
EVERYONE_ARCHIVED = "All you met are archived. Press {partners:2} to bring one back, or {add-partner:p} to add a person."


class Unfinished(Value):
    """A meeting that was not closed: with whom, and when it was last alive, in words; where it runs, when that is elsewhere."""

    partner: Partner
    account: Account
    left: datetime
    words: str
    elsewhere: str = ""


def shown_brief(person: Person | None, workspace: Workspace, *, first: bool) -> BriefShown:
    """Return the brief of a person, or what stands where nobody is to be met; the one who is `first` is met next."""
    if person is None:
        return _nobody(workspace)
    if person.brief is None:
        return BriefShown(heading="Can't be read", name=person.name, problem=person.reason)
    words = brief_words(person.brief, workspace.today)
    return BriefShown(
        heading="Meeting next" if first else "Then",
        name=words.name,
        when=words.when,
        late=words.late,
        about=words.last_met,
        lines=words.lines,
    )


def _nobody(workspace: Workspace) -> BriefShown:
    if workspace.ids():
        return BriefShown(name="Nobody is due.", about=with_keys(EVERYONE_ARCHIVED, workspace.keymap))
    return BriefShown(name="Nothing yet.", about=with_keys(NOBODY, workspace.keymap))


def row(person: Person, workspace: Workspace) -> Row:
    """Return how a person stands in the list of who is due."""
    if person.brief is None:
        return Row(title=person.name, right="can't be read", late=True)
    late = bool(person.brief.accounts) and person.brief.due < workspace.today
    return Row(title=person.name, right=when(person.brief, workspace.today), late=late)


def unfinished(workspace: Workspace) -> tuple[Unfinished, ...]:
    """Return the meetings that wait to be gone on with, the one that was left last first."""
    waiting = [(told.partner, told.unfinished) for told in map(workspace.brief, workspace.ids()) if told.unfinished is not None]
    found = [_unfinished(partner, account, workspace) for partner, account in waiting]
    return tuple(sorted(found, key=lambda each: each.left, reverse=True))


def _unfinished(partner: Partner, account: Account, workspace: Workspace) -> Unfinished:
    session = account.session
    lives = [live for live in workspace.acts(partner.id).lives if live.session == session.id]
    left = max([account.last_instant, *(live.seen for live in lives)])
    local = session.local(session.began if session.typed_up else left)
    day = "" if local.date() == workspace.today else f"{day_words(local.date(), workspace.today)} "
    return Unfinished(
        partner=partner,
        account=account,
        left=left,
        words=f"{partner.short}, {day}{local:%H:%M}",
        elsewhere=_elsewhere(lives, session, workspace),
    )


def _elsewhere(lives: Sequence[Live], session: Session, workspace: Workspace) -> str:
    """Return where a meeting runs, when in another window: "in another window since 10:31"; "" else."""
    holding = holder(lives, session.id, workspace.now())
    if holding is None or holding.here:
        return ""
    where = f"on {holding.where}" if holding.where and holding.device != workspace.notebook.device.id else "in another window"
    return f"{where} since {session.local(holding.since):%H:%M}"
