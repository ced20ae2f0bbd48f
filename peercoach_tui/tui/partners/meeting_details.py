"""A meeting, to be put right afterwards a row at a time: when, where and how it was, every line that was typed in it, and those
that were passed over."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.plain import cut, squeezed
from peercoach_tui.domain.reading.began import Began, began_in, why_not_begun
from peercoach_tui.domain.reading.minutes import read_minutes, why_no_minutes
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.answer_words import FEEDBACK
from peercoach_tui.domain.sessions.earlier import values_of
from peercoach_tui.domain.sessions.form_words import FORM_WORDS, read_form
from peercoach_tui.domain.sessions.moments import (
    Brought,
    Feedback,
    FeedbackGiven,
    Learned,
    NoteKept,
    SessionChanged,
)
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import long_day, minutes_words
from peercoach_tui.tui.details.detail import Detail
from peercoach_tui.workspace import Workspace

WHEN, PLACE, FORM, LENGTH, COACHED, WAS_COACHED = "when", "place", "form", "minutes", "coached", "was_coached"
LEARNED = "learned"
"""The key of the row of what was learned."""
MINUTES_HINT = "minutes, such as 25; nothing for those of the clock"
UNTIMED_HINT = "minutes, such as 25; nothing where nobody counted"
AS_COUNTED = "as the clock counted"
LENGTH_HINT = "minutes, such as 45, or free"
_CUT = 24
WHEN_HINT = "a day and an hour gone by, such as 12 nov 9:30"


class WordsOfMeeting(Value):
    """A line that was typed: its key and label, how it reads, how it read before, and the moment that says it anew."""

    key: str
    label: str
    text: str
    before: tuple[str, ...]
    kind: type[Moment]
    fields: dict[str, Any]


class MeetingDetails:
    """The details of a meeting; those of the clock stand until others are typed."""

    def __init__(self, workspace: Workspace, partner_id: str, session: str) -> None:
        self._workspace, self._id, self._session = workspace, partner_id, session

    @property
    def _acts(self) -> Acts:
        return self._workspace.acts(self._id)

    @property
    def _account(self) -> Account | None:
        session = self._acts.fold.session(self._session)
        return self._acts.account(session) if session else None

    def title(self) -> str:
        """Return with whom it was, and when."""
        account = self._account
        day = long_day(account.session.day, self._workspace.today) if account else "a meeting that is gone"
        return f"{self._acts.partner.called} · {day}"

    def rows(self) -> tuple[Detail, ...]:
        """Return what is known of it, none once it is gone."""
        account = self._account
        if account is None:
            return ()
        session, partner = account.session, self._acts.partner
        words = (
            Detail(key=each.key, label=each.label, value=squeezed(each.text), typed=each.text, hint=_before_words(each.before))
            for each in _words(account, partner)
        )
        return (*self._about(account, session, partner), *words)

    def _about(self, account: Account, session: Session, partner: Partner) -> Iterator[Detail]:
        moments = tuple(self._acts.fold.timeline.of_session(self._session))

        def hint(field: str, words: Callable[[Any], str], typable: str = "") -> str:
            """Say what can be typed, and how it read before it was put right."""
            told = [words(value) for value in values_of(moments, field)]
            now = words(getattr(session, field))
            return "; ".join(filter(None, (typable, _before_words(tuple(each for each in told[::-1] if each and each != now)))))

        def when(at: datetime) -> str:
            there = session.local(at)
            return f"{long_day(there.date(), self._workspace.today)} {there:%H:%M}"

        def counted(minutes: int | None) -> str:
            return ("" if session.typed_up else AS_COUNTED) if minutes is None else f"{minutes}′"

        typed, form = f"{session.local(session.began):%Y-%m-%d %H:%M}", FORM_WORDS[session.form]
        began = hint("began", when, WHEN_HINT)
        yield Detail(key=WHEN, label="When", value=when(session.began), typed=typed, whole=True, hint=began)
        place = session.place
        yield Detail(key=PLACE, label="Place", value=place, typed=place, whole=True, hint=hint("place", squeezed))
        forms = hint("form", lambda value: FORM_WORDS[value], ", ".join(FORM_WORDS.values()))
        yield Detail(key=FORM, label="How", value=form, typed=form, whole=True, hint=forms)
        lasted, length = _length(session.minutes), hint("minutes", _length, LENGTH_HINT)
        yield Detail(
            key=LENGTH,
            label="Lasted" if session.came_in else "Planned",
            value=lasted,
            typed=lasted.rstrip("′"),
            whole=True,
            hint=length,
        )
        for key, label, side, said in (
            (COACHED, "You coached", Side.ME, session.coached),
            (WAS_COACHED, f"{partner.short} coached", Side.THEM, session.was_coached),
        ):
            value = minutes_words(account.in_role(side, account.last_instant)) if session.is_timed else ""
            typed = "" if said is None else str(said)
            yield Detail(
                key=key, label=label, value=value, typed=typed, whole=True, hint=hint(key, counted, _minutes_hint(session))
            )

    def read(self, key: str, text: str) -> tuple[str, str]:
        """Return what a text would be kept as, and why it can't be."""
        match key:
            case "when":
                return self._read_when(text)
            case "form":
                form, which = read_form(text), " or ".join(FORM_WORDS.values())
                return (FORM_WORDS[form], "") if form else ("", f"“{cut(text, _CUT)}” can't be read: type {which}.")
            case "minutes" | "coached" | "was_coached":
                account = self._account
                return _read_minutes(key, text, account.session if account else None)
        return "", ""

    def keep(self, key: str, text: str) -> tuple[Acts, Kept] | None:
        """Change what the row is about; None when it says so already, or the meeting is gone."""
        acts, account = self._acts, self._account
        if account is None:
            return None
        fields = self._fields(key, text, account.session)
        if fields is not None:
            new = {name: value for name, value in fields.items() if getattr(account.session, name) != value}
            return self._sent(SessionChanged, new) if new else None
        words = next((each for each in _words(account, acts.partner) if each.key == key), None)
        return self._sent(words.kind, words.fields | {"text": text}) if words and words.text != text else None

    def _sent(self, kind: type[Moment], fields: dict[str, Any]) -> tuple[Acts, Kept]:
        acts = self._acts
        return acts, acts.send(acts.moment(kind, session=self._session, **fields))  # type: ignore[arg-type]

    def _fields(self, key: str, text: str, session: Session) -> dict[str, Any] | None:
        """Return the fields of the session that a text changes, None where the row is about words."""
        match key:
            case "when":
                found = self._began(text, session)
                return {"began": found.at.astimezone(UTC)} if found else {}
            case "place":
                return {"place": squeezed(text)}
            case "form":
                return {"form": read_form(text)}
            case "minutes" | "coached" | "was_coached":
                return {key: read_minutes(text)}
        return None

    def _began(self, text: str, session: Session) -> Began | None:
        """Read when it began; what isn't said, the day or the hour, stays as it was."""
        now, was = session.local(self._workspace.now()), session.local(session.began)
        return began_in(text, now, day_first=self._workspace.settings.day_first, was=was)

    def _read_when(self, text: str) -> tuple[str, str]:
        account = self._account
        if account is None or not text.strip():
            return "", f"Type {WHEN_HINT}."
        found, session = self._began(text, account.session), account.session
        now, was = session.local(self._workspace.now()), session.local(session.began)
        why = why_not_begun(text, now, day_first=self._workspace.settings.day_first, was=was)
        if found is None or why:
            return "", why
        return f"{long_day(found.at.date(), self._workspace.today)} {found.at:%H:%M}", ""


