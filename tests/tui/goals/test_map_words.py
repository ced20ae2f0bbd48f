"""When a career map is from."""

from datetime import UTC, date, datetime

import pytest

from peercoach_tui.domain.career.career_map import CareerMap, MapLine, Part
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.goals.map_words import from_words

AT = datetime(2026, 11, 3, 9, tzinfo=UTC)
LINE = MapLine(id="1", owner=Side.ME, part=Part.HERE, text="here", kept=AT, changed=AT)
TODAY, OCTOBER, NOVEMBER = date(2026, 11, 24), date(2026, 10, 6), date(2026, 11, 3)


@pytest.mark.parametrize(
    ("changed", "looked", "before", "words"),
    [
        (TODAY, TODAY, OCTOBER, "Changed today, before that looked at on Tue 6 Oct"),
        (TODAY, TODAY, None, "Changed today"),
        (TODAY, NOVEMBER, None, "Changed today, before that looked at on Tue 3 Nov"),
        (OCTOBER, TODAY, NOVEMBER, "Last changed on Tue 6 Oct, looked at on Tue 3 Nov"),
        (OCTOBER, TODAY, OCTOBER, "Last changed on Tue 6 Oct"),
        (OCTOBER, None, None, "Last changed on Tue 6 Oct"),
        (None, None, None, ""),
    ],
)
def test_it_says_when_it_was_changed_and_when_it_was_looked_at_since(
    changed: date | None, looked: date | None, before: date | None, words: str
) -> None:
    shown = CareerMap(owner=Side.ME, lines=(LINE,), looked_at=looked, looked_before=before)
    assert from_words(shown, changed, TODAY) == words
    assert from_words(shown.but(lines=()), changed, TODAY) == ""
