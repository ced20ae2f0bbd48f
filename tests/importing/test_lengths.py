"""How long a meeting took that came in: it is told where nobody knows who coached for how long, and comes out and in again."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card_words import card_words
from peercoach_tui.domain.sessions.meeting_words import lasted_words, ways_words
from peercoach_tui.exchange.format import Page
from peercoach_tui.exchange.formats import markdown
from peercoach_tui.selecting import selected
from peercoach_tui.tui.partners.meeting_details import MeetingDetails
from peercoach_tui.workspace import Workspace
from tests.importing.desks import NOW, desk, fold, found, planned, take


def the_meeting(workspace: Workspace) -> Account:
    (account,) = fold(workspace, "Ana Ruiz").accounts
    return account


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("Duration", "45 min"),
        ("Dauer", "0:45"),
        ("Minutes", "45"),
        ("Hours", "0,75"),
        ("Start;End", "10:30;11:15"),
        ("Time", "10:30 – 11:15"),
        ("Zeit", "10.30-11.15 Uhr"),
    ],
)
def test_a_length_of_a_table_is_how_long_the_meeting_took(tmp_path: Path, headings: str, cells: str) -> None:
    with desk(tmp_path) as workspace:
        take(workspace, found(f"Date;Person;{headings}\n2026-11-03;Ana Ruiz;{cells}\n", "a.csv"))
        account = the_meeting(workspace)
        assert lasted_words(account) == "45′"
        assert ways_words(account, "Ana") == "45′ in all, not known who coached"
        words = card_words([account], fold(workspace, "Ana Ruiz").log, workspace.content.checklist, "Ana", NOW.date())
        assert words.no_ways == "45′ in all, not known who coached."
        details = MeetingDetails(workspace, fold(workspace, "Ana Ruiz").id, account.session.id)
        assert [each.value for each in details.rows() if each.label == "Lasted"] == ["45′"]


def test_where_the_minutes_each_way_are_known_they_are_told(tmp_path: Path) -> None:
    with desk(tmp_path) as workspace:
        take(workspace, found("Date;Person;Duration;You coached\n2026-11-03;Ana Ruiz;45;25\n", "a.csv"))
        assert ways_words(the_meeting(workspace), "Ana") == "you coached 25′"


def test_without_one_nothing_is_claimed(tmp_path: Path) -> None:
    with desk(tmp_path) as workspace:
        take(workspace, found("Date;Person;Note\n2026-11-03;Ana Ruiz;x\n", "a.csv"))
        assert ways_words(the_meeting(workspace), "Ana") == "typed up afterwards, no minutes"
        assert lasted_words(the_meeting(workspace)) == ""


@pytest.mark.parametrize("by", ["meeting", "person"])
def test_a_page_of_ours_tells_it_again(tmp_path: Path, by: str) -> None:
    with desk(tmp_path / "there") as there, desk(tmp_path / "here", 2) as here:
        take(there, found("Date;Person;Duration;Place\n2026-11-03;Ana Ruiz;45;canteen\n", "a.csv"))
        pages: Iterable[Page] = markdown.pages(selected(there), {"by": by})
        every = [found(page.content, page.name) for page in pages]
        take(here, *every)
        account = the_meeting(here)
        assert (lasted_words(account), account.session.place) == ("45′", "canteen")
        assert planned(there, *every).is_empty
