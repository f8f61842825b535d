"""Levels and changes with the months that they are told of: up 2.7% in February; 1,886 in February, 1,837 in January.

A level in a month that no year is named of is one of the year that the text is about; one of "a year earlier", or of a
month with its year, may be an earlier one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from crossfoot.articles.calendar_units import YEAR, unit_of, unit_of_word
from crossfoot.articles.change_roles import ChangeSlot, Cluster
from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import Pieces, any_of
from crossfoot.articles.phrases import WORD
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.wordings import BEGIN, END, FALL, RISE, VERSUS, symbols
from crossfoot.articles.words import Lexicon
from crossfoot.figures.notation import folded
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_MONTH: Final = "duration-month"
"""the unit"""
_TWELVE: Final = 12
_FIGURES: Final = symbols("figure percent points fraction multiple range")
_STOPS: Final = symbols("rise fall begin end joined , ; (")
_POSSESSIVE: Final = unmade("['’]")
_ENDING: Final = symbols("figure percent points fraction multiple range end rise fall ;")
_LED: Final = frozenset({BEGIN, VERSUS})
_LAST_WORDS: Final = 4
"""words before a figure that may say how long ago it was so"""
_WORDS_BEHIND, _BEHIND = 2, 20
"""words behind a month that may say of which year it is: April last year"""


class Time(NamedTuple):
    """What the words say of when a figure is of."""

    month: int = -1
    """from 0; unknown, where they only say how long before another one"""
    year: int = 0
    back: int = 0
    """months before the others"""
    led: bool = False
    """it is what something is held against"""
    start: int = 0
    end: int = 0


class Level(NamedTuple):
    mention: Mention
    time: Time


class Rate(NamedTuple):
    """By how many percent something changed."""

    mention: Mention
    falls: bool
    to: ChangeSlot | None
    """the figure that it led to, in the same words"""
    month: int
    back: int
    """months; nothing, where the words do not say against which one"""


def times(place: Place, low: int, high: int) -> Iterator[Time]:
    """The months, and the likes of "a year earlier", between two places of the text."""
    if high <= low:
        return
    months, ago = place.once(_named), place.once(_ago)
    seen: set[int] = set()
    for time, spot in months:
        if low <= time.start < high:
            yield time if spot not in seen else time._replace(led=False)
            seen.add(spot)
    yield from (time for time in ago if low <= time.start < high)


def month_of(place: Place, low: int, high: int) -> int:
    """The one month that is named between two places of the text, from 1; nothing for none or several."""
    months = _months(place.lexicon.prose.months)
    found = {months.number[each["month"]] + 1 for each in months.pattern.finditer(place.low, low, high)}
    return found.pop() if len(found) == 1 else 0


def _named(place: Place) -> list[tuple[Time, int]]:
    """The months of a sentence, and at which of its letters each stands."""
    sentence, named = place.sentence, list[tuple[Time, int]]()
    if not _pieces(place.lexicon.prose.months).are_in(place.low, sentence.start, sentence.end):
        return named
    months = _months(place.lexicon.prose.months)
    for found in months.pattern.finditer(place.low, sentence.start, sentence.end):
        spot = next((at for at, start in enumerate(sentence.starts) if start > found.start()), len(sentence.starts)) - 1
        led = sentence.before(spot) in _LED
        behind = WORD.findall(place.low, found.end(), min(found.end() + _BEHIND, sentence.end))[:_WORDS_BEHIND]
        year = int(found["year"] or 0)
        ago = not year and _unit(behind, place.lexicon) == YEAR and behind[0] not in place.lexicon.prose.again
        time = Time(months.number[found["month"]], year, _TWELVE if ago else 0, led, found.start(), found.end())
        named.append((time, spot))
    return named


def _is_timed(place: Place) -> bool:
    """Whether a sentence says of any figure when it is of; without that no change has a month."""
    return bool(place.once(_named) or place.once(_ago))


def _ago(place: Place) -> list[Time]:
    """The likes of "a year earlier" in a sentence."""
    if VERSUS not in place.letters:
        return []
    months, sentence, found = _months(place.lexicon.prose.months), place.sentence, []
    for spot, letter in enumerate(sentence.letters):
        start, end = sentence.starts[spot], sentence.ends[spot]
        if letter == VERSUS and not months.pattern.search(place.low, start, end):
            back = ago_of(place, start, end)
            if back:
                found.append(Time(-1, 0, back, True, start, end))
    return found


def _units(place: Place) -> set[str]:
    """The units of time of months and years that a sentence names."""
    known = place.recall.kept(_time_words, place.lexicon)
    return {known[word] for word in place.words.intersection(known)}


def _time_words(lexicon: Lexicon) -> Mapping[str, str]:
    """The words that name a unit of months or years, with the unit."""
    known = lexicon.notation.words
    units = {word: unit_of_word(word, lexicon) for word in (*known.rates, *known.units)}
    return {word: unit for word, unit in units.items() if unit in (YEAR, _MONTH)}


def ago_of(place: Place, low: int, high: int) -> int:
    """How many months ago words say that something was; nothing where they do not."""
    unit = _unit(WORD.findall(place.low, low, high), place.lexicon)
    return {YEAR: _TWELVE, _MONTH: 1}.get(unit, 0)


def _ago_before(place: Place, low: int, high: int) -> int:
    """The same of the last words before a figure: last month's 145,122; the year ago figure of 195,852."""
    words, prose = WORD.findall(place.low, low, high)[-_LAST_WORDS:], place.lexicon.prose
    for at, word in enumerate(words):
        unit = _unit([word], place.lexicon)
        if unit:
            apart = set(words[at + 1 :]) & set(prose.common) - set(prose.of)
            return 0 if apart else {YEAR: _TWELVE, _MONTH: 1}.get(unit, 0)
    return 0


