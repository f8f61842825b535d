"""Which sets the figures of a claim have in each reading: the section "The readings" of docs/verdicts.md.

A figure has a key: its role, or the role of its list and a number ("parts 0").
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from oracle_units import converted
from truth import RELATIVE, Printed, Sets, Span, true_values

READINGS = ("nearest", "truncate", "up", "coarse")
RESULTS = {
    "share": "percent ratio",
    "change": "by percent times",
    "growth": "rate total",
    "total": "total",
    "average": "average",
    "median": "median",
    "rate": "total percent",
    "bound": "",
}
MEASURED = {"": "percent ratio times", "average": "average", "median": "median", "growth": "rate total"}
LIMITS = ("at_least", "at_most", "more_than", "less_than")
PROPORTIONS = {"share": "percent ratio", "change": "percent times", "growth": "rate total"}
"""Under `exact:`, these make a result of what follows from them."""
FOLLOWS = {"share": "part", "change": "to", "growth": "to"}
NEVER_COARSE = ("count", "periods", "quantile", "weights")
COARSE_FIGURES = ("total", "change", "average", "median", "rate", "growth")


@dataclass(frozen=True)
class Claimed:
    """The figures of a claim, with what decides how each of them is read."""

    kind: str
    figures: Mapping[str, Printed]
    exact: Collection[str] = ()
    odd: bool = False
    """whether a unit is converted by a factor that is not whole, or an equation divides"""
    results: Collection[str] | None = None
    """of an equation, the lone side that is taken to be the result"""
    limits: Collection[str] = LIMITS
    measured_result: bool | None = None
    """of an equation that is a share of something: whether its part is measured"""

    def is_exact(self, key: str) -> bool:
        role, p = key.split()[0], self.figures[key]
        hundred = (self.kind, key) == ("total", "total") and p == Printed("100", "%")
        definition = (self.kind, key) in (("growth", "periods"), ("median", "quantile"))
        return hundred or definition or key in self.limits or role in self.exact or key in self.exact

    def result_keys(self) -> list[str]:
        if self.results is not None:
            return list(self.results)
        found = RESULTS[self.kind].split()
        if set(PROPORTIONS.get(self.kind, "").split()) & set(self.exact):
            found = [*found, FOLLOWS[self.kind]]
        return [key for key in self.figures if key in found]

    def is_measured(self, key: str) -> bool:
        """Whether it is measured though it may be printed as a plain whole number."""
        if self.kind != "equation" and key in (MEASURED[""] + " " + MEASURED.get(self.kind, "")).split():
            return True
        if key not in self.result_keys():
            return False
        if self.measured_result is not None:
            return self.measured_result
        rest = [p for other, p in self.figures.items() if other != key]
        exact_proportion = key == FOLLOWS.get(self.kind)
        return exact_proportion or self.odd or any(p.has_decimals for p in rest)

    def is_coarse(self, key: str) -> bool:
        """Whether it is a coarse figure, in a kind that knows any."""
        p = self.figures[key]
        odd = p.free_of_way or p.per or p.has_decimals or p.unit in RELATIVE or self.is_exact(key)
        if odd or key.split()[0] in NEVER_COARSE or self.kind not in COARSE_FIGURES:
            return False
        digits, zeros = p.end_zeros()
        if (digits < 4 and not p.scale) or not zeros:
            return False
        return zeros >= 2 or self.all_end_in_zero(digits)

    def all_end_in_zero(self, digits: int) -> bool:
        """Whether two figures or more end in a zero, and all that have as many digits."""
        sizes = [
            p.end_zeros()
            for p in self.figures.values()
            if not (p.unit in RELATIVE or p.ratio or p.word or p.per or p.until)
        ]
        return sum(zeros > 0 for _, zeros in sizes) >= 2 and all(zeros for n, zeros in sizes if n >= digits)

    def set_of(self, key: str, way: str) -> Span:
        zeros = way == "coarse" and self.is_coarse(key)
        measured, exact = self.is_measured(key), self.is_exact(key)
        span = true_values(self.figures[key], way, measured=measured, exact=exact, zeros=zeros)
        return self.in_smallest(key, span)

    def in_smallest(self, key: str, span: Span) -> Span:
        """Converted; the figures of an equation are converted in its text."""
        rate = self.figures.get("rate")
        if self.kind == "equation":
            return span
        return converted(self.figures[key], span, key.split()[0], rate.each if rate else "")

    def sets(self, reading: str) -> Iterator[Sets]:
        """The sets of all figures in each of the ways in which the reading takes them."""
        results = self.result_keys()
        if reading in ("truncate", "up"):
            either = f"nearest or {reading}"
            yield {key: self.set_of(key, either if key in results else "nearest") for key in self.figures}
        yield {key: self.set_of(key, reading) for key in self.figures}

    def face(self, key: str) -> Fraction:
        """The printed value, converted as the set is."""
        p = self.figures[key]
        return self.in_smallest(key, Span(p.value, p.value)).lo
