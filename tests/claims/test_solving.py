"""Equations that share fields, decided together: against values tried one by one, and what a field may be."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.equation import equation
from crossfoot.claims.solving import Equations, Unsolvable, needed, possible
from crossfoot.figures.interval import EVERYTHING, Interval

BY, PERCENT, TIMES = (
    equation(text, "") for text in ("from + by = to", "from × percent = 100 × by", "from × times = to")
)
CHANGE = Equations((BY, PERCENT, TIMES))
values = st.fractions(-4, 4, max_denominator=3)
flags = st.booleans()


@st.composite
def around(draw: st.DrawFn, value: Fraction) -> Interval:
    """An interval that holds the value, or a point."""
    low, high = draw(st.fractions(0, 1, max_denominator=4)), draw(st.fractions(0, 1, max_denominator=4))
    return Interval.between(value - low, value + high, not low or draw(flags), not high or draw(flags))


@given(st.data(), values, values.filter(bool), st.sets(st.sampled_from(["from", "to", "by", "percent", "times"])))
def test_what_is_true_is_possible(data: st.DataObject, by: Fraction, old: Fraction, printed: set[str]) -> None:
    true = {"from": old, "to": old + by, "by": by, "percent": 100 * by / old, "times": (old + by) / old}
    sets = {role: data.draw(around(true[role])) for role in sorted(printed)}
    assert possible(CHANGE, sets)
    for role in true:
        assert any(true[role] in each for each in needed(CHANGE, sets, {}, role)), role


@given(st.data(), values, values.filter(bool), st.sampled_from(["from", "to", "by", "percent"]), values)
def test_a_needed_value_is_possible_and_no_other(
    data: st.DataObject, by: Fraction, old: Fraction, role: str, tried: Fraction
) -> None:
    true = {"from": old, "to": old + by, "by": by, "percent": 100 * by / old}
    sets = {each: data.draw(around(true[each])) for each in true if each != role}
    found = needed(CHANGE[:2], sets, {}, role)
    assert any(tried in each for each in found) == possible(CHANGE[:2], {**sets, role: Interval.point(tried)})


SHARE = Equations(
    equation(text, "")
    for text in ("percent ≤ 100", "whole × percent = 100 × part", "part ≤ whole", "3 × part ≥ 2 × less")
)


@given(around(Fraction(40)), around(Fraction(30)), around(Fraction(15)), st.fractions(-1, 60, max_denominator=3), flags)
def test_an_unknown_alone_is_what_each_equation_leaves_it(
    whole: Interval, percent: Interval, less: Interval, part: Fraction, negative: bool
) -> None:
    """The part is the only figure that stands twice, but where the whole is not known exactly."""
    if negative:
        whole, less, part = -whole, -less, -part
    sets = {"whole": whole, "percent": percent, "less": less}
    among = any(part in each for each in needed(SHARE, sets, {}, "part"))
    assert among == possible(SHARE, {**sets, "part": Interval.point(part)})


@pytest.mark.parametrize("operator", ["=", "≤", "<", "≥", ">"])
@pytest.mark.parametrize("text", ["2 × of {} by", "by {} 2 × of"])
def test_the_ends_that_an_equation_leaves_an_unknown_alone(operator: str, text: str) -> None:
    stated = Equations([equation(text.format(operator), ""), equation("of ≤ most", "")])
    sets = {"by": Interval(-3, 5, 1, False), "most": Interval.point(3)}
    (found,) = needed(stated, sets, {}, "of")
    for value in (Fraction(each, 4) for each in range(-12, 15)):
        assert (value in found) == possible(stated, {**sets, "of": Interval.point(value)}), value


@pytest.mark.parametrize(
    ("sets", "expected"),
    [
        ({"from": (10, 20), "to": (30, 40), "by": (10, 30)}, True),
        ({"from": (10, 20), "to": (30, 40), "by": (31, 32)}, False),
        ({"from": (10, 20), "to": (30, 40), "by": (29, 30), "times": (1, 3)}, False),  # 10 + 29 is 3.9 times 10
        ({"to": (30, 30), "by": (10, 10), "percent": (50, 50)}, True),
        ({"to": (30, 30), "by": (10, 10), "percent": (51, 52)}, False),
    ],
)
def test_figures_that_share_an_unknown(sets: dict[str, tuple[int, int]], expected: bool) -> None:
    assert possible(CHANGE, {role: Interval(*ends) for role, ends in sets.items()}) is expected


def test_of_nothing_only_nothing() -> None:
    nothing = {"from": Interval(0, 0), "to": Interval(0, 0), "percent": Interval(50, 50)}
    assert possible((BY, PERCENT), nothing)
    assert not possible((BY, PERCENT), {**nothing, "to": Interval(1, 2)})
    assert not possible((BY, PERCENT), {"percent": Interval(5, 6), "by": Interval(0, 0)}, nonzero=frozenset({"from"}))


def test_a_limit_on_one_field_is_part_of_its_set() -> None:
    limit, share = equation("percent ≤ 100", ""), equation("whole × percent = 100 × part", "")
    assert not possible((limit, share), {"whole": Interval(0, 1, 1, True, False), "percent": Interval(101, 102)})
    assert needed((limit, share), {"whole": Interval(2, 2), "percent": Interval(99, 102)}, {}, "part") == (
        Interval(198, 200, 100),
    )


def test_two_unknowns_of_one_product_are_not_linear() -> None:
    product, total = equation("a × b = c", ""), equation("a + b = c", "")
    with pytest.raises(Unsolvable):
        possible((product, total), {"c": Interval(3, 4)})
    assert needed((total,), {"a": Interval(1, 1), "b": EVERYTHING}, {}, "c") == (EVERYTHING,)