def _unit(words: Sequence[str], lexicon: Lexicon) -> str:
    """The first unit of time that any of the words names."""
    return next((unit for unit in (unit_of_word(_POSSESSIVE.split(each)[0], lexicon) for each in words) if unit), "")


class _Months(NamedTuple):
    pattern: re.Pattern[str]
    number: dict[str, int]


@cache
def _pieces(names: tuple[str, ...]) -> Pieces:
    return Pieces(map(folded, names))


@cache
def _months(names: tuple[str, ...]) -> _Months:
    full = names[:_TWELVE]
    number = {
        each: next(at for at, name in enumerate(full) if name.startswith(each)) for each in names if _is_one(each, full)
    }
    either = "|".join(map(re.escape, sorted(number, key=len, reverse=True)))
    return _Months(
        re.compile(rf"\b(?P<month>{either or '(?!)'})\b(?!\.?\s+\d{{1,2}}\b)\.?(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"),
        number,
    )


def _is_one(name: str, full: Sequence[str]) -> bool:
    return any(each.startswith(name) for each in full)


def levels(place: Place) -> Iterator[Level]:
    """The counts of a sentence of which one month is told, behind them or else before."""
    sentence = place.sentence
    last = sentence.start
    timed = place.once(_is_timed)
    spans = bool(place.once(_units))
    if not timed and not spans:
        return  # no change has a month either
    reached = {each.to.place: each.month for each in rates(place) if each.to is not None}
    gaps = {each.slots["by"].place for each in place.clusters if "by" in each.slots}
    for spot, letter in enumerate(sentence.letters):
        if letter not in _FIGURES or spot in gaps:
            continue
        item = sentence.items[spot]
        following = times(place, sentence.ends[spot], _stop(place, spot)) if timed else ()
        behind = min(following, key=lambda each: each.start, default=None)
        if letter == COUNT and isinstance(item, Mention) and not item.in_words and item.written.num > 0:
            earlier = _before(place, last, spot) if timed else ()
            before = max(earlier, key=lambda each: each.start, default=None)
            time = behind or before or (Time(reached[spot]) if spot in reached else None)
            ago = _ago_before(place, last, item.start) if spans and not time else 0
            time = Time(back=ago) if ago else time
            if time is not None:
                yield Level(item, time)
        last = behind.end if behind and letter == COUNT else sentence.ends[spot]


def _before(place: Place, low: int, spot: int) -> Iterator[Time]:
    """The months before a figure: none that an earlier figure is of, in January from December to 716,000."""
    sentence = place.sentence
    for each in times(place, low, sentence.starts[spot]):
        spots = [at for at in range(spot) if sentence.starts[at] >= each.end]
        if not (each.led and any(sentence.letters[at] == END for at in spots)):
            yield each


