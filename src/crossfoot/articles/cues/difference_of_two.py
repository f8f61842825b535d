"""Two figures and the difference that a word names: exports of 17.8 and imports of 18.5 billion, a deficit of 0.7."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, equation, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.wordings import symbols
from crossfoot.figures.words_around import CURRENCY_SIGNS
from crossfoot.figures.written import NEAREST

_SLIP: Final = 2
_CHANGED: Final = symbols("rise fall versus")


def _propose(place: Place) -> Iterator[Candidate]:
    figures = [
        (spot, item)
        for spot, item in enumerate(place.sentence.items)
        if isinstance(item, Mention) and item.kind in (COUNT, PERCENT)
    ]
    for number in range(len(figures) - 2):
        yield from _difference(place, figures[number : number + 3], len(figures) == 3)


def _difference(place: Place, figures: list[tuple[int, Mention]], only: bool) -> Iterator[Candidate]:
    sentence = place.sentence
    (_, one), (spot, other), (at, gap) = figures
    if not one.unit or not (same_unit(one, other) and same_unit(one, gap)) or one.kind != COUNT:
        return
    named = place.lexicon.difference.search(place.low[other.end : gap.start].rstrip(f"{CURRENCY_SIGNS} "))
    if not named or ";" in place.letters[spot:at]:
        return
    greater, less = (one, other) if one.written.value >= other.written.value else (other, one)
    found = equation((gap, greater, less), "{0} = {1} − {2}", "difference-of-two", sentence.start, sentence.end)
    if gap.written.interval(NEAREST).meets(greater.written.interval(NEAREST) - less.written.interval(NEAREST)):
        yield found
        return
    exact = greater.written.value - less.written.value
    near = exact <= _SLIP * gap.written.value and gap.written.value <= _SLIP * exact
    if near and only and not set(place.letters) & _CHANGED:
        yield found._replace(verdict="mismatch", telling=True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Tháng 5, Việt Nam xuất khẩu 17,8 tỷ USD, nhập khẩu 18,5 tỷ USD, nhập siêu 0,7 tỷ USD.",
            "consistent",
            {"holds[0]": "0,7 tỷ USD", "holds[1]": "18,5 tỷ USD", "holds[2]": "17,8 tỷ USD"},
        ),
        CueExample(
            "en",
            "Exports of $17.8 billion and imports of $18.5 billion left a trade deficit of $0.7 billion.",
            "consistent",
            {"holds[0]": "$0.7 billion", "holds[1]": "$18.5 billion", "holds[2]": "$17.8 billion"},
        ),
        CueExample(
            "fr",
            "La caisse a perçu 820 millions d’euros et en a dépensé 764 millions, soit un excédent de 56 millions.",
            "consistent",
            {"holds[0]": "56 millions", "holds[1]": "820 millions d’euros", "holds[2]": "764 millions"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Cả nước xuất khẩu 21,3 tỷ USD và nhập khẩu 20,1 tỷ USD trong tháng, thặng dư 2,1 tỷ USD.",
            "mismatch",
            {"holds[0]": "2,1 tỷ USD", "holds[1]": "21,3 tỷ USD", "holds[2]": "20,1 tỷ USD"},
        ),
        CueExample(
            "en",
            "The country exported $21.3 billion of goods and imported $20.1 billion, a surplus of $2.1 billion.",
            "mismatch",
            {"holds[0]": "$2.1 billion", "holds[1]": "$21.3 billion", "holds[2]": "$20.1 billion"},
        ),
    ),
    traps=(CueExample("en", "Exports of $17.8 billion and imports of $18.5 billion left a deficit for 3 years."),),
    turn=LIMITS,
)
