"""Lists that leave no doubt that they are complete, and that miss their total by one slip: of 5 wards (3 wards here, 2
wards there, and 1 ward further off) one figure is wrong.

Hardly two such lists in a hundred miss their total unless one is.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._lists import OF_ALL, PARTITION, TotalWithParts, amount_of
from crossfoot.articles.cues._slips import SHORT_OF, may_lack_some
from crossfoot.articles.near_misses import is_rounded_sum
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import FRACTION, JOINED, MEAN, OF, REST, VERSUS, symbols, wording
from crossfoot.figures.unmade import unmade

_SMALL: Final = 20
"""a smaller total is made up by chance too often, unless what is counted is named again with each part"""
_LONG, _LONGER = 3, 4
"""digits of a total, without the zeros behind them, that hardly anything but its parts come near by one slip"""
_PAIR: Final = 2
_ALL, _SOME, _BRACKETS, _COLON, _EARLIER = "-all", "-some", "-brackets", "-colon", "-earlier"
_WHOLE, _PARTIAL = (_ALL, _BRACKETS), (_SOME, _EARLIER)
_OTHERWISE: Final = symbols("each versus mean plan rise fall multiple range")
"""figures between which these stand are no parts: 300 (130 and 110 the year before)"""
_INNER: Final = unmade(r"\([^()]*\)?")
_SEPARATED: Final = unmade(f"[,;/{JOINED}{VERSUS}]")
_LABELLED: Final = wording("[words|share|:]*1- figure or figure [words|:]*1-")
_PLAIN: Final = wording("figure [words|of|share|end]*1-3 [,|;|joined|versus]*1-2")
_LAST: Final = wording("figure [words|of|share|end]*1-3 [,|;|)|joined] or figure [words|of|share|end]*3 END")
_HEADED: Final = wording("( words : figure words? [[,|;|joined]*1-2 words : figure words?]*1- )")
_NAMING: Final = symbols("words of each")
_OPENS: Final = symbols("part parts ( : ;")
_OUT_OF: Final = wording("figure words*2 of of|total|few*2 END")
_LABEL: Final = 30
"""characters behind a part in which its label stands"""
_TEN: Final = 10
_SIGN: Final = 3
"""characters behind a figure in which its label begins"""
_OPEN_ENDED: Final = wording("[words|,|of]* joined [words|,|of|joined|total|rest|number]* [[;|:|)] or END]")


def certain_parts(place: Place, listing: TotalWithParts) -> tuple[Mention, ...]:
    """The parts of a list of which one slip is all that keeps them from making up their total; none, if that is not
    certain.
    """
    total = listing.total
    if len(listing.places) != len(listing.parts) or total.in_words or total.written.hedge:
        return ()
    if listing.at >= 0 and place.letters[listing.at] == FRACTION:
        return ()  # 19/26, including 7 here and 18 there
    parts, places = _of_the_same(total, *_of_one_list(place.letters, listing))
    if len(parts) < _PAIR or any(part.written.hedge for part in parts):
        return ()
    if not _are_in_its_unit(place.letters, total, parts, places):
        return ()
    few = abs(total.written.num) < _TEN * total.written.step
    if few and any(part.written.value > total.written.value for part in parts):
        return ()  # a slip explains any total of few digits
    short = amount_of(parts) < total.written.value
    lost = short and may_lack_some(place, parts[-1].end, _end_of_list(place, listing), listing.variant)
    if lost or (short and not _is_closed(place.letters, places, _is_long(total))):
        return ()
    if all(part.in_words for part in parts) or _OUT_OF.search(
        place.letters, max(listing.at - 8, 0), max(listing.at, 0)
    ):
        return ()
    if _is_told_before(place, amount_of(parts), parts) or any(_is_labelled_so(place, part) for part in parts):
        return ()
    if any(place.letters[at - 1] == OF for at in places[1:]):
        return ()  # 29 with a score of 2
    if _are_apart_by(total, parts) or not _is_of_one_whole(place, listing, parts, places, short):
        return ()
    return tuple(parts) if is_explained_sum(total, parts) and not is_rounded_sum(total, parts) else ()


def _end_of_list(place: Place, listing: TotalWithParts) -> int:
    """Where a list in parentheses ends, of a total with enough digits; else the end of the sentence."""
    if listing.variant != _BRACKETS or not _is_long(listing.total):
        return place.sentence.end
    closing = place.low.find(")", listing.parts[-1].end, place.sentence.end)
    return closing if closing >= 0 else place.sentence.end


def _of_one_list(letters: str, listing: TotalWithParts) -> tuple[Sequence[Mention], Sequence[int]]:
    """The parts before a mean, or what else a semicolon sets off: 56 patients (39 male, 17 female, mean age 61.5); 69
    (33 here and 36 there; ratio 0.93).
    """
    parts, places = listing.parts, listing.places
    for number in range(1, len(places)):
        between = _INNER.sub("", letters[places[number - 1] : places[number]])
        if MEAN in between or (";" in between and number > 1 and ";" not in letters[places[0] : places[number - 1]]):
            return parts[:number], places[:number]
    return parts, places


def _of_the_same(
    total: Mention, parts: Sequence[Mention], places: Sequence[int]
) -> tuple[Sequence[Mention], Sequence[int]]:
    """Those that count what the total does, where the others say that they count something else: of 58 pupils 49
    pupils for the year, and 9 pupils for 1 term.
    """
    again = [at for at, part in enumerate(parts) if total.noun and part.noun[:1] == total.noun[:1]]
    if total.unit or len(again) < _PAIR or again[0] or any(not (part.noun or part.unit) for part in parts):
        return parts, places
    return [parts[at] for at in again], [places[at] for at in again]


def _are_in_its_unit(letters: str, total: Mention, parts: Sequence[Mention], places: Sequence[int]) -> bool:
    """Whether they have the unit of their total, or none, and words that name no other thing: 2,860 hectares: 1,730 of
    pine and 1,130 of heath.
    """
    named = all(letters[at + 1 : at + 2] in _NAMING for at in places[:-1])
    left_out = bool(total.unit) and named and not any(part.unit or part.noun for part in parts)
    return left_out or all(part.unit == total.unit for part in parts)


def _is_closed(letters: str, places: Sequence[int], long: bool) -> bool:
    """Whether each thing that is listed has a figure, and no other is told behind the last one; commas may stand in the
    names of what is counted if the figures are ``long``.
    """
    between = _SEPARATED.split(_INNER.sub("", letters[places[0] : places[-1] + 1]))
    if any(COUNT not in each for each in between) and not long:
        return False
    rest, bracket, _ = _INNER.sub("", letters[places[-1] + 1 :]).partition(")")
    if bracket and JOINED in rest.partition(",")[2]:
        return False  # 10 litres of one, 1 litre of another, 200 grams of each salt, and water)
    return _OPEN_ENDED.match(letters, places[-1] + 1) is None


def _are_apart_by(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the total is what two figures are apart: up by 7.75 (1.0 before; 8.75 now)."""
    one, *others = (part.written.value for part in parts)
    return len(others) == 1 and abs(one - others[0]) == total.written.value


