"""Ratios as people print them: "1 in 5", "1/5", "1 trong 5"; or a decimal, which is a figure like any other."""

from __future__ import annotations

from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.notation import Notation, Unreadable, folded, tidy
from crossfoot.figures.sets import Way, ratio
from crossfoot.figures.written import NEAREST, NOUN, PERCENT, POINTS, Written


class Ratio(Written):
    """``n`` in ``d``, however it was printed; its set is that of ``sets.ratio``."""

    __slots__ = ("count", "out_of")

    def __init__(self, text: str, count: int, out_of: int) -> None:
        super().__init__(text, count, out_of, place=0, plain=False)
        self.count = count
        self.out_of = out_of

    def interval(self, way: Way = NEAREST, measured: bool = False) -> Interval:
        return ratio(self.count, self.out_of)


def _is_whole(figure: Written) -> bool:
    return figure.plain and not figure.hedge and figure.bare and figure.kind in ("", NOUN)


def read_ratio(text: str, notation: Notation) -> Written:
    """The ratio that ``text`` prints; raises ``Unreadable``."""
    plain = folded(tidy(text))
    marks = [f" {word} " for word in sorted(notation.words.ratio, key=len, reverse=True)] + ["/", ":"]
    mark = next((mark for mark in marks if mark in plain), None)
    if mark is None:
        figure = read(text, notation)
        if figure.plain or figure.kind in (PERCENT, POINTS):
            raise Unreadable(f"{text} is no ratio; 1 in 5, 1/5 or 0.2 would be")
        return figure
    first, _, second = plain.partition(mark)
    if not first or not second:
        raise Unreadable(f"{text} is no ratio of two whole numbers")
    count, out_of = read(first, notation), read(second, notation)
    if not (_is_whole(count) and _is_whole(out_of)) or count.num < 0 or out_of.num <= 0:
        raise Unreadable(f"{text} is no ratio of two whole numbers")
    return Ratio(text, count.num, out_of.num)
