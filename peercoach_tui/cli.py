"""The command line. The terminal UI is imported only by what opens it."""

import argparse
import gc
import os
import random
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from peercoach_tui import __version__
from peercoach_tui.domain.errors import PeercoachError

if TYPE_CHECKING:
    from peercoach_tui.domain.settings import Settings
    from peercoach_tui.notebook.notebook import Notebook
    from peercoach_tui.tui.desk import Desk

DEMO_REMARK = "demo · made up, nothing is kept"
NOBODY = "there is nobody yet. Open peercoach and add the person you meet."


class Misused(PeercoachError):
    """The command can't be run like this."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, on standard error, with exit code 2."""

    def error(self, message: str) -> "None":  # type: ignore[override]
        sys.stderr.write(f"peercoach: {message}. Try peercoach --help.\n")
        raise SystemExit(2)


def parser() -> argparse.ArgumentParser:
    """Return the command line's words."""
    words = _Parser(prog="peercoach", description="A companion for two colleagues who coach each other.")
    words.add_argument("--version", action="version", version=f"peercoach {__version__}")
    words.add_argument("--data", metavar="DIR", type=Path, help="the folder of your notes")
    commands = words.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    commands.add_parser("demo", help="open a made-up year with three partners; nothing is kept")
    brief = commands.add_parser("brief", help="print what to know before the next meeting")
    brief.add_argument("name", nargs="?", default="", help="whom you meet (else who is next)")
    commands.add_parser("where", help="print where your notes, decks and settings are")
    return words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code. What a person can mend ends as one sentence and 2."""
    chosen = parser().parse_args(arguments)
    try:
        return _run(chosen)
    except PeercoachError as problem:
        sys.stderr.write(f"peercoach: {problem}\n")
        return 2


def _run(chosen: argparse.Namespace) -> int:
    match chosen.command:
        case "demo":
            return _demo()
        case "brief":
            return _brief(data_folder(chosen.data), chosen.name)
        case "where":
            return _where(data_folder(chosen.data))
    return _open(data_folder(chosen.data))


def data_folder(named: Path | None) -> Path:
    """Return the folder of the notes: as named, else of PEERCOACH_DATA, else the system's place for it."""
    if named is not None:
        return named.expanduser()
    if from_environment := os.environ.get("PEERCOACH_DATA"):
        return Path(from_environment).expanduser()
    from platformdirs import user_data_path

    return user_data_path("peercoach", appauthor=False)


def settings_file() -> Path:
    """Return the file of the settings, which need not exist."""
    from platformdirs import user_config_path

    return user_config_path("peercoach", appauthor=False) / "settings.toml"


def _settings() -> "tuple[Settings, tuple[str, ...]]":
    from peercoach_tui.domain.settings import Settings

    file = settings_file()
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, UnicodeDecodeError):
        return Settings(), (f"{file} can't be read, so the usual settings hold. Make it a text file that you can read.",)
    from peercoach_tui.exchange.settings import read_settings

    return read_settings(text, file.name)


def _save_theme(name: str) -> None:
    from peercoach_tui.exchange.settings import with_theme
    from peercoach_tui.files import write_text
    from peercoach_tui.notebook.disk import Disk

    file = settings_file()
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    write_text(file, with_theme(text, name), Disk())


def _needs_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Misused("the app needs a terminal. Run it in one, or use peercoach brief for plain text.")
    if os.environ.get("TERM", "") in ("", "dumb"):
        raise Misused("this terminal (TERM=dumb) can't show the app. Use another one, or peercoach brief for plain text.")


def _now() -> datetime:
    return datetime.now(UTC)


def _open_notebook(folder: Path) -> "Notebook":
    from peercoach_tui.notebook.notebook import Notebook

    return Notebook.open(folder, now=_now)


def _desk(folder: Path, remark: str = "") -> "Desk":
    from tzlocal import get_localzone_name

    from peercoach_tui.domain.ids import IdMaker
    from peercoach_tui.tui.desk import Desk

    settings, warnings = _settings()
    return Desk(
        open_notebook=partial(_open_notebook, folder),
        settings=settings,
        now=_now,
        zone=get_localzone_name() or "UTC",
        new_id=IdMaker(random.SystemRandom().getrandbits),
        own_decks=folder / "decks",
        remark=remark,
        warnings=warnings,
        save_theme=None if remark else _save_theme,
    )


def _open(folder: Path) -> int:
    _needs_terminal()
    # The collector waits until the first paint: most of what is made until then stays.
    gc.disable()
    return _run_app(_desk(folder))


def _demo() -> int:
    _needs_terminal()
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="peercoach-demo-") as folder:
        desk = _desk(Path(folder), DEMO_REMARK)
        desk.prepare = partial(_make_up, desk)
        return _run_app(desk)


def _make_up(desk: "Desk") -> None:
    from peercoach_tui.demo.year import keep_year

    keep_year(desk.notebook, desk.content, now=desk.now(), zone=desk.zone, new_id=desk.new_id)


def _run_app(desk: "Desk") -> int:
    from peercoach_tui.tui.app import PeercoachApp

    app = PeercoachApp(desk)
    try:
        app.run()
    finally:
        for problem in desk.close():
            sys.stderr.write(f"peercoach: {problem}\n")
    return app.return_code or 0


def _brief(folder: Path, name: str) -> int:
    from zoneinfo import ZoneInfo

    from tzlocal import get_localzone_name

    from peercoach_tui.content.loader import load
    from peercoach_tui.domain.account import fold
    from peercoach_tui.domain.brief import brief, by_due
    from peercoach_tui.domain.brief_words import brief_words
    from peercoach_tui.exchange.brief_text import brief_text

    if not (folder / "partners").is_dir():
        raise Misused(f"there are no notes in {folder}. Open peercoach and add the person you meet, or name another folder.")
    zone = get_localzone_name() or "UTC"
    today = _now().astimezone(ZoneInfo(zone)).date()
    with closing(_open_notebook(folder)) as notebook:
        notebook.load()
        deck = load(folder / "decks").deck
        every = [
            brief(
                partner,
                [fold(session, notebook.moments(session.id)) for session in notebook.sessions(partner.id)],
                notebook.follow_ups(partner.id),
                deck,
                today,
            )
            for partner in notebook.partners()
        ]
        for unreadable in notebook.unreadable:
            sys.stderr.write(f"peercoach: {unreadable.name}: {unreadable.reason}\n")
    briefs = by_due(every, today)
    chosen = [each for each in briefs if name.casefold() in each.partner.name.casefold()]
    if not chosen:
        raise Misused(f"nobody is called {name!r}. Open peercoach to see whom you meet." if briefs else NOBODY)
    sys.stdout.write(brief_text(brief_words(chosen[0], today)) + "\n")
    return 0


def _where(folder: Path) -> int:
    sys.stdout.write(f"notes     {folder}\ndecks     {folder / 'decks'}\nsettings  {settings_file()}\n")
    return 0
