"""The keys of a session: single ones that can be hit blind. They act while one listens; while one writes they are text."""

from dataclasses import replace

from textual.binding import Binding

from peercoach_tui.domain.sessions.session import LENGTHS
from peercoach_tui.tui.base.in_meeting import DROP_DRAFT
from peercoach_tui.tui.base.key_groups import HOUR, LISTENING, LOOKING_BACK, QUESTION, WRITING

LENGTH_COMMANDS = [
    Binding(
        "",
        f"last({minutes})",
        f"length {'free' if minutes is None else f'{minutes}′'}",
        id=f"length-{minutes or 'free'}",
        tooltip="Let this meeting run without an end" if minutes is None else f"Let this meeting last {minutes} minutes in all",
    )
    for minutes in LENGTHS
]
"""Found by name alone: it is rare that a meeting gets another length."""
SESSION_KEYS = [
    Binding(
        "down,j", "overlay_move(1)", "move", key_display="↑↓", id="overlay-down", tooltip="Go down in what was laid over the page"
    ),
    Binding("up,k", "overlay_move(-1)", "up", show=False, id="overlay-up", tooltip="Go up in it"),
    Binding("enter", "overlay_tick", "tick", id="overlay-tick", tooltip="Tick what is chosen"),
    Binding("enter", "overlay_go", "go there", id="overlay-go", tooltip="Go to the stage that is chosen"),
    Binding("escape", "put_away", "back", id="overlay-back", tooltip="Put it away"),
    Binding("n", "note", "note", id="note", group=WRITING, tooltip="Open the line and note a word"),
    Binding("f", "follow_up", "follow-up", id="follow-up", group=WRITING, tooltip="Open the line for what one of you will do"),
    Binding(
        "right_square_bracket,right", "next_stage", "next stage", id="next-stage", group=HOUR, tooltip="Go on to the next stage"
    ),
    Binding("w", "swap", "swap", id="swap", group=HOUR, tooltip="Swap the roles"),
    Binding(
        "l",
        "overlay('list')",
        "list",
        id="whole-list",
        group=LISTENING,
        tooltip="Show all there is to listen for, to choose and to tick",
    ),
    Binding("v", "overlay('kept')", "kept", id="all-kept", group=WRITING, tooltip="Show all that was kept, to its end"),
    Binding("space", "next_question", "next", show=False, id="next-question", group=QUESTION, tooltip="Show the next question"),
    Binding("u", "use", "used", show=False, id="use", group=QUESTION, tooltip="Keep that you asked this question"),
    Binding(
        "full_stop",
        "overlay('probes')",
        "probes",
        show=False,
        id="probes",
        group=QUESTION,
        tooltip="Show the short questions that always fit",
    ),
    Binding("g", "overlay('stages')", "stages", show=False, id="stages", group=HOUR, tooltip="Show the stages, to go to one"),
    Binding("s", "slip('story')", "story", show=False, id="slip-story", group=LISTENING, tooltip="You told a story of your own"),
    Binding(
        "a",
        "slip('advice')",
        "advice",
        show=False,
        id="slip-advice",
        group=LISTENING,
        tooltip="You gave advice that nobody asked for",
    ),
    Binding(
        "A",
        "slip('advice asked for')",
        "asked for",
        show=False,
        id="slip-asked-for",
        group=LISTENING,
        tooltip="You gave advice that was asked for",
    ),
    Binding(
        "backspace",
        "previous_question",
        "question before",
        show=False,
        id="previous-question",
        group=QUESTION,
        tooltip="Show the question before",
    ),
    Binding(
        "p", "pin", "pin", show=False, id="pin", group=QUESTION, tooltip="Pin the question to the screen, or take the pin off"
    ),
    Binding("t", "turn_topic", "topic", show=False, id="topic", group=QUESTION, tooltip="Turn the questions to the next topic"),
    Binding("i", "turn_aim", "aim", show=False, id="aim", group=QUESTION, tooltip="Turn the questions to the next aim"),
    Binding(
        "left_square_bracket,left",
        "previous_stage",
        "stage before",
        show=False,
        id="previous-stage",
        group=HOUR,
        tooltip="Go back to the stage before",
    ),
    Binding(
        "down,j",
        "choose(1)",
        "down",
        show=False,
        id="choose-next",
        group=LISTENING,
        tooltip="Choose the next thing to listen for, or follow-up",
    ),
    Binding("up,k", "choose(-1)", "up", show=False, id="choose-previous", group=LISTENING, tooltip="Choose the one before"),
    Binding(
        "enter",
        "tick",
        "tick",
        show=False,
        id="tick",
        group=LISTENING,
        tooltip="Tick what you listen for, or open what you wanted to bring up",
    ),
    Binding("1", "resolve('done')", "done", show=False, id="done", group=LOOKING_BACK, tooltip="The follow-up was done"),
    Binding(
        "2", "resolve('partly')", "partly", show=False, id="partly", group=LOOKING_BACK, tooltip="The follow-up was partly done"
    ),
    Binding(
        "3", "resolve('dropped')", "dropped", show=False, id="dropped", group=LOOKING_BACK, tooltip="The follow-up was dropped"
    ),
    Binding(
        "4",
        "resolve('learned')",
        "learned",
        show=False,
        id="learned",
        group=LOOKING_BACK,
        tooltip="The follow-up was not done, but taught something",
    ),
    Binding("0", "carry", "carry over", show=False, id="carry", group=LOOKING_BACK, tooltip="The follow-up stays open"),
    Binding(
        "x", "drop_point", "drop", show=False, id="drop-point", group=LOOKING_BACK, tooltip="Drop what you wanted to bring up"
    ),
    replace(DROP_DRAFT, group=WRITING),
    Binding("m", "mark", "mark", show=False, id="mark", group=WRITING, tooltip="Mark this, to come back to it"),
    Binding(
        "M",
        "come_back",
        "come back",
        show=False,
        id="come-back",
        group=WRITING,
        tooltip="Show all that was marked, to come back to it",
    ),
    Binding(
        "o",
        "open_meetings",
        "meetings",
        show=False,
        id="open-meetings",
        group=WRITING,
        tooltip="Read the last three meetings before this one; the clock goes on",
    ),
    Binding("B", "brings", "brings", show=False, id="brings", group=WRITING, tooltip="Write what one of you brings today"),
    Binding(
        "C",
        "agreement",
        "between you",
        show=False,
        id="agreement",
        group=WRITING,
        tooltip="Write what stays between the two of you",
    ),
    Binding("z", "take_back", "take back", show=False, id="take-back", group=WRITING, tooltip="Take the last act back"),
    Binding("Z", "redo", "do again", show=False, id="redo", group=WRITING, tooltip="Do again what was taken back last"),
    Binding(
        "L",
        "large",
        "large",
        show=False,
        id="large",
        group=QUESTION,
        tooltip="Show the question alone in large letters, for both to read",
    ),
    Binding(
        "b",
        "blank",
        "blank",
        show=False,
        id="blank",
        group=HOUR,
        tooltip="Blank the screen but for the clock; esc brings it back",
    ),
    Binding("c", "close", "close", show=False, id="close", group=HOUR, tooltip="Go to the close"),
    Binding(
        "X", "discard", "discard", show=False, id="discard", group=HOUR, tooltip="Discard the meeting: it was begun by mistake"
    ),
    Binding("q", "leave", "leave", show=False, id="leave", group=HOUR, tooltip="Leave the meeting; you can go on with it later"),
]


SINGLE_KEYS = {binding.action.partition("(")[0] for binding in SESSION_KEYS}
"""The actions that wait until the line is put down."""
