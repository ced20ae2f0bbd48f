"""The partner's copy: what stands in it, and that nothing private ever does."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.moment import BatchKept, Erased, InSession, Moment, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.format import Options
from peercoach_tui.exchange.formats.partners_copy import FORMAT
from peercoach_tui.exchange.selection import Book, Selection
from tests.domain.marked import KINDS, Marker

TODAY = date(2026, 11, 24)
BEGAN = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)


def at(minutes: float) -> datetime:
    return BEGAN + timedelta(minutes=minutes)


def selection(theirs: Iterable[AnyMoment], mine: Iterable[AnyMoment] = (), **fields: Any) -> Selection:
    fold = Fold("ana", theirs)
    book = Book(partner=fold.partner, fold=fold)
    return Selection(books=(book,), coach=Fold("coach", mine), today=TODAY, zone="Europe/Berlin", whole=False, **fields)


def text(chosen: Selection, options: Options | None = None) -> str:
    (page,) = FORMAT.pages(chosen, options or {})
    return page.content.decode()


def begun(id: str = "s", at: datetime = BEGAN) -> SessionBegun:
    return SessionBegun(id=id, at=at, partner="ana", began=at, zone="Europe/Berlin", first=Side.ME)


def added(name: str = "Ana Ruiz") -> PartnerAdded:
    return PartnerAdded(id="added", at=BEGAN, name=name, contact="zzcontact", topics="zztopics", agreement="zzagreement")


THEIRS: list[AnyMoment] = [
    added(),
    begun(),
    FollowUpMade(
        id="1",
        at=at(1),
        follow_up="a",
        session="s",
        owner=Side.THEM,
        what="ask Dana",
        when="when we meet",
        due=date(2026, 11, 27),
    ),
    FollowUpMade(id="2", at=at(2), follow_up="b", session="s", owner=Side.THEM, what="write the list"),
    FollowUpChanged(id="3", at=at(3), follow_up="b", outcome=Outcome.LEARNED, taught="ask *early*"),
    FollowUpMade(
        id="4", at=at(4), follow_up="c", session="s", owner=Side.ME, what="send the book", due=date(2026, 12, 1), hour="17:00"
    ),
    FollowUpMade(id="5", at=at(5), follow_up="d", owner=Side.ME, what="zz alone"),
    GoalSet(id="6", at=at(6), goal="g", owner=Side.THEM, title="Lead the review", why="to grow", due=date(2026, 12, 18)),
    CheckedIn(id="7", at=at(7), goal="g", day=date(2026, 11, 3), score=5, text="zz of a note", session="s", note="n"),
    CheckedIn(id="8", at=at(8), goal="g", day=date(2026, 11, 9), score=6, text="zz alone"),
]
MINE: list[AnyMoment] = [
    GoalSet(id="1", at=at(1), goal="m", owner=Side.ME, title="Say less", why="zz why"),
    GoalSet(id="2", at=at(2), goal="o", owner=Side.ME, title="zz another"),
    CheckedIn(id="3", at=at(3), goal="m", day=date(2026, 11, 3), score=7, text="zz", met="ana", meeting="s", note="n"),
    CheckedIn(id="4", at=at(4), goal="m", day=date(2026, 11, 10), score=2, met="ben", meeting="t"),
    GoalChanged(id="5", at=at(5), goal="m", title="zz reworded", step="zz step"),
]


def test_as_markdown_it_has_what_both_said_and_their_goals() -> None:
    assert (
        text(selection(THEIRS, MINE))
        == r"""# For Ana Ruiz, Tue 24 Nov 2026

## You said you would

- [ ] when we meet, ask Dana (by Fri 27 Nov)
- [-] write the list (learned, 3 Nov)
  - ask \*early\*

## I said I would

- [ ] send the book (by Tue 1 Dec, 17:00)

## Your goals

