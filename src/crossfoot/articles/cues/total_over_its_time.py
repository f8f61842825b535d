"""What a year or a week came to, and so much for each month or day of it: 497 calls in the week, or 71 a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction as Exact
from functools import cache
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.cues._alone import alone, are_alike, are_plain
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.phrases import WORD
from crossfoot.articles.phrases import any_of as either
from crossfoot.articles.proposal import Candidate, equation
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import misprints
from crossfoot.articles.wordings import FALL, PLAN, RISE, VERSUS
from crossfoot.figures.notation import folded
from crossfoot.figures.unmade import unmade

_PATTERN: Final = "total-over-its-time"
_MONTH, _DAY, _YEAR, _WEEK = (f"duration-{unit}" for unit in ("month", "day", "year", "week"))
_TIMES: Final = {_MONTH: (12, _YEAR), _DAY: (7, _WEEK)}
"""how many of them there are in which time"""
_PAIR: Final = 2
_LED: Final = 30
"""characters before a rate in which it is said to be one"""
_ROUGH: Final = 10
"""what is off by no more than this part may leave out some days"""
_LETTERS: Final = 2
"""of a word that is a time"""
_IN_YEAR: Final = unmade(r"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)")
_OTHERWISE: Final = frozenset((RISE, FALL, PLAN, VERSUS))


def _propose(place: Place) -> Iterator[Candidate]:
    here = [item for item in place.sentence.items if isinstance(item, Mention)]
    if not 1 <= len(here) <= _PAIR or not _OTHERWISE.isdisjoint(place.letters.removeprefix(VERSUS)):
        return
    figures = alone(place, 0 if len(here) == _PAIR else 1)
    if len(figures) != _PAIR or not are_plain(figures) or any(each.kind != COUNT for each in figures):
        return
    total, rate = figures
    times = _times(place, total, rate)
    if times and total.written.value > rate.written.value > 1 and are_alike(total, rate._replace(noun=())):
        yield from _told(place, total, rate, times)


def _times(place: Place, total: Mention, rate: Mention) -> int:
    """How many of the times of a rate there are in that of a total; 0 where the words do not say."""
    words = place.lexicon.notation.words
    before = place.low[max(rate.start - _LED, total.end) : rate.start]
    behind = _per(place.lexicon.prose.comparing.per).match(place.low, rate.end, place.sentence.end)
    unit = words.units.get(behind["time"], "") if behind else ""
    unit = unit or next((each for name, each in words.rates.items() if folded(name) in before), "")
    many, time = _TIMES.get(unit, (0, ""))
    rated = any_of((*place.lexicon.prose.mean, *place.lexicon.prose.comparing.rates)).search(before)
    if not many or rated is None:
        return 0
    begin = max(place.low.rfind(mark, 0, total.start) for mark in (". ", "\n", "! ", "? ")) + 1
    text = f"{place.low[begin : total.start]} {place.low[total.end : rate.start]}"
    found = _named(text, words.units) | ({_YEAR} if _IN_YEAR.search(text) else set())
    if any_of(place.lexicon.prose.comparing.partly).search(text) or any_of(place.lexicon.prose.months).search(text):
        return 0
    return many if found - {unit} == {time} and (unit not in _named(text.replace(before, ""), words.units)) else 0


def _named(text: str, units: Mapping[str, str]) -> set[str]:
    """The units of time that a text names."""
    told = {each for each in WORD.findall(text) if len(each) > _LETTERS}
    return {unit for unit in map(units.get, told) if unit is not None and unit.startswith("duration-")}


@cache
def _per(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:\s[^\W\d_]+){{0,2}}?\s?(?:/|\s(?:{either(words)})\s)(?P<time>[^\W\d_]+)\s?(?:[.,;)]|$)")


def _told(place: Place, total: Mention, rate: Mention, times: int) -> Iterator[Candidate]:
    """The claim, if it holds, or if a slip explains that it does not, and no other number of times."""
    start, end = min(total.start, place.sentence.start), place.sentence.end
    told = equation((total, rate), f"{{0}} = {{1}} × {times}", _PATTERN, start, end, str(times))
    values = total.written.value, rate.written.value
    if _meets(values, (total, rate), times):
        yield told
        return
    off = abs(values[0] - times * values[1]) * _ROUGH > values[0]
    if not off or any(_meets(values, (total, rate), many) for many in range(2, times)):
        return
    undone = [*((each, values[1]) for each in misprints(total)), *((values[0], each) for each in misprints(rate))]
    if any(_meets(each, (total, rate), times) for each in undone):
        yield told._replace(verdict="mismatch", telling=True, said=True, certain=True)


def _meets(values: Sequence[Exact], figures: Sequence[Mention], times: int) -> bool:
    total, rate = figures
    slack = times * rate.written.last_place / 2 + (0 if total.written.plain else total.written.last_place / 2)
    return abs(values[0] - times * values[1]) <= slack


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Paramedics answered 497 calls in the week to Sunday. That averages out at 71 a day.",
            "consistent",
            {"holds[0]": "497", "holds[1]": "71"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Paramedics answered 397 calls in the week to Sunday. That averages out at 71 a day.",
            "mismatch",
            {"holds[0]": "397", "holds[1]": "71"},
        ),
        CueExample(
            "en",
            "The depot shipped 21,200 pallets last year, or a monthly average of 2,600.",
            "mismatch",
            {"holds[0]": "21,200", "holds[1]": "2,600"},
        ),
        CueExample(
            "vi",
            "Năm ngoái, kho xuất 21.200 thùng hàng, bình quân 2.600 thùng mỗi tháng.",
            "mismatch",
            {"holds[0]": "21.200", "holds[1]": "2.600"},
        ),
    ),
    traps=(
        CueExample("en", "The depot shipped 21,200 pallets last year, or a monthly average of 1,900 in winter."),
        CueExample("en", "The depot shipped 21,200 pallets so far this year, or a monthly average of 2,600."),
        CueExample("en", "The depot shipped 13,000 pallets last year, or a monthly average of 2,600."),
        CueExample("en", "Paramedics answered 355 calls in the week to Sunday. That averages out at 71 a day."),
        CueExample("en", "From May last year the depot shipped 21,200 pallets, a monthly average of 2,600."),
        CueExample("en", "The depot shipped 21,200 pallets last year. Others had a monthly average of 2,600 boxes."),
        CueExample("vi", "Từ tháng 5 năm ngoái, kho xuất 21.200 thùng hàng, bình quân 2.600 thùng mỗi tháng."),
    ),
    turn=FITTING + 5,
    where="figure",
    said="mean comparing.rates",
)
