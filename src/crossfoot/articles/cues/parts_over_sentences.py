"""A total, and all that is counted or measured like it in the sentences behind it or before it: loans of 205 million.
One is of 185 million. Another 20 million goes to farms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from functools import lru_cache
from math import gcd, lcm
from typing import Final

from crossfoot.articles.coincidence import is_fine_sum
from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.cues._slips import BELOW, BEYOND
from crossfoot.articles.proposal import Candidate, named_alike, units_agree
from crossfoot.articles.sentence import COUNT, Mention, Sentence
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import JOINED, OF, symbols
from crossfoot.articles.words import Lexicon
from crossfoot.records import Slotted

_LEAST: Final = 20
"""a smaller total is made up by chance too often"""
_MOST: Final = 5
"""parts"""
_PAIR: Final = 2
_FINE, _FINER = 18, 5
"""times that a total is more than the greatest measure of two parts of it, and times that of what stands far away"""
_FAR: Final = 200
"""characters from the sentence of the total"""
_SOON: Final = 2
"""letters before a figure in which a word says that it is no level: from, up, against"""
_TIME: Final = "duration"
_OTHER: Final = symbols("rise fall begin versus plan each mean")
_EACH: Final = symbols("each")
_OF_IT: Final = symbols("of part parts")
_OTHERWISE: Final = symbols("rise fall begin versus plan mean multiple range fraction rest")
_LONG: Final = 3
"""digits of a total that others hardly come near by a slip"""
_LONGER: Final = 4
"""the same of a total that they fall short of"""
_NEXT: Final = 8
"""characters between two sentences"""
_OPENING: Final = 20
"""characters in which a sentence says that it is about what was told before"""
_ROUNDED: Final = 1e-9
"""of a total, more than what is lost in rounding"""
_REMEMBERED: Final = 4_000
"""places of figures"""
_Thing = tuple[str, bool, bool, tuple[str, ...]]
"""a unit, whether there is a scale word, whether it is a time, and a noun"""


class _Told(Slotted):
    """A figure that is told as an amount of something."""

    figure: Mention
    where: Sentence
    size: float
    parts: _Parts
    thing: int
    """the number of what it is of"""
    may_be_total: bool


class _Parts(dict[int, bool]):
    """Of one thing, by the numbers of others whether figures of them may be parts of it."""

    def __init__(self, thing: _Thing, every: Sequence[_Thing], lexicon: Lexicon) -> None:
        """``every`` has the things by their numbers. What holds these is not referred to: it holds this too, and the
        figures of a text would stay until garbage is collected.
        """
        self._thing, self._every, self._lexicon = thing, every, lexicon

    def __missing__(self, number: int) -> bool:
        known = self[number] = _is_of(self._thing, self._every[number], self._lexicon)
        return known


class _Things:
    """What the figures of a text count or measure, and those that are amounts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.every: list[_Thing] = []
        self._parts: dict[_Thing, tuple[_Parts, int]] = {}
        self._told: dict[int, _Told | None] = {}
        self.settled: set[int] = set()
        """where totals begin of which it is known what follows them: parts, or none"""

    def told(self, each: Mention, where: Sentence, spot: int) -> _Told | None:
        """None for a figure that is no amount, or none of anything."""
        try:
            return self._told[each.start]  # as it mostly is: a figure is looked at from each of the next sentences
        except KeyError:
            told = self._told[each.start] = self._read(each, where, spot) if _is_amount(where.letters, spot) else None
            return told

    def _read(self, each: Mention, where: Sentence, spot: int) -> _Told | None:
        written = each.written
        size = written.num / written.den
        if size <= 0:
            return None
        named = _named_behind(each, where, spot)
        thing = named.unit, bool(written.scale), named.written.unit.startswith(_TIME), named.noun
        known = self._parts.get(thing)
        if known is None:
            known = self._parts[thing] = _Parts(thing, self.every, self.lexicon), len(self.every)
            self.every.append(thing)
        return _Told(each, where, size, *known, size >= _LEAST and bool(each.noun or not each.in_words))


