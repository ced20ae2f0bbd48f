"""A brief on the command line: all of it, each thing on its line."""

from datetime import UTC, date, datetime

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.partners.brief import Brief, brief
from peercoach_tui.domain.partners.brief_words import brief_words
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.questions.deck import Deck, Question
from peercoach_tui.domain.sessions.moments import NoteKept, NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.brief_text import brief_text

TODAY = date(2026, 11, 24)
MADE = datetime(2026, 11, 3, tzinfo=UTC)
ANA = Partner(id="ana", name="Ana Ruiz", added=datetime(2026, 1, 1, tzinfo=UTC))
DECK = Deck(questions=(Question(id="a", text="What do you want from today?", stage="arrive"),))


def follow_up(what: str, owner: Side, due: date | None, confidence: int | None = None) -> FollowUp:
    return FollowUp(id=what, owner=owner, what=what, made=MADE, changed=MADE, due=due, confidence=confidence)


def text(told: Brief) -> list[str]:
    return brief_text(brief_words(told, TODAY)).splitlines()


def point(text: str) -> Point:
    return Point(id=text, text=text, kept=MADE, changed=MADE)


def test_of_what_to_bring_up_three_are_told_and_the_others_counted() -> None:
    for count, more in ((3, []), (4, ["and 1 more"]), (9, ["and 6 more"])):
        told = brief(ANA, [], [], DECK, TODAY, [point(f"number {place}") for place in range(count)])
        lines = [line[20:] for line in text(told)[3:-1]]
        assert lines == ["number 0", "number 1", "number 2", *more]
        assert text(told)[3].startswith("  To bring up       ")


def test_all_there_is_to_know() -> None:
    follow_ups = [
        follow_up("ask Dana", Side.THEM, date(2026, 11, 27), 8),
        follow_up("write it\ndown", Side.THEM, None),
        follow_up("send the article", Side.ME, date(2026, 11, 21)),
    ]
    words = NoteKept(id="n", session="s", at=MADE, text="yes before I know why", sort=NoteSort.WORDS)
    told = brief(ANA, [], follow_ups, DECK, TODAY).but(last_words=words)
    assert text(told) == [
        "Ana Ruiz   not met yet",
        "no meeting yet",
        "",
        "  Ana said          ask Dana   by Fri   ●●●○ 8 of 10 sure",
        "  Ana said          write it ⏎ down",
        "  You said          send the article   3 days late",
        "  Last words        “yes before I know why”",
        "  A first question  What do you want from today?",
    ]


def test_only_their_own_words_are_quoted() -> None:
    note = NoteKept(id="n", session="s", at=MADE, text="two managers, no agreement")
    assert "  Last note         two managers, no agreement" in text(brief(ANA, [], [], DECK, TODAY).but(last_words=note))


def test_nothing_to_know_yet() -> None:
    assert text(brief(ANA, [], [], Deck(), TODAY)) == ["Ana Ruiz   not met yet", "no meeting yet"]


def test_nothing_that_a_terminal_would_obey() -> None:
    told = brief(ANA.but(name="A\x1b[31mna"), [], [follow_up("\x07\x9b2J", Side.ME, None)], DECK, TODAY)
    printed = brief_text(brief_words(told, TODAY))
    assert all(letter.isprintable() or letter == "\n" for letter in printed)
    assert "A␛[31mna" in printed
