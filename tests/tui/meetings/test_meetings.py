"""The last three meetings on one page: read in full, and what became of a follow-up said there."""

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.base.dialog import ANSWER_FIRST
from peercoach_tui.tui.meetings.outcomes import OutcomesDialog
from peercoach_tui.tui.meetings.page import MeetingsPage
from peercoach_tui.tui.meetings.screen import MeetingsScreen
from tests.tui.conftest import Opened
from tests.tui.met import Pair
from tests.tui.waiting import burst, press, said, settled, shown

pytestmark = pytest.mark.usefixtures("hand")

DANA = WrittenFollowUp(what="ask Dana", owner=Side.THEM)
ARTICLE = WrittenFollowUp(what="send the article", owner=Side.ME)


def note(text: str) -> WrittenNote:
    return WrittenNote(text=text)


def page(pilot: Pilot[None]) -> MeetingsPage:
    return pilot.app.screen.query_one(MeetingsPage)


def marked(pilot: Pilot[None]) -> str:
    """Return the row with the mark, "" where none is chosen."""
    return next((row.strip() for row in shown(pilot.app).splitlines() if "▸" in row), "")


async def test_today_opens_the_last_three_in_full_the_newest_first(pair: Pair, open_app: Opened) -> None:
    for number in range(4):
        pair.meet([note(f"word {number}")], minutes=(20 + number, 22))
    async with open_app((120, 60)) as pilot:
        await press(pilot, "o")
        text = shown(pilot.app)
        assert "Ana Ruiz · the last three meetings" in text
        days = ("Tue 15 Dec · coffee, 2nd floor", "Tue 8 Dec · coffee, 2nd floor", "Tue 1 Dec · coffee, 2nd floor")
        told = [f"you coached {minutes}′, Ana coached you 22′" for minutes in (23, 22, 21)]
        words = [
            each for number, (day, ways) in enumerate(zip(days, told, strict=True)) for each in (day, ways, f"word {3 - number}")
        ]
        places = [text.index(each) for each in words]
        assert places == sorted(places)
        assert "word 0" not in text


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_it_leads_back(pair: Pair, open_app: Opened, key: str) -> None:
    pair.meet()
    async with open_app() as pilot:
        below = pilot.app.screen
        await press(pilot, "o", key)
        assert pilot.app.screen is below


async def test_nothing_opens_before_the_first_meeting(pair: Pair, open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "o", "2", "o")
        assert not isinstance(pilot.app.screen, MeetingsScreen)


async def test_partners_open_the_chosen_meeting_and_the_two_before(pair: Pair, open_app: Opened) -> None:
    for number in range(5):
        pair.meet([note(f"word {number}")])
    async with open_app((120, 60)) as pilot:
        await press(pilot, "2", "o")
        assert "the last three meetings" in shown(pilot.app) and "word 4" in shown(pilot.app)
        await press(pilot, "escape", "enter", "down", "o")
        text = shown(pilot.app)
        assert "earlier meetings" in text
        assert [number for number in range(5) if f"word {number}" in text] == [1, 2, 3]


async def test_a_meeting_in_which_nothing_was_kept_says_so(pair: Pair, open_app: Opened) -> None:
    pair.meet(typed_up=True)
    async with open_app() as pilot:
        await press(pilot, "o")
        assert "the last meeting" in shown(pilot.app) and "typed up afterwards, no minutes" in shown(pilot.app)


@pytest.mark.parametrize("size", [(40, 14), (80, 24)])
async def test_every_word_can_be_read_with_one_key(pair: Pair, open_app: Opened, size: tuple[int, int]) -> None:
    pair.meet([note(" ".join(f"old{place}" for place in range(150))), DANA])
    pair.meet([note(f"new{place}") for place in range(30)])
    async with open_app(size) as pilot:
        await press(pilot, "o")
        seen, before = "", ""
        while before != (before := shown(pilot.app)):
            seen += before
            await press(pilot, *["down"] * 4)
        assert all(f"old{place}" in seen for place in range(150)) and all(f"new{place}" in seen for place in range(30))
        assert "Ana: ask Dana" in seen


