"""How likely figures fit by accident, and what that makes of a hypothesis that fits, nearly fits, or is far off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log
from typing import Final

from crossfoot.articles.drafts import KINDS, SHARE, Draft
from crossfoot.articles.hypothesis import Hypothesis, fit

_WRONG: Final = 0.05
"""of the figures that belong together, this part does not fit"""
_OTHER: Final = 0.03
_RATIO, _SUM = 2.2, 3.0
"""times as often as the density says figures fit by accident: the same words with figures from elsewhere show it"""
_LEAST_RATIO, _LEAST_SUM = 5e-4, 5e-4
_MOST: Final = 0.8
_SMALL, _SMALL_CHANCE = 12, 0.15
"""a share of so small a whole is one of few"""
_FAR_OFF, _SPARSE, _LEAST = 0.05, 0.05, 1e-9
_DECADE: Final = log(10)
_COARSE: Final = 0.2
"""width of what fits from which a figure has one decade"""
_LEAST_MISSED, MOST_MISSED = 0.004, 20.0
"""times; by no more than that what does not fit may be likelier"""
_LOW, _BIN = -7.0, 0.2
SUMS: Final = ("sum", "hundred")


def density(kind: str, size: float, densities: Mapping[str, list[float]]) -> float:
    """How dense what wrong figures give is near that size, on a logarithmic scale; one number for sums."""
    known = densities[kind]
    if len(known) == 1:
        return known[0]
    return known[min(max(int((log(size) - _LOW) / _BIN), 0), len(known) - 1)]


def chance(each: Hypothesis, densities: Mapping[str, list[float]]) -> float:
    few = each.kind == "share" and each.roles[1][1].value <= _SMALL
    return _chance(each.kind, density(each.kind, each.size, densities) * each.width, few)


def _chance(kind: str, dense: float, few: bool) -> float:
    if kind == "sum":
        return min(max(_SUM * dense, _LEAST_SUM), _MOST)
    bounded = min(max(_RATIO * dense, _LEAST_RATIO), _MOST)
    return max(bounded, _SMALL_CHANCE) if few else bounded


def likelihood(each: Hypothesis, densities: Mapping[str, list[float]]) -> float:
    """The logarithm of how much more likely the figures are if they belong together than if they do not.

    A slip may be in any digit, so what is wrong is spread evenly over the decades of the figure; what is so by accident
    is spread evenly over its size. So 61.85 for 61.83 is hardly an accident, and 81.83 may well be one.
    """
    what = next(what for what, kind in KINDS.items() if kind == each.kind)
    return likelihoods([(what, None, each.roles[1][1], each.gap, each.width)], each.size, densities)[0]


def likelihoods(drafts: Sequence[Draft], size: float, densities: Mapping[str, list[float]]) -> list[float]:
    """The same of many drafts of one figure, which says ``size``."""
    last, dense, sparse, least = "", 0.0, 0.0, -log(_LEAST)
    logs = []
    for what, _, two, gap, width in drafts:
        if what != last:
            last, dense = what, density(KINDS[what], size, densities)
            sparse = max(dense, _SPARSE)
        if fit(gap, width):
            few = what == SHARE and two.value <= _SMALL
            logs.append(log((1 - _WRONG - _OTHER) / _chance(KINDS[what], dense * width, few)))
            continue
        ratio, half = 1 + gap, width / 2
        off = abs(log(ratio)) if ratio > _LEAST else least
        decades = log(2 / width) if width < _COARSE else _DECADE
        near = 1 / (2 * decades * (off if off > half else half)) + _FAR_OFF
        missed = _WRONG * near / sparse
        logs.append(log(min(max(missed, _LEAST_MISSED), MOST_MISSED)))
    return logs


def shares(scores: list[float]) -> list[float]:
    """Of one figure, the probability of each hypothesis, where none of them has a score of 0."""
    most = max(0.0, *scores)
    weights = [exp(score - most) for score in scores]
    whole = sum(weights) + exp(-most)
    return [each / whole for each in weights]
