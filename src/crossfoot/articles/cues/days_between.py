"""A span of days, or of months, and the first and the last of them: 10 days, from 4 to 13/4. Both are counted in.

Whoever counts nights, or from the day after, says one less: 4 days, from 6 to 10/2. What is off by more, and by a slip,
is wrong where "from" and "to" leave no other reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.calendar_units import unit_of
from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, equation
from crossfoot.articles.sentence import SPAN, Mention, whole_number
from crossfoot.articles.slips import misprints
from crossfoot.figures.unmade import unmade

_WORDS: Final = r"(?:\s[^\W\d_]+)"
_MONTH: Final = r"[/.-](?P<{0}>1[0-2]|0?[1-9])(?:[/.-](?P<{0}_year>(?:20)?\d\d))?"
_DAY: Final = r"(?P<{0}>3[01]|[12]\d|0?[1-9])"
_DAYS: Final = unmade(
    rf"\s(?P<unit>[^\W\d_]+)(?:{_WORDS}{{0,4}}\s?(?P<mark>[(,])?|{_WORDS}{{5,10}}\s?(?P<afar>\())\s?"
    rf"(?P<led>(?:[^\W\d_]+,?\s){{0,3}}){_DAY.format('first')}(?:{_MONTH.format('begun')})?"
    rf"\s?(?:[-–]|(?P<until>[^\W\d_]+)(?:\s[^\W\d_]+){{0,2}})\s?{_DAY.format('last')}{_MONTH.format('ended')}(?![\d/-])"
)
_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DURATION: Final = "duration-day"
_NEAR: Final = 110
"""characters behind a span in which its days stand"""
_LED: Final = 10
"""characters before a span in which a word says that it was over then"""
_FEBRUARY: Final = 2
_YEARS: Final = 2
_LEAST: Final = 3
"""days; two are named one by one"""


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, low = place.sentence, place.low
    for item in sentence.items:
        if not isinstance(item, Mention) or item.kind != SPAN or item.written.den != 1 or item.written.hedge:
            continue
        days = _DAYS.match(low, item.end, min(item.end + _NEAR, sentence.end))
        if days is None or unit_of(days["unit"], place.lexicon) != _DURATION:
            continue
        joined = days["until"] in place.lexicon.prose.joined
        beyond = _beyond(days)
        if beyond is None or joined or (days["until"] and days["until"] not in place.lexicon.joining):
            continue
        first, last = (whole_number(low, *days.span(name)) for name in ("first", "last"))
        apart, told = int(last.written.value) + beyond - int(first.written.value), int(item.written.value)
        if told < _LEAST or apart < _LEAST - 1:
            continue
        claim = _tied(place, (first, last, item), beyond + 1)
        if told == apart + 1:
            yield claim._replace(said=True)
        elif told == apart and _is_led(place, days):
            yield _tied(place, (first, last, item), beyond)._replace(said=True)
        elif told != apart and _may_tell(place, item, days) and _is_explained(first, last, item, beyond):
            yield claim._replace(verdict="mismatch", telling=True, said=True, fitted=False)


def _tied(place: Place, figures: tuple[Mention, Mention, Mention], more: int) -> Candidate:
    """First day, last day and span; ``more`` is what the last day is too little by."""
    holds = f"{{0}} + {{2}} = {{1}} + {more}" if more else "{0} + {2} = {1}"
    last = str(more) if more else ""
    return equation(figures, holds, "days-between", place.sentence.start, place.sentence.end, last)


def _is_led(place: Place, days: re.Match[str]) -> bool:
    """Whether "from" stands before the first day, and nothing between that parts them."""
    words = place.low[days.start() : days.start("first")].replace(",", " ").replace("(", " ").split()
    begun = any(word in place.lexicon.prose.begin for word in words)
    return begun and not any(word in place.lexicon.prose.joined for word in words)


def _may_tell(place: Place, span: Mention, days: re.Match[str]) -> bool:
    """Whether the days are told to be those of the span; not from February, which may have 29 days, from one year to
    another, or where what is told came after it.
    """
    if not _is_led(place, days) or any_of(place.lexicon.prose.later).search(
        place.low, max(span.start - _LED, 0), span.start
    ):
        return False
    crossing = days["begun"] is not None and int(days["begun"]) != int(days["ended"])
    years = {year[-2:] for year in (days["begun_year"], days["ended_year"]) if year}
    return len(years) < _YEARS and not (crossing and int(days["begun"]) == _FEBRUARY)


def _is_explained(first: Mention, last: Mention, span: Mention, beyond: int) -> bool:
    """Whether one slip explains it, in the span or in a day, whichever way the days are counted."""
    one, other, told = (int(each.written.value) for each in (first, last, span))
    fits = {other + beyond - one, other + beyond - one + 1}
    if any(each in fits for each in misprints(span)):
        return True
    days = {told + one - beyond, told + one - beyond - 1}
    return any(each in days for each in misprints(last)) or any(
        other + beyond - each in (told, told - 1) for each in misprints(first)
    )


def _beyond(days: re.Match[str]) -> int | None:
    """How many days more than the numbers say the last one is behind the first: those of the month of the first, if the
    last is in the next one. None for other months.
    """
    ended = int(days["ended"])
    begun = int(days["begun"] or ended)
    if begun == ended:
        return 0
    return _LENGTHS[begun - 1] if ended == begun % len(_LENGTHS) + 1 else None


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Xã giám sát chợ trong 10 ngày, kể từ ngày 15-3 đến 25-3-2019.",
            "consistent",
            {"holds[0]": "15", "holds[1]": "10", "holds[2]": "25"},
        ),
        CueExample(
            "vi",
            "Lễ hội kéo dài 4 ngày (từ ngày 6 đến 10-2-2019).",
            "consistent",
            {"holds[0]": "6", "holds[1]": "4", "holds[2]": "10"},
        ),
        CueExample(
            "vi",
            "Lần xả này kéo dài trong 10 ngày, từ 4 - 13/4.",
            "consistent",
            {"holds[0]": "4", "holds[1]": "10", "holds[2]": "13"},
        ),
        CueExample(
            "vi",
            "Đợt mưa dài nhất là 8 ngày (30/6 - 7/7).",
            "consistent",
            {"holds[0]": "30", "holds[1]": "8", "holds[2]": "7"},
        ),
        CueExample(
            "en",
            "The fair lasts 10 days, from 4/4 to 13/4.",
            "consistent",
            {"holds[0]": "4", "holds[1]": "10", "holds[2]": "13"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Lần xả này kéo dài trong 16 ngày, từ 4 - 13/4.",
            "mismatch",
            {"holds[0]": "4", "holds[1]": "16", "holds[2]": "13"},
        ),
        CueExample(
            "en",
            "The fair lasts 17 days, from 4/4 to 13/4.",
            "mismatch",
            {"holds[0]": "4", "holds[1]": "17", "holds[2]": "13"},
        ),
    ),
    traps=(
        CueExample("vi", "Trong 4 ngày nghỉ lễ 30/4 và 1/5, khách rất đông."),
        CueExample("vi", "Trong 15 ngày nghỉ, tính từ 7 giờ sáng ngày 2/2 đến 8/2/2019, khách rất đông."),
        CueExample("vi", "Hội chợ diễn ra trong hai ngày 4 và 5/4."),
        CueExample("vi", "Sau 30 ngày, từ 4 - 13/4 chưa ai đến."),
        CueExample("en", "They met for 20 days (from 4/4 to 13/6)."),
    ),
    turn=RATES,
    where="span",
)
