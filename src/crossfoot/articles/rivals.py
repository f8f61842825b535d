"""How two readings of the same figure stand to each other, of which one fits and the other does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles import reasons
from crossfoot.articles.cue_names import SAID
from crossfoot.articles.hypothesis import Hypothesis, judged_hypothesis
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.reasons import Note
from crossfoot.articles.sentence import Mention
from crossfoot.articles.weighed import Weighed, WeighedHead
from crossfoot.articles.wordings import PART

AHEAD: Final = 3.0
"""by so much the words must prefer a reading that does not fit to one that does"""
_FITTING: Final = 0.2
_OUTWEIGHED: Final = 20.0
"""so many times as likely, with the arithmetic, one that fits explains the figure"""


def is_level_of(one: Hypothesis, other: Hypothesis) -> bool:
    """Whether a share says how much is left where the words tell by how much it has changed."""
    if one.kind != "share" or other.kind != "change":
        return False
    (_, part), (_, whole), _ = one.roles
    (_, old), (_, new), _ = other.roles
    return part is new and whole is old


def is_of_whom(one: Hypothesis, other: Hypothesis) -> bool:
    """Whether the part of two shares stands behind "of whom", which may point at the whole of either before it."""
    if not one.kind == other.kind == "share":
        return False
    (_, part), (_, whole), _ = one.roles
    (_, again), (_, named), _ = other.roles
    return part is again and part.leading == PART and max(whole.at, named.at) < part.at


def is_of_nearer(one: Hypothesis, other: Hypothesis) -> bool:
    """Whether the whole of a share stands between its part and the whole of another one: 48, of them 34 (71%); 46, of
    them 29 (63%).
    """
    if not one.kind == other.kind == "share":
        return False
    (_, part), (_, whole), _ = one.roles
    (_, again), (_, further), _ = other.roles
    return part is again and part.number == whole.number and further.at < whole.at < part.at


def has_nearer_like_it(one: Hypothesis) -> bool:
    """Whether what a part would be of has its like in the clause of the part: class A has 40 pupils, 34 of them girls
    (85%); class B has 45 pupils, 36 of them girls (90%). The 36 are not of the 40.
    """
    if one.kind != "share":
        return False
    (_, part), (_, whole), *_ = one.roles
    letters, first = part.sentence.letters, whole.place if whole.sentence is part.sentence else 0
    clause = letters.rfind(";", first, max(part.place, 0))
    if clause < 0 or whole.at > part.at or not whole.mention.noun:
        return False
    return any(
        isinstance(item, Mention) and item.noun[:1] == whole.mention.noun[:1] and item.written.value >= part.value
        for item in part.sentence.items[clause + 1 : part.place]
    )


def is_of_other_whole(one: Hypothesis, other: Hypothesis, beside: bool) -> bool:
    """Whether two shares have one part and two wholes: 301 of the 315 in one group, and not of the 312 in another; if
    the words set them ``beside`` each other, where what does not fit stands in another sentence.
    """
    if not one.kind == other.kind == "share":
        return False
    (_, part), (_, whole), _ = one.roles
    (_, again), (_, named), _ = other.roles
    return part is again and whole is not named and not (beside and named.sentence is part.sentence)


def is_longer(one: Hypothesis, other: Hypothesis) -> bool:
    """Whether a list has all the parts of another and more; what follows one that fits may be of something else."""
    if {one.kind, other.kind} != {"sum"}:
        return False
    return {spot.at for _, spot in one.roles} > {spot.at for _, spot in other.roles}


def goes_on_later(one: Hypothesis, other: Hypothesis) -> bool:
    """Whether a list has all the parts of another, and then some that later sentences tell, of something else: 45 were
    put into two groups (n = 13, n = 22). At 1, 3 and 6 months ...
    """
    told = {spot.at for _, spot in other.roles}
    last = max(spot.number for _, spot in other.roles)
    return is_longer(one, other) and all(spot.number > last for _, spot in one.roles if spot.at not in told)


def first_of_ends(claims: Sequence[Candidate]) -> list[Candidate]:
    """Without changes that do not hold of ends of which a percentage before theirs, in the same sentence, tells the
    change: it rose by 10% to 398 (2022: 362), services by 5%.
    """
    told = {ends: at for each in claims if each.verdict != "mismatch" for ends, at in _told_ends(each)}
    return [
        each
        for each in claims
        if each.verdict != "mismatch" or not any(each.start <= told.get(ends, -1) < at for ends, at in _told_ends(each))
    ]


def _told_ends(each: Candidate) -> Iterator[tuple[tuple[int, int], int]]:
    """Where the ends of a change stand of which a percentage is told, and where that does."""
    roles = {role.role: role.mention.start for role in each.roles}
    if {"from", "to", "percent"} <= roles.keys():
        yield (roles["from"], roles["to"]), roles["percent"]


def without_lesser(claims: Sequence[Candidate], note: Note) -> list[Candidate]:
    """Without wrong lists of parts of one that holds, parts of lists that are told to be wrong, and changes whose ends
    have a percentage before them.
    """
    apart = [each for each in claims if not _is_of_parts(each, claims)]
    exact = [each.spans for each in apart if each.kind == "total" and each.verdict == "mismatch"]
    whole = [each for each in apart if not (is_partial(each) and any(each.spans <= other for other in exact))]
    first = first_of_ends(whole)
    for every, left, why in (
        (claims, apart, reasons.OF_PARTS),
        (apart, whole, reasons.WITHIN),
        (whole, first, reasons.FIRST),
    ):
        if len(left) < len(every):
            ours = set(map(id, left))
            for each in every:
                if id(each) not in ours:
                    note(each, why)
    return first


def _is_of_parts(each: Candidate, claims: Sequence[Candidate]) -> bool:
    """Whether figures that do not fit are all parts of one total, which they and others make up."""
    if each.kind != "total" or each.verdict != "mismatch":
        return False
    spans = each.spans
    return any(
        other.kind == "total" and other.verdict == "consistent" and not is_partial(other)
        and spans <= {role.mention.start for role in other.roles if role.role == "parts"}
        for other in claims
    )  # fmt: skip


def is_partial(each: Candidate) -> bool:
    """Whether parts need not make up their total."""
    return each.options.get("coverage", "exact") != "exact"


def rival_of(
    weighed: Weighed, head: WeighedHead, beside: bool, said: bool, all_parts: bool = False
) -> Candidate | None:  # fmt: skip
    """Another reading of the same figure that fits, and that the words do not put far behind; ``beside``: all figures
    stand beside each other, so that none is exchanged for another that is likelier because it fits; ``said``: the words
    leave no other reading, so that a total of two lists excuses neither: 233 pupils, 84 boys and 129 girls. They were
    in two groups of 117 and 116; ``all_parts``: that the first ones of a list fit is no excuse either.
    """
    for each in head.fitting():
        if each is weighed or (said and is_other_list(each.hypothesis, weighed.hypothesis)):
            continue
        if said and (goes_on_later(each.hypothesis, weighed.hypothesis) or has_nearer_like_it(each.hypothesis)):
            continue
        if all_parts and is_longer(weighed.hypothesis, each.hypothesis):
            continue
        ahead = weighed.words - each.words >= AHEAD or not head.is_as_likely(each.number, _FITTING)
        if not beside and head.posteriors[each.number] >= _OUTWEIGHED * head.posteriors[weighed.number]:
            ahead = False
        one, other = each.hypothesis, weighed.hypothesis
        named = beside or said or weighed.cue == SAID
        if is_of_other_whole(one, other, named) and head.posteriors[each.number] >= head.posteriors[weighed.number]:
            ahead = False
        if weighed.cue == SAID and is_level_of(one, other):
            continue
        nearer = is_of_whom(one, other) or is_of_nearer(one, other)
        if not ahead or nearer or is_longer(one, other) or is_longer(other, one):
            claim = judged_hypothesis(each.hypothesis)
            if claim.fits:
                return claim
    return None


def is_other_list(one: Hypothesis, other: Hypothesis) -> bool:
    """Whether they are two lists of one total, with no part in common."""
    if not one.kind == other.kind == "sum":
        return False
    (_, *parts), (_, *others) = ([spot.mention.start for _, spot in each.roles] for each in (one, other))
    return set(parts).isdisjoint(others)
