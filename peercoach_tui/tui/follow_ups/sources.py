"""What the list is made of: the follow-ups with each, as they were sent."""

from collections.abc import Iterator

from peercoach_tui.tui.follow_ups.listing import ListedSource
from peercoach_tui.workspace import Workspace


def sources(workspace: Workspace) -> Iterator[ListedSource]:
    """Yield the follow-ups with everyone whose files can be read."""
    for id in workspace.people.ids():
        told = workspace.people.brief(id)
        acts = workspace.acts(id)
        partner, log = acts.partner, acts.fold.log
        yield ListedSource(
            partner=id,
            names=(partner.name, partner.called, partner.apart),
            follow_ups=log.all,
            archived=partner.archived,
            break_since=told.break_since(workspace.today),
            touched=told.touched,
        )
