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
WORDS = ("over", "nearly", "about")
LIMITS = ("<", "<=", ">", ">=")
HEDGES = ("", *WORDS, *LIMITS)
SHARES = ("%", "points", "permille", "bps")
RELATIVE = (*SHARES, "times")
TEMPERATURES = ("celsius", "fahrenheit")
WAYS = ("nearest", "truncate", "up", "nearest or truncate", "nearest or up", "coarse")


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
    until: str = ""
    """the upper end of a range, in digits"""
    per: int = 0
    """1000 is "per 1,000" behind the digits"""
    word: bool = False
    """a multiple in words: doubled, tripled"""
    each: str = ""
    """the unit of time behind "per" in a rate"""

    def __post_init__(self) -> None:
        odd_ratio = self.ratio and (self.ratio[0] < 0 or self.ratio[1] < 1)
        odd_sign = self.sign and ("." in self.digits or not 0 < self.sign[0] < self.sign[1])
        odd_range = self.until and (self.hedge or self.sign or Fraction(self.until) < Fraction(self.digits))
        odd = odd_ratio or odd_sign or odd_range or self.hedge not in HEDGES
        if odd or not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", self.digits):
            raise ValueError(f"not a figure: {self}")

    @property
    def value(self) -> Fraction:
        if self.ratio:
            return Fraction(*self.ratio)
        size = abs(Fraction(self.digits)) + (Fraction(*self.sign) if self.sign else 0)
        return (-size if self.digits.startswith("-") else size) * Fraction(10) ** self.scale / (self.per or 1)

    @property
    def place(self) -> Fraction:
        """One unit of the last printed place."""
        last = Fraction(10) ** (self.scale - len(self.digits.partition(".")[2])) / (self.per or 1)
        return last / self.sign[1] if self.sign else last

    @property
    def last_nonzero_place(self) -> Fraction:
        zeros = trailing_zeros(self.digits)
        return self.place * 10**zeros if self.value and not self.sign else self.place

    @property
    def plain(self) -> bool:
        """Whether it is a plain whole number, of anything."""
        odd = self.scale or self.ratio or self.sign or self.until or self.per or self.word
        return not (odd or "." in self.digits or self.unit in RELATIVE)

    @property
    def counts_things(self) -> bool:
        """Whether it is a plain whole number from 0 up, without a hedge, a currency or a unit of measure."""
        return self.plain and not self.hedge and self.unit in ("", "noun") and self.value >= 0

    @property
    def has_decimals(self) -> bool:
        return "." in self.digits or "." in self.until or self.sign is not None

    @property
    def free_of_way(self) -> bool:
        """Whether its set is the same in all ways of printing."""
        return bool(self.hedge or self.ratio or self.until or self.word)

    def end_zeros(self) -> tuple[int, int]:
        """How many digits are printed, without zeros in front, and how many zeros end them."""
        digits = self.digits.replace(".", "").lstrip("-0")
        return len(digits), 0 if self.sign else trailing_zeros(digits)


def trailing_zeros(digits: str) -> int:
    bare = digits.replace(".", "")
    return len(bare) - len(bare.rstrip("0"))


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

    def mirrored(self) -> "Span":
        return Span(-self.hi, -self.lo, self.hi_in, self.lo_in)

    def moved(self, factor: Fraction, offset: Fraction = ZERO) -> "Span":
        """In another unit; the factor is positive, and infinity stays where it is."""
        lo, hi = (end if abs(end) == HUGE else end * factor + offset for end in self.ends)
        return Span(lo, hi, self.lo_in, self.hi_in)


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


def true_values(
    p: Printed, way: str = "nearest", *, measured: bool = False, exact: bool = False, zeros: bool = False
) -> Span:
    """The set of a figure in one of WAYS, in its own unit.

    `measured` though printed whole, `exact` by its role; `zeros`: it is a coarse figure, wherever coarse ones count.
    """
    if p.until:
        return Span(p.value, Fraction(p.until) * Fraction(10) ** p.scale / (p.per or 1))
    if p.hedge in LIMITS:
        return limit(p, counts=p.plain and not measured)
    if p.ratio:
        return ratio_values(p, way, exact=exact)
    size = true_size(p, way, exact=exact or (p.plain and not measured), zeros=zeros)
    return size if p.value >= 0 else size.mirrored()


def limit(p: Printed, *, counts: bool) -> Span:
    if p.hedge in (">", ">="):
        return Span(p.value, HUGE, lo_in=p.hedge == ">=")
    room = p.value > 0 or (p.value == 0 and p.hedge == "<=")
    return Span(ZERO if counts and room and p.unit not in TEMPERATURES else -HUGE, p.value, hi_in=p.hedge == "<=")


def true_size(p: Printed, way: str, *, exact: bool, zeros: bool) -> Span:
    """The set of a figure that is not negative."""
    v, u, h = abs(p.value), p.place, p.last_nonzero_place
    if p.hedge and v:
        return hedged(p, v, max(u / 2, min(h, v / 10)), way)
    if p.word:
        slack = max(HALF, v / 10) if way == "coarse" else v / 10
        return Span(v, v) if exact else Span(v - slack, v + slack)
    if way == "coarse" and zeros:
        slack = min(h / 2, v / 20) if exact else max(u / 2, min(h / 2, v / 20))
        return Span(v - slack, v + slack)
    if exact and not p.hedge:
        return Span(v, v)
    nearest = Span(v - u / 2, v + u / 2)
    if way in ("nearest", "coarse") or not v:
        return nearest
    step = min(u, v / 3)
    other = Span(v, v + step, hi_in=False) if way.endswith("truncate") else Span(v - step, v, lo_in=False)
    return joined(nearest, other) if way.startswith("nearest or") else other


def joined(one: Span, other: Span) -> Span:
    """Two sets that overlap, as one."""
    lo, hi = min(one.lo, other.lo), max(one.hi, other.hi)
    return Span(lo, hi, lo in one or lo in other, hi in one or hi in other)


def hedged(p: Printed, v: Fraction, slack: Fraction, way: str) -> Span:
    if p.hedge == "over":
        whole_percentage = p.unit == "%" and "." not in p.digits and not p.sign and v >= 10
        step = max(p.last_nonzero_place, Fraction(5)) if whole_percentage else p.last_nonzero_place
        return Span(v, HUGE if way == "coarse" else v + step, hi_in=False)
    return Span(v - slack, v if p.hedge == "nearly" else v + slack)


def ratio_values(p: Printed, way: str, *, exact: bool) -> Span:
    """n in d; never negative itself, though its slack may be."""
    assert p.ratio
    n, d = p.ratio
    r, slack = Fraction(n, d), min(Fraction(1, 2 * d), Fraction(1, 20))
    lo, hi = r - slack, r + slack
    if n == 1:
        w = max(HALF, min(Fraction(10 ** trailing_zeros(str(d)), 2), Fraction(d, 20)))
        lo, hi = max(lo, 1 / (d + w)), min(hi, 1 / (d - w))
    if p.hedge == "over":
        return Span(r, HUGE if way == "coarse" else r + Fraction(1, 10), hi_in=False)
    if p.hedge:
        return Span(min(lo, r - r / 10), r if p.hedge == "nearly" else max(hi, r + r / 10))
    return Span(r, r) if exact else Span(lo, hi)
