"""Two prices that moved by one difference: 35.12 here and 35.34 there. That is 0.06 above 35.06 and 35.28 before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import TOLD_BY, Change, changes
from crossfoot.articles.proposal import Candidate, equation, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_gap
from crossfoot.articles.wordings import wording
from crossfoot.figures.written import NEAREST

_SECOND: Final = wording(
    "few|some|number|of|each|span*0-3 joined [few|number|of|each|versus|begin]*0-3 [other: figure]"
)
_PAIR: Final = wording("figure few|some|number|of|each|span*0-3 joined [few|number|of|each|end]*0-3 figure")
_PRICES: Final = 2
_FAR: Final = 200
"""characters from the levels to the sentence that compares them"""


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if change.slots.keys() == {"from", "by"} and not change.slots["by"].mention.in_words:
            earlier = _earlier(place, change)
            later = _later(place, earlier) if earlier else ()
            if later:
                yield from _told(place, change, earlier, later)


def _earlier(place: Place, change: Change) -> Sequence[Mention]:
    """The level that is compared, and another one right behind it."""
    sentence, slots = place.sentence, change.slots
    behind = _SECOND.match(sentence.letters, slots["from"].place + 1)
    other = sentence.items[behind.start("other")] if behind else None
    first = slots["from"].mention
    if slots["by"].place > slots["from"].place or not isinstance(other, Mention) or not same_unit(first, other):
        return ()
    return first, other


def _later(place: Place, earlier: Sequence[Mention]) -> Sequence[Mention]:
    """The last two figures of the sentence before, if they are told together and in one unit with the earlier ones."""
    before = place.recall.before(place.sentence.start)
    if not before or place.sentence.start - before[0][0].end > _FAR:
        return ()
    where = before[0][1]
    counts = [at for at, item in enumerate(where.items) if isinstance(item, Mention) and item.kind == COUNT]
    pair = counts[-_PRICES:]
    if len(pair) < _PRICES or not _PAIR.fullmatch(where.letters, pair[0], pair[1] + 1):
        return ()
    levels = [item for at in pair if isinstance(item := where.items[at], Mention)]
    return levels if all(same_unit(each, earlier[0]) for each in levels) else ()


def _told(place: Place, change: Change, earlier: Sequence[Mention], later: Sequence[Mention]) -> Iterator[Candidate]:
    """Both levels with the difference; what does not fit is told where the other does, or is as far off."""
    falls, gap = change.slots["by"].falls, change.slots["by"].mention
    exact = gap.written.interval(NEAREST)
    pairs = list(zip(earlier, later, strict=True))
    apart = [
        one.written.interval(NEAREST) - other.written.interval(NEAREST)
        for one, other in (pair if falls else reversed(pair) for pair in pairs)
    ]
    fit = [each.meets(exact) for each in apart]
    alike = len({new.written.value - old.written.value for old, new in pairs}) == 1
    plain = not gap.written.hedge and place.low[gap.start - 1] == " "  # about 30-40.000
    holds = "{0} = {1} − {2}" if falls else "{0} = {1} + {2}"
    for fits, (old, new) in zip(fit, pairs, strict=True):
        if any(fit) or alike:
            told = equation((new, old, gap), holds, "one-difference-of-two-levels", old.start, place.sentence.end)
            told = told._replace(start=min(new.start, old.start))
            if fits:
                yield told
            elif plain and is_explained_gap(old, new, gap, falls):
                yield told._replace(verdict="mismatch", telling=True, fitted=False)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Giá gạo ở mức 35,12 triệu đồng/tấn chiều mua vào và 35,34 triệu đồng/tấn chiều bán ra. Như vậy giá "
            "gạo tăng 60.000 đồng/tấn so với mức 35,06 triệu đồng/tấn chiều mua vào và 35,28 triệu đồng/tấn chiều bán "
            "ra hôm qua.",
            "consistent",
            {"holds[0]": "35,12 triệu đồng", "holds[1]": "35,06 triệu đồng", "holds[2]": "60.000 đồng"},
            more=({"holds[0]": "35,34 triệu đồng", "holds[1]": "35,28 triệu đồng", "holds[2]": "60.000 đồng"},),
        ),
        CueExample(
            "en",
            "Rice was quoted at $612 for buyers and $634 for sellers. This was $6 more than the $606 for buyers and "
            "$628 for sellers of Monday.",
            "consistent",
            {"holds[0]": "$612", "holds[1]": "$606", "holds[2]": "$6"},
            more=({"holds[0]": "$634", "holds[1]": "$628", "holds[2]": "$6"},),
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Giá gạo ở mức 35,12 triệu đồng/tấn chiều mua vào và 35,84 triệu đồng/tấn chiều bán ra. Như vậy giá "
            "gạo tăng 60.000 đồng/tấn so với mức 35,06 triệu đồng/tấn chiều mua vào và 35,28 triệu đồng/tấn chiều bán "
            "ra hôm qua.",
            "mismatch",
            {"holds[0]": "35,84 triệu đồng", "holds[1]": "35,28 triệu đồng", "holds[2]": "60.000 đồng"},
            more=({"holds[0]": "35,12 triệu đồng", "holds[1]": "35,06 triệu đồng", "holds[2]": "60.000 đồng"},),
        ),
        CueExample(
            "en",
            "Rice was quoted at $612 for buyers and $634 for sellers. This was $6 more than the $609 for buyers and "
            "$628 for sellers of Monday.",
            "mismatch",
            {"holds[0]": "$612", "holds[1]": "$609", "holds[2]": "$6"},
            more=({"holds[0]": "$634", "holds[1]": "$628", "holds[2]": "$6"},),
        ),
    ),
    traps=(
        CueExample(
            "vi",
            "Giá gạo ở mức 33,40 triệu đồng/tấn chiều mua vào và 33,95 triệu đồng/tấn chiều bán ra. Như vậy giá gạo "
            "giảm ở cả hai chiều so với mức 33,42 triệu đồng/tấn chiều mua vào và 33,97 triệu đồng/tấn chiều bán ra.",
        ),
        CueExample(
            "en",
            "Rice was quoted at $712 for buyers and $834 for sellers. This was $6 more than the $606 for buyers and "
            "$628 for sellers of Monday.",
        ),
        CueExample(
            "vi",
            "Giá gạo ở mức 35,12 triệu đồng/tấn và 36,34 triệu đồng/tấn. Giá ngô tăng 60.000 đồng/tấn so với mức 25,01 "
            "triệu đồng/tấn ở Hà Nội và 25,27 triệu đồng/tấn ở Huế.",
        ),
    ),
    turn=CHANGES,
    where=TOLD_BY,
)
