"""Headings of columns, of which one is the total, and how many each has: Old (n = 47) New (n = 93) Total (n = 140)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import words_of
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import wording
from crossfoot.figures.unmade import unmade

_SIZE: Final = "( few|share figure )"
_SIZES: Final = f"{_SIZE} [few|some {_SIZE}]*1-3"
_HEADINGS: Final = wording(
    f"[{_SIZES} few? total few? [last: {_SIZE}] or total few? [first: {_SIZE}] few|some {_SIZES}]"
)
_HEADED: Final = unmade(r"=\s*$")
_LEAST: Final = 10
"""a smaller total is made up by chance too often"""


_ROW: Final = unmade(r"[(\[]\s?n\s{0,2}=\s{0,2}(\d[\d,.]*)\s?[)\]]")
_LABEL: Final = unmade(r"[^\d.;()\[\]]{1,60}")
_NAME: Final = unmade(r"[^.;:()\[\]\n\t]*$")
_BACK: Final = 250
"""characters before the end of a row of headings"""
_SHORT: Final = 60
_GLUED: Final = 14
"""letters of a word that may be two, where a table lost its lines: DemographicsAll"""
_PAIR, _MOST = 2, 5
"""groups"""


def _propose(place: Place) -> Iterator[Candidate]:
    found = list(_totalled(place))
    yield from found or _named(place)


def _named(place: Place) -> Iterator[Candidate]:
    """Headings of which the first or the last is of all: All hens (N = 140) Old (n = 47) New (n = 93)."""
    sentence, low = place.sentence, place.low
    if low.count("=", max(sentence.start - _BACK, 0), sentence.end) <= _PAIR:
        return
    row = _row(low, sentence.start, sentence.end)
    at = {each.start: each for each in place.mentions}
    sizes = [at[each.start(1)] for each in row if each.start(1) in at]
    if not _PAIR < len(sizes) == len(row) <= _MOST + 1:
        return
    first = low[max(row[0].start() - _SHORT, 0) : row[0].start()]
    named = _NAME.search(first)
    for total, label in ((0, named[0] if named else ""), (-1, low[row[-2].end() : row[-1].start()])):
        parts = [each for each in sizes if each is not sizes[total]]
        if _is_of_all(place, label) and _may_be(sizes[total], parts):
            begin = row[0].start() - (len(label) if total == 0 else 0)
            if not any_of(place.lexicon.prose.attrition).search(low, begin, row[-1].end()):
                yield _tied(place, sizes[total], parts, False)
            return


def _row(low: str, start: int, end: int) -> Sequence[re.Match[str]]:
    """The sizes that stand side by side, up to one in the sentence, behind which no other stands."""
    row: list[re.Match[str]] = []
    for each in _ROW.finditer(low, max(start - _BACK, 0), end + _SHORT):
        if row and not _LABEL.fullmatch(low, row[-1].end(), each.start()):
            if row[-1].start() >= start:
                break
            row = []
        row.append(each)
    return row if row and start <= row[-1].start() < end else ()


def _is_of_all(place: Place, label: str) -> bool:
    prose = place.lexicon.prose
    named = (prose.total, prose.all_of, prose.divided)
    glued = [each for each in words_of(label) if len(each) >= _GLUED]
    return any(any_of(words).search(label) for words in named) or any(
        each.endswith(word) and len(each) >= len(word) + _GLUED // 2 for each in glued for word in chain(*named)
    )


def _may_be(total: Mention, parts: Sequence[Mention]) -> bool:
    figures = (total, *parts)
    plain = not any(each.kind != COUNT or each.unit or each.in_words or each.written.den != 1 for each in figures)
    return plain and total.written.value >= _LEAST


def _tied(place: Place, total: Mention, parts: Sequence[Mention], lost: bool) -> Candidate:
    listing = TotalWithParts(-1, total, tuple(parts), (), True, True, "")
    tied = stated(place, listing, parts, "sizes-with-their-total", "exact")
    telling = not lost and is_explained_sum(total, parts)
    start = min(place.sentence.start, total.start, parts[0].start)
    return tied._replace(telling=telling, said=not lost, start=start)


def _totalled(place: Place) -> Iterator[Candidate]:
    sentence = place.sentence
    for match in _HEADINGS.finditer(place.letters):
        at = max(match.start("last"), match.start("first")) + 2
        total = sentence.items[at]
        items = [sentence.items[n] for n in range(match.start(), match.end()) if n != at]
        parts = [item for item in items if isinstance(item, Mention)]
        if not isinstance(total, Mention) or not _may_be(total, parts):
            continue
        if not all(_HEADED.search(place.low, each.start - 3, each.start) for each in (total, *parts)):
            continue
        lost = any_of(place.lexicon.prose.attrition).search(place.low, sentence.start, sentence.end)
        yield _tied(place, total, parts, lost is not None)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Variable Old Hens (N = 47)New Hens (N = 93)Total (N = 140)",
            "consistent",
            {"total": "140", "parts[0]": "47", "parts[1]": "93"},
        ),
        CueExample(
            "vi",
            "Đặc điểm Gà già (n = 47) Gà non (n = 93) Tổng cộng (n = 140)",
            "consistent",
            {"total": "140", "parts[0]": "47", "parts[1]": "93"},
        ),
        CueExample(
            "fr",
            "Total (n = 140) Vieilles (n = 47) Jeunes (n = 93)",
            "consistent",
            {"total": "140", "parts[0]": "47", "parts[1]": "93"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "DemographicsAll hens (N = 140)\nOld (N = 74)\nNew (N = 93)\nWeight",
            "mismatch",
            {"total": "140", "parts[0]": "74", "parts[1]": "93"},
        ),
        CueExample(
            "vi",
            "Đặc điểm Tất cả (n = 140) Gà già (n = 48) Gà non (n = 93)",
            "mismatch",
            {"total": "140", "parts[0]": "48", "parts[1]": "93"},
        ),
        CueExample(
            "en",
            "Variable Old Hens (N = 74)New Hens (N = 93)Total (N = 140)",
            "mismatch",
            {"total": "140", "parts[0]": "74", "parts[1]": "93"},
        ),
        CueExample(
            "vi",
            "Đặc điểm Gà già (n = 48) Gà non (n = 93) Tổng cộng (n = 140)",
            "mismatch",
            {"total": "140", "parts[0]": "48", "parts[1]": "93"},
        ),
        CueExample(
            "es",
            "Viejas (n = 47) Jóvenes (n = 39) Total (n = 140)",
            "mismatch",
            {"total": "140", "parts[0]": "47", "parts[1]": "39"},
        ),
    ),
    traps=(
        CueExample("en", "All hens (n = 140)\nOld (n = 40)\nNew (n = 30)"),
        CueExample("en", "Weights of small hens (n = 140) old hens (n = 74) new hens (n = 36) in May"),
        CueExample("en", "Variable Old Hens (N = 47) Total (N = 140)"),
        CueExample("en", "Old hens (n = 40) and new ones (n = 90) that completed the year, of a total (n = 140)"),
        CueExample("vi", "Gà già (n = 40) Gà non (n = 90) hoàn thành; tổng cộng (n = 140)"),
    ),
    turn=TOTALS,
    where="( few|share figure )",
)
