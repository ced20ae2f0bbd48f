"""Run all that must hold: style, types, import contracts, tests. Stops at nothing; fails if any of them failed.

Examples of hypothesis are the same each time, and half as many, so that what passes once passes again, and each test of keys
presses them one of the two ways. `--all` takes new examples and both ways, as pytest by itself does, and runs what takes longer
as well: the tests that need shells and wheels, and the whole torture of the notebook; its tests keep their notes on the disk,
and not in memory.
Other arguments go to pytest.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

BESIDE: tuple[tuple[str, ...], ...] = (
    (str(BIN / "ruff"), "check", "."),
    (str(BIN / "ruff"), "format", "--check", "."),
    (str(BIN / "mypy"),),
    (str(BIN / "lint-imports"),),
)
"""What runs beside the tests; its words come after theirs."""
# Two more than the cores of a small machine: tests wait for disks and terminals.
TESTS = (sys.executable, "-m", "pytest", "-n", "4", "--dist", "worksteal")
MEMORY = Path("/dev/shm")
ROOM = 1 << 30
"""Bytes that have to be free there: the tests write a tenth of that."""
LONGER: tuple[tuple[str, ...], ...] = (
    (sys.executable, "-m", "pytest", "-m", "longer", "-rs"),
    (sys.executable, "-m", "tests.torture"),
)


def _beside() -> list["subprocess.CompletedProcess[str]"]:
    return [subprocess.run(check, cwd=HERE, check=False, stdout=PIPE, stderr=STDOUT, text=True) for check in BESIDE]


def _compile(variables: dict[str, str]) -> None:
    """Let one process write down how the tests read with their assertions explained; each of four would else work that out."""
    if not any((HERE / "tests" / "__pycache__").glob("*-pytest-*.pyc")):
        collect = (sys.executable, "-m", "pytest", "--collect-only", "-q")
        subprocess.run(collect, cwd=HERE, check=False, env=variables, stdout=DEVNULL, stderr=DEVNULL)


@contextmanager
def _folders(*, in_memory: bool) -> Iterator[dict[str, str]]:
    """Yield the variable by which pytest makes its folders in memory, where that is wanted and can be; they go in the end.

    What is kept is on the medium before a test goes on: a disk takes milliseconds for each act, memory takes none.
    """
    if not (in_memory and MEMORY.is_dir() and os.access(MEMORY, os.W_OK)):
        yield {}
        return
    there = os.statvfs(MEMORY)
    # Some tests run programs that they wrote.
    if there.f_bavail * there.f_frsize < ROOM or there.f_flag & os.ST_NOEXEC:
        yield {}
        return
    with TemporaryDirectory(dir=MEMORY, prefix="peercoach-", ignore_cleanup_errors=True) as folder:
        yield {"PYTEST_DEBUG_TEMPROOT": folder}


def main(arguments: list[str]) -> int:
    """Run each check; return 0 when all of them passed."""
    everything = "--all" in arguments
    for_pytest = [argument for argument in arguments if argument != "--all"]
    failed, variables = [], os.environ | ({} if everything else {"HYPOTHESIS_PROFILE": "same"})
    # Hundreds of processes are started: each would compile all of the program again.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    with ThreadPoolExecutor(max_workers=1) as pool, _folders(in_memory=not everything) as folders:
        variables |= folders
        beside = pool.submit(_beside)
        _compile(variables)
        tests = (*TESTS, *([] if everything else ["--short"]), *for_pytest)
        for check in (tests, *(LONGER if everything else ())):
            print(f"== {check[2]}", flush=True)
            if subprocess.run(check, cwd=HERE, check=False, env=variables).returncode != 0:
                failed.append(check[2])
        for check, done in zip(BESIDE, beside.result(), strict=True):
            name = " ".join((Path(check[0]).name, *check[1:2])).removesuffix(" .")
            print(f"== {name}\n{done.stdout}", end="", flush=True)
            if done.returncode != 0:
                failed.append(name)
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
