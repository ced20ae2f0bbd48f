"""What is known of a partner, to be changed a row at a time."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.partners.brief_words import IN_THE_PAUSE, due_words_of, in_pause_words
from peercoach_tui.domain.partners.names import MOST_LETTERS, TOO_LONG, as_kept
from peercoach_tui.domain.partners.partner import Partner, Pause
from peercoach_tui.domain.plain import cut, squeezed
from peercoach_tui.domain.reading.cadences import CADENCE_SUCH_AS, read_cadence, why_no_cadence
from peercoach_tui.domain.reading.closing import MEET_SUCH_AS, NO_DUE, DueRead, Reading, is_none
from peercoach_tui.domain.reading.gone_by import SUCH_AS, gone_by_in, why_not_gone_by
from peercoach_tui.domain.reading.refused_day import why_refused, why_unread
from peercoach_tui.domain.sessions.moments import MeetingPutOff, NextMeetingSet
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.words import dated, long_day, short_day
from peercoach_tui.tui.details.detail import Detail
from peercoach_tui.workspace import Workspace

NAME, NEXT, CADENCE, PAUSE, NAMED, SINCE = "name", "next", "cadence", "pause", "named", "since"
TEXTS = {
    "group": ("Group", "the group they work in; it tells two people of one name apart"),
    "role": ("Role", "what they do there"),
    "contact": ("Contact", "how you reach them"),
    "topics": ("Topics", "what they want to talk about"),
    "agreement": ("You agreed", "what stays between the two of you, and what may travel"),
}
YES = {"yes": True, "y": True, "no": False, "n": False, "": None, "not asked": None}
NAMED_WORDS = {True: "yes", False: "no", None: ""}
THERE_ALREADY = "Someone of that name is there already; the group tells them apart."
RESUMED = frozenset({"", "no", "none", "over", "ended", "-", "–"})


class PartnerDetails:
    """The details of a partner, in the order in which they are read."""

    def __init__(self, workspace: Workspace, partner_id: str) -> None:
        self._workspace, self._id = workspace, partner_id
        self._readings: dict[str, Callable[[str], tuple[dict[str, Any] | None, str]]] = {
            NAME: self._name,
            CADENCE: self._cadence,
            PAUSE: self._pause,
            SINCE: self._since,
            NAMED: self._named,
        }

    @property
    def _acts(self) -> Acts:
        return self._workspace.acts(self._id)

    def title(self) -> str:
        """Return the name, as it is called now."""
        return self._workspace.people.brief(self._id).partner.called

    def rows(self) -> tuple[Detail, ...]:
        """Return what is known, "" for what nobody said."""
        partner, today = self._acts.partner, self._workspace.today
        told = self._workspace.people.brief(self._id)
        group, *others = (_text(partner, key) for key in TEXTS)
        arranged = told.arranged.next_date.words if told.arranged else ""
        if told.arranged and in_pause_words(partner, told.arranged.day, today):
            arranged += f" · {IN_THE_PAUSE}"
        paused = due_words_of(told, today) if partner.is_paused(today) else ""
        since = long_day(partner.since, today) if partner.since else ""
        since_typed = dated(partner.since) if partner.since else ""
        # A hidden name stays hidden in the line.
        name, hidden = ("", _HIDDEN_HINT) if partner.alias else (partner.name, "")
        often = partner.cadence.words
        said, named = _NAMED_SAID[partner.named], NAMED_WORDS[partner.named]
        return (
            Detail(key=NAME, label="Name", value=partner.called, typed=name, hint=hidden),
            group,
            Detail(key=NEXT, label="Meet next", value=arranged, typed=self._next_typed, whole=True, hint=_NEXT_HINT),
            Detail(key=CADENCE, label="How often", value=often, typed=often, whole=True, hint=CADENCE_SUCH_AS),
            Detail(key=PAUSE, label="Pause", value=paused, typed=self._pause_typed, whole=True, hint=_PAUSE_HINT),
            *others,
            Detail(key=SINCE, label="Since", value=since, typed=since_typed, whole=True, hint=_SINCE_HINT),
            Detail(key=NAMED, label="Hours log", value=said, typed=named, whole=True, hint=_NAMED_HINT),
        )

    def read(self, key: str, text: str) -> tuple[str, str]:
        """Return what a text would be kept as, and why it can't be."""
        if key == NEXT:
            return self._read_next(text)
        if key in TEXTS:
            return "", ""
        fields, said = self._readings[key](text)
        return (said, "") if fields is not None else ("", said)

    def keep(self, key: str, text: str) -> tuple[Acts, Kept] | None:
        """Change what the row is about; None when it says so already."""
        acts = self._acts
        if key == NEXT:
            kept = self._keep_next(text)
        elif key in TEXTS:
            kept = acts.change_partner(**{key: text.strip()})
        else:
            fields, _ = self._readings[key](text)
            kept = acts.change_partner(**fields) if fields else None
        return (acts, kept) if kept is not None else None

    # How each row is read: the fields that it changes, None where it can't be, and what is said

    def _name(self, text: str) -> tuple[dict[str, Any] | None, str]:
        name = as_kept(text)
        if len(name) > MOST_LETTERS:
            return None, TOO_LONG
        there = name and self._workspace.people.has_name(name, besides=self._id)
        return ({"name": name}, THERE_ALREADY if there else "") if name else (None, "A name is needed.")

    def _cadence(self, text: str) -> tuple[dict[str, Any] | None, str]:
        cadence = read_cadence(text)
        return ({"cadence": cadence}, cadence.words) if cadence else (None, why_no_cadence(text))

    def _pause(self, text: str) -> tuple[dict[str, Any] | None, str]:
        words = text.strip().casefold()
        if words in RESUMED:
            paused = self._acts.partner.is_paused(self._workspace.today)
            return ({"pause": Pause(until=self._yesterday)}, "ends the pause") if paused else ({}, "no pause")
        if words in ("yes", "on", "paused", "open", "for now"):
            return self._paused(Pause(), "paused until you end it")
        until = self._until(words)
        if until is None:
            return None, self._why_no_pause(words)
        return self._paused(Pause(until=until), f"paused until {long_day(until, self._workspace.today)}")

    def _why_no_pause(self, words: str) -> str:
        today, day_first = self._workspace.today, self._workspace.settings.day_first
        due = self._reading.due(words, self._was)
        if due is not None and due.hour:
            return f"A pause has no hour: type its day alone, such as {short_day(due.due or today, today)}."
        alone = _UNTIL.sub("", words)
        refused = why_refused(alone, today, day_first=day_first, timed=False)
        return refused or why_unread(alone, today, "its last day, yes, or none", day_first=day_first) or _NO_PAUSE

    def _paused(self, pause: Pause, words: str) -> tuple[dict[str, Any], str]:
        """Return a pause; a meeting that is arranged in it stays, which is said."""
        standing = self._standing
        if standing is not None and pause.holds(standing.day):
            words = f"{words} · the meeting on {long_day(standing.day, self._workspace.today)} stays"
        return {"pause": pause}, words

    def _until(self, words: str) -> date | None:
        """Return the day until which a pause is: its row says "until" where the words don't, as in "new year" and "march"."""
        alone = _UNTIL.sub("", words)
        said = (self._reading.due(each, self._was) for each in (words, f"until {alone}", f"by {alone}"))
        found = next(filter(None, said), None)
        return found.due if found is not None and not found.hour else None

    @property
    def _was(self) -> DueRead:
        pause = self._acts.partner.pause
        return DueRead(due=pause.until) if pause else NO_DUE

    @property
    def _pause_typed(self) -> str:
        pause = self._acts.partner.pause
        if pause is None or not pause.holds(self._workspace.today):
            return ""
        return dated(pause.until) if pause.until else "yes"

    @property
    def _yesterday(self) -> date:
        return date.fromordinal(self._workspace.today.toordinal() - 1)

    def _since(self, text: str) -> tuple[dict[str, Any] | None, str]:
        if not text.strip() or is_none(text):
            return {"since": None}, "no day"
        day = gone_by_in(text, self._workspace.today, day_first=self._workspace.settings.day_first)
        if day is None:
            return None, why_not_gone_by(text, self._workspace.today, day_first=self._workspace.settings.day_first)
        return {"since": day}, long_day(day, self._workspace.today)

    def _named(self, text: str) -> tuple[dict[str, Any] | None, str]:
        words = text.strip().casefold()
        if words not in YES:
            return None, f"“{cut(text, _CUT)}” can't be read: type yes, no, or nothing while nobody asked."
        return {"named": YES[words]}, _NAMED_SAID[YES[words]]

    # The next meeting

    @property
    def _standing(self) -> NextDate | None:
        arranged = self._workspace.people.brief(self._id).arranged
        return arranged.next_date if arranged else None

    @property
    def _next_typed(self) -> str:
        """Return the next date as it can be typed; a place that would not be read again is left out, and stays."""
        standing = self._standing
        if standing is None:
            return ""
        when = f"{dated(standing.day)} {standing.hour}".rstrip()
        whole = f"{when} {standing.place}"
        again = self._reading.next_date(whole, NextDate(day=standing.day)) if standing.place else None
        return whole if again == standing else when

    @property
    def _reading(self) -> Reading:
        settings = self._workspace.settings
        return Reading(today=self._workspace.today, day_first=settings.day_first, zone=self._workspace.zone)

    @property
    def _suggested(self) -> NextDate:
        """Return what stands for what a text doesn't say."""
        told = self._workspace.people.brief(self._id)
        last = told.accounts[-1].session if told.accounts else None
        return self._standing or NextDate(day=told.due or self._workspace.today, place=last.place if last else "")

    def _next_date(self, text: str) -> NextDate | None:
        standing = self._standing
        if standing is not None and text.strip() == self._next_typed:
            return standing
        return self._reading.next_date(text, self._suggested)

    def _read_next(self, text: str) -> tuple[str, str]:
        if not text.strip() or is_none(text):
            return "puts the meeting off" if self._standing else "no date", ""
        found = self._next_date(text)
        return (self._next_words(found), "") if found else ("", self._reading.why_no_next(text, self._suggested))

    def _next_words(self, date: NextDate) -> str:
        """Return a date in words; in a pause it says so."""
        within = in_pause_words(self._acts.partner, date.day, self._workspace.today)
        return " · ".join(filter(None, (date.words, within)))

    def _keep_next(self, text: str) -> Kept | None:
        acts, standing = self._acts, self._workspace.people.brief(self._id).arranged
        if not text.strip() or is_none(text):
            return acts.send(acts.moment(MeetingPutOff, arranged=standing.id)) if standing else None
        found = self._next_date(text)
        if found is None or (standing is not None and standing.next_date == found):
            return None
        zone = self._workspace.zone
        return acts.send(acts.moment(NextMeetingSet, day=found.day, hour=found.hour, place=found.place, zone=zone))


_NO_PAUSE = "Type until when, such as 10 Jan, or yes for no end, or none to end it."
_UNTIL = re.compile(r"^(until|till|til|for)\s+")
_CUT = 24
_NEXT_HINT = f"{MEET_SUCH_AS}; none puts it off"
_PAUSE_HINT = "until when, such as 10 Jan; yes for no end; none ends it"
_SINCE_HINT = f"{SUCH_AS}; none takes it away"
_HIDDEN_HINT = "names are hidden; what you type takes the place of theirs"
_NAMED_HINT = "whether they agreed to be named in an hours log: yes, no, or nothing while nobody asked"
_NAMED_SAID = {True: "may name them", False: "counts without their name", None: ""}


def _text(partner: Partner, key: str) -> Detail:
    label, hint = TEXTS[key]
    text: str = getattr(partner, key)
    return Detail(key=key, label=label, value=squeezed(text), typed=text, hint=hint)
