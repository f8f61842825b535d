"""Expressions that a person writes over figures and names: parsed by Lark, evaluated over intervals and exactly.

The grammar is the whole of it: + − × ÷ ^, parentheses, one comparison (or a chain of =), figures in the file's own
notation and declared names. A percentage is a number here: 9,18% is 0.0918, so that ``1459 × 9,18% = 134`` reads as it
is meant.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any

from crossfoot.claims.equation import compare
from crossfoot.claims.malformed import MAX_DEPTH, MAX_LENGTH, MAX_SIGNS, Malformed, check_size, expected
from crossfoot.figures.interval import Interval
from crossfoot.figures.notation import SPACES, VULGAR, Notation, Unreadable, Words, any_of, once_for_words
from crossfoot.figures.sets import Way
from crossfoot.figures.words_around import CURRENCY_SIGNS
from crossfoot.figures.written import PERCENT, POINTS, Written
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

if TYPE_CHECKING:
    from lark import Lark

_MAX_BITS = 10_000

_GRAMMAR = r"""
    comparison: sum (OPERATOR sum)+
    ?sum: product | sum PLUS product -> binary | sum MINUS product -> binary
    ?product: signed | product TIMES signed -> binary | product DIVIDE signed -> binary
    ?signed: power | MINUS signed -> negative | PLUS signed -> positive
    ?power: atom | atom POWER exponent -> binary
    ?exponent: FIGURE -> figure | NAME -> name
    ?atom: FIGURE -> figure | NAME -> name | "(" sum ")"
    OPERATOR: "=" | "≤" | "<=" | "≥" | ">=" | "<" | ">"
    PLUS: "+"
    MINUS: "-" | "−" | "–"
    POWER: "^" | "**"
    TIMES: "×" | "*" | "·" | /%s/i
    DIVIDE: "÷" | "/" | ":"
    NAME: /[^\W\d]\w*/
    FIGURE.2: /%s/i
    %%ignore /\s+/
