"""The matches of a side, and how many it won, drew and lost: 17 wins, 5 draws and 4 defeats in 26 matches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_WAYS: Final = 3
_OPENED: Final = 24
"""characters before the first of them, in which its word stands"""
_APART: Final = 40
"""characters from one to the next"""
_CLOSED: Final = unmade(r"\s*(?:$|[).,;\n])")


class _Words(NamedTuple):
    """What finds the words of a language."""

    ends: re.Pattern[str]
    """a word for a match that was won, drawn or lost, at the end of what stands before a figure"""
    begins: re.Pattern[str]
    """the same at the beginning of what stands behind it"""
    matches: re.Pattern[str]
    counted: re.Pattern[str]
    """a word for matches right before a figure"""


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, prose = place.sentence, place.lexicon.prose
    if not any_of(prose.drawn).search(place.low, sentence.start, sentence.end):
        return
    words = _words_of(prose.matches, prose.won, prose.drawn, prose.lost)
    spots = [(at, item) for at, item in place.figures if item.kind == COUNT]
    for first in range(len(spots) - _WAYS + 1):
        told = spots[first : first + _WAYS]
        if not _are_outcomes(place, [item for _, item in told], words):
            continue
        for at in (first - 1, first + _WAYS):
            if 0 <= at < len(spots):
                yield from _tied(place, spots[at], told, words)


def _tied(
    place: Place, whole: tuple[int, Mention], told: list[tuple[int, Mention]], words: _Words
) -> Iterator[Candidate]:
    at, total = whole
    parts = tuple(item for _, item in told)
    figures = (total, *parts)
    if not _are_matches(place, total, words) or any(each.unit or each.written.den != 1 for each in figures):
        return
    listing = TotalWithParts(at, total, parts, tuple(spot for spot, _ in told), True, True, "")
    tied = stated(place, listing, parts, "won-drawn-lost", "exact")
    amount, size = sum(part.written.value for part in parts), total.written.value
    between = parts[0].start - total.end
    rest = place.low[parts[-1].end : place.sentence.end]
    beside = 0 <= between <= _OPENED and len(re.findall(r"\w+", place.low[total.end : parts[0].start])) <= _WAYS
    behind = 0 <= total.start - parts[-1].end <= _OPENED
    closed = behind or bool(_CLOSED.match(_without(rest, words)))
    plain = not any(each.written.hedge or each.in_words for each in figures)
    by_a_slip = plain and is_explained_sum(total, parts)
    if amount == size or (by_a_slip and closed and (amount > size or beside)):
        yield tied._replace(telling=True, said=True)


def _without(rest: str, words: _Words) -> str:
    """What follows the last figure, without its words."""
    found = words.begins.match(rest) or words.matches.match(rest)
    return rest[found.end() :] if found else rest


def _are_matches(place: Place, total: Mention, words: _Words) -> bool:
    """Whether a figure tells how many matches there were."""
    before = place.low[max(total.start - _OPENED, place.sentence.start) : total.start]
    return bool(words.matches.match(place.low, total.end) or words.counted.search(before))


def _are_outcomes(place: Place, parts: list[Mention], words: _Words) -> bool:
    """Whether three figures have the words for won, drawn and lost, each before its figure or each behind it."""
    low, start = place.low, place.sentence.start
    if any(other.start - one.end > _APART for one, other in pairwise(parts)):
        return False
    opened = [max(parts[0].start - _OPENED, start), *(part.end for part in parts[:-1])]
    before = [words.ends.search(low[begin : part.start]) for begin, part in zip(opened, parts, strict=True)]
    if all(before):
        return {each.lastgroup for each in before if each} == {"won", "drawn", "lost"}
    behind = [words.begins.match(low, part.end) for part in parts]
    return {each.lastgroup for each in behind if each} == {"won", "drawn", "lost"} and all(behind)


@cache
def _words_of(matches: tuple[str, ...], won: tuple[str, ...], drawn: tuple[str, ...], lost: tuple[str, ...]) -> _Words:
    ways = (("won", won), ("drawn", drawn), ("lost", lost))
    outcome = "|".join(f"(?P<{way}>{any_of(phrases).pattern})" for way, phrases in ways)
    outcome, match = f"(?:{outcome})", any_of(matches).pattern
    return _Words(
        re.compile(rf"{outcome}\s*:?\s*$"),
        re.compile(rf"\s+(?:{match}\s+)?{outcome}"),
        re.compile(rf"\s+{match}"),
        re.compile(rf"{match}\s*:?\s*$"),
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Đội Hải Âu đã đá 26 trận, thắng 17, hòa 5, thua 4.",
            "consistent",
            {"total": "26", "parts[0]": "17", "parts[1]": "5", "parts[2]": "4"},
        ),
        CueExample(
            "en",
            "The side has 17 wins, 5 draws and 4 defeats in 26 matches.",
            "consistent",
            {"total": "26", "parts[0]": "17", "parts[1]": "5", "parts[2]": "4"},
        ),
        CueExample(
            "fr",
            "En 26 matchs, le club compte 17 victoires, 5 nuls et 4 défaites.",
            "consistent",
            {"total": "26", "parts[0]": "17", "parts[1]": "5", "parts[2]": "4"},
        ),
        CueExample(
            "es",
            "En 26 partidos el club suma 17 victorias, 5 empates y 4 derrotas.",
            "consistent",
            {"total": "26", "parts[0]": "17", "parts[1]": "5", "parts[2]": "4"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Ông dẫn dắt đội Hải Âu từ năm 2019 (tổng số trận 90, thắng 35, hòa 21, thua 16).",
            "mismatch",
            {"total": "90", "parts[0]": "35", "parts[1]": "21", "parts[2]": "16"},
        ),
        CueExample(
            "en",
            "In 26 games the club won 17, drew 5 and lost 6.",
            "mismatch",
            {"total": "26", "parts[0]": "17", "parts[1]": "5", "parts[2]": "6"},
        ),
        CueExample(
            "en",
            "The side has 17 wins, 5 draws and 6 defeats in 26 matches.",
            "mismatch",
            {"total": "26", "parts[0]": "17", "parts[1]": "5", "parts[2]": "6"},
        ),
        CueExample(
            "fr",
            "En 26 matchs, le club compte 17 victoires, 5 nuls et 6 défaites.",
            "mismatch",
            {"total": "26", "parts[0]": "17", "parts[1]": "5", "parts[2]": "6"},
        ),
        CueExample(
            "es",
            "En 26 partidos el club suma 17 victorias, 5 empates y 6 derrotas.",
            "mismatch",
            {"total": "26", "parts[0]": "17", "parts[1]": "5", "parts[2]": "6"},
        ),
    ),
    traps=(
        CueExample("en", "In 26 games the club won 17, drew 5 and lost 2 of the last 3."),
        CueExample("en", "In 26 league games they are tenth; at home the club won 10, drew 2 and lost 4."),
        CueExample("vi", "Sau 26 trận, đội Hải Âu trên sân nhà mùa này đã thắng 10, hòa 2, thua 4."),
        CueExample("fr", "En 26 matchs, le club compte à domicile 10 victoires, 2 nuls et 4 défaites."),
        CueExample("es", "En 26 partidos el club suma en casa 10 victorias, 2 empates y 4 derrotas."),
        CueExample("vi", "Đội Hải Âu đá 26 trận, thắng 17 trận, ghi 5 bàn, thua 6 bàn trong trận hòa cuối."),
    ),
    turn=TOTALS,
    where="figure any* figure any* figure any* figure",
)
