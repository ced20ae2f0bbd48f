"""Mending and striking a note that was found."""

from functools import partial
from typing import TYPE_CHECKING

from textual.binding import Binding

from peercoach_tui.domain.sessions.moments import NoteKept
from peercoach_tui.search.entry import Entry, EntryKind
from peercoach_tui.search.index import Hit, entry_of
from peercoach_tui.tui.base.leading_on import LeadingOn
from peercoach_tui.tui.lines.asking import AskingLines

if TYPE_CHECKING:
    from peercoach_tui.as_sent import Kept

MEND = Binding("e", "mend", "mend", id="mend", tooltip="Mend the words of a note; the earlier ones can still be read")
MENDS = "mend the note · the earlier wording stays below it in its meeting"
STRIKE = Binding("x", "strike", "strike", id="strike-note", tooltip="Strike a note; it can be taken back")
ELSEWHERE = Binding(
    "e,x",
    "say_where",
    "mend elsewhere",
    show=False,
    id="mend-elsewhere",
    tooltip="Say where what is no note is changed",
)
WHERE = {
    EntryKind.FOLLOW_UP: "A follow-up is worded in {follow-ups:3} Follow-ups.",
    EntryKind.GOAL: "A goal is worded in {goals:4} Goals.",
    EntryKind.CHECK_IN: "A check-in is put right in {goals:4} Goals.",
    EntryKind.MAP: "The career map is in {goals:4}: {career-map:m} opens it.",
    EntryKind.GATHERING: "What the whole group does is changed from {today:1}: {whole-group:w}.",
}
"""Where the words of what is no note are changed; of all else nothing is."""
NOTES_ALONE = "Only a note can be mended or struck here."


class Mending(AskingLines, LeadingOn, part=True):
    """A place in which a note can be chosen, to be mended or struck."""

    ACT_ON_CHOSEN = frozenset({"mend", "strike-note"})

    @property
    def found(self) -> Hit | None:
        """Return what is chosen, None for nothing."""
        raise NotImplementedError

    @property
    def note(self) -> tuple[str, Entry] | None:
        """Return the folder and the entry of the chosen note, None where it is no note."""
        entry = entry_of(self.found) if self.found else None
        return (self.found[0].folder, entry) if self.found and entry and entry.is_note else None

    def choose_found(self, hit: Hit) -> None:
        """Choose what was found once, as soon as it is there again."""

    def keep_in_sight(self, folder: str, id: str) -> None:
        """Keep a note that is mended among what is shown, whatever its words are now."""

    def action_say_where(self) -> None:
        """Say where the words of what is chosen are changed."""
        if self.found:
            self.say(self.with_keys(WHERE.get(entry_of(self.found).kind, NOTES_ALONE)))

    def action_mend(self) -> None:
        """Ask for other words of the chosen note, with those in the line that were left or could not be kept."""
        from peercoach_tui.tui.lines.asked_line import PlainLine

        if self.note:
            folder, entry = self.note
            gone = lambda: self._reworded(folder, entry, "") is None  # noqa: E731
            asked = PlainLine(lambda: MENDS, partial(self._mend, folder, entry), entry.words, gone=gone)
            self.ask_line(asked, self.draft_of(entry.id))

    def _mend(self, folder: str, entry: Entry, text: str) -> "Kept | None":
        reworded = self._reworded(folder, entry, text) if text != entry.words else None
        if reworded is None:
            return None
        acts = self.workspace.acts(folder)
        kept = acts.send(reworded)
        self.keep_in_sight(folder, entry.id)
        self.settle_act(acts, kept)
        return kept

    def action_strike(self) -> None:
        """Strike the chosen note."""
        if self.note and self.found:
            acts, struck = self.workspace.acts(self.note[0]), self._reworded(*self.note, "")
            if struck is not None:
                again = partial(self.choose_found, self.found)
                self.settle_act(acts, acts.send(struck), again=again, then=partial(self.say_done, "Struck"))
                self.lead_on()

    def _reworded(self, folder: str, entry: Entry, text: str) -> NoteKept | None:
        acts = self.workspace.acts(folder)
        newest = acts.fold.timeline.find(entry.moment)
        if not isinstance(newest, NoteKept) or not acts.fold.timeline.stands(newest):
            return None
        return acts.moment(NoteKept, session=newest.session, text=text, sort=newest.sort, replaces=entry.id)
