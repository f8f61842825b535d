"""Equations that people write: the grammar, its refusals with their places, and values by an independent evaluator."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims import expression
from crossfoot.claims.expression import (
    MAX_DEPTH,
    MAX_LENGTH,
    MAX_SIGNS,
    Comparison,
    Malformed,
    Operation,
    TooLarge,
    as_number,
    divides,
    holds,
    holds_in,
    image,
    parse,
    value,
    whole_value,
)
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import UNKNOWN, Unreadable
from crossfoot.figures.sets import Way
from crossfoot.figures.written import Written

VI, EN = notation_of("vi"), notation_of("en")


def figures_of(stated: Comparison, locale: str = "vi", **names: str) -> list[Written]:
    notation = notation_of(locale)
    return [read(names[leaf.text] if leaf.is_name else leaf.text, notation) for leaf in stated.leaves]


def shown(node: Operation | int, stated: Comparison) -> str:
    """With parentheses around every operation."""
    if isinstance(node, int):
        return stated.leaves[node].text
    left = shown(node.left, stated)
    return f"({node.operator}{left})" if node.right is None else f"({left} {node.operator} {shown(node.right, stated)})"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("a + b × c = d", ["(a + (b × c))", "d"]),
        ("a − b − c = d", ["((a − b) − c)", "d"]),
        ("a / b / c = d", ["((a ÷ b) ÷ c)", "d"]),
        ("a − b + c = d", ["((a − b) + c)", "d"]),
        ("a / b × c = d", ["((a ÷ b) × c)", "d"]),
        ("a × (b + c) = d", ["(a × (b + c))", "d"]),
        ("(((a))) = ((b))", ["a", "b"]),
        ("-a × b = c", ["((−a) × b)", "c"]),
        ("a × -b = c", ["(a × (−b))", "c"]),
        ("a - -b = −–c", ["(a − (−b))", "(−(−c))"]),
        ("a + +b = +c", ["(a + b)", "c"]),
        ("-(a + b) = c", ["(−(a + b))", "c"]),
        ("a * b · c × d = e", ["(((a × b) × c) × d)", "e"]),
        ("1.459 x 9,18% = 134", ["(1.459 × 9,18%)", "134"]),
        ("2x3 X4 = 5 x(a + 1)", ["((2 × 3) × 4)", "(5 × (a + 1))"]),
        ("a x x x ½ = x", ["((a × x) × ½)", "x"]),
        ("2 x -3 + 1 = -x", ["((2 × (−3)) + 1)", "(−x)"]),
        ("a : b ÷ c = e", ["((a ÷ b) ÷ c)", "e"]),
        ("a–b−c-d=e", ["(((a − b) − c) − d)", "e"]),
        ("a = b = c+1", ["a", "b", "(c + 1)"]),
        ("über_9 = _x", ["über_9", "_x"]),
    ],
)
def test_precedence_and_spelling(text: str, sides: list[str]) -> None:
    stated = parse(text, VI)
    assert [shown(side, stated) for side in stated.sides] == sides
    assert stated.text == text
    assert [text[leaf.start : leaf.end] for leaf in stated.leaves] == [leaf.text for leaf in stated.leaves]


@pytest.mark.parametrize(
    ("written", "operator"), [("=", "="), ("≤", "≤"), ("<=", "≤"), ("≥", "≥"), (">=", "≥"), ("<", "<"), (">", ">")]
)
def test_comparisons_in_both_spellings(written: str, operator: str) -> None:
    stated = parse(f" 1 + 2{written}  x ", VI)
    assert (stated.operators, stated.texts) == ((operator,), ("1 + 2", "x"))
    assert [leaf.is_name for leaf in stated.leaves] == [False, False, True]
    assert stated.sides == (Operation("+", 0, 1), 2)


def test_a_chain() -> None:
    stated = parse("1 = 2 − 1 = 3 − 2", VI)
    assert (stated.operators, stated.texts) == (("=", "="), ("1", "2 − 1", "3 − 2"))
    assert len(parse("1=" * 900 + "1", VI).sides) == 901


LEAVES = [
    ("1459 × 9,18% = 134", "vi", ["1459", "9,18%", "134"]),
    ("1,459 * 9.18 % = 134", "en", ["1,459", "9.18 %", "134"]),
    ("1 227 + 1\u00a0227 000 = 5", "vi", ["1 227", "1\u00a0227 000", "5"]),
    ("1'227 = 1’227", "vi", ["1'227", "1’227"]),
    ("1.227.000,50 = 1", "vi", ["1.227.000,50", "1"]),
    ("hơn 1.000 × khoảng 5 = ~ 7", "vi", ["hơn 1.000", "khoảng 5", "~ 7"]),
    ("ước khoảng 5 = ≈7", "vi", ["ước khoảng 5", "≈7"]),
    ("Over 5 = up to  7", "en", ["Over 5", "up to  7"]),
    ("c. 5 = approx. 7", "en", ["c. 5", "approx. 7"]),
    ("1,2 triệu = 5 nghìn tỷ", "vi", ["1,2 triệu", "5 nghìn tỷ"]),
    ("1.2 million = 5k", "en", ["1.2 million", "5k"]),
    ("5 điểm % + 12 phần trăm = 3 lần", "vi", ["5 điểm %", "12 phần trăm", "3 lần"]),
    ("5% points + 12 per cent = 3x", "en", ["5% points", "12 per cent", "3x"]),
    ("3½ + 3 ⅛ + ⅔ = 1", "vi", ["3½", "3 ⅛", "⅔", "1"]),
    ("９，１８％ = ٤٥٫٥", "vi", ["９，１８％", "٤٥٫٥"]),
    ("under5 + over65 = some", "en", ["under5", "over65", "some"]),
    ("over 5 = under 7", "vi", []),
    ("2 × thousand = million", "en", ["2", "thousand", "million"]),
    ("12,480 x 65% = 8,112", "en", ["12,480", "65%", "8,112"]),
    ("5x(3 + 4) = 35x", "en", ["5", "3", "4", "35x"]),
    ("3x + 2 = 5 x", "en", ["3x", "2", "5 x"]),
]


@pytest.mark.parametrize(("text", "locale", "leaves"), LEAVES)
def test_figures_as_they_are_written(text: str, locale: str, leaves: list[str]) -> None:
    notation = notation_of(locale)
    if not leaves:
        with pytest.raises(Malformed):
            parse(text, notation)
        return
    stated = parse(text, notation)
    assert [leaf.text for leaf in stated.leaves] == leaves
    for leaf in stated.leaves:
        if not leaf.is_name:
            assert read(leaf.text, notation).text == leaf.text


def test_words_of_one_locale_are_not_found_in_another() -> None:
    for notation in (UNKNOWN, notation_of("de"), notation_of(""), VI):
        try:
            found = parse("hơn 5 = 6", notation).leaves[0].text
        except Malformed:
            found = ""
        assert found == ("hơn 5" if "hơn" in notation.words.hedges else "")


FIGURE = "a figure, a name or “(” is expected"
AFTER = "+ − × ÷ or one of = ≤ ≥ < > is expected"
INSIDE = "“)” or + − × ÷ is expected"
MALFORMED = [
    ("", 0, f"the equation ends where {FIGURE}"),
    ("1 + ", 4, f"the equation ends where {FIGURE}"),
    ("1 + 2", 5, f"the equation ends where {AFTER}"),
    ("a", 1, f"the equation ends where {AFTER}"),
    ("1 = 2 =", 7, f"the equation ends where {FIGURE}"),
    ("(1 + 2", 6, f"the equation ends where {INSIDE}"),
    ("= 1", 0, f"'=' stands where {FIGURE}"),
    ("1 × = 2", 4, f"'=' stands where {FIGURE}"),
    ("1 + × 2 = 3", 4, f"'×' stands where {FIGURE}"),
    ("() = 1", 1, f"')' stands where {FIGURE}"),
    ("§5 = 5", 0, f"'§' stands where {FIGURE}"),
    ("(1 + 2 = 3", 7, f"'=' stands where {INSIDE}"),
    ("(1 2) = 3", 3, f"'2' stands where {INSIDE}"),
    ("(1 §) = 3", 3, f"'§' stands where {INSIDE}"),
    ("1 + 2) = 3", 5, f"')' stands where {AFTER}"),
    ("1 = 2 3", 6, f"'3' stands where {AFTER}"),
    ("a b = 1", 2, f"'b' stands where {AFTER}"),
    ("2(3) = 6", 1, f"'(' stands where {AFTER}"),
    ("1 @ 2 = 3", 2, f"'@' stands where {AFTER}"),
    ("1 2345 = 3", 2, f"'2345' stands where {AFTER}"),
    ("1e5 = 3", 1, f"'e5' stands where {AFTER}"),
    ("2.840 người × 5 = 3", 6, f"'người' stands where {AFTER}"),
    ("134 of 1.459 = 9,18%", 4, f"'of' stands where {AFTER}"),
    ("134 1.459,5% = 9,18%", 4, f"'1.459,5%' stands where {AFTER}"),
    ("3x + 2 = 11", 1, f"'x' stands where {AFTER}"),
    ("3x = 9", 1, f"'x' stands where {AFTER}"),
    ("x_1 xy 2 = 1", 4, f"'xy' stands where {AFTER}"),
    ("1 = 2 < 3", 6, "only = may stand more than once"),
    ("1 ≤ 2 = 3", 6, "only = may stand more than once"),
    ("(" * 101 + "1" + ")" * 101 + " = 1", 100, "parentheses nest deeper than 100"),
    ("1 = (2) × " + "(-" * 101 + "1", 210, "parentheses nest deeper than 100"),
    ("(" * 10_000, 0, "an equation of 10000 characters is too long; up to 2000 are read"),
    ("-" * 10_000 + "1 = 1", 0, "an equation of 10005 characters is too long; up to 2000 are read"),
    ("(-" * 5_000, 0, "an equation of 10000 characters is too long; up to 2000 are read"),
    ("-" * 1_900 + "1 = 1", 0, "an equation with 1900 signs is too long; up to 200 are read"),
    ("+".join("1" * 202) + " = 1", 0, "an equation with 201 signs is too long; up to 200 are read"),
    ("x*:·×÷/–−-+" * 25 + "x = 1", 0, "an equation with 250 signs is too long; up to 200 are read"),
    ("1" + "x1" * 201 + " = 1", 0, "an equation with 201 signs is too long; up to 200 are read"),
    ("1" + " X 1" * 201 + " = 1", 0, "an equation with 201 signs is too long; up to 200 are read"),
]


@pytest.mark.parametrize(("text", "offset", "message"), MALFORMED, ids=[f"{each[0]:.20}" for each in MALFORMED])
def test_malformed_equations_say_where_and_why(text: str, offset: int, message: str) -> None:
    with pytest.raises(Malformed) as refused:
        parse(text, VI)
    assert (refused.value.offset, refused.value.message, str(refused.value)) == (offset, message, message)


@pytest.mark.parametrize(
    ("side", "expected"),
    [
        ("(" * MAX_DEPTH + "1" + ")" * MAX_DEPTH, 1),
        ("-" * MAX_SIGNS + "1", 1),
        ("+".join("1" * (MAX_SIGNS + 1)), MAX_SIGNS + 1),
        ("(-" * 100 + "-" * 99 + "1" + ")" * 100, -1),
        ("1-(" * 99 + "1" + ")" * 99, 0),
        ("((1)+" * 90 + "1" + ")" * 90, 91),
    ],
)
def test_the_largest_equations_are_read_and_computed(side: str, expected: int) -> None:
    stated = parse(f"{side} = x", VI)
    figures = figures_of(stated, x=str(expected))
    assert value(stated.sides[0], figures) == expected
    assert image(stated.sides[0], figures, "nearest") == Interval(expected, expected)
    assert holds(stated, figures, "nearest")
    assert pickle.loads(pickle.dumps(stated)) == stated
    spaced = side + " " * (MAX_LENGTH - len(side) - 4) + " = x"
    assert len(spaced) == MAX_LENGTH and parse(spaced, VI).sides == stated.sides


Tree = Fraction | str | tuple[str, "Tree", "Tree"] | tuple[str, "Tree"]

leaf = st.one_of(st.integers(0, 50).map(Fraction), st.sampled_from(("9,18%", "2,5", "n")))
trees: st.SearchStrategy[Tree] = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.tuples(st.sampled_from("+−×÷"), inner, inner),
        st.tuples(st.just("−"), inner),
    ),
    max_leaves=8,
)
KNOWN = {"9,18%": Fraction(918, 10_000), "2,5": Fraction(5, 2), "n": Fraction(7)}
RANK = {"+": 1, "−": 1, "×": 2, "÷": 2}
SPELLED = {"+": ("+",), "−": ("−", "-", "–"), "×": ("×", "*", "·"), "÷": ("÷", "/", ":")}


def evaluated(tree: Tree) -> Fraction:
    if isinstance(tree, Fraction):
        return tree
    if isinstance(tree, str):
        return KNOWN[tree]
    if len(tree) == 2:
        return -evaluated(tree[1])
    a, b = evaluated(tree[1]), evaluated(tree[2])
    return {"+": a + b, "−": a - b, "×": a * b}[tree[0]] if tree[0] != "÷" else a / b


def spelled(tree: Tree, style: int, rank: int = 0) -> str:
    """As text with no more parentheses than are needed; ``rank`` is what stands around it."""
    if isinstance(tree, Fraction):
        return str(tree)
    if isinstance(tree, str):
        return tree
    signs = SPELLED[tree[0]]
    sign, space = signs[style % len(signs)], " " * (style % 2)
    if len(tree) == 2:
        return sign + space + spelled(tree[1], style // 2, 3)
    own = RANK[tree[0]]
    text = f"{spelled(tree[1], style // 2, own)}{space}{sign} {spelled(tree[2], style // 3, own + 1)}"
    return f"({text})" if own < rank else text


@given(trees, st.integers(0, 2**16))
def test_values_are_those_of_a_small_evaluator(tree: Tree, style: int) -> None:
    stated = parse(f"{spelled(tree, style)} = 0", VI)
    figures = figures_of(stated, n="7")
    try:
        expected = evaluated(tree)
    except ZeroDivisionError:
        with pytest.raises(ZeroDivisionError):
            value(stated.sides[0], figures)
        return
    assert value(stated.sides[0], figures) == expected
    points = [Written("", *as_number(figure).as_integer_ratio()) for figure in figures]
    assert image(stated.sides[0], points, "nearest") == Interval.point(expected)
    assert holds(stated, points, "nearest") == (expected == 0)
    if not divides(stated) and all(figure.plain for figure in figures):
        assert whole_value(stated.sides[0], figures) == expected


def image_of(text: str, way: Way, locale: str = "vi") -> Interval:
    stated = parse(f"{text} = 0", notation_of(locale))
    return image(stated.sides[0], figures_of(stated, locale), way)


@pytest.mark.parametrize(
    ("text", "way", "expected"),
    [
        ("9,18%", "nearest", "[367/4000, 1837/20000]"),
        ("9,18%", "truncate", "[459/5000, 919/10000)"),
        ("5 điểm %", "nearest", "[9/200, 11/200]"),
        ("-9,2", "up", "[-46/5, -91/10)"),
        ("9,2 + 5", "up", "(141/10, 71/5]"),
        ("5 - 9,2", "truncate", "(-43/10, -21/5]"),
        ("2 × 9,2", "truncate", "[92/5, 93/5)"),
        ("1 / 2,0", "truncate", "(10/21, 1/2]"),
        ("3 lần", "nearest", "[5/2, 7/2]"),
        ("hơn 1.000 × 10", "nearest", "[10000, 20000)"),
    ],
)
def test_images(text: str, way: Way, expected: str) -> None:
    assert repr(image_of(text, way)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("87 + 78 = 165", True),
        ("87 + 78 = 166", False),
        ("1459 × 9,18% = 134", True),
        ("1459 × 9,19% = 134", False),
        ("134/1459 = 9,18%", True),
        ("1 = 2 − 1 = 3 − 2", True),
        ("1 = 2 − 1 = 3", False),
        ("1 = 2 = 1", False),
        ("1,4 = 1,41 = 1,44", False),
        ("1,4 = 1,41 = 1,407", True),
        ("5 > 3", True),
        ("5 ≤ 5", True),
        ("5 < 5", False),
        ("5 >= 5", True),
        ("5 > 5,04%", True),
        ("1,2 < 1,2", True),
        ("1,3 <= 1,1", False),
    ],
)
def test_holds(text: str, expected: bool) -> None:
    stated = parse(text, VI)
    assert holds(stated, figures_of(stated), "nearest") == expected


def test_holds_by_the_way_asked_for() -> None:
    stated = parse("1/82 = 1,21%", VI)
    ways: tuple[Way, ...] = ("nearest", "truncated", "rounded-up")
    assert [holds(stated, figures_of(stated), way) for way in ways] == [False, True, False]


def test_division_by_zero() -> None:
    for text in ("1 / 0", "1 / (2 - 2)", "1 / 0,0", "5 ÷ (9,2 − 9,1)"):
        with pytest.raises(ZeroDivisionError):
            image_of(text, "nearest")
    stated = parse("1 / (2 − 2) = 5", VI)
    with pytest.raises(ZeroDivisionError):
        value(stated.sides[0], figures_of(stated))


@pytest.mark.parametrize(
    ("low", "high", "values"),
    [(-1, 1, [-5, -1, 1, 5]), (0, 1, [1, 5]), (-1, 0, [-5, -1]), (0, 0, []), (1, 2, [1]), (-2, -1, [-1])],
)
def test_a_divisor_that_may_be_zero_is_what_it_may_be_besides(low: int, high: int, values: list[int]) -> None:
    stated = parse("1 / x = y", VI)
    sets = Interval.point(1), Interval(low, high)
    assert [n for n in (-5, -1, 0, 1, 5) if holds_in(stated, [*sets, Interval.point(n)])] == values


def test_a_value_with_thousands_of_digits_is_refused() -> None:
    big = "9" * 200
    for text, fits in (("×".join("n" * 15), True), ("×".join("n" * 16), False), ("1/" + "/".join("n" * 16), False)):
        stated = parse(f"{text} = 0", VI)
        figures = figures_of(stated, n=big)
        if fits:
            assert value(stated.sides[0], figures) == int(big) ** 15
        else:
            with pytest.raises(TooLarge, match=r"^its numbers are too large$"):
                value(stated.sides[0], figures)
        assert not holds(stated, figures, "nearest")


atoms: Sequence[str] = [*"+-−*/()=<>≤ .,'%½x1", "12", "1.227", "hơn ", "triệu", "a"]


equations = st.lists(st.sampled_from(atoms), max_size=14).map("".join)


@given(st.one_of(st.text(), equations), st.sampled_from(("vi", "en", "")))
def test_nothing_but_malformed_is_raised(text: str, locale: str) -> None:
    try:
        stated = parse(text, notation_of(locale))
    except Malformed as refused:
        assert 0 <= refused.offset <= len(text) and refused.message
        return
    assert len(stated.sides) == len(stated.operators) + 1 == len(stated.texts)
    assert all(text[leaf.start : leaf.end] == leaf.text for leaf in stated.leaves)


def test_what_the_module_offers() -> None:
    assert all(hasattr(expression, name) for name in expression.__all__)
    assert issubclass(Malformed, ValueError) and issubclass(TooLarge, ZeroDivisionError)
    assert expression.Unreadable is Unreadable
