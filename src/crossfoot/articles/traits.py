"""What the words and marks around figures are, as the scores see it: no figure's value, no word of any language.

A trait is a short text; weights are learned for each trait in each role. The letters are those of a ``Sentence``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from crossfoot.articles.hypothesis import Term
from crossfoot.articles.proposal import named_alike
from crossfoot.articles.sentence import Sentence
from crossfoot.articles.spots import Spot

EVER: Final = "1"
"""the trait that all have"""
_RUNS: Final = str.maketrans("", "", "uvw")
_SHORT: Final = 7
_DENSE: Final = (3, 7, 14)
_APART: Final = (1, 2, 3, 4, 6, 8, 11)
_LONG: Final = (0, 2, 4, 8, 15, 30)
_SENTENCES: Final = 4
"""how many sentences apart are told from each other"""
_MARKS: Final = (")", ";", ",")
_NOTHING: Final = "-"
"""no fraction, no hedge"""
_Side = tuple[str, str, str, int, int, int, int]
"""of one side of a figure the nearest letters, and of those that tie; which those are; how many, and the marks"""


def _step(number: int, edges: tuple[int, ...]) -> int:
    for step, edge in enumerate(edges):
        if number <= edge:
            return step
    return len(edges)


def _steps(edges: tuple[int, ...]) -> tuple[int, ...]:
    """The step of each number up to the last edge, and of all beyond."""
    return tuple(_step(number, edges) for number in range(edges[-1] + 2))


_APARTS: Final = tuple(tuple(f"{step}.{sentences}" for sentences in range(_SENTENCES + 1)) for step in _steps(_APART))
_LENGTHS: Final = _steps(_LONG)
_NO_STEP, _NO_LENGTH, _NO_STEPS = _APART[-1] + 1, _LONG[-1] + 1, 6
Between = tuple[str, str, str, str]
"""the letters between two figures, those that tie, which those are, and how many figures and sentences lie between"""
Counted = tuple[int, int, int, int, str, str]
"""how many letters, counts, percentages and sentences lie between; how nouns and units agree"""
Placed = tuple[str, str, bool, bool, int, bool]
"""where each stands (the letter before it, whether it is in brackets, its place in a fraction, its hedge; of each one
letter); the marks between, and whether one follows the other
"""
Parts = tuple[Between, Counted, Placed, str]
"""what two figures show, in groups of which each is a few traits, and many pairs have the same; last what the figures
between are
"""


class Traits:
    """The traits of the figures of one text, each worked out once."""

    def __init__(self, row: Sequence[Spot]) -> None:
        """Gives the figures their places in the row."""
        self.row = list(row)
        for at, spot in enumerate(self.row):
            spot.at = at
        self._sorts = "".join([spot.sort for spot in self.row])
        self._counts = [0, *accumulate(sort in "nm" for sort in self._sorts)]
        self._rates = [0, *accumulate(sort == "p" for sort in self._sorts)]
        self._placed = [
            f"{each.leading}{each.inside:d}{each.fraction or _NOTHING}{each.hedge or _NOTHING}" for each in self.row
        ]
        self._held: dict[tuple[int, int], tuple[str, ...]] = {}
        self._before: list[_Side | None] = [None] * len(self.row)
        self._behind: list[_Side | None] = [None] * len(self.row)
        self._told = [(each.number, each.mention.noun, each.mention.unit) for each in self.row]
        self._ways: dict[str, _Side] = {}
        self._sides: dict[tuple[str, str, str, str, str, str], tuple[str, str, str]] = {}
        self._named: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {}

    def of(self, term: Term) -> tuple[str, ...]:
        _, one, two = term
        held = self._held.get((one, two))
        if held is None:
            held = (EVER,) if one < 0 else self.of_one(one) if two < 0 else self.of_two(one, two)
            self._held[one, two] = held
        return held

    def of_one(self, at: int) -> tuple[str, ...]:
        """Of a figure by itself."""
        row = self.row
        return _of_one(row[at], row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None)

    def of_two(self, earlier: int, later: int) -> tuple[str, ...]:
        """Of two figures."""
        ways, numbers, places, sorts = self.parts_of_two(earlier, later)
        letters, tying, kinds, apart, kinds_apart = between(ways)
        length, counts, named, named_apart = counted(numbers)
        before, marks, fractions, hedges = placed(places)
        return (
            EVER, letters, tying, kinds, apart, length, counts, named, named_apart, before, marks, fractions, hedges,
            order(sorts), kinds_apart,
        )  # fmt: skip

    def parts_of_two(self, earlier: int, later: int) -> Parts:
        number, noun, unit = self._told[earlier]
        other_number, other_noun, other_unit = self._told[later]
        steps, sentences = later - earlier, other_number - number
        if sentences:
            if sentences > _SENTENCES:
                sentences = _SENTENCES
            left_short, left_bare, left_kinds, left_length, closing, apart, commas = self._behind[
                earlier
            ] or self._side_behind(earlier)
            right_short, right_bare, right_kinds, length, right_closing, right_apart, right_commas = self._before[
                later
            ] or self._side_before(later)
            both = left_short, right_short, left_bare, right_bare, left_kinds, right_kinds
            short, bare, kinds = self._sides.get(both) or self._both(both)
            length += left_length
            closing += right_closing
            apart += right_apart
            commas += right_commas
        else:
            one = self.row[earlier]
            way = one.sentence.letters[one.place + 1 : self.row[later].place]
            short, bare, kinds, length, closing, apart, commas = self._ways.get(way) or self._way(way)
        counts = self._counts[later] - self._counts[earlier + 1]
        rates = self._rates[later] - self._rates[earlier + 1]
        return (
            (short, bare, kinds, _APARTS[steps if steps < _NO_STEP else -1][sentences]),
            (
                _LENGTHS[length if length < _NO_LENGTH else -1], counts if counts < 4 else 4, rates if rates < 3 else 3,
                sentences if sentences < 2 else 2,
                "=" if noun and other_noun and noun[0] == other_noun[0] else self._names(noun, other_noun),
                "=" if unit and unit == other_unit else "#" if unit or other_unit else "",
            ),
            (
                self._placed[earlier], self._placed[later], closing > 0, apart > 0, commas if commas < 2 else 2,
                steps == 1,
            ),
            self._sorts[earlier + 1 : later if steps < _NO_STEPS else earlier + _NO_STEPS - 1],
        )  # fmt: skip

    def _way(self, way: str) -> _Side:
        """What stands between two figures of a sentence."""
        tying = way.translate(_RUNS)
        short = way if len(way) <= _SHORT else f"{way[:3]}.{way[-3:]}"
        bare = tying if len(tying) <= _SHORT else f"{tying[:2]}.{tying[-3:]}"
        side = self._ways[way] = (short, bare, *_counted(way, tying))
        return side

    def _side_behind(self, at: int) -> _Side:
        spot = self.row[at]
        letters = spot.sentence.letters[spot.place + 1 :]
        tying = letters.translate(_RUNS)
        side = self._behind[at] = (letters[:2], tying[:2], *_counted(letters, tying))
        return side

    def _side_before(self, at: int) -> _Side:
        spot = self.row[at]
        letters = spot.sentence.letters[: spot.place]
        tying = letters.translate(_RUNS)
        side = self._before[at] = (letters[-3:], tying[-2:], *_counted(letters, tying))
        return side

    def _both(self, both: tuple[str, str, str, str, str, str]) -> tuple[str, str, str]:
        """The letters on either side, those that tie, and which those are, in their order."""
        short, other_short, bare, other_bare, kinds, others = both
        known = self._sides[both] = (
            f"{short}|{other_short}", f"{bare}|{other_bare}", "".join(sorted({*kinds, *others})),
        )  # fmt: skip
        return known

    def _names(self, one: tuple[str, ...], other: tuple[str, ...]) -> str:
        """Whether both have a noun, and the same one, or one alike."""
        known = self._named.get((one, other))
        if known is None:
            if not one or not other:
                known = f"{bool(one):d}{bool(other):d}"
            else:
                known = "=" if one[0] == other[0] else "~" if named_alike(one, other) else "#"
            self._named[one, other] = known
        return known


def between(ways: Between) -> tuple[str, str, str, str, str]:
    letters, tying, kinds, far = ways
    return f"B{letters}", f"T{tying}", f"S{kinds}", f"D{far}", f"E{kinds}{far}"


def counted(numbers: Counted) -> tuple[str, str, str, str]:
    length, counts, rates, sentences, named, unit = numbers
    return (
        f"L{length}", f"K{counts}{rates}{sentences}", f"N{named}{unit}", f"M{named}{min(counts, 3)}{sentences}",
    )  # fmt: skip


def placed(places: Placed) -> tuple[str, str, str, str]:
    one, two, closing, apart, commas, follow = places
    (before, inside, fraction, hedge), (later, later_inside, later_fraction, later_hedge) = tuple(one), tuple(two)
    fractions, hedges = (each.replace(_NOTHING, "") for each in (fraction + later_fraction, hedge + later_hedge))
    return (
        f"P{before}{later}", f"I{inside}{later_inside}{closing:d}{apart:d}{commas}", f"F{fractions}{follow:d}",
        f"H{hedges}",
    )  # fmt: skip


def order(sorts: str) -> str:
    return f"Q{sorts}"


def _counted(letters: str, tying: str) -> tuple[str, int, int, int, int]:
    closing, apart, comma = map(letters.count, _MARKS)
    return "".join(sorted(set(tying))), len(letters), closing, apart, comma


def _of_one(spot: Spot, before: Spot | None, after: Spot | None) -> tuple[str, ...]:
    """Of a figure by itself; its neighbours in the row of figures."""
    letters, place = spot.sentence.letters, spot.place
    left, right = letters[max(place - 3, 0) : place], letters[place + 1 : place + 4]
    bare = letters[max(place - 6, 0) : place].translate(_RUNS)[-2:]
    ahead = letters[place + 1 : place + 6].translate(_RUNS)[:2]
    mention = spot.mention
    here = spot.sentence
    first = before is None or before.sentence is not here
    return (
        EVER,
        f"k{spot.sort}{spot.hedge}{spot.fraction}{mention.in_words:d}",
        f"l{left}",
        f"m{left[-1:]}{right[:1]}",
        f"r{right}",
        f"b{bare}",
        f"a{ahead}",
        f"c{bare[-1:]}{spot.sort}{ahead[:1]}",
        f"i{spot.inside:d}{first:d}{bool(mention.noun):d}",
        f"n{'' if first or before is None else before.sort}|"
        f"{'' if after is None or after.sentence is not here else after.sort}",
        f"d{_figures_in(here)}",
        f"s{mention.written.sign}{mention.doubtful:d}",
    )


def _figures_in(sentence: Sentence) -> int:
    return _step(sum(map(sentence.letters.count, "npf")), _DENSE)
