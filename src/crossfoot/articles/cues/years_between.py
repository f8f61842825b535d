"""A span of years, and the years between which it lies: 14 years (1994-2008).

Whoever counts both years says 5 years (2016-2020), and whoever counts full ones may say one less; only what is further
off, and a slip, is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.calendar_units import YEAR, unit_of
from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role, equation, judged
from crossfoot.articles.sentence import SPAN, Mention, whole_number
from crossfoot.articles.slips import is_explained_gap
from crossfoot.figures.unmade import unmade

_YEAR: Final = r"(?:1[89]|20)\d\d"
_DAY: Final = r"(?:\d{1,2}[/.-]){0,2}"
_WORDS: Final = r"(?:\s[^\W\d_]+)"
_YEARS: Final = unmade(
    rf"\s(?P<unit>[^\W\d_]+)(?:{_WORDS}{{0,2}}\s?(?P<mark>[(,])?|{_WORDS}{{3,18}}\s?(?P<afar>\())\s?"
    rf"(?P<led>[^\W\d_]+\s)?(?:[^\W\d_]+\s)?(?P<one>{_DAY})(?P<first>{_YEAR})"
    rf"\s?(?:[-–/]|\b(?P<until>[^\W\d_]+)\b)\s?(?:[^\W\d_]+\s)?(?P<other>{_DAY})(?P<last>{_YEAR})(?![\d/.-]*\d)"
)
_TWO_YEARS: Final = unmade(rf"{_YEAR}\W.{{0,20}}?{_YEAR}")
_LOOSE: Final = unmade(r"(?<![\w.,/:≥≤<>~-])(?<![\d≥≤<>~]\s)(?P<span>[1-9]\d?)(?=\s[^\W\d_])")
"""a number that is no figure: within 3 years"""
_DIGITS: Final = unmade(r"\d+")
_DAY_AND_MONTH: Final = 2
_INCLUSIVE, _ONE = "{0} + {2} = {1} + 1", "1"
_NEAR: Final = 170
"""characters behind a span in which its years stand"""
_LEAST: Final = 2
"""years; a school year goes on into the next one"""
_OFF: Final = 1
"""years by which a span may be off because its ends are counted in, or are not"""
_ABOUT: Final = 8
"""by this part of it what is hedged may be off"""


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, low = place.sentence, place.low
    for item in _spans(place):
        years = _YEARS.match(low, item.end, min(item.end + _NEAR, sentence.end))
        if years is None or unit_of(years["unit"], place.lexicon) != YEAR:
            continue
        if years["until"] and years["until"] not in place.lexicon.joining:
            continue
        old, new = (whole_number(low, *years.span(name)) for name in ("first", "last"))
        apart, told = int(new.written.value - old.written.value), int(item.written.value)
        roles = (Role("from", old), Role("to", new), Role("by", item))
        claim = Candidate("change", roles, "years-between", sentence.start, sentence.end, ((item.start, item.end),))
        hedged = bool(item.written.hedge) and abs(apart - told) * _ABOUT <= told and judged(claim).fits
        bracketed = years["mark"] == "(" or bool(years["afar"]) or _is_led(place, years)
        if apart >= _LEAST and (apart == told or hedged):
            yield claim._replace(telling=True, said=True)
        elif apart >= _LEAST and apart + 1 == told and not item.written.hedge and not _is_of_one_day(years):
            yield equation((old, new, item), _INCLUSIVE, "years-between", sentence.start, sentence.end, _ONE)
        elif bracketed and apart >= _LEAST and abs(apart - told) > _OFF and not item.written.hedge:
            figure = item.kind == SPAN and not item.in_words
            yield claim._replace(telling=figure and is_explained_gap(old, new, item, False))


def _is_of_one_day(years: re.Match[str]) -> bool:
    """Whether it is the same day of both years, so that neither is counted in: 7/1/1979 - 7/1/2019."""
    return len(_DIGITS.findall(years["one"])) == _DAY_AND_MONTH and years["one"] == years["other"]


def _is_led(place: Place, years: re.Match[str]) -> bool:
    """Whether "from" stands before the first year, and "to" or a dash before the last, right behind the span."""
    words = place.low[years.start() : years.start("first")].replace(",", " ").split()
    return any(word in place.lexicon.prose.begin for word in words[1:]) and not any(
        word in place.lexicon.prose.joined for word in words
    )


def _spans(place: Place) -> Iterator[Mention]:
    """The spans of time, and the numbers that may be one and are no figures."""
    spans = [item for item in place.sentence.items if isinstance(item, Mention)]
    yield from (item for item in spans if item.kind == SPAN and item.written.den == 1)
    if _TWO_YEARS.search(place.low, place.sentence.start, place.sentence.end):
        known = {item.start for item in spans}
        for match in _LOOSE.finditer(place.low, place.sentence.start, place.sentence.end):
            if match.start() not in known:
                yield whole_number(place.low, *match.span("span"))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Xưởng lập kế hoạch 5 năm từ 2017-2021.",
            "consistent",
            {"holds[0]": "2017", "holds[1]": "5", "holds[2]": "2021"},
        ),
        CueExample(
            "vi",
            "Trong vòng 3 năm (2006 - 2009), ông giữ chức phó giám đốc.",
            "consistent",
            {"from": "2006", "to": "2009", "by": "3"},
        ),
        CueExample(
            "vi",
            "Đây là mức cao nhất trong 10 năm hoạt động của xưởng (từ 2008 đến 2017).",
            "consistent",
            {"holds[0]": "2008", "holds[1]": "10", "holds[2]": "2017"},
        ),
        CueExample(
            "en",
            "The plan for 5 years (2016-2020) was adopted.",
            "consistent",
            {"holds[0]": "2016", "holds[1]": "5", "holds[2]": "2020"},
        ),
        CueExample(
            "vi",
            "Trong 14 năm (1994 - 2008), ông giữ chức phó giám đốc.",
            "consistent",
            {"from": "1994", "to": "2008", "by": "14"},
        ),
        CueExample(
            "vi",
            "Ưu đãi kéo dài 4 năm, từ năm 2018 đến năm 2022.",
            "consistent",
            {"from": "2018", "to": "2022", "by": "4"},
        ),
        CueExample(
            "en",
            "For 14 years (1994-2008) he was deputy head.",
            "consistent",
            {"from": "1994", "to": "2008", "by": "14"},
        ),
        CueExample(
            "fr",
            "Pendant 14 ans (1994-2008), il fut directeur adjoint.",
            "consistent",
            {"from": "1994", "to": "2008", "by": "14"},
        ),
        CueExample(
            "es",
            "Durante 14 años (1994-2008) fue subdirector.",
            "consistent",
            {"from": "1994", "to": "2008", "by": "14"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Trong 17 năm, từ năm 1994 đến năm 2008, ông giữ chức phó giám đốc.",
            "mismatch",
            {"from": "1994", "to": "2008", "by": "17"},
        ),
        CueExample(
            "vi",
            "Trong 7 năm liên tiếp (2012 - 2015), xưởng đạt kế hoạch.",
            "mismatch",
            {"from": "2012", "to": "2015", "by": "7"},
        ),
        CueExample(
            "vi",
            "Trong 17 năm (1994 - 2008), ông giữ chức phó giám đốc.",
            "mismatch",
            {"from": "1994", "to": "2008", "by": "17"},
        ),
        CueExample(
            "en",
            "For 17 years (1994-2008) he was deputy head.",
            "mismatch",
            {"from": "1994", "to": "2008", "by": "17"},
        ),
    ),
    traps=(
        CueExample("en", "The banks had 10 years for losses that they had incurred between 1984 and 1992."),
        CueExample("vi", "Trong 10 năm qua, và từ năm 2017 đến năm 2021, xưởng tăng trưởng tốt."),
        CueExample("vi", "Kế hoạch 4 năm (2016 - 2021) đã được thông qua."),
        CueExample("vi", "Đề thi lớp 9 năm học 2018 - 2019 đã được công bố."),
        CueExample("en", "In nearly 40 years (1981-2011) the numbers fell by half."),
    ),
    turn=RATES,
    where="span|number any* number",
)
