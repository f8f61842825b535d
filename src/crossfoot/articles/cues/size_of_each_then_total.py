"""The size of each group, and what they come to, told right behind it: 60 patients per group, or a total of 120; 44 in
each arm (88 in all); 25 for each group (n = 100).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, equation
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_multiple
from crossfoot.articles.wordings import EACH, TOTAL, symbols
from crossfoot.figures.unmade import unmade

_LEAST: Final = 8
"""a smaller size is multiplied by chance too often"""
_GROUPS: Final = range(2, 9)
_PAIR: Final = 2
_SOON, _BACK = 6, 3
"""letters behind a size, and before it, in which it is said to be that of each"""
_NEAR, _FARTHEST = 40, 110
"""characters from that word to the group, and from the size to the total"""
_BESIDE: Final = 2
"""letters behind a total in which it is said to be one"""
_STOPS: Final = symbols("figure percent , ; ( ) multiple number fraction range")
_MARK: Final = unmade(r"[.,;:()\d]")
_SIZED: Final = unmade(r"[^.,;()\d]{0,30}\(n\s?=\s?$")


def _propose(place: Place) -> Iterator[Candidate]:
    figures = [(spot, each) for spot, each in place.figures if each.kind == COUNT]
    for (spot, size), (at, total) in pairwise(figures):
        written = total.written
        near = written.value >= _PAIR * size.written.value and total.start - size.end <= _FARTHEST
        if not near or not _is_plain(size) or not _is_plain(total) or size.written.value < _LEAST:
            continue
        end = _ends_in_each(place, spot, size)
        if not 0 <= end <= total.start or not _is_said(place, spot, at, end):
            continue
        low, prose = place.low, place.lexicon.prose
        many, told = written.value / size.written.value, _told(place, size)
        if many in _GROUPS and told <= {many}:
            yield _tied(place, size, total, int(many))
            continue
        groups = next(iter(told), _PAIR)
        lost = any_of(prose.attrition).search(low, size.end, place.sentence.end)
        hedged = size.written.hedge or written.hedge
        wrong = many not in _GROUPS and len(told) < _PAIR and not lost and not hedged
        if wrong and is_explained_multiple(total, size, groups):
            tied = _tied(place, size, total, groups)
            yield tied._replace(verdict="mismatch", telling=True, fitted=False)


def _is_plain(each: Mention) -> bool:
    return not (each.unit or each.in_words) and each.written.den == 1


def _ends_in_each(place: Place, spot: int, size: Mention) -> int:
    """Where the words end that say that a size is that of each group; -1 where none say so."""
    letters, ends = place.letters, place.sentence.ends
    arms = any_of(place.lexicon.prose.arms)
    span = range(spot + 1, min(spot + _SOON, len(letters)))
    behind = next((k for k in span if letters[k] == EACH or letters[k] in _STOPS), -1)
    before = next((k for k in range(spot - 1, max(spot - _BACK, -1), -1) if letters[k] == EACH), -1)
    for word in (behind, before):
        if word < 0 or letters[word] != EACH:
            continue
        near = _MARK.split(place.low[ends[word] : ends[word] + _NEAR], maxsplit=1)[0]
        named = arms.search(near)
        if named:
            return max(ends[word] + named.end(), size.end)
    return -1


def _is_said(place: Place, spot: int, at: int, end: int) -> bool:
    """Whether a figure is said to be the total, or the size of all."""
    letters, low, total = place.letters, place.low, place.sentence.starts[at]
    behind = letters[at + 1 : at + 1 + _BESIDE]
    said = TOTAL in letters[spot + 1 : at] or (TOTAL in behind and COUNT not in behind.split(TOTAL, maxsplit=1)[0])
    said = said or any(map(_last_word(low, end, total).startswith, place.lexicon.prose.total))  # totalling 120
    return said or _SIZED.fullmatch(low, end, total) is not None


def _last_word(low: str, start: int, end: int) -> str:
    return next(reversed(low[start:end].split()), "")


def _told(place: Place, size: Mention) -> set[int]:
    """How many groups are said to be there."""
    arms = any_of(place.lexicon.prose.arms)
    near = [each for each in place.mentions if each.kind == COUNT and each.written.value in _GROUPS]
    return {int(each.written.value) for each in near if any(map(arms.fullmatch, each.noun[:3])) and each is not size}


def _tied(place: Place, size: Mention, total: Mention, many: int) -> Candidate:
    together = " + ".join(["{0}"] * many)
    start, end = place.sentence.start, place.sentence.end
    return equation((size, total), f"{together} = {{1}}", "size-of-each-then-total", start, end)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Thus 60 growers per group, or a total of 120 growers, are needed.",
            "consistent",
            {"holds[0]": "60", "holds[1]": "60", "holds[2]": "120"},
        ),
        CueExample(
            "en",
            "We need 44 in each arm (88 in total) to see it.",
            "consistent",
            {"holds[0]": "44", "holds[1]": "44", "holds[2]": "88"},
        ),
        CueExample(
            "en",
            "At least 25 growers for each group will be asked (n = 50).",
            "consistent",
            {"holds[0]": "At least 25", "holds[1]": "At least 25", "holds[2]": "50"},
        ),
        CueExample(
            "en",
            "The plan is for 25 growers per group (n = 75).",
            "consistent",
            {"holds[0]": "25", "holds[1]": "25", "holds[2]": "25", "holds[3]": "75"},
        ),
        CueExample(
            "vi",
            "Vì vậy cần 60 hộ mỗi nhóm, tổng cộng 120 hộ.",
            "consistent",
            {"holds[0]": "60", "holds[1]": "60", "holds[2]": "120"},
        ),
        CueExample(
            "fr",
            "Il faut 60 patients par groupe, soit au total 120 patients.",
            "consistent",
            {"holds[0]": "60", "holds[1]": "60", "holds[2]": "120"},
        ),
        CueExample(
            "es",
            "Se necesitan 60 pacientes por grupo, en total 120 pacientes.",
            "consistent",
            {"holds[0]": "60", "holds[1]": "60", "holds[2]": "120"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The size is 40 for each group totalling 130 for the three arms.",
            "mismatch",
            {"holds[0]": "40", "holds[1]": "40", "holds[2]": "40", "holds[3]": "130"},
        ),
        CueExample(
            "en",
            "Thus 60 growers per group, or a total of 210 growers, are needed.",
            "mismatch",
            {"holds[0]": "60", "holds[1]": "60", "holds[2]": "210"},
        ),
        CueExample(
            "vi",
            "Vì vậy cần 60 hộ mỗi nhóm, tổng cộng 210 hộ.",
            "mismatch",
            {"holds[0]": "60", "holds[1]": "60", "holds[2]": "210"},
        ),
    ),
    traps=(
        CueExample("en", "The 20 growers in each group were asked, and a total of 51 growers completed it."),
        CueExample("en", "We took 15 g per group, a total of 40 g."),
        CueExample("en", "They paid 31 cents a share and 133 mln dlrs in all for that year."),
        CueExample("en", "We saw 12 growers in each village and a total of 25 villages."),
    ),
    turn=TOTALS,
    where="each any* figure",
)
