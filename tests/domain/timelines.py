"""Made-up timelines, as one device keeps them."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.career.moments import MapLineChanged, MapLineKept
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.listening.moments import FocusChosen, ItemTicked, Slip, SlipSort, Wrote
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.points.moments import PointCarried, PointChanged, PointKept
from peercoach_tui.domain.points.point import PointOutcome
from peercoach_tui.domain.questions.deck import Aim, Topic
from peercoach_tui.domain.questions.moments import DeckTurned, QuestionAsked, QuestionPinned, QuestionShown, SheetMade
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.folding import Folding
from peercoach_tui.domain.sessions.moments import (
    AloneDone,
    Answer,
    Break,
    BreakJudged,
    Brought,
    Feedback,
    FeedbackGiven,
    Learned,
    NextMeetingSet,
    NoteKept,
    NoteSort,
    PartnerAnswered,
    SessionBegun,
    SessionChanged,
    SessionEnded,
    StageEntered,
    TurnSwapped,
)
from peercoach_tui.domain.sessions.plan import STAGES
from peercoach_tui.domain.sessions.session import Form, Session
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.timeline import Timeline

BEGAN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
SIDES = st.sampled_from(Side)
NAMES = st.sampled_from(("a", "b", "c"))
NAMED_STAGES = st.sampled_from(STAGES[Form.SWAP])


def session(form: Form = Form.SWAP, *, typed_up: bool = False) -> Session:
    return Session(
        id="s", partner="p", began=BEGAN, zone="Europe/Berlin", first=Side.ME, form=form, minutes=60, typed_up=typed_up
    )


def in_stage(account: Account, now: datetime) -> float:
    """Return the seconds in the present stage with the present coach, earlier visits included."""
    return account.seconds(now, lambda span: (span.stage, span.coach) == (account.stage, account.coach))


def follow_up(id: str = "f", **fields: object) -> FollowUp:
    known = FollowUp(id=id, owner=Side.THEM, what="ask Dana", made=BEGAN, changed=BEGAN)
    return known.but(**fields)


def at(seconds: float) -> datetime:
    return BEGAN + timedelta(seconds=seconds)


Making = Callable[[str, datetime, datetime, list[str]], AnyMoment]
"""Makes a moment from its id, its instant, that of the moment before it, and the ids so far."""


def _of(kind: Callable[..., AnyMoment], **fields: object) -> Making:
    return lambda id, now, before, ids: kind(id=id, session="s", at=now, **fields)


def _since(kind: Callable[..., AnyMoment]) -> Making:
    return lambda id, now, before, ids: kind(id=id, session="s", at=now, began=before)


def _about(kind: Callable[..., AnyMoment], field: str, back: int, **fields: object) -> Making:
    """Make a moment that points to one of those before it."""
    return lambda id, now, before, ids: kind(id=id, session="s", at=now, **{field: ids[back % len(ids)]}, **fields)


def _makings() -> st.SearchStrategy[Making]:
    back = st.integers(0, 30)
    changes = st.sampled_from([{"outcome": Outcome.DONE}, {"outcome": None}, {"due": date(2026, 12, 1)}, {"what": "ask Ben"}])
    point_changes = st.sampled_from([{"outcome": PointOutcome.TAKEN_UP}, {"outcome": None}, {"text": "ask Ben"}])
    goal_changes = st.sampled_from([{"closed": True, "learned": "ask early"}, {"closed": False}, {"title": "lead"}])
    session_changes = st.sampled_from([{"began": at(-86400)}, {"place": "canteen"}, {"coached": 20, "was_coached": None}])
    return st.one_of(
        st.builds(lambda stage, coach: _of(StageEntered, stage=stage, coach=coach), NAMED_STAGES, st.none() | SIDES),
        st.builds(lambda stage, coach: _of(TurnSwapped, stage=stage, coach=coach), NAMED_STAGES, SIDES),
        st.builds(lambda id: _of(QuestionAsked, question=id, text="What else?"), NAMES),
        st.builds(lambda id: _of(QuestionShown, question=id), NAMES),
        st.builds(lambda id: _of(QuestionPinned, question=id), st.none() | NAMES),
        st.builds(lambda ids: lambda id, now, before, known: SheetMade(id=id, at=now, questions=ids), st.tuples(NAMES, NAMES)),
        st.builds(
            lambda topic, aim: _of(DeckTurned, topic=topic, aim=aim),
            st.none() | st.sampled_from(Topic),
            st.none() | st.sampled_from(Aim),
        ),
        st.builds(lambda text, sort: _of(NoteKept, text=text, sort=sort), NAMES, st.sampled_from(NoteSort)),
        st.builds(lambda back: _about(NoteKept, "replaces", back, text="reworded"), back),
        st.builds(lambda item, on: _of(ItemTicked, item=item, on=on), NAMES, st.booleans()),
        st.builds(lambda item: _of(FocusChosen, item=item), NAMES),
        st.builds(lambda sort: _of(Slip, sort=sort), st.sampled_from(SlipSort)),
        st.builds(lambda: _since(Wrote)),
        st.builds(lambda: _since(Break)),
        st.builds(lambda back, counts: _about(BreakJudged, "gap", back, counts=counts), back, st.booleans()),
        st.builds(lambda id, owner: _of(FollowUpMade, follow_up=id, owner=owner, what="ask Dana"), NAMES, SIDES),
        st.builds(lambda id, changes: _of(FollowUpChanged, follow_up=id, **changes), NAMES, changes),
        st.builds(lambda id: _of(FollowUpCarried, follow_up=id), NAMES),
        st.builds(lambda id, text: _of(PointKept, point=id, text=text), NAMES, NAMES),
        st.builds(lambda id, back: _about(PointKept, "of", back, point=id), NAMES, back),
        st.builds(lambda id, changes: _of(PointChanged, point=id, **changes), NAMES, point_changes),
        st.builds(lambda id: _of(PointCarried, point=id), NAMES),
        st.builds(
            lambda answer, score: _of(PartnerAnswered, answer=answer, score=score), st.sampled_from(Answer), st.integers(0, 10)
        ),
        st.builds(lambda id, title: _of(GoalSet, goal=id, owner=Side.THEM, title=title), NAMES, NAMES),
        st.builds(lambda id, changes: _of(GoalChanged, goal=id, **changes), NAMES, goal_changes),
        st.builds(
            lambda id, day, score: _of(CheckedIn, goal=id, day=day, score=score),
            NAMES,
            st.dates(date(2026, 11, 1), date(2026, 12, 31)),
            st.none() | st.integers(0, 10),
        ),
        st.builds(
            lambda id, back: _about(CheckedIn, "replaces", back, goal=id, day=date(2026, 12, 1), text="better"), NAMES, back
        ),
        st.builds(
            lambda id, part, owner: _of(MapLineKept, line=id, part=part, owner=owner, text=id),
            NAMES,
            st.sampled_from(Part),
            SIDES,
        ),
        st.builds(lambda id, text: _of(MapLineChanged, line=id, text=text), NAMES, NAMES),
        st.builds(lambda fields: _of(SessionChanged, **fields), session_changes),
        st.builds(lambda day: _of(NextMeetingSet, day=day, hour="10:30"), st.dates(date(2026, 12, 1), date(2026, 12, 31))),
        st.builds(lambda text: _of(Learned, text=text), NAMES),
        st.builds(lambda about, text: _of(FeedbackGiven, about=about, text=text), st.sampled_from(Feedback), NAMES),
        st.builds(lambda side, text: _of(FeedbackGiven, side=side, text=text), st.sampled_from(Side), NAMES),
        st.builds(lambda waits: _of(SessionEnded, waits=waits), st.booleans()),
        st.builds(lambda: _of(AloneDone)),
        st.builds(lambda side, text: _of(Brought, side=side, text=text), SIDES, NAMES),
        st.builds(lambda text: _of(PartnerChanged, agreement=text), NAMES),
        st.builds(lambda back: _about(TakenBack, "of", back), back),
    )


@st.composite
def timelines(draw: st.DrawFn, device: str = "1") -> tuple[AnyMoment, ...]:
    """Moments of all kinds, in order, the first stage before them all."""
    now, ids = BEGAN, [f"0{device}"]
    moments: list[AnyMoment] = [StageEntered(id=ids[0], session="s", at=BEGAN, stage="arrive")]
    for pause, make in draw(st.lists(st.tuples(st.integers(0, 5000), _makings()), max_size=20)):
        before, now = now, now + timedelta(seconds=pause)
        id = f"{len(ids):02}{device}"
        moments.append(make(id, now, before, ids))
        ids.append(id)
    return tuple(moments)


def standing(moments: Iterable[AnyMoment]) -> tuple[AnyMoment, ...]:
    """Return the moments in order, without those that were taken back and without the taking back."""
    timeline = Timeline()
    timeline.take(moments)
    return tuple(timeline.standing())


def fold(session: Session, moments: Iterable[AnyMoment]) -> Account:
    """Return the account of a session from its moments, in any order; those taken back leave no trace in it."""
    folding = Folding(session)
    folding.take(moment for moment in standing(moments) if not isinstance(moment, SessionBegun | SheetMade))
    return folding.account
