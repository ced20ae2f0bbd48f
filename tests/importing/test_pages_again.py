"""What was exported comes in again: into the same notebook nothing twice, into an empty one all that it told."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.content.loader import load
from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.moments import NoteKept, NoteSort, SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.format import Page
from peercoach_tui.exchange.formats import comma_separated, json_lines, markdown
from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.importing.batches import take_back
from peercoach_tui.importing.look import look
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.selecting import selected
from peercoach_tui.workspace import Workspace
from tests.domain.timelines import at
from tests.importing.desks import NOW, ZONE, desk, fold, found, names, planned, take

WAYS: dict[str, Callable[[Workspace], Iterable[Page]]] = {
    "a page a meeting": lambda workspace: markdown.pages(selected(workspace), {"by": "meeting"}),
    "a page a person": lambda workspace: markdown.pages(selected(workspace), {"by": "person"}),
    "tables": lambda workspace: comma_separated.pages(selected(workspace), {}),
    "every moment": lambda workspace: json_lines.pages(selected(workspace), {}),
}


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A year with four people, as the demo has it."""
    with desk(tmp_path_factory.mktemp("there")) as workspace:
        new_id = IdMaker(random.Random(3).getrandbits)
        keep_year(workspace.notebook, load(), now=NOW, zone=ZONE, new_id=new_id)
        yield workspace


ROWS = """date,person,note,follow-up,owner,due,status
2026-01-02,Mei Lin,x,ask Dana,me,2026-02-01,done
2026-01-02,Mei Lin,y,ask Ben,them,,
2026-01-02,Mei Lin,z,ask Ben,them,,
2026-01-09,Mei Lin,x,ask Ben,them,2026-02-03,
"""


@pytest.mark.parametrize("by", ["a page a meeting", "a page a person"])
@pytest.mark.parametrize("last", ["tables", "pages"])
def test_pages_and_their_tables_in_one_go_make_no_follow_up_twice(tmp_path: Path, by: str, last: str) -> None:
    with desk(tmp_path / "there") as there, desk(tmp_path / "here", 2) as here:
        take(there, found(ROWS, "a.csv"))
        every = [*read(WAYS[by](there)), *read(WAYS["tables"](there))]
        every = every if last == "tables" else every[::-1]
        take(here, *every)
        mine, theirs = fold(here, "Mei Lin").follow_ups, fold(there, "Mei Lin").follow_ups
        outcomes = [sorted((each.what, str(each.due), str(each.outcome)) for each in one) for one in (mine, theirs)]
        assert outcomes[0] == outcomes[1] and len(mine) > 2
        assert {each.session for each in mine} != {None}
        assert planned(here, *every).is_empty


def read(pages: Iterable[Page]) -> list[FoundInFile]:
    return [found(page.content, page.name) for page in pages]


def told(fold: Fold) -> list[object]:
    """Return what every way tells of a person."""
    meetings = [
        (
            account.session.day,
            account.session.place,
            account.learned,
            [(each.kept.text, each.kept.sort) for each in account.notes],
        )
        for account in fold.accounts
    ]
    follow_ups = sorted((each.what, each.when, each.owner, str(each.due), str(each.outcome)) for each in fold.follow_ups)
    goals = sorted((goal.title, goal.owner, goal.why, goal.step, str(goal.due), goal.is_open) for goal in fold.goals.all)
    return [meetings, follow_ups, goals]


def everyone(workspace: Workspace) -> dict[str, list[object]]:
    folds = [workspace.acts(id).fold for id in workspace.notebook.ids()]
    return {fold.partner.called: told(fold) for fold in folds if not fold.is_empty}


@pytest.mark.parametrize("way", WAYS)
def test_into_the_same_notebook_nothing_comes_twice(there: Workspace, way: str) -> None:
    every = read(WAYS[way](there))
    assert planned(there, *every).is_empty


