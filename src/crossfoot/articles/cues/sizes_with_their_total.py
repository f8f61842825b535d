"""Headings of columns, of which one is the total, and how many each has: Old (n = 47) New (n = 93) Total (n = 140)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
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


def _propose(place: Place) -> Iterator[Candidate]:
    sentence = place.sentence
    for match in _HEADINGS.finditer(place.letters):
        at = max(match.start("last"), match.start("first")) + 2
        total = sentence.items[at]
        items = [sentence.items[n] for n in range(match.start(), match.end()) if n != at]
        parts = [item for item in items if isinstance(item, Mention)]
        if not isinstance(total, Mention) or total.written.value < _LEAST:
            continue
        figures = (total, *parts)
        if any(each.kind != COUNT or each.unit or each.in_words or each.written.den != 1 for each in figures):
            continue
        if not all(_HEADED.search(place.low, each.start - 3, each.start) for each in figures):
            continue
        lost = any_of(place.lexicon.prose.attrition).search(place.low, sentence.start, sentence.end)
        listing = TotalWithParts(-1, total, tuple(parts), (), True, True, "")
        tied = stated(place, listing, parts, "sizes-with-their-total", "exact")
        telling = not lost and is_explained_sum(total, parts)
        yield tied._replace(telling=telling, said=not lost, start=min(sentence.start, total.start))


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
        CueExample("en", "Variable Old Hens (N = 47) Total (N = 140)"),
        CueExample("en", "Old hens (n = 40) and new ones (n = 90) that completed the year, of a total (n = 140)"),
        CueExample("vi", "Gà già (n = 40) Gà non (n = 90) hoàn thành; tổng cộng (n = 140)"),
    ),
    turn=TOTALS,
    where="total few? ( few|share figure )",
)