async def test_pages_and_edges(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA, *(note(f"word {place}") for place in range(60)), ARTICLE])
    async with open_app() as pilot:
        await press(pilot, "o")
        assert marked(pilot).endswith("Ana: ask Dana")
        await press(pilot, "pagedown")
        assert "Ana: ask Dana" not in shown(pilot.app) and marked(pilot) == ""
        await press(pilot, "pageup")
        assert marked(pilot).endswith("Ana: ask Dana")
        await press(pilot, "end")
        assert marked(pilot).endswith("You: send the article")
        await press(pilot, "home")
        assert "Tue 24 Nov" in shown(pilot.app) and marked(pilot).endswith("Ana: ask Dana")


async def test_arrows_go_from_follow_up_to_follow_up_in_sight_and_scroll_between(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA, ARTICLE, *(note(f"word {place}") for place in range(40)), WrittenFollowUp(what="call HR", owner=Side.ME)])
    async with open_app() as pilot:
        await press(pilot, "o")
        assert marked(pilot).endswith("ask Dana")
        await press(pilot, "down")
        assert marked(pilot).endswith("send the article")
        top = page(pilot).scroll_y
        await press(pilot, "k")
        assert marked(pilot).endswith("ask Dana") and page(pilot).scroll_y == top
        await press(pilot, "j", "j")
        assert page(pilot).scroll_y == top + 1 and marked(pilot).endswith("send the article")
        await press(pilot, *["down"] * 45)
        assert marked(pilot).endswith("call HR")
        await press(pilot, *["up"] * 60)
        assert marked(pilot).endswith("ask Dana") and page(pilot).scroll_y == 0


@pytest.mark.parametrize(("key", "outcome"), [("1", "done"), ("2", "partly"), ("3", "dropped"), ("4", "learned")])
async def test_a_follow_up_is_marked_with_a_digit(pair: Pair, open_app: Opened, key: str, outcome: str) -> None:
    account = pair.meet([DANA, ARTICLE])
    async with open_app() as pilot:
        await press(pilot, "o", "down", "enter", key)
        assert pair.follow_up("send the article").outcome is Outcome(outcome)
        assert pair.follow_up("ask Dana").is_open
        assert isinstance(pilot.app.screen, MeetingsScreen)
        assert marked(pilot).endswith(f"You: send the article — {outcome}")
        moments = pair.workspace.notebook.moments(pair.partner.id)
        assert moments[-1].at == pair.workspace.now() and getattr(moments[-1], "session", "") is None
        assert pair.workspace.acts(pair.partner.id).account(account.session).moments == account.moments


async def test_zero_opens_it_again_and_escape_leaves_it(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA])
    async with open_app() as pilot:
        await press(pilot, "o", "enter", "1", "enter", "0")
        assert pair.follow_up("ask Dana").is_open
        kept = len(pair.workspace.notebook.moments(pair.partner.id))
        await press(pilot, "enter", "escape", "enter", "q", "enter", "0")
        assert len(pair.workspace.notebook.moments(pair.partner.id)) == kept
        assert isinstance(pilot.app.screen, MeetingsScreen)


async def test_digits_do_nothing_until_the_outcomes_are_open(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA])
    async with open_app() as pilot:
        await press(pilot, "o", "1", "2")
        assert pair.follow_up("ask Dana").is_open and isinstance(pilot.app.screen, MeetingsScreen)


async def test_a_number_in_words_that_are_typed_at_it_says_nothing_of_it(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA])
    async with open_app() as pilot:
        await burst(pilot, "o", "enter", *"call 3 people", "enter")
        assert isinstance(pilot.app.screen, OutcomesDialog) and ANSWER_FIRST in said(pilot.app)
        assert pair.follow_up("ask Dana").outcome is None
        await press(pilot, "3")
        assert pair.follow_up("ask Dana").outcome is Outcome.DROPPED and ANSWER_FIRST not in said(pilot.app)


