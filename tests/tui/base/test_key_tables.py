"""The README tells every key on its cards, and one letter means one thing."""

from pathlib import Path

import pytest
from textual.binding import Binding

from peercoach_tui.tui.base.discard_dialog import DiscardDialog
from peercoach_tui.tui.base.key_card import KeyCard
from peercoach_tui.tui.base.leave_dialog import LeaveDialog
from peercoach_tui.tui.base.taken_over_dialog import TakenOverDialog
from peercoach_tui.tui.begin.screen import BeginField, BeginScreen
from peercoach_tui.tui.close.alone import AloneScreen
from peercoach_tui.tui.close.answers import AnswersScreen, GuestScale
from peercoach_tui.tui.close.card_page import CardPage
from peercoach_tui.tui.close.feedback_page import FeedbackPage
from peercoach_tui.tui.close.fields_page import FieldsPage
from peercoach_tui.tui.close.follow_up_line import FollowUpLine
from peercoach_tui.tui.close.follow_ups_card import FollowUpsCard
from peercoach_tui.tui.close.follow_ups_page import FollowUpsPage
from peercoach_tui.tui.close.goodbye_page import GoodbyePage
from peercoach_tui.tui.close.half_typed_page import HalfTypedPage
from peercoach_tui.tui.close.learned_page import LearnedPage
from peercoach_tui.tui.close.line_field import CloseEditor
from peercoach_tui.tui.close.listening_page import BreaksPage, ListeningPage, TicksPage
from peercoach_tui.tui.close.next_page import NextPage
from peercoach_tui.tui.close.page import ClosePage
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.close.words_card import WordsCard
from peercoach_tui.tui.close.words_page import WordsPage
from peercoach_tui.tui.details.screen import DetailsScreen
from peercoach_tui.tui.exporting.parts import ExportField
from peercoach_tui.tui.exporting.screen import ExportScreen
from peercoach_tui.tui.follow_ups.screen import FollowUpsScreen
from peercoach_tui.tui.gatherings.screen import GatheringsScreen
from peercoach_tui.tui.goals.check_in import CheckInDialog
from peercoach_tui.tui.goals.map_screen import MapScreen
from peercoach_tui.tui.goals.screen import GoalsScreen
from peercoach_tui.tui.importing.look_dialog import LookDialog
from peercoach_tui.tui.importing.looking_dialog import LookingDialog
from peercoach_tui.tui.importing.path_dialog import PathDialog
from peercoach_tui.tui.importing.undo_dialog import UndoImportDialog
from peercoach_tui.tui.importing.whom_dialog import WhomDialog
from peercoach_tui.tui.invite.dialog import InviteDialog
from peercoach_tui.tui.invite.writing import WriteDialog
from peercoach_tui.tui.lines.dialog import LineDialog
from peercoach_tui.tui.lines.edge_editor import EdgeEditor
from peercoach_tui.tui.meeting_card.screen import CardScreen
from peercoach_tui.tui.meetings.outcomes import OutcomesDialog
from peercoach_tui.tui.meetings.past import PastMeetingsScreen
from peercoach_tui.tui.meetings.screen import MeetingsScreen
from peercoach_tui.tui.notebook.erase_dialog import ErasedDialog, EraseDialog
from peercoach_tui.tui.notebook.screen import NotebookScreen
from peercoach_tui.tui.notebook.search_line import SearchField
from peercoach_tui.tui.partners.add_partner import AddPartnerDialog
from peercoach_tui.tui.partners.screen import PartnersScreen
from peercoach_tui.tui.questions.screen import QuestionsScreen
from peercoach_tui.tui.session.blank import BlankScreen
from peercoach_tui.tui.session.capture_line import CaptureLine
from peercoach_tui.tui.session.come_back import ComeBackDialog
from peercoach_tui.tui.session.large import LargeScreen
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.go_on import GoOnDialog
from peercoach_tui.tui.today.missing import MissingDialog
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.today.warnings import WarningsDialog
from peercoach_tui.tui.widgets.choice import Choice
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.tui.widgets.line import LineEditor
from peercoach_tui.tui.widgets.scale import Scale
from peercoach_tui.tui.you.screen import YouScreen
from tests.tui.base.key_tables import Holder, Letters, bindings, every_holder, strays, tables, twice, unbound, untold

