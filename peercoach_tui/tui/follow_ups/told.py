"""What is told of a follow-up: the plan, by when, how sure, from which meeting, the words around it, and what its owner made."""

from bisect import bisect_left
from datetime import date, datetime

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import said_words
from peercoach_tui.domain.follow_ups.groups import Group
from peercoach_tui.domain.follow_ups.tally import Tally
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.account import Account, Note
from peercoach_tui.domain.sessions.plan import Stages
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import count, due_words, in_words, long_day, short_day

NEAR = 3
"""So many notes around a follow-up are told."""
BY, SURE, CARRIED, TELLS = "by", "sure", "carried", "tells"
"""Labels that can be said in more words, or with fewer."""
NEVER = "not yet"
TIMES = {0: NEVER, 1: "once", 2: "twice"}


class Fact(Value):
    """What is known of it under a label; `late` where that is to be seen."""

    label: str
    text: str
    late: bool = False


class FollowUpTold(Value):
    """All that is told of a follow-up. `around` are notes of its meeting with their hours, `made` is what its owner made."""

    said: str
    what: str
    when: str = ""
    facts: tuple[Fact, ...] = ()
    met: str = ""
    around: tuple[tuple[str, str], ...] = ()
    maker: str = ""
    made: Tally = Tally()


def told(
    follow_up: FollowUp,
    group: Group,
    partner: Partner,
    fold: Fold,
    stages: Stages,
    today: date,
    *,
    made_on: date,
    settled_on: date | None,
    goal: str = "",
    made: Tally,
) -> FollowUpTold:
    """Return what is told as of `today`; days are local ones, `fold` is that of the partner, `goal` the title of its goal."""
    session = fold.session(follow_up.session) if follow_up.session else None
    account = fold.account(session) if session is not None else None
    facts = (
        _became(follow_up, settled_on, today),
        Fact(label=BY, text=by_when(follow_up, group, today), late=group is Group.LATE),
        Fact(label=SURE, text="" if follow_up.confidence is None else f"{follow_up.confidence} of 10"),
        Fact(label=TELLS, text=follow_up.report),
        Fact(label="towards", text=goal),
        Fact(label="from", text=_from(follow_up, account, partner, stages, made_on, today)),
        Fact(label=CARRIED, text=_carried(fold.log.carried(follow_up.id))),
    )
    return FollowUpTold(
        said=said_words(follow_up.owner, partner.short),
        what=follow_up.what,
        when=follow_up.when,
        facts=tuple(fact for fact in facts if fact.text),
        met=short_day(session.day, today) if session is not None else "",
        around=_around(account, follow_up.made) if account is not None else (),
        maker=f"you made with {partner.short}" if follow_up.owner is Side.ME else f"{partner.short} made",
        made=made,
    )


def by_when(follow_up: FollowUp, group: Group, today: date) -> str:
    """Return "Fri 27 Nov, 17:00, in 3 days" or "Sat 21 Nov, 3 days late"; after a break nothing is."""
    if follow_up.due is None:
        return "no date" + (f", {Group.BEFORE.lower()}" if group is Group.BEFORE else "")
    day = long_day(follow_up.due, today) + (f", {follow_up.hour}" if follow_up.hour else "")
    match group:
        case Group.LATE:
            return f"{day}, {due_words(follow_up.due, today)}"
        case Group.BEFORE:
            return f"{day}, {group.lower()}"
        case Group.SOON | Group.LATER:
            far = in_words(follow_up.due, today)
            return day if far.startswith("on ") else f"{day}, {far}"
    return day


def _became(follow_up: FollowUp, settled_on: date | None, today: date) -> Fact:
    if follow_up.outcome is None:
        return Fact(label="", text="")
    on = f", {short_day(settled_on, today)}" if settled_on else ""
    taught = f": {follow_up.taught}" if follow_up.taught else ""
    return Fact(label="became", text=f"{follow_up.outcome.value}{on}{taught}")


def _carried(times: int) -> str:
    return TIMES.get(times) or count(times, "time")


def _from(follow_up: FollowUp, account: Account | None, partner: Partner, stages: Stages, made_on: date, today: date) -> str:
    """Return "Tue 3 Nov with Ana Ruiz, in Commit", or that it was made between two meetings, and when."""
    if account is None:
        return f"no meeting, made {long_day(made_on, today)} with {partner.called}"
    session: Session = account.session
    spans = [span for span in account.spans if span.began <= follow_up.made]
    at = spans[-1] if spans and not session.typed_up else None
    stage = f", in {stages.find(at.stage).name}" if at is not None and at.coach is not Side.THEM else ""
    return f"{long_day(session.day, today)} with {partner.called}{stage}"


def _around(account: Account, made: datetime) -> tuple[tuple[str, str], ...]:
    """Return the notes of a meeting that were kept nearest to an instant, in their order."""
    notes = account.notes
    first = last = bisect_left(notes, made, key=lambda note: note.at)
    while last - first < NEAR and (first > 0 or last < len(notes)):
        before = made - notes[first - 1].at if first > 0 else None
        after = notes[last].at - made if last < len(notes) else None
        if after is None or (before is not None and before <= after):
            first -= 1
        else:
            last += 1
    return tuple((account.session.hour(note.at), _words(note)) for note in notes[first:last])


def _words(note: Note) -> str:
    return f"{note.kept.sign} {note.kept.words}".lstrip()
