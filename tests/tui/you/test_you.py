"""You: oneself as a coach, what its keys do, and what it says as more is kept."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from threading import current_thread, main_thread
from typing import Any

import pytest
from textual.pilot import Pilot

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.oneself.figures import Figures, figures
from peercoach_tui.domain.oneself.range import Range
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.saying import COPIED
from peercoach_tui.tui.you import screen as you
from peercoach_tui.tui.you.screen import YouScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import with_year
from tests.tui.met import Pair
from tests.tui.waiting import painted, press, said, settled, shown, until

pytestmark = pytest.mark.usefixtures("hand")
SIZES = [(40, 14), (60, 20), (80, 24), (120, 36)]


@asynccontextmanager
async def opened(open_app: Opened, size: tuple[int, int] = (120, 36)) -> AsyncIterator[tuple[Pilot[None], YouScreen]]:
    async with open_app(size) as pilot:
        await press(pilot, "6")
        page = pilot.app.screen
        assert isinstance(page, YouScreen)
        await until(pilot, lambda: page.words)
        await painted(pilot)
        yield pilot, page


async def read(pilot: Pilot[None]) -> str:
    """Return all that is read on the way down, its line ends as spaces."""
    texts: list[str] = []
    while not texts or shown(pilot.app) != texts[-1]:
        texts.append(shown(pilot.app))
        await press(pilot, "j")
    return " ".join(" ".join(texts).split())


async def test_an_empty_notebook_says_what_will_be_here(open_app: Opened) -> None:
    async with opened(open_app) as (pilot, page):
        told, begins = "After three meetings this page tells how you coach. ", "Press 1, then enter, to begin a meeting."
        assert f"{told}Press 2, then p, to add the person you meet." in " ".join(shown(pilot.app).split())
        await press(pilot, "2", "p", *"Ana", "enter", "6")
        assert f"{told}{begins}" in " ".join(shown(pilot.app).split())
        assert "this year" not in shown(pilot.app) and "less time" not in shown(pilot.app)
        await press(pilot, "left", "right", "y", "down", "end")
        assert page.range is Range.YEAR and said(pilot.app) == []


@pytest.mark.parametrize("size", SIZES)
async def test_all_of_it_is_read_on_the_way_down(
    open_app: Opened, workspace: Workspace, clock: Clock, size: tuple[int, int]
) -> None:
    with_year(workspace, clock)
    async with opened(open_app, size) as (pilot, page):
        text = await read(pilot)
        assert page.words is not None
        for part in page.words.parts:
            assert part.label in text
            assert part.of.split(",")[0] in text and all(line.split()[0] in text for line in part.lines)
        assert "you were coached" in text and "Jan ━" in text
        assert not [name for name in ("Ana", "Ben", "Mei") if name in text]
        await press(pilot, "home")
        assert page.words.of.split(",")[0] in shown(pilot.app)


async def test_left_and_right_choose_how_far_back(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    with_year(workspace, clock)
    async with opened(open_app, (80, 24)) as (pilot, page):
        year = page.words
        assert "▸ this year" in shown(pilot.app)
        await press(pilot, "end", "left")
        assert "▸ the last three months" in shown(pilot.app) and page.words != year
        assert page.words is not None and page.words.said.split()[0] in shown(pilot.app)
        assert "less time" not in shown(pilot.app) and "more time" in shown(pilot.app)
        await press(pilot, "left", "right", "right", "right")
        assert page.range is Range.ALL and "▸ all" in shown(pilot.app) and "more time" not in shown(pilot.app)
        await press(pilot, "left")
        assert page.words == year


async def test_the_choices_are_whole_in_the_smallest_window(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    with_year(workspace, clock)
    async with opened(open_app, (40, 14)) as (pilot, _):
        assert "three months  ▸ this year    all" in shown(pilot.app) and "the last" not in shown(pilot.app)
        await pilot.resize_terminal(80, 24)
        await painted(pilot)
        assert "the last three months  ▸ this year    all" in shown(pilot.app)


async def test_it_counts_what_is_kept_meanwhile(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    clock.now -= timedelta(weeks=8)
    pair = Pair(workspace, clock)

    def close(meeting: Meeting) -> Sequence[Kept | None]:
        return (meeting.closing.answer(Answer.HEARD, 7),)

    pair.meet(close=close)
    pair.meet(close=close)
    async with opened(open_app) as (pilot, page):
        assert "2 meetings since 1 Jan. After one more" in " ".join(shown(pilot.app).split())
        await press(pilot, "1")
        pair.meet(minutes=(40, 10), close=close)
        await press(pilot, "6")
        assert page.words is not None and page.words.said == "You coached for 90′, and were coached for 54′."
        text = " ".join(shown(pilot.app).split())
        assert "You coached for 90′, and were coached for 54′." in text and "Felt heard: " in text


async def test_an_archived_partner_counts(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    pair = Pair(workspace, clock)
    for _ in range(3):
        pair.meet()
    acts = workspace.acts(pair.partner.id)
    kept = acts.change_partner(archived=True)
    assert kept is not None
    kept.result()
    async with opened(open_app) as (_, page):
        assert page.words is not None and page.words.of.startswith("3 meetings")


async def test_many_meetings_are_gone_through_in_a_thread(
    open_app: Opened, workspace: Workspace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_year(workspace, clock)
    at_once: list[bool] = []

    def watched(*given: Any) -> Figures:
        at_once.append(current_thread() is main_thread())
        return figures(*given)

    monkeypatch.setattr(you, "figures", watched)
    async with opened(open_app) as (_, page):
        told = page.words
        assert at_once == [False] * len(Range)
    workspace.prepare = None
    monkeypatch.setattr(you, "QUICK", 100_000)
    async with opened(open_app) as (_, page):
        assert page.words == told
        assert at_once == [False] * len(Range) + [True] * len(Range)


async def test_what_is_kept_while_a_thread_reads_is_shown_after(
    open_app: Opened, workspace: Workspace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(you, "QUICK", 0)
    pair = Pair(workspace, clock)
    for _ in range(3):
        pair.meet()
    async with open_app((80, 24)) as pilot:
        await press(pilot, "6")
        page = pilot.app.screen
        assert isinstance(page, YouScreen)
        pair.meet()
        page.show_sent()
        page.show_sent()
        await until(pilot, lambda: page.words and page.words.of.startswith("4 meetings"))
        await settled(pilot)


async def test_the_page_is_copied_as_text(
    open_app: Opened, workspace: Workspace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_year(workspace, clock)
    copied: list[str] = []
    async with opened(open_app) as (pilot, page):
        monkeypatch.setattr(pilot.app, "copy_to_clipboard", copied.append)
        await press(pilot, "y")
        assert said(pilot.app) == [COPIED] and page.words is not None
        assert copied[0].startswith(f"{page.words.said}\n{page.words.of}\n\nBoth ways:\n  ") and copied[0].endswith("\n")


async def test_another_day_is_another_range(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    pair = Pair(workspace, clock)
    for _ in range(3):
        pair.meet()
    clock.now += timedelta(days=60)
    async with opened(open_app) as (_, page):
        assert page.words is not None and page.words.said.startswith("No meeting since 1 Jan")
        assert "→ looks further back." in " ".join(shown(page.app).split())


async def test_what_a_thread_came_to_as_the_program_ends_is_not_shown(
    open_app: Opened, workspace: Workspace, clock: Clock
) -> None:
    with_year(workspace, clock)
    async with opened(open_app) as (pilot, page):
        before, told = page.words, {each: figures((), (), each, workspace.today, {}) for each in Range}
        pilot.app.exit()
        page.on_you_screen_figured(YouScreen.Figured((), told))
        assert page.words == before
