"""Small pictures of a claim as inline SVG: the interval with the recomputed value, and bars for the parts of a total.

Each is one image with a text that says the same. Nothing is drawn by colour alone: the printed value is a dot, the
recomputed one a triangle.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final

from crossfoot.claims.claim import Claim, Figure
from crossfoot.claims.kind import allowed, kinds
from crossfoot.claims.roles import called, given_of, split_role
from crossfoot.claims.wording import compared, expansion, fill, like, plainly
from crossfoot.claims.working import interval_text
from crossfoot.figures.interval import Interval
from crossfoot.figures.notation import Notation
from crossfoot.figures.written import Written
from crossfoot.messages import translated, translated_plural
from crossfoot.records import NamedTuple
from crossfoot.reports import phrases
from crossfoot.reports.cells import cut, sentence, width
from crossfoot.reports.page.markup import Markup, drawing, element
from crossfoot.reports.picture import worth_drawing

WIDTH: Final = 340
_LETTER: Final = 6.6
"""units that a letter takes at most, on average"""
_EDGE: Final = 14
_BARS: Final = 16
_NEAR: Final = 2
"""lengths of the interval within which the distance of the recomputed value is drawn true to scale"""


class Label(NamedTuple):
    text: str
    at: float

    @property
    def half(self) -> float:
        return width(self.text) * _LETTER / 2

    def inside(self, room: float) -> Label:
        """Cut and moved so that it stays within the picture."""
        fitting = Label(cut(self.text, int(room / _LETTER)), self.at)
        return fitting._replace(at=min(max(self.at, fitting.half), room - fitting.half))

    def meets(self, other: Label) -> bool:
        return abs(self.at - other.at) < self.half + other.half + _LETTER


def image(height: float, about: str, *shapes: Markup | None, wide: float = WIDTH, class_: str = "") -> Markup:
    """An SVG picture that is one image for everybody who listens to it."""
    size = (f"{wide:.0f}", f"{height:.0f}")
    return drawing(
        "svg", *shapes, class_=f"picture {class_}".rstrip(), viewBox=f"0 0 {size[0]} {size[1]}", width=size[0],
        height=size[1], role="img", aria_label=sentence(about),
    )  # fmt: skip


def words(label: Label, y: float, class_: str | None = None, anchor: str = "middle") -> Markup:
    return drawing("text", label.text, x=f"{label.at:.1f}", y=f"{y:.1f}", text_anchor=anchor, class_=class_)


def stroke(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    return drawing("line", x1=f"{x1:.1f}", y1=f"{y1:.1f}", x2=f"{x2:.1f}", y2=f"{y2:.1f}", class_=class_)


def triangle(x: float, y: float) -> Markup:
    """The recomputed value: a triangle whose tip is at the place."""
    return drawing("path", d=f"M{x:.1f} {y:.1f}l5.5 9.5h-11z", class_="tip")


def dot(x: float, y: float) -> Markup:
    return drawing("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=4, class_="dot")


class _Scale(NamedTuple):
    """Where things stand on the axis; an end that the interval has not is at the edge."""

    low: float
    high: float
    printed: float
    exact: float
    broken: bool


def _scale(possible: Interval, printed: Fraction, exact: Fraction) -> _Scale:
    room = WIDTH - 2 * _EDGE
    length = possible.length
    if length and possible.lower is not None and possible.upper is not None:
        away = max(possible.lower - exact, exact - possible.upper, Fraction(0))
        if away <= _NEAR * length:
            start, whole = min(possible.lower, exact), length + away
            margin = 40 if not away else 0

            def at(value: Fraction) -> float:
                return _EDGE + margin + float((value - start) / whole) * (room - 2 * margin)

            inside = min(max(printed, possible.lower), possible.upper)
            return _Scale(at(possible.lower), at(possible.upper), at(inside), at(exact), False)
    below = exact < printed
    block = 0.0 if possible.is_point else room * 0.4
    low = WIDTH - _EDGE - block if below else float(_EDGE)
    if possible.is_point:
        low += -50 if below else 50
    middle = low + block * (
        float((printed - possible.lower) / length) if length and possible.lower is not None else 0.5
    )
    if exact in possible:  # an interval without an end
        tip = middle + (-0.25 if below else 0.25 if exact != printed else 0) * block
    else:
        tip = _EDGE + 30.0 if below else WIDTH - _EDGE - 30.0
    return _Scale(low, low + block, middle, tip, exact not in possible)


def interval_picture(claim: Claim, notation: Notation) -> Markup | None:
    """The figure that the others recompute: what it allows, what was printed, what follows; ``None`` where there is no
    such figure, or nothing to see: an exact count that is right.
    """
    recomputed = compared(claim)
    figure = claim.figure(recomputed.role) if recomputed is not None else None
    if recomputed is None or figure is None or not worth_drawing(recomputed.exact):
        return None
    printed, exact = figure.written, recomputed.exact
    possible = allowed(claim.kind, recomputed.role, printed)
    if (possible.is_point and exact in possible) or not worth_drawing(printed.value):
        return None
    scale = _scale(possible, printed.value, exact)
    follows = expansion(exact, printed, notation)
    above = [Label(follows, scale.exact).inside(WIDTH)]
    stated = Label(printed.text, scale.printed).inside(WIDTH)
    tiers = 2 if stated.meets(above[0]) else 1
    axis = 14.0 * tiers + 10
    ends = _ends(possible, scale, lambda value: like(value, printed, notation, 1))
    double = len(ends) == 2 and ends[0].meets(ends[1])
    return image(
        axis + (44 if double else 30 if ends else 18),
        _about(possible, printed, exact, f"{fill(claim, recomputed.how, notation)} = {follows}", notation),
        *_axis(scale, possible, axis),
        dot(scale.printed, axis),
        words(stated, axis - 10 if tiers == 1 else axis - 24),
        triangle(scale.exact, axis + 2),
        words(above[0], axis - 10, "found"),
        *(words(end, axis + 23 + 14 * (double and number), "end") for number, end in enumerate(ends)),
        class_=claim.verdict,
    )


def _about(possible: Interval, printed: Written, exact: Fraction, follows: str, notation: Notation) -> str:
    """The picture for somebody who does not see it."""
    if exact in possible:
        where = translated("{follows}, within it", follows=follows)
    elif possible.lower is not None and exact <= possible.lower:
        where = translated("{follows}, below it", follows=follows)
    else:
        where = translated("{follows}, above it", follows=follows)
    if possible.is_point:
        return translated("printed {text}; {follows}", text=printed.text, follows=where)
    allows = interval_text(possible, printed, notation)
    return translated(
        "printed {text}, which allows {allows}; {follows}", text=printed.text, allows=allows, follows=where
    )


def _ends(possible: Interval, scale: _Scale, text_of: Callable[[Fraction], str]) -> list[Label]:
    if possible.is_point:
        return []
    ends = ((possible.lower, scale.low), (possible.upper, scale.high))
    return [Label(text_of(value), at).inside(WIDTH) for value, at in ends if value is not None]


def _axis(scale: _Scale, possible: Interval, y: float) -> list[Markup]:
    if scale.broken:
        edge = scale.low if scale.exact < scale.low else scale.high
        shapes = [stroke(min(edge, scale.exact), y, max(edge, scale.exact), y, "axis broken")]
    else:
        shapes = [stroke(min(scale.low, scale.exact), y, max(scale.high, scale.exact), y, "axis")]
    if not possible.is_point:
        shapes.append(stroke(scale.low, y, scale.high, y, "allowed"))
        for at, end, closed in (
            (scale.low, possible.lower, possible.lo_closed),
            (scale.high, possible.upper, possible.hi_closed),
        ):
            if end is not None and closed:
                shapes.append(stroke(at, y - 7, at, y + 7, "closed"))
            elif end is not None:
                shapes.append(drawing("circle", cx=f"{at:.1f}", cy=f"{y:.1f}", r="4.5", class_="open"))
    return shapes


class _Bar(NamedTuple):
    label: str
    value: Fraction
    text: str


def parts_picture(claim: Claim, notation: Notation) -> Markup | None:
    """Bars for the parts of a total, one behind the other where they must add up, or for the values of an average; with
    a line where the total is. ``None`` for other claims, and where figures are negative or of different units.
    """
    bars = kinds()[claim.kind].bars if claim.kind else None
    if bars is None:
        return None
    entries, limit, stacked = bars(given_of(claim))
    figures = [figure for figure in claim.figures if split_role(figure.role)[0] == entries]
    total = claim.figure(limit)
    shown = [*figures, *([total] if total else [])]
    units = {(figure.written.kind if figure.written.kind in ("%", "points", "times") else "") for figure in shown}
    if len(figures) < 2 or len(units) > 1 or not worth_drawing(*(figure.written.value for figure in shown)):
        return None
    if any(figure.written.num < 0 for figure in shown):
        return None
    return _bars(claim, _bars_of(figures, notation), total, limit, stacked)


def _bars_of(figures: Sequence[Figure], notation: Notation) -> list[_Bar]:
    few = figures if len(figures) <= _BARS else figures[: _BARS - 1]
    bars = []
    for figure in few:
        entry = split_role(figure.role)[1]
        label = figure.name or (f"{entry + 1}" if isinstance(entry, int) else str(entry))
        label = label.replace("_", " ")
        bars.append(_Bar(label, figure.written.value, figure.written.text))
    rest = figures[len(few) :]
    if rest:
        together = sum((figure.written.value for figure in rest), Fraction(0))
        role = "percent" if rest[0].written.kind == "%" else ""
        bars.append(
            _Bar(translated_plural("1 more", "{number} more", len(rest)), together, plainly(together, role, notation))
        )
    return bars


def _bars(claim: Claim, bars: list[_Bar], total: Figure | None, limit: str, stacked: bool) -> Markup | None:
    values = [bar.value for bar in bars]
    whole = max(sum(values) if stacked else max(values), total.written.value if total else 0)
    if not whole:
        return None
    about = translated("bars: {bars}", bars="; ".join(f"{bar.label} {bar.text}" for bar in bars))
    last = [_Bar(called(limit), total.written.value, total.written.text)] if total else []
    names, texts = ([cut(sentence(each), 22) for each in column] for column in zip(
        *((bar.label, bar.text) for bar in (*bars, *last)), strict=True
    ))  # fmt: skip
    left, right = (max(map(width, column)) * _LETTER + 8 for column in (names, texts))
    room = max(WIDTH - left - right, 110)
    shapes: list[Markup] = []
    at = Fraction(0)
    for number, bar in enumerate((*bars, *last)):
        y = number * 19 + 3
        is_total = number == len(bars)
        start = at if stacked and not is_total else Fraction(0)
        at += bar.value
        x, length = left + float(start / whole) * room, max(float(bar.value / whole) * room, 1)
        style = "whole" if is_total else "bar"
        shapes += [
            words(Label(names[number], left - 8), y + 11, anchor="end"),
            drawing("rect", x=f"{x:.1f}", y=y, width=f"{length:.1f}", height=14, rx=2, class_=style),
            words(Label(texts[number], left + room + 8), y + 11, "figure", "start"),
        ]  # fmt: skip
    height = (len(bars) + len(last)) * 19 + 4
    if total:
        edge = left + float(total.written.value / whole) * room
        shapes.append(stroke(edge, 0, edge, height, "limit"))
        about = phrases.clauses([about, f"{called(limit)} {total.written.text}"])
    return image(height, about, *shapes, wide=left + room + right, class_=f"bars {claim.verdict}")


def with_caption(picture: Markup, caption: str) -> Markup:
    return element("figure", picture, element("figcaption", caption))
