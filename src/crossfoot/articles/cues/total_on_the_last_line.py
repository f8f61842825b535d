"""Lines that are no more than a name and a number each, and a last one with their total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.cues._slips import BELOW, BEYOND
from crossfoot.articles.near_misses import is_rounded_sum
from crossfoot.articles.proposal import Candidate, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import wording
from crossfoot.figures.unmade import unmade

_LAST: Final = ",? total :? [total: figure] few? END"
_TOTAL: Final = wording(_LAST)
_ALL: Final = wording(",? words : [total: figure] few? END")
"""the same, where the words may be those for all of them"""
_LINE: Final = wording(",? words*1-2 :? figure few? END")
_BETWEEN: Final = unmade(r"[^\S\n]*[,;]?\s*\n\s*[-–•*+]?\s*")
"""between two lines"""
_PAIR, _FEW = 2, 12
_FAR: Final = 200
"""characters of the lines before a total"""
_LEAST: Final = 20
"""a smaller total is made up by chance too often"""


def _propose(place: Place) -> Iterator[Candidate]:
    match = _TOTAL.fullmatch(place.letters) or _of_all(place)
    total = place.sentence.items[match.start("total")] if match else None
    if not isinstance(total, Mention) or total.written.hedge or total.in_words or total.written.value < _LEAST:
        return
    parts = _lines(place, total)
    size = total.written.value
    for many in range(_PAIR, len(parts) + 1):
        if amount_of(parts[-many:]) == size:
            yield _stated(place, total, parts[-many:])._replace(said=True, fitted=True)
            return
    if not _TOTAL.fullmatch(place.letters) and any_of(place.lexicon.prose.overlapping).search(
        place.low, place.sentence.start - _FAR if place.sentence.start > _FAR else 0, place.sentence.start
    ):
        return  # young: 300, old: 401, women: 500; all ages: 701
    amount = amount_of(parts)
    if len(parts) <= _PAIR or not size * BELOW < amount <= size * BEYOND or _are_no_parts(place, total, parts):
        return
    if is_explained_sum(total, parts) and not is_rounded_sum(total, parts):
        yield _stated(place, total, parts)._replace(telling=True, said=True, certain=True)


def _of_all(place: Place) -> re.Match[str] | None:
    """The same of a line that begins with a word for all of them: "All sites: 6,081"."""
    match = _ALL.fullmatch(place.letters)
    named = any_of((*place.lexicon.prose.all_of, *place.lexicon.prose.completing.every)) if match else None
    first = place.letters.index(":") - 1 if match else 0
    return match if match and named and named.match(place.low, place.sentence.starts[first]) else None


def _lines(place: Place, total: Mention) -> Sequence[Mention]:
    """The figures of the lines right before it, of the same unit, in their order."""
    parts: list[Mention] = []
    start = place.sentence.start
    for each, where, _ in place.recall.before(start):
        apart = _BETWEEN.fullmatch(place.low, where.end, start) or "\n" in place.low[where.end - 1 : start]
        if not apart or not _LINE.fullmatch(where.letters) or len(parts) == _FEW or each.kind != COUNT:
            break
        if not same_unit(each, total) or each.written.hedge or each.in_words:
            break
        parts.insert(0, each)
        start = where.start
    return parts


def _are_no_parts(place: Place, total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether one is taken off, or is the sum of those before it, or is no smaller than their total."""
    prose = place.lexicon.prose
    words = any_of((*prose.discount, *prose.fall, *prose.total))
    off = words.search(place.low, max(parts[0].start - _LEAST, 0), parts[-1].end)
    sums = any(part.written.value == amount_of(parts[:at]) for at, part in enumerate(parts) if at)
    return off is not None or sums or any(part.written.value >= total.written.value for part in parts)


def _stated(place: Place, total: Mention, parts: Sequence[Mention]) -> Candidate:
    listing = TotalWithParts(-1, total, tuple(parts), (), True, False, "")
    return stated(place, listing, parts, "total-on-the-last-line", "exact")._replace(start=parts[0].start)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "es",
            "Socios por barrio:\n- Centro: 314\n- Puerto: 527\n- Ensanche: 368\nTotal: 1.209",
            "consistent",
            {"total": "1.209", "parts[0]": "314", "parts[1]": "527", "parts[2]": "368"},
        ),
        CueExample(
            "en",
            "Hens by barn:\n- Red barn: 314\n- Old barn: 527\n- New barn: 368\nTotal: 1,209",
            "consistent",
            {"total": "1,209", "parts[0]": "314", "parts[1]": "527", "parts[2]": "368"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Hens by barn:\n\n* Red barn: 1,731\n* Old barn: 1,260\n* New barn: 1,089\n* Far barn: 1,281\n"
            "* All barns: 6,081",
            "mismatch",
            {"total": "6,081", "parts[0]": "1,731", "parts[1]": "1,260", "parts[2]": "1,089", "parts[3]": "1,281"},
        ),
        CueExample(
            "vi",
            "Gà theo trại:\n- Trại đỏ: 1.731\n- Trại cũ: 1.260\n- Trại mới: 1.089\n- Trại xa: 1.281\n- Tất cả: 6.081",
            "mismatch",
            {"total": "6.081", "parts[0]": "1.731", "parts[1]": "1.260", "parts[2]": "1.089", "parts[3]": "1.281"},
        ),
        CueExample(
            "fr",
            "Membres par quartier :\n- Centre : 314\n- Port : 527\n- Gare : 368\nTotal : 1 290",
            "mismatch",
            {"total": "1 290", "parts[0]": "314", "parts[1]": "527", "parts[2]": "368"},
        ),
        CueExample(
            "vi",
            "Hội viên theo xã:\n- Xã trên: 314\n- Xã giữa: 527\n- Xã dưới: 368\nTổng cộng: 1.290",
            "mismatch",
            {"total": "1.290", "parts[0]": "314", "parts[1]": "527", "parts[2]": "368"},
        ),
        CueExample(
            "es",
            "Centro: 314\nPuerto: 527\nEnsanche: 368\nTotal: 1.290",
            "mismatch",
            {"total": "1.290", "parts[0]": "314", "parts[1]": "527", "parts[2]": "368"},
        ),
    ),
    traps=(
        CueExample("en", "Growers by age:\n- Young: 300\n- Old: 401\n- Women: 500\n- All ages: 1,291"),
        CueExample("en", "Chairs: 214\nTax: 27\nDiscount: 10\nTotal: 231"),
        CueExample("en", "Games: 120\nWins: 76\nDefeats: 35\nTotal goals: 231"),
        CueExample("es", "Partidos jugados: 12\nVictorias: 7\nDerrotas: 3\nTotal de goles: 31"),
        CueExample("en", "Chairs: 214\nTables: 127\nLamps: 341\nTotal: 692"),
    ),
    turn=TOTALS,
    where="total|:",
)
