"""So much a month, and what that comes to a year: 9 million a month, that is 108 million a year; 15% a month (180% a
year).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.calendar_units import unit_of
from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.sentence import Mention
from crossfoot.articles.slips import is_explained_multiple
from crossfoot.articles.wordings import EACH, symbols
from crossfoot.figures.unmade import unmade
from crossfoot.figures.written import Written

_TIMES: Final[Mapping[tuple[str, str], int]] = {
    ("duration-month", "duration-year"): 12,
    ("duration-quarter", "duration-year"): 4,
    ("duration-month", "duration-quarter"): 3,
}
_TOLD: Final = symbols("share (")
_DEARER: Final = Exact(3, 2)
"""times what a year costs, twelve months may cost"""
_LONGEST: Final = 6
"""letters between the two rates"""
_OTHERWISE: Final = symbols("rise fall versus plan mean ;")
_STROKE: Final = unmade(r"(?:\s?/\s?[^\W\d_]+)*?\s?/\s?([^\W\d_]+)(?!\s?/)")
_RANGED: Final = unmade(r"\s?[-–]\s?")


def _propose(place: Place) -> Iterator[Candidate]:
    for (one, unit), (other, longer) in pairwise(_rates(place)):
        if len(one) != len(other) or other[0] - one[-1] > _LONGEST + 1:
            continue
        between = place.letters[one[-1] + 1 : other[0]]
        first, second = (one, other) if (unit, longer) in _TIMES else (other, one)
        times = _TIMES.get((unit, longer)) or _TIMES.get((longer, unit))
        if times and not _OTHERWISE & set(between):
            for pair in zip(first, second, strict=True):
                yield from _stated(place, pair, times, bool(_TOLD & set(between)))


def _rates(place: Place) -> Iterator[tuple[Sequence[int], str]]:
    """The figures with a unit of time behind them, and the two of a range: 12% - 20% a month; and the unit."""
    ends, starts, spots = place.sentence.ends, place.sentence.starts, [spot for spot, _ in place.figures]
    for number, spot in enumerate(spots):
        unit = _unit_of(place, spot)
        before = spots[number - 1] if number else spot
        ranged = number and bool(_RANGED.fullmatch(place.low, ends[before], starts[spot]))
        if unit:
            yield ((before, spot) if ranged else (spot,)), unit


def _unit_of(place: Place, spot: int) -> str:
    """The unit of time that stands behind a figure, with a stroke or a word."""
    if place.letters[spot + 1 : spot + 2] == EACH:
        return unit_of(place.low[place.sentence.starts[spot + 1] : place.sentence.ends[spot + 1]], place.lexicon)
    stroke = _STROKE.match(place.low, place.sentence.ends[spot], place.sentence.end)
    return unit_of(stroke[1], place.lexicon) if stroke else ""


def _stated(place: Place, pair: Sequence[int], times: int, told: bool) -> Iterator[Candidate]:
    """The rate of the shorter time, and that of the longer one; ``told`` that they are the same."""
    one, other = (place.sentence.items[spot] for spot in pair)
    if (
        not isinstance(one, Mention)
        or not isinstance(other, Mention)
        or (one.kind, one.unit) != (other.kind, other.unit)
    ):
        return
    roles = (Role("rate", one), Role("total", other))
    claim = Candidate(
        "rate", roles, "rate-over-a-year", place.sentence.start, place.sentence.end, said=True,
        constant={"count": str(times)},
    )  # fmt: skip
    if judged(claim, {"count": Written(str(times), times)}).fits:
        yield claim._replace(telling=told, fitted=True)
    elif told and is_explained_multiple(other, one, times) and not _is_dearer(place, pair, times):
        yield claim._replace(telling=True)


def _is_dearer(place: Place, pair: Sequence[int], times: int) -> bool:
    """Whether one may pay by the month, and then a little more: 240 pounds a year or 25 pounds a month."""
    one, other = (place.sentence.items[spot] for spot in pair)
    if not isinstance(one, Mention) or not isinstance(other, Mention):
        return False
    between = place.low[min(one.end, other.end) : max(one.start, other.start)]
    dearer = other.written.value < times * one.written.value < _DEARER * other.written.value
    return dearer and place.lexicon.contrasts["alternatives"].search(between) is not None


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Chủ tịch nhận 9 triệu đồng/tháng, tương đương 108 triệu đồng/năm.",
            "consistent",
            {"rate": "9 triệu đồng", "total": "108 triệu đồng"},
        ),
        CueExample(
            "vi",
            "Lãi suất từ 12% - 20%/tháng (tương đương 144% - 240%/năm).",
            "consistent",
            {"rate": "12%", "total": "144%"},
            ({"rate": "20%", "total": "240%"},),
        ),
        CueExample(
            "en",
            "The director is paid 9,000 dollars a month, or 108,000 dollars a year.",
            "consistent",
            {"rate": "9,000 dollars", "total": "108,000 dollars"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Chủ tịch nhận 9 triệu đồng/tháng, tương đương 180 triệu đồng/năm.",
            "mismatch",
            {"rate": "9 triệu đồng", "total": "180 triệu đồng"},
        ),
    ),
    traps=(
        CueExample("en", "The pool costs £240 a year or £25 a month."),
        CueExample("vi", "Thẻ bơi giá 2,4 triệu đồng/năm hoặc 250.000 đồng/tháng."),
        CueExample("fr", "La carte coûte 240 euros par an ou 25 euros par mois."),
        CueExample("vi", "Lãi suất là 0,5%/tháng, tăng so với mức 4%/năm."),
        CueExample("en", "The director is paid 9,000 dollars a month, and 5,000 dollars a year for her car."),
    ),
    turn=RATES,
    where="figure|percent any* figure|percent",
)
