"""Run all that must hold: style, types, import contracts, tests. Stops at nothing; fails if any of them failed."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

CHECKS = (
    (BIN / "ruff", "check", "."),
    (BIN / "ruff", "format", "--check", "."),
    (BIN / "mypy",),
    (BIN / "lint-imports",),
    (sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal", *sys.argv[1:]),
)


def main() -> int:
    """Run each check in turn; return 0 when all of them passed."""
    failed = []
    for check in CHECKS:
        name = Path(check[0]).name if len(check) < 3 or check[1] != "-m" else str(check[2])
        print(f"== {name} {' '.join(map(str, check[1:])) if name == 'ruff' else ''}".rstrip(), flush=True)
        if subprocess.run([str(part) for part in check], cwd=HERE, check=False).returncode != 0:
            failed.append(name)
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
