"""Two values that are compared, each perhaps with its spread in brackets, and right behind them their difference:
13.4 cm vs. 14.1 cm, difference 0.7 [SE 0.4] cm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, equation, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, SPAN, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import FALL, RISE
from crossfoot.figures.unmade import unmade
from crossfoot.figures.written import NEAREST

_BACK: Final = 220
"""characters before the name of a difference in which both values stand"""
_INNER: Final = unmade(r"\([^()]*\)|\[[^\[\]]*\]")
_SPREAD: Final = unmade(r"\s*(?:±|\+/-|\+-)\s*[\d.,·]*\d")
_GONE: Final = "\0"
_UNIT: Final = unmade(r"(?<![\d.])[^\W\d_]{1,6}\d{1,2}\b|(?<=[^\W\d_]/)\d+\b")
"""log10, mm3, a/100 m"""
_BEHIND_VALUE: Final = unmade(r"(?<=[\d%])\s?(?:\([^()]*\)|\[[^\[\]]*\])")
_REST: Final = unmade(r"[;,]\s[^()]*(?=\))")
"""0.27; 95% CI = 0.06-0.50"""
_BRACKETS: Final = unmade(r"\s\([^()]*\)")
_NEXT: Final = 12
"""characters behind a figure in brackets in which another one follows"""
_SOON: Final = 28
"""characters between a difference and its name, or that name and a word that denies it"""
_ENDED: Final = unmade(r"[.!?]\s.*[.!?]\s")
_BETWEEN: Final = 90
"""characters between two values"""
_BEHIND: Final = 70
"""characters between the second one and the name of their difference"""
_PAIR: Final = 2
_LONG, _ROUNDED = 2, 2
"""digits of a difference that tell something; units of its last place that it may be off by because it was rounded"""
_YEAR: Final = unmade(r"\b(?:19|20)\d\d\b")
_FIRST: Final = 6
"""characters before the name of a difference that begins its sentence"""


def _propose(place: Place) -> Iterator[Candidate]:
    low, start, end = place.low, place.sentence.start, place.sentence.end
    names, denied = place.lexicon.prose.differences, any_of(place.lexicon.prose.denied)
    if not any_of(names).search(low, start, end):
        return
    for match in _named(names).finditer(low, start, end):
        gap = next((each for each in place.mentions if match.end("name") <= each.start < match.end() <= each.end), None)
        bracketed = match["opened"] and not _are_held(place, match.end())
        if gap is None or gap.in_words or (not bracketed and denied.search(low, match.end("name"), gap.start)):
            continue
        if any_of(place.lexicon.joining).search(low, match.end("name"), gap.start):
            continue  # the difference and an error of 5%
        pair = _values(place, match.start())
        if pair and not denied.search(low, max(match.start() - _SOON, pair[1].end), match.start()):
            yield from _difference(place, pair[0], pair[1], gap, match.start())
    for match in any_of(names).finditer(low, start, end):
        yield from _told_before(place, match.start(), match.end())


def _are_held(place: Place, start: int) -> bool:
    """Whether the figure in brackets is held against another one: no difference (3.1 versus 3.3)."""
    return any_of(place.lexicon.prose.compared).search(place.low, start, start + _NEXT) is not None


def _told_before(place: Place, start: int, end: int) -> Iterator[Candidate]:
    """A difference right before its name, and both values in brackets behind it: a 15-point difference (45% v 60%)."""
    inside = _BRACKETS.match(place.low, end)
    before = [each for each in place.mentions if start - _SOON < each.start and each.end <= start]
    if (
        inside is None
        or not before
        or before[-1].in_words
        or any(char in "();," for char in place.low[before[-1].end : start])
    ):
        return
    pair = [each for each in place.mentions if inside.start() <= each.start and each.end <= inside.end()]
    if len(pair) == _PAIR and _are_compared(place, place.low[inside.start() : inside.end()], inside.start(), *pair):
        yield from _difference(place, pair[0], pair[1], before[-1], start)


@cache
def _named(names: tuple[str, ...]) -> re.Pattern[str]:
    """A name of a difference, and the first digit behind it."""
    between = r"(?:\s*[(\[][^()\[\]\d]{1,24}[)\]])?[^\d;.()\[\]]{0,34}?"
    return re.compile(rf"(?P<name>{any_of(names).pattern}){between}(?P<opened>\(?)[-−–+]?\d")


def _values(place: Place, end: int) -> Sequence[Mention]:
    """The last two values before it, without what stands in brackets of their own or behind a plus-minus sign."""
    start = max(end - _BACK, 0)
    text = _SPREAD.sub(_blank, _UNIT.sub(_blank, place.low[start:end]))
    found = [each for each in place.mentions if start <= each.start and each.end <= end]
    inner = _REST.sub(_blank, _BEHIND_VALUE.sub(_blank, text))
    previous = ""
    while previous != text:
        previous = text
        text = _INNER.sub(_blank, text)
    for kept in (text, inner):
        values = [each for each in found if kept[each.start - start] != _GONE][-_PAIR:]
        if len(values) == _PAIR and _are_compared(place, kept, start, *values):
            return values
    return ()


def _blank(match: re.Match[str]) -> str:
    return _GONE * len(match[0])


def _are_compared(place: Place, text: str, start: int, one: Mention, other: Mention) -> bool:
    """Whether two values are held against each other, and nothing else is counted up to the name of a difference."""
    if any(each.in_words or each.written.hedge for each in (one, other)):
        return False
    between, behind = text[one.end - start : other.start - start], text[other.end - start :]
    numbered = any(char.isdigit() for char in between + behind)
    if numbered or len(between) > _BETWEEN or len(behind) > _BEHIND or ";" in between or _ENDED.search(behind):
        return False
    return any_of(place.lexicon.prose.compared).search(between) is not None


def _difference(place: Place, one: Mention, other: Mention, gap: Mention, name: int) -> Iterator[Candidate]:
    if not _are_alike(one, other, gap):
        return
    greater, less = (one, other) if one.written.value >= other.written.value else (other, one)
    apart = greater.written.interval(NEAREST) - less.written.interval(NEAREST)
    falls = gap.written.num < 0
    ends = (less, greater) if falls else (greater, less)
    start = min(place.sentence.start, one.start)
    told = equation((gap, *ends), "{0} = {1} − {2}", "difference-behind-two-values", start, place.sentence.end)
    if gap.written.interval(NEAREST).meets(-apart if falls else apart):
        yield told
    elif not falls and _is_plain(place, name, other, gap) and _is_slip(greater, less, gap) and not _move_apart(place):
        yield told._replace(verdict="mismatch", telling=True, fitted=False)


def _move_apart(place: Place) -> bool:
    """Whether one rose and the other fell, so that their difference may be what both come to: up 0.24 here, and down
    0.05 there, a difference of 0.29.
    """
    return RISE in place.letters and FALL in place.letters


def _is_slip(greater: Mention, less: Mention, gap: Mention) -> bool:
    """Whether one wrong digit, or two exchanged ones, explain it, and values that were rounded would not."""
    off = abs(greater.written.value - less.written.value - gap.written.value)
    return off > _ROUNDED * gap.written.last_place and is_explained_sum(greater, (less, gap))


def _is_plain(place: Place, name: int, other: Mention, gap: Mention) -> bool:
    """Whether a difference is neither adjusted nor a median, is not told shortly, and follows right behind its values,
    or begins the next sentence.
    """
    low, begin = place.low, place.sentence.start
    if any_of(place.lexicon.prose.modelled).search(low, max(name - _BEHIND, 0), gap.end + _BEHIND):
        return False
    if gap.kind != POINTS and len(str(abs(gap.written.num) // gap.written.step).strip("0")) < _LONG:
        return False
    if other.start >= begin:
        return True
    end = place.sentence.end
    dated = place.lexicon.contrasts["dating"].search(low, begin, end) or _YEAR.search(low, begin, end)
    return name - begin <= _FIRST and not dated  # it was 11 points in 2010


def _are_alike(one: Mention, other: Mention, gap: Mention) -> bool:
    """Whether all three count one thing; a difference may leave out its unit, or be in points."""
    if one.kind != other.kind or one.written.value == other.written.value or one.written.num * other.written.num < 0:
        return False
    if not (same_unit(one, other) or not (one.unit and other.unit)):
        return False
    if one.kind == PERCENT:
        return gap.kind in (PERCENT, POINTS) or (gap.kind == COUNT and not gap.unit)
    alike = gap.kind in (one.kind, COUNT) and one.kind in (COUNT, SPAN)
    unit = not gap.unit or any(same_unit(gap, each) for each in (one, other))
    return alike and unit and gap.written.place >= min(one.written.place, other.written.place)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "They grew slightly more (13.4 cm vs. 14.1 cm, difference 0.7 [SE 0.4] cm, p = 0.07).",
            "consistent",
            {"holds[0]": "0.7", "holds[1]": "14.1 cm", "holds[2]": "13.4 cm"},
        ),
        CueExample(
            "en",
            "It was 0.31 ± 0.05 before and 0.33 ± 0.07 after. The difference of 0.02 ± 0.06 was significant.",
            "consistent",
            {"holds[0]": "0.02", "holds[1]": "0.33", "holds[2]": "0.31"},
        ),
        CueExample(
            "en",
            "It was low in one arm (kappa: 0.27; 95% CI = 0.06–0.50) and the other (0.34; 95% CI = 0.10–0.58). The "
            "difference between kappa values was 0.07.",
            "consistent",
            {"holds[0]": "0.07", "holds[1]": "0.34", "holds[2]": "0.27"},
        ),
        CueExample(
            "en",
            "It was lower with salt (0.8 [2.4] days) than with lime (1.3 [2.4] days), but the difference was not "
            "significant (−0.5 [2.4] days).",
            "consistent",
            {"holds[0]": "0.5", "holds[1]": "0.8", "holds[2]": "1.3"},
        ),
        CueExample(
            "en",
            "Their number is enough for a 15 percentage points difference (45% versus 60%) in the rate.",
            "consistent",
            {"holds[0]": "15 percentage points", "holds[1]": "60%", "holds[2]": "45%"},
        ),
        CueExample(
            "fr",
            "Le poids était plus grand (58,4 kg contre 40,1 kg, différence 18,3 kg).",
            "consistent",
            {"holds[0]": "18,3 kg", "holds[1]": "58,4 kg", "holds[2]": "40,1 kg"},
        ),
        CueExample(
            "es",
            "El peso era mayor (58,4 kg frente a 40,1 kg, diferencia 18,3 kg).",
            "consistent",
            {"holds[0]": "18,3 kg", "holds[1]": "58,4 kg", "holds[2]": "40,1 kg"},
        ),
        CueExample(
            "vi",
            "Cân nặng cao hơn (58,4 kg so với 40,1 kg, chênh lệch 18,3 kg).",
            "consistent",
            {"holds[0]": "18,3 kg", "holds[1]": "58,4 kg", "holds[2]": "40,1 kg"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Survival was 18.3 weeks here and 30.3 weeks there (difference 12.9 weeks; 95% CI 5.5 to 34.3).",
            "mismatch",
            {"holds[0]": "12.9", "holds[1]": "30.3", "holds[2]": "18.3"},
        ),
        CueExample(
            "vi",
            "Cân nặng cao hơn (58,4 kg so với 40,1 kg, chênh lệch 81,3 kg).",
            "mismatch",
            {"holds[0]": "81,3 kg", "holds[1]": "58,4 kg", "holds[2]": "40,1 kg"},
        ),
    ),
    traps=(
        CueExample(
            "en", "Yields rose by 0.24 tonnes with lime, whereas they fell by 0.05 with chalk (difference, 0.29)."
        ),
        CueExample("vi", "Năng suất tăng 0,24 tấn với vôi, trong khi giảm 0,05 tấn với phấn (chênh lệch 0,29 tấn)."),
        CueExample(
            "en", "The score was higher in one group (158) than in the other (141), with a median difference of 15."
        ),
        CueExample("en", "The cost was €1,706 compared with €2,436 in the other group (mean difference: €729)."),
        CueExample("en", "There was no significant difference (7.31 versus 7.24), after 9.4 and 3.2 before."),
        CueExample("en", "It was 8.8 in one study and 10.4 in another. A blood difference of 2.6 units is relevant."),
        CueExample("en", "Rates were 70% and 25%. For this difference and an error equal to 55% we need 72."),
    ),
    turn=LIMITS,
    where="figure|percent|points|span",
)
