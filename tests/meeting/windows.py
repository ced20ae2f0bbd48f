"""Windows on one folder that hold a meeting in turn, as the program's own screens do it, and what became of every line."""

import random
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from peercoach_tui.as_sent import Kept
from peercoach_tui.disk import Fleeting
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.settings import Settings
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.waiting import waiting_meetings
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock

ANA = "ana"


class Machine(Fleeting):
    """The disk as one process of a machine sees it; after a kill no call of that process arrives any more."""

    process = 0

    def __init__(self, number: int, alive: set[int]) -> None:
        self.process, self._alive = number, alive
        self.calls_left: int | None = None

    def has_process(self, number: int) -> bool:
        return number in self._alive

    def process_began(self, number: int) -> str:
        return f"{number}" if number in self._alive else ""

    def _arrives(self) -> None:
        if self.calls_left is not None:
            self.calls_left -= 1
            if self.calls_left < 0:
                raise OSError(5, "killed")


def _mortal(name: str) -> Callable[..., object]:
    return lambda self, *given: self._arrives() or getattr(Fleeting, name)(self, *given)


for _name in ("stat", "open_appending", "open_writing", "create", "write", "fsync", "truncate", "rename", "link", "unlink"):
    setattr(Machine, _name, _mortal(_name))


class Typed:
    """What the hands at all windows typed: of each line, by its first word, what was acknowledged of it, and as what."""

    def __init__(self) -> None:
        self.stored: defaultdict[str, set[str]] = defaultdict(set)
        self.noted: defaultdict[str, list[str]] = defaultdict(list)
        self.maybe: defaultdict[str, set[str]] = defaultdict(set)
        """What was on its way when its window was killed."""
        self.dropped: defaultdict[str, set[str]] = defaultdict(set)
        self.lines = 0

    def faults(self, notes: list[str], drafts: list[str]) -> list[str]:
        """Return what is wrong with what is found in the end, a sentence each."""
        found = []
        for text in {*notes, *drafts}:
            if (notes + drafts).count(text) > 1:
                found.append(f"{text!r} stands more than once: {notes} {drafts}")
        for draft in drafts:
            token = draft.split()[0]
            if any(other != draft and other.startswith(f"{draft} ") for other in (*notes, *drafts)):
                found.append(f"{draft!r} stands beside what it became: {notes} {drafts}")
            if draft in self.dropped[token]:
                found.append(f"{draft!r} was dropped and came back: {notes} {drafts}")
            if draft not in self.stored[token] | self.maybe[token]:
                found.append(f"{draft!r} was never typed so")
        for token, kept in self.noted.items():
            found += [f"the note {text!r} is lost: {notes} {drafts}" for text in kept if text not in notes]
            allowed = {*kept, *self.maybe[token]}
            found += [f"{text!r} was never kept" for text in notes if text.split()[0] == token and text not in allowed]
        for token, texts in self.stored.items():
            every = texts | set(self.noted[token]) | self.maybe[token]
            last = [each for each in texts if not any(other.startswith(f"{each} ") for other in every)]
            standing = [each for each in (*notes, *drafts) if each.split()[0] == token]
            for text in last:
                gone = any(each == text or each.startswith(f"{text} ") for each in self.dropped[token])
                if text not in standing and not gone:
                    found.append(f"the line {text!r} is lost: {notes} {drafts}")
        return found


