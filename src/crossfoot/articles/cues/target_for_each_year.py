"""A target for each year: "from 31/12/2010 to 31/12/2020, 15,980 joined, or 159.8% of the goal of 1,000 a year".

The years are those between the two dates, or in a span of time; what does not fit is no finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from crossfoot.articles.calendar_units import A_DATE, A_YEAR, YEAR, unit_of
from crossfoot.articles.cue import Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role, same_thing
from crossfoot.articles.sentence import COUNT, PERCENT, SPAN, Mention, Sentence
from crossfoot.articles.wordings import EACH, wording
from crossfoot.figures.unmade import unmade

_OF_TARGET: Final = wording("percent words|versus|of*3 plan")
_FOR_EACH: Final = wording("each few|some? figure or figure few|some? each")
_DATE: Final = unmade(r"(\d{1,2}[./-]\d{1,2}[./-])(\d{4})")


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, low, lexicon = place.sentence, place.low, place.lexicon
    letters, items = sentence.letters, sentence.items
    target = _OF_TARGET.search(letters) if EACH in letters else None
    each = _FOR_EACH.search(letters, target.end()) if target else None
    if target is None or each is None:
        return
    x = letters.index(EACH, each.start())
    goal, percent = items[letters.index(COUNT, each.start())], items[target.start()]
    if unit_of(low[sentence.starts[x] : sentence.ends[x]], lexicon) != YEAR:
        return
    assert isinstance(goal, Mention)
    assert isinstance(percent, Mention)
    before = [item for item in items[: target.start()] if isinstance(item, Mention) and item.kind == COUNT]
    if not before or percent.kind != PERCENT or not same_thing(before[-1], goal):
        return
    roles = [Role("rate", goal), Role("total", before[-1]), Role("percent", percent)]
    words = tuple((sentence.starts[spot], sentence.ends[spot]) for spot in (x, target.end() - 1))
    spans = [item for item in items if isinstance(item, Mention) and item.kind == SPAN]
    years = _years(sentence, low)
    constant: Mapping[str, str] = {"count": str(years)} if years else {}
    if years or len(spans) == 1:
        roles += [] if years else [Role("count", spans[0])]
        yield Candidate(
            "rate", tuple(roles), "target-for-each-year", sentence.start, sentence.end, words, constant=constant
        )


def _years(sentence: Sentence, low: str) -> int:
    """The whole years between the two dates of a sentence; 0 where there are not two, or other days lie between."""
    written = [low[each.start : each.end] for each in sentence.loose if each.why in (A_DATE, A_YEAR)]
    dates = [_DATE.fullmatch(each) for each in written]
    if len(dates) != 2 or dates[0] is None or dates[1] is None or dates[0][1] != dates[1][1]:
        return 0
    return max(int(dates[1][2]) - int(dates[0][2]), 0)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Từ ngày 30/6/2012 đến 30/6/2020, huyện trồng 9.680 cây, đạt 110% so với mục tiêu mỗi năm trồng 1.100 cây.",
            "consistent",
            {"rate": "1.100", "total": "9.680", "percent": "110%"},
        ),
        CueExample(
            "fr",
            "Du 30/6/2012 au 30/6/2020, on a planté 9 680 arbres, soit 110 % de l'objectif de 1 100 arbres par an.",
            "consistent",
            {"rate": "1 100", "total": "9 680", "percent": "110 %"},
        ),
    ),
    bad=(),
    traps=(
        CueExample(
            "vi",
            "Từ ngày 30/6/2012 đến 15/3/2020, huyện trồng 9.680 cây, đạt 110% so với mục tiêu mỗi năm trồng 1.100 cây.",
        ),
        CueExample(
            "vi",
            "Từ ngày 30/6/2012 đến 30/6/2020, huyện trồng 9.680 cây, đạt 130% so với mục tiêu mỗi năm trồng 1.100 cây.",
        ),
    ),
    where="each",
)
"""what does not fit is nothing"""
