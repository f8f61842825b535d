"""Two levels with the times that they are of, and which of them is the earlier one: 612 in March; in April it was 459.

Both stand in one sentence, or in two that follow one another, with no other figure between.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._months import month_of
from crossfoot.articles.phrases import WORD
from crossfoot.articles.phrases import any_of as any_phrase
from crossfoot.articles.proposal import same_thing
from crossfoot.articles.sentence import COUNT, PERCENT, SPAN, TIMES, Mention
from crossfoot.articles.words import begins_with
from crossfoot.figures.language import Prose
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_LEVELS: Final = (COUNT, PERCENT)
_YEAR: Final = unmade(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d/-]|[.,]\d)")
_ENDS: Final = unmade(r"[.!?…]\s|\n")
_FAR: Final = 250
"""characters from the earlier sentence to the later level"""
_NEXT: Final = 3
"""characters between two sentences"""
_NEW: Final = 1
"""words of the second level that the first one does not have, where both are of one thing"""
_BEHIND: Final = 60
"""characters behind the first level that may name what it is of"""
_LETTERS: Final = 2
"""of a word that says something"""
_TWELVE, _QUARTERS = 12, 4
_SPANNED: Final = ("earlier", "then", "earlier")
"""when a level is of by the words behind a span of time, or before it"""
_ROMAN: Final[Mapping[str, int]] = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class Moment(NamedTuple):
    """When a level is of; what the words do not say is nothing."""

    year: int = 0
    month: int = 0
    quarter: int = 0
    now: bool = False
    """this year"""
    past: bool = False
    """last year"""
    earlier: bool = False
    """before the other one"""
    then: bool = False
    """behind the other one"""


class DatedPair(NamedTuple):
    old: Mention
    new: Mention
    is_forward: bool
    """the earlier one is told first"""
    years: frozenset[int]
    """that the words name"""


def dated_pair(place: Place, last: Mention, falls: bool | None = None) -> DatedPair | None:
    """``last`` is the later told of the two; nothing where the words do not say when both are of. ``falls`` is whether
    they say that the later one is less.
    """
    first = _told_before(place, last)
    if first is None or not same_thing(last, first) or first.kind != last.kind or first.unlike or last.unlike:
        return None
    low, start = place.low, place.sentence.start
    apart = first.start < start
    if apart:
        begin = _begin(low, first.start)
        if start - first.end > _FAR or not _follows(low, first.end, start):
            return None
        pieces = (begin, start), (start, _stop(place, last))
    else:
        split = _split(place, first, last)
        if split < 0:
            return None
        pieces = (start, split), (split, _stop(place, last))
    one, other = (_time(place, *piece) for piece in pieces)
    order = _order(one, other, apart)
    if not order and apart and falls is not None and _goes_on(place, (one, other)):
        order = 1 if (last.written.value < first.written.value) == falls else -1
    if not order or not _is_of_one(place, pieces, first, last):
        return None
    years = frozenset({one.year, other.year} - {0})
    return DatedPair(first, last, True, years) if order > 0 else DatedPair(last, first, False, years)


def order_behind(place: Place, start: int, first: Mention, last: Mention, split: int = -1) -> int:
    """The order of two levels of one clause that begins at ``start``, as ``_order`` tells it; ``split`` is where the
    words of the first one end, if that is known.
    """
    split = split if split >= 0 else _split(place, first, last)
    return _order(_time(place, start, split), _time(place, split, _stop(place, last)), False) if split >= 0 else 0


def _goes_on(place: Place, times: tuple[Moment, Moment]) -> bool:
    """Whether a sentence is about the level of the one before, and a time is told of one of the two: it costs 298
    euros. It cost 72 in 2014.
    """
    again = begins_with(place.low, place.sentence.start, place.lexicon.again)
    return again and sum(each != Moment() for each in times) == 1


def is_nothing_new(place: Place, words: str, beside: tuple[tuple[str, ...], ...] = ()) -> bool:
    """Whether words name nothing, but times, changes, what links these with figures, and some others ``beside``."""
    prose = place.lexicon.prose
    own = prose.reckoned.therefore, prose.reckoned.changes, prose.meaning, prose.factors, prose.priced
    known = _small((*_phrases(prose), *own, *beside))
    return all(len(each) <= _LETTERS or each in known for each in WORD.findall(words.replace("’", "'")))


def _told_before(place: Place, last: Mention) -> Mention | None:
    """The figure right before it, if its sentence has no other one."""
    figures = [each for each in place.mentions if each.start < last.start and each.kind not in (SPAN, TIMES)]
    if not figures or figures[-1].kind not in _LEVELS or figures[-1].in_words:
        return None
    begin = _begin(place.low, figures[-1].start)
    return figures[-1] if len(figures) == 1 or figures[-2].start < begin else None


def _begin(low: str, at: int) -> int:
    """Where the sentence begins that has a figure."""
    first = max(at - _FAR, 0)
    return max((each.end() for each in _ENDS.finditer(low, first, at)), default=first)


def _follows(low: str, end: int, start: int) -> bool:
    """Whether a sentence comes right behind that of a figure."""
    ended = _ENDS.search(low, end, start + 1)
    return ended is None or start - ended.start() <= _NEXT + 1


def _split(place: Place, first: Mention, last: Mention) -> int:
    """Where in one sentence the words of the first level end."""
    found = _break(place).search(place.low, first.end, last.start)
    return found.start() if found else -1


def _break(place: Place) -> re.Pattern[str]:
    own = place.lexicon.prose.reckoned
    return _either(place.lexicon.prose.joined, rf"[,;(]|(?!{any_phrase((*own.before, *own.after))})")


@cache
def _either(phrases: tuple[str, ...], other: str = "") -> re.Pattern[str]:
    longest = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"{other}\b(?:{'|'.join(map(re.escape, longest)) or '(?!)'})\b")


def _stop(place: Place, last: Mention) -> int:
    """Where the words of the second level end."""
    found = _break(place).search(place.low, last.end, place.sentence.end)
    return found.start() if found else place.sentence.end


def years_in(place: Place, low: int, high: int) -> frozenset[int]:
    """The years that are named between two places of the text."""
    figures = [(each.start, each.end) for each in place.mentions if each.kind in _LEVELS]
    return frozenset(
        {
            int(each[0])
            for each in _YEAR.finditer(place.low, low, high)
            if not any(start <= each.start() < end for start, end in figures)
        }
    )


def _time(place: Place, low: int, high: int) -> Moment:
    """When a level is of by the words of its clause; without a year where several are named."""
    prose, text = place.lexicon.prose, place.low
    years = set(years_in(place, low, high))
    year = years.pop() if len(years) == 1 else 0
    month = month_of(place, low, high)
    number, quarter = _numbered(place, low, high, "duration-month"), _numbered(place, low, high, "duration-quarter")
    told = {prose.moments[each[0]] for each in _either(tuple(prose.moments)).finditer(text, low, high)}
    told |= _spanned(prose, text[low:high])
    flags = (each in told for each in ("present", "past", "earlier", "then"))
    return Moment(0 if years else year, month or number, quarter, *flags)


def _spanned(prose: Prose, words: str) -> set[str]:
    """What a span of time says of when a level is of: ten years earlier, two months later."""
    own, numbers, spans = prose.reckoned, tuple(prose.numerals), prose.durations
    found = set()
    for pattern, told in zip(_spans(own.before, own.after, own.since, numbers, spans), _SPANNED, strict=True):
        if pattern.search(words.replace("’", "'")):
            found.add(told)
    return found


@cache
def _spans(
    before: tuple[str, ...],
    after: tuple[str, ...],
    since: tuple[str, ...],
    numbers: tuple[str, ...],
    spans: tuple[str, ...],
) -> tuple[re.Pattern[str], ...]:
    """Finds a span of time with the words that say of which end of it something is."""
    span = rf"\b(?:\d{{1,2}}|{any_phrase(numbers)})\s(?:{any_phrase(spans)})"
    return (
        re.compile(rf"{span}\s(?:{any_phrase(before)})\b"),
        re.compile(rf"{span}\s(?:{any_phrase(after)})\b"),
        re.compile(rf"\b(?:{any_phrase(since)})\s{span}\b"),
    )


def _numbered(place: Place, low: int, high: int, unit: str) -> int:
    """The month or quarter that a number behind its word names: tháng 3, quý II."""
    words = place.lexicon.notation.words.units
    names = tuple(name for name, each in words.items() if each == unit)
    found = {_number(each[1]) for each in _numbering(names).finditer(place.low, low, high)} - {0}
    return found.pop() if len(found) == 1 else 0


@cache
def _numbering(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names)) or '(?!)'})\s+(\d{{1,2}}|i{{1,3}}|iv)\b(?![.,]\d)")


def _number(text: str) -> int:
    number = int(text) if text.isdigit() else _ROMAN[text]
    return number if number <= _TWELVE else 0


def _order(one: Moment, other: Moment, apart: bool) -> int:
    """Whether the other one is later: above zero; earlier: below; nothing where the words do not say. ``apart``: they
    stand in two sentences.
    """
    if one.year and other.year and one.year != other.year:
        return other.year - one.year
    if one.earlier != other.earlier:
        return 1 if one.earlier else -1
    if other.then and not one.then:
        return 1
    if (one.now or one.past) and (other.now or other.past):
        return other.now - one.now
    timed = [each.now or each.past for each in (one, other)]
    if bool(one.year) != bool(other.year) and (any(timed) if apart else timed == [bool(other.year), bool(one.year)]):
        return 1 if one.year else -1  # there were 612 in 2021; last year there were 459
    return _in_the_year(one, other)


def _in_the_year(one: Moment, other: Moment) -> int:
    """The same of months and quarters, of which no year is named but for the earlier one told."""
    for before, behind, several in ((one.month, other.month, _TWELVE), (one.quarter, other.quarter, _QUARTERS)):
        if before and behind and before != behind and not (other.year and other.year != one.year):
            apart = (behind - before) % several
            return 1 if apart == 1 else -1 if apart == several - 1 else behind - before
    return 0


def _is_of_one(place: Place, pieces: Sequence[tuple[int, int]], first: Mention, last: Mention) -> bool:
    """Whether the words before the second level name nothing new."""
    low, lexicon = place.low, place.lexicon
    (begin, _), (start, _) = pieces
    again = any_of(lexicon.prose.again).search(low, start, last.start)
    named = low[start : last.start] if again is None else low[start : again.start()] + low[again.end() : last.start]
    known = {*WORD.findall(low[begin : min(first.end + _BEHIND, start)]), *_small(_phrases(lexicon.prose))}
    if not known.issuperset(last.noun) and first.noun:
        return False
    if any_of(lexicon.prose.comparing.pronouns).match(low[last.end : last.end + _BEHIND].lstrip()):
        return True  # farmers had to find 1,097 dollars for it
    new = [each for each in WORD.findall(named) if len(each) > _LETTERS and each not in known and not each.isdigit()]
    return len(new) <= _NEW


def _phrases(prose: Prose) -> tuple[tuple[str, ...], ...]:
    """What names nothing: words of times, of changes, and of what figures are held against."""
    of_times = prose.months, prose.durations, tuple(prose.moments), prose.dates
    changes = prose.begin, prose.end, prose.rise, prose.fall, prose.joined, prose.share, prose.merely, prose.reaching
    of_spans = prose.reckoned.before, prose.reckoned.after, prose.reckoned.since, tuple(prose.numerals)
    linking = (
        prose.copulas,
        prose.again,
        prose.compared,
        prose.comparing.plainly,
        prose.contrasts.own,
        prose.reckoned.amounting,
        tuple(prose.multiples),
    )
    return *of_times, *of_spans, *changes, prose.common, *linking


def small_words(prose: Prose) -> frozenset[str]:
    """The words of times, of changes, and of what links these with figures."""
    return _small(_phrases(prose))


@cache
def _small(phrases: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    return frozenset([word for each in phrases for phrase in each for word in WORD.findall(phrase)])
