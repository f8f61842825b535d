"""Boosted trees: what they add up to, and the model that is shipped."""

from __future__ import annotations

from math import exp, isfinite, nan
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.articles.boosted import Boosted, boosted

TREES: list[Any] = [[0, 1.5, 1, -1.0, [1, 0.0, 0, 0.25, 2.0]], 0.5]
MODEL = Boosted(["height", "width"], 0.1, TREES)
NUMBERS = st.floats(-1e6, 1e6)


def _likely(score: float) -> float:
    return 1 / (1 + exp(-score))


def test_each_tree_adds_the_number_of_its_leaf() -> None:
    assert MODEL.probability({"height": 1.5, "width": 9.0}) == _likely(0.1 - 1.0 + 0.5)
    assert MODEL.probability({"height": 1.6, "width": 0.0}) == _likely(0.1 + 0.25 + 0.5)
    assert MODEL.probability({"height": 1.6, "width": 0.1}) == _likely(0.1 + 2.0 + 0.5)


def test_what_is_missing_goes_where_the_tree_says() -> None:
    assert MODEL.probability({}) == MODEL.probability({"height": nan}) == _likely(0.1 - 1.0 + 0.5)
    assert MODEL.probability({"height": 2.0}) == _likely(0.1 + 2.0 + 0.5)


@given(st.dictionaries(st.sampled_from(boosted().names), NUMBERS))
def test_whatever_is_known_there_is_a_probability(known: dict[str, float]) -> None:
    assert 0 < boosted().probability(known) < 1


def test_the_model_that_is_shipped_is_whole() -> None:
    model = boosted()
    assert len(set(model.names)) == len(model.names)
    nodes: list[Any] = list(model.trees)
    while nodes:
        node = nodes.pop()
        if isinstance(node, list):
            feature, _, missing, left, right = node
            assert 0 <= feature < len(model.names) and missing in (0, 1)
            nodes += [left, right]
        else:
            assert isfinite(node)
