"""Hypothesis strategies for equations: trees of figures, aimed at the ends as claims are, and their text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from hypothesis import strategies as st

from drawing import ROUNDINGS, Draw, free_figure, one_of, point, printed
from oracle import Tree, box_of, evaluate, names_of, solvable, verdict_equation
from truth import ZERO, Printed, true_values
from writing import write

RELATIONS = {"=": ("=",), "<": ("<",), ">": (">",), "<=": ("≤", "<="), ">=": ("≥", ">=")}
FLIPPED = {"=": "=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}
SIGNS = {"+": ("+",), "-": ("−", "-", "–"), "*": ("×", "*", "·"), "/": ("/", "÷", ":")}
UNITS = ("", "", "", "%", "%", "points", "times", "noun", "USD")


@dataclass(frozen=True)
class Stated:
    """Two or more sides; the first is divided by the divisor if there is one."""

    sides: tuple[Tree, ...]
    figures: Mapping[str, Printed]
    relation: str = "="
    divisor: Tree | None = None
    rounding: str = "nearest"

    def expected(self) -> set[str]:
        """The verdicts that are right; any where a divisor may be zero, but only if digits are cut off or raised."""
        sides, relation = [self.in_hundredths(side) for side in self.sides], self.relation
        if self.divisor is not None:
            divisor = self.in_hundredths(self.divisor)
            zero = {way: self.reaches(divisor, "=", way) for way in ("nearest", "truncate", "up")}
            if zero["nearest"]:
                return {"undetermined"}
            relation = FLIPPED[relation] if self.reaches(divisor, "<", "nearest") else relation
            sides = [sides[0], ("*", sides[1], divisor)]
            if any(zero.values()):
                found = verdict_equation(sides, self.figures, relation=relation)
                return {found} if found == "consistent" else {"truncated", "rounded-up", "mismatch", "undetermined"}
            values = {name: p.value for name, p in self.figures.items()}
            if not evaluate(divisor, values):  # printed as zero, though it is not: "<0"
                return {
                    verdict_equation(sides, self.figures, relation=relation, rounding=self.rounding),
                    "undetermined",
                }
        found = verdict_equation(sides, self.figures, relation=relation, rounding=self.rounding)
        return {found, "undetermined"} if self.repeated() else {found}

    def reaches(self, tree: Tree, relation: str, way: str) -> bool:
        return solvable(tree, box_of(tree, self.figures, way), relation)

    def in_hundredths(self, tree: Tree) -> Tree:
        """In an equation a percentage is a number: 9% is 0.09."""
        if isinstance(tree, tuple):
            return tree[0], self.in_hundredths(tree[1]), self.in_hundredths(tree[2])
        relative = isinstance(tree, str) and self.figures[tree].unit in ("%", "points")
        return ("*", Fraction(1, 100), tree) if relative else tree

    def leaves(self) -> list[str]:
        return [name for side in (*self.sides, self.divisor or 0) for name in leaves_of(side)]

    def repeated(self) -> bool:
        """Whether a rounded figure stands in it twice; by then the checker may say nothing."""
        leaves, spans = self.leaves(), {name: true_values(p, "nearest") for name, p in self.figures.items()}
        return any(leaves.count(name) > 1 and spans[name].lo < spans[name].hi for name in leaves)

    def text(self, locale: str, style: int) -> tuple[str, dict[str, str]]:
        """The equation, some figures written out, and the others as they are declared."""
        declared: dict[str, str] = {}
        leaves = self.leaves()

        def leaf(name: str) -> str:
            p = self.figures[name]
            literal = p.hedge in ("", "over", "nearly", "about") and p.unit in ("", "%", "points", "times")
            literal = literal and p.sign in (None, (1, 2), (2, 3)) and not p.digits.startswith("-")
            if literal and leaves.count(name) == 1 and (style >> leaves.index(name)) & 1:
                return write(p, locale)
            declared[name] = write(p, locale, style)
            return name

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
        return leaf(str(tree))
    operator, left, right = tree
    a, b = text_of(left, leaf, style), text_of(right, leaf, style)
    if isinstance(left, tuple) and operator == "*" and left[0] != "*":
        a = f"({a})"
    if isinstance(right, tuple) and (operator == "-" or right[0] != operator):
        b = f"({b})"
    return f"{a} {SIGNS[operator][style % len(SIGNS[operator])]} {b}"


class Grower:
    """Draws trees; every leaf is a new figure, with the true value that it is meant to have."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.figures: dict[str, Printed] = {}
        self.true: dict[str, Fraction] = {}

    def leaf(self, p: Printed, x: Fraction) -> str:
        name = f"x{len(self.figures)}"
        self.figures[name] = p
        self.true[name] = x / 100 if p.unit in ("%", "points") else x
        return name

    def tree(self, depth: int) -> Tree:
        if not depth or not one_of(self.draw, (0, 1, 1)):
            p = free_figure(self.draw, one_of(self.draw, UNITS))
            return self.leaf(p, point(self.draw, p))
        return one_of(self.draw, "+-*"), self.tree(depth - 1), self.tree(depth - 1)

    def near(self, x: Fraction) -> str:
        unit = one_of(self.draw, UNITS)
        x = 100 * x if unit in ("%", "points") else x
        return self.leaf(printed(self.draw, x, unit), x)

    def with_value(self, x: Fraction) -> Tree:
        """A figure printed near x, or a free one and what it lacks."""
        if one_of(self.draw, (0, 0, 1)):
            first = self.tree(0)
            return "+", first, self.near(x - evaluate(first, self.true))
        return self.near(x)


@st.composite
def equations(draw: Draw, depth: int = 2) -> Stated:
    """``depth``: of the first side; with 1 there are about four figures in all, with 2 about six."""
    grower = Grower(draw)
    sides = [grower.tree(depth)]
    x, divisor = evaluate(sides[0], grower.true), None
    if not draw(st.integers(0, 3)):
        divisor = grower.tree(one_of(draw, (0, 0, 0, depth)))
        below = evaluate(divisor, grower.true)
        x = x / below if below else ZERO
    sides.append(grower.with_value(x))
    relation = one_of(draw, ("=", "=", "=", *RELATIONS))
    if relation == "=" and divisor is None and not draw(st.integers(0, 3)):
        sides.append(grower.with_value(x))
    elif not draw(st.integers(0, 3)) and len(grower.figures) > 1:
        sides = renamed(sides, divisor, *draw(st.permutations(list(grower.figures)))[:2])
    return Stated(tuple(sides), grower.figures, relation, divisor, one_of(draw, ROUNDINGS))


def renamed(sides: list[Tree], divisor: Tree | None, old: str, new: str) -> list[Tree]:
    """One figure in place of another, so that it stands twice, unless it would be multiplied by itself."""

    def exchanged(tree: Tree) -> Tree:
        if isinstance(tree, tuple):
            return tree[0], exchanged(tree[1]), exchanged(tree[2])
        return new if tree == old else tree

    made = [exchanged(side) for side in sides]
    try:
        names_of(("*", made[1], divisor or 1) if divisor is None else ("*", made[1], exchanged(divisor)))
        names_of(made[0])
    except ValueError:
        return sides
    return sides if divisor is not None and old in names_of(divisor) else made
