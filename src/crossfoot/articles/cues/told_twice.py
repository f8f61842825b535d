"""The same figure of the same thing in two places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import gcd
from typing import Final

from crossfoot.articles.cue import Cue, CueExample, nothing
from crossfoot.articles.proposal import Candidate, equation, named_alike
from crossfoot.articles.sentence import COUNT, PERCENT, Mention

_TELLING_PLACE: Final = -2
"""percentages with fewer decimals are printed twice by chance"""
_FEWEST: Final = 3
"""digits of a figure that is not so twice by chance"""
_APART: Final = 120
"""characters; within one sentence a figure that is repeated is two figures"""


def _told_twice(mentions: Sequence[Mention], low: str) -> Iterator[Candidate]:
    seen: dict[tuple[int, int, str, str], Mention] = {}
    for each in mentions:
        if each.in_words or each.kind not in (COUNT, PERCENT):
            continue
        if each.kind == PERCENT and each.written.place > _TELLING_PLACE:
            continue
        if sum(map(str.isdigit, each.draft)) < _FEWEST:
            continue
        if each.written.hedge in ("<", "<=", ">="):
            continue
        num, den = each.written.num, each.written.den
        shared = gcd(num, den)
        key = num // shared, den // shared, each.unit, each.kind
        before = seen.get(key)
        if (
            before is not None
            and each.start - before.end > _APART
            and (each.kind == PERCENT or each.unit or named_alike(before.noun, each.noun))
        ):
            yield equation((before, each), "{0} = {1}", "told-twice", before.start, min(each.end, len(low)))
        else:
            seen[key] = each


CUE = Cue(
    nothing,
    good=(
        CueExample(
            "en",
            "The council counted 1,459 trees in the spring. It wants to plant more of them in the years to come, "
            "so that every street has shade in the summer months. The 1,459 trees stand in two parks.",
            "consistent",
            {"holds[0]": "1,459", "holds[1]": "1,459"},
        ),
        CueExample(
            "vi",
            "Xã đếm được 1.459 cây vào mùa xuân. Trong những năm tới xã muốn trồng thêm nhiều cây nữa để đường "
            "nào cũng có bóng mát vào mùa hè, và để không khí trong lành. Số 1.459 cây ấy ở hai công viên.",
            "consistent",
            {"holds[0]": "1.459", "holds[1]": "1.459"},
        ),
    ),
    bad=(),
    traps=(CueExample("en", "There were 1,459 people, and 1,459 dogs."),),
    over_text=_told_twice,
)
