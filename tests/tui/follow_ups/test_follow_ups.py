"""The list of follow-ups: what stands where, and what each key does, one by one and in one read."""

from datetime import date, timedelta

import pytest

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.groups import FollowUpEntry
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.base.undoing import IS_GONE
from peercoach_tui.tui.follow_ups.grouped import EntryRow
from peercoach_tui.tui.follow_ups.screen import FollowUpsScreen
from peercoach_tui.tui.follow_ups.standing import Standing
from peercoach_tui.tui.lines.asked_line import TAKES_AWAY
from peercoach_tui.tui.lines.asking import GONE
from peercoach_tui.tui.lines.dialog import LineDialog
from peercoach_tui.tui.meetings.outcomes import OutcomesDialog
from peercoach_tui.tui.meetings.screen import MeetingsScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import fold_of, keep
from tests.tui.conftest import Opened
from tests.tui.follow_ups.conftest import Listing, Notes, chosen, listed, screen
from tests.tui.test_today import top
from tests.tui.waiting import burst, press, read, said, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")
SIZES = [(120, 36), (80, 24), (60, 20), (40, 14)]


def a_few(notes: Notes) -> None:
    """Keep what is late, soon, later, without a date and settled, of both, with two people."""
    ana, ben = notes.add("Ana Ruiz"), notes.add("Ben Okafor")
    notes.make(ana, "send the article", days=-3)
    notes.make(ben, "call Tomasz", days=-1, owner=Side.THEM)
    notes.make(ana, "ask Dana", days=0, owner=Side.THEM, hour="17:00")
    notes.make(ben, "read the draft", days=7)
    notes.make(ana, "book the room", days=8)
    notes.make(ben, "sleep more", owner=Side.THEM)
    notes.make(ana, "write to Falk", outcome=Outcome.DONE)


async def test_they_stand_late_soon_later_without_a_date_and_settled(notes: Notes, open_list: Listing) -> None:
    a_few(notes)
    async with open_list((120, 36)) as pilot:
        assert listed(pilot) == [
            *("[Late]", "send the article", "call Tomasz"),
            *("[Soon]", "ask Dana", "read the draft"),
            *("[Later]", "book the room"),
            *("[No date]", "sleep more"),
            *("[Settled]", "write to Falk"),
        ]
        text = shown(pilot.app)
        assert "6 open · Tue 24 Nov" in text
        rows = [" ".join(line[:60].split()) for line in text.splitlines()]
        assert "▸ You send the article ! 3 days late" in rows
        assert "Ana ask Dana today 17:00" in rows and "● You write to Falk done yesterday" in rows


async def test_with_nothing_one_sentence_says_the_key_that_begins(notes: Notes, open_list: Listing) -> None:
    async with open_list() as pilot:
        assert "will stand here. Press 2, then p, to add the person you meet." in " ".join(shown(pilot.app).split())
        await press(pilot, "n", "enter", "x", "slash", "plus", "e", "C", "o")
        assert top(pilot) is FollowUpsScreen
    notes.add("Ana Ruiz")
    async with open_list() as pilot:
        assert "Press n to write down what one of you will do." in " ".join(shown(pilot.app).split())


@pytest.mark.parametrize("size", SIZES)
async def test_enter_and_a_digit_say_what_became_of_one_after_the_other(
    notes: Notes, open_list: Listing, size: tuple[int, int]
) -> None:
    a_few(notes)
    ana, ben = (each.id for each in notes.workspace.people.by_name()) if notes.workspace.loaded else ("", "")
    async with open_list(size) as pilot:
        for answer in "123":
            await press(pilot, "enter", answer)
        ana, ben = (each.id for each in notes.workspace.people.by_name())
        outcomes = {each.what: each.outcome for id in (ana, ben) for each in fold_of(notes.workspace.notebook, id).follow_ups}
        assert outcomes["send the article"] is Outcome.DONE and outcomes["call Tomasz"] is Outcome.PARTLY
        assert outcomes["ask Dana"] is Outcome.DROPPED and outcomes["read the draft"] is None
        assert chosen(pilot) == "read the draft" and listed(pilot)[0] == "[Soon]"
        await press(pilot, "z")
        assert chosen(pilot) == "ask Dana"
        await press(pilot, "z", "Z")
        assert listed(pilot)[:3] == ["[Soon]", "ask Dana", "read the draft"]


async def test_a_key_in_one_go_with_an_answer_does_nothing_with_the_next(notes: Notes, open_list: Listing) -> None:
    a_few(notes)
    async with open_list() as pilot:
        await burst(pilot, "enter", "1", "enter", "4", "x")
        await settled(pilot)
        assert top(pilot) is FollowUpsScreen and chosen(pilot) == "call Tomasz"
        assert "5 open" in shown(pilot.app)
        read(pilot)
        await burst(pilot, "x", "x", "x")
        await settled(pilot)
        assert chosen(pilot) == "ask Dana" and "4 open" in shown(pilot.app)