def _propose(place: Place) -> Iterator[Candidate]:
    sentence = place.sentence
    known = place.recall.kept(_Things, place.lexicon)
    told_of, settled = known.told, known.settled
    own = [told for spot, each in place.figures if each.kind == COUNT and (told := told_of(each, sentence, spot))]
    if not own:
        return
    before = place.recall.before(sentence.start)
    row = [told for each, where, spot in reversed(before) if (told := told_of(each, where, spot))]
    first = len(row)
    row += own
    things = {each.thing for each in own}
    partly: dict[int, bool] = {}
    """by thing, whether the sentence tells of what may be a part of it"""
    for at, total in enumerate(row):
        if not total.may_be_total or total.figure.start in settled:
            continue
        if at >= first:
            found = _before(row[:at][::-1], total, sentence)
        else:
            thing = total.thing
            if thing not in partly:
                partly[thing] = any(map(total.parts.__getitem__, things))
            if not partly[thing]:
                continue  # no part of it is told here
            found = _behind(row[at + 1 :], total, sentence, settled)
        if found:
            listing = TotalWithParts(-1, total.figure, tuple(found), (), True, False, "")
            yield stated(place, listing, found, "parts-over-sentences", "exact")._replace(said=True, fitted=True)
            return
    if first:
        yield from _missed(place, own, row[:first], before[0][1])


