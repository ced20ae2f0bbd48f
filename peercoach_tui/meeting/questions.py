"""The questions of a meeting: which one is on the screen, and which were used."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeVar

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.questions.deck import Aim, Question, Topic
from peercoach_tui.domain.questions.moments import DeckTurned, QuestionAsked, QuestionPinned
from peercoach_tui.domain.questions.rotation import history
from peercoach_tui.domain.words import asked_words
from peercoach_tui.meeting.browse import Browser
from peercoach_tui.meeting.follow_ups import FollowUps
from peercoach_tui.meeting.points import Points
from peercoach_tui.meeting.sitting import Sitting

T = TypeVar("T")


class Questions:
    """Goes through the questions that fit the stage; every act returns its `Kept`, or None when there was nothing to do."""

    def __init__(self, sitting: Sitting, follow_ups: FollowUps, points: Points) -> None:
        self._sitting, self._follow_ups, self._points = sitting, follow_ups, points
        content = sitting.content
        earlier = history((*sitting.others, *sitting.acts.fold.sheets))
        self._browser = Browser(
            lambda: sitting.deck,
            content.stages,
            earlier,
            sitting.acts.id,
            first_meeting=sitting.first_meeting,
            printed=sitting.printed,
        )

    @property
    def shown(self) -> Question | None:
        """Return the question on the screen, None when no deck has one for this stage."""
        return self._browser.shown(self._sitting.account)

    @property
    def showing(self) -> str:
        """Return the id of the question that was shown last, "" for none."""
        return self._browser.showing

    def bookmark(self) -> Callable[[], None]:
        """Return what shows the question of now again, as if none had been shown since."""
        browser, shown = self._browser.bookmark(), self._sitting.shown_questions.bookmark()

        def go_back() -> None:
            browser()
            shown()

        return go_back

    @property
    def pinned(self) -> Question | None:
        """Return the question that is pinned to the screen."""
        pinned = self._sitting.account.pinned
        return self._sitting.deck.find(pinned) if pinned else None

    def show(self, question: str) -> None:
        """Show the question of that id, if it fits the stage."""
        self._browser.show(self._sitting.account, question)

    def asked_before(self, question: Question) -> datetime | None:
        """Return when this question was last used with this partner, this session included."""
        return self._browser.asked(self._sitting.account, question.id)

    def used_here(self, question: Question) -> bool:
        """Say whether this question was used in this session."""
        return any(asked.question == question.id for asked in self._sitting.account.asked)

    def asked_words(self, question: Question) -> str:
        """Return that a question was "used ✓" here, else when it was asked before, and whether it is pinned."""
        pinned = " · pinned" if self._sitting.account.pinned == question.id else ""
        if self.used_here(question):
            return "used ✓" + pinned
        before = self.asked_before(question)
        day = self._sitting.session.local(before).date() if before is not None else None
        return asked_words(day, self._sitting.today) + pinned

    def coming(self, count: int) -> tuple[Question, ...]:
        """Return the question on the screen and those that come next, so many in all, or fewer where there are no more."""
        return self._browser.coming(self._sitting.account, count)

    def look(self, *, in_view: bool = True, beside: Iterable[str] = (), points_in_view: bool = True) -> None:
        """See which question is on the screen now, if any is `in_view`, and which stand `beside` it, by their ids.

        What is looked back at stands in its place, the points from before where those are in view; and nobody is there while a
        meeting is typed up afterwards.
        """
        looks_back = bool(self._follow_ups.waiting or (points_in_view and self._points.waiting))
        hidden = not in_view or self._sitting.session.typed_up or looks_back
        seen = None if hidden else self.shown
        self._sitting.shown_questions.see((seen.id, *beside) if seen is not None else (), self._sitting.now)

    def next(self) -> None:
        """Skip to the next question: forward on the trail, else the next in turn that was not shown on it."""
        if self.shown is not None and not self._sitting.session.typed_up:
            self._sitting.shown_questions.add(self.shown.id)
        self._browser.forward(self._sitting.account)

    def pick(self, question: str) -> None:
        """Show the question of that id, one of those that come next; those before it aren't skipped."""
        self._browser.pick(self._sitting.account, question)

    def previous(self) -> None:
        """Show the question that was shown before."""
        self._browser.back(self._sitting.account)

    def use(self) -> Kept | None:
        """Keep the question on the screen as asked; None when it was already used in this session."""
        question = self.shown
        if question is None or self.used_here(question):
            return None
        return self._sitting.act(QuestionAsked, question=question.id, text=question.text)

    def pin(self) -> Kept | None:
        """Pin the question on the screen, or take the pin off it."""
        question = self.shown
        if question is None:
            return None
        pinned = self._sitting.account.pinned
        return self._sitting.act(QuestionPinned, question=None if pinned == question.id else question.id)

    def turn_topic(self) -> Kept:
        """Turn the questions to the next topic: any, then each in turn."""
        account = self._sitting.account
        return self._sitting.act(DeckTurned, topic=_after(account.topic, tuple(Topic)), aim=account.aim)

    def turn_aim(self) -> Kept:
        """Turn the questions to the next aim: those of the stage, then each in turn."""
        account = self._sitting.account
        return self._sitting.act(DeckTurned, topic=account.topic, aim=_after(account.aim, tuple(Aim)))


def _after(present: T | None, choices: tuple[T, ...]) -> T | None:
    """Return the choice after the present one; None stands before the first and after the last."""
    ring: tuple[T | None, ...] = (None, *choices)
    return ring[(ring.index(present) + 1) % len(ring)]
