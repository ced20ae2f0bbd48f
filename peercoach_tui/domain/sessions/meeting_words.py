"""What stands above a meeting that is read again: when, where, and the minutes each way."""

from datetime import date

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card import card
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import long_day, minutes_words

NOTHING_KEPT = "Nothing was kept in this meeting."


def met_words(account: Account, today: date) -> str:
    """Return "Tue 24 Nov · coffee, 2nd floor", with its year when it isn't that of `today`."""
    return " · ".join(part for part in (long_day(account.session.day, today), account.session.place) if part)


def ways_words(account: Account, partner: str) -> str:
    """Return "you coached 25′, Ana coached you 22′"; `partner` is a first name."""
    if not account.session.is_timed:
        return no_ways_words(account.session)
    told = card(account)
    mine = f"you coached {minutes_words(told.coached)}" if told.coached else ""
    theirs = f"{partner} coached you {minutes_words(told.was_coached)}" if told.was_coached else ""
    return ", ".join(part for part in (mine, theirs) if part) or "neither of you coached"


def no_ways_words(session: Session) -> str:
    """Return what is said of a meeting of which nobody knows the minutes each way."""
    told = session.told_minutes
    return "typed up afterwards, no minutes" if told is None else f"{told}′ in all, not known who coached"


def lasted_words(account: Account) -> str:
    """Return how long a meeting went on ("58′"), without the breaks that don't count; "" where nobody knows."""
    if not account.session.is_timed:
        told = account.session.told_minutes
        return "" if told is None else f"{told}′"
    until = account.last_instant
    roles = sum(account.in_role(side, until) for side in Side)
    return minutes_words(roles + account.seconds(until, lambda span: span.coach is None))


def goodbye_words(session: Session) -> str:
    """Return what is said when a meeting has come to its end."""
    return "That was it." if session.typed_up else "Say goodbye."
