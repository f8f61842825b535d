"""Constraints for pip: of everything that crossfoot itself needs the lowest version that pyproject.toml allows.

    python tools/lowest.py > lowest.txt && pip install --constraint lowest.txt .

What optional parts and tests need is left to pip: together with the packages that those need in turn, the lowest
versions of all of them exclude each other.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
_BOUND = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?>=([0-9.]+)(\s*;.*)?")
"""name, version, and when it is needed at all, which a constraint may say too"""


def constraints(text: str) -> list[str]:
    """Raises ``ValueError`` for a requirement without a lower bound."""
    project = tomllib.loads(text)["project"]
    found = []
    for requirement in project["dependencies"]:
        bound = _BOUND.fullmatch(requirement)
        if bound is None:
            raise ValueError(f"{requirement} has no lower bound")
        found.append(f"{bound[1]}=={bound[2]}{bound[3] or ''}")
    return sorted(found)


def main() -> int:
    print("\n".join(constraints(PYPROJECT.read_text(encoding="utf-8"))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
