"""What is known of a partner, to be changed a row at a time."""

from collections.abc import Callable
from typing import Any

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.partners.names import MOST_LETTERS, TOO_LONG, as_kept
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.plain import cut, squeezed
from peercoach_tui.domain.reading.cadences import CADENCE_SUCH_AS, read_cadence, why_no_cadence
from peercoach_tui.domain.reading.closing import is_none
from peercoach_tui.domain.reading.gone_by import SUCH_AS, gone_by_in, why_not_gone_by
from peercoach_tui.domain.words import dated, long_day
from peercoach_tui.tui.details.detail import Detail
from peercoach_tui.tui.partners.next_row import NEXT, NextRow
from peercoach_tui.tui.partners.pause_row import PAUSE, PauseRow
from peercoach_tui.workspace import Workspace

NAME, CADENCE, NAMED, SINCE = "name", "cadence", "named", "since"
TEXTS = {
    "group": ("Group", "the group they work in; it tells two people of one name apart"),
    "role": ("Role", "what they do there"),
    "contact": ("Contact", "how you reach them"),
    "topics": ("Topics", "what they want to talk about"),
    "agreement": ("You agreed", "what stays between the two of you, and what may travel"),
}
SENTENCES = ("topics", "agreement")
"""Those that are gone on with."""
YES = {"yes": True, "y": True, "no": False, "n": False, "": None, "not asked": None}
NAMED_WORDS = {True: "yes", False: "no", None: ""}
THERE_ALREADY = "Someone of that name is there already; the group tells them apart."


class PartnerDetails:
    """The details of a partner, in the order in which they are read."""

    def __init__(self, workspace: Workspace, partner_id: str) -> None:
        self._workspace, self._id = workspace, partner_id
        self._next = NextRow(workspace, partner_id)
        self._pause = PauseRow(workspace, partner_id, self._next)
        self._readings: dict[str, Callable[[str], tuple[dict[str, Any] | None, str]]] = {
            NAME: self._name,
            CADENCE: self._cadence,
            PAUSE: self._pause.read,
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
        group, *others = (_text(partner, key) for key in TEXTS)
        since = long_day(partner.since, today) if partner.since else ""
        since_typed = dated(partner.since) if partner.since else ""
        # A hidden name stays hidden in the line.
        name, hidden = ("", _HIDDEN_HINT) if partner.alias else (partner.name, "")
        often = partner.cadence.words
        said, named = _NAMED_SAID[partner.named], NAMED_WORDS[partner.named]
        return (
            Detail(key=NAME, label="Name", value=partner.called, typed=name, whole=True, hint=hidden),
            group,
            self._next.row(),
            Detail(key=CADENCE, label="How often", value=often, typed=often, whole=True, hint=CADENCE_SUCH_AS),
            self._pause.row(),
            *others,
            Detail(key=SINCE, label="Since", value=since, typed=since_typed, whole=True, hint=_SINCE_HINT),
            Detail(key=NAMED, label="Hours log", value=said, typed=named, whole=True, hint=_NAMED_HINT),
        )

    def read(self, key: str, text: str) -> tuple[str, str]:
        """Return what a text would be kept as, and why it can't be."""
        if key == NEXT:
            return self._next.read(text)
        if key in TEXTS:
            return "", ""
        fields, said = self._readings[key](text)
        return (said, "") if fields is not None else ("", said)

    def keep(self, key: str, text: str) -> tuple[Acts, Kept] | None:
        """Change what the row is about; None when it says so already."""
        acts = self._acts
        if key == NEXT:
            kept = self._next.keep(text)
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


_CUT = 24
_SINCE_HINT = f"{SUCH_AS}; none takes it away"
_HIDDEN_HINT = "names are hidden; what you type takes the place of theirs"
_NAMED_HINT = "whether they agreed to be named in an hours log: yes, no, or nothing while nobody asked"
_NAMED_SAID = {True: "may name them", False: "counts without their name", None: ""}


def _text(partner: Partner, key: str) -> Detail:
    label, hint = TEXTS[key]
    text: str = getattr(partner, key)
    return Detail(key=key, label=label, value=squeezed(text), typed=text, whole=key not in SENTENCES, hint=hint)
