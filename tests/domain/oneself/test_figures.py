"""The figures of oneself as a coach, each against a plain reference."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.oneself.figures import ENOUGH, FOR_A_SHARE, Figures, figures
from peercoach_tui.domain.oneself.held import Held, SaidToDo
from peercoach_tui.domain.oneself.range import Range
from peercoach_tui.domain.questions.deck import Aim
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.side import Side

TODAY = date(2026, 11, 24)
AIMS = {"i": Aim.ISSUES, "j": Aim.ISSUES, "c": Aim.CONCERNS, "m": Aim.COMMITMENT}
DAYS = st.dates(date(2023, 6, 1), TODAY)
GROUPS = {"9–10": (9, 10), "7–8": (7, 8), "0–6": (0, 1, 2, 3, 4, 5, 6)}


def meeting(day: date, **fields: object) -> Held:
    known = Held(day=day, timed=True, coached=1500, was_coached=1200, measured=1500, wrote=75, asked=(), answers={})
    return known.but(**fields)


@st.composite
def meetings(draw: st.DrawFn) -> Held:
    timed = draw(st.booleans())
    coached, was_coached = (draw(st.integers(0, 4000)) if timed else 0 for _ in range(2))
    return Held(
        day=draw(DAYS),
        timed=timed,
        coached=coached,
        was_coached=was_coached,
        measured=coached,
        wrote=coached * draw(st.sampled_from((0, 0.05, 0.5, 1))),
        asked=tuple(draw(st.lists(st.sampled_from(("", "gone", *AIMS)), max_size=4))),
        answers=draw(st.dictionaries(st.sampled_from(Answer), st.integers(0, 10))),
    )


FOLLOW_UPS = st.builds(
    SaidToDo,
    day=DAYS,
    owner=st.sampled_from(Side),
    sure=st.none() | st.integers(0, 10),
    outcome=st.none() | st.sampled_from(Outcome),
)
MET = st.lists(meetings(), max_size=40)
RANGES = st.sampled_from(Range)


def looked(held: Sequence[Held], said: Sequence[SaidToDo] = (), range: Range = Range.ALL) -> Figures:
    return figures(held, said, range, TODAY, AIMS)


def inside(range: Range, day: date) -> bool:
    if range is Range.YEAR:
        return day.year == 2026
    return range is Range.ALL or (day.year == 2026 and day.month in (9, 10, 11))


@given(MET, RANGES)
def test_the_meetings_and_the_hours(held: list[Held], range: Range) -> None:
    told = looked(held, range=range)
    met = [each for each in held if inside(range, each.day)]
    days = [each.day for each in met]
    assert (told.of.meetings, told.of.first, told.of.last) == (len(met), min(days, default=None), max(days, default=None))
    assert (told.ever, told.typed_up) == (len(held), len([each for each in met if not each.timed]))
    assert told.ways.of.meetings == len([each for each in met if each.timed])
    assert told.ways.coached == sum(each.coached for each in met)
    assert told.ways.was_coached == sum(each.was_coached for each in met)


@given(MET, RANGES)
def test_the_bars_hold_every_meeting_in_its_month(held: list[Held], range: Range) -> None:
    bars = looked(held, range=range).ways.bars
    met = [each for each in held if inside(range, each.day)]
    for bar in bars:
        own = [
            each
            for each in met
            if (bar.first.year, bar.first.month) <= (each.day.year, each.day.month) <= (bar.last.year, bar.last.month)
        ]
        assert (bar.meetings, bar.timed) == (len(own), len([each for each in own if each.timed]))
        assert (bar.coached, bar.was_coached) == (sum(each.coached for each in own), sum(each.was_coached for each in own))
    assert sum(bar.meetings for bar in bars) == len(met)
    months = [bar.first.year * 12 + bar.first.month for bar in bars]
    ends = [bar.last.year * 12 + bar.last.month for bar in bars]
    assert all(end + 1 == month for end, month in zip(ends, months[1:], strict=False))
    assert not any(not one.meetings and not other.meetings for one, other in pairwise(bars))
    assert not bars or bars[-1].last >= TODAY.replace(day=1)


@given(MET)
def test_the_share_of_writing(held: list[Held]) -> None:
    told = looked(held).heads_down
    measured = sorted((each for each in held if each.coached), key=lambda each: each.day)
    assert told.of.meetings == len(measured)
    if len(measured) < FOR_A_SHARE:
        assert told.share is None and told.runs == () and told.missing == FOR_A_SHARE - len(measured)
        return
    assert told.share == sum(each.wrote for each in measured) / sum(each.coached for each in measured)
    assert told.missing == 0
    assert sum(run.meetings for run in told.runs) == len(measured)
    for run in told.runs:
        own = [each for each in measured if run.first <= each.day.replace(day=1) <= run.last]
        assert run.meetings == len(own) >= ENOUGH
        assert run.share == sum(each.wrote for each in own) / sum(each.coached for each in own)
    assert all(one.last < other.first for one, other in pairwise(told.runs))


@given(MET, RANGES)
def test_the_questions_by_aim(held: list[Held], range: Range) -> None:
    told = looked(held, range=range).asked
    asking = [each for each in held if inside(range, each.day) and each.asked]
    ids = [id for each in asking for id in each.asked]
    assert told.of.meetings == len(asking)
    assert told.aims == {aim: len([id for id in ids if AIMS.get(id) is aim]) for aim in Aim}
    assert (told.own, told.others, told.whole) == (ids.count(""), ids.count("gone"), len(ids))


@given(MET, RANGES)
def test_what_partners_answered(held: list[Held], range: Range) -> None:
    told = looked(held, range=range).answers
    answering = [each for each in held if inside(range, each.day) and each.answers]
    assert told.of.meetings == len(answering)
    for answer in Answer:
        scores = [each.answers[answer] for each in answering if answer in each.answers]
        if len(scores) < ENOUGH:
            assert answer not in told.scores
        else:
            found = told.scores[answer]
            assert (found.count, found.middle, found.least, found.greatest) == (
                len(scores),
                median(scores),
                min(scores),
                max(scores),
            )
    days = sorted((each.day for each in answering), reverse=True)
    assert [day for day, _ in told.newest] == days[:5]
    assert all(any(each.day == day and each.answers == given for each in answering) for day, given in told.newest)


@given(st.lists(FOLLOW_UPS, max_size=60), RANGES)
def test_what_was_kept_by_how_sure_one_was(said: list[SaidToDo], range: Range) -> None:
    told = looked([], said, range)
    for side in Side:
        own = [each for each in said if each.owner is side and inside(range, each.day)]
        kept = told.kept[side]
        assert kept.first == min((each.day for each in own), default=None)
        for found, of in (
            (kept.whole, own),
            *((kept.by_sure[name], [each for each in own if each.sure in sure]) for name, sure in GROUPS.items()),
        ):
            settled = [each for each in of if each.outcome]
            done = [each for each in settled if each.outcome == "done"]
            assert (found.settled, found.done, found.open) == (len(settled), len(done), len(of) - len(settled))
            assert found.share == (len(done) / len(settled) if len(settled) >= 10 else None)
            assert found.missing == max(0, 10 - len(settled))
    assert list(told.kept[Side.ME].by_sure) == list(GROUPS)


@given(MET, st.lists(FOLLOW_UPS, max_size=20), st.randoms())
def test_the_order_in_which_partners_are_looked_at_is_of_no_matter(held: list[Held], said: list[SaidToDo], chance) -> None:  # type: ignore[no-untyped-def]
    days = {each.day: each for each in held}
    held = list(days.values())
    other = chance.sample(held, len(held))
    one, two = looked(held, said), looked(other, chance.sample(said, len(said)))
    assert one == two


def test_the_last_three_months_are_whole_ones() -> None:
    assert Range.THREE_MONTHS.begins(date(2026, 1, 31)) == date(2025, 11, 1)
    assert Range.THREE_MONTHS.begins(date(2026, 12, 1)) == date(2026, 10, 1)
    assert Range.YEAR.begins(TODAY) == date(2026, 1, 1) and Range.ALL.begins(TODAY) is None


def test_months_without_a_meeting_are_one_bar() -> None:
    bars = looked([meeting(date(2026, 2, 3)), meeting(date(2026, 9, 30))]).ways.bars
    assert [(bar.first.month, bar.last.month, bar.meetings) for bar in bars] == [(2, 2, 1), (3, 8, 0), (9, 9, 1), (10, 11, 0)]


def test_more_than_two_years_are_drawn_as_years() -> None:
    two_years = looked([meeting(date(2024, 12, 31))]).ways.bars
    longer = looked([meeting(date(2024, 11, 30)), meeting(TODAY)]).ways.bars
    assert (two_years[0].first, two_years[0].last) == (date(2024, 12, 1), date(2024, 12, 1))
    assert [(bar.first.year, bar.last.year, bar.meetings) for bar in longer] == [
        (2024, 2024, 1),
        (2025, 2025, 0),
        (2026, 2026, 1),
    ]
    assert (longer[0].first.month, longer[0].last.month) == (1, 12)


def test_months_of_few_meetings_are_told_with_those_that_follow() -> None:
    days = [
        date(2026, 1, 1),
        date(2026, 2, 1),
        *(date(2026, 3, day) for day in range(1, 5)),
        *(date(2026, 4, day) for day in range(1, 4)),
    ]
    runs = looked([*map(meeting, days), meeting(date(2026, 5, 1)), meeting(date(2026, 5, 2))]).heads_down.runs
    assert [(run.first.month, run.last.month, run.meetings) for run in runs] == [(1, 3, 6), (4, 5, 5)]


def test_a_day_more_and_it_is_another_range() -> None:
    first = date(2026, 9, 1)
    held = [meeting(first), meeting(first - timedelta(days=1))]
    assert looked(held, range=Range.THREE_MONTHS).of.meetings == 1
