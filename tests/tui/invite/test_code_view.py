"""The code as it is drawn, read from a picture of the cells."""

import pytest
from textual.app import App
from textual.strip import Strip

from peercoach_tui.tui.invite.code_view import CodeView, room
from tests.reading_codes import WHITE, read

BIG = 4
"""The pixels of a module."""
GREY = 128
"""Neither dark nor light: what no code has."""


def picture(app: App[None], widget: CodeView) -> list[bytes]:
    """Return what a camera sees of a widget: each cell two modules high, in the brightness of its colours."""
    x, y, width, height = widget.region
    strips = app.screen._compositor.render_strips()[y : y + height]
    return [row for strip in strips for half in _halves(strip.crop(x, x + width)) for row in [half] * BIG]


def _halves(strip: Strip) -> tuple[bytes, bytes]:
    upper, lower = bytearray(), bytearray()
    for text, style, _ in strip:
        assert style is not None and style.color is not None and style.bgcolor is not None
        ink, ground = (_grey(color.get_truecolor()) for color in (style.color, style.bgcolor))
        for sign in text:
            upper += bytes([{"▀": ink, " ": ground}[sign]]) * BIG
            lower += bytes([ground]) * BIG
    return bytes(upper), bytes(lower)


def _grey(color: tuple[int, int, int]) -> int:
    return sum(color) // 3


def margins(seen: list[bytes]) -> tuple[int, int, int]:
    """Return the light modules above, below and at the left of a code."""
    dark = [place for place, row in enumerate(seen) if min(row) < GREY]
    left = min(row.find(0) for row in seen if 0 in row)
    return dark[0] // BIG, (len(seen) - 1 - dark[-1]) // BIG, left // BIG


class Shown(App[None]):
    def __init__(self, view: CodeView) -> None:
        super().__init__()
        self.view = view

    def compose(self):  # type: ignore[no-untyped-def]
        yield self.view


def modules(side: int) -> tuple[tuple[bool, ...], ...]:
    return tuple((True,) * side for _ in range(side))


@pytest.mark.parametrize(("side", "rows", "above", "below"), [(21, 24, 5, 4), (41, 24, 4, 3), (33, 20, 4, 3), (41, 23, 3, 2)])
async def test_the_margin_is_as_wide_as_there_is_room(side: int, rows: int, above: int, below: int) -> None:
    view = CodeView(modules(side), rows)
    app = Shown(view)
    async with app.run_test(size=(100, 40)):
        seen = picture(app, view)
        assert margins(seen) == (above, below, 4)
        assert len(seen[0]) == BIG * (side + 8) and set(b"".join(seen)) == {0, WHITE}


def test_how_large_a_code_may_be() -> None:
    assert [room(54, 24), room(43, 20), room(94, 36), room(20, 40)] == [44, 35, 68, 12]


async def test_a_code_is_read_from_what_is_drawn() -> None:
    import segno

    code = segno.make_qr("hello", error="l")
    view = CodeView(tuple(tuple(map(bool, row)) for row in code.matrix), 20)
    app = Shown(view)
    async with app.run_test(size=(60, 20)):
        assert read(picture(app, view)) == ["hello"]
