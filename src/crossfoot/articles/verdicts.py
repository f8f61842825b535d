"""Verdicts on what is proposed: several patterns propose the same figures, and what is kept is decided once more."""

from __future__ import annotations

from operator import attrgetter
from typing import Final

from crossfoot.claims.claim import Given, Verdict
from crossfoot.claims.equation import Equation
from crossfoot.claims.kind import Kind
from crossfoot.claims.quick import quick_check, quick_mismatch
from crossfoot.claims.verdict import decide
from crossfoot.figures.written import PERCENT, Written

_MOST: Final = 2_000
"""claims of which the verdict is remembered"""
_ALL: Final = attrgetter(*(name for name in Written.__slots__ if name != "_nearest"))
_CHANGE: Final = {"from", "to", "percent"}
_known: dict[tuple[object, ...], tuple[Verdict, Equation | None]] = {}


def verdict_of(kind: Kind, given: Given) -> tuple[Verdict, Equation | None]:
    """The verdict to nearest, and the equation that nearest rounding breaks."""
    if not given.many and not given.options:
        quick = quick_check(kind)
        if quick is not None:
            if quick(given.one) is not None:
                return "consistent", None
            wrong = quick_mismatch(kind)
            if wrong is not None and wrong[0](given.one) is not None:
                return "mismatch", wrong[1]
    if _surely_holds(kind.name, given):
        return "consistent", None
    known = _key(kind, given)
    if known is None:
        return decide(kind, given)[:2]
    verdict = _known.get(known)
    if verdict is None:
        if len(_known) >= _MOST:
            _known.clear()
        verdict = _known[known] = decide(kind, given)[:2]
    return verdict


def _surely_holds(kind: str, given: Given) -> bool:
    """Whether a list of plain counts, or a change between two, fits to nearest, where that takes a few products."""
    one = given.one
    if kind == "total" and len(one) == 1 and given.options.keys() == {"coverage"}:
        total, parts = one.get("total"), given.many.get("parts", ())
        if total is None or not parts or not all(map(_is_plain, (total, *parts))):
            return False
        coverage, numbers = given.options["coverage"], [each.num for each in parts]
        if min(numbers) < 0:
            return False
        if coverage == "overlapping":
            return max(numbers) <= total.num
        return sum(numbers) == total.num if coverage == "exact" else False
    if kind == "change" and one.keys() == _CHANGE and not given.many and not given.options:
        old, new, percent = one["from"], one["to"], one["percent"]
        if percent.__class__ is not Written or percent.kind != PERCENT or percent.hedge or not percent.bare:
            return False
        if not _is_plain(old) or not _is_plain(new) or old.num <= 0 or new.num < 0:
            return False
        off = 2 * (100 * (new.num - old.num) * percent.den - old.num * percent.num)
        return abs(off) < old.num * percent.step
    return False


def _is_plain(written: Written) -> bool:
    """Whether it is a whole number of anything, without a unit."""
    return written.__class__ is Written and written.is_count and not written.kind and written.den == 1


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
