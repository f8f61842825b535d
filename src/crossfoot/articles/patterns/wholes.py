"""What a part can be a part of: the words around it and the figures before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.near_misses import is_swap, near
from crossfoot.articles.proposal import Candidate, Recall, Role, named_alike, same_thing, same_unit
from crossfoot.articles.sentence import RATIO, Mention, Sentence

OUT_OF: Final = re.compile(r"[uvwT]{0,3},?O[OSu]{0,2}n")
_WHOLE_BEHIND: Final = re.compile(r"\)?[uvw]{0,1}([OSuv]{1,5})n")
_BESIDE: Final = 200
"""characters between a part and the only figure that it can be a part of"""
_OPENING: Final = 2
"""letters before the whole with which a sentence begins"""
_FRAMED: Final = 30
FEW: Final = 3
"""figures back among which a whole with another noun may be looked for"""


def stated(
    sentence: Sentence, roles: tuple[Role, ...], pattern: str, first: int, last: int, telling: bool, said: bool = False
) -> Candidate:
    words = tuple(
        (sentence.starts[n], sentence.ends[n]) for n in range(first, last + 1) if sentence.letters[n] in "CIOSKGRM"
    )
    start = min(sentence.start, *(role.mention.start for role in roles))
    return Candidate("share", roles, pattern, start, sentence.end, words, telling, telling or said)


def rate_role(mention: Mention) -> Role:
    return Role("ratio" if mention.kind == RATIO else "percent", mention)


def wholes_of(
    sentence: Sentence, at: int, place: int, part: Mention, rate: Mention, low: str, recall: Recall
) -> Iterator[tuple[Mention, bool, bool, str]]:
    """What the part can be a part of, the likeliest first; whether the words say that it is, whether what they say is
    off by no more than a slip, and where it stands.
    """
    letters = sentence.letters
    out_of = OUT_OF.match(letters, at + 1)
    if out_of:
        whole = sentence.items[out_of.end() - 1]
        if isinstance(whole, Mention) and can_hold(whole, part):
            said = out_of.end() - 1 < place
            yield whole, said, said and near(part, whole, rate), "-out-of"
    behind = _WHOLE_BEHIND.match(letters, max(at, place) + 1)
    if behind:
        whole = sentence.items[behind.end() - 1]
        if isinstance(whole, Mention) and can_hold(whole, part):
            said = bool(set(behind[1]) & set("OS"))
            yield whole, said, said and near(part, whole, rate), "-whole-behind"
    exact = rate.kind != RATIO and rate.written.place < 0
    in_order = rate.kind != RATIO and at < place
    nearest, back = True, 0
    before = list(recall.before(min(part.start, rate.start)))
    sole = _is_sole(sentence, before, at, place, low)
    for whole, where, spot in before:
        if not can_hold(whole, part):
            continue
        back += 1
        here = where is sentence
        said = nearest and (_said(sentence, here, spot, at) or (here and _is_frame(sentence, spot, at, whole)))
        alike = same_thing(part, whole)
        nearest = nearest and not alike
        even = rate.written.value * whole.written.value == 100 * part.written.value
        if alike or said or exact or even or back <= FEW:
            known = said and alike and (not part.noun or part.noun[:1] == whole.noun[:1])
            known = known or (sole and back == 1)
            sure = known and near(part, whole, rate)
            swap = bool(part.noun and whole.noun) and alike and is_swap(part, whole, rate)
            where_ = f"-{min(back, FEW)}{'-alike' if alike else ''}{'-here' if here else ''}"
            yield whole, known or said, sure or swap, where_
            if sure and in_order and fits(part, rate, whole):
                return


def fits(part: Mention, percent: Mention, whole: Mention) -> bool:
    if not whole.written.num:
        return False
    return part.written.value * 100 / whole.written.value in percent.written.interval("truncated", True)


def can_hold(whole: Mention, part: Mention) -> bool:
    return (
        whole.written.value >= part.written.value
        and same_unit(whole, part)
        and not (whole.in_words and not part.in_words)
    )


def _is_sole(
    sentence: Sentence, before: Sequence[tuple[Mention, Sentence, int]], at: int, place: int, low: str
) -> bool:
    """Whether the nearest figure before a part is the only one that its percentage can be of: nothing else is counted
    in its sentence, it is of the same thing, and nothing changes on the way.
    """
    part = sentence.items[at]
    if not before or not isinstance(part, Mention) or part.start - before[0][0].end > _BESIDE:
        return False
    whole, where, spot = before[0]
    if len(before) > 1 and before[1][1] is where:
        return False
    here = where is sentence
    way = where.letters[spot + 1 : at] if here else where.letters[spot + 1 :] + sentence.letters[:at]
    after = sentence.letters[place + 1 : place + 3]
    if set(way) & set("ABFVTKMXyIpf") or (after and (after[0] not in ",;)" or set(after[1:]) & set("OSK"))):
        return False
    retaken = " ".join(whole.noun[:2])
    return named_alike(part.noun[:2], whole.noun[:2]) or (
        not part.noun if here else bool(retaken) and retaken in low[whole.end + len(retaken) + 2 : part.start]
    )


def _said(sentence: Sentence, here: bool, spot: int, at: int) -> bool:
    """Whether the words say that what stands at ``at`` is a part of the nearest figure before it."""
    letters = sentence.letters
    if not here:
        return "I" in letters[:2] and not set(letters[:at]) & set("nf;vw")
    if spot >= at:
        return False
    between = letters[spot + 1 : at]
    led = letters[max(spot - 2, 0) : spot]
    inside = "I" in between and ";" not in between.replace(";I", "I")
    led_by = set(led) & set("OS") and not set(between) & set(";pABFTVM")
    return (inside or bool(led_by)) and "n" not in between


def _is_frame(sentence: Sentence, spot: int, at: int, whole: Mention) -> bool:
    """Whether a sentence begins with the whole of its parts, and what is between counts other things: of 184 samples
    from 12 markets, 92.
    """
    letters = sentence.letters
    between = [item for item in sentence.items[spot + 1 : at] if item is not None]
    return (
        0 < spot <= _OPENING
        and at - spot <= _FRAMED
        and bool(set(letters[:spot]) & set("OS"))
        and not set(letters[spot + 1 : at]) & set(";IpfABFTVM")
        and bool(whole.noun)
        and all(isinstance(item, Mention) and item.noun[:1] != whole.noun[:1] for item in between)
    )
