"""A finding as a picture of one line: the interval that a printed figure allows, and where the recomputed value falls.

``64,935% [──────●──────] 64,945% ┄┄┄┄┄┄┄┄ ▲ 67,948…%``: the dot is the printed value, square brackets are ends that are allowed
themselves, round ones ends that are not. A value less than one interval away stands at its true distance, one that is further
away behind a broken axis.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from crossfoot.cells import UNICODE, Piece, Symbols, width
from crossfoot.interval import Interval
from crossfoot.model import Figure, Finding, Recomputed
from crossfoot.notation import Notation
from crossfoot.number import NEAREST, PERCENT, Written
from crossfoot.registry import kinds

_WIDEST = 27
"""cells between the brackets, at most"""
_BREAK = 16
"""cells of broken axis, at most"""
_DIGITS = 6
"""further digits that may be needed to tell the recomputed value from an end"""
_PERCENT = re.compile(r"\s?[%％]")


class Subject(NamedTuple):
    """What there is to draw."""

    allowed: Interval
    printed: Fraction
    exact: Fraction


def drawn(finding: Finding, notation: Notation, room: int, symbols: Symbols = UNICODE) -> tuple[Piece, ...]:
    """The picture of a finding in at most ``room`` cells; nothing where there is not one figure to draw, or no room."""
    found = _subject(finding)
    if found is None:
        return ()
    figure, recomputed = found
    written, kind = figure.written, kinds().get(finding.claim.kind if finding.claim else "")
    measured = kind is not None and _field(figure.role) in kind.measured
    subject = Subject(_allowed(finding, figure, measured), written.value, recomputed.exact)
    return _drawing(subject, _Labels(written, notation, symbols.more), room, symbols, finding.severity)


def _subject(finding: Finding) -> tuple[Figure, Recomputed] | None:
    """The printed figure that is recomputed; of several the one that the finding marks."""
    claim = finding.claim
    if claim is None:
        return None
    both = [(figure, each) for each in claim.recomputed if each.role and (figure := claim.figure(each.role)) is not None]
    if len(both) > 1:
        both = [pair for pair in both if (pair[0].start, pair[0].end) == (finding.start, finding.end)]
    if len(both) != 1:
        return None
    figure, recomputed = both[0]
    marked = (figure.start, figure.end) == (finding.start, finding.end)
    fits = recomputed.exact in figure.written.interval(NEAREST, True)
    return None if fits and not marked else both[0]


def _field(role: str) -> str:
    return re.split(r"[.\[]", role, maxsplit=1)[0]


def _allowed(finding: Finding, figure: Figure, measured: bool) -> Interval:
    """The set of the figure when rounded to nearest; 100% as the total of a total is exact (docs/verdicts.md)."""
    written = figure.written
    if finding.claim is not None and finding.claim.kind == figure.role == "total":
        if written.kind == PERCENT and written.value == 100 and not written.hedge:
            return Interval.point(100)
    return written.interval(NEAREST, measured)


class _Labels:
    """Writes numbers as the printed figure is written, exactly: cut digits are followed by an ellipsis."""

    def __init__(self, written: Written, notation: Notation, more: str) -> None:
        percent = _PERCENT.search(written.text) if written.kind == PERCENT else None
        self.unit = percent[0] if percent else ""
        self.minus = next((c for c in written.text if c in "−–"), "-")
        self.place = min(written.place + written.scale, 0) - 1
        self.grouped = written.grouped or abs(written.num) < 1000 * written.den
        self.notation = notation
        self.more = more

    def __call__(self, value: Fraction, further: int = 0) -> str:
        place = self.place - further
        steps, rest = divmod(abs(value) * 10**-place, 1)
        while not rest and place < 0 and steps % 10 == 0:
            steps, place = steps // 10, place + 1
        text = self.notation.write_digits(-steps if value < 0 else steps, place, grouped=self.grouped)
        return text.replace("-", self.minus) + (self.more if rest else "") + self.unit

    def apart(self, value: Fraction, ends: tuple[Fraction, ...]) -> str:
        """The value with as many digits as tell it from the ends."""
        unit = Fraction(10) ** self.place
        further = 0
        while further < _DIGITS and any(
            value != end and abs(value) // unit == abs(end) // unit and end % unit == 0 for end in ends
        ):
            further += 1
            unit /= 10
        return self(value, further)


def _drawing(subject: Subject, labels: _Labels, room: int, symbols: Symbols, style: str) -> tuple[Piece, ...]:
    allowed, exact = subject.allowed, subject.exact
    ends = tuple(end for end in (allowed.lower, allowed.upper) if end is not None)
    tip = Piece(f"{symbols.tip} {labels.apart(exact, ends)}", style)
    if exact in allowed:
        if allowed.is_point:
            return ()
        body = min(room - _around(subject, labels) - width(tip.text) - 4, _WIDEST)
        return _inside(subject, labels, body, symbols, tip) if body >= 3 else ()
    left = allowed.lower is not None and exact <= allowed.lower
    end = (allowed.lower if left else allowed.upper) or Fraction(0)
    end_label = width(labels(end)) + 1
    least = end_label + 2 + (width(tip.text) - 1 if left else 0)
    away, length = abs(exact - end), allowed.length
    spare = room - _around(subject, labels) - width(tip.text)
    if length and away <= length:
        body, between = _to_scale(away / length, least, spare, end_label, left, width(tip.text))
        gap = " " * between
    else:
        body = 1 if allowed.is_point else min(_WIDEST, spare * 3 // 5)
        body -= 1 - body % 2
        run = min(spare - body - 2, _BREAK)
        gap = f" {symbols.gap * run} " if run >= 3 else ""
    if body < 1 or not gap:
        return ()
    block = Piece(_block(subject, labels, body, symbols))
    return (tip, Piece(gap, "dim"), block) if left else (block, Piece(gap, "dim"), tip)


def _to_scale(ratio: Fraction, least: int, spare: int, label: int, left: bool, tip: int) -> tuple[int, int]:
    """Cells between the brackets, and blank cells between label and tip, at the largest true scale that fits."""
    for body in range(_WIDEST, 2, -2):
        distance = max(round(ratio * body), least)
        between = distance - label - (tip - 1 if left else 0)
        if body + between <= spare:
            return body, between
    return 0, 0


def _around(subject: Subject, labels: _Labels) -> int:
    """Cells of the block but for its body: brackets, labels and the blanks at them."""
    allowed = subject.allowed
    ends = {end for end in (allowed.lower, allowed.upper) if end is not None}
    return 2 + sum(width(labels(end)) + 1 for end in ends)


def _block(subject: Subject, labels: _Labels, body: int, symbols: Symbols, exact: Fraction | None = None) -> str:
    """The interval with its ends, the printed value in it, and ``exact`` where that lies inside too."""
    allowed = subject.allowed
    if allowed.lower is not None and allowed.is_point:
        return f"[{symbols.dot}] {labels(allowed.lower)}"
    cells = [symbols.body] * body
    at = _cell(subject.printed, allowed, body)
    if subject.printed in allowed:
        cells[at] = symbols.dot
    if exact is not None:
        tip = _cell(exact, allowed, body)
        if tip == at and exact != subject.printed:
            tip += 1 if (exact > subject.printed and at + 1 < body) or at == 0 else -1
        cells[tip] = symbols.tip
    low = symbols.before if allowed.lower is None else f"{labels(allowed.lower)} {'([' [allowed.lo_closed]}"
    high = symbols.after if allowed.upper is None else f"{')]'[allowed.hi_closed]} {labels(allowed.upper)}"
    return low + "".join(cells) + high


def _inside(subject: Subject, labels: _Labels, body: int, symbols: Symbols, tip: Piece) -> tuple[Piece, ...]:
    block = _block(subject, labels, body - 1 + body % 2, symbols, subject.exact)
    return Piece(f"{block}  ("), tip, Piece(")")


def _cell(value: Fraction, allowed: Interval, body: int) -> int:
    """The cell of a value between the brackets; an interval without an end is drawn as if it ended nowhere near."""
    if allowed.lower is None or allowed.upper is None or not allowed.length:
        near = allowed.upper if allowed.lower is None else allowed.lower
        return body // 2 if value != near else body - 1 if allowed.lower is None else 0
    cell = (value - allowed.lower) / allowed.length * body // 1
    return min(max(int(cell), 0), body - 1)
