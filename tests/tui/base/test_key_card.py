"""The card of the keys: made from what the screen can do now."""

import pytest
from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode

from peercoach_tui.domain.settings import Settings
from peercoach_tui.tui.base import key_card
from peercoach_tui.tui.base.card_keys import CardGroup, CardKey, groups
from peercoach_tui.tui.base.key_card import KeyCard, KeyColumns
from peercoach_tui.tui.base.key_groups import HOUR, MOVING, PLACES, WRITING
from peercoach_tui.tui.partners.screen import PartnersScreen
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.waiting import press, shown, until


def active(key: str, action: str = "act", *, id: str | None = None, tooltip: str = "") -> tuple[ActiveBinding, str]:
    return ActiveBinding(DOMNode(), Binding(key, action, "word", id=id, tooltip=tooltip), True, tooltip), key


def test_each_command_once_with_all_its_keys() -> None:
    listed = groups([active("down", id="down", tooltip="Go down"), active("j", id="down", tooltip="Go down")])
    assert listed == (CardGroup(heading="This screen", keys=(CardKey(keys=("down", "j"), word="word", tells="Go down"),)),)


def test_what_has_no_id_or_no_sentence_is_left_out() -> None:
    assert groups([active("tab", tooltip="Focus"), active("f", id="f")]) == ()


def test_what_every_screen_has_stands_apart() -> None:
    listed = groups(
        [
            active("question_mark", id="keys", tooltip="Show"),
            active("n", id="note", tooltip="Note"),
            active("ctrl+p", "command_palette", tooltip="Open"),
            active("ctrl+q", "quit", id="quit", tooltip="Leave"),
        ],
    )
    assert [(group.heading, [key.keys for key in group.keys]) for group in listed] == [
        ("This screen", [("n",)]),
        ("Everywhere", [("question_mark",), ("ctrl+p",), ("ctrl+q",)]),
    ]


@pytest.mark.parametrize("shell", [True, False])
async def test_what_needs_a_shell_is_on_the_card_where_there_is_one(
    open_app: Opened, monkeypatch: pytest.MonkeyPatch, shell: bool
) -> None:
    monkeypatch.setattr(key_card, "has_shell", lambda: shell)
    async with open_app((120, 36)) as pilot:
        await press(pilot, "question_mark")
        assert ("^z" in shown(pilot.app)) is shell


async def test_the_card_tells_what_the_screen_can_do_now(
    open_app: Opened, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_card, "has_shell", lambda: False)
    workspace.add_partner("Ana Ruiz")[1].result()
    async with open_app((100, 60)) as pilot:
        pilot.app.switch_mode("partners")
        await until(pilot, lambda: "Ana Ruiz" in shown(pilot.app))
        await press(pilot, "question_mark")
        text = shown(pilot.app)
        assert "how often  Change how often you two meet" in text
        assert "↓ j" in text and "^p" in text and "^q" in text
        assert text.index("This screen") < text.index("Everywhere") < text.index("Show all keys")
        assert "Go to their meetings" not in text, "there are no meetings to go to"


@pytest.mark.parametrize("key", ["escape", "enter", "question_mark"])
async def test_three_keys_put_it_away(open_app: Opened, key: str) -> None:
    async with open_app() as pilot:
        pilot.app.switch_mode("partners")
        await until(pilot, lambda: isinstance(pilot.app.screen, PartnersScreen))
        await press(pilot, "question_mark")
        assert isinstance(pilot.app.screen, KeyCard)
        await press(pilot, key)
        assert isinstance(pilot.app.screen, PartnersScreen)


async def test_a_small_terminal_scrolls_to_the_last_key(open_app: Opened, workspace: Workspace) -> None:
    workspace.add_partner("Ana Ruiz")[1].result()
    async with open_app((40, 14)) as pilot:
        pilot.app.switch_mode("partners")
        await until(pilot, lambda: "Ana Ruiz" in shown(pilot.app))
        await press(pilot, "question_mark")
        assert "palette" not in shown(pilot.app)
        await press(pilot, "pagedown", "pagedown", "pagedown")
        assert "palette" in shown(pilot.app)
        await press(pilot, "pageup", "pageup", "pageup", "down", "up")
        assert "This screen" in shown(pilot.app)


