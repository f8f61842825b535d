"""Levels of two months, and the change between them, told in any order and in several sentences: up 2.7% in February.
The index was 1,886.8 in February and 1,837.2 in January.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._carried import is_unsure, nothing_of
from crossfoot.articles.cues._labels import words_of
from crossfoot.articles.cues._misprinted_changes import is_misprint
from crossfoot.articles.cues._months import Level, Rate, levels, rates
from crossfoot.articles.proposal import Candidate, Role, judged, same_unit, stem
from crossfoot.articles.sentence import Sentence
from crossfoot.articles.wordings import FALL, RISE

_FAR: Final = 900
"""characters between the figures"""
_NEAR: Final = 600
"""the same of what does not fit"""
_TWELVE: Final = 12


class _ByMonth:
    """What a text has told so far."""

    def __init__(self) -> None:
        self.levels: list[tuple[Level, Sentence]] = []
        self.rates: list[tuple[Rate, Sentence]] = []


def _begun(_: object) -> _ByMonth:
    return _ByMonth()


def _propose(place: Place) -> Iterator[Candidate]:
    told = place.recall.kept(_begun, None)
    here, start = place.sentence, place.sentence.start
    told.levels = [each for each in told.levels if start - each[0].mention.end < _FAR]
    told.rates = [each for each in told.rates if start - each[1].end < _FAR]
    own_levels, own_rates = list(levels(place)), list(rates(place))
    told.levels.extend((each, here) for each in own_levels)
    told.rates.extend((each, here) for each in own_rates)
    if len(told.levels) < 2 or not (own_levels or own_rates):
        return
    for rate, there in told.rates:
        pairs = list(_pairs(rate, told.levels))
        for new, old in pairs:
            if here not in (there, new[1], old[1]):
                continue
            roles = (
                Role("from", old[0].mention),
                Role("to", new[0].mention),
                Role("percent", rate.mention, rate.falls),
            )
            first = min(there.start, new[1].start, old[1].start)
            claim = judged(Candidate("change", roles, "change-between-months", first, here.end))
            if claim.fits:
                yield claim._replace(telling=True, said=True)
            elif here.end - first < _NEAR and _is_sure(place, told, (rate, there), pairs) and is_misprint(claim):
                yield claim._replace(telling=True, said=True, certain=True)


def _pairs(
    rate: Rate, told: list[tuple[Level, Sentence]]
) -> Iterator[tuple[tuple[Level, Sentence], tuple[Level, Sentence]]]:
    """The later and the earlier level of a change, where its month and the one before it tell which they are."""
    own = [each for each in told if each[0].time.month == rate.month and not each[0].time.back]
    plain = [each for each in own if not each[0].time.year] or [
        each for each in own if each[0].time.year == max(other[0].time.year for other in own)
    ]
    slot = rate.to
    for new in plain:
        if slot is not None and new[0].mention is not slot.mention:
            continue
        for old in told:
            if old is not new and old[0].mention is not new[0].mention and same_unit(old[0].mention, new[0].mention):
                back = _back(new[0], old[0], rate)
                if back and back == (rate.back or back):
                    yield new, old


def _back(new: Level, old: Level, rate: Rate) -> int:
    """How many months an earlier level is before the later one: a month, or a year; nothing else is known."""
    time = old.time
    if time.month < 0:
        return time.back
    if time.month == new.time.month:
        earlier = time.back or (time.year and (not new.time.year or time.year == new.time.year - 1))
        return _TWELVE if earlier else 0
    same_year = not time.back and (not time.year or not new.time.year or new.time.year - time.year <= 1)
    return 1 if same_year and (time.month + 1) % _TWELVE == new.time.month else 0


def _is_sure(
    place: Place,
    told: _ByMonth,
    one: tuple[Rate, Sentence],
    pairs: list[tuple[tuple[Level, Sentence], tuple[Level, Sentence]]],
) -> bool:
    """Whether nothing else can be meant: one change of that month is told, and one pair of levels, of the same name."""
    rate, there = one
    values = {
        each.mention.written.value
        for each, _ in told.rates
        if each.month == rate.month and (not each.back or not rate.back or each.back == rate.back)
    }
    ends = {(new[0].mention.written.value, old[0].mention.written.value) for new, old in pairs}
    same = [each for each, _ in told.rates if each.month == rate.month and each.mention.written.value in values]
    if len(values) != 1 or len(ends) != 1 or same[-1] is not rate or is_unsure(place, there.start, there.end):
        return False
    (new, where), (old, other) = pairs[0]
    own = rate.to
    if own is not None and own.mention is new.mention and other is where:
        return True
    name = _name(place, *_about(rate, there))
    return bool(name & _name(place, where.start, new.mention.start)) and (
        other is where or bool(name & _name(place, other.start, old.mention.start))
    )


def _about(rate: Rate, there: Sentence) -> tuple[int, int]:
    """Where the words stand that name what changed: before a percentage, or behind the noun for its change."""
    spot = there.items.index(rate.mention)
    if there.letters[spot + 1 : spot + 2] not in (RISE, FALL):
        return there.start, rate.mention.start
    behind = (item.start for item in there.items[spot + 1 :] if item is not None)
    return rate.mention.end, next(behind, there.end)


def _name(place: Place, start: int, end: int) -> set[str]:
    """The words there that may name what it is about."""
    words = words_of(place.low[start:end])
    return {stem(each) for each in words if len(each) > 2} - {stem(each) for each in nothing_of(place.lexicon)}


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Prices of wool rose 2.7 pct in February after 2.9 pct in January. In the year to February they rose 31.6 "
            "pct. Their index is put at 1,886.8 in February, at 1,837.2 in January and at 1,434.0 in February 1986.",
            "consistent",
            {"from": "1,837.2", "to": "1,886.8", "percent": "2.7 pct"},
            ({"from": "1,434.0", "to": "1,886.8", "percent": "31.6 pct"},),
        ),
        CueExample(
            "en",
            "In May the index of wool had stood at 103.7, after 103.3 in April. This means a rise of 0.4 pct in May.",
            "consistent",
            {"from": "103.3", "to": "103.7", "percent": "0.4 pct"},
        ),
        CueExample(
            "fr",
            "Les prix du bois ont augmenté de 2,7 % en février. L’indice des prix du bois était de 1 886,8 en février, "
            "de 1 837,2 en janvier.",
            "consistent",
            {"from": "1 837,2", "to": "1 886,8", "percent": "2,7 %"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Deliveries of wool went down 2.7 pct in May to a rate of 1,620,000 bales a year. In April, deliveries "
            "were down a revised 3.8 pct to 1,655,000 bales.",
            "mismatch",
            {"from": "1,655,000", "to": "1,620,000", "percent": "2.7 pct"},
        ),
        CueExample(
            "en",
            "Year-on-year wool prices rose to 120 in May. Wool prices in the year to May rose 36.1 pct. The wool index "
            "was 142.7 in May, 142.2 in April and 104.8 in May 1986.",
            "mismatch",
            {"from": "104.8", "to": "142.7", "percent": "36.1 pct"},
        ),
        CueExample(
            "es",
            "Los precios de la lana subieron un 2,7 % en febrero. El índice de precios fue de 1.886,8 en febrero, "
            "frente a 1.387,2 en enero.",
            "mismatch",
            {"from": "1.387,2", "to": "1.886,8", "percent": "2,7 %"},
        ),
    ),
    traps=(
        CueExample(
            "en",
            "Wool sales were up 21.8 pct in May. Sales for the weeks ended May 28 were 19.5 mln dlrs, with 14.1 mln "
            "dlrs a year earlier.",
        ),
        CueExample(
            "en", "Prices of wool rose 2.7 pct in May. Sales of oats were 1,896.8 bales in May and 1,837.2 in April."
        ),
        CueExample(
            "en", "Prices of wool rose 2.7 pct in May. The index of wool was 1,896.8 in May and 1,837.2 in March."
        ),
        CueExample(
            "en",
            "Prices of wool rose 2.7 pct in the year to May. The index of wool was 1,896.8 in May, 1,837.2 in April.",
        ),
        CueExample(
            "en",
            "Prices of wool rose 2.7 pct in May and prices of oats 3.7 pct in May. The index of oats was 1,896.8 in "
            "May and 1,837.2 in April.",
        ),
        CueExample(
            "fr",
            "Les prix du bois ont augmenté de 2,7 % en mai. L’indice était de 1 896,8 en mai et de 1 837,2 en mars.",
        ),
    ),
    turn=CHANGES + 1,
    where="figure|percent",
)
