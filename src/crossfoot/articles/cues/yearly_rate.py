"""Yearly rates: "rose by 2% a year from 123,456 to 136,305 over five years" is growth compounded, and no change by 2%.

How many years they are is printed, or told by two years. Where neither is there, the claim is there, and not checked.
What does not fit is no finding: such rates are also the mean of the years, or of other years; unless one slip in the
rate is all that explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.calendar_units import A_YEAR, YEAR, unit_of
from crossfoot.articles.change_roles import label_of
from crossfoot.articles.cue import Cue, CueExample, Place
from crossfoot.articles.cues._changes import VERBS
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, Role, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, SPAN, Mention, Sentence
from crossfoot.articles.slips import misprints
from crossfoot.articles.wordings import BEGIN, EACH, END, symbols
from crossfoot.claims.equation import LONGEST_POWER
from crossfoot.figures.unmade import unmade

_TYING: Final = symbols("rise fall begin end")
_TEN: Final = 10
_PERIOD: Final = unmade(r"(?P<first>(?:19|20)\d\d)\s?[-–—]\s?(?P<last>(?:19|20)\d\d)")
_PAIR: Final = 2
_WORDS: Final = 2
"""of a noun, among which a unit of time may be"""
_BEHIND: Final = 24
"""characters behind a span of time in which its unit stands"""


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, letters = place.sentence, place.letters
    rates = [item for _, item in place.figures if item.each]
    sure = [item for item in rates if not item.each_perhaps]
    if len(sure or rates) != 1:
        return
    (rate,) = sure or rates
    unit, spot = rate.each, sentence.items.index(rate)
    named = _ends(place)
    ends = named or _dated_levels(place)
    if ends is None or not ends[0].written.num:
        return
    old, new = ends
    roles = [Role("from", old), Role("to", new), Role("rate", rate, new.written.value < old.written.value)]
    words = tuple(
        (sentence.starts[n], sentence.ends[n])
        for n, letter in enumerate(letters)
        if letter in _TYING or (n == spot + 1 and letter == EACH)
    )
    span = _span(place, unit)
    periods = _years(place) if unit == YEAR else 0
    constant: Mapping[str, str] = {"periods": str(periods)} if periods and span is None else {}
    if span is not None:
        roles.append(Role("periods", span))
        periods = int(span.written.value)
    unsure = rate.each_perhaps or named is None
    if unsure and not (periods > 1 and _is_compound(old, new, rate, periods)):
        return
    other = periods > 0 and not is_counted_otherwise(old, new, rate, periods)
    yield Candidate(
        "growth", tuple(roles), "yearly-rate", sentence.start, sentence.end, words,
        telling=not periods or (other and _is_slip(old, new, rate, periods)),
        said=periods > 0,
        constant=constant,
    )  # fmt: skip


def is_counted_otherwise(old: Mention, new: Mention, rate: Mention, periods: int) -> bool:
    """Whether a rate is that of a year more or less, or the growth in all divided by the years."""
    near = [each for each in (periods - 1, periods, periods + 1) if each > 0]
    return any(_is_compound(old, new, rate, n) or _is_mean(old, new, rate, n) for n in near)


def _is_slip(old: Mention, new: Mention, rate: Mention, periods: int) -> bool:
    """Whether one wrong digit of the rate, or two exchanged ones, are all that makes it another one."""
    unsure = any(each.written.hedge or each.in_words for each in (old, new, rate))
    if unsure or abs(rate.written.num) < _TEN * rate.written.step:
        return False
    grown, half = new.written.value / old.written.value, rate.written.last_place / 2
    return any(_is_grown(grown, meant, half, periods) for meant in misprints(rate))


def _ends(place: Place) -> tuple[Mention, Mention] | None:
    """The earlier and the later figure where words name both, and they are of one unit, which one may leave out."""
    old, new = _only(place.sentence, BEGIN), _only(place.sentence, END)
    if old is None or new is None:
        return None
    bare = not (old.unit or old.noun)  # from 160,000 to 215,000 tonnes
    alike = same_unit(old, new) or bare or _has_no_unit(place, new)
    return (old, new) if alike else None


def _has_no_unit(place: Place, later: Mention) -> bool:
    """Whether nothing is counted by a figure, which has a year or a mark behind it: from 160,000 tonnes to 215,000."""
    years = (each.start for each in place.sentence.loose if each.why == A_YEAR)
    behind = next((start for start in sorted(years) if start > later.end), place.sentence.end)
    words = WORD.findall(place.low, later.end, behind)
    return not later.unit and (not later.noun or len(words) <= 1)


def _dated_levels(place: Place) -> tuple[Mention, Mention] | None:
    """The only two counts of a sentence that tells a change, each with its year: 160 in 2015, and 215 in 2020."""
    counts, years = place.counts, [each for each in place.sentence.loose if each.why == A_YEAR]
    if len(counts) != _PAIR or len(years) != _PAIR or VERBS.isdisjoint(place.letters):
        return None
    (one, other), (first, second) = counts, sorted(years)
    apart = max(one.start, first.start) < min(other.start, second.start)
    if not apart or not same_thing(one, other):
        return None
    rises = place.low[first.start : first.end] < place.low[second.start : second.end]
    return (one, other) if rises else (other, one)


def _only(sentence: Sentence, label: str) -> Mention | None:
    """The one count of a sentence that this word stands before; none where there are several."""
    counts = [
        item
        for place, item in enumerate(sentence.items)
        if isinstance(item, Mention) and item.kind == COUNT and label_of(sentence.letters, place)[0] == label
    ]
    return counts[0] if len(counts) == 1 else None


def _span(place: Place, unit: str) -> Mention | None:
    """The one span of time of a sentence, if it is of whole units of that kind."""
    mentions = [each for each in place.sentence.items if isinstance(each, Mention)]
    spans = [each for each in mentions if each.kind == SPAN]
    if not spans:  # the three last years
        return next((each for each in mentions if unit in _units_of(place, each.noun) and _may_be_span(each)), None)
    if len(spans) != 1 or spans[0].written.den != 1 or not 1 <= spans[0].written.num <= LONGEST_POWER:
        return None
    named = WORD.match(place.low[spans[0].end : spans[0].end + _BEHIND].lstrip())
    return spans[0] if named and unit_of(named[0], place.lexicon) == unit else None


def _units_of(place: Place, noun: Sequence[str]) -> set[str]:
    return {unit_of(word, place.lexicon) for word in noun[:_WORDS]}


def _may_be_span(each: Mention) -> bool:
    return each.kind == COUNT and each.written.den == 1 and 1 <= each.written.num <= LONGEST_POWER


def _years(place: Place) -> int:
    """How many years lie between the two years of a sentence, or of its one period; 0 where there are not two."""
    sentence, low = place.sentence, place.low
    years = [int(low[each.start : each.end]) for each in sentence.loose if each.why == A_YEAR]
    periods = [found for each in sentence.loose if (found := _PERIOD.fullmatch(low, each.start, each.end))]
    if not years and len(periods) == 1:
        years = [int(periods[0]["first"]), int(periods[0]["last"])]
    apart = abs(years[1] - years[0]) if len(years) == _PAIR else 0
    return apart if 1 <= apart <= LONGEST_POWER else 0


def _is_mean(old: Mention, new: Mention, rate: Mention, periods: int) -> bool:
    """Whether a rate is the growth in all, divided by the years."""
    whole = 100 * (new.written.value - old.written.value) / old.written.value
    return 2 * abs(abs(whole / periods) - abs(rate.written.value)) <= rate.written.last_place


def _is_compound(old: Mention, new: Mention, rate: Mention, periods: int) -> bool:
    """Whether a rate is that of growth upon growth."""
    grown, told = new.written.value / old.written.value, abs(rate.written.value)
    return _is_grown(grown, told, rate.written.last_place / 2, periods)


def _is_grown(grown: Exact, told: Exact, half: Exact, periods: int) -> bool:
    least, most = sorted((1 + (1 if grown > 1 else -1) * each / 100) ** periods for each in (told - half, told + half))
    return least <= grown <= most


_ENDS = {"from": "123,456", "to": "136,305", "rate": "2%"}
_PRICE = {"from": "1,000", "to": "1,762", "rate": "12%", "periods": "five"}
CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en", "The population rose by 2% a year from 123,456 to 136,305 over five years.", "consistent",
            {**_ENDS, "periods": "five"},
        ),
        CueExample(
            "en", "Output rose from 1.60 million to 2.15 million in five years, a compound annual growth rate of 6.1%.",
            "consistent", {"from": "1.60 million", "to": "2.15 million", "rate": "6.1%", "periods": "five"},
        ),
        CueExample(
            "vi", "Giai đoạn 2018-2022, diện tích chè tăng từ 12.000 ha lên 24.883 ha, bình quân tăng 20% mỗi năm.",
            "consistent", {"from": "12.000 ha", "to": "24.883 ha", "rate": "20%"},
        ),
        CueExample(
            "fr", "La production est passée de 160 000 à 215 000 tonnes en cinq ans, soit un taux de croissance annuel "
            "moyen de 6,1 %.", "consistent",
            {"from": "160 000", "to": "215 000 tonnes", "rate": "6,1 %", "periods": "cinq"},
        ),
        CueExample(
            "es", "La producción pasó de 160.000 a 215.000 toneladas en cinco años, con un crecimiento medio anual del "
            "6,1 %.", "consistent", {"from": "160.000", "to": "215.000 toneladas", "rate": "6,1 %", "periods": "cinco"},
        ),
        CueExample("en", "Output grew 2% annually, from 123,456 in 2010 to 136,305 in 2015.", "consistent", _ENDS),
        CueExample(
            "en", "Output fell by 2% a year from 136,305 in 2010 to 123,208 in 2015.", "consistent",
            {"from": "136,305", "to": "123,208", "rate": "2%"},
        ),
        CueExample(
            "vi", "Dân số tăng bình quân 2%/năm trong 5 năm, từ 123.456 người lên 136.305 người.", "consistent",
            {"from": "123.456", "to": "136.305", "rate": "2%", "periods": "5"},
        ),
        CueExample(
            "fr", "La population a augmenté de 2 % par an, passant de 123 456 à 136 305 habitants en cinq ans.",
            "consistent", {"from": "123 456", "to": "136 305", "rate": "2 %", "periods": "cinq"},
        ),
        CueExample(
            "es", "La población aumentó un 2 % al año, de 123.456 a 136.305 habitantes, en cinco años.", "consistent",
            {"from": "123.456", "to": "136.305", "rate": "2 %", "periods": "cinco"},
        ),
        CueExample(
            "es", "La renta ha subido una media del 4 % anual en los últimos tres años, desde 1.250 hasta 1.406 euros.",
            "consistent", {"from": "1.250", "to": "1.406 euros", "rate": "4 %", "periods": "tres"},
        ),
        CueExample(
            "fr", "La rente a augmenté de 4 % par an ces trois dernières années, passant de 1 250 à 1 406 euros.",
            "consistent", {"from": "1 250", "to": "1 406 euros", "rate": "4 %", "periods": "trois"},
        ),
        CueExample("en", "The price rose 12% p.a. from 1,000 to 1,762 in five years.", "consistent", _PRICE),
        CueExample("en", "The price grew 12% pa to 1,762 from 1,000 in five years.", "consistent", _PRICE),
        CueExample("en", "The price rose from 1,000 to 1,762 in five years (CAGR: 12%).", "consistent", _PRICE),
        CueExample("en", "Output grew each year by 2%, from 123,456 in 2010 to 136,305 in 2015.", "consistent", _ENDS),
        CueExample("en", "Output grew to 136,305 in 2015, up from 123,456 in 2010, or 2% a year.", "consistent", _ENDS),
        CueExample(
            "vi", "Sản lượng tăng trung bình mỗi năm 2%, từ 1.200 tấn năm 2015 lên 1.325 tấn năm 2020.", "consistent",
            {"from": "1.200 tấn", "to": "1.325 tấn", "rate": "2%"},
        ),
        CueExample(
            "fr", "La production a augmenté chaque année de 2 %, passant de 1 200 tonnes en 2015 à 1 325 en 2020.",
            "consistent", {"from": "1 200 tonnes", "to": "1 325", "rate": "2 %"},
        ),
        CueExample(
            "es", "La producción creció cada año un 2 %, de 1.200 toneladas en 2015 a 1.325 en 2020.", "consistent",
            {"from": "1.200 toneladas", "to": "1.325", "rate": "2 %"},
        ),
        CueExample(  # that an annual increase is one of each year, it says by fitting
            "en", "Output grew from 123,456 in 2010 to 136,305 in 2015, an annual increase of 2%.", "consistent", _ENDS,
        ),
        CueExample(
            "vi", "Mỗi năm, sản lượng tăng 2%, từ 1.200 tấn năm 2015 lên 1.325 tấn năm 2020.", "consistent",
            {"from": "1.200 tấn", "to": "1.325 tấn", "rate": "2%"},
        ),
        CueExample(
            "en", "There were 123,456 hens in 2010 and 136,305 hens in 2015, a rise of 2% a year.", "consistent",
            {"from": "123,456", "to": "136,305", "rate": "2%"},
        ),
        CueExample("en", "The population rose by 2% a year from 123,456 to 136,305.", "undetermined", _ENDS),
        CueExample("en", "Output grew 2% a month, from 123,456 to 136,305 in five years.", "undetermined", _ENDS),
        CueExample(
            "vi", "Dân số tăng 2%/năm, từ 123.456 người lên 136.305 người.", "undetermined",
            {"from": "123.456", "to": "136.305", "rate": "2%"},
        ),
        CueExample(
            "fr", "La population a augmenté de 2 % par an, passant de 123 456 à 136 305 habitants.", "undetermined",
            {"from": "123 456", "to": "136 305", "rate": "2 %"},
        ),
    ),
    bad=(
        CueExample(
            "vi", "Giai đoạn 2018-2022, diện tích chè tăng từ 12.000 ha lên 24.883 ha, bình quân tăng 30% mỗi năm.",
            "mismatch", {"from": "12.000 ha", "to": "24.883 ha", "rate": "30%"},
        ),
        CueExample(
            "en", "Output rose from 1.60 million to 2.15 million in five years, a compound annual growth rate of 1.6%.",
            "mismatch", {"from": "1.60 million", "to": "2.15 million", "rate": "1.6%", "periods": "five"},
        ),
        CueExample("en", "The population rose by 7% a year from 123,456 to 136,305 over five years.", doubtful=True),
        CueExample("vi", "Dân số tăng 7%/năm trong 5 năm, từ 123.456 người lên 136.305 người.", doubtful=True),
        CueExample("fr", "La population a augmenté de 7 % par an, de 123 456 à 136 305 en cinq ans.", doubtful=True),
    ),
    traps=(
        CueExample("en", "Output grew 2.08% a year, from 123,456 to 136,305 in five years."),  # a mean
        CueExample(
            "en", "Output rose from 1.60 million to 2.15 million in five years, an average annual rise of 6.9%."
        ),  # a mean
        CueExample(
            "vi", "Giai đoạn 2018-2022, diện tích chè tăng từ 12.000 ha lên 24.883 ha, bình quân tăng 16% mỗi năm."
        ),  # of five years
        CueExample("en", "Output grew 2% a year and 3% a year, from 123,456 to 136,305 in five years."),
        CueExample("en", "Output grew 2% a year, from 123,456 hens to 136,305 tonnes in five years."),
        CueExample("vi", "Dân số tăng 2%/năm trong 5 năm, lên 136.305 người."),
        CueExample("en", "Output grew from 123,456 in 2010 to 136,305 in 2015, an annual increase of 7%."),
        CueExample("en", "There were 123,456 hens in 2010 and 136,305 hens in 2015, a rise of 7% a year."),
        CueExample("en", "There were 123,456 hens in 2010 and 136,305 cows in 2015, a rise of 2% a year."),
        CueExample("en", "Of 123,456 hens 2% a year died, and in 2010 and 2015 there were 136,305 hens."),
    ),
    where="percent",
)  # fmt: skip
"""a yearly rate, with its years or without"""
