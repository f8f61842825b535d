"""How far patterns are to be trusted: of what each says, how much fits, as `tools/reader_trust.py` counted it.

Hardly two statements in a hundred are wrong, so what a pattern says, and does not fit, is mostly no statement where
that happens often.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Final

from crossfoot.articles.proposal import Candidate
from crossfoot.discovery import packaged

_FILE: Final = "trust.json"
_TIMES: Final = "-times"
_FITS, _EVERY = 8.0, 10.0
"""what a pattern is taken to have said before anything was counted"""
_LEAST: Final = 3
"""fewer that do not fit say nothing of a pattern"""
TRUSTED: Final = 0.78
"""from here what does not fit may be told because the pattern says it"""


@cache
def counted() -> Mapping[str, tuple[int, int]]:
    """By name how much fitted, and how much did not."""
    return {name: (fits, wrong) for name, (fits, wrong) in json.loads(packaged("articles", _FILE)).items()}


def name_of(each: Candidate) -> str:
    """By what it is counted: the pattern and its variant, and whether it tells a multiple."""
    times = any(role.role == "times" for role in each.roles)
    return f"{each.pattern}{each.variant}{_TIMES if times else ''}"


def trust(each: Candidate | str) -> float:
    """The share, between 0 and 1, of what a pattern says that fits; for a claim or for such a name."""
    fits, wrong = counted().get(each if isinstance(each, str) else name_of(each), (0, 0))
    return (fits + _FITS) / (fits + wrong + _EVERY) if wrong >= _LEAST else 1.0
