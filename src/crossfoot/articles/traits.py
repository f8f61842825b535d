"""What the words and marks around figures are, as the scores see it: no figure's value, no word of any language.

A trait is a short text; weights are learned for each trait in each role. The letters are those of a ``Sentence``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from crossfoot.articles.hypothesis import Term
from crossfoot.articles.proposal import named_alike
from crossfoot.articles.sentence import Mention
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
_REMEMBERED: Final = 2_000
_MARKS: Final = (")", ";", ",")
_NOTHING: Final = "-"
"""no fraction, no hedge"""
_BETWEEN: Final = "\t"
"""no letter of a sentence"""
Own = tuple[str, str, str, str, str, bool, bool, bool, bool, str, str, int, str, bool]
"""what tells a figure: the letters before it and behind it, what it is, whether it is the first one of its sentence and
has a noun, the kinds of those beside it, how many there are, its sign, and whether it may be something else
"""
Look = tuple[str, str, str, str, str]
"""what tells how the way from one figure to another looks: the letters between, or of figures of different sentences
what stands behind the one and before the other; how each itself stands (the letter before it, whether it is in
brackets, its place in a fraction, its hedge; of each one letter); how many figures and sentences lie between
"""
Number = tuple[str, int, int, int, str]
"""the kinds of the figures between; how many counts, percentages and sentences; how nouns and units agree"""


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


class Traits:
    """The traits of the figures of one text, each worked out once."""

    def __init__(self, row: Sequence[Spot]) -> None:
        """Gives the figures their places in the row."""
        self.row = list(row)
        for at, spot in enumerate(self.row):
            spot.at = at
        self._sorts = "".join([spot.sort for spot in self.row])
        self._counts = [0, *accumulate([sort in "nm" for sort in self._sorts])]
        self._rates = [0, *accumulate([sort == "p" for sort in self._sorts])]
        self._placed = [
            f"{each.leading}{each.inside:d}{each.fraction or _NOTHING}{each.hedge or _NOTHING}" for each in self.row
        ]
        self._held: dict[tuple[int, int], tuple[str, ...]] = {}
        self._before, self._behind = [""] * len(self.row), [""] * len(self.row)
        self._numbers = [each.number for each in self.row]
        things: dict[tuple[tuple[str, ...], str, bool], int] = {}
        self._things = [things.setdefault(_thing(each.mention), len(things)) for each in self.row]
        """of each figure which of them it has: a noun, a unit and a scale word"""
        self._agreeing: dict[tuple[int, int], str] = {}

    def of(self, term: Term) -> tuple[str, ...]:
        _, one, two = term
        held = self._held.get((one, two))
        if held is None:
            held = (EVER,) if one < 0 else self.of_one(one) if two < 0 else self.of_two(one, two)
            self._held[one, two] = held
        return held

    def of_one(self, at: int) -> tuple[str, ...]:
        """Of a figure by itself."""
        return alone(self.shown_by_one(at))

    def shown_by_one(self, at: int) -> Own:
        """What tells them, and is the same for many figures."""
        row, spot = self.row, self.row[at]
        mention, letters, place = spot.mention, spot.sentence.letters, spot.place
        first = not at or row[at - 1].sentence is not spot.sentence
        last = at + 1 == len(row) or row[at + 1].sentence is not spot.sentence
        return (
            letters[max(place - 6, 0) : place], letters[place + 1 : place + 6], spot.sort, spot.hedge, spot.fraction,
            mention.in_words, spot.inside, first, bool(mention.noun), "" if first else row[at - 1].sort,
            "" if last else row[at + 1].sort, _figures_in(letters), mention.written.sign, mention.doubtful,
        )  # fmt: skip

    def of_two(self, earlier: int, later: int) -> tuple[str, ...]:
        """Of two figures."""
        look, number = self.shown_by_two(earlier, later)
        letters, tying, kinds, apart, kinds_apart, length, *places = looks(look)
        counts, named, named_apart, order = numbers(number)
        return EVER, letters, tying, kinds, apart, length, counts, named, named_apart, *places, order, kinds_apart

    def shown_by_two(self, earlier: int, later: int) -> tuple[Look, Number]:
        """What tells the traits of two figures, and is the same for many of them."""
        steps, sentences = later - earlier, self._numbers[later] - self._numbers[earlier]
        if sentences:
            if sentences > _SENTENCES:
                sentences = _SENTENCES
            way = self._behind[earlier] or self._side_behind(earlier)
            before = self._before[later] or self._side_before(later)
        else:
            one = self.row[earlier]
            way, before = one.sentence.letters[one.place + 1 : self.row[later].place], ""
        counts = self._counts[later] - self._counts[earlier + 1]
        rates = self._rates[later] - self._rates[earlier + 1]
        things = self._things[earlier], self._things[later]
        return (
            (way, before, self._placed[earlier], self._placed[later], _APARTS[min(steps, _NO_STEP)][sentences]),
            (
                self._sorts[earlier + 1 : later if steps < _NO_STEPS else earlier + _NO_STEPS - 1],
                counts if counts < 4 else 4, rates if rates < 3 else 3, sentences if sentences < 2 else 2,
                self._agreeing.get(things) or self._agree(things, earlier, later),
            ),
        )  # fmt: skip

    def _side_behind(self, at: int) -> str:
        spot = self.row[at]
        side = self._behind[at] = _side(spot.sentence.letters[spot.place + 1 :], True)
        return side

    def _side_before(self, at: int) -> str:
        spot = self.row[at]
        side = self._before[at] = _side(spot.sentence.letters[: spot.place], False)
        return side

    def _agree(self, things: tuple[int, int], earlier: int, later: int) -> str:
        """Whether both have a noun, and the same one, or one alike; and the same of units."""
        one, other = self.row[earlier].mention, self.row[later].mention
        if not one.noun or not other.noun:
            noun = f"{bool(one.noun):d}{bool(other.noun):d}"
        else:
            noun = "=" if one.noun[0] == other.noun[0] else "~" if named_alike(one.noun, other.noun) else "#"
        scaled = bool(one.written.scale and other.written.scale and not (one.unit and other.unit))
        unit = "" if scaled else "=" if one.unit and one.unit == other.unit else "#" if one.unit or other.unit else ""
        known = self._agreeing[things] = f"{noun}{_BETWEEN}{unit}"
        return known


def _thing(mention: Mention) -> tuple[tuple[str, ...], str, bool]:
    return mention.noun, mention.unit, bool(mention.written.scale)


def looks(look: Look) -> tuple[str, ...]:
    """Traits of two figures: the letters between, those that tie, which those are, how far it is, both; how many
    letters; where each stands, the marks between, fractions and whether they follow each other, hedges.
    """
    way, side, one, two, far = look
    if not side:  # of one sentence
        tying = way.translate(_RUNS)
        short = way if len(way) <= _SHORT else f"{way[:3]}.{way[-3:]}"
        bare = tying if len(tying) <= _SHORT else f"{tying[:2]}.{tying[-3:]}"
        kinds, length, closing, apart, commas = _counted(way, tying)
    else:
        left, right = way.split(_BETWEEN), side.split(_BETWEEN)
        short, bare = (f"{left[which]}|{right[which]}" for which in (0, 1))
        kinds = "".join(sorted({*left[2], *right[2]}))
        length, closing, apart, commas = (int(left[which]) + int(right[which]) for which in range(3, 7))
    (before, inside, fraction, hedge), (later, later_inside, later_fraction, later_hedge) = tuple(one), tuple(two)
    fractions, hedges = (each.replace(_NOTHING, "") for each in (fraction + later_fraction, hedge + later_hedge))
    return (
        f"B{short}", f"T{bare}", f"S{kinds}", f"D{far}", f"E{kinds}{far}", f"L{_LENGTHS[min(length, _NO_LENGTH)]}",
        f"P{before}{later}", f"I{inside}{later_inside}{closing > 0:d}{apart > 0:d}{min(commas, 2)}",
        f"F{fractions}{far[0] == '0':d}", f"H{hedges}",
    )  # fmt: skip


def numbers(number: Number) -> tuple[str, str, str, str]:
    """Traits of two figures: how many of each kind lie between, how nouns and units agree, both, and the kinds."""
    sorts, counts, rates, sentences, agreeing = number
    noun, unit = agreeing.split(_BETWEEN)
    return (
        f"K{counts}{rates}{sentences}", f"N{noun}{unit}", f"M{noun}{min(counts, 3)}{sentences}", f"Q{sorts}",
    )  # fmt: skip


@lru_cache(maxsize=_REMEMBERED)
def _side(letters: str, is_behind: bool) -> str:
    """What stands behind a figure or before it, with all that ``looks`` needs of it and nothing else."""
    tying = letters.translate(_RUNS)
    kinds, length, closing, apart, commas = _counted(letters, tying)
    near = (letters[:2], tying[:2]) if is_behind else (letters[-3:], tying[-2:])
    counted = min(length, _NO_LENGTH), min(closing, 1), min(apart, 1), min(commas, 2)
    return _BETWEEN.join([*near, kinds, *map(str, counted)])


def _counted(letters: str, tying: str) -> tuple[str, int, int, int, int]:
    closing, apart, comma = map(letters.count, _MARKS)
    return "".join(sorted(set(tying))), len(letters), closing, apart, comma


def alone(own: Own) -> tuple[str, ...]:
    """Traits of a figure by itself."""
    before, behind, sort, hedge, fraction, in_words, inside, first, noun, last, later, dense, sign, doubtful = own
    left, right, bare, ahead = before[-3:], behind[:3], before.translate(_RUNS)[-2:], behind.translate(_RUNS)[:2]
    return (
        EVER, f"k{sort}{hedge}{fraction}{in_words:d}", f"l{left}", f"m{left[-1:]}{right[:1]}", f"r{right}", f"b{bare}",
        f"a{ahead}", f"c{bare[-1:]}{sort}{ahead[:1]}", f"i{inside:d}{first:d}{noun:d}", f"n{last}|{later}",
        f"d{dense}", f"s{sign}{doubtful:d}",
    )  # fmt: skip


@lru_cache(maxsize=_REMEMBERED)
def _figures_in(letters: str) -> int:
    return _step(sum(map(letters.count, "npf")), _DENSE)
