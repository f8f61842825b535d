"""A figure, and what it is made up of in a sentence that says so: 640 hens. Specifically, 395 were white, 245 brown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import BACK, TotalWithParts, parts_of, stated
from crossfoot.articles.near_misses import is_swapped_sum
from crossfoot.articles.proposal import Candidate, named_alike, same_unit
from crossfoot.articles.sentence import Mention
from crossfoot.articles.wordings import symbols
from crossfoot.figures.unmade import unmade

_TIED: Final = symbols("fraction plan mean each multiple versus begin end total")
_WORD: Final = unmade(r"\s*([^\W\d_]+)")
_FEW: Final = 9
_LEAST: Final = 20
"""a smaller total is made up by chance too often"""
_LOW, _HIGH = Exact(4, 5), Exact(5, 4)
"""of a total; parts that come to less or more are parts of something else"""


def _propose(place: Place) -> Iterator[Candidate]:
    sentence = place.sentence
    opens = place.low[sentence.start : sentence.end].lstrip(" -+•*\n").startswith(place.lexicon.detail)
    if not opens or set(place.letters) & _TIED:
        return
    spots, ended = parts_of(sentence, 0, False)
    parts = [item for item in (sentence.items[spot] for spot in spots) if isinstance(item, Mention)]
    total = _total(place, parts) if ended and 2 <= len(parts) <= _FEW else None
    if total is not None:
        listing = TotalWithParts(-1, total, tuple(parts), (), True, False, "")
        slip = is_swapped_sum(total, parts)  # what a list misses by more may have been left out of it
        exact = stated(place, listing, parts, "details-of-a-total", "exact")
        yield exact._replace(telling=slip, said=slip, fitted=not slip)


def _total(place: Place, parts: Sequence[Mention]) -> Mention | None:
    """The nearest figure before the sentence that may be the total, if it is of the same thing as all parts."""
    amount = sum((part.written.value for part in parts), Exact())
    for total, _, _ in place.recall.before(place.sentence.start)[:BACK]:
        size = total.written.value
        if all(_are_alike(place, part, total) for part in parts) and size >= _LEAST and not total.in_words:
            return total if _LOW * size <= amount <= _HIGH * size else None
    return None


def _are_alike(place: Place, part: Mention, total: Mention) -> bool:
    """Whether two figures have one unit, or count what is called by the same word."""
    words = [match[1] if match else "" for match in (_WORD.match(place.low, each.end) for each in (part, total))]
    named = bool(part.unit) or named_alike(part.noun, total.noun) or words[0] == words[1] != ""
    return named and same_unit(part, total)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Kho nhận 84.000 bao, tăng 5% so với năm trước. Cụ thể, gạo tẻ đạt 61.300 bao; gạo nếp đạt 22.700 bao.",
            "consistent",
            {"total": "84.000", "parts[0]": "61.300", "parts[1]": "22.700"},
        ),
        CueExample(
            "en",
            "The barn holds 640 hens, up on last year. Specifically, 395 hens are white, up 4%, and 245 hens brown.",
            "consistent",
            {"total": "640", "parts[0]": "395", "parts[1]": "245"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Kho nhận 84.000 bao, tăng 5% so với năm trước. Cụ thể, gạo tẻ đạt 61.300 bao; gạo nếp đạt 27.200 bao.",
            "mismatch",
            {"total": "84.000", "parts[0]": "61.300", "parts[1]": "27.200"},
        ),
    ),
    traps=(
        CueExample("en", "The barn holds 640 hens. Specifically, 30 hens are white and 24 hens are brown."),
        CueExample("vi", "Kho nhận 84.000 bao. Cụ thể, có 61.300 hộ trồng lúa và 22.700 hộ trồng ngô."),
    ),
    turn=TOTALS + 1,
    where="figure any* figure",
)
