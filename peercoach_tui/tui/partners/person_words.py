"""What is known of a person, in words, for the pane beside or below the list of people."""

from datetime import date, timedelta

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.brief_words import BEFORE_THE_BREAK, due_in_words, paused_words
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.sessions.card import in_sum
from peercoach_tui.domain.sessions.card_words import NUMBERS
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import MONTHS, count, length_words, minutes_words, short_day
from peercoach_tui.tui.partners.words import ways

A_YEAR = timedelta(days=335)
"""Further back a month needs its year."""
LAST = 5
"""Both ways are told over so many meetings."""


class Open(Value):
    """What is open: follow-ups in words, what of them is late, and all else, a few words each.

    After a break (`broken`) nothing is late: those are from before it.
    """

    follow_ups: str = ""
    late: str = ""
    broken: bool = False
    others: tuple[str, ...] = ()


class PersonTold(Value):
    """All that is known of a partner in words, "" for what nobody said. `paused` is said where they meet all the same. `ways` are
    the seconds as coach and as coachee over the last meetings, `over` says of how many, `in_all` what they come to over all.
    """

    meetings: str
    agreement: str
    next: str
    more: str
    paused: str
    near: bool
    late: bool
    topics: str
    who: str
    ways: tuple[float, float] | None
    over: str
    in_all: str
    open: Open


def person_told(told: Brief, fold: Fold, today: date) -> PersonTold:
    """Return what is known of a partner as of `today` (the local date); `fold` is that of the same partner."""
    partner = told.partner
    when, more = ("archived", "") if partner.archived else due_in_words(told, today)
    paused = "" if partner.archived or told.arranged is None else paused_words(partner, today)
    if told.arranged is not None and not partner.archived:
        more = " · ".join(filter(None, (told.arranged.place, "" if paused else partner.cadence.words)))
    late = told.is_late(today) and not partner.archived
    return PersonTold(
        meetings=_meetings_words(told, today),
        agreement=squeezed(partner.agreement),
        next=f"! {when}" if late else when,
        more=more or ("" if when == partner.cadence.words else partner.cadence.words),
        paused=paused,
        near=told.arranged is not None and told.arranged.day == today,
        late=late,
        topics=squeezed(partner.topics),
        who=" · ".join(filter(None, map(squeezed, (partner.group, partner.role, partner.contact)))),
        ways=ways(told.accounts),
        over=_over(told),
        in_all=_in_all(told),
        open=_open(told, fold, today),
    )


def _meetings_words(told: Brief, today: date) -> str:
    """Return "15 meetings since December"."""
    ended = [account for account in told.accounts if account.ended]
    since = told.partner.since or (ended[0].session.day if ended else None)
    meetings = count(len(ended), "meeting") if ended else "no meeting closed yet" if told.accounts else "no meeting yet"
    if since is None:
        return meetings
    month = MONTHS[since.month - 1]
    return f"{meetings} since {month if today - since < A_YEAR else f'{month} {since.year}'}"


def _over(told: Brief) -> str:
    last = [account for account in told.accounts if account.ended][-LAST:]
    untimed = sum(not account.session.is_timed for account in last)
    over = f"over the last {NUMBERS[len(last)]}" if len(last) > 1 else "last time"
    return f"{over}, {NUMBERS[untimed]} without minutes" if untimed else over


def _in_all(told: Brief) -> str:
    """Return what was coached both ways in all, where there were more meetings than the last ones."""
    ended = [account for account in told.accounts if account.ended]
    if len(ended) <= LAST:
        return ""
    timed = [account for account in ended if account.session.is_timed]
    both = (in_sum(account.in_role(side, account.last_instant) for account in timed) for side in (Side.ME, Side.THEM))
    return f"{' and '.join(map(length_words, both))} in all"


def _open(told: Brief, fold: Fold, today: date) -> Open:
    gone = [each for each in told.open if each.due is not None and each.due < today]
    late = [each for each in gone if not told.is_before_break(each, today)]
    number, broken = len(late or gone), bool(gone and not late)
    goals, career_map = len(fold.goals.open), fold.maps.of(Side.THEM)
    looked_at = None if career_map.is_empty else career_map.looked_at
    words = f"{NUMBERS[number] if number < len(NUMBERS) else number} late" if number else ""
    return Open(
        follow_ups=count(len(told.open), "follow-up") if told.open else "no open follow-up",
        late=BEFORE_THE_BREAK if broken else words,
        broken=broken,
        others=(
            *([count(len(told.points), "thing") + " to bring up"] if told.points else []),
            *([count(goals, "goal")] if goals else []),
            f"career map of {short_day(looked_at, today)}" if looked_at else "no career map",
        ),
    )


def both_words(told: PersonTold) -> str:
    """Return "you coached 22′, were coached 0′ over the last two"; "" before any minutes are known."""
    if told.ways is None:
        return ""
    coached, was_coached = map(minutes_words, told.ways)
    return " · ".join(filter(None, (f"you coached {coached}, were coached {was_coached} {told.over}", told.in_all)))
