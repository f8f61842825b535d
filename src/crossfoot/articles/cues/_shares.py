"""Figures that percentages and ratios can be said of, and what a share becomes as a claim."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from functools import lru_cache
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, RATIO, Fraction, Mention
from crossfoot.articles.wordings import END, FEW, FRACTION, JOINED, SHARE, symbols, wording
from crossfoot.figures.ratio import Ratio
from crossfoot.records import NamedTuple

_LINK: Final = wording(
    "part? words|of|total|plan|number|end|versus|joined|rise|fall|part|mean|rest*6 [, words|of|total|plan|end*1-4]*3 "
    "[mark: ,|(|:*2] few|some|number|share|joined|of|total|mean|end*5 percent|ratio"
)
_COMMA: Final = wording("words|of|total|end|part*4 , few? END")
_OF_BEFORE: Final = wording("figure words|end*3 [of|part or , of] of|total|few*2 END")
_OF_FIGURE: Final = wording("few? of of|total|few*2 figure")
_PART_BEHIND: Final = wording(
    "[few|some|of|total|joined|part*3 ,|(? words|share|joined|part*2 or words|rise|fall*1-4 ( few? "
    "or of|total|few*1-3 figure words|part|of|end*4 , few|share|total*2] figure"
)
_IS_PART_BEHIND: Final = wording("( few? share? few? figure words? ) or ,? share few? figure")
"""47% (30 of them); 24%, or 120"""
_LED: Final = wording(")? few figure")
_WORDS: Final = symbols("words")
_CHANGED: Final = symbols("rise fall")
_TYING: Final = symbols("share part of total plan parts rest mean")
_OF_OTHERS: Final = symbols("percent multiple points fraction range ratio")
_NOT_BETWEEN: Final = symbols("; ) percent fraction")
_BRACKETED: Final = symbols("( share")
_BACK: Final = 20
"""letters between a figure and the percentage behind it"""
_RATES: Final = PERCENT + RATIO
_BOTH_ENDS: Final = wording(
    "begin [few|number]*2 figure [few|number]*3 end few? figure [few|number]*2 [,|joined]*2 share? few? END"
)
_OLDEST: Final = 120
"""years"""
_REMEMBERED: Final = 2_000
"""percentages; many sentences have the same letters"""
_SMALL: Final = 12
"""a fraction of numbers up to this is a ratio, "3/4", where a part stands before it"""


class Pair(NamedTuple):
    """A percentage or a ratio, and a figure that it may be said of."""

    place: int
    rate: Mention
    at: int
    part: Mention
    certain: bool
    """the words say that it is"""
    led: bool = False
    """it stands right behind the percentage as its figure, which says that it is where its whole is named: of the 740
    pupils, 47% (350)
    """


def stated(
    place: Place, roles: tuple[Role, ...], pattern: str, first: int, last: int, telling: bool, said: bool = False,
    variant: str = "",
) -> Candidate:  # fmt: skip
    """``first`` and ``last`` are the letters between which the tying words stand."""
    sentence = place.sentence
    words = tuple(
        [(sentence.starts[n], sentence.ends[n]) for n in range(first, last + 1) if sentence.letters[n] in _TYING]
    )
    start = min(sentence.start, *[role.mention.start for role in roles])
    return Candidate("share", roles, pattern, start, sentence.end, words, telling, telling or said, False, variant)


def percent_role(mention: Mention) -> Role:
    return Role("ratio" if mention.kind == RATIO else "percent", mention)


def fits(part: Mention, percent: Mention, whole: Mention) -> bool:
    one, all_ = part.written, whole.written
    if not all_.num:
        return False
    given, of = 100 * one.num * all_.den, one.den * all_.num
    return percent.written.interval("truncated", True).has(given if of > 0 else -given, abs(of))


def fits_value(part: Mention, percent: Mention, whole: Exact) -> bool:
    """Whether a part is that percentage of a whole which need not be printed, and is no greater."""
    one = part.written
    given, of = one.num * whole.denominator, one.den * whole.numerator
    return 0 < given <= of and percent.written.interval("truncated", True).has(100 * given, of)


def can_hold(whole: Mention, part: Mention) -> bool:
    return (
        whole.written.num * part.written.den >= part.written.num * whole.written.den
        and same_unit(whole, part)
        and not (whole.in_words and not part.in_words)
    )


def rates(place: Place, taken: set[int]) -> Iterator[tuple[int, Mention]]:
    """The percentages and ratios of a sentence; those at ``taken`` are of fractions."""
    items = place.sentence.items
    for at, item in enumerate(items) if FRACTION in place.letters else ():
        ratio = _as_ratio(place, at, item) if isinstance(item, Fraction) else None
        if ratio is not None:
            yield at, ratio
    for at, letter in enumerate(place.letters):
        item = items[at] if letter in _RATES and at not in taken else None
        if isinstance(item, Mention):
            yield at, item


def pairs_of(place: Place, taken: set[int]) -> Iterator[Pair]:
    """Percentages with the figures that they may be said of, the likeliest first."""
    letters, items = place.letters, place.sentence.items
    for spot, rate in rates(place, taken):
        if place.sentence.before(spot) in _CHANGED or letters[spot + 1 : spot + 2] in _CHANGED:
            continue
        apart = letters[spot - 1 : spot] == "," and bool(words_of_whole(place, spot))
        for at, certain in (*_led_part(place, spot), *_parts_of(letters, spot)):
            raised = letters[spot - 1 : spot] == END and JOINED in letters[at + 1 : spot]  # 280 and raises it to 25%
            certain = certain and not (apart and letters[at + 1] in _WORDS) and not raised
            part = items[at]
            counted = isinstance(part, Mention) and part.kind == COUNT and not part.gap
            if isinstance(part, Mention) and counted and not _is_behind_stroke(place, at, part):
                if _may_be_age(part, at, spot) or _is_later_end(place, part, rate, spot):
                    continue
                led = at > spot and not certain and _IS_PART_BEHIND.match(letters, spot + 1) is not None
                yield Pair(spot, rate, at, part, certain, led)


def _may_be_age(part: Mention, at: int, spot: int) -> bool:
    """Whether a figure behind a percentage may be the age of those that it is of: one in three is over 65."""
    one = part.written
    return at > spot and bool(one.hedge) and not part.noun and not part.unit and one.den == 1 and one.num <= _OLDEST


def _is_later_end(place: Place, part: Mention, rate: Mention, spot: int) -> bool:
    """Whether a percentage tells by how much a figure behind its earlier one has changed: from 64 to 58, or by 9%."""
    if part.start > rate.start or _BOTH_ENDS.search(place.letters, max(spot - _BACK, 0), spot) is None:
        return False
    return not place.lexicon.by.isdisjoint(place.low[part.end : rate.start].split()[-2:])


def _led_part(place: Place, spot: int) -> list[tuple[int, bool]]:
    """The figure behind a percentage that "with" makes its part: in the lead (37.5%) with 3,240."""
    match = _LED.match(place.letters, spot + 1)
    if not match or (match[0][0] != ")" and place.sentence.before(spot) != SHARE):
        return []  # a tariff of 25% on goods
    ends, at = place.sentence.ends, match.end() - 1
    leading = place.low[ends[at - 2] : ends[at - 1]].split()
    return [(at, True)] if leading[:1] and leading[0] in place.lexicon.within and len(leading) == 1 else []


def words_of_whole(place: Place, spot: int) -> list[str]:
    """The words behind a percentage that say of what it is, where no figure does: 28% of the group's sales."""
    letters, ends, low = place.letters, place.sentence.ends, place.low
    if not _WORDS & set(letters[spot + 1 : spot + 2]):
        return []
    words = low[ends[spot] : ends[spot + 1]].split()
    return words[1:] if words and words[0] in place.lexicon.prose.of else []


