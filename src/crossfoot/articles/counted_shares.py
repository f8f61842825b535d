"""Parts with their percentages beside them, and the printed figures that they may be shares of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cues._shares import fits, fits_value
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.spots import Spot
from crossfoot.articles.wordings import wording
from crossfoot.records import Slotted

PARTS_OF_ONE_WHOLE: Final = "parts-of-one-whole"
BESIDE: Final = ("part-then-percent", "percent-then-part", PARTS_OF_ONE_WHOLE, "opposite-shares")
FRACTIONS: Final = ("fraction-then-percent", "percent-then-fraction")
_LINKED: Final = "-linked"
_OWN: Final = ("-out-of", "-whole-behind")
"""variants whose whole the words name"""
ROLES: Final = ["part", "whole", "percent"]
_COARSE: Final = 0.2
"""how wide a percentage is that any figure would explain, relative to itself"""
ROUNDED: Final = 1 + 1e-9
_CROWDED: Final = 20
"""figures in a sentence that is none"""
EVERY: Final = 100.0
_NO_PERCENT: Final = 1e-9
_CELLS: Final = wording("percent ) figure (")
"""a table that lost its lines"""


class CountedShare(Slotted):
    """A part and its percentage."""

    part: Spot
    percent: Spot
    fitting: bool
    """whether it is a share of any figure that is printed"""
    own: bool
    """the words name its whole, right beside it"""
    named: Sequence[int]
    """where wholes begin that they name"""
    like: Candidate
    """what a pattern proposes of it"""

    @property
    def start(self) -> int:
        return self.part.mention.start

    @property
    def chance(self) -> float:
        """That it fits a figure which is not its whole, roughly."""
        return min(self.percent.unit / abs(self.percent.value), 1.0)

    def among(self, by_size: Sequence[Spot]) -> Iterator[Spot]:
        """The counts that it is a share of, of some in the order of their size."""
        return _fitting(self.part, self.percent, by_size)

    def is_of(self, whole: Exact) -> bool:
        """Whether it is that percentage of a whole which need not be printed."""
        return fits_value(self.part.mention, self.percent.mention, whole)


def counted_shares(proposed: Iterable[Candidate], row: Sequence[Spot], counts: Sequence[Spot]) -> list[CountedShare]:
    found: dict[int, Candidate] = {}
    owned: set[int] = set()
    named: dict[int, list[int]] = {}
    for each in proposed:
        fraction = each.pattern in FRACTIONS
        if each.kind != "share" or not (fraction or each.pattern in BESIDE):
            continue
        if [role.role for role in each.roles] != ROLES or each.roles[2].mention.kind != PERCENT:
            continue
        percent = each.roles[2].mention.start
        if fraction or (each.said and each.variant.startswith(_OWN)):
            owned.add(percent)
        linked = each.variant.endswith(_LINKED)
        if fraction or each.pattern not in BESIDE[:2] or linked:
            found.setdefault(percent, each)
            if linked and each.said and each.roles[0].mention.start == found[percent].roles[0].mention.start:
                named.setdefault(percent, []).append(each.roles[1].mention.start)
    spots = {spot.mention.start: spot for spot in row} if found else {}
    by_size = sorted(counts, key=size_of) if found else []
    return [
        CountedShare(part, rate, any(_fitting(part, rate, by_size)), percent in owned, named.get(percent, ()), each)
        for percent, each in found.items()
        if spots and (part := spots[each.roles[0].mention.start]).value > 0 < (rate := spots[percent]).value < EVERY
    ]  # fmt: skip


def _fitting(part: Spot, percent: Spot, by_size: Sequence[Spot]) -> Iterator[Spot]:
    """What may be the whole of which the part is so much; the counts are in the order of their size."""
    least = bisect_left(by_size, 100 * part.value / (percent.value + percent.unit), key=size_of)
    most = bisect_right(by_size, 100 * part.value / max(percent.value - percent.unit, _NO_PERCENT), key=size_of)
    for at in range(least, most):
        whole = by_size[at]
        if whole is not part and fits(part.mention, percent.mention, whole.mention):
            yield whole


def size_of(each: Spot) -> float:
    return each.value


def is_of_table(spot: Spot) -> bool:
    crowded = sum(item is not None for item in spot.sentence.items) >= _CROWDED
    return crowded or _CELLS.search(spot.sentence.letters) is not None


def is_by_a_slip(lost: CountedShare, whole: Spot) -> bool:
    """Whether a slip explains it, which is printed finely enough for that to say something; and not that it is the
    percentage of the part and another figure of its sentence: 9 by tram and 101 by bus of 2,595, or 4.24%.
    """
    if whole.hedge or lost.chance > _COARSE:
        return False
    several = [item for item in lost.part.sentence.items if isinstance(item, Mention) and item.kind == COUNT]
    both = [lost.part.value + float(each.written.value) for each in several if each is not lost.part.mention]
    near = lost.percent.unit / 2 * ROUNDED
    if any(abs(100 * each / whole.value - lost.percent.value) <= near for each in both):
        return False
    return is_explained_share(lost.part.mention, whole.mention, lost.percent.mention)
