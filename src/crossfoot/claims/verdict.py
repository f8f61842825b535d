"""The verdict on one claim, in closed form: the ways of printing are tried from the strictest to the most lenient.

The order and its meaning are in docs/verdicts.md.
"""

from __future__ import annotations

from crossfoot.claims.claim import Gap, Given, Rounding, Verdict
from crossfoot.claims.equation import Equation
from crossfoot.claims.kind import Kind
from crossfoot.claims.units import comparable
from crossfoot.figures.written import NEAREST, Way

_LENIENT: tuple[tuple[Way, Verdict, tuple[Rounding, ...]], ...] = (
    ("truncated", "truncated", ("truncate", "any")),
    ("rounded-up", "rounded-up", ("up", "any")),
)
"""way -> the verdict when only that way makes the claim possible, and the file settings that count it as consistent"""


OF_NOTHING = "nothing of nothing has no percentage"


def decide(kind: Kind, given: Given, rounding: Rounding = "nearest") -> tuple[Verdict, Equation | None, Gap | None]:
    """Verdict, the equation that nearest rounding breaks, and for ``undetermined`` what is lacking."""
    given, gap, *_ = comparable(kind, given)
    if gap is not None:
        return "undetermined", None, gap
    why = kind.gap(given)
    if why:
        return "undetermined", None, Gap("nothing" if why == OF_NOTHING else "not-printed", why)
    broken = kind.failed(given, NEAREST)
    if broken is None:
        return "consistent", None, None
    possible = {verdict: counts for way, verdict, counts in _LENIENT if kind.failed(given, way) is None}
    if any(rounding in counts for counts in possible.values()):
        return "consistent", None, None
    if possible:
        return next(iter(possible)), broken, None
    if kind.coarse and kind.failed(given, "coarse") is None:
        return "coarse", broken, None
    return "mismatch", broken, None
