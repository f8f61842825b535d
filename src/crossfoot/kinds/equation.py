"""Any relation between figures that no other kind says: `holds: "a + b = c × d"`.

+ − × ÷, whole powers (^), parentheses, one of = ≤ ≥ < > (or a chain of =), percentages, figures in the file's notation
and declared names. A percentage is a number here: 9,18% is 0,0918. A figure that stands twice under one name has one
true value: x − x is nothing, however x was rounded. Claims that share a figure with a power are checked without it.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from crossfoot.claims import expression
from crossfoot.claims.claim import Gap, Given, Recomputed
from crossfoot.claims.equation import LONGEST_POWER, Equation
from crossfoot.claims.expression import Comparison, Operation
from crossfoot.claims.kind import Example, Field, Kind
from crossfoot.claims.polynomials import Undecided
from crossfoot.claims.reading import COARSE, CUT_OFF, NEAREST, ROUNDED_UP, Reading
from crossfoot.claims.repeated import check_divisors, exponents, is_exponent, is_tied, possible, repeats, unknowns_of
from crossfoot.figures.converted import as_reckoned
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import PERCENT, POINTS, Written
from crossfoot.messages import translatable, translated

_SMALL = 60
"""characters of an equation whose values cannot be ``TooLarge``: thirty figures of 36 zeros have 3,600 bits"""
_LENIENT = (*CUT_OFF, *ROUNDED_UP)


def _comparison(given: Given) -> tuple[Comparison, tuple[Written, ...]]:
    stated = given.options["holds"]
    assert isinstance(stated, Comparison)
    return stated, given.many["holds"]


def _values(stated: Comparison, figures: tuple[Written, ...]) -> list[Fraction]:
    """The sides with every figure taken as printed; ``ZeroDivisionError``, also where numbers are ``TooLarge``."""
    whole = _whole(stated, figures) if len(stated.text) <= _SMALL else None
    return [expression.value(side, figures) for side in stated.sides] if whole is None else [*map(Fraction, whole)]


def _gap(given: Given) -> Gap | None:
    if "holds" not in given.options:
        return Gap("not-printed", translated("no equation is written"))
    stated, figures = _comparison(given)
    if not all(is_exponent(figures[each]) for each in exponents(stated)):
        return Gap(
            "not-printed", translated("an exponent is not a whole number from 0 to {limit}", limit=LONGEST_POWER)
        )
    try:
        if len(stated.text) > _SMALL or "^" in stated.text or "**" in stated.text:
            _values(stated, figures)
        searched = repeats(stated) or bool(exponents(stated))
        if not searched and not expression.divides(stated):
            return None
        nearest = [expression.set_of(figure, "nearest") for figure in figures]
        if not is_tied(stated, nearest):  # what divides may not be zero to nearest; elsewhere it is taken not to be
            for side in stated.sides:
                expression.image_of(side, nearest)
        elif expression.divides(stated):
            check_divisors(stated, nearest)
        exact = _exact(given)
        if searched and not _searched(stated, figures, NEAREST, exact):
            lenient = [_searched(stated, figures, reading, exact) for reading in _LENIENT]
            if not any(lenient):
                _searched(stated, figures, COARSE, exact)
    except Undecided:
        return Gap(
            "repeated", translated("a rounded figure stands in it twice, and it was not decided within the bound")
        )
    except ZeroDivisionError:
        return Gap("divisor", translated("its divisor may be zero"))
    return None


def _exact(given: Given) -> frozenset[int]:
    """The numbers of the figures that the claim calls exact, by their names."""
    if not given.exact:
        return frozenset()
    stated, figures = _comparison(given)
    return frozenset(
        number
        for number, leaf in enumerate(stated.leaves)
        if leaf.is_name and leaf.text in given.exact and figures[number].may_be_exact
    )


def _failed(given: Given, reading: Reading) -> Equation | None:
    stated, figures = _comparison(given)
    if reading is NEAREST and _comes_out(stated, figures):
        return None
    holds = _searched if repeats(stated) or exponents(stated) else _holds
    if holds(stated, figures, reading, _exact(given)):
        return None
    return Equation(stated.text, (), stated.operators[0], (), "equation-mismatch")


def _comes_out(stated: Comparison, figures: tuple[Written, ...]) -> bool:
    """Whether it holds as printed, of whole numbers that are only added, subtracted and multiplied: the commonest."""
    values = _whole(stated, figures) if stated.operators == ("=",) else None
    return values is not None and values[0] == values[1]


def _whole(stated: Comparison, figures: tuple[Written, ...]) -> list[int] | None:
    """The sides, where they are made of whole numbers without division and power."""
    if expression.divides(stated) or exponents(stated):
        return None
    if not all(type(each) is Written and each.plain and not each.hedge for each in figures):
        return None
    return [expression.whole_value(side, figures) for side in stated.sides]


def _holds(stated: Comparison, figures: tuple[Written, ...], reading: Reading, exact: frozenset[int]) -> bool:
    """Whether true values exist. The result is a figure that stands alone on a side; of two, each is tried.

    Raises ``ZeroDivisionError`` where it may divide by zero.
    """
    alone = [side for side in stated.sides if isinstance(side, int)]
    limit = alone[-1] if alone and set(stated.operators) != {"="} else None
    others = "nearest" if reading is COARSE else reading.others
    same = unknowns_of(stated)
    sets = [expression.set_of(as_reckoned(figures[number]), others) for number in same]
    for number in exact:
        sets[number] = Interval.point(expression.as_number(figures[number]))
    if limit is not None and figures[limit].may_be_exact:
        sets = _with(sets, same, limit, Interval.point(expression.as_number(figures[limit])))
    if reading is COARSE:
        far = [figure.may_be_far for figure in figures]
        sets = [expression.set_of(figures[n], "coarse") if far[n] else each for n, each in enumerate(sets)]
    divided = any(figure.has_decimals for figure in figures) or expression.divides(stated)
    results = [side for side in alone if limit is None and side not in exact]  # an inequality has none
    for result in results:
        figure, is_part = figures[result], any(_is_share(side, figures, exact) for side in stated.sides)
        measured = divided and figure.plain and not is_part
        way = reading.results if reading is not COARSE or figure.may_be_far else "nearest"
        set_ = expression.set_of(as_reckoned(figure) if is_part else figure, way, measured)
        if _possible(stated, figures, _with(sets, same, result, set_)):
            return True
    return not results and _possible(stated, figures, sets)


_searched = lru_cache(maxsize=8)(_holds)
"""What asks for it again is the verdict, of the claim whose gap was looked for"""


def _with(sets: Sequence[Interval], same: Sequence[int], number: int, set_: Interval) -> list[Interval]:
    """The sets with another one for a figure, wherever it stands."""
    return [set_ if same[n] == same[number] else each for n, each in enumerate(sets)]


def _possible(stated: Comparison, figures: tuple[Written, ...], sets: Sequence[Interval]) -> bool:
    """Whether true values exist in these sets; ``ZeroDivisionError``, and ``Undecided`` where it is not found out."""
    if not is_tied(stated, sets):
        return expression.holds_in(stated, sets)
    try:
        return possible(stated, sets)
    except Undecided:
        values = [Interval.point(expression.as_number(figure)) for figure in figures]
        if expression.divides(stated) or not all(map(Interval.meets, values, sets)):
            raise
        if expression.holds_in(stated, values):
            return True  # as printed
        raise


def _leaf_sets(given: Given, reading: Reading) -> list[Interval]:
    """Each figure's set in its own unit, where several are the result at once."""
    stated, figures = _comparison(given)
    exact = _exact(given)
    alone = [side for side in stated.sides if isinstance(side, int)]
    limit = alone[-1] if alone and set(stated.operators) != {"="} else None
    divided = any(figure.has_decimals for figure in figures) or expression.divides(stated)
    is_part = any(_is_share(side, figures, exact) for side in stated.sides)

    def of(number: int, figure: Written) -> Interval:
        if figure.may_be_exact and (number in exact or number == limit):
            return Interval.point(figure.value)
        if reading is COARSE:
            return as_reckoned(figure).interval("coarse" if figure.may_be_far else "nearest")
        if number not in alone or limit is not None:
            return as_reckoned(figure).interval(reading.others)
        return (as_reckoned(figure) if is_part else figure).interval(
            reading.results, divided and figure.plain and not is_part
        )

    return [of(number, figure) for number, figure in enumerate(figures)]


