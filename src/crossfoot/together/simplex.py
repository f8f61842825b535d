"""Linear bounds that have to hold together, decided exactly: the general simplex of Dutertre and de Moura (A fast
linear-arithmetic solver for DPLL(T), 2006) over whole numbers and fractions.

A strict bound is one that is kept by an infinitely small amount, so a value is a pair: what it is, and how many such
amounts more. Pairs compare as tuples do. The tableau stays as it is from one question to the next, which mostly differ
in few bounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from crossfoot.records import NamedTuple

MOST_STEPS = 3_000
"""exchanges for one question; past it the answer is not known"""
_GREEDY = 200
"""exchanges after which the choice is Bland's, which is slower and cannot go in circles"""

Number = int | Fraction
Value = tuple[Number, int | Fraction]
Tag = tuple[str, int]
"""what it stands for (``m`` a claim, ``u`` a figure, ``b`` an alternative that is tried), and its number"""
Reasons = frozenset[Tag]
ZERO: Value = (0, 0)


class TooLong(Exception):
    """The bound on steps was reached."""


class Bound(NamedTuple):
    """One end of what a variable may be."""

    value: Value
    reasons: Reasons
    """why: what is accused where bounds exclude each other"""


def lean(value: Number) -> Number:
    """The same number, as an ``int`` where it is whole: those are many times as fast."""
    return value.numerator if value.denominator == 1 else value


