"""Acts as they are sent, what came of each, and what must be found of them."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import msgspec

from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.listening.moments import ItemTicked
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.moments import Learned, NoteKept, SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.union import emptied
from tests.torture.counting import Tally

BEGAN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
NAME = "Ana Ruiz"
NEVER = 1 << 60
"""When something happens that never does."""
LAST = NEVER - 1

Act = tuple[AnyMoment, ...]


def acts_of(seed: int, partner: str = "ana") -> Iterator[Act]:
    """Yield acts without end, the same for the same seed: a meeting, then notes, a few moments at once, texts of up to 9 kB."""
    chance = random.Random(seed)
    new_id = IdMaker(chance.getrandbits)
    at = BEGAN + timedelta(days=seed)
    added = PartnerAdded(id=new_id(at), at=at, name=NAME)
    session = new_id(at)
    yield added, SessionBegun(id=session, at=at, partner=partner, began=at, zone="Europe/Berlin", first=Side.ME)
    while True:
        at += timedelta(milliseconds=chance.randint(1, 5000))
        text = chance.choice(("ask Dana", "“ja”, sagt sie, ", '\\"{"crc":1,"n":2}\n', "\u2028…")) * chance.choice((1, 3, 40, 700))
        note = NoteKept(id=new_id(at), at=at, session=session, text=text)
        more: list[AnyMoment] = [
            FollowUpMade(id=new_id(at), at=at, session=session, follow_up=new_id(at), owner=Side.THEM, what=text[:50]),
            ItemTicked(id=new_id(at), at=at, session=session, item="silence"),
            Learned(id=new_id(at), at=at, session=session, text="less is more"),
        ]
        yield (note, *more[: chance.choice((0, 0, 1, 3))])


class Found(NamedTuple):
    """What is read in a folder: by partner the documents by id, and the drafts; and what was said to be wrong."""

    moments: Mapping[str, Mapping[str, bytes]]
    drafts: Mapping[str, frozenset[str]] = {}
    flaws: tuple[str, ...] = ()


NOTHING = Found({})


@dataclass
class Sent:
    """Something that was sent; `since` and `acknowledged` say when, as a number of operations of the disk."""

    kind: str
    partner: str
    act: Act = ()
    text: str = ""
    since: int = 0
    acknowledged: int = NEVER


@dataclass
class Log:
    """All that was sent to a folder, in its order."""

    sent: list[Sent] = field(default_factory=list)
    baseline: Found = NOTHING

    def until(self, instant: int) -> "Log":
        """Return what was sent by then, and what was acknowledged of it, as of before all."""
        sent = [each for each in self.sent if each.since <= instant]
        known = [replace(each, since=0, acknowledged=0 if each.acknowledged <= instant else NEVER) for each in sent]
        return Log(known, self.baseline)

    def judge(self, found: Found, until: int = LAST, *, blame: str = "") -> Tally:
        """Return what a folder that was read comes to, in which so many operations were made at most."""
        came_to = Tally()
        _Judge(came_to, [each for each in self.sent if each.since <= until], until, blame).all(self.baseline, found)
        return came_to


class _Judge:
    def __init__(self, tally: Tally, sent: list[Sent], until: int, blame: str) -> None:
        self._tally, self._sent, self._until, self._blame = tally, sent, until, blame

    def all(self, baseline: Found, found: Found) -> None:
        for flaw in found.flaws:
            self._tally.blame("unreadable", f"{flaw} {self._blame}")
        for partner in {*baseline.moments, *baseline.drafts, *(each.partner for each in self._sent)}:
            sent = [each for each in self._sent if each.partner == partner]
            here = found.moments.get(partner, {})
            forgetting = next((each for each in sent if each.kind == "forget"), None)
            if forgetting is not None and (not here or self._is_kept(forgetting)):
                if here:
                    self._tally.blame("lost", f"the forgetting of {partner} {self._blame}")
                continue
            if baseline.moments.get(partner):
                self._documents(baseline.moments[partner], here, sent, acknowledged=True)
            for each in sent:
                if each.kind == "act":
                    documents = {moment.id: msgspec.json.encode(moment) for moment in each.act}
                    self._documents(documents, here, sent, acknowledged=self._is_kept(each))
            self._drafts(baseline.drafts.get(partner, frozenset()), found.drafts.get(partner, frozenset()), sent)

    def _is_kept(self, each: Sent) -> bool:
        return each.acknowledged <= self._until

    def _documents(
        self, documents: Mapping[str, bytes], here: Mapping[str, bytes], sent: list[Sent], *, acknowledged: bool
    ) -> None:
        there = [id for id in documents if id in here]
        if acknowledged and not there:
            self._tally.blame("lost", f"an act {self._blame}")
        elif there and len(there) < len(documents):
            self._tally.blame("half", f"an act, {len(there)} of {len(documents)} moments {self._blame}")
        for id in there:
            erasing = next((each for each in sent if each.kind == "erase" and each.text == id), None)
            whole, empty = documents[id], _emptied(documents[id]) if erasing else documents[id]
            if erasing is not None and self._is_kept(erasing) and here[id] != empty:
                self._tally.blame("lost", f"an erasing {self._blame}")
            elif here[id] not in (whole, empty):
                self._tally.blame("half", f"a moment says something else {self._blame}")

    def _drafts(self, before: frozenset[str], here: frozenset[str], sent: list[Sent]) -> None:
        drafts = [each for each in sent if each.kind == "draft"]
        kept = max((place for place, each in enumerate(drafts) if self._is_kept(each)), default=-1)
        allowed = {each.text for each in drafts[max(kept, 0) :]}
        if kept < 0 and before:
            allowed |= before
        if kept >= 0 or before:
            if allowed == {""}:
                return
            if not here & allowed and "" not in allowed:
                self._tally.blame("lost", f"a draft {self._blame}")


def _emptied(document: bytes) -> bytes:
    return msgspec.json.encode(emptied(msgspec.json.decode(document, type=AnyMoment)))
