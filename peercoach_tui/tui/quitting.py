"""How the program is left: nothing typed is lost without a question."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from peercoach_tui.tui.base.key_words import drawn_keys
from peercoach_tui.tui.base.keyed_app import KeyedApp
from peercoach_tui.tui.base.leaving import Leaving
from peercoach_tui.tui.base.places import PLACES
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.as_sent import Kept
    from peercoach_tui.meeting.draft import Draft

ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What the system tells a program that is to end, or whose terminal is gone."""
LEAVING_SECONDS = 2.0
"""How long leaving waits for what was typed to be on disk, before it asks."""
LEAVE_ANSWERS = "{unkept-lose:x} leaves without it · {unkept-stay:esc} stays"
TRY_AGAIN = "{unkept-again:enter} tries again · "
"""What stands before that where trying again can help."""
TRIED = "Tried again. "


class QuittingApp(KeyedApp):
    """An app on a workspace that brings to disk what was typed before it ends or goes back to the shell, and else asks."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace

    def leave_when_told(self) -> None:
        """Leave as with a key when the system ends the program: the terminal is given back, and the draft kept.

        All that is seen in a line is in the draft then: a letter is painted before the screen knows of it.
        """
        # Windows tells no loop of signals, and only the main thread may be told of them.
        with suppress(NotImplementedError, RuntimeError, ValueError):
            for told in ENDING:
                asyncio.get_running_loop().add_signal_handler(told, self.once_arrived, partial(self.exit, None, 128 + told))

    async def action_quit(self, *, again: bool = False) -> None:
        """Leave; where not all that was typed can be brought to disk, ask first, and say so where it was tried `again`.

        What is under way is stopped instead, and says how far it came.
        """
        if any(screen.stop_work() for screen in self.screen_stack if isinstance(screen, Leaving)):
            return
        if self._unkept():
            self.run_worker(self._leave_or_ask(TRIED if again else ""), group="settle")
        else:
            self.exit()

    def _unkept(self) -> "list[Draft]":
        """Return the drafts of which not all is on disk."""
        drafts = (draft for screen in self._screens() for draft in screen.drafts if not draft.at_stake.is_safe)
        return list(dict.fromkeys((*drafts, *self.workspace.unkept)))

    def _screens(self) -> Iterator[BaseScreen]:
        """Yield the screens that are open, in every place."""
        for place in PLACES:
            # A place that was never gone to has no stack.
            with suppress(KeyError):
                yield from (screen for screen in self.get_screen_stack(place.name) if isinstance(screen, BaseScreen))

    async def _bring_to_disk(self) -> None:
        for kept in [kept for draft in self._unkept() for kept in (*draft.on_their_way, draft.store())]:
            if kept is not None:
                await asyncio.wait([_settled(kept)], timeout=LEAVING_SECONDS)

    async def action_suspend(self) -> None:
        """Go back to the shell, with what is typed on disk: who is put aside may be ended there."""
        await self._bring_to_disk()
        self.put_aside()

    async def _leave_or_ask(self, tried: str) -> None:
        from peercoach_tui.tui.base.leave_dialog import LeaveDialog, why

        await self._bring_to_disk()
        # Where nothing is typed any more, all that isn't on disk is that.
        left = [draft for draft in self._unkept() if draft.at_stake.text]
        if not left:
            self.exit()
        elif not any(isinstance(each, LeaveDialog) for each in self.screen_stack):
            again = any(draft.at_stake.can_try_again for draft in left)
            answers = drawn_keys((TRY_AGAIN if again else "") + LEAVE_ANSWERS, self.workspace.keymap)
            # The dialog says why.
            self.hush()
            typed = [(draft.title(), draft.at_stake.text) for draft in left]
            self.push_screen(LeaveDialog(typed, tried + why(left[0]), answers, again=again), self._answered)

    async def _answered(self, again: bool | None) -> None:
        if again:
            await self.action_quit(again=True)
        elif again is False:
            self.exit()


def _settled(kept: "Kept") -> "asyncio.Future[None]":
    """Return what is done once an act is on disk or can't be kept: nobody need ask why."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def tell(_: object) -> None:
        # The app may have ended meanwhile.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(lambda: None if done.done() else done.set_result(None))

    kept.add_done_callback(tell)
    return done
