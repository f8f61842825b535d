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
from crossfoot.articles.wordings import FEW, SHARE, wording

_WHOLE_FIRST: Final = wording(
    "[few|some|total*2 of of|total|few*2 figure words|of|end|plan*4 [link: ,|( share? few? or , few share or share] "
    "or part ,? [of_which: share? few?]] figure [not few|some*2 (|,? share? percent]"
)
_FRACTION_BEHIND: Final = wording("few|some|of|total*4 , few? figure of of|total|few*2 figure")
"""seven eighths of the seats, 28 of 32"""

_MOST: Final = 2.5
"""times"""
_ALONE: Final = wording("[( figure few? total? ) or , share? figure few? , or , share? figure few? total]")


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
    linked = match is not None and rate.kind != RATIO and SHARE in (match["link"] or match["of_which"] or "")
    said = linked or _is_set_off(letters, last, part, whole)
    roles = (Role("part", part), Role("whole", whole), percent_role(rate))
    telling = said and near(part, whole, rate) and _is_like(part, whole, rate)
    yield stated(place, roles, "percent-of-whole-then-part", min(at, spot), max(at, last), telling, said)


def _is_like(part: Mention, whole: Mention, rate: Mention) -> bool:
    """Whether a fraction in words is not far from that of a part: half of the 68 (3) has a note behind it."""
    given, told = part.written.value, whole.written.value * rate.written.value
    return rate.kind != RATIO or (_MOST * given >= told and given <= _MOST * told)


def _is_set_off(letters: str, at: int, part: Mention, whole: Mention) -> bool:
    """Whether a figure stands alone between commas or in brackets, or with "in all", and counts nothing else than its
    whole does: three in four of the 400, 300, agreed; two fifths of the 1,150 makers (460) came.
    """
    alone = _ALONE.match(letters, at - 1 - (letters[at - 1] == SHARE))
    if alone is None or part.noun[:1] not in ((), whole.noun[:1]):
        return False
    return bool(part.noun) or FEW not in alone[0]


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
        CueExample(
            "en",
            "Over half of the 760 tenants (437) signed.",
            "consistent",
            {"part": "437", "whole": "760", "ratio": "Over half"},
        ),
        CueExample(
            "en",
            "Fewer than a quarter of the 760 tenants, 151, signed.",
            "consistent",
            {"part": "151", "whole": "760", "ratio": "Fewer than a quarter"},
        ),
        CueExample(
            "en",
            "Under 60% of the 760 tenants (431) signed.",
            "consistent",
            {"part": "431", "whole": "760", "percent": "Under 60%"},
        ),
        CueExample(
            "vi",
            "Dưới một nửa trong số 760 hộ (331 hộ) đã ký.",
            "consistent",
            {"part": "331", "whole": "760", "ratio": "Dưới một nửa"},
        ),
        CueExample(
            "fr",
            "Plus des deux tiers des 760 locataires (531) ont signé.",
            "consistent",
            {"part": "531", "whole": "760", "ratio": "Plus des deux tiers"},
        ),
        CueExample(
            "es",
            "Menos de un tercio de los 760 inquilinos, 231, firmaron.",
            "consistent",
            {"part": "231", "whole": "760", "ratio": "Menos de un tercio"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Three quarters of the 640 stalls (380) were let.",
            "mismatch",
            {"part": "380", "whole": "640", "ratio": "Three quarters"},
        ),
        CueExample(
            "en",
            "At least half of the 640 stalls, 290, were let.",
            "mismatch",
            {"part": "290", "whole": "640", "ratio": "At least half"},
        ),
        CueExample(
            "vi",
            "Hơn hai phần ba trong số 640 quầy (340 quầy) đã có người thuê.",
            "mismatch",
            {"part": "340", "whole": "640", "ratio": "Hơn hai phần ba"},
        ),
        CueExample(
            "fr",
            "Un quart des 640 étals (260) sont loués.",
            "mismatch",
            {"part": "260", "whole": "640", "ratio": "Un quart"},
        ),
        CueExample(
            "es",
            "Tres cuartos de los 640 puestos (380) están alquilados.",
            "mismatch",
            {"part": "380", "whole": "640", "ratio": "Tres cuartos"},
        ),
        CueExample(
            "en",
            "The library holds 128,000 volumes, 92.1% of which, or 116,736, are in English.",
            "mismatch",
            {"part": "116,736", "whole": "128,000", "percent": "92.1%"},
        ),
    ),
    traps=(
        CueExample("en", "Half of the 96 families came, with 70 dogs."),
        CueExample("en", "Half of the 96 families (70 children) came."),
        CueExample("en", "Half of the 96 families (70 last year) came."),
        CueExample("en", "Half of the 96 families, 70 children, came."),
        CueExample("vi", "Một nửa trong số 96 hộ (70 trẻ em) đã đến."),
    ),
    turn=SHARES,
    where="percent|ratio",
)
