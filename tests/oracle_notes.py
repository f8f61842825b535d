"""The notes that a consistent claim carries: `points-as-percent` and `loose-check`, from docs/verdicts.md."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from oracle_readings import Claimed
from oracle_units import Unlike, between_percentages, compared
from oracle_verdicts import Options, checkable, exister
from truth import LIMITS, Printed

ZERO = Fraction(0)


def points_as_percent(figures: Mapping[str, Printed], exact: Sequence[str] = ()) -> bool:
    """Whether a change between two percentages, printed with % or bare, fits to nearest as a difference only."""
    found = compared("change", figures)
    if isinstance(found, Unlike) or "percent" not in found.figures or not between_percentages(found.figures):
        return False
    if found.figures["percent"].unit in ("points", "bps"):
        return False
    claimed = Claimed("change", checkable("change", found.figures), exact, found.odd)
    fits = {points: exister(claimed, Options(), {points})("nearest") for points in (True, False)}
    return fits[True] and not fits[False]


@dataclass(frozen=True)
class Recomputed:
    """A result and how it follows from others; the result grows or falls with each of these where they are positive."""

    result: str
    others: tuple[str, ...]
    follows: Callable[..., Fraction]


WAYS = {
    "share": (
        Recomputed("percent", ("part", "whole"), lambda part, whole: 100 * part / whole),
        Recomputed("percent", ("part", "target"), lambda part, whole: 100 * part / whole),
    ),
    "change": (Recomputed("percent", ("from", "to"), lambda old, new: 100 * (new - old) / old),),
    "rate": (Recomputed("total", ("rate", "count"), lambda rate, count: rate * count),),
    "average": (Recomputed("average", ("total", "count"), lambda total, count: total / count),),
}


def loose(kind: str, figures: Mapping[str, Printed], way: Recomputed) -> bool:
    """Whether the result fits only through the slack of the others, and that slack is large. All are positive."""
    found = compared(kind, figures)
    roles = (way.result, *way.others)
    if isinstance(found, Unlike) or not set(roles) <= set(figures) or (kind == "rate" and "percent" in figures):
        return False
    if any(figures[role].hedge in LIMITS or figures[role].until for role in roles):
        return False
    claimed = Claimed(kind, found.figures, (), found.odd)
    if kind == "change" and between_percentages(found.figures) and exister(claimed, Options(), {True})("nearest"):
        return False
    face = way.follows(*map(claimed.face, way.others))
    if face in claimed.set_of(way.result, "nearest"):
        return False
    spans = [claimed.set_of(role, "nearest") for role in way.others]
    reached = [way.follows(*corner) for corner in product(*(span.ends for span in spans))]
    return 10 * (max(reached) - min(reached)) > max(abs(face), abs(claimed.face(way.result)))


def loose_results(kind: str, figures: Mapping[str, Printed]) -> list[str]:
    return [way.result for way in WAYS.get(kind, ()) if loose(kind, figures, way)]
