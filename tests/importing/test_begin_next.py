"""What came in changes nothing of what the next meeting offers, and nobody who came in is due."""

from csv import DictReader
from datetime import timedelta
from pathlib import Path

import pytest

from peercoach_tui.domain.partners.brief import brief
from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.exchange.formats.comma_separated import pages
from peercoach_tui.meeting.offer import Offer, offered
from peercoach_tui.selecting import selected
from peercoach_tui.workspace import Workspace
from tests.importing.desks import desk, fold, found, take

TABLE = found("date,person,notes\n2026-03-05,Ana Ruiz,one\n2026-03-19,Ana Ruiz,two\n", "meetings.csv")
TIMED = found("date,person,minutes,place\n2026-03-12,Ana Ruiz,45,coffee\n", "meetings.csv")


def offer(here: Workspace) -> Offer:
    each = fold(here, "Ana Ruiz")
    return offered(brief(each.partner, each.accounts, (), None, here.today))


def test_meetings_that_say_no_form_and_no_length_change_nothing_that_is_offered(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        take(here, TABLE)
        assert (offer(here).form, offer(here).minutes, offer(here).place) == (Form.SWAP, 60, "")
        assert not offer(here).first_meeting
        take(here, TIMED)
        assert (offer(here).form, offer(here).minutes, offer(here).place) == (Form.SWAP, 45, "coffee")


@pytest.mark.parametrize("known", [True, False])
def test_who_came_in_is_not_due_until_somebody_says_how_often_they_meet(tmp_path: Path, known: bool) -> None:
    with desk(tmp_path) as here:
        if known:
            acts = here.acts(here.new_id(here.now()))
            acts.send(acts.moment(PartnerAdded, name="Ana Ruiz")).result()
        take(here, TABLE)
        each = fold(here, "Ana Ruiz")
        told = brief(each.partner, each.accounts, (), None, here.today)
        assert (told.due is None) is not known and told.partner.cadence.rhythm is (Rhythm.DAYS if known else Rhythm.NONE)
        assert not told.is_late(here.today + timedelta(days=1))
        acts = here.acts(each.id)
        acts.send(acts.moment(PartnerChanged, cadence=Cadence(every=7))).result()
        each = fold(here, "Ana Ruiz")
        assert brief(each.partner, each.accounts, (), None, here.today).due is not None


@pytest.mark.parametrize(("hour", "told"), [("09:30", "09:30"), ("", "")])
def test_its_hour_is_told_where_it_is_known(tmp_path: Path, hour: str, told: str) -> None:
    with desk(tmp_path) as here:
        take(here, found(f"date,time,person\n2026-03-05,{hour},Ana Ruiz\n", "meetings.csv"))
        (page,) = (page for page in pages(selected(here), {}) if page.name == "meetings.csv")
        (row,) = DictReader(page.content.decode().splitlines())
        assert (row["date"], row["start"], row["end"]) == ("2026-03-05", told, "")
        assert fold(here, "Ana Ruiz").accounts[0].session.began_at == told
