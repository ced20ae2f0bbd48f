"""The notebook: everything newest first, the line that finds it, and the meeting at that moment."""

import gc
import threading
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from rich.segment import Segment
from textual.color import Color
from textual.pilot import Pilot

from peercoach_tui.domain.sessions.moments import NoteKept
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.tui.meetings.screen import MeetingsScreen
from peercoach_tui.tui.notebook.group_telling import GroupTelling
from peercoach_tui.tui.notebook.screen import NotebookScreen
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.notebook.conftest import OpenNotebook, all_found, chosen, place, texts
from tests.tui.test_partners import add
from tests.tui.test_partners import meet as keep_meeting
from tests.tui.waiting import painted, press, said, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")
Met = tuple[Session, Session]
EVERYTHING = [
    "the trip to Oslo",
    "the café again",
    "yes before she knows why",
    "“I said yes in the Straße”",
    "say yes tomorrow",
    "Oslo sounds far away",
    "“I would go to Oslo at once”",
]


async def search(pilot: Pilot[None], line: str) -> None:
    await press(pilot, "slash")
    await type_in(pilot, line)
    await all_found(pilot)


async def test_everything_stands_there_newest_first(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        assert texts(pilot) == EVERYTHING and chosen(pilot) == EVERYTHING[0]
        text = shown(pilot.app)
        heads = [
            "Sun 22 Nov  Ana Ruiz · between two meetings",
            "Tue 17 Nov  Ana Ruiz · coffee",
            "Fri 8 May   Ben Okafor · coffee",
        ]
        assert [head for head in heads if head in text] == heads
        assert "10:35     the café again" in text and "→  say yes tomorrow · Ana" in text


async def test_an_empty_notebook_says_what_will_be_there(open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        said_first = "Nothing yet. Every kept word will stand here, newest first."
        assert f"{said_first} Press 2, then p, to add the person you meet." in " ".join(shown(pilot.app).split())
        await press(pilot, "2", "p", *"Ana", "enter", "5")
        assert f"{said_first} Press 1, then enter, to begin a meeting." in " ".join(shown(pilot.app).split())
        await press(pilot, "enter", "down", "e", "x", "o", "end")
        assert isinstance(pilot.app.screen, NotebookScreen)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("yes", [2, 3, 4]),
        ("CAFE", [1]),
        ("strasse yes", [3]),
        ("yes -tomorrow", [2, 3]),
        ('"said yes"', [3]),
        ('"yes said"', []),
        ("oslo", [0, 5, 6]),
        ("oslo with:ben", [5, 6]),
        ("oslo with:ben kind:words", [6]),
        ("kind:follow-up", [4]),
        ("oslo since:june", [0]),
        ('oslo before:"12 nov"', [5, 6]),
        ("1 2 q j n", []),
    ],
)
async def test_the_line_finds(met: Met, open_notebook_place: OpenNotebook, line: str, found: list[int]) -> None:
    async with open_notebook_place() as pilot:
        await search(pilot, line)
        assert place(pilot).line.line == line
        assert texts(pilot) == [EVERYTHING[number] for number in found]


