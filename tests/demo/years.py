"""The made-up year as it was kept, and what the tests ask of it."""

import random
from datetime import UTC, date, datetime

from msgspec.json import encode

from peercoach_tui.content.loader import Materials, load
from peercoach_tui.demo.pages import Pages
from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.partners.brief import Brief, brief
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.notebook.notebook import COACH

TUESDAY = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
ZONE = "Europe/Zurich"
MET = ("Ana", "Ben", "Mei")
"""Those who are met; Nora is archived."""

Year = dict[str, Fold]
"""What was kept with each partner, by first name, and in the coach's own folder."""


def kept_year(now: datetime = TUESDAY, zone: str = ZONE, seed: int = 7) -> Year:
    pages = Pages()
    keep_year(pages, load(), now=now, zone=zone, new_id=IdMaker(random.Random(3).getrandbits), seed=seed)
    folds = [Fold(id, pages.moments(id)) for id in pages.ids()]
    return {fold.partner.short: fold for fold in folds} | {COACH: Fold(COACH, pages.moments(COACH))}


def with_partners(year: Year) -> list[Fold]:
    return [fold for short, fold in year.items() if short != COACH]


def accounts(year: Year) -> tuple[Account, ...]:
    return tuple(account for fold in year.values() for account in fold.accounts)


def follow_ups(year: Year) -> tuple[FollowUp, ...]:
    return tuple(follow_up for fold in year.values() for follow_up in fold.follow_ups)


def goals(year: Year) -> tuple[Goal, ...]:
    return tuple(goal for fold in year.values() for goal in fold.goals.all)


def written(fold: Fold) -> str:
    """Return all that is kept in a folder, as it is written."""
    return encode([*fold.timeline]).decode()


def brief_of(year: Year, content: Materials, short: str, today: date) -> Brief:
    fold = year[short]
    points, arrangements = fold.points.open, fold.arrangements
    return brief(fold.partner, fold.accounts, fold.follow_ups, content.deck, today, points, arrangements)