@pytest.mark.parametrize("way", WAYS)
def test_into_an_empty_one_come_meetings_words_follow_ups_and_goals_once(there: Workspace, way: str, tmp_path: Path) -> None:
    every = read(WAYS[way](there))
    with desk(tmp_path, seed=2) as here:
        assert take(here, *every) is not None
        assert names(here) == names(there)
        assert everyone(here) == everyone(there)
        mine = [goal.title for goal in here.acts(COACH).fold.goals.all]
        assert sorted(mine) == sorted(goal.title for goal in there.acts(COACH).fold.goals.all)
        assert planned(here, *every).is_empty
        take_back(here)
        assert everyone(here) == {}


@pytest.mark.parametrize(("first", "then"), [("tables", "a page a person"), ("every moment", "tables")])
def test_what_came_in_one_way_comes_not_again_in_another(there: Workspace, first: str, then: str, tmp_path: Path) -> None:
    with desk(tmp_path, seed=2) as here:
        take(here, *read(WAYS[first](there)))
        assert sum(share.counted().get("follow-up", 0) for share in planned(here, *read(WAYS[then](there))).shares) == 0
        take(here, *read(WAYS[then](there)))
        assert everyone(here) == everyone(there)


def test_someone_of_whom_every_moment_comes_besides_one_who_is_called_so_is_told(there: Workspace, tmp_path: Path) -> None:
    with desk(tmp_path, seed=2) as here:
        take(here, *read(WAYS["tables"](there)))
        every = read(WAYS["every moment"](there))
        lines = list(look([("all.jsonl", each) for each in every], planned(here, *every), (), NOW.date(), ZONE))
        assert sum("Someone of that name is here already" in line for line in lines) == len(names(there))
    with desk(tmp_path / "empty", seed=3) as empty:
        assert not any(share.namesake for share in planned(empty, *every).shares)


LATER = """person,follow-up,owner
Mei Lin,ask Dana,me
Mei Lin,ask Ben,me
"""


def test_a_follow_up_of_the_words_of_one_from_another_day_is_told(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        take(here, found(LATER, "b.csv"))
        coming = found(ROWS.replace("2026-01-0", "2026-01-1"), "a.csv")
        now = planned(here, coming)
        (share,) = now.shares
        assert share.doubles == 1
        (line,) = (each for each in look([("a.csv", coming)], now, (), NOW.date(), ZONE) if "Mei Lin" in each)
        assert "1 follow-up reads like one from another day here" in line
        take(here, coming)
        assert planned(here, coming).is_empty and planned(here, coming).shares[0].doubles == 0


@pytest.mark.parametrize("way", ["a page a meeting", "a page a person", "tables"])
def test_what_is_left_out_is_said_in_a_line_or_two_a_file(there: Workspace, way: str) -> None:
    for page in read(WAYS[way](there)):
        assert len(page.findings) <= 3
        assert all("JSON Lines has" in finding.words for finding in page.findings)


BEGUN = SessionBegun(id="s", at=at(-60), partner="p", began=at(-60), zone=ZONE, first=Side.ME)
SIGNS = "*?↺→✓"
"""A page tells a note that begins with one of these as it tells what these are the signs of."""
WORDS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]) | st.sampled_from("\n-*>#[] :|·`~0123456789?"), min_size=1),
    st.sampled_from(["Dana: she asks twice", "10:30 at the gate", "- [ ] no task", "> no quote", "a\n\nb"]),
).filter(lambda text: text.strip() == text and text.strip() and text[0] not in SIGNS)


@settings(max_examples=40)
@given(st.lists(st.tuples(WORDS, st.sampled_from(NoteSort)), min_size=1, max_size=4), st.sampled_from(["meeting", "person"]))
def test_any_words_of_a_page_come_again_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, notes: Sequence[tuple[str, NoteSort]], by: str
) -> None:
    kept = [NoteKept(id=f"n{place}", at=at(place), session="s", text=text, sort=sort) for place, (text, sort) in enumerate(notes)]
    with desk(tmp_path_factory.mktemp("words")) as workspace:
        workspace.notebook.keep("p", PartnerAdded(id="p-added", at=at(-90), name="Zoë Ruiz"), BEGUN, *kept).result()
        every = read(markdown.pages(selected(workspace), {"by": by}))
        assert planned(workspace, *every).is_empty
