"""What was new in a meeting: facts that can be counted, no verdict."""

from collections.abc import Iterator, Sequence
from itertools import islice

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.log import Change, FollowUpLog
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged
from peercoach_tui.domain.listening.checklist import Checklist, Facet
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import short_day

MOST = 3
"""So many facts are told, those that come seldom first."""
LONG = 2
"""After so many meetings without it a thing is new again, and so often carried over a follow-up is news when it is done."""


def news(accounts: Sequence[Account], log: FollowUpLog, checklist: Checklist, partner: str) -> tuple[str, ...]:
    """Return what was new in the last of the accounts, as sentences.

    `accounts` are those of the meetings up to it, oldest first, `log` has all follow-ups, `partner` is a first name.
    """
    *before, newest = accounts
    return tuple(islice(_facts(before, newest, log, checklist, partner), MOST))


def _facts(before: Sequence[Account], newest: Account, log: FollowUpLog, checklist: Checklist, partner: str) -> Iterator[str]:
    if not before:
        yield f"Your first meeting with {partner}."
    yield from _outcomes(before, newest, log, partner)
    yield from _turns(before, newest, partner)
    yield from _ticks(before, newest, checklist)


def _outcomes(before: Sequence[Account], newest: Account, log: FollowUpLog, partner: str) -> Iterator[str]:
    """Yield follow-ups that were done after they had been carried over again and again, and the first that was "learned"."""
    became = _became(newest, log)
    for change in became:
        times = _times_carried(before, change.after)
        if change.after.outcome is Outcome.DONE and times >= LONG:
            often = "twice" if times == LONG else f"{times} times"
            yield f"{_who(change.after, partner)} did what was carried over {often}: {change.after.plan}."
    learned = [change.after for change in became if change.after.outcome is Outcome.LEARNED]
    if learned and not _learned_before(learned[0], log):
        yield f"The first follow-up with {partner} that ended as “learned”: {learned[0].plan}."


def _became(account: Account, log: FollowUpLog) -> list[Change]:
    """Return the last change in a meeting of each follow-up whose outcome it changed."""
    last: dict[str, Change] = {}
    for moment in account.moments:
        change = log.changes.get(moment.id) if isinstance(moment, FollowUpChanged) else None
        if change is not None and change.before.outcome is not change.after.outcome:
            last[change.after.id] = change
    return list(last.values())


def _times_carried(accounts: Sequence[Account], follow_up: FollowUp) -> int:
    """Return in how many meetings a follow-up was carried over."""
    return sum(any(_carries(moment, follow_up.id) for moment in account.moments) for account in accounts)


def _carries(moment: object, follow_up: str) -> bool:
    return isinstance(moment, FollowUpCarried) and moment.follow_up == follow_up


def _learned_before(follow_up: FollowUp, log: FollowUpLog) -> bool:
    learned = (change.after for change in log.changes.values() if change.after.outcome is Outcome.LEARNED)
    return any(each.id != follow_up.id and each.changed < follow_up.changed for each in learned)


def _who(follow_up: FollowUp, partner: str) -> str:
    return "You" if follow_up.owner is Side.ME else partner


def _turns(before: Sequence[Account], newest: Account, partner: str) -> Iterator[str]:
    """Yield who coached again after a while."""
    timed = [account for account in before if not account.session.typed_up]
    for side, words in ((Side.THEM, f"{partner} coached you"), (Side.ME, f"You coached {partner}")):
        since = _since([_coached(account, side) for account in timed], timed)
        if since and _coached(newest, side):
            yield f"{words}: {since}."


def _coached(account: Account, side: Side) -> bool:
    return account.in_role(side, account.last_instant) > 0


def _ticks(before: Sequence[Account], newest: Account, checklist: Checklist) -> Iterator[str]:
    """Yield what was ticked again after a while, or for the first time, among the meetings in which anything was ticked.

    What one kept from doing is no news.
    """
    ticked = [account for account in before if account.ticked]
    for item in checklist.items:
        if item.id in newest.ticked and item.facet is not Facet.RESTRAINT:
            since = _since([item.id in account.ticked for account in ticked], ticked)
            if since:
                yield f"You {item.past}: {since}."


def _since(was_so: Sequence[bool], accounts: Sequence[Account]) -> str:
    """Return "the first time since 11 Aug", or "the first time"; "" where it was so lately, or of too few meetings is known."""
    if len(was_so) < LONG or any(was_so[-LONG:]):
        return ""
    last = next((account for was, account in zip(reversed(was_so), reversed(accounts), strict=True) if was), None)
    return "the first time" if last is None else f"the first time since {short_day(last.session.day, accounts[-1].session.day)}"
