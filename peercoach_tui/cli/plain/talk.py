"""The meeting itself by lines: a line is kept as what its sign says, one that begins with / is a command."""

from collections.abc import Callable

from peercoach_tui.acts import Kept
from peercoach_tui.cli.plain.dialogue import Dialogue, Leave
from peercoach_tui.cli.plain.telling import Telling
from peercoach_tui.domain.act_words import did_again_words, took_back_words
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.follow_up_words import became_words, by_words, read_aloud
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.reading.line import Written, lines_of, read_line
from peercoach_tui.domain.reading.preview import preview_of
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.domain.sessions.story import brought_words
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting

HELP = (
    'A line is a note. It may begin with a sign: ! a follow-up, " their words, * for the goals, ? a question of your own, '
    "> to come back to. Enter alone says again where you are.",
    "/next the next question · /used it was asked · /question says it again",
    "/stage on to the next stage, or /stage explore · /back the stage before · /swap swaps the roles",
    "/left what is left of the time · /kept what was kept",
    "/look the follow-ups to look back on · /done 1, /partly 1, /dropped 1, /learned 1, /carry 1",
    "/brings … what they bring today · /bring … what you bring",
    "/story, /advice, /advice-asked notes a slip: an own story, advice, advice that was asked for",
    "/undo takes the last act back · /redo does it again · /keep keeps what was left as a draft",
    "/close goes through the close · /leave leaves, to go on later · /help",
)
NOTHING = "There is nothing to do for that."


