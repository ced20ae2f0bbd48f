from datetime import date

import msgspec
import pytest

from peercoach_tui.domain.follow_ups.log import FollowUpLog
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.side import Side
from tests.domain.timelines import at

DAY, NEXT_DAY = date(2026, 12, 1), date(2026, 12, 2)
MADE = FollowUpMade(id="m", at=at(0), follow_up="f", owner=Side.ME, what="ask Dana", due=DAY, hour="17:00")


def after(**fields: object) -> tuple[date | None, str]:
    """Return the day and the hour after one change."""
    log = FollowUpLog([MADE, FollowUpChanged(id="c", at=at(1), follow_up="f", **fields)])  # type: ignore[arg-type]
    found = log.find("f")
    assert found is not None
    return found.due, found.hour


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({}, (DAY, "17:00")),
        ({"what": "ask Ben"}, (DAY, "17:00")),
        ({"hour": "09:00"}, (DAY, "09:00")),
        ({"hour": ""}, (DAY, "")),
        ({"due": NEXT_DAY, "hour": "09:00"}, (NEXT_DAY, "09:00")),
        ({"due": NEXT_DAY}, (NEXT_DAY, "")),
        ({"due": None}, (None, "")),
    ],
)
def test_an_hour_goes_with_its_day(fields: dict[str, object], due: tuple[date | None, str]) -> None:
    assert after(**fields) == due


def test_what_was_kept_without_an_hour_has_none() -> None:
    fields = '"id":"m","at":"2026-11-24T09:30:00Z","follow_up":"f","owner":"me","what":"ask Dana","due":"2026-12-01"'
    moment: AnyMoment = msgspec.json.decode(f'{{"kind":"follow-up made",{fields}}}', type=AnyMoment)
    assert isinstance(moment, FollowUpMade)
    assert (moment.due, moment.hour) == (DAY, "")
    assert b"hour" not in msgspec.json.encode(moment)


def test_it_is_touched_when_it_is_made_changed_or_carried_over() -> None:
    carried = FollowUpCarried(id="k", at=at(5), follow_up="f")
    changed = FollowUpChanged(id="c", at=at(9), follow_up="f", what="ask Ben")
    for moments, seconds in (([MADE], 0), ([MADE, carried], 5), ([MADE, carried, changed], 9)):
        log = FollowUpLog(moments)  # type: ignore[arg-type]
        assert log.touched(log.all[0]) == at(seconds)


def test_all_of_them_are_the_same_until_one_is_taken() -> None:
    log = FollowUpLog([MADE])
    before = log.all
    assert log.all is before
    log.take(FollowUpChanged(id="c", at=at(1), follow_up="f", what="ask Ben"))
    assert [each.what for each in log.all] == ["ask Ben"] and before[0].what == "ask Dana"
