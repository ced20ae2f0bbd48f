"""Looking at what comes in, asking whom it means and whether to take it, and taking it in or back."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from peercoach_tui.cli.bar import bar
from peercoach_tui.cli.command import Misused
from peercoach_tui.cli.names import given
from peercoach_tui.cli.output import PipeClosed, complain, say_in_lines, say_outcome
from peercoach_tui.cli.stopping import stoppable
from peercoach_tui.cli.typed import has_terminal, says_yes, typed_line
from peercoach_tui.domain.partners.names import common_form

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from peercoach_tui.exchange.found import FoundInFile
    from peercoach_tui.importing.people import Whom
    from peercoach_tui.importing.plan import ImportPlan
    from peercoach_tui.workspace import Workspace

UNDO = "peercoach import --undo"
NOT_TAKEN_IN = "stopped: nothing was taken in."
IN_PART = "stopped, so nothing of it is shown. Import it again to go on."
NOT_TAKEN_BACK = "stopped: nothing was taken back."
UNREAD = "the output was closed before the look at it: nothing was taken in."


def take_in_files(workspace: "Workspace", chosen: Namespace) -> int:
    """Show what the files hold, and take it in once that is agreed to; return the exit code. Raises what a person can mend."""
    from peercoach_tui.importing.batches import take_in
    from peercoach_tui.importing.look import counted

    with stoppable(NOT_TAKEN_IN) as stop:
        try:
            planned = _agreed_plan(workspace, chosen)
        except PipeClosed:
            complain(UNREAD)
            raise
        if planned.is_empty:
            return _nothing(planned)
        stop.in_steps(IN_PART)
        with bar("Importing") as told:

            def tell(done: int) -> None:
                stop.check()
                told(done)

            take_in(workspace, planned, counted(planned), tell)
        say_outcome(f"Taken in: {counted(planned)}. To take it back: {UNDO}\n", [UNDO])
    return 0


def take_back_last(workspace: "Workspace", *, anyway: bool) -> int:
    """Take back what came in last, and return the exit code.

    Raises `Misused` where nothing did, and where it was worked on, unless it is to go `anyway`.
    """
    from peercoach_tui.importing.batches import WorkedOn, take_back
    from peercoach_tui.importing.look import came_in

    with stoppable(NOT_TAKEN_BACK) as stop:
        workspace.load()
        stop.in_steps(NOT_TAKEN_BACK)
        stop.check()
        try:
            batch = take_back(workspace, anyway=anyway)
        except WorkedOn as problem:
            raise Misused(f"{problem} {UNDO} --yes takes it back even so.") from problem
        if batch is None:
            raise Misused("nothing came in that could be taken back.")
        told = came_in(batch, workspace.today, workspace.zone)
        say_outcome(f"Taken back: {told}. Import the same again to bring it back.\n")
    return 0


def _agreed_plan(workspace: "Workspace", chosen: Namespace) -> "ImportPlan":
    """Show what would come in, and return it once that is agreed to, or nothing of it is new. Raises `Misused` where it isn't."""
    from peercoach_tui.importing.known import known_of
    from peercoach_tui.importing.look import counted, look
    from peercoach_tui.importing.plan import plan

    with bar("Looking") as read:
        files, answers = _read(workspace, chosen, read)
        every = [found for _, found in files]
        workspace.load()
        whom = _whom(workspace, files, answers)
        planned = plan(known_of(workspace), every, whom)
    unsure = {common_form(each.name): each for each in whom.values() if not each.sure}.values()
    say_in_lines("\n".join(look(files, planned, unsure, workspace.today, workspace.zone, shell=True)) + "\n")
    if unsure:
        whom = _asked(workspace, whom, yes=chosen.yes)
        with bar("Looking"):
            planned = plan(known_of(workspace), every, whom)
    if not planned.is_empty and not chosen.yes and not _agreed(counted(planned)):
        raise Misused("nothing was taken in.")
    return planned


