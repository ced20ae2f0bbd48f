"""A meeting under way in one window: its draft, and a sign of life.

Each has a file of its own in the partner's folder, `live-<device>.<n>.json`: a line of 27 bytes, the instant of the sign of life,
then a JSON document with the rest. The document is written whole (temporary file, fsync, rename, fsync), so that after a power
cut it is the old or the new one. A sign of life writes over the 27 bytes in place and waits for nothing: no rename can put
unsynced bytes over a draft, and whatever a power cut leaves of the first line, the draft below it is read.
"""

import re
from collections.abc import Collection, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import msgspec

from peercoach_tui.disk import Disk, Stamp
from peercoach_tui.domain.cut_out import without_words
from peercoach_tui.domain.flaws import is_instant
from peercoach_tui.domain.ids import EPOCH, RandomBits
from peercoach_tui.domain.live import Live, UnderWay
from peercoach_tui.domain.reading.draft_part import draft_of, is_known_as
from peercoach_tui.files import create, opened, read_file, replace, shut, stamp_of, sync_folder, write_whole
from peercoach_tui.notebook.door import clean_text
from peercoach_tui.notebook.union import NOT_READ

MOST = 1 << 22
"""A live file of more bytes is none."""

_NAME = re.compile(r"live-([A-Za-z0-9_-]{1,64})\.(\d{1,9})\.json")
_WIDTH = 27
_FIELDS: tuple[str, ...] = cast(Any, UnderWay).__struct_fields__
_BESIDE = frozenset(_FIELDS) - {"session", "since", "draft"}
_SEEN = "%Y-%m-%dT%H:%M:%S.%fZ"


class Lives:
    """The live files of one partner as they were last read, and those of this window, one of each meeting by its id.

    One that was left stays as it is while another meeting runs in the same window: a draft may wait in it.
    """

    def __init__(self, disk: Disk, folder: Path, device: str, random_bits: RandomBits) -> None:
        self._disk, self._folder, self._device, self._random_bits = disk, folder, device, random_bits
        self._began = ""
        self._read: dict[str, tuple[Stamp | None, Live | None]] = {}
        self._mine: dict[str, tuple[Live, Stamp | None]] = {}
        """Each with the stamp of its file when that was last written whole, None until then; what was said last at the end.

        The dictionary is never changed but replaced: any thread may read it.
        """

    def all(self) -> tuple[Live, ...]:
        """Return what each window said last, this one first."""
        mine = (live for live, stamp in reversed(self._mine.values()) if stamp is not None)
        return (*mine, *(self._as_it_is(live) for _, live in self._read.values() if live is not None))

    def _as_it_is(self, live: Live) -> Live:
        """Return what a window said last; one of this machine whose program is gone has left."""
        killed = live.device == self._device and live.process and not self._is_there(live)
        return live.but(left=True) if killed else live

    def _is_there(self, live: Live) -> bool:
        """Say whether the program of a window of this machine runs; another may have its number by now."""
        return self._disk.has_process(live.process) and live.began in ("", self._disk.process_began(live.process))

    def look(self, names: Iterable[str]) -> bool:
        """Read the live files among these names that aren't as they were; say whether anything changed."""
        mine = {self._path(live).name for live, _ in self._mine.values()}
        read = {name: self._looked(name) for name in names if name not in mine and _NAME.fullmatch(name)}
        changed = [live for _, live in read.values()] != [live for _, live in self._read.values()]
        self._read = read
        return changed

    def keep(self, live: Live) -> None:
        """Write this window's file of a meeting. The folder is there. Raises OSError.

        It is never one that was there before: what can't be read today may be a draft that can be read tomorrow.
        """
        where = live.where or clean_text(self._disk.machine)
        process = self._disk.process
        self._began = self._began or self._disk.process_began(process)
        live = live.but(draft=clean_text(live.draft), where=where, device=self._device, here=True)
        live = live.but(process=process, began=self._began)
        if live.session not in self._mine:
            self._mine = {**self._mine, live.session: (self._claimed(live), None)}
        was, stamp = self._mine[live.session]
        live = live.but(window=was.window)
        if _document(live) != _document(was) or not self._signed(live, stamp):
            stamp = self._put(live)
        self._mine = {**self._others(live.session), live.session: (live, stamp)}

    def _put(self, live: Live) -> Stamp:
        """Write the file of this window whole; again where another window took it for that of a dead one meanwhile."""
        while True:
            replace(self._disk, self._path(live), _written(live))
            with suppress(FileNotFoundError):
                return self._disk.stat(self._path(live))

    def end(self, session: str) -> None:
        """Remove this window's file of the meeting of that id, if there is one. Raises OSError."""
        if session in self._mine:
            self._remove(self._path(self._mine[session][0]))
            self._mine = self._others(session)

    def _others(self, session: str) -> dict[str, tuple[Live, Stamp | None]]:
        return {id: each for id, each in self._mine.items() if id != session}

    def drop(self, live: Live) -> None:
        """Remove what another window left, if it still says what was read of it. Raises OSError.

        That window may wake in this instant and say more: the file has a name of this window when it is looked at, under which it
        stays if it does.
        """
        if stamp_of(self._disk, self._path(live)) is None:
            return
        aside = self._path(self._claimed(live.but(device=self._device)))
        try:
            self._disk.rename(self._path(live), aside)
            found = live_in(read_file(self._disk, aside, MOST))
        except FileNotFoundError:
            found = live
        if found is not None and (found.since, found.pieces) == (live.since, live.pieces):
            self._remove(aside)

    def without(self, texts: Iterable[str], now: datetime) -> tuple[Path, ...]:
        """Take these texts out of the drafts of meetings that were left, here or in dead windows; return the files still held."""
        texts, held = tuple(texts), []
        there = [(self._folder / name, live) for name, (_, live) in self._read.items() if live is not None]
        mine = [(self._path(live), live) for live, stamp in self._mine.values() if stamp is not None]
        for path, live in (*there, *mine):
            bare = _bare(live, texts)
            if bare == live:
                continue
            try:
                if self._as_it_is(live).runs(now):
                    raise BlockingIOError
                replace(self._disk, path, _written(bare))
                if live.here:
                    self._mine = {**self._mine, live.session: (bare, self._disk.stat(path))}
            except OSError:
                held.append(path)
        return tuple(held)

    def forget(self) -> None:
        """Know of none any more."""
        self._read, self._mine = {}, {}

    def _looked(self, name: str) -> tuple[Stamp | None, Live | None]:
        known = self._read.get(name)
        try:
            stamp = stamp_of(self._disk, self._folder / name)
            if known is not None and known[0] == stamp:
                return known
            return stamp, self._live(name, stamp)
        except OSError:
            return None, known[1] if known is not None else None

    def _live(self, name: str, stamp: Stamp | None) -> Live | None:
        if stamp is None or not stamp.regular or stamp.size > MOST:
            return None
        found, live = _NAME.fullmatch(name), live_in(read_file(self._disk, self._folder / name, MOST))
        return live.but(device=found[1], window=int(found[2])) if live is not None and found else None

    def _path(self, live: Live) -> Path:
        return self._folder / f"live-{live.device}.{live.window}.json"

    def _claimed(self, live: Live) -> Live:
        """Make an empty file under a name that nobody has; what stands there for a moment is no draft.

        Nor had anybody that name before: a window that was thought to be dead may wake, and write its file again.
        """
        live = live.but(window=self._random_bits(29) + 1)
        while True:
            try:
                shut(self._disk, create(self._disk, self._path(live)))
            except FileExistsError:
                live = live.but(window=live.window + 1)
            else:
                return live

    def _signed(self, live: Live, was: Stamp | None) -> bool:
        """Write a sign of life over the first line; say whether the file was still the one that this window wrote."""
        try:
            there = self._disk.stat(self._path(live))
            if was is None or (there.inode, there.size) != (was.inode, was.size):
                return False
            with opened(self._disk, self._disk.open_writing(self._path(live))) as handle:
                write_whole(self._disk, handle, _sign(live.seen))
        except FileNotFoundError:
            return False
        return True

    def _remove(self, path: Path) -> None:
        with suppress(FileNotFoundError):
            self._disk.unlink(path)
            sync_folder(self._disk, self._folder)


