"""A total and its parts, each told for two times: exports rose to 912 tonnes from 845. Those of wool rose to 530 from
441, and those of flax fell to 382 from 404.

What is told now adds up, and what was told for the time before does so once more; so figures that stand in like places
are taken together, and no figure of the one time is a part of a figure of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from functools import lru_cache
from math import gcd, lcm
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate, named_alike, same_unit
from crossfoot.articles.sentence import COUNT, Mention, Sentence
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import symbols, wording
from crossfoot.records import NamedTuple

_MOST: Final = 4
"""parts"""
_PAIR: Final = 2
_FAR: Final = 700
"""characters in which all of them stand"""
_UNITS, _UNITS_TOLD, _UNITS_TWICE = 250, 40, 30
"""of how many round units a total is that is hardly made up by accident; where a word says that it is a total; where
the figures of both times add up
"""
_FORMER: Final = symbols("begin versus")
_LED_TO: Final = wording("end END")
_TOLD: Final = wording("total words|of|rise|fall|percent|end*0-5 END")
_REMEMBERED: Final = 4_000
"""places of figures"""


class _Level(NamedTuple):
    """A figure as it is now, and as it was before; the latter where it is told."""

    now: Mention
    then: Mention | None
    where: Sentence
    kind: str
    """what words before it say that it is"""


def _propose(place: Place) -> Iterator[Candidate]:
    levels = _levels(place)
    for at, total in enumerate(levels):
        for step in (1, -1) if total.where is place.sentence else (1,):  # the last one told stands in the sentence
            listed = _listed(levels, at, step, place.sentence)
            if listed:
                yield from _sums(place, total, listed)
                return


def _levels(place: Place) -> list[_Level]:
    """The levels told so far, up to the end of the sentence."""
    own = [(each, place.sentence, spot) for spot, each in place.figures if each.kind == COUNT]
    levels: list[_Level] = []
    for each, where, spot in (*reversed(place.recall.before(place.sentence.start)), *own):
        if each.in_words or where.letters[spot] != COUNT or each.written.num <= 0:
            continue
        kind = _kind(where.letters, spot)
        last = levels[-1] if levels else None
        if kind == "then":
            if last and last.then is None and last.where is where and (same_unit(last.now, each) or not each.unit):
                levels[-1] = last._replace(then=each)
        else:
            levels.append(_Level(each, None, where, kind))
    return [each for each in levels if each.kind or each.then]


@lru_cache(maxsize=_REMEMBERED)
def _kind(letters: str, spot: int) -> str:
    """Whether a figure is one of an earlier time, or a level that something reached; a total, where a word says so."""
    before = letters[max(spot - _PAIR, 0) : spot]
    if not _FORMER.isdisjoint(before):
        return "then"
    if _TOLD.search(letters, 0, spot):
        return "total"
    return "now" if _LED_TO.search(letters, 0, spot) else ""


def _listed(levels: Sequence[_Level], at: int, step: int, sentence: Sentence) -> Sequence[_Level]:
    """The next levels, or those before, if they make up a total; the last one told stands in the sentence."""
    total, parts = levels[at], list[_Level]()
    amount: Exact | int = 0
    most = _PAIR * _size(total.now)
    for each in levels[at + step :: step] if step > 0 or at else ():
        if abs(each.now.start - total.now.start) > _FAR or not _is_of(total.now, each.now):
            break
        parts.append(each)
        amount += _size(each.now)
        told_last = parts[-1] if step > 0 else total
        if len(parts) >= _PAIR and told_last.where is sentence and _makes_up(total, parts, amount):
            return parts[::step]
        if len(parts) == _MOST or amount > most:
            break
    return ()


def _is_of(total: Mention, part: Mention) -> bool:
    """Whether nothing says that they count different things."""
    named = not (total.noun and part.noun) or total.unit or named_alike(total.noun, part.noun)
    return bool(named) and same_unit(total, part)


def _size(figure: Mention) -> Exact | int:
    """Its value; of a whole number as one, which is added and compared many times as fast."""
    return figure.written.num if figure.written.den == 1 else figure.written.value


def _makes_up(total: _Level, parts: Sequence[_Level], amount: Exact | int) -> bool:
    now = [each.now for each in parts]
    before = [each.then for each in parts if each.then]
    then = total.then if total.then and len(before) == len(parts) else None
    units = _units(total.now, now) if amount in total.now.written.interval() else 0
    earlier = _units(then, before) if then and _amount(before) in then.written.interval() else 0
    if units and earlier:
        return min(units, earlier) >= _UNITS_TWICE * (len(parts) - 1)
    if then and (units or earlier):
        missed = (total.now, now) if earlier else (then, before)
        return max(units, earlier) >= _UNITS * (len(parts) - 1) and (units > 0 or is_explained_sum(*missed))
    return units >= (_UNITS_TOLD if total.kind == "total" else _UNITS) * (len(parts) - 1)


def _amount(parts: Sequence[Mention]) -> Exact:
    return sum((each.written.value for each in parts), Exact())


def _units(total: Mention, parts: Sequence[Mention]) -> int:
    """Of how many of the round units, of which all are a whole number, a total is."""
    every = [total, *parts]
    den = lcm(*(each.written.den for each in every))
    step = gcd(*(int(each.written.value * den) for each in every))
    if _amount(parts) != total.written.value:
        step = int(max(each.written.last_place for each in every) * den)
    return int(total.written.value * den) // (step or 1)


def _sums(place: Place, total: _Level, parts: Sequence[_Level]) -> Iterator[Candidate]:
    """That of each time; of the one that does not add up, if a slip explains it."""
    times = [(total.now, [each.now for each in parts])]
    before = [each.then for each in parts if each.then]
    if total.then and len(before) == len(parts):
        times.append((total.then, before))
    for figure, those in times:
        if _amount(those) in figure.written.interval() or is_explained_sum(figure, those):
            yield _sum(place, figure, those)


def _sum(place: Place, total: Mention, parts: Sequence[Mention]) -> Candidate:
    listing = TotalWithParts(-1, total, tuple(parts), (), True, False, "")
    fits = _amount(parts) in total.written.interval()
    claim = stated(place, listing, parts, "sums-now-and-then", "exact")
    claim = claim._replace(start=min(claim.start, *(part.start for part in parts)), said=True, fitted=fits)
    return claim if fits else claim._replace(telling=True, certain=True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Exports rose to 9,125 tonnes from 8,457. Those of wool rose to 5,304 tonnes from 4,416, while those of "
            "flax fell to 3,821 tonnes from 4,041.",
            "consistent",
            {"total": "9,125 tonnes", "parts[0]": "5,304 tonnes", "parts[1]": "3,821 tonnes"},
            ({"total": "8,457", "parts[0]": "4,416", "parts[1]": "4,041"},),
        ),
        CueExample(
            "en",
            "Sales of pumps rose 12% to 903 million dollars. Sales of pipes rose 7% to 361 million dollars. Sales of "
            "wire rose 9% to 277 million dollars. Total sales rose 10% to 1.54 billion dollars.",
            "consistent",
            {
                "total": "1.54 billion dollars",
                "parts[0]": "903 million dollars",
                "parts[1]": "361 million dollars",
                "parts[2]": "277 million dollars",
            },
        ),
        CueExample(
            "vi",
            "Xuất khẩu tăng lên 9.125 tấn so với 8.457 tấn. Xuất khẩu len tăng lên 5.304 tấn so với 4.416 tấn, còn "
            "xuất khẩu lanh giảm xuống 3.821 tấn so với 4.041 tấn.",
            "consistent",
            {"total": "9.125 tấn", "parts[0]": "5.304 tấn", "parts[1]": "3.821 tấn"},
            ({"total": "8.457 tấn", "parts[0]": "4.416 tấn", "parts[1]": "4.041 tấn"},),
        ),
        CueExample(
            "fr",
            "Les exportations sont passées à 9 125 tonnes contre 8 457. Celles de laine sont montées à 5 304 tonnes "
            "contre 4 416, et celles de lin sont tombées à 3 821 tonnes contre 4 041.",
            "consistent",
            {"total": "9 125 tonnes", "parts[0]": "5 304 tonnes", "parts[1]": "3 821 tonnes"},
            ({"total": "8 457", "parts[0]": "4 416", "parts[1]": "4 041"},),
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Exports rose to 9,125 tonnes from 8,457. Those of wool rose to 5,304 tonnes from 4,461, while those of "
            "flax fell to 3,821 tonnes from 4,041.",
            "mismatch",
            {"total": "8,457", "parts[0]": "4,461", "parts[1]": "4,041"},
            ({"total": "9,125 tonnes", "parts[0]": "5,304 tonnes", "parts[1]": "3,821 tonnes"},),
        ),
        CueExample(
            "vi",
            "Xuất khẩu tăng lên 9.125 tấn so với 8.457 tấn. Xuất khẩu len tăng lên 5.304 tấn so với 4.416 tấn, còn "
            "xuất khẩu lanh giảm xuống 3.281 tấn so với 4.041 tấn.",
            "mismatch",
            {"total": "9.125 tấn", "parts[0]": "5.304 tấn", "parts[1]": "3.281 tấn"},
            ({"total": "8.457 tấn", "parts[0]": "4.416 tấn", "parts[1]": "4.041 tấn"},),
        ),
    ),
    traps=(
        CueExample("en", "Wool rose to 90 euros from 80. Flax rose to 60 euros from 50, hemp to 30 euros from 20."),
        CueExample(
            "en",
            "Exports rose to 9,125 tonnes from 8,457. Imports rose to 5,304 tonnes from 4,416, and stocks fell to "
            "3,811 tonnes from 4,046.",
        ),
    ),
    turn=TOTALS + 3,
    where="end|total|begin|versus any* figure",
)
