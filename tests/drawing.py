"""Claims drawn at random, whose figures lie at the ends of what the others allow.

Some figures of a claim are drawn freely. A true value is chosen for each, mostly an end of its set; the other figures
follow exactly, are printed in one of the ways, and sometimes their last digit is moved by one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import ceil, floor
from typing import Any

from hypothesis import strategies as st

from drawn_figures import (
    AIMS,
    ROUNDINGS,
    Draw,
    by_hypothesis,
    chance,
    free_figure,
    in_unit,
    multiple_near,
    one_of,
    other_unit,
    point,
    printed,
    ratio_near,
    shown,
)
from oracle_units import DIMENSIONS
from oracle_verdicts import verdict
from truth import SHARES, ZERO, Printed

True_ = dict[str, Fraction]
COUNTED = ("", "", "", "noun", "USD", "km")
SIZED = ("", "", "", "USD", "km", "kg", "hour")
QUANTILES = ("25%", "50%", "75%", "10%", "95%")


@dataclass(frozen=True)
class Claim:
    kind: str
    figures: Mapping[str, Printed]
    parts: tuple[Printed, ...] = ()
    values: tuple[Printed, ...] = ()
    coverage: str = "exact"
    rounding: str = "nearest"
    weights: tuple[Printed, ...] = ()
    exact: tuple[str, ...] = ()
    quantile: str = ""
    """in hundredths, as "25%" """

    def expected(self) -> str:
        return verdict(
            self.kind, self.figures, parts=self.parts, values=self.values, weights=self.weights, exact=self.exact,
            coverage=self.coverage, rounding=self.rounding,
            quantile=Fraction(self.quantile.rstrip("%")) / 100 if self.quantile else None,
        )  # fmt: skip


@dataclass
class Sketch:
    """A claim on its way: what was drawn freely, the true values, and the unit of each role.

    True values of roles that are compared are in the unit of `base`.
    """

    units: Mapping[str, str]
    honest: str = ""
    base: str = ""
    figures: dict[str, Printed] = field(default_factory=dict)
    true: True_ = field(default_factory=dict)

    def free(self, draw: Draw, role: str, *, measured: bool = False, plain: bool = False) -> None:
        unit = self.units.get(role, "")
        if role == "ratio":
            p = ratio_near(draw, Fraction(draw(0, 60), 48))
            factor = {"permille": 1000, "bps": 10_000}.get(p.unit, 1)
        else:
            p, factor = free_figure(draw, unit, plain=plain), 1
        self.figures[role] = p
        x = p.value if self.honest and not p.ratio else point(draw, p, measured=measured)
        self.true[role] = in_unit(x / factor, unit, self.base) if self.converts(role) else x / factor

    def converts(self, role: str) -> bool:
        unit = self.units.get(role, "")
        return unit in DIMENSIONS and DIMENSIONS.get(self.base) == DIMENSIONS[unit]

    def finish(self, draw: Draw, roles: Sequence[str]) -> dict[str, Printed]:
        """The roles wanted, printed; those drawn freely as they were, unless only honest printing is wanted."""
        for role in roles:
            p, x, unit = self.figures.get(role), self.true[role], self.units.get(role, "")
            if self.converts(role):
                x = in_unit(x, self.base, unit)
            if p and not self.honest:
                continue
            if role == "ratio":
                self.figures[role] = ratio_near(draw, x, self.honest)
            elif role == "times" and not self.honest and x > 0 and chance(draw, 5):
                self.figures[role] = multiple_near(draw, x)
            else:
                measured = role in ("percent", "times", "average", "median")
                self.figures[role] = printed(draw, x, unit, honest=self.honest, measured=measured)
        return {role: self.figures[role] for role in roles}


def some_of(draw: Draw, roles: Sequence[str], likely: int = 4) -> list[str]:
    return [role for role in roles if draw(0, likely) != 1]


def units_of(draw: Draw, roles: Sequence[str], unit: str) -> dict[str, str]:
    """The unit for most of the roles; sometimes others of its dimension."""
    mixed = unit in DIMENSIONS and unit not in SHARES and chance(draw, 3)
    return {role: other_unit(draw, unit) if mixed else unit for role in roles}


def share(draw: Draw, honest: str) -> Claim:
    whole = one_of(draw, ("whole", "whole", "whole", "target"))
    unit = one_of(draw, COUNTED)
    units = units_of(draw, ("part", whole), unit) | {"percent": one_of(draw, ("%", "%", "%", "%", "", "permille"))}
    if honest:
        units["percent"] = "%"
    elif chance(draw, 10):
        units[whole] = one_of(draw, COUNTED)
    sketch = Sketch(units, honest, unit)
    plain = bool(draw(0, 2))
    for role in one_of(draw, ((whole, "percent"), (whole, "part"), ("part", "percent"), (whole, "ratio"))):
        sketch.free(draw, role, measured=role == "percent", plain=plain and role in ("part", whole))
    at = sketch.true
    if "percent" in at:
        rate = at["percent"] / (1000 if units["percent"] == "permille" else 100)
    elif "ratio" in at:
        rate = at["ratio"]
    else:
        rate = at["part"] / at[whole] if at[whole] else ZERO
    if whole not in at:
        at[whole] = at["part"] / rate if rate else at["part"]
    percent = rate * (1000 if units["percent"] == "permille" else 100)
    sketch.true = {whole: at[whole], "part": at[whole] * rate, "percent": percent, "ratio": rate}
    roles = some_of(draw, ("part", whole, "percent"), 5) + ([] if draw(0, 2) else ["ratio"])
    if honest and any(sketch.true[role] < 0 or sketch.true[role].denominator > 1 for role in ("part", whole)):
        roles = ["part", whole, *roles]
    figures = sketch.finish(draw, list(dict.fromkeys(roles or ["percent"])))
    if honest == "coarse" and "part" in figures and chance(draw, 2):
        less = sketch.true["part"] * draw(50, 99) / 100  # "more than" somewhat less
        figures["part"] = printed(
            draw, less if sketch.base == units["part"] else ZERO, units["part"], honest="truncate"
        )
        figures["part"] = replace(figures["part"], hedge="over")
    if honest and "whole" in figures and abs(sketch.true["part"]) > abs(sketch.true["whole"]):
        figures["target"] = figures.pop("whole")
    return Claim("share", figures)


def change(draw: Draw, honest: str) -> Claim:
    unit = one_of(draw, ("", "", "noun", "USD", "km", "kg", "%", "%"))
    units = units_of(draw, ("from", "to", "by"), unit) | {"percent": one_of(draw, ("%", "%", "%", ""))}
    if unit == "%":
        units |= {"by": one_of(draw, ("points", "%", "points", "bps"))}
        units |= {"percent": one_of(draw, ("%", "%", "points", "bps"))} if not honest else {}
    elif not honest and chance(draw, 25):
        units["percent"] = "points"
    sketch = Sketch({**units, "times": one_of(draw, ("times", "times", ""))}, honest, unit)
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
    if unit == "%" and not honest and not draw(0, 2):
        sketch.true["percent"] = step
        sketch.figures.pop("percent", None)
    if old < 0 and chance(draw, 2) and not honest:
        sketch.true["percent"] *= -1
    roles = ["percent", "times"] if not draw(0, 9) else some_of(draw, tuple(sketch.true), 2)
    if honest and not old:  # nothing has no growth
        roles = [role for role in roles if role not in ("percent", "times")]
    return Claim("change", sketch.finish(draw, roles))


def growth(draw: Draw, honest: str) -> Claim:
    unit, n = one_of(draw, ("", "noun", "USD")), draw(1, 4)
    units = units_of(draw, ("from", "to"), unit) | {"rate": "%", "total": one_of(draw, ("%", "%", ""))}
    sketch = Sketch(units, honest, unit)
    sketch.free(draw, "from")
    sketch.free(draw, "rate", measured=True)
    old, factor = sketch.true["from"], (1 + sketch.true["rate"] / 100) ** n
    sketch.true |= {"to": old * factor, "total": 100 * (factor - 1)}
    if old < 0 and not honest and chance(draw, 2):
        sketch.true["to"] = old * (2 - factor)
    roles = some_of(draw, ("from", "to", "rate", "total"), 3)
    if honest and not old:
        roles = [role for role in roles if role in ("from", "to")]
    figures = sketch.finish(draw, roles)
    if draw(0, 9):
        figures["periods"] = Printed(str(n))
    return Claim("growth", figures)


def free_list(draw: Draw, unit: str, honest: str, most: int = 4) -> tuple[list[Printed], list[Fraction]]:
    """Figures and their true values, in that unit, though some are printed in others."""
    plain = not draw(0, 2)
    count = draw(1, most)
    units = list(units_of(draw, [str(n) for n in range(count)], unit).values())
    figures = [free_figure(draw, each, plain=plain) for each in units]
    if honest:
        true = [p.value for p in figures]
        figures = [printed(draw, x, each, honest=honest) for x, each in zip(true, units, strict=True)]
    else:
        true = [point(draw, p) for p in figures]
    base = DIMENSIONS.get(unit)
    return figures, [in_unit(x, each, unit) if base else x for x, each in zip(true, units, strict=True)]


def total(draw: Draw, honest: str) -> Claim:
    unit = one_of(draw, ("", "", "noun", "USD", "km", "kg", "hour", "%", "%", "%", "points", "times"))
    coverage = one_of(draw, ("exact", "exact", "partial", "overlapping"))
    parts, true = free_list(draw, unit, honest)
    reached = max(true) if coverage == "overlapping" else sum(true, ZERO)
    if unit == "%" and chance(draw, 2) and not (honest and coverage == "overlapping"):
        text = one_of(draw, ("100", "100", "100", "100.0"))
        whole = Printed(text, "%", "" if honest else one_of(draw, ("",) * 8 + ("over", "nearly", "about")))
        rest = 100 - reached if coverage == "exact" or honest else 100 - sum(true[1:], ZERO)
        parts.append(printed(draw, rest, unit, honest=honest))
    else:
        own = other_unit(draw, unit) if unit in DIMENSIONS and unit not in SHARES and chance(draw, 4) else unit
        whole = printed(draw, in_unit(reached, unit, own), own, honest=honest)
    if not honest and chance(draw, 20):
        parts[0] = replace(parts[0], unit=one_of(draw, ("", "noun", "EUR", "kg", "%")))
    roles = some_of(draw, ("total",), 30)
    return Claim("total", dict.fromkeys(roles, whole), tuple(parts), coverage=coverage)


def average(draw: Draw, honest: str) -> Claim:
    unit = one_of(draw, (*SIZED, "%"))
    units = units_of(draw, ("average", "total"), unit) | {"count": one_of(draw, ("", "noun"))}
    sketch = Sketch(units, honest, unit)
    values: list[Printed] = []
    weights: list[Printed] = []
    if chance(draw, 2):
        values, true = free_list(draw, unit, honest, most=3)
        heavy = [Fraction(1)] * len(true)
        if chance(draw, 2):
            weights = [free_figure(draw, "", plain=True) for _ in true]
            weights = [replace(p, digits=p.digits.lstrip("-"), hedge="") for p in weights]
            heavy = [p.value for p in weights]
        weight = sum(heavy, ZERO)
        sketch.true["average"] = sum((w * x for w, x in zip(heavy, true, strict=True)), ZERO) / (weight or 1)
    else:
        sketch.free(draw, "average", measured=True)
    sketch.free(draw, "count", plain=True)
    sketch.true["total"] = sketch.true["average"] * sketch.true["count"]
    if not values and sketch.true["count"] and chance(draw, 2):
        del sketch.figures["average"]
    roles = some_of(draw, ("average", "total", "count"), 2 if values else 9)
    return Claim("average", sketch.finish(draw, roles), values=tuple(values), weights=tuple(weights))


def median(draw: Draw, honest: str) -> Claim:
    unit = one_of(draw, (*SIZED, "%"))
    values, true = free_list(draw, unit, honest, most=6)
    true, n = sorted(true), len(values)
    quantile = "" if draw(0, 2) else one_of(draw, QUANTILES)
    if quantile and quantile != "50%":
        q = Fraction(quantile.rstrip("%")) / 100
        place = one_of(draw, (1 + (n - 1) * q, min(max((n + 1) * q, Fraction(1)), Fraction(n))))
        x = true[one_of(draw, (floor(place), ceil(place))) - 1]
    else:
        x = (true[(n - 1) // 2] + true[n // 2]) / 2
    figures = {"median": printed(draw, x, unit, honest=honest, measured=True)}
    return Claim("median", figures, values=tuple(values), quantile=quantile)


def rate(draw: Draw, honest: str) -> Claim:
    unit = one_of(draw, ("", "", "USD", "km"))
    units = units_of(draw, ("rate", "total"), unit) | {
        "count": one_of(draw, ("", "noun", "hour", "week")),
        "percent": "%",
    }
    each = one_of(draw, ("day", "week")) if units["count"] in ("hour", "week") and chance(draw, 2) else ""
    sketch = Sketch(units, honest, unit)
    roles = ["rate", "count", *some_of(draw, ("percent",), 1)]
    for role in roles:
        sketch.free(draw, role, measured=role == "percent", plain=role == "count" and bool(draw(0, 3)))
    at = sketch.true
    at["total"] = at["rate"] * at["count"] * at.get("percent", Fraction(100)) / 100
    if each:
        at["total"] = in_unit(at["total"], units["count"], each)
    if at["total"] and not draw(0, 2):
        del sketch.figures[one_of(draw, roles)]
    figures = sketch.finish(draw, [*some_of(draw, ["rate", "count", "total"], 20), *roles[2:]])
    if each and "rate" in figures and not (figures["rate"].hedge or figures["rate"].until):
        figures["rate"] = replace(figures["rate"], each=each)
    return Claim("rate", figures)


def bound(draw: Draw, honest: str) -> Claim:
    limits = ("at_least", "at_most", "more_than", "less_than")
    unit = one_of(draw, ("", "", "noun", "USD", "km", "%", "points", "times", "celsius"))
    sketch = Sketch(units_of(draw, ("value", *limits), unit), honest, unit)
    sketch.free(draw, "value")
    value = sketch.true["value"]
    sketch.true = dict.fromkeys(("value", *limits), value)
    roles = some_of(draw, ("value",), 3) + some_of(draw, limits, 1)
    if not honest:
        return Claim("bound", sketch.finish(draw, roles))
    sides = {
        "at_least": floor(value),
        "at_most": ceil(value),
        "more_than": floor(value) - 1,
        "less_than": ceil(value) + 1,
    }
    figures = {role: shown(Fraction(sides[role]), 0, unit=unit) for role in roles if role != "value"}
    if "value" in roles:
        figures["value"] = printed(draw, value, unit, honest=honest)
    return Claim("bound", figures)


KINDS: dict[str, Callable[[Draw, str], Claim]] = {
    "share": share, "change": change, "growth": growth, "total": total, "average": average, "median": median,
    "rate": rate, "bound": bound,
}  # fmt: skip


def claim_of(draw: Draw, kind: str, honest: str = "") -> Claim:
    """A claim of that kind; `honest`: printed that way, in all its figures, from exact values that satisfy it.

    Others are printed in one way too now and then, or in round numbers, so that every verdict occurs often.
    """
    drawn = KINDS[kind](draw, honest or one_of(draw, AIMS))
    if honest:
        return drawn
    roles = sorted(role for role, p in drawn.figures.items() if role != "periods" and not p.hedge)
    lists = (("parts", drawn.parts), ("values", drawn.values))
    roles += [f"{name} {n}" for name, many in lists for n, p in enumerate(many) if not p.hedge]
    exact = (one_of(draw, roles),) if roles and chance(draw, 12) else ()
    return replace(drawn, rounding=one_of(draw, ROUNDINGS), exact=exact)


@st.composite
def claims(draw: Callable[[st.SearchStrategy[Any]], Any], kind: str, honest: str = "") -> Claim:
    return claim_of(by_hypothesis(draw), kind, honest)
