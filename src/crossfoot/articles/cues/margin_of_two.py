"""The score, the votes or the points of two sides, and by how much the one is ahead: by 311 votes to 276, a majority of
35; eight points clear, with 71 points to the others' 63.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.phrases import any_of
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import Mention, whole_number
from crossfoot.articles.slips import is_explained_gap
from crossfoot.articles.wordings import MEAN, PLAN, symbols
from crossfoot.figures.unmade import unmade

_LEAST: Final = 20
"""the greater of the two: smaller ones are any number's difference by one slip"""
_MOST: Final = 30
"""a margin that is told in words"""
_SOON: Final = 25
"""characters beside a margin in which a word says that it is one"""
_NUMBER: Final = r"(?<![\d.,])\d{1,3}(?:[.,]\d{3})*(?![\d%]|[.,]\d)"
_ANY: Final = unmade(_NUMBER)
_ENDED: Final = unmade(r"(?:\s+[^\W\d_]+){0,2}\s*(?:[.;,!)–—]|$)")
_OTHERWISE: Final = frozenset((MEAN, PLAN))
_FIGURES: Final = symbols("figure percent points multiple fraction")
_THREE: Final = 3


def _propose(place: Place) -> Iterator[Candidate]:
    low, start, end = place.low, place.sentence.start, place.sentence.end
    if sum(letter in _FIGURES for letter in place.letters) > _THREE or not _OTHERWISE.isdisjoint(place.letters):
        return
    comparing = place.lexicon.prose.comparing
    margins = [each for each in place.counts if _is_margin(place, each)]
    pairs = list(_pair(comparing.against).finditer(low, start, end))
    if len(margins) != 1 or len(pairs) != 1 or margins[0].written.hedge:
        return
    gap, match = margins[0], pairs[0]
    if match["dash"] and _is_lead(place, gap):
        return  # beat them 96-77, and are 12 points clear
    if match.start() < gap.end and gap.start < match.end():
        return
    more, less = _figure(place, *match.span("one")), _figure(place, *match.span("other"))
    if more is None or less is None or any(each.written.hedge or each.in_words for each in (more, less)):
        return
    apart = more.written.value - less.written.value
    greatest = max(more.written.value, less.written.value)
    if greatest < _LEAST or gap.written.value >= greatest or more.unit != less.unit:
        return
    roles = (Role("from", less), Role("to", more), Role("by", gap))
    told = Candidate("change", roles, "margin-of-two", start, end, ((gap.start, gap.end),))
    if apart == gap.written.value:
        yield told._replace(telling=True, said=True, fitted=True)
    elif 0 < apart < _MOST if gap.in_words else is_explained_gap(less, more, gap, falls=False):
        yield told._replace(telling=True, said=True, certain=True, fitted=True)


def _is_margin(place: Place, figure: Mention) -> bool:
    """Whether a word beside a figure says that it is by how much one side is ahead."""
    before, _ = _beside(place.lexicon.prose.comparing.margins)
    if before.search(place.low[max(figure.start - _SOON, place.sentence.start) : figure.start]):
        return _ENDED.match(place.low, figure.end, place.sentence.end) is not None
    return _is_lead(place, figure)


def _is_lead(place: Place, figure: Mention) -> bool:
    """The same of words behind it, by which it may be one in a table."""
    _, behind = _beside(place.lexicon.prose.comparing.margins)
    return behind.match(place.low, figure.end, place.sentence.end) is not None


@cache
def _beside(phrases: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = any_of([each.removesuffix("…").strip() for each in phrases if each.endswith("…")])
    behind = any_of([each.removeprefix("…").strip() for each in phrases if each.startswith("…")])
    return re.compile(rf"(?<!\w)(?:{before})\s$"), re.compile(rf"\s(?:{behind})(?!\w)")


@cache
def _pair(against: tuple[str, ...]) -> re.Pattern[str]:
    """What finds both figures: 96-77; 311 votes to 276; 68 points to the others' 63."""
    whose = r"(?:(?:[^\W\d_]+\s){0,3}[^\W\d_]+['’]s?\s)?"
    between = rf"(?:(?P<dash>\s?[-–]\s?)|(?:\s[^\W\d_]+){{0,2}}?,?\s(?:{any_of(against)})\s{whose})"
    return re.compile(rf"(?P<one>{_NUMBER}){between}(?P<other>{_NUMBER})")


def _figure(place: Place, start: int, end: int) -> Mention | None:
    """The figure that stands there; of a score, which is none, its number."""
    known = next((each for each in place.counts if each.start <= start < each.end), None)
    if known is not None:
        return known
    return whole_number(place.low, start, end) if place.low[start:end].isdigit() else None


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The motion passed by 311 votes to 276, a majority of 35.",
            "consistent",
            {"from": "276", "to": "311", "by": "35"},
        ),
        CueExample(
            "en",
            "The Owls beat the Larks 96-77 on Friday night, winning by 19 points.",
            "consistent",
            {"from": "77", "to": "96", "by": "19"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The motion passed by 311 votes to 276, a majority of 55.",
            "mismatch",
            {"from": "276", "to": "311", "by": "55"},
        ),
        CueExample(
            "en",
            "The Owls beat the Larks 69-77 on Friday night, winning by 19 points.",
            "mismatch",
            {"from": "77", "to": "69", "by": "19"},
        ),
        CueExample(
            "en",
            "The Owls are eight points clear at the top, with 68 points to the Larks’ 63.",
            "mismatch",
            {"from": "63", "to": "68", "by": "eight"},
        ),
        CueExample(
            "vi",
            "Đội Hổ thắng 69-77 tối thứ sáu, cách biệt 19 điểm.",
            "mismatch",
            {"from": "77", "to": "69", "by": "19"},
        ),
        CueExample(
            "fr",
            "La motion passe par 311 voix contre 276, soit une majorité de 55 voix.",
            "mismatch",
            {"from": "276", "to": "311", "by": "55"},
        ),
    ),
    traps=(
        CueExample("en", "The motion passed by 311 votes to 276, a majority of 55 among members of the north."),
        CueExample("en", "The motion passed by 311 votes to 276, a majority of about 55."),
        CueExample("en", "The motion passed by 311 votes to 276 and another by 300 to 245, a majority of 55."),
        CueExample("en", "The Owls won 3-1, winning by 4 goals."),
        CueExample("en", "The Owls beat the Larks 96-77 and are 12 points clear."),
        CueExample("en", "The Owls are eight points clear at the top, having won 68 points in 63 weeks."),
        CueExample("vi", "Đội Hổ thắng 96-77 tối thứ sáu, cách biệt khoảng 20 điểm."),
    ),
    turn=FITTING + 5,
    where="figure",
    said="comparing.margins",
)
