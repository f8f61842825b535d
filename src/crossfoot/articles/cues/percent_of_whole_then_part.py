"""A percentage of a whole, and then the part: half of the 96 families, 48; 12% of which, or 49,500."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._fractions import fractions, percents_of
from crossfoot.articles.cues._shares import can_hold, percent_role, stated
from crossfoot.articles.near_misses import near
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, RATIO, Mention
from crossfoot.articles.wordings import SHARE, symbols, wording

_WHOLE_FIRST: Final = wording(
    "[few|some|total*2 of of|total|few*2 figure words|of|end|plan*4 [link: ,|( share? few? or , few share or share] "
    "or part ,? [of_which: share? few?]] figure [not few|some*2 (|,? share? percent]"
)
_FRACTION_BEHIND: Final = wording("few|some|of|total*4 , few? figure of of|total|few*2 figure")
"""seven eighths of the seats, 28 of 32"""

_ENDING: Final = symbols(", total")


def _propose(place: Place) -> Iterator[Candidate]:
    taken = percents_of(place.once(fractions))
    for spot, rate in enumerate(place.sentence.items):
        if spot not in taken and isinstance(rate, Mention) and rate.kind in (PERCENT, RATIO):
            yield from _of_whole(place, spot, rate)


def _of_whole(place: Place, spot: int, rate: Mention) -> Iterator[Candidate]:
    letters, items = place.letters, place.sentence.items
    match = _WHOLE_FIRST.match(letters, spot + 1)
    split = _FRACTION_BEHIND.match(letters, spot + 1)
    if match:
        at, last = letters.index(COUNT, spot), match.end() - 1
        if match["link"] is None:
            at = letters.rfind(COUNT, max(spot - 4, 0), spot)
    elif split:
        last, at = letters.index(COUNT, spot), split.end() - 1
    else:
        return
    whole, part = (items[at] if at >= 0 else None), items[last]
    if not isinstance(whole, Mention) or not isinstance(part, Mention) or not can_hold(whole, part):
        return
    linked = match is not None and SHARE in (match["link"] or match["of_which"] or "")
    said = linked if rate.kind != RATIO else _is_set_off(letters, last, part)
    roles = (Role("part", part), Role("whole", whole), percent_role(rate))
    telling = said and near(part, whole, rate)
    yield stated(place, roles, "percent-of-whole-then-part", min(at, spot), max(at, last), telling, said)


def _is_set_off(letters: str, at: int, part: Mention) -> bool:
    """Whether a figure stands alone between commas, or with "in all": three in four of the 400, 300, agreed."""
    return not part.noun and letters[at - 1] == "," and letters[at + 1 : at + 2] in _ENDING


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Seven eighths of the seats, 28 of 32, changed hands.",
            "consistent",
            {"part": "28", "whole": "32", "ratio": "Seven eighths"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ đỗ đạt 97.5%, với 1,170 trong tổng số 1,200 thí sinh.",
            "consistent",
            {"part": "1,170", "whole": "1,200", "percent": "97.5%"},
        ),
        CueExample(
            "es",
            "La mitad de las 640 viviendas revisadas, 320, tenían algún defecto.",
            "consistent",
            {"part": "320", "whole": "640", "ratio": "La mitad"},
        ),
        CueExample(
            "fr",
            "La moitié des 640 logements contrôlés, soit 320, présentaient un défaut.",
            "consistent",
            {"part": "320", "whole": "640", "ratio": "La moitié"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The library holds 128,000 volumes, 92.1% of which, or 116,736, are in English.",
            "mismatch",
            {"part": "116,736", "whole": "128,000", "percent": "92.1%"},
        ),
    ),
    traps=(CueExample("en", "Half of the 96 families came, with 70 dogs."),),
    turn=SHARES,
    where="percent|ratio",
)
