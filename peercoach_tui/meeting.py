"""One live session: turns the coach's acts and the clock into kept moments."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta
from itertools import count
from typing import TypeVar, cast

from peercoach_tui.content.loader import Content
from peercoach_tui.domain import plan as stages
from peercoach_tui.domain.account import Account
from peercoach_tui.domain.browse import Browser
from peercoach_tui.domain.bursts import Bursts
from peercoach_tui.domain.capture import Asked, Note, WrittenFollowUp
from peercoach_tui.domain.follow_up import FollowUp, Outcome, oldest_due_first
from peercoach_tui.domain.moments import (
    Answer,
    AnyMoment,
    Break,
    BreakJudged,
    DeckTurned,
    FocusChosen,
    FollowUpCarried,
    FollowUpChanged,
    FollowUpMade,
    ItemTicked,
    Learned,
    NextMeetingSet,
    NoteKept,
    PartnerAnswered,
    QuestionAsked,
    QuestionPinned,
    SessionEnded,
    Slip,
    SlipSort,
    StageEntered,
    TurnSwapped,
    Wrote,
)
from peercoach_tui.domain.partner import Partner
from peercoach_tui.domain.plan import Plan, Step, plan
from peercoach_tui.domain.questions import Aim, Question, Topic
from peercoach_tui.domain.rotation import last_asked
from peercoach_tui.domain.session import Form, Session, Side
from peercoach_tui.domain.timeline import standing
from peercoach_tui.keeping import Keepable, Keeper, Kept, M
from peercoach_tui.notebook.live import Live
from peercoach_tui.notebook.notebook import Notebook

__all__ = ["Kept", "Meeting"]

T = TypeVar("T")

GAP = timedelta(minutes=2)
"""A stillness of the program longer than this is kept as a break."""
HEARTBEAT = timedelta(seconds=10)
"""How often the session says that it is alive, so that a break after a kill has a beginning."""


class Meeting:
    """A session under way with one partner.

    Every act returns a `Kept`, or None when there was nothing to do. `account` is what is on disk; an act made before the
    one before it was kept still stands on it, so that quick keys are taken in their order.
    """

    def __init__(
        self,
        notebook: Notebook,
        content: Content,
        partner: Partner,
        session: Session,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[datetime], str],
    ) -> None:
        self.notebook, self.content = notebook, content
        self.partner, self.session = partner, session
        self.draft = ""
        self._clock = now
        self._keeper = Keeper(notebook, session, now=now, new_id=new_id)
        self._browser = Browser(content.deck, content.stages, self._asked_earlier(), partner.id)
        self._bursts = Bursts()
        self._seen = self._beat = now()

    @classmethod
    def begin(
        cls,
        notebook: Notebook,
        content: Content,
        partner: Partner,
        session: Session,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[datetime], str],
    ) -> tuple["Meeting", Kept]:
        """Return a new meeting in its first stage, and the future of its being kept."""
        meeting = cls(notebook, content, partner, session, now=now, new_id=new_id)
        at = now() if session.typed_up else session.began
        entered = StageEntered(id=new_id(at), session=session.id, at=at, stage=stages.ARRIVE)
        return meeting, meeting._keeper.keep(session, entered)

    def resume(self) -> Kept | None:
        """Take up a session that was left or killed: its draft, its question, and the break since it was last alive."""
        live = self.notebook.live(self.partner.id)
        seen = self.account.last_instant
        if live is not None and live.session == self.session.id:
            self.draft = live.draft
            self._browser.show(self.account, live.showing)
            seen = max(seen, live.seen)
        self._seen = seen
        return self.tick()

    # What is

    @property
    def account(self) -> Account:
        """Return the account of what is kept."""
        return self._keeper.account

    @property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Return all follow-ups with this partner that are kept."""
        return self.notebook.follow_ups(self.partner.id)

    @property
    def made_here(self) -> tuple[FollowUp, ...]:
        """Return the follow-ups made in this session that stand, in the order they were made."""
        made = self.account.made
        known = {follow_up.id: follow_up for follow_up in self.follow_ups}
        return tuple(known[id] for id in made if id in known and not known[id].withdrawn)

    @property
    def to_look_at(self) -> tuple[FollowUp, ...]:
        """Return the follow-ups from before this session that were open when it began, the oldest due first."""
        since = {session.id for session in self.notebook.sessions(self.partner.id) if session.began >= self.session.began}
        before = [each for each in self.follow_ups if each.session not in {*since, self.session.id} and not each.withdrawn]
        touched = {each.before.id: each.before for each in reversed(self.account.moments) if isinstance(each, FollowUpChanged)}
        ordered = oldest_due_first(touched.get(each.id, each) for each in before)
        now = {each.id: each for each in before}
        return tuple(now[each.id] for each in ordered)

    @property
    def plan(self) -> Plan:
        """Return the steps of this meeting, as the roles now stand."""
        return self._plan(self.account)

    @property
    def step(self) -> Step:
        """Return the present step."""
        account = self.account
        return self.plan.steps[self.plan.index(account.stage, account.coach)]

    @property
    def coachee(self) -> Side:
        """Return who speaks now: the one who is coached, the partner where neither is."""
        return self.account.coach.other if self.account.coach else Side.THEM

    @property
    def instant(self) -> datetime:
        """Return the present instant, or that of the end."""
        return self.account.ended or self._keeper.now()

    @property
    def today(self) -> date:
        """Return the local date at the place of the meeting."""
        return self.session.local(self._clock()).date()

    # Stages and turns

    def next_stage(self) -> Kept | None:
        """Enter the step after the present one; None at the close."""
        return self._move(+1)

    def previous_stage(self) -> Kept | None:
        """Enter the step before the present one; None at the first."""
        return self._move(-1)

    def enter(self, stage: str) -> Kept | None:
        """Enter a stage from anywhere; None when it is the present one."""
        account = self._ahead()
        if account.stage == stage:
            return None
        present = self._plan(account)
        step = present.steps[present.index(stage, account.coach)]
        return self._enter(step) if step.stage == stage else None

    def leave_close(self) -> Kept | None:
        """Enter again the stage from which the close was entered; None when it isn't the present one."""
        account = self._ahead()
        if account.stage != stages.CLOSE:
            return None
        before = [span for span in account.spans if span.stage != stages.CLOSE]
        return self._act(StageEntered, stage=before[-1].stage, coach=before[-1].coach) if before else self._move(-1)

    def swap(self) -> Kept:
        """Swap the roles. Before the turns the other goes first; from then on, in a two-turn meeting, the other's turn is
        entered where it was left."""
        account = self._ahead()
        if self.session.form is Form.SWAP and account.stage not in (stages.ARRIVE, stages.LOOK_BACK):
            return self._enter_turn_of((account.last_coach or account.first).other)
        return self._act(TurnSwapped, stage=account.stage, coach=(account.coach or account.first).other)

    def _enter_turn_of(self, coach: Side) -> Kept:
        visited = [span.stage for span in self._ahead().spans if span.coach is coach]
        return self._act(TurnSwapped, stage=visited[-1] if visited else stages.FOCUS, coach=coach)

    def _move(self, by: int) -> Kept | None:
        account = self._ahead()
        present = self._plan(account)
        place = present.index(account.stage, account.coach) + by
        return self._enter(present.steps[place]) if 0 <= place < len(present.steps) else None

    def _enter(self, step: Step) -> Kept:
        return self._act(StageEntered, stage=step.stage, coach=step.coach)

    def _plan(self, account: Account) -> Plan:
        return plan(self.content.stages, self.session.form, self.session.minutes, account.first)

    # Questions

    @property
    def question(self) -> Question | None:
        """Return the question on the screen, None when no deck has one for this stage."""
        return self._browser.shown(self._ahead())

    @property
    def pinned(self) -> Question | None:
        """Return the question that is pinned to the screen."""
        pinned = self.account.pinned
        return self.content.deck.find(pinned) if pinned else None

    def asked_before(self, question: Question) -> datetime | None:
        """Return when this question was last used with this partner, this session included."""
        return self._browser.asked(self._ahead()).get(question.id)

    def used_here(self, question: Question) -> bool:
        """Say whether this question was used in this session."""
        return any(asked.question == question.id for asked in self._ahead().asked)

    def next_question(self) -> None:
        """Show the next question: forward on the trail, else the least recently asked that was not shown on it."""
        self._browser.forward(self._ahead())

    def previous_question(self) -> None:
        """Show the question that was shown before."""
        self._browser.back(self._ahead())

    def use(self) -> Kept | None:
        """Keep the question on the screen as asked; None when it was already used in this session."""
        question = self.question
        if question is None or self.used_here(question):
            return None
        return self._act(QuestionAsked, question=question.id, text=question.text)

    def pin(self) -> Kept | None:
        """Pin the question on the screen, or take the pin off it."""
        question = self.question
        if question is None:
            return None
        return self._act(QuestionPinned, question=None if self._ahead().pinned == question.id else question.id)

    def turn_topic(self) -> Kept:
        """Turn the questions to the next topic: any, then each in turn."""
        account = self._ahead()
        return self._act(DeckTurned, topic=_after(account.topic, tuple(Topic)), aim=account.aim)

    def turn_aim(self) -> Kept:
        """Turn the questions to the next aim: those of the stage, then each in turn."""
        account = self._ahead()
        return self._act(DeckTurned, topic=account.topic, aim=_after(account.aim, tuple(Aim)))

    def _asked_earlier(self) -> Mapping[str, datetime]:
        earlier = [session for session in self.notebook.sessions(self.partner.id) if session.id != self.session.id]
        return last_asked(moment for session in earlier for moment in standing(self.notebook.moments(session.id)))

    # Listening

    def choose_focus(self, by: int) -> Kept | None:
        """Move the one chosen focus down (+1) or up (-1) the checklist."""
        ids = [item.id for item in self.content.checklist.items]
        if not ids:
            return None
        place = ids.index(self._focus(self._ahead())) + by
        return self._act(FocusChosen, item=ids[place % len(ids)])

    @property
    def focus(self) -> str:
        """Return the id of the chosen focus: as chosen, else the first of the list."""
        return self._focus(self.account)

    def _focus(self, account: Account) -> str:
        ids = [item.id for item in self.content.checklist.items]
        return account.focus if account.focus in ids else next(iter(ids), "")

    def tick_item(self, item: str) -> Kept:
        """Tick an item of the checklist, or take its tick off."""
        return self._act(ItemTicked, item=item, on=item not in self._ahead().ticked)

    def slip(self, sort: SlipSort) -> Kept:
        """Keep an own story, an advice, or an advice that was asked for."""
        return self._act(Slip, sort=sort)

    # Writing

    def key_in_note(self) -> None:
        """Count a key in the note line as writing."""
        self._bursts = self._bursts.with_key(self._keeper.now())

    @property
    def writing_seconds(self) -> float:
        """Return the seconds since the first key of the open note, 0 before it."""
        return self._bursts.seconds(self._keeper.now())

    @property
    def silent_seconds(self) -> float:
        """Return the seconds since anything was noted, or since the stage began."""
        account = self.account
        noted = [moment.at for moment in account.moments if isinstance(moment, NoteKept | FollowUpMade)]
        began = [span.began for span in account.spans[-1:]]
        return (self._keeper.now() - max([*noted[-1:], *began], default=self.session.began)).total_seconds()

    def write(self, line: Note | Asked | WrittenFollowUp | None) -> Kept | None:
        """Keep a line and the bursts in which it was written; an empty line keeps the bursts alone."""
        values = (*self._wrote(), *self._said(line))
        return self._keeper.keep(*values) if values else None

    def _said(self, line: Note | Asked | WrittenFollowUp | None) -> tuple[Keepable, ...]:
        moment = self._keeper.moment
        match line:
            case Note():
                return (moment(NoteKept, text=line.text, sort=line.sort),)
            case Asked():
                return (moment(QuestionAsked, text=line.text),)
            case WrittenFollowUp():
                follow_up = self._made_of(line)
                return follow_up, moment(FollowUpMade, follow_up=follow_up.id)
        return ()

    def put_down(self) -> Kept | None:
        """Close the note line with its draft; keep the bursts in which it was written."""
        return self.write(None)

    def keep_draft(self, draft: str) -> Kept:
        """Keep what stands in the note line, so that a kill loses at most a second of it."""
        self.draft = draft
        return self._keep_live(durable=True)

    def complete(self, note: NoteKept, text: str) -> Kept | None:
        """Replace a note by its completed wording; None when nothing changed."""
        if text.strip() == "" or text == note.text:
            return None
        return self._act(NoteKept, text=text, sort=note.sort, replaces=note.id)

    def _wrote(self) -> tuple[Wrote, ...]:
        bursts, self._bursts = self._bursts, Bursts()
        return tuple(self._keeper.moment_at(ended, Wrote, began=began) for began, ended in bursts.lasting)

    def _made_of(self, line: WrittenFollowUp) -> FollowUp:
        at = self._keeper.now()
        return FollowUp(
            id=self._keeper.id(at),
            session=self.session.id,
            owner=line.owner,
            what=line.what,
            when=line.when,
            due=line.due,
            made=at,
            changed=at,
        )

    # Follow-ups

    def resolve(self, follow_up: FollowUp, outcome: Outcome) -> Kept | None:
        """Say what became of a follow-up; None when it says so already."""
        if self._keeper.newest(follow_up).outcome is outcome:
            return None
        return self.change(follow_up, outcome=outcome, resolved=self._keeper.now())

    def carry(self, follow_up: FollowUp) -> Kept:
        """Keep that a follow-up was looked at and stays open; one resolved by mistake is opened again."""
        if self._keeper.newest(follow_up).outcome is not None:
            return self.change(follow_up, outcome=None, resolved=None)
        return self._act(FollowUpCarried, follow_up=follow_up.id)

    def change(self, follow_up: FollowUp, **fields: object) -> Kept:
        """Change fields of a follow-up, as it was changed last."""
        return self._keeper.change(follow_up, **fields)

    # The close

    def judge(self, gap: Break, counts: bool) -> Kept:
        """Say whether a break counts as time of the meeting."""
        return self._act(BreakJudged, gap=gap.id, counts=counts)

    def answer(self, answer: Answer, score: int) -> Kept:
        """Keep one of the partner's answers, 0 to 10."""
        return self._act(PartnerAnswered, answer=answer, score=score)

    @property
    def suggested_next(self) -> date:
        """Return the date that the cadence suggests, never one in the past."""
        days = (self.partner.cadence.after(self.session.day, times) for times in count(1))
        return next(day for day in days if day >= self.today)

    def meet_next(self, day: date, hour: str = "", place: str = "") -> Kept:
        """Set the next date."""
        return self._act(NextMeetingSet, day=day, hour=hour, place=place)

    def learn(self, text: str) -> Kept | None:
        """Keep the one line learned; None when it is empty or says the same."""
        return None if not text.strip() or text == self._ahead().learned else self._act(Learned, text=text)

    def end(self) -> Kept | None:
        """End the session; None when it has ended. A draft that is still open is kept as a note: nothing typed is lost."""
        if self._ahead().ended:
            return None
        draft = Note(text=self.draft) if self.draft.strip() else None
        kept = self._keeper.keep(*self._wrote(), *self._said(draft), self._keeper.moment(SessionEnded))
        kept.add_done_callback(self._put_away)
        return kept

    def _put_away(self, kept: Kept) -> None:
        """Forget the draft, once it is kept as a note."""
        if not kept.cancelled() and kept.exception() is None:
            self.draft = ""
            # A notebook that was closed meanwhile takes no more; the draft of a session that ended is never asked for.
            with suppress(RuntimeError):
                self.notebook.keep_live(self.partner.id, None)

    # Undo and the clock

    def take_back(self) -> tuple[AnyMoment, Kept] | None:
        """Take the last act back and return it; None when there is none left."""
        return self._keeper.take_back()

    def tick(self) -> Kept | None:
        """Look at the clock, about once a second: keep a break when the program stood still, and a sign of life."""
        now = self._keeper.now()
        seen, self._seen = self._seen, now
        if self._ahead().ended:
            return None
        if now - seen > GAP and not self.session.typed_up:
            return self._act(Break, began=seen)
        if not timedelta() <= self._clock() - self._beat < HEARTBEAT:
            self._keep_live(durable=False)
        return None

    # How it is kept

    def _ahead(self) -> Account:
        return self._keeper.ahead()

    def _act(self, kind: type[M], **fields: object) -> Kept:
        return self._keeper.keep(cast(AnyMoment, self._keeper.moment(kind, **fields)))

    def _keep_live(self, *, durable: bool) -> Kept:
        self._beat = self._clock()
        live = Live(session=self.session.id, seen=self._beat, draft=self.draft, showing=self._browser.showing)
        return self.notebook.keep_live(self.partner.id, live, durable=durable)


def _after(present: T | None, choices: tuple[T, ...]) -> T | None:
    """Return the choice after the present one; None stands before the first and after the last."""
    ring: tuple[T | None, ...] = (None, *choices)
    return ring[(ring.index(present) + 1) % len(ring)]