async def test_what_is_said_of_the_page_goes_when_its_line_opens(open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await press(pilot, "z")
        assert said(pilot.app) == ["Nothing was done here that can be taken back."]
        await press(pilot, "slash")
        assert said(pilot.app) == []


async def test_keys_go_from_the_line_to_the_rows_and_back(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place((120, 36)) as pilot:
        await press(pilot, "slash", "y", "e", "s", "down")
        await all_found(pilot)
        assert pilot.app.screen.focused is None and chosen(pilot) == EVERYTHING[2]
        assert "3 lines, 1 meeting" in shown(pilot.app)
        await press(pilot, "j", "j", "k")
        assert chosen(pilot) == EVERYTHING[3] and place(pilot).line.line == "yes"
        await press(pilot, "slash")
        assert pilot.app.screen.focused is place(pilot).line.field
        await press(pilot, "enter")
        assert pilot.app.screen.focused is None and chosen(pilot) == EVERYTHING[3]
        await press(pilot, "escape")
        assert place(pilot).line.line == "" and texts(pilot) == EVERYTHING
        await press(pilot, "slash", "y", "escape")
        assert place(pilot).line.line == "" and pilot.app.screen.focused is None


async def test_the_match_is_lit_and_nothing_else(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await search(pilot, "strasse")
        strips = pilot.app.screen._compositor.render_strips()
        lit = [segment.text for strip in strips[1:] for segment in strip if segment.style and segment.style.underline]
        assert lit == ["Straße"]


async def test_the_meeting_stands_at_the_right_at_that_moment(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place((120, 36)) as pilot:
        await search(pilot, "knows")
        text = shown(pilot.app)
        assert "Tue 17 Nov, 10:30 · Ana Ruiz · coffee" in text and "Explore" in text
        assert [row.count("knows why") for row in raised_rows(pilot)] == [1, 1]


def raised_rows(pilot: Pilot[None]) -> list[str]:
    """Return what stands on a raised ground, row by row."""
    lift = pilot.app.theme_variables["lift"].lower()

    def is_raised(segment: Segment) -> bool:
        ground = segment.style.bgcolor if segment.style else None
        return ground is not None and ground.triplet is not None and ground.triplet.hex == lift

    strips = pilot.app.screen._compositor.render_strips()
    return [row for strip in strips if (row := "".join(segment.text for segment in strip if is_raised(segment)))]


async def test_enter_opens_the_meeting_at_that_moment_and_escape_comes_back(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await search(pilot, "knows")
        await press(pilot, "enter", "enter")
        text = shown(pilot.app)
        assert "Explore · you coached" in text and "the café again" in text
        assert [row.count("knows why") for row in raised_rows(pilot)] == [1]
        await press(pilot, "escape")
        assert "the café again" not in shown(pilot.app) and place(pilot).line.line == "knows"


async def test_o_opens_the_last_meetings_up_to_that_one(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        assert place(pilot).to_read is None
        await press(pilot, "end", "o")
        assert isinstance(pilot.app.screen, MeetingsScreen) and "Ben Okafor" in shown(pilot.app)


async def test_what_another_window_keeps_is_found(met: Met, workspace: Workspace, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await search(pilot, "lisbon")
        assert texts(pilot) == [] and "Nothing has “lisbon”." in shown(pilot.app)
        note = NoteKept(id="elsewhere", at=workspace.now(), session=met[1].id, text="or Lisbon")
        workspace.notebook.keep(met[1].partner, note).result()
        place(pilot).show_sent()
        await all_found(pilot)
        assert texts(pilot) == ["or Lisbon"]


async def test_the_nearest_words_are_offered_and_taken(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await search(pilot, "tomorow yes")
        assert "Nothing has “tomorow”. Nearest: tomorrow; → takes the first." in shown(pilot.app)
        await press(pilot, "right")
        await all_found(pilot)
        assert place(pilot).line.line == "tomorrow yes" and texts(pilot) == [EVERYTHING[4]]
        assert place(pilot).line.field.cursor_at_end


async def test_a_name_among_the_words_is_offered_as_a_filter(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await search(pilot, "Ben osloo")
        assert "Nothing has “osloo”. Nearest: oslo; → takes the first." in shown(pilot.app)
        await press(pilot, "right")
        await all_found(pilot)
        assert "Nothing has all of that. Try with:ben: whom you met is a filter; → takes it." in shown(pilot.app)
        await press(pilot, "right")
        await all_found(pilot)
        assert place(pilot).line.line == "with:ben oslo" and len(texts(pilot)) == 2


async def test_the_nearest_words_are_those_that_the_filters_leave(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await search(pilot, "with:ana straß")
        assert len(texts(pilot)) == 1
        await press(pilot, "escape")
        await search(pilot, "with:ben straße")
        assert "1 line without with:; nothing there has “strasse”." in shown(pilot.app) and "Nearest" not in shown(pilot.app)
        await press(pilot, "escape")
        await search(pilot, "with:ana strase")
        assert "Nothing has “strase”. Nearest: strasse" in shown(pilot.app)


async def test_a_filter_without_a_value_says_what_may_stand_there(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place((120, 36)) as pilot:
        await search(pilot, "yes kind:")
        assert "Behind kind: note, words, question, follow-up" in shown(pilot.app) and texts(pilot)
        await press(pilot, "escape")
        await search(pilot, "topic:")
        assert "Behind topic: performance, people, career, anything." in shown(pilot.app) and texts(pilot)
        await press(pilot, "right")
        await all_found(pilot)
        assert "Behind" not in shown(pilot.app)


async def test_a_filter_that_is_not_understood_is_said(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await search(pilot, "yes with:zed")
        assert texts(pilot) == [] and "Nobody is called “zed”." in shown(pilot.app)
        await press(pilot, "backspace", "backspace", "backspace", "b", "e")
        await all_found(pilot)
        assert "Nobody" not in shown(pilot.app)


async def test_the_arrow_completes_a_filter_and_turns_its_values(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await press(pilot, "slash", "w", "right", "b", "right")
        assert place(pilot).line.line == "with:ben"
        await press(pilot, "space", "k", "right", "f", "right", "right")
        assert place(pilot).line.line == "with:ben kind:feedback"
        await press(pilot, "right")
        assert place(pilot).line.line == "with:ben kind:follow-up"


async def test_names_are_hidden(met: Met, workspace: Workspace, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place((120, 36)) as pilot:
        await press(pilot, "H")
        text = shown(pilot.app)
        assert "Ana" not in text and "Ben" not in text and "Partner 1" in text and "Partner 2" in text
        await press(pilot, "slash", "w", "right", "p", "right")
        await all_found(pilot)
        assert place(pilot).line.line == 'with:"partner 1"' and texts(pilot) == EVERYTHING[5:]
        await press(pilot, "escape")
        await search(pilot, "oslo with:ana")
        assert texts(pilot) == EVERYTHING[:1] and "Ruiz" not in shown(pilot.app)


async def test_a_long_line_is_cut_around_the_match(workspace: Workspace, open_notebook_place: OpenNotebook) -> None:
    from tests.tui.notebook.conftest import meet

    meet(workspace, f"{'long before it ' * 20}the needle {'and after it ' * 20}")
    async with open_notebook_place() as pilot:
        assert "long before it" in shown(pilot.app) and "needle" not in shown(pilot.app)
        await search(pilot, "needle")
        (row,) = [line for line in shown(pilot.app).splitlines() if "needle" in line and "…" in line]
        assert "…" in row.partition("needle")[0] and "…" in row.partition("needle")[2]


async def test_in_the_smallest_window(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place((40, 14)) as pilot:
        await search(pilot, "yes")
        assert "yes before" in shown(pilot.app)
        await press(pilot, "down", "enter")
        assert "Tue 17 Nov" in shown(pilot.app)


async def test_what_is_typed_before_all_is_read_is_found_then(met: Met, open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "5", "slash", "c", "a", "f", "e")
        await until(pilot, lambda: isinstance(pilot.app.screen, NotebookScreen))
        await all_found(pilot)
        await painted(pilot)
        assert texts(pilot) == [EVERYTHING[1]]


async def test_a_click_chooses_and_a_second_opens(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        lines = shown(pilot.app).splitlines()
        row = next(number for number, line in enumerate(lines) if "knows why" in line)
        await pilot.click(offset=(20, row))
        await painted(pilot)
        assert chosen(pilot) == EVERYTHING[2]
        await pilot.click(offset=(20, row))
        await painted(pilot)
        assert "Explore · you coached" in shown(pilot.app)


async def test_what_is_searched_is_left_alone_by_the_collector_from_the_first_time_on(
    met: Met, open_notebook_place: OpenNotebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    frozen = list[bool]()
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(threading.current_thread() is threading.main_thread()))
    async with open_notebook_place() as pilot:
        await search(pilot, "yes")
        await search(pilot, "no")
        assert frozen.count(False) == 1, "once, beside the event loop"


async def test_the_values_of_filters_are_lit(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place((120, 36)) as pilot:
        await search(pilot, "yes with:ana -kind:note")
        accent = Color.parse(pilot.app.theme_variables["accent"]).rich_color.triplet
        (row,) = [strip for strip in pilot.app.screen._compositor.render_strips() if "with:ana" in strip.text]
        lit = [segment.text for segment in row if segment.style and segment.style.color and segment.style.color.triplet == accent]
        assert [text.strip() for text in lit if text.strip()] == ["ana", "note"]


async def test_it_says_how_often_a_month_where_there_is_room(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place((120, 36)) as pilot:
        assert "How often" not in shown(pilot.app)
        await search(pilot, "oslo")
        rows = [line[70:].split() for line in shown(pilot.app).splitlines()]
        place = rows.index(["How", "often,", "by", "month"])
        assert rows[place + 1] == ["●●", *["·"] * 5, "●"]
        assert rows[place + 2] == ["May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]
        await press(pilot, "escape")
        assert "How often" not in shown(pilot.app)
    async with open_notebook_place() as pilot:
        await search(pilot, "oslo")
        await press(pilot, "enter", "enter")
        assert "How often" not in shown(pilot.app)


async def test_the_key_line_says_that_escape_clears_what_was_looked_for(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place((120, 36)) as pilot:
        await search(pilot, "strasse")
        await press(pilot, "enter")
        assert "esc clear" in shown(pilot.app)
        await press(pilot, "enter")
        assert "esc back" in shown(pilot.app) or "esc clear" not in shown(pilot.app)
        await press(pilot, "escape", "escape")
        assert "esc clear" not in shown(pilot.app) and "Straße" in shown(pilot.app)


@pytest.mark.parametrize(("began_at", "said"), [("09:30", "Fri 20 Nov, 09:30 · Ana Ruiz"), ("12:00", "Fri 20 Nov · Ana Ruiz")])
async def test_a_meeting_that_was_typed_up_says_its_hour_unless_its_day_alone_is_known(
    workspace: Workspace, open_notebook_place: OpenNotebook, began_at: str, said: str
) -> None:
    began = datetime.fromisoformat(f"2026-11-20 {began_at}").replace(tzinfo=ZoneInfo(workspace.zone)).astimezone(UTC)
    keep_meeting(workspace, add(workspace), "a word", began=began, typed_up=True)
    async with open_notebook_place((120, 36)):
        (group,) = workspace.index.groups
        assert GroupTelling(workspace).title(group).startswith(said)
