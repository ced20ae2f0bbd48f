"""The order of moments, and which of them still stand."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from peercoach_tui.domain.moment import BatchKept, Erased, Moment, TakenBack, order_of
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.questions.moments import QuestionShown
from peercoach_tui.domain.reading.draft_part import named_in
from peercoach_tui.domain.sessions.moments import End, SessionBegun


def session_of(moment: AnyMoment) -> str | None:
    """Return the id of the session that a moment belongs to, None outside of them."""
    session: str | None = getattr(moment, "session", None)
    return session


def in_order(moments: Iterable[AnyMoment]) -> tuple[AnyMoment, ...]:
    """Return the moments by instant, then by id, each once, so that two devices' timelines merge to one."""
    once = {moment.id: moment for moment in moments}
    return tuple(sorted(once.values(), key=order_of))


def came_in(moment: Moment, batches: Collection[str]) -> bool:
    """Say whether a moment was kept by itself, or came in with what stands: `batches` are as `batches_in` returns them."""
    return moment.batch is None or moment.batch in batches or moment.id in batches


def batches_in(moments: Iterable[AnyMoment]) -> frozenset[str]:
    """Return the ids of the batches that stand, and of what came in again with them, of the moments in the coach's own folder.

    What came in may hold batches itself: one of them stands with the one that it came in with.
    """
    about = [moment for moment in in_order(moments) if isinstance(moment, BatchKept | TakenBack)]
    ended = [moment for moment in about if isinstance(moment, BatchKept)]
    standing: frozenset[str] = frozenset()
    again: frozenset[str] = frozenset()
    # Each time round, those stand that came in with those of the last.
    for _ in ended:
        came = [each for each in about if each.batch is None or each.batch in standing or each.id in again]
        gone: set[str] = set()
        gone.update(each.of for each in reversed(came) if isinstance(each, TakenBack) and each.id not in gone)
        stand = [each for each in came if isinstance(each, BatchKept) and each.id not in gone]
        found = frozenset(each.id for each in stand)
        if found == standing:
            break
        standing, again = found, frozenset(id for each in stand for id in each.again)
    return standing | (again - {each.id for each in ended})


def batches_ever_in(moments: Iterable[AnyMoment]) -> frozenset[str]:
    """Return the same of all batches that ever stood: what was shown once."""
    kept = [moment for moment in moments if isinstance(moment, BatchKept)]
    return frozenset(id for batch in kept for id in (batch.id, *batch.again))


class Takings:
    """What was taken back. A taking-back counts unless it was taken back itself, or came in with a batch that doesn't stand.

    One of the beginning of a session takes the whole session along, unless more of it is known here than was where that was
    done.
    """

    def __init__(self, batches: Collection[str], read: Callable[[str], int]) -> None:
        """`read` returns how many moments of a session are known of those that go on with it."""
        self.gone: frozenset[str] = frozenset()
        """The ids of what was taken back by itself, not with its session."""
        self._batches, self._read = batches, read
        self._all: list[TakenBack] = []
        self._taken: set[str] = set()

    def take(self, taking: TakenBack) -> None:
        """Add a taking-back; it comes after those before. What it changes is known once all is judged."""
        self._all.append(taking)
        self._taken.add(taking.of)

    def sort(self) -> None:
        """Put them in their order, where one came late."""
        self._all.sort(key=order_of)

    def touch(self, new: Iterable[AnyMoment]) -> bool:
        """Say whether any of these was taken back before it came, by itself or with its session."""
        taken = self._taken
        # What takes back touches no more than what it takes back, also in a session that was.
        return bool(taken) and any(
            moment.id in taken or (session_of(moment) in taken and not isinstance(moment, TakenBack)) for moment in new
        )

    def judge(self) -> None:
        """Find what was taken back, the newest taking-back first: it may take back another."""
        gone: set[str] = set()
        for taking in reversed(self._all):
            if taking.id not in gone and came_in(taking, self._batches) and not self._went_on(taking):
                gone.add(taking.of)
        self.gone = frozenset(gone)

    def _went_on(self, taking: TakenBack) -> bool:
        """Say whether a session was gone on with by someone who didn't know that it was taken back."""
        return taking.read is not None and self._read(taking.of) > taking.read

    @property
    def stood_again(self) -> tuple[str, ...]:
        """Return the sessions that were discarded and still stand, since another device had gone on with them."""
        counted = (taking for taking in self._all if taking.id not in self.gone and came_in(taking, self._batches))
        return tuple(taking.of for taking in counted if self._went_on(taking) and taking.of not in self.gone)


