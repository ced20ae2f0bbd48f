"""The wordings of what was said: each moment that holds words of it, so that none is left when it is erased."""

from collections.abc import Collection

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.goals.moments import CheckedIn
from peercoach_tui.domain.moments import TEXTS, AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import (
    Brought,
    FeedbackGiven,
    Learned,
    NoteKept,
    SessionBegun,
    SessionChanged,
)
from peercoach_tui.domain.thing import thing_of
from peercoach_tui.search.entry import Entry, EntryKind


def wordings(fold: Fold, entry: Entry) -> tuple[AnyMoment, ...]:
    """Return the moments that hold words of an entry of that folder, the oldest first, whether they stand or not."""
    found = [moment for moment in fold.timeline if _has_words(moment)]
    newest = fold.timeline.find(entry.moment)
    if isinstance(newest, NoteKept | CheckedIn) or entry.kind is EntryKind.CHECK_IN:
        ids = _chain(fold, entry.id)
        return (*(each for each in found if each.id in ids), *made_of(fold, ids))
    if newest is None:
        return tuple(each for each in found if thing_of(each) == entry.moment and not isinstance(each, CheckedIn))
    return tuple(each for each in found if each.id == newest.id or _is_of_the_same(each, newest))


def made_of(fold: Fold, notes: Collection[str]) -> tuple[CheckedIn, ...]:
    """Return the check-ins in a folder that were made of notes, and say the same."""
    return tuple(each for each in fold.timeline if isinstance(each, CheckedIn) and each.note in notes and each.text)


def earlier(account: Account, entry: Entry) -> tuple[str, ...]:
    """Return how a note of a meeting was worded before, the newest wording first."""
    ids, texts = {entry.id}, list[str]()
    for moment in account.moments:
        if isinstance(moment, NoteKept) and (moment.id in ids or moment.replaces in ids):
            ids.add(moment.id)
            texts.append(moment.text)
    return tuple(text for text in dict.fromkeys(reversed(texts)) if text and text != entry.words)


def names_someone(moments: tuple[AnyMoment, ...]) -> bool:
    """Say whether a name would be erased along with the words: it stands in the same moment."""
    return any(isinstance(each, PartnerAdded | PartnerChanged) and isinstance(each.name, str) for each in moments)


def _has_words(moment: AnyMoment) -> bool:
    return any(isinstance(text := getattr(moment, name), str) and text for name in TEXTS.get(type(moment), ()))


def _chain(fold: Fold, root: str) -> frozenset[str]:
    """Return the ids of a note or a check-in in all its wordings."""
    ids = {root}
    for moment in fold.timeline:
        if isinstance(moment, NoteKept | CheckedIn) and moment.replaces in ids:
            ids.add(moment.id)
    return frozenset(ids)


def _is_of_the_same(moment: AnyMoment, newest: AnyMoment) -> bool:
    """Say whether a moment worded what another words now: what one brought or learned, the feedback, a meeting's place."""
    match moment, newest:
        case Brought(), Brought():
            return (moment.session, moment.side) == (newest.session, newest.side)
        case FeedbackGiven(), FeedbackGiven():
            return (moment.session, moment.about) == (newest.session, newest.about)
        case Learned(), Learned():
            return moment.session == newest.session
        case SessionChanged(), SessionBegun():
            return moment.session == newest.id
    return False