README = (Path(__file__).resolve().parents[3] / "README.md").read_text(encoding="utf-8")
TOGETHER = (
    CloseScreen,
    ClosePage,
    CardPage,
    FeedbackPage,
    FieldsPage,
    FollowUpLine,
    FollowUpsCard,
    FollowUpsPage,
    GoodbyePage,
    NextPage,
)
ALONE = (AloneScreen, HalfTypedPage, WordsCard, WordsPage, BreaksPage, ListeningPage, TicksPage, LearnedPage)

SPEAKS_OF: dict[str, tuple[Holder, ...]] = {
    "Today": (TodayScreen,),
    "In a session": (SessionScreen, LargeScreen, BlankScreen, ComeBackDialog),
    "While you write": (CaptureLine, LineEditor, LineDialog, EdgeEditor),
    "In the close, together": (*TOGETHER, AnswersScreen, GuestScale, Scale, CloseEditor),
    "Alone, now or later": (*ALONE, CloseEditor),
    "In Partners": (PartnersScreen,),
    "In Follow-ups": (FollowUpsScreen,),
    "In Goals": (GoalsScreen, CheckInDialog, Scale),
    "On a career map": (MapScreen,),
    "In the notebook": (NotebookScreen,),
    "In its line": (SearchField,),
    "The whole group": (GatheringsScreen,),
    "Own questions": (QuestionsScreen,),
    "In You": (YouScreen,),
    "Before a meeting": (BeginScreen, BeginField, Choice),
    "On its card": (CardScreen,),
    "The last three meetings": (MeetingsScreen, PastMeetingsScreen),
    "What became of it": (OutcomesDialog,),
    "What is known of it": (DetailsScreen,),
    "What leaves": (ExportScreen, ExportField, Choice),
}
"""The screens, and the widgets in them, of which each table tells."""

NAMED_THERE = """
discard-no discard-yes erase-no erased-back go-on-another go-on-close go-on-discard go-on-no go-on-yes invite-back
import-look-no import-no import-path-no import-whom-no import-yes invite-write missing-forget
missing-later missing-write name-back put-away taken-over-back undo-import-no undo-import-yes
unkept-again unkept-lose unkept-stay warnings-back write-back
"""
"""Shown by a question, or a page of words, that names every key that it has."""
ANYWHERE = "keys down up choice-next"
"""`?`, of which the line above the tables tells, and what goes down, up, or to the next answer wherever anything does."""
REASONS = f"{NAMED_THERE} {ANYWHERE}".split()

PLACES = (TodayScreen, PartnersScreen, FollowUpsScreen, GoalsScreen, NotebookScreen, YouScreen)
PAGES = (MapScreen, GatheringsScreen, QuestionsScreen, MeetingsScreen, DetailsScreen)
IN_PLACES = (*PLACES, *PAGES, OutcomesDialog, CheckInDialog, WarningsDialog)
IN_MEETING = (
    SessionScreen,
    LargeScreen,
    BlankScreen,
    ComeBackDialog,
    *TOGETHER,
    AnswersScreen,
    *ALONE,
    CardScreen,
    PastMeetingsScreen,
)

QUESTIONS = (
    DiscardDialog,
    ErasedDialog,
    GoOnDialog,
    InviteDialog,
    LeaveDialog,
    LookDialog,
    MissingDialog,
    TakenOverDialog,
    UndoImportDialog,
)
"""Single keys answer them, and each key is named there: a letter stands for the word of its answer."""
BETWEEN = (BeginScreen, BeginField, ExportScreen, ExportField, Choice, GuestScale, Scale, KeyCard, LookingDialog)
"""No letter does anything there but move."""
LINES = (
    *(LineEditor, EdgeEditor, LineDialog, CaptureLine, CloseEditor, Field, SearchField, AddPartnerDialog, EraseDialog),
    *(PathDialog, WhomDialog, WriteDialog),
)
"""Every letter is text there."""

