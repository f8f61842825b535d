"""Two figures held against each other, and how far they are apart: 71.3% versus 69.8%, a difference of 1.5 points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction as Exact
from functools import cache
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import words_of
from crossfoot.articles.near_misses import swapped
from crossfoot.articles.proposal import Candidate, Role, equation, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, SPAN, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import JOINED, VERSUS, symbols
from crossfoot.figures.written import NEAREST

_FIGURES: Final = symbols("figure percent points span")
_APART: Final = symbols("multiple fraction range ratio")
_BROKEN: Final = symbols("figure percent points span ;")
_BETWEEN: Final = _BROKEN - symbols("figure")
"""of percentages, each of a number: 6.7% of the 612 women and 6.2% of the 622 men"""
_CLAUSE: Final = 20
"""characters from the beginning of a clause to the name of a difference of what was told before it"""
_SOON: Final = 20
"""characters behind a figure in parentheses in which it may be named a difference"""
_FEW: Final = 2
"""digits of a difference that tell something"""
_OFF: Final = Exact(1, 4)
"""of a difference by which it may be off because it was worked out of other figures, or adjusted"""
Found = tuple[int, Mention]


def _propose(place: Place) -> Iterator[Candidate]:
    names = place.lexicon.prose.apart
    if not any_of(names).search(place.low, place.sentence.start, place.sentence.end):
        return
    named = _named(names)
    outer: list[Found] = []
    depth, last = 0, place.sentence.start
    for at, letter in enumerate(place.letters):
        depth = max(depth + {"(": 1, ")": -1}.get(letter, 0), 0)
        item = place.sentence.items[at]
        if letter in _APART:
            outer.clear()
        elif isinstance(item, Mention) and letter in _FIGURES:
            match = named.search(place.low, last, item.start) if len(outer) > 1 else None
            told = match is not None and not _is_denied(place, last, match.start())
            if told or (depth and len(outer) > 1 and any_of(names).match(place.low, item.end + 1, item.end + _SOON)):
                rates = [each for each in outer if each[1].kind == PERCENT]
                pair = rates if item.kind == POINTS and len(rates) > 1 else outer
                yield from _difference(place, pair[-2], pair[-1], item, depth > 0)
            last = item.end
            if not depth:
                outer.append((at, item))


@cache
def _named(names: tuple[str, ...]) -> re.Pattern[str]:
    """Finds a name of a difference, and a few words, at the end of what stands before a figure."""
    return re.compile(rf"{any_of(names).pattern}(?:\s*\[[^\[\]\d]*\])?[^\d;.()\[\]]{{0,30}}$")


def _is_denied(place: Place, start: int, end: int) -> bool:
    """Whether the words say that there is no difference, or another clause tells it."""
    between = place.low[start:end]
    clause = re.split(r"[(,]", between)[-1]
    return any_of(place.lexicon.prose.denied).search(clause) is not None or len(between.partition(";")[2]) > _CLAUSE


def _difference(place: Place, one: Found, other: Found, gap: Mention, inside: bool) -> Iterator[Candidate]:
    """``inside``: it stands in parentheses, where it may be an estimate of a model."""
    (first, a), (second, b) = one, other
    rates = a.kind == b.kind == PERCENT and gap.kind == POINTS
    if not _are_alike(a, b, gap) or not _are_compared(place.letters, first, second, _BETWEEN if rates else _BROKEN):
        return
    if SPAN in (a.kind, gap.kind) and len({_time(place, each) for each in (a, b, gap)}) > 1:
        return
    greater, less = (a, b) if a.written.value >= b.written.value else (b, a)
    apart = greater.written.interval(NEAREST) - less.written.interval(NEAREST)
    start, end = place.sentence.start, place.sentence.end
    falls = gap.written.num < 0
    if gap.kind == PERCENT or falls:
        ends = (less, greater) if falls else (greater, less)
        candidate = equation((gap, *ends), "{0} = {1} − {2}", "difference-between-two", start, end)
    else:
        roles = (Role("from", less), Role("to", greater), Role("by", gap))
        candidate = Candidate(
            "change", roles, "difference-between-two", start, end, telling=True, said=True, fitted=True
        )
    if gap.written.interval(NEAREST).meets(-apart if falls else apart):
        yield candidate
    elif not falls and _is_slip(greater, less, gap, inside):
        yield candidate._replace(verdict="mismatch", telling=True)


def _are_alike(one: Mention, other: Mention, gap: Mention) -> bool:
    """Whether all three count one thing; a difference may leave out its unit, or be in points."""
    alike = one.kind == other.kind and same_unit(one, other) and one.written.num * other.written.num > 0
    if not alike or any(each.in_words or each.written.hedge for each in (one, other, gap)):
        return False
    if gap.kind != POINTS and len(str(abs(gap.written.num) // gap.written.step)) < _FEW:
        return False
    if one.kind == SPAN:
        return gap.kind == SPAN and gap.written.place >= one.written.place
    if one.kind == PERCENT:
        return gap.kind in (POINTS, PERCENT)
    return gap.kind == COUNT and (same_unit(gap, one) or not gap.unit) and gap.written.place >= one.written.place


def _time(place: Place, each: Mention) -> str:
    """The unit of a span of time."""
    return "".join(words_of(place.low[each.end : each.end + _SOON])[:1]).removesuffix("s")


def _are_compared(letters: str, first: int, second: int, broken: frozenset[str]) -> bool:
    """Whether nothing else stands between two figures, outside parentheses, than words that hold them together."""
    between = re.sub(r"\([^()]*\)", "", letters[first + 1 : second])
    return sum(between.count(each) for each in (VERSUS, JOINED)) == 1 and not set(between) & broken


def _is_slip(greater: Mention, less: Mention, gap: Mention, inside: bool) -> bool:
    """Whether one wrong digit, or two exchanged ones, explain it, and no adjustment would."""
    size, exact = gap.written.value, greater.written.value - less.written.value
    if any(each == exact for each in swapped(gap.written)):
        return True
    least = _OFF * max(size, exact) if inside or gap.kind == COUNT else 0
    return abs(size - exact) > least and is_explained_sum(greater, (less, gap))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The risk was 6.7% among the 612 tenants with a lease as compared with 6.2% among the 622 tenants without "
            "one (absolute difference, 0.5 percentage points).",
            "consistent",
            {"from": "6.2%", "to": "6.7%", "by": "0.5 percentage points"},
        ),
        CueExample(
            "en",
            "The median stay was 18.3 weeks in town and 30.3 weeks for the country (difference 12.0 weeks).",
            "consistent",
            {"from": "18.3", "to": "30.3", "by": "12.0"},
        ),
        CueExample(
            "en",
            "The bridge was used by 71.3% of commuters in May as compared with 69.8% in June (absolute difference, 1.5 "
            "percentage points; 95% CI, -0.4 to 3.4).",
            "consistent",
            {"from": "69.8%", "to": "71.3%", "by": "1.5 percentage points"},
        ),
        CueExample(
            "en",
            "Leaks were seen in 75.6% (95% CI 73.7 to 77.5) of old pipes and 74.3% (72.3 to 76.2) of new ones "
            "(difference 1.3%).",
            "consistent",
            {"holds[0]": "1.3%", "holds[1]": "75.6%", "holds[2]": "74.3%"},
        ),
        CueExample(
            "en",
            "A visit cost £51.12, compared with £35.41 for a call, a difference of £15.71.",
            "consistent",
            {"from": "£35.41", "to": "£51.12", "by": "£15.71"},
        ),
        CueExample(
            "en",
            "Bones lost -6.1% in one group and -1.8% in the other, which was not treated (difference -4.3%).",
            "consistent",
            {"holds[0]": "4.3%", "holds[1]": "6.1%", "holds[2]": "1.8%"},
        ),
        CueExample(
            "fr",
            "Le taux est de 12,4 % en ville contre 9,1 % à la campagne, soit un écart de 3,3 points de pourcentage.",
            "consistent",
            {"from": "9,1 %", "to": "12,4 %", "by": "3,3 points de pourcentage"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ ở thành thị là 12,4% so với 9,1% ở nông thôn, chênh lệch 3,3 điểm phần trăm.",
            "consistent",
            {"from": "9,1%", "to": "12,4%", "by": "3,3 điểm phần trăm"},
        ),
        CueExample(
            "es",
            "La tasa fue del 12,4 % en la ciudad frente al 9,1 % en el campo, una diferencia de 3,3 puntos "
            "porcentuales.",
            "consistent",
            {"from": "9,1 %", "to": "12,4 %", "by": "3,3 puntos porcentuales"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The median stay was 18.3 weeks in town versus 30.3 weeks for the country (difference 21.0 weeks).",
            "mismatch",
            {"from": "18.3", "to": "30.3", "by": "21.0"},
        ),
        CueExample(
            "en",
            "The bridge was used by 22.3% of commuters compared with 18.1% of others, a difference of 2.4 percentage "
            "points.",
            "mismatch",
            {"from": "18.1%", "to": "22.3%", "by": "2.4 percentage points"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ ở thành thị là 12,4% so với 9,1% ở nông thôn, chênh lệch 5,3 điểm phần trăm.",
            "mismatch",
            {"from": "9,1%", "to": "12,4%", "by": "5,3 điểm phần trăm"},
        ),
    ),
    traps=(
        CueExample("en", "The median stay was 5.2 days versus 7.9 days (difference 2.7 weeks)."),
        CueExample("en", "The score was 15.2 in one group and 12.1 in the other (adjusted mean difference 3.4)."),
        CueExample("en", "It rose by 5.6% in one group and fell by 2.2% in the other (difference 7.8%)."),
        CueExample("en", "It was 35.2 in one and 31.7 in the other, with no difference in 3.5 of the years."),
        CueExample("en", "With 93% power to detect a 25% difference in use (from 6.1% to 4.5%), it was large."),
        CueExample("vi", "Điểm trung bình là 15,2 ở nhóm một và 12,1 ở nhóm hai (chênh lệch hiệu chỉnh 3,4)."),
    ),
    turn=CHANGES,
    where="[versus|joined] any* figure|percent|span",
)
