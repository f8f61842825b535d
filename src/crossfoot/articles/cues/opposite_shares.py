"""Two counts with their percentages of groups that leave no third one: 68 (46.6%) men and 78 (53.4%) women; they make
up their whole, and the percentages 100%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import are_opposite, words_of
from crossfoot.articles.cues._lists import TotalWithParts
from crossfoot.articles.cues._lists import stated as stated_total
from crossfoot.articles.cues._shares import fits
from crossfoot.articles.proposal import Candidate, Role, equation, hundred
from crossfoot.articles.sentence import Mention
from crossfoot.articles.slips import is_explained_hundred, is_explained_pair, is_explained_share, is_explained_sum
from crossfoot.articles.wordings import wording
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_COUNTED: Final = "[{0}: figure] few? ( share? [{1}: percent] )"
_RATED: Final = "[{1}: percent] few? ( share? [{0}: figure] )"
_BETWEEN: Final = "few|some|joined|,|end*1-4"
_PAIRS: Final = tuple(
    wording(f"{each.format('one', 'of')} {_BETWEEN} {each.format('other', 'rest')}") for each in (_COUNTED, _RATED)
)
_MARK: Final = unmade(r"[,;:.()\[\]]")
_LAST: Final = 3
"""words before a figure that may name it"""
_NAME: Final = "opposite-shares"


class _Pair(NamedTuple):
    one: Mention
    percent: Mention
    other: Mention
    rest: Mention


def _propose(place: Place) -> Iterator[Candidate]:
    for pattern in _PAIRS:
        for match in pattern.finditer(place.letters):
            spots = [match.start(name) for name in ("one", "of", "other", "rest")]
            figures = [item for item in (place.sentence.items[each] for each in spots) if isinstance(item, Mention)]
            plain = len(figures) == len(spots) and not any(each.written.hedge or each.unit for each in figures[::2])
            plain = plain and all(each.written.den == 1 for each in figures[::2]) and not _is_of_groups(place, spots)
            if plain and _are_opposite(place, match):
                yield from _of(place, _Pair(*figures))


def _is_of_groups(place: Place, spots: list[int]) -> bool:
    """Whether each percentage is that of its group: 64% of the women (32)."""
    of = any_of((*place.lexicon.notation.words.of, *place.lexicon.prose.amid))
    ends, starts, (one, percent, other, rest) = place.sentence.ends, place.sentence.starts, spots
    pairs = ((percent, one), (rest, other))
    return all(low < high and of.match(place.low[ends[low] : starts[high]].lstrip()) for low, high in pairs)


def _are_opposite(place: Place, match: re.Match[str]) -> bool:
    """Whether the words inside both, behind both, or before both are opposites."""
    sentence, low, lexicon = place.sentence, place.low, place.lexicon
    spots = sorted(match.start(name) for name in ("one", "of", "other", "rest"))
    first, second = (low[sentence.ends[at] : sentence.starts[to]] for at, to in (spots[:2], spots[2:]))
    before = _MARK.split(low[sentence.start : sentence.starts[spots[0]]])[-1]
    behind = _MARK.split(low[sentence.ends[spots[3]] : sentence.end].lstrip(" )"))[0]
    between = low[sentence.ends[spots[1]] : sentence.starts[spots[2]]].lstrip(" )")
    pieces = [each for each in re.split(rf",|{any_of(lexicon.prose.joined).pattern}", between) if each.strip()]
    if not pieces:
        pieces = [""]
    named = ((first, second), (pieces[0], behind), (before, pieces[-1]))
    return any(
        are_opposite([words_of(one)[-_LAST:], words_of(other)[-_LAST:] or words_of(other)], lexicon, halves=False)
        or are_opposite([words_of(one)[:_LAST], words_of(other)[:_LAST]], lexicon, halves=False)
        for one, other in named
    )


def _of(place: Place, pair: _Pair) -> Iterator[Candidate]:
    one, percent, other, rest = pair
    amount = one.written.value + other.written.value
    missing = percent.written.value + rest.written.value - 100
    complete = abs(missing) <= (percent.written.last_place + rest.written.last_place) / 2
    before = [each for each, _, _ in place.recall.before(one.start) if not each.unit and not each.in_words]
    whole = next((each for each in before if each.written.value == amount), None)
    if whole is None and complete:
        right = ((each, fits(one, percent, each), fits(other, rest, each)) for each in before)
        told = (each for each, *fit in right if any(fit) and (amount > each.written.value or not all(fit)))
        whole = next((each for each in told if is_explained_sum(each, (one, other))), None)
    if whole is not None:
        yield from _of_whole(place, pair, whole)
    of_both = [
        rate
        for part, rate in ((one, percent), (other, rest))
        if 2 * abs(100 * part.written.value - rate.written.value * amount) <= rate.written.last_place * amount
    ]
    certain = len(of_both) == 1 or (whole is not None and fits(one, percent, whole) != fits(other, rest, whole))
    if complete or (certain and is_explained_hundred((percent, rest))):
        yield hundred((percent, rest), _NAME, place.sentence.start, place.sentence.end, telling=True, said=True)
    if complete and whole is None and not of_both and is_explained_pair(one, other, percent):
        crossed = equation((one, rest, other, percent), "{0} × {1} = {2} × {3}", _NAME, one.start, place.sentence.end)
        yield crossed._replace(verdict="mismatch", telling=True, fitted=False)


def _of_whole(place: Place, pair: _Pair, whole: Mention) -> Iterator[Candidate]:
    """The parts of a whole that is printed, and what share of it each is."""
    parts = pair.one, pair.other
    shares = ((pair.one, pair.percent), (pair.other, pair.rest))
    right = [fits(part, rate, whole) for part, rate in shares]
    together = sum(each.written.value for each in parts) == whole.written.value
    start = min(place.sentence.start, whole.start)
    listing = TotalWithParts(-1, whole, parts, (), True, True, "")
    tied = stated_total(place, listing, parts, _NAME, "exact")
    yield tied._replace(said=True, telling=not together)
    for (part, rate), fit in zip(shares, right, strict=True):
        if fit or (any(right) and is_explained_share(part, whole, rate)):
            roles = (Role("part", part), Role("whole", whole), Role("percent", rate))
            yield Candidate("share", roles, _NAME, start, place.sentence.end, telling=True, said=True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "In all, 146 pupils wrote the test. They were 68 (46.58%) boys and 78 (53.42%) girls.",
            "consistent",
            {"part": "68", "whole": "146", "percent": "46.58%"},
            more=(
                {"part": "78", "whole": "146", "percent": "53.42%"},
                {"total": "146", "parts[0]": "68", "parts[1]": "78"},
                {"parts[0]": "46.58%", "parts[1]": "53.42%"},
            ),
        ),
        CueExample(
            "vi",
            "Lớp có 17 (34,69%) nam và 32 (65,31%) nữ.",
            "consistent",
            {"parts[0]": "34,69%", "parts[1]": "65,31%"},
        ),
        CueExample(
            "fr",
            "Il y avait 34,7 % (17) d’hommes et 65,3 % (32) de femmes.",
            "consistent",
            {"parts[0]": "34,7 %", "parts[1]": "65,3 %"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "There were 17 (43.69%) boys and 32 (65.31%) girls.",
            "mismatch",
            {"parts[0]": "43.69%", "parts[1]": "65.31%"},
        ),
        CueExample(
            "vi",
            "Lớp có 71 (34,69%) nam và 32 (65,31%) nữ.",
            "mismatch",
            {"holds[0]": "71", "holds[1]": "65,31%", "holds[2]": "32", "holds[3]": "34,69%"},
            more=({"parts[0]": "34,69%", "parts[1]": "65,31%"},),
        ),
    ),
    traps=(
        CueExample("en", "Fully 64% of women (32) and 40% of men (18) came."),
        CueExample("fr", "Le geste est connu de 64 % des femmes (32) et de 40 % des hommes (18)."),
        CueExample("es", "Lo saben el 64 % de las mujeres (32) y el 40 % de los hombres (18)."),
        CueExample("en", "The test was passed by 17 (34.7%) boys and 32 (40.2%) girls."),
        CueExample("en", "The test was passed by 17 (43.6%) boys and 32 (58.2%) girls."),
        CueExample("en", "The test was passed by 17 (34.7%) of the boys and 32 (65.3%) of the girls."),
        CueExample("es", "Aprobaron 17 (43,6 %) niños y 32 (58,2 %) niñas."),
    ),
    turn=SHARES - 2,
    where="figure|percent few? ( share? figure|percent )",
)