def _minutes_hint(session: Session | None) -> str:
    """Say what can be typed for the minutes in which somebody coached: only a meeting with a clock has some of its own."""
    return UNTIMED_HINT if session is not None and session.typed_up else MINUTES_HINT


def _read_minutes(key: str, text: str, session: Session | None) -> tuple[str, str]:
    said = text.strip().casefold()
    if said in ("", "free") if key == LENGTH else not said:
        uncounted = "not known" if session is not None and session.typed_up else AS_COUNTED
        return "free" if key == LENGTH else uncounted, ""
    least, such_as = (1, LENGTH_HINT) if key == LENGTH else (0, _minutes_hint(session))
    why = why_no_minutes(text, least, such_as)
    return ("", why) if why else (f"{read_minutes(text)}′", "")


def _length(minutes: int | None) -> str:
    return f"{minutes}′" if minutes else "free"


def _before_words(before: tuple[str, ...]) -> str:
    """Return how a line read before it was put right, the newest wording first."""
    return f"before: {' · '.join(map(squeezed, before))}" if before else ""


def _words(account: Account, partner: Partner) -> Iterator[WordsOfMeeting]:
    """Yield every line that was typed, as it reads today, with its earlier wordings, and those that were passed over."""
    earlier = _earlier(account)
    for note in account.notes:
        before = tuple(text for text in earlier.get(note.id, ()) if text != note.kept.text)
        yield WordsOfMeeting(
            key=note.id,
            label=f"Note {account.session.hour(note.at)}".rstrip(),
            text=note.kept.text,
            before=before,
            kind=NoteKept,
            fields={"replaces": note.id, "sort": note.kept.sort},
        )
    for side in Side:
        label = "You brought" if side is Side.ME else f"{partner.short} brought"
        yield _latest(account, f"brought-{side.value}", label, account.brought.get(side, ""), Brought, side=side)
    for about, text in ({Side.THEM: "", Side.ME: ""} | dict(account.feedback)).items():
        of = {"side": about} if isinstance(about, Side) else {"about": about}
        yield _latest(account, f"feedback-{about.value}", _feedback_label(about, partner), text, FeedbackGiven, **of)
    yield _latest(account, LEARNED, "You learned", account.learned, Learned)


def _feedback_label(about: Side | Feedback, partner: Partner) -> str:
    if isinstance(about, Feedback):
        return FEEDBACK[about].capitalize()
    return "You said" if about is Side.ME else f"{partner.short} said"


def _latest(account: Account, key: str, label: str, text: str, kind: type[Moment], **chosen: object) -> WordsOfMeeting:
    """Return a line of which the later wins."""
    moments = (each for each in account.moments if isinstance(each, kind))
    said = [getattr(each, "text", "") for each in moments if all(getattr(each, name) == value for name, value in chosen.items())]
    before = tuple(each for each in reversed(said) if each and each != text)
    return WordsOfMeeting(key=key, label=label, text=text, before=before, kind=kind, fields=chosen)


def _earlier(account: Account) -> dict[str, tuple[str, ...]]:
    """Return the wordings of each note, the newest first, by the id of the first."""
    roots: dict[str, str] = {}
    texts: dict[str, tuple[str, ...]] = {}
    for moment in account.moments:
        if isinstance(moment, NoteKept):
            root = roots.get(moment.replaces, moment.replaces) if moment.replaces else moment.id
            roots[moment.id] = root
            texts[root] = (moment.text, *texts.get(root, ()))
    return texts
