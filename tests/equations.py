"""Hypothesis strategies for equations: trees of figures, aimed at the ends as claims are, and their text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from drawn_figures import (
    ROUNDINGS,
    Draw,
    by_hypothesis,
    chance,
    free_figure,
    from_base,
    one_of,
    other_unit,
    point,
    printed,
)
from oracle_equations import Tree, evaluate, expanded, in_numbers, names_of, one_measure, solvable, verdict_equation
from oracle_readings import Claimed
from oracle_units import DIMENSIONS
from truth import SHARES, ZERO, Printed, true_values
from writing import write

RELATIONS = {"=": ("=",), "<": ("<",), ">": (">",), "<=": ("≤", "<="), ">=": ("≥", ">=")}
FLIPPED = {"=": "=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}
SIGNS = {"+": ("+",), "-": ("−", "-", "–"), "*": ("×", "*", "·"), "/": ("/", "÷", ":")}
UNITS = ("", "", "", "%", "%", "noun", "USD", "kg", "hour", "km")
MEASURES = tuple(unit for unit in DIMENSIONS if unit not in SHARES and unit != "times")


@dataclass(frozen=True)
class Stated:
    """Two or more sides; the first is divided by the divisor if there is one."""

    sides: tuple[Tree, ...]
    figures: Mapping[str, Printed]
    relation: str = "="
    divisor: Tree | None = None
    rounding: str = "nearest"
    exact: tuple[str, ...] = ()

    def expected(self) -> set[str]:
        """The verdicts that are right; any where a divisor may be zero, but only in a lenient reading."""
        sides, relation = list(self.sides), self.relation
        undecided = {"undetermined"} if self.repeated() else set()
        if self.divisor is not None:
            leaves = self.leaves()
            one = one_measure({name: p for name, p in self.figures.items() if name in leaves})
            divisor = in_numbers(self.divisor, self.figures, convert=not one)
            zero = {way: self.reaches(divisor, "=", way) for way in ("nearest", "truncate", "up", "coarse")}
            if zero["nearest"]:
                return {"undetermined"}
            negative = self.reaches(divisor, "<", "nearest")
            relation = FLIPPED[relation] if negative else relation
            if any(zero.values()):
                found = verdict_equation(sides, self.figures, relation=relation, divisor=self.divisor, exact=self.exact)
                if found in ("consistent", "undetermined"):
                    return {found} | undecided
                open_ = {"truncated", "rounded-up", "coarse", "mismatch"}
                if self.rounding != "nearest":  # a lenient reading is none there
                    open_ |= {"consistent"}
                return open_ | undecided
            values = {name: p.value for name, p in self.figures.items()}
            if not evaluate(divisor, values):  # printed as zero, though it is not: "<0"
                return {self.decided(relation), "undetermined"}
        return {self.decided(relation)}

    def decided(self, relation: str) -> str:
        return verdict_equation(
            self.sides, self.figures, relation=relation, rounding=self.rounding, divisor=self.divisor, exact=self.exact
        )

    def reaches(self, tree: Tree, relation: str, way: str) -> bool:
        boxes = Claimed("equation", self.figures, results=[]).sets(way)
        return any(solvable(expanded(tree), box, relation) for box in boxes)

    def leaves(self) -> list[str]:
        return [name for side in (*self.sides, self.divisor or 0) for name in leaves_of(side)]

    def repeated(self) -> bool:
        """Whether a rounded figure stands in it twice; by then the checker may say nothing."""
        leaves, spans = self.leaves(), {name: true_values(p, "nearest") for name, p in self.figures.items()}
        return any(leaves.count(name) > 1 and spans[name].lo < spans[name].hi for name in leaves)

    def text(self, locale: str, style: int, behind: str = "") -> tuple[str, dict[str, str]]:
        """The equation, some figures written out, and the others as they are declared, with that behind their names."""
        declared: dict[str, str] = {}
        leaves = self.leaves()

        def leaf(name: str) -> str:
            p = self.figures[name]
            literal = p.hedge in ("", "over", "nearly", "about") and p.unit in ("", "%", "points", "times")
            literal = literal and p.sign in (None, (1, 2), (2, 3)) and not p.digits.startswith("-") and not p.until
            if literal and leaves.count(name) == 1 and (style >> leaves.index(name)) & 1:
                return write(p, locale)
            declared[name + behind] = write(p, locale, style)
            return name + behind

        first = text_of(self.sides[0], leaf, style)
        if self.divisor is not None:
            first = f"({first}) {SIGNS['/'][style % 3]} ({text_of(self.divisor, leaf, style)})"
        sign = RELATIONS[self.relation][style % len(RELATIONS[self.relation])]
        return f" {sign} ".join([first, *(text_of(side, leaf, style) for side in self.sides[1:])]), declared


def leaves_of(tree: Tree) -> list[str]:
    if isinstance(tree, tuple):
        return leaves_of(tree[1]) + leaves_of(tree[2])
    return [tree] if isinstance(tree, str) else []


def text_of(tree: Tree, leaf: Callable[[str], str], style: int) -> str:
    """The tree as text, with no more parentheses than it needs."""
    if not isinstance(tree, tuple):
        return leaf(tree) if isinstance(tree, str) else str(tree)
    operator, left, right = tree
    if operator == "^":
        return f"{text_of(left, leaf, style)}^{right}"
    a, b = text_of(left, leaf, style), text_of(right, leaf, style)
    if isinstance(left, tuple) and operator == "*" and left[0] != "*":
        a = f"({a})"
    if isinstance(right, tuple) and (operator == "-" or right[0] != operator):
        b = f"({b})"
    return f"{a} {SIGNS[operator][style % len(SIGNS[operator])]} {b}"


class Grower:
    """Draws trees in one unit; every leaf is a new figure, with the true value that it is meant to have.

    What is added and compared has units of one dimension, mostly; a factor is a number or a percentage.
    """

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.figures: dict[str, Printed] = {}
        self.true: dict[str, Fraction] = {}
        self.powered = False

    def leaf(self, p: Printed, x: Fraction) -> str:
        name = f"x{len(self.figures)}"
        self.figures[name] = p
        self.true[name] = x
        return name

    def unit(self, unit: str) -> str:
        if chance(self.draw, 60):
            return one_of(self.draw, UNITS)
        return other_unit(self.draw, unit) if unit in MEASURES and chance(self.draw, 3) else unit

    def free(self, unit: str) -> str:
        p = free_figure(self.draw, self.unit(unit))
        return self.leaf(p, point(self.draw, p))

    def tree(self, depth: int, unit: str) -> Tree:
        if not depth or chance(self.draw, 3):
            return self.free(unit)
        if unit == "" and depth == 1 and not self.powered and chance(self.draw, 5):
            self.powered = True
            return "^", self.free(""), one_of(self.draw, (2, 2, 3))
        operator = one_of(self.draw, "+-" if unit == "%" else "+-*")
        other = one_of(self.draw, ("", "%")) if operator == "*" else unit
        return operator, self.tree(depth - 1, unit), self.tree(depth - 1 if operator != "*" else 0, other)

    def value(self, tree: Tree) -> Fraction:
        """The true value, in the smallest unit of its dimension; of a percentage 0.09."""
        return evaluate(in_numbers(tree, self.figures), self.true)

    def near(self, x: Fraction, unit: str) -> str:
        own = self.unit(unit)
        x = 100 * x if own in SHARES else from_base(x, own) if own in MEASURES else x
        return self.leaf(printed(self.draw, x, own), x)

    def with_value(self, x: Fraction, unit: str) -> Tree:
        """A figure printed near x, or a free one and what it lacks."""
        if chance(self.draw, 3):
            first = self.free(unit)
            return "+", first, self.near(x - self.value(first), unit)
        return self.near(x, unit)


def equation_of(draw: Draw) -> Stated:
    grower, unit = Grower(draw), one_of(draw, UNITS)
    if chance(draw, 15):
        return temperatures(grower)
    sides, other = [grower.tree(2, unit)], unit
    x, divisor = grower.value(sides[0]), None
    if chance(draw, 4):
        same = unit != "%" and chance(draw, 2)
        divisor = grower.tree(one_of(draw, (0, 0, 0, 2)), unit if same else "")
        below = grower.value(divisor)
        x, other = x / below if below else ZERO, one_of(draw, ("", "%")) if same else unit
    sides.append(grower.with_value(x, other))
    relation = one_of(draw, ("=", "=", "=", *RELATIONS))
    if relation == "=" and divisor is None and chance(draw, 4):
        sides.append(grower.with_value(x, other))
    elif not grower.powered and chance(draw, 4) and len(grower.figures) > 1:
        names = list(grower.figures)
        old = names.pop(draw(0, len(names) - 1))
        sides = renamed(sides, divisor, old, one_of(draw, names))
    return Stated(tuple(sides), grower.figures, relation, divisor, one_of(draw, ROUNDINGS))


def temperatures(grower: Grower) -> Stated:
    """One temperature in two units."""
    first = grower.free("celsius")
    second = grower.near(grower.value(first), "celsius")
    return Stated((first, second), grower.figures, "=", None, one_of(grower.draw, ROUNDINGS))


@st.composite
def equations(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Stated:
    return equation_of(by_hypothesis(draw))


def renamed(sides: list[Tree], divisor: Tree | None, old: str, new: str) -> list[Tree]:
    """One figure in place of another, so that it stands twice, unless it would be multiplied by itself."""

    def exchanged(tree: Tree) -> Tree:
        if isinstance(tree, tuple):
            return tree[0], exchanged(tree[1]), exchanged(tree[2])
        return new if tree == old else tree

    made = [exchanged(side) for side in sides]
    powers = [n for side in (made[0], ("*", made[1], divisor or 1)) for term in expanded(side) for _, n in term]
    return sides if max(powers, default=1) > 1 or (divisor is not None and old in names_of(divisor)) else made
