"""What stands at the edges of a screen: its head, its keys, and the free rows and columns round them."""

import pytest
from textual.geometry import Region

from peercoach_tui.tui.base.key_line import KeyLine
from peercoach_tui.tui.base.title_head import TitleHead
from tests.tui.conftest import Opened
from tests.tui.waiting import press


@pytest.mark.parametrize(
    ("size", "rows"), [((120, 36), (1, 34)), ((110, 32), (1, 30)), ((120, 24), (0, 23)), ((80, 36), (0, 35)), ((80, 24), (0, 23))]
)
@pytest.mark.parametrize("key", ["1", "3", "6"])
async def test_air_stands_round_a_page_where_there_is_room(
    open_app: Opened, size: tuple[int, int], rows: tuple[int, int], key: str
) -> None:
    async with open_app(size, greeted=True) as pilot:
        await press(pilot, "escape", key)
        regions = [pilot.app.screen.query_one(kind).content_region for kind in (TitleHead, KeyLine)]
        margin = 3 if size[0] >= 110 else 2
        assert regions == [Region(margin, row, size[0] - 2 * margin, 1) for row in rows]


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 14)])
async def test_the_key_of_all_keys_stands_at_the_right_end(open_app: Opened, size: tuple[int, int]) -> None:
    async with open_app(size, greeted=True) as pilot:
        await press(pilot, "escape")
        line = pilot.app.screen.query_one(KeyLine)
        said = line.render_line(0).text
        assert said.startswith("p add") and said.endswith("? keys") and len(said) == line.content_size.width
        help = next(cell for cell in line.render_line(0) if "?" in cell.text)
        assert help.style is not None and help.style.meta["key"] == "question_mark"
