"""Verdicts on what is proposed: several patterns propose the same figures, and what is kept is decided once more."""

from __future__ import annotations

from operator import attrgetter
from typing import Final

from crossfoot.claims.claim import Given, Verdict
from crossfoot.claims.equation import Equation
from crossfoot.claims.kind import Kind
from crossfoot.claims.quick import quick_check, quick_mismatch
from crossfoot.claims.verdict import decide
from crossfoot.figures.written import Written

_MOST: Final = 2_000
"""claims of which the verdict is remembered"""
_ALL: Final = attrgetter(*(name for name in Written.__slots__ if name != "_nearest"))
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
    known = _key(kind, given)
    if known is None:
        return decide(kind, given)[:2]
    found = _known.get(known)
    if found is None:
        if len(_known) >= _MOST:
            _known.clear()
        found = _known[known] = decide(kind, given)[:2]
    return found


def _key(kind: Kind, given: Given) -> tuple[object, ...] | None:
    """All that the verdict depends on; ``None`` where a figure or an option is more than what it prints."""
    found: list[object] = [kind.name]
    for role, written in given.one.items():
        if written.__class__ is not Written:
            return None
        found += (role, _ALL(written))
    for role, several in given.many.items():
        if any(each.__class__ is not Written for each in several):
            return None
        found += (role, *map(_ALL, several), None)
    for name, value in given.options.items():
        if not isinstance(value, str):
            return None
        found += (name, value)
    return tuple(found)
