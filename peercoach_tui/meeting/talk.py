"""The stages of a meeting, who coaches in them, and how one listens."""

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.listening.moments import FocusChosen, ItemTicked, Slip, SlipSort
from peercoach_tui.domain.sessions import plan as stages
from peercoach_tui.domain.sessions.hour import Hour, hour
from peercoach_tui.domain.sessions.moments import Brought, SessionChanged, StageEntered, TurnSwapped
from peercoach_tui.domain.sessions.plan import Plan, Stage, Step, plan
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.sitting import Sitting


class Talk:
    """Goes through the stages and turns, and keeps what the coach sees of their own listening.

    Every act returns its `Kept`, or None when there was nothing to do.
    """

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting

    @property
    def plan(self) -> Plan:
        """Return the steps of this meeting, as the roles now stand."""
        session, account = self._sitting.session, self._sitting.account
        described, minutes = self._sitting.content.stages, account.session.minutes
        return plan(described, session.form, minutes, account.first, first_meeting=self._sitting.first_meeting)

    @property
    def hour(self) -> Hour:
        """Return the hour as it is now; it `ends` by the clock of the machine, also where that was set back."""
        sitting = self._sitting
        told = hour(sitting.account, self.plan, sitting.instant)
        return told if told.ends is None else told.but(ends=told.ends - sitting.ahead)

    @property
    def step(self) -> Step:
        """Return the present step."""
        account, present = self._sitting.account, self.plan
        return present.steps[present.index(account.stage, account.coach)]

    @property
    def stage(self) -> Stage:
        """Return the present stage with the purpose that it has in this meeting."""
        return self._sitting.content.stages.find(self._sitting.account.stage).in_meeting(first=self._sitting.first_meeting)

    @property
    def coachee(self) -> Side:
        """Return who speaks now: the one who is coached, the partner where neither is."""
        coach = self._sitting.account.coach
        return coach.other if coach else Side.THEM

    def bring(self, side: Side, text: str) -> Kept | None:
        """Keep what one of the two brings to this meeting; None when that stands already. No words take it away."""
        said = text if text.strip() else ""
        return self._sitting.act(Brought, side=side, text=said) if said != self._sitting.account.brought.get(side, "") else None

    def agree(self, text: str) -> Kept | None:
        """Keep what the two agree on confidentiality; None when that stands already."""
        agreed = self._sitting.acts.agreed(text, session=self._sitting.session.id)
        return self._sitting.send(agreed) if agreed is not None else None

    def change(self, **fields: object) -> Kept | None:
        """Change the place of this meeting, or its minutes (None for no end); None when all stands so already."""
        session = self._sitting.account.session
        new = {name: value for name, value in fields.items() if getattr(session, name) != value}
        return self._sitting.act(SessionChanged, **new) if new else None

    def next_stage(self) -> Kept | None:
        """Enter the step after the present one, behind the swap the turn of who coaches second where it was left; None at the
        close."""
        return self._move(+1)

    def previous_stage(self) -> Kept | None:
        """Enter the step before the present one, before the swap the turn of who coaches first where it was left; None at the
        first."""
        return self._move(-1)

    def enter(self, stage: str, coach: Side | None = None) -> Kept | None:
        """Enter a stage from anywhere, that in which `coach` coaches where it comes twice; None when it is the present one."""
        account, present = self._sitting.account, self.plan
        if account.stage == stage and coach in (None, account.coach):
            return None
        step = present.steps[present.index(stage, coach or account.coach)]
        return self._enter(step) if step.stage == stage else None

    def enter_turn(self, coach: Side) -> Kept:
        """Enter the turn in which `coach` coaches, where it was left."""
        visited = [span.stage for span in self._sitting.account.spans if span.coach is coach]
        first = next((step.stage for step in self.plan.steps if step.coach is coach), stages.FOCUS)
        return self._sitting.act(TurnSwapped, stage=visited[-1] if visited else first, coach=coach)

    def leave_close(self) -> Kept | None:
        """Enter again the stage from which the close was entered; None when it isn't the present one."""
        account = self._sitting.account
        if account.stage != stages.CLOSE:
            return None
        before = [span for span in account.spans if span.stage != stages.CLOSE]
        if not before:
            return self._move(-1)
        return self._sitting.act(StageEntered, stage=before[-1].stage, coach=before[-1].coach)

    def swap(self) -> Kept:
        """Swap the roles. Before the turns the other goes first; from then on, in a two-turn meeting, the other's turn is
        entered where it was left."""
        account = self._sitting.account
        if self._sitting.session.form is Form.SWAP and account.stage not in (stages.ARRIVE, stages.LOOK_BACK):
            return self.enter_turn((account.last_coach or account.first).other)
        return self._sitting.act(TurnSwapped, stage=account.stage, coach=(account.coach or account.first).other)

    def _move(self, by: int) -> Kept | None:
        account, present = self._sitting.account, self.plan
        if account.stage == stages.SWAP:
            return self.enter_turn(account.first.other if by > 0 else account.first)
        place = present.index(account.stage, account.coach) + by
        return self._enter(present.steps[place]) if 0 <= place < len(present.steps) else None

    def _enter(self, step: Step) -> Kept:
        return self._sitting.act(StageEntered, stage=step.stage, coach=step.coach)

    # Listening

    @property
    def focus(self) -> str:
        """Return the id of the chosen focus: as chosen, else the first of the list, "" of an empty one."""
        ids = self._sitting.content.checklist.ids
        chosen = self._sitting.account.focus
        return chosen if chosen in ids else next(iter(ids), "")

    def choose_focus(self, by: int) -> Kept | None:
        """Move the one chosen focus down (+1) or up (-1) the checklist."""
        ids = self._sitting.content.checklist.ids
        return self._sitting.act(FocusChosen, item=ids[(ids.index(self.focus) + by) % len(ids)]) if ids else None

    def tick(self, item: str) -> Kept:
        """Tick an item of the checklist, or take its tick off."""
        return self._sitting.act(ItemTicked, item=item, on=item not in self._sitting.account.ticked)

    def slip(self, sort: SlipSort) -> Kept:
        """Keep an own story, an advice, or an advice that was asked for."""
        return self._sitting.act(Slip, sort=sort)
