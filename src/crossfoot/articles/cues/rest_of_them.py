"""A total, some "of them", and the rest: 570 hectares, 221 of them woodland and the remaining 349 grassland."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import symbols, wording

_WORDING: Final = (
    "figure words*2 [,|:|(]*1-2 words? figure words? part words*2 [, words? figure words*2]*0-4 [,|joined]*1-2 words? "
    "[rest words? figure or figure words? rest]"
)
_OF_THEM: Final = wording(_WORDING)
_OTHERS: Final = symbols("figure percent fraction range of part")
"""before a total, which may be some of another one then"""
_TIED: Final = symbols("rise fall begin versus mean each plan percent fraction range")
_TRIPLE: Final = 3
_LEAST: Final = 20
"""a smaller total is made up by chance too often"""


def _propose(place: Place) -> Iterator[Candidate]:
    match = _OF_THEM.search(place.letters)
    if match is None or not _OTHERS.isdisjoint(place.letters[: match.start()]) or not _TIED.isdisjoint(match[0]):
        return
    spots = [at for at in range(match.start(), match.end()) if place.letters[at] == COUNT]
    figures = [each for each in (place.sentence.items[at] for at in spots) if isinstance(each, Mention)]
    if not _TRIPLE <= len(figures) == len(spots) or any(each.in_words or each.written.hedge for each in figures):
        return
    total, *parts = figures
    alike = all(part.unit in ("", total.unit) and part.written.place == total.written.place for part in parts)
    if not alike or total.written.value < _LEAST * total.written.last_place:
        return
    fits = amount_of(parts) == total.written.value
    if fits or is_explained_sum(total, parts):
        listing = TotalWithParts(spots[0], total, tuple(parts), tuple(spots[1:]), True, True, "")
        told = stated(place, listing, parts, "rest-of-them", "exact")
        yield told._replace(telling=not fits, said=True, certain=not fits)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The blaze destroyed 570 hectares, 221 of them woodland and the remaining 349 grassland.",
            "consistent",
            {"total": "570 hectares", "parts[0]": "221", "parts[1]": "349"},
        ),
        CueExample(
            "es",
            "El fuego arrasó 570 hectáreas, 221 de ellas de bosque y las 349 restantes de pasto.",
            "consistent",
            {"total": "570 hectáreas", "parts[0]": "221", "parts[1]": "349"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The blaze destroyed 570 hectares, 221 of them woodland and the remaining 449 grassland.",
            "mismatch",
            {"total": "570 hectares", "parts[0]": "221", "parts[1]": "449"},
        ),
        CueExample(
            "en",
            "The barn has 83 hens, 52 of them brown and the other 41 grey.",
            "mismatch",
            {"total": "83", "parts[0]": "52", "parts[1]": "41"},
        ),
        CueExample(
            "es",
            "El fuego arrasó 570 hectáreas, 221 de ellas de bosque y las 449 restantes de pasto.",
            "mismatch",
            {"total": "570 hectáreas", "parts[0]": "221", "parts[1]": "449"},
        ),
        CueExample(
            "fr",
            "Le feu a détruit 570 hectares, 221 d’entre eux de forêt et les 449 restants de prairie.",
            "mismatch",
            {"total": "570 hectares", "parts[0]": "221", "parts[1]": "449"},
        ),
    ),
    traps=(
        CueExample("en", "The barn has 83 hens, 22 of them brown, 20 geese, 5 of them ill, and the other 31 goats."),
        CueExample("en", "Of 900 barns 570 burnt, 221 of them down to the ground, and the remaining 449 were saved."),
        CueExample("en", "The barn has about 83 hens, 52 of them brown and the other 41 grey."),
        CueExample("en", "The barn has 83 hens, up from 52 of them in May, and the other 41 geese."),
        CueExample("vi", "Trại có 83 con gà, 22 con trong số đó nâu, khoảng 20 con xám và 31 con còn lại trắng."),
    ),
    turn=TOTALS,
    where=_WORDING,
)
