"""What of the notes is to leave, from all that lies on the desk."""

from collections.abc import Callable, Collection
from datetime import date

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.partners.names import common_form
from peercoach_tui.domain.partners.told_apart import alike, told_apart
from peercoach_tui.domain.questions.moments import SheetMade
from peercoach_tui.domain.timeline import batches_in
from peercoach_tui.exchange.file_names import Names, file_name
from peercoach_tui.exchange.format import Format
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
    there = workspace.people.ids()
    folds = [workspace.acts(id).fold for id in there]
    gone = tuple(workspace.acts(id).fold for id in workspace.notebook.ids() if id not in there)
    everyone = [fold.partner for fold in folds]
    apart, shared = told_apart(everyone, workspace.today, workspace.zone), alike(everyone)
    named = {each.id: each.but(apart=apart.get(each.id, ""), alike=each.id in shared) for each in everyone}
    places = {id: workspace.people.names.place(id) for id in named}
    given = Names()
    # Who was added later takes nothing from the name of an earlier one's file.
    files = {id: given.give(file_name(named[id].called), "") for id in sorted(named, key=lambda id: (places[id], id))}
    books = [
        Book(
            partner=named[fold.id],
            fold=fold,
            place=places[fold.id],
            file=files[fold.id],
            spoken=workspace.people.names.alias(fold.id),
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
        gone=gone if partners is None else (),
        since=since,
        until=until,
        stages=workspace.content.stages,
        checklist=workspace.content.checklist,
        deck=workspace.deck,
    )


def remember(workspace: Workspace, format: Format, selection: Selection) -> Kept | None:
    """Keep which questions a format printed, once it is written; return the future of that, None where nothing is to be kept."""
    questions = format.keeps(selection) if format.keeps is not None else ()
    if not questions:
        return None
    acts = workspace.acts(selection.books[0].fold.id)
    return acts.send(acts.moment(SheetMade, questions=questions))


def apart_from_the_desk(selection: Selection) -> Callable[[], Selection]:
    """Return what folds a selection anew as it is known now, in any thread: what lies on the desk goes on growing meanwhile."""
    kept = [tuple(book.fold.timeline) for book in selection.books]
    gone = [(fold.id, tuple(fold.timeline)) for fold in selection.gone]
    own = tuple(selection.coach.timeline)

    def folded() -> Selection:
        batches = batches_in(own)
        books = zip(selection.books, kept, strict=True)
        return selection.but(
            books=tuple(book.but(fold=Fold(book.fold.id, moments, batches=batches)) for book, moments in books),
            gone=tuple(Fold(id, moments, batches=batches) for id, moments in gone),
            coach=Fold(COACH, own),
        )

    return folded
