"""A span of days, and the first and the last of them: 10 days, from 4 to 13/4. Both are counted in.

Whoever counts nights, or from the day after, says one less, and what is further off may be counted otherwise: what does
not fit is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.calendar_units import unit_of
from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, equation
from crossfoot.articles.sentence import SPAN, Mention, whole_number
from crossfoot.figures.unmade import unmade

_WORDS: Final = r"(?:\s[^\W\d_]+)"
_MONTH: Final = r"[/-](?P<{0}>1[0-2]|0?[1-9])(?:[/-](?:20)?\d\d)?"
_DAY: Final = r"(?P<{0}>3[01]|[12]\d|0?[1-9])"
_DAYS: Final = unmade(
    rf"\s(?P<unit>[^\W\d_]+)(?:{_WORDS}{{0,3}}\s?(?P<mark>[(,])?|{_WORDS}{{4,8}}\s?(?P<afar>\())\s?"
    rf"(?P<led>[^\W\d_]+\s(?:[^\W\d_]+\s)?)?{_DAY.format('first')}(?:{_MONTH.format('begun')})?"
    rf"\s?(?:[-–]|(?P<until>[^\W\d_]+)(?:\s[^\W\d_]+){{0,2}})\s?{_DAY.format('last')}{_MONTH.format('ended')}(?![\d/-])"
)
_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DURATION: Final = "duration-day"
_NEAR: Final = 110
"""characters behind a span in which its days stand"""
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
        if told >= _LEAST and told == apart + 1:
            holds, more = f"{{0}} + {{2}} = {{1}} + {beyond + 1}", str(beyond + 1)
            days_ = (first, last, item)
            yield equation(days_, holds, "days-between", sentence.start, sentence.end, more)._replace(said=True)


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
    bad=(),
    traps=(
        CueExample("vi", "Lễ hội kéo dài 4 ngày (từ ngày 6 đến 10-2-2019)."),
        CueExample("vi", "Lần xả này kéo dài trong 16 ngày, từ 4 - 13/4."),
        CueExample("vi", "Hội chợ diễn ra trong hai ngày 4 và 5/4."),
        CueExample("vi", "Sau 30 ngày, từ 4 - 13/4 chưa ai đến."),
        CueExample("en", "They met for 20 days (from 4/4 to 13/6)."),
    ),
    turn=RATES,
    where="span",
)
