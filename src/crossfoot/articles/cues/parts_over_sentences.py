"""A total, and all that is counted or measured like it in the sentences behind it or before it: loans of 205 million.
One is of 185 million. Another 20 million goes to farms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import gcd, lcm
from typing import Final

from crossfoot.articles.coincidence import is_fine_sum
from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate, named_alike, same_unit
from crossfoot.articles.sentence import COUNT, Mention, Sentence
from crossfoot.articles.wordings import OF, symbols
from crossfoot.articles.words import Lexicon

_LEAST: Final = 20
"""a smaller total is made up by chance too often"""
_MOST: Final = 5
"""parts"""
_PAIR: Final = 2
_FINE, _FINER = 18, 5
"""times that a total is more than the greatest measure of two parts of it, and times that of what stands far away"""
_FAR: Final = 200
"""characters from the sentence of the total"""
_SOON: Final = 2
"""letters before a figure in which a word says that it is no level: from, up, against"""
_TIME: Final = "duration"
_OTHER: Final = symbols("rise fall begin versus plan each mean")
_EACH: Final = symbols("each")
Told = tuple[Mention, Sentence]


def _propose(place: Place) -> Iterator[Candidate]:
    own = [(each, place.sentence) for spot, each in place.figures if _may_count(place.sentence, spot, each)]
    if not own:
        return
    before = place.recall.before(place.sentence.start)
    told_before = [(each, where) for each, where, spot in before if _may_count(where, spot, each)]
    row = told_before[::-1] + own
    for at, told in enumerate(row):
        if at >= len(told_before):
            found = _behind(row[at + 1 :], told, place) or _before(row[:at][::-1], told, place)
        elif any(_is_of(told[0], each, place.lexicon) for each, _ in own if each.written.value < told[0].written.value):
            found = _behind(row[at + 1 :], told, place)
        else:
            continue  # no part of it is told here
        if found:
            listing = TotalWithParts(-1, told[0], tuple(found), (), True, False, "")
            yield stated(place, listing, found, "parts-over-sentences", "exact")._replace(said=True, fitted=True)
            return


def _may_count(where: Sentence, spot: int, each: Mention) -> bool:
    """Whether a figure is told as an amount of something, and no earlier one, change, plan or rate."""
    if each.kind != COUNT or each.written.num <= 0 or where.letters[spot] != COUNT:
        return False
    if where.letters[max(spot - _SOON, 0) : spot] == COUNT + OF:
        return False  # 4 out of 10
    around = where.letters[max(spot - _SOON, 0) : spot]
    return _OTHER.isdisjoint(around) and _EACH.isdisjoint(where.letters[spot + 1 : spot + 1 + _SOON])


def _behind(row: Sequence[Told], told: Told, place: Place) -> Sequence[Mention]:
    """The parts, of which the last stands in the sentence, and not all where their total does."""
    parts = _parts(row, told, place)
    return parts if parts and parts[-1].start >= place.sentence.start > told[0].start else ()


def _before(row: Sequence[Told], told: Told, place: Place) -> Sequence[Mention]:
    parts = _parts(row, told, place)
    return parts[::-1] if parts and parts[-1].start < place.sentence.start else ()


def _parts(row: Sequence[Told], told: Told, place: Place) -> Sequence[Mention]:
    """The next figures that are of what the total is of, if they make it up."""
    total, left = told[0], told[0].written.value
    parts: list[Mention] = []
    places: list[Sentence] = []
    if left < _LEAST or (total.in_words and not total.noun):
        return ()
    for each, where in row:
        if not _is_of(total, each, place.lexicon):
            continue
        parts.append(each)
        places.append(where)
        left -= each.written.value
        if left <= 0 or len(parts) == _MOST:
            break
    return parts if not left and len(parts) > 1 and _is_fine(told, parts, places) else ()


def _is_fine(told: Told, parts: Sequence[Mention], places: Sequence[Sentence]) -> bool:
    """Whether figures hardly come to their total by accident: the further they are apart, and the more they are, the
    finer they must be printed, unless a number beside the total says how many there are.
    """
    total, where = told
    if total.unit or total.written.scale:
        if any(item.written.value == len(parts) for item in where.items if isinstance(item, Mention)):
            return is_fine_sum(total, parts)
    elif len({id(each) for each in places}) > 1 and len(parts) > _PAIR:
        return False
    figures = [total, *parts]
    den = lcm(*(each.written.den for each in figures))
    measured = bool(total.unit or total.written.scale)
    unit = gcd(*(int(each.written.value * den) for each in figures)) if measured else den
    finest = _FINE * (len(parts) - 1)
    if max(abs(where.end - each.start) for each in parts) > _FAR:
        finest *= _FINER if measured else _PAIR
    return total.written.value * den >= finest * unit and is_fine_sum(total, parts)


def _is_of(total: Mention, each: Mention, lexicon: Lexicon) -> bool:
    """Whether both count or measure one thing, and no time of day."""
    if total.written.unit.startswith(_TIME) or each.written.unit.startswith(_TIME):
        return False
    if total.unit or each.unit or (total.written.scale and each.written.scale):
        return same_unit(total, each)
    if named_alike(total.noun, each.noun):
        return True
    if not total.noun or not each.noun:
        return False
    people = not lexicon.countable.isdisjoint(total.noun)
    return people and each.noun[0] in _names(lexicon.opposites)


@lru_cache
def _names(opposites: frozenset[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(name for pair in opposites for name in pair)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The bank approved loans of 205 million dollars. The dairy will get 185 million dollars to build a hall. A "
            "further 20 million dollars goes to farms.",
            "consistent",
            {"total": "205 million dollars", "parts[0]": "185 million dollars", "parts[1]": "20 million dollars"},
        ),
        CueExample(
            "en",
            "101 growers took part. Fifty growers got 60 kg of lime, and 51 growers got 75 kg of chalk.",
            "consistent",
            {"total": "101", "parts[0]": "Fifty", "parts[1]": "51"},
        ),
        CueExample(
            "en",
            "The drug was tried on 3,630 patients. The study looked at 2,733 men and 897 women in 40 towns.",
            "consistent",
            {"total": "3,630", "parts[0]": "2,733", "parts[1]": "897"},
        ),
        CueExample(
            "en",
            "The town sells 400 million euros of bonds in two issues. Bonds of 250 million euros run for 10 years. A "
            "second issue of 150 million euros runs for 30 years.",
            "consistent",
            {"total": "400 million euros", "parts[0]": "250 million euros", "parts[1]": "150 million euros"},
        ),
        CueExample(
            "vi",
            "Số nợ của tỉnh là 82.961 tỷ đồng, tăng 13,4%. Nợ có khả năng thu là 48.019 tỷ đồng, tăng 15,1%. Nợ khó "
            "thu là 34.942 tỷ đồng, tăng 11%.",
            "consistent",
            {"total": "82.961 tỷ đồng", "parts[0]": "48.019 tỷ đồng", "parts[1]": "34.942 tỷ đồng"},
        ),
        CueExample(
            "vi",
            "Trong kỳ nghỉ, hãng có 242.300 ghế trên các đường bay. Hãng mẹ có 162.100 ghế. Hãng con có 80.200 ghế.",
            "consistent",
            {"total": "242.300", "parts[0]": "162.100", "parts[1]": "80.200"},
        ),
        CueExample(
            "fr",
            "La banque a accordé 205 millions d’euros de prêts. La laiterie recevra 185 millions d’euros pour une "
            "halle. Les 20 millions d’euros de plus vont aux fermes.",
            "consistent",
            {"total": "205 millions d’euros", "parts[0]": "185 millions d’euros", "parts[1]": "20 millions d’euros"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("en", "The bank lent 200 million euros. It got 150 million euros. It owes 50 million euros."),
        CueExample("en", "They waited for 45 minutes. They slept for 30 minutes and sat for 15 minutes."),
        CueExample("en", "The mill sold 8,410 tonnes. It was up from 5,210 tonnes, and 3,200 tonnes were burnt."),
        CueExample("vi", "Ngân hàng cho vay 200 tỷ đồng. Quỹ góp 150 tỷ đồng. Tỉnh còn nợ 50 tỷ đồng."),
        CueExample("en", "There were 105 guests. Then 95 guests left, and 4 out of 10 guests came back."),
    ),
    turn=TOTALS + 2,
    where="figure",
)
