"""What a line of this place asks for: a new follow-up, other words for one, its date, or what it taught."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from peercoach_tui.acts import Acts, Kept
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import by_words
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.reading.closing import NO_DAY, Reading
from peercoach_tui.domain.reading.preview import Preview, can_turn_date, with_date_turned, with_other_owner
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.domain.side import Side


class Asked:
    """Something that is asked of a follow-up with one partner: `hint` stands in an empty line, `began` in it at first.

    `reading` is of the day, without a partner.
    """

    hint = began = ""

    def __init__(self, acts: Acts, reading: Reading) -> None:
        self.acts, self._reading = acts, reading

    @property
    def reading(self) -> Reading:
        """Return what a text is read with."""
        return self._reading.but(partner=self.acts.partner.first_name)

    @property
    def title(self) -> str:
        """Return what stands above the line."""
        raise NotImplementedError

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep what a text says; None where that is nothing new."""
        raise NotImplementedError

    def told(self, text: str, read_as: ReadAs, undated: str) -> str:
        """Return what a text would be kept as; `undated` stands for a date in it that isn't taken."""
        return ""

    def problem(self, text: str) -> str:
        """Return what can be typed, where a text can't be read; "" where it can."""
        return ""

    def previewed(self, text: str, read_as: ReadAs) -> Preview | None:
        """Return the follow-up that a text says, None where it says none."""
        return None


class AskedNew(Asked):
    """A follow-up that is made between two meetings; `everyone` are the acts on what is kept with each whom it may be with."""

    hint = "send the article by fri"

    def __init__(self, acts: Acts, reading: Reading, everyone: Sequence[Acts]) -> None:
        super().__init__(acts, reading)
        self.everyone = everyone

    @property
    def title(self) -> str:
        """Return with whom it is."""
        return f"a follow-up with {self.acts.partner.called}"

    def turn(self, by: int) -> None:
        """Let it be with the next person, or the one before."""
        self.acts = self.everyone[(self.everyone.index(self.acts) + by) % len(self.everyone)]

    def previewed(self, text: str, read_as: ReadAs) -> Preview | None:
        """Return what a text would be kept as: mine, unless it says whose."""
        return self.reading.preview(text, Side.ME, read_as, called=self.acts.partner.short)

    def told(self, text: str, read_as: ReadAs, undated: str) -> str:
        """Return "→ You: send the article · by Fri 27 Nov"."""
        found = self.previewed(text, read_as)
        return "" if found is None else f"→ {found.told} · {undated if found.is_undated else found.due}"

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep the follow-up."""
        read = self.reading.follow_up(text, Side.ME, read_as)
        if read is None:
            return None
        made = partial(self.acts.moment, FollowUpMade, follow_up=self.acts.new_id())
        return self.acts.send(made(owner=read.owner, what=read.what, when=read.when, due=read.due, hour=read.hour))


class AskedOf(Asked):
    """Something of a follow-up that is kept already."""

    def __init__(self, acts: Acts, reading: Reading, follow_up: FollowUp) -> None:
        super().__init__(acts, reading)
        self._id, self._before = follow_up.id, follow_up

    @property
    def follow_up(self) -> FollowUp:
        """Return it as it stands now; as it stood, where it was taken back meanwhile."""
        return self.acts.follow_up(self._id) or self._before

    def change(self, **fields: Any) -> Kept | None:
        """Keep other fields of it; None where nothing differs, or it is gone."""
        changed = self.acts.changed(self._id, **fields)
        return self.acts.send(changed) if changed is not None else None


class AskedWords(AskedOf):
    """Other words for a follow-up."""

    def __init__(self, acts: Acts, reading: Reading, follow_up: FollowUp) -> None:
        super().__init__(acts, reading, follow_up)
        self.began = follow_up.plan

    @property
    def title(self) -> str:
        """Return whose words they are."""
        return "in other words"

    def previewed(self, text: str, read_as: ReadAs) -> Preview | None:
        """Return what a text would be kept as."""
        return self.reading.preview(text, self.follow_up.owner, read_as, called=self.acts.partner.short)

    def told(self, text: str, read_as: ReadAs, undated: str) -> str:
        """Return what it would be, with the date that it has unless another is said."""
        found, known = self.previewed(text, read_as), self.follow_up
        if found is None or text == self.began:
            return ""
        by = by_words(known, self.reading.today) if found.follow_up.due is None and known.due else found.due
        return f"→ {found.told} · {undated if found.is_undated and not known.due else by}"

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep the words; a date that isn't said stays."""
        if text == self.began:
            return None
        fields: dict[str, Any] = self.reading.changed(self.follow_up, text, read_as)
        return self.change(**fields)


class AskedDate(AskedOf):
    """By when a follow-up is to be done."""

    hint = "fri, in 2 weeks, 12 dec, none"

    @property
    def title(self) -> str:
        """Return what is asked."""
        return "by when?"

    def told(self, text: str, read_as: ReadAs, undated: str) -> str:
        """Return "by Fri 27 Nov"."""
        due = self.reading.due(text)
        return "" if due is None else by_words(due, self.reading.today) if due.due else "no date"

    def problem(self, text: str) -> str:
        """Return what can be typed, where no day is said."""
        return NO_DAY if self.reading.due(text) is None else ""

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep the date."""
        due = self.reading.due(text)
        return self.change(due=due.due, hour=due.hour) if due is not None else None


class AskedTaught(AskedOf):
    """What a follow-up taught."""

    hint = "in a line"

    def __init__(self, acts: Acts, reading: Reading, follow_up: FollowUp) -> None:
        super().__init__(acts, reading, follow_up)
        self.began = follow_up.taught

    @property
    def title(self) -> str:
        """Return what is asked."""
        return "what did it teach?"

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep the line."""
        return self.change(taught=text.strip())


class Turned:
    """How what is typed is read after a key."""

    def __init__(self, asked: Asked, text: str) -> None:
        self._read, self._asked = partial(asked.previewed, text), asked

    def owner(self, read_as: ReadAs) -> ReadAs:
        """Return it as the other one's, where it is new."""
        return with_other_owner(read_as, Side.ME, self._read) if isinstance(self._asked, AskedNew) else read_as

    def date(self, read_as: ReadAs) -> ReadAs:
        """Return it with its date taken off, or on."""
        return with_date_turned(read_as, self._read)

    def has_date(self, read_as: ReadAs) -> bool:
        """Say whether its date can be taken off, or on."""
        return can_turn_date(read_as, self._read)
