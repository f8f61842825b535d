"""What figures may be together: their roles, what of it the words have a score for, and how far they are from fitting.

What a hypothesis may know of values is that a part is no greater than its whole; whether it fits is kept apart from
the words (``gap``), for the chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.sentence import RATIO
from crossfoot.articles.spots import Spot
from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple

STARTS: Final = 3
"""figures from a total at which its parts may begin"""
FAR: Final = 16
WHOLE: Final = 100.0
_RATIO: Final = 12
"""a share of no more than these may be a ratio"""
_MANY: Final = 6
NOWHERE: Final = -1
_HUNDRED: Final = Written("100%", 100, kind="%", plain=False)
Term = tuple[str, int, int]
"""a role, or two, and the figures in it; ``NOWHERE`` for none"""


class Hypothesis(NamedTuple):
    kind: str
    head: Spot
    roles: tuple[tuple[str, Spot], ...]
    terms: tuple[Term, ...]
    gap: float
    """what the head says over what the others give, less one"""
    width: float
    """of what would fit, relative to what the head says"""
    size: float
    """what the head says"""
    falls: bool = False

    @property
    def claim(self) -> str:
        """The kind of claim that it is."""
        return CLAIMS[self.kind]

    @property
    def fits(self) -> bool:
        return fit(self.gap, self.width)

    @property
    def may_be_round(self) -> bool:
        """Whether it fits if amounts of money and measures without decimals were rounded, or is a share of so few that
        it may be meant as a ratio: nine in ten are 89%.
        """
        one = dict(self.roles)
        if self.kind == "share":
            if one["whole"].value <= _RATIO:
                return True
            low, high = (_least(one["part"]), _most(one["whole"])), (_most(one["part"]), _least(one["whole"]))
            given = [100 * part / whole for part, whole in (low, high) if whole]
        elif self.kind == "change":
            pairs = ((_least(one["to"]), _most(one["from"])), (_most(one["to"]), _least(one["from"])))
            given = [abs(100 * (new / old - 1)) for new, old in pairs if old]
        else:
            return False
        return min(given) - self.head.unit / 2 <= self.size <= max(given) + self.head.unit / 2

    def candidate(self) -> Candidate:
        """The claim; what it decides is for the engine to say."""
        roles = tuple(Role(role, spot.mention, self.falls and role in ("by", "percent")) for role, spot in self.roles)
        low = min(spot.sentence.start for _, spot in self.roles)
        high = max(spot.sentence.end for _, spot in self.roles)
        kind = self.claim
        constant = {"total": "100%"} if self.kind == "hundred" else {}
        options = {"coverage": "exact"} if kind == "total" else {}
        return Candidate(kind, roles, f"words-{self.kind}", low, high, constant=constant, options=options)


CLAIMS: Final = {"share": "share", "change": "change", "gain": "change", "sum": "total", "hundred": "total"}


def fit(gap: float, width: float) -> bool:
    """Whether figures fit that are so far apart, where what fits is so wide."""
    return abs(gap) <= width / 2 * 1.000001 + 1e-9


def _least(spot: Spot) -> float:
    return spot.value - (0.5 * spot.unit if spot.mention.unit and spot.plain else 0.0)


def _most(spot: Spot) -> float:
    return 2 * spot.value - _least(spot)


def pair(kind: str, one: str, other: str, first: Spot, second: Spot) -> Term:
    if first.at < second.at:
        return f"{kind}.{one}{other}", first.at, second.at
    return f"{kind}.{other}{one}", second.at, first.at


def share(head: Spot, part: Spot, whole: Spot, gap: float, width: float) -> Hypothesis:
    terms = (
        ("sh.p", head.at, NOWHERE),
        ("sh.n", part.at, NOWHERE),
        pair("sh", "p", "n", head, part),
        ("sh.N", whole.at, NOWHERE),
        pair("sh", "p", "N", head, whole),
        pair("sh", "n", "N", part, whole),
    )
    roles = (("part", part), ("whole", whole), ("ratio" if head.mention.kind == RATIO else "percent", head))
    return Hypothesis("share", head, roles, terms, gap, width, abs(head.value))


def change(head: Spot, old: Spot, new: Spot, gap: float, width: float, falls: bool) -> Hypothesis:
    way = "d" if falls else "u"
    terms = (
        (f"ch.p{way}", head.at, NOWHERE),
        ("ch.o", old.at, NOWHERE),
        ("ch.w", new.at, NOWHERE),
        pair(f"ch{way}", "p", "o", head, old),
        pair(f"ch{way}", "p", "w", head, new),
        pair(f"ch{way}", "o", "w", old, new),
    )
    roles = (("from", old), ("to", new), ("percent", head))
    return Hypothesis("change", head, roles, terms, gap, width, abs(head.value), falls)


def gain(head: Spot, new: Spot, by: Spot, gap: float, width: float, falls: bool) -> Hypothesis:
    way = "d" if falls else "u"
    terms = (
        (f"gn.r{way}", head.at, NOWHERE),
        ("gn.w", new.at, NOWHERE),
        (f"gn.d{way}", by.at, NOWHERE),
        pair("gn", "p", "w", head, new),
        pair("gn", "p", "d", head, by),
        pair("gn", "w", "d", new, by),
    )
    roles = (("to", new), ("by", by), ("percent", head))
    return Hypothesis("gain", head, roles, terms, gap, width, abs(head.value), falls)


def listed(
    total: Spot, parts: Sequence[Spot], shape: str, beyond: Spot | None, gap: float, width: float
) -> Hypothesis:  # fmt: skip
    """A total with its parts; ``beyond`` is the count behind the list, if it is near."""
    first, last = parts[0], parts[-1]
    terms: list[Term] = [
        ("su.T", total.at, NOWHERE),
        pair("su", "T", "f", total, first),
        pair("su", "T", "l", total, last),
    ]
    terms += [("su.p", part.at, NOWHERE) for part in parts[1:-1]]
    terms += [("su.f", first.at, NOWHERE), ("su.l", last.at, NOWHERE)]
    terms += [("su.nx", one.at, two.at) for one, two in pairwise(parts)]
    terms.append((shape, NOWHERE, NOWHERE))
    if beyond is not None:
        terms.append(("su.end", last.at, beyond.at))
    roles = (("total", total), *(("parts", part) for part in parts))
    return Hypothesis("sum", total, roles, tuple(terms), gap, width, total.value)


def hundred(parts: Sequence[Spot], shape: str, beyond: Spot | None, gap: float, width: float) -> Hypothesis:
    """Percentages that make up a whole; ``beyond`` is the one behind them, if it is near."""
    terms: list[Term] = [("hu.f", parts[0].at, NOWHERE), ("hu.l", parts[-1].at, NOWHERE)]
    terms += [("hu.p", part.at, NOWHERE) for part in parts[1:-1]]
    terms += [("hu.nx", one.at, two.at) for one, two in pairwise(parts)]
    if beyond is not None:
        terms.append(("hu.end", parts[-1].at, beyond.at))
    terms.append((shape, NOWHERE, NOWHERE))
    roles = tuple(("parts", part) for part in parts)
    return Hypothesis("hundred", parts[0], roles, tuple(terms), gap, width, WHOLE)


def shape(parts: Sequence[Spot], before: Spot | None, beyond: Spot | None) -> str:
    """Whether a sentence begins or ends with them."""
    ends = beyond is None or beyond.number != parts[-1].number
    begins = before is None or before.number != parts[0].number
    return f"{'e' if ends else ''}{'b' if begins else ''}"


def laid_out(kind: str, count: int, apart: int, ends: str) -> str:
    """The term of how many parts there are, how far from their total, and whether a sentence begins or ends there."""
    return f"{kind}.{min(count, _MANY)}.{min(apart, STARTS)}{ends}"


def judged_hypothesis(one: Hypothesis) -> Candidate:
    """The claim, decided."""
    candidate = one.candidate()
    return judged(candidate, {"total": _HUNDRED} if candidate.constant else None)