"""
_ASCII = {"<=": "≤", ">=": "≥"}
_X = rf"x(?![^\W\d])(?=\s*[(\w~≈{''.join(VULGAR)}]|\s+[-+−–]\w)"
"""an x that multiplies; elsewhere 3x is three times, or x a name"""
_SIGN = rf"[-+−–×*·÷/:]|(?<![^\W\d]){_X}"
_PIECE = r"([^\W\d]\w*)|\d+(?:[.,]\d+)*"
_UNSURE = rf"\0[\s{SPACES}]\0|\0\s*\x01"
_MOST_KNOWN = 1_000
_OTHER_SEPARATORS = "\u2019\u02bc\uff07\uff0e\uff0c\u066b\u066c\u060c\u2e41"
_OPERATIONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": operator.add, "−": operator.sub, "×": operator.mul, "÷": operator.truediv,
}  # fmt: skip


class Leaf(NamedTuple):
    """One figure or name as it stands in the text; offsets are into that text."""

    text: str
    start: int
    end: int
    is_name: bool


class Operation(NamedTuple):
    """An operation on two expressions, or ``-`` on one; a leaf is its number in ``Comparison.leaves``."""

    operator: str
    left: Operation | int
    right: Operation | int | None = None


class Comparison(NamedTuple):
    """``sides[0] operators[0] sides[1] ...``; texts are the sides as written."""

    text: str
    sides: tuple[Operation | int, ...]
    texts: tuple[str, ...]
    operators: tuple[str, ...]
    leaves: tuple[Leaf, ...]


class TooLarge(ZeroDivisionError):
    """The value has too many digits to be printed: of as little use as a division by zero, and caught with it."""


def parse(text: str, notation: Notation) -> Comparison:
    """The comparison that ``text`` states; raises ``Malformed``.

    Of two texts that differ in their figures alone the second is not parsed again.
    """
    key, growth = _outline(text)
    figure = _figure_pattern(notation.words)
    known = _known.get((figure, key)) if len(text) <= MAX_LENGTH else None
    if known is not None:
        return known.filled(text, growth)
    parsed = _parsed(text, figure)
    if key:
        outlined = _Outlined.of(parsed, text, key, growth)
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        if outlined is not None:
            _known[figure, key] = outlined
    return parsed


class _Outlined(NamedTuple):
    """A comparison whose figures are left open; a place is an offset into its outline and how many are before it."""

    sides: tuple[Operation | int, ...]
    operators: tuple[str, ...]
    texts: tuple[tuple[int, int, int, int], ...]
    leaves: tuple[tuple[int, int, int, int, bool], ...]

    @classmethod
    def of(cls, comparison: Comparison, text: str, key: str, growth: Sequence[int]) -> _Outlined | None:
        """``None`` where a figure is not what the outline takes for one."""
        places = {offset + growth[number]: (offset, number) for offset, number in _places(key)}
        texts = []
        start = 0
        for side in comparison.texts:
            start = text.index(side, start)
            texts.append((start, start + len(side)))
            start += len(side)
        try:
            return cls(
                comparison.sides,
                comparison.operators,
                tuple((*places[start], *places[end]) for start, end in texts),
                tuple((*places[leaf.start], *places[leaf.end], leaf.is_name) for leaf in comparison.leaves),
            )
        except KeyError:
            return None

    def filled(self, text: str, growth: Sequence[int]) -> Comparison:
        leaves = []
        for start, before, end, until, is_name in self.leaves:
            start += growth[before]
            end += growth[until]
            leaves.append(Leaf(text[start:end], start, end, is_name))
        texts = tuple(text[start + growth[before] : end + growth[until]] for start, before, end, until in self.texts)
        return Comparison(text, self.sides, texts, self.operators, tuple(leaves))


_known: dict[tuple[str, str], _Outlined] = {}


def _outline(text: str) -> tuple[str, Sequence[int]]:
    """The text with one sign in place of each figure and of each name that can be nothing else, and by how much the
    text is longer before each. An empty outline where the digits of figures decide what they are: 1 000 may be one.
    """
    pieces: list[str] = []
    growth = [0]
    at = 0
    for match in re.finditer(_PIECE, text):
        name = match[1]
        if name is None or (name[0] not in "xX" and not name.isalpha()):
            start, end = match.span()
            pieces += text[at:start], "\1" if name else "\0"
            growth.append(growth[-1] + end - start - 1)
            at = end
    pieces.append(text[at:])
    key = "".join(pieces)
    return ("" if re.search(_UNSURE, key) or "\0" in text or "\1" in text else key), growth


def _places(key: str) -> Iterator[tuple[int, int]]:
    """Every offset into an outline, with how many signs for figures and names stand before it."""
    before = 0
    for offset, character in enumerate(key):
        yield offset, before
        before += character in "\0\1"
    yield len(key), before


def _parsed(text: str, figure: str) -> Comparison:
    from lark.exceptions import UnexpectedInput

    check_size(text, lambda: len(re.findall(_SIGN, text, re.IGNORECASE)))
    try:
        tree: Any = _parser(figure).parse(text)
    except UnexpectedInput as error:
        ended = getattr(getattr(error, "token", None), "type", "") == "$END"
        offset = len(text) if ended or error.pos_in_stream is None else error.pos_in_stream
        raise Malformed(expected(text, offset, error), offset) from None
    leaves: list[Leaf] = []
    sides = tuple(_build(child, leaves) for child in tree.children[::2])
    marks = tree.children[1::2]
    operators = tuple(_ASCII.get(str(mark), str(mark)) for mark in marks)
    if len(operators) > 1 and set(operators) != {"="}:
        raise Malformed(translated("only = may stand more than once"), marks[1].start_pos)
    starts = [0, *(mark.end_pos for mark in marks)]
    ends = [*(mark.start_pos for mark in marks), len(text)]
    texts = tuple(text[start:end].strip() for start, end in zip(starts, ends, strict=True))
    return Comparison(text, sides, texts, operators, tuple(leaves))


@cache
def _parser(figure: str) -> Lark:
    from lark import Lark

    return Lark(_GRAMMAR % (_X, figure.replace("/", r"\/")), start="comparison", parser="lalr", lexer="contextual")


@once_for_words
def _figure_pattern(words: Words) -> str:
    """A figure as it may stand in an equation: hedge, currency, digits with separators, scale words and units."""
    vulgar = f"[{''.join(VULGAR)}]"
    digits = rf"\d+(?:[.,'{_OTHER_SEPARATORS}]\d+|[ {SPACES}]\d{{3}}(?!\d))*(?:\s?{vulgar})?|{vulgar}"
    digits = rf"(?:{digits}|[.,]\d+)"
    units = any_of([*words.scales, *words.percent, *words.points, *words.times, *words.units, *words.currencies])
    signs = f"[{CURRENCY_SIGNS}]"
    hedge = rf"(?:{any_of(words.hedges)}\s+|[~≈]\s*)"
    return (
        rf"{hedge}?(?:[^\W\d_]{{0,3}}{signs}\s?|Rs\.?\s?(?=\d))?{digits}"
        rf"(?:\s?[%\uff05‰])?(?:(?!\s?{_X})\s?(?:{units}|{signs}))*"
    )


def _build(tree: Any, leaves: list[Leaf]) -> Operation | int:
    if tree.data in ("figure", "name"):
        token = tree.children[0]
        leaves.append(Leaf(str(token), token.start_pos, token.start_pos + len(token), tree.data == "name"))
        return len(leaves) - 1
    if tree.data in ("negative", "positive"):
        inner = _build(tree.children[1], leaves)
        return Operation("−", inner) if tree.data == "negative" else inner
    left, token, right = tree.children
    symbol = {"PLUS": "+", "MINUS": "−", "TIMES": "×", "DIVIDE": "÷", "POWER": "^"}[token.type]
    return Operation(symbol, _build(left, leaves), _build(right, leaves))


def as_number(figure: Written) -> Fraction:
    """The value in an equation: 9,18% is 0.0918."""
    return figure.value / 100 if figure.kind in (PERCENT, POINTS) else figure.value


def set_of(figure: Written, way: Way, measured: bool = False) -> Interval:
    """The true values of a figure in an equation, in which a percentage is a number."""
    allowed = figure.interval(way, measured)
    return allowed.over(100) if figure.kind in (PERCENT, POINTS) else allowed


def image(side: Operation | int, figures: Sequence[Written], way: Way) -> Interval:
    """The exact set of values of a side in which no rounded figure stands twice, all of them printed that way.

    Raises ``ZeroDivisionError`` where it may divide by zero.
    """
    return image_of(side, [set_of(figure, way) for figure in figures])


def image_of(side: Operation | int, sets: Sequence[Interval]) -> Interval:
    """``image`` with the sets of the figures; exponents have one value each."""
    if isinstance(side, int):
        return sets[side]
    left = image_of(side.left, sets)
    if side.right is None:
        return -left
    right = image_of(side.right, sets)
    if side.operator == "^":
        return _powered(left, right)
    result: Interval = _OPERATIONS[side.operator](left, right)
    return result


def _powered(base: Interval, exponent: Interval) -> Interval:
    return base ** _exponent(exponent.lower, *(end for end in (base.lower, base.upper) if end is not None))


def _exponent(exponent: Fraction | None, *bases: Fraction) -> int:
    """The exponent, unless the power has too many digits."""
    value = int(exponent or 0)
    if any((base.numerator.bit_length() + base.denominator.bit_length()) * value > _MAX_BITS for base in bases):
        raise TooLarge("its numbers are too large")
    return value


def divides(stated: Comparison) -> bool:
    """Whether a side of it is or holds a division."""
    return _divides(stated.sides)


@lru_cache(maxsize=1_000)
def _divides(sides: tuple[Operation | int, ...]) -> bool:
    def has(side: Operation | int | None) -> bool:
        return isinstance(side, Operation) and (side.operator == "÷" or has(side.left) or has(side.right))

    return any(map(has, sides))


def value(side: Operation | int, figures: Sequence[Written]) -> Fraction:
    """The value of a side with every figure taken as printed; ``ZeroDivisionError``, also when it is ``TooLarge``."""
    if isinstance(side, int):
        return as_number(figures[side])
    left = value(side.left, figures)
    if side.right is None:
        return -left
    right = value(side.right, figures)
    if side.operator == "^":
        return left ** _exponent(right, left)
    result: Fraction = _OPERATIONS[side.operator](left, right)
    if max(result.numerator.bit_length(), result.denominator.bit_length()) > _MAX_BITS:
        raise TooLarge("its numbers are too large")
    return result


def whole_value(side: Operation | int, figures: Sequence[Written]) -> int:
    """``value`` of a side of whole numbers without division and power."""
    if isinstance(side, int):
        return figures[side].num
    left = whole_value(side.left, figures)
    if side.right is None:
        return -left
    result: int = _OPERATIONS[side.operator](left, whole_value(side.right, figures))
    return result


def holds(stated: Comparison, figures: Sequence[Written], way: Way) -> bool:
    """``holds_in`` with every figure printed that way."""
    return holds_in(stated, [set_of(figure, way) for figure in figures])


def rounded_results(stated: Comparison, figures: Sequence[Written]) -> frozenset[int]:
    """The plain whole numbers that stand alone on a side of an equation that need not come out even."""
    if set(stated.operators) != {"="} or not (divides(stated) or any(figure.has_decimals for figure in figures)):
        return frozenset()
    return frozenset(side for side in stated.sides if isinstance(side, int) and figures[side].plain)


def holds_in(stated: Comparison, sets: Sequence[Interval]) -> bool:
    """True when true values exist that satisfy the comparison, none of which is divided by zero; exact under the
    condition of ``image``.
    """
    images = [_pieces(side, sets) for side in stated.sides]
    if len(images) == 2:
        return any(compare(one, stated.operators[0], other) for one, other in product(*images))
    common = images[0]
    for others in images[1:]:
        common = [both for one in common for other in others if (both := one.intersection(other)) is not None]
    return bool(common)


def _pieces(side: Operation | int, sets: Sequence[Interval]) -> Sequence[Interval]:
    """The values of a side: several intervals where a divisor may be above and below zero."""
    if isinstance(side, int):
        return [sets[side]]
    left = _pieces(side.left, sets)
    if side.right is None:
        return [-each for each in left]
    if side.operator == "^" and isinstance(side.right, int):
        return [_powered(each, sets[side.right]) for each in left]
    right = _pieces(side.right, sets)
    if side.operator == "÷":
        right = [part for each in right for part in _without_zero(each)]
    return [_OPERATIONS[side.operator](one, other) for one in left for other in right]


def _without_zero(divisor: Interval) -> Sequence[Interval]:
    if 0 not in divisor:
        return [divisor]
    parts = (divisor.intersection(each) for each in (Interval(None, 0, 1, False, False), Interval(0, None, 1, False)))
    return [part for part in parts if part is not None]


__all__ = [
    "MAX_DEPTH", "MAX_LENGTH", "MAX_SIGNS", "Comparison", "Leaf", "Malformed", "Operation", "TooLarge", "Unreadable",
    "as_number", "divides", "holds", "holds_in", "image", "image_of", "parse", "set_of", "value",
]  # fmt: skip
