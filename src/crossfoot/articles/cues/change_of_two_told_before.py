"""Two figures of which one is held against the other, and in the next sentence how far they are apart: 1,872 fires,
compared with 2,340. The number fell by 468, or 20%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, Mention, Sentence
from crossfoot.articles.slips import is_explained_change, is_explained_gap
from crossfoot.articles.wordings import FALL, symbols, wording
from crossfoot.articles.words import begins_with
from crossfoot.figures.written import NEAREST

_BEGUN: Final = "few|share|number|,|of*0-3"
_THEN_RATE: Final = "few? [ [,|(|joined|share]*1-3 [few|rise|fall|of|share]*0-4 [rate: percent] ]?"
_TOLD: Final = (
    wording(f"{_BEGUN} [verb: rise|fall] of? few? [by: figure] {_THEN_RATE}"),
    wording(f"{_BEGUN} [by: figure] few? [verb: rise|fall] {_THEN_RATE}"),
    wording(f"{_BEGUN} [verb: rise|fall] of? few? [rate: percent] few? [,|(|joined|share]*1-3 few? [by: figure]"),
)
_HELD: Final = wording("[few|number|,|(]*0-4 versus|begin [few|number|of]*0-3 END")
_LEADING: Final = wording("versus [few|number|of]*0-2 END")
_OTHERS: Final = symbols("percent fraction range ratio multiple points ;")
_APART: Final = 3
"""characters between two sentences"""
_FINE: Final = 20
"""units of a difference that is hardly that of two figures by accident"""
_FINER: Final = 100


def _propose(place: Place) -> Iterator[Candidate]:
    match = next(filter(None, (each.match(place.letters) for each in _TOLD)), None)
    before = place.recall.before(place.sentence.start)[:3] if match else []
    ends = _ends(place, before[0][1]) if before else None
    if match is None or ends is None or len(before) < 2 or any(each in ends for each, _, _ in before[2:]):
        return
    by = place.sentence.items[match.start("by")]
    rate = place.sentence.items[match.start("rate")] if match["rate"] else None
    if isinstance(by, Mention) and (rate is None or isinstance(rate, Mention)):
        yield from _change(place, match, ends, by, rate)


def _ends(place: Place, where: Sentence) -> tuple[Mention, Mention] | None:
    """The earlier and the later figure, where a sentence has no other and holds the one against the other."""
    if place.sentence.start - where.end > _APART or not _OTHERS.isdisjoint(where.letters):
        return None
    there = [(n, item) for n, item in enumerate(where.items) if isinstance(item, Mention)]
    if len(there) != 2 or any(item.kind != COUNT or item.in_words for _, item in there):
        return None
    (at, one), (spot, other) = there
    if not same_unit(one, other) or not same_thing(one, other):
        return None
    if _HELD.search(where.letters, at + 1, spot):
        return other, one
    return (one, other) if _LEADING.search(where.letters, 0, at) else None


def _change(
    place: Place, match: re.Match[str], ends: tuple[Mention, Mention], by: Mention, rate: Mention | None
) -> Iterator[Candidate]:
    (old, new), falls = ends, match["verb"] == FALL
    greater, less = (old, new) if falls else (new, old)
    figures = [old, new, by, *([rate] if rate else [])]
    if greater.written.value <= less.written.value or any(each.written.hedge for each in figures):
        return
    if not (same_unit(by, old) or not by.unit) or by.written.value < _FINE * by.written.last_place:
        return
    fits = by.written.interval(NEAREST).meets(greater.written.interval(NEAREST) - less.written.interval(NEAREST))
    two = {"from": old, "to": new}
    rated = rate is not None and _is_rate(two, rate, falls)
    named = same_thing(by, old) or not by.noun
    again = begins_with(place.low, place.sentence.start, place.lexicon.again)
    slip = is_explained_gap(old, new, by, falls)
    if rate is None:
        told = slip and named and again and by.written.value >= _FINER * by.written.last_place
    else:
        told = (fits and is_explained_change({**two, "percent": rate}, falls)) or (rated and slip and named)
    if not (fits or told):
        return
    ends_roles, start = (Role("from", old), Role("to", new)), min(place.sentence.start, old.start, new.start)
    results = [(Role("by", by, falls), fits)]
    if rate is not None:
        results.append((Role("percent", rate, falls), rated))
    several = [tuple(results)] if all(well for _, well in results) else [(each,) for each in results]
    for some in several:
        well = all(fitting for _, fitting in some)
        roles = (*ends_roles, *(role for role, _ in some))
        candidate = Candidate("change", roles, "change-of-two-told-before", start, place.sentence.end, (), True, True)
        yield candidate._replace(certain=not well, fitted=well and not told, telling=not well or rated)


def _is_rate(ends: dict[str, Mention], rate: Mention, falls: bool) -> bool:
    old, new = ends["from"].written, ends["to"].written
    gap = (old.value - new.value) if falls else (new.value - old.value)
    return abs(100 * gap / old.value - rate.written.value) <= rate.written.last_place


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Crews put out 1,872 fires last year, compared with 2,340 in 2013. The number fell by 468, a reduction "
            "of 20%.",
            "consistent",
            {"from": "2,340", "to": "1,872", "by": "468", "percent": "20%"},
        ),
        CueExample(
            "vi",
            "Đã dập 1.872 đám cháy trong năm, so với 2.340 đám cháy năm 2013. Như vậy giảm 468 vụ, tương đương 20%.",
            "consistent",
            {"from": "2.340", "to": "1.872", "by": "468", "percent": "20%"},
        ),
        CueExample(
            "es",
            "Se apagaron 1.872 incendios, frente a 2.340 en 2013. La cifra bajó en 468, un 20 %.",
            "consistent",
            {"from": "2.340", "to": "1.872", "by": "468", "percent": "20 %"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "There were 499,331 arrivals in 2012 compared with 484,367 in 2011. This is an increase of 14,946.",
            "mismatch",
            {"from": "484,367", "to": "499,331", "by": "14,946"},
        ),
        CueExample(
            "en",
            "Crews put out 1,872 fires last year, compared with 2,340 in 2013. The number fell by 468, a reduction "
            "of 25%.",
            "mismatch",
            {"from": "2,340", "to": "1,872", "percent": "25%"},
            ({"from": "2,340", "to": "1,872", "by": "468"},),
        ),
        CueExample(
            "en",
            "Crews put out 1,872 fires last year, compared with 2,340 in 2013. The number fell by 486, a reduction "
            "of 20%.",
            "mismatch",
            {"from": "2,340", "to": "1,872", "by": "486"},
            ({"from": "2,340", "to": "1,872", "percent": "20%"},),
        ),
        CueExample(
            "en",
            "Crews put out 1,872 fires last year, compared with 2,340 in 2013. That was 486 fewer.",
            "mismatch",
            {"from": "2,340", "to": "1,872", "by": "486"},
        ),
        CueExample(
            "fr",
            "On a éteint 1 872 incendies, contre 2 340 en 2013. Leur nombre a baissé de 468, soit 28 %.",
            "mismatch",
            {"from": "2 340", "to": "1 872", "percent": "28 %"},
            ({"from": "2 340", "to": "1 872", "by": "468"},),
        ),
        CueExample(
            "vi",
            "Đã dập 1.872 đám cháy trong năm, so với 2.340 đám cháy năm 2013. Như vậy giảm 468 vụ, tương đương 28%.",
            "mismatch",
            {"from": "2.340", "to": "1.872", "percent": "28%"},
            ({"from": "2.340", "to": "1.872", "by": "468"},),
        ),
    ),
    traps=(
        CueExample("en", "The mill employed 6,350 people in May, down from 6,820. It cut 140 jobs in the north."),
        CueExample("en", "The mill made 6,350 tonnes in May, compared with 6,820. Prices rose by 468, or 25%."),
        CueExample("en", "Fires fell to 1,872, compared with 2,340 in 2013. Of these 1,310 were at night."),
        CueExample("vi", "Có 1.872 đám cháy trong năm, so với 2.340 năm 2013. Số người chết giảm 12 người, tức 25%."),
    ),
    turn=CHANGES + 1,
    where="rise|fall",
)
