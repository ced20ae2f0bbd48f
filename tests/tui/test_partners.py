"""The partners and their meetings, read again: what each key does, and that every word is shown as it was kept."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual import events
from textual.pilot import Pilot

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.partners.names import MOST_LETTERS
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.plain import one_line, plain
from peercoach_tui.domain.sessions.moments import NoteKept, NoteSort, SessionEnded, StageEntered
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.settings import Settings
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.base.saying import SayingApp
from peercoach_tui.tui.partners.screen import PartnersScreen
from peercoach_tui.tui.widgets.moments_list import MomentsList
from peercoach_tui.tui.widgets.rows import Rows
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep, partners
from tests.tui.conftest import Opened, open_notebook, spoil
from tests.tui.waiting import painted, press, said, shown, until

pytestmark = pytest.mark.usefixtures("hand")

SECOND_TUESDAY = Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=1, nth=2)
Opening = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture
def open_partners(workspace: Workspace, open_app: Opened) -> Opening:
    """Open the app at its partners."""

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
        async with open_app(size) as pilot:
            pilot.app.switch_mode("partners")
            await until(pilot, lambda: isinstance(pilot.app.screen, PartnersScreen) and "Partners" in shown(pilot.app))
            await painted(pilot)
            yield pilot

    return opened


def add(workspace: Workspace, name: str = "Ana Ruiz", **fields: object) -> Partner:
    partner = Partner(id=workspace.new_id(workspace.now()), name=name, added=workspace.now()).but(**fields)
    keep(workspace.notebook, partner)
    return partner


def meet(workspace: Workspace, partner: Partner, *texts: str, days: int = 7, ended: bool = True, **fields: object) -> Session:
    """Keep a meeting of so many days ago: four minutes of arriving, then a turn of eleven with a note each minute."""
    began = workspace.now() - timedelta(days=days)
    session = Session(
        id=workspace.new_id(began), partner=partner.id, began=began, zone=workspace.zone, first=Side.ME, place="coffee, 2nd floor"
    ).but(**fields)

    def after(minutes: float) -> dict[str, object]:
        at = began + timedelta(minutes=minutes)
        return {"id": workspace.new_id(at), "session": session.id, "at": at}

    moments: list[AnyMoment] = [
        StageEntered(stage="arrive", **after(0)),  # type: ignore[arg-type]
        StageEntered(stage="explore", coach=Side.ME, **after(4)),  # type: ignore[arg-type]
        *(NoteKept(text=text, **after(5 + place)) for place, text in enumerate(texts)),  # type: ignore[arg-type]
        *([SessionEnded(**after(15))] if ended else []),  # type: ignore[arg-type]
    ]
    keep(workspace.notebook, session, *moments, partner=partner.id)
    return session


def screen(pilot: Pilot[None]) -> PartnersScreen:
    assert isinstance(pilot.app.screen, PartnersScreen)
    return pilot.app.screen


def chosen(pilot: Pilot[None]) -> str:
    """Return the title of the row that the keys move."""
    here = screen(pilot).here
    if not isinstance(here, Rows):
        return "reading"
    return "" if here.chosen is None else here._row_of(here.chosen).title


# What there is


async def test_nobody_yet(open_partners: Opening, workspace: Workspace) -> None:
    workspace.load()
    async with open_partners() as pilot:
        assert "Nobody yet. Press p to add the person you meet." in shown(pilot.app)
        await press(pilot, "enter", "down", "c", "x", "end", "pagedown", "escape")
        assert "Nobody yet." in shown(pilot.app)


async def test_a_partner_without_meetings(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace)
    async with open_partners((120, 36)) as pilot:
        text = shown(pilot.app)
        assert "not met yet" in text and "every 2 weeks" in text
        assert "Nothing yet. On Today (1) choose them, then enter begins your first meeting." in " ".join(text.split())
        await press(pilot, "enter")
        assert chosen(pilot) == "Ana Ruiz"


async def test_what_is_said_about_a_partner(open_partners: Opening, workspace: Workspace, clock: Clock) -> None:
    ana = add(workspace)
    for days in (7, 21):
        meet(workspace, ana, "a word", days=days)
    mine = {"owner": Side.ME, "made": clock.now, "changed": clock.now}
    keep(workspace.notebook, *(FollowUp(id=workspace.new_id(clock.now), what=what, **mine) for what in "ab"), partner=ana.id)  # type: ignore[arg-type]
    async with open_partners((100, 30)) as pilot:
        text = shown(pilot.app)
        assert "Ana Ruiz  last 17 Nov · every 2 weeks" in text and "due in 7 days, every 2 weeks" in text
        assert "22′ and 0′ over the last two" in text and "2 follow-ups" in text and "2 meetings since November" in text
        assert "Tue 17 Nov" in text and "coffee, 2nd floor, 1 note" in text and " 15′" in text


async def test_people_by_name_the_archived_last(open_partners: Opening, workspace: Workspace) -> None:
    for name in ("mei", "Ben", "Ana"):
        add(workspace, name, archived=name == "Ana")
    async with open_partners() as pilot:
        assert [person.name for person in screen(pilot).people.things] == ["Ben", "mei", "Ana"]
        assert "archived" in shown(pilot.app)


async def test_a_notebook_that_cannot_be_read_stops_nothing_else(
    open_partners: Opening, workspace: Workspace, tmp_path: Path, clock: Clock, new_id: IdMaker
) -> None:
    add(workspace)
    lost = add(workspace, "Ben Okafor")
    workspace.notebook.close()
    spoil(workspace, lost.id)
    workspace.notebook = open_notebook(tmp_path / "data", clock)
    async with open_partners((100, 30)) as pilot:
        await press(pilot, "end")
        (reason,) = (each.reason for each in workspace.notebook.unreadable)
        assert " ".join(reason.split())[:40] in " ".join(shown(pilot.app).split())
        assert "unreadable" in shown(pilot.app)
        await press(pilot, "c", "x", "e", "enter")
        assert "rename" not in shown(pilot.app)
        await press(pilot, "home")
        assert chosen(pilot) == "Ana Ruiz"
    workspace.notebook.close()


async def test_two_of_one_name_are_told_apart(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace, group="Research")
    add(workspace)
    async with open_partners((120, 36)) as pilot:
        assert "Ana Ruiz (Research)" in shown(pilot.app) and "Ana Ruiz (added 24 Nov)" in shown(pilot.app)
        await press(pilot, "H")
        assert "Partner 1" in shown(pilot.app) and "(Research)" not in shown(pilot.app)
        await press(pilot, "H", "1")
        assert "Ana Ruiz (Research)" in shown(pilot.app) and "Ana Ruiz (added 24 Nov)" in shown(pilot.app)


async def test_after_a_break_nothing_is_late(open_partners: Opening, workspace: Workspace, clock: Clock) -> None:
    then = clock.now - timedelta(days=60)
    ana, mine = add(workspace), {"owner": Side.ME, "made": then, "changed": then}
    meet(workspace, ana, days=60)
    keep(workspace.notebook, FollowUp(id="1", what="a", due=date(2026, 10, 1), **mine), partner=ana.id)  # type: ignore[arg-type]
    async with open_partners((120, 36)) as pilot:
        text = shown(pilot.app)
        assert "not met since 25 Sep" in text and "1 follow-up, from before the break" in text
        assert " late" not in text and "!" not in text
        await press(pilot, "1")
        text = shown(pilot.app)
        assert "not met since 25 Sep" in text and "from before the break" in text and " late" not in text


async def test_who_pauses_steps_back_and_is_not_due(open_partners: Opening, workspace: Workspace) -> None:
    meet(workspace, add(workspace), days=20)
    async with open_partners() as pilot:
        assert "! due since" in shown(pilot.app)
        await press(pilot, "e", "down", "down", "down", "down", "enter", *"10 jan", "enter", "escape")
        assert "paused until 10 Jan 2027" in shown(pilot.app) and "! due" not in shown(pilot.app)


# In and out


async def test_enter_goes_in_to_the_words_and_escape_comes_back(open_partners: Opening, workspace: Workspace) -> None:
    meet(workspace, add(workspace), "two managers, no agreement")
    async with open_partners() as pilot:
        assert "two managers" not in shown(pilot.app)
        await press(pilot, "enter")
        assert "10:35  two managers, no agreement" in shown(pilot.app)
        assert "Explore · you coached · 11′" in shown(pilot.app)
        assert chosen(pilot) == "Tue 17 Nov"
        await press(pilot, "right")
        assert chosen(pilot) == "reading"
        await press(pilot, "enter")
        assert chosen(pilot) == "reading"
        await press(pilot, "escape")
        assert chosen(pilot) == "Tue 17 Nov"
        await press(pilot, "left", "escape")
        assert chosen(pilot) == "Ana Ruiz"


async def test_keys_move_in_both_lists(open_partners: Opening, workspace: Workspace) -> None:
    for name in ("Ana", "Ben", "Mei"):
        partner = add(workspace, name)
        for days in range(1, 31):
            meet(workspace, partner, f"{name} {days}", days=days)
    async with open_partners() as pilot:
        for key, name in (
            ("j", "Ben"),
            ("down", "Mei"),
            ("down", "Mei"),
            ("k", "Ben"),
            ("up", "Ana"),
            ("end", "Mei"),
            ("home", "Ana"),
        ):
            await press(pilot, key)
            assert chosen(pilot) == name
        await press(pilot, "enter")
        page = screen(pilot).query_one("#meetings", Rows).page
        for key, days in (("j", 2), ("pagedown", 2 + page), ("pageup", 2), ("end", 30), ("pagedown", 30), ("home", 1), ("up", 1)):
            await press(pilot, key)
            day = workspace.today - timedelta(days=days)
            assert chosen(pilot).split()[1] == str(day.day), key
            assert f"  Ana {days} " in shown(pilot.app)


async def test_another_person_begins_at_the_newest_meeting(open_partners: Opening, workspace: Workspace) -> None:
    for name in ("Ana", "Ben"):
        partner = add(workspace, name)
        for days in (7, 14):
            meet(workspace, partner, f"{name} {days}", days=days)
    async with open_partners((120, 36)) as pilot:
        await press(pilot, "enter", "down")
        assert "Ana 14" in shown(pilot.app)
        await press(pilot, "escape", "down", "enter")
        assert "Ben 7" in shown(pilot.app)


async def test_a_click_chooses_and_a_second_one_goes_in(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace, "Ana")
    meet(workspace, add(workspace, "Ben"), "a word")
    async with open_partners() as pilot:
        await pilot.click("#people", offset=(4, 1))
        assert chosen(pilot) == "Ben"
        await pilot.click("#people", offset=(4, 1))
        assert chosen(pilot) == "Tue 17 Nov"
        await pilot.click("#meetings", offset=(4, 8))
        assert chosen(pilot) == "Tue 17 Nov"


# Keys that keep


async def test_p_adds_a_person(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace)
    async with open_partners() as pilot:
        await press(pilot, "p", *"Ben Okafor (IT)")
        await until(pilot, lambda: "enter keeps, group IT, every 2 weeks" in shown(pilot.app))
        await press(pilot, "enter")
        await until(pilot, lambda: chosen(pilot) == "Ben Okafor")
        assert [(each.name, each.group) for each in partners(workspace.notebook)] == [("Ana Ruiz", ""), ("Ben Okafor", "IT")]
        await press(pilot, "z")
        assert said(pilot.app)[-1] == "Took back Ben. Z does it again."


async def test_e_opens_what_is_known_of_them_where_they_are_renamed(open_partners: Opening, workspace: Workspace) -> None:
    ana = add(workspace)
    async with open_partners() as pilot:
        await press(pilot, "e", "enter", "end", *" Lopez", "enter", "escape")
        assert chosen(pilot) == "Ana Ruiz Lopez"
        assert [(partner.id, partner.name) for partner in partners(workspace.notebook)] == [(ana.id, "Ana Ruiz Lopez")]
        await press(pilot, "e", "enter", "escape", "escape")
        assert chosen(pilot) == "Ana Ruiz Lopez"


async def test_a_name_that_someone_has_is_asked_about_once(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace, "Ana Ruiz")
    async with open_partners() as pilot:
        await press(pilot, "p", *"ana  RUIZ", "enter")
        assert "Someone of that name is there already" in shown(pilot.app) and len(partners(workspace.notebook)) == 1
        await press(pilot, "x")
        assert "Someone of that name" not in shown(pilot.app)
        await press(pilot, "backspace", "enter")
        assert "Someone of that name" in shown(pilot.app)
        await press(pilot, "enter")
        assert sorted(each.name for each in partners(workspace.notebook)) == ["Ana Ruiz", "ana RUIZ"]


@pytest.mark.parametrize("typed", ["Ana", "ana monthly", "Ana Lopez (IT)"])
async def test_who_has_the_first_name_already_is_said_beside_it_and_asks_nothing(
    typed: str, open_partners: Opening, workspace: Workspace
) -> None:
    add(workspace, "Ana Ruiz")
    async with open_partners() as pilot:
        await press(pilot, "p", *typed)
        assert "Ana Ruiz is there already" in shown(pilot.app) and "enter keeps" in shown(pilot.app)
        await press(pilot, "ctrl+n")
        assert "Ruiz" not in shown(pilot.app) and "Someone of that first name is there already" in shown(pilot.app)
        await press(pilot, "ctrl+n", "enter")
        assert len(partners(workspace.notebook)) == 2


async def test_who_is_called_otherwise_is_not_said(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace, "Ana Ruiz")
    async with open_partners() as pilot:
        await press(pilot, "p", *"Anabel Ruiz")
        assert "there already" not in shown(pilot.app)


@pytest.mark.parametrize("sign", ["\u200b", "\ufeff", "\u00ad", "\u2028"])
async def test_a_sign_that_cannot_be_seen_makes_nobody_new(sign: str, open_partners: Opening, workspace: Workspace) -> None:
    add(workspace, "Ana Ruiz")
    async with open_partners() as pilot:
        await press(pilot, "p")
        pilot.app.post_message(events.Paste(f"{sign}Ana Ruiz{sign}"))
        await press(pilot, "enter")
        assert "Someone of that name is there already" in shown(pilot.app)
        await press(pilot, "ctrl+u")
        pilot.app.post_message(events.Paste(sign * 2))
        await press(pilot, "enter")
        assert "A name is needed" in shown(pilot.app) and len(partners(workspace.notebook)) == 1


async def test_a_name_has_a_longest_length(open_partners: Opening, workspace: Workspace) -> None:
    async with open_partners() as pilot:
        await press(pilot, "p")
        pilot.app.post_message(events.Paste("A" * (MOST_LETTERS + 1)))
        await press(pilot, "enter")
        assert "A name has at most 80 letters: write a shorter one." in " ".join(shown(pilot.app).split())
        assert partners(workspace.notebook) == ()
        await press(pilot, "backspace", "enter")
        assert [each.name for each in partners(workspace.notebook)] == ["A" * MOST_LETTERS]


async def test_what_can_be_seen_of_a_name_is_kept_to_the_letter(open_partners: Opening, workspace: Workspace) -> None:
    name = "بی‌بی 👩‍🚀"
    async with open_partners() as pilot:
        await press(pilot, "p")
        pilot.app.post_message(events.Paste(f"\ufeff{name} \u200b"))
        await press(pilot, "enter")
        assert [each.name for each in partners(workspace.notebook)] == [name]
        await press(pilot, "e", "enter", "ctrl+u")
        pilot.app.post_message(events.Paste(f"{name} 2\u200b"))
        await press(pilot, "enter")
        assert [each.name for each in partners(workspace.notebook)] == [f"{name} 2"]


async def test_renaming_says_when_another_has_that_name(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace, "Ana Ruiz")
    add(workspace, "Ben")
    async with open_partners() as pilot:
        await press(pilot, "e", "enter", "ctrl+u", *"ANA RUIZ")
        assert "is there already" not in shown(pilot.app), "their own name is no other's"
        await press(pilot, "enter", "escape", "down", "e", "enter", "ctrl+u", *"ana ruiz")
        assert "Someone of that name is there already; the group tells them apart." in " ".join(shown(pilot.app).split())
        await press(pilot, "escape", "escape")
        assert {each.name for each in partners(workspace.notebook)} == {"ANA RUIZ", "Ben"}


async def test_c_says_how_often(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace)
    async with open_partners() as pilot:
        for text, cadence in (
            ("monthly", Cadence(every=1, rhythm=Rhythm.MONTHS)),
            ("weekly", Cadence(every=7)),
            ("2nd Tuesday", SECOND_TUESDAY),
        ):
            await press(pilot, "c", *text, "enter")
            assert [partner.cadence for partner in partners(workspace.notebook)] == [cadence]
            assert isinstance(pilot.app.screen, PartnersScreen) and cadence.words in " ".join(shown(pilot.app).split())


async def test_a_arranges_and_z_takes_that_back(open_partners: Opening, workspace: Workspace) -> None:
    ana = add(workspace)
    async with open_partners() as pilot:
        await press(pilot, "a", *"fri 4 dec 10:30 canteen", "enter")
        arranged = workspace.people.brief(ana.id).arranged
        assert arranged and (arranged.day, arranged.hour, arranged.place) == (date(2026, 12, 4), "10:30", "canteen")
        await press(pilot, "z")
        assert workspace.people.brief(ana.id).arranged is None
        assert said(pilot.app)[-1] == "Took back the next date with Ana. Z does it again."


async def test_r_says_what_stays_between_the_two(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace)
    async with open_partners() as pilot:
        await press(pilot, "r", *"first names only", "enter")
        assert [partner.agreement for partner in partners(workspace.notebook)] == ["first names only"]
        assert "first names only" in shown(pilot.app)


async def test_a_line_that_was_left_waits_for_the_next_time(open_partners: Opening, workspace: Workspace) -> None:
    ana, ben = add(workspace, "Ana"), add(workspace, "Ben")
    async with open_partners() as pilot:
        await press(pilot, "r", *"first na", "escape", "down", "r", *"of Ben", "enter", "up", "r", *"mes", "enter")
        agreed = {partner.id: partner.agreement for partner in partners(workspace.notebook)}
        assert agreed == {ana.id: "first names", ben.id: "of Ben"}
        assert screen(pilot).drafts == () or all(draft.at_stake.is_settled and not draft.text for draft in screen(pilot).drafts)


async def test_archiving_is_said_and_so_is_bringing_back(open_partners: Opening, workspace: Workspace) -> None:
    ana = add(workspace, "Ana")
    async with open_partners() as pilot:
        await press(pilot, "x")
        assert workspace.acts(ana.id).partner.archived and "Archived: Ana · z takes it back" in shown(pilot.app)
        await press(pilot, "x")
        assert not workspace.acts(ana.id).partner.archived and "Brought back: Ana · z takes it back" in shown(pilot.app)


async def test_e_on_a_meeting_puts_it_right_and_x_discards_it(open_partners: Opening, workspace: Workspace) -> None:
    ana = add(workspace)
    session = meet(workspace, ana, "a word")
    async with open_partners() as pilot:
        await press(pilot, "enter", "e", "down", "enter", "ctrl+u", *"canteen", "enter", "escape")
        assert workspace.acts(ana.id).fold.sessions[0].place == "canteen" and "canteen" in shown(pilot.app)
        assert not workspace.acts(ana.id).partner.archived
        await press(pilot, "x")
        assert "Discard" in shown(pilot.app), "a word was kept in it"
        await press(pilot, "x")
        assert workspace.acts(ana.id).fold.sessions == ()
        assert not workspace.acts(ana.id).partner.archived
        await press(pilot, "z")
        assert [each.id for each in workspace.acts(ana.id).fold.sessions] == [session.id]


async def test_x_archives_and_brings_back(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace, "Ana")
    add(workspace, "Ben")
    async with open_partners() as pilot:
        await press(pilot, "x")
        assert [person.name for person in screen(pilot).people.things] == ["Ben", "Ana"]
        assert chosen(pilot) == "Ana"
        await press(pilot, "x")
        assert [partner.archived for partner in partners(workspace.notebook)] == [False, False]
        assert chosen(pilot) == "Ana"


async def test_a_change_that_cannot_be_kept_is_said_and_not_shown(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace)
    async with open_partners((100, 30)) as pilot:
        workspace.notebook.read_only = True
        await press(pilot, "c", *"monthly", "enter")
        assert "every 2 weeks" in shown(pilot.app) and "monthly" not in shown(pilot.app)
        assert said(pilot.app)


async def test_1_goes_to_today_and_q_leaves(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace)
    async with open_partners() as pilot:
        await press(pilot, "1")
        assert pilot.app.current_mode == "today"
        pilot.app.switch_mode("partners")
        await until(pilot, lambda: isinstance(pilot.app.screen, PartnersScreen))
        await pilot.press("q")
        assert pilot.app._exit


# The words


EXACT = (
    "[b]x[/b] [red]",
    "\\[escaped] $foreground",
    "👩‍💻 🇩🇪 done",
    "שלום עולם",
    "مرحبا",
    "cafe\u0301 n\u0303",
)


@pytest.mark.parametrize("text", EXACT)
async def test_a_text_is_shown_as_it_was_kept(open_partners: Opening, workspace: Workspace, text: str) -> None:
    meet(workspace, add(workspace, f"A{text}"), text, place=text)
    async with open_partners((120, 36)) as pilot:
        await press(pilot, "enter")
        strips = [strip.text for strip in pilot.app.screen._compositor.render_strips()]
        seen = "\n".join(strips)
        assert f"10:35  {text}" in seen
        assert f"A{text}" in seen
        assert {cell_len(strip) for strip in strips} == {120}


async def test_control_characters_are_signs_that_can_be_seen(open_partners: Opening, workspace: Workspace) -> None:
    meet(workspace, add(workspace), "a\x1b[31mred\x07\ttab\x9b\x7f")
    async with open_partners((120, 36)) as pilot:
        await press(pilot, "enter")
        assert "a␛[31mred␇    tab␦␡" in shown(pilot.app)


async def test_a_paste_of_many_lines_keeps_its_lines(open_partners: Opening, workspace: Workspace) -> None:
    meet(workspace, add(workspace), "first\n\n    indented\r\nlast", days=1)
    async with open_partners((120, 36)) as pilot:
        await press(pilot, "enter")
        told = [line[55:].rstrip() for line in shown(pilot.app).splitlines()]
        start = next(place for place, line in enumerate(told) if "first" in line)
        column = told[start].index("first")
        assert [line[column:] for line in told[start : start + 4]] == ["first", "", "    indented", "last"]


async def test_ten_thousand_characters_wrap_and_scroll(open_partners: Opening, workspace: Workspace) -> None:
    words = " ".join(f"word{place}" for place in range(900))
    meet(workspace, add(workspace), f"{words} {'x' * 3000} END")
    async with open_partners((60, 20)) as pilot:
        await press(pilot, "enter", "enter")
        seen = ""
        while "END" not in seen:
            before = seen
            await press(pilot, "pagedown")
            seen = shown(pilot.app)
            assert seen != before
        await press(pilot, "home")
        assert "word0 word1" in shown(pilot.app)
        await press(pilot, "end", "j", "down")
        assert "END" in shown(pilot.app)
        await press(pilot, "k", "up")
        assert seen != shown(pilot.app)


@pytest.mark.parametrize("width", [20, 41, 80])
async def test_wrapping_loses_no_character(open_partners: Opening, workspace: Workspace, width: int) -> None:
    text = "שלום " * 30 + "e\u0301" * 100 + "日本語" * 60 + "👍🏽" * 40 + "\n\nlast"
    meet(workspace, add(workspace), text)
    async with open_partners((120, 36)) as pilot:
        await press(pilot, "enter")
        reading = pilot.app.screen.query_one(MomentsList)
        reading.styles.width = width
        await until(pilot, lambda: reading.size.width == width)
        await painted(pilot)
        reading.move(reading.whole)
        rows = [line.plain for line in reading._rows]
        assert "".join("".join(rows).split()).endswith("".join(text.split()))
        assert max(map(cell_len, rows)) < width


async def test_a_meeting_under_way_and_one_typed_up(open_partners: Opening, workspace: Workspace) -> None:
    ana = add(workspace)
    meet(workspace, ana, "half", days=0, ended=False)
    meet(workspace, ana, "later", days=7, typed_up=True, minutes=None, place="")
    async with open_partners() as pilot:
        assert "not closed" in shown(pilot.app)
        await press(pilot, "enter", "down")
        assert "free" not in shown(pilot.app) and "typed up" in shown(pilot.app)
        assert "later" in shown(pilot.app) and "10:35" not in shown(pilot.app)


async def test_a_follow_up_and_words_and_what_was_taken_back(open_partners: Opening, workspace: Workspace) -> None:
    ana = add(workspace)
    session = meet(workspace, ana, "right")
    at = session.began + timedelta(minutes=8)
    follow_up = FollowUp(
        id=workspace.new_id(at),
        owner=Side.THEM,
        what="ask Dana for scope",
        made=at,
        changed=at,
        due=date(2026, 11, 27),
        session=session.id,
    )
    wrong = NoteKept(id=workspace.new_id(at), session=session.id, at=at, text="wrong")
    keep(
        workspace.notebook,
        follow_up,
        NoteKept(id=workspace.new_id(at), session=session.id, at=at, text="yes before I know why", sort=NoteSort.WORDS),
        wrong,
        TakenBack(id=workspace.new_id(at), session=session.id, at=at + timedelta(seconds=1), of=wrong.id),
        partner=ana.id,
    )
    async with open_partners((200, 36)) as pilot:
        await press(pilot, "enter")
        text = shown(pilot.app)
        assert "10:38  → Ana: ask Dana for scope · by Fri 27 Nov" in text
        assert "10:38  “yes before I know why”" in text
        assert "wrong" not in text


async def test_a_year_that_is_not_this_one_is_said(open_partners: Opening, workspace: Workspace) -> None:
    meet(workspace, add(workspace), "old", days=400)
    async with open_partners() as pilot:
        assert "  20 Oct 2025  " in shown(pilot.app)
        await press(pilot, "enter")
        assert "Mon 20 Oct 2025" in shown(pilot.app)


# Sizes


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 60)])
async def test_all_sizes_read_a_meeting(open_partners: Opening, workspace: Workspace, size: tuple[int, int]) -> None:
    meet(workspace, add(workspace, "Someone with a very long name that no column can hold, ever"), "a word")
    async with open_partners(size) as pilot:
        assert "Someone with" in shown(pilot.app)
        await press(pilot, "enter")
        assert "10:35  a word" in shown(pilot.app)
        await press(pilot, "enter")
        assert "10:35  a word" in shown(pilot.app)


async def test_another_width_shows_what_that_width_shows(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace)
    pages = {}
    for size in ((120, 36), (80, 24), (60, 20), (40, 14)):
        async with open_partners(size) as pilot:
            pages[size] = shown(pilot.app)
    async with open_partners((120, 36)) as pilot:
        for size in ((60, 20), (120, 36), (40, 14), (80, 24)):
            await pilot.resize_terminal(*size)
            await painted(pilot)
            assert shown(pilot.app) == pages[size]


async def test_a_cut_place_has_an_ellipsis(open_partners: Opening, workspace: Workspace) -> None:
    meet(workspace, add(workspace), "a word", place="the canteen by the river, at the round table")
    async with open_partners() as pilot:
        await press(pilot, "enter")
        assert "the cant" in shown(pilot.app) and "…  15′" in shown(pilot.app)


async def test_opened_before_the_notebook_is_read(workspace: Workspace, open_app: Opened, clock: Clock) -> None:
    add(workspace)
    screen = PartnersScreen(
        Workspace(
            open_notebook=lambda: workspace.notebook, settings=Settings(), now=clock, zone=workspace.zone, new_id=workspace.new_id
        )
    )
    async with open_app() as pilot:
        await pilot.app.push_screen(screen)
        await pilot.pause()
        assert "Nobody yet" not in shown(pilot.app)
        screen.workspace.loaded = True
        screen.show_sent()
        await until(pilot, lambda: "Ana Ruiz" in shown(pilot.app))


@pytest.mark.parametrize(
    ("text", "seen", "line"),
    [
        ("a\nb", "a\nb", "a ⏎ b"),
        ("a\r\nb", "a\nb", "a ⏎ b"),
        ("a\rb", "a␍b", "a␍b"),
        ("\x00\x1b\x7f\x85", "␀␛␡␦", "␀␛␡␦"),
        ("a\tb", "a    b", "a    b"),
        ("a\u2028b", "a\nb", "a ⏎ b"),
        ("safe\u202egnihton\u2066x\u2069", "safe␦gnihton␦x␦", "safe␦gnihton␦x␦"),
        ("e\u0301 [b] 👩‍💻", "e\u0301 [b] 👩‍💻", "e\u0301 [b] 👩‍💻"),
    ],
)
def test_plain_text(text: str, seen: str, line: str) -> None:
    assert (plain(text), one_line(text)) == (seen, line)


async def test_in_the_smallest_window_the_list_stands_above_who_is_chosen(open_app: Opened, workspace: Workspace) -> None:
    add(workspace, "Ana Ruiz")
    async with open_app((40, 14)) as pilot:
        await press(pilot, "2")
        await until(pilot, lambda: shown(pilot.app).count("Ana Ruiz") == 2 and "every 2 weeks" in shown(pilot.app))
        rows = shown(pilot.app).splitlines()
        names = [place for place, row in enumerate(rows) if "Ana Ruiz" in row]
        assert len(names) == 2 and names[0] < names[1]
        assert any("every 2 weeks" in row for row in rows[names[1] :])


async def test_the_key_line_says_that_x_brings_an_archived_one_back(open_partners: Opening, workspace: Workspace) -> None:
    add(workspace)
    async with open_partners((160, 36)) as pilot:
        assert "x archive" in shown(pilot.app)
        await press(pilot, "x")
        assert isinstance(pilot.app, SayingApp)
        pilot.app.hush()
        await painted(pilot)
        assert "x bring back" in shown(pilot.app)
