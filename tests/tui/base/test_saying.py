"""What is said at the foot: whole at every size, over what is open as well, one of each sort, and nothing moves for it."""

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.settings import Settings
from peercoach_tui.tui.base import saying
from peercoach_tui.tui.base.saying import Of, Said, SayingApp
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.fakes import FakeNotebook
from tests.tui.conftest import Opened
from tests.tui.waiting import burst, painted, press, said, settled, shown, until

WHY = (
    "Not kept, /home/anastasia/notes/of-a-coach/partners/01a2165c-35af-7627-8e06-c6055fe997d9 can't be written to "
    "(read-only file system): allow it, then try again."
)
SIZES = [(80, 24), (60, 20), (40, 14)]
LINES = {"b": "bring up with Ana", "p": "Who do you meet?"}


@pytest.fixture
def disk() -> FakeNotebook:
    return FakeNotebook()


@pytest.fixture
def workspace(disk: FakeNotebook, clock: Clock, new_id: IdMaker) -> Workspace:
    """A workspace with Ana, and a disk that can be held up."""
    return Workspace(open_notebook=lambda: disk, settings=Settings(), now=clock, zone="UTC", new_id=new_id)  # type: ignore[arg-type,return-value]


def run_together(text: str) -> str:
    return "".join(text.split())


def rows(pilot: Pilot[None]) -> Said:
    return pilot.app.screen.query_exactly_one(Said)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", LINES)
async def test_why_a_write_failed_is_read_whole_while_a_line_is_open(
    size: tuple[int, int], key: str, open_app: Opened, disk: FakeNotebook
) -> None:
    async with open_app(size) as pilot:
        disk.holding = True
        await burst(pilot, "b", *"the scope", "enter", key, "x")
        assert LINES[key] in shown(pilot.app)
        disk.refuse(WHY)
        await settled(pilot)
        await painted(pilot)
        assert run_together(WHY) in run_together(shown(pilot.app)) and LINES[key] in shown(pilot.app)
        told = rows(pilot).region
        assert pilot.app.screen.region.contains_region(told)
        assert pilot.app.focused is not None and not told.overlaps(pilot.app.focused.region), "what is typed stays in view"
        await press(pilot, "escape")
        assert run_together(WHY) in run_together(shown(pilot.app)), "it stands on the page below as well"
        assert said(pilot.app)[0] == WHY


@pytest.mark.parametrize("size", [*SIZES, (120, 36)])
@pytest.mark.parametrize("place", "123456")
async def test_nothing_on_the_page_moves_for_it(size: tuple[int, int], place: str, open_app: Opened) -> None:
    async with open_app(size) as pilot:
        await press(pilot, place)
        before = shown(pilot.app).splitlines()
        assert isinstance(pilot.app, SayingApp)
        pilot.app.say("Took it back. Z does it again.")
        await painted(pilot)
        assert shown(pilot.app).splitlines()[: rows(pilot).region.y] == before[: rows(pilot).region.y]
        assert rows(pilot).region.height == 1 and "Took it back." in shown(pilot.app)
        pilot.app.say(WHY, Of.PROBLEM)
        await painted(pilot)
        told = rows(pilot).region
        assert shown(pilot.app).splitlines()[: told.y] == before[: told.y]
        assert run_together(WHY) in run_together(shown(pilot.app)) and "Took it back." in shown(pilot.app)


@pytest.mark.usefixtures("hand")
@pytest.mark.parametrize("size", SIZES)
async def test_it_never_lies_on_where_one_types(size: tuple[int, int], open_app: Opened) -> None:
    async with open_app(size) as pilot:
        await press(pilot, "enter", "up")
        while not isinstance(line := pilot.app.focused, Field):
            await press(pilot, "up")
        assert isinstance(line, Field) and isinstance(pilot.app, SayingApp)
        pilot.app.say(WHY, Of.PROBLEM)
        await painted(pilot)
        assert run_together(WHY) in run_together(shown(pilot.app)) and not rows(pilot).region.overlaps(line.region)


async def test_an_open_line_stays_where_it_is(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "b", "x")
        line = pilot.app.focused
        assert line is not None and isinstance(pilot.app, SayingApp)
        before = line.region
        pilot.app.say(WHY, Of.PROBLEM)
        await painted(pilot)
        assert line.region == before and run_together(WHY) in run_together(shown(pilot.app))


