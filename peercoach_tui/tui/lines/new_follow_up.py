"""A follow-up that is made without a meeting, in one line."""

from collections.abc import Callable, Sequence

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.reading.goal_line import whose_line
from peercoach_tui.domain.reading.preview import Preview, with_other_owner
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.lines.asked_line import AskedLine

NOTHING_TO_DO = "A follow-up needs something to do."


class NewFollowUp(AskedLine):
    """Asks for a follow-up with a partner; `everyone` are the acts on what is kept with each whom it may be with instead.

    A line that begins with a name and a colon is with that one, until whom it is with is turned. It is mine unless the line says
    whose, or `owner`'s whatever it says. `goal` is the id of the goal that it is a step to, and
    `send` keeps it. `reading` is of the day, without a partner.
    """

    hint = "send the article by fri"

    def __init__(
        self,
        acts: Acts,
        everyone: Sequence[Acts],
        reading: ReadWith,
        send: Callable[[Acts, FollowUpMade], Kept | None],
        *,
        owner: Side | None = None,
        goal: str | None = None,
        began: str = "",
    ) -> None:
        self._acts, self._everyone, self._reading, self._send = acts, everyone, reading, send
        self._owner, self._goal, self.began = owner, goal, began
        self._first, self._turned = acts, False
        self.turns_whose, self.turns_whom = owner is None, len(everyone) > 1

    @property
    def title(self) -> str:
        """Return with whom it is, and whose where that is settled."""
        partner = self._acts.partner
        if self._owner is None:
            return f"a follow-up with {partner.called}"
        return f"a follow-up of {partner.short}" if self._owner is Side.THEM else f"a follow-up of yours, said to {partner.short}"

    def turn_whom(self, by: int) -> None:
        """Let it be with the next person, or the one before."""
        self._turned = True
        self._acts = self._everyone[(self._everyone.index(self._acts) + by) % len(self._everyone)]

    def whom(self, text: str) -> str:
        """Return the id of whom a text would be kept with."""
        self._hear(text)
        return self._acts.id

    def take_up(self, whom: str, text: str) -> None:
        """Let it be with whom it was: turned, where the line names another."""
        left = next((acts for acts in self._everyone if acts.id == whom), None)
        if left is not None:
            self._first = left
            self._hear(text)
            self._turned = self._owner is None and self._acts is not left
            self._acts = left

    @property
    def is_gone(self) -> bool:
        """Say whether whom it is with was taken back or forgotten."""
        return self._acts.fold.is_empty

    def _hear(self, text: str) -> None:
        """Let it be with whom the line names, and else with whom it was at first."""
        if self._owner is None and not self._turned:
            named, _ = self._named(text)
            self._acts = next((acts for acts in self._everyone if acts.id == named), self._first)

    def _named(self, text: str) -> tuple[str | None, str]:
        """Return whom the line names, and what it says of them."""
        anyway = self._acts if self._turned else self._first
        return whose_line(text, {acts.id: acts.partner.names for acts in self._everyone}, anyway=anyway.id)

    def other_owner(self, text: str, read_as: ReadAs) -> ReadAs:
        """Give it to the other of the two."""
        return with_other_owner(read_as, Side.ME, lambda read_as: self.previewed(text, read_as))

    def turned(self, text: str, read_as: ReadAs) -> str:
        """Return whose it would be, once that is turned."""
        other = self.other_owner(text, read_as)
        found = self.previewed(text, other)
        owner = found.follow_up.owner if found else other.given or Side.ME
        return "" if owner is Side.ME else self._acts.partner.short

    def previewed(self, text: str, read_as: ReadAs) -> Preview | None:
        """Return what a text would be kept as."""
        self._hear(text)
        named, rest = self._named(text)
        if named == self._acts.id:
            # However they are called there.
            text = f"{self._acts.partner.first_name}: {rest}"
        reading = self._reading.but(partner=self._acts.partner.first_name)
        read_as = read_as if self._owner is None else read_as.but(given=self._owner)
        return reading.preview(text, self._owner or Side.ME, read_as, called=self._acts.partner.short)

    def told(self, text: str, read_as: ReadAs, undated: str) -> str:
        """Return "→ You: send the article · by Fri 27 Nov"."""
        found = self.previewed(text, read_as)
        return "" if found is None else f"→ {found.told} · {undated if found.is_undated else found.due}"

    def problem(self, text: str) -> str:
        """Return what is missing where there is nothing to be done in it."""
        found = self.previewed(text, ReadAs())
        return found.bare if found else NOTHING_TO_DO

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep the follow-up."""
        found = self.previewed(text, read_as)
        if found is None or self.is_gone:
            return None
        acts, read = self._acts, found.follow_up
        made = acts.moment(
            FollowUpMade,
            follow_up=acts.new_id(),
            owner=read.owner,
            what=read.what,
            when=read.when,
            due=read.due,
            hour=read.hour,
            goal=self._goal,
        )
        return self._send(acts, made)
