"""The verdict of an equation or an inequality, by the oracle: the last part of docs/verdicts.md.

A tree is the name of a figure, an exact number, or (operator, tree, tree) with one of + - * or, with a whole number
behind, ^. Multiply out what is divided. A name is the same true value wherever it is written.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, product
from typing import TypeAlias

from oracle_dimensions import sides_alike
from oracle_readings import Claimed
from oracle_roots import signs_on, trimmed
from oracle_units import DIMENSIONS, FACTORS, FRACTION, OFFSETS, odd_factor
from oracle_verdicts import first_that_fits
from truth import RELATIVE, Printed, Sets, Span, samples

Tree: TypeAlias = "str | int | Fraction | tuple[str, Tree, Tree]"
Monomial: TypeAlias = tuple[tuple[str, int], ...]
Polynomial: TypeAlias = dict[Monomial, Fraction]


@dataclass(frozen=True)
class Written:
    """What an equation says besides its sides and figures."""

    relation: str = "="
    exact: Collection[str] = ()
    divides: bool = False


def verdict_equation(
    sides: Sequence[Tree],
    figures: Mapping[str, Printed],
    *,
    relation: str = "=",
    rounding: str = "nearest",
    exact: Collection[str] = (),
    divisor: "Tree | None" = None,
) -> str:
    """The verdict of "side relation side", where relation is one of = <= < >= >, or of a chain of equal sides.

    The sides of a chain share no name, so each takes all values between two on its own, and what meets in pairs has a
    value in common. The first of two sides may be divided, by what is positive: the other is multiplied by it.
    """
    flipped = relation in (">", ">=")
    used = {name: p for name, p in figures.items() if any(name in names_of(each) for each in (*sides, divisor or 0))}
    convert = not one_measure(used)
    based = [in_numbers(side, figures, convert) for side in sides]
    if divisor is not None:
        based[1] = ("*", based[1], in_numbers(divisor, figures, convert))
    pairs: list[tuple[Tree, Tree]] = [(b, a) if flipped else (a, b) for a, b in combinations(based, 2)]
    forms = [expanded(("-", a, b)) for a, b in pairs]
    if not set().union(*map(names_of, based)) <= set(figures):
        return "undetermined"
    if not sides_alike(sides, divisor, used, only=not convert):
        return "undetermined"
    claims = claimed_ways(sides, used, Written(relation, exact, divisor is not None))

    def exists(reading: str) -> bool:
        ways = (sets for claimed in claims for sets in claimed.sets(reading))
        return any(all(solvable(form, sets, relation.replace(">", "<")) for form in forms) for sets in ways)

    return first_that_fits(claims[0], exists, rounding)


def claimed_ways(sides: Sequence[Tree], figures: Mapping[str, Printed], written: Written) -> list[Claimed]:
    """The claim with each lone side as its result, or with its limit."""
    lone = [side for side in sides[int(written.divides) :] if isinstance(side, str)]
    odd = written.divides or odd_factor(p.unit for p in figures.values())
    if written.relation != "=":
        return [Claimed("equation", figures, written.exact, odd, results=(), limits=lone[-1:])]
    made = []
    for side in lone or [""]:
        others = [other for other in sides if other != side]
        percentage = None if written.divides else next(iter(percentages(others, figures)), None)
        measured = None if percentage is None else percentage in written.exact
        results = [side] if side else []
        made.append(Claimed("equation", figures, written.exact, odd, results, limits=(), measured_result=measured))
    return made


def percentages(others: Sequence[Tree], figures: Mapping[str, Printed]) -> Iterable[str]:
    """The percentage of a side that is one percentage times one figure, or times a sum of figures."""
    for tree in others:
        if not (isinstance(tree, tuple) and tree[0] == "*"):
            continue
        for one, other in ((tree[1], tree[2]), (tree[2], tree[1])):
            added = summands(other)
            shares = [name for name in (one, *added) if isinstance(name, str) and figures[name].unit in FRACTION]
            if added and shares == [one]:
                yield shares[0]


def summands(tree: Tree) -> list[str]:
    """The figures of a sum; none if it is more than one."""
    if isinstance(tree, str):
        return [tree]
    if isinstance(tree, tuple) and tree[0] == "+":
        found = [summands(side) for side in tree[1:]]
        return [name for each in found for name in each] if all(found) else []
    return []


def one_measure(figures: Mapping[str, Printed]) -> bool:
    """Whether the figures have one unit of measure or currency, or none, so that nothing is converted."""
    return len({p.unit for p in figures.values() if p.unit in DIMENSIONS and p.unit not in RELATIVE}) < 2


def in_numbers(tree: Tree, figures: Mapping[str, Printed], convert: bool = True) -> Tree:
    """With every figure in the smallest unit of its dimension, or in its own; a percentage is a number: 9% is 0.09."""
    if isinstance(tree, tuple):
        second = tree[2] if tree[0] == "^" else in_numbers(tree[2], figures, convert)
        return tree[0], in_numbers(tree[1], figures, convert), second
    if not isinstance(tree, str) or tree not in figures:
        return tree
    unit = figures[tree].unit
    if unit in FRACTION or unit == "points":
        return "*", FRACTION.get(unit, Fraction(1, 100)), tree
    if unit not in DIMENSIONS or not convert:
        return tree
    return "+", ("*", FACTORS[DIMENSIONS[unit]][unit], tree), OFFSETS.get(unit, Fraction(0))


def names_of(tree: Tree) -> set[str]:
    if not isinstance(tree, tuple):
        return {tree} if isinstance(tree, str) else set()
    return names_of(tree[1]) | names_of(tree[2])


def expanded(tree: Tree) -> Polynomial:
    """The tree as a sum of products."""
    if isinstance(tree, str):
        return {((tree, 1),): Fraction(1)}
    if not isinstance(tree, tuple):
        return {(): Fraction(tree)} if tree else {}
    operator, left, right = tree
    a = expanded(left)
    if operator == "^":
        assert isinstance(right, int)
        power: Polynomial = {(): Fraction(1)}
        for _ in range(right):
            power = multiplied(power, a)
        return power
    b = expanded(right)
    if operator == "*":
        return multiplied(a, b)
    return added([a, b if operator == "+" else {key: -factor for key, factor in b.items()}])


def added(terms: Iterable[Polynomial]) -> Polynomial:
    found: Polynomial = {}
    for term in terms:
        for key, factor in term.items():
            found[key] = found.get(key, Fraction(0)) + factor
    return {key: factor for key, factor in found.items() if factor}


def multiplied(a: Polynomial, b: Polynomial) -> Polynomial:
    return added({both(one, other): x * y} for one, x in a.items() for other, y in b.items())


def both(one: Monomial, other: Monomial) -> Monomial:
    powers = dict(one)
    for name, n in other:
        powers[name] = powers.get(name, 0) + n
    return tuple(sorted(powers.items()))


def evaluate(tree: Tree, where: Mapping[str, Fraction]) -> Fraction:
    return value_of(expanded(tree), where)


def value_of(form: Polynomial, where: Mapping[str, Fraction]) -> Fraction:
    total = Fraction(0)
    for monomial, factor in form.items():
        for name, n in monomial:
            factor *= where[name] ** n
        total += factor
    return total


def solvable(form: Polynomial, sets: Sets, relation: str) -> bool:
    """Whether the form can be zero (=), or at most (<=) or below (<) zero, somewhere in the sets.

    At most one figure stands in it with a power: all others make it linear along their axes, so that over the box with
    its ends the extremes are at corners, as far as those others go; along the one with a power, the signs that a
    polynomial takes decide (oracle_roots.py). If it is negative somewhere, so is it at points inside nearby; with a
    positive one too, zero lies between them, inside. If zero is itself an extreme, it is taken on whole faces (an
    extreme between the ends of an axis means constant along it), so the low end, middle and high end of every axis but
    the curved one show it, as far as those ends are members.
    """
    names = {name for monomial in form for name, _ in monomial}
    if not all(map(samples, sets.values())):
        return False
    curved = sorted({name for monomial in form for name, n in monomial if n > 1})
    if len(curved) > 1:
        raise ValueError(f"more than one figure has a power: {', '.join(curved)}")
    axis = curved[0] if curved else ""
    straight = sorted(names - {axis})

    def signs(axes: Iterable[Iterable[Fraction]], *, ends: bool) -> set[int]:
        found: set[int] = set()
        for values in product(*axes):
            where = dict(zip(straight, values, strict=True))
            if not axis:
                value = value_of(form, where)
                found.add((value > 0) - (value < 0))
            else:
                span = sets[axis]
                found |= signs_on(along(form, axis, where), Span(*span.ends) if ends else span)
        return found

    corners = signs((sets[name].ends for name in straight), ends=True)
    if -1 in corners and (relation != "=" or 1 in corners):
        return True
    return relation != "<" and 0 in signs((samples(sets[name]) for name in straight), ends=False)


def along(form: Polynomial, axis: str, where: Mapping[str, Fraction]) -> list[Fraction]:
    """The coefficients of what is left of the form when all but one of its figures are known."""
    found = [Fraction(0)] * (1 + max(n for monomial in form for name, n in monomial if name == axis))
    for monomial, factor in form.items():
        rest = {name: n for name, n in monomial if name != axis}
        found[dict(monomial).get(axis, 0)] += value_of({tuple(rest.items()): factor}, where)
    return trimmed(found)
