"""The weights of traits and patterns, which `tools/reader_weights.py` learned."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Final

from crossfoot.discovery import packaged
from crossfoot.records import NamedTuple

_FILE: Final = "weights.json"
SCALE: Final = 100
"""weights are whole numbers of which so many are one"""


class Weights(NamedTuple):
    roles: Mapping[str, Mapping[str, float]]
    """role -> trait -> weight"""
    densities: Mapping[str, list[float]]


@cache
def weights() -> Weights:
    """Those of the file."""
    held = json.loads(packaged("articles", _FILE))
    roles = {role: {trait: value / SCALE for trait, value in each.items()} for role, each in held["roles"].items()}
    return Weights(roles, held["densities"])
