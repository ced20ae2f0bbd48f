"""The first page of the close: each follow-up read aloud, how sure its owner is, and by when."""

from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.reading.line import FOLLOW_UP, sign_of
from peercoach_tui.domain.reading.preview import with_date_turned, with_other_owner
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.close.follow_up_line import ADD, DATE, WHAT
from peercoach_tui.tui.close.follow_ups_card import FollowUpsCard
from peercoach_tui.tui.close.line_field import FieldDrafts, LineField
from peercoach_tui.tui.widgets.line import TURN_DATE
from peercoach_tui.tui.widgets.scale import Scale
from peercoach_tui.workspace import Workspace


class FollowUpsPage(FollowUpsCard):
    """One follow-up at a time on the card; digits say how sure, Enter goes on."""

    title = "follow-ups"
    keeps = (FollowUpMade, FollowUpChanged)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "reword", "reword", id="follow-up-what", tooltip="Say the follow-up in other words"),
        Binding("plus", "date", "by when", key_display="+", id="follow-up-due", tooltip="Say by when, or move the date"),
        Binding("tab", "other_owner", "whose", show=False, id="follow-up-owner", tooltip="Give it to the other of the two"),
        TURN_DATE,
        Binding("f", "add", "add", id="close-follow-up", tooltip="Add a follow-up"),
    ]

    _stays = False
    _moves = False
    """Whether the line of the date was asked for, and not opened by going on."""

    def __init__(self, workspace: Workspace, meeting: Meeting, typed: FieldDrafts) -> None:
        super().__init__(workspace, meeting, typed)
        self._asked: set[str] = set()

    @property
    def is_done(self) -> bool:
        """Say whether of each follow-up was said how sure its owner is."""
        return bool(self.things) and all(each.confidence is not None for each in self.things)

    def enter(self, by: int) -> None:
        """Begin with the first that nobody was sure or unsure of; from behind with the one that was left."""
        made = self.things
        if made and by > 0:
            self.chosen = next((each for each in made if each.confidence is None), made[0]).id
        self._stays = False
        self.show()
        self.rest()

    def find(self, act: AnyMoment) -> None:
        """Lay the follow-up of an act on the card."""
        if isinstance(act, FollowUpMade | FollowUpChanged):
            self.choose(act.follow_up)

    def on(self) -> bool:
        """Ask by when, where nobody said so; else go on to the next. What was reworded, or its date moved, stays."""
        stays, self._stays = self._stays, False
        found = self.follow_up
        if stays:
            return True
        if found is not None and found.due is None and found.id not in self._asked:
            self._ask_date(found)
            return True
        return self.go(+1)

    def go(self, by: int) -> bool:
        """Choose the next follow-up, or the one before."""
        self._stays = False
        return super().go(by)

    def choose(self, id: str) -> None:
        """Lay a follow-up on the card."""
        self.chosen = id
        self.query_one(Scale).show(None)
        self.show()
        self.rest()

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave letters to the line while it is open; the follow-up can still be given to the other, and its date turned.

        Where there is none, none is reworded or moved.
        """
        field = self.field
        if action == "turn_date":
            return field is not None and self.has_date(field)
        if action == "other_owner":
            return field is not None or self.follow_up is not None
        if action in ("reword", "date"):
            return field is None and self.follow_up is not None
        if action == "add":
            return field is None
        return super().check_action(action, parameters)

    def on_scale_answered(self, event: Scale.Answered) -> None:
        """Keep how sure its owner is."""
        event.stop()
        if (found := self.follow_up) is not None:
            self.book.settle(self.meeting.follow_ups.change(found.id, confidence=event.score))

    def action_other_owner(self) -> None:
        """Give the follow-up to the other of the two: the one that is typed, else the one on the card, also while its date is."""
        field, found = self.field, self.follow_up
        if field is not None and not field.key.startswith(DATE):
            field.read_as = with_other_owner(field.read_as, self.owner(field), partial(self.previewed, field))
            self.take_typed(field)
        elif found is not None:
            self.book.settle(self.meeting.follow_ups.change(found.id, owner=found.owner.other))

    def action_turn_date(self) -> None:
        """Take the date of the follow-up that is typed off, or on: its words stay in the line."""
        if (field := self.field) is not None:
            field.read_as = with_date_turned(field.read_as, partial(self.previewed, field))
            self.take_typed(field)

    def action_add(self) -> None:
        """Open the line for another follow-up."""
        if self.finish():
            self.typed.adopt(ADD, lambda text: sign_of(text) == FOLLOW_UP)
            self.open_field(self.line, ADD, placeholder="such as: ask Dana by fri")

    def action_reword(self) -> None:
        """Open the line with the wording of the follow-up."""
        if (found := self.follow_up) is not None and self.finish():
            self.open_field(self.line, f"{WHAT} {found.id}", found.plan, began=found.plan)

    def action_date(self) -> None:
        """Ask by when."""
        if (found := self.follow_up) is not None and self.finish():
            self._ask_date(found)
            self._moves = True

    def _ask_date(self, found: FollowUp) -> None:
        self._asked.add(found.id)
        self._moves = False
        self.open_field(self.line, f"{DATE} {found.id}", placeholder="by when? such as fri, 12 dec")

    def finish(self) -> bool:
        """Keep what stands in the line; what is new comes onto the card."""
        field = self.field
        if field is None:
            return True
        known = {each.id for each in self.things}
        if not super().finish():
            return False
        self._stays = self._moves or not field.key.startswith(DATE)
        added = [each.id for each in self.things if each.id not in known]
        if added:
            self.choose(added[-1])
        return True

    def shut(self, field: LineField) -> None:
        """Take the line away."""
        super().shut(field)
        field.display = False
