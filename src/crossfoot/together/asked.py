"""What is asked of a system, and its figures as terms that z3 and the linear forms both take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from crossfoot.figures.interval import Interval
from crossfoot.records import NamedTuple
from crossfoot.together.system import System


class Asked(NamedTuple):
    """What is asked of a system: which figures may have any value, and what the others may be."""

    freed: frozenset[int]
    sets: Sequence[Interval]
    """the values of a figure that is kept, by unknown"""
    fixed: Mapping[int, Fraction]
    """exact values, whatever the sets"""
    loose: bool
    """whether a quotient that claims share may have another value in each"""

    def of(self, unknown: int) -> tuple[object, ...]:
        """All that a term of this unknown depends on."""
        kept = self.sets[unknown]
        return (
            unknown, unknown in self.freed, self.fixed.get(unknown), kept.lo, kept.hi, kept.den, kept.lo_closed,
            kept.hi_closed,
        )  # fmt: skip


def variable(z3: Any, system: System, unknown: int, asked: Asked) -> Any:
    """The z3 term of an unknown; a plain number where it is known exactly and kept."""
    if unknown in asked.fixed:
        return number(z3, asked.fixed[unknown])
    kept = asked.sets[unknown]
    if unknown not in asked.freed and kept.is_point:
        return number(z3, kept.lower or Fraction(0))
    # Only an exact count that is freed is whole: a set holds every number between its ends, and to free a figure
    # must not take a value away.
    whole = kept.is_point and system.unknowns[unknown].written.plain
    return z3.Int(f"n{unknown}") if whole else z3.Real(f"r{unknown}")


def bounds(z3: Any, system: System, unknown: int, term: Any, asked: Asked) -> Sequence[Any]:
    """The condition that a kept unknown has a value of its set; nothing for one that is freed."""
    if unknown in asked.freed:
        return ()
    key = (z3.__name__, *asked.of(unknown))
    conditions: Sequence[Any] | None = system.terms.get(key)
    if conditions is None:
        conditions = system.terms[key] = within(z3, term, asked.sets[unknown], z3.Bool(f"u{unknown}"))
    return conditions


def within(z3: Any, term: Any, kept: Interval, literal: Any) -> list[Any]:
    """The condition that the term lies in the interval, if the literal holds."""
    conditions = []
    low, high = kept.lower, kept.upper
    if low is not None:
        edge = number(z3, low)
        conditions.append(term >= edge if kept.lo_closed else term > edge)
    if high is not None:
        edge = number(z3, high)
        conditions.append(term <= edge if kept.hi_closed else term < edge)
    return [z3.Implies(literal, z3.And(conditions))] if conditions else []


def number(z3: Any, value: Fraction) -> Any:
    whole = value.denominator == 1
    return z3.IntVal(value.numerator) if whole else z3.Q(value.numerator, value.denominator)