async def test_what_was_marked_is_taken_back_and_done_again(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA])
    async with open_app() as pilot:
        await press(pilot, "o", "enter", "1", "z")
        assert pair.follow_up("ask Dana").is_open
        assert "Took back the outcome of a follow-up with Ana. Z does it again." in said(pilot.app)
        await press(pilot, "Z")
        assert pair.follow_up("ask Dana").outcome is Outcome.DONE


async def test_the_place_takes_back_what_was_marked_on_its_page(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA])
    async with open_app() as pilot:
        await press(pilot, "o", "enter", "1", "escape", "z")
        assert pair.follow_up("ask Dana").is_open
        await press(pilot, "o", "Z")
        assert pair.follow_up("ask Dana").outcome is Outcome.DONE


async def test_what_a_later_meeting_left_and_what_came_then(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA])
    pair.meet(close=lambda meeting: [meeting.follow_ups.carry(pair.follow_up("ask Dana").id)])
    async with open_app() as pilot:
        await press(pilot, "o")
        assert marked(pilot).endswith("Ana: ask Dana — carried over")
        await press(pilot, "enter", "1")
        assert marked(pilot).endswith("Ana: ask Dana — carried over, then done")
        await press(pilot, "down")
        assert marked(pilot).endswith("Ana: ask Dana — done")


async def test_the_outcomes_say_what_they_are_about(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA.but(what="ask [Dana]")])
    async with open_app((40, 14)) as pilot:
        await press(pilot, "o", "enter")
        assert isinstance(pilot.app.screen, OutcomesDialog)
        text = shown(pilot.app)
        for words in (
            "Ana said they would",
            "ask [Dana]",
            "1 done",
            "2 partly",
            "3 dropped",
            "4 learned",
            "0 carry over",
            "esc back",
        ):
            assert words in text


async def test_arrows_choose_an_answer_and_enter_gives_it(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA])
    async with open_app() as pilot:
        await press(pilot, "o", "enter", "enter")
        assert isinstance(pilot.app.screen, OutcomesDialog) and pair.follow_up("ask Dana").is_open
        await press(pilot, "right", "right", "enter")
        assert pair.follow_up("ask Dana").outcome is Outcome.PARTLY
        await press(pilot, "enter", *["right"] * 9, "left", "enter")
        assert pair.follow_up("ask Dana").outcome is Outcome.LEARNED
        await press(pilot, "enter", *["right"] * 9, "enter")
        assert pair.follow_up("ask Dana").is_open


async def test_the_mouse_does_what_the_keys_do(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA, ARTICLE])
    async with open_app() as pilot:
        await press(pilot, "o")

        async def click(words: str) -> None:
            rows = shown(pilot.app).splitlines()
            row = next(place for place, each in enumerate(rows) if words in each)
            await pilot.click(offset=(rows[row].index(words) + 1, row))
            await settled(pilot)

        await click("You: send")
        assert marked(pilot).endswith("You: send the article")
        assert isinstance(pilot.app.screen, MeetingsScreen)
        await click("You: send")
        assert isinstance(pilot.app.screen, OutcomesDialog)
        await click("2 partly")
        assert pair.follow_up("send the article").outcome is Outcome.PARTLY


async def test_a_page_without_follow_ups_has_nothing_to_mark(pair: Pair, open_app: Opened) -> None:
    pair.meet([note("a word")])
    async with open_app() as pilot:
        await press(pilot, "o", "enter", "1")
        assert isinstance(pilot.app.screen, MeetingsScreen) and marked(pilot) == ""
        assert "what became of it" not in shown(pilot.app)


async def test_a_page_stays_where_it_is_when_it_is_made_narrow(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA, ARTICLE])
    async with open_app() as pilot:
        await press(pilot, "o", "down")
        await pilot.resize_terminal(40, 14)
        assert marked(pilot).endswith("You: send the article")


async def test_keys_in_one_read_mark_what_was_chosen_by_them(pair: Pair, open_app: Opened) -> None:
    pair.meet([DANA, ARTICLE])
    async with open_app() as pilot:
        await burst(pilot, "o", "j", "enter", "1", "k", "enter", "4")
        await settled(pilot)
        assert pair.follow_up("send the article").outcome is Outcome.DONE
        assert pair.follow_up("ask Dana").outcome is Outcome.LEARNED
