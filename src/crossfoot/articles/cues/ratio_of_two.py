"""Two rates that are held against each other, and the ratio that a word names: 12.5% versus 9.6%, a ratio of 1.3."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from crossfoot.articles.change_roles import label_of
from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, TIMES, Mention
from crossfoot.articles.wordings import EACH, VERSUS, wording
from crossfoot.figures.unmade import unmade

_BRACKETS: Final = unmade(r"\([^()]*\)")
_TOLD: Final = wording("words*1 [each figure]? words*1 [, or ( or share] words|share*2 multiple END")
_GREATER: Final = 1
Found = tuple[int, Mention]
"""a figure and its place among the letters"""


def _propose(place: Place) -> Iterator[Candidate]:
    letters = place.letters
    if VERSUS not in letters:
        return
    figures = [
        (at, item)
        for at, item in enumerate(place.sentence.items)
        if isinstance(item, Mention) and item.kind in (COUNT, PERCENT) and letters[at - 1 : at] != EACH
    ]
    pairs = [pair for pair in pairwise(figures) if _are_compared(place, *pair)]
    for at, ratio in figures:
        if _is_ratio(place, ratio):
            opened = letters[at + 1 : at + 2] == "("
            behind = [pair for pair in pairs if pair[0][0] > at] if opened else []
            near = min(behind or pairs, key=lambda pair: abs(pair[0][0] - at), default=None)
            if near is not None and all(each is not ratio for _, each in near):
                yield _of(place, near, ratio)
    for at, item in enumerate(place.sentence.items):
        if (
            isinstance(item, Mention)
            and item.kind == TIMES
            and pairs
            and _TOLD.match(letters, pairs[-1][1][0] + 1, at + 1)
        ):
            yield _of(place, pairs[-1], item)


def _is_ratio(place: Place, figure: Mention) -> bool:
    """Whether the name of a ratio stands before a figure; what is in brackets between them says more of others."""
    before = _BRACKETS.sub(" ", place.low[place.sentence.start : figure.start])
    bare = figure.kind == COUNT and not figure.unit and figure.written.place < 0
    return bare and place.lexicon.quotient.search(before) is not None


def _are_compared(place: Place, one: Found, other: Found) -> bool:
    alike = one[1].kind == other[1].kind and same_unit(one[1], other[1]) and bool(other[1].written.num)
    return alike and label_of(place.letters, other[0])[0] == VERSUS and ";" not in place.letters[one[0] : other[0]]


def _of(place: Place, pair: Sequence[Found], ratio: Mention) -> Candidate:
    """Of which the greater one is the multiple if the ratio is above one."""
    less, greater = sorted((each for _, each in pair), key=lambda each: each.written.value)
    old, new = (less, greater) if ratio.written.value >= _GREATER else (greater, less)
    roles = (Role("from", old), Role("to", new), Role("times", ratio))
    return Candidate("change", roles, "ratio-of-two", place.sentence.start, place.sentence.end, said=True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Infections were seen in 12.5% of users compared with 9.6% of others, a ratio of 1.3.",
            "consistent",
            {"from": "9.6%", "to": "12.5%", "times": "1.3"},
        ),
        CueExample(
            "en",
            "Burglaries came to 12.5 per 1,000 homes versus 8.1 per 1,000 before, a rate ratio of 1.5.",
            "consistent",
            {"from": "8.1", "to": "12.5", "times": "1.5"},
        ),
        CueExample(
            "en",
            "The relative risk of falls at 12 months was 0.37 (95% CI = 0.23 to 0.60; 5% versus 13% of the residents).",
            "consistent",
            {"from": "13%", "to": "5%", "times": "0.37"},
        ),
        CueExample(
            "en",
            "Fires came to 12.6 per 1,000 homes in the north versus 8.4 per 1,000 in the south, 1.5 times as many.",
            "consistent",
            {"from": "8.4", "to": "12.6", "times": "1.5 times"},
        ),
        CueExample(
            "en",
            "The relative risks were 0.37 (95% CI = 0.2 to 0.6; 5% versus 13%) and 0.40 (0.3 to 0.5; 12% versus 30%).",
            "consistent",
            {"from": "13%", "to": "5%", "times": "0.37"},
            ({"from": "30%", "to": "12%", "times": "0.40"},),
        ),
        CueExample(
            "vi",
            "Tỷ lệ mắc bệnh ở nhóm hút thuốc là 24,6% so với 8,2% ở nhóm còn lại, nguy cơ tương đối là 3,0.",
            "consistent",
            {"from": "8,2%", "to": "24,6%", "times": "3,0"},
        ),
        CueExample(
            "fr",
            "La grippe a touché 24,6 % des fumeurs contre 8,2 % des autres, soit un risque relatif de 3,0.",
            "consistent",
            {"from": "8,2 %", "to": "24,6 %", "times": "3,0"},
        ),
        CueExample(
            "es",
            "La gripe afectó al 24,6 % de los fumadores frente al 8,2 % del resto, un riesgo relativo de 3,0.",
            "consistent",
            {"from": "8,2 %", "to": "24,6 %", "times": "3,0"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("en", "Infections were seen in 12.5% of users compared with 9.6% of others (hazard ratio 1.3)."),
        CueExample("en", "Infections were seen in 12.5% of users against 9.6% of others, a relative risk of 2.7."),
        CueExample("en", "The relative risk was 1.3 in towns; 12.5% of users and 9.6% of others were ill."),
    ),
    turn=CHANGES,
    where="versus",
)
