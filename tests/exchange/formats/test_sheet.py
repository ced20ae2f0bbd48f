"""The sheet that is printed for a meeting: what stands on it, that it is one page, and which questions it has."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.content.loader import load
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.plain import columns
from peercoach_tui.domain.points.moments import PointKept
from peercoach_tui.domain.questions.deck import Deck
from peercoach_tui.domain.questions.moments import QuestionAsked, SheetMade
from peercoach_tui.domain.sessions.moments import NextMeetingSet, NoteKept, NoteSort, SessionBegun, SessionEnded
from peercoach_tui.domain.sessions.session import LENGTHS, Form
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.formats.sheet import FORMAT, to_remember
from peercoach_tui.exchange.selection import Book, Selection
from tests.exchange.selections import TEXTS

GOLDEN = Path(__file__).parent / "golden"
CONTENT = load()
TODAY = date(2026, 11, 24)
BEGAN = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)


def at(minutes: float) -> datetime:
    return BEGAN + timedelta(minutes=minutes)


def selection(*moments: AnyMoment, name: str = "Ana Ruiz", deck: Deck = CONTENT.deck) -> Selection:
    fold = Fold("ana", [PartnerAdded(id="added", at=at(-60), name=name), *moments])
    book = Book(partner=fold.partner, fold=fold)
    return Selection(
        books=(book,), coach=Fold("coach"), today=TODAY, zone="Europe/Berlin", whole=False, stages=CONTENT.stages, deck=deck
    )


def met(*kept: AnyMoment, **begun: Any) -> list[AnyMoment]:
    fields: dict[str, Any] = {"partner": "ana", "began": BEGAN, "zone": "Europe/Berlin", "first": Side.THEM} | begun
    return [SessionBegun(id="s", at=BEGAN, **fields), *kept, SessionEnded(id="end", at=at(60), session="s")]


def page(chosen: Selection, *, plain: bool = True) -> str:
    (page,) = FORMAT.pages(chosen, {"plain": "yes" if plain else ""})
    assert page.name == ("sheet.txt" if plain else "sheet.md")
    return page.content.decode()


def boxes(text: str) -> list[str]:
    return [line.partition("[ ] ")[2] for line in text.splitlines() if "[ ] " in line]


KEPT = met(
    NoteKept(id="n", at=at(10), session="s", text="I keep saying yes", sort=NoteSort.WORDS),
    FollowUpMade(id="1", at=at(20), follow_up="a", session="s", owner=Side.THEM, what="ask *Dana*", due=date(2026, 11, 27)),
    FollowUpMade(id="2", at=at(21), follow_up="b", session="s", owner=Side.ME, what="send the book", when="when it is back"),
    PointKept(id="3", at=at(70), point="p", text="how the talk went"),
    NextMeetingSet(id="4", at=at(71), day=date(2026, 12, 10), hour="10:00", place="canteen"),
)


@pytest.mark.parametrize(("plain", "name"), [(True, "sheet.txt"), (False, "sheet.md")])
def test_all_that_one_wants_to_know_stands_on_it(plain: bool, name: str) -> None:
    assert page(selection(*KEPT), plain=plain) == (GOLDEN / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("minutes", LENGTHS)
@pytest.mark.parametrize("first", Side)
def test_the_stages_of_the_usual_form_share_out_its_minutes(form: Form, minutes: int | None, first: Side) -> None:
    text = page(selection(*met(form=form, minutes=minutes, first=first)))
    begins = [line.split()[:2] for line in text.splitlines() if line[:5].strip()[:1].isdigit() and "′" in line[:10]]
    assert len(boxes(text)) == 12
    if minutes is None:
        assert begins == [] and "\nWithout an end" in text
        return
    assert f"\n{minutes} minutes" in text and begins[0][0] == "0:00"
    assert sum(int(each[1].strip("′")) for each in begins) == minutes


def test_a_first_meeting_has_its_own_questions_and_no_look_back() -> None:
    text = page(selection())
    own = [each.text for each in CONTENT.deck.questions if each.first_meeting]
    assert boxes(text)[:7] == own and "Look back" not in text and len(boxes(text)) == 12
    assert "no meeting yet" in text


def test_what_was_late_and_another_s_name_are_not_on_it() -> None:
    late = FollowUpMade(id="9", at=at(1), follow_up="z", session="s", owner=Side.THEM, what="call", due=date(2026, 11, 10))
    text = page(selection(*met(late)))
    assert "by Tue 10 Nov" in text and "late" not in text


def test_many_are_counted() -> None:
    made = [FollowUpMade(id=f"f{n}", at=at(n), follow_up=f"f{n}", owner=Side.ME, what=f"thing {n}") for n in range(7)]
    points = [PointKept(id=f"p{n}", at=at(n), point=f"p{n}", text=f"point {n}") for n in range(5)]
    for plain in (True, False):
        text = page(selection(*made, *points), plain=plain)
        assert "thing 4" in text and "thing 5" not in text and "and 2 others" in text
        assert "point 3" in text and "point 4" not in text and "and 1 other" in text


def test_printed_again_before_that_meeting_it_has_the_same_questions() -> None:
    first = selection(*KEPT)
    ids = to_remember(first)
    assert len(ids) == 12
    sheet = SheetMade(id="sheet", at=at(200), questions=ids)
    asked = QuestionAsked(id="q", at=at(201), session="s", question=ids[0], text="")
    again = selection(*KEPT, sheet, asked)
    assert page(again) == page(first) and to_remember(again) == ()
    assert set(boxes(page(selection(*KEPT, asked.but(at=at(30)))))) != set(boxes(page(first)))


def test_after_that_meeting_it_has_others() -> None:
    sheet = SheetMade(id="sheet", at=at(200), questions=to_remember(selection(*KEPT)))
    later = BEGAN + timedelta(days=14)
    begun = SessionBegun(id="t", at=later, partner="ana", began=later, zone="Europe/Berlin", first=Side.ME)
    after = to_remember(selection(*KEPT, sheet, begun))
    assert len(after) == 12 and not set(after) & set(sheet.questions)


def test_one_whose_questions_no_deck_has_any_more_is_made_anew() -> None:
    sheet = SheetMade(id="sheet", at=at(200), questions=("gone-1", "gone-2"))
    assert len(to_remember(selection(*KEPT, sheet))) == 12
    some = SheetMade(id="sheet", at=at(200), questions=("gone-1", *to_remember(selection(*KEPT))[:3]))
    assert to_remember(selection(*KEPT, some)) == ()


@settings(deadline=None)
@given(
    st.lists(TEXTS, max_size=7),
    st.lists(TEXTS, max_size=6),
    TEXTS,
    TEXTS.filter(str.strip),
    st.sampled_from(Form),
    st.sampled_from([1, 4]),
)
def test_any_words_come_to_one_page(said: list[str], points: list[str], words: str, place: str, form: Form, longer: int) -> None:
    deck = Deck(questions=tuple(each.but(text=f"{each.text} {words}" * longer) for each in CONTENT.deck.questions))
    moments = met(
        NoteKept(id="n", at=at(10), session="s", text=words * longer, sort=NoteSort.WORDS),
        *(
            FollowUpMade(id=f"f{n}", at=at(n), follow_up=f"f{n}", owner=Side.ME, what=text * longer, due=TODAY, hour="17:00")
            for n, text in enumerate(said)
        ),
        *(PointKept(id=f"p{n}", at=at(n), point=f"p{n}", text=text * longer) for n, text in enumerate(points)),
        NextMeetingSet(id="4", at=at(71), day=date(2026, 12, 10), hour="10:00", place=place * longer),
        form=form,
    )
    lines = page(selection(*moments, name="Ana Maria " * longer, deck=deck)).split("\n")
    assert lines.pop() == "" and len(lines) <= 60
    assert all(columns(line) <= 72 and line == line.rstrip() for line in lines)
    assert lines.count("_" * 72) >= 5
