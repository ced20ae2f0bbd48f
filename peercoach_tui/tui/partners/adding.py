"""Adding a person, in every place that offers it."""

from textual.binding import Binding

from peercoach_tui.tui.base.key_words import in_words
from peercoach_tui.tui.base.places import way_to
from peercoach_tui.tui.base.undoing import Undoing
from peercoach_tui.workspace import Workspace

ADD = Binding("p", "add", "add", id="add-partner", tooltip="Add a person you meet")
"""The key of a place that offers it."""
ADDS = f"Press {in_words(way_to('partners'))}, then {in_words(ADD)}, to add the person you meet."
"""Said in a place that doesn't, where there is nobody to meet."""
BEGINS = f"Press {in_words(way_to('today'))}, then {{begin:enter}}, to begin a meeting."
"""Said where there is somebody, and no meeting yet."""


def first_step(workspace: Workspace) -> str:
    """Return what to press, with keys still to be put in, where a place is empty as long as nobody was met."""
    return BEGINS if workspace.people.due() else ADDS


class Adding(Undoing, part=True):
    """A place in which a person can be added: it asks for the name, behind which stands how often, and shows who was added."""

    def action_add(self) -> None:
        """Ask for a name, and add who it is."""
        self.ask_whom_you_meet()

    def ask_whom_you_meet(self, *, welcome: bool = False) -> None:
        """Ask for a name, with one in the field that was left or could not be kept before; `welcome` on the first run."""
        from peercoach_tui.tui.partners.add_partner import AddPartnerDialog

        people, unsent = self.workspace.people, self.workspace.unsent
        typed = unsent.ask_name()
        dialog = AddPartnerDialog(self.with_keys, people.has_name, people.first_names, unsent.names, typed=typed, welcome=welcome)
        self.app.push_screen(dialog, self._add)

    def choose_person(self, id: str) -> None:
        """Choose who was just added."""

    def _add(self, name: str | None) -> None:
        from peercoach_tui.domain.reading.whom_line import read_whom

        if name is None:
            self._leave_name()
        else:
            whom = read_whom(name)
            id, kept = self.workspace.add_partner(whom.name, whom.cadence, whom.group)
            self.choose_person(id)
            self.settle_act(self.workspace.acts(id), kept)

    def _leave_name(self) -> None:
        """Leave what was typed of a name, until the key asks for one again."""
        from peercoach_tui.tui.lines.asking import left_words

        names = self.workspace.unsent.names
        names.put_down()
        if names.at_stake.is_let_go:
            self.say(self.with_keys(left_words(in_words(ADD))))
