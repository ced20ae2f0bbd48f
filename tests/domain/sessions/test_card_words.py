"""What the card of a meeting says, and the same as plain text."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.listening.checklist import Checklist, Facet, Item
from peercoach_tui.domain.listening.moments import ItemTicked, Slip, SlipSort, Wrote
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.card_words import CardWords, card_text, card_words
from peercoach_tui.domain.sessions.moments import Answer, Learned, NextMeetingSet, NoteKept, NoteSort, PartnerAnswered
from peercoach_tui.domain.side import Side
from tests.domain.sessions.meetings import Kept, Pair, days

CHECKLIST = Checklist(
    items=(
        Item(id="gist", facet=Facet.RESPONDING, now="", past="said the gist back"),
        Item(id="pause", facet=Facet.RESPONDING, now="", past="left a pause"),
    )
)
DAY = date(2026, 11, 24)


def answered(heard: int | None = None, mattered: int | None = None, takes: int | None = None) -> tuple[Kept, ...]:
    scores = zip(Answer, (heard, mattered, takes), strict=True)
    return tuple((PartnerAnswered, {"answer": answer, "score": score}) for answer, score in scores if score is not None)


def told(pair: Pair, today: date = DAY) -> CardWords:
    return card_words(pair.fold.accounts, pair.fold.log, CHECKLIST, "Ana", today)


def one(*kept: Kept, minutes: tuple[float, float] = (25, 22), **begun: Any) -> CardWords:
    pair = Pair()
    pair.meet(DAY, minutes, *kept, **begun)
    return told(pair)


def test_when_and_where_it_was() -> None:
    words = one(place="2nd floor")
    assert (words.title, words.when) == ("Ana and you · Tue 24 Nov", "10:30 to 11:23 · 2nd floor")
    assert one().when == "10:30 to 11:23"
    assert one(place="2nd floor", typed_up=True).when == "typed up · 2nd floor"
    pair = Pair()
    pair.meet(DAY)
    assert told(pair, date(2027, 1, 3)).title == "Ana and you · Tue 24 Nov 2026"


def test_the_one_sentence() -> None:
    words = (NoteKept, {"text": "an honour", "sort": NoteSort.WORDS})
    plain = (NoteKept, {"text": "two managers"})
    learned = (Learned, {"text": "wait longer"})
    assert (one(words, plain, learned).said, one(words, plain, learned).said_by) == ("wait longer", "what you learned")
    assert (one(words, plain).said, one(words, plain).said_by) == ("“an honour”", "Ana’s words")
    assert (one(plain).said, one(plain).said_by) == ("You and Ana met.", "")


def test_both_ways() -> None:
    ways = one().ways
    assert ways is not None
    assert (ways.coached, ways.was_coached) == (1500, 1320)
    assert (ways.mine, ways.theirs, ways.over) == ("you coached 25′", "Ana coached you 22′", "")


def test_both_ways_over_the_last_five_that_were_timed() -> None:
    pair = Pair()
    for place, day in enumerate(days(date(2026, 8, 11), 14, 7)):
        pair.meet(day, (20 + place, 10), typed_up=place == 4)
    ways = told(pair).ways
    assert ways is not None and ways.over == f"the last four: {22 + 23 + 25 + 26}′ and 40′"


def test_without_minutes_there_is_no_bar() -> None:
    assert (one(typed_up=True).ways, one(typed_up=True).no_ways) == (None, "Typed up afterwards: no minutes.")
    assert (one(minutes=(0, 0)).ways, one(minutes=(0, 0)).no_ways) == (None, "Neither of you coached.")
    assert one().no_ways == ""


def test_answers_have_a_row_for_each_of_the_last_five_meetings() -> None:
    pair = Pair()
    for place, day in enumerate(days(date(2026, 8, 11), 21, 6)):
        pair.meet(day, (25, 22), *(answered(place, None if place == 3 else 7, 0) if place != 2 else ()))
    rows = told(pair).answers
    assert [row.day for row in rows] == ["1 Sep", "22 Sep", "13 Oct", "3 Nov", "24 Nov"]
    assert [row.scores for row in rows] == [(1, 7, 0), (None, None, None), (3, None, 0), (4, 7, 0), (5, 7, 0)]


def test_without_any_answer_there_are_no_rows() -> None:
    assert one().answers == ()
    assert [row.scores for row in one(*answered(0)).answers] == [(0, None, None)]


def test_a_day_has_its_year_only_where_it_is_not_clear() -> None:
    pair = Pair()
    for day in (date(2025, 3, 2), date(2025, 12, 8), date(2026, 1, 5)):
        pair.meet(day, (25, 22), *answered(5))
    assert [row.day for row in told(pair).answers] == ["2 Mar 2025", "8 Dec", "5 Jan"]


def test_follow_ups_with_what_was_said_of_them() -> None:
    ask = {
        "follow_up": "f",
        "owner": Side.THEM,
        "what": "ask Dana",
        "when": "on Monday",
        "due": date(2026, 11, 27),
        "confidence": 7,
    }
    send = {"follow_up": "g", "owner": Side.ME, "what": "send it"}
    words = one((FollowUpMade, send), (FollowUpMade, ask))
    assert [(row.owner, row.plan, row.about) for row in words.follow_ups] == [
        ("You", "send it", ""),
        ("Ana", "on Monday, ask Dana", "by Fri 27 Nov · sure 7"),
    ]
    assert words.follow_ups_short == "two made · Ana one, you one · the first by Fri 27 Nov"
    assert one((FollowUpMade, ask)).follow_ups_short == "one made · Ana one · by Fri 27 Nov"
    assert one((FollowUpMade, send)).follow_ups_short == "one made · you one"
    assert one().follow_ups_short == ""


def test_what_was_ticked_by_name() -> None:
    assert one((ItemTicked, {"item": "pause"}), (ItemTicked, {"item": "gist"})).ticked == ("said the gist back", "left a pause")


def heads_down(*shares: float) -> str:
    """Return what is said after meetings of 100 minutes as coach with that many minutes of writing each."""
    pair = Pair()
    for day, minutes in zip(days(date(2026, 3, 3), 14, len(shares)), shares, strict=True):
        session = pair.meet(day, (100, 0))
        began = next(moment.at for moment in pair.moments if moment.id == session) + timedelta(minutes=2)
        if minutes:
            wrote = Wrote(id=f"{session}w", session=session, at=began + timedelta(minutes=minutes), began=began)
            pair.moments.insert(-3, wrote)
    return told(pair).heads_down


@pytest.mark.parametrize(
    ("shares", "words"),
    [
        ((4,), "4% of your time as coach"),
        ((0,), "never while you coached"),
        ((0.3,), "under 1% of your time as coach"),
        ((9, 4), "4% of your time as coach, after 9%"),
        ((99, 9, 7, 11, 8, 6, 4), "4% of your time as coach, after 9, 7, 11, 8 and 6%"),
        ((9, 0, 0), "never while you coached, after 9 and 0%"),
    ],
)
def test_heads_down_in_words_with_the_five_before(shares: tuple[float, ...], words: str) -> None:
    assert heads_down(*shares) == words


def test_who_was_coached_only_was_not_heads_down() -> None:
    assert one(minutes=(0, 22)).heads_down == ""


def slips(**times: int) -> tuple[Kept, ...]:
    return tuple((Slip, {"sort": SlipSort[sort]}) for sort, number in times.items() for _ in range(number))


def test_what_was_used() -> None:
    asked = (QuestionAsked, {"text": "What else?"})
    assert one().used == "no questions"
    assert one(asked, *slips(STORY=1)).used == "one question, one story of your own"
    assert one(*[asked] * 11, *slips(STORY=2, ADVICE=1)).used == (
        "11 questions, two stories of your own, one piece of unasked advice"
    )
    assert one(*slips(ADVICE=2, ADVICE_ASKED_FOR=1)).used == (
        "no questions, two pieces of unasked advice, one piece of advice that was asked for"
    )


def test_the_whole_card_as_plain_text() -> None:
    pair = Pair()
    pair.meet(date(2026, 11, 3), (25, 22), *answered(6, 7))
    pair.meet(
        DAY,
        (25, 22),
        (NoteKept, {"text": "an honour", "sort": NoteSort.WORDS}),
        (FollowUpMade, {"follow_up": "f", "owner": Side.THEM, "what": "ask Dana", "due": date(2026, 11, 27), "confidence": 7}),
        (ItemTicked, {"item": "pause"}),
        *answered(8, None, 0),
        (Learned, {"text": "The stage has no owner."}),
        (NextMeetingSet, {"day": date(2026, 12, 15), "hour": "10:30", "place": "coffee"}),
        place="2nd floor",
    )
    assert card_text(told(pair)) == (
        "Ana and you · Tue 24 Nov\n"
        "10:30 to 11:23 · 2nd floor\n"
        "\n"
        "The stage has no owner. (what you learned)\n"
        "\n"
        "Both ways: you coached 25′, Ana coached you 22′ (the last two: 50′ and 44′)\n"
        "Ana said, of ten:\n"
        "  3 Nov: felt heard 6, what matters 7, takes away ·\n"
        "  24 Nov: felt heard 8, what matters ·, takes away 0\n"
        "Follow-ups:\n"
        "  Ana: ask Dana · by Fri 27 Nov · sure 7\n"
        "You ticked: left a pause\n"
        "Heads down: never while you coached, after 0%\n"
        "You used: no questions\n"
        "Next: Tue 15 Dec, 10:30 · coffee\n"
    )


def test_the_shortest_card_as_plain_text() -> None:
    assert card_text(one(minutes=(0, 0))) == (
        "Ana and you · Tue 24 Nov\n10:30 to 10:36\n\nYou and Ana met.\n\nBoth ways: Neither of you coached.\n"
        "New this time:\n  Your first meeting with Ana.\nYou used: no questions\n"
    )


@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 60), st.booleans(), st.none() | st.integers(0, 10)), min_size=1, max_size=8
    )
)
def test_a_card_of_any_meetings_is_whole(meetings: list[tuple[int, int, bool, int | None]]) -> None:
    pair = Pair()
    for day, (mine, theirs, typed_up, heard) in zip(days(date(2026, 1, 6), 21, len(meetings)), meetings, strict=True):
        pair.meet(day, (mine, theirs), *answered(heard), typed_up=typed_up)
    words, (mine, theirs, typed_up, _) = told(pair), meetings[-1]
    assert (words.ways is None) == (typed_up or not mine + theirs) == bool(words.no_ways)
    scores = [heard for *_, heard in meetings[-5:]]
    assert [row.scores[0] for row in words.answers] == (scores if any(score is not None for score in scores) else [])
    assert "None" not in card_text(words) and not any(line != line.rstrip() for line in card_text(words).split("\n"))
