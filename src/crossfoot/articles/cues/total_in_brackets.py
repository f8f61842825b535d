"""Counts, and what they come to in brackets behind them: 79 in one barn and 84 in the other (163 in total)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.proposal import Candidate, same_thing
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import symbols, wording

_BRACKETS: Final = "( [total words|of|share|:|,*0-2 figure words? or figure words? total] )"
_TOTALLED: Final = wording(_BRACKETS)
_LISTED: Final = wording("[figure words|number|rest|end|begin|of|total*1-5 [,|;]? joined?]*2-6 END")
_OTHERS: Final = symbols(
    "percent points multiple fraction ratio range rise fall versus plan mean each part parts ( / span :"
)
_LEAST: Final = 20
"""a smaller total is made up by chance too often"""


def _propose(place: Place) -> Iterator[Candidate]:
    letters, items = place.letters, place.sentence.items
    for match in _TOTALLED.finditer(letters):
        before = letters[: match.start()]
        listed = _LISTED.search(before)
        if not listed or not (_is_all(before, listed[0]) or _is_of_one_unit(items, match.start(), listed.start())):
            continue
        spots = [at for at, letter in enumerate(before) if letter == COUNT and at >= listed.start()]
        total, *parts = (items[at] for at in (letters.index(COUNT, match.start()), *spots))
        figures = [each for each in (total, *parts) if isinstance(each, Mention)]
        if len(figures) == len(parts) + 1 and _are_alike(figures):
            yield from _candidate(
                place, TotalWithParts(-1, figures[0], tuple(figures[1:]), tuple(spots), True, True, "")
            )


def _is_all(before: str, listed: str) -> bool:
    """Whether a list has all figures that are told before its total."""
    return not set(before) & _OTHERS and before.count(COUNT) == listed.count(COUNT)


def _is_of_one_unit(items: Sequence[object], at: int, first: int) -> bool:
    """Whether all figures of a list have one unit, and no other one before it has: lorry 37 carried 340 kg of this and
    320 kg of that (660 kg in all).
    """
    listed = [each.unit for each in items[first:at] if isinstance(each, Mention)]
    others = [each.unit for each in items[:first] if isinstance(each, Mention)]
    return len(set(listed)) == 1 and bool(listed[0]) and listed[0] not in others


def _are_alike(figures: list[Mention]) -> bool:
    """Whether figures count one thing; the first one is the greatest."""
    total, *parts = figures
    plain = not any(each.in_words or each.written.hedge or each.written.sign for each in figures)
    alike = all(same_thing(each, total) and each.written.place == total.written.place for each in parts)
    named = {each.noun[:1] for each in parts if each.noun and not total.unit}
    most = max(each.written.value for each in parts)
    return plain and alike and len(named) <= 1 and most < total.written.value >= _LEAST * total.written.last_place


def _candidate(place: Place, listing: TotalWithParts) -> Iterator[Candidate]:
    total, parts = listing.total, listing.parts
    exact = stated(place, listing, parts, "total-in-brackets", "exact")
    if amount_of(parts) == total.written.value:
        yield exact._replace(said=True)
    elif is_explained_sum(total, parts):
        lost = any_of(place.lexicon.prose.attrition).search(place.low, parts[0].start, place.sentence.end)
        yield exact._replace(telling=not lost, said=not lost)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "There were 79 hens in the one barn and 84 in the other (163 in total).",
            "consistent",
            {"total": "163", "parts[0]": "79", "parts[1]": "84"},
        ),
        CueExample(
            "vi",
            "Có 79 con gà ở chuồng này và 84 con ở chuồng kia (tổng cộng 163 con).",
            "consistent",
            {"total": "163", "parts[0]": "79", "parts[1]": "84"},
        ),
        CueExample(
            "vi",
            "Xe tải chở 310kg cam; 140 kg táo; 180kg lê (tổng trọng lượng 630kg) không có giấy tờ.",
            "consistent",
            {"total": "630kg", "parts[0]": "310kg", "parts[1]": "140 kg", "parts[2]": "180kg"},
        ),
        CueExample(
            "fr",
            "Il y avait 79 poules dans un poulailler et 84 dans l’autre (163 au total).",
            "consistent",
            {"total": "163", "parts[0]": "79", "parts[1]": "84"},
        ),
        CueExample(
            "es",
            "Había 79 gallinas en un corral y 84 en el otro (163 en total).",
            "consistent",
            {"total": "163", "parts[0]": "79", "parts[1]": "84"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "There were 79 hens in the one barn and 84 in the other (total 168).",
            "mismatch",
            {"total": "168", "parts[0]": "79", "parts[1]": "84"},
        ),
        CueExample(
            "vi",
            "Có 97 con gà ở chuồng này và 84 con ở chuồng kia (tổng cộng 163 con).",
            "mismatch",
            {"total": "163", "parts[0]": "97", "parts[1]": "84"},
        ),
        CueExample(
            "fr",
            "Il y avait 79 poules dans un poulailler et 48 dans l’autre (163 au total).",
            "mismatch",
            {"total": "163", "parts[0]": "79", "parts[1]": "48"},
        ),
        CueExample(
            "vi",
            "Xe tải chở 310kg cam; 140 kg táo; 180kg lê (tổng trọng lượng 830kg) không có giấy tờ.",
            "mismatch",
            {"total": "830kg", "parts[0]": "310kg", "parts[1]": "140 kg", "parts[2]": "180kg"},
        ),
        CueExample(
            "es",
            "Había 79 gallinas en un corral y 84 en el otro (193 en total).",
            "mismatch",
            {"total": "193", "parts[0]": "79", "parts[1]": "84"},
        ),
        CueExample(
            "vi",
            "Tổ công tác kiểm tra xe tải số 34 (xe của một công ty ở xã bên) chở 304 kg cam, 120 kg táo và 200 kg lê"
            " (tổng cộng 660 kg).",
            "mismatch",
            {"total": "660 kg", "parts[0]": "304 kg", "parts[1]": "120 kg", "parts[2]": "200 kg"},
        ),
    ),
    traps=(
        CueExample("en", "They bought 79 hens in May and sold 84 geese (168 animals in total)."),
        CueExample("en", "Each of 79 hens was fed 84 times in the barn (168 times in total)."),
        CueExample("en", "Of 179 hens, 79 went to the one barn and 84 to the other (168 in total)."),
        CueExample("en", "There were 79 hens in the one barn and 84 in the other (168 in total were bought)."),
    ),
    turn=TOTALS,
    where=_BRACKETS,
)
