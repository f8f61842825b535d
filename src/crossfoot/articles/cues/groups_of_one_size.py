"""A number that is divided into so many groups of one size: 60 growers were divided into 2 groups of 30 each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._studied import comes_to, is_of_people, told_before
from crossfoot.articles.proposal import Candidate, Role, named_alike
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_product
from crossfoot.articles.wordings import EACH, REST
from crossfoot.figures.unmade import unmade

_GROUPS: Final = range(2, 9)
_NAMED: Final = 3
"""words behind the number of groups in which they are named"""
_NEAR: Final = 60
"""characters from it to the size of each"""
_SOON: Final = 5
"""letters around a size in which it is said to be that of each"""
_FEW: Final = 4
"""a smaller group"""
_MARK: Final = unmade(r"[.;]\s|:")


def _propose(place: Place) -> Iterator[Candidate]:
    arms = any_of(place.lexicon.prose.arms)
    for many in place.counts:
        if many.written.den != 1 or many.written.num not in _GROUPS:
            continue
        if not any(map(arms.fullmatch, many.noun[:_NAMED])):
            continue
        size = _size(place, many)
        told = told_before(place, many.start) if size else ()
        if not size or not told:
            continue
        amount = size.written.value * many.written.value
        total = next((each for each in told if each.written.value == amount), None)
        if total is not None:
            yield _tied(place, total, size, many)._replace(said=True, telling=True)
        elif _is_missed(place, told[0], size, many):
            yield _tied(place, told[0], size, many)._replace(said=True, telling=True)
        return


def _tied(place: Place, total: Mention, size: Mention, many: Mention) -> Candidate:
    roles = (Role("rate", size), Role("total", total), Role("count", many))
    return Candidate("rate", roles, "groups-of-one-size", min(place.sentence.start, total.start), place.sentence.end)


def _size(place: Place, many: Mention) -> Mention | None:
    """The next figure behind the number of groups, if it is said to be the size of each."""
    letters = place.letters
    here = next((spot for spot, each in place.figures if each is many), 0)
    for spot, each in place.figures:
        if spot <= here:
            continue
        near = each.start - many.end < _NEAR and not _MARK.search(place.low, many.end, each.start)
        plain = each.kind == COUNT and not each.unit and each.written.den == 1 and each.written.value >= _FEW
        told = EACH in letters[here + 1 : spot] or EACH in letters[spot + 1 : spot + _SOON]
        return each if near and plain and told else None
    return None


def _is_missed(place: Place, total: Mention, size: Mention, many: Mention) -> bool:
    """Whether nothing but a slip explains that the groups are not all of those who were told last."""
    prose = place.lexicon.prose
    arms = any_of(prose.arms)
    before = [*(each for each, _, _ in place.recall.before(place.sentence.start)), *place.mentions]
    before = [each for each in before if each.kind == COUNT and each.start < many.start]
    between = [each for each in before if total.start < each.start]
    if any(is_of_people(place, each) or any(map(arms.fullmatch, each.noun)) for each in between):
        return False  # of two groups one was divided into three
    if total.written.hedge or size.written.hedge or comes_to(before, size.written.value * many.written.value):
        return False
    if size.noun and not (named_alike(size.noun, total.noun) or is_of_people(place, size)):
        return False  # 30 children, 30 teeth each
    if REST in place.letters:
        return False  # 20 fell ill, and the rest was divided
    divided = any_of(prose.divided).search(place.low, total.start, many.start)
    lost = any_of(prose.attrition).search(place.low, total.start, size.end)
    return divided is not None and lost is None and is_explained_product(size, many, total)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "A total of 60 volunteers with sour soils were divided into 2 groups of 30 each by lot (lime, 5 kg).",
            "consistent",
            {"rate": "30", "total": "60", "count": "2"},
        ),
        CueExample(
            "en",
            "We asked 48 subjects with sour soils. They were allocated to three groups with 16 subjects per group.",
            "consistent",
            {"rate": "16", "total": "48", "count": "three"},
        ),
        CueExample(
            "vi",
            "Nghiên cứu có 60 bệnh nhân, chia ngẫu nhiên thành 2 nhóm, mỗi nhóm 30 bệnh nhân.",
            "consistent",
            {"rate": "30", "total": "60", "count": "2"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "A total of 60 volunteers with sour soils were divided into 2 groups of 80 each by lot (lime, 5 kg).",
            "mismatch",
            {"rate": "80", "total": "60", "count": "2"},
        ),
        CueExample(
            "vi",
            "Nghiên cứu có 90 bệnh nhân, chia ngẫu nhiên thành 2 nhóm, mỗi nhóm 30 bệnh nhân.",
            "mismatch",
            {"rate": "30", "total": "90", "count": "2"},
        ),
    ),
    traps=(
        CueExample("en", "We had 60 subjects in two groups by lot. One was divided into three groups of 10 each."),
        CueExample("en", "We saw 35 children with 60 teeth. They were divided into two groups of 30 teeth each."),
        CueExample("en", "Some 20 subjects fell ill and the rest was divided into 2 groups of 30 each."),
        CueExample("vi", "Có 50 bệnh nhân hoàn thành. Họ chia thành 2 nhóm (30 em mỗi nhóm)."),
    ),
    turn=TOTALS,
    where="figure any* figure",
)
