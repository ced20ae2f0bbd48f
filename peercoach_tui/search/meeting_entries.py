"""The entries of a meeting itself: its notes, questions, and what its close says."""

from collections.abc import Callable, Iterator

from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.questions.moments import DeckTurned
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.answer_words import FEEDBACK
from peercoach_tui.domain.sessions.moments import Brought, Feedback, FeedbackGiven, Learned, NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.search.entry import Entry, EntryKind

NOTES = {NoteSort.PLAIN: EntryKind.NOTE, NoteSort.WORDS: EntryKind.WORDS, NoteSort.GOAL: EntryKind.GOAL}


def meeting_entries(account: Account, topic_of: Callable[[str], Topic | None]) -> Iterator[Entry]:
    """Yield what was said in a meeting, each in its newest wording. The topic is what the questions were turned to then."""
    turned = [moment for moment in account.moments if isinstance(moment, DeckTurned)]

    def topic(entry: Entry) -> Entry:
        if not turned or entry.topic is not None:
            return entry
        return entry.but(topic=next((each.topic for each in reversed(turned) if each.at <= entry.at), None))

    session = account.session
    if session.place:
        yield Entry(
            id=f"{session.id} place", kind=EntryKind.PLACE, text=session.place, at=session.began, moment=session.id, sign="@"
        )
    yield from map(topic, _said(account, topic_of))


def _said(account: Account, topic_of: Callable[[str], Topic | None]) -> Iterator[Entry]:
    for note in account.notes:
        kept = note.kept
        yield Entry(
            id=note.id, kind=NOTES[kept.sort], text=kept.words, at=note.at, moment=kept.id, words=kept.text, sign=kept.sign
        )
    for asked in account.asked:
        if asked.text:
            topic = topic_of(asked.question) if asked.question else None
            yield Entry(
                id=asked.id, kind=EntryKind.QUESTION, text=asked.text, at=asked.at, moment=asked.id, sign="?", topic=topic
            )
    brought: dict[Side, Brought] = {}
    given: dict[Side | Feedback | None, FeedbackGiven] = {}
    learned: Learned | None = None
    for moment in account.moments:
        match moment:
            case Brought():
                brought[moment.side] = moment
            case FeedbackGiven():
                given[moment.side or moment.about] = moment
            case Learned():
                learned = moment
    for side, said in brought.items():
        if said.text:
            yield Entry(
                id=f"{said.session} {side}", kind=EntryKind.BROUGHT, text=said.text, at=said.at, moment=said.id, side=side
            )
    for about, line in given.items():
        if line.text:
            id, became = f"{line.session} {about}", FEEDBACK[about] if isinstance(about, Feedback) else "on the meeting"
            yield Entry(id=id, kind=EntryKind.FEEDBACK, text=line.text, at=line.at, moment=line.id, became=became, side=line.side)
    if learned is not None and learned.text:
        id = f"{learned.session} learned"
        yield Entry(id=id, kind=EntryKind.LEARNED, text=learned.text, at=learned.at, moment=learned.id, side=Side.ME)
