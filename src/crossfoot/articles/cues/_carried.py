"""Whether a sentence goes on about the change of which an earlier one told the percentage: net income, where profits
fell by 16%; exports, where there was a fall in exports.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Final

from crossfoot.articles.change_roles import Cluster, label_of
from crossfoot.articles.cue import Place
from crossfoot.articles.cues._changes import VERBS
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import words_of
from crossfoot.articles.proposal import stem
from crossfoot.articles.sentence import Mention
from crossfoot.articles.wordings import BEGIN, END, FALL, MARKS, OF, RISE
from crossfoot.articles.words import Lexicon
from crossfoot.figures.unmade import unmade

NAMED_ALIKE: Final = "-named"
"""the variant of a pattern whose figures are told again by name"""
_NEAR: Final = 450
"""characters from a percentage to the levels between which it lies"""
_NOUN: Final = 2
"""words behind a figure that say what it counts"""
_NEXT_SENTENCE: Final = 8
"""characters between two sentences"""
_LONGEST: Final = 4
"""words that name a thing"""
_BEHIND: Final = 8
"""words behind a noun that means a change: a decline in the company's third-quarter exports"""
_NEXT: Final = unmade(r"\s+([^\W\d_]+)")
_MARK: Final = unmade(r"[,;:()]|\s--\s")


def told_again(place: Place, spot: int, new: Mention, falls: bool) -> Cluster | None:
    """The only change of those of which a percentage was told before that goes that way, and of which the words before
    the figure at ``spot`` say that it is a level of it.
    """
    if is_unsure(place, place.sentence.start, new.start):
        return None
    level = _level(place, spot, new)
    near = [each for each in place.left_open if each.slots["percent"].falls == falls and _is_told(place, each, new)]
    found = [each for each in near if any(_is_same(place.lexicon, named, level) for named in _subjects(place, each))]
    found = found or _counted(place, new, near)
    values = {each.slots["percent"].mention.written.value for each in found}
    return found[-1] if len(values) == 1 else None


def _counted(place: Place, new: Mention, near: Sequence[Cluster]) -> list[Cluster]:
    """The change that the sentence right before tells, and no other, of what the figure counts: truck sales rose by
    16%. Dealers sold 377,617 trucks.
    """
    begin, noun = place.sentence.start, {stem(each) for each in new.noun[:_NOUN]} - nothing_of(place.lexicon)
    last = [each for each in near if begin - each.sentence.end <= _NEXT_SENTENCE]
    alone = len(last) == len(near) == 1 and noun
    if not alone:
        return []
    there = last[0].sentence
    words = words_of(place.low[there.start : last[0].slots["percent"].mention.start])
    return last if noun & {stem(each) for each in words} else []


def _is_told(place: Place, earlier: Cluster, new: Mention) -> bool:
    """Whether a change stands near enough, and is no forecast."""
    percent, there = earlier.slots["percent"].mention, earlier.sentence
    if new.start - percent.end > _NEAR or percent.written.hedge or percent.unlike:
        return False
    return not is_unsure(place, there.start, there.end)


def is_unsure(place: Place, start: int, end: int) -> bool:
    """Whether words there say that something is no more than expected; a month ("in May") is no such word."""
    lexicon, low = place.lexicon, place.low
    at, unsure = start, any_of(lexicon.prose.unsure)
    while found := unsure.search(low, at, end):
        at = found.end()
        before, behind = words_of(low[start : found.start()])[-1:], _NEXT.match(low, at)
        dated = found[0] in lexicon.months and set(before) <= set(lexicon.prose.common)
        if not (dated and (behind is None or behind[1] in lexicon.prose.common)):
            return True
    return False


def _is_same(lexicon: Lexicon, named: set[str], level: set[str]) -> bool:
    """Whether two names are of one thing, in other words perhaps: profits, and net income."""
    profits = _stems(lexicon.prose.profits)
    if named & profits and level & profits:
        return named - profits == level - profits
    return bool(named) and named == level


def _subjects(place: Place, change: Cluster) -> Iterator[set[str]]:
    """The names of what changes: before its verb, between it and the percentage, or behind the noun that means it."""
    there, at, low = change.sentence, change.slots["percent"].place, place.low
    if there.letters[at + 1 : at + 2] in (RISE, FALL):
        stops = (
            n for n in range(at + 2, len(there.letters)) if there.items[n] is not None or there.letters[n] in MARKS
        )
        stop = next(stops, -1)
        words = words_of(low[there.ends[at + 1] : there.starts[stop] if stop >= 0 else there.end])[:_BEHIND]
        yield _name(place.lexicon, words)
        return
    label, verb = label_of(there.letters, at)
    verb = verb if label in VERBS else change.verb
    before = max((item.end for item in there.items[:verb] if item is not None), default=there.start)
    yield _name(place.lexicon, words_of(_MARK.split(low[before : there.starts[verb]])[-1]))
    yield _name(place.lexicon, words_of(low[there.ends[verb] : there.starts[at]]))
    if OF in there.letters[verb:at]:  # a gain of 20% in operating earnings was the result of
        said = place.lexicon.prose.copulas
        rest = takewhile(lambda each: each not in said, words_of(low[there.ends[at] : there.end])[:_BEHIND])
        yield _name(place.lexicon, list(rest))


def _level(place: Place, spot: int, new: Mention) -> set[str]:
    """The name of what a figure is the level of: in the words before it, or before the verb that leads to it."""
    sentence, low = place.sentence, place.low
    label, verb = label_of(sentence.letters, spot)
    led = label in (BEGIN, END) and sentence.letters[max(verb - 1, 0) : verb] in VERBS
    verb -= led
    stop = sentence.starts[verb] if led or label in (END, RISE, FALL) else new.start
    ends = (item.end for item in sentence.items if item is not None and item.end <= stop)
    return _name(place.lexicon, words_of(_MARK.split(low[max(ends, default=sentence.start) : stop])[-1]))


def _name(lexicon: Lexicon, words: Sequence[str]) -> set[str]:
    """The last words of several that say what something is; what stands before a word that says who, when or how much
    is left out, but for the first one of two that "of" joins.
    """
    nothing, of = nothing_of(lexicon), lexicon.prose.of
    rest = list(words)
    while rest and rest[-1] in nothing:
        rest.pop()
    name: set[str] = set()
    while rest and len(name) < _LONGEST:
        word = rest.pop()
        if word in of and name and rest:
            continue
        if word in nothing:
            break
        name.add(stem(word))
    return name


@cache
def _stems(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word) for phrase in phrases for word in phrase.split())


def nothing_of(lexicon: Lexicon) -> frozenset[str]:
    """Words that name nothing that changes."""
    prose = lexicon.prose
    return _all(prose.common, prose.months, prose.durations, prose.dates, prose.total, prose.reporting, prose.copulas)


@cache
def _all(*phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for each in phrases for phrase in each for word in phrase.split())