def _is_share(side: Operation | int, figures: tuple[Written, ...], exact: frozenset[int]) -> bool:
    """Whether a side is one percentage, not called exact, times one figure or a sum of figures: the other is its part,
    a count where it is printed as one.
    """
    if isinstance(side, int) or side.operator != "×" or side.right is None:
        return False

    def is_percentage(each: Operation | int) -> bool:
        return isinstance(each, int) and figures[each].kind in (PERCENT, POINTS)

    def is_sum(each: Operation | int) -> bool:
        if isinstance(each, int):
            return not is_percentage(each)
        return each.operator == "+" and each.right is not None and is_sum(each.left) and is_sum(each.right)

    pairs = ((side.left, side.right), (side.right, side.left))
    return any(is_percentage(one) and one not in exact and is_sum(other) for one, other in pairs)


def _recompute(given: Given) -> tuple[Recomputed, ...]:
    """The value of one side for a figure that stands alone on the other; else the values of both sides."""
    if "holds" not in given.options:
        return ()
    stated, figures = _comparison(given)
    try:
        values = _values(stated, figures)
    except ZeroDivisionError:
        return ()
    equal = set(stated.operators) == {"="}
    for alone in reversed(range(len(stated.sides))) if equal else ():
        side = stated.sides[alone]
        if isinstance(side, int):
            other = 0 if alone else 1
            scale = 100 if figures[side].kind in (PERCENT, POINTS) else 1
            return (Recomputed.of(f"holds[{side}]", values[other] * scale, _words(stated.texts[other])),)
    return tuple(Recomputed.of("", exact, _words(text)) for exact, text in zip(values, stated.texts, strict=True))


