"""Where a polynomial in one unknown is below, at and above zero, exactly: by Sturm's theorem.

The chain of p, p' and the negated remainders changes its sign once less often at b than at a for every different root
in (a, b]. Roots are never computed, only shut in between fractions.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from truth import Span

Coefficients = Sequence[Fraction]
"""from the constant up, without a zero at the end; none for the zero polynomial"""


def trimmed(p: Coefficients) -> list[Fraction]:
    found = list(p)
    while found and not found[-1]:
        found.pop()
    return found


def at(p: Coefficients, x: Fraction) -> Fraction:
    value = Fraction(0)
    for coefficient in reversed(p):
        value = value * x + coefficient
    return value


def divided(p: Coefficients, q: Coefficients) -> tuple[list[Fraction], list[Fraction]]:
    """The quotient and the remainder."""
    rest, quotient = trimmed(p), [Fraction(0)] * max(len(p) - len(q) + 1, 0)
    while len(rest) >= len(q):
        factor, shift = rest[-1] / q[-1], len(rest) - len(q)
        quotient[shift] = factor
        rest = trimmed([c - (factor * q[n - shift] if n >= shift else 0) for n, c in enumerate(rest[:-1])])
    return quotient, rest


def chain_of(p: Coefficients) -> list[list[Fraction]]:
    """Of the polynomial with the same roots, each of them once."""
    chain = [trimmed(p), trimmed([n * c for n, c in enumerate(p)][1:])]
    while chain[-1]:
        chain.append([-c for c in divided(chain[-2], chain[-1])[1]])
    common = chain[-2]
    return chain[:-1] if len(common) == 1 else chain_of(divided(p, common)[0])


def changes(chain: Sequence[Coefficients], x: Fraction) -> int:
    signs = [value > 0 for value in (at(p, x) for p in chain) if value]
    return sum(a != b for a, b in pairwise(signs))


def roots_within(p: Coefficients, span: Span) -> int:
    """How many different roots lie in the span; p is not the zero polynomial."""
    lo, hi = span.ends
    if lo >= hi:
        return int(lo in span and not at(p, lo))
    chain = chain_of(p)
    inside = changes(chain, lo) - changes(chain, hi)
    inside += span.lo_in and not at(p, lo)
    return inside - (not span.hi_in and not at(p, hi))


def between_roots(p: Coefficients, lo: Fraction, hi: Fraction) -> Iterator[Fraction]:
    """Points from lo to hi, at least one in every gap between the roots there; p is not the zero polynomial."""
    chain, left = chain_of(p), [(lo, hi)]
    yield lo
    yield hi
    while left:
        a, b = left.pop()
        count = changes(chain, a) - changes(chain, b)
        if count == 0 or (count == 1 and at(p, a)) or a >= b:
            continue
        middle = (a + b) / 2
        while not at(p, middle):
            middle += (b - middle) / 3
        yield middle
        left += [(a, middle), (middle, b)]


def signs_on(p: Coefficients, span: Span) -> set[int]:
    """The signs (-1, 0, 1) that p takes between the ends of the span or, for 0, within it."""
    if not p:
        return {0}
    values = [at(p, x) for x in between_roots(p, *span.ends)]
    found = {1 if value > 0 else -1 for value in values if value}
    return found | ({0} if roots_within(p, span) else set())
