"""What comes in and what goes out, and the balance that was told before, or is told right behind: a deficit of 0.63
billion. Imports were 6.00 billion, exports 5.37 billion.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction as Exact
from functools import cache
from itertools import combinations
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import Pieces, any_of
from crossfoot.articles.cues._labels import words_of
from crossfoot.articles.proposal import Candidate, equation, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, Mention, Sentence
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import symbols
from crossfoot.figures.unmade import unmade
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
_WORD: Final = unmade(r"\w+")
_BEFORE: Final = 200
"""characters before the first of two flows in which their time may stand"""
_SHORT: Final = 60
"""characters before a balance behind its flows"""
_AROUND: Final = 300
"""the same of two flows in which another figure may be their balance"""
_APART: Final = 3
"""characters between two sentences"""
_MOST: Final = 4
"""figures of a sentence that are looked at"""


def _propose(place: Place) -> Iterator[Candidate]:
    flows = _flows(place, place.sentence)
    if flows is not None:
        yield from _balance(place, *flows)
        return
    before = place.recall.before(place.sentence.start)
    if before and place.sentence.start - before[0][1].end <= _APART:
        flows = _flows(place, before[0][1])
        if flows is not None:
            yield from _told_behind(place, *flows)


def _flows(place: Place, sentence: Sentence) -> tuple[Mention, Mention] | None:
    """The first two figures of a sentence of which one comes in and the other goes out."""
    if not _words_for(place.lexicon.balanced).are_in(place.low, sentence.start, sentence.end):
        return None
    figures = _figures(sentence)[:_MOST]
    counts = [item for item in sentence.items if isinstance(item, Mention) and item.kind == COUNT]
    sides = [(each, _sides(place, sentence, counts, each)) for each in figures]
    for (one, own), (other, opposite) in combinations(sides, 2):
        if any(pair in opposite and opposite[pair] != side for pair, side in own.items()) and same_unit(one, other):
            return one, other
    return None


@cache
def _words_for(balanced: frozenset[tuple[str, ...]]) -> Pieces:
    """The words of all pairs."""
    return Pieces({word for pair in balanced for word in pair})


def _figures(sentence: Sentence) -> list[Mention]:
    return [
        each
        for spot, each in enumerate(sentence.items)
        if isinstance(each, Mention)
        and each.kind == COUNT
        and (each.unit or each.written.scale)
        and _EARLIER.isdisjoint(sentence.letters[max(spot - _SOON, 0) : spot])
    ]


def _sides(place: Place, sentence: Sentence, counts: Sequence[Mention], each: Mention) -> Mapping[tuple[str, ...], int]:
    """The pairs that name a figure, in the words between it and the one before, and on which side of them it is."""
    before = max((item.end for item in counts if item.end <= each.start), default=0)
    words = words_of(place.low[max(before, sentence.start) : each.start])
    known = [(pair, side) for pair in place.lexicon.balanced for side in range(len(pair)) if pair[side] in words]
    return dict(known) if len({side for _, side in known}) == 1 else {}


def _balance(place: Place, one: Mention, other: Mention) -> Iterator[Candidate]:
    first = min(one.start, other.start)
    near = [each for each in place.mentions if each.kind == COUNT and each.end <= first][: -_BACK - 1 : -1]
    named = [each for each in near if _is_named(place, each) and same_unit(each, one)]
    for gap in named:
        told = _equation(place, gap, one, other, len(named) == 1)
        if told is not None:
            yield told
            if told.verdict == "consistent":
                return


def _told_behind(place: Place, one: Mention, other: Mention) -> Iterator[Candidate]:
    """The same of a balance that the first figure of the next sentence tells."""
    first = next(iter(place.counts), None)
    if first is not None and _is_named(place, first, place.sentence.start) and same_thing(first, one):
        told = _equation(place, first, one, other, sure=_is_plain(place, first, min(one.start, other.start)))
        if told is not None:
            yield told


def _is_plain(place: Place, gap: Mention, start: int) -> bool:
    """Whether a balance is told shortly, of all flows, and no month or span of time that was not named before stands
    before it: not in May, not since January, not if gifts are left out.
    """
    low, prose = place.low, place.lexicon.prose
    begin = place.sentence.start
    if gap.start - begin > _SHORT or gap.unlike or any_of(prose.excluding).search(low, begin, place.sentence.end):
        return False
    new = set(_WORD.findall(low, begin, gap.start)) - set(_WORD.findall(low, max(start - _BEFORE, 0), begin))
    timed = new.intersection((*prose.months, *prose.durations, *prose.dates))
    return not timed and not any(each[0].isdigit() for each in new)


def _equation(place: Place, gap: Mention, one: Mention, other: Mention, sure: bool) -> Candidate | None:
    """The claim, if it holds, or if a slip explains that it does not and it is ``sure`` what the balance is of."""
    greater, less = (one, other) if one.written.value >= other.written.value else (other, one)
    apart = greater.written.interval(NEAREST) - less.written.interval(NEAREST)
    start = min(gap.start, one.start, other.start, place.sentence.start)
    candidate = equation((gap, greater, less), "{0} = {1} − {2}", "balance-of-two-flows", start, place.sentence.end)
    width = apart.length
    if width is None or width > _WIDE * gap.written.value:
        return None
    if gap.written.interval(NEAREST).meets(apart):
        return candidate
    own = place.low[max(place.low.rfind(mark, 0, gap.start) for mark in ".;\n") + 1 : gap.start]
    alone = place.lexicon.contrasts["single"].search(own[-_NAMED:]) is not None  # of farm products alone
    near = [each for each in place.mentions if each is not gap and abs(each.start - one.start) < _AROUND]
    known = any(each.kind == COUNT and each.written.interval(NEAREST).meets(apart) for each in near)  # of another month
    if sure and not (alone or known) and is_explained_sum(greater, (less, gap)) and not gap.written.hedge:
        return candidate._replace(verdict="mismatch", telling=True, fitted=False)
    return None


def _is_named(place: Place, gap: Mention, first: int = 0) -> bool:
    """Whether a word for a balance stands shortly before a figure."""
    before = place.low[max(gap.start - _NAMED, first) : gap.start].rstrip(f"{CURRENCY_SIGNS} ")
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
        CueExample(
            "vi",
            "Năm ngoái, nhập khẩu giảm 15,2% xuống 61.240 tỷ yen (564 tỷ USD), trong khi xuất khẩu giảm 8,1% xuống "
            "66.790 tỷ yen (614 tỷ USD). Thương mại hàng hóa ghi nhận thặng dư 5.550 tỷ yen.",
            "consistent",
            {"holds[0]": "5.550 tỷ yen", "holds[1]": "66.790 tỷ yen", "holds[2]": "61.240 tỷ yen"},
        ),
        CueExample(
            "en",
            "The town had a deficit of 7.08 million last year. Its revenue was 222.03 million, and its spending 229.11 "
            "million.",
            "consistent",
            {"holds[0]": "7.08 million", "holds[1]": "229.11 million", "holds[2]": "222.03 million"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Exports were 13.94 billion crowns in February and imports 12.35 billion crowns. The surplus was 1.95 "
            "billion crowns.",
            "mismatch",
            {"holds[0]": "1.95 billion", "holds[1]": "13.94 billion", "holds[2]": "12.35 billion"},
        ),
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
            "en",
            "Exports were 13.94 billion crowns and imports 12.35 billion crowns. In May, the deficit was 1.95 "
            "billion euros.",
        ),
        CueExample(
            "en",
            "Exports were 7.28 billion dlrs and imports 8.33 billion dlrs. If imports of gifts and of materials for "
            "plants are left out, he said, the deficit was only 350 mln dlrs.",
        ),
        CueExample(
            "vi", "Xuất khẩu đạt 21,34 tỷ USD, nhập khẩu đạt 20,12 tỷ USD. Tính từ đầu năm, xuất siêu 4,37 tỷ USD."
        ),
        CueExample(
            "en", "The deficit was 7.9 billion euros. Exports of cars were 48.2 billion euros and imports 44.8 billion."
        ),
        CueExample(
            "en", "The deficit was 3 billion euros. Exports were 480 billion euros and imports 483 billion euros."
        ),
        CueExample("vi", "Nhập siêu là 7,9 tỷ USD. Xuất khẩu ô tô đạt 48,2 tỷ USD, nhập khẩu đạt 44,8 tỷ USD."),
    ),
    turn=LIMITS,
    where="figure",
)
