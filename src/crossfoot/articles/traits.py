"""What the words and marks around figures are, as the scores see it: no figure's value, no word of any language.

A trait is a short text; weights are learned for each trait in each role. The letters are those of a ``Sentence``.
"""

from __future__ import annotations

from typing import Final

from crossfoot.articles.proposal import named_alike
from crossfoot.articles.spots import Spot

EVER: Final = "1"
"""the trait that all have"""
_RUNS: Final = str.maketrans("", "", "uvw")
_SHORT: Final = 7
_DENSE: Final = (3, 7, 14)
_APART: Final = (1, 2, 3, 4, 6, 8, 11)
_LONG: Final = (0, 2, 4, 8, 15, 30)


def _step(number: int, edges: tuple[int, ...]) -> int:
    for step, edge in enumerate(edges):
        if number <= edge:
            return step
    return len(edges)


def of_one(spot: Spot, before: Spot | None, after: Spot | None) -> tuple[str, ...]:
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
        f"d{_step(sum(map(letters.count, 'npf')), _DENSE)}",
        f"s{mention.written.sign}{mention.doubtful:d}",
    )


def of_two(one: Spot, two: Spot, row: list[Spot]) -> tuple[str, ...]:
    """Of two figures, the earlier one first."""
    letters, others = one.sentence.letters, two.sentence.letters
    here = one.sentence is two.sentence
    sentences = min(two.number - one.number, 4) if not here else 0
    steps = two.at - one.at
    between = row[one.at + 1 : two.at]
    counts = sum(each.sort in "nm" for each in between)
    rates = sum(each.sort == "p" for each in between)
    if here:
        way = letters[one.place + 1 : two.place]
        tying = way.translate(_RUNS)
        short = way if len(way) <= _SHORT else f"{way[:3]}.{way[-3:]}"
        bare = tying if len(tying) <= _SHORT else f"{tying[:2]}.{tying[-3:]}"
    else:
        behind, before = letters[one.place + 1 :], others[: two.place]
        way = behind + before
        tying = way.translate(_RUNS)
        short = f"{behind[:2]}|{before[-3:]}"
        bare = f"{behind.translate(_RUNS)[:2]}|{before.translate(_RUNS)[-2:]}"
    kinds = "".join(sorted(set(tying)))
    first, second = one.mention, two.mention
    if not first.noun or not second.noun:
        named = f"{bool(first.noun):d}{bool(second.noun):d}"
    elif first.noun[0] == second.noun[0]:
        named = "="
    else:
        named = "~" if named_alike(first.noun, second.noun) else "#"
    unit = "" if not first.unit and not second.unit else "=" if first.unit == second.unit else "#"
    apart = f"{_step(steps, _APART)}.{sentences}"
    return (
        EVER,
        f"B{short}",
        f"T{bare}",
        f"S{kinds}",
        f"D{apart}",
        f"L{_step(len(way), _LONG)}",
        f"K{min(counts, 4)}{min(rates, 3)}{min(sentences, 2)}",
        f"N{named}{unit}",
        f"M{named}{min(counts, 3)}{min(sentences, 2)}",
        f"P{one.sentence.before(one.place)}{two.sentence.before(two.place)}",
        f"I{one.inside:d}{two.inside:d}{min(way.count(')'), 1)}{min(way.count(';'), 1)}{min(way.count(','), 2)}",
        f"F{one.fraction}{two.fraction}{steps == 1:d}",
        f"H{one.hedge}{two.hedge}",
        f"Q{''.join(each.sort for each in between[:4])}",
        f"E{kinds}{apart}",
    )
