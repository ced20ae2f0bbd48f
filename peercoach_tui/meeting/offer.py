"""What is offered for a meeting that begins, and the session that comes of it."""

from datetime import UTC, datetime

from peercoach_tui.domain.partners.brief import Brief, suggested_first, usual
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.reading.began import Began, began_in, skipped_in, why_not_begun
from peercoach_tui.domain.sessions.session import LENGTHS, Form, Session, nearest_length
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import long_day

SIDES = (Side.ME, Side.THEM)
SUCH_AS = "“9:45”, “yesterday 10:30”, “12 nov 9:00”"
HINT = f"now, or when it was: {SUCH_AS}"


class Offer(Value):
    """What was chosen for a meeting so far. `when` is what was typed, "" for now.

    One that `may_be_first` is the first that is kept with this partner; `first_meeting` says whether they never met before.
    """

    first: Side
    form: Form
    minutes: int | None
    place: str = ""
    when: str = ""
    first_meeting: bool = False
    may_be_first: bool = False


def offered(told: Brief) -> Offer:
    """Return what is suggested: the other one first, the rest as last time, the place as it was arranged.

    The length is one that can be chosen, also after a meeting whose own was put right.
    """
    form, minutes, _ = usual([account.session for account in told.accounts])
    return Offer(
        first=suggested_first(told.accounts),
        form=form,
        minutes=nearest_length(minutes),
        place=place_suggested(told),
        first_meeting=told.first_meeting,
        may_be_first=told.first_meeting,
    )


def place_suggested(told: Brief, began: Began | None = None) -> str:
    """Return the place as it was arranged, else that of last time.

    A meeting that is typed up takes the place of an arrangement only where that is for its own day; `began` is None for now.
    """
    _, _, usual_place = usual([account.session for account in told.accounts])
    arranged = told.arranged
    of_another_day = began is not None and began.typed_up and arranged is not None and arranged.day != began.at.date()
    return usual_place if arranged is None or of_another_day else arranged.place or usual_place


def lengths_in_words() -> tuple[str, ...]:
    """Return the lengths in words."""
    return tuple("free" if minutes is None else f"{minutes}′" for minutes in LENGTHS)


def sides_in_words(partner: Partner) -> tuple[str, ...]:
    """Return who can coach first, in words."""
    return ("you coach", f"{partner.short} coaches")


def read_when(offer: Offer, now: datetime, *, day_first: bool = True) -> tuple[Began | None, str]:
    """Return when the meeting began and that in words; None and one sentence where it can't be so."""
    began = began_in(offer.when, now, day_first=day_first)
    why = why_not_begun(offer.when, now, day_first=day_first)
    if began is None or why:
        return None, why
    day = long_day(began.at.date(), now.date())
    typed_up = " · typed up afterwards, without the clock" if began.typed_up else ""
    return began, f"{day} {began.at:%H:%M}{typed_up}"


def may_go_on(offer: Offer, now: datetime, *, day_first: bool = True) -> bool:
    """Say whether when it began can't be read, or not yet: what is still being typed is no mistake."""
    return began_in(offer.when, now, day_first=day_first) is None and skipped_in(offer.when, now, day_first=day_first) is None


def session_begun(offer: Offer, began: Began, partner: Partner, zone: str, id: str) -> Session:
    """Return the session as it was chosen."""
    return Session(
        id=id,
        partner=partner.id,
        began=began.at.astimezone(UTC),
        zone=zone,
        first=offer.first,
        form=offer.form,
        minutes=offer.minutes,
        place=" ".join(offer.place.split()),
        typed_up=began.typed_up,
        # Where nothing was said, it follows from the other meetings, also from one that is typed up later.
        first_meeting=False if offer.may_be_first and not offer.first_meeting else None,
    )