def _missed(place: Place, own: Sequence[_Told], before: Sequence[_Told], whole: Sentence) -> Iterator[Candidate]:
    """Amounts that are all a sentence tells about the only one of the sentence before, and miss it by a slip: loans of
    205 million. It gets 158 million for the mills and 20 million for the farms.
    """
    sentence, letters, counts = place.sentence, place.letters, place.counts
    if JOINED not in letters or not _OTHERWISE.isdisjoint(letters) or not _is_about(place):
        return
    told = [each for each in before if each.where is whole]
    measured = [each for each in told if each.figure.unit or each.figure.written.scale]
    if len(measured) != 1 or sentence.start - whole.end > _NEXT:
        return
    total, thing = measured[0].figure, measured[0].parts
    found = [each for each in own if thing[each.thing]]
    others = [item for item in whole.items if isinstance(item, Mention) and item.kind == COUNT and item is not total]
    counted = [
        each for each in counts if each.unit == total.unit and bool(each.written.scale) >= bool(total.written.scale)
    ]
    alike = [each for each in others if each.unit == total.unit and each.written.scale]
    if not _PAIR <= len(found) <= _MOST or len(counted) != len(found) or alike:
        return
    parts = [each.figure for each in found]
    amount = sum((each.written.value for each in parts), Exact())
    size = total.written.value
    digits = len(str(abs(total.written.num) // total.written.step).strip("0"))
    fine = digits >= (_LONG if amount > size else _LONGER)  # 268, most of which are 36 and 225: there may be more
    if any(each.written.hedge for each in (total, *parts)) or not fine or amount == size:
        return
    if size * BELOW < amount <= size * BEYOND and is_explained_sum(total, parts):
        listing = TotalWithParts(-1, total, tuple(parts), (), True, False, "")
        tied = stated(place, listing, parts, "parts-over-sentences", "exact")
        yield tied._replace(telling=True, said=True, certain=True)


def _is_about(place: Place) -> bool:
    """Whether a sentence begins with a word for what was told before: it bought; of this total; the financing."""
    begin, low = place.sentence.start, place.low
    if not _OF_IT.isdisjoint(place.letters[:_SOON]):
        return True
    again = any_of(place.lexicon.prose.again).search(low, begin, begin + _OPENING)
    return again is not None and not low[begin : again.start()].strip()


def _named_behind(each: Mention, where: Sentence, spot: int) -> Mention:
    """The figure whose unit or noun is that of this one too: 41,607 and 15,045 tonnes."""
    behind = where.items[spot + 2] if where.letters[spot + 1 : spot + 3] == JOINED + COUNT else None
    bare = not (each.unit or each.noun or each.written.scale)
    return behind if bare and isinstance(behind, Mention) and not behind.written.scale else each


@lru_cache(maxsize=_REMEMBERED)
def _is_amount(letters: str, spot: int) -> bool:
    """Whether a figure is told as an amount of something, and no earlier one, change, plan or rate."""
    around = letters[max(spot - _SOON, 0) : spot]
    if letters[spot] != COUNT or around == COUNT + OF:
        return False  # 4 out of 10
    return _OTHER.isdisjoint(around) and _EACH.isdisjoint(letters[spot + 1 : spot + 1 + _SOON])


def _behind(row: Sequence[_Told], total: _Told, sentence: Sentence, settled: set[int]) -> Sequence[Mention]:
    """The parts of a total that is told in an earlier sentence; the last one stands in this one."""
    left, parts = _next(row, total)
    if left <= _ROUNDED * total.size or len(parts) == _MOST:
        settled.add(total.figure.start)  # no later sentence has another part of it
    return _exact(total, parts, left) if parts and parts[-1].figure.start >= sentence.start else ()


def _before(row: Sequence[_Told], total: _Told, sentence: Sentence) -> Sequence[Mention]:
    """The parts of a total that is told in the sentence, not all of them there."""
    left, parts = _next(row, total)
    return _exact(total, parts, left)[::-1] if parts and parts[-1].figure.start < sentence.start else ()


def _next(row: Sequence[_Told], total: _Told) -> tuple[float, Sequence[_Told]]:
    """The next figures that are of what the total is of, until they come to it, and what is left of it."""
    left, slack, are_of_it = total.size, _ROUNDED * total.size, total.parts
    parts: list[_Told] = []
    for each in row:
        if are_of_it[each.thing]:
            parts.append(each)
            left -= each.size
            if left <= slack or len(parts) == _MOST:
                break
    return left, parts


def _exact(total: _Told, parts: Sequence[_Told], left: float) -> Sequence[Mention]:
    """The figures of the parts, if they make up their total."""
    if len(parts) < _PAIR or abs(left) > _ROUNDED * total.size:
        return ()
    figures = [each.figure for each in parts]
    exact = sum((each.written.value for each in figures), Exact()) == total.figure.written.value
    return figures if exact and _is_fine(total, figures, [each.where for each in parts]) else ()


def _is_fine(told: _Told, parts: Sequence[Mention], places: Sequence[Sentence]) -> bool:
    """Whether figures hardly come to their total by accident: the further they are apart, and the more they are, the
    finer they must be printed, unless a number beside the total says how many there are.
    """
    total, where = told.figure, told.where
    if total.unit or total.written.scale:
        near = {id(each): each for each in (where, *places)}.values()
        beside = [item for each in near for item in each.items if isinstance(item, Mention)]
        if any(item.kind == COUNT and item.written.value == len(parts) for item in beside):
            return is_fine_sum(total, parts) or _is_led(where, total, len(parts), len(near))
    elif len({id(each) for each in places}) > 1 and len(parts) > _PAIR:
        return False
    figures = [total, *parts]
    den = lcm(*(each.written.den for each in figures))
    measured = bool(total.unit or total.written.scale)
    unit = gcd(*(int(each.written.value * den) for each in figures)) if measured else den
    finest = _FINE * (len(parts) - 1)
    if max(abs(where.end - each.start) for each in parts) > _FAR:
        finest *= _FINER if measured else _PAIR
    return total.written.value * den >= finest * unit and is_fine_sum(total, parts)


def _is_led(where: Sentence, total: Mention, many: int, sentences: int) -> bool:
    """Whether the number of parts, of which each has a sentence of its own, stands right before the total."""
    items = [each for each in where.items if isinstance(each, Mention)]
    at = next((number for number, each in enumerate(items) if each is total), 0)
    return sentences == many + 1 and at > 0 and items[at - 1].written.value == many


def _is_of(total: _Thing, part: _Thing, lexicon: Lexicon) -> bool:
    """Whether both count or measure one thing, and no time of day."""
    unit, scaled, timed, noun = total
    own_unit, own_scaled, own_timed, own_noun = part
    if timed or own_timed:
        return False
    if unit or own_unit or (scaled and own_scaled):
        return units_agree(unit, own_unit, scaled and own_scaled)
    if named_alike(noun, own_noun):
        return True
    known = bool(noun and own_noun) and not lexicon.countable.isdisjoint(noun)
    return known and own_noun[0] in _names(lexicon.opposites)


@lru_cache
def _names(opposites: frozenset[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(name for pair in opposites for name in pair)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The mills sold 56,652 tonnes in May, down from 75,160 tonnes. The old and the new one sold 41,607 and "
            "15,045 tonnes.",
            "consistent",
            {"total": "56,652 tonnes", "parts[0]": "41,607", "parts[1]": "15,045 tonnes"},
        ),
        CueExample(
            "en",
            "The bank plans two loans worth 700 million euros. The first 500 million euro loan goes to mills. The "
            "second 200 million euro loan goes to farms.",
            "consistent",
            {"total": "700 million euros", "parts[0]": "500 million euro", "parts[1]": "200 million euro"},
        ),
        CueExample(
            "en",
            "The bank approved loans of 205 million dollars. The dairy will get 185 million dollars to build a hall. A "
            "further 20 million dollars goes to farms.",
            "consistent",
            {"total": "205 million dollars", "parts[0]": "185 million dollars", "parts[1]": "20 million dollars"},
        ),
        CueExample(
            "en",
            "101 growers took part. Fifty growers got 60 kg of lime, and 51 growers got 75 kg of chalk.",
            "consistent",
            {"total": "101", "parts[0]": "Fifty", "parts[1]": "51"},
        ),
        CueExample(
            "en",
            "The drug was tried on 3,630 patients. The study looked at 2,733 men and 897 women in 40 towns.",
            "consistent",
            {"total": "3,630", "parts[0]": "2,733", "parts[1]": "897"},
        ),
        CueExample(
            "en",
            "The town sells 400 million euros of bonds in two issues. Bonds of 250 million euros run for 10 years. A "
            "second issue of 150 million euros runs for 30 years.",
            "consistent",
            {"total": "400 million euros", "parts[0]": "250 million euros", "parts[1]": "150 million euros"},
        ),
        CueExample(
            "vi",
            "Số nợ của tỉnh là 82.961 tỷ đồng, tăng 13,4%. Nợ có khả năng thu là 48.019 tỷ đồng, tăng 15,1%. Nợ khó "
            "thu là 34.942 tỷ đồng, tăng 11%.",
            "consistent",
            {"total": "82.961 tỷ đồng", "parts[0]": "48.019 tỷ đồng", "parts[1]": "34.942 tỷ đồng"},
        ),
        CueExample(
            "vi",
            "Trong kỳ nghỉ, hãng có 242.300 ghế trên các đường bay. Hãng mẹ có 162.100 ghế. Hãng con có 80.200 ghế.",
            "consistent",
            {"total": "242.300", "parts[0]": "162.100", "parts[1]": "80.200"},
        ),
        CueExample(
            "fr",
            "La banque a accordé 205 millions d’euros de prêts. La laiterie recevra 185 millions d’euros pour une "
            "halle. Les 20 millions d’euros de plus vont aux fermes.",
            "consistent",
            {"total": "205 millions d’euros", "parts[0]": "185 millions d’euros", "parts[1]": "20 millions d’euros"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The bank gave the market help worth 518 million euros. It bought 309 million euros of short bills and 219 "
            "million euros of long bills.",
            "mismatch",
            {"total": "518 million euros", "parts[0]": "309 million euros", "parts[1]": "219 million euros"},
        ),
    ),
    traps=(
        CueExample(
            "vi",
            "Nợ phải trả là 268 tỷ đồng. Trong đó phần lớn là vay ngắn hạn 36 tỷ đồng và phải trả khác 225 tỷ đồng.",
        ),
        CueExample(
            "en", "The bank earned 142 million euros. Of that, its branches netted 81.7 million and 25 million euros."
        ),
        CueExample("en", "The bank lent 200 million euros. It got 150 million euros. It owes 50 million euros."),
        CueExample("en", "They waited for 45 minutes. They slept for 30 minutes and sat for 15 minutes."),
        CueExample("en", "The mill sold 8,410 tonnes. It was up from 5,210 tonnes, and 3,200 tonnes were burnt."),
        CueExample("vi", "Ngân hàng cho vay 200 tỷ đồng. Quỹ góp 150 tỷ đồng. Tỉnh còn nợ 50 tỷ đồng."),
        CueExample("en", "There were 105 guests. Then 95 guests left, and 4 out of 10 guests came back."),
    ),
    turn=TOTALS + 2,
    where="figure",
)
