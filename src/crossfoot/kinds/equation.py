"""Any relation between figures that no other kind says: `holds: "a + b = c × d"`.

+ − × ÷, parentheses, one of = ≤ ≥ < > (or a chain of =), percentages, figures in the file's notation and declared
names. A percentage is a number here: 9,18% is 0,0918. A rounded figure that stands twice under one name cannot be
decided by intervals: then only what holds exactly, or what cannot hold at all, is decided.
"""

from fractions import Fraction

from crossfoot.claims import expression
from crossfoot.claims.claim import Gap, Given, Recomputed
from crossfoot.claims.equation import Equation
from crossfoot.claims.expression import Comparison
from crossfoot.claims.kind import Example, Field, Kind
from crossfoot.figures.written import NEAREST, PERCENT, POINTS, Way, Written

_SMALL = 60
"""characters of an equation whose values cannot be ``TooLarge``: thirty figures of 36 zeros have 3,600 bits"""
_LENIENT: tuple[Way, ...] = ("truncated", "rounded-up")


def _comparison(given: Given) -> tuple[Comparison, tuple[Written, ...]]:
    stated = given.options["holds"]
    assert isinstance(stated, Comparison)
    return stated, given.many["holds"]


def _values(stated: Comparison, figures: tuple[Written, ...]) -> list[Fraction]:
    """The sides with every figure taken as printed; ``ZeroDivisionError``, also where numbers are ``TooLarge``."""
    return [expression.value(side, figures) for side in stated.sides]


def _gap(given: Given) -> Gap | None:
    if "holds" not in given.options:
        return Gap("not-printed", "no equation is written")
    stated, figures = _comparison(given)
    try:
        if len(stated.text) > _SMALL:
            _values(stated, figures)
        ways = [expression.holds(stated, figures, NEAREST)]
        if not ways[0]:
            ways = [expression.holds(stated, figures, way) for way in _LENIENT]
    except ZeroDivisionError:
        return Gap("divisor", "its divisor may be zero")
    twice = expression.repeated(stated, figures)
    if not twice or not any(ways):
        return None
    as_printed = len(set(_values(stated, figures))) == 1 and all(
        figure.value in figure.interval() for figure in figures
    )
    if not (as_printed and set(stated.operators) <= {"=", "≤", "≥"}):
        return Gap("repeated", f"the rounded figure {twice[0]} stands in it twice")
    return None


def _failed(given: Given, way: Way) -> Equation | None:
    stated, figures = _comparison(given)
    if expression.holds(stated, figures, way):
        return None
    return Equation(stated.text, (), stated.operators[0], (), "equation-mismatch")


def _recompute(given: Given) -> tuple[Recomputed, ...]:
    """The value of one side for a figure that stands alone on the other; else the values of both sides."""
    if "holds" not in given.options:
        return ()
    stated, figures = _comparison(given)
    try:
        values = _values(stated, figures)
    except ZeroDivisionError:
        return ()
    texts = [text.replace("{", "{{").replace("}", "}}") for text in stated.texts]
    equal = set(stated.operators) == {"="}
    for alone in reversed(range(len(stated.sides))) if equal else ():
        side = stated.sides[alone]
        if isinstance(side, int):
            other = 0 if alone else 1
            scale = 100 if figures[side].kind in (PERCENT, POINTS) else 1
            return (Recomputed.of(f"holds[{side}]", values[other] * scale, texts[other]),)
    return tuple(Recomputed.of("", exact, text) for exact, text in zip(values, texts, strict=True))


def _stated(given: Given) -> tuple[Equation, ...]:
    """None that has terms: what is under ``holds`` is an expression, which the solver reads itself."""
    return ()


KIND = Kind(
    name="equation",
    fields=(
        Field(
            "holds",
            "the equation, over figures and declared names",
            "equation",
            synonyms=("equation", "formula", "statement"),
        ),
    ),
    equations=(),
    phrases={},
    gap=_gap,
    failed=_failed,
    recompute=_recompute,
    stated=_stated,
    synonyms=("formula", "calculation"),
    good=(
        Example('holds: "87 + 78 = 165"', "consistent"),
        Example('holds: "1459 × 9,18% = 134"', "consistent"),
        Example('holds: "134/1459 = 9,18%"', "consistent"),
        Example('holds: "(2.840 − 1.613) / 1.613 = 76%"', "consistent"),
        Example('holds: "hơn 1.000 × 10 ≤ 15.980"', "consistent"),
        Example('holds: "5 > 3"', "consistent"),
        Example('holds: "1 = 2 − 1 = 3 − 2"', "consistent"),
    ),
    bad=(
        Example('holds: "87 + 78 = 166"', "mismatch", "87 + 78 is 165, not 166 (1 too high)"),
        Example('holds: "2 × 3 = 3 + 4"', "mismatch", "2 × 3 is 6, but 3 + 4 is 7 (1 more)"),
        Example('holds: "5 < 3"', "mismatch", "5 is not less than 3 (2 too high)"),
        Example(
            'holds: "1/82 = 1,21%"', "truncated", "1/82 is 1,219…%, which rounds to 1,22%; 1,21% cuts the digits off"
        ),
    ),
)
