"""A product or a sum printed with its signs, in brackets behind its total, or before it: 68 million (100,000 x 680);
100,000 x 680 = 68 million; 140 million x 62% = 86.8 million; 8 + 9 + 7 = 24.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_product
from crossfoot.figures.unmade import unmade

_UNIT: Final = r"\s*(?:/?\s?[^\W\d_]+\d?(?:/[^\W\d_]+\d?)?\s*){0,2}"
_TIMES: Final = unmade(rf"{_UNIT}\s[x×*]\s|\s?[×*]\s?")
_OPENED: Final = unmade(r"[^\d.;()+=×*/−-]{0,15}\(")
_CLOSED: Final = unmade(rf"{_UNIT}\)")
_EQUALS: Final = unmade(rf"{_UNIT}\s?=\s?")
_PLUS: Final = unmade(rf"{_UNIT}\s?\+\s?")
_MORE: Final = unmade(rf"{_UNIT}\s?[x×*+/÷=−–-]\s?[\d(]")
_RECKONED: Final = tuple("x×*+/÷−–-)^")
_LOW, _HIGH, _ALL = Exact(4, 5), Exact(5, 4), 100
"""of a product; what is further off may be of other figures"""


def _propose(place: Place) -> Iterator[Candidate]:
    if "=" in place.low[place.sentence.start : place.sentence.end]:
        yield from _equations(place)
        yield from _sums(place)
    low, start, end = place.low, place.sentence.start, place.sentence.end
    counts = [each for each in place.counts if not each.in_words]
    for total, one, other in zip(counts, counts[1:], counts[2:], strict=False):
        printed = _OPENED.fullmatch(low, total.end, one.start) and _TIMES.fullmatch(low, one.end, other.start)
        if not {one.unit, other.unit} <= {"", total.unit}:
            continue  # a size, and no product
        if not printed or not _CLOSED.match(low, other.end, end):
            continue
        product = one.written.value * other.written.value
        if product == total.written.value or is_explained_product(one, other, total):
            roles = (Role("rate", one), Role("total", total), Role("count", other))
            yield Candidate("rate", roles, "printed-arithmetic", start, end, telling=True, said=True)


def _equations(place: Place) -> Iterator[Candidate]:
    """Two factors, and behind the sign of equality what they come to; nothing where more is reckoned."""
    low, start, end = place.low, place.sentence.start, place.sentence.end
    figures = [each for _, each in place.figures if not each.in_words]
    for one, other, total in zip(figures, figures[1:], figures[2:], strict=False):
        printed = _TIMES.fullmatch(low, one.end, other.start) and _EQUALS.fullmatch(low, other.end, total.start)
        before = low[start : one.start].rstrip()[-1:]
        if not printed or before in _RECKONED or _MORE.match(low, total.end, end):
            continue
        percents = [each for each in (one, other) if each.kind == PERCENT]
        if total.kind != COUNT or len(percents) > 1 or any(each.kind not in (COUNT, PERCENT) for each in (one, other)):
            continue
        product = one.written.value * other.written.value / (_ALL if percents else 1)
        if not _LOW * product <= total.written.value <= _HIGH * product:
            continue
        if percents:
            whole = other if one in percents else one
            roles = (Role("part", total), Role("whole", whole), Role("percent", percents[0]))
            kind = "share"
        else:
            roles, kind = (Role("rate", one), Role("total", total), Role("count", other)), "rate"
        certain = kind == "share"
        yield Candidate(kind, roles, "printed-arithmetic", start, end, telling=True, said=True, certain=certain)


def _sums(place: Place) -> Iterator[Candidate]:
    """Figures with plus signs between them, and behind the sign of equality what they come to."""
    low, start, end = place.low, place.sentence.start, place.sentence.end
    figures = [each for _, each in place.figures if not each.in_words]
    for last in range(1, len(figures) - 1):
        total, first = figures[last + 1], last
        if not _EQUALS.fullmatch(low, figures[last].end, total.start) or _MORE.match(low, total.end, end):
            continue
        while first and _is_added(low, figures[first - 1], figures[first]):
            first -= 1
        parts = figures[first : last + 1]
        if len(parts) < 2 or low[start : parts[0].start].rstrip()[-1:] in _RECKONED:
            continue
        amount = sum((each.written.value for each in parts), Exact())
        if {each.kind for each in parts} == {total.kind} and _LOW * amount <= total.written.value <= _HIGH * amount:
            roles = (Role("total", total), *(Role("parts", each) for each in parts))
            options = {"coverage": "exact"}
            yield Candidate(
                "total", roles, "printed-arithmetic", start, end, telling=True, said=True, certain=True, options=options
            )


def _is_added(low: str, one: Mention, other: Mention) -> bool:
    """Whether a plus sign stands between two figures, or is taken for the sign of the second one."""
    if other.written.sign == "+":
        return not low[one.end : other.start].strip()
    return _PLUS.fullmatch(low, one.end, other.start) is not None


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Điểm trúng tuyển sẽ bằng 8 + 9 + 7 + 1 = 25 điểm.",
            "consistent",
            {"total": "25", "parts[0]": "8", "parts[1]": "9", "parts[2]": "7", "parts[3]": "1"},
        ),
        CueExample(
            "en",
            "In all 10 + 7 = 17 growers were in the group.",
            "consistent",
            {"total": "17", "parts[0]": "10", "parts[1]": "7"},
        ),
        CueExample(
            "vi",
            "Giá trị một hợp đồng là 68 triệu đồng (100.000 x 680).",
            "consistent",
            {"rate": "100.000", "total": "68 triệu đồng", "count": "680"},
        ),
        CueExample(
            "en",
            "The plant will have 600 MW (2 × 300 MW).",
            "consistent",
            {"rate": "2", "total": "600 MW", "count": "300 MW"},
        ),
        CueExample(
            "vi",
            "Lương hưu được hưởng = 14.083.750 đồng x 62% = 8.731.925 đồng/tháng.",
            "consistent",
            {"part": "8.731.925 đồng", "whole": "14.083.750 đồng", "percent": "62%"},
        ),
        CueExample(
            "en",
            "The fee is 12,500 × 28 = 350,000 dollars.",
            "consistent",
            {"rate": "12,500", "total": "350,000 dollars", "count": "28"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The test requires 1,132 + 377 = 1,590 interviews.",
            "mismatch",
            {"total": "1,590", "parts[0]": "1,132", "parts[1]": "377"},
        ),
        CueExample(
            "vi",
            "Tổng điểm của em rất cao: 8,6 + 8,5 + 9 = 27,1 điểm.",
            "mismatch",
            {"total": "27,1", "parts[0]": "8,6", "parts[1]": "8,5", "parts[2]": "9"},
        ),
        CueExample(
            "vi",
            "Lương hưu được hưởng = 14.083.750 đồng x 62% = 8.371.925 đồng/tháng.",
            "mismatch",
            {"part": "8.371.925 đồng", "whole": "14.083.750 đồng", "percent": "62%"},
        ),
        CueExample(
            "vi",
            "Mức lương là 2,34 x 1.390.000 đồng = 3.266.500 đồng.",
            "mismatch",
            {"rate": "2,34", "total": "3.266.500 đồng", "count": "1.390.000 đồng"},
        ),
        CueExample(
            "vi",
            "Giá trị một hợp đồng là 86 triệu đồng (100.000 x 680).",
            "mismatch",
            {"rate": "100.000", "total": "86 triệu đồng", "count": "680"},
        ),
    ),
    traps=(
        CueExample("en", "The effect is 1 + 4 x 9 = 37, and 3 x 42 + 14 = 140 growers, of 2 + 3 = 50 plots."),
        CueExample("vi", "Giá trị là 10% x 100.000 đồng x 680 điểm x 2 hợp đồng = 13,6 triệu đồng."),
        CueExample("en", "The bill is 350 kWh x 12 days/31 days = 135 kWh."),
        CueExample("en", "It is 3 + 4 x 7 = 31, and 4 x 7 = 31 - 3."),
        CueExample("vi", "Mặt đá dày 300 mm (30 x 50 cm)."),
        CueExample("en", "They held the 14 + (3 × 2) tests in May."),
        CueExample("en", "The screen has 401 dots an inch (1,080 x 1,920)."),
    ),
    turn=RATES,
    where="figure|percent any* figure|percent any* figure",
)
