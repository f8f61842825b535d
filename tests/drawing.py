"""Hypothesis strategies for claims whose figures lie at the ends of what the others allow.

Some figures of a claim are drawn freely. A true value is chosen for each, mostly an end of its set; the other figures
follow exactly, are printed in one of the ways, and sometimes their last digit is moved by one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor
from typing import Any, TypeVar

from hypothesis import strategies as st

from oracle import verdict
from truth import HEDGES, HUGE, RELATIVE, ZERO, Printed, true_values
from writing import VULGAR

Draw = Callable[[st.SearchStrategy[Any]], Any]
True_ = dict[str, Fraction]
T = TypeVar("T")
ROUNDINGS = ("nearest", "truncate", "up", "any")
WAYS = ("nearest", "truncate", "up")
COUNTED = ("", "", "", "noun", "USD", "km")
LIMITS = (9, 9, 40, 40, 200, 999, 9_999, 200_000)


@dataclass(frozen=True)
class Claim:
    kind: str
    figures: Mapping[str, Printed]
    parts: tuple[Printed, ...] = ()
    values: tuple[Printed, ...] = ()
    coverage: str = "exact"
    rounding: str = "nearest"

    def expected(self) -> str:
        many = {"parts": self.parts, "values": self.values}
        return verdict(self.kind, dict(self.figures), **many, coverage=self.coverage, rounding=self.rounding)


def decimal(n: int, places: int) -> str:
    """n × 10^-places, written out."""
    digits = str(abs(n)).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{text}" if n < 0 else text


def shown(x: Fraction, places: int, way: str = "nearest", nudge: int = 0, *, scale: int = 0, **rest: Any) -> Printed:
    """The number as somebody would print it with so many places; fewer than none ends it in zeros."""
    size = abs(x) * Fraction(10) ** (places - scale)
    steps = max({"nearest": floor(size + Fraction(1, 2)), "truncate": floor(size), "up": ceil(size)}[way] + nudge, 0)
    text = decimal(steps * 10 ** max(-places, 0), max(places, 0))
    return Printed(f"-{text}" if x < 0 else text, scale=scale, **rest)


def one_of(draw: Draw, options: Sequence[T]) -> T:
    chosen: T = options[draw(st.integers(0, len(options) - 1))]
    return chosen


def places_of(x: Fraction) -> int | None:
    """How many places the number has after the decimal point (less than none: zeros before it), if it ends at all."""
    if not x:
        return 0
    for places in range(-5, 7):
        if (x * Fraction(10) ** places).denominator == 1:
            return places
    return None


def hedge(draw: Draw, honest: str = "") -> str:
    """None, mostly. Words only widen the set of a figure; a comparison may be wrong."""
    return one_of(draw, ("",) * 10 + (HEDGES[:4] * 2 if honest else HEDGES))


def free_figure(draw: Draw, unit: str, *, plain: bool = False) -> Printed:
    """Any figure in that unit; `plain` for a count. Half of the percentages are not above 100."""
    if unit == "%" and one_of(draw, (0, 1)):
        places = one_of(draw, (0, 0, 1, 2))
        return Printed(decimal(draw(st.integers(0, 100 * 10**places)), places), unit, hedge(draw))
    n = draw(st.integers(0, one_of(draw, LIMITS))) * one_of(draw, (1, 1, 1, 1, 1, 1, 10, 100, 1000, -1))
    form = 0 if plain else one_of(draw, (0, 0, 0, 1, 1, 1, 2, 3))
    if form == 3:
        return Printed(decimal(n, 0), unit, hedge(draw), sign=one_of(draw, tuple(VULGAR)))
    scale = one_of(draw, (2, 3, 6, 9)) if form == 2 and unit not in RELATIVE else 0
    return Printed(decimal(n, one_of(draw, (0, 1, 1, 2, 3)) if form else 0), unit, hedge(draw), scale)


def point(draw: Draw, p: Printed, *, measured: bool = False) -> Fraction:
    """The value of the figure, or an end of one of its sets."""
    way = one_of(draw, ("value", "value", "nearest", "nearest", "truncate", "up", "coarse"))
    if way == "value" and not p.ratio:
        return p.value
    end = one_of(draw, true_values(p, way, measured=measured).ends)
    return end if abs(end) < HUGE else p.value


def printed(draw: Draw, x: Fraction, unit: str, *, honest: str = "", measured: bool = False) -> Printed:
    """The number printed near its own precision; the last digit may be off by one unless the way is given."""
    scale = one_of(draw, (0,) * 8 + (2, 3, 6)) if unit not in RELATIVE else 0
    exact = places_of(x / 10**scale)
    measured = measured or unit in RELATIVE or scale > 0
    if exact is None or not one_of(draw, (0, 1, 1, 1)):
        places = one_of(draw, (0, 0, 1, 2, 3))
    else:
        places = exact - one_of(draw, (0, 0, 1, 1, 1, 2) if measured else (0, 0, 0, 1, 1, 2))
    way, nudge = honest or one_of(draw, WAYS), 0 if honest else one_of(draw, (0, 0, 0, 0, 1, -1))
    if honest or measured:
        places = max(places, 0)
    if honest and not measured and x.denominator > 1:
        places = max(places, 1)  # a plain whole number is never rounded
    return shown(x, places, way, nudge, scale=scale, unit=unit, hedge=hedge(draw, honest))


def ratio_near(draw: Draw, x: Fraction, honest: str = "") -> Printed:
    """A ratio of two whole numbers that comes near, or a decimal."""
    d = draw(st.integers(1, 12))
    n = max(0, floor(x * d + Fraction(1, 2)))
    if one_of(draw, (0, 1)) and (not honest or n / (d + Fraction(1, 2)) <= x <= n / (d - Fraction(1, 2))):
        return Printed("0", ratio=(n, d))
    way = honest or one_of(draw, WAYS)
    nudge = 0 if honest else one_of(draw, (0, 0, 1, -1))
    return shown(x, draw(st.integers(1, 4)), way, nudge, hedge=hedge(draw, honest))


@dataclass
class Sketch:
    """A claim on its way: what was drawn freely, the true values, and the unit of each role."""

    units: Mapping[str, str]
    honest: str = ""
    figures: dict[str, Printed] = field(default_factory=dict)
    true: True_ = field(default_factory=dict)

    def free(self, draw: Draw, role: str, *, measured: bool = False, plain: bool = False) -> None:
        if role == "ratio":
            p = ratio_near(draw, Fraction(draw(st.integers(0, 60)), 48))
        else:
            p = free_figure(draw, self.units.get(role, ""), plain=plain)
        self.figures[role] = p
        self.true[role] = p.value if self.honest and not p.ratio else point(draw, p, measured=measured)

    def finish(self, draw: Draw, roles: Sequence[str]) -> dict[str, Printed]:
        """The roles wanted, printed; those drawn freely as they were, unless only honest printing is wanted."""
        for role in roles:
            p, x = self.figures.get(role), self.true[role]
            if p and not (self.honest and not p.ratio and (p.hedge or p.value != x)):
                continue
            if role == "ratio":
                self.figures[role] = ratio_near(draw, x, self.honest)
            else:
                measured = role in ("percent", "times", "average")
                unit = self.units.get(role, "")
                self.figures[role] = printed(draw, x, unit, honest=self.honest, measured=measured)
        return {role: self.figures[role] for role in roles}


def some_of(draw: Draw, roles: Sequence[str], likely: int = 4) -> list[str]:
    return [role for role in roles if draw(st.integers(0, likely)) != 1]


def share(draw: Draw, honest: str) -> Claim:
    base = one_of(draw, ("whole", "whole", "whole", "target"))
    units = {"percent": one_of(draw, ("%", "%", "%", "%", "")), "part": one_of(draw, COUNTED)}
    sketch = Sketch({**units, base: units["part"]}, honest)
    plain = bool(draw(st.integers(0, 2)))
    for role in one_of(draw, ((base, "percent"), (base, "part"), ("part", "percent"), (base, "ratio"))):
        sketch.free(draw, role, measured=role == "percent", plain=plain and role in ("part", base))
    at = sketch.true
    if "percent" in at or "ratio" in at:
        rate = at["percent"] / 100 if "percent" in at else at["ratio"]
    else:
        rate = at["part"] / at[base] if at[base] else ZERO
    if base not in at:
        at[base] = at["part"] / rate if rate else at["part"]
    sketch.true = {base: at[base], "part": at[base] * rate, "percent": 100 * rate, "ratio": rate}
    roles = some_of(draw, ("part", base, "percent"), 5) + ([] if draw(st.integers(0, 2)) else ["ratio"])
    if honest and any(sketch.true[role] < 0 or sketch.true[role].denominator > 1 for role in ("part", base)):
        roles = ["part", base, *roles]
    figures = sketch.finish(draw, list(dict.fromkeys(roles or ["percent"])))
    if honest and "whole" in figures and sketch.true["part"] > sketch.true["whole"]:
        figures["target"] = figures.pop("whole")
    return Claim("share", figures)


def change(draw: Draw, honest: str) -> Claim:
    unit = one_of(draw, ("", "", "noun", "USD", "km", "%", "%"))
    by, percent = ("points", "%", "points", ""), ("%", "%", "%", "", "points")
    step_unit = one_of(draw, by) if unit == "%" else unit
    units = {"from": unit, "to": unit, "by": step_unit, "percent": one_of(draw, percent)}
    sketch = Sketch({**units, "times": one_of(draw, ("times", "times", ""))}, honest)
    bases = (("from", "by"), ("from", "percent"), ("from", "times"), ("to", "by"), ("by", "percent"), ("to", "percent"))
    for role in one_of(draw, bases):
        sketch.free(draw, role, measured=role in ("percent", "times"))
    at = sketch.true
    growth = at["percent"] / 100 if "percent" in at else at["times"] - 1 if "times" in at else ZERO
    if "from" in at:
        old = at["from"]
    elif "to" in at:
        old = at["to"] - at["by"] if "by" in at else at["to"] / (1 + growth) if growth != -1 else ZERO
    else:
        old = at["by"] / growth if growth else ZERO
    step = at.get("by", at["to"] - old if "to" in at else old * growth)
    base = old or Fraction(1)
    sketch.true = {"from": old, "to": old + step, "by": step}
    sketch.true |= {"percent": 100 * step / base, "times": (old + step) / base}
    if unit == "%" and not honest and not draw(st.integers(0, 2)):
        sketch.true["percent"] = step
        sketch.figures.pop("percent", None)
    roles = ["percent", "times"] if not draw(st.integers(0, 9)) else some_of(draw, tuple(sketch.true), 2)
    if honest and not old:  # nothing has no growth
        roles = [role for role in roles if role not in ("percent", "times")]
    return Claim("change", sketch.finish(draw, roles))


def free_list(draw: Draw, unit: str, honest: str, least: int = 1) -> tuple[list[Printed], list[Fraction]]:
    plain = not draw(st.integers(0, 2))
    figures = [free_figure(draw, unit, plain=plain) for _ in range(draw(st.integers(least, 4)))]
    if honest:
        true = [p.value for p in figures]
        figures = [printed(draw, x, unit, honest=honest) for x in true]
        return figures, true
    return figures, [point(draw, p) for p in figures]


def total(draw: Draw, honest: str) -> Claim:
    unit = one_of(draw, ("", "", "noun", "USD", "km", "%", "%", "%", "points", "times"))
    coverage = one_of(draw, ("exact", "exact", "partial", "overlapping"))
    parts, true = free_list(draw, unit, honest)
    reached = max(true) if coverage == "overlapping" else sum(true, ZERO)
    if unit == "%" and one_of(draw, (0, 1)) and not (honest and coverage == "overlapping"):
        whole = Printed(one_of(draw, ("100", "100", "100", "100.0")), "%", "" if honest else hedge(draw))
        rest = 100 - reached if coverage == "exact" or honest else 100 - sum(true[1:], ZERO)
        parts.append(printed(draw, rest, unit, honest=honest))
    else:
        whole = printed(draw, reached, unit, honest=honest)
    roles = some_of(draw, ("total",), 30)
    return Claim("total", dict.fromkeys(roles, whole), tuple(parts), coverage=coverage)


def average(draw: Draw, honest: str) -> Claim:
    unit = one_of(draw, ("", "", "", "USD", "km", "%"))
    sketch = Sketch({"average": unit, "total": unit, "count": one_of(draw, ("", "noun"))}, honest)
    values: list[Printed] = []
    if one_of(draw, (0, 1)):
        values, true = free_list(draw, unit, honest)
        sketch.true["average"] = sum(true, ZERO) / len(true)
    else:
        sketch.free(draw, "average", measured=True)
    sketch.free(draw, "count", plain=True)
    sketch.true["total"] = sketch.true["average"] * sketch.true["count"]
    if not values and sketch.true["count"] and one_of(draw, (0, 1)):
        del sketch.figures["average"]
    roles = some_of(draw, ("average", "total", "count"), 2 if values else 9)
    return Claim("average", sketch.finish(draw, roles), values=tuple(values))


def rate(draw: Draw, honest: str) -> Claim:
    unit = one_of(draw, ("", "", "USD", "km"))
    sketch = Sketch({"rate": unit, "total": unit, "count": one_of(draw, ("", "noun")), "percent": "%"}, honest)
    roles = ["rate", "count", *some_of(draw, ("percent",), 1)]
    for role in roles:
        sketch.free(draw, role, measured=role == "percent", plain=role == "count" and bool(draw(st.integers(0, 3))))
    at = sketch.true
    at["total"] = at["rate"] * at["count"] * at.get("percent", Fraction(100)) / 100
    if at["total"] and one_of(draw, (0, 0, 1)):
        del sketch.figures[one_of(draw, roles)]
    return Claim("rate", sketch.finish(draw, [*some_of(draw, ["rate", "count", "total"], 20), *roles[2:]]))


def bound(draw: Draw, honest: str) -> Claim:
    unit = one_of(draw, ("", "", "noun", "USD", "%", "points", "times"))
    limits = ("at_least", "at_most", "more_than", "less_than")
    sketch = Sketch(dict.fromkeys(("value", *limits), unit), honest)
    sketch.free(draw, "value")
    value = sketch.true["value"]
    sketch.true = dict.fromkeys(("value", *limits), value)
    if honest:
        sketch.true |= {"more_than": value - Fraction(1, 3), "less_than": value + Fraction(1, 3)}
    return Claim("bound", sketch.finish(draw, some_of(draw, ("value",), 3) + some_of(draw, limits, 1)))


KINDS: dict[str, Callable[[Draw, str], Claim]] = {
    "share": share, "change": change, "total": total, "average": average, "rate": rate, "bound": bound
}  # fmt: skip


@st.composite
def claims(draw: Draw, kind: str, honest: str = "") -> Claim:
    """A claim of that kind; `honest`: printed that way, in all its figures, from exact values that satisfy it."""
    drawn = KINDS[kind](draw, honest)
    rounding = "nearest" if honest else one_of(draw, ROUNDINGS)
    return Claim(kind, drawn.figures, drawn.parts, drawn.values, drawn.coverage, rounding)
