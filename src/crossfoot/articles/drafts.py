"""What a figure may be the result of, as bare drafts of hypotheses: there are dozens for each of a dense text, of which
few are ever looked at.
"""

from __future__ import annotations

from typing import Any, Final

from crossfoot.articles.hypothesis import WHOLE, Hypothesis, change, gain, hundred, listed, share
from crossfoot.articles.spots import Spot
from crossfoot.articles.wordings import FALL, wording

SHARE, RISES, FALLS, GAINS, LOSES, SUM, HUNDRED = "share", "chu", "chd", "gnu", "gnd", "su", "hu"
"""what a draft is of"""
KINDS: Final = {
    SHARE: "share", RISES: "change", FALLS: "change", GAINS: "gain", LOSES: "gain", SUM: "sum", HUNDRED: "hundred",
}  # fmt: skip
"""and the kind of hypothesis that it is"""
_VERB_BEFORE: Final = wording("[verb: rise|fall] [few|of]? END")
Draft = tuple[str, Any, Any, float, float]
"""what it is of, two figures, gap and width; of a list its figures, and its shape with the figure beyond it"""


def contrary_of(spot: Spot) -> str:
    """What a percentage cannot be of by the verb right before it: from 459 to 612 nothing went down by 33.3%."""
    told = _VERB_BEFORE.search(spot.sentence.letters, max(spot.place - 2, 0), spot.place)
    return "" if told is None else RISES if told["verb"] == FALL else FALLS


class Head:
    """All that one figure may be the result of."""

    __slots__ = ("drafts", "spot")

    def __init__(self, spot: Spot, drafts: list[Draft]) -> None:
        self.spot = spot
        self.drafts = drafts

    @property
    def is_hundred(self) -> bool:
        """Whether the figure is the first of percentages that may make up a whole."""
        return self.drafts[0][0] == HUNDRED

    @property
    def size(self) -> float:
        """What the figure says; of parts of a hundred what they make up."""
        return WHOLE if self.is_hundred else abs(self.spot.value)

    def hypothesis(self, number: int) -> Hypothesis:
        """One of them, in full."""
        what, one, two, gap, width = self.drafts[number]
        if what == SHARE:
            return share(self.spot, one, two, gap, width)
        if what in (RISES, FALLS):
            return change(self.spot, one, two, gap, width, what == FALLS)
        if what in (GAINS, LOSES):
            return gain(self.spot, one, two, gap, width, what == LOSES)
        look, beyond = two
        return (
            listed(self.spot, one, look, beyond, gap, width) if what == SUM else hundred(one, look, beyond, gap, width)
        )
