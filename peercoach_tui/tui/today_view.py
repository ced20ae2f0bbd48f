"""What Today shows, made from the desk."""

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peercoach_tui.domain.account import Account
from peercoach_tui.domain.brief import Brief
from peercoach_tui.domain.brief_words import brief_words, when
from peercoach_tui.domain.partner import Partner
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import day_words
from peercoach_tui.tui.desk import Desk
from peercoach_tui.tui.widgets.brief_view import BriefShown
from peercoach_tui.tui.widgets.rows import Row

if TYPE_CHECKING:
    from peercoach_tui.notebook.notebook import Unreadable

NOBODY = "Press {add-partner:p} to add the person you meet."
EVERYONE_ARCHIVED = "All you met are archived. Press {partners:2} to bring one back, or {add-partner:p} to add a person."


class Unfinished(Value):
    """A meeting that was left before its close: with whom, and when it was last alive, in words."""

    partner: Partner
    account: Account
    left: datetime
    words: str


class Known(Value):
    """A person on Today: with a brief when their notebook could be read, else with the reason why not."""

    key: str
    name: str
    brief: Brief | None = None
    reason: str = ""


def known(desk: Desk) -> tuple[Known, ...]:
    """Return who is met, who is next first, and then those whose notebook can't be read."""
    read = [Known(key=each.partner.id, name=each.partner.name, brief=each) for each in desk.briefs()]
    lost = [_lost(each) for each in desk.notebook.unreadable]
    return (*read, *lost)


def _lost(unreadable: "Unreadable") -> Known:
    return Known(key=unreadable.id, name=unreadable.name, reason=unreadable.reason)


def shown_brief(person: Known | None, desk: Desk, *, first: bool) -> BriefShown:
    """Return the brief of a person, or what stands where nobody is to be met; the one who is `first` is met next."""
    if person is None:
        return _nobody(desk)
    if person.brief is None:
        return BriefShown(heading="Can't be read", name=person.name, problem=person.reason)
    words = brief_words(person.brief, desk.today)
    return BriefShown(
        heading="Meeting next" if first else "Then",
        name=words.name,
        when=words.when,
        late=words.late,
        about=words.last_met,
        lines=words.lines,
    )


def _nobody(desk: Desk) -> BriefShown:
    if desk.partners():
        return BriefShown(name="Nobody is due.", about=desk.with_keys(EVERYONE_ARCHIVED))
    return BriefShown(name="Nothing yet.", about=desk.with_keys(NOBODY))


def row(person: Known, desk: Desk) -> Row:
    """Return how a person stands in the list of who is due."""
    if person.brief is None:
        return Row(title=person.name, right="can't be read", late=True)
    late = bool(person.brief.accounts) and person.brief.due < desk.today
    return Row(title=person.name, right=when(person.brief, desk.today), late=late)


def unfinished(desk: Desk) -> tuple[Unfinished, ...]:
    """Return the meetings that wait to be gone on with, the one that was left last first."""
    found = [
        _unfinished(told.partner, told.unfinished, desk)
        for told in map(desk.brief, desk.partners())
        if told.unfinished is not None
    ]
    return tuple(sorted(found, key=lambda each: each.left, reverse=True))


def _unfinished(partner: Partner, account: Account, desk: Desk) -> Unfinished:
    session, live = account.session, desk.acts(partner).live
    left = account.last_instant
    if live is not None and live.session == session.id:
        left = max(left, live.seen)
    local = (session.began if session.typed_up else left).astimezone(ZoneInfo(session.zone))
    day = "" if local.date() == desk.today else f"{day_words(local.date(), desk.today)} "
    return Unfinished(partner=partner, account=account, left=left, words=f"{partner.short}, {day}{local:%H:%M}")