def _words(text: str) -> str:
    """A side as words in which nothing is to be filled in."""
    return text.replace("{", "{{").replace("}", "}}")


def _stated(given: Given) -> tuple[Equation, ...]:
    """None that has terms: what is under ``holds`` is an expression, which the solver reads itself."""
    return ()


KIND = Kind(
    name="equation",
    fields=(
        Field(
            "holds",
            translatable("the equation, over figures and declared names"),
            "equation",
            synonyms=("equation", "formula", "statement"),
        ),
    ),
    equations=(),
    phrases={},
    gap=_gap,
    leaf_sets=_leaf_sets,
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
        Example('holds: "100 × (1 + 5,0%)^2 = 110,3"', "consistent"),
        Example('holds: "25 °C = 77 °F"', "consistent"),
    ),
    bad=(
        Example('holds: "87 + 78 = 166"', "mismatch", "87 + 78 is 165, not 166 (1 too high)"),
        Example('holds: "2 × 3 = 3 + 4"', "mismatch", "2 × 3 is 6, but 3 + 4 is 7 (1 more)"),
        Example('holds: "3^2 = 8"', "mismatch", "3^2 is 9, not 8 (1 too low)"),
        Example('holds: "5 < 3"', "mismatch", "5 is not less than 3 (2 too high)"),
        Example(
            'holds: "1/82 = 1,21%"', "truncated", "1/82 is 1,219…%, which rounds to 1,22%; 1,21% cuts the digits off"
        ),
    ),
)
