"""Phrases: how far a figure is off, which limit it does not keep, what would have to be true for it to fit."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from crossfoot.claims.claim import Claim
from crossfoot.messages import translatable, translated, translated_plural

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


def off_in_points(size: str, low: bool, number: int | Fraction) -> str:
    """``3,01 points too low``; the number is the size, for the form that it takes."""
    if low:
        return translated_plural("{size} point too low", "{size} points too low", number, size=size)
    return translated_plural("{size} point too high", "{size} points too high", number, size=size)


def not_kept(operator: str, figure: str, limit: str, away: str) -> str:
    """``35 is not at least 36 (1 too low)``; ``away`` is the gap, or nothing."""
    plain, with_gap = NOT_KEPT[operator]
    if not away:
        return translated(plain, figure=figure, limit=limit)
    return translated(with_gap, figure=figure, limit=limit, gap=away)


def within(operator: str, limit: str) -> str:
    """``at least 20``"""
    return translated(_LIMITS[operator], limit=limit)


def greater(role: str, figure: str, limit_role: str, limit: str, size: str) -> str:
    """``the part 120 is greater than the whole 100 (by 20)``; ``size`` is nothing where a limit is just met."""
    sentence = translatable("{role} {figure} is greater than {limit_role} {limit} (by {size})")
    if not size:  # "<100"
        sentence = translatable("{role} {figure} is greater than {limit_role} {limit}")
    return translated(sentence, role=role, figure=figure, limit_role=limit_role, limit=limit, size=size)


def more_together(how: str, shown: str, role: str, limit: str, over: str) -> str:
    """``60 + 70 is 130, more than the total of 100 (by 30)``; ``over`` is nothing where a limit is just met."""
    sentence = translatable("{how} is {shown}, more than {role} of {limit} (by {over})")
    if not over:  # "<100"
        sentence = translatable("{how} is {shown}, more than {role} of {limit}")
    return translated(sentence, how=how, shown=shown, role=role, limit=limit, over=over)


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
