"""An amount, what is taken from it, and what is left: of 1,550 tonnes 420 were sold, leaving 1,130."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import are_groups, are_opposite, labels
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.proposal import Candidate, same_unit
from crossfoot.articles.sentence import Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import REST
from crossfoot.figures.unmade import unmade

_MARK: Final = unmade(r"[,;.:(–—]")
_WORD: Final = unmade(r"[^\W\d_]+")
_TWO: Final = 2
_LEAST: Final = 20
"""units of its last place that an amount has"""
_BEFORE: Final = 25
"""characters between the word that says that something is left and how much"""
_FEW: Final = 3
"""words before it in its clause: the other provinces that remain are no rest"""


def _propose(place: Place) -> Iterator[Candidate]:
    low, left = place.low, any_of(place.lexicon.prose.left)
    counts = place.counts
    for number, (taken, rest) in enumerate(pairwise(counts[1:]), 1):
        word = left.search(low, max(taken.end, rest.start - _BEFORE), rest.start) or _said_behind(place, rest)
        named = rest.unit and place.lexicon.difference.search(low, taken.end, rest.start)
        if not word or named or not _is_left(place, counts, number):
            continue  # an excess or a deficit
        told = low[taken.end : min(word.start(), rest.start)]
        if len(_MARK.split(told)[-1].split()) > _FEW:
            continue
        amount = counts[number - 1]
        parts = (taken, rest, *_others_left(place, counts[number + 1 : number + 3]))
        listing = TotalWithParts(-1, amount, parts, (), True, True, "")
        fits = amount.written.value == amount_of(parts)
        if fits or is_explained_sum(amount, parts):
            tied = stated(place, listing, listing.parts, "what-is-left", "exact")
            yield tied._replace(telling=not fits, said=True, words=(word.span(),))


def _said_behind(place: Place, rest: Mention) -> re.Match[str] | None:
    """The word that says it behind how much is left: it has 2,440 left."""
    spot = next((spot for spot, each in place.figures if each is rest), -1) + 1
    if place.letters[spot : spot + 1] != REST:
        return None
    return _WORD.match(place.low, place.sentence.starts[spot])


def _are_in_one_unit(amount: Mention, other: Mention) -> bool:
    """Whether another figure has the unit of an amount, or leaves it to that."""
    return same_unit(amount, other) or not (other.unit or other.noun)


def _others_left(place: Place, left: list[Mention]) -> list[Mention]:
    """Beside what is left in one group what is left in the other: leaving 112 in the first and 121 in the second."""
    spots = [spot for spot, each in place.figures if any(each is one for one in left)]
    two = len(left) == len(spots) == _TWO and left[0].unit == left[1].unit and not left[1].in_words
    return left[1:] if two and (are_groups(place, spots) or are_opposite(labels(place, spots), place.lexicon)) else []


def _is_left(place: Place, counts: list[Mention], number: int) -> bool:
    """Whether three figures of one unit stand together, and no other one is near that may be taken too."""
    amount, *others = figures = counts[number - 1 : number + 2]
    last = number + 2 + len(_others_left(place, counts[number + 1 : number + 3]))
    written = [each.written for each in figures]
    beside = [*counts[max(number - 2, 0) : number - 1], *counts[last : last + 1]]
    alone = not any(_are_in_one_unit(amount, each) for each in beside)
    exact = not any(each.hedge or each.place != written[0].place for each in written)
    return (
        alone
        and exact
        and all(_are_in_one_unit(amount, each) for each in others)
        and not any(each.in_words for each in figures)
        and written[0].value >= _LEAST * written[0].last_place
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "From a flock of 247 hens, 14 died, leaving 112 in the northern group and 121 in the southern group.",
            "consistent",
            {"total": "247", "parts[0]": "14", "parts[1]": "112", "parts[2]": "121"},
        ),
        CueExample(
            "en",
            "Of 1,550 tonnes in the barn 420 tonnes were sold, leaving 1,130 tonnes.",
            "consistent",
            {"total": "1,550 tonnes", "parts[0]": "420 tonnes", "parts[1]": "1,130 tonnes"},
        ),
        CueExample(
            "vi",
            "Kho có 1.550 tấn gạo, đã xuất 420 tấn, còn lại 1.130 tấn.",
            "consistent",
            {"total": "1.550 tấn", "parts[0]": "420 tấn", "parts[1]": "1.130 tấn"},
        ),
        CueExample(
            "fr",
            "Sur 1 550 tonnes, 420 tonnes ont été livrées, il en reste 1 130 tonnes.",
            "consistent",
            {"total": "1 550 tonnes", "parts[0]": "420 tonnes", "parts[1]": "1 130 tonnes"},
        ),
        CueExample(
            "es",
            "De 1.550 toneladas se vendieron 420 toneladas y quedan 1.130 toneladas.",
            "consistent",
            {"total": "1.550 toneladas", "parts[0]": "420 toneladas", "parts[1]": "1.130 toneladas"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Of 1,550 tonnes in the barn 420 tonnes were sold, leaving 1,310 tonnes.",
            "mismatch",
            {"total": "1,550 tonnes", "parts[0]": "420 tonnes", "parts[1]": "1,310 tonnes"},
        ),
        CueExample(
            "vi",
            "Ông vay 155 triệu đồng, đã trả 20 triệu đồng, còn nợ 153 triệu đồng.",
            "mismatch",
            {"total": "155 triệu đồng", "parts[0]": "20 triệu đồng", "parts[1]": "153 triệu đồng"},
        ),
        CueExample(
            "fr",
            "Sur 1 550 tonnes, 420 tonnes ont été livrées, il en reste 1 310 tonnes.",
            "mismatch",
            {"total": "1 550 tonnes", "parts[0]": "420 tonnes", "parts[1]": "1 310 tonnes"},
        ),
        CueExample(
            "es",
            "De 1.550 toneladas se vendieron 420 toneladas y quedan 1.310 toneladas.",
            "mismatch",
            {"total": "1.550 toneladas", "parts[0]": "420 toneladas", "parts[1]": "1.310 toneladas"},
        ),
        CueExample(
            "es",
            "La peña tenía 8.200 euros; ha gastado ya 5.760 y le quedan 2.840.",
            "mismatch",
            {"total": "8.200 euros", "parts[0]": "5.760", "parts[1]": "2.840"},
        ),
        CueExample(
            "fr",
            "Elle disposait de 8 200 euros, en a dépensé 5 760, il lui en reste 2 840.",
            "mismatch",
            {"total": "8 200 euros", "parts[0]": "5 760", "parts[1]": "2 840"},
        ),
        CueExample(
            "en",
            "The club had 8,200 euros; it has spent 5,760 and has 2,840 left.",
            "mismatch",
            {"total": "8,200 euros", "parts[0]": "5,760", "parts[1]": "2,840"},
        ),
    ),
    traps=(
        CueExample("fr", "Elle avait 8 200 euros, en a dépensé 5 760, il lui reste 24 cahiers."),
        CueExample("es", "La peña tenía 8.200 euros; ha gastado 5.760, y de la rifa le quedan 2.840."),
        CueExample("en", "The club had 8,200 euros; it has spent 5,760 and has 24 members left."),
        CueExample("en", "The tank held 900 litres, 240 litres were used and, after a leak, 610 litres were left."),
        CueExample("vi", "Kho có 800 tấn, xuất 250 tấn, hao hụt nên còn 520 tấn."),
        CueExample(
            "vi", "Giá vé ở Hà Nội là 200.000 đồng; ở Huế là 150.000 đồng và các tỉnh thành còn lại 100.000 đồng."
        ),
        CueExample("en", "Of 1,550 tonnes 420 tonnes were sold and 300 tonnes burnt, leaving 630 tonnes."),
        CueExample("en", "Of 1,550 tonnes 420 tonnes were sold in May, leaving 790 tonnes at the end of the year."),
        CueExample("vi", "Kho có 1.550 tấn gạo, đã xuất 420 tấn, bán 300 tấn, còn lại 810 tấn."),
        CueExample("vi", "Ông vay 155 triệu đồng, tháng 5 trả 20 triệu đồng, còn nợ 90 triệu đồng."),
    ),
    turn=TOTALS,
    where="figure any* figure any* figure",
)