- Lead the review (by 18 Dec)
  - why it matters: to grow
  - where it stood: 5 of 10 on 3 Nov

## My goals

- Say less
  - where it stood: 7 of 10 on 3 Nov
"""
    )


def test_it_is_called_by_what_it_is() -> None:
    for options in ({}, {"plain": "yes"}):
        (page,) = FORMAT.pages(selection(THEIRS), options)
        assert page.name == FORMAT.called_with(options) == ("copy.txt" if options else "copy.md")


def test_as_plain_text_nothing_is_escaped() -> None:
    plain = text(selection(THEIRS, MINE), {"plain": "yes"})
    assert plain.startswith("For Ana Ruiz, Tue 24 Nov 2026\n\nYou said you would\n- [ ] when we meet, ask Dana")
    assert "  - ask *early*\n" in plain and "zz" not in plain and "\\" not in plain


def test_nothing_yet_is_said() -> None:
    assert text(selection([added()])) == "# For Ana Ruiz, Tue 24 Nov 2026\n\nThere is no follow-up and no goal yet.\n"


def test_the_words_of_mine_are_those_that_it_had_in_a_meeting() -> None:
    alone = FollowUpMade(id="1", at=at(1), follow_up="f", owner=Side.ME, what="first")
    carried = FollowUpCarried(id="2", at=at(2), follow_up="f", session="s")
    changed = FollowUpChanged(id="3", at=at(3), follow_up="f", what="second", outcome=Outcome.DONE)
    assert "first" not in text(selection([added(), begun(), alone]))
    told = text(selection([added(), begun(), alone, carried, changed]))
    assert "first (done, 3 Nov)" in told and "second" not in told


def test_a_meeting_that_was_discarded_said_nothing() -> None:
    back = TakenBack(id="9", at=at(9), of="s")
    told = text(selection([*THEIRS, back], MINE))
    assert "send the book" not in told and "Say less" not in told and "5 of 10" not in told and "Lead the review" in told


def test_a_goal_of_mine_comes_with_a_step_to_it_that_was_said() -> None:
    goal = GoalSet(id="1", at=at(1), goal="m", owner=Side.ME, title="Say less")
    step = FollowUpMade(id="1", at=at(2), follow_up="f", session="s", owner=Side.ME, what="count", goal="m")
    assert "## My goals\n\n- Say less\n" in text(selection([added(), begun(), step], [goal]))
    assert "Say less" not in text(selection([added(), begun(), step.but(session=None)], [goal]))


def test_a_time_leaves_out_what_is_of_another() -> None:
    told = text(selection(THEIRS, MINE, since=date(2026, 11, 4)))
    assert told.endswith("\n\nThere is no follow-up and no goal yet.\n")
    assert text(selection(THEIRS, MINE, until=date(2026, 11, 3))) == text(selection(THEIRS, MINE))


# What is private never stands in it: every text of every kind of moment is a word of its own.

ENDS = (TakenBack, BatchKept, Erased, SessionBegun)
"""What takes others away, or what all else stands in."""
SAID_OF = (FollowUpMade, FollowUpChanged, FollowUpCarried, GoalSet, GoalChanged, CheckedIn)
MOVES = st.tuples(
    st.sampled_from([kind for kind in KINDS if kind not in ENDS]) | st.sampled_from(SAID_OF),
    st.sampled_from(["s", "gone", None]),
    st.integers(0, 1),
)
FIRST = (FollowUpMade, GoalSet)
ABOUT = {"what", "when"}
OF_A_GOAL = {"title", "why", "seen", "step", "learned"}


@st.composite
def kept(draw: st.DrawFn) -> tuple[Marker, list[Any], list[Any]]:
    """Return moments of all kinds, in a meeting or none, of a partner's folder and of the coach's own."""
    marker, theirs, mine = Marker(), list[Any]([begun()]), list[Any]()
    theirs.append(marker.moment(PartnerAdded, BEGAN))
    # Made first, so that what changes them finds them.
    moves: list[tuple[type[Moment], str | None, int]] = [
        (kind, None, place) for kind in (FollowUpMade, GoalSet) for place in (0, 1)
    ]
    for minute, (kind, session, place) in enumerate((*moves, *draw(st.lists(MOVES, max_size=25)))):
        known = {
            "session": session or "gone" if issubclass(kind, InSession) else session,
            "follow_up": f"f{place}",
            "goal": None if kind in (FollowUpMade, FollowUpChanged) else "g",
            "owner": tuple(Side)[place] if kind is FollowUpMade else draw(st.sampled_from(Side)),
            "replaces": None,
            "zone": "Europe/Berlin",
        }
        theirs.append(marker.moment(kind, at(minute), **known | ({"owner": Side.THEM} if kind is GoalSet else {})))
        of_a_partner = {"owner": Side.ME, "session": None, "met": draw(st.sampled_from(["ana", "ben"])), "meeting": session}
        mine.append(marker.moment(kind, at(minute), **known | of_a_partner))
    return marker, theirs, mine


def may_leave(moment: Any, field: str, theirs: Sequence[Any], mine: Sequence[Any]) -> bool:
    """Say whether a text may stand in the copy, by what it is and where it was said."""
    match moment:
        case PartnerAdded() | PartnerChanged():
            return field == "name" and moment in theirs
        case FollowUpMade() | FollowUpChanged() if moment in theirs:
            about = [each for each in theirs if getattr(each, "follow_up", None) == moment.follow_up]
            # It is made once: what makes it again is no word of it.
            owners = [about[0].owner, *(each.owner for each in about if isinstance(each, FollowUpChanged))]
            if owners[-1] is Side.THEM:
                return field in ABOUT | {"taught"}
            return field in ABOUT and any(each.session == "s" and each.at >= moment.at for each in about)
        case GoalSet() | GoalChanged() if moment in theirs:
            return field in OF_A_GOAL
        case GoalSet() | GoalChanged():
            met = [each for each in mine if isinstance(each, CheckedIn) and (each.met, each.meeting) == ("ana", "s")]
            return field == "title" and any(each.at >= moment.at for each in met)
    return False


@given(kept(), st.sampled_from([{}, {"plain": "yes"}]))
def test_no_private_word_ever_stands_in_it(made: tuple[Marker, list[Any], list[Any]], options: Options) -> None:
    marker, theirs, mine = made
    for moment, field in marker.found(text(selection(theirs, mine), options)):
        assert may_leave(moment, field, theirs, mine), f"{type(moment).__name__}.{field}"


def test_of_every_kind_the_words_that_may_leave_do() -> None:
    marker = Marker()
    known = {"session": "s", "owner": Side.THEM, "follow_up": "f", "goal": "g", "zone": "Europe/Berlin"}
    theirs = [begun(), *(marker.moment(kind, at(1), **known) for kind in KINDS_KEPT)]
    found = {(type(moment).__name__, field) for moment, field in marker.found(text(selection(theirs)))}
    assert found == {("FollowUpMade", "what"), ("FollowUpMade", "when"), ("PartnerAdded", "name")} | {
        ("GoalSet", field) for field in OF_A_GOAL - {"learned"}
    }


KINDS_KEPT = [kind for kind in KINDS if kind not in (*ENDS, FollowUpChanged, GoalChanged, PartnerChanged)]


@given(st.text(min_size=1))
def test_any_text_stands_whole_on_one_line_of_plain_text(words: str) -> None:
    made = FollowUpMade(id="1", at=at(1), follow_up="f", owner=Side.THEM, what=words)
    lines = text(selection([added(), made]), {"plain": "yes"}).split("\n")
    if words.strip():
        assert lines[3:] == [f"- [ ] {squeezed(words)}", ""]
    else:
        assert lines[1] == "There is no follow-up and no goal yet."
