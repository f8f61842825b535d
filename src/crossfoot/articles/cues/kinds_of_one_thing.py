"""All kinds of one thing, and how many there are of it: 16 gold, 21 silver and 11 bronze, 48 medals in all; 525
passengers and 229 crew, and all 754 people on board.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import symbols
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_BEHIND: Final = unmade(r"\s*(?:[^\W\d_]+\s+){0,2}")
"""between a count and the word for what it counts"""
_LEADS: Final = unmade(r"\s*(?:[^\W\d_]+\s*){0,4}(?:[:(–—,]\s*(?:[^\W\d_]+\s+){0,2})?")
"""between a total and the first of its kinds"""
_AHEAD: Final = 40
"""characters behind a count in which that stands"""
_BEFORE: Final = 20
"""characters before a total in which a word says that it is all of them"""
_NEXT: Final = 3
"""characters between two sentences"""
_MOST, _PAIR = 4, 2
_OTHERS: Final = symbols("rise fall begin end versus plan mean each range number ;")
"""beside which a total is one of another time, or of some of them"""


class _WithKinds(NamedTuple):
    """A thing, by its names, and those of all its kinds."""

    names: tuple[str, ...]
    kinds: tuple[tuple[str, ...], ...]


def _propose(place: Place) -> Iterator[Candidate]:
    for thing in _things(place.lexicon.prose.completing.kinds):
        if any_of(thing.names).search(place.low, place.sentence.start, place.sentence.end):
            yield from _of(place, thing)


@cache
def _things(kinds: tuple[str, ...]) -> Sequence[_WithKinds]:
    told = [said.partition(" = ") for said in kinds]
    return [_WithKinds(_names(whole), tuple(map(_names, parts.split(" / ")))) for whole, _, parts in told]


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


def _of(place: Place, thing: _WithKinds) -> Iterator[Candidate]:
    counts = _counts(place)
    parts = [[each for each in counts if _is_called(place, each, kind)] for kind in thing.kinds]
    if any(len(each) != 1 for each in parts):
        return
    chosen = sorted((each[0] for each in parts), key=lambda each: each.start)
    totals = [
        each
        for _, each in place.figures
        if each.kind == COUNT and each not in chosen and _is_called(place, each, thing.names)
    ]
    if len(totals) != 1 or not _OTHERS.isdisjoint(place.letters):
        return
    total = totals[0]
    plain = not any(each.in_words or each.written.hedge or each.written.den != 1 for each in (total, *chosen))
    if total.start < chosen[0].start and not _LEADS.fullmatch(place.low, total.end, chosen[0].start):
        return  # 37 medals, ahead of others with 12 gold
    apart = chosen[0].start < place.sentence.start
    if not plain or ((apart or len(chosen) == _PAIR) and not _is_all(place, total, apart)):
        return
    fits = amount_of(chosen) == total.written.value
    if fits or is_explained_sum(total, chosen):
        listing = TotalWithParts(-1, total, tuple(chosen), (), True, True, "")
        told = stated(place, listing, chosen, "kinds-of-one-thing", "exact")
        start = min(told.start, chosen[0].start)
        yield told._replace(start=start, telling=not fits, said=True, certain=not fits)


def _counts(place: Place) -> Sequence[Mention]:
    """The counts of the sentence, and those of the one right before it."""
    before = place.recall.before(place.sentence.start)
    near = [each for each, where, _ in before[:_MOST] if place.sentence.start - where.end <= _NEXT]
    return [*reversed(near), *place.counts]


def _is_called(place: Place, one: Mention, names: tuple[str, ...]) -> bool:
    """Whether one of these names stands right behind a count, or its first words."""
    stop = min(one.end + _AHEAD, len(place.low))
    return any(
        _BEHIND.fullmatch(place.low, one.end, each.start()) for each in any_of(names).finditer(place.low, one.end, stop)
    )


def _is_all(place: Place, total: Mention, apart: bool) -> bool:
    """Whether a word says that a figure is that of all of them; where they stand in the sentence before, one right
    before it: not the 39 that others won in all.
    """
    prose, start = place.lexicon.prose, max(total.start - _BEFORE, place.sentence.start)
    words, stop = (prose.all_of, total.start) if apart else ((*prose.all_of, *prose.total), place.sentence.end)
    return any_of((*words, *place.lexicon.prose.completing.every)).search(place.low, start, stop) is not None


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "With 16 gold, 21 silver and 11 bronze, the hosts came away with 48 medals in all.",
            "consistent",
            {"total": "48", "parts[0]": "16", "parts[1]": "21", "parts[2]": "11"},
        ),
        CueExample(
            "vi",
            "Đoàn chủ nhà giành 48 huy chương (16 HCV, 21 HCB, 11 HCĐ).",
            "consistent",
            {"total": "48", "parts[0]": "16", "parts[1]": "21", "parts[2]": "11"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "With 16 gold, 21 silver and 11 bronze, the hosts came away with 39 medals in all.",
            "mismatch",
            {"total": "39", "parts[0]": "16", "parts[1]": "21", "parts[2]": "11"},
        ),
        CueExample(
            "en",
            "The ferry was carrying 525 passengers and 229 crew. All 574 people on board were rescued.",
            "mismatch",
            {"total": "574", "parts[0]": "525", "parts[1]": "229"},
        ),
        CueExample(
            "vi",
            "Với 16 huy chương vàng, 21 huy chương bạc và 11 huy chương đồng, đoàn chủ nhà giành tổng cộng 39 huy "
            "chương.",
            "mismatch",
            {"total": "39", "parts[0]": "16", "parts[1]": "21", "parts[2]": "11"},
        ),
        CueExample(
            "fr",
            "Avec 16 médailles d’or, 21 d’argent et 11 de bronze, le pays hôte a remporté 39 médailles en tout.",
            "mismatch",
            {"total": "39", "parts[0]": "16", "parts[1]": "21", "parts[2]": "11"},
        ),
        CueExample(
            "es",
            "Con 16 oros, 21 platas y 11 bronces, los anfitriones sumaron 39 medallas en total.",
            "mismatch",
            {"total": "39", "parts[0]": "16", "parts[1]": "21", "parts[2]": "11"},
        ),
    ),
    traps=(
        CueExample("en", "He won 3 gold, 2 silver and 1 bronze, taking his total to 14 medals."),
        CueExample("en", "The hosts won 37 medals, ahead of the guests with 12 gold, 10 silver and 5 bronze."),
        CueExample("vi", "Đoàn giành 16 HCV, 21 HCB, 11 HCĐ; đoàn khách giành 39 huy chương."),
        CueExample("en", "With 16 gold, 21 silver and 11 bronze, the hosts passed the 39 medals of 2016."),
        CueExample("en", "They won 16 gold, 21 silver and 11 bronze, up from 39 medals in London."),
        CueExample("en", "They won 16 gold, 21 silver and 11 bronze. The rivals took 39 medals in all."),
        CueExample("en", "The ferry was carrying 525 passengers and 229 crew. Some 574 people on board were hurt."),
        CueExample("en", "The hosts won 39 medals, with 16 gold and 11 bronze."),
        CueExample("vi", "Đoàn giành 16 HCV, 21 HCB và 11 HCĐ, vượt chỉ tiêu 39 huy chương."),
    ),
    turn=TOTALS,
    where="figure words*2 END or figure any* figure any* figure",
)
