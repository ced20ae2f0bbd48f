"""The meeting itself by lines: a line is kept as what its sign says, one that begins with / is a command."""

import re
from collections.abc import Callable

from peercoach_tui.cli.plain.dialogue import Dialogue, Leave
from peercoach_tui.cli.plain.discard import DiscardPart
from peercoach_tui.cli.plain.help import HELP
from peercoach_tui.cli.plain.hour import HourPart
from peercoach_tui.cli.plain.listening import Listening
from peercoach_tui.cli.plain.look_back import LookBackPart
from peercoach_tui.cli.plain.questions import QuestionsPart
from peercoach_tui.cli.plain.remembering import Remembering
from peercoach_tui.cli.plain.talk_part import Commands, TalkPart
from peercoach_tui.cli.plain.telling import Telling
from peercoach_tui.cli.plain.undo import UndoPart
from peercoach_tui.domain.follow_ups.follow_up_words import by_words
from peercoach_tui.domain.reading.line import Written, WrittenMark, lines_of, read_line
from peercoach_tui.domain.reading.preview import Preview, preview_of
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting

_OTHERS = re.compile(r"^\w+ (?:him|her|them)\b", re.IGNORECASE)
"""What is done to another may be done by either of the two: the words don't say."""


class WholeTalk(TalkPart):
    """Hears lines and does what they say, until the close is called for."""

    def __init__(
        self, meeting: Meeting, dialogue: Dialogue, telling: Telling, hide: Callable[[], str], *, day_first: bool = True
    ) -> None:
        """Talk; `hide` hides every name, or shows them again, and says so."""
        super().__init__(meeting, dialogue, telling)
        self._day_first = day_first
        self._looking_back = LookBackPart(meeting, dialogue, telling)
        parts = [
            part(meeting, dialogue, telling) for part in (HourPart, QuestionsPart, Listening, Remembering, UndoPart, DiscardPart)
        ]
        self._commands: dict[str, Callable[[str], object]] = {
            "help": lambda _: dialogue.say(*HELP),
            "hide": lambda _: dialogue.say(hide()),
            "keep": lambda _: self._keep_left(),
            "drop": lambda _: self._drop_left(),
            "leave": self._leave,
        }
        for part in (*parts, self._looking_back):
            self._commands |= part.commands

    @property
    def commands(self) -> Commands:
        """Return every command of a talk."""
        return self._commands

    def go_on(self) -> None:
        """Hear lines until the close is entered. Raises `Leave` and `NoMore`."""
        for piece in self._meeting.draft.waiting:
            self._dialogue.say(f"Left as a draft: {piece.text}", "/keep keeps it, /drop drops it.")
        while self._meeting.account.stage != CLOSE:
            self._dialogue.say(*self._telling.changes())
            self._hear(self._dialogue.hear())

    def _hear(self, line: str) -> None:
        """Do what a line says."""
        if self._looking_back.answers(line):
            line = f"/points {line.strip()}"
        if not line.startswith("/"):
            self._write(line)
            return
        word, _, text = line[1:].strip().partition(" ")
        command = self._commands.get(word.casefold())
        if command is None:
            self._dialogue.say(f"There is no /{word}. /help names what there is; a space before the / makes it a note.")
        else:
            command(text.strip())

    def _leave(self, _: str) -> None:
        raise Leave

    # What is written

    def _write(self, text: str) -> None:
        line = self._read(text)
        if line is None:
            self._dialogue.say(*self._telling.subject(), self._telling.time())
            return
        if bare := self._bare(text):
            self._dialogue.say(bare)
            return
        self._meeting.draft.type(text)
        if self._keep(self._meeting.writing.write(line)):
            self._dialogue.say(self._kept_as(text))

    def _read(self, text: str, read_as: ReadAs = AS_IT_SAYS) -> Written | None:
        meeting = self._meeting
        owner, today, partner = meeting.talk.coachee, meeting.session.day, meeting.partner.first_name
        return read_line(
            text,
            owner=owner,
            today=today,
            partner=partner,
            day_first=self._day_first,
            given=read_as.given,
            dated=read_as.dated,
            zone=meeting.session.zone,
        )

    def _kept_as(self, text: str, read_as: ReadAs = AS_IT_SAYS) -> str:
        meeting = self._meeting
        if isinstance(self._read(text, read_as), WrittenMark):
            return "Kept, to come back to."
        found = self._previewed(text, read_as)
        if found is None:
            return "Kept."
        due = f"no date: {found.refused}" if found.refused else by_words(found.follow_up, meeting.session.day)
        told = f"Kept. {found.told} · {due}"
        is_doubtful = found.follow_up.owner is not Side.ME and _OTHERS.search(found.follow_up.what)
        return f"{told}. If you do it, type ! me: before it" if is_doubtful else told

    def _bare(self, text: str) -> str:
        """Return what is missing in a follow-up that is nothing but a day, "" for any other line."""
        found = self._previewed(text, AS_IT_SAYS)
        return found.bare if found else ""

    def _previewed(self, text: str, read_as: ReadAs) -> Preview | None:
        meeting = self._meeting
        return preview_of(
            text,
            owner=meeting.talk.coachee,
            today=meeting.session.day,
            partner=meeting.partner.first_name,
            called=meeting.partner.short,
            day_first=self._day_first,
            given=read_as.given,
            dated=read_as.dated,
            zone=meeting.session.zone,
        )

    def _drop_left(self) -> None:
        """Drop what was left as a draft, the newest first, so that each can be brought back in turn."""
        meeting = self._meeting
        if not meeting.draft.waiting:
            self._dialogue.say("Nothing was left as a draft.")
        for piece in meeting.draft.waiting[::-1]:
            meeting.drop_draft(piece.id)
            self._dialogue.say(f"Dropped: {piece.text}. /undo brings it back.")
        meeting.draft.store()

    def _keep_left(self) -> None:
        draft = self._meeting.draft
        if not draft.waiting:
            self._dialogue.say("Nothing was left as a draft.")
        for piece in draft.waiting:
            draft.open(piece.id)
            texts = lines_of(piece.text)
            lines = [self._read(each, piece.read_as) for each in texts]
            if not self._keep(self._meeting.writing.write(*lines)):
                return
            self._dialogue.say(*(self._kept_as(text, piece.read_as) for text, line in zip(texts, lines, strict=True) if line))
