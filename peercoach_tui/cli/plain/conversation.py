"""A whole meeting by lines: whom, the beginning, the talk, the close; it can be left at any point, and gone on with."""

from collections.abc import Callable
from functools import partial

from peercoach_tui.as_sent import Kept
from peercoach_tui.cli.output import complain
from peercoach_tui.cli.plain.begin import sit_down
from peercoach_tui.cli.plain.close import BackToTalk, Close
from peercoach_tui.cli.plain.dialogue import Dialogue, Leave
from peercoach_tui.cli.plain.hiding import turn_names
from peercoach_tui.cli.plain.lines import LineSource, NoMore
from peercoach_tui.cli.plain.talk import WholeTalk
from peercoach_tui.cli.plain.telling import Telling
from peercoach_tui.cli.plain.whom import whom
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.meeting.elsewhere import elsewhere_words
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.workspace import Workspace


def converse(workspace: Workspace, name: str, lines: LineSource, print: Callable[[str], None]) -> int:
    """Hold a meeting with whom `name` means, else who is next; return the exit code. The workspace is loaded, and left open.

    Raises `Misused` where nobody, or several, can be meant, and what beginning raises.
    """
    dialogue = Dialogue(lines, print)
    try:
        partner = whom(workspace, name, dialogue)
        meeting = sit_down(workspace, partner, dialogue) if partner is not None else None
    except (NoMore, KeyboardInterrupt):
        _new_line(lines, print)
        dialogue.say("No meeting has begun.")
        return 0
    if meeting is not None:
        _hold(workspace, meeting, dialogue, lines, print)
    return 0


def _hold(workspace: Workspace, meeting: Meeting, dialogue: Dialogue, lines: LineSource, print: Callable[[str], None]) -> None:
    """Hold the meeting until it ends or is left."""
    telling = Telling(meeting)
    dialogue.each_second = lambda: _each_second(workspace, meeting, telling)
    dialogue.heard = lambda line: _heard(meeting, line, dialogue)
    try:
        _talk_and_close(workspace, meeting, dialogue, telling)
    except (NoMore, KeyboardInterrupt):
        _new_line(lines, print)
    except Leave:
        pass
    finally:
        # Whatever ends it, SIGTERM as well: it can be gone on with.
        over = meeting.account.ended is not None or meeting.acts.is_discarded(meeting.session.id)
        workspace.table.leave(meeting)
        meeting.leave()
    if not over or meeting.clock.ended_elsewhere:
        dialogue.say(_left_words(meeting))


def _talk_and_close(workspace: Workspace, meeting: Meeting, dialogue: Dialogue, telling: Telling) -> None:
    talk = WholeTalk(meeting, dialogue, telling, partial(turn_names, workspace), day_first=workspace.settings.day_first)
    close = Close(meeting, dialogue, telling, workspace.settings)
    dialogue.say("A line is a note. Enter alone says where you are. /help names the commands.")
    while True:
        talk.go_on()
        try:
            dialogue.say(*telling.changes())
            if close.walk():
                return
        except BackToTalk:
            back = meeting.talk.leave_close()
            if back is not None:
                dialogue.wait(back)


def _each_second(workspace: Workspace, meeting: Meeting, telling: Telling) -> str:
    """Look at the clock, and what other windows keep; return what is to be said of the time."""
    workspace.notebook.follow()
    kept = meeting.clock.tick(question_in_view=telling.asks)
    if kept is not None:
        kept.add_done_callback(_complain)
    if meeting.is_elsewhere:
        raise Leave
    return telling.time_comes()


def _complain(kept: Kept) -> None:
    """Say why an act could not be kept; a mistake of the program's own is raised, for the net, which tells no value."""
    try:
        kept.result()
    except PeercoachError as problem:
        complain(str(problem))


def _heard(meeting: Meeting, line: str, dialogue: Dialogue) -> None:
    """Look at the clock before a line is acted on; where the meeting was taken over in another window, the line is its draft."""
    if meeting.is_elsewhere:
        meeting.draft.type(line)
        raise Leave
    dialogue.say(dialogue.each_second())


def _left_words(meeting: Meeting) -> str:
    return elsewhere_words(meeting) or f"The meeting with {meeting.partner.short} is left. The same command goes on with it."


def _new_line(lines: LineSource, print: Callable[[str], None]) -> None:
    """Begin a new line below the prompt that was left."""
    if lines.asks:
        print("\n")
