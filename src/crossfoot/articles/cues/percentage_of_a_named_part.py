"""A total with its parts, and in the next sentence the percentage of one that is named again: 1.284 billion, of which
745 million came from frozen meals and 539 million from bread. Frozen meals were thus 58.0% of the group.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._shares import fits, percent_role, words_of_whole
from crossfoot.articles.proposal import Candidate, Role, same_unit, stem
from crossfoot.articles.sentence import COUNT, PERCENT, Mention, Sentence
from crossfoot.articles.slips import is_misprinted_share
from crossfoot.articles.wordings import TOTAL, wording
from crossfoot.figures.unmade import unmade

_SAID: Final = wording("words|share|joined*1-3 percent words|total")
_TOTAL: Final = wording("[words|total|begin|end|,|share|of*0-4 figure words|,|number*0-3 part|parts]")
_WORD: Final = unmade(r"[^\W\d_]+")
_MARK: Final = unmade(r"[,;:.(\n–—]")
_APART: Final = 3
"""characters between two sentences"""
_LONG: Final = 5
"""letters of a name that is none by accident"""


def _propose(place: Place) -> Iterator[Candidate]:
    said = _SAID.match(place.letters)
    if said is None or place.letters.count(PERCENT) != 1 or COUNT in place.letters:
        return
    spot = place.letters.index(PERCENT)
    rate = place.sentence.items[spot]
    before = place.recall.before(place.sentence.start)
    where = before[0][1] if before else None
    if not isinstance(rate, Mention) or rate.written.hedge or where is None:
        return
    if place.letters[spot + 1] != TOTAL and not words_of_whole(place, spot):
        return
    if place.sentence.start - where.end > _APART or not _TOTAL.match(where.letters):
        return
    total, *parts = [item for item in where.items if isinstance(item, Mention) and item.kind == COUNT]
    named = _named(place, where, parts, _name(place, spot))
    if named is None or not same_unit(named, total) or named.written.value >= total.written.value:
        return
    if any(each.written.hedge for each in (named, total)):
        return
    fit = fits(named, rate, total)
    if fit or (rate.written.place < 0 and is_misprinted_share(named, total, rate)):
        roles = (Role("part", named), Role("whole", total), percent_role(rate))
        yield Candidate(
            "share", roles, "percentage-of-a-named-part", where.start, place.sentence.end, (), True, True,
            certain=not fit,
        )  # fmt: skip


def _name(place: Place, spot: int) -> set[str]:
    """The words with which a sentence begins, up to its verb."""
    prose = place.lexicon.prose
    words = _WORD.findall(place.low[place.sentence.start : place.sentence.ends[0]])
    name = takewhile(lambda each: each not in prose.copulas, words)
    return {stem(each) for each in name if each not in prose.common}


def _named(place: Place, where: Sentence, parts: Sequence[Mention], name: set[str]) -> Mention | None:
    """The only part of which its clause says that name."""
    if sum(map(len, name)) < _LONG:
        return None
    starts = [each.start for each in parts]
    found = []
    for number, each in enumerate(parts):
        before = parts[number - 1].end if number else where.start
        behind = starts[number + 1] if number + 1 < len(parts) else where.end
        joined = any_of(place.lexicon.prose.joined)
        led = _MARK.split(joined.split(place.low[before : each.start])[-1])[-1]
        told = _MARK.split(joined.split(place.low[each.end : behind])[0])[0]
        if name <= {stem(word) for word in (*_WORD.findall(led), *_WORD.findall(told))}:
            found.append(each)
    return found[0] if len(found) == 1 else None


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "It sold goods for £1.284 billion, of which £745 million came from frozen meals and £539 million from "
            "bread. Frozen meals were thus 58.0% of the group.",
            "consistent",
            {"part": "£745 million", "whole": "£1.284 billion", "percent": "58.0%"},
        ),
        CueExample(
            "vi",
            "Kim ngạch đạt 1.284 triệu USD, trong đó thủy sản 745 triệu USD và dệt may 539 triệu USD. Thủy sản chiếm "
            "58,0% tổng kim ngạch.",
            "consistent",
            {"part": "745 triệu USD", "whole": "1.284 triệu USD", "percent": "58,0%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "It sold goods for £1.284 billion, of which £745 million came from frozen meals and £539 million from "
            "bread. Frozen meals were thus 85.0% of the group.",
            "mismatch",
            {"part": "£745 million", "whole": "£1.284 billion", "percent": "85.0%"},
        ),
    ),
    traps=(
        CueExample(
            "en",
            "It sold goods for £1.284 billion, of which £745 million came from frozen meals and £539 million from "
            "bread. Frozen peas were thus 85.0% of the market.",
        ),
        CueExample(
            "en",
            "It sold goods for £1.284 billion, of which £745 million came from frozen meals and £539 million from "
            "bread. Frozen meals were thus 85% of the profits.",
        ),
    ),
    turn=SHARES,
    where="words|share percent words|total",
)
