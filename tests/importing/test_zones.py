"""The same file makes nothing twice wherever it is read: what it says is its days and hours as they are written."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.goals.moments import GoalSet
from peercoach_tui.domain.ids import EPOCH, hashed_id
from peercoach_tui.domain.moment import BatchKept, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.moments import SessionBegun, SessionEnded
from peercoach_tui.domain.side import Side
from peercoach_tui.importing.batches import take_back
from peercoach_tui.notebook.notebook import COACH
from tests.importing.desks import desk, fold, found, kept, names, planned, take

FILES = (
    found("date,time,person,minutes,notes\n2026-01-02,10:00,Zoe Alder,60,x\n2026-01-02,16:00,Zoe Alder,60,y\n", "meetings.csv"),
    found("date,person,follow up,due\n2026-01-02,Zoe Alder,call Dana,2026-02-01\n", "follow-ups.csv"),
    found("date,person,goal,owner\n2026-01-02,Zoe Alder,lead more,them\n", "goals.csv"),
)
FAR = ("America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago")
BEGAN, NOON = datetime(2026, 1, 2, 9, 0, tzinfo=UTC), datetime(2026, 1, 2, 11, 0, tzinfo=UTC)
ZOE, BATCH = hashed_id(EPOCH, "Zoe"), hashed_id(EPOCH, "the batch")


@pytest.mark.parametrize("zone", FAR)
def test_a_file_that_is_read_again_in_another_zone_makes_nothing_twice(tmp_path: Path, zone: str) -> None:
    with desk(tmp_path) as here:
        take(here, *FILES)
        before = kept(here)
    with desk(tmp_path, 2, zone) as there:
        assert take(there, *FILES) is None and kept(there) == before
        assert [account.session.hour(account.session.began) for account in fold(there, "Zoe Alder").accounts] == ["", ""]


@pytest.mark.parametrize("zone", FAR)
def test_what_was_taken_back_comes_back_as_it_was_and_what_was_discarded_stays_away(tmp_path: Path, zone: str) -> None:
    with desk(tmp_path) as here:
        take(here, *FILES)
        before, (first, _) = kept(here), fold(here, "Zoe Alder").sessions
        take_back(here)
    with desk(tmp_path, 2, zone) as there:
        take(there, *FILES)
        again = {id: [each for each in moments if not isinstance(each, TakenBack)] for id, moments in kept(there).items()}
        assert again == before and names(there) == ["Zoe Alder"]
        acts = there.acts(fold(there, "Zoe Alder").id)
        acts.send(acts.moment(TakenBack, of=first.id)).result()
    with desk(tmp_path, 3) as here:
        assert take(here, *FILES) is None and len(fold(here, "Zoe Alder").accounts) == 1


def test_two_desks_in_two_zones_make_the_same_ids(tmp_path: Path) -> None:
    ids: list[list[str]] = []
    for zone in ("Europe/Berlin", "America/New_York"):
        with desk(tmp_path / zone.replace("/", "-"), len(ids), zone) as here:
            ids.append(sorted(each.id for share in planned(here, *FILES).shares for each in share.fresh))
    assert ids[0] == ids[1] and len(ids[0]) == 9


def earlier() -> list[AnyMoment]:
    """What FILES came to in Berlin, while ids were made of instants."""
    meeting = hashed_id(BEGAN, "meeting", ZOE, BEGAN.isoformat())
    follow_up = hashed_id(NOON, "follow-up", ZOE, "", Side.THEM, "call Dana", "", "")
    made, goal = hashed_id(NOON, "follow-up made", follow_up), hashed_id(NOON, "goal", ZOE, Side.THEM, "lead more")
    ended, due = hashed_id(EPOCH, "ended", meeting), date(2026, 2, 1)
    begun = SessionBegun(id=meeting, at=BEGAN, partner=ZOE, began=BEGAN, zone="Europe/Berlin", first=Side.ME, typed_up=True)
    return [
        PartnerAdded(id=hashed_id(BEGAN, "Zoe added"), at=BEGAN, name="Zoe Alder", batch=BATCH),
        begun.but(batch=BATCH),
        SessionEnded(id=ended, at=BEGAN, session=meeting, batch=BATCH),
        FollowUpMade(id=made, at=NOON, follow_up=follow_up, owner=Side.THEM, what="call Dana", due=due, batch=BATCH),
        GoalSet(id=hashed_id(NOON, "goal set", goal), at=NOON, goal=goal, owner=Side.THEM, title="lead more", batch=BATCH),
    ]


@pytest.mark.parametrize("zone", ("Europe/Berlin", *FAR))
@pytest.mark.parametrize("stands", (True, False))
def test_what_came_in_while_ids_hung_on_a_zone_is_still_known(tmp_path: Path, zone: str, stands: bool) -> None:
    with desk(tmp_path) as here:
        here.notebook.keep(ZOE, *earlier()).result()
        here.notebook.keep(COACH, BatchKept(id=BATCH, at=here.now(), words="made up")).result()
    with desk(tmp_path, 2, zone) as there:
        if not stands:
            take_back(there)
        take(there, FILES[1], FILES[2], found("date,time,person\n2026-01-02,10:00,Zoe Alder\n", "meetings.csv"))
        every = fold(there, "Zoe Alder")
        assert [len(each) for each in (every.sessions, every.follow_ups, every.goals.all)] == [1, 1, 1]
        assert {each.id for each in every.timeline} == {each.id for each in earlier()}
