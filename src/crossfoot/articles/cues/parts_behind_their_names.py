"""A total, and its parts in the sentence behind it, each behind its name: 1,024 fines. For speeding there were 618; for
drink-driving, 272; and for no seat belt, 134.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import are_opposite, may_overlap, words_of
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.cues._slips import BELOW, BEYOND, may_lack_some
from crossfoot.articles.near_misses import is_rounded_sum
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import JOINED, wording

_NAME: Final = "[words|each|of|number|rest*1-4 [,|:]?]"
_PARTS: Final = f"{_NAME} figure few? [[,|;]? joined? {_NAME} figure few?]*1-8 END"
_NAMED: Final = wording(_PARTS)
_PAIR: Final = 2
_LEAST: Final = 20
"""a smaller total is made up by chance too often"""
_NEXT: Final = 3
"""characters between two sentences"""
_OPENING: Final = 40
"""characters before the first part in which a verb says that it is how many there are"""


def _propose(place: Place) -> Iterator[Candidate]:
    letters, start = place.letters, place.sentence.start
    before = place.recall.before(start)
    if not before or start - before[0][1].end > _NEXT or not _NAMED.match(letters):
        return
    total, whole, _ = before[0]
    spots = [spot for spot, letter in enumerate(letters) if letter == COUNT]
    parts = [item for item in (place.sentence.items[spot] for spot in spots) if isinstance(item, Mention)]
    if sum(item is not None for item in whole.items) > 1 or not _are_of(total, parts):
        return
    size, amount = total.written.value, amount_of(parts)
    if max(part.written.value for part in parts) >= size or not size * BELOW < amount <= size * BEYOND:
        return
    listing = TotalWithParts(-1, total, tuple(parts), tuple(spots), True, False, "")
    exact = stated(place, listing, parts, "parts-behind-their-names", "exact")
    if not _leave_nothing(place, spots, parts, amount < size):
        return
    if amount == size:
        yield exact._replace(said=True)
    elif is_explained_sum(total, parts) and not is_rounded_sum(total, parts):
        yield exact._replace(telling=True, said=True, certain=True)


def _are_of(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts have nothing behind them, or what their total counts."""
    figures = (total, *parts)
    plain = not any(each.written.hedge or each.in_words for each in figures) and total.kind == COUNT
    units = {part.unit for part in parts} <= {"", total.unit}
    nouns = {part.noun[:1] for part in parts} <= {(), total.noun[:1]}
    return plain and units and nouns and total.written.value >= _LEAST * total.written.last_place


def _names(place: Place, parts: Sequence[Mention]) -> list[list[str]]:
    """The words before each part."""
    starts = [place.sentence.start, *(part.end for part in parts)]
    words = [words_of(place.low[start : part.start]) for start, part in zip(starts, parts, strict=False)]
    return [[*each, *(f"{one} {other}" for one, other in pairwise(each))] for each in words]


def _leave_nothing(place: Place, spots: Sequence[int], parts: Sequence[Mention], short: bool) -> bool:
    """Whether the names leave no other part; of three or more also if a verb says that this is how many they are, and
    they come to more than their total.
    """
    if may_lack_some(place, parts[-1].end):
        return False
    named = _names(place, parts)
    if are_opposite(named, place.lexicon):
        return True
    if len(parts) == _PAIR or short or JOINED not in place.letters[spots[-2] : spots[-1]]:
        return False
    start = max(place.sentence.start, parts[0].start - _OPENING)
    said = any_of(place.lexicon.prose.copula).search(place.low, start, parts[0].start)
    return said is not None and not may_overlap(named, place.lexicon)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The mill sold 946 sacks. In spring there were 512; in summer, 283; and in autumn, 151.",
            "consistent",
            {"total": "946", "parts[0]": "512", "parts[1]": "283", "parts[2]": "151"},
        ),
        CueExample(
            "fr",
            "Le chœur compte 215 membres. Les hommes sont 97, les femmes 118.",
            "consistent",
            {"total": "215", "parts[0]": "97", "parts[1]": "118"},
        ),
        CueExample(
            "vi",
            "Hội có 215 hội viên. Nam là 97, nữ là 118.",
            "consistent",
            {"total": "215", "parts[0]": "97", "parts[1]": "118"},
        ),
    ),
    bad=(
        CueExample(
            "es",
            "El molino vendió 946 sacos. En primavera fueron 512; en verano, 283, y en otoño, 181.",
            "mismatch",
            {"total": "946", "parts[0]": "512", "parts[1]": "283", "parts[2]": "181"},
        ),
        CueExample(
            "es",
            "El coro tiene 215 miembros. Los hombres son 97 y las mujeres 128.",
            "mismatch",
            {"total": "215", "parts[0]": "97", "parts[1]": "128"},
        ),
    ),
    traps=(CueExample("es", "El coro tiene 215 miembros. Los hombres son 97 y los menores de 30 años 81."),),
    turn=TOTALS,
    where=_PARTS,
)
