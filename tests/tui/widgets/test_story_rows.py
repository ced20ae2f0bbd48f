"""The signs before what was said: in the colour of what is kept, or quiet; amber says where one is, and nothing else."""

import pytest

from peercoach_tui.domain.sessions.story import Line, LineKind
from peercoach_tui.tui.widgets.story_rows import story_rows


@pytest.mark.parametrize(("sign", "style"), [("→", "$kept"), ("✓", "$kept"), ("?", "$quiet"), ("*", "$quiet"), ("↺", "$quiet")])
def test_a_sign_is_kept_or_quiet(sign: str, style: str) -> None:
    ((_, row),) = story_rows(None, [Line(kind=LineKind.FOLLOW_UP, text="ask Dana", glyph=sign)], 40)
    assert {str(span.style) for span in row.spans if row.plain[span.start : span.end].strip() == sign} == {style}
