"""All the moments of what was found, by the folder that they belong to, before it is looked what of them is there."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.moment import BatchKept, Erased
from peercoach_tui.domain.moments import TEXTS, AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.partners.names import common_form
from peercoach_tui.domain.partners.partner import SOMEONE
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import count
from peercoach_tui.exchange.found import FoundInFile, FoundMeeting
from peercoach_tui.importing.known import KnownHere
from peercoach_tui.importing.making import Making
from peercoach_tui.importing.meetings import Meetings
from peercoach_tui.importing.newcomers import newcomers
from peercoach_tui.importing.people import Whom
from peercoach_tui.importing.things import ComingByWords
from peercoach_tui.notebook.notebook import COACH

FORGOTTEN = ("moment", " of someone whom you have forgotten: left out.")
UNNAMED = ("moment", " of someone who was never added there: left out, since nobody would know whose it is.")
ERASED = ("text", " erased there and standing here: left as it is, since to import takes no words away.")


class Wanted:
    """What comes in, as moments. `batches` are the ids of the batches that came to their end where it comes from."""

    def __init__(self, known: KnownHere, every: Sequence[FoundInFile], whom: Mapping[str, Whom]) -> None:
        self._known, self._whom = known, whom
        self._folds = {**known.folds}
        self._forgotten = known.forgotten
        self._moments: dict[str, dict[str, AnyMoment]] = {}
        self._meetings: dict[str, Meetings] = {}
        self._coming: dict[str, ComingByWords] = {}
        self._here: Counter[str] = Counter()
        self._differs: Counter[str] = Counter()
        self._doubles: Counter[str] = Counter()
        self._refused: Counter[tuple[str, str]] = Counter()
        kept = [pair for found in every for pair in found.kept]
        self.batches = frozenset(moment.id for id, moment in kept if id == COACH and isinstance(moment, BatchKept))
        self._take_kept(kept)
        self._new = newcomers(known, every, whom)
        # Those that know most of the meetings come first: another file may tell more of the same ones.
        told = sorted(every, key=lambda found: not any(each.hour or each.place or each.minutes for each in found.meetings))
        makings: list[dict[str, Making]] = [{} for _ in told]
        for timed in (True, False):
            for found, of_file in zip(told, makings, strict=True):
                self._take_meetings([each for each in found.meetings if bool(each.hour) is timed], of_file)
        for found, of_file in zip(told, makings, strict=True):
            self._take_told(found, of_file)

    def folders(self) -> tuple[str, ...]:
        """Return the ids of the folders of which anything was found."""
        return tuple(id for id, moments in self._moments.items() if moments or self._here[id])

    def moments(self, id: str) -> tuple[AnyMoment, ...]:
        """Return the moments for a folder, in no order."""
        return tuple(self._moments[id].values())

    def here(self, id: str) -> int:
        """Return how much of it is there under other ids."""
        return self._here[id]

    def differs(self, id: str) -> int:
        """Return how many follow-ups are due on another day here, or in another of the files."""
        return self._differs[id]

    def doubles(self, id: str) -> int:
        """Return how many follow-ups come in though one of the same words is here from another day."""
        return self._doubles[id]

    def fold(self, id: str) -> Fold:
        """Return what is known of a folder, an empty one of nothing."""
        return self._folds.setdefault(id, Fold(id))

    def is_new(self, id: str) -> bool:
        """Say whether nobody sees that person yet."""
        return self.fold(id).is_empty

    def has_namesake(self, id: str) -> bool:
        """Say whether somebody else here is called so."""
        form = common_form(self.name(id))
        others = (each for each, fold in self._folds.items() if each not in (id, COACH) and not fold.is_empty)
        return any(common_form(self._known.called(each)) == form for each in others)

    def name(self, id: str) -> str:
        """Return what someone is called: as they are here, else as they come in."""
        if not self.is_new(id):
            return self._known.called(id)
        told = [each for each in self._moments[id].values() if isinstance(each, PartnerAdded | PartnerChanged)]
        names = [each.name for each in sorted(told, key=lambda each: each.at) if isinstance(each.name, str) and each.name]
        return names[-1] if names else SOMEONE

    def refused(self) -> tuple[str, ...]:
        """Return what isn't taken, a sentence each."""
        return tuple(f"{count(number, noun)}{words}" for (noun, words), number in self._refused.items())

    # What was kept as moments

    def _take_kept(self, kept: Sequence[tuple[str, AnyMoment]]) -> None:
        ended = self.batches | {each.id for each in self.fold(COACH).timeline if isinstance(each, BatchKept)}
        added = {id for id, each in kept if isinstance(each, PartnerAdded) and (each.batch is None or each.batch in ended)}
        for id, moment in kept:
            if id in self._forgotten:
                self._refused[FORGOTTEN] += 1
            elif id not in added and id != COACH and not self._has_name(id):
                self._refused[UNNAMED] += 1
            elif moment.batch is not None and moment.batch not in ended:
                # What was never shown there comes to nothing here.
                continue
            elif isinstance(moment, Erased) and self._holds_words(id, moment.of):
                self._refused[ERASED] += 1
            else:
                self._moments.setdefault(id, {}).setdefault(moment.id, moment)

    def _has_name(self, id: str) -> bool:
        """Say whether someone was added here, even if that doesn't stand."""
        return any(isinstance(each, PartnerAdded) for each in self.fold(id).timeline)

    def _holds_words(self, id: str, of: str) -> bool:
        known = self.fold(id).timeline.find(of)
        return known is not None and any(getattr(known, field) for field in TEXTS.get(type(known), ()))

    # What was told in other words

    def _take_meetings(self, meetings: Sequence[FoundMeeting], makings: dict[str, Making]) -> None:
        for meeting in meetings:
            for making in self._makings(makings, meeting.person):
                self._add(making, making.meeting(meeting))

    def _take_told(self, found: FoundInFile, makings: dict[str, Making]) -> None:
        for follow_up in found.follow_ups:
            for making in self._makings(makings, follow_up.person):
                self._add(making, making.follow_up(follow_up))
        for goal in found.goals:
            for making in self._makings(makings, "" if goal.owner is Side.ME else goal.person):
                self._add(making, making.goal(goal))
        for id, making in makings.items():
            self._here[id] += making.here
            self._differs[id] += making.differs
            self._doubles[id] += making.doubles

    def _makings(self, makings: dict[str, Making], name: str) -> Iterator[Making]:
        """Yield what makes the moments of a person, "" for the coach; nothing where the name is nobody's."""
        id = COACH
        if name:
            whom = self._whom[name]
            if whom.left_out:
                return
            id = whom.person.id if whom.person is not None else self._added(whom)
        self._moments.setdefault(id, {})
        if id not in makings:
            if id not in self._meetings:
                self._meetings[id] = Meetings(self.fold(id))
            makings[id] = Making(
                self.fold(id), self._meetings[id], self._coming.setdefault(id, {}), self._known.zone, self._known.now
            )
        yield makings[id]

    def _added(self, whom: Whom) -> str:
        """Return the folder of someone new, to which their adding comes."""
        id, added = self._new[common_form(whom.name)]
        self._moments.setdefault(id, {}).setdefault(added.id, added)
        return id

    def _add(self, making: Making, moments: Iterable[AnyMoment]) -> None:
        there = self._moments[making.id]
        for moment in moments:
            known = there.setdefault(moment.id, moment)
            if isinstance(known, FollowUpMade) and isinstance(moment, FollowUpMade) and moment.due and known.due != moment.due:
                self._differs[making.id] += known.due is not None
                there[moment.id] = moment if known.due is None else known
            if isinstance(known, SessionBegun) and isinstance(moment, SessionBegun):
                # What one file leaves out of a meeting another may tell.
                there[moment.id] = known.but(place=known.place or moment.place, minutes=known.minutes or moment.minutes)
