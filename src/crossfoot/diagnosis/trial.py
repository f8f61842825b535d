"""One claim tried with other figures than the printed ones: what each would have to be, and whether the claim holds."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from crossfoot.claimfile.document import Document
from crossfoot.claims.claim import Claim, Figure, Given
from crossfoot.claims.equation import compounded
from crossfoot.claims.kind import Kind, is_everything
from crossfoot.claims.needed import Isolated, Sums, growth_of, is_multiple, isolated, needed
from crossfoot.claims.quick import quick_check
from crossfoot.claims.reading import ALLOWED, uniform
from crossfoot.claims.reductions import quantile_of
from crossfoot.claims.roles import split_role
from crossfoot.claims.solving import Equations
from crossfoot.claims.statements import (
    COUNT,
    Statement,
    equations_of,
    is_rounded_result,
    lists_of,
    set_in_claim,
    sets_of,
)
from crossfoot.claims.units import Comparable, comparable
from crossfoot.claims.whole import known_count, unprinted, values_of_unprinted
from crossfoot.diagnosis.solved import NOTHING, multiples, solved_for_each
from crossfoot.figures.digits import MOST
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import EVERYTHING, Interval, meets_any, union
from crossfoot.figures.notation import Unreadable
from crossfoot.figures.sets import Way
from crossfoot.figures.written import NEAREST, Written

if TYPE_CHECKING:
    from crossfoot.claims.needed_in_order import Ordered

_NONE: Final[frozenset[int]] = frozenset()
MOST_PERIODS: Final = 100
"""over which a rate is sought that compounds, and which are sought"""
MOST_COUNTS: Final = 64
"""whole numbers that are tried for what was not printed"""
_WAYS: Final[Mapping[str, tuple[Way, ...]]] = {
    rounding: tuple(each.results for each in readings if each.others == NEAREST)
    for rounding, readings in ALLOWED.items()
}
"""what a document counts as consistent"""
_Sets = tuple[dict[str, Interval], dict[str, list[Interval]], dict[str, Sums]]


class Trial:
    """One claim, and what becomes of it with other figures."""

    def __init__(self, document: Document, claim: Claim) -> None:
        self.document = document
        self.claim = claim
        self.notation = document.notation
        self.kind: Kind = document.kind(claim)
        self._compared = comparable(self.kind, document.given(claim))
        self.given = self._compared.given
        self.figures: dict[str, Figure] = {}
        """by role, each printed place once"""
        self.ways = _WAYS[document.rounding]
        self._is_equation = "holds" in self.given.options
        self._rounded = self._rounded_ones() if self._is_equation else _NONE
        """of an equation: the plain whole numbers that were rounded because it does not come out even"""
        self._is_counted = bool(self.kind.whole) and known_count(self.kind, self.given) is not None
        """whether a figure that was not printed has to be a whole number"""
        self._solved = NOTHING if self._is_equation else solved_for_each(self.kind, self.given)
        self._by_way: dict[Way, _Sets] = {}
        self._read: dict[tuple[str, str], Written | None] = {}
        self._places: dict[str, list[tuple[str, int]]] = {}
        """role -> every place in ``given`` that changes with it: a field, and the number of the entry or -1"""
        self._finest: dict[str, int] = {}
        self._needed: dict[str, list[tuple[Way, Interval]] | None] = {}
        self._ordered: dict[Way, Ordered] = {}
        self._unions: dict[str, list[tuple[Way, list[Interval]]]] = {}
        named: dict[int | str, str] = {}
        entries: dict[str, int] = {}
        for figure in claim.figures:
            field, entry = split_role(figure.role)
            number = -1
            if entry is not None:
                number = entries[field] = entries.get(field, -1) + 1
            role = named.setdefault(figure.key, figure.role) if figure.name else figure.role
            self.figures.setdefault(role, figure)
            self._places.setdefault(role, []).append((field, number))

    def needed(self, role: str) -> list[tuple[Way, Interval]] | None:
        """The values that would do for that figure, for each way of printing that the document counts as consistent.

        Never too few of them; ``None`` where any value may do.
        """
        if role not in self._needed:
            self._needed[role] = self._worked_out(role)
        return self._needed[role]

    def may_do(self, role: str, written: Written) -> bool:
        """False where the claim does not hold with this figure in that place; quicker than trying it."""
        needed = self.needed(role)
        if needed is None:
            return True
        places = self._places[role]
        rounded = bool(self._rounded) and any(number in self._rounded for _, number in places)
        if len(needed) == len(self.ways) == 1 and not rounded:  # the commonest
            return self._set(places[0][0], written, needed[0][0]).meets(needed[0][1])
        if role not in self._unions:
            self._unions[role] = [(way, union([each for other, each in needed if other == way])) for way in self.ways]
        for way, values in self._unions[role]:
            if meets_any(written.interval(way, True) if rounded else self._set(places[0][0], written, way), values):
                return True
        return False

    def may_be(self, role: str, num: int, den: int) -> bool:
        """False where no figure that is printed like this one for the value would do in that place."""
        needed = self.needed(role)
        if needed is None:
            return True
        printed = self.figures[role].written
        value = Interval(
            num * printed.den - printed.step * den, num * printed.den + printed.step * den, den * printed.den
        )
        return any(value.meets(each) for _, each in needed)

    def _worked_out(self, role: str) -> list[tuple[Way, Interval]] | None:
        by_way: list[tuple[Way, Interval]] = []
        for way in self.ways:
            for values in self._values(role, way):
                if values is None:
                    return None
                conversion = self._compared.conversions.get(self._places[role][0])
                for each in values:
                    by_way.append((way, conversion.undone_set(each) if conversion else each))
        return by_way

    def is_measured(self, role: str) -> bool:
        """Whether a plain whole number in its place was rounded."""
        kind, given, written = self.kind, self.given, self.figures[role].written
        for field, number in self._places[role]:
            if field in kind.measured or number in self._rounded or is_rounded_result(kind, given, field, written):
                return True
        return False

    def _rounded_ones(self) -> frozenset[int]:
        from crossfoot.diagnosis.turned import rounded_in

        return rounded_in(self.given)

    def is_defined(self, role: str) -> bool:
        """Whether the figure is right by definition: 100% as a total."""
        return role in self.kind.defined and is_everything(self.figures[role].written)

    def places_beside(self, role: str) -> int:
        """The most decimal places in the list that the figure stands in; without bound for any other."""
        field, number = self._places[role][0]
        if number < 0 or len(self.given.many[field]) < 2 or self._is_equation:
            return MOST
        if field not in self._finest:
            self._finest[field] = max(-written.place for written in self.given.many[field])
        return self._finest[field]

    def _values(self, role: str, way: Way) -> list[list[Interval] | None]:
        """For each reading of the claim, of which any would do: the values that the figure would have to have."""
        places = self._places[role]
        if self._is_equation:
            from crossfoot.diagnosis.turned import needed_leaf, stated_in

            leaves = {number for _, number in places}
            return [needed_leaf(stated_in(self.given), self.given.many["holds"], leaves, way, self._rounded)]
        field, number = places[0]
        if len(places) > 1 and (number < 0 or any(other != field for other, _ in places)):
            return [[]]  # one named figure in fields of two names: nothing is proposed for it
        sets, lists, sums = self._sets(way)
        if self._is_counted:
            return [self._in_whole_numbers(field, sets)]
        stated = self._solved
        if stated.quantile is not None:
            return [self._in_order(role, way, *stated.quantile)]
        name = field if number < 0 else f"Σ {field}"
        readings: list[list[Interval] | None] = []
        compounds = bool(stated.compounds) and (field in stated.compounds or field in stated.compounds.values())
        for equations in stated.equations:
            if compounds:
                readings.append(self._compounding(equations, field, sets))
                continue
            values = needed(equations.get(name, ()), sets)
            if values is not None and number >= 0:
                others = sums[field].without(lists[field][number], len(places))
                values = [(each - others).over(len(places)) for each in values]
            readings.append(values)
        return readings

    def _compounding(
        self, equations: Mapping[str, tuple[Isolated, ...]], field: str, sets: Mapping[str, Interval]
    ) -> list[Interval] | None:
        """What a percentage that compounds would have to be, from a total loss upwards, or the number of periods."""
        from crossfoot.claims.growth_rates import counts, rates

        percentage, periods = next(pair for pair in self._solved.compounds.items() if field in pair)
        growth = needed(equations.get(growth_of(percentage, periods), ()), sets)
        if growth is None:
            return None
        if field == periods:
            return counts(sets[percentage], growth, MOST_PERIODS)
        over = self.given.one[periods].num
        allowed = [rates(Interval(1, 1), each, over) if over <= MOST_PERIODS else None for each in growth]
        return None if None in allowed else [each for each in allowed if each is not None]

    def _in_order(self, role: str, way: Way, result: str, values: str, share: Fraction) -> list[Interval] | None:
        """What would do in a list of which a quantile is printed, and for the quantile."""
        (field, number), *more = self._places[role]
        sets, lists, _ = self._sets(way)
        if field == result:
            return [quantile_of(share, lists[values])]
        if field != values or more:
            return None
        if way not in self._ordered:
            from crossfoot.claims.needed_in_order import Ordered

            self._ordered[way] = Ordered(lists[values], share, sets[result])
        allowed = self._ordered[way].needed(lists[values][number])
        return [] if allowed is None else [allowed]

    def _in_whole_numbers(self, field: str, sets: Mapping[str, Interval]) -> list[Interval]:
        """What would do where something that was not printed has to be a whole number: for each whole number a set.

        From the first numbers whose sets touch, or after so many, everything would do.
        """
        other = unprinted(self.kind, self.given)
        equations = equations_of(self.kind, self.given)
        solved = isolated(equations.texts, frozenset([*self.given.one, other])).get(field, ())
        that_do: list[Interval] = []
        greatest = self._greatest_count(field, equations, sets)
        end = MOST_COUNTS if greatest is None else min(greatest + 1, MOST_COUNTS)
        for count in range(end):
            values = needed(solved, {**sets, other: Interval(count, count)})
            last = that_do[-1] if that_do else None
            if values is None or len(values) != 1 or (count > 1 and last is not None and last.meets(values[0])):
                break
            that_do.append(values[0])
            if count == 1 and is_multiple(solved, other):
                that_do += multiples(values[0], end)
                break
        if greatest is not None and len(that_do) > greatest:
            return that_do
        least = that_do.pop().lower if that_do else None
        return [*that_do, Interval.between(least, None)]

    def _greatest_count(self, field: str, equations: Equations, sets: Mapping[str, Interval]) -> int | None:
        """The greatest whole number that what was not printed may be, whatever that field is; ``None`` without bound,
        or where there is none.
        """
        if field in self.kind.measured:
            equations = equations.without(field)
        else:
            quotients = [sets[role] for role in self.given.one if role in self.kind.measured]
            if len(quotients) == 1 and (quotients[0].hi is None or quotients[0].hi > 0):
                return None  # twice as much of the one is twice as much of the other
        values = values_of_unprinted(self.kind, self.given, equations, {**sets, field: EVERYTHING})
        return None if values is None or values.hi is None else values.hi // values.den

    def _set(self, field: str, written: Written, way: Way) -> Interval:
        return set_in_claim(self.kind, self.given, field, written, uniform(way))

    def _sets(self, way: Way) -> _Sets:
        """Of that way: the true values of every figure, and the sums of the lists."""
        known = self._by_way.get(way)
        if known is None:
            sets = sets_of(self.kind, self.given, uniform(way))
            lists = lists_of(self.kind, self.given, uniform(way))
            sums = {field: Sums(entries) for field, entries in lists.items()}
            for field, each in sums.items():
                sets[f"Σ {field}"] = each.total
            for rate, periods in self._solved.compounds.items():
                sets[growth_of(rate, periods)] = compounded(sets[rate], sets[periods])
            known = self._by_way[way] = sets, lists, sums
        return known

    def written(self, texts: Mapping[str, str]) -> dict[str, Written]:
        """The figures by role; less those that cannot be read."""
        by_role = {role: self.read(text, role) for role, text in texts.items() if role in self.figures}
        return {role: written for role, written in by_role.items() if written is not None}

    def holds(self, texts: Mapping[str, str]) -> bool:
        """True when the claim is consistent with these figures, and they are no longer the printed ones."""
        figures = self.written(texts)
        if len(figures) < len(texts) or all(text == self.figures[role].written.text for role, text in texts.items()):
            return False
        compared = self._compared
        if any(_unit_of(self.figures[role].written) != _unit_of(written) for role, written in figures.items()):
            compared = comparable(self.kind, self._with(self.document.given(self.claim), figures))
            given = compared.given
        else:
            given = self._with(self.given, figures, compared)
        return compared.gap is None and self._consistent(given, figures) and self._stands(texts)

    def _know(self, given: Given, figures: Mapping[str, Written]) -> None:
        """Leave with the statement of the changed claim what is known of it: the other figures mean what they meant,
        unless their units are compared anew, or decimals are printed where there were none.
        """
        if self._is_equation or NEAREST not in self._by_way:
            return
        for role, written in figures.items():
            printed = self.figures[role].written
            if printed.has_decimals != written.has_decimals or _unit_of(printed) != _unit_of(written):
                return
        sets, lists, _ = self._by_way[NEAREST]
        sets, lists = {field: sets[field] for field in given.one}, dict(lists)
        for role in figures:
            for field, number in self._places[role]:
                if number < 0:
                    sets[field] = self._set(field, given.one[field], NEAREST)
                else:
                    entries = lists[field] = [*lists[field]]
                    entries[number] = self._set(f"{field}[{number}]", given.many[field][number], NEAREST)
        if lists:
            sets[COUNT] = self._by_way[NEAREST][0][COUNT]
        Statement.of(self.kind, given).know(sets, lists)

    def _stands(self, texts: Mapping[str, str]) -> bool:
        """True when an equation can be read with these figures in it; other claims have a field for each figure."""
        if not self._is_equation:
            return True
        from crossfoot.diagnosis.turned import can_be_read, stated_in

        return can_be_read(stated_in(self.given), texts, self.notation)

    def read(self, text: str, role: str) -> Written | None:
        """A figure as it would be in that place; ``None`` where it cannot be read."""
        if (text, role) not in self._read:
            self._read[text, role] = self._read_once(text, role)
        return self._read[text, role]

    def _read_once(self, text: str, role: str) -> Written | None:
        try:
            if role in self.kind.ratios:
                return self.document.figures.of_role(text, split_role(role)[0], self.kind)
            written = read(text, self.notation)
            return self.figures[role].written.alike(written) if role in self.figures else written
        except Unreadable:
            return None

    def _with(self, given: Given, figures: Mapping[str, Written], compared: Comparable | None = None) -> Given:
        """The claim with these figures in place of its own, each converted as its own was, where that is given."""
        one, many = given.one, given.many
        for role, written in figures.items():
            for field, number in self._places[role]:
                here = compared.like_printed((field, number), written) if compared else written
                if number < 0:
                    one = {**one, field: here}
                else:
                    entries = many[field]
                    many = {**many, field: (*entries[:number], here, *entries[number + 1 :])}
        return Given(one, many, given.options)

    def _consistent(self, given: Given, figures: Mapping[str, Written]) -> bool:
        """What ``verdict.decide`` calls consistent, of the claim with these figures."""
        kind = self.kind
        quick = quick_check(kind)
        if quick is not None and not given.many and quick(given.one) is not None:
            return True
        self._know(given, figures)
        if kind.gap(given) is not None:  # no power with an exponent below zero is asked for, no quantile beyond 100%
            return False
        try:
            return any(map(Statement.of(kind, given).holds, ALLOWED[self.document.rounding]))
        except ZeroDivisionError:
            return False


def _unit_of(written: Written) -> tuple[str, str, str]:
    """What makes two figures comparable, or not."""
    return written.kind, written.unit, written.per