MOVES = {"j": ("down", "down card-down close-down answers-down check-in-down come-back-next choose-next overlay-down")}
MOVES |= {"k": ("up", "up card-up close-up answers-up check-in-up come-back-previous choose-previous overlay-up")}
FIXED: Letters = {
    **MOVES,
    "n": ("a new line", "set-goal map-add add-gathering write-question new-follow-up note close-write note-complete half-keep"),
    "f": ("a follow-up", "goal-follow-up map-follow-up follow-up close-follow-up"),
    "e": (
        "the words",
        "reword rename reword-goal mend mend-elsewhere map-write gathering-details question-details"
        " close-write note-complete follow-up-what card-details",
    ),
    "o": ("its meeting", "open-meetings"),
    "x": (
        "strike",
        "archive discard-meeting drop-follow-up close-goal map-strike "
        "drop-gathering switch-question strike-note mend-elsewhere not-met drop-point drop-draft",
    ),
    "slash": ("find", "filter find"),
    "z": ("take back", "take-back"),
    "Z": ("do again", "redo"),
    "H": ("hide names", "hide-names"),
    "question_mark": ("the keys", "keys"),
    "q": (
        "leave",
        "leave details-back map-back gatherings-back questions-back meetings-back outcomes-back warnings-back alone-later"
        " card-done come-back-put-away",
    ),
    "tab": ("whose it is", "map-whose follow-up-owner"),
    "plus": ("by when", "move-date follow-up-due"),
    "y": ("copy", "you-copy card-copy partner-copy"),
    "asterisk": ("for the goals", "map-goal note-check-in"),
}
"""What means the same everywhere, and the commands that do it."""
OF_PLACES: Letters = {
    "a": ("when you meet next", "arrange"),
    "b": ("bring up", "bring"),
    "c": ("how often", "cadence"),
    "C": ("carry over", "carry-undated"),
    "g": ("go on", "go-on"),
    "I": ("invite", "invite"),
    "m": ("career map", "career-map"),
    "p": ("add a person", "add-partner"),
    "r": ("what you agreed", "agreed"),
    "t": ("type up", "type-up"),
    "v": ("what can't be read", "warnings warnings-back"),
    "w": ("the whole group", "whole-group"),
}
OF_A_MEETING: Letters = {
    "a": ("advice", "slip-advice"),
    "A": ("advice asked for", "slip-asked-for"),
    "b": ("blank", "blank"),
    "B": ("what each brings", "brings"),
    "c": ("close", "close"),
    "C": ("what stays between you", "agreement"),
    "g": ("stages", "stages"),
    "i": ("another aim", "aim"),
    "I": ("invite", "invite"),
    "l": ("the whole list", "whole-list"),
    "L": ("large", "large large-back"),
    "m": ("mark", "mark"),
    "M": ("come back", "come-back come-back-put-away"),
    "p": ("pin", "pin"),
    "s": ("own story", "slip-story"),
    "t": ("another topic", "topic"),
    "u": ("used", "use"),
    "v": ("all that was kept", "all-kept"),
    "w": ("swap", "swap"),
    "X": ("discard", "discard"),
    "full_stop": ("short questions", "probes"),
    "left_square_bracket": ("the stage before", "previous-stage close-back"),
    "right_square_bracket": ("the next stage", "next-stage"),
}


ONE_AT_A_TIME = [
    frozenset(each.split())
    for each in (
        "open outcomes",
        "open gathering-details",
        "back gatherings-back",
        "open check-in goal-outcome",
        "open goal-history",
        "large large-back",
        "archive discard-meeting",
        "drop-draft drop-point",
        "choose-next overlay-down",
        "choose-previous overlay-up",
        "overlay-go overlay-tick tick",
        "begin go-on-here mark-done open-group",
        "today-back whole-today",
        "mend mend-elsewhere",
        "mend-elsewhere strike-note",
    )
]
"""What one screen has under one key: at most one of them can be done at a time."""


