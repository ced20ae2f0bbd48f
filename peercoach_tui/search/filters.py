"""What the filters of a line let through."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.reading.gone_by import gone_by_in, why_not_gone_by
from peercoach_tui.domain.value import Value
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.search.entry import Entry, EntryKind
from peercoach_tui.search.folded import fold
from peercoach_tui.search.group import EntryGroup
from peercoach_tui.search.nearest import nearest
from peercoach_tui.search.query import Key, Query, TypedFilter

TOPICS = {"performance": Topic.PERFORMANCE, "people": Topic.PEOPLE, "career": Topic.CAREER, "anything": Topic.ANYTHING}
"""The topics, as they are typed."""
MINE = "me"
"""Who is meant behind `with:` by what is the coach's own."""


class Known(Value):
    """What filters are read with: how each partner is called on the screen by id ("Ana Ruiz", or an alias), their names, which
    a line that is typed may say hidden or not, and the local date."""

    called: Mapping[str, str] = {}
    names: Mapping[str, str] = {}
    today: date = date.min
    day_first: bool = True


class Passing(Value):
    """What comes through, besides the words: folders, days and kinds; and a sentence for each filter that can't be understood."""

    groups: tuple[Callable[[EntryGroup], bool], ...] = ()
    entries: tuple[Callable[[Entry], bool], ...] = ()
    sentences: tuple[str, ...] = ()

    def group(self, group: EntryGroup) -> bool:
        """Say whether anything of a group may come through."""
        return all(passes(group) for passes in self.groups)

    def entry(self, entry: Entry) -> bool:
        """Say whether an entry of such a group comes through."""
        return all(passes(entry) for passes in self.entries)


def passing(query: Query, known: Known) -> Passing:
    """Return what the filters of a line let through. Of filters that can't be understood nothing is guessed: each is told."""
    told = Passing()
    for said in query.filters:
        read = READ[said.key](said, known)
        told = told.but(
            groups=told.groups + read.groups, entries=told.entries + read.entries, sentences=told.sentences + read.sentences
        )
    return told


def called_so(value: str, known: Known) -> frozenset[str]:
    """Return the folders of all who are called just so; where nobody is, of those in whose name each word of it begins a word."""
    wanted = fold(value).split()
    named = [(id, fold(name).split()) for names in (known.called, known.names) for id, name in names.items()]
    exact = {id for id, words in named if words == wanted} | ({COACH} if wanted == [MINE] else set())
    return frozenset(exact or {id for id, words in named if _begins(wanted, words)})


def _begins(wanted: Iterable[str], words: list[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in wanted)


NEAR_NAME = 60.0
"""How alike a name has to be, of a hundred: one letter of three may be another."""


def _with(said: TypedFilter, known: Known) -> Passing:
    folders = called_so(said.value, known)
    if not folders:
        # What they are called on the page: while names are hidden no other is said.
        called = {word: name for name in known.called.values() for word in fold(name).split()}
        near = ", ".join(dict.fromkeys(called[each] for each in nearest(fold(said.value), frozenset(called), least=NEAR_NAME)))
        return _unknown(f"Nobody is called “{said.value}”{f'. Nearest: {near}' if near else ''}.")
    return Passing(groups=(lambda group: (group.folder in folders) is not said.without,))


def _kind(said: TypedFilter, known: Known) -> Passing:
    wanted = fold(said.value)
    kinds = frozenset(kind for kind in EntryKind if kind.value.startswith(wanted))
    if wanted in [kind.value for kind in EntryKind]:
        kinds = frozenset({EntryKind(wanted)})
    if not kinds:
        near = ALSO_CALLED.get(wanted.rstrip("s"), "") or ", ".join(nearest(wanted, frozenset(EntryKind)))
        nearest_first = f". Nearest: {near}. All" if near else ""
        return _unknown(f"There is no kind “{said.value}”{nearest_first}: {', '.join(EntryKind)}.")
    return Passing(entries=(lambda entry: (entry.kind in kinds) is not said.without,))


ALSO_CALLED: dict[str, str] = {
    **dict.fromkeys(("quote", "quotation", "said", "citation"), EntryKind.WORDS),
    **dict.fromkeys(("promise", "todo", "to-do", "task", "action", "step", "plan", "commitment"), EntryKind.FOLLOW_UP),
    **dict.fromkeys(("score", "number", "scale", "progress"), EntryKind.CHECK_IN),
    **dict.fromkeys(("asked", "card"), EntryKind.QUESTION),
    **dict.fromkeys(("group", "event"), EntryKind.GATHERING),
    **dict.fromkeys(("career", "role", "skill"), EntryKind.MAP),
    **dict.fromkeys(("aim", "target", "objective"), EntryKind.GOAL),
    **dict.fromkeys(("learning", "lesson", "insight"), EntryKind.LEARNED),
    **dict.fromkeys(("answer", "helped", "thank"), EntryKind.FEEDBACK),
    **dict.fromkeys(("bring", "topic", "matter"), EntryKind.BROUGHT),
    **dict.fromkeys(("keyword", "text", "remark"), EntryKind.NOTE),
}
"""What else a kind may be called, in the singular."""


def _topic(said: TypedFilter, known: Known) -> Passing:
    wanted = fold(said.value)
    topics = frozenset(topic for name, topic in TOPICS.items() if name.startswith(wanted) or topic.value == wanted)
    if not topics:
        return _unknown(f"There is no topic “{said.value}”: {', '.join(TOPICS)}.")
    return Passing(entries=(lambda entry: (entry.topic in topics) is not said.without,))


def _since(said: TypedFilter, known: Known) -> Passing:
    return _from(said, known, before=said.without)


def _before(said: TypedFilter, known: Known) -> Passing:
    return _from(said, known, before=not said.without)


def _from(said: TypedFilter, known: Known, *, before: bool) -> Passing:
    day = gone_by_in(said.value, known.today, day_first=known.day_first)
    if day is None:
        return _unknown(why_not_gone_by(said.value, known.today, day_first=known.day_first))
    return Passing(groups=(lambda group: (group.day < day) is before,))


def _unknown(sentence: str) -> Passing:
    return Passing(sentences=(sentence,))


READ: dict[Key, Callable[[TypedFilter, Known], Passing]] = {
    Key.WITH: _with,
    Key.KIND: _kind,
    Key.TOPIC: _topic,
    Key.SINCE: _since,
    Key.BEFORE: _before,
}
