"""Figures as printed and the sets of true values that they stand for; the first half of docs/verdicts.md.

Written from that page alone, for the oracle: what the checker computes is held against it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias

ZERO, HALF, HUGE = Fraction(0), Fraction(1, 2), Fraction(10) ** 100
"""Infinity is taken to begin at HUGE, where no printed figure comes near."""
HEDGES = ("", "over", "nearly", "about", "<", "<=", ">", ">=")
RELATIVE = ("%", "points", "times")


@dataclass(frozen=True)
class Printed:
    """A figure as printed. A unit is one of RELATIVE, "noun", or a currency or unit of measure (any other word)."""

    digits: str
    unit: str = ""
    hedge: str = ""
    scale: int = 0
    ratio: tuple[int, int] | None = None
    """(1, 5) is "1 in 5" """
    sign: tuple[int, int] | None = None
    """(1, 2) is ½ behind the digits"""

    def __post_init__(self) -> None:
        odd_ratio = self.ratio and (self.hedge or self.ratio[0] < 0 or self.ratio[1] < 1)
        odd_sign = self.sign and ("." in self.digits or not 0 < self.sign[0] < self.sign[1])
        odd = odd_ratio or odd_sign or self.hedge not in HEDGES
        if odd or not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", self.digits):
            raise ValueError(f"not a figure: {self}")

    @property
    def value(self) -> Fraction:
        size = abs(Fraction(self.digits)) + (Fraction(*self.sign) if self.sign else 0)
        return (-size if self.digits.startswith("-") else size) * Fraction(10) ** self.scale

    @property
    def place(self) -> Fraction:
        """One unit of the last printed place."""
        last = Fraction(10) ** (self.scale - len(self.digits.partition(".")[2]))
        return last / self.sign[1] if self.sign else last

    @property
    def last_nonzero_place(self) -> Fraction:
        bare = self.digits.replace(".", "")
        zeros = len(bare) - len(bare.rstrip("0"))
        return self.place * 10**zeros if self.value and not self.sign else self.place

    @property
    def plain(self) -> bool:
        """Whether it is a plain whole number, of anything."""
        return not (self.scale or self.ratio or self.sign or "." in self.digits or self.unit in RELATIVE)

    @property
    def counts_things(self) -> bool:
        """Whether it is a plain whole number without a hedge, a currency or a unit of measure."""
        return self.plain and not self.hedge and self.unit in ("", "noun")


@dataclass(frozen=True)
class Span:
    """The numbers between two ends, either of which may be left out. It may be empty."""

    lo: Fraction
    hi: Fraction
    lo_in: bool = True
    hi_in: bool = True

    def __contains__(self, x: Fraction) -> bool:
        above = x > self.lo or (x == self.lo and self.lo_in)
        return above and (x < self.hi or (x == self.hi and self.hi_in))

    @property
    def ends(self) -> "Pair":
        return (self.lo, self.hi)


Pair: TypeAlias = tuple[Fraction, Fraction]
Sets: TypeAlias = Mapping[str, Span]
REALS, NOTHING, HUNDRED = Span(-HUGE, HUGE), Span(ZERO, ZERO), Span(Fraction(100), Fraction(100))


def cells(span: Span, marks: Iterable[Fraction]) -> list[tuple[Fraction, Pair]]:
    """Cut the span at the marks: a sample of every piece, with the ends of the piece."""
    cuts = sorted({*span.ends, *marks})
    gaps = [((a + b) / 2, (a, b)) for a, b in pairwise(cuts)]
    return [piece for piece in [*gaps, *((cut, (cut, cut)) for cut in cuts)] if piece[0] in span]


def samples(span: Span, marks: Iterable[Fraction] = ()) -> list[Fraction]:
    return [x for x, _ in cells(span, marks)]


def true_values(p: Printed, way: str, *, measured: bool = False, exact: bool = False) -> Span:
    """The set of a figure; `measured` though printed whole, or `exact` by definition."""
    if p.ratio:
        return Span(p.ratio[0] / (p.ratio[1] + HALF), p.ratio[0] / (p.ratio[1] - HALF))
    if p.hedge in ("<", "<="):
        room = p.value > 0 or (p.value == 0 and p.hedge == "<=")
        return Span(ZERO if p.plain and not measured and room else -HUGE, p.value, hi_in=p.hedge == "<=")
    if p.hedge in (">", ">="):
        return Span(p.value, HUGE, lo_in=p.hedge == ">=")
    if way == "coarse" and p.plain and not p.hedge and re.fullmatch("-?[0-9]{2,}00", p.digits) and p.value:
        return Span(p.value - p.last_nonzero_place / 2, p.value + p.last_nonzero_place / 2)
    if exact or (p.plain and not measured):
        return from_size(p, Span(abs(p.value), abs(p.value)))
    v, u = abs(p.value), p.place
    size = Span(v - u / 2, v + u / 2)
    if way == "truncate":  # together with what rounds to it
        size = Span(v - u / 2 if v else -u, v + u, lo_in=v > 0, hi_in=False)
    if way == "up" and v:
        size = Span(v - u, v + u / 2, lo_in=False)
    return from_size(p, size)


def from_size(p: Printed, size: Span) -> Span:
    """Widen for the hedge, by one unit of the last non-zero place; then give the size its sign."""
    more, less = p.hedge in ("over", "about"), p.hedge in ("nearly", "about")
    h = p.last_nonzero_place
    lo, hi = size.lo - h * less, size.hi + h * more
    lo_in, hi_in = size.lo_in and not less, size.hi_in and not more
    return Span(lo, hi, lo_in, hi_in) if p.value >= 0 else Span(-hi, -lo, hi_in, lo_in)


def sets_of(kind: str, figures: Mapping[str, Printed], way: str) -> dict[str, Span]:
    sets = {}
    for role, p in figures.items():
        measured = role in ("percent", "times") or (kind, role) == ("average", "average")
        exact = (kind, role) == ("total", "total") and p == Printed("100", "%")
        sets[role] = true_values(p, way, measured=measured, exact=exact)
    return sets