class Talk:
    """Hears lines and does what they say, until the close is called for."""

    def __init__(self, meeting: Meeting, dialogue: Dialogue, telling: Telling, *, day_first: bool = True) -> None:
        self._meeting, self._dialogue, self._telling, self._day_first = meeting, dialogue, telling, day_first
        talk, questions = meeting.talk, meeting.questions
        self._commands: dict[str, Callable[[str], None]] = {
            "next": lambda _: questions.next(),
            "used": lambda _: self._do(questions.use()),
            "question": lambda _: self._dialogue.say(self._telling.question()),
            "stage": self._stage,
            "back": lambda _: self._do(talk.previous_stage()),
            "swap": lambda _: self._swap(),
            "close": lambda _: self._do(talk.enter(CLOSE)),
            "left": lambda _: self._dialogue.say(self._telling.time()),
            "kept": lambda _: self._dialogue.say(*kept_words(meeting)),
            "look": lambda _: self._dialogue.say(*self._telling.look_back()),
            "carry": self._carry,
            "brings": lambda text: self._do(talk.bring(Side.THEM, text)),
            "bring": lambda text: self._do(talk.bring(Side.ME, text)),
            "story": lambda _: self._do(talk.slip(SlipSort.STORY)),
            "advice": lambda _: self._do(talk.slip(SlipSort.ADVICE)),
            "advice-asked": lambda _: self._do(talk.slip(SlipSort.ADVICE_ASKED_FOR)),
            "undo": lambda _: self._undo(),
            "redo": lambda _: self._redo(),
            "keep": lambda _: self._keep_left(),
            "help": lambda _: self._dialogue.say(*HELP),
        }
        self._commands |= {outcome.value: self._resolving(outcome) for outcome in Outcome}

    def go_on(self) -> None:
        """Hear lines until the close is entered. Raises `Leave` and `NoMore`."""
        for piece in self._meeting.draft.waiting:
            self._dialogue.say(f"Left as a draft: {piece.text}", "/keep keeps it.")
        while self._meeting.account.stage != CLOSE:
            self._dialogue.say(*self._telling.changes())
            self._hear(self._dialogue.hear())

    def _hear(self, line: str) -> None:
        """Do what a line says."""
        if not line.startswith("/"):
            self._write(line)
            return
        word, _, text = line[1:].strip().partition(" ")
        word = word.casefold()
        if word == "leave":
            raise Leave
        command = self._commands.get(word)
        if command is None:
            self._dialogue.say(f"There is no /{word}. /help names what there is; a space before the / makes it a note.")
        else:
            command(text.strip())

    # What is written

    def _write(self, text: str) -> None:
        line = self._read(text)
        if line is None:
            self._dialogue.say(*self._telling.subject(), self._telling.time())
            return
        self._meeting.draft.type(text)
        if self._keep(self._meeting.writing.write(line)):
            self._dialogue.say(self._kept_as(text))

    def _keep(self, kept: Kept | None) -> bool:
        done = kept is None or self._dialogue.wait(kept)
        if not done:
            self._dialogue.say("It is left as a draft: /keep tries again.")
        self._meeting.draft.store()
        return done

    def _read(self, text: str, read_as: ReadAs = AS_IT_SAYS) -> Written | None:
        meeting = self._meeting
        owner, today, partner = meeting.talk.coachee, meeting.session.day, meeting.partner.first_name
        return read_line(
            text,
            owner=owner,
            today=today,
            partner=partner,
            day_first=self._day_first,
            given=read_as.given,
            dated=read_as.dated,
            zone=meeting.session.zone,
        )

    def _kept_as(self, text: str, read_as: ReadAs = AS_IT_SAYS) -> str:
        meeting = self._meeting
        found = preview_of(
            text,
            owner=meeting.talk.coachee,
            today=meeting.session.day,
            partner=meeting.partner.first_name,
            called=meeting.partner.short,
            day_first=self._day_first,
            given=read_as.given,
            dated=read_as.dated,
            zone=meeting.session.zone,
        )
        return f"Kept {found.words}" if found else "Kept."

    def _keep_left(self) -> None:
        draft = self._meeting.draft
        for piece in draft.waiting:
            draft.open(piece.id)
            texts = lines_of(piece.text)
            lines = [self._read(each, piece.read_as) for each in texts]
            if not self._keep(self._meeting.writing.write(*lines)):
                return
            self._dialogue.say(*(self._kept_as(text, piece.read_as) for text, line in zip(texts, lines, strict=True) if line))

    # What is done

    def _do(self, kept: Kept | None) -> None:
        if kept is None:
            self._dialogue.say(NOTHING)
        elif self._dialogue.wait(kept):
            changed = tuple(self._telling.changes())
            self._dialogue.say(*(changed or ("Kept.",)))

    def _swap(self) -> None:
        kept = self._meeting.talk.swap()
        account, partner = self._meeting.account, self._meeting.partner.short
        if account.coach is not None:
            self._do(kept)
        elif self._dialogue.wait(kept):
            self._dialogue.say("You coach first." if account.first is Side.ME else f"{partner} coaches first.")

    def _stage(self, name: str) -> None:
        meeting = self._meeting
        if not name:
            self._do(meeting.talk.next_stage())
        elif any(step.stage == name.casefold() for step in meeting.talk.plan.steps):
            self._do(meeting.talk.enter(name.casefold()))
        else:
            stages = dict.fromkeys(step.stage for step in meeting.talk.plan.steps)
            self._dialogue.say(f"There is no stage {name}. The stages are {', '.join(stages)}.")

    def _undo(self) -> None:
        taken = self._meeting.take_back()
        if taken is None:
            self._dialogue.say("Nothing is left to take back.")
        elif self._dialogue.wait(taken[1]):
            self._dialogue.say(f"{took_back_words(taken[0]).capitalize()}.")

    def _redo(self) -> None:
        done = self._meeting.redo()
        if done is None:
            self._dialogue.say("There is nothing to do again.")
        elif self._dialogue.wait(done[1]):
            self._dialogue.say(f"{did_again_words(done[0]).capitalize()}.")

    # Looking back

    def _resolving(self, outcome: Outcome) -> Callable[[str], None]:
        return lambda number: self._resolve(number, lambda id: self._meeting.follow_ups.resolve(id, outcome))

    def _carry(self, number: str) -> None:
        self._resolve(number, self._meeting.follow_ups.carry)

    def _resolve(self, number: str, act: Callable[[str], Kept | None]) -> None:
        chosen = self._numbered(number)
        if chosen is None:
            self._dialogue.say("Write the number of a follow-up after it:", *self._telling.look_back())
            return
        kept = act(chosen.id)
        if kept is None or self._dialogue.wait(kept):
            became = self._meeting.acts.follow_up(chosen.id) or chosen
            words = became_words(became.outcome)
            self._dialogue.say(f"{words.capitalize()}: {read_aloud(became, self._meeting.partner.short)}")

    def _numbered(self, number: str) -> FollowUp | None:
        found = self._meeting.follow_ups.to_look_at
        if not number and len(found) == 1:
            return found[0]
        return found[int(number) - 1] if number.isascii() and number.isdigit() and 0 < int(number) <= len(found) else None


def kept_words(meeting: Meeting) -> list[str]:
    """Return what was kept in the meeting: what each brought, its notes, then its follow-ups."""
    account, partner = meeting.account, meeting.partner.short
    brought = [brought_words(side, text, partner) for side, text in account.brought.items()]
    notes = [f"{note.kept.sign} {note.kept.words}".strip() for note in account.notes]
    follow_ups = [
        f"→ {read_aloud(each, partner)}" + (f" · {by_words(each, meeting.session.day)}" if each.due else "")
        for each in meeting.follow_ups.made_here
    ]
    return [*brought, *notes, *follow_ups] or ["Nothing yet. A line is a note."]
