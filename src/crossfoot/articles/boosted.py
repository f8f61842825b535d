"""Boosted trees: what annotated passages show of figures, as small trees of which each adds a little.

The trees are learned by ``tools/reader_second_look.py`` (gradient boosting, J. H. Friedman, "Greedy function
approximation: a gradient boosting machine", Annals of Statistics 29, 2001); here they are only asked.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from math import exp, isnan, nan
from typing import Any, Final, cast

from crossfoot.discovery import packaged
from crossfoot.records import NamedTuple

_FILE: Final = "second_look.json"
Tree = list[Any]
"""the number of a feature, the greatest value that goes left, whether a value that is missing goes left, and what is
left and right of it: trees, or numbers to be added
"""


class Boosted(NamedTuple):
    """One model."""

    names: list[str]
    """of its features"""
    base: float
    trees: list[Tree]

    def probability(self, features: Mapping[str, float]) -> float:
        """Between 0 and 1; a feature that is not given is missing."""
        values = [features.get(name, nan) for name in self.names]
        score = self.base + sum([_leaf(tree, values) for tree in self.trees])
        return 1 / (1 + exp(-score))


def _leaf(tree: Tree, values: list[float]) -> float:
    node: Any = tree
    while isinstance(node, list):
        feature, most, missing, left, right = node
        value = values[feature]
        node = left if (missing if isnan(value) else value <= most) else right
    return cast(float, node)


@cache
def boosted() -> Boosted:
    """The model of what is a statement."""
    return Boosted(**json.loads(packaged("articles", _FILE)))
