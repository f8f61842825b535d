"""A ratio, and what it means for a round number of them: 1.48, which means 148 places for 100 people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_product
from crossfoot.articles.wordings import symbols
from crossfoot.figures.written import NEAREST

_ROUND: Final = (10, 100, 1_000, 10_000)
_TIED: Final = symbols("rise fall begin versus plan percent of")


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, counts = place.sentence, place.figures
    meaning = any_of(place.lexicon.prose.meaning).search(place.low, sentence.start, sentence.end)
    if not meaning:
        return
    for number in range(len(counts) - 2):
        (at, ratio), (first, many), (last, base) = counts[number : number + 3]
        told = ratio.end <= meaning.start() and meaning.end() <= many.start
        if told and _are_told(ratio, many, base) and not set(place.letters[at:last]) & _TIED:
            apart = set(place.letters[first + 1 : last]) - symbols("words each") or base.noun[:1] == many.noun[:1]
            fits = ratio.written.interval(NEAREST).scaled(base.written.num).meets(many.written.interval(NEAREST))
            if not apart and (fits or is_explained_product(ratio, base, many)):
                roles = (Role("rate", ratio), Role("total", many), Role("count", base))
                yield Candidate(
                    "rate", roles, "ratio-in-other-words", sentence.start, sentence.end, (meaning.span(),), True, True
                )  # fmt: skip


def _are_told(ratio: Mention, many: Mention, base: Mention) -> bool:
    """Whether a figure with decimals may be the ratio of a count to a round number."""
    figures = (ratio, many, base)
    plain = all(each.kind == COUNT and not (each.unit or each.in_words or each.written.hedge) for each in figures)
    whole = many.written.den == base.written.den == 1 and base.written.num in _ROUND
    return plain and whole and ratio.written.place < -1 and bool(many.noun and base.noun)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Tỷ lệ việc làm đạt 1,48 điểm, nghĩa là có 148 vị trí cho 100 người tìm việc.",
            "consistent",
            {"rate": "1,48", "total": "148", "count": "100"},
        ),
        CueExample(
            "en",
            "The ratio of jobs stood at 1.48, meaning 148 jobs for every 100 people who look for one.",
            "consistent",
            {"rate": "1.48", "total": "148", "count": "100"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Tỷ lệ việc làm đạt 1,48 điểm, nghĩa là có 184 vị trí cho 100 người tìm việc.",
            "mismatch",
            {"rate": "1,48", "total": "184", "count": "100"},
        ),
        CueExample(
            "es",
            "La tasa es de 1,48, es decir, 184 puestos para 100 personas.",
            "mismatch",
            {"rate": "1,48", "total": "184", "count": "100"},
        ),
    ),
    traps=(
        CueExample("en", "It weighs 1.48, meaning 250 sacks for 100 carts."),
        CueExample("vi", "Điểm chuẩn là 1,48, nghĩa là 184 người qua vòng một, 100 người qua vòng hai."),
    ),
    turn=RATES,
    where="figure any* figure any* figure",
)
