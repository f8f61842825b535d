"""A figure held against an earlier one, and by how much it is less or more: 260 against 370, or 110 fewer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.near_misses import near_change
from crossfoot.articles.proposal import Candidate, Role, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import FALL, wording
from crossfoot.figures.written import NEAREST

_HELD: Final = wording(
    "[new: figure] few|number*0-2 versus few? [old: figure] [few|number|versus*0-3] , share? few? "
    "[by: figure] few? [verb: rise|fall] [END or ,|;|)]"
)


def _propose(place: Place) -> Iterator[Candidate]:
    sentence = place.sentence
    for match in _HELD.finditer(place.letters):
        new, old, gap = (sentence.items[match.start(name)] for name in ("new", "old", "by"))
        if not isinstance(new, Mention) or not isinstance(old, Mention) or not isinstance(gap, Mention):
            continue
        falls, figures = match["verb"] == FALL, {"from": old, "to": new, "by": gap}
        if not _are_alike(new, old, gap) or (new.written.value < old.written.value) != falls:
            continue
        greater, less = (old, new) if falls else (new, old)
        apart = greater.written.interval(NEAREST) - less.written.interval(NEAREST)
        fits = gap.written.interval(NEAREST).meets(apart)
        told = fits or (near_change(figures, falls) and is_explained_sum(greater, (less, gap)))
        roles = tuple([Role(role, each, falls and role == "by") for role, each in figures.items()])
        at = match.start("verb")
        words = ((sentence.starts[at], sentence.ends[at]),)
        yield Candidate(
            "change", roles, "difference-told-after-versus", sentence.start, sentence.end, words, told, told
        )  # fmt: skip


def _are_alike(new: Mention, old: Mention, gap: Mention) -> bool:
    """Whether all three count one thing; the difference may leave out its unit."""
    every = (new, old, gap)
    alike = same_unit(new, old) and same_thing(new, old) and (same_unit(gap, new) or not gap.unit)
    return alike and all(each.kind == COUNT and not each.in_words and not each.written.sign for each in every)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The mill sold 260,500 sacks against 370,500 a year ago, or 110,000 fewer.",
            "consistent",
            {"from": "370,500", "to": "260,500", "by": "110,000"},
        ),
        CueExample(
            "vi",
            "Nhà máy bán 370.500 tấn so với 260.500 tấn năm trước, tức 110.000 tấn nhiều hơn.",
            "consistent",
            {"from": "260.500 tấn", "to": "370.500 tấn", "by": "110.000 tấn"},
        ),
        CueExample(
            "fr",
            "Le moulin a vendu 260 500 sacs contre 370 500 un an plus tôt, soit 110 000 de moins.",
            "consistent",
            {"from": "370 500", "to": "260 500", "by": "110 000"},
        ),
        CueExample(
            "es",
            "El molino vendió 260.500 sacos frente a 370.500 un año antes, 110.000 menos.",
            "consistent",
            {"from": "370.500", "to": "260.500", "by": "110.000"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The mill sold 260,500 tonnes against 370,500 tonnes a year ago, or 101,000 tonnes fewer.",
            "mismatch",
            {"from": "370,500 tonnes", "to": "260,500 tonnes", "by": "101,000 tonnes"},
        ),
        CueExample(
            "fr",
            "Le moulin a vendu 260 500 tonnes contre 370 500 tonnes un an plus tôt, soit 101 000 tonnes de moins.",
            "mismatch",
            {"from": "370 500 tonnes", "to": "260 500 tonnes", "by": "101 000 tonnes"},
        ),
    ),
    traps=(
        CueExample("vi", "Nhà máy bán 370.500 tấn so với 260.500 tấn năm trước, tức 9.000 tấn nhiều hơn kế hoạch."),
        CueExample("en", "The mill sold 260,500 sacks against 370,500 a year ago, or 9,000 fewer than planned."),
        CueExample("en", "The mill sold 260,500 sacks against 370,500 a year ago, and 101,000 tins more."),
        CueExample("en", "The vote was 260 against 370, or 45 more."),
    ),
    turn=CHANGES,
    where="figure few? rise|fall",
)
