"""Statements that are told alike: where several of one shape hold, another one of that shape is meant in the same way.

So "120 (30%) were late, 80 (25%) lost" of 400 is one list: the first pair says of what the second one is a share.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise
from typing import Final

from crossfoot.articles.drafts import KINDS, Head
from crossfoot.articles.hypothesis import Hypothesis

_RUNS: Final = str.maketrans("", "", "uvw")
_FAR: Final = 16
"""letters between two figures of one statement"""
_WORTH: Final = (0.0, 1.0, 2.0)
"""what others of the same shape that hold add to the score of the words: none, one, several"""
MOST_OF_KIN: Final = _WORTH[-1]

_SHAPED: Final = ("share", "change")
_NEAR: Final = (-1, 0, 1)
"""sentences"""

Shape = tuple[str, ...]


def shape(each: Hypothesis) -> Shape | None:
    """The marks and tying words between its figures, in the order of the text; of a share also which figure is its
    whole. None where they are far apart, or of a kind that has none.
    """
    if each.kind not in _SHAPED:
        return None
    roles = sorted(each.roles, key=lambda pair: (pair[1].at, pair[0]))
    marks = [each.kind]
    if each.kind == "share":
        marks.append(str(each.roles[1][1].at))
        roles = [pair for pair in roles if pair[0] != "whole"]
    for (role, one), (other, two) in pairwise(roles):
        if one.sentence is not two.sentence or two.place - one.place > _FAR:
            return None
        marks += [role, one.sentence.letters[one.place + 1 : two.place].translate(_RUNS), other]
    return tuple(marks)


def shapes(holding: Iterable[tuple[Shape | None, int]]) -> Mapping[tuple[Shape, int], int]:
    """How many of those that hold have each shape, in each sentence."""
    counts: dict[tuple[Shape, int], int] = {}
    for known, number in holding:
        if known is not None:
            counts[known, number] = counts.get((known, number), 0) + 1
    return counts


def worth(each: Hypothesis, known: Mapping[tuple[Shape, int], int], own: Shape | None) -> float:
    """What the others of its shape, in its sentence and those beside it, add to its score; ``own`` is the shape that
    its own figure has among the known.
    """
    this = shape(each)
    if this is None:
        return 0.0
    several = sum(known.get((this, each.head.number + step), 0) for step in _NEAR) - (this == own)
    return _WORTH[min(several, len(_WORTH) - 1)]


def sentences_near(heads: Iterable[Head]) -> Set[int]:
    """The numbers of the sentences in which statements may add to what is told in these figures."""
    pairs = (head.spot.number for head in heads if KINDS[head.drafts[0][0]] in _SHAPED)
    return {number + step for number in pairs for step in _NEAR}


class Kin:
    """The statements that hold: the shape of each, and the number of its sentence."""

    def __init__(self, holding: Iterable[tuple[Shape | None, int]]) -> None:
        self._known = shapes(holding)
        self._near: dict[int, set[str]] = {}
        """by sentence, what those in it and beside it are: the places of the wholes of shares, or a change"""
        for (known, number), _ in self._known.items():
            for step in _NEAR:
                self._near.setdefault(number + step, set()).add(known[1] if known[0] == "share" else "change")

    def worths(
        self, head: Head, words: Sequence[float], hopeless: Mapping[str, float], own: Shape | None
    ) -> list[tuple[int, float]]:
        """The drafts to which they add something, and how much: none to those of which the words have no more than what
        is ``hopeless``.
        """
        near = self._near.get(head.spot.number)
        worths = []
        for number, (what, one, two, _, _) in enumerate(head.drafts if near else ()):
            kind = KINDS[what]
            if near is None or kind not in hopeless or words[number] <= hopeless[kind]:
                continue
            if one.sentence is not head.spot.sentence:
                continue
            if str(two.at) in near if kind == "share" else "change" in near and two.sentence is one.sentence:
                more = worth(head.hypothesis(number), self._known, own)
                if more:
                    worths.append((number, more))
        return worths
