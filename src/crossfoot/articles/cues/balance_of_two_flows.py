"""What comes in and what goes out, and the balance that was told before: a deficit of 0.63 billion. Imports were 6.00
billion, exports 5.37 billion.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from itertools import combinations
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._labels import words_of
from crossfoot.articles.proposal import Candidate, equation, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import symbols
from crossfoot.figures.words_around import CURRENCY_SIGNS
from crossfoot.figures.written import NEAREST

_BACK: Final = 4
"""figures back among which the balance is looked for"""
_WIDE: Final = Exact(1, 8)
"""of a balance; what is printed more coarsely comes near it by accident"""
_SOON: Final = 2
"""letters before a figure in which a word says that it is an earlier one"""
_EARLIER: Final = symbols("begin versus")
_NAMED: Final = 80
"""characters before a figure in which it is said to be a balance"""
_PAIR, _MOST = 2, 4
"""figures of a sentence that are looked at"""


def _propose(place: Place) -> Iterator[Candidate]:
    figures = _figures(place)[:_MOST]
    if len(figures) < _PAIR:
        return
    flows = [(each, side) for each in figures for side in [_side(place, each)] if side]
    for (one, (pair, first)), (other, (again, second)) in combinations(flows, 2):
        if pair == again and first != second and same_unit(one, other):
            yield from _balance(place, one, other)
            return


def _figures(place: Place) -> list[Mention]:
    return [
        each
        for spot, each in place.figures
        if each.kind == COUNT
        and (each.unit or each.written.scale)
        and _EARLIER.isdisjoint(place.letters[max(spot - _SOON, 0) : spot])
    ]


def _side(place: Place, each: Mention) -> tuple[tuple[str, ...], int] | None:
    """The pair that names a figure, in the words between it and the one before, and on which side of it."""
    before = max((item.end for item in place.counts if item.end <= each.start), default=0)
    words = words_of(place.low[max(before, place.sentence.start) : each.start])
    known = [(pair, side) for pair in place.lexicon.balanced for side in range(len(pair)) if pair[side] in words]
    return known[0] if len({side for _, side in known}) == 1 else None


def _balance(place: Place, one: Mention, other: Mention) -> Iterator[Candidate]:
    greater, less = (one, other) if one.written.value >= other.written.value else (other, one)
    apart = greater.written.interval(NEAREST) - less.written.interval(NEAREST)
    first = min(one.start, other.start)
    near = [each for each in place.mentions if each.kind == COUNT and each.end <= first][: -_BACK - 1 : -1]
    named = [each for each in near if _is_named(place, each) and same_unit(each, one)]
    width = apart.length
    for gap in named:
        start, end = min(gap.start, place.sentence.start), place.sentence.end
        candidate = equation((gap, greater, less), "{0} = {1} − {2}", "balance-of-two-flows", start, end)
        fine = width is not None and width <= _WIDE * gap.written.value
        if gap.written.interval(NEAREST).meets(apart) and fine:
            yield candidate
            return
        if fine and len(named) == 1 and is_explained_sum(greater, (less, gap)) and not gap.written.hedge:
            yield candidate._replace(verdict="mismatch", telling=True, fitted=False)


def _is_named(place: Place, gap: Mention) -> bool:
    """Whether a word for a balance stands shortly before a figure."""
    before = place.low[max(gap.start - _NAMED, 0) : gap.start].rstrip(f"{CURRENCY_SIGNS} ")
    return gap.written.num > 0 and place.lexicon.difference.search(before) is not None


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The country had a trade deficit of 629.7 million in May, after 209.4 million in April. Imports were 6.00 "
            "billion, against exports of 5.37 billion.",
            "consistent",
            {"holds[0]": "629.7 million", "holds[1]": "6.00 billion", "holds[2]": "5.37 billion"},
        ),
        CueExample(
            "vi",
            "Tháng 5, cả nước nhập siêu 629,7 triệu USD. Kim ngạch xuất khẩu tăng 9%, đạt 5,37 tỷ USD; nhập khẩu tăng "
            "12%, đạt 6,00 tỷ USD.",
            "consistent",
            {"holds[0]": "629,7 triệu USD", "holds[1]": "6,00 tỷ USD", "holds[2]": "5,37 tỷ USD"},
        ),
        CueExample(
            "fr",
            "La ville a eu un excédent de 3,4 millions d’euros. Les recettes ont atteint 48,2 millions d’euros et les "
            "dépenses 44,8 millions d’euros.",
            "consistent",
            {
                "holds[0]": "3,4 millions d’euros",
                "holds[1]": "48,2 millions d’euros",
                "holds[2]": "44,8 millions d’euros",
            },
        ),
        CueExample(
            "es",
            "El país tuvo un superávit de 3,4 millones de euros. Las exportaciones fueron de 48,2 millones de euros y "
            "las importaciones de 44,8 millones de euros.",
            "consistent",
            {
                "holds[0]": "3,4 millones de euros",
                "holds[1]": "48,2 millones de euros",
                "holds[2]": "44,8 millones de euros",
            },
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The country had a trade deficit of 0.63 billion in May. Imports were 6.00 billion, against exports of "
            "5.73 billion.",
            "mismatch",
            {"holds[0]": "0.63 billion", "holds[1]": "6.00 billion", "holds[2]": "5.73 billion"},
        ),
        CueExample(
            "vi",
            "Tháng 5, nước này nhập siêu 0,63 tỷ USD. Xuất khẩu đạt 5,37 tỷ USD; nhập khẩu đạt 8,00 tỷ USD.",
            "mismatch",
            {"holds[0]": "0,63 tỷ USD", "holds[1]": "8,00 tỷ USD", "holds[2]": "5,37 tỷ USD"},
        ),
    ),
    traps=(
        CueExample(
            "en", "The deficit was 7.9 billion euros. Exports of cars were 48.2 billion euros and imports 44.8 billion."
        ),
        CueExample(
            "en", "The deficit was 3 billion euros. Exports were 480 billion euros and imports 483 billion euros."
        ),
        CueExample("vi", "Nhập siêu là 7,9 tỷ USD. Xuất khẩu ô tô đạt 48,2 tỷ USD, nhập khẩu đạt 44,8 tỷ USD."),
    ),
    turn=LIMITS,
    where="figure any* figure",
)
