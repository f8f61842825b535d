"""Phrases: how far a figure is off, which limit it does not keep, what would have to be true for it to fit."""

from __future__ import annotations

from typing import Final

from crossfoot.claims.claim import Claim
from crossfoot.messages import translatable, translated

NOT_KEPT: Final = {
    "≥": (
        translatable("{figure} is not at least {limit}"),
        translatable("{figure} is not at least {limit} ({gap})"),
    ),
    "≤": (
        translatable("{figure} is not at most {limit}"),
        translatable("{figure} is not at most {limit} ({gap})"),
    ),
    ">": (
        translatable("{figure} is not more than {limit}"),
        translatable("{figure} is not more than {limit} ({gap})"),
    ),
    "<": (
        translatable("{figure} is not less than {limit}"),
        translatable("{figure} is not less than {limit} ({gap})"),
    ),
}
"""what is said where a limit is not kept: without a gap, and with one"""
_LIMITS: Final = {
    "≥": translatable("at least {limit}"),
    "≤": translatable("at most {limit}"),
    ">": translatable("more than {limit}"),
    "<": translatable("less than {limit}"),
}


def off(size: str, low: bool) -> str:
    """``3,01 too low``"""
    return translated("{size} too low", size=size) if low else translated("{size} too high", size=size)


def off_in_points(size: str, low: bool, is_one: bool) -> str:
    """``3,01 points too low``"""
    if is_one:
        return translated("{size} point too low", size=size) if low else translated("{size} point too high", size=size)
    return translated("{size} points too low", size=size) if low else translated("{size} points too high", size=size)


def not_kept(operator: str, figure: str, limit: str, away: str) -> str:
    """``35 is not at least 36 (1 too low)``; ``away`` is the gap, or nothing."""
    plain, with_gap = NOT_KEPT[operator]
    if not away:
        return translated(plain, figure=figure, limit=limit)
    return translated(with_gap, figure=figure, limit=limit, gap=away)


def within(operator: str, limit: str) -> str:
    """``at least 20``"""
    return translated(_LIMITS[operator], limit=limit)


_CONDITION = {
    "truncated": translatable("{sentence}, which fits only if digits were cut off"),
    "rounded-up": translatable("{sentence}, which fits only if a figure was rounded up"),
    "coarse": translatable("{sentence}, which fits only if a round figure was itself rounded"),
}


def on_condition(claim: Claim, sentence: str) -> str:
    """The sentence, with what would have to be true for the claim to fit."""
    hedged = [figure.written for figure in claim.figures if figure.written.hedge == "over"]
    if claim.verdict != "coarse" or not hedged:
        condition = _CONDITION.get(claim.verdict)
        return translated(condition, sentence=sentence) if condition else sentence
    condition = translatable("{sentence}, which fits only if “{figure}” is taken further than usual")
    if any(figure.written.may_be_coarse and not figure.written.num % 10 for figure in claim.figures):
        condition = translatable(
            "{sentence}, which fits only if a round figure was itself rounded, "
            "or “{figure}” is taken further than usual"
        )
    return translated(condition, sentence=sentence, figure=hedged[0].text)
