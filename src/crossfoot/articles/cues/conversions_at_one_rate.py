"""Two amounts of one currency, each with what it is in another one behind it, at one rate of exchange: 949
dollars (21.5 million dong) and 1,256 dollars (28.5 million dong).

An old amount may be told at an old rate. So what does not fit is told only where it is far off and a slip explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.cues._products import is_money
from crossfoot.articles.proposal import Candidate, equation
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import misprints
from crossfoot.articles.wordings import EACH, FEW, OF, SHARE
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_PATTERN: Final = "conversions-at-one-rate"
_BETWEEN: Final = ("(", f"({OF}", f"({SHARE}", f"({SHARE}{FEW}")
"""letters: a word for the same in other words, if any, or one that may say that there is more: trên"""
_LINKED: Final = f",{SHARE}"
_CLOSED: Final = unmade(r"\s*(?:[^\W\d_]+\s*){0,2}\)")
_FAR: Final = Exact(7, 5)
"""times that a rate is another one; rates of some years ago may be so much less"""
_OFF: Final = Exact(11, 10)
"""the same of one that is told as doubtful"""
_NEAR: Final = Exact(1, 20)
"""of a rate by which it may be off where a slip is undone"""
_TENS: Final = tuple(Exact(10) ** power for power in (1, 2, 3, 6))
_MOST: Final = 24
"""conversions that are remembered"""


class _Conversion(NamedTuple):
    great: Mention
    small: Mention
    """the amount that is the less, by its number"""
    units: tuple[str, str]
    """of both"""

    @property
    def rate(self) -> Exact:
        return self.great.written.value / self.small.written.value

    def agrees(self, other: _Conversion) -> bool:
        """Whether both can be at one rate, as they are printed."""
        spans = [each.great.written.interval() / each.small.written.interval() for each in (self, other)]
        return spans[0].meets(spans[1])

    def is_again(self, other: _Conversion) -> bool:
        one, two = self.great.written.value, self.small.written.value
        return (one, two) == (other.great.written.value, other.small.written.value)


class _Conversions:
    """The conversions of a text, and those that were told to be wrong."""

    def __init__(self, _: None) -> None:
        self.every: list[_Conversion] = []
        self.odd: dict[int, bool] = {}
        """by where its greater amount stands whether it was told, and not only as doubtful"""


def _propose(place: Place) -> Iterator[Candidate]:
    told = place.recall.kept(_Conversions, None)
    for own in _conversions(place):
        before = [each for each in reversed(told.every) if each.units == own.units]
        told.every = [*told.every[1 - _MOST :], own]
        others = [each for each in before if not each.is_again(own)]
        if len(others) < len(before) or not others:
            continue  # it is told again
        agreed = [each for each in others if any(each.agrees(it) for it in others if it is not each)]
        fitting = next((each for each in others if own.agrees(each)), None)
        if fitting is not None:
            yield _stated(place, fitting, own)
            odd = [each for each in others if each not in agreed and not each.agrees(own)]
            yield from (wrong for each in odd for wrong in _missed(place, own, each, True, told))
        else:
            yield from _missed(place, agreed[0] if agreed else others[0], own, bool(agreed), told)


def _conversions(place: Place) -> Iterator[_Conversion]:
    for (spot, one), (at, other) in pairwise(place.figures):
        units = one.written.unit, other.written.unit
        if not one.kind == other.kind == COUNT or "" in units or units[0] == units[1]:
            continue
        if not is_money(place, one.unit) or not is_money(place, other.unit) or one.in_words or other.in_words:
            continue
        if 0 in one.written.interval() or 0 in other.written.interval():
            continue
        if (place.letters[at + 1 : at + 2] == EACH) != (place.letters[spot + 1 : spot + 2] == EACH):
            continue  # 17.4 million dollars, or 70 cents a share
        if "]" in place.low[one.end : other.start]:
            continue  # £26.99 [£17.97] ($40.59)
        between = place.letters[spot + 1 : at]
        if between == _LINKED or (between in _BETWEEN and _CLOSED.match(place.low, other.end)):
            first, second = (one, other) if units[0] < units[1] else (other, one)
            yield _Conversion(first, second, (min(units), max(units)))


def _stated(place: Place, one: _Conversion, other: _Conversion) -> Candidate:
    figures = (one.great, one.small, other.great, other.small)
    turned = one.rate < 1
    figures = (one.small, one.great, other.small, other.great) if turned else figures
    start = min(place.sentence.start, *(each.start for each in figures))
    return equation(figures, "{0} / {1} = {2} / {3}", _PATTERN, start, place.sentence.end)


def _missed(
    place: Place, known: _Conversion, odd: _Conversion, agreed: bool, told: _Conversions
) -> Iterator[Candidate]:  # fmt: skip
    """A conversion at another rate than one that is known; ``agreed`` is whether a third one is at that rate too."""
    off = max(known.rate / odd.rate, odd.rate / known.rate)
    if off < _OFF or any(_is_read_otherwise(*pair) for pair in ((known, odd), (odd, known))):
        return
    slipped = off >= _FAR and (any(abs(off / ten - 1) <= _NEAR for ten in _TENS) or (agreed and _is_slip(known, odd)))
    before = told.odd.get(odd.great.start)
    if before is None or (slipped and not before):
        told.odd[odd.great.start] = slipped
        wrong = _stated(place, known, odd)._replace(verdict="mismatch")
        yield wrong._replace(telling=slipped, said=True, certain=slipped)


def _is_read_otherwise(known: _Conversion, odd: _Conversion) -> bool:
    """Whether an amount of a conversion is in the other notation: 29,500 in a text that writes 61.200."""
    great, small = odd.great, odd.small
    rates = [great.other.value / small.written.value] if great.other else []
    rates += [great.written.value / small.other.value] if small.other and small.other.value else []
    return any(abs(each / known.rate - 1) <= _NEAR for each in rates)


def _is_slip(known: _Conversion, odd: _Conversion) -> bool:
    """Whether one slip in either amount explains that a conversion is at another rate."""
    rates: Sequence[Exact] = (
        *(each / odd.small.written.value for each in misprints(odd.great)),
        *(odd.great.written.value / each for each in misprints(odd.small) if each),
    )
    return any(abs(each / known.rate - 1) <= _NEAR for each in rates)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Máy nhỏ có giá 949 USD (21,5 triệu đồng). Máy lớn có giá 1256 USD (khoảng 28,5 triệu đồng).",
            "consistent",
            {"holds[0]": "21,5 triệu đồng", "holds[1]": "949 USD", "holds[2]": "khoảng 28,5 triệu đồng",
             "holds[3]": "1256 USD"},
        ),
        CueExample(
            "en",
            "The barn cost £9m ($17.0m) and the mill £1.8m ($3.4m).",
            "consistent",
            {"holds[0]": "$17.0m", "holds[1]": "£9m", "holds[2]": "$3.4m", "holds[3]": "£1.8m"},
        ),
        CueExample(
            "vi",
            "Công ty trả 304,6 triệu USD, tương đương gần 7.000 tỷ đồng. Năm trước là 77,3 triệu USD (1.760 tỷ đồng).",
            "consistent",
            {"holds[0]": "gần 7.000 tỷ đồng", "holds[1]": "304,6 triệu USD", "holds[2]": "1.760 tỷ đồng",
             "holds[3]": "77,3 triệu USD"},
        ),
        CueExample(
            "fr",
            "Le moulin vaut 8,16 millions d’euros (10,6 millions de dollars), la grange 2,56 millions d’euros (soit "
            "3,3 millions de dollars).",
            "consistent",
            {"holds[0]": "10,6 millions de dollars", "holds[1]": "8,16 millions d’euros",
             "holds[2]": "3,3 millions de dollars", "holds[3]": "2,56 millions d’euros"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Máy nhỏ có giá 949 USD (21,5 triệu đồng), máy vừa 999 USD (22,6 triệu đồng). Máy lớn có giá 1299 USD "
            "(19,5 triệu đồng).",
            "mismatch",
            {"holds[0]": "22,6 triệu đồng", "holds[1]": "999 USD", "holds[2]": "19,5 triệu đồng",
             "holds[3]": "1299 USD"},
            ({"holds[0]": "21,5 triệu đồng", "holds[1]": "949 USD", "holds[2]": "22,6 triệu đồng",
              "holds[3]": "999 USD"},),
        ),
        CueExample(
            "en",
            "The mill cost $20 million (£10.5 million). The barn cost $1.8 billion (£9.4 million).",
            "mismatch",
            {"holds[0]": "$20 million", "holds[1]": "£10.5 million", "holds[2]": "$1.8 billion",
             "holds[3]": "£9.4 million"},
        ),
        CueExample(
            "en", "It paid £84.7m ($116.5m) for one mill and £91.9m ($145.4m) for the other.",
            doubtful=True,
        ),
    ),
    traps=(
        CueExample("en", "It was put at $552 million (£270 million), and now costs $891 million (£450 million)."),
        CueExample("en", "The mill costs $20 million (with £4 million due), the barn $18 million (£9.4 million)."),
        CueExample("vi", "Lớp A thu 37.200 USD (trên 840 triệu đồng), lớp B thu 29,500 USD (khoảng 670 triệu đồng)."),
        CueExample("en", "Rent is $480 (£250). It is still $480 (£250) today."),
        CueExample("en", "Wheat fetched $210 (up $4) and barley $190 (down $2)."),
    ),
    turn=FITTING + 1,
    where="figure ( any*0-3 figure few? ) or figure , share figure",
)  # fmt: skip