def _is_labelled_so(place: Place, part: Mention) -> bool:
    """Whether a figure is a point of a scale: 0 = not at all, 4 = extremely."""
    return not part.written.num or place.low[part.end : part.end + _SIGN].lstrip().startswith("=")


def _is_told_before(place: Place, amount: Exact, parts: Sequence[Mention]) -> bool:
    """Whether the parts make up another figure that was told before: groups of 44 and 42 cases; in the first 25 male
    and 19 female ones; 90 sites in 60 patients (A, n = 28; B, n = 29; C, n = 33).
    """
    told = [each for each, _, _ in place.recall.before(place.sentence.end) if each.start < parts[0].start]
    return any(each.written.value == amount for each in told)


def _is_long(figure: Mention) -> bool:
    return _digits(figure) >= _LONG


def _digits(figure: Mention) -> int:
    """How many there are without the zeros behind them."""
    return len(str(abs(figure.written.num) // figure.written.step).strip("0"))


def _is_one_of_several(place: Place, listing: TotalWithParts) -> bool:
    """Whether others of the same kind are told before the total: 58 schools here, 57 schools there and 40 schools
    elsewhere, of which 14 schools.
    """
    items = place.sentence.items[: max(listing.at, 0)]
    return any(isinstance(item, Mention) and item.noun[:1] == listing.total.noun[:1] for item in items)


def _is_of_one_whole(
    place: Place, listing: TotalWithParts, parts: Sequence[Mention], places: Sequence[int], short: bool
) -> bool:
    """Whether the words say that the figures are parts of their total, and all there are."""
    total, letters = listing.total, place.letters
    base, size = listing.variant, total.written.value
    alike = bool(total.unit) or (bool(total.noun) and all(part.noun[:1] == total.noun[:1] for part in parts))
    if base == PARTITION:
        return False
    if _is_long(total):
        if total.unit and not _OTHERWISE.isdisjoint(letters[max(places[0] - 3, 0) : places[-1]]):
            return False  # including a gain of 28.6 and 90.5
        if base == _COLON:
            return total.written.den == 1 and JOINED in letters[places[-2] : places[-1]]
        if base in _PARTIAL and short:
            closed = JOINED in letters[places[-2] : places[-1]] or _digits(total) > _LONG
            missing = size - amount_of(parts)
            if base == _EARLIER and _digits(total) > _LONG and len(parts) > _PAIR and missing <= size * SHORT_OF:
                return True
            bare = _digits(total) > _LONG and len(parts) == _PAIR and not any(part.noun or part.unit for part in parts)
            alike = alike or (bare and not total.unit)
            return alike and (closed if base == _SOME else _digits(total) > _LONGER or REST in letters)
        return base != _EARLIER or (any(map(_is_long, parts)) and (alike or all(part.noun for part in parts)))
    plain = _is_plain(letters, places, base)
    told = letters[max(listing.at - 2, 0) : places[-1] + 3]
    if not _OTHERWISE.isdisjoint(told.replace(VERSUS, "") if plain and base == _BRACKETS else told):
        return False
    if base in _WHOLE and (alike or plain):
        return True
    if base == _COLON and size >= _SMALL and not short:  # 24 arrests: 10 on Saturday, 7 on Sunday and 17 on Monday
        joined = len(parts) > _PAIR and JOINED in letters[places[-2] : places[-1]]
        lines = all("\n" in place.low[one.end : other.start] for one, other in pairwise(parts))
        return plain and ((lines and len(parts) > _PAIR) or (joined and _begin_alike(place, parts)))
    if base == _BRACKETS and size >= _SMALL:
        return _are_labelled(letters, places)
    if base == OF_ALL:
        return plain and alike and not short
    if base == _SOME and (alike or plain):
        if _is_one_of_several(place, listing) or ";" in letters[max(listing.at, 0) : places[0]]:
            return False  # 22 were hurt; of which in one place 21 died and 10 were hurt
        return not short or (size < _SMALL and JOINED in letters[places[-2] : places[-1]])
    beyond = any(part.written.value > size for part in parts)
    return base == _EARLIER and alike and not short and not beyond and size >= _SMALL


def _begin_alike(place: Place, parts: Sequence[Mention]) -> bool:
    """Whether what is told of each part begins with the same word: 10 on Saturday, 7 on Sunday; not 17 fines."""
    return len({place.low[part.end : part.end + _LABEL].split()[0] for part in parts}) == 1


def _is_plain(letters: str, places: Sequence[int], base: str) -> bool:
    """Whether the list is nothing but figures and the names behind them: 6 women and 10 men; or before them and a
    colon.
    """
    opened = letters[places[0] - 1 : places[0]]
    led = base == OF_ALL or opened in _OPENS or letters[max(places[0] - 2, 0)] in _OPENS
    pieces = [letters[one:other] for one, other in pairwise(places)]
    plain = all(_PLAIN.fullmatch(_INNER.sub("", each)) for each in pieces)
    ended = _LAST.match(letters, places[-1]) is not None
    headed = base == _BRACKETS and _HEADED.match(letters, letters.rfind("(", 0, places[0])) is not None
    return headed or (led and plain and ended)


def _are_labelled(letters: str, places: Sequence[int]) -> bool:
    """Whether each part has words of its own: not districts 1, 5 and 10."""
    first = letters.rfind("(", 0, places[0]) + 1
    pieces = _SEPARATED.split(_INNER.sub("", letters[first : places[-1] + 2].rstrip(")")))
    named = [each for each in pieces if COUNT in each]
    return len(named) == len(places) and all(_LABELLED.fullmatch(each) for each in named)
