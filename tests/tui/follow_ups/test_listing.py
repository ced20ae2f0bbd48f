"""The list over all partners against a plain reference."""

from collections.abc import Collection
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.filter import read_filter
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.groups import FollowUpEntry, Group, group_of, order_in_list
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.follow_ups.listing import EVERYTHING, LAST, Heading, ListedSource, Lister, undated_of_the_break
from tests.domain.timelines import at, follow_up

TODAY = date(2026, 11, 24)
DAYS = st.dates(TODAY - timedelta(days=9), TODAY + timedelta(days=9))
FOLLOW_UPS = st.lists(
    st.builds(
        lambda id, owner, made, due, outcome: follow_up(
            id, owner=owner, made=at(made), due=due, outcome=outcome, resolved=at(made) if outcome else None
        ),
        st.uuids().map(str),
        st.sampled_from(Side),
        st.integers(0, 99),
        st.none() | DAYS,
        st.none() | st.sampled_from(Outcome),
    ),
    unique_by=lambda each: each.id,
    max_size=12,
).map(tuple)
SOURCES = st.tuples(
    *(
        st.builds(
            lambda name, follow_ups, archived, since: ListedSource(
                partner=name, names=(name,), follow_ups=follow_ups, archived=archived, break_since=since
            ),
            st.just(name),
            FOLLOW_UPS,
            st.booleans(),
            st.none() | DAYS,
        )
        for name in ("ana", "ben")
    )
)


def reference(sources: tuple[ListedSource, ...], side: Side | None, who: str, groups: Collection[Group]) -> list[FollowUpEntry]:
    """Return all entries in their order, as one reads the rules."""
    found: list[tuple[object, FollowUp, FollowUpEntry]] = []
    for source in sources:
        for each in source.follow_ups:
            if side in (None, each.owner) and who in ("", source.partner):
                group = group_of(each, TODAY, archived=source.archived, break_since=source.break_since)
                if groups and group not in groups:
                    continue
                found.append(
                    (order_in_list(group, each), each, FollowUpEntry(partner=source.partner, follow_up=each.id, group=group))
                )
    return [entry for _, _, entry in sorted(found, key=lambda each: each[0])]  # type: ignore[arg-type,return-value]


WHEN = {(): "", (Group.LATE,): "late", (Group.SOON,): "soon", (Group.SETTLED,): "settled", (Group.LATE, Group.SOON): "soon late"}


@given(SOURCES, st.sampled_from((None, *Side)), st.sampled_from(("", "ana")), st.sampled_from([*WHEN]))
def test_it_is_what_one_reads_in_the_rules(
    sources: tuple[ListedSource, ...], side: Side | None, who: str, groups: tuple[Group, ...]
) -> None:
    words = {None: "", Side.ME: "mine", Side.THEM: "theirs"}[side]
    wanted, expected = read_filter(f"{words} {who} {WHEN[groups]}"), reference(sources, side, who, groups)
    listed = Lister().make(sources, wanted, TODAY)
    entries = [thing for thing in listed.things if isinstance(thing, FollowUpEntry)]
    settled = [each for each in expected if each.group is Group.SETTLED]
    if wanted == EVERYTHING:
        expected = [each for each in expected if each.group is not Group.SETTLED or each in settled[:LAST]]
    assert entries == expected
    assert listed.open == sum(each.group is not Group.SETTLED for each in expected)
    headings = {thing.group: thing.all for thing in listed.things if isinstance(thing, Heading)}
    for group in Group:
        number = len(settled) if group is Group.SETTLED else sum(each.group is group for each in expected)
        assert headings.get(group, 0) == number


@given(SOURCES, SOURCES)
def test_what_it_remembers_changes_nothing(before: tuple[ListedSource, ...], after: tuple[ListedSource, ...]) -> None:
    lister = Lister()
    for sources in (before, after, before):
        for text in ("", "mine"):
            wanted = read_filter(text)
            assert lister.make(sources, wanted, TODAY) == Lister().make(sources, wanted, TODAY)


@given(SOURCES)
def test_what_can_be_carried_over_is_from_before_a_break_and_has_no_date(sources: tuple[ListedSource, ...]) -> None:
    found = {each.id for source in sources for each in undated_of_the_break(source, TODAY)}
    every = {
        each.id
        for source in sources
        if source.break_since is not None and not source.archived
        for each in source.follow_ups
        if each.is_open and each.due is None
    }
    assert found == every and Lister().make(sources, EVERYTHING, TODAY).to_carry == len(found)
