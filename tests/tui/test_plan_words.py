"""The stages of a meeting that is to begin, over lines about equally long."""

from rich.cells import cell_len

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.offer import Offer
from peercoach_tui.tui.begin.plan_words import plan_words
from peercoach_tui.workspace import Workspace


def test_no_stage_stands_alone_on_the_last_line(workspace: Workspace) -> None:
    ana, kept = workspace.add_partner("Ana Ruiz")
    kept.result()
    partner = workspace.acts(ana).partner
    assert isinstance(partner, Partner)
    offer = Offer(first=Side.THEM, form=Form.SWAP, minutes=60)
    lines = {width: plan_words(offer, partner, workspace.content, width).split("\n") for width in (110, 76, 56, 36)}
    assert lines[110] == ["arrive 4′ · look back 6′ · Ana coaches 22′ · swap 1′ · you coach 22′ · close 5′"]
    assert lines[76] == ["arrive 4′ · look back 6′ · Ana coaches 22′", "swap 1′ · you coach 22′ · close 5′"]
    assert lines[36] == ["arrive 4′ · look back 6′", "Ana coaches 22′ · swap 1′", "you coach 22′ · close 5′"]
    assert all(cell_len(line) <= width for width, drawn in lines.items() for line in drawn)
