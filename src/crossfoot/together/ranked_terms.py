"""The middle of a list of figures, or a quantile of it, as conditions that z3 and the linear forms both take.

The value of rank r among n is the x for which at least r of them are not above it and at least n − r + 1 not below.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import count
from typing import Any

from crossfoot.claims.reductions import quantile_places, share_of

_HALF = Fraction(1, 2)


def ranked(z3: Any, reduction: str, result: Any, figures: Sequence[Any], name: str) -> Any:
    """The condition that ``result`` is what the list comes to; figures known exactly are fractions, the others terms.

    ``name`` begins the names of the variables that this takes; without a ``reduction``, any quantile will do.
    """
    known = sorted(each for each in figures if isinstance(each, Fraction))
    falling = sorted(-each for each in known)
    others = [each for each in figures if not isinstance(each, Fraction)]
    size = len(figures)
    numbers = count()
    conditions = []

    def of_rank(rank: int) -> Any:
        value = z3.Real(f"{name}.{next(numbers)}")
        conditions.append(_at_least(z3, rank, known, value, [each <= value for each in others]))
        conditions.append(_at_least(z3, size - rank + 1, falling, -value, [each >= value for each in others]))
        return value

    half, odd = divmod(size, 2)
    if not reduction:
        conditions += [result >= of_rank(1), result <= of_rank(size)]
    elif (share := share_of(reduction)) != _HALF:
        first, last = quantile_places(share, size)
        conditions += [result >= of_rank(first), result <= of_rank(last)]
    elif odd:
        conditions.append(result == of_rank(half + 1))
    else:
        conditions.append(result + result == of_rank(half) + of_rank(half + 1))
    return z3.And(*conditions)


def _at_least(z3: Any, least: int, known: Sequence[Fraction], value: Any, others: Sequence[Any]) -> Any:
    """That at least so many hold of the other conditions and of those that ``value`` is not below a known figure."""
    cases = []
    for few in range(min(least, len(others)) + 1):
        if least - few > len(known):
            continue
        case = [z3.AtLeast(*others, few)] if few else []
        if least > few:
            edge = known[least - few - 1]
            case.append(value >= z3.Q(edge.numerator, edge.denominator))
        cases.append(z3.And(*case))
    return z3.Or(*cases)
