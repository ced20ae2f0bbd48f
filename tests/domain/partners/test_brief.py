from datetime import UTC, date, datetime, timedelta

import pytest

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.ids import hashed_id
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.brief import Brief, brief, by_due, suggested_first, usual
from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.partners.partner import Partner, Pause
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.questions.deck import Deck, Question
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.arranged import Arrangements
from peercoach_tui.domain.sessions.moments import NextMeetingSet, NoteKept, NoteSort, SessionEnded, StageEntered, TurnSwapped
from peercoach_tui.domain.sessions.session import Form, Session
from peercoach_tui.domain.side import Side
from tests.domain.sessions.meetings import dates_set_in
from tests.domain.timelines import fold, follow_up

ANA = Partner(id="ana", name="Ana Ruiz", added=datetime(2026, 1, 1, tzinfo=UTC))
TODAY = date(2026, 11, 24)
DECK = Deck(
    questions=(
        *(Question(id=f"a{place}", text="How are you?", stage="arrive") for place in range(3)),
        *(Question(id=f"l{place}", text="What came of it?", stage="look back") for place in range(3)),
    )
)


def met(day: int, *moments: AnyMoment, ended: bool = True, first: Side = Side.ME, zone: str = "UTC", hour: int = 9) -> Account:
    began = datetime(2026, 11, day, hour, tzinfo=UTC)
    session = Session(id=f"s{day:02}", partner="ana", began=began, zone=zone, first=first)
    own = [
        moment.but(id=f"{day}-{place}", session=session.id, at=began + timedelta(minutes=place))
        for place, moment in enumerate(moments)
    ]
    end = [SessionEnded(id=f"{day}-end", session=session.id, at=began + timedelta(hours=1))]
    return fold(session, [*own, *(end if ended else [])])


def said(text: str, sort: NoteSort = NoteSort.PLAIN) -> NoteKept:
    return NoteKept(id="", session="", at=datetime(2026, 1, 1, tzinfo=UTC), text=text, sort=sort)


def turn(coach: Side | None) -> StageEntered:
    return StageEntered(id="", session="", at=datetime(2026, 1, 1, tzinfo=UTC), stage="explore", coach=coach)


def next_on(day: int, hour: str = "") -> NextMeetingSet:
    return NextMeetingSet(id="", session="", at=datetime(2026, 1, 1, tzinfo=UTC), day=date(2026, 12, day), hour=hour)


def asked(question: str) -> QuestionAsked:
    return QuestionAsked(id="", session="", at=datetime(2026, 1, 1, tzinfo=UTC), question=question, text="?")


def point(text: str) -> Point:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return Point(id=text, text=text, kept=at, changed=at)


def of(*accounts: Account, follow_ups: tuple[FollowUp, ...] = (), partner: Partner = ANA) -> Brief:
    return brief(partner, accounts, follow_ups, DECK, TODAY, arrangements=dates_set_in(accounts))


# When


def test_one_never_met_is_due_today() -> None:
    assert (of().due, of().last, of().unfinished, of().arranged) == (TODAY, None, None, None)


def test_due_by_the_cadence_since_the_newest_meeting() -> None:
    assert of(met(17), met(3)).due == date(2026, 12, 1)


def test_due_counts_from_the_day_at_the_place_of_the_meeting() -> None:
    assert of(met(10, zone="Pacific/Auckland", hour=20)).due == date(2026, 11, 25)


def test_the_date_that_was_set_goes_before_the_cadence() -> None:
    prepared = of(met(17, next_on(2, "10:30")))
    assert prepared.due == date(2026, 12, 2)
    assert prepared.arranged is not None
    assert prepared.arranged.hour == "10:30"


@pytest.mark.parametrize(("held", "stands"), [(17, True), (19, True), (20, False), (24, False)])
def test_a_date_stands_until_a_meeting_on_that_day_or_a_later_one(held: int, stands: bool) -> None:
    arranged = NextMeetingSet(id="", session="", at=datetime(2026, 1, 1, tzinfo=UTC), day=date(2026, 11, 20), hour="10:30")
    prepared = of(met(10, arranged), met(held))
    after = date(2026, 11, held) + timedelta(weeks=2)
    assert (prepared.arranged is not None, prepared.due) == ((True, date(2026, 11, 20)) if stands else (False, after))