async def test_what_is_typed_finds_keys_with_their_sentences(open_app: Opened, workspace: Workspace, hand: None) -> None:
    workspace.add_partner("Ana Ruiz")[1].result()
    async with open_app((60, 20)) as pilot:
        await press(pilot, "2", "question_mark", *"how of")
        text = shown(pilot.app)
        assert "how of▏" in text and "how often  Change how often you two meet" in text and "archive" not in text
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, KeyCard) and "no key is called that" in shown(pilot.app)
        await press(pilot, *["backspace"] * 9)
        assert "Type to find a key" in shown(pilot.app) and "archive" in shown(pilot.app)
        await press(pilot, "Z")
        assert "do again" in shown(pilot.app) and "take back" not in shown(pilot.app).replace("taken back", "")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, PartnersScreen)


async def test_a_sentence_that_is_found_alone_is_whole_in_two_columns_as_well(open_app: Opened, workspace: Workspace) -> None:
    workspace.add_partner("Ana Ruiz")[1].result()
    async with open_app((120, 36)) as pilot:
        await press(pilot, "2", "question_mark", *"archive")
        assert "Put them to the end of the list, or bring them back" in " ".join(shown(pilot.app).split())


@pytest.mark.parametrize(
    ("typed", "meant"), [("c", True), ("C", True), ("cad", True), ("adence", False), ("meet cha", True), ("meet x", False)]
)
def test_a_key_is_meant_by_itself_and_by_how_its_words_begin(typed: str, meant: bool) -> None:
    assert CardKey(keys=("y",), word="cadence", tells="Change how often you two meet").is_meant(typed) is meant
    assert CardKey(keys=(typed,), word="other", tells="Else").is_meant(typed)


@pytest.mark.parametrize(
    ("typed", "meant", "called"),
    [
        ("rhythm", True, True),
        ("check in", True, True),
        ("check-ins", True, True),
        ("often", True, False),
        ("is", False, False),
        ("-", False, False),
        (".", False, False),
    ],
)
def test_what_a_key_is_called_is_its_word_and_its_terms(typed: str, meant: bool, called: bool) -> None:
    key = CardKey(keys=("y",), word="cadence", tells="Change how often you two meet.", terms="rhythm check-in")
    assert (key.is_meant(typed), key.is_called(typed)) == (meant, called)


async def test_two_columns_where_it_is_wide(open_app: Opened, workspace: Workspace) -> None:
    workspace.add_partner("Ana Ruiz")[1].result()
    async with open_app((120, 36)) as pilot:
        pilot.app.switch_mode("partners")
        await until(pilot, lambda: "Ana Ruiz" in shown(pilot.app))
        await press(pilot, "question_mark")
        rows = [[part for part in line.split("   ") if part.strip()] for line in shown(pilot.app).splitlines()]
        assert sum(len(parts) > 2 for parts in rows) > 5
        assert pilot.app.screen.query_one(KeyColumns).size.height < 34, "all is in view"


async def test_a_key_of_ones_own_is_shown(open_app: Opened, workspace: Workspace) -> None:
    workspace.settings = Settings(keys={"cadence": "u"})
    workspace.add_partner("Ana Ruiz")[1].result()
    async with open_app((80, 24)) as pilot:
        pilot.app.switch_mode("partners")
        await until(pilot, lambda: "Ana Ruiz" in shown(pilot.app))
        await press(pilot, "question_mark")
        line = next(line for line in shown(pilot.app).splitlines() if " how often" in line)
        assert line.split()[:3] == ["u", "how", "often"]


def test_groups_stand_in_the_order_of_their_first_key_and_what_moves_is_last() -> None:
    listed = groups(
        [
            (ActiveBinding(DOMNode(), Binding(key, "act", key, id=key, tooltip=key, group=group), True, key), key)
            for key, group in (("down", MOVING), ("n", WRITING), ("1", PLACES), ("w", HOUR), ("z", WRITING), ("x", None))
        ]
    )
    assert [(group.heading, [key.word for key in group.keys]) for group in listed] == [
        ("This screen", ["x"]),
        ("What is kept", ["n", "z"]),
        ("The hour", ["w"]),
        ("Move", ["down"]),
        ("Places", ["1"]),
    ]


def test_what_takes_acts_back_is_everywhere_unless_a_screen_has_a_group_for_it() -> None:
    def bound(group: Binding.Group | None) -> tuple[ActiveBinding, str]:
        return ActiveBinding(DOMNode(), Binding("z", "act", "word", id="take-back", tooltip="Back", group=group), True, ""), "z"

    assert [group.heading for group in groups([bound(None)])] == ["Everywhere"]
    assert [group.heading for group in groups([bound(WRITING)])] == ["What is kept"]