def live_in(content: bytes) -> Live | None:
    """Return what the bytes of a live file say, None when they can't be read. An instant that can't be is long ago.

    What stands beside the draft and is of no shape that is known says nothing: the draft is read all the same.
    """
    line, document = content[:_WIDTH], content[_WIDTH + 1 :]
    try:
        kept = _read(document)
    except NOT_READ:
        return None
    try:
        seen = msgspec.convert(line.decode(), datetime)
    except (msgspec.ValidationError, UnicodeDecodeError):
        seen = EPOCH
    since = kept.since if is_instant(kept.since) else EPOCH
    seen = seen if is_instant(seen) else EPOCH
    known = {name: number for name, number in kept.known.items() if is_known_as(name, number)}
    return Live(**{**_said(kept), "since": since, "seen": seen, "known": known})


def _read(document: bytes) -> UnderWay:
    try:
        return msgspec.json.decode(document, type=UnderWay)
    except msgspec.ValidationError:
        said = msgspec.json.decode(document, type=dict[str, Any])
    for name in _BESIDE & said.keys():
        try:
            msgspec.convert({"session": "any", "since": EPOCH, name: said[name]}, UnderWay)
        except msgspec.ValidationError:
            del said[name]
    return msgspec.convert(said, UnderWay)


def _bare(live: Live, texts: Collection[str]) -> Live:
    """Return what a window said, its draft without these texts, and without a piece of which nothing is left."""
    pieces = live.pieces
    left = [piece.but(text=without_words(piece.text, texts)) for piece in pieces]
    if not live.draft or all(one.text == other.text for one, other in zip(pieces, left, strict=True)):
        return live
    draft, parts = draft_of(piece for piece in left if piece.text)
    return live.but(draft=draft, parts=parts)


def _written(live: Live) -> bytes:
    return _sign(live.seen) + b"\n" + _document(live)


def _document(live: Live) -> bytes:
    return msgspec.json.encode(UnderWay(**_said(live)))


def _said(under_way: UnderWay) -> dict[str, Any]:
    return {name: getattr(under_way, name) for name in _FIELDS}


def _sign(seen: datetime) -> bytes:
    return f"{seen.astimezone(UTC):{_SEEN}}".encode()
