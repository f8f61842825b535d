"""Shares of a whole that is told to be wrong: where one slip in it makes right what accuses it, others near by that are
shares of nothing printed, and would be shares of it without that slip, are wrong with it.

What is weighed here are chances only: every verdict is the engine's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.counted_shares import ROLES, CountedShare
from crossfoot.articles.cues._shares import fits_value
from crossfoot.articles.proposal import Candidate, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import misprints
from crossfoot.articles.spots import Spot
from crossfoot.articles.stretch import Scattered

_NEAR: Final = 900
"""characters behind the whole"""
_FINE: Final = 0.08
"""how wide a percentage may be, relative to itself"""


def of_wrong_wholes(
    claims: Iterable[Candidate], lost: Sequence[CountedShare], counts: Sequence[Spot]
) -> Iterator[tuple[CountedShare, Spot]]:
    """Shares that are wrong, each with its whole; ``lost`` are those that fit nothing, ``counts`` all counts."""
    open_ = [each for each in lost if not each.own and each.chance <= _FINE]
    wrong = [each for each in claims if each.verdict == "mismatch"] if open_ else []
    spots = {spot.mention.start: spot for spot in counts} if wrong else {}
    placed = Scattered(open_ if wrong else (), lambda pair: pair.start)
    for each in wrong:
        whole = _whole_of(each)
        spot = spots.get(whole.start) if whole else None
        if whole is None or spot is None or whole.in_words or spot.hedge:
            continue
        used = each.spans
        meant = _holding(each, misprints(whole))
        for pair in placed.between(whole.start + 1, whole.start + _NEAR) if meant else ():
            of_it = same_unit(whole, pair.part.mention) and pair.start not in used
            if of_it and any(pair.is_of(value) for value in meant):
                yield pair, spot


def _whole_of(each: Candidate) -> Mention | None:
    """What a share or a list is of, if it is printed."""
    role = {"share": "whole", "total": "total"}.get(each.kind)
    whole = next((one.mention for one in each.roles if one.role == role), None)
    return whole if whole is not None and whole.kind == COUNT else None


def _holding(each: Candidate, wholes: Iterable[Exact]) -> Sequence[Exact]:
    """Those with which it would hold."""
    if each.kind == "total":
        parts = sum((role.mention.written.value for role in each.roles if role.role == "parts"), Exact())
        return [whole for whole in wholes if whole == parts] if each.options.get("coverage") == "exact" else ()
    figures = {role.role: role.mention for role in each.roles}
    if list(figures) != ROLES:
        return ()
    return [whole for whole in wholes if fits_value(figures["part"], figures["percent"], whole)]