async def test_what_taught_something_is_asked_what_it_taught(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send the article", days=-3)
    async with open_list() as pilot:
        await press(pilot, "enter", "4")
        assert top(pilot) is LineDialog and "what did it teach?" in shown(pilot.app)
        await type_in(pilot, "e1: ask first")
        await press(pilot, "enter")
        known = notes.kept(ana)["send the article"]
        assert (known.outcome, known.taught) == (Outcome.LEARNED, "e1: ask first")
        assert "learned, 24 Nov: e1: ask first" in shown(pilot.app)


async def test_what_one_taught_can_be_taken_away_again(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send the article", days=-3)
    async with open_list() as pilot:
        await press(pilot, "enter", "4", *"ask", "enter", "enter", "4", *("backspace",) * 3)
        assert TAKES_AWAY in shown(pilot.app)
        await press(pilot, "enter")
        known = notes.kept(ana)["send the article"]
        assert (known.outcome, known.taught) == (Outcome.LEARNED, "") and "learned, 24 Nov" in shown(pilot.app)
        await press(pilot, "z")
        assert notes.kept(ana)["send the article"].taught == "ask"


async def test_where_it_taught_nothing_yet_an_empty_line_keeps_nothing(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send the article", days=-3)
    async with open_list() as pilot:
        await press(pilot, "enter", "4", "space", "backspace")
        assert TAKES_AWAY not in shown(pilot.app)
        await press(pilot, "enter")
        assert not [draft.text for draft in screen(pilot).drafts if draft.text]
        assert len(fold_of(notes.workspace.notebook, ana.id).log.changes) == 1


async def test_digits_go_to_places_until_the_card_asks(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send the article", days=-3)
    async with open_list() as pilot:
        await press(pilot, "1")
        assert pilot.app.current_mode == "today"
        await press(pilot, "3", "enter")
        assert top(pilot) is OutcomesDialog
        await press(pilot, "escape", "2")
        assert pilot.app.current_mode == "partners" and notes.kept(ana)["send the article"].is_open


async def test_carrying_over_on_the_card_counts_and_keeps_it_open(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send the article", days=-3)
    notes.make(ana, "write to Falk", outcome=Outcome.DONE)
    async with open_list((120, 36)) as pilot:
        await press(pilot, "enter", "0", "enter", "enter", "0", "enter")
        assert "carried over       twice" in shown(pilot.app)
        await press(pilot, "z")
        assert "carried over       once" in shown(pilot.app)
        await press(pilot, "end", "enter", "0")
        assert notes.kept(ana)["write to Falk"].is_open
        assert fold_of(notes.workspace.notebook, ana.id).log.carried(notes.kept(ana)["write to Falk"].id) == 0


async def test_carrying_over_what_is_late_asks_for_a_new_date_and_both_are_taken_back(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send the article", days=-3, hour="17:00")
    async with open_list((120, 36)) as pilot:
        await press(pilot, "enter", "0")
        assert top(pilot) is LineDialog and "by when? · send the article" in shown(pilot.app)
        await press(pilot, *"+1w", "enter")
        moved = notes.kept(ana)["send the article"]
        assert (moved.due, moved.hour) == (date(2026, 12, 1), "17:00") and "late" not in shown(pilot.app)
        await press(pilot, "z", "z")
        assert "3 days late" in shown(pilot.app) and "carried over       not yet" in shown(pilot.app)


async def test_carrying_over_what_is_not_late_asks_for_nothing(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "ask Dana", days=0)
    notes.make(ana, "sleep more")
    async with open_list((120, 36)) as pilot:
        for _ in range(2):
            await press(pilot, "enter", "0")
            assert top(pilot) is FollowUpsScreen


async def test_x_drops_and_z_takes_that_back(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send the article", days=-3)
    notes.make(ana, "ask Dana", days=1)
    async with open_list() as pilot:
        await press(pilot, "x")
        assert notes.kept(ana)["send the article"].outcome is Outcome.DROPPED and chosen(pilot) == "ask Dana"
        await press(pilot, "end", "x")
        assert chosen(pilot) == "send the article" and notes.kept(ana)["ask Dana"].is_open
        await press(pilot, "z")
        assert notes.kept(ana)["send the article"].is_open and listed(pilot)[0] == "[Late]"


@pytest.mark.parametrize(("size", "between"), [((80, 24), " · "), ((40, 14), " ")])
async def test_the_line_of_a_date_says_of_which_it_is(
    notes: Notes, open_list: Listing, size: tuple[int, int], between: str
) -> None:
    notes.make(notes.add("Ana Ruiz"), "send the article on feedback", days=-3)
    async with open_list(size) as pilot:
        await press(pilot, "plus")
        assert f"by when?{between}send the article on feedback" in " ".join(shown(pilot.app).split())


async def test_late_ones_of_a_person(notes: Notes, open_list: Listing) -> None:
    ana, ben = notes.add("Ana Ruiz"), notes.add("Ben Okafor")
    notes.make(ana, "be late", days=-3)
    notes.make(ben, "send it", days=-3)
    notes.make(ben, "ask Dana", days=2)
    notes.make(ben, "never late", days=90)
    async with open_list() as pilot:
        await press(pilot, "slash", *"ben late", "enter")
        assert listed(pilot) == ["[Late]", "send it"] and "esc show all" in shown(pilot.app)
        await press(pilot, "escape", "slash", *"soon", "enter")
        assert listed(pilot) == ["[Soon]", "ask Dana"]


async def test_in_other_words_tab_turns_the_owner_and_z_takes_that_back(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send the list", days=3, owner=Side.THEM)
    async with open_list((80, 24)) as pilot:
        await press(pilot, "e")
        assert "makes it yours" in shown(pilot.app)
        await press(pilot, "tab")
        assert "→ You: send the list · by Fri 27 Nov" in shown(pilot.app) and "makes it Ana's" in shown(pilot.app)
        await press(pilot, "enter")
        made = notes.kept(ana)["send the list"]
        assert (made.owner, made.due) == (Side.ME, date(2026, 11, 27))
        await press(pilot, "z", "e", "tab", "tab", "enter")
        assert notes.kept(ana)["send the list"].owner is Side.THEM


async def test_plus_moves_the_date_in_words(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send the article", days=-3)
    async with open_list() as pilot:
        await press(pilot, "plus")
        await type_in(pilot, "fri 5pm")
        assert "by Fri 27 Nov, 17:00" in shown(pilot.app)
        await press(pilot, "enter")
        known = notes.kept(ana)["send the article"]
        assert (known.due, known.hour) == (date(2026, 11, 27), "17:00") and listed(pilot)[0] == "[Soon]"
        await press(pilot, "plus")
        await type_in(pilot, "soonish")
        await press(pilot, "enter")
        assert top(pilot) is LineDialog and "“soonish” can't be read: type a day, such as fri" in shown(pilot.app)
        await press(pilot, *["backspace"] * 7)
        await type_in(pilot, "none")
        assert "no date" in shown(pilot.app)
        await press(pilot, "enter")
        assert notes.kept(ana)["send the article"].due is None and listed(pilot)[0] == "[No date]"


async def test_e_says_it_in_other_words_and_leaves_a_draft(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send it", days=3, owner=Side.THEM)
    async with open_list() as pilot:
        await press(pilot, "e")
        await type_in(pilot, " to Dana")
        assert "→ Ana: send it to Dana · by Fri 27 Nov" in shown(pilot.app)
        await press(pilot, "escape")
        assert [each.what for each in notes.kept(ana).values()] == ["send it"]
        assert [draft.text for draft in screen(pilot).drafts] == ["send it to Dana"]
        await press(pilot, "e")
        await type_in(pilot, " by mon")
        await press(pilot, "enter")
        (known,) = notes.kept(ana).values()
        assert (known.what, known.due, known.owner) == ("send it to Dana", date(2026, 11, 30), Side.THEM)
        assert [draft.text for draft in screen(pilot).drafts] == [""]
        await press(pilot, "z")
        assert [each.what for each in notes.kept(ana).values()] == ["send it"]


async def test_n_makes_one_with_who_is_chosen_or_turned_to(notes: Notes, open_list: Listing) -> None:
    ana, ben = notes.add("Ana Ruiz"), notes.add("Ben Okafor")
    notes.add("Old Friend", archived=True)
    notes.make(ana, "send the article", days=-3)
    async with open_list() as pilot:
        await press(pilot, "n")
        assert "a follow-up with Ana Ruiz" in shown(pilot.app)
        await type_in(pilot, "thank Dana by fri")
        await press(pilot, "enter")
        made = notes.kept(ana)["thank Dana"]
        assert (made.owner, made.due, made.session) == (Side.ME, date(2026, 11, 27), None)
        assert chosen(pilot) == "thank Dana" and "no meeting, made Tue 24 Nov" in shown(pilot.app)
        await press(pilot, "n", "down")
        assert "a follow-up with Ben Okafor" in shown(pilot.app)
        await type_in(pilot, "call Falk")
        await press(pilot, "tab")
        assert "→ Ben: call Falk" in shown(pilot.app)
        await press(pilot, "enter")
        assert notes.kept(ben)["call Falk"].owner is Side.THEM and chosen(pilot) == "call Falk"
        await press(pilot, "z")
        assert notes.kept(ben) == {} and listed(pilot) == ["[Late]", "send the article", "[Soon]", "thank Dana"]


async def test_a_date_can_be_taken_off_the_line(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    async with open_list() as pilot:
        await press(pilot, "n")
        await type_in(pilot, "send it by fri")
        await press(pilot, "ctrl+t")
        assert "no date · ctrl+t sets it" in shown(pilot.app)
        await press(pilot, "enter")
        assert notes.kept(ana)["send it by fri"].due is None


async def test_o_opens_its_meeting_and_comes_back(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    old = notes.meet(ana, "the old talk", days=30)
    notes.meet(ana, "the new talk", days=2)
    notes.make(ana, "send the article", days=1, session=old)
    notes.make(ana, "sleep more")
    async with open_list() as pilot:
        await press(pilot, "o")
        assert top(pilot) is MeetingsScreen
        assert "the old talk" in shown(pilot.app) and "the new talk" not in shown(pilot.app)
        await press(pilot, "escape", "down", "o")
        assert top(pilot) is FollowUpsScreen and chosen(pilot) == "sleep more"


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_o_opens_its_meeting_at_the_follow_up_that_was_chosen(
    notes: Notes, open_list: Listing, size: tuple[int, int]
) -> None:
    ana = notes.add("Ana Ruiz")
    session = notes.meet(ana, *(f"word {number}" for number in range(30)), days=9)
    for number in range(6):
        notes.make(ana, f"step {number}", days=number, session=session)
    async with open_list(size) as pilot:
        await press(pilot, "down", "down", "down")
        wanted = chosen(pilot)
        await press(pilot, "o")
        (row,) = [line for line in shown(pilot.app).splitlines() if "▸" in line]
        assert wanted in row


async def test_the_words_around_it_and_what_its_owner_made_stand_beside_it(
    notes: Notes, open_list: Listing, workspace: Workspace
) -> None:
    ana = notes.add("Ana Ruiz")
    session = notes.meet(ana, *(f"word {number}" for number in range(9)), days=7)
    at = workspace.now() - timedelta(days=7) + timedelta(minutes=8, seconds=10)
    notes.make(ana, "ask Dana", days=3, owner=Side.THEM, session=session, at=at, confidence=8)
    notes.make(ana, "write it down", owner=Side.THEM, outcome=Outcome.PARTLY)
    async with open_list((120, 36)) as pilot:
        text = shown(pilot.app)
        assert [word for word in range(9) if f"word {word}" in text] == [2, 3, 4]
        for line in (
            "Ana said they would",
            "Fri 27 Nov, in 3 days",
            "8 of 10",
            "Tue 17 Nov with Ana Ruiz,",
            "not yet",
        ):
            assert line in text
        assert "What Ana made" in text and "1 partly ◐, 1 open ◌" in text and "%" not in text


async def test_slash_filters_as_one_types_and_escape_shows_all(notes: Notes, open_list: Listing) -> None:
    a_few(notes)
    async with open_list() as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "theirs")
        assert listed(pilot) == ["[Late]", "call Tomasz", "[Soon]", "ask Dana", "[No date]", "sleep more"]
        await type_in(pilot, " ben")
        assert listed(pilot) == ["[Late]", "call Tomasz", "[No date]", "sleep more"]
        await press(pilot, "enter", "down")
        assert chosen(pilot) == "sleep more" and "theirs ben" in shown(pilot.app) and "2 open" in shown(pilot.app)
        await press(pilot, "escape")
        assert len(listed(pilot)) == 12 and chosen(pilot) == "sleep more"
        await press(pilot, "slash")
        await type_in(pilot, "xyz")
        await press(pilot, "down")
        assert listed(pilot) == [] and "esc shows all again" in shown(pilot.app)
        await press(pilot, "slash", "escape")
        assert len(listed(pilot)) == 12


async def test_the_first_that_is_found_is_chosen_unless_the_chosen_one_is(notes: Notes, open_list: Listing) -> None:
    a_few(notes)
    async with open_list() as pilot:
        await press(pilot, "end")
        before = chosen(pilot)
        await press(pilot, "slash")
        await type_in(pilot, "theirs ben")
        assert before not in listed(pilot) and chosen(pilot) == "call Tomasz"
        await press(pilot, "escape")
        assert chosen(pilot) == before
        await press(pilot, "home", *["down"] * 20, "slash")
        assert chosen(pilot) == before
        await type_in(pilot, "settled")
        assert listed(pilot)[0] == "[Settled]" and chosen(pilot) == before


async def test_a_new_one_is_seen_whatever_was_looked_for(notes: Notes, open_list: Listing) -> None:
    a_few(notes)
    async with open_list() as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "theirs ben")
        await press(pilot, "enter", "n")
        assert "with Ben Okafor" in shown(pilot.app)
        await type_in(pilot, "thank Falk")
        await press(pilot, "enter")
        assert chosen(pilot) == "thank Falk" and len(listed(pilot)) == 13


async def test_the_last_settled_stand_below_and_looking_finds_all(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    for number in range(9):
        notes.make(ana, f"step {number}", outcome=Outcome.DONE, at=notes.workspace.now() - timedelta(days=30 - number))
    async with open_list() as pilot:
        assert listed(pilot) == ["[Settled]", *(f"step {number}" for number in range(8, 2, -1))]
        assert "/ finds all 9" in shown(pilot.app)
        await press(pilot, "slash")
        await type_in(pilot, "step")
        assert len(listed(pilot)) == 10


async def test_arrows_go_over_the_headings_and_into_the_whole(notes: Notes, open_list: Listing) -> None:
    a_few(notes)
    async with open_list((60, 20)) as pilot:
        seen = [chosen(pilot)]
        for _ in range(7):
            await press(pilot, "down")
            seen.append(chosen(pilot))
        assert seen == [row for row in listed(pilot) if not row.startswith("[")] + ["write to Falk"]
        await press(pilot, "home")
        assert chosen(pilot) == "send the article" and "Late" in shown(pilot.app)
        await press(pilot, "end", "up", "pageup", "right", "down", "down")
        assert screen(pilot).is_reading and chosen(pilot) == "send the article"
        await press(pilot, "left", "down")
        assert not screen(pilot).is_reading and chosen(pilot) == "call Tomasz"


async def test_a_click_chooses_and_a_second_one_asks(notes: Notes, open_list: Listing) -> None:
    a_few(notes)
    async with open_list() as pilot:
        lines = shown(pilot.app).splitlines()
        row, heading = (next(y for y, line in enumerate(lines) if word in line) for word in ("ask Dana", "Soon"))
        await pilot.click(offset=(10, heading))
        await press(pilot)
        assert chosen(pilot) == "send the article"
        await pilot.click(offset=(10, row))
        await press(pilot)
        assert chosen(pilot) == "ask Dana" and top(pilot) is FollowUpsScreen
        await pilot.click(offset=(10, row))
        await press(pilot)
        assert top(pilot) is OutcomesDialog


async def test_after_a_break_nothing_is_late_and_one_key_carries_what_has_no_date(
    notes: Notes, open_list: Listing, clock: Clock
) -> None:
    ana, ben, mei = (notes.add(name, cadence=Cadence(every=7)) for name in ("Ana Ruiz", "Ben Okafor", "Mei Lind"))
    for partner in (ana, ben):
        old = notes.meet(partner, "a word", days=20)
        for what, days in (("late", -9), ("dateless", None), ("dateless too", None), ("ahead", 2)):
            at = clock.now - timedelta(days=20)
            notes.make(partner, f"{what} {partner.name[:3]}", days=days, session=old, at=at)
    notes.meet(mei, "a word", days=3)
    notes.make(mei, "late Mei", days=-1)
    notes.make(mei, "dateless Mei")
    async with open_list((120, 36)) as pilot:
        before = ["late Ana", "late Ben", "dateless Ana", "dateless too Ana", "dateless Ben", "dateless too Ben"]
        assert listed(pilot)[listed(pilot).index("[From before the break]") + 1 :] == before
        assert listed(pilot)[:2] == ["[Late]", "late Mei"] and shown(pilot.app).count("days late") == 0
        assert "From before the break" in shown(pilot.app) and "C carries over 4 without a date" in shown(pilot.app)
        await press(pilot, "C")
        carried = {
            each.what: fold_of(notes.workspace.notebook, partner.id).log.carried(each.id)
            for partner in (ana, ben, mei)
            for each in notes.kept(partner).values()
        }
        assert {what for what, times in carried.items() if times} == set(before[2:]) and set(carried.values()) == {0, 1}
        assert listed(pilot)[-3:] == ["[From before the break]", "late Ana", "late Ben"]
        assert "C carries" not in shown(pilot.app)
        assert "Carried over: 4 follow-ups without a date · z takes it back" in said(pilot.app)
        await press(pilot, "C", "z")
        assert said(pilot.app) == ["Took back the carry-over. Z does it again."]
        assert listed(pilot)[listed(pilot).index("[From before the break]") + 1 :] == before
        await press(pilot, "Z")
        assert listed(pilot)[-3:] == ["[From before the break]", "late Ana", "late Ben"]


async def test_what_is_open_with_who_is_archived_steps_back_and_is_not_late(notes: Notes, open_list: Listing) -> None:
    old = notes.add("Old Friend", archived=True)
    notes.make(old, "send the article", days=-3)
    async with open_list() as pilot:
        assert listed(pilot) == ["[With archived partners]", "send the article"]
        assert "late" not in shown(pilot.app) and "21 Nov" in shown(pilot.app)


async def test_names_are_hidden(notes: Notes, open_list: Listing) -> None:
    a_few(notes)
    async with open_list((120, 36)) as pilot:
        await press(pilot, "H")
        for keys in ([], ["down"], ["n"], ["escape"], ["enter"], ["escape"], ["end"]):
            await press(pilot, *keys)
            text = shown(pilot.app)
            assert not any(name in text for name in ("Ana", "Ruiz", "Ben ", "Okafor")) and "Partner" in text, keys


@pytest.mark.parametrize("size", SIZES)
async def test_long_wide_and_turned_texts_stay_in_their_columns(notes: Notes, open_list: Listing, size: tuple[int, int]) -> None:
    zoe = notes.add("Zoë-Marie-Antoinette von und zu Hohenlohe-Langenburg")
    session = notes.meet(zoe, "日本語のとても長いメモ" * 20, "שלום " * 40, days=3)
    notes.make(zoe, "漢字を書く " * 40, days=-400, session=session)
    notes.make(zoe, "‮abc‬ لكتابة " * 40, days=1, when="when\nthe sky\tfalls " * 9)
    async with open_list(size) as pilot:
        for keys in ([], ["right"], ["end"], ["left"], ["down"]):
            await press(pilot, *keys)
            text = shown(pilot.app)
            assert "‮" not in text and "…" in text


async def test_a_key_builds_no_more_rows_than_are_seen(
    notes: Notes, open_list: Listing, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = notes.add("Ana Ruiz")
    now = workspace.now()
    made = [
        FollowUpMade(id=workspace.new_id(now), at=now, follow_up=f"f{number:04}", owner=Side.ME, what=f"step {number}")
        for number in range(2000)
    ]
    keep(workspace.notebook, *made, partner=ana.id)
    built: list[str] = []
    build = Standing.row

    def counted(here: Standing, entry: FollowUpEntry) -> EntryRow:
        built.append(entry.follow_up)
        return build(here, entry)

    monkeypatch.setattr(Standing, "row", counted)
    async with open_list() as pilot:
        assert len(listed(pilot)) == 2001 and "2000 open" in shown(pilot.app)
        for key in ("down", "pagedown", "end", "home"):
            built.clear()
            await press(pilot, key)
            assert len(set(built)) <= pilot.app.size.height and len(built) <= 2 * pilot.app.size.height, key
        await press(pilot, "end")
        assert chosen(pilot) == "step 1999" and "step 1999" in shown(pilot.app)
        await press(pilot, "x")
        assert notes.kept(ana)["step 1999"].outcome is Outcome.DROPPED and chosen(pilot) == "step 1998"


async def test_what_is_sent_is_seen_while_the_list_is_still_made(
    notes: Notes, open_list: Listing, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = notes.add("Ana Ruiz")
    for what in ("ask Dana", "ask Falk"):
        notes.make(ana, what)
    async with open_list() as pilot:
        here = screen(pilot)
        monkeypatch.setattr(here, "_is_listing", True)
        await press(pilot, "x")
        rows = [" ".join(line.split()) for line in shown(pilot.app).splitlines()]
        assert listed(pilot)[0] == "[No date]" and "○ You ask Dana dropped today" in rows and "▸ You ask Falk" in rows


async def test_what_another_window_keeps_is_listed_and_the_chosen_one_stays(
    notes: Notes, open_list: Listing, workspace: Workspace
) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "ask Dana")
    notes.make(ana, "ask Falk")
    async with open_list() as pilot:
        await press(pilot, "down")
        notes.make(ana, "send it", days=-1)
        await press(pilot, "1", "3")
        assert listed(pilot)[:2] == ["[Late]", "send it"] and chosen(pilot) == "ask Falk"


async def test_the_line_says_its_keys_whole_or_not_at_all(notes: Notes, open_list: Listing) -> None:
    for name in ("Ana Ruiz", "Ben Okafor"):
        notes.make(notes.add(name), "ask Dana")
    for width, ends in ((40, "leaves a draft"), (60, "↑ ↓ with whom"), (80, "↑ ↓ with whom")):
        async with open_list((width, 20)) as pilot:
            await press(pilot, "n")
            (line,) = (line.strip() for line in shown(pilot.app).splitlines() if "enter keeps" in line)
            assert line.endswith(ends)
            await press(pilot, "escape")


async def test_what_is_chosen_stays_chosen_wherever_it_goes(notes: Notes, open_list: Listing) -> None:
    a_few(notes)
    async with open_list((80, 40)) as pilot:
        first = chosen(pilot)
        await press(pilot, "plus", *"in 3 weeks", "enter")
        await until(pilot, lambda: listed(pilot)[1] != first)
        assert chosen(pilot) == first
        await press(pilot, "z")
        await until(pilot, lambda: listed(pilot)[1] == first)
        assert chosen(pilot) == first


async def test_where_what_is_chosen_leaves_the_list_the_next_one_is_chosen(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    for days, what in enumerate(("call one", "call two", "call three"), start=1):
        notes.make(ana, what, days=days)
    async with open_list() as pilot:
        await press(pilot, "slash", *"call", "enter", "down")
        assert chosen(pilot) == "call two"
        await press(pilot, "e", "ctrl+u", *"write", "enter")
        await until(pilot, lambda: "call two" not in listed(pilot))
        assert chosen(pilot) == "call three"
        await press(pilot, "z")
        await until(pilot, lambda: "call two" in listed(pilot))
        assert chosen(pilot) == "call two"


async def test_a_new_one_is_with_whom_its_line_names(notes: Notes, open_list: Listing) -> None:
    ana, ben = notes.add("Ana Ruiz"), notes.add("Ben Okafor")
    notes.make(ana, "send the article", days=-3)
    async with open_list() as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Ben: call Jo by fri")
        assert "a follow-up with Ben Okafor" in shown(pilot.app) and "→ Ben: call Jo · by Fri 27 Nov" in shown(pilot.app)
        await press(pilot, "enter")
        assert notes.kept(ben)["call Jo"].owner is Side.THEM and len(notes.kept(ana)) == 1


async def test_a_name_that_is_erased_does_not_turn_whom_it_is_with(notes: Notes, open_list: Listing) -> None:
    ana, ben = notes.add("Ana Ruiz"), notes.add("Ben Okafor")
    notes.make(ana, "ask Dana")
    async with open_list() as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Ben: call Kim")
        assert "a follow-up with Ben" in shown(pilot.app)
        await press(pilot, "home", *("delete",) * 5, "enter")
        assert [each.what for each in notes.kept(ana).values()] == ["ask Dana", "call Kim"] and not notes.kept(ben)


async def test_words_for_one_that_is_gone_are_left_as_a_draft(notes: Notes, open_list: Listing, workspace: Workspace) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send it")
    async with open_list() as pilot:
        await press(pilot, "e")
        await type_in(pilot, " to Dana")
        (made,) = (each for each in workspace.notebook.moments(ana.id) if isinstance(each, FollowUpMade))
        taken = TakenBack(id=workspace.new_id(workspace.now()), at=workspace.now(), of=made.id)
        workspace.notebook.keep(ana.id, taken).result()
        await press(pilot, "enter")
        assert [draft.text for draft in screen(pilot).drafts] == ["send it to Dana"] and said(pilot.app)[-1] == GONE


@pytest.mark.parametrize("keys", [("enter", "1"), ("e", "enter")])
async def test_what_became_of_one_that_is_gone_says_so(
    notes: Notes, open_list: Listing, workspace: Workspace, keys: tuple[str, str]
) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send it")
    async with open_list() as pilot:
        await press(pilot, keys[0])
        (made,) = (each for each in workspace.notebook.moments(ana.id) if isinstance(each, FollowUpMade))
        taken = TakenBack(id=workspace.new_id(workspace.now()), at=workspace.now(), of=made.id)
        workspace.notebook.keep(ana.id, taken).result()
        await press(pilot, keys[1])
        assert said(pilot.app)[-1] == IS_GONE and not any(draft.text for draft in screen(pilot).drafts)


async def test_one_of_which_a_line_was_left_is_marked_and_leaving_it_open_says_which(notes: Notes, open_list: Listing) -> None:
    notes.make(notes.add("Ana Ruiz"), "send the article", days=3)
    async with open_list() as pilot:
        await press(pilot, "plus", *"fr", "escape")
        assert "a draft · Fri" in shown(pilot.app)
        await press(pilot, "plus", "ctrl+q")
        await until(pilot, lambda: "Leave?" in shown(pilot.app))
        assert "“fr”" in shown(pilot.app) and "by when: send the article" in shown(pilot.app)


async def test_what_is_typed_while_the_list_is_first_made_stands_on_it(notes: Notes, open_app: Opened) -> None:
    notes.make(notes.add("Ana Ruiz"), "send the article", days=3)
    notes.make(notes.add("Ben Okafor"), "call Jo", days=3)
    async with open_app() as pilot:
        await burst(pilot, "3", "slash", *"ben")
        await settled(pilot)
        assert "call Jo" in shown(pilot.app) and "send the article" not in shown(pilot.app)


@pytest.mark.parametrize("turned", [True, False], ids=["turned to", "chosen"])
async def test_a_line_that_was_left_is_with_whom_it_was_then(notes: Notes, open_list: Listing, turned: bool) -> None:
    ana, ben = notes.add("Ana Ruiz"), notes.add("Ben Okafor")
    notes.make(ana, "ask Dana", days=1)
    notes.make(ben, "call Jo", days=2)
    async with open_list() as pilot:
        await press(pilot, *(["n", "down"] if turned else ["down", "n"]))
        await type_in(pilot, "send it")
        assert "a follow-up with Ben Okafor" in shown(pilot.app)
        await press(pilot, "escape", "home")
        assert chosen(pilot) == "ask Dana"
        await press(pilot, "n")
        assert "a follow-up with Ben Okafor" in shown(pilot.app) and "▸ send it" in shown(pilot.app)
        await press(pilot, "enter")
        assert "send it" in notes.kept(ben) and "send it" not in notes.kept(ana)
        await press(pilot, "home", "n")
        assert "a follow-up with Ana Ruiz" in shown(pilot.app)


async def test_a_line_that_was_left_stays_turned_from_whom_it_names(notes: Notes, open_list: Listing) -> None:
    ana, ben = notes.add("Ana Ruiz"), notes.add("Ben Okafor")
    notes.make(ana, "ask Dana", days=1)
    async with open_list() as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Ben: said so")
        await press(pilot, "up")
        assert "a follow-up with Ana Ruiz" in shown(pilot.app)
        await press(pilot, "escape", "n")
        assert "a follow-up with Ana Ruiz" in shown(pilot.app)
        await press(pilot, "escape", "n", "enter")
        assert len(notes.kept(ana)) == 2 and not notes.kept(ben)


async def test_a_line_that_was_left_for_someone_else_may_name_another_one_later(notes: Notes, open_list: Listing) -> None:
    ana, ben = notes.add("Ana Ruiz"), notes.add("Ben Okafor")
    notes.make(ana, "ask Dana", days=1)
    async with open_list() as pilot:
        await press(pilot, "n", "down", *"call", "escape", "n", "home")
        await type_in(pilot, "Ana: ")
        assert "a follow-up with Ana Ruiz" in shown(pilot.app)
        await press(pilot, *("backspace",) * 5, "enter")
        assert [each.what for each in notes.kept(ben).values()] == ["call"]


async def test_a_line_for_who_was_archived_meanwhile_is_still_with_them(
    notes: Notes, open_list: Listing, workspace: Workspace
) -> None:
    ana, ben = notes.add("Ana Ruiz"), notes.add("Ben Okafor")
    notes.make(ana, "ask Dana", days=1)
    async with open_list() as pilot:
        await press(pilot, "n", "down", *"call", "escape")
        workspace.acts(ben.id).change_partner(archived=True)
        await press(pilot, "n")
        assert "a follow-up with Ben Okafor" in shown(pilot.app)


async def test_words_for_who_was_taken_back_meanwhile_are_left_as_a_draft(
    notes: Notes, open_list: Listing, workspace: Workspace
) -> None:
    notes.make(notes.add("Ana Ruiz"), "ask Dana", days=1)
    ben = notes.add("Ben Okafor")
    async with open_list() as pilot:
        await press(pilot, "n", "down", *"call")
        for moment in workspace.notebook.moments(ben.id):
            taken = TakenBack(id=workspace.new_id(workspace.now()), at=workspace.now(), of=moment.id)
            workspace.notebook.keep(ben.id, taken).result()
        await press(pilot, "enter")
        assert [draft.text for draft in screen(pilot).drafts] == ["call"] and said(pilot.app)[-1] == GONE
        assert not notes.kept(ben)


async def test_what_an_answer_did_is_said_with_the_key_that_takes_it_back(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send the article", days=-3)
    async with open_list() as pilot:
        await press(pilot, "enter", "2")
        assert "Partly: send the article · z takes it back" in shown(pilot.app)
        await press(pilot, "z")
        assert notes.kept(ana)["send the article"].outcome is None
        await press(pilot, "x")
        assert "Dropped: send the article · z takes it back" in shown(pilot.app)
        await press(pilot, "enter", "0")
        assert "Open again: send the article · z takes it back" in shown(pilot.app)


@pytest.mark.parametrize("size", SIZES)
async def test_a_key_turns_whose_it_is_and_the_line_says_so(notes: Notes, open_list: Listing, size: tuple[int, int]) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "I send the draft on Friday", days=8, owner=Side.THEM)
    async with open_list(size) as pilot:
        await press(pilot, "e")
        assert "tab makes it yours" in shown(pilot.app)
        await press(pilot, "tab")
        assert "tab makes it Ana's" in shown(pilot.app)
        assert "→ You: send the draft on Friday" in " ".join(shown(pilot.app).split())
        await press(pilot, "enter")
        (made,) = notes.kept(ana).values()
        assert (made.owner, made.what, made.due) == (Side.ME, "send the draft on Friday", date(2026, 12, 2))
        await press(pilot, "e", "tab", "tab", "enter")
        await press(pilot, "e", "enter")
        assert list(notes.kept(ana).values()) == [made]


async def test_whose_it_is_turns_with_other_words_too(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "send it", owner=Side.THEM)
    async with open_list((80, 24)) as pilot:
        await press(pilot, "e", *" to")
        assert "tab makes it yours" in shown(pilot.app)
        await press(pilot, "tab")
        assert "tab makes it Ana's" in shown(pilot.app) and "→ You: send it to" in shown(pilot.app)
        await press(pilot, "tab", "tab", "enter")
        (made,) = notes.kept(ana).values()
        assert (made.owner, made.what) == (Side.ME, "send it to")
        await press(pilot, "e", "ctrl+u", *"Ana: go", "enter")
        (made,) = notes.kept(ana).values()
        assert (made.owner, made.what) == (Side.THEM, "go")


async def test_what_is_said_of_a_row_goes_with_the_way_to_another(notes: Notes, open_list: Listing) -> None:
    ana = notes.add("Ana Ruiz")
    notes.make(ana, "ask Dana", days=1)
    notes.make(ana, "call Jo", days=2)
    async with open_list() as pilot:
        await press(pilot, "e", "x")
        await press(pilot, "escape")
        assert said(pilot.app)[0].startswith("Left as a draft")
        await press(pilot, "down")
        assert said(pilot.app) == []
