"""How many sessions there are, how many of them a week, for how many weeks: 18 sessions, 3 times a week for 6 weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from crossfoot.articles.calendar_units import unit_of
from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, SPAN, Mention
from crossfoot.articles.slips import is_explained_product
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.figures.multiple import read_multiple
from crossfoot.figures.notation import Notation, Unreadable
from crossfoot.figures.unmade import unmade
from crossfoot.figures.written import Written

_WEEK: Final = "duration-week"
_DAILY: Final = range(1, 8)
"""times a week"""
_LONGEST: Final = range(2, 105)
"""weeks"""
_FEW: Final = 6
"""sessions; fewer are a product by chance"""
_SPAN: Final = unmade(r"(?<![\w.,/–-])(?P<number>\d{1,3}|[^\W\d_]+)(?=[\s-](?P<unit>[^\W\d_]+))")


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, low, prose = place.sentence, place.low, place.lexicon.prose
    if any_of(prose.sessions).search(low, sentence.start, sentence.end) is None:
        return
    often = _how_often(place)
    weeks = [each for each in _weeks(place) if not any(each.start < one.end and one.start < each.end for one in often)]
    figures = [each for each in sentence.items if isinstance(each, Mention) and each.kind in (COUNT, SPAN)]
    known = {each.start for each in often}
    totals = [each for each in figures if _is_of_sessions(place, each) and each.start not in known]
    for total in totals:
        for one in often:
            for span in weeks:
                if one.written.value * span.written.value == total.written.value:
                    yield _tied(place, total, one, span)
                    return
    if len(totals) != 1 or place.lexicon.contrasts["subordinate"].search(low, totals[0].end, sentence.end):
        return  # 34 sessions, as two fall on holidays
    if len(often) == len(weeks) == 1 and is_explained_product(often[0], weeks[0], totals[0]):
        yield _tied(place, totals[0], often[0], weeks[0])


def _tied(place: Place, total: Mention, one: Mention, span: Mention) -> Candidate:
    roles = (Role("rate", one), Role("total", total), Role("count", span))
    start, end = place.sentence.start, place.sentence.end
    return Candidate("rate", roles, "sessions-over-weeks", start, end, telling=True, said=True)


def _is_of_sessions(place: Place, each: Mention) -> bool:
    """Whether a figure counts sessions, and is all of them."""
    plain = each.written.den == 1 and not each.unit and not each.in_words and each.written.value >= _FEW
    behind = place.low[each.end : each.end + 40]
    near = re.split(r"[.,;()\d]", behind, maxsplit=1)[0] if plain else ""
    return any_of(place.lexicon.prose.sessions).search(near) is not None


def _how_often(place: Place) -> list[Mention]:
    """The numbers of times a week."""
    low, lexicon = place.low, place.lexicon
    found: list[Mention] = []
    for match in _often(lexicon.prose.each).finditer(low, place.sentence.start, place.sentence.end):
        number = _number(match["number"], lexicon.notation)
        if number is not None and number.value in _DAILY and unit_of(match["week"], lexicon) == _WEEK:
            found.append(_counted(match, int(number.value)))
    return found


def _counted(match: re.Match[str], number: int) -> Mention:
    """The number, which may be a word: "twice"."""
    text = str(number)
    worded = not match["number"].isdigit()
    return Mention(COUNT, *match.span("number"), text, Written(text, number), in_words=worded)


def _weeks(place: Place) -> list[Mention]:
    low, lexicon = place.low, place.lexicon
    found: list[Mention] = []
    for match in _SPAN.finditer(low, place.sentence.start, place.sentence.end):
        if unit_of(match["unit"], lexicon) != _WEEK:
            continue
        number = FigureReader(lexicon.notation).plain(match["number"])
        if number is not None and number.value in _LONGEST:
            found.append(_counted(match, int(number.value)))
    return found


def _number(text: str, notation: Notation) -> Written | None:
    """A number in digits or words, or "twice"."""
    known = FigureReader(notation).plain(text)
    if known is not None:
        return known
    try:
        return read_multiple(text, notation)
    except Unreadable:
        return None


@cache
def _often(each: tuple[str, ...]) -> re.Pattern[str]:
    words = any_of((*each, "a")).pattern
    return re.compile(
        rf"(?<![\w.,/–-])(?P<number>\d|[^\W\d_]+)(?:\s[^\W\d_]+){{0,2}}?\s?(?:/\s?|\s{words}\s)(?P<week>[^\W\d_]+)"
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "All groups had 18 sessions of singing over 6 weeks, 3 times per week, 90 min each.",
            "consistent",
            {"rate": "3", "total": "18", "count": "6"},
        ),
        CueExample(
            "en",
            "The choir was given 14 sessions in all (twice a week for 7 weeks).",
            "consistent",
            {"rate": "twice", "total": "14", "count": "7"},
        ),
        CueExample(
            "vi",
            "Mỗi nhóm có 18 buổi hát trong 6 tuần, 3 buổi mỗi tuần.",
            "consistent",
            {"rate": "3", "total": "18", "count": "6"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "All groups had 28 sessions of singing over 6 weeks, 3 times per week, 90 min each.",
            "mismatch",
            {"rate": "3", "total": "28", "count": "6"},
        ),
        CueExample(
            "vi",
            "Mỗi nhóm có 28 buổi hát trong 6 tuần, 3 buổi mỗi tuần.",
            "mismatch",
            {"rate": "3", "total": "28", "count": "6"},
        ),
    ),
    traps=(
        CueExample("en", "A 12-week course of 3 sessions a week has 34 sessions as two fall on holidays."),
        CueExample("vi", "Khóa học 12 tuần, 3 buổi một tuần, còn 34 buổi vì hai buổi rơi vào ngày lễ."),
        CueExample("en", "They had 8 sessions at 4-week intervals, and a cream once a week for 16 weeks."),
        CueExample("en", "They had 40 sessions of singing over 6 weeks, 3 times per week."),
    ),
    turn=RATES,
    where="figure|span",
    said="sessions",
)
