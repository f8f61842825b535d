"""Verdicts on what is proposed: several patterns propose the same figures, and what is kept is decided once more."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import Final

from crossfoot.claims.claim import Given, Verdict
from crossfoot.claims.equation import Equation
from crossfoot.claims.kind import Kind
from crossfoot.claims.statements import equations_of
from crossfoot.claims.verdict import decide
from crossfoot.figures.written import CURRENCY, MEASURE, PERCENT, Written

_MOST: Final = 2_000
"""claims of which the verdict is remembered"""
_ALL: Final = attrgetter(*(name for name in Written.__slots__ if not name.startswith("_")))
_CHANGE: Final = {"from", "to", "percent"}
_SHARE: Final = {"part", "whole", "percent"}
_MEASURED: Final = ("", CURRENCY, MEASURE)
_known: dict[tuple[object, ...], tuple[Verdict, Equation | None]] = {}


def verdict_of(kind: Kind, given: Given) -> tuple[Verdict, Equation | None]:
    """The verdict to nearest, and the equation that nearest rounding breaks."""
    sure = _surely(kind, given)
    if sure is not None:
        return sure
    known = _key(kind, given)
    if known is None:
        return decide(kind, given)[:2]
    verdict = _known.get(known)
    if verdict is None:
        if len(_known) >= _MOST:
            _known.clear()
        verdict = _known[known] = decide(kind, given)[:2]
    return verdict


def _surely(kind: Kind, given: Given) -> tuple[Verdict, Equation | None] | None:
    """The verdict on plain counts, and a percentage of them, where it takes a few products to see it."""
    one = given.one
    if kind.name == "total" and len(one) == 1 and given.options.keys() == {"coverage"}:
        total, parts = one.get("total"), given.many.get("parts", ())
        if total is None or not parts or not all(map(_is_plain, (total, *parts))):
            return None
        coverage, numbers = given.options["coverage"], [each.num for each in parts]
        exact = coverage == "exact" and sum(numbers) == total.num
        if min(numbers) < 0:
            return None
        if exact or (coverage == "overlapping" and max(numbers) <= total.num):
            return "consistent", None
        rounded = coverage != "exact" or any(each.may_be_coarse or each.may_be_far for each in (total, *parts))
        return None if rounded else ("mismatch", _broken_list(kind))
    if given.many or given.options or one.keys() not in (_CHANGE, _SHARE) or not _is_percentage(one["percent"]):
        return None
    percent = one["percent"]
    base, other = (one["from"], one["to"]) if "from" in one else (one["whole"], one["part"])
    if "from" in one and _are_measured_alike(base, other) and base.num > 0 and other.num >= 0:
        off = abs(
            2 * (100 * (other.num * base.den - base.num * other.den) * percent.den - base.num * other.den * percent.num)
        )
        return ("consistent", None) if off < base.num * other.den * percent.step else None
    if not _is_plain(base) or not _is_plain(other) or base.num <= 0 or other.num < 0:
        return None
    share = "part" in one
    if share and (other.num > base.num or percent.num < 0):
        return None
    off = abs(2 * (100 * (other.num - (0 if share else base.num)) * percent.den - base.num * percent.num))
    if off < base.num * percent.step:
        return "consistent", None
    return ("mismatch", _broken(kind)) if share and off > 2 * base.num * percent.step else None


@cache
def _broken_list(kind: Kind) -> Equation:
    """What counts break that do not make up their total."""
    plain = Written("1", 1)
    given = Given({"total": plain}, {"parts": (plain, plain)}, {"coverage": "exact"})
    return next(each for each in equations_of(kind, given) if each.operator == "=")


@cache
def _broken(kind: Kind) -> Equation:
    """What a share breaks that is beyond every way of rounding."""
    plain = Written("1", 1)
    return next(
        each
        for each in equations_of(kind, Given({"part": plain, "whole": plain, "percent": plain}))
        if each.operator == "="
    )


def _is_percentage(written: Written) -> bool:
    return written.__class__ is Written and written.kind == PERCENT and not written.hedge and written.bare


def _are_measured_alike(one: Written, other: Written) -> bool:
    """Whether two figures, printed as they are, need no conversion: they have one unit, or one of them has none."""
    return (
        one.__class__ is Written
        and other.__class__ is Written
        and one.kind in _MEASURED
        and other.kind in _MEASURED
        and not (one.hedge or other.hedge or one.per or other.per)
        and (one.unit == other.unit or not (one.kind and other.kind))
    )


def _is_plain(written: Written) -> bool:
    """Whether it is a whole number of anything, without a unit."""
    return (
        written.__class__ is Written
        and written.den == 1
        and written.plain
        and not (written.hedge or written.kind)
        and written.bare
    )


def _key(kind: Kind, given: Given) -> tuple[object, ...] | None:
    """All that the verdict depends on; ``None`` where a figure or an option is more than what it prints."""
    parts: list[object] = [kind.name]
    for role, written in given.one.items():
        if written.__class__ is not Written:
            return None
        parts += (role, _ALL(written))
    for role, several in given.many.items():
        if any(each.__class__ is not Written for each in several):
            return None
        parts += (role, *map(_ALL, several), None)
    for name, value in given.options.items():
        if not isinstance(value, str):
            return None
        parts += (name, value)
    return tuple(parts)