class Tableau:
    """Variables, some of which are sums of the others, and their bounds.

    ``rows`` holds the sums: a variable -> what it is made of. No variable of a sum is a sum itself.
    """

    def __init__(self) -> None:
        self.values: list[Value] = []
        self.rows: dict[int, dict[int, Number]] = {}
        self._columns: list[set[int]] = []
        """for each variable the sums that it stands in"""
        self.lower: dict[int, Bound] = {}
        self.upper: dict[int, Bound] = {}
        self._trail: list[tuple[dict[int, Bound], int, Bound | None]] = []
        self._steps = 0
        self._terms: dict[int, Mapping[int, Number]] = {}
        """what each sum was made of"""
        self._kept: tuple[list[Value], dict[int, dict[int, Number]], list[set[int]]] | None = None

    def keep(self) -> None:
        """Remember the variables as they are: a good place to begin another question from."""
        rows = {each: dict(row) for each, row in self.rows.items()}
        self._kept = list(self.values), rows, [set(column) for column in self._columns]

    def return_(self) -> None:
        """Go back to what was kept, with the variables that were made since."""
        if self._kept is None:
            return
        later = self.values[len(self._kept[0]) :]
        values, rows, columns = self._kept
        self._kept = None
        self.values, self.rows, self._columns = values, rows, columns
        for value in later:
            terms = self._terms.get(len(self.values))
            if terms is None:
                self.variable(value[0])
            else:
                self.sum_of(terms)
        self.keep()

    def variable(self, value: Number = 0) -> int:
        self.values.append((lean(value), 0))
        self._columns.append(set())
        return len(self.values) - 1

    def sum_of(self, terms: Mapping[int, Number]) -> int:
        """A new variable that is this sum."""
        row: dict[int, Number] = {}
        for variable, factor in terms.items():
            for each, coefficient in self.rows.get(variable, {variable: 1}).items():
                row[each] = lean(row.get(each, 0) + factor * coefficient)
        made = self.variable()
        self._terms[made] = terms
        self.rows[made] = row = {each: factor for each, factor in row.items() if factor}
        for each in row:
            self._columns[each].add(made)
        self.values[made] = self._total(row)
        return made

    def drop(self, sum_: int) -> None:
        """Forget a sum that nothing asks for any more; it has no bounds, so that nothing took its place."""
        for each in self.rows.pop(sum_):
            self._columns[each].discard(sum_)
        del self._terms[sum_]

    def _total(self, row: Mapping[int, Number]) -> Value:
        first: Number = 0
        second: Number = 0
        for each, factor in row.items():
            value = self.values[each]
            first += factor * value[0]
            if value[1]:
                second += factor * value[1]
        return lean(first), lean(second)

    # bounds

    def forget(self) -> None:
        """Begin another question: no bounds, all variables as they were last."""
        self.lower, self.upper, self._trail, self._steps = {}, {}, [], 0

    def at_least(self, variable: int, value: Value, reasons: Reasons) -> Reasons | None:
        """Add a bound; the reasons of a contradiction with the other end, if there is one."""
        known = self.lower.get(variable)
        if known is not None and known.value >= value:
            return None
        self._trail.append((self.lower, variable, known))
        self.lower[variable] = Bound(value, reasons)
        other = self.upper.get(variable)
        return reasons | other.reasons if other is not None and other.value < value else None

    def at_most(self, variable: int, value: Value, reasons: Reasons) -> Reasons | None:
        """As ``at_least``."""
        known = self.upper.get(variable)
        if known is not None and known.value <= value:
            return None
        self._trail.append((self.upper, variable, known))
        self.upper[variable] = Bound(value, reasons)
        other = self.lower.get(variable)
        return reasons | other.reasons if other is not None and other.value > value else None

    def mark(self) -> int:
        return len(self._trail)

    def back_to(self, mark: int) -> None:
        """Take back the bounds that were added since."""
        while len(self._trail) > mark:
            bounds, variable, before = self._trail.pop()
            if before is None:
                del bounds[variable]
            else:
                bounds[variable] = before

    # deciding

    def check(self) -> Reasons | None:
        """Why the bounds exclude each other: reasons none of which can be left out; ``None`` if they do not.

        Raises ``TooLong``.
        """
        for variable in {*self.lower, *self.upper} - self.rows.keys():
            wanted = self._within(variable)
            if wanted != self.values[variable]:
                self._move(variable, wanted)
        while True:
            low, broken = self._broken(self._steps >= _GREEDY)
            if broken is None:
                return None
            bound = (self.lower if low else self.upper)[broken]
            if self._steps < _GREEDY and self._nudged(broken, low, bound.value):
                continue
            entering = self._entering(self.rows[broken], low, self._steps >= _GREEDY)
            if entering is None:
                return bound.reasons.union(*self._walls(self.rows[broken], low))
            self._count()
            self._exchange(broken, entering, bound.value)

    def _nudged(self, broken: int, up: bool, wanted: Value) -> bool:
        """Bring a sum to its bound, or nearer, by what can move without breaking another one; true if it is there.

        In most questions there is slack enough for that, and nothing need be exchanged.
        """
        row = self.rows[broken]
        for each, factor in row.items():
            rises = (factor > 0) is up
            if not self._can_move(each, rises):
                continue
            value = self.values[broken]
            far = self._far(value, wanted, factor)
            limit = self._limit(broken, each, rises)
            if limit is not None and limit[0] < (far if rises else (-far[0], -far[1])):
                far = limit[0] if rises else (-limit[0][0], -limit[0][1])
            if far == ZERO or (far > ZERO) is not rises:
                continue
            at = self.values[each]
            self._move(each, (lean(at[0] + far[0]), lean(at[1] + far[1])))
            if self.values[broken] == wanted:
                return True
        return False

    def _count(self) -> None:
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise TooLong

    def _within(self, variable: int) -> Value:
        value, low, high = self.values[variable], self.lower.get(variable), self.upper.get(variable)
        if low is not None and value < low.value:
            return low.value
        return high.value if high is not None and value > high.value else value

    def _broken(self, first: bool) -> tuple[bool, int | None]:
        """A sum out of its bounds, and whether it is below them: the ``first``, or the one that is furthest out."""
        worst: Number = -1
        furthest: tuple[bool, int | None] = (False, None)
        values = self.values
        for variable in self.rows:
            low, high, value = self.lower.get(variable), self.upper.get(variable), values[variable]
            if low is not None and value < low.value:
                off, below = low.value[0] - value[0], True
            elif high is not None and value > high.value:
                off, below = value[0] - high.value[0], False
            else:
                continue
            if first:
                if furthest[1] is None or variable < furthest[1]:
                    furthest = (below, variable)
            elif off > worst:
                worst, furthest = off, (below, variable)
        return furthest

    def _entering(self, row: Mapping[int, Number], up: bool, first: bool) -> int | None:
        """A variable of the sum that can still move it that way."""
        best: int | None = None
        fewest = 0
        for each, factor in row.items():
            if not self._can_move(each, (factor > 0) is up):
                continue
            much = each if first else len(self._columns[each])
            if best is None or much < fewest or (much == fewest and each < best):
                best, fewest = each, much
        return best

    def _can_move(self, variable: int, up: bool) -> bool:
        bound = (self.upper if up else self.lower).get(variable)
        if bound is None:
            return True
        return self.values[variable] < bound.value if up else self.values[variable] > bound.value

    def _walls(self, row: Mapping[int, Number], up: bool) -> Iterator[Reasons]:
        for each, factor in row.items():
            yield (self.upper if (factor > 0) is up else self.lower)[each].reasons

    def _move(self, variable: int, value: Value) -> None:
        """Give a variable that is no sum another value."""
        old = self.values[variable]
        self.values[variable] = value
        self._shift(self._columns[variable], variable, value[0] - old[0], value[1] - old[1])

    def _shift(self, sums: Iterable[int], variable: int, first: Number, second: Number) -> None:
        for each in sums:
            factor, value = self.rows[each][variable], self.values[each]
            self.values[each] = (
                lean(value[0] + factor * first), lean(value[1] + factor * second) if second else value[1],
            )  # fmt: skip

    def _exchange(self, leaving: int, entering: int, value: Value) -> None:
        """Make a variable of a sum the sum, and the sum a variable that has that value."""
        row = self.rows.pop(leaving)
        factor = row.pop(entering)
        old = self.values[leaving]
        step = (value[0] - old[0], value[1] - old[1])
        if factor != 1:
            step = (Fraction(step[0]) / factor, Fraction(step[1]) / factor)
        self.values[leaving] = value
        was = self.values[entering]
        self.values[entering] = (lean(was[0] + step[0]), lean(was[1] + step[1]))
        inverse: Number = factor if factor in (1, -1) else lean(1 / Fraction(factor))
        made = {each: lean(-coefficient * inverse) for each, coefficient in row.items()}
        made[leaving] = inverse
        others = self._columns[entering]
        others.discard(leaving)
        self._shift(others, entering, *step)
        self._columns[entering] = set()
        for each in row:
            self._columns[each].discard(leaving)
        for sum_ in others:
            self._put_in(sum_, entering, made)
        self.rows[entering] = made
        for each in made:
            self._columns[each].add(entering)

    def _put_in(self, sum_: int, variable: int, made: Mapping[int, Number]) -> None:
        """Write what a variable is made of in its place."""
        row = self.rows[sum_]
        factor = row.pop(variable)
        columns = self._columns
        for each, coefficient in made.items():
            known = row.get(each)
            if known is None:
                row[each] = lean(factor * coefficient)
                columns[each].add(sum_)
                continue
            now = known + factor * coefficient
            if now:
                row[each] = lean(now)
            else:
                del row[each]
                columns[each].discard(sum_)

    def greatest(self, sum_: int) -> Value | None:
        """The most that a sum without bounds can be, after a ``check`` that found nothing; ``None`` if there is no end.

        Raises ``TooLong``.
        """
        while True:
            self._count()
            entering = self._entering(self.rows[sum_], True, True)
            if entering is None:
                return self.values[sum_]
            up = self.rows[sum_][entering] > 0
            limit = self._limit(sum_, entering, up)
            if limit is None:
                return None
            _, leaving, value = limit
            if leaving == entering:
                self._move(entering, value)
            else:
                self._exchange(leaving, entering, value)

    def _limit(self, sum_: int, entering: int, up: bool) -> tuple[Value, int, Value] | None:
        """How far the variable can go until another one than this sum leaves its bounds, which one, and at which of
        its values; what is out of bounds already stops nothing on its way back.
        """
        bound = (self.upper if up else self.lower).get(entering)
        nearest: tuple[Value, int, Value] | None = None
        if bound is not None:
            at = self.values[entering]
            nearest = (self._far(at, bound.value, 1 if up else -1), entering, bound.value)
        for each in self._columns[entering]:
            factor = self.rows[each][entering]
            wall = (self.upper if (factor > 0) is up else self.lower).get(each)
            if each == sum_ or wall is None:
                continue
            far = self._far(self.values[each], wall.value, factor if up else -factor)
            if far < ZERO:
                far = ZERO
            if nearest is None or (far, each) < nearest[:2]:
                nearest = (far, each, wall.value)
        return nearest

    @staticmethod
    def _far(at: Value, wall: Value, factor: Number) -> Value:
        first, second = wall[0] - at[0], wall[1] - at[1]
        if factor in (1, -1):
            return factor * first, factor * second
        return Fraction(first) / factor, Fraction(second) / factor

    def small(self) -> Fraction:
        """How much the infinitely small amount may really be, so that all bounds are kept."""
        small = Fraction(1)
        for bounds, sign in ((self.lower, 1), (self.upper, -1)):
            for variable, bound in bounds.items():
                value = self.values[variable]
                room, used = sign * (value[0] - bound.value[0]), sign * (bound.value[1] - value[1])
                if room > 0 and used > 0:
                    small = min(small, Fraction(room) / used)
        return small
