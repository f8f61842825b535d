"""How far a rate may move from a central one, and the highest and the lowest rate that this allows: a central rate of
22,230, a band of ±3%, and a ceiling of 22,897.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from functools import cache
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import EXACT, Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import misprints
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.figures.notation import Notation
from crossfoot.figures.unmade import unmade

_BACK, _FAR = 420, 260
"""characters before a band in which the central rate stands, and behind it those in which its ends do"""
_FIGURE: Final = unmade(r"(?<![\w.,:/])(?:\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]\d+)?(?![\w%]|[.,:/-]\d|\s?%)")
_APART: Final = unmade(r"[;!?]|\.\s")
_RANGE: Final = unmade(r"\s?[-–—]\s?")
_DIGIT: Final = unmade(r"\d")
_FAR_FROM: Final = Exact(1, 5)
"""of a central rate; what is further away is another figure"""
_INSIDE: Final = 5
"""units by which a bank may keep away from the end of a band"""
_FIRM: Final = 3
"""digits of a rate in which a slip tells"""
_NAMED, _FAR_NAMED = 60, 160
"""characters before an end of the band, and before a central rate, in which it is named"""


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, low, prose = place.sentence, place.low, place.lexicon.prose
    word = any_of(prose.banded).search(low, sentence.start, sentence.end)
    band = _band(prose.banded, prose.plus_minus).search(low, sentence.start, sentence.end) if word else None
    notation = place.lexicon.notation
    percent = FigureReader(notation).plain(band["percent"] + "%") if band else None
    if band is None or percent is None or not percent.num:
        return
    margin = Mention(PERCENT, band.start("percent"), band.end(), percent.text, percent)
    begin = max(low.rfind("\n\n", 0, max(sentence.start - 2, 0)), sentence.start - _BACK, 0)
    before = _figures(place, notation, begin, band.start())
    last = min(sentence.end, band.end() + _FAR)
    stop = _APART.search(low, band.end(), last)
    behind = _figures(place, notation, band.end(), stop.start() if stop else last)
    for number, edge in enumerate(behind):
        central, falls = _central(before, edge, percent.value)
        if central is not None:
            yield _tied(place, central, edge, margin, falls)
        else:
            yield from _missed(place, before, edge, margin, _is_floor(place, number, behind))


def _figures(place: Place, notation: Notation, start: int, end: int) -> list[Mention]:
    """The figures there, with those that are no figures of their own because they are ends of a range."""
    found = [each for each in place.mentions if start <= each.start < end]
    for match in _FIGURE.finditer(place.low, start, end):
        written = FigureReader(notation).plain(match[0])
        known = any(each.start <= match.start() < each.end for each in found)
        if not known and written is not None and match.end() - match.start() > _FIRM:
            found.append(Mention(COUNT, *match.span(), match[0], written))
    found.sort(key=lambda each: each.start)
    return [each for each in found if each.kind == COUNT and not each.in_words and each.written.num > 0]


def _central(before: Sequence[Mention], edge: Mention, percent: Exact) -> tuple[Mention | None, bool]:
    """The rate of which another one is so much above or below, and whether it is below."""
    for falls in (False, True):
        for central in reversed(before):
            if _meets(central.written.value, edge.written.value, -percent if falls else percent, edge):
                return central, falls
    return None, False


def _meets(central: Exact, edge: Exact, percent: Exact, figure: Mention) -> bool:
    """Whether it is the end of the band, rounded either way; what is above a ceiling is not."""
    return edge != central and abs(central * (100 + percent) / 100 - edge) < figure.written.last_place


def _missed(
    place: Place, before: Sequence[Mention], edge: Mention, margin: Mention, falls: bool | None
) -> Iterator[Candidate]:  # fmt: skip
    """An end of the band that a slip keeps from being one, where words name it, and the central rate."""
    near = [each for each in before if abs(edge.written.value - each.written.value) < each.written.value * _FAR_FROM]
    central = next((each for each in reversed(near) if _is_named_central(place, each)), None)
    if falls is None or central is None or central.written.hedge or edge.written.hedge:
        return
    long = all(len(str(each.written.num // each.written.step)) > _FIRM for each in (central, edge))
    one, other, percent = central.written.value, edge.written.value, margin.written.value
    sign = -1 if falls else 1
    explained = (
        any(_meets(each, other, sign * percent, edge) for each in misprints(central))
        or any(_meets(one, each, sign * percent, edge) for each in misprints(edge))
        or any(_meets(one, other, sign * each, edge) for each in misprints(margin))
    )
    inside = abs(one * (100 + sign * percent) / 100 - other) <= _INSIDE * edge.written.last_place
    if long and explained and not inside:
        yield _tied(place, central, edge, margin, falls)


def _is_floor(place: Place, number: int, edges: Sequence[Mention]) -> bool | None:
    """Whether words right before a rate name it as the lowest one, or it is the first end of a range; ``None`` where
    nothing says which end it is.
    """
    edge = edges[number]
    for first, behind in ((number - 1, False), (number, True)):
        pair = edges[max(first, 0) : first + 2]
        if first >= 0 and len(pair) > 1 and _RANGE.fullmatch(place.low, pair[0].end, pair[1].start):
            return behind == (pair[0].written.value < pair[1].written.value)
    words = _APART.split(place.low[max(edge.start - _NAMED, place.sentence.start) : edge.start])[-1]
    words = _DIGIT.split(words)[-1]
    named = [falls for falls in (False, True) if any_of(_ends(place)[falls]).search(words)]
    return named[0] if len(named) == 1 else None


def _ends(place: Place) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return place.lexicon.prose.ceilings, place.lexicon.prose.floors


def _is_named_central(place: Place, rate: Mention) -> bool:
    words = place.low[max(rate.start - _FAR_NAMED, 0) : rate.start]
    named = list(any_of(place.lexicon.prose.centrals).finditer(words))
    return bool(named) and not _APART.search(words, named[-1].end())


def _tied(place: Place, central: Mention, edge: Mention, margin: Mention, falls: bool) -> Candidate:
    start = min(place.sentence.start, central.start)
    roles = (Role("from", central), Role("to", edge), Role("percent", margin, falls))
    return Candidate(
        "change", roles, "band-around-a-rate", start, place.sentence.end, telling=True, said=True, certain=True,
        options={EXACT: "percent"},
    )  # fmt: skip


@cache
def _band(names: tuple[str, ...], plus_minus: tuple[str, ...]) -> re.Pattern[str]:
    """Finds a percentage shortly behind a name of a band, with the sign of plus and minus or without it."""
    words = any_of(plus_minus).pattern
    return re.compile(
        rf"{any_of(names).pattern}[^\d%.;()\n]{{0,40}}?\(?(?:(?:[±+][\s/]{{0,2}}[-–−]?|{words})\s?)?"
        rf"(?<![\d.,])(?P<percent>\d{{1,2}}(?:[.,]\d{{1,2}})?)\s?(?:%|pct|percent|per cent)"
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Tỷ giá trung tâm sáng nay là 22.190 đồng/USD. Với biên độ +/-3%, giá trần là 22.856 đồng và giá sàn là "
            "21.524 đồng.",
            "consistent",
            {"from": "22.190 đồng", "to": "22.856 đồng", "percent": "3%"},
            ({"from": "22.190 đồng", "to": "21.524 đồng", "percent": "3%"},),
        ),
        CueExample(
            "vi",
            "Tỷ giá trung tâm hôm nay là 22.190 đồng. Với biên độ cho phép + -3%, tỷ giá là 21.524 – 22.856 VND/USD.",
            "consistent",
            {"from": "22.190 đồng", "to": "21.524", "percent": "3%"},
            ({"from": "22.190 đồng", "to": "22.856", "percent": "3%"},),
        ),
        CueExample(
            "en",
            "The central rate is 6.4220 and the band is plus or minus 2%, so that the ceiling is 6.5504 yuan.",
            "consistent",
            {"from": "6.4220", "to": "6.5504", "percent": "2%"},
        ),
        CueExample(
            "fr",
            "Le cours pivot est de 6,4220. Avec une bande de ±2 %, le plafond est de 6,5504 francs.",
            "consistent",
            {"from": "6,4220", "to": "6,5504 francs", "percent": "2 %"},
        ),
        CueExample(
            "es",
            "El tipo central es de 6,4220. Con una banda de ±2 %, el techo es de 6,5504 pesos.",
            "consistent",
            {"from": "6,4220", "to": "6,5504 pesos", "percent": "2 %"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Tỷ giá trung tâm sáng nay là 22.190 đồng/USD. Với biên độ +/-3%, giá bán cao nhất là 22.956 đồng.",
            "mismatch",
            {"from": "22.190 đồng", "to": "22.956 đồng", "percent": "3%"},
        ),
        CueExample(
            "vi",
            "Tỷ giá trung tâm hôm nay là 22.190 đồng. Với biên độ cho phép + -3%, tỷ giá là 21.254 – 22.856 VND/USD.",
            "mismatch",
            {"from": "22.190 đồng", "to": "21.254", "percent": "3%"},
            ({"from": "22.190 đồng", "to": "22.856", "percent": "3%"},),
        ),
        CueExample(
            "en",
            "The central rate is 6.4220 and the band is plus or minus 2%, so that the ceiling is 6.5054 yuan.",
            "mismatch",
            {"from": "6.4220", "to": "6.5054", "percent": "2%"},
        ),
    ),
    traps=(
        CueExample("vi", "Tỷ giá trung tâm là 22.190 đồng. Với biên độ +/-3%, giá trần là 22.853 đồng."),
        CueExample("vi", "Tỷ giá trung tâm là 22.190 đồng. Với biên độ +/-3%, ngân hàng bán ra ở giá 22.770 đồng."),
        CueExample(
            "vi", "Giá trung bình là 22.190 đồng. Biên độ dao động là 3%, giá cao nhất trong năm là 22.956 đồng."
        ),
        CueExample("en", "The central rate is 6.4220. The band is 2%; the highest rate of the day was 6.4504."),
    ),
    turn=CHANGES,
    where="percent|number|range any* figure|range|number or range",
)
