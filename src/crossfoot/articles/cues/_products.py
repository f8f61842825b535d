"""So much for each, how many, and what they come to: the figures of a sentence that may be these three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from itertools import islice
from typing import Final

from crossfoot.articles.calendar_units import A_DATE, A_YEAR
from crossfoot.articles.cue import Place
from crossfoot.articles.proposal import Candidate, Role, named_alike
from crossfoot.articles.sentence import COUNT, PERCENT, SPAN, Mention, Sentence
from crossfoot.articles.slips import is_explained_product
from crossfoot.articles.wordings import EACH, END, FEW, MEAN, TOTAL, symbols, wording
from crossfoot.figures.unmade import unmade
from crossfoot.figures.words_around import CURRENCY_SIGNS
from crossfoot.records import NamedTuple

AVERAGE, RATE = "average", "rate"
_LONGEST: Final = 8
_BESIDE: Final = 4
_FINE: Final = 12
"""a rounded average below so many of its units fits too many pairs of figures by chance"""
_SHORT, _SEVERAL = 20, 10
"""units of a total, and how many there must be, for a product that is hardly one by chance"""
_TWO: Final = 2
_MANY: Final = 12
"""rates of one sentence; one with more is a table"""
_TABLE: Final = 20
"""figures in a sentence that is a table without its lines"""
_ALONE: Final = 3
"""figures in a sentence that has a rate, a count and a total and no more"""
_PER: Final = unmade(r"\s*(?:[^\W\d_]+\s){0,3}?[^\W\d_]+/(?P<one>[^\W\d_]+\d?)")
"""persons/km2"""
_WORD: Final = unmade(r"[^\W\d_]+")
_NAMED: Final = 40
"""characters behind "each" in which the thing is named"""
_APART: Final = Exact(3, 2)
"""a rate that is further from the others than this is no slip: it is a rate of something else"""
_ENOUGH_DIGITS: Final = 6
"""of a rate, a count and a total, without zeros at the end"""
_MANY_DIGITS: Final = 10
"""the same where the words do not name what the rate is for each of"""
_BEHIND: Final = 4
"""words behind a rate"""
_NAMED_APART: Final = 2
"""the same where the rate names both: 40 passengers/trip"""
_COUNTED: Final = 2
"""words of a total, of which the first may only count: lượt hành khách"""
_CHANGED: Final = symbols("rise fall versus")
_FOR_EACH: Final = symbols("mean each")
_PERCENT_BEHIND: Final = wording("words|span|of*4 ,? few|some|share*3 percent")


class _Rate(NamedTuple):
    """A figure for each of something."""

    mention: Mention
    kind: str
    """average or rate"""
    each: tuple[str, ...]
    """the words that say of what"""
    slash: bool = False
    """they stand behind a stroke, as in persons/km2, where much else can stand"""


class Product(NamedTuple):
    """A rate, and what it comes to."""

    kind: str
    rate: Mention
    total: Mention
    number: Mention
    """how many they are"""
    percent: Mention | None
    """said of the total of a rate"""
    said: bool
    """the words leave no other reading"""
    near: bool
    """it is off by no more than a slip"""
    tied: bool
    """the words tie it, or it is hardly so by chance"""
    fitted: bool
    """it is only looked at because it comes to the total"""

    def candidate(self, sentence: Sentence, pattern: str, telling: bool) -> Candidate:
        roles = [Role(self.kind, self.rate), Role("total", self.total), Role("count", self.number)]
        if pattern not in (AVERAGE, RATE) and self.percent is not None:
            roles.append(Role("percent", self.percent))
        start = min(sentence.start, self.total.start, self.number.start)
        return Candidate(self.kind, tuple(roles), pattern, start, sentence.end, telling=telling, fitted=self.fitted)


def is_money(place: Place, unit: str) -> bool:
    """Whether a unit is one of a currency."""
    known = place.lexicon.units.get(unit.split()[0], ()) if unit else ()
    return unit != "" and unit[0] in CURRENCY_SIGNS if not known else any(kind == "currency" for _, kind in known)


def products(place: Place) -> list[Product]:
    sentence = place.sentence
    if _FOR_EACH.isdisjoint(place.letters) and not _has_stroke(place):
        return []
    here = [
        (spot, item)
        for spot, item in enumerate(sentence.items)
        if isinstance(item, Mention) and item.kind in (COUNT, SPAN)
    ]
    if len(here) >= _TABLE:
        return []
    rates = [each for each in islice(_rates(place, here), _MANY) if not _is_of_a_range(place, each)]
    if not rates:
        return []
    known = {item.start for _, item in here}
    figures = [item for _, item in here]
    figures += [each for each, _, _ in place.recall.before(sentence.start) if each.start not in known]
    figures += place.recall.spans_before(sentence.start)
    return [each for rate in rates for each in _products(place, rate, figures[: 2 * _LONGEST], len(here))]


def _has_stroke(place: Place) -> bool:
    return place.low.find("/", place.sentence.start, place.sentence.end) >= 0


def _rates(place: Place, here: Sequence[tuple[int, Mention]]) -> Iterator[_Rate]:
    letters, end = place.letters, place.sentence.end
    for spot, item in here if _has_stroke(place) else ():
        per = _PER.match(place.low, item.end, min(item.end + _NAMED, end)) if item.kind == COUNT else None
        if per:
            yield _Rate(item, _kind(letters, spot, spot), (per["one"],), True)
    for word, letter in enumerate(letters):
        if letter not in _FOR_EACH:
            continue
        each = _each(place, word)
        beside = sorted((item for item in here if abs(item[0] - word) <= _BESIDE), key=lambda item: abs(item[0] - word))
        counts = [one for one in beside if one[1].kind == COUNT and one[1].written.num != one[1].written.den]
        for spot, item in counts[:_TWO]:
            yield _Rate(item, _kind(letters, word, spot), each)


def _is_rate(place: Place, mention: Mention) -> bool:
    """Whether a figure of the sentence is for each of something itself: 80 dollars per share, 100 beats/min."""
    sentence = place.sentence
    spot = next((n for n, item in enumerate(sentence.items) if item is mention), -1)
    behind = place.letters[spot + 1 : spot + 2] if spot >= 0 else ""
    return behind == EACH or (spot >= 0 and _PER.match(place.low, mention.end, sentence.end) is not None)


def _is_of_a_range(place: Place, rate: _Rate) -> bool:
    """Whether it is one end of a range: 14 to 15 dollars a share."""
    spot = next((n for n, item in enumerate(place.sentence.items) if item is rate.mention), 0)
    letters = place.letters
    return letters[max(spot - 2, 0) : spot] == COUNT + END or letters[spot + 1 : spot + 3] == END + COUNT


def _kind(letters: str, word: int, place: int) -> str:
    """An average where a word says so within two places of the rate."""
    return AVERAGE if MEAN in letters[max(min(word, place) - 2, 0) : max(word, place) + 3] else RATE


def _each(place: Place, word: int) -> tuple[str, ...]:
    """The words behind "each"; with "on average each month" those behind the last of them."""
    sentence, letters = place.sentence, place.letters
    while letters[word + 1 : word + 2] in _FOR_EACH and not _names(place, word):
        word += 1
    start = sentence.starts[word]
    after = word + 2 if letters[word + 1 : word + 2] == FEW else word + 1
    stop = sentence.starts[after] if after < len(letters) else sentence.end
    named = _WORD.findall(place.low, start, min(stop, sentence.ends[word] + _NAMED, sentence.end))
    behind = len(_WORD.findall(place.low, start, sentence.ends[word]))
    if len(named) == behind == 1:
        return ()
    return tuple(each for each in named[max(behind - 1, 0) : behind + 2] if len(each) > 1)


def _names(place: Place, word: int) -> bool:
    """Whether a word for each names of what: 1,450 a month on average."""
    sentence = place.sentence
    return place.letters[word] == EACH and " " in place.low[sentence.starts[word] : sentence.ends[word]].strip()


def _counted(mention: Mention, low: str) -> tuple[str, ...]:
    """The words that say what a figure counts."""
    if mention.kind == SPAN:
        return tuple(_WORD.findall(low, mention.end, mention.end + _NAMED)[:1])
    return (*mention.unit.split()[-1:], *mention.noun[:2])


def _products(place: Place, rate: _Rate, figures: Sequence[Mention], here: int) -> Iterator[Product]:
    sentence, one = place.sentence, rate.mention
    size = one.written.value
    values = {id(each): each.written.value for each in figures}
    rates = {id(each) for each in figures if each is not one and _is_rate(place, each)}
    counts = [each for each in figures if each is not one and _may_count(each, one)]
    named = [each for each in counts if _is_meant(rate, each, place.low)]
    fine = one.written.last_place * _FINE <= size
    letters = set(place.letters)
    alone = here <= _LONGEST // 2 and letters.isdisjoint(_CHANGED) and (rate.slash or ";" not in letters)
    for total in figures:
        whole = values[id(total)]
        if total is one or total.kind != COUNT or whole <= size or id(total) in rates:
            continue
        if one.unit != total.unit and (total.unit and (one.unit or one.noun)):
            continue
        bare = here == _ALONE and not (one.noun or one.unit or total.unit)
        alike = bare or _of_one_thing(one, total) or (not total.unit and _is_totalled(sentence, total))
        meant = [each for each in named if each is not total]
        for count in counts:
            among = count in meant
            if count is total or (not among and values[id(count)] > whole):
                continue
            unnamed = not meant and here == _ALONE and _is_plain(place, rate, total, count)
            said = alike and alone and (meant == [count] or unnamed)
            product = size * values[id(count)]
            meets = alike and among if rate.slash else fine or among
            if not meets and (rate.slash or product != whole):
                continue
            apart = _NAMED_APART if rate.slash and said else _APART
            near = product <= whole * apart and whole <= product * apart
            near = (among and near) or (said and _is_misprinted(rate, count, total))
            percent = _percent_of(sentence, total) if rate.kind == RATE else None
            here_too = min(total.start, count.start) >= sentence.start
            tied = (alike and among and (said or here_too or meant == [count])) or (
                here_too and _is_tied(one, total, count, alike, among)
            )
            beside = rate.kind == AVERAGE and total.start >= sentence.start and not _has_other_time(place, count)
            said = said and (here_too or beside)
            yield Product(rate.kind, one, total, count, percent, said, near, tied, not meets)


def _is_misprinted(rate: _Rate, count: Mention, total: Mention) -> bool:
    """Whether one slip makes a product of the three, which have too many digits for that to be an accident."""
    one, averaged = rate.mention, rate.kind == AVERAGE
    return _printed_digits(one, count, total) >= _ENOUGH_DIGITS and is_explained_product(one, count, total, averaged)


def _is_plain(place: Place, rate: _Rate, total: Mention, count: Mention) -> bool:
    """Whether an average is of the only two other figures of its sentence, though it names what these count in other
    words, and all have so many digits that hardly anything but a slip keeps them apart: 5,944,127 euros for 1,893
    growers, an average of 3,180 euros for each applicant.
    """
    one = rate.mention
    counted = count.kind == COUNT and bool(count.noun) and not count.unit and one.unit == total.unit != ""
    plain = not any(each.in_words or each.written.hedge for each in (one, total, count))
    if rate.kind != AVERAGE or not (counted and plain) or _is_measured(place, one):
        return False
    return _printed_digits(one, count, total) >= _MANY_DIGITS


def _is_measured(place: Place, one: Mention) -> bool:
    """Whether a rate is for each hectare, or month."""
    words = _WORD.findall(place.low, one.end, min(one.end + _NAMED, place.sentence.end))[:_BEHIND]
    kinds = {kind for word in words for more, kind in place.lexicon.units.get(word, ()) if not more}
    return bool(kinds - {"currency"}) or not {*words}.isdisjoint(_WORD.findall(" ".join(place.lexicon.prose.durations)))


def _printed_digits(*figures: Mention) -> int:
    """How many there are, without zeros at the end."""
    return sum(len(str(abs(each.written.num) // each.written.step).rstrip("0")) for each in figures)


def _is_tied(rate: Mention, total: Mention, count: Mention, alike: bool, meant: bool) -> bool:
    """Whether the words tie a product at all: twice or three times a small figure there is another one often."""
    bare = not (rate.noun or rate.unit) or not (total.noun or total.unit)
    is_alike = alike or (meant and bare) or count.written.value >= _SEVERAL
    return is_alike and abs(total.written.value) >= _SHORT * total.written.last_place


def _is_meant(rate: _Rate, count: Mention, low: str) -> bool:
    """Whether a figure may count what the rate is for each of; "apiece" names nothing, and no span of time."""
    return (not rate.each and count.kind != SPAN) or named_alike(rate.each, _counted(count, low))


def _may_count(count: Mention, rate: Mention) -> bool:
    return count.written.num > count.written.den and not (
        count.kind == COUNT and count.unit and count.unit == rate.unit
    )


def _of_one_thing(rate: Mention, total: Mention) -> bool:
    """Whether the words say that the total is one of what the rate is."""
    if rate.unit or total.unit:
        return rate.unit == total.unit
    return bool(rate.noun) and bool(total.noun) and named_alike(rate.noun[:1], total.noun[:_COUNTED])


def _has_other_time(place: Place, count: Mention) -> bool:
    """Whether the sentence has dates of its own, so that an earlier span of time is none of what it tells: from August
    to December.
    """
    if count.kind != SPAN:
        return False
    sentence, months = place.sentence, place.lexicon.months
    dated = any(each.why in (A_DATE, A_YEAR) for each in sentence.loose)
    return dated or not months.isdisjoint(_WORD.findall(place.low, sentence.start, sentence.end))


def _is_totalled(sentence: Sentence, total: Mention) -> bool:
    """Whether "in total" stands right before a figure."""
    place = next((n for n, item in enumerate(sentence.items) if item is total), 0)
    return TOTAL in sentence.letters[max(place - 2, 0) : place]


def _percent_of(sentence: Sentence, total: Mention) -> Mention | None:
    """The percentage that is said of a total in the same sentence."""
    place = next((n for n, item in enumerate(sentence.items) if item is total), None)
    behind = _PERCENT_BEHIND.match(sentence.letters, place + 1) if place is not None else None
    percent = sentence.items[behind.end() - 1] if behind else None
    return percent if isinstance(percent, Mention) and percent.kind == PERCENT else None