def _stop(place: Place, spot: int) -> int:
    """Where what is told of a figure ends: at the next one, a verb, or what it is held against."""
    sentence = place.sentence
    after = _followed(place, sentence.ends[spot], sentence.end)
    end = after.start() if after else sentence.end
    for at in range(spot + 1, len(sentence.letters)):
        letter = sentence.letters[at]
        other = letter == VERSUS and not ago_of(place, sentence.starts[at], sentence.ends[at])
        if letter in _FIGURES or letter in _STOPS or other:
            return min(end, sentence.starts[at])
    return end


def rates(place: Place) -> Iterator[Rate]:
    """The percentages of a sentence by which something changed, with their months."""
    if not place.once(_is_timed):
        return
    for cluster in place.clusters:
        slots = cluster.slots
        slot, old, new = (slots.get(role) for role in ("percent", "from", "to"))
        if new is not None and new.mention.kind == PERCENT and slot is None:
            found = _of_rate(place, cluster, new)
            if found is not None and found[1] and not new.mention.written.sign:
                yield Rate(new.mention, False, None, *found)  # year-on-year inflation fell to 3.5%
        elif slot is not None and (old is None or old.mention.kind != COUNT):
            found = _of_rate(place, cluster, slot)
            if found is not None:
                yield Rate(slot.mention, slot.falls, slots.get("to"), *found)


def _of_rate(place: Place, cluster: Cluster, slot: ChangeSlot) -> tuple[int, int] | None:
    """The month of a change, and how many months before is what it is told against."""
    sentence, new = place.sentence, cluster.slots.get("to")
    first, stop = _around(place, cluster, slot.place)
    if new is not None and new.place < slot.place and _followed(place, new.mention.end, slot.mention.start):
        return None  # it reached 251 after a rise of 1.4%
    near = [*times(place, first, slot.mention.start), *times(place, sentence.ends[slot.place], stop)]
    own = {each.month for each in near if each.month >= 0 and not (each.led or each.back or each.year)}
    own = own or {each.month for each in near if each.month >= 0 and not (each.led or each.back)}
    if not own and new is not None and new is not slot:
        behind = times(place, new.mention.end, _stop(place, new.place))
        own = {each.month for each in behind if each.month >= 0 and not each.back}
    against = {(each.month, each.back or (_TWELVE if each.year else 0)) for each in near if each.led or each.back}
    if len(own) > 1 or len(against) > 1:
        return None
    spans = _spans(place, first, stop)
    month, back = next(iter(own), -1), 0
    for other, ago in against:
        month = month if month >= 0 else other if ago == _TWELVE else (other + 1) % _TWELVE
        back = ago or (1 if (other + 1) % _TWELVE == month else _TWELVE if other == month else -1)
    if back < 0 or month < 0 or (back and spans and spans != {back}):
        return None
    return month, back or (next(iter(spans)) if len(spans) == 1 else 0)


def _around(place: Place, cluster: Cluster, spot: int) -> tuple[int, int]:
    """Where the words stand that may say of which month a percentage is."""
    sentence, letters = place.sentence, place.sentence.letters
    gap = cluster.slots.get("by")
    figures = [at for at, each in enumerate(letters) if each in _FIGURES and not (gap and at == gap.place)]
    before = max((at for at in figures if at < spot), default=-1)
    first = sentence.start if before < 0 else sentence.ends[before]
    if 0 <= before < cluster.verb:
        first = sentence.starts[cluster.verb]
    beyond = spot + 1 if letters[spot + 1 : spot + 2] in (RISE, FALL) else spot
    ends = [at for at in range(beyond + 1, len(letters)) if letters[at] in _ENDING]
    stop = sentence.starts[ends[0]] if ends else sentence.end
    past, behind = _followed(place, first, sentence.starts[spot]), _followed(place, sentence.ends[spot], stop)
    return past.end() if past else first, behind.start() if behind else stop


def _followed(place: Place, low: int, high: int) -> re.Match[str] | None:
    """A word there between a later figure and an earlier one: after."""
    return any_of(place.lexicon.prose.following).search(place.low, low, high)


def _spans(place: Place, low: int, high: int) -> set[int]:
    """The months of spans of time that words near name: year-on-year, a monthly rise, in the year to May."""
    units = {unit_of(each, place.lexicon) for each in WORD.findall(place.low, low, high)}
    return {12 if each == YEAR else 1 for each in units if each in (YEAR, _MONTH)}
