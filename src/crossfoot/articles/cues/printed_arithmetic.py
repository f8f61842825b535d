"""A total, and the product that it is in brackets, printed with its sign: 68 million (100,000 x 680)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.slips import is_explained_product
from crossfoot.figures.unmade import unmade

_UNIT: Final = r"\s*(?:/?\s?[^\W\d_]+\d?(?:/[^\W\d_]+\d?)?\s*){0,2}"
_TIMES: Final = unmade(rf"{_UNIT}\s[x×*]\s|\s?[×*]\s?")
_OPENED: Final = unmade(r"[^\d.;()+=×*/−-]{0,15}\(")
_CLOSED: Final = unmade(rf"{_UNIT}\)")


def _propose(place: Place) -> Iterator[Candidate]:
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


CUE = Cue(
    _propose,
    good=(
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
    ),
    bad=(
        CueExample(
            "vi",
            "Giá trị một hợp đồng là 86 triệu đồng (100.000 x 680).",
            "mismatch",
            {"rate": "100.000", "total": "86 triệu đồng", "count": "680"},
        ),
    ),
    traps=(
        CueExample("vi", "Mặt đá dày 300 mm (30 x 50 cm)."),
        CueExample("en", "They held the 14 + (3 × 2) tests in May."),
        CueExample("en", "The screen has 401 dots an inch (1,080 x 1,920)."),
    ),
    turn=RATES,
    where="figure any* figure any* figure",
)
