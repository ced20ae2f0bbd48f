"""What the list is made of: the follow-ups with each, as they were sent."""

from collections.abc import Iterator
from datetime import date

from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.zones import zone_called
from peercoach_tui.tui.follow_ups.listing import Source
from peercoach_tui.workspace import Workspace


def sources(workspace: Workspace) -> Iterator[Source]:
    """Yield the follow-ups with everyone whose files can be read."""
    for id in workspace.people.ids():
        told = workspace.people.brief(id)
        acts, since = workspace.acts(id), break_since(told, workspace.today)
        partner, log, zone = acts.partner, acts.fold.log, zone_called(workspace.zone)
        touched = {each.id: log.touched(each).astimezone(zone).date() for each in log.all if each.is_open} if since else {}
        yield Source(
            partner=id,
            names=(partner.name, partner.called),
            follow_ups=log.all,
            archived=partner.archived,
            break_since=since,
            touched=touched,
        )


def break_since(told: Brief, today: date) -> date | None:
    """Return the day after which two who haven't met for long are on a break, None where they aren't."""
    if not told.after_a_break(today):
        return None
    return told.partner.cadence.after(told.accounts[-1].session.day, 2)
