"""Taking a file in, and taking back what came in last, in a place that offers both by name."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.binding import Binding

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.words import count
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.undoing import Undoing

if TYPE_CHECKING:
    from peercoach_tui.exchange.found import FoundInFile
    from peercoach_tui.importing.people import Whom
    from peercoach_tui.importing.plan import ImportPlan

    Files = list[tuple[str, FoundInFile]]

# What reads and what asks is imported when it is asked for: the first paint doesn't wait for it.

T = TypeVar("T")

NOTHING_CAME = "Nothing came in that could be taken back."
NOTHING_NEW = "Nothing of it is new."
NOTHING = "Nothing of that can be taken in."


class Importing(Undoing, part=True):
    """A place in which a file can be taken in."""

    BY_NAME: ClassVar[list[Binding]] = [
        Binding("", "import_file", "import", id="import", tooltip="Look at a file of another program, and take it in"),
        Binding("", "undo_import", "undo import", id="undo-import", tooltip="Take back all that came in last"),
    ]

    def action_import_file(self) -> None:
        """Ask for a file, and show what is in it."""
        from peercoach_tui.tui.importing.path_dialog import PathDialog

        self.app.push_screen(PathDialog(self.with_keys), self._look_at_file)

    def action_undo_import(self) -> None:
        """Take back what came in last."""
        self.app.run_worker(self._take_import_back(), group="settle")

    def _look_at_file(self, path: str | None, met: "Mapping[str, str] | None" = None) -> None:
        """Read what a path names; `met` says who was met by the names of the files that don't say it."""
        from peercoach_tui.disk import Disk
        from peercoach_tui.exchange.incoming import found_in, paths_of, source_of
        from peercoach_tui.exchange.reader import Terms
        from peercoach_tui.tui.base.typed_path import expanded

        if not path:
            return
        workspace = self.workspace
        terms = Terms(today=workspace.today, day_first=workspace.settings.day_first)
        known = met or {}

        def read(check: Callable[[], None]) -> "Files":
            files: Files = []
            for each in paths_of(Disk(), expanded(path)):
                check()
                source = source_of(Disk(), each)
                files.append((source.name, found_in(source, terms.but(person=known.get(source.name, "")))))
            return files

        self._see(f"Looking at {path} …", read, lambda files: self._ask_import(files, path))

    def _see(self, words: str, look: "Callable[[Callable[[], None]], T]", then: "Callable[[T], object]") -> None:
        """Look at something in a thread, and go on with what is seen, or say what can't be.

        What is typed between the two waits: on the page below it would do something else.
        """
        from peercoach_tui.tui.importing.looking_dialog import LookingDialog

        async def seen(found: "T | PeercoachError | None") -> None:
            if isinstance(found, PeercoachError):
                self.say(str(found))
            elif found is not None:
                then(found)
            assert isinstance(self.app, KeyOrder)
            await self.app.release_keys()

        self.app.push_screen(LookingDialog(words, look, self.with_keys), seen)

    def _ask_import(self, files: "Files", typed: str) -> None:
        """Ask who was met where a file doesn't say, and of each name that isn't sure; then show what is in it."""
        from peercoach_tui.importing.people import apart_in, meant, names_in

        every = [found for _, found in files]
        nameless = [called for called, found in files if "" in names_in([found])]
        if nameless:
            self._ask_who_was_met(nameless, typed, {})
        else:
            self._ask_whom(files, meant(self.workspace, names_in(every), {}, told_apart_there=apart_in(every)))

    def _ask_who_was_met(self, nameless: "Sequence[str]", typed: str, known: "Mapping[str, str]") -> None:
        """Ask of each file that doesn't say it who was met, and read all of them again once that is `known`."""
        from peercoach_tui.domain.partners.names import visible
        from peercoach_tui.tui.importing.whom_dialog import WhomDialog

        met = ""

        def take(answer: str) -> bool:
            nonlocal met
            met = answer.strip()
            return bool(visible(met))

        def go_on(answered: bool | None) -> None:
            if not answered:
                return
            said = {**known, nameless[0]: met}
            if rest := nameless[1:]:
                self._ask_who_was_met(rest, typed, said)
            else:
                self._look_at_file(typed, said)

        question = f"Whom did you meet? {nameless[0]} doesn't say."
        self.app.push_screen(WhomDialog(question, (), take, self.with_keys), go_on)

    def _ask_whom(self, files: "Files", whom: "dict[str, Whom]") -> None:
        """Ask of the first name that isn't sure, and then of the next."""
        from peercoach_tui.importing.asking import answered, first_unsure, question, ways
        from peercoach_tui.tui.importing.whom_dialog import WhomDialog

        asked = first_unsure(whom)
        if asked is None:
            self._show_import(files, whom)
            return
        known: dict[str, Whom] = {}

        def take(answer: str) -> bool:
            known.update(answered(self.workspace, whom, asked, answer) or {})
            return bool(known)

        def go_on(taken: bool | None) -> None:
            if taken:
                self._ask_whom(files, known)

        self.app.push_screen(WhomDialog(question(asked), ways(asked), take, self.with_keys), go_on)

    def _show_import(self, files: "Files", whom: "dict[str, Whom]") -> None:
        from peercoach_tui.importing.known import known_apart
        from peercoach_tui.importing.plan import plan

        known, every = known_apart(self.workspace), [found for _, found in files]
        names = files[0][0] if len(files) == 1 else count(len(files), "file")
        self._see(f"Looking at {names} …", lambda _: plan(known(), every, whom), partial(self._show_plan, files))

    def _show_plan(self, files: "Files", planned: "ImportPlan") -> None:
        from peercoach_tui.importing.batches import take_in
        from peercoach_tui.importing.look import counted, first_finding, look
        from peercoach_tui.tui.importing.look_dialog import ANSWERS, LookDialog

        workspace = self.workspace
        if planned.is_empty:
            self.say(NOTHING_NEW if planned.shares else " ".join((NOTHING, *first_finding(files))))
            return

        def shown() -> str:
            # The names may be hidden meanwhile.
            now = planned.called(lambda id: workspace.acts(id).partner.called)
            return "\n".join(look(files, now, (), workspace.today, workspace.zone))

        def take(tell: Callable[[int], None]) -> str:
            take_in(workspace, planned, counted(planned), tell)
            return f"Taken in: {counted(planned)}."

        moments = sum(len(share.fresh) for share in planned.shares)
        dialog = LookDialog(shown, f"Take in {counted(planned)}?", self.keyed(ANSWERS), take, moments)
        self.app.push_screen(dialog, self._say_imported)

    def _say_imported(self, sentence: str | None) -> None:
        if sentence:
            self.show_sent()
            self.say(sentence)

    async def _take_import_back(self, *, anyway: bool = False) -> None:
        from peercoach_tui.importing.batches import WorkedOn, take_back
        from peercoach_tui.importing.look import came_in

        try:
            batch = await asyncio.to_thread(partial(take_back, self.workspace, anyway=anyway))
        except WorkedOn as problem:
            goes_with_it = str(problem)
            self.once_on_top(lambda: self._ask_import_back(goes_with_it))
            return
        except PeercoachError as problem:
            self.say(str(problem))
            return
        told = came_in(batch, self.workspace.today, self.workspace.zone) if batch is not None else ""
        self._say_imported(f"Taken back: {told}. Taking the same in again brings it back." if told else NOTHING_CAME)

    def _ask_import_back(self, goes_with_it: str) -> None:
        from peercoach_tui.tui.importing.undo_dialog import ANSWERS, UndoImportDialog

        def answered(take_back: bool | None) -> None:
            if take_back:
                self.app.run_worker(self._take_import_back(anyway=True), group="settle")

        self.app.push_screen(UndoImportDialog(goes_with_it, self.keyed(ANSWERS)), answered)