async def test_one_of_each_sort_stands_the_newest_and_goes_by_itself(open_app: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_app() as pilot:
        app = pilot.app
        assert isinstance(app, SayingApp)
        for sentence, of in (("one", Of.WORD), ("why", Of.PROBLEM), ("two", Of.WORD), ("why not", Of.PROBLEM)):
            app.say(sentence, of)
        await painted(pilot)
        assert said(app) == ["two", "why not"] and rows(pilot).sentences == ("two", "why not")
        monkeypatch.setattr(saying, "SAID_SECONDS", 0.01)
        app.say("three")
        await until(pilot, lambda: said(app) == ["why not"])
        await pilot.click(Said)
        await painted(pilot)
        assert said(app) == [] and not rows(pilot).display


@pytest.mark.usefixtures("hand")
async def test_quick_undos_leave_one_sentence(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "b", *"the scope", "enter", "z", "Z", "z", "Z", "z")
        assert len(said(pilot.app)) == 1 and said(pilot.app)[0].startswith("Took back")
        assert shown(pilot.app).count("Took back") == 1


@pytest.mark.parametrize(("place", "line"), [("1", "b"), ("1", "p"), ("2", "b"), ("2", "p")])
async def test_under_an_open_line_no_key_is_named(place: str, line: str, open_app: Opened) -> None:
    async with open_app((60, 20)) as pilot:
        await press(pilot, "2", place)
        named = "enter begins" if place == "1" else "On Today (1) choose"
        assert named in shown(pilot.app) and "? keys" in shown(pilot.app)
        await press(pilot, line)
        assert LINES[line] in shown(pilot.app)
        assert named not in shown(pilot.app) and "? keys" not in shown(pilot.app)
        await press(pilot, "escape")
        assert named in shown(pilot.app) and "? keys" in shown(pilot.app)


@pytest.mark.usefixtures("hand")
@pytest.mark.parametrize("keys", [("enter",), ("2",), ("question_mark",), ("ctrl+p",), ("b",)])
async def test_what_was_done_is_not_said_where_another_page_opens(keys: tuple[str, ...], open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "b", *"the scope", "enter", "z")
        assert said(pilot.app)[0].startswith("Took back")
        await press(pilot, *keys)
        assert said(pilot.app) == [] and "Took back" not in shown(pilot.app)


async def test_what_comes_too_late_is_not_said_on_another_page(open_app: Opened, disk: FakeNotebook) -> None:
    async with open_app() as pilot:
        await press(pilot, "b", *"the scope", "enter")
        disk.holding = True
        await burst(pilot, "z", "2")
        disk.release()
        await settled(pilot)
        assert said(pilot.app) == [] and "Took back" not in shown(pilot.app)


async def test_why_something_is_not_kept_stands_wherever_one_goes(open_app: Opened) -> None:
    async with open_app() as pilot:
        assert isinstance(pilot.app, SayingApp)
        pilot.app.say(WHY, Of.PROBLEM)
        await press(pilot, "2", "question_mark")
        assert said(pilot.app) == [WHY]


async def test_a_key_stands_on_one_row_with_what_it_does(open_app: Opened) -> None:
    async with open_app((40, 14)) as pilot:
        assert isinstance(pilot.app, SayingApp)
        pilot.app.say("Dropped: list what is left · z takes it back")
        await painted(pilot)
        assert [row.strip() for row in shown(pilot.app).splitlines()[-2:]] == ["Dropped: list what is left", "z takes it back"]


@pytest.mark.parametrize("size", SIZES)
async def test_a_line_that_is_opened_while_it_stands_is_in_view(size: tuple[int, int], open_app: Opened) -> None:
    async with open_app(size) as pilot:
        await press(pilot, "enter", "enter")
        assert isinstance(pilot.app, SayingApp)
        pilot.app.say(WHY, Of.PROBLEM)
        await press(pilot, "n", *"abc")
        assert pilot.app.focused is not None and not rows(pilot).region.overlaps(pilot.app.focused.region)
        assert "abc" in shown(pilot.app) and run_together(WHY) in run_together(shown(pilot.app))
        await press(pilot, "escape")
        assert rows(pilot).region.bottom >= size[1] - 1, "it is at the foot again"
