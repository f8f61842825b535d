"""What is said of claims that cannot all be right, whole sentences made of names and of the changes that would do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from crossfoot.claims.claim import Verdict
from crossfoot.messages import translatable, translated, translated_plural

_SHOWN_CLAIMS = 4
LENIENT: Final[Mapping[Verdict, tuple[str, str]]] = {
    "truncated": ("truncated-figure", translatable("the claims {claims} can all be right only with digits cut off")),
    "rounded-up": (
        "rounded-up-figure",
        translatable("the claims {claims} can all be right only with figures rounded up"),
    ),
    "coarse": (
        "coarse-figure",
        translatable(
            "the claims {claims} can all be right only if a round figure was itself rounded, or “over” is taken far"
        ),
    ),
}
"""verdict that all the claims together have -> its rule, and what is said of them"""


def shown(ids: Sequence[str]) -> str:
    """The ids, of many only the first."""
    listed, rest = ", ".join(ids[:_SHOWN_CLAIMS]), len(ids) - _SHOWN_CLAIMS
    return translated("{listed} and {number} more", listed=listed, number=rest) if rest > 0 else listed


def cannot_be_right(ids: Sequence[str], *, beside_others: bool) -> str:
    """That these claims, or the one beside others that share figures with it, exclude each other."""
    if len(ids) > 1:
        return translated("the claims {claims} cannot all be right", claims=shown(ids))
    if beside_others:
        return translated("the claim {claim} cannot be right beside the others", claim=ids[0])
    return translated("the claim {claim} cannot be right", claim=ids[0])


def not_looked_for(sentence: str, reason: str) -> str:
    condition = translatable("{sentence}; which figures would have to change: {reason}")
    return translated(condition, sentence=sentence, reason=translated(reason))


def without_repair(sentence: str, most: int) -> str:
    """The sentence with the number of figures up to which no change was found."""
    condition = translatable("{sentence}, and no change of up to {number} figures makes them agree")
    return translated(condition, sentence=sentence, number=most)


def with_repair(sentence: str, changes: str, others: int, alike: int) -> str:
    """The sentence with the likeliest repair, how many other ones there are, and how many of them are as likely."""
    if not others:
        return translated("{sentence}: {changes}", sentence=sentence, changes=changes)
    if alike:
        return translated_plural(
            "{sentence}: {changes}; {number} other repair is as small, {alike} of them as likely",
            "{sentence}: {changes}; {number} other repairs are as small, {alike} of them as likely",
            others,
            sentence=sentence,
            changes=changes,
            alike=alike,
        )
    return translated_plural(
        "{sentence}: {changes}; {number} other repair is as small",
        "{sentence}: {changes}; {number} other repairs are as small",
        others,
        sentence=sentence,
        changes=changes,
    )