def test_each_row_is_a_binding_where_it_says() -> None:
    assert set(tables(README)) == set(SPEAKS_OF)
    assert unbound(tables(README), SPEAKS_OF) == []


def test_a_row_whose_key_does_nothing_there_is_found() -> None:
    told = tables(README.replace("| `m` | the career map |", "| `M` | the career map |"))
    assert unbound(told, SPEAKS_OF) == ["In Goals: M: the career map"]


def test_each_shown_key_stands_in_a_table() -> None:
    assert untold(tables(README), SPEAKS_OF, every_holder(), REASONS) == []


def test_each_row_that_is_left_out_is_missed() -> None:
    told = tables(README)
    told["In Goals"] = [row for row in told["In Goals"] if row.words != "the career map"]
    assert untold(told, SPEAKS_OF, every_holder(), REASONS) == ["GoalsScreen: m: career-map"]


def test_a_new_key_that_no_row_tells_of_is_found() -> None:
    class Grown(GoalsScreen):
        BINDINGS = [Binding("d", "dig", "dig", id="garden-dig")]

    assert untold(tables(README), {"In Goals": (Grown,)}, [Grown], REASONS) == ["Grown: d: garden-dig"]


def test_every_screen_is_of_a_place_or_of_a_meeting_or_asks_a_question() -> None:
    known = {*IN_PLACES, *IN_MEETING, *QUESTIONS, *BETWEEN, *LINES}
    assert {holder.__name__ for holder in every_holder() - known} == set()


@pytest.mark.parametrize("holder", QUESTIONS)
def test_what_is_fixed_means_the_same_in_a_question(holder: Holder) -> None:
    fixed = {key: FIXED[key] for key in ("f", "e", "o", "slash", "z", "Z", "H", "question_mark")}
    assert [each for each in strays([holder], fixed) if each.split(": ")[1] in fixed] == []


@pytest.mark.parametrize("holder", IN_PLACES)
def test_one_letter_means_one_thing_in_all_places(holder: Holder) -> None:
    assert strays([holder], FIXED | OF_PLACES) == []


@pytest.mark.parametrize("holder", IN_MEETING)
def test_one_letter_means_one_thing_in_a_meeting(holder: Holder) -> None:
    assert strays([holder], FIXED | OF_A_MEETING) == []


def test_a_letter_with_another_meaning_is_found_in_a_place_and_in_a_meeting() -> None:
    class Bank(GoalsScreen):
        BINDINGS = [Binding("b", "bank", "bank", id="garden-bank"), Binding("n", "net", "net", id="garden-net")]

    class Pond(SessionScreen):
        BINDINGS = [Binding("f", "fish", "fish", id="garden-fish")]

    assert strays([Bank], FIXED | OF_PLACES) == ["Bank: b: garden-bank", "Bank: n: garden-net"]
    assert strays([Pond], FIXED | OF_A_MEETING) == ["Pond: f: garden-fish"]


def test_tab_turns_whose_it_is_and_nothing_else() -> None:
    turns = {"asked-owner", "map-whose", "line-owner", "follow-up-owner"}
    bound = {each.id for holder in every_holder() for keys, each in bindings(holder) if {"tab", "shift+tab"} & {*keys}}
    assert bound == turns


def test_what_is_fixed_has_no_other_meaning_beside() -> None:
    assert FIXED.keys().isdisjoint(OF_PLACES) and FIXED.keys().isdisjoint(OF_A_MEETING)
    for letters in (FIXED | OF_PLACES, FIXED | OF_A_MEETING):
        meanings = [meaning for meaning, _ in letters.values()]
        assert sorted(set(meanings)) == sorted(meanings)


def test_no_screen_gives_one_key_to_two_commands() -> None:
    assert twice(every_holder(), ONE_AT_A_TIME) == []


def test_a_key_that_is_given_twice_is_found() -> None:
    class Grown(FollowUpsScreen):
        BINDINGS = [Binding("e", "dig", "dig", id="garden-dig")]

    assert twice([Grown], ONE_AT_A_TIME) == ["Grown: e: garden-dig reword"]
