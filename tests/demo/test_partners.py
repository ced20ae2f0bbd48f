"""Who is met in the made-up year, and when, whenever it is looked at."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from peercoach_tui.content.loader import Materials
from peercoach_tui.domain.partners.brief import by_due
from peercoach_tui.domain.sessions.card import card
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import due_words, in_words, minutes_words
from peercoach_tui.notebook.notebook import COACH
from tests.demo.years import MET, TUESDAY, Year, accounts, brief_of, goals, kept_year, with_partners, written


def test_three_partners_meet_in_three_rhythms(year: Year) -> None:
    met = {year[short].partner.name: year[short].partner.cadence.words for short in MET}
    assert met == {
        "Ana Ruiz": "every 3 weeks",
        "Ben Okafor": "every 2 weeks",
        "Mei Lindqvist": "monthly on the second Wednesday",
    }
    assert all(12 <= len(year[short].sessions) <= 16 for short in MET)
    assert not any(year[short].partner.archived for short in MET)


def test_a_fourth_was_met_for_three_months_and_is_archived(year: Year, content: Materials) -> None:
    assert set(year) == {*MET, "Nora", COACH}
    nora = year["Nora"]
    first, *_, last = (session.day for session in nora.sessions)
    assert nora.partner.archived and 80 <= (last - first).days <= 95 and (TUESDAY.date() - last).days > 365
    goodbye = nora.accounts[-1].ended
    assert goodbye and not any(follow_up.is_open for follow_up in nora.follow_ups)
    assert [follow_up.what for follow_up in nora.follow_ups if follow_up.resolved and follow_up.resolved > goodbye]
    told = [brief_of(year, content, fold.partner.short, TUESDAY.date()) for fold in with_partners(year)]
    assert [each.partner.short for each in by_due(told, TUESDAY.date())] == [*MET]


def test_each_partner_is_known(year: Year) -> None:
    partners = [fold.partner for fold in with_partners(year)]
    for partner, fold in zip(partners, with_partners(year), strict=True):
        assert all((partner.agreement, partner.group, partner.role, partner.contact, partner.topics))
        assert partner.since == fold.sessions[0].day
        # What may stand beside a hidden name doesn't give it away.
        assert not any(name in partner.contact + partner.role for name in partner.name.split())
    assert len({partner.group for partner in partners}) == 4
    assert {partner.named for partner in partners} == {True, False, None}


def test_nobodys_name_stands_with_somebody_else(year: Year) -> None:
    for fold in year.values():
        texts = written(fold)
        others = {short for short in (*MET, "Nora") if short != fold.partner.short}
        assert [name for name in others if re.search(rf"\b{name}\b", texts)] == []


def test_anas_brief_reads_like_the_sketch(year: Year, content: Materials) -> None:
    today = TUESDAY.date()
    ana = brief_of(year, content, "Ana", today)
    assert ana.last and ana.last.session.day == date(2026, 11, 3)
    figures = card(ana.last)
    assert (minutes_words(figures.coached), minutes_words(figures.was_coached)) == ("25′", "22′")
    assert ana.arranged and (ana.due, ana.arranged.hour, ana.arranged.place) == (today, "10:30", "coffee, 2nd floor")
    assert ana.last_words is not None and ana.last_words.text == "I keep saying yes before I know why"
    assert ana.question and ana.question.stage == "look back"
    (hers,), (mine,) = ana.said_by(Side.THEM), ana.said_by(Side.ME)
    assert (hers.plan, due_words(hers.due, today), hers.confidence) == ("ask Dana for the scope in writing", "by Fri", 8)
    assert (mine.plan, due_words(mine.due, today)) == ("send the article on feedback", "3 days late")


def test_ben_is_due_and_mei_is_not_yet(year: Year, content: Materials) -> None:
    today = TUESDAY.date()
    ben, mei = brief_of(year, content, "Ben", today), brief_of(year, content, "Mei", today)
    assert ben.due and mei.due
    assert (in_words(ben.due, today), ben.arranged) == ("since Friday", None)
    assert mei.arranged and 9 <= (mei.due - today).days <= 15
    assert mei.points and ben.points and not mei.is_late(today)


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
@pytest.mark.parametrize("days", range(1, 7))
def test_every_day_of_the_week_fits(content: Materials, days: int, zone: str) -> None:
    now = TUESDAY + timedelta(days=days)
    today = now.astimezone(ZoneInfo(zone)).date()
    year = kept_year(now, zone)
    ana, ben = brief_of(year, content, "Ana", today), brief_of(year, content, "Ben", today)
    assert ana.last and ana.due == today and ana.last.session.day == today - timedelta(days=21)
    (hers,), (mine,) = ana.said_by(Side.THEM), ana.said_by(Side.ME)
    assert hers.due and hers.due.weekday() == 4 and 1 <= (hers.due - today).days <= 7
    assert mine.due == today - timedelta(days=3)
    assert ben.due and ben.due.weekday() == 4 and 1 <= (today - ben.due).days <= 7
    assert all(moment.at < now for fold in year.values() for moment in fold.timeline)
    assert all(account.session.day.weekday() < 5 for account in accounts(year) if account != ana.last)
    mei = brief_of(year, content, "Mei", today)
    assert mei.arranged and 9 <= (mei.arranged.day - today).days <= 15 and mei.arranged.day.weekday() == 2
    due = {(follow_up.what, follow_up.due) for follow_up in (*mei.open, *ben.open) if follow_up.due}
    assert [what for what, day in due if day < today] == []
    assert {day >= today for day in (goal.due for goal in goals(year) if goal.due)} == {True}


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_fits(month: int) -> None:
    year = kept_year(datetime(2028, month, 28, 12, tzinfo=UTC))
    mei = year["Mei"]
    days = [session.day for session in mei.sessions]
    assert [mei.partner.cadence.after(day) for day in days] == [*days[1:], mei.arrangements.dates[-1].day]
