"""Expressions that a person writes over figures and names: parsed by Lark, evaluated over intervals and exactly.

The grammar is the whole of it: + − × ÷, parentheses, one comparison (or a chain of =), figures in the file's own notation and
declared names. A percentage is a number here: 9,18% is 0.0918, so that ``1459 × 9,18% = 134`` reads as it is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from crossfoot.equation import compare
from crossfoot.interval import Interval
from crossfoot.notation import Notation, Unreadable
from crossfoot.number import PERCENT, POINTS, Way, Written

if TYPE_CHECKING:
    from lark import Lark

MAX_LENGTH = 2_000
"""Characters that one equation may have."""
MAX_DEPTH = 100
"""How deep its parentheses may nest."""

_GRAMMAR = r"""
    comparison: sum (OPERATOR sum)+
    ?sum: product | sum PLUS product -> binary | sum MINUS product -> binary
    ?product: signed | product TIMES signed -> binary | product DIVIDE signed -> binary
    ?signed: atom | MINUS signed -> negative | PLUS signed -> positive
    ?atom: FIGURE -> figure | NAME -> name | "(" sum ")"
    OPERATOR: "=" | "≤" | "<=" | "≥" | ">=" | "<" | ">"
    PLUS: "+"
    MINUS: "-" | "−" | "–"
    TIMES: "×" | "*" | "·"
    DIVIDE: "÷" | "/" | ":"
    NAME: /[^\W\d]\w*/
    FIGURE.2: /%s/i
    %%ignore /\s+/
"""
_ASCII = {"<=": "≤", ">=": "≥"}


class Leaf(NamedTuple):
    """One figure or name as it stands in the text; offsets are into that text."""

    text: str
    start: int
    end: int
    is_name: bool


class Node(NamedTuple):
    """An operation on two expressions, or ``-`` on one; a leaf is its number in ``Comparison.leaves``."""

    operator: str
    left: Node | int
    right: Node | int | None = None


class Comparison(NamedTuple):
    """``sides[0] operators[0] sides[1] ...``; texts are the sides as written."""

    text: str
    sides: tuple[Node | int, ...]
    texts: tuple[str, ...]
    operators: tuple[str, ...]
    leaves: tuple[Leaf, ...]


class Malformed(ValueError):
    """Text that is no equation; ``offset`` is where reading stopped."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


def parse(text: str, notation: Notation) -> Comparison:
    """The comparison that ``text`` states; raises ``Malformed``."""
    from lark.exceptions import UnexpectedInput

    if len(text) > MAX_LENGTH:
        raise Malformed(f"an equation of {len(text)} characters is too long; up to {MAX_LENGTH} are read", 0)
    if _depth(text) > MAX_DEPTH:
        raise Malformed(f"parentheses nest deeper than {MAX_DEPTH}", 0)
    try:
        tree = _parser(_figure_pattern(notation)).parse(text)
    except UnexpectedInput as error:
        offset = error.pos_in_stream if error.pos_in_stream is not None and error.pos_in_stream >= 0 else len(text)
        raise Malformed(_sentence(text, offset, error), offset) from None
    leaves: list[Leaf] = []
    sides = tuple(_build(child, leaves) for child in tree.children[::2])
    operators = tuple(_ASCII.get(str(token), str(token)) for token in tree.children[1::2])
    if len(operators) > 1 and set(operators) != {"="}:
        raise Malformed("only = may stand more than once", 0)
    marks = [token.start_pos for token in tree.children[1::2]]
    edges = [0, *(mark + len(str(token)) for mark, token in zip(marks, tree.children[1::2], strict=True))]
    texts = tuple(text[a:b].strip() for a, b in zip(edges, [*marks, len(text)], strict=True))
    return Comparison(text, sides, texts, operators, tuple(leaves))


def _depth(text: str) -> int:
    depth = deepest = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        deepest = max(deepest, depth)
    return max(deepest, max((len(run) for run in re.findall(r"[-−–+\s]{2,}", text)), default=0))


def _sentence(text: str, offset: int, error: Any) -> str:
    found = f"{text[offset]!r} stands where" if offset < len(text) else "the equation ends where"
    names = set(getattr(error, "expected", None) or getattr(error, "allowed", None) or ())
    if "FIGURE" in names:
        return f"{found} a figure, a name or “(” is expected"
    if "OPERATOR" in names:
        return f"{found} + − × ÷ or one of = ≤ ≥ < > is expected"
    return f"{found} {'“)” or ' if 'RPAR' in names else ''}+ − × ÷ {'' if names - {'$END'} else 'or nothing more '}is expected"