class Timeline:
    """All moments with one partner in order, and which of them stand.

    `takings` say what was taken back.
    `batches` are the ids of the batches that stand, and of what came in again with them, as `batches_in` returns them.
    """

    def __init__(self, batches: Collection[str] = ()) -> None:
        self._batches = frozenset(batches)
        self._known: dict[str, AnyMoment] = {}
        self._ordered: list[AnyMoment] = []
        self._in_session: defaultdict[str, list[AnyMoment]] = defaultdict(list)
        self._of_kind: defaultdict[type, list[AnyMoment]] = defaultdict(list)
        self.takings = Takings(self._batches, self.read)
        self._in_batches = False
        """Whether any came in with others."""

    def __iter__(self) -> Iterator[AnyMoment]:
        return iter(self._ordered)

    def __reversed__(self) -> Iterator[AnyMoment]:
        return reversed(self._ordered)

    def __len__(self) -> int:
        return len(self._ordered)

    @property
    def batches(self) -> frozenset[str]:
        """Return the ids of the batches that stand, and of what came in again with them."""
        return self._batches

    def find(self, id: str) -> AnyMoment | None:
        """Return the moment of that id, whether it stands or not."""
        return self._known.get(id)

    def take(self, moments: Iterable[AnyMoment]) -> tuple[AnyMoment, ...] | None:
        """Add moments. Return those that were new when all of them come last and none was taken back before it came; else None.

        After None everything that was folded from the timeline is to be folded anew; after a taking-back, what it touches.
        """
        new = in_order(moment for moment in moments if moment.id not in self._known)
        self._add(new)
        if len(new) < len(self._ordered) and new and order_of(self._ordered[-len(new) - 1]) > order_of(new[0]):
            self._sort()
            self.takings.judge()
            return None
        if self.takings.touch(new):
            self.takings.judge()
            return None
        if TakenBack in map(type, new):
            self.takings.judge()
        return new

    def _add(self, new: tuple[AnyMoment, ...]) -> None:
        """Add moments that stand in their order. All of a large notebook are added so when it is opened."""
        self._known |= {moment.id: moment for moment in new}
        self._ordered += new
        of_kind, in_session, taken_back = self._of_kind, self._in_session, len(self._of_kind[TakenBack])
        for moment in new:
            kind = type(moment)
            of_kind[kind].append(moment)
            if moment.batch is not None:
                self._in_batches = True
            if kind is not TakenBack and (session := session_of(moment)) is not None:
                in_session[session].append(moment)
        for taking in of_kind[TakenBack][taken_back:]:
            if isinstance(taking, TakenBack):
                self.takings.take(taking)

    def _sort(self) -> None:
        self._ordered.sort(key=order_of)
        self.takings.sort()
        for each in (*self._in_session.values(), *self._of_kind.values()):
            each.sort(key=order_of)

    def read(self, session: str) -> int:
        """Return how many moments of a session are known, besides its beginning, what was taken back when and what was shown."""
        known = self._in_session.get(session, ())
        return sum(not isinstance(moment, QuestionShown | SessionBegun) and self.came_in(moment) for moment in known)

    def newest(self, session: str) -> datetime | None:
        """Return the instant of the newest moment of a session, whether it stands or not; None without any."""
        taken_back = (moment for moment in reversed(self._of_kind.get(TakenBack, ())) if session_of(moment) == session)
        newest = (*self._in_session.get(session, ())[-1:], *islice(taken_back, 1))
        return max((moment.at for moment in newest), default=None)

    def stands(self, moment: AnyMoment) -> bool:
        """Say whether a moment counts. A taking-back is never told itself."""
        gone = self.takings.gone
        return (
            moment.id not in gone
            and session_of(moment) not in gone
            and self.came_in(moment)
            and not isinstance(moment, TakenBack)
        )

    def came_in(self, moment: AnyMoment) -> bool:
        """Say whether a moment was kept here, or in a batch that stands; it may have been taken back by itself."""
        return came_in(moment, self._batches)

    @property
    def erased(self) -> frozenset[str]:
        """Return the ids of the moments whose words were erased."""
        return frozenset(moment.of for moment in self._of_kind.get(Erased, ()) if isinstance(moment, Erased))

    def is_taken_back(self, moment: AnyMoment) -> bool:
        """Say whether a moment was taken back, by itself or with its session."""
        return moment.id in self.takings.gone or session_of(moment) in self.takings.gone

    def standing(self) -> Iterator[AnyMoment]:
        """Yield the moments that stand, in order."""
        return filter(self.stands, self._ordered)

    def of_kind(self, *kinds: type[Moment]) -> Iterator[Any]:
        """Yield the moments of these kinds that stand, in order."""
        every = [moment for kind in kinds for moment in self._of_kind.get(kind, ())]
        every.sort(key=order_of)
        return filter(self.stands, every)

    def drafted_in(self, session: str) -> dict[str, int]:
        """Return the drafts of a session that are none any more, by their names up to which number.

        They became moments, whether these stand or not, or were let go of before it ended.
        """
        moments = self._in_session.get(session, ())
        became = (moment.drafted for moment in moments if moment.drafted)
        return named_in((*became, *(each for moment in moments if isinstance(moment, End) for each in moment.let_go)))

    def of_session(self, session: str) -> Iterator[AnyMoment]:
        """Yield the moments of a session that stand, in order."""
        known = self._in_session.get(session, ())
        # Where nothing was taken back and nothing came in with others, all of them do.
        return filter(self.stands, known) if self.takings.gone or self._in_batches else iter(known)
