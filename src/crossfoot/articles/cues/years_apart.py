"""A span of years, and two years that are so far apart, told over a sentence or two: in 2009 ... after 10 years, 2019;
the 40 years since the founding (7/1/1979 - 7/1/2019).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.calendar_units import YEAR, unit_of
from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import SPAN, Mention, whole_number
from crossfoot.articles.slips import is_explained_gap
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_YEAR: Final = unmade(
    r"(?<![\d.,])(?:(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-]|(?P<before>\d{1,4})\s?[/-]\s?)?"
    r"(?P<year>(?:1[89]|20)\d\d)(?![\d%]|[.,]\d|/\D)"
)
_UNIT: Final = unmade(r"\s(?P<unit>[^\W\d_]+)(?!\s\d)")
_NUMBER: Final = unmade(r"(?<![\w.,/:≥≤<>~-])(?<![\d≥≤<>~]\s)[1-9]\d?(?=\s[^\W\d_])")
"""one that may be no figure because of the word before it: the long road of 20 years"""
_LEAST, _SOME = 2, 4
"""years; fewer than some are what two years of a sentence are apart by chance"""
_NEAR, _FARTHEST = 110, 240
"""characters between a span and its years, where it is told that it is over behind the first, and where not"""
_BACK: Final = 420
"""characters before a sentence in which the first year stands"""
_LED: Final = 14
"""characters around a span in which a word says that it was over then: "after" 10 years, 10 years "later" """
_MONTHS: Final = 12
_TWO, _FOUR = 2, 4


class _Year(NamedTuple):
    start: int
    end: int
    value: int
    day: tuple[int, int] | None
    """and month"""
    paired: int = 0
    """the year before it, of a school year"""


def _propose(place: Place) -> Iterator[Candidate]:
    sentence = place.sentence
    here = _years(place, sentence.start, sentence.end)
    if not here:
        return
    spans = [each for each in sentence.items if isinstance(each, Mention) and _is_span(place, each)]
    if any(each.day for each in here):
        known = {each.start for each in place.mentions}
        numbers = _NUMBER.finditer(place.low, sentence.start, sentence.end)
        loose = [whole_number(place.low, *match.span()) for match in numbers if match.start() not in known]
        for span in (*spans, *(each for each in loose if _has_years(place, each))):
            yield from _of_day(place, span, here)
    for span in spans:
        yield from _in_sentence(place, span, here)
        yield from _since(place, span, here)


def _is_span(place: Place, each: Mention) -> bool:
    return each.kind == SPAN and each.written.den == 1 and _has_years(place, each)


def _has_years(place: Place, each: Mention) -> bool:
    """Whether a word for years stands behind a number."""
    if each.written.value < _LEAST:
        return False
    unit = _UNIT.match(place.low, each.end)
    return unit is not None and unit_of(unit["unit"], place.lexicon) == YEAR


def _years(place: Place, start: int, end: int) -> list[_Year]:
    """The years that are named there; none that is a count of something, or in the number of a law."""
    counts = {each.start for each in place.mentions}
    found: list[_Year] = []
    for match in _YEAR.finditer(place.low, start, end):
        before, value = int(match["before"] or 0), int(match["year"])
        paired = before if before == value - 1 else 0
        if match.start() in counts or match.start("year") in counts or (before > _MONTHS and not paired):
            if not (paired == 0 and before > _MONTHS and (1800 <= before < 2100)):
                continue
            found.append(_Year(match.start("before"), match.end("before"), before, None))
        if paired:
            found.append(_Year(match.start("before"), match.end("before"), before, None))
        day = (int(match["day"]), int(match["month"])) if match["day"] else None
        found.append(_Year(match.start("year"), match.end("year"), value, day, paired))
    return found


def _of_day(place: Place, span: Mention, here: Sequence[_Year]) -> Iterator[Candidate]:
    """The same day in two years, of which the later one stands in the sentence: 7/1/1979 and 7/1/2019."""
    dated = [each for each in here if each.day]
    if not dated or span.written.hedge:
        return
    alone = len({each.value for each in here}) == 1 and span.written.value >= _SOME
    before = max(place.sentence.start - _BACK, 0) if alone else place.sentence.start
    known = [*_years(place, before, place.sentence.start), *dated]
    for new in dated:
        for old in known:
            apart = new.value - old.value
            if old.day != new.day or apart <= 0:
                continue
            if apart == span.written.value:
                yield _tied(place, span, old, new)._replace(telling=True, said=True)
            elif old in dated and _is_last_before(place, span, min(old.start, new.start)):
                one, other = _number(place, old), _number(place, new)
                if is_explained_gap(one, other, span, False):
                    tied = _tied(place, span, old, new)
                    yield tied._replace(telling=True, said=True, certain=True, fitted=False)


def _is_last_before(place: Place, span: Mention, start: int) -> bool:
    """Whether no other span of years stands between one and the dates behind it."""
    items = [each for each in place.sentence.items if isinstance(each, Mention) and each.start < start]
    spans = [each for each in items if _is_span(place, each)]
    return bool(spans) and spans[-1] is span and start - span.end < _FARTHEST and not span.in_words


def _in_sentence(place: Place, span: Mention, here: Sequence[_Year]) -> Iterator[Candidate]:
    """The two years of a sentence, or the first and the last one of two school years."""
    values = sorted({each.value for each in here})
    if len(values) == _FOUR and [each.paired for each in here if each.paired] == [values[0], values[2]]:
        values = [values[0], values[3]]
    if len(values) != _TWO or values[1] - values[0] != span.written.value:
        return
    far = _NEAR if span.written.value < _SOME else _FARTHEST
    old = next(each for each in here if each.value == values[0])
    new = next(each for each in reversed(here) if each.value == values[1])
    near = all(max(each.start - span.end, span.start - each.end) <= far for each in (old, new))
    if near and (span.written.value >= _SOME or _is_led(place, span)):
        yield _tied(place, span, old, new)._replace(said=True)


def _is_led(place: Place, span: Mention) -> bool:
    """Whether a word beside a span says that it was over when what is told came."""
    later = any_of(place.lexicon.prose.later)
    start, end = place.sentence.start, place.sentence.end
    before = place.low[max(span.start - _LED, start) : span.start]
    behind = place.low[span.end : min(span.end + _LED, end)]
    return later.search(before) is not None or later.search(behind) is not None


def _since(place: Place, span: Mention, here: Sequence[_Year]) -> Iterator[Candidate]:
    """The only year of a sentence, behind or before "after two years", and the only one of the sentence before."""
    if len({each.value for each in here}) != 1 or not _is_led(place, span):
        return
    new = here[0]
    before = _years(place, max(place.sentence.start - _BACK, 0), place.sentence.start)
    near = max(new.start - span.end, span.start - new.end) <= _NEAR
    if near and {each.value for each in before} == {new.value - span.written.value}:
        yield _tied(place, span, before[-1], new)._replace(said=True)


def _number(place: Place, year: _Year) -> Mention:
    return whole_number(place.low, year.start, year.end)


def _tied(place: Place, span: Mention, old: _Year, new: _Year) -> Candidate:
    roles = (Role("from", _number(place, old)), Role("to", _number(place, new)), Role("by", span))
    start = min(place.sentence.start, old.start)
    return Candidate("change", roles, "years-apart", start, place.sentence.end, ((span.start, span.end),), fitted=True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Năm nay, sau 10 năm kể từ hội chợ đầu tiên mở ở tỉnh năm 2009, xã lại là chủ nhà của hội chợ 2019.",
            "consistent",
            {"from": "2009", "to": "2019", "by": "10"},
        ),
        CueExample(
            "vi",
            "Xã kỷ niệm 40 năm ngày thành lập xưởng, cùng 25 hộ tặng cá cho dân nghèo (7/1/1979 - 7/1/2019).",
            "consistent",
            {"from": "1979", "to": "2019", "by": "40"},
        ),
        CueExample(
            "vi",
            "Hợp đồng dài 7 năm, bắt đầu từ năm học 2013-2014 đến hết năm học 2019-2020.",
            "consistent",
            {"from": "2013", "to": "2020", "by": "7"},
        ),
        CueExample(
            "vi",
            "Dự án được duyệt năm 2009 với vốn 400 tỉ đồng. Sau 2 năm, tháng 6-2011, tỉnh lại tăng vốn.",
            "consistent",
            {"from": "2009", "to": "2011", "by": "2"},
        ),
        CueExample(
            "vi",
            "Ngày 28/11/1996, ủy ban ra đời. Hôm nay (28/11/2016) đánh dấu chặng đường 20 năm của ủy ban.",
            "consistent",
            {"from": "1996", "to": "2016", "by": "20"},
        ),
        CueExample(
            "en",
            "The market grew fast in the past 10 years, with issues of $430 million in 1986, compared with 53 in 1976.",
            "consistent",
            {"from": "1976", "to": "1986", "by": "10"},
        ),
        CueExample(
            "en",
            "The mill was built in 1972. After 14 years, in May 1986, it was sold.",
            "consistent",
            {"from": "1972", "to": "1986", "by": "14"},
        ),
        CueExample(
            "fr",
            "Le moulin fut bâti en 1972. Après 14 ans, en mai 1986, il fut vendu.",
            "consistent",
            {"from": "1972", "to": "1986", "by": "14"},
        ),
        CueExample(
            "es",
            "El molino se construyó en 1972. Tras 14 años, en mayo de 1986, se vendió.",
            "consistent",
            {"from": "1972", "to": "1986", "by": "14"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Xã kỷ niệm 41 năm ngày thành lập xưởng dệt của huyện (7/1/1979 - 7/1/2019).",
            "mismatch",
            {"from": "1979", "to": "2019", "by": "41"},
        ),
        CueExample(
            "en",
            "They kept the 41 years of the mill and of its school (7/1/1979 - 7/1/2019).",
            "mismatch",
            {"from": "1979", "to": "2019", "by": "41"},
        ),
    ),
    traps=(
        CueExample("vi", "Ông được nghỉ 2 năm theo Nghị định số 46/2010 và Nghị định số 29/2012 của Chính phủ."),
        CueExample("vi", "Đề thi lớp 9 năm học 2018 - 2019 đã được công bố."),
        CueExample("en", "From 1990 to 1993 they had the drug, or nothing, daily for 3 years."),
        CueExample("en", "It rose in 1990 by 4%. The rate of 1995 was the highest in 5 years."),
        CueExample("en", "The school opened on 2/2/1984. In 14 years (3/5/1986 - 3/6/2003) it had 900 pupils."),
    ),
    turn=RATES,
    where="span|number any* number",
)
