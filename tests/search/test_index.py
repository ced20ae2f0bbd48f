"""What the index finds, against looking at everything plainly; and that it knows what was kept, taken back and erased."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from unicodedata import category, combining, normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.sessions.moments import NoteKept
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.search.entry import ASIDE, Entry, EntryKind
from peercoach_tui.search.filters import Known, called_so, passing
from peercoach_tui.search.group import EntryGroup
from peercoach_tui.search.index import Searchable, entry_of
from peercoach_tui.search.query import read_query
from peercoach_tui.workspace import Workspace
from tests.kept import keep

BEGAN = datetime(2026, 3, 1, 9, tzinfo=UTC)
KNOWN = Known(called={"ana": "Ana Ruiz", "ben": "Ben Okafor"}, today=date(2026, 11, 24))
LETTERS = st.one_of(st.sampled_from("aAäéßs \n"), st.characters(codec="utf-8"))
TEXTS = st.text(LETTERS, max_size=12)
SAID = st.tuples(TEXTS, st.sampled_from(EntryKind), st.sampled_from([None, *Topic]))
MEETINGS = st.lists(
    st.tuples(st.sampled_from(["ana", "ben", COACH]), st.integers(0, 250), st.lists(SAID, max_size=4)), max_size=6
)
WORDS = st.text(st.sampled_from("aAäéßs\u0301"), min_size=1, max_size=3)
FILTERS: dict[str, Callable[[EntryGroup, Entry], bool]] = {
    "with:ana": lambda group, entry: group.folder == "ana",
    "-with:ben": lambda group, entry: group.folder != "ben",
    "with:me": lambda group, entry: group.folder == COACH,
    "kind:note": lambda group, entry: entry.kind is EntryKind.NOTE,
    "-kind:follow": lambda group, entry: entry.kind is not EntryKind.FOLLOW_UP,
    "topic:career": lambda group, entry: entry.topic is Topic.CAREER,
    "since:june": lambda group, entry: group.day >= date(2026, 6, 1),
    'before:"12 nov"': lambda group, entry: group.day < date(2026, 11, 12),
}


def plainly(text: str) -> str:
    folded = normalize("NFKD", normalize("NFKD", text).casefold())
    kept = [" " if each.isspace() else each for each in folded if not combining(each) and category(each) != "Mn"]
    return "".join(kept).translate(str.maketrans("‘’“”", "''\"\""))


def group_of(folder: str, days: int, said: list[tuple[str, EntryKind, Topic | None]], number: int = 0) -> EntryGroup:
    at = BEGAN + timedelta(days=days)
    entries = [
        Entry(id=f"{number}-{place}", kind=kind, text=text, at=at, topic=topic) for place, (text, kind, topic) in enumerate(said)
    ]
    return EntryGroup(folder, None, at.date(), at, (), lambda group: entries)


def found(groups: list[EntryGroup], line: str) -> list[str]:
    query = read_query(line)
    hits = Searchable(groups).find(query, passing(query, KNOWN))
    return [entry_of(hit).id for hit in hits if hit is not None]


@settings(max_examples=300, deadline=None)
@given(MEETINGS, st.lists(WORDS, max_size=3), st.lists(WORDS, max_size=2), st.sets(st.sampled_from(sorted(FILTERS)), max_size=2))
def test_as_looking_at_everything_plainly(
    meetings: list[tuple[str, int, list[tuple[str, EntryKind, Topic | None]]]],
    words: list[str],
    without: list[str],
    said: set[str],
) -> None:
    groups = [group_of(*meeting, number=number) for number, meeting in enumerate(meetings)]
    line = " ".join([*words, *(f"-{word}" for word in without), *said])
    expected = [
        entry.id
        for group in groups
        for entry in group.entries
        if all(plainly(word) in plainly(entry.text) for word in words)
        and not any(plainly(word) and plainly(word) in plainly(entry.text) for word in without)
        and all(FILTERS[each](group, entry) for each in said)
        and (any(map(plainly, words)) or entry.kind not in ASIDE or any("kind:" in each for each in said))
    ]
    assert found(groups, line) == expected


def test_each_is_found_once_and_no_text_runs_into_the_next() -> None:
    groups = [
        group_of("ana", 1, [("yes and yes", EntryKind.NOTE, None), ("ye", EntryKind.NOTE, None), ("s", EntryKind.NOTE, None)])
    ]
    assert found(groups, "yes") == ["0-0"] and found(groups, '"ye s"') == []


def test_nothing_is_missed_where_the_text_is_long() -> None:
    groups = [group_of("ana", number, [("x" * 7000 + "yes", EntryKind.NOTE, None)] * 2, number) for number in range(9)]
    assert found(groups, "yes") == [f"{number}-{place}" for number in range(9) for place in range(2)]
    assert found(
        [*groups, group_of("ana", 0, [("z" * 50_000, EntryKind.NOTE, None), ("end", EntryKind.NOTE, None)], 9)], "end"
    ) == ["9-1"]


def test_who_looks_is_let_go_now_and_then() -> None:
    groups = [group_of("ana", 1, [("yes", EntryKind.NOTE, None)] * 3000)]
    query = read_query("yes -ye")
    assert list(Searchable(groups).find(query, passing(query, KNOWN))) == [None] * 6


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("with:zed", "Nobody is called “zed”."),
        ("with:anna", "Nobody is called “anna”. Nearest: Ana Ruiz."),
        ("since:blah", "“blah” can't be read: type a day, such as march, 12 nov, last week or 2025."),
        ("topic:food", "There is no topic “food”: performance, people, career, anything."),
    ],
)
def test_a_filter_that_is_not_understood_is_told(line: str, sentence: str) -> None:
    assert passing(read_query(f"yes {line}"), KNOWN).sentences == (sentence,)
    assert found([group_of("ana", 1, [("yes", EntryKind.NOTE, None)])], f"yes {line}") == []
    assert passing(read_query("kind:xyz"), KNOWN).sentences[0].startswith("There is no kind “xyz”: note, words, ")


@pytest.mark.parametrize(
    ("typed", "near"),
    [("quote", "words"), ("Quotes", "words"), ("promises", "follow-up"), ("score", "check-in"), ("qestion", "question")],
)
def test_a_kind_by_another_name_has_its_own_offered(typed: str, near: str) -> None:
    (sentence,) = passing(read_query(f"kind:{typed}"), KNOWN).sentences
    assert sentence.startswith(f"There is no kind “{typed}”. Nearest: {near}. All: note, words, ")


def test_a_hidden_name_is_found_by_what_stands_for_it_and_by_the_name() -> None:
    hidden = KNOWN.but(called={"ana": "Partner 1", "ben": "Partner 2"}, names=KNOWN.called)
    group = group_of("ben", 1, [("yes", EntryKind.NOTE, None)])
    for line in ('with:"partner 2"', "with:ben", "with:2"):
        assert passing(read_query(line), hidden).group(group)
    assert not passing(read_query("with:1"), hidden).group(group)


@pytest.mark.parametrize(
    ("value", "folders"),
    [
        ("partner 1", {"p1"}),
        ("PARTNER  1", {"p1"}),
        ("partner 10", {"p10"}),
        ("1 partner", {"p1", "p10", "p19"}),
        ("partner", {"p1", "p10", "p19"}),
        ("me", {COACH}),
        ("mei", {"p19"}),
        ("ana", {"p1"}),
    ],
)
def test_an_exact_name_comes_before_those_that_begin_so(value: str, folders: set[str]) -> None:
    called = {f"p{number}": f"Partner {number}" for number in (1, 10, 19)}
    names = {"p1": "Ana", "p10": "Anabel Li", "p19": "Mei Tan"}
    assert called_so(value, Known(called=called, names=names)) == folders


def met(workspace: Workspace, *texts: str, name: str = "Ana Ruiz", days: int = 7) -> Session:
    began = workspace.now() - timedelta(days=days)
    partner = Partner(id=workspace.new_id(began), name=name, added=began)
    session = Session(id=workspace.new_id(began), partner=partner.id, began=began, zone=workspace.zone, first=Side.ME)
    notes = [
        NoteKept(id=f"{session.id[-12:]}-{place}", at=began + timedelta(minutes=place + 1), session=session.id, text=text)
        for place, text in enumerate(texts)
    ]
    keep(workspace.notebook, partner, session, *notes)
    return session


def texts(workspace: Workspace, line: str) -> list[str]:
    query = read_query(line)
    hits = Searchable(workspace.index.groups).find(query, passing(query, KNOWN))
    return [entry_of(hit).text for hit in hits if hit is not None]


def test_it_knows_what_is_kept_mended_taken_back_and_erased(workspace: Workspace) -> None:
    workspace.load()
    session = met(workspace, "the café again", "yes at once")
    acts, notebook = workspace.acts(session.partner), workspace.notebook
    assert texts(workspace, "cafe") == ["the café again"]
    note = acts.fold.accounts[0].notes[0]
    acts.send(acts.moment(NoteKept, session=session.id, text="the bar again", replaces=note.id)).result()
    assert texts(workspace, "cafe") == [] and texts(workspace, "bar") == ["the bar again"]
    newest = acts.fold.accounts[0].notes[0].kept
    acts.send(acts.moment(TakenBack, of=newest.id, session=session.id)).result()
    assert texts(workspace, "cafe") == ["the café again"]
    notebook.erase(session.partner, note.id, newest.id).result()
    assert texts(workspace, "cafe") == [] and texts(workspace, "yes") == ["yes at once"]


def test_what_did_not_change_is_not_told_again(workspace: Workspace) -> None:
    workspace.load()
    ana, ben = met(workspace, "yes"), met(workspace, "no", name="Ben", days=3)
    before = workspace.index.groups
    assert workspace.index.groups is before and [group.folder for group in before if group.session] == [ben.partner, ana.partner]
    acts = workspace.acts(ana.partner)
    acts.send(acts.moment(NoteKept, session=ana.id, text="and yes")).result()
    after = workspace.index.groups
    assert after is not before
    (told,) = [group for group in after if group not in before]
    assert told.session is not None and told.folder == ana.partner


def test_a_search_stands_on_the_newest(workspace: Workspace) -> None:
    workspace.load()
    ana = met(workspace, "yes")
    index = workspace.index
    assert index.renewed() is None
    index.use(Searchable(index.groups))
    before = index.renewed()
    assert before is not None and before is index.renewed() and not before.has("maybe")
    acts = workspace.acts(ana.partner)
    acts.send(acts.moment(NoteKept, session=ana.id, text="and maybe"))
    after = index.renewed()
    assert after is not None and after.has("maybe")


def test_it_is_told_a_folder_at_a_time(workspace: Workspace) -> None:
    workspace.load()
    met(workspace, "yes"), met(workspace, "no", name="Ben", days=3)
    told = [workspace.index.tell_next() for _ in range(5)]
    assert told == [True, True, True, False, False]
    assert sum(group.session is not None for group in workspace.index.groups) == 2