def _read(
    workspace: "Workspace", chosen: Namespace, read: "Callable[[int], None]"
) -> "tuple[list[tuple[str, FoundInFile]], Mapping[str, str]]":
    """Return what each file holds, and what was said of the names in it; `read` hears how many files are read."""
    from peercoach_tui.disk import Disk
    from peercoach_tui.exchange.incoming import found_in, paths_of, source_of
    from peercoach_tui.exchange.mapping import Mapping, mapping_in
    from peercoach_tui.exchange.reader import NotRead, Terms

    mapping = mapping_in(source_of(Disk(), Path(chosen.mapping))) if chosen.mapping else Mapping()
    day_first = workspace.settings.day_first if mapping.day_first is None else mapping.day_first
    terms = Terms(today=workspace.today, day_first=day_first, columns=mapping.columns, person=given(chosen.person))
    files: list[tuple[str, FoundInFile]] = []
    for path in (each for file in chosen.files for each in paths_of(Disk(), Path(file))):
        source = source_of(Disk(), path)
        try:
            files.append((source.name, found_in(source, terms, chosen.word)))
        except NotRead as problem:
            raise Misused(f"{problem} {problem.shell}".strip()) from problem
        read(len(files))
    return files, mapping.people


def _whom(workspace: "Workspace", files: "list[tuple[str, FoundInFile]]", answers: "Mapping[str, str]") -> "dict[str, Whom]":
    """Return whom each name in the files means, as far as it is sure. Raises `Misused` where one names nobody."""
    from peercoach_tui.importing.people import apart_in, meant, names_in

    every = [found for _, found in files]
    names = names_in(every)
    if "" in names:
        nameless = next(called for called, found in files if "" in names_in([found]))
        raise Misused(f"{nameless} doesn't say whom you met: write --person and the name.")
    return meant(workspace, names, answers, told_apart_there=apart_in(every))


def _nothing(planned: "ImportPlan") -> int:
    if not planned.shares:
        raise Misused("nothing of that can be taken in.")
    say_in_lines("Nothing of it is new.\n")
    return 0


def _asked(workspace: "Workspace", whom: "dict[str, Whom]", *, yes: bool) -> "dict[str, Whom]":
    """Return whom each name means, once that was asked. Raises `Misused` where nobody can be asked."""
    from peercoach_tui.importing.asking import first_unsure
    from peercoach_tui.importing.look import not_sure

    while (asked := first_unsure(whom)) is not None:
        if yes or not has_terminal():
            # While names are hidden, none is said that the file doesn't say itself.
            choices = [choice.name for choice in asked.choices if not choice.alias]
            meant = next(iter((*choices, *asked.newcomers)), "Their Name")
            raise Misused(
                f"“{asked.name}” {not_sure(asked)}, so nothing was taken in. Write whom it means in a file for --map, below "
                f'[people]: "{asked.name}" = "{meant}", or "new" for someone new, "" for nobody.'
            )
        whom = _ask(workspace, whom, asked)
    return whom


def _ask(workspace: "Workspace", whom: "dict[str, Whom]", asked: "Whom") -> "dict[str, Whom]":
    from peercoach_tui.importing.asking import answered, question, ways

    while True:
        said = [f"{typed} {meaning}" if typed.isdecimal() else f"{typed} for {meaning}" for typed, meaning in ways(asked)]
        say_in_lines(f"{question(asked)} {', '.join(said)}, or a name: ")
        typed = typed_line()
        if not typed.strip():
            raise Misused("nothing was taken in.")
        if (known := answered(workspace, whom, asked, typed)) is not None:
            return known


def _agreed(what: str) -> bool:
    """Ask whether to take it in. Raises `Misused` where nobody can be asked."""
    if not has_terminal():
        raise Misused("this was a look, and nothing was taken in: add --yes to take it in.")
    say_in_lines(f"Take in {what}? y or n: ")
    return says_yes()
