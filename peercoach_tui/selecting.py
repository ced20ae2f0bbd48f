"""What of the notes is to leave, from all that lies on the desk."""

from collections.abc import Collection
from datetime import date

from peercoach_tui.domain.partners.names import common_form
from peercoach_tui.domain.partners.told_apart import alike, told_apart
from peercoach_tui.exchange.selection import Book, Selection
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.workspace import Workspace


def selected(
    workspace: Workspace, partners: Collection[str] | None = None, *, since: date | None = None, until: date | None = None
) -> Selection:
    """Return what is kept with the partners of these ids, None for all of them, of a time.

    Who is hidden is named in it: it is for files that were asked for, not for a table at which others sit. Blocks where
    something isn't folded yet.
    """
    folds = [workspace.acts(id).fold for id in workspace.people.ids()]
    everyone = [fold.partner for fold in folds]
    apart, shared = told_apart(everyone, workspace.today, workspace.zone), alike(everyone)
    books = [
        Book(
            partner=fold.partner.but(apart=apart.get(fold.id, ""), alike=fold.id in shared),
            fold=fold,
            place=workspace.people.names.place(fold.id),
        )
        for fold in folds
        if partners is None or fold.id in partners
    ]
    return Selection(
        books=tuple(sorted(books, key=lambda book: (common_form(book.partner.called), book.partner.id))),
        coach=workspace.acts(COACH).fold,
        today=workspace.today,
        zone=workspace.zone,
        whole=partners is None,
        since=since,
        until=until,
        stages=workspace.content.stages,
        checklist=workspace.content.checklist,
        deck=workspace.deck,
    )
