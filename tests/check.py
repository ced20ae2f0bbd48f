"""Run all that must hold: style, types, import contracts, tests. Stops at nothing; fails if any of them failed.

Examples of hypothesis are the same each time, so that what passes once passes again. `--all` takes new ones, as pytest by itself
does, and runs what takes longer as well: the tests that need shells and wheels, and the whole torture of the notebook. Other
arguments go to pytest.
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

CHECKS: tuple[tuple[str, ...], ...] = (
    (str(BIN / "ruff"), "check", "."),
    (str(BIN / "ruff"), "format", "--check", "."),
    (str(BIN / "mypy"),),
    (str(BIN / "lint-imports"),),
    # One more than the cores of a small machine: tests wait for disks and terminals.
    (sys.executable, "-m", "pytest", "-n", "3", "--dist", "worksteal"),
)
LONGER: tuple[tuple[str, ...], ...] = (
    (sys.executable, "-m", "pytest", "-m", "longer", "-rs"),
    (sys.executable, "-m", "tests.torture"),
)


def main(arguments: list[str]) -> int:
    """Run each check in turn; return 0 when all of them passed."""
    longer = LONGER if "--all" in arguments else ()
    for_pytest = [argument for argument in arguments if argument != "--all"]
    failed, variables = [], os.environ | ({} if longer else {"HYPOTHESIS_PROFILE": "same"})
    for check in (*CHECKS[:-1], (*CHECKS[-1], *for_pytest), *longer):
        name = check[2] if check[1:2] == ("-m",) else Path(check[0]).name
        print(f"== {name} {' '.join(check[1:]) if name == 'ruff' else ''}".rstrip(), flush=True)
        if subprocess.run(check, cwd=HERE, check=False, env=variables).returncode != 0:
            failed.append(name)
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
