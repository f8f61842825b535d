"""A figure that is told for each of something, and the two of which it is the quotient, by the units of all three."""

from __future__ import annotations

import re
from fractions import Fraction as Exact
from functools import cache
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._prices import behind, is_plural
from crossfoot.articles.cues._told_near import clause_before, figures_near
from crossfoot.articles.proposal import named_alike, same_unit
from crossfoot.articles.sentence import COUNT, SPAN, Mention
from crossfoot.articles.wordings import MEAN
from crossfoot.figures.notation import folded
from crossfoot.figures.units import alike, measure
from crossfoot.records import NamedTuple

_WORD: Final = r"[^\W\d_]+"
_NEAR: Final = 60
"""characters behind a figure in which it is said what it is for each of"""
_THOUSAND: Final = 1_000
_PAIR: Final = 2
BESIDE: Final = 4
"""letters between so much and a word that says that it is an average"""
_LONG: Final = 3
"""letters of a word that names something"""


class Quotient(NamedTuple):
    """So much, and what it is for each of."""

    one: Mention
    thing: str
    """the word that says of what; nothing where that is whatever was counted"""
    many: Mention | None
    """for how many of them, where that is told"""
    times: int
    """the same in figures"""
    end: int
    led: bool = False
    """it stands behind a word for each of those that were told"""


def quotient_of(place: Place, one: Mention) -> Quotient | None:
    """A figure behind which it is said what it is for each of."""
    prose, own, low = place.lexicon.prose, place.lexicon.prose.reckoned, place.low
    stop = min(one.end + _NEAR, place.sentence.end)
    match = _behind(tuple({*prose.each, *prose.each_behind, *own.per}), own.thousand).match(low, one.end, stop)
    if match is None:
        return _led(place, one)
    if match["thousand"]:
        return Quotient(one, "", None, _THOUSAND, match.end())
    if match["stroke"]:
        return Quotient(one, match["stroke"], None, 1, match.end())
    until = match.end() if match["slash"] is not None else match.end("per")
    many = next((each for each in place.mentions if until <= each.start <= until + 1), None)
    if many is not None or match["slash"] is not None:
        if many is None:
            return None
        number = many.written
        digits = str(number.num)
        if many.kind != COUNT or number.den != 1 or number.hedge or digits.rstrip("0") != "1" or number.num < 10:
            return None
        things = (*many.unit.split(), *many.noun[:1])
        end = place.low.find(things[0], many.start) + len(things[0]) if things else 0
        return Quotient(one, things[0], many, number.num, max(many.end, end)) if things else None
    words = match["per"].split()
    thing, end = match["thing"] or "", match.end()
    if len(words) > 1 and match["per"].replace("’", "'") not in own.per:
        thing, end = words[-1], match.end("per")
    if thing in own.heads or match["per"] in own.heads:
        return Quotient(one, "", None, 1, end)
    return Quotient(one, thing, None, 1, end) if thing else None


def _led(place: Place, one: Mention) -> Quotient | None:
    """A figure that is an average, before which it is said what it is for each of: each gave 16.4 kilos on average."""
    if MEAN not in place.letters or not is_average(place, one):
        return None
    words = clause_before(place, one)
    heads = place.lexicon.prose.reckoned.heads
    each = any_of((*heads, *place.lexicon.prose.each)).search(words)
    if each is None:
        return None
    named = re.match(_WORD, words[each.end() :].lstrip())
    thing = named[0] if named else ""
    counted = thing and any(_is_of(place, figure, thing) for figure in figures_near(place) if figure is not one)
    if counted:
        return Quotient(one, thing, None, 1, one.end, True)
    return Quotient(one, "", None, 1, one.end, True) if each[0] in heads else None


def is_average(place: Place, one: Mention) -> bool:
    letters = place.letters
    spot = next((at for at, item in enumerate(place.sentence.items) if item is one), 0)
    return MEAN in letters[max(spot - BESIDE, 0) : spot + BESIDE + 1]


@cache
def _behind(per: tuple[str, ...], thousand: tuple[str, ...]) -> re.Pattern[str]:
    """Finds it right behind a figure and its name."""
    each, many = (
        "|".join(sorted((re.escape(folded(one)) for one in words), key=len, reverse=True)).replace("'", "['’]")
        or "(?!)"
        for words in (per, thousand)
    )
    return re.compile(
        rf"(?:\s{_WORD}){{0,3}}?(?:\s?/\s?(?:(?P<stroke>{_WORD}\d?)|(?P<slash>(?=\d)))|\s+(?:(?P<thousand>{many})\b"
        rf"|(?P<per>{each})(?:(?<=['’])|\s|$)(?P<thing>{_WORD})?))"
    )


def amounts_of(place: Place, result: Quotient) -> tuple[Mention, Mention] | None:
    """How much there is in all, and of how many; nothing where other figures may be meant."""
    others = [each for each in figures_near(place) if each is not result.one and each is not result.many]
    others = [each for each in others if each.kind in (COUNT, SPAN)]
    if len(others) != _PAIR:
        return None
    counted = [each for each in others if not result.thing or _is_of(place, each, result.thing)]
    totals = [each for each in others if each.kind == COUNT and _is_of_one_kind(result, each)]
    if result.thing:
        totals = [each for each in totals if each not in counted]
        return (totals[0], counted[0]) if len(counted) == len(totals) == 1 else None
    if any(each.kind != COUNT for each in others):
        return None
    if result.one.unit:
        pair = [each for each in others if each in totals], [each for each in others if each not in totals]
        return (pair[0][0], pair[1][0]) if len(pair[0]) == len(pair[1]) == 1 else None
    less, more = sorted(others, key=lambda each: each.written.value)
    total, count = (less, more) if result.times > 1 else (more, less)
    alike = not (total.unit or count.unit) if result.times > 1 else total.unit and not count.unit
    return (total, count) if alike and count.noun else None


def _noun(result: Quotient) -> tuple[str, ...]:
    """What so much is of, without the words for each behind it."""
    noun = result.one.noun
    return noun if noun and noun[0] != result.thing and len(noun[0]) > _LONG else ()


def _is_of(place: Place, figure: Mention, thing: str) -> bool:
    """Whether a figure counts the things."""
    words = (*figure.unit.split(), *figure.noun[:2])
    if figure.kind == SPAN:
        words = tuple(re.findall(_WORD, place.low[figure.end : figure.end + _NEAR])[:1])
    named = words[:2] if figure.unit else (*words, *list(behind(place, figure))[:1])
    return any(each == thing or is_plural(thing, each) or is_plural(each, thing) for each in named) or (
        bool(named) and named_alike((thing,), tuple(named[:1]))
    )


def _is_of_one_kind(result: Quotient, total: Mention) -> bool:
    """Whether a figure may be what so much is of."""
    one = result.one
    if one.unit:
        return in_unit_of(one, total) != 0
    noun = _noun(result)
    if noun:
        return not total.unit and named_alike(noun[:1], total.noun[:2])
    return not total.unit or result.times == 1


def in_unit_of(one: Mention, other: Mention) -> Exact:
    """How many of the unit of the first one of the other's is; 0 where they measure different things."""
    if same_unit(one, other):
        return Exact(1)
    if not (one.unit and other.unit):
        return Exact()
    mine, its = measure(one.written.unit), measure(other.written.unit)
    alike_ = one.written.unit and other.written.unit and mine.dimension and alike(mine.dimension, its.dimension)
    return its.size / mine.size if alike_ else Exact()