class Window:
    """A window of the program on the folder, opened by one process of a device."""

    def __init__(self, base: Path, device: str, number: int, alive: set[int], clock: Clock, typed: Typed) -> None:
        self.name = f"{device}{number}"
        self._clock, self._alive, self._typed, self._number = clock, alive, typed, number
        self.disk = Machine(number, alive)
        alive.add(number)
        bits = random.Random(number).getrandbits
        self.notebook = Notebook.open(
            base / "data", state=base / "state" / device, now=self._now, random_bits=bits, disk=self.disk
        )
        self.workspace = Workspace(
            open_notebook=lambda: self.notebook,
            settings=Settings(),
            now=self._now,
            zone="Europe/Berlin",
            new_id=IdMaker(bits),
            asks=False,
        )
        self.workspace.load()
        self.meeting: Meeting | None = None

    def _now(self) -> datetime:
        return self._clock()

    # Today

    def begin(self) -> None:
        """Begin a meeting with Ana."""
        session = Session(
            id=self.workspace.new_id(self._now()), partner=ANA, began=self._now(), zone="Europe/Berlin", first=Side.ME
        )
        self.meeting, kept = self.workspace.table.begin(ANA, session)
        kept.result()
        self._store()

    def sit_down(self) -> bool:
        """Go on with the meeting that waits, also one that runs elsewhere; say whether there was one."""
        waiting = next((each for each in waiting_meetings(self.workspace) if not each.alone), None)
        if waiting is None:
            return False
        self.meeting, kept = self.workspace.table.take_up(ANA, waiting.session)
        self._wait(self.meeting.draft.store(again=True))
        self._wait(kept)
        return True

    def second(self) -> None:
        """Let a second's work be done: look what others keep, leave what was taken over, look at the clock."""
        self.notebook.follow().result()
        if self.meeting is not None and self.taken_over:
            self.leave()
        if self.meeting is not None and not self.meeting.account.ended:
            self._wait(self.meeting.clock.tick())
            self._store()

    @property
    def taken_over(self) -> bool:
        """Say whether the meeting goes on, or ended, in another window."""
        assert self.meeting is not None
        return self.meeting.is_elsewhere

    def leave(self) -> None:
        """Leave the meeting, as its screens do when they are closed."""
        meeting, self.meeting = self.meeting, None
        assert meeting is not None
        self.workspace.table.leave(meeting)
        text = meeting.draft.text
        meeting.leave()
        if meeting.draft.see_out() is None:
            self._stored(text)

    # A meeting

    def type(self) -> None:
        """Type a word more in the open line, or open a new one."""
        assert self.meeting is not None
        draft = self.meeting.draft
        if not draft.opened:
            self._typed.lines += 1
            draft.open()
            draft.type(f"L{self._typed.lines} {self.name}")
        else:
            draft.type(f"{draft.all[draft.opened].text} {self.name}")

    def open(self, place: int) -> None:
        """Open the piece of the draft that waits in that place."""
        assert self.meeting is not None
        waiting = self.meeting.draft.waiting
        if waiting:
            self.meeting.draft.open(waiting[place % len(waiting)].id)

    def enter(self) -> None:
        """Keep the open line as a note."""
        assert self.meeting is not None
        draft = self.meeting.draft
        text = draft.all[draft.opened].text if draft.opened else ""
        if text:
            kept = self.meeting.writing.write(WrittenNote(text=text))
            assert kept is not None
            kept.result()
            self._typed.noted[text.split()[0]].append(text)
            self._store()

    def escape(self) -> None:
        """Leave the open line as a draft."""
        assert self.meeting is not None
        self.meeting.writing.put_down()
        self._store()

    def drop(self, place: int) -> None:
        """Drop the piece of the draft that waits in that place."""
        assert self.meeting is not None
        waiting = self.meeting.draft.waiting
        if waiting:
            piece = waiting[place % len(waiting)]
            self.meeting.drop_draft(piece.id)
            self._typed.dropped[piece.text.split()[0]].add(piece.text)
            self._store()

    def end(self, waits: bool) -> None:
        """End the meeting."""
        assert self.meeting is not None
        kept = self.meeting.closing.end(waits=waits)
        if kept is not None:
            kept.result()
            self.notebook.follow().result()
        self.leave()

    # The program

    def quit(self) -> None:
        """Leave the program."""
        if self.meeting is not None:
            self.leave()
        assert self.workspace.close() == ()
        self._alive.discard(self._number)

    def kill(self) -> None:
        """Be killed where it stands."""
        self.disk.calls_left = 0
        self._alive.discard(self._number)
        self.notebook.close()

    def kill_in(self, act: Callable[[], None], calls: int) -> None:
        """Be killed in the midst of an act, after so many calls to the system."""
        draft = self.meeting.draft if self.meeting is not None else None
        text = draft.all[draft.opened].text if draft is not None and draft.opened else ""
        whole = draft.text if draft is not None else ""
        self.disk.calls_left = calls
        with suppress(PeercoachError):
            act()
        if text:
            token = text.split()[0]
            if text not in self._typed.noted[token]:
                self._typed.maybe[token].add(text)
        for each in whole.split("\n"):
            if each:
                self._typed.maybe[each.split()[0]].add(each)
        self.kill()

    def _store(self) -> None:
        assert self.meeting is not None
        text = self.meeting.draft.text
        self._wait(self.meeting.draft.store())
        self._stored(text)

    def _stored(self, text: str) -> None:
        for each in text.split("\n"):
            if each:
                self._typed.stored[each.split()[0]].add(each)

    def _wait(self, kept: Kept | None) -> None:
        if kept is not None:
            kept.result()


def found_in(window: Window) -> tuple[list[str], list[str], list[str]]:
    """Return the notes of the meetings with Ana, the lines that wait as drafts where one can come by them, and what is wrong."""
    wrong = []
    notes = [
        note.kept.text
        for session in window.workspace.acts(ANA).sessions
        for note in window.workspace.acts(ANA).account(session).notes
    ]
    drafts = []
    for waiting in waiting_meetings(window.workspace):
        meeting, _ = window.workspace.table.take_up(ANA, waiting.session)
        drafts += [piece.text for piece in meeting.draft.waiting]
        if waiting.typed != len(meeting.draft.waiting):
            wrong.append(f"{waiting.typed} lines are said to wait")
        meeting.leave()
        meeting.draft.see_out()
    return notes, drafts, wrong


def add_ana(base: Path, clock: Clock) -> None:
    """Let Ana be known."""
    notebook = Notebook.open(
        base / "data", state=base / "state" / "here", now=clock, random_bits=random.Random(0).getrandbits, disk=Fleeting()
    )
    notebook.load()
    notebook.keep(ANA, PartnerAdded(id="added", at=clock(), name="Ana Ruiz")).result()
    notebook.close()
