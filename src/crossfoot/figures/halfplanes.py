"""Linear constraints on two unknowns, decided exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from crossfoot.figures.interval import Interval


class Halfplanes:
    """Linear constraints a·x + b·y ≤ c (or <) in whole numbers over two unknowns; ``possible`` decides them exactly.

    Fourier–Motzkin elimination: y is eliminated first, then x. Source: Dantzig, Linear Programming and Extensions
    (1963), section 4-4.
    """

    def __init__(self) -> None:
        self._rows: list[_Row] = []

    def add(self, a: int, b: int, c: int, strict: bool = False) -> None:
        """Require a·x + b·y ≤ c, or < c when ``strict``."""
        self._rows.append((a, b, c, strict))

    def within(self, a: int, b: int, interval: Interval) -> None:
        """Require that a·x + b·y lies in the interval."""
        den = interval.den
        if interval.lo is not None:
            self.add(-a * den, -b * den, -interval.lo, not interval.lo_closed)
        if interval.hi is not None:
            self.add(a * den, b * den, interval.hi, not interval.hi_closed)

    def ratio(self, interval: Interval, sign: int) -> None:
        """Require y = r·x for some r in the interval, where x has that sign (1 or -1); x's sign is required too."""
        self.add(-sign, 0, 0, True)
        den = interval.den
        if interval.lo is not None:
            self.add(sign * interval.lo, -sign * den, 0, not interval.lo_closed)
        if interval.hi is not None:
            self.add(-sign * interval.hi, sign * den, 0, not interval.hi_closed)

    def possible(self) -> bool:
        """True when some x and y satisfy every constraint."""
        return _one_unknown(_eliminated(self._rows))


_Row = tuple[int, int, int, bool]


def _eliminated(rows: Sequence[_Row]) -> list[tuple[int, int, bool]]:
    """The constraints a·x ≤ c on x alone that are equivalent to some y existing."""
    kept = [(a, c, strict) for a, b, c, strict in rows if b == 0]
    above = [row for row in rows if row[1] > 0]  # y ≤ (c - a·x)/b
    below = [row for row in rows if row[1] < 0]  # y ≥ (c - a·x)/b
    for a, b, c, strict in above:
        for a2, b2, c2, strict2 in below:
            kept.append((a2 * b - a * b2, c2 * b - c * b2, strict or strict2))
    return kept


def _one_unknown(rows: Iterable[tuple[int, int, bool]]) -> bool:
    """True when some x satisfies every a·x ≤ c; the bounds are kept as c and a positive a."""
    low: tuple[int, int, bool] | None = None
    high: tuple[int, int, bool] | None = None
    for a, c, strict in rows:
        if a == 0:
            if c < 0 or (strict and c == 0):
                return False
        elif a > 0:
            nearer = -1 if high is None else c * high[1] - high[0] * a
            if nearer < 0 or (nearer == 0 and strict):
                high = (c, a, strict)
        else:
            nearer = 1 if low is None else -c * low[1] + low[0] * a
            if nearer > 0 or (nearer == 0 and strict):
                low = (-c, -a, strict)
    if low is None or high is None:
        return True
    between = high[0] * low[1] - low[0] * high[1]
    return between > 0 or (between == 0 and not low[2] and not high[2])


def on_each_sign(build: Callable[[Halfplanes, int], None], zero: bool) -> bool:
    """True when ``build(planes, sign)`` is possible for x > 0 or x < 0, or ``zero`` says that x = 0 is."""
    for sign in (1, -1):
        planes = Halfplanes()
        build(planes, sign)
        if planes.possible():
            return True
    return zero
