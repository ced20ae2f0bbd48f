"""A model of a disk: what was done to it, and every state in which a power cut may leave it.

What was written and not synced may be there in any prefix, as zeros, or with a hole. A name (made, renamed, removed) that wasn't
followed by a sync of its folder may be there or not: in order within a folder, in any order between folders. A sync that failed
leaves what came before it in doubt for good: no later one makes it sure.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod
from pathlib import Path
from typing import Any, NamedTuple

from peercoach_tui.disk import Disk
from tests.torture.disks import Between

Tree = Mapping[str, "bytes | Tree"]
"""What a folder holds by name."""

_BLOCK = 4096
_EDGES = 2
"""At so many blocks from the beginning and the end of a write it may be torn, besides its ends and its middle."""


@dataclass
class _Write:
    """Bytes at a place in a file; a cut where `content` is None. `sure_at` is the operation that synced it."""

    at: int
    content: bytes | None
    since: int
    sure_at: int | None = None
    doubtful: bool = False


@dataclass
class _Naming:
    """Names of a folder that change in one step: each to a node, or to nothing."""

    names: Mapping[str, int | None]
    since: int
    sure_at: int | None = None
    doubtful: bool = False


@dataclass
class _Node:
    """A file or a folder, as it was at first and what was done to it."""

    folder: bool
    content: bytes = b""
    names: dict[str, int] = field(default_factory=dict)
    done: list[Any] = field(default_factory=list)
    size: int = 0


class _Handle(NamedTuple):
    node: int
    appends: bool


class Recorder(Between):
    """Makes the calls, and notes what they do to the disk below `base`."""

    def __init__(self, base: Path, inner: Disk | None = None) -> None:
        super().__init__(inner)
        self.count = 0
        self._base = base
        self._nodes: list[_Node] = []
        self._names: dict[Path, int] = {}
        self._handles: dict[int, _Handle] = {}
        self._places: dict[int, int] = {}
        self._take(base)

    def _take(self, path: Path) -> int:
        here = len(self._nodes)
        self._names[path] = here
        node = _Node(folder=path.is_dir())
        self._nodes.append(node)
        if node.folder:
            node.names = {each.name: self._take(each) for each in sorted(path.iterdir())}
        else:
            node.content = path.read_bytes()
            node.size = len(node.content)
        return here

    def step(self, name: str, call: Callable[..., Any], *arguments: Any) -> Any:
        if name == "fsync":
            return self._fsync(call, *arguments)
        path = arguments[0] if arguments and isinstance(arguments[0], Path) else None
        made = call(*arguments)
        note = getattr(self, f"_note_{name}", None)
        if note is not None and (path is None or path == self._base or self._base in path.parents):
            note(made, *arguments)
        return made

    def _add(self, node: int, done: _Write | _Naming) -> None:
        self._nodes[node].done.append(done)
        self.count += 1
        done.since = self.count

    def _name(self, path: Path, node: int | None) -> None:
        self._add(self._names[path.parent], _Naming({path.name: node}, 0))
        if node is None:
            del self._names[path]
        else:
            self._names[path] = node

    def _note_create(self, handle: int, path: Path) -> None:
        self._nodes.append(_Node(folder=False))
        self._name(path, len(self._nodes) - 1)
        self._handles[handle] = _Handle(len(self._nodes) - 1, appends=True)

    def _note_mkdir(self, made: None, path: Path) -> None:
        self._nodes.append(_Node(folder=True))
        self._name(path, len(self._nodes) - 1)

    def _note_open_appending(self, handle: int, path: Path) -> None:
        self._handles[handle] = _Handle(self._names[path], appends=True)

    def _note_open_writing(self, handle: int, path: Path) -> None:
        self._handles[handle] = _Handle(self._names[path], appends=False)
        self._places[handle] = 0

    def _note_open_folder(self, handle: int, path: Path) -> None:
        self._handles[handle] = _Handle(self._names[path], appends=False)

    def _note_read(self, content: bytes, handle: int, count: int) -> None:
        if handle in self._places:
            self._places[handle] += len(content)

    def _note_write(self, written: int, handle: int, content: bytes | memoryview) -> None:
        opened = self._handles.get(handle)
        if opened is None:
            return
        node = self._nodes[opened.node]
        at = node.size if opened.appends else self._places[handle]
        if not opened.appends:
            self._places[handle] += written
        node.size = max(node.size, at + written)
        self._add(opened.node, _Write(at, bytes(content[:written]), 0))

    def _note_truncate(self, made: None, handle: int, size: int) -> None:
        opened = self._handles[handle]
        self._nodes[opened.node].size = size
        self._add(opened.node, _Write(size, None, 0))

    def _note_rename(self, made: None, source: Path, target: Path) -> None:
        node = self._names.pop(source)
        moved = [path for path in self._names if source in path.parents]
        for path in moved:
            self._names[target / path.relative_to(source)] = self._names.pop(path)
        if source.parent == target.parent:
            self._add(self._names[source.parent], _Naming({source.name: None, target.name: node}, 0))
        else:
            self._add(self._names[target.parent], _Naming({target.name: node}, 0))
            self._add(self._names[source.parent], _Naming({source.name: None}, 0))
        self._names[target] = node

    def _note_unlink(self, made: None, path: Path) -> None:
        self._name(path, None)

    def _note_rmdir(self, made: None, path: Path) -> None:
        self._name(path, None)

    def _note_close(self, made: None, handle: int) -> None:
        self._handles.pop(handle, None)
        self._places.pop(handle, None)

    def _fsync(self, call: Callable[..., Any], handle: int) -> None:
        call(handle)
        self.count += 1
        for each in self._done_to(handle):
            if each.sure_at is None and not each.doubtful:
                each.sure_at = self.count

    def doubt(self, handle: int) -> None:
        """Note that a sync failed."""
        for each in self._done_to(handle):
            each.doubtful = each.sure_at is None

    def _done_to(self, handle: int) -> list[Any]:
        opened = self._handles.get(handle)
        return self._nodes[opened.node].done if opened else []

    # The states

    def states(self, limit: int, seed: int = 1) -> "States":
        """Return the states that a power cut may leave, a sample of them when there are more than `limit`."""
        return States(self._nodes, self.count, limit, seed)


class States:
    """The states that a power cut may leave after each operation; `all` is how many there are, without looking for equal ones."""

    def __init__(self, nodes: Sequence[_Node], count: int, limit: int, seed: int) -> None:
        self._nodes, self._limit, self._seed = nodes, limit, seed
        self._choices = [self._at(instant) for instant in range(count + 1)]
        self._sizes = [prod(len(each) for each in choices) for choices in self._choices]
        self.all = sum(self._sizes)

    def __iter__(self) -> Iterator[tuple[int, Tree]]:
        """Yield the number of operations that were made and what is there then, the same state once for each instant."""
        chance = random.Random(self._seed)
        share = 1.0 if self.all <= self._limit else self._limit / self.all
        for instant, (choices, size) in enumerate(zip(self._choices, self._sizes, strict=True)):
            for chosen in self._chosen(choices, size, share, chance):
                yield instant, self._tree(0, instant, dict(enumerate(chosen)))

    def _chosen(
        self, choices: Sequence[Sequence[Any]], size: int, share: float, chance: random.Random
    ) -> Iterator[tuple[Any, ...]]:
        """Yield one choice for each node: all of them, or the least, the most, and some by chance."""
        if share == 1 or size <= 4:
            yield from product(*choices)
            return
        yield tuple(each[0] for each in choices)
        yield tuple(each[-1] for each in choices)
        # An instant of a state in ten thousand still gets a few, and one in which all else lies doesn't take them all.
        floor = max(4, self._limit // (4 * len(self._choices)))
        for _ in range(min(size, max(floor, int(size * share * 0.75))) - 2):
            yield tuple(chance.choice(each) for each in choices)

    def _at(self, instant: int) -> list[list[Any]]:
        """Return for each node the ways in which it may be there."""
        return [_ways_of_names(node, instant) if node.folder else _ways_of_bytes(node, instant) for node in self._nodes]

    def _tree(self, folder: int, instant: int, chosen: Mapping[int, Any]) -> Tree:
        tree: dict[str, bytes | Tree] = {}
        for name, node in chosen[folder].items():
            tree[name] = self._tree(node, instant, chosen) if self._nodes[node].folder else chosen[node]
        return tree


def _done_at(node: _Node, instant: int) -> tuple[list[Any], list[bool]]:
    done = [each for each in node.done if each.since <= instant]
    return done, [each.sure_at is not None and each.sure_at <= instant for each in done]


def _ways_of_names(node: _Node, instant: int) -> list[dict[str, int]]:
    done, sure = _done_at(node, instant)
    unsure = [place for place, each in enumerate(sure) if not each]
    ways = []
    for count in range(len(unsure) + 1):
        names = dict(node.names)
        for place, each in enumerate(done):
            if sure[place] or place in unsure[:count]:
                for name, target in each.names.items():
                    names.pop(name, None)
                    if target is not None:
                        names[name] = target
        if names not in ways:
            ways.append(names)
    return ways


def _ways_of_bytes(node: _Node, instant: int) -> list[bytes]:
    done, sure = _done_at(node, instant)
    unsure = [place for place, each in enumerate(sure) if not each]
    ways: dict[bytes, None] = {}

    def build(count: int, last: bytes | None = None) -> None:
        content = bytearray(node.content)
        for place, each in enumerate(done):
            if sure[place] or place in unsure[:count]:
                _put(content, each.at, each.content)
            elif last is not None and place == unsure[count]:
                _put(content, each.at, last)
        ways[bytes(content)] = None

    for count in range(len(unsure) + 1):
        build(count)
        if count < len(unsure):
            write = done[unsure[count]]
            for torn in _torn(write):
                build(count, torn)
    return list(ways)


def _torn(write: _Write) -> Iterator[bytes]:
    """Yield what may be there of a write: a prefix, with or without zeros after it, and one with its first block missing."""
    content = write.content
    if content is None:
        return
    length = len(content)
    edges = list(range(-write.at % _BLOCK, length, _BLOCK))
    edges = edges if len(edges) <= 2 * _EDGES else edges[:_EDGES] + edges[-_EDGES:]
    for kept in sorted({1, length // 2, length - 1, *edges} & set(range(1, length))):
        yield content[:kept]
        yield content[:kept] + bytes(length - kept)
    yield bytes(length)
    for edge in edges:
        if edge:
            yield bytes(edge) + content[edge:]


def _put(content: bytearray, at: int, written: bytes | None) -> None:
    if written is None:
        if len(content) > at:
            del content[at:]
        else:
            content.extend(bytes(at - len(content)))
        return
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    content[at : at + len(written)] = written


def materialise(tree: Tree, folder: Path) -> None:
    """Write a state into a folder that isn't there yet."""
    folder.mkdir(mode=0o700)
    for name, each in tree.items():
        if isinstance(each, bytes):
            (folder / name).write_bytes(each)
        else:
            materialise(each, folder / name)
