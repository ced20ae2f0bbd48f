"""The prepared partner: four questions to go through before the meeting."""

from datetime import date

from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.value import Value

QUESTIONS = (
    "What went well since we last met?",
    "What didn't?",
    "What do you want from our next meeting?",
    "What should I ask you?",
)
FIRST_QUESTIONS = ("What goes well these days?", "What doesn't?", "What do you want from our first meeting?", QUESTIONS[-1])
"""Before two people have met."""


class Prepared(Value):
    """What is handed over: for whom, when the two meet (None where nothing is arranged from today on), and the questions.

    Nothing of what was kept is in it.
    """

    partner: Partner
    next_date: NextDate | None
    questions: tuple[str, ...]


def prepared(brief: Brief, today: date) -> Prepared:
    """Return what a partner can prepare, as of `today` (the local date)."""
    arranged = brief.arranged
    return Prepared(
        partner=brief.partner,
        next_date=arranged.next_date if arranged is not None and arranged.day >= today else None,
        questions=FIRST_QUESTIONS if brief.first_meeting else QUESTIONS,
    )
