"""The digits of a printed figure: the same figure with others, and which digits would do.

Grouping, sign, unit, scale word and hedge stay. What would do is asked of whole numbers (the digits without their
separators), so that nobody has to write a figure and read it again to know.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from crossfoot.figures.interval import Interval
from crossfoot.figures.notation import Notation
from crossfoot.figures.sets import Way
from crossfoot.figures.written import NEAREST, PERCENT, POINTS, TIMES, Written
from crossfoot.records import NamedTuple

MOST: Final = 20
"""Digits that a figure may have for its digits to be exchanged one by one."""
_AROUND: Final = "+-−–() %"
"""what stands around the digits of most figures"""
_TWO_MARKS: Final = ("..", ",,", ".,", ",.")
_RUN: Final = r"\d(?:[^\w%+\-]?\d)*"
_FURTHER: Final = r"\s\d|\d:\d"
"""begins another number of the same figure"""
_BEYOND: Final = 10 ** (MOST + 6)
"""more than any figure that is one slip away from one of ``MOST`` digits"""


class Digits(NamedTuple):
    """A figure taken apart: ``before`` + digits with their separators + ``after``."""

    text: str
    before: str
    after: str
    whole: str
    """the digits before the decimal separator, without separators"""
    fraction: str
    at: tuple[int, ...]
    """where each digit stands in the text"""
    decimal: str
    group: str
    """what stands between groups; nothing where the figure is not grouped although it could be"""
    sizes: tuple[int, int]
    """digits in the last group, and in those before it"""
    all: str
    number: int
    """the digits as one whole number: 918 for 9,18%"""
    printed: Written
    notation: Notation

    def exchanged(self, index: int, new: str) -> str:
        """The text with the digits from that number on replaced, each in its place."""
        characters = list(self.text)
        for place, digit in zip(self.at[index:], new, strict=False):
            characters[place] = digit
        return "".join(characters)

    def written(self, whole: str, fraction: str) -> str:
        """The text with these digits, separated anew."""
        last, others = self.sizes
        if self.group and len(whole) > last:
            parts, rest = [whole[-last:]], whole[:-last]
            while rest:
                parts.append(rest[-others:])
                rest = rest[:-others]
            whole = self.group.join(reversed(parts))
        return f"{self.before}{whole}{self.decimal + fraction if fraction else ''}{self.after}"

    def begins(self, digit: str) -> bool:
        """True for a leading zero that the figure is not printed with, so that it would not be written so."""
        return digit == "0" and len(self.whole) > 1 and self.whole[0] != "0"


def digits_in(printed: Written, notation: Notation) -> Digits | None:
    """The digits of a figure; ``None`` for a ratio of two numbers, a bare ½, and what is too long."""
    text = printed.text
    common = _common(text) if printed.in_own_digits and len(text) <= MOST else None
    if common is not None and len(common[2]) == max(-printed.place, 0):
        whole, decimal, fraction, after = common
        group = notation.group if len(whole) <= notation.primary else ""
        return Digits(
            text, "", after, whole, fraction,
            _places(len(whole), len(fraction)),
            decimal or notation.decimal or ".", group, (notation.primary, notation.secondary),
            whole + fraction, int(whole + fraction), printed, notation,
        )  # fmt: skip
    start, end = _run_in(printed) if printed.in_own_digits else (0, 0)
    if not end:
        return None
    run = text[start:end]
    places = -printed.place if printed.place < 0 else 0
    sizes = (notation.primary, notation.secondary)
    mark = end - places - 1
    if run.isdigit():
        at, digits, marks = tuple(range(start, end)), run, ""
    elif places and (run[: mark - start] + run[-places:]).isdigit():
        at, digits, marks = (*range(start, mark), *range(mark + 1, end)), text[start:mark] + text[mark + 1 : end], ""
    else:
        at = tuple(index for index in range(start, end) if text[index].isdigit())
        digits = "".join([text[index] for index in at])
        marks = "".join([each for each in text[start : at[max(len(digits) - places - 1, 0)]] if not each.isdigit()])
    count = len(digits) - places
    if count < 1 or len(digits) > MOST or not digits.isascii():
        return None
    decimal = text[at[count] - 1] if places else notation.decimal or "."
    group = marks[0] if marks else notation.group if count <= notation.primary else ""
    return Digits(
        text, text[:start], text[end:], digits[:count], digits[count:], at, decimal, group, sizes, digits, int(digits),
        printed, notation,
    )  # fmt: skip


def _common(text: str) -> tuple[str, str, str, str] | None:
    """Whole, separator, fraction and percent sign of most figures, of which ``digits_in`` would say the same, more
    slowly. To compile a pattern for them would take longer than a few of them do.
    """
    digits = text[:-1].removesuffix(" ") if text[-1] == "%" else text
    whole, separator, fraction = digits.partition("," if "," in digits else ".")
    if not (text.isascii() and whole.isdigit() and (fraction.isdigit() or not separator)):
        return None
    return whole, separator, fraction, text[len(digits) :]


def _run_in(printed: Written) -> tuple[int, int]:
    """Where the digits of a figure stand; (0, 0) where there are none, or those of another number too."""
    text = printed.text
    run = text.strip(_AROUND)
    between = run.replace(".", "").replace(",", "")
    if between.isdigit() and run[0].isdigit() and run[-1].isdigit() and not any(map(run.__contains__, _TWO_MARKS)):
        start = text.index(run)
        return start, start + len(run)
    digits, further = _uncommon()
    match = digits.search(text)
    if match is None:
        return 0, 0
    # What a figure is reckoned for, as in "315 per 100,000", is a part of its noun, and no number of its own.
    noun = text.rfind(printed.noun) if printed.noun else -1
    return (0, 0) if further.search(text, match.end(), noun if noun >= match.end() else len(text)) else match.span()


@cache
def _uncommon() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_RUN), re.compile(_FURTHER)


@cache
def _places(whole: int, fraction: int) -> tuple[int, ...]:
    """Where so many digits stand, and behind a separator so many."""
    return *range(whole), *range(whole + 1, whole + 1 + fraction)


class Needed:
    """Which digits would do in place of the printed ones: those whose set of true values meets one that is needed.

    ``sets``: needed sets, each with the way of printing that it goes with; ``None`` where every value may do. The spans
    may be a little too wide, where a figure is hedged or an end is open, and are never too narrow. ``places`` are the
    most that a figure beside others of a list is printed with, so that a lost digit gives it no more than that.
    """

    __slots__ = (
        "_free", "_hedge", "_rest", "_rounded", "_scale", "_sets", "_sign", "_simple", "_spans", "_vulgar",
        "here", "places",
    )  # fmt: skip

    def __init__(
        self, figure: Digits, sets: Sequence[tuple[Way, Interval]] | None, measured: bool = False, places: int = MOST
    ) -> None:
        printed = figure.printed
        self.places = places
        self._sets = sets or ()
        self._free = sets is None
        self._scale = printed.scale
        self._sign = -1 if printed.num < 0 or printed.sign in ("-", "(") else 1
        self._rounded = measured or printed.scale > 0 or printed.kind in (PERCENT, POINTS, TIMES)
        self._hedge = printed.hedge
        self._spans: dict[tuple[int, bool], list[tuple[int, int]]] = {}
        self._vulgar = 0
        self._rest = 0
        if printed.den != 1 and printed.place >= 0:  # 3½: the digits are not all of it
            self._vulgar = printed.den
            self._rest = abs(printed.num) - figure.number * 10**printed.scale * printed.den
        self._simple = not (self._free or self._scale or self._hedge or self._vulgar or self._sign < 0)
        self.here = self.spans(len(figure.fraction))
        """the whole numbers that would do as the digits, with as many decimal places as are printed"""

    def spans(self, places: int, otherwise: bool = False) -> list[tuple[int, int]]:
        """The whole numbers, from and to, that would do as the digits of a figure with so many decimal places.

        ``otherwise``: with the other sign in front.
        """
        spans = self._spans.get((places, otherwise))
        if spans is None:
            spans = self._spans[places, otherwise] = self._worked_out(places, otherwise)
        return spans

    @property
    def is_exact(self) -> bool:
        """Whether digits that fit would do for certain, with the places that are printed."""
        return self._simple and all(
            (needed.lo_closed or needed.lo is None) and (needed.hi_closed or needed.hi is None)
            for _, needed in self._sets
        )

    @property
    def may_turn(self) -> bool:
        """False where no figure with the other sign in front would do; quicker than asking for each."""
        if self._free or self._hedge or self._rest or self._vulgar:
            return True
        for _, needed in self._sets:
            end = needed.lo if self._sign > 0 else needed.hi
            if end is None or self._sign * end <= 0:
                return True
        return False

    def fits(self, number: int, places: int, otherwise: bool = False) -> bool:
        """True when these digits would do."""
        spans = self.spans(places, otherwise)
        if len(spans) == 1:  # nearly always, and asked by the dozen for each figure
            return spans[0][0] <= number <= spans[0][1]
        return any(low <= number <= high for low, high in spans)

    def _worked_out(self, places: int, otherwise: bool) -> list[tuple[int, int]]:
        if self._simple and not otherwise:
            ranges = []
            down, exact = 10**places, not places and not self._rounded
            for way, needed in self._sets:
                low, high, den = needed.lo, needed.hi, 2 * needed.den
                slack = 0 if exact else den // 2 if way == NEAREST else den
                least = 0 if low is None else -((slack - 2 * low * down) // den)
                most = _BEYOND if high is None else (2 * high * down + slack) // den
                if most >= least and most >= 0:
                    ranges.append((least if least > 0 else 0, most))
            return ranges
        if self._free or self._hedge[:1] in ("<", ">") or (self._vulgar and places):
            return [(0, _BEYOND)]
        power = self._scale - places
        up, down = (10**power, 1) if power > 0 else (1, 10**-power)
        negative = (self._sign < 0) != otherwise
        exact = not places and not self._rounded and not self._vulgar
        ranges = []
        for way, needed in self._sets:
            low, high, den = needed.lo, needed.hi, 2 * needed.den * up
            if negative:
                low, high = None if high is None else -high, None if low is None else -low
            if self._rest:  # what the digits are not, taken off both ends
                low = None if low is None else low * self._vulgar - self._rest * needed.den
                high = None if high is None else high * self._vulgar - self._rest * needed.den
                den *= self._vulgar
            slack = 0 if exact else den // 2 if way == NEAREST else den
            least = 0 if low is None else -((slack - 2 * low * down) // den)
            most = _BEYOND if high is None else (2 * high * down + slack) // den
            if self._hedge:  # it widens the set by no more than what is printed, or a few units
                least, most = least // 2 - 10, _BEYOND if most >= -10 else most
            if most >= max(least, 0):
                ranges.append((max(least, 0), most))
        return ranges
