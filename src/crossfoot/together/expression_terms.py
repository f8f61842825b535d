"""An expression of ``holds`` as conditions that z3 and the linear forms both take."""

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from crossfoot.claims.expression import Comparison, Operation

MOST_POWER = 12
"""what an exponent that is not trusted may be"""
COMPARED: Mapping[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq, "≤": operator.le, "<": operator.lt, "≥": operator.ge, ">": operator.gt,
}  # fmt: skip


def compared(
    z3: Any,
    stated: Comparison,
    figures: Sequence[Any],
    percents: Sequence[bool],
    exponents: Mapping[int, int],
    *,
    may_divide: bool,
) -> list[Any]:
    """The conditions; ``may_divide``: it holds for nothing where it divides by zero.

    For each leaf: its term, whether it is a percentage, and for an exponent the whole number that it is.
    """
    divisors: list[Any] = []

    def leaf(number: int) -> Any:
        figure = figures[number]
        if not percents[number]:
            return figure
        return (z3.ToReal(figure) if z3.is_int(figure) else figure) / 100

    def term(side: Operation | int) -> Any:
        if isinstance(side, int):
            return leaf(side)
        left = term(side.left)
        if side.right is None:
            return -left
        if side.operator == "^":
            assert isinstance(side.right, int)
            return power(left, exponents[side.right])
        right = term(side.right)
        if side.operator == "+":
            return left + right
        if side.operator == "−":
            return left - right
        if side.operator == "×":
            return left * right
        divisors.append(right)
        return (z3.ToReal(left) if z3.is_int(left) else left) / right

    terms = [term(side) for side in stated.sides]
    conditions = [COMPARED[sign](*terms[number : number + 2]) for number, sign in enumerate(stated.operators)]
    if may_divide:
        return [z3.Or(z3.And(*conditions), *[divisor == 0 for divisor in divisors])]
    return [*conditions, *[divisor != 0 for divisor in divisors]]


def power(base: Any, exponent: int) -> Any:
    """The base times itself, so many times; anything to the power of 0 is 1."""
    product = base if exponent else base * 0 + 1
    for _ in range(exponent - 1):
        product = product * base
    return product