@cache
def _parser(figure: str) -> Lark:
    from lark import Lark

    return Lark(_GRAMMAR % figure.replace("/", r"\/"), start="comparison", parser="lalr", lexer="contextual")


_patterns: dict[str, str] = {}


def _figure_pattern(notation: Notation) -> str:
    """A figure as it may stand in an equation: hedge, digits with separators, % or a scale word."""
    if notation.locale not in _patterns:
        _patterns[notation.locale] = _made_pattern(notation)
    return _patterns[notation.locale]


def _made_pattern(notation: Notation) -> str:

    def any_of(words: Sequence[str]) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

    words = notation.words
    hedges = any_of([*words.hedges, "~", "≈"])
    units = any_of([*words.scales, *words.percent, *words.points, *words.times])
    digits = r"\d+(?:[.,'\u2019]\d+|[ \u00a0\u2009\u202f]\d{3}(?!\d))*[½⅓⅔¼¾]?|[½⅓⅔¼¾]"
    tail = r"(?:\s?[%\uff05])?" + (rf"(?:\s(?:{units})(?!\w))*" if units else "")
    return (rf"(?:(?:{hedges})\s*)?" if hedges else "") + rf"(?:{digits}){tail}"


def _build(tree: Any, leaves: list[Leaf]) -> Node | int:
    if tree.data in ("figure", "name"):
        token = tree.children[0]
        leaves.append(Leaf(str(token), token.start_pos, token.start_pos + len(token), tree.data == "name"))
        return len(leaves) - 1
    if tree.data in ("negative", "positive"):
        inner = _build(tree.children[1], leaves)
        return Node("−", inner) if tree.data == "negative" else inner
    left, token, right = tree.children
    symbol = {"PLUS": "+", "MINUS": "−", "TIMES": "×", "DIVIDE": "÷"}[token.type]
    return Node(symbol, _build(left, leaves), _build(right, leaves))


def as_number(figure: Written) -> Fraction:
    """The value in an equation: 9,18% is 0.0918."""
    return figure.value / 100 if figure.kind in (PERCENT, POINTS) else figure.value


def _set_of(figure: Written, way: Way) -> Interval:
    allowed = figure.interval(way)
    return allowed.over(100) if figure.kind in (PERCENT, POINTS) else allowed


def image(side: Node | int, figures: Sequence[Written], way: Way) -> Interval:
    """The exact set of values of a side in which no rounded figure stands twice; ``ZeroDivisionError`` if it may divide by zero."""
    if isinstance(side, int):
        return _set_of(figures[side], way)
    left = image(side.left, figures, way)
    if side.right is None:
        return -left
    right = image(side.right, figures, way)
    if side.operator == "+":
        return left + right
    if side.operator == "−":
        return left - right
    return left * right if side.operator == "×" else left / right


def value(side: Node | int, figures: Sequence[Written]) -> Fraction:
    """The value of a side with every figure taken as printed."""
    if isinstance(side, int):
        return as_number(figures[side])
    left = value(side.left, figures)
    if side.right is None:
        return -left
    right = value(side.right, figures)
    if side.operator == "+":
        return left + right
    if side.operator == "−":
        return left - right
    return left * right if side.operator == "×" else left / right


def holds(stated: Comparison, figures: Sequence[Written], way: Way) -> bool:
    """True when true values exist that satisfy the comparison; exact under the condition of ``image``."""
    images = [image(side, figures, way) for side in stated.sides]
    if len(images) == 2:
        return compare(images[0], stated.operators[0], images[1])
    common: Interval | None = images[0]
    for other in images[1:]:
        common = None if common is None else common.intersection(other)
    return common is not None


def repeated(stated: Comparison, figures: Sequence[Written]) -> list[str]:
    """Names of rounded figures that stand more than once, for which interval evaluation is not exact."""
    names = [leaf.text for leaf, figure in zip(stated.leaves, figures, strict=True) if leaf.is_name and not figure.interval().is_point]
    return sorted({name for name in names if names.count(name) > 1})


__all__ = ["Comparison", "Leaf", "Malformed", "Node", "Unreadable", "as_number", "holds", "image", "parse", "repeated", "value"]