def test_of_two_dates_the_one_that_was_set_last_stands_in_whichever_meeting() -> None:
    assert of(met(10, next_on(2)), met(17, next_on(9))).due == date(2026, 12, 9)
    typed_up, later = met(9, next_on(5)), met(17, next_on(9))
    assert typed_up.next_meeting is not None and later.next_meeting is not None
    at = later.next_meeting.at + timedelta(days=1)
    assert of(typed_up.but(next_meeting=typed_up.next_meeting.but(at=at)), later).due == date(2026, 12, 5)


def set_alone(day: date, *accounts: Account, put_off: bool = False, at: datetime = datetime(2026, 11, 5, tzinfo=UTC)) -> Brief:
    """Return the brief after a date was set outside of a meeting."""
    alone = NextMeetingSet(id="alone", at=at, day=day, hour="10:30")
    dates = (*dates_set_in(accounts).dates, alone)
    arrangements = Arrangements(dates=dates, put_off=frozenset({"alone"} if put_off else ()))
    return brief(ANA, accounts, (), DECK, TODAY, arrangements=arrangements)


def test_a_date_is_set_between_two_meetings_as_well() -> None:
    told = set_alone(date(2026, 12, 4), met(3, next_on(1)))
    assert (told.due, told.arranged and told.arranged.hour) == (date(2026, 12, 4), "10:30")


def test_one_that_is_put_off_gives_way_to_the_cadence_and_to_no_earlier_date() -> None:
    told = set_alone(date(2026, 12, 4), met(3, next_on(1)), put_off=True)
    assert (told.due, told.arranged) == (date(2026, 11, 17), None)


def test_a_date_that_is_set_on_the_day_of_a_meeting_stands_after_it() -> None:
    ended = datetime(2026, 11, 17, 10, tzinfo=UTC)
    for at, stands in ((ended + timedelta(minutes=1), True), (ended - timedelta(minutes=30), False)):
        told = set_alone(date(2026, 11, 17), met(17), at=at)
        assert (told.arranged is not None) is stands
    assert set_alone(date(2026, 11, 17), met(17, ended=False), at=ended + timedelta(minutes=1)).arranged is None


def test_nothing_is_due_in_no_rhythm_but_what_is_arranged() -> None:
    free = ANA.but(cadence=Cadence(rhythm=Rhythm.NONE))
    assert (of(met(3), partner=free).due, of(met(3), partner=free).is_late(TODAY)) == (None, False)
    assert of(met(3, next_on(2)), partner=free).due == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("until", "due"),
    [
        (None, None),
        (TODAY, None),
        (date(2026, 11, 23), TODAY),
        (date(2026, 11, 10), date(2026, 11, 17)),
    ],
)
def test_one_who_pauses_is_never_due_and_after_the_pause_not_since_before_its_end(until: date | None, due: date | None) -> None:
    paused = ANA.but(pause=Pause(until=until))
    assert of(met(3), partner=paused).due == due
    assert of(met(3, next_on(2)), partner=paused).due == date(2026, 12, 2)


def test_after_twice_the_cadence_nothing_is_late() -> None:
    weekly = ANA.but(cadence=Cadence(every=7))
    told = {day: of(met(day), partner=weekly) for day in (20, 16, 10, 9)}
    assert {day: (each.is_late(TODAY), each.after_a_break(TODAY)) for day, each in told.items()} == {
        20: (False, False),
        16: (True, False),
        10: (True, False),
        9: (False, True),
    }
    assert not of(met(3, next_on(2)), partner=weekly).after_a_break(TODAY)


def test_of_a_break_is_what_waits_and_was_not_touched_since_it_began() -> None:
    weekly = ANA.but(cadence=Cadence(every=7))
    late, ahead, undated = follow_up("a", due=date(2026, 11, 20)), follow_up("b", due=date(2026, 12, 1)), follow_up("c")
    told = of(met(3), follow_ups=(late, ahead, undated), partner=weekly)
    assert told.break_since(TODAY) == date(2026, 11, 17)
    assert [told.is_before_break(each, TODAY) for each in (late, ahead, undated)] == [True, False, True]
    since = told.but(touched={"a": date(2026, 11, 18), "c": date(2026, 11, 17)})
    assert [since.is_before_break(each, TODAY) for each in (late, ahead, undated)] == [False, False, True]
    assert not of(met(20), follow_ups=(late,), partner=weekly).is_before_break(late, TODAY)


