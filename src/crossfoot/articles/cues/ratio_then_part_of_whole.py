"""A ratio in words, with the part and the whole that it is of set off behind it: two pupils in three (412 of 618)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._shares import stated
from crossfoot.articles.near_misses import swapped
from crossfoot.articles.proposal import Candidate, Role, same_thing
from crossfoot.articles.sentence import RATIO, Mention
from crossfoot.articles.wordings import wording
from crossfoot.articles.words import WORD
from crossfoot.figures.unmade import unmade

_BESIDE: Final = "[ratio: ratio] [words|of]*0-2 [(|,|:]? few? [part: figure] few? [of|/] few? [whole: figure]"
_LATER: Final = (
    "[ratio: ratio] [words|end|of|each]*1-4 ,? :|share [part: figure] [words|of]*1-3 [whole: figure] few? END"
)
_PATTERNS: Final = (wording(_BESIDE), wording(_LATER))
_ENDED: Final = unmade(r"\s*(?:[^\W\d_]+\s*){0,2}(?:[,)—–\-.;:]|$)")
"""behind a whole that is set off with its part: not 127 of 860 in the old town"""
_NEAR, _FAR = Exact(1, 10), Exact(1, 5)
"""of a ratio, by how much a share may be another one that is told so, and by how much none is"""
_BETWEEN: Final = 2
"""words between a part and its whole"""
_LEAST: Final = 20
"""a smaller whole has few parts"""


def _propose(place: Place) -> Iterator[Candidate]:
    items = place.sentence.items
    for later, pattern in enumerate(_PATTERNS):
        for match in pattern.finditer(place.letters):
            ratio, part, whole = (items[match.start(name)] for name in ("ratio", "part", "whole"))
            if not (isinstance(ratio, Mention) and isinstance(part, Mention) and isinstance(whole, Mention)):
                continue
            beside = len(WORD.findall(place.low[part.end : whole.start])) <= _BETWEEN  # no 20 mg of one with 120 mg
            whole_of_it = _is_of(place, part, whole) if later else beside and _ENDED.match(place.low, whole.end)
            if ratio.kind == RATIO and whole_of_it and _are_set_off(place, ratio, part):
                yield from _share(place, ratio, part, whole, match.start("whole"))


def _are_set_off(place: Place, ratio: Mention, part: Mention) -> bool:
    """Whether a mark stands between a ratio and its figures."""
    return any(mark in place.low[ratio.end : part.start] for mark in "(,:—–-")


def _is_of(place: Place, part: Mention, whole: Mention) -> bool:
    """Whether a word says that a figure is a part of another one: for a staff of 1,180."""
    words = place.lexicon.notation.words
    return (
        any_of((*place.lexicon.prose.of, *words.among, *words.ratio)).search(place.low, part.end, whole.start)
        is not None
    )


def _share(place: Place, ratio: Mention, part: Mention, whole: Mention, spot: int) -> Iterator[Candidate]:
    figures = (part, whole)
    size, told = whole.written.value, ratio.written.value
    if size < _LEAST or part.written.value > size or any(each.in_words for each in figures) or not told:
        return
    if not same_thing(part, whole) and part.unit != whole.unit:
        return
    roles = (Role("part", part), Role("whole", whole), Role("ratio", ratio))
    share = stated(place, roles, "ratio-then-part-of-whole", place.sentence.items.index(ratio), spot, False)
    off = abs(part.written.value / size - told)
    if off <= _NEAR * told:
        yield share._replace(said=True)
    elif off > _FAR * told and not any(each.written.hedge for each in (ratio, *figures)):
        others = [(one, size) for one in _slips(part)] + [(part.written.value, one) for one in _slips(whole) if one]
        if any(abs(one / other - told) <= _NEAR * told / 2 for one, other in others):
            yield share._replace(telling=True, said=True, certain=True)


def _slips(figure: Mention) -> Iterator[Exact]:
    """What a figure would be without one wrong digit, or with two neighbours exchanged."""
    written = figure.written
    yield from swapped(written)
    digits = str(abs(written.num) // written.step)
    for at in range(len(digits)):
        for digit in "0123456789":
            if digit != digits[at]:
                yield int(f"{digits[:at]}{digit}{digits[at + 1 :]}") * written.last_place


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "fr",
            "Un ouvrier sur cinq travaille la nuit : 172 personnes pour un effectif de 860.",
            "consistent",
            {"part": "172", "whole": "860", "ratio": "Un ouvrier sur cinq"},
        ),
    ),
    bad=(
        CueExample(
            "es",
            "Tres de cada cuatro vecinos consultados —354 de 712— rechazan el plan.",
            "mismatch",
            {"part": "354", "whole": "712", "ratio": "Tres de cada cuatro"},
        ),
        CueExample(
            "fr",
            "Un ouvrier sur cinq travaille la nuit : 127 personnes pour un effectif de 860.",
            "mismatch",
            {"part": "127", "whole": "860", "ratio": "Un ouvrier sur cinq"},
        ),
        CueExample(
            "en",
            "One in five growers (127 of 860) works at night.",
            "mismatch",
            {"part": "127", "whole": "860", "ratio": "One in five"},
        ),
        CueExample(
            "vi",
            "Ba phần tư số hộ (354 trên 712 hộ) phản đối.",
            "mismatch",
            {"part": "354", "whole": "712", "ratio": "Ba phần tư"},
        ),
    ),
    traps=(
        CueExample("en", "Each hen got one half-tablet (25 mg of chalk with 150 mg of lime) a day."),
        CueExample("en", "Two in five homes, 127 of 860 in the old town, are empty."),
        CueExample("en", "One in five growers smokes; of the women, 127 of 860 do."),
        CueExample("es", "Uno de cada tres vecinos, unos 400 de 712, rechaza el plan."),
        CueExample("es", "Dos de cada tres votan: 354 en la ciudad y 712 en el campo."),
        CueExample("fr", "Un ouvrier sur cinq fume : 127 femmes et 860 hommes."),
    ),
    turn=SHARES + 1,
    where="ratio any* figure any* figure",
)
