"""By how much a figure is more or less than another one, which words name again: petrol costs 3,000; the blend costs
2,400 (600 less than petrol).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._named import named_before
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import FALL, wording
from crossfoot.figures.written import NEAREST

_BEHIND: Final = wording(
    "[new: figure] few|some? [(|,|joined]*1-2 few? [verb: rise|fall] few? [by: figure] few|number*0-2 versus "
    "[base: words|of*1-3] [END or ,|;|)|joined]"
)
_TOLD_FIRST: Final = wording(
    "[new: figure] few|some? [(|,|joined]*1-2 few? [by: figure] few|number*0-2 [verb: rise|fall] few? versus? "
    "[base: words|of*1-3] [END or ,|;|)|joined]"
)
_BETWEEN: Final = wording(
    "[new: figure] few|some? [(|,|joined]*1-2 few? [verb: rise|fall] versus? [base: words|of*1-3] [by: figure]"
)


def _propose(place: Place) -> Iterator[Candidate]:
    items = place.sentence.items
    for pattern in (_BEHIND, _TOLD_FIRST, _BETWEEN):
        for match in pattern.finditer(place.letters):
            new, gap = items[match.start("new")], items[match.start("by")]
            if isinstance(new, Mention) and isinstance(gap, Mention) and _are_amounts(place, new, gap):
                yield from _difference(place, match, new, gap)


def _are_amounts(place: Place, new: Mention, gap: Mention) -> bool:
    """Whether two figures are amounts of one unit, and no times, in digits and without a hedge."""
    written = (new.written, gap.written)
    return (
        new.unit != ""
        and new.unit not in place.lexicon.durations
        and same_unit(new, gap)
        and not any(each.hedge or each.sign for each in written)
    )


def _difference(place: Place, match: re.Match[str], new: Mention, gap: Mention) -> Iterator[Candidate]:
    sentence, falls = place.sentence, match["verb"] == FALL
    old = named_before(place, new, *match.span("base"))
    if old is None:
        return
    greater, less = (old, new) if falls else (new, old)
    apart = greater.written.interval(NEAREST) - less.written.interval(NEAREST)
    fits = gap.written.interval(NEAREST).meets(apart)
    told = fits or is_explained_sum(greater, (less, gap))
    roles = (Role("from", old), Role("to", new), Role("by", gap, falls))
    verb = match.start("verb")
    yield Candidate(
        "change", roles, "difference-from-a-named-figure", min(sentence.start, old.start), sentence.end,
        ((sentence.starts[verb], sentence.ends[verb]),), told, told,
    )  # fmt: skip


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Thuế với xăng khoáng là 3.000 đồng/lít thì với xăng pha cồn là 2.400 đồng/lít (giảm 600 đồng/lít so "
            "với xăng khoáng).",
            "consistent",
            {"from": "3.000 đồng", "to": "2.400 đồng", "by": "600 đồng"},
        ),
        CueExample(
            "vi",
            "Giá vàng trong nước là 42,7 triệu đồng. Giá vàng thế giới quy đổi là 41,3 triệu đồng, thấp hơn giá vàng "
            "trong nước 1,4 triệu đồng.",
            "consistent",
            {"from": "42,7 triệu đồng", "to": "41,3 triệu đồng", "by": "1,4 triệu đồng"},
        ),
        CueExample(
            "en",
            "Wheat from the north mill costs $312 a tonne. That of the south costs $287, $25 less than wheat from the "
            "north mill.",
            "consistent",
            {"from": "$312", "to": "$287", "by": "$25"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Thuế với xăng khoáng là 3.000 đồng/lít thì với xăng pha cồn là 2.040 đồng/lít (giảm 600 đồng/lít so "
            "với xăng khoáng).",
            "mismatch",
            {"from": "3.000 đồng", "to": "2.040 đồng", "by": "600 đồng"},
        ),
        CueExample(
            "en",
            "Wheat from the north mill costs $312 a tonne. That of the south costs $287, $26 less than wheat from the "
            "north mill.",
            "mismatch",
            {"from": "$312", "to": "$287", "by": "$26"},
        ),
    ),
    traps=(
        CueExample(
            "en",
            "A single dose of lime at 0.4 mg raised the sugar of milk for 4 hours compared with clean water. When "
            "given every 8 hours, lime raised the sugar of milk for 3 hours after the first dose, 2 hours after the "
            "second dose, and only 1 hour after the third dose.",
        ),
        CueExample(
            "vi",
            "Thuế với xăng khoáng là 3.000 đồng/lít, với xăng pha cồn là 2.400 đồng/lít (giảm 500 đồng/lít so với "
            "năm trước).",
        ),
        CueExample(
            "en",
            "Wheat from the north mill costs $312 a tonne. That of the south costs $287, $26 less than wheat from the "
            "east mill.",
        ),
    ),
    turn=CHANGES,
    where="rise|fall",
)