def test_those_of_whom_nothing_is_due_come_last() -> None:
    free = of(met(3), partner=ANA.but(id="free", cadence=Cadence(rhythm=Rhythm.NONE)))
    paused = of(partner=ANA.but(id="paused", name="Aaron", pause=Pause()))
    assert [each.partner.id for each in by_due([paused, free, of(met(23))], TODAY)] == ["ana", "paused", "free"]


def test_whose_date_lies_in_their_pause_is_behind_all_others_but_today() -> None:
    def on(day: int) -> Brief:
        arranged = met(23, next_on(day))
        return of(arranged, partner=ANA.but(id="paused", pause=Pause(until=date(2027, 3, 1))))

    free = of(met(3), partner=ANA.but(id="free", cadence=Cadence(rhythm=Rhythm.NONE)))
    soon = of(met(23))
    assert [each.partner.id for each in by_due([on(2), free, soon], TODAY)] == ["ana", "free", "paused"]
    over = on(2).but(partner=ANA.but(id="paused", pause=Pause(until=date(2026, 12, 1))))
    assert [each.partner.id for each in by_due([free, over], TODAY)] == ["paused", "free"]


def test_the_last_meeting_and_the_unfinished_one() -> None:
    prepared = of(met(17, ended=False), met(10), met(3))
    assert prepared.last is not None
    assert prepared.unfinished is not None
    assert (prepared.last.session.id, prepared.unfinished.session.id) == ("s10", "s17")


# What


def test_the_open_follow_ups_of_each_the_oldest_due_first() -> None:
    late, soon = follow_up("a", due=date(2026, 11, 20)), follow_up("b", due=date(2026, 12, 1))
    mine, done = follow_up("c", owner=Side.ME), follow_up("d", outcome=Outcome.DONE)
    prepared = of(met(3), follow_ups=(soon, mine, done, late))
    assert prepared.open == (late, soon, mine)
    assert prepared.said_by(Side.THEM) == (late, soon)
    assert prepared.said_by(Side.ME) == (mine,)


@pytest.mark.parametrize(
    ("accounts", "words"),
    [
        ((), ""),
        ((met(3),), ""),
        ((met(3, said("scope")),), "scope"),
        ((met(3, said("yes", NoteSort.WORDS), said("scope")),), "yes"),
        ((met(3, said("yes", NoteSort.WORDS), said("why", NoteSort.WORDS)),), "why"),
        ((met(10, said("scope")), met(3, said("yes", NoteSort.WORDS))), "yes"),
        ((met(10, said("scope")), met(3, said("who"))), "scope"),
        ((met(10), met(3, said("yes", NoteSort.WORDS))), "yes"),
        ((met(3, turn(Side.ME), said("scope"), turn(Side.THEM), said("my team")),), "scope"),
        ((met(3, turn(Side.THEM), said("my team"), turn(None), said("late")),), "late"),
        ((met(3, turn(Side.THEM), said("my team")),), ""),
    ],
)
def test_the_last_words(accounts: tuple[Account, ...], words: str) -> None:
    last = of(*accounts).last_words
    assert (last.text if last else "") == words


def test_a_first_question_looks_back_once_there_is_something_to_look_back_to() -> None:
    first, later = of().question, of(met(3)).question
    assert first is not None
    assert later is not None
    assert (first.stage, later.stage) == ("arrive", "look back")


def test_the_first_question_is_the_least_recently_asked() -> None:
    for left in ("l0", "l1", "l2"):
        others = [asked(question.id) for question in DECK.of_stage("look back") if question.id != left]
        suggested = of(met(3, *others)).question
        assert suggested is not None
        assert suggested.id == left
    oldest = of(met(3, asked("l1")), met(10, asked("l0"), asked("l2"))).question
    assert oldest is not None
    assert oldest.id == "l1"


@pytest.mark.parametrize(("met_before", "first"), [((), True), ((met(3, ended=False),), True), ((met(3),), False)])
def test_a_first_meeting_is_known_before_it_begins(met_before: tuple[Account, ...], first: bool) -> None:
    assert of(*met_before).first_meeting is first


