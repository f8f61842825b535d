"""Figures of one unit in sentences beside each other, of which one is the sum of the others: costs of 83,335 million.
Receipts are 74,601 million. That leaves 8,734 million to be found.

Figures of so many digits hardly add up by accident; shorter ones need a word that says that one of them is the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from math import gcd
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import Mention
from crossfoot.articles.wordings import REST

_WIDTHS: Final = (3, 4)
_LONG: Final = {3: 1_000, 4: 4_000}
"""of how many round units a total must be, by the figures that are tried"""
_WITH_REST: Final = 40
"""the same where a word says that the last figure is the rest"""
_BESIDE: Final = 4
"""letters between that word and its figure"""
_BACK: Final = 500
"""characters in which all of them stand"""
_SMALL: Final = 25
"""a part that is so many times smaller than the total is something else"""
_MOST: Final = 8
"""figures of one unit that are looked at"""


def _propose(place: Place) -> Iterator[Candidate]:
    start = place.sentence.start
    last = next((each for each in reversed(place.counts) if not each.in_words), None)
    if last is None:
        return
    near = (each for each, _, _ in place.recall.before(place.sentence.end) if each.start > start - _BACK)
    alike = list(islice((each for each in near if _is_alike(each, last)), _MOST))
    alike.sort(key=lambda each: each.start)
    here = [at for at, each in enumerate(alike) if each.start >= start]
    for at in here:
        rest = _is_rest(place, alike[at])
        for width in _WIDTHS:
            run = alike[at - width + 1 : at + 1] if at + 1 >= width else []
            least = _WITH_REST if rest and width == min(_WIDTHS) else _LONG[width]
            total = max(run, key=lambda each: each.written.value, default=None)
            if total is None or (run[0].start >= start and not rest) or not _adds_up(total, run, least):
                continue
            parts = [each for each in run if each is not total]
            listing = TotalWithParts(-1, total, tuple(parts), (), False, False, "")
            claim = stated(place, listing, parts, "long-figures-that-add-up", "exact")
            first = min(each.start for each in run)
            yield claim._replace(start=min(claim.start, first), fitted=True, said=True)
            return


def _is_alike(one: Mention, other: Mention) -> bool:
    """Whether two figures in digits have one unit, or count one thing."""
    counted = one.unit or (one.noun[:1] == other.noun[:1] != ())
    return not one.in_words and one.unit == other.unit and bool(counted) and one.written.num > 0


def _is_rest(place: Place, figure: Mention) -> bool:
    items = place.sentence.items
    spot = next((n for n, item in enumerate(items) if item is figure), -1)
    return spot >= 0 and REST in place.letters[max(spot - _BESIDE, 0) : spot + _BESIDE]


def _adds_up(total: Mention, run: Sequence[Mention], least: int) -> bool:
    """Whether the others make up the greatest one exactly, each with something of it, and not by accident."""
    values = [each.written.value for each in run]
    little = min(values) * _SMALL < total.written.value and least > _WITH_REST
    if 2 * total.written.value != sum(values) or little:
        return False
    unit = min(each.written.last_place for each in run)
    common = gcd(*(int(value / unit) for value in values))
    return len(set(values)) == len(values) and int(total.written.value / unit) // common >= least


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Chi phí phải trả là hơn 83.335 tỷ đồng. Số thu dự kiến là hơn 74.601 tỷ đồng. Hiện còn mất cân đối hơn "
            "8.734 tỷ đồng.",
            "consistent",
            {"total": "hơn 83.335 tỷ đồng", "parts[0]": "hơn 74.601 tỷ đồng", "parts[1]": "hơn 8.734 tỷ đồng"},
        ),
        CueExample(
            "vi",
            "Bà đã mua 13,9 triệu USD. Bà chuyển cho bạn 13,4 triệu USD. Số tiền 0,9 triệu USD là của người khác. Bà "
            "giữ 12,5 triệu USD còn lại.",
            "consistent",
            {"total": "13,4 triệu USD", "parts[0]": "0,9 triệu USD", "parts[1]": "12,5 triệu USD"},
        ),
        CueExample(
            "en",
            "The costs come to $83,335 million. The receipts will be $74,601 million. Nobody knows where the $8,734 "
            "million is to come from.",
            "consistent",
            {"total": "$83,335 million", "parts[0]": "$74,601 million", "parts[1]": "$8,734 million"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("en", "The costs come to $800 million. The receipts will be $500 million. We lack $300 million."),
        CueExample("vi", "Giá mua là 22.740 đồng. Giá bán là 22.840 đồng. Giá vé xe là 100 đồng."),
    ),
    turn=FITTING,
    where="figure",
)
