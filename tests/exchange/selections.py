"""Made-up selections: what is to leave."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.goals.moments import CheckedIn, GoalSet
from peercoach_tui.domain.moment import Erased, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.points.moments import PointKept
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.moments import Brought, FeedbackGiven, Learned, NoteKept, NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.selection import Book, Selection
from peercoach_tui.notebook.notebook import COACH
from tests.domain.sessions.meetings import Kept, Pair

TODAY = date(2026, 11, 24)
ZONE = "Europe/Berlin"
ADDED = datetime(2026, 1, 5, 9, tzinfo=UTC)

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1) | st.text(
    st.sampled_from("'=+-@\t\r\n\"`~#*_-> []()!<>&;:|\\/.x1\0{}%$^"), min_size=1
)
"""Any text that can be kept, and such as means something to other programs."""


def book(*moments: AnyMoment, id: str = "ana", name: str = "Ana Ruiz", **added: Any) -> Book:
    """Return the book of a partner with these moments."""
    about = PartnerAdded(id=f"{id}-added", at=ADDED, name=name, **added)
    fold = Fold(id, [about, *moments])
    return Book(partner=fold.partner, fold=fold)


def selection(*books: Book, coach: tuple[AnyMoment, ...] = (), **fields: Any) -> Selection:
    return Selection(books=books, coach=Fold(COACH, coach), today=TODAY, zone=ZONE, **fields)


def with_text(text: str, *, name: str = "Ana Ruiz") -> Selection:
    """Return a meeting in which every word is that text."""
    pair = Pair()
    kept: list[Kept] = [
        (Brought, {"side": Side.THEM, "text": text}),
        (NoteKept, {"text": text}),
        (NoteKept, {"text": text, "sort": NoteSort.WORDS}),
        (NoteKept, {"text": text, "sort": NoteSort.GOAL}),
        (QuestionAsked, {"text": text}),
        (PointKept, {"point": "p", "text": text}),
        (FollowUpMade, {"follow_up": "f", "owner": Side.THEM, "what": text, "when": text, "report": text}),
        (GoalSet, {"goal": "g", "owner": Side.THEM, "title": text, "why": text, "seen": text, "step": text}),
        (CheckedIn, {"goal": "g", "day": date(2026, 11, 3), "score": 6, "text": text}),
        (Learned, {"text": text}),
        (FeedbackGiven, {"side": Side.THEM, "text": text}),
    ]
    pair.meet(date(2026, 11, 3), (25, 22), *kept, place=text)
    later = ADDED + timedelta(days=320)
    pair.keep(
        FollowUpChanged(id="done", at=later, follow_up="f", outcome=Outcome.LEARNED, taught=text),
        PointKept(id="kept", at=later, point="q", text=text),
    )
    return selection(book(*pair.moments, name=name))


def gone(word: str) -> Selection:
    """Return a meeting of which the word was taken back or erased wherever it stood, and an earlier wording of a note with it."""
    pair = Pair()
    kept: list[Kept] = [
        (NoteKept, {"text": word}),
        (QuestionAsked, {"text": word}),
        (FollowUpMade, {"follow_up": "f", "owner": Side.ME, "what": word}),
        (PointKept, {"point": "p", "text": word}),
        (GoalSet, {"goal": "g", "owner": Side.THEM, "title": word}),
        (Learned, {"text": word}),
    ]
    session = pair.meet(date(2026, 11, 3), (25, 22), (NoteKept, {"text": "stays"}), *kept)
    saying = [each for each in pair.moments if word in str(each)]
    at = ADDED + timedelta(days=320)
    erased: list[AnyMoment] = [NoteKept(id="e", at=at, session=session, text=""), Erased(id="e-erased", at=at, of="e")]
    # A reworded note is what it says now, and a whole meeting may be taken back.
    first = NoteKept(id="w1", at=at, session=session, text=word)
    reworded = NoteKept(id="w2", at=at + timedelta(minutes=1), session=session, text="now", replaces="w1")
    other = pair.meet(date(2026, 11, 10), (25, 22), (NoteKept, {"text": word}))
    taken: list[AnyMoment] = [
        TakenBack(id=f"z{place}", at=at + timedelta(minutes=2), of=id)
        for place, id in enumerate([other, *(each.id for each in saying)])
    ]
    return selection(book(*pair.moments, *erased, first, reworded, *taken))
