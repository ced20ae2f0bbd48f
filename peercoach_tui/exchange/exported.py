"""Writing what was chosen in a format, and the sentence on where it is."""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from peercoach_tui.disk import Disk
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.words import count
from peercoach_tui.exchange.export import Held, export_file, export_folder
from peercoach_tui.exchange.format import Format, Options
from peercoach_tui.exchange.selection import Selection

NOTHING = "Nothing of that is kept, so nothing was written."


def exported(
    disk: Disk,
    format: Format,
    selection: Selection,
    options: Options,
    path: Path,
    *,
    force: bool = False,
    held: Held = nullcontext,
    told: Callable[[int], None] = lambda count: None,
    called: str = "",
) -> str:
    """Write the files of a format to a path, all or none; return "Written: 4 files in /home/ana/notes". Raises
    `NotExported`.

    `called` is what the path is called in that sentence, where not in full; the others are as `export_folder` has them.
    """
    pages = format.pages(selection, options)
    if not format.makes_folder(options):
        where = export_file(disk, path, pages, force=force, held=held, told=told)
        return f"Written: {one_line(called or str(where.absolute()))}"
    number = export_folder(disk, path, pages, force=force, held=held, told=told)
    return f"Written: {count(number, 'file')} in {one_line(called or str(path.absolute()))}" if number else NOTHING
