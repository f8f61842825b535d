"""What came about, what was expected, and how far apart the two are: sales of 568.4 million; management had expected
671.1 million, so they were 15.3% below forecast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._dated_levels import is_nothing_new
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._told_near import clause_before, clause_behind, figures_near, is_said_to_follow
from crossfoot.articles.cues.gap_to_a_target import CUE as TARGETS
from crossfoot.articles.proposal import Candidate, Role, judged, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_change, is_explained_gap
from crossfoot.figures.notation import folded
from crossfoot.figures.unmade import unmade

_NEAR: Final = 60
"""characters before what was expected in which a word says so"""
_PAIR: Final = 2
_MARK: Final = unmade(r"[.;:()](?!\d)|\d[.,]?\s")


def _propose(place: Place) -> Iterator[Candidate]:
    own = place.lexicon.prose.reckoned
    words = place.low[place.sentence.start : place.sentence.end].replace("’", "'")
    if not any_of((*own.short, *own.beyond)).search(words) or any(True for _ in TARGETS.propose(place)):
        return  # a target that is named is told to be missed by a pattern of its own
    for _, result in place.figures:
        way = _way(place, result)
        if way is None or result.in_words or result.written.hedge or result.written.num <= 0:
            continue
        others = [each for each in figures_near(place) if each is not result]
        ends = _ends(place, others) if len(others) == _PAIR else None
        alike = ends is not None and (result.kind == PERCENT or _is_of_their_unit(result, ends))
        if ends is not None and alike and _is_of_them(place, ends[0], result):
            yield from _tied(place, ends, result, way)


def _way(place: Place, result: Mention) -> bool | None:
    """Whether words right behind a figure, or before it, say that so much was lacking; nothing if they say neither."""
    own, low = place.lexicon.prose.reckoned, place.low
    for words, falls in ((own.short, True), (own.beyond, False)):
        behind = _behind(words).match(low, result.end)
        if behind and is_nothing_new(place, clause_behind(place, behind.end())):
            return falls
        before = low[max(result.start - _NEAR, place.sentence.start) : result.start].rstrip().replace("’", "'")
        if before.endswith(tuple(map(folded, words))) and not clause_behind(place, result.end).strip():
            return falls
    return None


@cache
def _behind(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(words).pattern})".replace("'", "['’]"))


def _ends(place: Place, figures: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """What was expected, and what came about."""
    one, other = figures
    if one.kind != COUNT or other.kind != COUNT or not (same_unit(one, other) or _is_left_out(one, other)):
        return None
    expected = [each for each in figures if _is_expected(place, each)]
    if len(expected) != 1 or one.written.num <= 0 or other.written.num <= 0:
        return None
    return (one, other) if expected[0] is one else (other, one)


def _is_of_them(place: Place, plan: Mention, result: Mention) -> bool:
    """Whether nothing new is named right before by how much something fell short; and words for "so" lead it, where
    what was expected stands nearer than what came about.
    """
    words = clause_before(place, result)
    last = max((each.start for each in place.mentions if each.end <= result.start), default=-1) == plan.start
    prose = place.lexicon.prose
    known = prose.reckoned.short, prose.reckoned.beyond, prose.rest, prose.left
    return is_nothing_new(place, words, known) and (
        not last or is_said_to_follow(place, place.low[plan.end : result.start])
    )


def _is_left_out(one: Mention, other: Mention) -> bool:
    """Whether the unit of the first is left out behind the second, and nothing else stands there."""
    return bool(one.unit) and not (other.unit or other.noun)


def _is_expected(place: Place, figure: Mention) -> bool:
    words = place.low[max(figure.start - _NEAR, 0) : figure.start].replace("’", "'")
    marks = [each.end() for each in _MARK.finditer(words)]
    return any_of(place.lexicon.prose.reckoned.expected).search(words[marks[-1] if marks else 0 :]) is not None


def _is_of_their_unit(result: Mention, ends: Sequence[Mention]) -> bool:
    return result.kind == COUNT and any(same_unit(result, each) and bool(each.unit) for each in ends)


def _tied(place: Place, ends: tuple[Mention, Mention], result: Mention, falls: bool) -> Iterator[Candidate]:
    plan, done = ends
    if (done.written.value < plan.written.value) != falls:
        return
    role = "percent" if result.kind == PERCENT else "by"
    roles = (Role("from", plan), Role("to", done), Role(role, result, falls))
    start = min(place.sentence.start, plan.start, done.start)
    claim = Candidate("change", roles, "short-of-expectations", start, place.sentence.end, said=True)
    if judged(claim).fits:
        yield claim._replace(telling=True)
        return
    figures = {"from": plan, "to": done, "percent": result}
    slip = (
        is_explained_change(figures, falls) if role == "percent" else is_explained_gap(plan, done, result, falls)
    ) and not (plan.written.hedge or done.written.hedge)
    yield claim._replace(telling=slip, certain=slip)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "es",
            "Las ventas alcanzaron 568,4 millones de euros. La dirección esperaba 671,1 millones, así que quedaron "
            "un 15,3 % por debajo de lo previsto.",
            "consistent",
            {"from": "671,1 millones", "to": "568,4 millones de euros", "percent": "15,3 %"},
        ),
        CueExample(
            "fr",
            "La ville avait prévu 671,1 millions d’euros. Le pont en a coûté 768,4 millions, soit 14,5 % de plus "
            "que prévu.",
            "consistent",
            {"from": "671,1 millions d’euros", "to": "768,4 millions", "percent": "14,5 %"},
        ),
        CueExample(
            "vi",
            "Doanh thu năm đạt 568,4 tỷ đồng. Công ty dự kiến đạt 671,1 tỷ đồng, như vậy thấp hơn kế hoạch 15,3%.",
            "consistent",
            {"from": "671,1 tỷ đồng", "to": "568,4 tỷ đồng", "percent": "15,3%"},
        ),
    ),
    bad=(
        CueExample(
            "es",
            "Las ventas alcanzaron 568,4 millones de euros. La dirección esperaba 671,1 millones, así que quedaron "
            "un 55,3 % por debajo de lo previsto.",
            "mismatch",
            {"from": "671,1 millones", "to": "568,4 millones de euros", "percent": "55,3 %"},
        ),
        CueExample(
            "en",
            "Sales reached 568.4 million euros. Management expected 671.1 million, so they were 55.3% below forecast.",
            "mismatch",
            {"from": "671.1 million", "to": "568.4 million euros", "percent": "55.3%"},
        ),
        CueExample(
            "fr",
            "Les ventes ont atteint 568,4 millions d’euros. La direction tablait sur 671,1 millions : elles sont "
            "donc 55,3 % en dessous de l’objectif.",
            "mismatch",
            {"from": "671,1 millions", "to": "568,4 millions d’euros", "percent": "55,3 %"},
        ),
    ),
    traps=(
        CueExample(
            "es",
            "Las ventas alcanzaron 568,4 millones. La dirección esperaba 671,1 millones, y el margen quedó un 55,3 "
            "% por debajo de lo previsto.",
        ),
        CueExample(
            "es",
            "Las ventas alcanzaron 568,4 millones. La dirección esperaba 671,1 millones en 2025, un 55,3 % por "
            "debajo de lo previsto en su plan.",
        ),
        CueExample(
            "en",
            "Sales reached 568.4 million. Analysts had expected 671.1 million, and profit was 55.3% below forecast.",
        ),
        CueExample(
            "en",
            "Sales reached 568.4 million. Analysts had expected 671.1 million. Orders were 55.3% below forecast.",
        ),
        CueExample(
            "fr",
            "Les ventes ont atteint 568,4 millions. La direction tablait sur 671,1 millions ; le résultat est de "
            "55,3 % en dessous de l’objectif.",
        ),
        CueExample(
            "vi",
            "Doanh thu năm đạt 568,4 tỷ đồng. Công ty dự kiến đạt 671,1 tỷ đồng, còn lợi nhuận thấp hơn kế hoạch "
            "55,3%.",
        ),
    ),
    turn=CHANGES + 1,
    where="figure|percent",
    said="reckoned.short reckoned.beyond",
)
