"""A price for each of something: of what, what counts that, in another unit too, and what so many come to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction as Exact
from functools import cache
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.sentence import Mention
from crossfoot.articles.wordings import MEAN
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.figures.notation import Unreadable, folded
from crossfoot.figures.units import alike, measure
from crossfoot.figures.unmade import unmade
from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple

_STROKE: Final = unmade(r"\s?/\s?(?P<one>[^\W\d_]+\d?(?: [^\W\d_]+)?)")
_WORDS: Final = unmade(r"\s(?P<each>[^\W\d_]+)\s(?P<one>[^\W\d_]+)")
_LED: Final = 60
"""characters before a price in which the thing is told that has it: each share costs"""
_LEAST: Final = 3
"""letters that the plural of a word has of it"""
_CHANGED: Final = 2
"""letters of a word that its plural may have otherwise"""
_SHORTLY: Final = 4
"""letters"""
_NAMED: Final = 5
"""words behind a count among which is what it counts: 4.3 million outstanding common shares"""
_WORD: Final = unmade(r"\s+(?:\()?(?P<word>[^\W\d_]+\d?)")


class Price(NamedTuple):
    """What one of something costs."""

    mention: Mention
    thing: tuple[str, ...] = ()
    """the words that say of what; none where only a word for a price says that it is one"""
    led: bool = False
    """the thing stands before it"""
    end: int = 0
    """where the words end that say of what"""


def price_of(place: Place, mention: Mention) -> Price:
    """A figure with what it is the price of each of, if any words say so."""
    known, at = place.recall.kept(_KnownPrices, None).prices, (mention.start, mention.end)
    if at not in known:
        known[at] = _price_of(place, mention)
    return known[at]._replace(mention=mention)


class _KnownPrices:
    """What was read of the figures of a text, at which a pattern looks from each of several sentences."""

    def __init__(self, _: None) -> None:
        self.prices: dict[tuple[int, int], Price] = {}
        """by where a figure stands"""
        self.units: dict[tuple[int, int], str] = {}
        """the units that they are prices of, by where a figure begins and the words for its unit end"""


def _price_of(place: Place, mention: Mention) -> Price:
    stroke = _STROKE.match(place.low, mention.end)
    if stroke:
        things = stroke["one"].split()
        return Price(mention, tuple(things), False, stroke.start("one") + len(things[0]))
    words = _WORDS.match(place.low, mention.end)
    if words and words["each"] in (*place.lexicon.each_behind, *place.lexicon.prose.each):
        return Price(mention, (words["one"],), False, words.end())
    start = max(mention.start - _LED, 0)
    led = next(reversed(list(_leading(place).finditer(place.low, start, mention.start))), None)
    things = led["one"].split() if led else []
    named = things and things[0] not in place.lexicon.prose.joined  # coins of 1 and 2 pounds
    return Price(mention, tuple(things), True) if named else Price(mention)


def is_mean(place: Place, mention: Mention) -> bool:
    """Whether a word in the sentence of a figure, shortly before it, says that it is an average."""
    at = next((at for at, item in enumerate(place.sentence.items) if item is mention), 0)
    return MEAN in place.letters[max(at - _SHORTLY, 0) : at]


def _leading(place: Place) -> re.Pattern[str]:
    return _led(place.lexicon.prose.each)


@cache
def _led(each: tuple[str, ...]) -> re.Pattern[str]:
    """Finds "each share" before a price, with no more than a few words between: each share costs $32."""
    words = "|".join(re.escape(folded(word)) for word in each if " " not in word and word.isalnum())
    return re.compile(rf"(?<!\w)(?:0?1|{words})\s+(?P<one>[^\W\d_]+(?:\s[^\W\d_]+)?)(?:\s[^\W\d_]+){{0,5}}\s\W?$")


def counts(place: Place, price: Price, figure: Mention) -> Exact:
    """How many of the things of a price one of what a figure counts is; 0 if it counts others: of the kilograms of a
    price, 10 tonnes have 1,000 for each.
    """
    thing = price.thing
    if figure.unit:
        if figure.unit == thing[0] or is_plural(thing[0], figure.unit):
            return Exact(1)
        per = _per(place, price)
        one, of = measure(figure.written.unit), measure(per)
        fits = per and figure.written.unit and not price.led and one.dimension and alike(one.dimension, of.dimension)
        return one.size / of.size if fits else Exact()
    return Exact(int(_is_named(place, thing, figure)))


def _per(place: Place, price: Price) -> str:
    known, at = place.recall.kept(_KnownPrices, None).units, (price.mention.start, price.end)
    if at not in known:
        known[at] = told(place, price).written.per
    return known[at]


def told(place: Place, price: Price) -> Mention:
    """The figure with the unit that it is the price of."""
    mention = price.mention
    if price.led or price.end <= mention.end:
        return mention
    text = mention.draft + place.low[mention.end : price.end]
    try:
        written: Written = FigureReader(place.lexicon.notation).figure(text)
    except Unreadable:
        return mention
    if written.value != mention.written.value or written.unit != mention.written.unit:
        return mention
    return mention._replace(end=price.end, draft=text, written=written)


def _is_named(place: Place, thing: tuple[str, ...], figure: Mention) -> bool:
    """Whether words behind a figure name the thing: 4.3 million outstanding shares, 10 million of its own shares."""
    noun = figure.noun
    if len(thing[0]) > 1 and thing[0] == "".join(word[0] for word in noun[: len(thing[0])]):
        return True  # cp: cổ phiếu
    if noun[:1] == thing[:1]:
        return True
    return any(word == thing[0] or is_plural(thing[0], word) for word in behind(place, figure))


def behind(place: Place, figure: Mention) -> Iterator[str]:
    """The few words right behind a figure, with no mark between but a bracket after a scale word."""
    at = figure.end + place.low.startswith(")", figure.end)
    for _ in range(_NAMED):
        word = _WORD.match(place.low, at)
        if word is None:
            return
        yield word["word"]
        at = word.end()
        if place.low.startswith(")", at):
            at += 1


def is_plural(one: str, several: str) -> bool:
    """Whether a word is the plural of another one: share and shares, acción and acciones."""
    begin = max(_LEAST, len(one) - _CHANGED)
    longer = 0 < len(several) - len(one) <= _CHANGED
    return longer and several.endswith("s") and len(one) >= _LEAST and several[:begin] == one[:begin]


def in_unit_of(price: Mention, amount: Mention) -> Exact:
    """How much of the unit of an amount one of that of a price is: of a cent 1/100 dollar; 0 for another currency."""
    if price.unit == amount.unit or not amount.unit:
        return Exact(1)
    one, of = measure(price.written.unit), measure(amount.written.unit)
    return one.size / of.size if one.dimension and alike(one.dimension, of.dimension) else Exact()
