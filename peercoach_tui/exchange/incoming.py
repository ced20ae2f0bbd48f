"""A file that comes in: read whole, within a bound, and found out what it is."""

from fnmatch import filter as filter_names
from pathlib import Path

from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import reason
from peercoach_tui.domain.plain import one_line
from peercoach_tui.exchange.decoded import doubts, is_of_a_program, text_of, why_no_text
from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.exchange.reader import MOST, Likely, NotRead, Reader, Source, Terms
from peercoach_tui.exchange.registry import readers
from peercoach_tui.files import opened, read_whole

MOST_IN_A_NOTE = 1 << 20
"""So many letters nobody wrote as one note."""
HEAD = 64 << 10
"""So many first bytes have to tell what a file is."""


def paths_of(disk: Disk, path: Path) -> tuple[Path, ...]:
    """Return the files that a pattern such as "notes/*.md" names, by their names, where no shell did; else the path itself."""
    if not set("*?[") & set(path.name):
        return (path,)
    try:
        if path.name in (every := disk.listdir(path.parent)):
            return (path,)
    except OSError:
        return (path,)
    shown = [name for name in every if not name.startswith(".")]
    return tuple(path.parent / name for name in sorted(filter_names(shown, path.name))) or (path,)


def source_of(disk: Disk, path: Path) -> Source:
    """Read a file whole. Raises `NotRead` for what is no ordinary file, too large, or can't be read."""
    called = one_line(str(path))
    try:
        with opened(disk, disk.open_reading(path)) as handle:
            found = disk.fstat(handle)
            if found.folder:
                raise NotRead(f"{called} is a folder: name the files in it, such as {one_line(str(path / '*.md'))}.")
            if not found.regular:
                raise NotRead(f"{called} is no ordinary file: save what it gives in a file, and name that.")
            content = read_whole(disk, handle, MOST + 1) if found.size <= MOST else None
    except (OSError, ValueError) as problem:
        why = reason(problem) if isinstance(problem, OSError) else "it has a sign that no name may have"
        raise NotRead(f"{called} can't be read ({why}): mend that, or name another file.") from problem
    if content is None or len(content) > MOST:
        raise NotRead(f"{called} has more than {MOST >> 20} MB, and no more are read at once: split it, and import the parts.")
    if not content.strip():
        raise NotRead(f"{called} is empty: name another file.")
    return Source(called, one_line(path.name), content)


def reader_of(source: Source, word: str = "") -> Reader:
    """Return the reader of that word, without one that of what the file seems to be. Raises `NotRead`."""
    every = tuple(readers())
    if word:
        return next(each for each in every if each.word == word)
    head = source.content[:HEAD]
    likely = max(every, key=lambda each: each.recognises(source.name, head))
    if likely.recognises(source.name, head) is Likely.NOT:
        if text_of(source.content)[0] is None or is_of_a_program(source.content):
            raise NotRead(why_no_text(source))
        known = "; ".join(each.title for each in sorted(every, key=lambda each: each.title))
        raise NotRead(
            f"{source.called} is none of what can be read ({known}). Save it as one of these where its program can do that, or"
            " type it as a Markdown file.",
            shell="If it is one of these, say which with --as.",
        )
    return likely


def found_in(source: Source, terms: Terms, word: str = "") -> FoundInFile:
    """Return what is in a file. Raises `NotRead`."""
    found = reader_of(source, word).read(source, terms)
    for meeting in found.meetings:
        if any(len(note.text) > MOST_IN_A_NOTE for note in meeting.notes):
            day = meeting.day.isoformat()
            raise NotRead(
                f"{source.called}: a note of {day} is far too long for one. Part it with an empty line, then try again."
            )
    return found.but(findings=(*doubts(source.content), *found.findings)) if not found.kept else found
