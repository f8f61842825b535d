"""How often a slip in a tie that holds is told, by its pattern, as `tools/reader_firmness.py` counted it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Final

from crossfoot.discovery import packaged

_FILE: Final = "firmness.json"
_MOSTLY: Final = 3, 4
"""of the slips in the ties of a pattern, how many are told of one whose ties are said to be told"""


@cache
def counted() -> Mapping[str, tuple[int, int]]:
    """By the name of a pattern how many slips were told, and how many were not."""
    return {name: (told, lost) for name, (told, lost) in json.loads(packaged("articles", _FILE)).items()}


def is_mostly_told(name: str) -> bool:
    """Whether slips in what a pattern ties are told mostly, by what it is counted (``trust.name_of``); of one that was
    hardly ever seen, that is said.
    """
    told, lost = counted().get(name, (1, 0))
    least, every = _MOSTLY
    return told * every >= least * (told + lost)
