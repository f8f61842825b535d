"""A difference that no verb tells, and right behind it both ends: it has closed 46 offices, going from 212 to 166."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import TOLD_BY, Change, changes
from crossfoot.articles.proposal import Candidate, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_gap
from crossfoot.articles.wordings import END, FALL, RISE, wording

_BEFORE: Final = wording("figure few|some? ,|( few|some? [begin|end few|number?]? END")
_RIGHT_BEFORE: Final = wording("figure few? ,|( begin|end|few*3 figure")
_NEAR: Final = 6
"""letters from the difference to the first of the ends"""


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if len(change.ends) == 2:
            yield from _difference(place, change)


def _difference(place: Place, change: Change) -> Iterator[Candidate]:
    old, new = change.ends["from"], change.ends["to"]
    first = min(old.place, new.place)
    before = _BEFORE.search(place.letters, max(first - _NEAR, 0), first)
    gap = place.sentence.items[before.start()] if before else None
    if before is None or not isinstance(gap, Mention) or not gap.kind == old.mention.kind == COUNT:
        return
    if not same_unit(gap, old.mention):
        return
    grown = new.mention.written.value - old.mention.written.value
    slots = {**change.ends, "by": change.at(gap)._replace(falls=grown < 0)}
    told = change.candidate(slots, "difference-then-from-to")
    if gap.written.value == abs(grown):
        bracketed = place.letters[first - 2 : first - 1] == "("  # 0.5 points less (from 36.5 to 36)
        yield told._replace(telling=bracketed, said=bracketed, fitted=True)
    elif _RIGHT_BEFORE.match(place.letters, before.start()) and _are_alike(gap, old.mention, new.mention):
        verb = place.sentence.before(before.start())
        if verb == END or END in place.letters[max(before.start() - 2, 0) : before.start()]:
            return  # from 120 to 180 here, from 50 to 150 there
        falls = verb == FALL if verb in (RISE, FALL) else grown < 0
        if is_explained_gap(old.mention, new.mention, gap, falls):
            slots["by"] = change.at(gap)._replace(falls=falls)
            yield change.candidate(slots, "difference-then-from-to")._replace(telling=True, said=True)


def _are_alike(gap: Mention, old: Mention, new: Mention) -> bool:
    """Whether a difference and both ends are printed with one unit, or one noun, and none of them is a guess."""
    three = (gap, old, new)
    if any(each.written.hedge or each.in_words for each in three):
        return False
    if any(each.unit for each in three):
        return gap.unit == old.unit == new.unit
    return bool(gap.noun) and gap.noun[:1] == old.noun[:1] == new.noun[:1]


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Her time improved by 0.25 seconds, from 54.17 seconds to 53.92.",
            "consistent",
            {"from": "54.17 seconds", "to": "53.92", "by": "0.25 seconds"},
        ),
        CueExample(
            "fr",
            "L’agence a fermé 46 bureaux, passant de 212 à 166.",
            "consistent",
            {"from": "212", "to": "166", "by": "46"},
        ),
        CueExample(
            "vi",
            "Lớp Toán bớt 0,5 điểm (từ 36,5 điểm xuống còn 36 điểm).",
            "consistent",
            {"from": "36,5", "to": "36", "by": "0,5"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Lớp Toán bớt 0,8 điểm (từ 36,5 điểm xuống còn 36,0 điểm).",
            "mismatch",
            {"from": "36,5", "to": "36,0", "by": "0,8"},
        ),
        CueExample(
            "vi",
            "Bản này bớt được 300 USD, từ 799 USD xuống 699 USD.",
            "mismatch",
            {"from": "799 USD", "to": "699 USD", "by": "300 USD"},
        ),
        CueExample(
            "en",
            "It is cheaper by 300 dollars, going from 799 dollars to 699 dollars.",
            "mismatch",
            {"from": "799 dollars", "to": "699 dollars", "by": "300 dollars"},
        ),
    ),
    traps=(
        CueExample("vi", "Phí ở xã trên từ 120.000 đồng lên 180.000 đồng, xã dưới từ 50.000 đồng lên 150.000 đồng."),
        CueExample("vi", "Lớp Toán giảm 2,7 điểm (từ 36,5 điểm xuống còn 36 điểm)."),
        CueExample("vi", "Giá giảm 40 USD mỗi tháng, rồi từ 212 USD xuống 166 triệu USD."),
        CueExample("en", "It closed 40 offices, going from 212 to 166."),
        CueExample("en", "The 10 patients were ill, and the score went from 35 to 45."),
    ),
    turn=CHANGES,
    where=TOLD_BY,
)