def test_without_questions_there_is_none() -> None:
    assert brief(ANA, [], [], Deck(), TODAY).question is None


# Who


def due_on(name: str, day: int, hour: str = "", *, archived: bool = False) -> Brief:
    partner = Partner(id=name.lower(), name=name, added=ANA.added, cadence=Cadence(every=7), archived=archived)
    return of(met(3, next_on(day, hour)), partner=partner)


def test_who_is_next_stands_first() -> None:
    briefs = [
        due_on("Zoe", 1, "14:00"),
        due_on("ben", 2),
        due_on("Ana", 1),
        due_on("Yan", 1, "9:30"),
        due_on("Ada", 2),
        due_on("Gone", 1, archived=True),
    ]
    assert [each.partner.name for each in by_due(briefs, TODAY)] == ["Yan", "Zoe", "Ana", "Ada", "ben"]


def test_who_has_a_date_today_stands_before_who_is_overdue() -> None:
    late, dated, later = (
        due_on(name, 1).but(due=TODAY + timedelta(days=by)) for name, by in (("Ben", -4), ("Ana", 0), ("Mei", 1))
    )
    assert [each.partner.name for each in by_due([late, later, dated], TODAY)] == ["Ana", "Ben", "Mei"]


def test_one_never_met_stands_behind_all_who_have_a_date_or_are_due_and_before_those_in_no_rhythm() -> None:
    new = of(partner=ANA.but(id="new", name="Abe"))
    free = of(met(23), partner=ANA.but(id="free", name="Fay", cadence=Cadence(rhythm=Rhythm.NONE)))
    late = due_on("Ben", 1).but(due=TODAY - timedelta(days=4), arranged=None)
    briefs = [new, free, late, due_on("Zoe", 9, "10:00"), of(met(23), partner=ANA.but(name="Yan"))]
    assert [each.partner.name for each in by_due(briefs, TODAY)] == ["Ben", "Yan", "Zoe", "Abe", "Fay"]


def test_one_never_met_with_a_date_stands_where_that_does() -> None:
    new = of(partner=ANA.but(id="new", name="Abe"))
    dated = new.but(arranged=next_on(2), due=date(2026, 12, 2))
    assert [each.partner.name for each in by_due([due_on("Zoe", 9), dated, due_on("Ben", 1)], TODAY)] == ["Ben", "Abe", "Zoe"]


def test_who_goes_first_alternates() -> None:
    assert suggested_first([]) is Side.ME
    assert suggested_first([met(3).session]) is Side.THEM
    assert suggested_first([met(3).session, met(10, first=Side.THEM).session]) is Side.ME


def test_who_goes_first_is_the_other_than_really_did() -> None:
    arrived = StageEntered(id="", session="", at=ANA.added, stage="arrive")
    swapped = TurnSwapped(id="", session="", at=ANA.added, stage="arrive", coach=Side.THEM)
    assert suggested_first([met(3, arrived, swapped)]) is Side.ME


def test_the_usual_is_that_of_the_last_meeting() -> None:
    assert usual([]) == (Form.SWAP, 60, "")
    first = met(3).session
    last = first.but(form=Form.FREE, minutes=None, place="coffee")
    assert usual([first, last]) == (Form.FREE, None, "coffee")


def test_what_another_program_did_not_tell_is_that_of_the_last_meeting_which_says_it() -> None:
    told = met(17).session.but(id=hashed_id(ANA.added, "another"), form=Form.FREE, minutes=None, place="")
    mine = met(3, first=Side.THEM).session.but(form=Form.ALTERNATE, minutes=45, place="coffee")
    assert usual([told]) == usual([]) and suggested_first([told]) is suggested_first([])
    assert usual([mine, told]) == (Form.ALTERNATE, 45, "coffee") and suggested_first([mine, told]) is Side.ME
    assert usual([mine, told.but(minutes=30, place="office")]) == (Form.ALTERNATE, 30, "office")
    assert usual([mine, told.but(form=Form.SWAP)])[0] is Form.SWAP
    assert usual([told, mine.but(form=Form.FREE, minutes=None, place="")]) == (Form.FREE, None, "")
