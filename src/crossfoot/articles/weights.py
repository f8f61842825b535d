"""The weights of traits and patterns, which `tools/reader_weights.py` learned."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, partial
from typing import Final

from crossfoot.discovery import Members, packaged
from crossfoot.records import NamedTuple

_FILE: Final = "weights.json"
SCALE: Final = 100
"""weights are whole numbers of which so many are one"""


class Weights(NamedTuple):
    roles: Mapping[str, Mapping[str, float]]
    """role -> trait -> weight"""
    scaled: Mapping[str, Mapping[str, int]]
    """the same as they are kept: so many times as great"""
    densities: Mapping[str, list[float]]


@cache
def weights() -> Weights:
    """Those of the file."""
    held = json.loads(packaged("articles", _FILE))
    scaled = held["roles"]
    return Weights(
        Members({role: partial(_unscaled, each) for role, each in scaled.items()}), scaled, held["densities"]
    )


def _unscaled(each: Mapping[str, int]) -> Mapping[str, float]:
    return {trait: value / SCALE for trait, value in each.items()}
