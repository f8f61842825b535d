"""Whether the tests see that a module has been changed: ends with 1 as soon as one fails.

What is asked first is the test file of the module, then its wing, then the wings that rest on it. The changed module is
the one that differs from what is committed here, in the copy in which mutants are written.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BELOW = {
    "figures": ["claims", "kinds", "languages", "rules", "together"],
    "claims": ["kinds", "diagnosis", "causes", "rules", "together"],
    "together": [],
}
"""wings whose tests rest on a wing, beside its own"""


def changed() -> list[Path]:
    done = subprocess.run(["git", "diff", "--name-only", "--", "src"], capture_output=True, text=True, check=True)
    return [Path(line) for line in done.stdout.splitlines()]


def asked(module: Path) -> list[list[str]]:
    """The tests of a module, in the order in which they are likely to see a change of it."""
    wing = module.parts[2]
    own = Path("tests", *module.parts[2:-1], f"test_{module.name}")
    there = [own] if own.is_file() else []
    folders = [Path("tests", each) for each in (wing, *BELOW[wing])]
    return [list(map(str, each)) for each in (there, folders[:1], [f for f in folders[1:] if f.is_dir()]) if each]


def main() -> int:
    modules = changed()
    rounds = asked(modules[0]) if modules else [["tests/figures", "tests/claims", "tests/kinds", "tests/together"]]
    for tests in rounds:
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--numprocesses=0", *tests]
        if subprocess.run(command, check=False).returncode:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
