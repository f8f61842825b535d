"""A number of people that a sentence splits twice: 38 patients (12 men, 26 women; 17 from here, 21 from there)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from itertools import accumulate
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.cues._studied import is_of_people
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention

_LEAST: Final = 20
"""a smaller total is made up by chance too often"""
_CROWDED: Final = 18
"""figures in a sentence that may be a table without its lines"""
_SMALLEST: Final = 3
_PAIR, _MOST = 2, 4
"""parts of a split"""
_BETWEEN: Final = 2
"""figures between the two"""


def _propose(place: Place) -> Iterator[Candidate]:
    if sum(item is not None for item in place.sentence.items) >= _CROWDED:
        return
    counts = [each for each in place.counts if not each.unit and each.written.den == 1]
    for at, total in enumerate(counts[: -2 * _PAIR]):
        if total.written.value < _LEAST or total.written.hedge or not is_of_people(place, total):
            continue
        first = _split(total, counts[at + 1 :])
        for skipped in range(_BETWEEN + 1) if first else ():
            start = at + 1 + len(first) + skipped
            second = _split(total, counts[start:])
            if second:
                listing = TotalWithParts(-1, total, tuple(second), (), True, True, "")
                claim = stated(place, listing, second, "another-split-of-a-total", "exact")
                yield claim._replace(said=True, fitted=True)
                return


def _split(total: Mention, counts: Sequence[Mention]) -> Sequence[Mention]:
    """The first of these counts that make up a total; none where none do."""
    for many, amount in enumerate(accumulate((each.written.value for each in counts[:_MOST]), initial=Exact())):
        if amount == total.written.value and many >= _PAIR:
            parts = counts[:many]
            plain = all(each.kind == COUNT and each.written.value >= _SMALLEST for each in parts)
            return parts if plain and not all(each.in_words for each in parts) else ()
    return ()


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "In all 38 patients (12 men, 26 women; 17 from the town, 21 from the hills) were asked.",
            "consistent",
            {"total": "38", "parts[0]": "17", "parts[1]": "21"},
        ),
        CueExample(
            "vi",
            "Có 38 bệnh nhân (12 nam, 26 nữ; 17 người ở phố, 21 người ở núi) được hỏi.",
            "consistent",
            {"total": "38", "parts[0]": "17", "parts[1]": "21"},
        ),
        CueExample(
            "fr",
            "On a vu 38 patients (12 hommes, 26 femmes ; 17 de la ville, 21 des collines) en un an.",
            "consistent",
            {"total": "38", "parts[0]": "17", "parts[1]": "21"},
        ),
        CueExample(
            "es",
            "Se vio a 38 pacientes (12 hombres, 26 mujeres; 17 de la ciudad, 21 de los montes) en un año.",
            "consistent",
            {"total": "38", "parts[0]": "17", "parts[1]": "21"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("en", "In all 38 pounds were paid: 12 pounds and 26 pounds, then 17 pounds and 21 pounds."),
        CueExample("en", "In all 38 patients were asked: 14 men and 26 women, 17 from the town and 21 from the hills."),
    ),
    turn=TOTALS + 4,
    where="figure any* figure any* figure any* figure any* figure",
)
