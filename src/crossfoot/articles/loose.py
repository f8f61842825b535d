"""Figures that fit, and say little by it: with much leeway, or printed so coarsely that many others would fit."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.proposal import Candidate
from crossfoot.figures.written import NEAREST, Written

RESULTS: Final = ("percent", "times", "by", "ratio", "average", "rate")
"""roles of figures that say one thing only; a figure with such a role belongs to one claim"""
_ONE_SIDED: Final = ("<", "<=", ">=")
_COARSE: Final = Exact(1, 2)
"""two figures whose last places come to more of the change that they give fit much by chance"""
_WIDE: Final = Exact(1, 5)
_VAGUE: Final = Exact(1, 2)


def is_loose(candidate: Candidate) -> bool:
    """Whether figures fit in a lenient way only, or are printed so coarsely that many others would fit."""
    figures = {role.role: role.mention.written for role in candidate.roles}
    if candidate.kind == "total" and candidate.verdict == "coarse" and "total" in figures and figures["total"].hedge:
        return True  # "over" fits whatever is above it
    if candidate.kind in ("change", "growth", "average", "rate") or candidate.constant:
        if candidate.verdict != "consistent" or (candidate.kind in ("average", "rate") and _is_wide(figures.values())):
            return True
    elif candidate.kind == "share" and _is_cut_off(candidate):
        return True
    if any(written.hedge in _ONE_SIDED for role, written in figures.items() if role not in RESULTS):
        return True
    if candidate.kind == "change" and {"from", "to", "percent"} <= figures.keys():
        old, new, percent = figures["from"], figures["to"], figures["percent"]
        if old.plain and new.plain:
            return False
        width = 100 * (old.last_place + new.last_place) / abs(old.value) if old.num else Exact()
        exact = abs(new.value - old.value) != abs(percent.value)
        return exact and width > abs(percent.value) * _COARSE
    return False


def _is_wide(figures: Iterable[Written]) -> bool:
    """Whether figures are printed so coarsely that many others would give them: 1 million of 720 for each."""
    return any(not each.plain and each.last_place > abs(each.value) * _WIDE for each in figures)


def _is_cut_off(candidate: Candidate) -> bool:
    """Whether a percentage without decimals fits only when digits are cut off."""
    return candidate.verdict != "consistent" and any(
        role.role == "percent" and not role.mention.written.place for role in candidate.roles
    )


def is_vague(candidate: Candidate) -> bool:
    """Whether the outcome of a change is printed so coarsely that much would fit: "nearly 10 times"."""
    for role in candidate.roles if candidate.kind == "change" else ():
        if role.role in ("times", "percent") and role.mention.written.hedge:
            length = role.mention.written.interval(NEAREST, True).length
            if length is None or length > abs(role.mention.written.value) * _VAGUE:
                return True
    return False
