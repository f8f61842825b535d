"""Whether the figures of a claim can be compared, and their conversion to one unit: "Units" in docs/verdicts.md.

What a kind adds, compares or divides has one dimension: all its fields but those that are numbers, like a percentage or
a count. Where the figures carry no units, or all the same, nothing is converted and the claim is the one printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from crossfoot.claims.claim import Gap, Given, Recomputed
from crossfoot.claims.kind import Kind
from crossfoot.claims.recomputing import recompute as recomputed_of
from crossfoot.claims.unlike import Place, Unlike
from crossfoot.figures.converted import SAME, Conversion, Converted
from crossfoot.figures.ratio import Ratio
from crossfoot.figures.units import SHARE, Measure, alike, is_odd, measure
from crossfoot.figures.written import CURRENCY, MEASURE, NOUN, PERCENT, POINTS, Written
from crossfoot.records import NamedTuple

_SHARES: Final = (PERCENT, POINTS)
_THINGS: Final = ("", NOUN)
"""dimensions of what is counted: they agree with each other"""
_NUMBER: Final = Fraction(1)
_HUNDRED: Final = Fraction(100)


class Comparable(NamedTuple):
    """A claim with its figures in one unit; ``gap`` says why there is none."""

    given: Given
    gap: Gap | None = None
    conversions: Mapping[Place, Conversion] = {}
    """of the figures that were converted"""
    apart: Place | None = None
    """the figure that cannot be compared with the rest"""

    def like_printed(self, place: Place, written: Written) -> Written:
        """Another figure in that place, converted as the one that stands there is."""
        field, number = place
        there = self.given.one.get(field) if number < 0 else self.given.many[field][number]
        if not isinstance(there, Converted):
            return written
        return Converted(written, there.conversion, there.kind, there.is_rounded)

    def printed(self, recomputed: Recomputed) -> Recomputed:
        """What was recomputed, in the unit that is printed in its place."""
        field, _, entry = recomputed.role.partition("[")
        conversion = self.conversions.get((field, int(entry[:-1]) if entry else -1))
        if conversion is None:
            return recomputed
        return Recomputed.of(recomputed.role, conversion.undone(recomputed.exact), recomputed.how)


def comparable(kind: Kind, given: Given) -> Comparable:
    """The claim with its figures in one unit."""
    if _are_plain(kind, given):
        return Comparable(given)
    try:
        if "holds" in given.options:
            from crossfoot.claims.expression_units import conversions_of

            conversions, rounded = conversions_of(given)
        else:
            conversions, rounded = _Figures(kind, given).conversions()
    except Unlike as unlike:
        return Comparable(given, Gap("mixed-units", str(unlike)), {}, unlike.place)
    return Comparable(_converted(given, conversions, rounded), None, conversions)


def figures_of(given: Given) -> Iterator[tuple[Place, Written]]:
    for field, written in given.one.items():
        yield (field, -1), written
    for field, entries in given.many.items():
        for number, written in enumerate(entries):
            yield (field, number), written


def recompute(kind: Kind, given: Given) -> tuple[Recomputed, ...]:
    """What the printed figures give for each other, each in the unit that is printed in its place."""
    compared = comparable(kind, given)
    if compared.gap is not None:
        return ()
    recomputed = recomputed_of(kind, compared.given)
    return tuple(map(compared.printed, recomputed)) if compared.conversions else recomputed


def _are_plain(kind: Kind, given: Given) -> bool:
    """Whether all figures are."""
    for field, written in given.one.items():
        if not _is_plain(kind, field, written):
            return False
    for field, entries in given.many.items():
        for written in entries:
            if not _is_plain(kind, field, written):
                return False
    return True


def _is_plain(kind: Kind, field: str, written: Written) -> bool:
    """Whether a figure has the unit of its role, or none, so that there is nothing to compare."""
    units = kind.numbers.get(field)
    if units is None:
        return written.kind in _THINGS and not (written.unit or written.per)
    if written.unit or written.per or (isinstance(written, Ratio) and units[:1] == (PERCENT,)):
        return False
    return not written.kind or written.kind in units[:1] or (written.kind == NOUN and not units)


def _converted(given: Given, conversions: Mapping[Place, Conversion], rounded: frozenset[Place]) -> Given:
    def of(place: Place, written: Written) -> Written:
        conversion = conversions.get(place, SAME)
        is_rounded = place in rounded and written.plain and not written.hedge
        if conversion is SAME and not is_rounded:
            return written
        keeps_kind = conversion is SAME or written.kind in _SHARES
        kind = PERCENT if isinstance(written, Ratio) else written.kind if keeps_kind else MEASURE
        return Converted(written, conversion, kind, is_rounded)

    return Given(
        {field: of((field, -1), written) for field, written in given.one.items()},
        {
            field: tuple(of((field, number), written) for number, written in enumerate(entries))
            for field, entries in given.many.items()
        },
        given.options,
    )


class _Figures:
    """The figures of a claim, with what each is measured in."""

    def __init__(self, kind: Kind, given: Given) -> None:
        self.kind = kind
        self.all = dict(figures_of(given))
        self.made: dict[Place, Conversion] = {}
        self.odd = False
        self.settled: set[Place] = set()
        """figures of which it is known for how many of a unit they are reckoned"""

    def conversions(self) -> tuple[dict[Place, Conversion], frozenset[Place]]:
        """Those that are needed, and the figures that were rounded when somebody converted them."""
        for place, units in (
            (place, self.kind.numbers[place[0]]) for place in self.all if place[0] in self.kind.numbers
        ):
            self._check_number(place, units)
        for field, units in self.kind.numbers.items():
            if not units:  # those of a list are compared with each other
                self._compare([place for place in self.all if place[0] == field and place[1] >= 0])
        for field, counted in self.kind.per.items():
            self._settle((field, -1), (counted, -1))
        rest = [place for place in self.all if place[0] not in self.kind.numbers]
        for place in rest:
            if self.all[place].per and place not in self.settled and not all(self.all[each].per for each in rest):
                raise self._unlike(next(each for each in rest if not self.all[each].per), place)
        self._compare(rest)
        results = frozenset((field.name, -1) for field in self.kind.fields if field.result)
        return self.made, results if self.odd else frozenset()

    def _check_number(self, place: Place, units: tuple[str, ...]) -> None:
        written = self.all[place]
        if not units:
            return
        if written.per and place[0] not in self.kind.per:
            raise self._unlike(self._beside(place), place)
        if isinstance(written, Ratio):
            if units[0] == PERCENT:
                self.made[place] = Conversion(_HUNDRED)
            return
        if not written.kind and not written.unit:
            return
        is_difference = written.kind == POINTS and (bool(self.kind.differences) or not written.unit)
        fits = written.kind in units or (written.kind == POINTS and PERCENT in units and not is_difference)
        if not fits or (is_difference and not self._all_percentages()):
            raise self._unlike(self._beside(place), place)
        if written.kind in _SHARES and not units[0]:
            self.made[place] = Conversion(_measure(written).size / _HUNDRED)
        elif written.unit:
            self.made[place] = Conversion(measure(written.unit).size)

    def _all_percentages(self) -> bool:
        """Whether all that the claim compares are percentages, so that points can stand between them."""
        rest = [self.all[place] for place in self.all if place[0] not in self.kind.numbers]
        return len(rest) > 1 and all(each.kind in _SHARES for each in rest)

    def _settle(self, place: Place, counted: Place) -> None:
        """``5 a day`` for 2 weeks: the count is converted to what the figure is reckoned for."""
        written, count = self.all.get(place), self.all.get(counted)
        if written is None or not written.per:
            return
        self.settled.add(place)
        if count is None or count.kind in _THINGS:
            return
        if written.per == NOUN or not alike(measure(written.per).dimension, _measure(count).dimension):
            raise self._unlike(place, counted)
        self._convert(counted, _measure(count), measure(written.per))

    def _compare(self, places: list[Place]) -> None:
        """All of these in the unit of the first that has one."""
        measures = {place: self._measure_at(place) for place in places}
        first = next((place for place in places if measures[place].dimension not in _THINGS), None)
        if first is None:
            first = next((place for place in places if measures[place].size != 1), None)
        if first is None:
            return
        base = measures[first]
        for place in places:
            if measures[place].dimension and not alike(measures[place].dimension, base.dimension):
                if base.dimension in _THINGS and measures[place].dimension in _THINGS:
                    continue
                raise self._unlike(first, place)
        several = any(unit.dimension and unit[1:] != base[1:] for unit in measures.values())
        for place in places:
            unit = measures[place]
            if not unit.dimension and base.dimension not in _THINGS:
                if base.dimension == SHARE or several or unit.size != 1:
                    raise self._unlike(first, place)
                continue
            self._convert(place, unit, base if base.dimension not in _THINGS else _ONE)

    def _measure_at(self, place: Place) -> Measure:
        written = self.all[place]
        unit = _measure(written)
        if not written.per or place in self.settled:
            return unit
        per = measure(written.per) if written.per != NOUN else Measure(NOUN, _NUMBER)
        return Measure(f"{unit.dimension} / {per.dimension}", unit.size / per.size)

    def _convert(self, place: Place, unit: Measure, other: Measure) -> None:
        if unit.size == other.size and unit.offset == other.offset:
            return
        self.odd = self.odd or is_odd(unit, other)
        offset = (unit.offset - other.offset) / other.size if place[0] not in self.kind.differences else Fraction(0)
        self.made[place] = Conversion(unit.size / other.size, offset)

    def _beside(self, place: Place) -> Place:
        """Another figure, one that is compared with the rest where there is one."""
        others = [each for each in self.all if each != place]
        return next((each for each in others if each[0] not in self.kind.numbers), (others or [place])[0])

    def _unlike(self, one: Place, other: Place) -> Unlike:
        return Unlike(self.all[one].text, self.all[other].text, other)


_ONE = Measure("", _NUMBER)


def _measure(written: Written) -> Measure:
    """What the figure is measured in; a noun is a dimension that agrees with any other noun and with none."""
    if written.kind in _SHARES:
        return measure(written.unit or SHARE)
    if written.kind in (CURRENCY, MEASURE):
        return measure(written.unit)
    return Measure(written.kind, _NUMBER)
