"""How often something was done to several, and how often in all: he broke in 49 times on one and 18 times on the other,
67 times in all.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import TIMES, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import symbols, wording

_IN_ALL: Final = wording("total few? [total: multiple] or multiple few? total")
_FEW: Final = 6
_CHANGED: Final = symbols("rise fall versus begin end")
"""of which a multiple tells how much, and not how often"""


def _propose(place: Place) -> Iterator[Candidate]:
    match = _IN_ALL.search(place.letters)
    if match is None:
        return
    items = place.sentence.items
    at = match.start("total") if match["total"] else match.start()
    total = items[at]
    parts = [item for item in items[:at] if isinstance(item, Mention) and item.kind == TIMES]
    if not isinstance(total, Mention) or not 2 <= len(parts) <= _FEW:
        return
    if any(part.written.hedge for part in (total, *parts)):
        return
    fits = sum((part.written.value for part in parts), Exact()) == total.written.value
    if fits or (_CHANGED.isdisjoint(place.letters) and is_explained_sum(total, parts)):
        listing = TotalWithParts(at, total, tuple(parts), (), True, True, "")
        yield stated(place, listing, parts, "how-often-in-all", "exact")._replace(telling=True, said=True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Ông ngắt lời đối thủ 49 lần, ngắt lời người dẫn 18 lần, tổng cộng là 67 lần.",
            "consistent",
            {"total": "67 lần", "parts[0]": "49 lần", "parts[1]": "18 lần"},
        ),
        CueExample(
            "en",
            "He interrupted his rival 49 times and the host 18 times, 67 times in all.",
            "consistent",
            {"total": "67 times", "parts[0]": "49 times", "parts[1]": "18 times"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Ông ngắt lời đối thủ 49 lần, ngắt lời người dẫn 18 lần, tổng cộng là 76 lần.",
            "mismatch",
            {"total": "76 lần", "parts[0]": "49 lần", "parts[1]": "18 lần"},
        ),
        CueExample(
            "en",
            "He interrupted his rival 94 times and the host 18 times, 67 times in all.",
            "mismatch",
            {"total": "67 times", "parts[0]": "94 times", "parts[1]": "18 times"},
        ),
    ),
    traps=(
        CueExample("vi", "Ông ngắt lời đối thủ 49 lần, ngắt lời người dẫn 18 lần, tổng cộng là 83 lần."),
        CueExample("vi", "Sản lượng tăng gấp 4 lần, giá tăng 2 lần, tổng cộng doanh thu tăng 8 lần."),
        CueExample("en", "Output grew 4 times and prices 2 times, in total sales grew 8 times."),
    ),
    turn=TOTALS,
    where="multiple any* multiple any* multiple",
)