def _as_ratio(place: Place, at: int, fraction: Fraction) -> Mention | None:
    """The share that a fraction of small numbers states, if a linking word stands right before it."""
    part, whole = fraction.part.written, fraction.whole.written
    if place.sentence.before(at) != SHARE or not 0 < part.num < whole.num <= _SMALL:
        return None
    text = f"{part.num}/{whole.num}"
    return Mention(RATIO, fraction.start, fraction.end, text, Ratio(text, part.num, whole.num, part.hedge))


def _parts_of(letters: str, place: int) -> Iterator[tuple[int, bool]]:
    """The figures that a percentage can be said of, the likeliest first; and whether the words say that it is."""
    before, certain = part_before(letters, place)
    if before >= 0:
        yield before, certain
        again = letters.rfind(COUNT, max(before - 8, 0), before)
        if again >= 0 and not set(letters[again:before]) & _NOT_BETWEEN:
            yield again, False
    behind = _PART_BEHIND.match(letters, place + 1)
    if behind and (before < 0 or set(behind[0]) & _BRACKETED):
        yield behind.end() - 1, False


@lru_cache(maxsize=_REMEMBERED)
def part_before(letters: str, place: int) -> tuple[int, bool]:
    """The figure before a percentage that is said of it, and whether a word or a parenthesis says so; -1 for none."""
    depth = 0
    between = ""
    for at in range(place - 1, max(place - _BACK, -1), -1):
        letter = letters[at]
        depth += {")": 1, "(": -1}.get(letter, 0)
        if depth > 0 or (letter == "(" and depth == 0):
            continue
        if letter in _OF_OTHERS:
            return -1, False
        if letter == COUNT:
            of_figure = between in ("", FEW) and _OF_FIGURE.match(letters, place + 1) is not None
            certain = of_figure or "(" in between or SHARE in between
            if not (_LINK.fullmatch(f"{between}{PERCENT}") and (certain or _COMMA.fullmatch(between))):
                return -1, False
            of = _OF_BEFORE.search(letters, max(at - 8, 0), at)  # of two counts with "of" the first one is the part
            return (of.start(), certain or between.endswith(",")) if of else (at, certain)
        between = letter + between
    return -1, False


def _is_behind_stroke(place: Place, at: int, part: Mention) -> bool:
    """Whether it is what an amount before a stroke is held against: 4.221 tỷ đồng/3.050 tỷ đồng."""
    letters = place.letters
    for back in (2, 3):
        if at >= back and letters[at - back] == COUNT and "/" in letters[at - back + 1 : at]:
            first = place.sentence.items[at - back]
            if isinstance(first, Mention) and first.unit == part.unit:
                return True
    return False
