"""What is known of a follow-up, as the pane draws it."""

import pytest

from peercoach_tui.tui.follow_ups.pane import _said
from peercoach_tui.tui.follow_ups.told import Fact


@pytest.mark.parametrize("late", [True, False])
def test_of_what_is_late_the_day_alone_has_its_colour(late: bool) -> None:
    day, sure = _said(Fact(label="by", text="Sat 21 Nov, 3 days late · sure 9 of 10", late=late))
    assert (day.plain, sure.plain) == ("Sat 21 Nov, 3 days late", "sure 9 of 10")
    coloured = [day.plain[span.start : span.end] for span in day.spans if span.style == "$late"]
    assert coloured == (["Sat 21 Nov, 3 days late"] if late else []) and not sure.spans
