"""So much for each, told of the only two figures there are: 748 pupils and 44 teachers, a ratio of 17 pupils to one
teacher; 336 litres on 800 km. Consumption was therefore 42 litres per 100 km.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from functools import cache
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._alone import alone
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._prices import Price, counts, in_unit_of, is_plural, price_of
from crossfoot.articles.phrases import any_of as either
from crossfoot.articles.proposal import Candidate, Role, equation, named_alike
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import misprints
from crossfoot.articles.wordings import MEAN, PLAN, RISE, TOTAL, VERSUS, symbols
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_PATTERN: Final = "rate-of-the-only-figures"
_PAIR, _MOST = 2, 4
_ENDED: Final = unmade(r"\d?(?: [^\W\d_]+(?:-[^\W\d_]+)?)?(?:[.,;)–—]|$| [–—])")
"""behind what a rate is told for each of, of which no more is told"""
_DONE: Final = unmade(r"\s*(?:[.;,!?)]|$)")
_THOUSAND: Final = 1_000
_BASES: Final = frozenset(10**power for power in range(1, 7))
_DIGITS: Final = 6
"""of the three, without zeros at the end: with fewer a slip explains too much"""
_FEW: Final = range(2, 21)
"""what a number in words may have been"""
_COARSE: Final = 20
"""a smaller rate in whole numbers may have been cut off"""
_SOON: Final = 2
"""letters that begin a sentence"""
_LED: Final = 60
"""characters before a rate in which its name stands"""
_OTHERWISE: Final = frozenset((VERSUS, PLAN, RISE))
_ALLOWED: Final = symbols("words , mean of share end ( each")


class _ForEach(NamedTuple):
    """What falls to each, of what it is told, and for how many of them."""

    mention: Mention
    thing: tuple[str, ...]
    base: Mention | None = None


class _Shared(NamedTuple):
    """What is shared, and among how many; ``times`` is by what the product is to be multiplied where units differ."""

    total: Mention
    number: Mention
    times: Exact = Exact(1)


def _propose(place: Place) -> Iterator[Candidate]:
    here = [item for item in place.sentence.items if isinstance(item, Mention)]
    if not here or len(here) > _MOST or not _OTHERWISE.isdisjoint(place.letters.removeprefix(VERSUS)):
        return
    yield from _totalled(place, here)
    for rate in _rates(place, here):
        others = _others(place, here, rate)
        if len(others) != _PAIR or not _is_told_of_them(place, rate, others):
            continue
        shared = _shared(place, rate, others)
        if shared is not None:
            yield from _told(place, rate, shared)


def _totalled(place: Place, here: Sequence[Mention]) -> Iterator[Candidate]:
    """So many of one amount, and in the next sentence what they come to: 19 notes of £273. In total it was £5,187."""
    if len(here) != 1 or TOTAL not in place.letters[:_SOON] or not here[0].unit:
        return
    total, others = here[0], [each for each in alone(place) if each is not here[0]]
    if len(others) != _PAIR or any(each.written.hedge or each.in_words for each in (total, *others)):
        return
    number, one = others
    between = rf"(?:\s+[^\W\d_]+){{1,3}}\s+(?:{either(place.lexicon.prose.of)})\s+\W?"
    alike = one.unit == total.unit and number.noun and not number.unit and total.written.value > one.written.value
    if alike and re.fullmatch(between, place.low[number.end : one.start]):
        yield from _told(place, _ForEach(one, ()), _Shared(total, number), "rate")


def _rates(place: Place, here: Sequence[Mention]) -> Iterator[_ForEach]:
    """The last figure of a sentence that is told for each of something, or for a round number of them."""
    last = here[-1]
    per = _per(place.lexicon.prose.comparing.per)
    if len(here) > 1 and last.written.value in _BASES and last.kind == COUNT:
        led = per.fullmatch(place.low, here[-2].end, last.start)
        if led is not None and not here[-2].written.hedge and _ENDED.match(place.low, last.end, place.sentence.end):
            yield _ForEach(here[-2], (*last.unit.split()[-1:], *last.noun[:1]), last)
            return
    if last.kind != COUNT or last.written.num <= 0 or last.written.hedge:
        return
    if (
        len(here) == 1
        and last.unit
        and _DONE.match(place.low, last.end, place.sentence.end)
        and _begins(place, place.lexicon.prose.comparing.apiece)
    ):
        yield _ForEach(last, ())
        return
    behind = _for_each(place.lexicon.prose.comparing.per).match(place.low, last.end)
    end = behind.start("thing") + len(behind["thing"].split()[0]) if behind is not None else last.end
    if not _ENDED.match(place.low, end, place.sentence.end):
        return
    if behind is not None:
        yield _ForEach(last, tuple(behind["thing"].split()))
    elif price_of(place, last).thing:
        yield _ForEach(last, price_of(place, last).thing)


def _begins(place: Place, words: tuple[str, ...]) -> bool:
    """Whether one of the words begins the sentence."""
    return place.low[place.sentence.start :].lstrip().startswith(tuple(f"{each} " for each in words))


@cache
def _per(words: tuple[str, ...]) -> re.Pattern[str]:
    """What stands between a rate and what it is told for each of."""
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,2}}?\s*(?:/|\s(?:{either(words)})\s)\s*")


@cache
def _for_each(words: tuple[str, ...]) -> re.Pattern[str]:
    """The same with what it is told for each of."""
    return re.compile(rf"{_per(words).pattern}(?P<thing>[^\W\d_]+\d?(?: [^\W\d_]+)?)")


def _others(place: Place, here: Sequence[Mention], rate: _ForEach) -> Sequence[Mention]:
    """The only two other figures of the sentence, or of it and the one before."""
    own = (rate.mention, rate.base)
    for sentences in (0, 1):
        found = [each for each in alone(place, sentences) if each not in own]
        if len(found) >= _PAIR:
            plain = all(each.kind == COUNT and not each.written.hedge and each.written.num > 0 for each in found)
            return found if plain and all(each.end <= rate.mention.start for each in found) else ()
    return ()


def _is_told_of_them(place: Place, rate: _ForEach, others: Sequence[Mention]) -> bool:
    """Whether the words before a rate say that it is that of the figures just told, and of nothing wider."""
    low, prose, comparing = place.low, place.lexicon.prose, place.lexicon.prose.comparing
    begin = max(place.sentence.start, others[-1].end)
    before = low[max(begin, rate.mention.start - _LED) : rate.mention.start]
    if any_of((*prose.broader, *prose.modelled)).search(before) or place.lexicon.contrasts["located"].search(
        before.rpartition(",")[2]
    ):
        return False
    spots = [at for at, item in enumerate(place.sentence.items) if isinstance(item, Mention)]
    first = next((at for at in reversed(spots) if place.sentence.items[at] is others[-1]), -1)
    last = next(at for at in spots if place.sentence.items[at] is rate.mention)
    if not set(place.letters[first + 1 : last]) <= _ALLOWED:
        return False
    if first >= 0 and not before.strip(" ,(–—"):
        return True
    named = re.search(rf"\b(?:{either(comparing.rates)})\b(?:\s+\w+){{0,4}}\W*$", before)
    if first >= 0:
        return named is not None or MEAN in place.letters[first + 1 : last]
    led = (*prose.again, *prose.each, *(() if rate.thing else comparing.apiece))
    return _begins(place, led) or named is not None


def _shared(place: Place, rate: _ForEach, others: Sequence[Mention]) -> _Shared | None:
    """Which of two figures is what is shared, and which counts those among whom."""
    one = rate.mention
    bare = not any(each.unit for each in (*others, one))
    if rate.base is not None and bare and rate.base.written.value >= _THOUSAND:
        less, more = sorted(others, key=lambda each: each.written.value)
        noun = rate.base.noun[:1]
        people = not noun or noun[0] in place.lexicon.prose.comparing.people
        return _Shared(less, more) if people or noun == more.noun[:1] else None
    price = price_of(place, one)
    price = price if price.thing[:1] == rate.thing[:1] else Price(one, rate.thing)
    known = [(each, many) for each in others if rate.thing and (many := _many(place, price, each))]
    if len(known) == 1:
        number, many = known[0]
        total = next(each for each in others if each is not number)
        factor = in_unit_of(one, total) if one.unit or total.unit else Exact(1)
        same = factor != 0 and not (one.unit and not total.unit) and _are_alike(place, one, total)
        return _Shared(total, number, many * factor) if same else None
    if known:
        return None
    if not rate.thing:
        return _of_each(one, others)
    first, last = others
    alike = [each for each in others if one.noun and named_alike(one.noun[:1], each.noun[:1]) and not each.unit]
    if len(alike) == 1 and rate.base is None:
        number = next(each for each in others if each is not alike[0])
        named = number.noun[:1] and number.noun[0][0] == rate.thing[0][0]  # three women for every man
        return _Shared(alike[0], number) if named and not number.unit else None
    mean = MEAN in place.letters and not (one.noun or one.unit or first.unit or last.unit)
    in_them = re.fullmatch(
        rf"(?:\s+\w+)?\s+(?:{either(place.lexicon.prose.amid)})\s+", place.low[first.end : last.start]
    )
    return _Shared(first, last) if mean and in_them and first.noun and last.noun else None


def _of_each(one: Mention, others: Sequence[Mention]) -> _Shared | None:
    """The same where "each" begins the sentence behind both: an amount, and how many have it between them."""
    totals = [each for each in others if each.unit == one.unit]
    numbers = [each for each in others if not each.unit and each.noun]
    if len(totals) != 1 or len(numbers) != 1 or totals[0].written.value <= one.written.value:
        return None
    return _Shared(totals[0], numbers[0])


def _are_alike(place: Place, one: Mention, total: Mention) -> bool:
    """Whether a rate may be one of what a total counts: both have a unit, the same word for it, or count people."""
    if one.unit or total.unit or not (one.noun and total.noun) or named_alike(one.noun[:1], total.noun[:2]):
        return True
    people = place.lexicon.prose.comparing.people
    return all(each.noun[0] in people or " ".join(each.noun[:2]) in people for each in (one, total))


def _many(place: Place, price: Price, figure: Mention) -> Exact:
    """How many of what a rate is told for each of one of what a figure counts is."""
    thing = " ".join(price.thing)
    whole = figure.unit in (thing, f"{thing}s") or is_plural(thing, figure.unit)  # square kilometre
    matches = place.lexicon.prose.matches
    played = price.thing[:1] and price.thing[0] in matches and figure.noun[:1] and figure.noun[0] in matches
    return Exact(1) if (figure.unit and whole) or played else counts(place, price, figure)


def _told(place: Place, rate: _ForEach, shared: _Shared, kind: str = "average") -> Iterator[Candidate]:
    """The claim, if it holds, or if a slip explains that it does not."""
    one, (total, number, times) = rate.mention, shared
    start, end = min(total.start, number.start), place.sentence.end
    if rate.base is not None:
        told = equation((one, number, total, rate.base), "{0} × {1} = {2} × {3}", _PATTERN, start, end)
    elif times == 1:
        roles = (Role(kind, one), Role("total", total), Role("count", number))
        told = Candidate(kind, roles, _PATTERN, start, end, verdict="consistent")
    else:
        return
    values = [each.written.value for each in (one, total, number)]
    if values[2] <= 1:
        return
    slack = [_half(one, kind == "average"), _half(total), _half(number)]
    base = rate.base.written.value if rate.base is not None else Exact(1)
    exact = one.written.place < 0 or values[0] * values[2] == values[1] * base
    if rate.base is not None and not exact and _meets(values, slack, base):
        return  # 28 for 100,000, rounded: an equation takes whole numbers as they are
    if _meets(values, slack, base):
        yield told._replace(said=True, fitted=True)
        return
    if one.written.place >= 0 and values[0] < _COARSE and _meets(values, [Exact(1), *slack[1:]], base):
        return  # three for each: 3.6
    if sum(len(str(abs(each.written.num) // each.written.step).rstrip("0")) for each in (one, total, number)) < _DIGITS:
        return
    for at, each in enumerate((one, total, number)):
        others = map(Exact, _FEW) if each.in_words else misprints(each)
        undone = [[*values[:at], meant, *values[at + 1 :]] for meant in others]
        if any(_meets(meant, slack, base) for meant in undone):
            yield told._replace(verdict="mismatch", telling=True, said=True, certain=True, fitted=True)
            return


def _half(figure: Mention, rounded: bool = False) -> Exact:
    """By how much it may be off."""
    return figure.written.last_place / 2 if rounded or not figure.written.plain else Exact()


def _meets(values: Sequence[Exact], slack: Sequence[Exact], base: Exact) -> bool:
    rate, total, number = values
    low = (rate - slack[0]) * max(number - slack[2], Exact())
    high = (rate + slack[0]) * (number + slack[2])
    return low <= (total + slack[1]) * base and (total - slack[1]) * base <= high


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The school has 748 pupils and 44 teachers, a ratio of 17 pupils to one teacher.",
            "consistent",
            {"average": "17", "total": "748", "count": "44"},
        ),
        CueExample(
            "vi",
            "Trường có 748 học sinh và 44 giáo viên, tức 17 học sinh trên một giáo viên.",
            "consistent",
            {"average": "17", "total": "748", "count": "44"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The school has 748 pupils and 44 teachers, a ratio of 13 pupils to one teacher.",
            "mismatch",
            {"average": "13", "total": "748", "count": "44"},
        ),
        CueExample(
            "en",
            "With 2,091 cases in a population of 6.4 million, the incidence is 37.2 per 100,000.",
            "mismatch",
            {"holds[0]": "37.2", "holds[1]": "6.4 million", "holds[2]": "2,091", "holds[3]": "100,000"},
        ),
        CueExample(
            "en",
            "The 39 matches drew 1,051,245 spectators, an average of 26,925 a game.",
            "mismatch",
            {"average": "26,925", "total": "1,051,245", "count": "39"},
        ),
        CueExample(
            "en",
            "The academy got £1.91 million for its 348 pupils. This equates to £4,589 per pupil.",
            "mismatch",
            {"average": "£4,589", "total": "£1.91 million", "count": "348"},
        ),
        CueExample(
            "en",
            "Five heirs share $2,080,000. Each is to get $260,000.",
            "mismatch",
            {"average": "$260,000", "total": "$2,080,000", "count": "Five"},
        ),
        CueExample(
            "en",
            "The thieves made 91 withdrawals of £273. In total they stole £5,187.",
            "mismatch",
            {"rate": "£273", "total": "£5,187", "count": "91"},
        ),
        CueExample(
            "vi",
            "Trường có 748 học sinh và 44 giáo viên, tức 13 học sinh trên một giáo viên.",
            "mismatch",
            {"average": "13", "total": "748", "count": "44"},
        ),
        CueExample(
            "vi",
            "Quận có 11.919 dân trên diện tích 69 km2, mật độ 411 người/km2.",
            "mismatch",
            {"average": "411", "total": "11.919", "count": "69 km2"},
        ),
    ),
    traps=(
        CueExample("en", "The school has 748 pupils and 44 teachers. Private schools have 13 pupils per teacher."),
        CueExample("en", "The school has 748 pupils and 44 teachers, below the national ratio of 13 to one teacher."),
        CueExample("en", "The school has 748 pupils and 44 teachers. The average is 13 pupils per class in winter."),
        CueExample("en", "The school has 748 pupils, 44 teachers and 30 rooms, a ratio of 13 pupils to one teacher."),
        CueExample("en", "It has 11,919 homes on 69 square kilometres, a density of 411 people per square kilometre."),
        CueExample("en", "The course drew 562 women. With 154 men enrolled, there are three women for every man."),
        CueExample("en", "With 2,091 cases in a city of 6.4 million, the incidence is about 37.2 per 100,000."),
        CueExample("en", "With 2,091 cases in a city of 6.4 million, the incidence is 37.2 per 100,000 tests."),
        CueExample("en", "He has 46 goals in 14 games, an average of 1.14 per match in his career."),
        CueExample("en", "With 2,091 cases in a city of 6.4 million, the national rate is 37.2 per 100,000."),
        CueExample("en", "Five heirs share $2,080,000. Each of the eight cousins is to get $260,000."),
        CueExample("en", "Five heirs share $2,080,000. Each is to get $260,000 at first."),
        CueExample("en", "With 412 deaths among 331,000 residents, the age-adjusted rate is 15.4 per 10,000."),
        CueExample("vi", "Trường có 748 học sinh và 44 giáo viên, so với 13 học sinh trên một giáo viên cả nước."),
    ),
    turn=LIMITS,
    where="figure",
    said="comparing.per comparing.apiece each each_behind total / 1 01",
)
