"""The stages of a meeting that is to begin, in words."""

from rich.cells import cell_len

from peercoach_tui.content.loader import Materials
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.plan import TURN, plan
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.meeting.offer import SIDES, Offer, sides_in_words
from peercoach_tui.tui.widgets.breaking import broken, filled
from peercoach_tui.tui.widgets.wrapping import DOT


def plan_words(offer: Offer, partner: Partner, content: Materials, width: int) -> str:
    """Return the stages with their minutes, over lines of `width` columns: "arrive 3′ · look back 4′ · you coach 16′ · …"."""
    parts: list[tuple[str, int | None]] = []
    steps = plan(content.stages, offer.form, offer.minutes, offer.first, first_meeting=offer.first_meeting).steps
    for step in steps:
        name = step.stage
        if step.coach is not None and (step.stage in TURN or offer.form is not Form.FREE):
            name = sides_in_words(partner)[SIDES.index(step.coach)]
        if parts and parts[-1][0] == name:
            before = parts.pop()[1]
            parts.append((name, None if before is None or step.minutes is None else before + step.minutes))
        else:
            parts.append((name, step.minutes))
    told = [name if minutes is None else f"{name} {minutes}′" for name, minutes in parts]
    widths = [cell_len(each) for each in told]
    lines = broken(told, widths, len(DOT), width, len(told)) or filled(widths, len(DOT), width)
    return "\n".join(DOT.join(told[start:end]) for start, end in lines)
