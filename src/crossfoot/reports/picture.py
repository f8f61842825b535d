"""A finding as a picture of one line: the interval that a printed figure allows, and where the recomputed value falls.

``64,935% [──────●──────] 64,945% ┄┄┄┄┄┄┄┄ ▲ 67,948…%``: the dot is the printed value, square brackets are ends that are
allowed themselves, round ones ends that are not. A value within one length of the interval stands at its true distance,
as far as the labels let it; one that is further away stands behind a broken axis.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction

from crossfoot.claims.claim import Figure
from crossfoot.claims.finding import Finding
from crossfoot.claims.kind import allowed
from crossfoot.figures.interval import Interval
from crossfoot.figures.notation import Notation
from crossfoot.figures.written import PERCENT, Written
from crossfoot.messages import translated
from crossfoot.records import NamedTuple
from crossfoot.reports.cells import UNICODE, Piece, Symbols, width

_WIDEST = 33
"""cells between the brackets, at most"""
_BREAK = 20
"""cells of broken axis, at most"""
_FURTHER = 6
"""further digits that may be needed to tell the recomputed value from an end"""
_WHOLE = 3
"""further digits that are shown where the value ends with them"""
_LONGEST = 1000
"""bits of a number that is worth drawing"""
_PERCENT_SIGNS = "%％"


class Picture(NamedTuple):
    pieces: tuple[Piece, ...]
    parts: frozenset[str]
    """what it is made of, for ``legend``"""


class Subject(NamedTuple):
    """What there is to draw."""

    allowed: Interval
    printed: Fraction
    exact: Fraction
    low: str
    """the lower end of the interval as text; nothing where it has none, or is a single point"""
    high: str
    tip: str
    """the recomputed value as text"""


def legend(parts: Collection[str], room: int, symbols: Symbols = UNICODE) -> Iterator[str]:
    """What the parts of pictures mean, in lines of at most ``room`` cells; no meaning is broken over two lines."""
    meanings = {
        "dot": translated("{sign} printed", sign=symbols.dot),
        "line": translated("{sign} its true value may lie here", sign=f"[{symbols.body}]"),
        "point": translated("{sign} printed, exact", sign=f"[{symbols.dot}]"),
        "open": translated("{sign} end excluded", sign="( )"),
        "tip": translated("{sign} recomputed", sign=symbols.tip),
        "gap": translated("{sign} not to scale", sign=symbols.gap * 2),
    }
    line = ""
    for meaning in (meaning for part, meaning in meanings.items() if part in parts):
        if line and width(line) + 3 + width(meaning) > room:
            yield line
            line = ""
        line += f"   {meaning}" if line else meaning
    if line:
        yield line


def drawn(finding: Finding, notation: Notation, room: int, symbols: Symbols = UNICODE) -> Picture | None:
    """The picture of a finding within ``room`` cells; ``None`` where it marks no recomputed figure, or has no room."""
    claim = finding.claim
    recomputed = claim and next(
        (each for each in claim.recomputed if _is_marked(finding, claim.figure(each.role))), None
    )
    figure = claim.figure(recomputed.role) if claim and recomputed else None
    if claim is None or recomputed is None or figure is None or not worth_drawing(recomputed.exact):
        return None
    possible = allowed(claim.kind, _field(figure.role), figure.written) if claim.kind else figure.written.interval()
    subject = _labelled(possible, figure.written, recomputed.exact, notation, symbols)
    pieces = _drawing(subject, room, symbols, finding.severity)
    return Picture(pieces, frozenset(_parts(subject, pieces, symbols))) if pieces else None


def _labelled(allowed: Interval, written: Written, exact: Fraction, notation: Notation, symbols: Symbols) -> Subject:
    low, high = allowed.lower, allowed.upper
    labels = _Labels(written, notation, symbols.more, allowed.length)
    return Subject(
        allowed,
        written.value,
        exact,
        "" if low is None or low == high else labels(low),
        "" if high is None else labels(high),
        f"{symbols.tip} {labels.apart(exact, tuple(end for end in (low, high) if end is not None))}",
    )


def _parts(subject: Subject, pieces: tuple[Piece, ...], symbols: Symbols) -> Iterator[str]:
    allowed = subject.allowed
    yield "tip"
    if subject.printed in allowed and not allowed.is_point:
        yield "dot"
    yield "point" if allowed.is_point else "line"
    if (allowed.lower is not None and not allowed.lo_closed) or (allowed.upper is not None and not allowed.hi_closed):
        yield "open"
    if any(symbols.gap * 3 in piece.text for piece in pieces):
        yield "gap"


def _is_marked(finding: Finding, figure: Figure | None) -> bool:
    return figure is not None and (figure.start, figure.end) == (finding.start, finding.end)


def _field(role: str) -> str:
    return role.partition("[")[0].partition(".")[0]


def _percent_sign(text: str) -> str:
    """The first sign of a percentage, with a space before it."""
    at = next((number for number, character in enumerate(text) if character in _PERCENT_SIGNS), -1)
    return "" if at < 0 else text[at - (at > 0 and text[at - 1].isspace()) : at + 1]


def worth_drawing(*values: Fraction) -> bool:
    """Whether the numbers are small enough to be drawn."""
    return all(max(abs(value.numerator), value.denominator).bit_length() <= _LONGEST for value in values)


class _Labels:
    """Writes numbers as the printed figure is written, in its scale; digits that are left out become an ellipsis."""

    def __init__(self, written: Written, notation: Notation, more: str, length: Fraction | None) -> None:
        self.unit = (_percent_sign(written.text) or "%") if written.kind == PERCENT else ""
        self.minus = next((c for c in written.text if c in "−–"), "-")
        self.scale = 10**written.scale
        self.place = min(written.place, 0) - 1
        while length and Fraction(10) ** self.place * self.scale > length / 10:
            self.place -= 1  # the ends of a ratio are closer together than its last place tells
        self.grouped = written.grouped or bool(written.scale) or abs(written.num) < 1000 * written.den
        self.notation = notation
        self.more = more

    def __call__(self, value: Fraction, further: int = 0) -> str:
        place = self.place - further
        size = abs(value) / self.scale
        if (size * 10 ** (_WHOLE - place)).denominator == 1:
            place -= _WHOLE
        steps, rest = divmod(size * 10**-place, 1)
        while not rest and place < 0 and steps % 10 == 0:
            steps, place = steps // 10, place + 1
        text = self.notation.write_digits(-steps if value < 0 else steps, place, grouped=self.grouped)
        return text.replace("-", self.minus) + (self.more if rest else "") + self.unit

    def apart(self, value: Fraction, ends: tuple[Fraction, ...]) -> str:
        """The value with as many digits as tell it from the ends."""
        unit = Fraction(10) ** self.place * self.scale
        further = 0
        while further < _FURTHER and any(
            value != end and abs(value) // unit == abs(end) // unit and end % unit == 0 for end in ends
        ):
            further += 1
            unit /= 10
        return self(value, further)


def _drawing(subject: Subject, room: int, symbols: Symbols, style: str) -> tuple[Piece, ...]:
    allowed, exact = subject.allowed, subject.exact
    tip = Piece(subject.tip, style)
    spare = room - 2 - width(subject.tip) - sum(width(label) + 1 for label in (subject.low, subject.high) if label)
    if exact in allowed:
        body = min(spare - 4, _WIDEST)
        around = _block(subject, body - 1 + body % 2, symbols, inside=True)
        return () if allowed.is_point or body < 3 else (Piece(f"{around}  ("), tip, Piece(")"))
    left = allowed.lower is not None and exact <= allowed.lower
    end = (allowed.lower if left else allowed.upper) or Fraction(0)
    away, length = abs(exact - end), allowed.length
    if length and away <= length:
        label = width(subject.low if left else subject.high) + 1 + (width(subject.tip) - 1 if left else 0)
        body, between = _to_scale(away / length, label, spare)
        gap = " " * between
    else:
        body = 1 if allowed.is_point else min(_WIDEST, spare * 3 // 5)
        body -= 1 - body % 2
        run = min(spare - body - 2, _BREAK)
        gap = f" {symbols.gap * run} " if run >= 3 else ""
    if body < 1 or not gap:
        return ()
    block = Piece(_block(subject, body, symbols))
    return (tip, Piece(gap, "dim"), block) if left else (block, Piece(gap, "dim"), tip)


def _to_scale(ratio: Fraction, label: int, spare: int) -> tuple[int, int]:
    """Cells between the brackets, and blank ones beside the label, at the largest scale that fits.

    ``label`` is what stands between bracket and tip already; where it leaves no room, the distance is drawn too great.
    """
    for body in range(_WIDEST, 2, -2):
        between = max((2 * ratio.numerator * body // ratio.denominator + 1) // 2 - label, 2)
        if body + between <= spare:
            return body, between
    return 0, 0


def _block(subject: Subject, body: int, symbols: Symbols, inside: bool = False) -> str:
    """The interval with its ends, the printed value in it, and the recomputed one if that lies ``inside`` too."""
    allowed = subject.allowed
    if allowed.is_point or body < 1:
        return f"[{symbols.dot}] {subject.high}"
    cells = [symbols.body] * body
    at = _cell(subject.printed, allowed, body)
    if subject.printed in allowed:
        cells[at] = symbols.dot
    if inside:
        tip = _cell(subject.exact, allowed, body)
        if tip == at and subject.exact != subject.printed:
            tip += 1 if (subject.exact > subject.printed and at + 1 < body) or at == 0 else -1
        cells[tip] = symbols.tip
    low = f"{subject.low} {'(['[allowed.lo_closed]}" if subject.low else symbols.before
    high = f"{')]'[allowed.hi_closed]} {subject.high}" if subject.high else symbols.after
    return low + "".join(cells) + high


def _cell(value: Fraction, allowed: Interval, body: int) -> int:
    """The cell of a value between the brackets; an interval without an end is drawn as if it ended nowhere near."""
    if allowed.lower is None or allowed.upper is None or not allowed.length:
        near = allowed.upper if allowed.lower is None else allowed.lower
        return body // 2 if value != near else body - 1 if allowed.lower is None else 0
    cell = (value - allowed.lower) / allowed.length * body // 1
    return min(max(int(cell), 0), body - 1)
